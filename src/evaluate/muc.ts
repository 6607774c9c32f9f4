/**
 * The texts of the Fourth Message Understanding Conference with their answer keys: shape and scores. The keys count the victims of
 * the incidents they call relevant (violence against civilians and the state; not clashes of soldiers and guerrillas), so each
 * toll is given twice: all that the text tells, and what is left by the conference's rule of relevance.
 */
import { z } from 'zod'
import type { Extraction, StatementCasualty, StatementEvent } from '../model/record.js'
import type { Harm } from '../model/vocab.js'
import { assign } from './assign.js'
import { sameDate } from './dates.js'
import { sameWords } from './names.js'
import { emptyOutcome, type Fault, type Outcome, tally } from './outcome.js'
import { countedFacts, type Toll, tollOf } from './totals.js'

const text = z.string()
const number = z.int().nullable()
const range = z.tuple([number, number]).nullable()
const MucDate = z.object({ start: text.nullable(), end: text.nullable() }).nullable()
const tolls = { killed: number, killed_range: range, wounded: number, wounded_range: range }

export const MucDocument = z.object({
  id: text,
  text,
  published: z.iso.date().nullable().describe('Day of the report; null where it gives none.'),
  relevant: z.boolean(),
  templates: z.array(
    z.object({
      optional: z.boolean(),
      event_type: text,
      date: MucDate.default(null),
      country: text.nullish().describe('The first of the places where it is given.'),
      places: z.array(text).default([]),
      ...tolls,
    }),
  ),
  gold: z.object({ ...tolls, victims: z.array(z.object({ name: text, status: text })).default([]) }),
})
export type MucDocument = z.infer<typeof MucDocument>
type Template = MucDocument['templates'][number]

const HARMS = ['killed', 'wounded'] as const

export function scoreMuc(gold: MucDocument, found: Extraction): Outcome {
  const outcome = emptyOutcome()
  for (const harm of HARMS) {
    const told = countedFacts(found, harm)
    scoreDocument(gold, harm, tollOf(told), 'told', outcome)
    scoreDocument(gold, harm, tollOf(told.filter((fact) => isRelevant(fact, found))), 'relevant', outcome)
    scoreEvents(gold, harm, found, outcome)
  }
  scoreVictims(gold, found, outcome)
  return outcome
}

/** The conference's rule in terms of the record: guerrillas are no victims, and soldiers are none where two forces clash. */
function isRelevant(fact: StatementCasualty, found: Extraction): boolean {
  if (fact.person_status === 'militant') return false
  const event = found.events.find((e) => e.id === fact.event)
  return !(event?.subtype === 'armed_clash' && fact.person_status === 'military')
}

/** Exactly right: the key's total is the sum of our stated numbers. In range: our sum lies in what the key allows. */
function scoreDocument(
  gold: MucDocument,
  harm: (typeof HARMS)[number],
  toll: Toll,
  view: string,
  outcome: Outcome,
): void {
  const total = gold.gold[harm]
  const bounds = gold.gold[`${harm}_range`]
  if (total !== null) {
    const measure = tally(outcome, `${harm} in document, exact (${view})`)
    measure.gold++
    if (toll.best !== null) measure.found++
    if (toll.best === total) measure.right++
    else if (view === 'relevant') {
      const facts = toll.facts.map(
        (fact) =>
          `${fact.count_best ?? fact.count_text} “${fact.evidence[0].quote}” (${fact.evidence[0].rule}, ${fact.event})`,
      )
      outcome.faults.push({
        kind: 'differs',
        measure: `${harm} in document`,
        statement: gold.id,
        row: `${toll.best ?? 'none'} ≠ ${total}: ${facts.join('; ')}`,
        quote: '',
        rule: toll.facts[0]?.evidence[0].rule ?? null,
      })
    }
  }
  if (bounds === null) return
  const measure = tally(outcome, `${harm} in document, in range (${view})`)
  const value = toll.best ?? (toll.facts.length > 0 ? toll.low : null)
  measure.gold++
  if (value === null) return
  measure.found++
  if (value >= (bounds[0] ?? 0) && value <= (bounds[1] ?? Number.POSITIVE_INFINITY)) measure.right++
}

interface EventToll {
  event: StatementEvent | null
  toll: Toll
}

/** Tolls by event, facts without an event together. */
function tollsByEvent(found: Extraction, harm: Harm): EventToll[] {
  const facts = countedFacts(found, harm).filter((fact) => isRelevant(fact, found))
  const ids = [...new Set(facts.map((fact) => fact.event))]
  return ids.map((id) => ({
    event: found.events.find((e) => e.id === id) ?? null,
    toll: tollOf(facts.filter((fact) => fact.event === id)),
  }))
}

/**
 * Incidents with an exact toll against events with a stated number, one to one, in documents with a relevant incident: a number
 * is right where it is the key's. Templates marked optional cost nothing.
 */
function scoreEvents(gold: MucDocument, harm: (typeof HARMS)[number], found: Extraction, outcome: Outcome): void {
  const templates = gold.templates.filter((t) => t[`${harm}_range`] !== null)
  if (!gold.relevant) return
  const events = tollsByEvent(found, harm).filter((e) => e.toll.best !== null)
  const owner = assign(templates.length, events.length, (t, e) => {
    const [template, { event, toll }] = [templates[t], events[e]]
    const near = (onDate(template, event) ? 2 : 0) + (atPlace(template, event) ? 3 : 0)
    return (hits(template, harm, toll) ? 100 : 0) + (template.optional ? 0 : 10) + near
  })
  const measure = tally(outcome, `${harm} by event`)
  const free = new Set(owner.filter((e, t) => e >= 0 && (templates[t].optional || templates[t][harm] === null)))
  events.forEach((_, e) => {
    if (!free.has(e)) measure.found++
  })
  templates.forEach((template, t) => {
    if (template.optional || template[harm] === null) return
    measure.gold++
    const { event, toll } = events[owner[t]] ?? { event: null, toll: null }
    if (!toll || !hits(template, harm, toll)) return
    measure.right++
    if (harm !== 'killed') return
    for (const [name, right] of [
      ['date of event', onDate(template, event)],
      ['place of event', atPlace(template, event)],
    ] as const) {
      if (name === 'date of event' ? template.date === null : template.places.length === 0) continue
      tally(outcome, name).gold++
      if (event) tally(outcome, name).found++
      if (right) tally(outcome, name).right++
      else outcome.faults.push(placing(gold.id, name, template, event))
    }
  })
}

/** What an incident found by its toll says of its day and place, beside the key. */
function placing(statement: string, measure: string, { date, places }: Template, event: StatementEvent | null): Fault {
  const key = measure === 'date of event' ? `${date?.start}/${date?.end}` : places.join(', ')
  const mention = event?.mentions[0]
  const days = `${event?.date_start}/${event?.date_end}`
  const row = `${days}, ${event?.place?.name ?? 'no place'}, ${event?.id} ≠ ${key}`
  return { kind: 'differs', measure, statement, row, quote: mention?.quote ?? '', rule: mention?.rule ?? null }
}

function hits(template: Template, harm: (typeof HARMS)[number], toll: Toll): boolean {
  const exact = template[harm]
  if (exact !== null) return toll.best === exact
  const [low, high] = template[`${harm}_range`] ?? [null, null]
  return toll.best !== null && toll.best >= (low ?? 0) && toll.best <= (high ?? Number.POSITIVE_INFINITY)
}

const onDate = (template: Template, event: StatementEvent | null): boolean =>
  event !== null && template.date !== null && sameDate(template.date, 'day', event)

/**
 * Any place of the event is one of the key. The keys always give a country, also where the text names no place (that of the dateline, or of
 * “the Marnian army”): such a key wants no place, or that country.
 */
export function atPlace(
  { country, places }: Pick<Template, 'country' | 'places'>,
  event: StatementEvent | null,
): boolean {
  if (event === null) return false
  if (event.place === null) return places.every((name) => name === country)
  return [event.place, ...event.other_places].some((p) => p !== null && places.some((name) => sameWords(name, p.name)))
}

/** Named dead and wounded of the key; names that the key leaves out are not held against us. */
function scoreVictims(gold: MucDocument, found: Extraction, outcome: Outcome): void {
  const victims = gold.gold.victims.filter((v) => v.status === 'killed' || v.status === 'wounded')
  const people = found.people.filter((p) => p.harm !== null)
  const measure = tally(outcome, 'named victims')
  if (gold.relevant) measure.found += people.length
  measure.gold += victims.length
  measure.right += assign(victims.length, people.length, (v, p) =>
    victims[v].status === people[p].harm && sameWords(victims[v].name, people[p].name) ? 1 : 0,
  ).filter((p) => p >= 0).length
}

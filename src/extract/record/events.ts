/** Event drafts to the events of a record. */
import type { EventMention, PlaceRef, StatementEvent } from '../../model/record.js'
import type { GeoPrecision } from '../../model/vocab.js'
import { isoDay } from '../../text/calendar.js'
import { flatMap } from '../../text/lists.js'
import type { Fact } from '../casualties/facts/facts.js'
import type { ResolvedSide } from '../casualties/sides/adversaries.js'
import type { DateRef } from '../chunks/dates/index.js'
import { isAround, isPart } from '../events/grouping/agree.js'
import type { EventDraft } from '../events/index.js'
import type { Mention } from '../events/mention.js'
import type { Writer } from './writer.js'

const DAY_BASIS = 'publication_fallback' as const

/** The events of a record; what a denial or an investigation is about is named by its id. */
export function eventsOf(writer: Writer, drafts: EventDraft[], facts: readonly Fact[]): StatementEvent[] {
  const losses = lossesOf(drafts, facts)
  const contested = new Set(drafts.map((d) => (d.subtype === 'statement' ? d.about : null)))
  return drafts.map((draft, i) => {
    const about = draft.about ? drafts.indexOf(draft.about) : -1
    const event = eventOf(writer, draft, i, about < 0 ? null : `e${about + 1}`, losses.get(i) ?? [])
    return contested.has(draft) && event.polarity === 'asserted' ? { ...event, disputed: true } : event
  })
}

/**
 * Who lost people in which event: the sides whose names are known, by the place of the event in the list. A running total tells of no
 * one incident who was in it.
 */
function lossesOf(drafts: readonly EventDraft[], facts: readonly Fact[]): Map<number, ResolvedSide[]> {
  const out = new Map<number, ResolvedSide[]>()
  for (const { event, resolved, count, lead } of facts) {
    if (event === null || resolved.code === null || count.high === 0) continue
    if (lead.scope === 'cumulative' && drafts[event].scope === 'event') continue
    out.set(event, [...(out.get(event) ?? []), resolved])
  }
  return out
}

function eventOf(
  writer: Writer,
  draft: EventDraft,
  index: number,
  about: string | null,
  losses: ResolvedSide[],
): StatementEvent {
  const { reading } = writer
  const [first] = draft.mentions
  const entry = reading.knowledge.ontology.subtypes[draft.subtype]
  const date = draft.date?.start != null ? draft.date : null
  const places = draft.places.map((p): PlaceRef => p.ref)
  const best = sharpest(draft)
  const actors = actorsOf(draft, losses)
  const denied = draft.mentions.every((m) => m.negated)
  const mentions = draft.mentions.map((m, k) => mentionOf(writer, m, `e${index + 1}m${k + 1}`))
  return {
    id: `e${index + 1}`,
    scope: draft.scope,
    type: (oneSided(draft) && entry?.civilians ? entry.civilians : entry)?.type ?? 'strategic_development',
    subtype: draft.subtype,
    alternatives: alternativesOf(draft),
    date_start: isoDay(date ? (date.start as number) : reading.published),
    date_end: isoDay(date ? lastDay(date, draft, reading.published) : reading.published),
    date_precision: date ? date.precision : 'day',
    date_basis: date ? date.basis : DAY_BASIS,
    time_local: draft.mentions.find((m) => m.time)?.time ?? date?.time ?? null,
    place: best,
    other_places: places.filter((p) => p !== best),
    actors,
    directionality: actors.some((a) => a.role === 'initiator') ? 'alleged_a_to_b' : 'undirected',
    incidents: first.incidents,
    instrument: draft.mentions.find((m) => m.instrument)?.instrument ?? null,
    civilian_targeting: targetsCivilians(draft),
    polarity: denied ? 'denied' : 'asserted',
    modality: modalityOf(draft),
    disputed: draft.mentions.some((m) => m.denied) && !denied,
    background: draft.mentions.every((m) => m.background),
    about,
    confidence: Math.min(...mentions.map((m) => m.confidence)),
    review_reasons: draft.scope === 'period' ? [] : reasonsOf(writer, best, date),
    mentions,
  }
}

/** “In early 2031”, told in May of that year: what has happened did so by the day of the words. */
function lastDay(date: DateRef, draft: EventDraft, published: number): number {
  const [start, end] = [date.start as number, date.end as number]
  return start <= published && end > published && modalityOf(draft) !== 'planned' ? published : end
}

/** Why a person should look at an incident; the time over which a total counts has no place and no sharper days. */
const reasonsOf = ({ reading }: Writer, place: PlaceRef | null, date: DateRef | null): string[] => [
  ...(place ? [] : ['no_place']),
  ...(place && place.place_id === null && reading.knowledge.registry ? ['place_unresolved'] : []),
  ...(date ? [] : ['date_from_publication']),
]

/**
 * The first place told; of violence the first spot, else the first district, and an area with a name before “northern Marn”. What only
 * tells in what another lies comes last.
 */
function sharpest({ places, family }: EventDraft): PlaceRef | null {
  const rank = (place: EventDraft['places'][number]) => {
    if (place.wider) return 9
    if (family !== 'violence') return 0
    return isAround(place, places) ? 8 : (WIDTH[place.ref.precision] ?? 2) + (isPart(place) ? 0.5 : 0)
  }
  const least = Math.min(...places.map(rank))
  return places.find((p) => rank(p) === least)?.ref ?? null
}

const WIDTH: Partial<Record<GeoPrecision, number>> = { exact: 0, near: 0, adm2: 1, country: 3 }

/** That of the first mention; what one mention only alleges and another tells as fact is told as fact. */
const modalityOf = ({ mentions }: EventDraft): StatementEvent['modality'] =>
  mentions[0].modality === 'alleged' && mentions.some((m) => m.modality === 'occurred' && !m.negated)
    ? 'occurred'
    : mentions[0].modality

const alternativesOf = ({ mentions, subtype }: EventDraft): StatementEvent['alternatives'] =>
  [...new Set(flatMap(mentions, (m) => (m.alternative ? [m.subtype, m.alternative] : [m.subtype])))]
    .filter((s) => s !== subtype)
    .sort()

const bearArms = ({ harmed }: EventDraft['mentions'][number]): boolean => harmed.forces || harmed.rebels

/** Whether civilians were harmed by violence: no when all victims told of bear arms, null when nothing tells. */
function targetsCivilians({ family, mentions }: EventDraft): boolean | null {
  if (family !== 'violence') return null
  if (mentions.some((m) => m.harmed.civilian)) return true
  return mentions.some((m) => bearArms(m)) ? false : null
}

/** Violence told of civilians alone: nobody who bears arms was harmed, and nobody fought. */
const oneSided = (draft: EventDraft): boolean =>
  targetsCivilians(draft) === true && !draft.mentions.some((m) => bearArms(m) || m.subtype === 'armed_clash')

/** The parties told of; in a clash also those who had losses. */
function actorsOf(draft: EventDraft, losses: ResolvedSide[]): StatementEvent['actors'] {
  const out: StatementEvent['actors'] = []
  const order = { initiator: 0, target: 1, participant: 2 }
  const parties = flatMap(draft.mentions, (m) => m.parties).sort((a, b) => order[a.role] - order[b.role])
  const named = new Set(parties.filter((p) => p.side !== null).map(headOf))
  for (const party of parties) {
    if (party.side === null && (named.has(headOf(party)) || out.some((x) => headOf(x) === headOf(party)))) continue
    if (!out.some((x) => x.name === party.name || (x.side !== null && x.side === party.side)))
      out.push({ name: party.name, actor: party.actor, side: party.side, role: party.role })
  }
  if (draft.subtype === 'armed_clash')
    for (const { code, actor } of losses)
      if (code !== null && !out.some((x) => x.side === code))
        out.push({ name: code, actor, side: code, role: 'participant' })
  return out
}

/** “rebels” of “the Muslim rebels”: the same again under a shorter name. */
const headOf = ({ name }: Pick<StatementEvent['actors'][number], 'name'>): string =>
  name
    .slice(name.lastIndexOf(' ') + 1)
    .toLowerCase()
    .replace(/s$/, '')

function mentionOf(writer: Writer, m: Mention, id: string): EventMention {
  const voice = writer.voices.at(m.from)
  const rule = `event_${m.telling}`
  const { start, end, quote } = writer.span(m.from, m.to)
  return {
    id,
    start,
    end,
    quote,
    speaker: voice.speaker,
    speaker_relation: 'unknown',
    polarity: m.negated ? 'denied' : 'asserted',
    modality: m.modality,
    rule,
    confidence: writer.reading.knowledge.confidence(rule),
    trigger: quote,
  }
}

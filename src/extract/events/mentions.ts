/** Event triggers of a sentence with what the sentence says about them: when, where, who, and whether it happened. */
import type { Entry } from '../../knowledge/lexicon.js'
import type { EventSubtype, Modality } from '../../model/vocab.js'
import type { DateRef } from '../chunks/dates/index.js'
import { sideOf } from '../chunks/people/group.js'
import { has, type Item, isSign, type Reading, textOf } from '../item.js'
import { findPlaces, type PlaceMention } from '../places.js'
import type { ReadSentence } from '../read.js'

export interface Party {
  name: string
  actor: string | null
  side: string | null
  role: 'initiator' | 'target' | 'participant'
}

export interface Mention {
  sentence: number
  paragraph: number
  /** Tokens of the trigger. */
  from: number
  to: number
  at: number
  subtype: EventSubtype
  weak: boolean
  verb: boolean
  definite: boolean
  plural: boolean
  date: DateRef | null
  places: PlaceMention[]
  parties: Party[]
  negated: boolean
  modality: Modality
  background: boolean
  incidents: number | null
}

/** Dates of a sentence that can be dates of an event: not of an agreement, not of the saying. */
export function eventDates(sentence: ReadSentence, taken: ReadonlySet<number>): { at: number; date: DateRef }[] {
  const out: { at: number; date: DateRef }[] = []
  sentence.items.forEach((item, at) => {
    if (!item.date || item.date.start === null || taken.has(item.from) || saying(sentence.items, at)) return
    out.push({ at, date: item.date })
  })
  return out
}

/** “said in a statement on Monday”, “said on Monday”: the day of the words, not of the event. */
function saying(items: Item[], at: number): boolean {
  let k = at - 1
  while (k >= 0 && (items[k].kind === 'preposition' || items[k].kind === 'determiner' || items[k].kind === 'article'))
    k--
  const item = items[k]
  if (!item) return false
  if (has(item, 'speech_noun')?.kind === 'document' && k > 0) return true
  return has(item, 'speech') !== undefined && !(items[at + 1] && has(items[at + 1], 'relative'))
}

/** All event mentions of a sentence. */
export function findMentions(reading: Reading, sentence: ReadSentence, taken: ReadonlySet<number>): Mention[] {
  const { items } = sentence
  const triggers = items
    .map((item, at) => ({ at, entry: trigger(item) }))
    .filter((x): x is { at: number; entry: Entry } => x.entry !== null)
  if (triggers.length === 0) return []
  const places = findPlaces(reading, items)
  const dates = eventDates(sentence, taken)
  const background = items.some((item) => has(item, 'background'))
  const exercise = items.some((item) => has(item, 'exercise'))
  return triggers.map(({ at, entry }) => {
    const date = nearest(dates, at)?.date ?? null
    return {
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      from: items[at].from,
      to: items[at].to,
      at,
      subtype: entry.subtype as EventSubtype,
      weak: entry.weak ?? false,
      verb: entry.cls === 'event_verb',
      definite: definite(items, at),
      plural: /s$/i.test(textOf(reading, items[at].from, items[at].to)),
      date,
      places: placesFor(places, at, triggers.length),
      parties: partiesOf(reading, items, at),
      negated: negated(items, at),
      modality: exercise ? 'exercise' : modalityOf(reading, items, at, date),
      background,
      incidents: countBefore(items, at),
    }
  })
}

function trigger(item: Item): Entry | null {
  if (item.group || item.names || item.date) return null
  return has(item, 'event_verb') ?? has(item, 'event_noun') ?? null
}

const nearest = <T extends { at: number }>(list: T[], at: number): T | undefined => {
  let best: T | undefined
  for (const x of list) if (!best || Math.abs(x.at - at) < Math.abs(best.at - at)) best = x
  return best
}

const placesFor = (places: PlaceMention[], at: number, triggers: number): PlaceMention[] => {
  const near = [...places].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
  return triggers > 1 ? near.filter((p) => Math.abs(p.at - at) < 14) : near
}

const definite = (items: Item[], at: number): boolean => {
  for (let k = at - 1; k >= 0 && at - k < 4; k--) {
    if (items[k].kind === 'determiner' || items[k].kind === 'possessive') return true
    if (items[k].kind === 'article' || items[k].kind === 'preposition' || items[k].kind === 'verb') return false
  }
  return false
}

function negated(items: Item[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k <= 4; k--) {
    const item = items[k]
    if (item.kind === 'negation' || item.quantity?.none || has(item, 'denial')) return true
    if (item.kind === 'sign' || item.kind === 'relative') return false
  }
  return false
}

function modalityOf(reading: Reading, items: Item[], at: number, date: DateRef | null): Modality {
  if (date?.start !== null && date !== null && (date.start as number) > reading.published) return 'planned'
  for (let k = at - 1; k >= 0 && at - k <= 5; k--) {
    const item = items[k]
    if (item.kind === 'modal' || item.kind === 'hypothetical')
      return /will|shall|plan/i.test(textOf(reading, item.from, item.to)) ? 'planned' : 'hypothetical'
    if (isSign(item, 44) || item.kind === 'and') break
  }
  return date && date.end !== null && date.end < reading.published - 120 ? 'historical' : 'occurred'
}

const countBefore = (items: Item[], at: number): number | null => {
  for (let k = at - 1; k >= 0 && at - k <= 3; k--) {
    const quantity = items[k].quantity
    if (quantity) return quantity.best
    if (items[k].kind === 'sign' || items[k].kind === 'preposition') return null
  }
  return null
}

/** Parties from “X attack”, “by X”, “of/on/against X”, “X opened fire”, “between X and Y”. */
function partiesOf(reading: Reading, items: Item[], at: number): Party[] {
  const out: Party[] = []
  const add = (item: Item, role: Party['role']) => {
    const side = item.group
      ? item.group.side && { code: item.group.side.code, actor: item.group.side.actor }
      : sideOf(item)
    if (!side) return
    const name = item.entry?.name ?? item.group?.side?.text ?? textOf(reading, item.from, item.to)
    if (!out.some((p) => p.name === name && p.role === role))
      out.push({ name, actor: side.actor, side: side.code, role })
  }
  const verb = has(items[at], 'event_verb') !== undefined
  for (let k = 0; k < items.length; k++) {
    const item = items[k]
    if (!item.group?.side && !sideOf(item)) continue
    if (speaks(items, k)) continue
    const lead = leadOf(items, k)
    if (lead === 'by') add(item, 'initiator')
    else if (k > at && (lead === 'of' || lead === 'on')) add(item, 'target')
    else if (k === at - 1 || (verb && k < at && lead === null)) add(item, 'initiator')
    else if (lead === 'of' || lead === 'on') add(item, k < at ? 'participant' : 'target')
    else add(item, 'participant')
  }
  return out.slice(0, 8)
}

/** The side is who speaks, not who takes part. */
const speaks = (items: Item[], k: number): boolean => {
  const next = items[k + 1]
  return (
    (next !== undefined &&
      (has(next, 'speech') !== undefined ||
        has(next, 'denial') !== undefined ||
        has(next, 'speech_noun') !== undefined)) ||
    (items[k - 1] !== undefined &&
      (has(items[k - 1], 'speech') !== undefined || has(items[k - 1], 'according_to') !== undefined))
  )
}

/** The preposition that leads a noun phrase: “by”, “of”, “on/at/against”. */
function leadOf(items: Item[], k: number): 'by' | 'of' | 'on' | null {
  for (let j = k - 1; j >= 0 && k - j <= 4; j--) {
    const item = items[j]
    if (item.kind === 'by') return 'by'
    if (item.kind === 'of') return 'of'
    if (item.kind === 'preposition' || has(item, 'place_relation')) return 'on'
    if (item.kind === 'verb' || item.kind === 'sign' || has(item, 'event_verb')) return null
  }
  return null
}

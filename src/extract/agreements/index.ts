/**
 * Agreements that a statement names: by name, by date or by noun and act. A mention is never a signature: the act of the
 * sentence says what the statement does with the agreement. Lists of dates share their noun.
 */
import type { Agreement } from '../../model/knowledge.js'
import type { Speaker } from '../../model/record.js'
import type { AgreementType, MentionKind, Modality } from '../../model/vocab.js'
import { isoDay } from '../../text/calendar.js'
import type { Voices } from '../attribution/index.js'
import type { DateRef } from '../chunks/dates/index.js'
import { sideOf } from '../chunks/people/group.js'
import { COMMA, DASH, has, type Item, isSign, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'

export interface AgreementDraft {
  registry: Agreement | null
  name: string
  type: AgreementType
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string | null
  parties: string[]
  prospective: boolean
  mentions: {
    from: number
    to: number
    kind: MentionKind
    speaker: Speaker
    modality: Modality
    denied: boolean
    rule: string
  }[]
}

interface Found {
  item: Item
  at: number
  type: AgreementType
  /** Dates that belong to the noun; the tokens they occupy. */
  dates: { at: number; date: DateRef }[]
  named: Agreement | null
  weak: boolean
}

/** Tokens of dates that are dates of agreements, so that no event takes them. */
export function agreementDates(sentences: ReadSentence[]): Set<number> {
  const taken = new Set<number>()
  for (const sentence of sentences)
    for (const found of findNouns(null, sentence.items))
      for (const { at } of found.dates) taken.add(sentence.items[at].from)
  return taken
}

/** Every agreement of the text with its mentions. */
export function findAgreements(reading: Reading, sentences: ReadSentence[], voices: Voices): AgreementDraft[] {
  const drafts: AgreementDraft[] = []
  for (const sentence of sentences) {
    for (const found of findNouns(reading, sentence.items)) {
      const kind = actOf(sentence.items, found.at)
      if (found.dates.length > 0)
        for (const { date } of found.dates) add(drafts, reading, sentence, found, date, kind ?? 'invoked', voices)
      else if (found.named || (!found.weak && kind !== null))
        add(drafts, reading, sentence, found, null, kind ?? 'invoked', voices)
    }
  }
  return drafts
}

/** Agreement nouns and names of a sentence with the dates that belong to them. */
function findNouns(reading: Reading | null, items: Item[]): Found[] {
  const out: Found[] = []
  for (let at = 0; at < items.length; at++) {
    const noun = has(items[at], 'agreement_noun')
    const name = has(items[at], 'agreement_name')
    if (!noun && !name) continue
    if (noun && violationNoun(items, at)) continue
    const dates = datesOf(items, at)
    const weak = noun?.weak === true && !name
    if (weak && !(dates.length > 0 && strong(items, at))) continue
    const named =
      name && reading ? (reading.knowledge.registry?.agreements.find((a) => a.id === name.ref) ?? null) : null
    out.push({ item: items[at], at, type: name?.type ?? noun?.type ?? 'other', dates, named, weak })
  }
  return out
}

/** “statement” is an agreement only of leaders, parties or on a cessation. */
function strong(items: Item[], at: number): boolean {
  const around = items.slice(Math.max(0, at - 3), at + 12)
  return (
    around.some((item) => has(item, 'agreement_noun') && !has(item, 'agreement_noun')?.weak) ||
    around.filter((item) => sideOf(item)).length >= 2
  )
}

const violationNoun = (items: Item[], at: number): boolean =>
  has(items[at], 'event_noun') !== undefined || has(items[at + 1], 'event_noun')?.subtype === 'ceasefire_violation'

const LINK = 7

/** Dates before the noun (“the November 9, 2020 statement”) or after it (“statements of … on D1, D2, as well as D3”). */
function datesOf(items: Item[], at: number): Found['dates'] {
  const before = items[at - 1]
  if (before?.date && before.date.start !== null) return [{ at: at - 1, date: before.date }]
  const two = items[at - 2]
  if (
    two?.date?.start != null &&
    (before?.kind === 'unknown' ||
      before?.kind === 'capital' ||
      before?.kind === 'place' ||
      before?.kind === 'possessive' ||
      sideOf(before))
  )
    return [{ at: at - 2, date: two.date }]
  return datesAfter(items, at)
}

function datesAfter(items: Item[], at: number): Found['dates'] {
  const out: Found['dates'] = []
  let gap = 0
  let lead = false
  let sinceLead = 0
  for (let i = at + 1; i < items.length && gap <= LINK + 5; i++) {
    const item = items[i]
    if (item.date && item.date.start !== null) {
      if (out.length === 0 && !lead) return []
      out.push({ at: i, date: item.date })
      gap = LINK
      sinceLead = 0
    } else if (item.kind === 'of' || item.kind === 'preposition' || item.kind === 'from') {
      lead = true
      sinceLead = 0
    } else if (out.length > 0 && (has(item, 'and') || isSign(item, COMMA) || item.kind === 'determiner')) continue
    else if (out.length > 0) break
    else if (isSign(item, COMMA) && (sideOf(items[i + 1]) || items[i + 1]?.kind === 'capital')) continue
    else if (stops(item)) break
    gap++
    sinceLead++
    if (sinceLead > 5) lead = false
  }
  return out
}

const stops = (item: Item): boolean =>
  isSign(item, 59) ||
  isSign(item, 46) ||
  isSign(item, DASH) ||
  item.kind === 'verb' ||
  item.kind === 'be' ||
  item.kind === 'have' ||
  item.kind === 'relative' ||
  item.kind === 'modal' ||
  has(item, 'speech') !== undefined ||
  item.kind === 'agreement_noun' ||
  item.kind === 'sign'

const PRIORITY: MentionKind[] = [
  'alleged_violation',
  'rejected',
  'signed',
  'called_for',
  'reaffirmed',
  'implemented',
  'announced',
]

/** What the sentence does with the agreement: the nearest act before it, or just after (“the truce was violated”). */
function actOf(items: Item[], at: number): MentionKind | null {
  let best: { kind: MentionKind; distance: number } | null = null
  for (let i = Math.max(0, at - 14); i < Math.min(items.length, at + 9); i++) {
    const act = items[i].entries.find((e) => e.cls === 'agreement_act') ?? has(items[i], 'agreement_act')
    if (!act?.mention) continue
    const distance = i < at ? at - i : (i - at) * 1.5
    if (
      !best ||
      distance < best.distance ||
      (distance === best.distance && PRIORITY.indexOf(act.mention) < PRIORITY.indexOf(best.kind))
    )
      best = { kind: act.mention, distance }
  }
  return best?.kind ?? null
}

const dateText = (date: DateRef): string | null => {
  if (date.start === null) return null
  const iso = isoDay(date.start)
  return date.precision === 'year' ? iso.slice(0, 4) : date.precision === 'month' ? iso.slice(0, 7) : iso
}

function add(
  drafts: AgreementDraft[],
  reading: Reading,
  sentence: ReadSentence,
  found: Found,
  date: DateRef | null,
  kind: MentionKind,
  voices: Voices,
): void {
  const { items } = sentence
  const text = date && dateText(date)
  const registry = (text ? byDate(reading, text, found) : null) ?? found.named
  const voice = voices.at(found.item.from)
  const first = Math.min(found.at, ...found.dates.map((d) => d.at))
  const last = Math.max(found.at, ...found.dates.map((d) => d.at))
  const mention = {
    from: items[first].from,
    to: items[last].to,
    kind,
    speaker: voice.speaker,
    modality: 'occurred' as Modality,
    denied: false,
    rule: found.named ? 'agreement_name' : date ? 'agreement_date' : 'agreement_noun',
  }
  const name = registry?.title ?? textOf(reading, items[found.at].from, items[found.at].to)
  const same = drafts.find(
    (d) =>
      (registry
        ? d.registry === registry
        : text
          ? d.date === text && d.registry === null
          : d.date === null && d.type === found.type) ||
      (!text && !registry && refersBack(drafts, d, found)),
  )
  if (same) same.mentions.push(mention)
  else
    drafts.push({
      registry,
      name,
      type: registry?.type ?? found.type,
      date: registry?.date ?? text,
      parties: registry?.parties.length ? registry.parties : partiesNear(items, found.at),
      prospective: registry?.prospective ?? false,
      mentions: [mention],
    })
}

/** “the truce” after “the truce of 3 May”: the last one of that type. */
const refersBack = (drafts: AgreementDraft[], d: AgreementDraft, found: Found): boolean =>
  d.type === found.type && drafts.findLast((x) => x.type === found.type) === d

function byDate(reading: Reading, text: string, found: Found): Agreement | null {
  const all = reading.knowledge.registry?.agreements ?? []
  const matches = all.filter(
    (a) => a.date === text || a.alias_dates.includes(text) || (text.length < 10 && a.date?.startsWith(text)),
  )
  return matches.find((a) => a.type === found.type) ?? (matches.length === 1 ? matches[0] : (matches[0] ?? null))
}

function partiesNear(items: Item[], at: number): string[] {
  const out: string[] = []
  for (const item of items.slice(Math.max(0, at - 6), at + 12)) {
    const side = sideOf(item)
    const name = side?.code ?? null
    if (name && !out.includes(name)) out.push(name)
  }
  return out
}

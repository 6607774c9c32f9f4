/** Sentences that only say when or where something was: “It happened in Ossa on Sunday”, “Location: Ossa”. What was told last is meant. */
import type { Modality } from '../../model/vocab.js'
import { QUOTES } from '../../text/tokens.js'
import { COLON, COMMA, DASH, type Item, isSign, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { isOf, spanOpensWith } from '../words.js'
import { isPoint } from './grouping/agree.js'
import { type BySentence, bySentence } from './grouping/by-sentence.js'
import type { EventDraft } from './grouping/group.js'
import { ABOUT } from './kinds.js'
import { leftBefore } from './when/carried-dates.js'
import type { DatedItem } from './when/when.js'
import { nameAt } from './where/named-at.js'
import { pointAfter } from './where/spots.js'

/** Sentences back to what such a sentence goes on with. */
const BACK = 4

/** Gives what was told last the day and the spot that a sentence without an event of its own tells of it. */
export function addDetails(
  reading: Reading,
  sentences: readonly ReadSentence[],
  dates: readonly (readonly DatedItem[])[],
  drafts: readonly EventDraft[],
): void {
  const told = bySentence(drafts)
  for (const sentence of sentences) {
    const { index, items } = sentence
    const from = index === 0 || told.has(index) ? -1 : detailsFrom(reading, items)
    if (from < 0) continue
    const day = dates[index].find((d) => isOwnDay(d) && !leftBefore(reading, sentence, d.at))
    const spot = isSign(items[from - 1], COLON) ? nameAt(reading, items, from) : pointAfter(reading, items, from - 1)
    for (const draft of toldLast(told, index)) {
      if (day) draft.date ??= day.date
      if (spot && isPoint(spot.ref)) draft.places = [spot, ...draft.places.filter((p) => p.ref.name !== spot.ref.name)]
    }
  }
}

const isOwnDay = ({ date, occasion }: DatedItem): boolean =>
  !occasion && !date.open && !date.ahead && (date.precision === 'day' || date.precision === 'days')

/** The item from which a sentence tells when or where: behind “It happened”, “The incident took place”, “The scene,”, “Location:”; or -1. */
function detailsFrom(reading: Reading, items: Item[]): number {
  const first = QUOTES.has(items[0]?.sign ?? 0) || isSign(items[0], DASH) ? 1 : 0
  if (isSign(items[first + 1], COLON)) return isOf(reading, items[first], 'detail_labels') ? first + 2 : -1
  const named = items[first]?.kind === 'determiner' && !isOf(reading, items[first], 'subject_again')
  const subject = named || isOf(reading, items[first + 1], 'whole_incidents') ? first + 1 : first
  if (named && isOf(reading, items[subject], 'incident_scenes'))
    return isSign(items[subject + 1], COMMA) ? subject + 2 : -1
  const told = isOf(reading, items[subject], subject > first ? 'whole_incidents' : 'it_again')
  const verb = subject + 1
  const last = items.at(-1)
  if (!told || !items[verb] || !last) return -1
  return spanOpensWith(reading, items[verb].from, last.to, 'says_where') ? verb + 1 : -1
}

/** Those told in the last sentence that tells of any, but for what only tells when or why the rest happened. */
function toldLast(told: BySentence, sentence: number): Set<EventDraft> {
  for (let at = sentence - 1; at >= 0 && sentence - at <= BACK; at--) {
    const open = told.get(at)?.filter(([draft]) => isOpen(draft)) ?? []
    if (open.length === 0) continue
    return new Set(open.filter(([, m]) => !m.backdrop && m.lag < 0).map(([draft]) => draft))
  }
  return new Set()
}

/** What happened itself. */
const isOpen = ({ scope, subtype, mentions: [{ modality }] }: EventDraft): boolean =>
  scope === 'event' && !ABOUT.has(subtype) && HAPPENED.has(modality)

const HAPPENED = new Set<Modality>(['occurred', 'alleged'])

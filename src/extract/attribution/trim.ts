/** What stands before a noun phrase that speaks and is no part of it: a day, a place, what has just happened. */
import { has, type Item } from '../item.js'
import { isLead, JOINTS } from './phrase-words.js'

/** Drops what stands before the phrase proper: “On Monday”, “As of Tuesday night”, “In Ossa”, “and”, “the”. */
export function trimLeft(items: Item[], from: number, to: number): number {
  let at = from
  while (at < to) {
    const { kind, date } = items[at]
    if (
      date ||
      kind === 'date_word' ||
      kind === 'day_part' ||
      kind === 'adverb' ||
      kind === 'sign' ||
      kind === 'possessive' ||
      kind === 'relative' ||
      has(items[at], 'includes')?.kind === 'of' ||
      has(items[at], 'and')
    )
      at++
    else if (kind === 'preposition' || kind === 'from' || kind === 'with' || kind === 'by' || kind === 'of') {
      const next = items.findIndex((x, k) => k > at && k < to && isLead(x))
      // “with | officials saying”
      const alone = kind === 'with' && at + 2 >= to
      at = next > at + 1 ? next : alone ? at + 1 : Math.max(at + 2, pastPlace(items, at, to))
    } else break
  }
  while (at < to && isLead(items[at])) at++
  return lastPhrase(items, at, to)
}

/** “After the Ostrian shelling | Karvia said”: a state named right after what happened begins the phrase. */
export function pastEvent(items: Item[], from: number, to: number): number {
  const party = items.findLastIndex(
    (x, i) =>
      i > from && i < to && (x.kind === 'side_noun' || x.kind === 'metonym') && items[i - 1].kind === 'event_noun',
  )
  return party < 0 ? from : party
}

/** “in the district capital | nurses said”: past the place that stands right before a source without an article. */
function pastPlace(items: Item[], preposition: number, to: number): number {
  if (!isLead(items[preposition + 1])) return 0
  const place = items.findIndex(
    (x, k) => k > preposition + 1 && k < to - 1 && has(x, 'place_noun')?.kind === 'settlement',
  )
  return place > 0 && place === to - 2 ? place + 1 : 0
}

/** “the blast | the United States”: an article that no preposition leads begins the phrase that speaks. */
function lastPhrase(items: Item[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--)
    if (isLead(items[at]) && !JOINTS.has(items[at - 1].kind) && !isLead(items[at - 1]) && !afterSign(items, at))
      return at + 1 < to ? at + 1 : from
  return from
}

/** “(the …”, “X, the head of Y”. */
const afterSign = (items: Item[], at: number): boolean =>
  items[at - 1].kind === 'sign' || items[at - 1].kind === 'relative'

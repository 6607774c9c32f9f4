/** Phrases after the head of a group that belong to it and may tell its side. */
import { COMMA, DASH, has, type Item, isSign, type Reading, textOf } from '../../item.js'
import { type Group, isBodyOfMany, type SideHint, sideOf } from './group.js'
import { endsGroup } from './head.js'

const TAIL_LIMIT = 8

/** “her husband, 71, and …”: the item after the age of one person, or `i`. */
function ageEnd(items: Item[], i: number, group: Group): number {
  if (items[i]?.kind === 'age') return i + 1
  if (group.number !== 'sg' || !isSign(items[i], COMMA)) return i
  const age = items[i + 1]?.quantity
  const after = items[i + 2]
  const closed = after === undefined || isSign(after, COMMA) || has(after, 'and') !== undefined || after.kind === 'be'
  return age && age.kind === 'exact' && (age.best ?? 0) > 0 && (age.best ?? 0) < 111 && closed ? i + 2 : i
}

/** “of the Ostrian army”, “from the village of Dorn”: takes the side and goes over the phrase. */
export function readTail(reading: Reading, items: Item[], i: number, group: Group): number {
  const aged = ageEnd(items, i, group)
  if (aged > i) return aged
  // “victims of summary killings”: the phrase tells the harm, and not whose they are.
  if (group.victim && items.slice(i, i + 7).some((item) => has(item, 'harm_nominal') || has(item, 'event_noun')))
    return i
  let at = i
  if (items[at]?.kind !== 'of' && items[at]?.kind !== 'from') return i
  at++
  let last = i
  for (let n = 0; at < items.length && n < TAIL_LIMIT; n++, at++) {
    const item = items[at]
    const side = sideOf(item)
    // “two dead from Ostrian shelling”: whose act it was.
    if (side && items[at + 1]?.kind === 'event_noun' && items[i].kind === 'from') break
    if (side) {
      const lead = items[i].kind === 'from' ? 'from' : undefined
      const text = textOf(reading, item.from, item.to)
      const told: SideHint = { code: side.code, text, actor: side.actor, basis: 'phrase', lead }
      // “gunmen from Ostria’s NLF”, “Ostrian members of the UN force”
      if (group.side === null || isBodyOfMany(item)) group.side = told
      last = at + 1
    } else if (has(item, 'enemy')) {
      group.enemy = true
      last = at + 1
    } else if (has(item, 'our')) {
      group.our = true
    } else if (at === i + 1 && has(item, 'determiner')?.kind === 'own' && endsGroup(items[at + 1])) {
      // “an officer of theirs”
      group.own = true
      last = at + 1
      break
    } else if (item.kind === 'capital' || item.kind === 'place' || item.kind === 'body' || item.kind === 'actor') {
      // “a citizen of the Republic of Ostria”
      const titles = items[at + 1]?.kind === 'of' && sideOf(items[at + 2]) !== null
      if (item.kind === 'capital' && !titles) noteUnknownPhrase(reading, items, at, group)
      if (items[i].kind === 'of' || items[i].kind === 'from') group.land ??= has(item, 'place')?.side ?? null
      last = at + 1
    } else if (ownsPerson(items, at, group) && !describes(items, at)) {
      if (items[at + 1]?.kind === 'possessive') continue
      last = at + 1
      break
    } else if (
      item.kind === 'determiner' ||
      item.kind === 'article' ||
      item.kind === 'of' ||
      item.kind === 'possessive' ||
      item.kind === 'numeral' ||
      item.kind === 'quantity' ||
      item.kind === 'rank'
    )
      continue
    else if (
      (item.kind === 'unknown' && (!has(item, 'agreement_act') || isSign(items[at - 1], DASH))) ||
      item.kind === 'person_adjective' ||
      item.kind === 'place_noun' ||
      (item.kind === 'person' && describes(items, at)) ||
      (item.kind === 'speech_noun' && sideOf(items[at - 1]) !== null) ||
      (items[at - 1].quantity && item.kind === 'person' && counts(group))
    )
      last = at + 1
    else if (isSign(item, DASH)) continue
    else break
  }
  return last
}

/** “the killing by gunmen of two teachers”: a crowd without a number has no such phrase. */
const counts = (group: Group): boolean => group.quantity !== null || group.number === 'sg'

/** “two members of his escort”, “the wife of a policeman”: a person of the phrase, whom the harm did not meet; a crowd only counts them. */
const ownsPerson = (items: Item[], at: number, group: Group): boolean =>
  has(items[at], 'person') !== undefined && counts(group) && !items[at - 1]?.quantity

/** “a nurse of a national charity”: a word for persons that only describes what it stands before. */
const describes = (items: Item[], at: number): boolean =>
  has(items[at], 'person')?.number === 'sg' &&
  (items[at + 1]?.kind === 'unknown' || items[at + 1]?.kind === 'body') &&
  !isSign(items[at + 1], DASH)

const isHyphened = (items: Item[], at: number): boolean =>
  isSign(items[at], DASH) && items[at + 1] !== undefined && items[at + 1].kind !== 'sign'

const inName = (item: Item | undefined): boolean => item?.kind === 'capital' || has(item, 'body') !== undefined

function noteUnknownPhrase(reading: Reading, items: Item[], at: number, group: Group): void {
  if (reading.upperCase) return
  let end = at
  while (end < at + 4 && (inName(items[end + 1]) || isHyphened(items, end + 1))) end += inName(items[end + 1]) ? 1 : 2
  // “the Ostrian-backed Dawn Front”: of whoever is backed.
  const named = sideOf(items[end + 1]) !== null || items[end + 1]?.kind === 'capital'
  if (named && items.slice(at, end + 1).some((item) => has(item, 'backing'))) return
  group.side ??= { code: null, text: textOf(reading, items[at].from, items[end].to), actor: null, basis: 'phrase' }
}

/** Phrases after the head of a group that belong to it and may tell its side. */
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading, textOf } from '../../item.js'
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
    // “took nine members of the guard captive”: what was made of them.
    if (has(item, 'harm_state') && endsGroup(items[at + 1])) break
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
    } else if (isNameOfBody(items, at, group)) {
      last = at + 1
    } else if (ownsPerson(items, at, group) && !describes(items, at)) {
      if (items[at + 1]?.kind === 'possessive') continue
      last = at + 1
      break
    } else if (opensNoun(items, at)) {
      // “delegates of the Cross visited | an Ostrian prisoner”: a verb, and whom it is done to
      if (items[at - 1].kind === 'unknown') last = Math.min(last, at - 1)
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
      (item.kind === 'unknown' &&
        (!has(item, 'agreement_act') || isSign(items[at - 1], DASH)) &&
        // “accused the rebels of preparing an attack”, “warned drivers of possible shelling”
        (at > i + 1 || !(has(item, 'norm') || has(item, 'wish')))) ||
      item.kind === 'person_adjective' ||
      item.kind === 'place_noun' ||
      // “two soldiers of the convoy”
      (item.kind === 'instrument' && items[i].kind === 'of') ||
      (item.kind === 'person' && describes(items, at)) ||
      (item.kind === 'speech_noun' && sideOf(items[at - 1]) !== null) ||
      (items[at - 1].quantity && item.kind === 'person' && counts(group))
    )
      last = at + 1
    else if (isSign(item, DASH)) continue
    else break
  }
  return last > i + 1 ? alsoOf(items, last) : last
}

/** “a”, “the” behind a whole name. */
const opensNoun = (items: Item[], at: number): boolean =>
  (items[at].kind === 'article' || items[at].kind === 'determiner') &&
  items[at - 1].kind === 'unknown' &&
  (isNamed(items[at - 2]) || sideOf(items[at - 2]) !== null)

/** “members of the Captain Lisk Brigade”, “of the Peace Volunteers”, “of the village patrol”: what looks like a man or an act is the name of a body. */
function isNameOfBody(items: Item[], at: number, group: Group): boolean {
  const item = items[at]
  if (item.names)
    return (
      has(items[at + 1], 'body') !== undefined ||
      (group.number === 'pl' && has(items[at - 1], 'determiner') !== undefined && items[at + 1]?.kind !== 'possessive')
    )
  return has(item, 'event_verb')?.kind === 'peacekeeping' || describesBody(items, at)
}

/** “of the rescue mission”, “of the truce monitoring team”: a word that only describes the body after it. */
const describesBody = (items: Item[], at: number): boolean => {
  const { kind } = items[at]
  const fits = MAY_DESCRIBE.has(kind) || (kind === 'harm_active' && has(items[at - 1], 'of') === undefined)
  const after = isPlain(items[at + 1]) ? items[at + 2] : items[at + 1]
  return fits && has(after, 'body') !== undefined
}

const isPlain = (item: Item | undefined): boolean => item?.kind === 'unknown' || item?.kind === 'capital'

const MAY_DESCRIBE = new Set<ItemKind>(['agreement_noun', 'agreement_act', 'event_noun', 'speech_noun', 'unknown'])

const NAMED = new Set<ItemKind>(['capital', 'place', 'actor', 'place_noun'])

const isNamed = (item: Item | undefined): boolean =>
  item !== undefined && (NAMED.has(item.kind) || has(item, 'body') !== undefined)

/** “members of the Farmers Front and the Miners Union died”, “the mayors of Ossa, Velm and Marn were freed”: the further bodies and places that they are of. */
function alsoOf(items: Item[], end: number): number {
  if (!isNamed(items[end - 1])) return end
  for (let i = end, joined = false; i < items.length; ) {
    const comma = isSign(items[i], COMMA)
    const and = has(items[comma ? i + 1 : i], 'and') !== undefined
    if (!comma && !and) return joined && endsSubject(items[i]) ? i : end
    if (joined && !comma) return end
    i += (comma ? 1 : 0) + (and ? 1 : 0)
    if (items[i]?.kind === 'determiner') i++
    const from = i
    while (isNamed(items[i]) || (has(items[i], 'person') && has(items[i + 1], 'body'))) i++
    if (i === from) return end
    if (and) joined = true
  }
  return end
}

const endsSubject = (item: Item | undefined): boolean => item !== undefined && SUBJECT_ENDS.has(item.kind)

const SUBJECT_ENDS = new Set<ItemKind>(['be', 'have', 'harm_intransitive', 'suffer', 'modal'])

/** “the killing by gunmen of two teachers”: a crowd without a number has no such phrase. */
const counts = (group: Group): boolean => group.quantity !== null || group.number === 'sg'

/** “two members of his escort”, “the wife of a policeman”: a person of the phrase, whom the harm did not meet; a crowd only counts them. */
const ownsPerson = (items: Item[], at: number, group: Group): boolean =>
  has(items[at], 'person') !== undefined && counts(group) && !items[at - 1]?.quantity

/** “a nurse of a national charity”: a word for persons that only describes what it stands before. */
const describes = (items: Item[], at: number): boolean =>
  has(items[at + 1], 'body') !== undefined ||
  (has(items[at], 'person')?.number === 'sg' &&
    (items[at + 1]?.kind === 'unknown' || has(items[at + 1], 'event_verb')?.kind === 'peacekeeping'))

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

/** Numbers that stand for persons without a noun. What follows decides whether they can. */

import { LOWER } from '../../../text/tokens.js'
import {
  COMMA,
  DASH,
  has,
  type Item,
  type ItemKind,
  isSign,
  type Reading,
  SEMICOLON,
  SLASH,
  STOP,
  wordOf,
} from '../../item.js'
import { anyIn, isOf } from '../../words.js'
import { UNITS_OF_TIME } from '../dates/date-ref.js'
import { type Found, type Group, sideOf } from './group.js'
import { endsGroup, headAt, isThing, readHead } from './head.js'
import { readSides, readSoldiers } from './kinds.js'
import { readMaybe } from './maybe.js'
import { noteDeterminer } from './modifiers.js'

/** “two others”, “one of them”, “another”, “nobody”: a number that stands for persons without a noun. */
export function readAlone(reading: Reading, items: Item[], at: number, start: number, group: Group): Found | null {
  if (isAge(items, start) || isAgeOfName(items, start) || takesNumber(reading, items[start - 1])) return null
  if (isReciprocal(reading, items, start, at)) return null
  // “a second group of captives”, “another group of captives”
  if (!group.quantity && (has(items[at], 'group_of') || has(items[at + 1], 'group_of'))) return null
  const ordinal = readOrdinal(reading, items, at, group) ?? readAged(items, at, group)
  if (ordinal) return ordinal
  if (readSoldiers(reading, items[at], items[at + 1], group)) return { group, next: at + 1 }
  const maybe = readSides(reading, items, at, group) ?? readMaybe(reading, items, at, group)
  if (maybe) return maybe
  if (group.quantity === null && group.implied !== 'another' && !group.others) return null
  if (at === start || group.implied === 'article') return null
  let next = at
  if (group.quantity?.definite && has(items[next], 'includes')?.kind !== 'of' && has(items[next], 'includes'))
    return null
  if (group.quantity?.share !== undefined && (items[next]?.kind === 'pronoun' || isWhom(reading, items[next]))) {
    group.partOf = true
    next++
  } else if (
    has(items[next], 'includes')?.kind === 'of' ||
    (items[next]?.kind === 'of' && (isThem(items, next + 1) || isThose(reading, items, next + 1)))
  ) {
    group.partOf = true
    next += has(items[next], 'includes') ? 1 : 2
  } else if (ofHarmed(items, next) || ofHarmed(items, next, 3)) {
    const noun = next + (ofHarmed(items, next) ? 2 : 3)
    group.partOf = true
    group.ofHarmed = harmAt(items[noun])?.harm ?? null
    // “seven of the victims”: the verb tells which harm.
    group.victim = group.ofHarmed === 'unspecified'
    group.harm = group.victim ? null : group.ofHarmed
    if (group.victim) group.ofHarmed = null
    group.headFrom = items[noun].from
    group.headTo = items[noun].to
    return { group, next: noun + 1 }
  } else next = readOwners(items, next, group)
  if (group.quantity === null && group.implied === null && !group.partOf) {
    if (!group.others) return null
  }
  if (!group.partOf && group.quantity?.share !== undefined && items[next]?.kind !== 'sign') return null
  if (!group.partOf && (nounFollows(items, next) || describesThing(items, next))) return null
  group.headFrom = -1
  // “and others were hurt”: more than one, as with a noun.
  if (group.quantity === null && group.implied === null && next === at && isOf(reading, items[at - 1], 'the_rest')) {
    group.headFrom = items[at - 1].from
    group.headTo = items[at - 1].to
  }
  return { group, next }
}

/** “Hill 413”, “height 265”, “Checkpoint 9”: a noun of place whose name is the number after it. */
export const takesNumber = (reading: Reading, item: Item | undefined): boolean =>
  isOf(reading, item, 'numbered_places') &&
  (has(item, 'place_noun')?.kind === 'height' || reading.tokens.letters[(item as Item).from] !== LOWER)

/** “on each other”, “at one another” */
const isReciprocal = (reading: Reading, items: Item[], start: number, at: number): boolean =>
  anyIn(reading, items[Math.max(0, start - 1)].from, items[Math.min(at, items.length - 1)].to, 'one_another')

/** “two of her”, unlike “two of her colleagues” */
const isThem = (items: Item[], i: number): boolean =>
  items[i]?.kind === 'pronoun' && !(has(items[i], 'determiner') && headAt(items, i + 1))

/** “five of those were boys” */
const isThose = (reading: Reading, items: Item[], i: number): boolean =>
  /^th[eo]se$/i.test(wordOf(reading, items[i])) && (items[i + 1]?.kind === 'be' || items[i + 1]?.kind === 'sign')

/** “half of whom”. */
const isWhom = (reading: Reading, item: Item | undefined): boolean =>
  item?.kind === 'relative' && /^whom$/i.test(wordOf(reading, item))

/** “A man of 55”: a number that tells how old one person is. */
const isAge = (items: Item[], start: number): boolean =>
  items[start - 1]?.kind === 'of'
    ? items[start - 2]?.group?.number === 'sg' ||
      has(items[start - 2], 'person')?.number === 'sg' ||
      has(items[start - 2], 'person')?.age === 'child'
    : // “boys of 9 and 14”
      has(items[start - 1], 'and') !== undefined &&
      items[start - 2]?.quantity !== undefined &&
      items[start - 3]?.kind === 'of' &&
      has(items[start - 4], 'person')?.age === 'child'

/** “his wife Sena, 55, was wounded”: between commas after a name. */
function isAgeOfName(items: Item[], start: number): boolean {
  const { quantity } = items[start]
  return (
    quantity?.kind === 'exact' &&
    (quantity.best ?? 0) > 0 &&
    (quantity.best ?? 0) < 111 &&
    isSign(items[start - 1], COMMA) &&
    items[start - 2]?.kind === 'capital' &&
    isSign(items[start + 1], COMMA) &&
    ALONE.has(items[start + 2]?.kind)
  )
}

/** “the third”, “a fifth”, “the other”: one person of those told of before. */
function readOrdinal(reading: Reading, items: Item[], at: number, group: Group): Found | null {
  const other = group.others && group.quantity === null && group.definite && isOther(items[at - 1])
  const next = other ? at : at + 1
  const nth = has(items[at], 'ordinal') !== undefined && (group.definite || group.implied === 'article')
  if (!other && !nth && has(items[at], 'fresh')?.kind !== 'another') return null
  if (group.quantity !== null || !standsAlone(items[next]) || isPlural(reading, items, at, next)) return null
  group.implied = 'another'
  group.number = 'sg'
  group.others = true
  group.definite = false
  return { group, next }
}

/** “The latter are”: more than one. */
const isPlural = (reading: Reading, items: Item[], at: number, next: number): boolean =>
  isOf(reading, items[at - 1], 'the_rest') ||
  (/^(latter|former)$/i.test(wordOf(reading, items[at])) && /^(are|were|have)\b/i.test(wordOf(reading, items[next])))

const isOther = (item: Item | undefined): boolean =>
  has(item, 'other') !== undefined && item !== undefined && item.kind === 'other'

const ALONE = new Set<ItemKind>(['be', 'have', 'suffer', 'harm_participle', 'harm_intransitive', 'harm_state', 'lose'])

/** What follows a word that stands for a person: a verb, the end, or a comma before a name or noun. */
const standsAlone = (item: Item | undefined): boolean =>
  item === undefined || ALONE.has(item.kind) || isSign(item, COMMA) || isSign(item, STOP) || isSign(item, SEMICOLON)

/** “The 19-year-old”, “a 17-year-old Ostrian”: an age that stands for a person. */
function readAged(items: Item[], at: number, group: Group): Found | null {
  const aged = items[at - 1]?.kind === 'age' ? at : items[at]?.kind === 'age' ? at + 1 : -1
  if (aged < 0 || group.quantity !== null || !(group.definite || group.implied === 'article')) return null
  const side = items[aged]?.kind === 'side_adjective' ? sideOf(items[aged]) : null
  const end = side ? aged + 1 : aged
  const next = items[end]
  if (!endsGroup(next) && next?.kind !== 'possessive') return null
  if (side)
    group.side ??= { code: side.code, text: items[aged].entry?.name ?? '', actor: side.actor, basis: 'modifier' }
  group.number = 'sg'
  group.implied ??= 'another'
  group.headFrom = items[end - 1].from
  group.headTo = items[end - 1].to
  return { group, next: end }
}

/** Words between “of the” and its noun: “of the cutter’s 11 crew”, “of its own seamen”. */
const isOwnerWord = (item: Item): boolean =>
  sideOf(item) !== null ||
  has(item, 'enemy') !== undefined ||
  item.quantity !== undefined ||
  has(item, 'person_adjective') !== undefined ||
  item.kind === 'possessive' ||
  item.kind === 'unknown' ||
  item.kind === 'instrument' ||
  item.kind === 'body' ||
  item.kind === 'capital'

/** “of the minister’s bodyguards”, “of Arno Lisk’s men”: a person whose the persons are. */
const isOwner = (items: Item[], i: number): boolean =>
  items[i + 1]?.kind === 'possessive' && (items[i].names !== undefined || headAt(items, i))

/** “of its soldiers”, “of our wounded servicemen”, “of the Ostrian policemen”, “of ours”: the whole that the number is part of. */
function readOwners(items: Item[], i: number, group: Group): number {
  const lead = items[i + 1]
  const whole = items[i]?.kind === 'of' ? wholeEnd(items, i + 1, group) : null
  if (whole !== null) return whole
  const named = lead?.names !== undefined && items[i + 2]?.kind === 'possessive'
  if (items[i]?.kind !== 'of' || !(has(lead, 'determiner') || has(lead, 'our') || has(lead, 'both') || named)) return i
  let head = named ? i + 3 : i + 2
  while (
    head < i + 7 &&
    items[head] &&
    (isOwner(items, head) || (!headAt(items, head) && (isOwnerWord(items[head]) || harmAt(items[head]))))
  )
    head++
  if (!headAt(items, head)) return i
  if (has(lead, 'our')) group.our = true
  else if (!named) noteDeterminer(lead, group)
  if (items.slice(i + 1, head).some((item) => has(item, 'enemy'))) group.enemy = true
  const sided = items.slice(i + 2, head).find(sideOf)
  const side = sideOf(sided)
  if (sided && side)
    group.side ??= { code: side.code, text: sided.entry?.name ?? '', actor: side.actor, basis: 'phrase' }
  group.partOf = true
  const { number } = group
  readHead(items, head, group)
  group.number = number
  // “three of the dead men”, as of the dead
  group.ofHarmed = harmAt(items[head - 1])?.harm ?? null
  group.harm ??= group.ofHarmed
  return head + 1
}

/** “ours”, “theirs”, “their own”, “the Druze”: words for a side that need no noun; the item after them, or null. */
function wholeEnd(items: Item[], i: number, group: Group): number | null {
  const [lead, second] = [items[i], items[i + 1]]
  const end = has(second, 'person_adjective')?.kind === 'own' ? i + 2 : i + 1
  // “30 of the enemy were killed”
  if (has(lead, 'determiner') && has(second, 'enemy') && endsGroup(items[i + 2])) {
    group.partOf = true
    group.enemy = true
    return i + 2
  }
  // “five of the 12 were hurt”
  if (has(lead, 'determiner') && second?.quantity && !second.quantity.none && endsGroup(items[i + 2])) {
    group.partOf = true
    return i + 2
  }
  if (has(lead, 'our') && endsGroup(items[end])) group.our = true
  else if (has(lead, 'determiner')?.kind === 'own' && endsGroup(items[end])) noteDeterminer(lead, group)
  else {
    const side = has(lead, 'determiner') && second?.kind === 'side_adjective' ? sideOf(second) : null
    if (!side || !endsGroup(items[i + 2])) return null
    group.side ??= { code: side.code, text: second.entry?.name ?? '', actor: null, basis: 'phrase' }
    group.partOf = true
    return i + 2
  }
  return end
}

/** “of the wounded”, “of the dead”: part of a figure told before. */
const ofHarmed = (items: Item[], i: number, at = 2): boolean =>
  items[i]?.kind === 'of' &&
  items[i + 1]?.kind === 'determiner' &&
  !headAt(items, i + at + 1) &&
  (at === 2 ||
    items[i + 2]?.quantity !== undefined ||
    has(items[i + 2], 'person_adjective') !== undefined ||
    has(items[i + 2], 'person')?.number === 'sg') &&
  harmAt(items[i + at]) !== undefined

const harmAt = (item: Item | undefined) =>
  has(item, 'harm_participle') ?? has(item, 'harm_state') ?? has(item, 'harm_nominal')

/** “six terrorist bunkers”, “four enemy trenches”: whose the things are that it counts. */
function describesThing(items: Item[], i: number): boolean {
  const thing = items[i + 1]
  const whose = has(items[i], 'person')?.number === 'sg' || has(items[i], 'enemy') !== undefined
  return whose && thing !== undefined && (isThing(thing) || has(thing, 'goal') !== undefined) && !has(thing, 'person')
}

/** The number counts something else: a noun the lexicon does not know as persons follows. */
function nounFollows(items: Item[], i: number): boolean {
  const item = items[i]
  if (!item) return false
  if (
    item.kind === 'unknown' ||
    item.kind === 'capital' ||
    item.kind === 'unit' ||
    item.kind === 'meridiem' ||
    item.kind === 'instrument' ||
    item.kind === 'place_noun'
  )
    return true
  if (
    item.kind === 'numeral' ||
    item.kind === 'quantity' ||
    item.kind === 'event_noun' ||
    // “Three days”; not “105 as of Monday”, “nine last week”.
    (item.kind === 'date_word' && UNITS_OF_TIME.has(has(item, 'date_word')?.kind ?? '')) ||
    item.kind === 'age_word' ||
    item.kind === 'thing' ||
    item.kind === 'body' ||
    item.kind === 'possessive'
  )
    return true
  if (item.kind === 'person_adjective' && !has(item, 'harm_participle')) return true
  if (isSign(item, 37) || isSign(item, SLASH)) return true
  return (
    item.kind === 'agreement_noun' ||
    item.kind === 'wound_noun' ||
    item.kind === 'speech_noun' ||
    sideOf(item) !== null ||
    (isSign(item, DASH) && items[i + 1] !== undefined && nounFollows(items, i + 1))
  )
}

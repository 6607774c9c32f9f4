/**
 * A sentence’s chunks as a string, one character a chunk: what patterns match. Parentheses are lifted out into strings
 * of their own, so that an aside does not stand between a subject and its verb; quotation signs are dropped.
 */
import { LOWER, QUOTES } from '../text/tokens.js'
import { claimsPersons } from './claimed.js'
import { BY_KIND, SIGNS } from './clause-chars.js'
import type { Item, ItemKind, Reading } from './item.js'
import { CLOSE_PAREN, COLON, DASH, has, isFigureWord, isSign, OPEN_PAREN, STOP, wordOf } from './item.js'

export interface Clause {
  items: Item[]
  /** One character for each item. */
  chars: string
}

/** The main clause string of a sentence, then one for every parenthesis. */
export function clausesOf(reading: Reading, items: Item[]): Clause[] {
  const main: Item[] = []
  const asides: Item[][] = []
  const stack: Item[][] = [main]
  for (const [i, item] of items.entries()) {
    if (item.kind === 'sign' && QUOTES.has(item.sign)) continue
    // “ -- including two nurses -- ”: of two dashes one.
    if (isSign(item, DASH) && isSign(items[i - 1], DASH) && (opensPart(items, i - 1) || closesPart(items, i - 1)))
      continue
    if (item.kind === 'sign' && (item.sign === OPEN_PAREN || item.sign === 91)) {
      asides.push([])
      stack.push(asides[asides.length - 1])
    } else if (item.kind === 'sign' && (item.sign === CLOSE_PAREN || item.sign === 93)) {
      if (stack.length > 1) stack.pop()
    } else stack[stack.length - 1].push(item)
  }
  return [main, ...asides]
    .filter((part) => part.length > 0)
    .map((part) => ({ items: part, chars: charsOf(reading, part) }))
}

function charsOf(reading: Reading, items: Item[]): string {
  let out = ''
  for (let i = 0; i < items.length; i++) out += charOf(reading, items, i)
  return out
}

function charOf(reading: Reading, items: Item[], i: number): string {
  const item = items[i]
  // “one of them, Arno Lisk,” is a part as “one of them” is.
  if (item.names && !item.group?.partOf) return 'N'
  if (item.group) return groupChar(item)
  if (has(item, 'hospital') && !has(item, 'harm_participle')) return 'a'
  if (item.quantity?.none) return 'n'
  if (isSign(item, DASH) && (opensPart(items, i) || closesPart(items, i))) return ','
  if (item.kind === 'sign') return isInName(reading, items, i) ? 'z' : (SIGNS[item.sign] ?? '~')
  if (item.kind === 'includes' && item.entry?.harm) return '+'
  if (item.kind === 'includes' && item.entry?.kind === 'namely') return ','
  if (item.kind === 'and' && item.entry?.kind === 'contrast') return '/'
  if (item.kind === 'harm_active' && has(item, 'wound_noun') && NOUN_LEAD.has(items[i - 1]?.kind)) return 'W'
  // “their number is 15”: a word for a figure, as “the number of” is
  if (item.kind === 'thing' && isFigureWord(item) && isWholePhrase(items, i)) return '#'
  if (item.kind === 'date_word' && has(item, 'adverb')) return 'v'
  // “fatalities now total 23”, but not “a total”
  if (
    item.kind === 'thing' &&
    has(item, 'toll_verb') &&
    isCounted(items[i + 1]) &&
    !NOUN_BEFORE.has(items[i - 1]?.kind)
  )
    return 'o'
  // “the number of farmers killed has hit 110”
  if (item.kind === 'event_verb' && has(item, 'toll_verb') && isCounted(items[i + 1]) && isToll(items, i)) return 'o'
  // “two clerks from the state”, unlike “in a stable state”
  if (item.kind === 'health' && has(item, 'place_noun') && !isOfHealth(items, i)) return 'f'
  // “A soldier remains in custody”
  if (item.kind === 'remains' && has(item, 'verb') && (items[i - 1]?.names ?? items[i - 1]?.group)) return 'V'
  // “holding a separate group of 21 hostages”
  if (item.kind === 'unknown' && has(item, 'fresh')) return '_'
  if (item.kind === 'leave' && has(items[i - 1], 'determiner')) return 'z'
  // “the acting head of the bank”, unlike “a wound to the head of”
  if (
    item.kind === 'body_part' &&
    has(item, 'title') &&
    items[i + 1]?.kind === 'of' &&
    !LEADS_PART.has(items[i - 2]?.kind)
  )
    return 'z'
  // “got light injuries”, unlike “got killed”
  if (item.kind === 'be' && has(item, 'suffer') && items.slice(i + 1, i + 4).some((x) => has(x, 'wound_noun')))
    return 'S'
  // “KIA – 5”, though a group has the same short name
  if (has(item, 'harm_state') && item.kind !== 'harm_state' && (isLabel(items, i) || isSaidOf(items, i))) return 'J'
  if (
    has(item, 'claim_lives') &&
    (items.slice(i + 1, i + 4).some((x) => x.group?.lives) || claimsPersons(reading, items, i))
  )
    return 'C'
  if (item.kind === 'approximator' && leadsToPlace(items, i)) return 'I'
  if (item.kind === 'unknown' && items[i - 1]?.group && ING.test(wordOf(reading, item))) return 'V'
  return BY_KIND[item.kind] ?? 'z'
}

/** “five people – including two nurses –”: dashes around a part are what commas are. */
const opensPart = (items: Item[], i: number): boolean =>
  isSign(items[i], DASH) && has(items[isSign(items[i + 1], DASH) ? i + 2 : i + 1], 'includes')?.cls === 'includes'

/** The dash behind such a part. */
function closesPart(items: Item[], i: number): boolean {
  const open = items.findLastIndex((x, k) => k < i && k >= i - PART && isSign(x, DASH))
  return open >= 0 && (opensPart(items, open) || opensPart(items, open - 1))
}

/** Items of the longest such part. */
const PART = 14

/** The stop of “velmnews.os”, which ends nothing. */
const isInName = ({ tokens }: Reading, items: Item[], i: number): boolean =>
  items[i].sign === STOP &&
  items[i + 1] !== undefined &&
  tokens.before[items[i].from] === 0 &&
  tokens.before[items[i + 1].from] === 0 &&
  tokens.letters[items[i + 1].from] === LOWER

const isToll = (items: Item[], i: number): boolean =>
  items[i - 1]?.kind === 'have' && items.slice(0, i).some((x) => has(x, 'number_of') || has(x, 'toll'))

const isOfHealth = (items: Item[], i: number): boolean =>
  has(items[i - 1], 'condition') !== undefined || has(items[i - 2], 'condition') !== undefined

/** “three men | under the bridge”, unlike “under 30 men”. */
const leadsToPlace = (items: Item[], i: number): boolean =>
  (has(items[i], 'preposition') ?? has(items[i], 'place_relation')) !== undefined && LED_TO.has(items[i + 1]?.kind)
const LED_TO = new Set<ItemKind | undefined>(['article', 'determiner', 'place', 'capital', 'possessive'])

/** “women | gathering firewood”: what those just named were doing. */
const ING = /[a-z]ing$/i

const LEADS_PART = new Set<ItemKind | undefined>(['to', 'preposition', 'from'])

/** “one soldier KIA” */
const isSaidOf = (items: Item[], i: number): boolean =>
  items[i - 1]?.group?.quantity != null &&
  (!items[i + 1] || items[i + 1].kind === 'sign' || items[i + 1].kind === 'and')

/** Before a sign and a number. */
const isLabel = (items: Item[], i: number): boolean =>
  (isSign(items[i + 1], DASH) || isSign(items[i + 1], COLON)) && isCounted(items[i + 2])

/** “their number is”, “put the figure at”, unlike “the total losses”. */
const isWholePhrase = (items: Item[], i: number): boolean =>
  (has(items[i - 1], 'determiner') ??
    (items[i - 1]?.kind === 'unknown' ? has(items[i - 2], 'determiner') : undefined)) !== undefined &&
  ENDS_FIGURE.has(items[i + 1]?.kind)
const ENDS_FIGURE = new Set<ItemKind | undefined>([
  'be',
  'have',
  'modal',
  'toll_verb',
  'adverb',
  'verb',
  'preposition',
  'to',
  'as',
  'since',
  'date',
]) // prettier-ignore

/** A number, or persons of whom a number is told. */
export const isCounted = (item: Item | undefined): boolean => !!item?.quantity || !!item?.group?.quantity

const NOUN_BEFORE = new Set<ItemKind | undefined>(['article', 'determiner', 'preposition', 'unknown', undefined])

/** After these “wound” is a noun: “a wound”, “severe leg wounds”. */
const NOUN_LEAD = new Set<ItemKind | undefined>([
  'article',
  'condition',
  'unknown',
  'quantity',
  'person_adjective',
  'instrument',
  'of',
  'from',
  'with',
  'suffer',
  'be',
])

function groupChar(item: Item): string {
  const group = item.group
  if (!group) return 'z'
  const counted =
    group.quantity !== null ||
    group.implied !== null ||
    (group.definite && group.number === 'sg' && group.headFrom >= 0)
  if (group.lives) return 'k'
  if (group.harm !== null && counted) return 'h'
  if (group.quantity?.none) return 'n'
  if (group.maybe) return 'e'
  if (group.headFrom < 0) return counted ? 'Q' : 'v'
  if (counted) return 'P'
  return group.harm === null ? 'p' : 'g'
}

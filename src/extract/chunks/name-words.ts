/** Where a name of a person ends: words, initials, particles, hyphens, a nickname in quotes, “Jr.”. */
import { LINE, LOWER, UPPER, WORD } from '../../text/tokens.js'
import { classSet, hasAny } from '../classes.js'
import {
  CLOSE_PAREN,
  COMMA,
  DASH,
  has,
  type Item,
  type ItemKind,
  isArticle,
  isSign,
  OPEN_PAREN,
  type Reading,
  STOP,
  wordOf,
} from '../item.js'
import { isOf } from '../words.js'
import { ageAside } from './ages.js'
import { leadsRank, ofBody, ofOutlet } from './no-person.js'
import { afterGiven, isGivenName, startsHeadline } from './plain-names.js'

/** The item after the name that starts at `at`, or `at` when there is none. Untitled, a name needs two words. */
export function nameEnd(reading: Reading, items: Item[], at: number, titled: boolean): number {
  // One word of an official’s name before another name is anyone’s.
  const shared = officialSurname(items[at]) && nameWord(reading, items[at + 1])
  if (has(items[at], 'official') && !shared) return at + 1
  const most = reading.upperCase ? 4 : 5
  let end = at
  let words = 0
  while (end < items.length && words < most) {
    if (end > at && reading.tokens.before[items[end].from] & LINE) break
    const lexical =
      amidName(reading, items, end, words) ||
      (titled ? wordName(reading, items, end, words === 0) : tradeName(reading, items, end, words, items[at - 1])) ||
      (end === at && isGivenName(reading, items, at)) ||
      townName(reading, items, at, end, titled) ||
      afterGiven(reading, items, at, end) ||
      demonymName(items, at, end, titled)
    const step = lexical || (end === at && shared) ? end + 1 : wordEnd(reading, items, end, words)
    if (step === end) break
    if (lexical || (end === at && shared) || nameWord(reading, items[end]) || step > end + 1) words++
    // “Wali-ur-Rahim” is two words.
    if (step > end + 3) words++
    else if (words > 0 && officialSurname(items[end])) words++
    end = step
  }
  const entity =
    !titled &&
    (countsSeveral(items[at - 1]) ||
      placed(reading, items, at, end) ||
      ofBody(reading, items[end]) ||
      ofOutlet(reading, items, end) ||
      leadsRank(reading, items, end))
  if (words < (titled ? 1 : 2) || entity) return at
  return suffixEnd(reading, items, end)
}

/** “Two Red Star soldiers”: no name stands behind a number. */
const countsSeveral = (lead: Item | undefined): boolean => (has(lead, 'number')?.value ?? 0) > 1

// biome-ignore format: a table
const WORD_NAMES = new Set<ItemKind>(['person', 'thing', 'person_adjective', 'body_part', 'place_noun', 'instrument', 'target', 'word'])

const TITLES = ['rank', 'plural_rank', 'title', 'body', 'speech_noun', 'place', 'article'] as const

/** “Tom Baker”: a word for one person, in capitals behind a given name. */
const tradeName = (reading: Reading, items: Item[], at: number, words: number, lead: Item | undefined): boolean =>
  words > 0 &&
  !has(lead, 'determiner') &&
  !isArticle(lead) &&
  items[at]?.kind === 'person' &&
  has(items[at], 'person')?.number === 'sg' &&
  !has(items[at], 'title') &&
  !isOf(reading, items[at - 1], 'name_particles') &&
  wordName(reading, items, at, false) &&
  !startsHeadline(reading, items)

/** “Hunter Lopez”, “Ann Baker”: a common word as a name, in capitals beside another name or initial. */
function wordName(reading: Reading, items: Item[], at: number, first: boolean): boolean {
  const item = items[at]
  if (reading.upperCase || item === undefined || item.to - item.from > 1) return false
  // “Sergeant Or Katz”, “Private May Hill”: a capital between a rank and a name is the given name, whatever the word means.
  if (first && reading.tokens.kind[item.from] === WORD && item.kind !== 'names' && !item.date) {
    const own = reading.tokens.letters[item.from] !== LOWER && reading.tokens.letters[item.from] !== UPPER
    if (own && !TITLES.some((cls) => has(item, cls)) && nameWord(reading, items[at + 1])) return true
  }
  if (!WORD_NAMES.has(item.kind)) return false
  if (reading.tokens.letters[item.from] === 0 || has(item, 'rank') || has(item, 'title') || has(item, 'body'))
    return false
  if (has(item, 'speech_noun') || reading.tokens.letters[item.from] === UPPER) return false
  if (first) return nameWord(reading, items[at + 1])
  return items[at + 1]?.kind !== 'of' && items[at + 1]?.kind !== 'capital'
}

// biome-ignore format: a table
const NO_NAME = classSet(
  'rank', 'plural_rank', 'title', 'body', 'side_adjective', 'side_noun', 'metonym', 'actor', 'place', 'weekday', 'official',
  'person', 'of', 'agreement_noun', 'agreement_name', 'event_noun', 'place_noun', 'target', 'instrument',
)

/** Words that end a name where a capital in running text can only be a name: “Omar Said”, “Can Will”. */
const LAST = new Set<ItemKind>([
  'month',
  'speech',
  'verb',
  'modal',
  'adverb',
  'as',
  'event_verb',
  'or',
  'negation',
  'to',
  'be',
])

/** “Kyaw Than Htay”, “Le Van Do Hung”: a short word in capitals between two words of a name is one of them, whatever it means, and so is a verb in capitals after one. */
function amidName(reading: Reading, items: Item[], at: number, words: number): boolean {
  const item = items[at]
  if (words === 0 || item === undefined || item.kind === 'capital' || item.to - item.from > 1 || reading.upperCase)
    return false
  const { kind, letters, start, end, before } = reading.tokens
  if (kind[item.from] !== WORD || letters[item.from] === LOWER || letters[item.from] === UPPER) return false
  const next = items[at + 1]
  // “Tarik Omar Sheikh Rasul”
  if (words > 1 && isOf(reading, item, 'honorifics')) return nameWord(reading, next)
  if (hasAny(item, NO_NAME)) return false
  const amid = end[item.from] - start[item.from] < 6 && nameWord(reading, next) && (before[next.from] & LINE) === 0
  return (amid || (LAST.has(item.kind) && !nameWord(reading, next))) && !startsHeadline(reading, items)
}

/**
 * “Angela Guerrero”, “Sergeant Uri Katz”: a town of the world beside a given name, or after a rank, names a person. A place of the
 * registry stays a place, and so does what follows a preposition (“in Port Ostria”).
 */
function townName(reading: Reading, items: Item[], from: number, at: number, titled: boolean): boolean {
  // “54-year-old Arta Tarn”
  if (at === from && items[at].kind === 'place' && items[from - 1]?.kind === 'age')
    return nameWord(reading, items[at + 1]) || officialSurname(items[at + 1])
  if (!isTown(items[at])) return false
  if (at === from) return titled && nameWord(reading, items[at + 1])
  const lead = items[from - 1]?.kind
  const free = titled || (lead !== 'preposition' && lead !== 'of' && lead !== 'from' && lead !== 'to')
  const given = items[at - 1]
  return free && nameWord(reading, given) && (reading.upperCase || reading.tokens.letters[given.from] !== UPPER)
}

/** “Superintendent Muhammad Baloch”: a word for a people that ends the name of a titled person. */
const demonymName = (items: Item[], from: number, at: number, titled: boolean): boolean =>
  titled &&
  at > from &&
  items[at].kind === 'side_adjective' &&
  items[at].to - items[at].from === 1 &&
  !(
    has(items[at + 1], 'person') ||
    has(items[at + 1], 'body') ||
    items[at + 1]?.kind === 'unknown' ||
    items[at + 1]?.kind === 'capital'
  )

/** One word for a place of the world, which no registry claims. */
export const isTown = (item: Item | undefined): boolean =>
  item?.kind === 'place' && item.to - item.from === 1 && has(item, 'place')?.ref === undefined

/** The item after one more word of the name, with its particles and hyphens, or `end`. */
function wordEnd(reading: Reading, items: Item[], end: number, words: number): number {
  if (nameWord(reading, items[end]) || (words > 0 && officialSurname(items[end])))
    return hyphened(reading, items, end + 1)
  if (initialDot(reading, items, end)) return end + 1
  if (words === 0) return end
  const quoted = isQuote(items[end]) && nameWord(reading, items[end + 1]) && isQuote(items[end + 2])
  if (quoted && nameWord(reading, items[end + 3])) return end + 3
  // “Ivo (Vanya) Tarn”
  const short =
    isSign(items[end], OPEN_PAREN) && nameWord(reading, items[end + 1]) && isSign(items[end + 2], CLOSE_PAREN)
  if (short && nameWord(reading, items[end + 3]) && !isSign(items[end + 4], OPEN_PAREN)) return end + 3
  let at = end
  while (at < end + 3 && particle(reading, items[at]) && !isPlain(reading, items, at)) at++
  if (at === end) return end
  const next = glued(reading, items, at) ? at + 1 : at
  // “al-Masri”, “al-Kuwaiti”: a people in a surname.
  const demonym = next > at && items[next]?.kind === 'side_adjective' && items[next].to - items[next].from === 1
  return nameWord(reading, items[next]) || isTown(items[next]) || demonym ? hyphened(reading, items, next + 1) : end
}

/** “Kara-Murza”, “Il-sung”: the item after what a hyphen joins. */
function hyphened(reading: Reading, items: Item[], at: number): number {
  if (reading.upperCase || !glued(reading, items, at)) return at
  const amid = particle(reading, items[at + 1]) && glued(reading, items, at + 2) && nameWord(reading, items[at + 3])
  if (amid) return at + 4
  const item = items[at + 1]
  const word = reading.tokens.word[item.from]
  const lower = reading.tokens.letters[item.from] === LOWER && item.to === item.from + 1
  const own =
    nameWord(reading, item) ||
    (lower &&
      (wordOf(reading, item).length === 2 ||
        isOf(reading, item, 'name_syllables') ||
        (item.kind === 'unknown' && !reading.knowledge.isCommon(word))))
  return own ? at + 2 : at
}

/** A hyphen without white space on either side. */
const glued = (reading: Reading, items: Item[], at: number): boolean =>
  isSign(items[at], DASH) &&
  items[at + 1] !== undefined &&
  reading.tokens.before[items[at].from] === 0 &&
  reading.tokens.before[items[at + 1].from] === 0

const isQuote = (item: Item | undefined): boolean =>
  item?.kind === 'sign' && (item.sign === 34 || item.sign === 0x201c || item.sign === 0x201d)

/** “Jr.”, “III”, “oglu” after a name. */
function suffixEnd(reading: Reading, items: Item[], end: number): number {
  if (items[end] && isOf(reading, items[end], 'patronymics')) return end + 1
  const at = isSign(items[end], COMMA) ? end + 1 : end
  if (!isOf(reading, items[at], 'name_suffixes') || reading.tokens.letters[items[at].from] === LOWER) return end
  return isSign(items[at + 1], STOP) && reading.tokens.before[items[at + 1].from] === 0 ? at + 2 : at + 1
}

function nameWord(reading: Reading, item: Item | undefined): boolean {
  if (item && initial(reading, item)) return true
  if (item?.kind !== 'capital' || reading.tokens.kind[item.from] !== WORD) return false
  return !(reading.upperCase && reading.knowledge.isCommon(reading.tokens.word[item.from]))
}

/** “A.” of “A. Petrosyan”, “B.” of “B. Tarn”, which the lexicon knows as an article and as a short form of “born”. */
export const initial = ({ tokens, text }: Reading, { from, to }: Item): boolean =>
  to - from === 1 &&
  tokens.kind[from] === WORD &&
  tokens.end[from] - tokens.start[from] === 1 &&
  tokens.letters[from] !== LOWER &&
  text[tokens.end[from]] === '.'

/** The surname of an official after another given name: “Natig Aliyev” is not President Aliyev. */
const officialSurname = (item: Item | undefined): boolean =>
  item !== undefined && has(item, 'official') !== undefined && item.to - item.from === 1

const particle = (reading: Reading, item: Item | undefined): boolean => isOf(reading, item, 'name_particles')

/** “between Velm at Ossa”: what is a word of the language as well is a particle only before a hyphen. */
const isPlain = (reading: Reading, items: Item[], at: number): boolean =>
  PLAIN.has(items[at].kind) && reading.tokens.letters[items[at].from] === LOWER && !glued(reading, items, at + 1)

const PLAIN = new Set<ItemKind>(['preposition', 'article', 'as'])

/** A hyphen or particle in an untitled name of few words after a preposition, or after a word for places, tells a place. */
function placed(reading: Reading, items: Item[], at: number, end: number): boolean {
  // “San Min Oru (17)”: whoever is so old is no town.
  if (isOf(reading, items[at], 'place_openings')) return ageAside(reading, items, end).age === null
  // “Operation Inherent Resolve”
  if (items[at - 1]?.kind === 'capital' && isOf(reading, items[at - 1], 'place_openings')) return true
  const lead = items[at - 1]?.kind
  const joint = items.slice(at, end).some((x) => isSign(x, DASH) || particle(reading, x))
  return joint && (lead === 'preposition' || lead === 'of' || lead === 'from' || lead === 'to')
}

/** The full stop of an initial: “O. Vyshnevol”. */
const initialDot = (reading: Reading, items: Item[], i: number): boolean => {
  const before = items[i - 1]
  return (
    isSign(items[i], STOP) &&
    before !== undefined &&
    reading.tokens.before[items[i].from] === 0 &&
    reading.tokens.end[before.to - 1] - reading.tokens.start[before.from] <= 2 &&
    (before.kind === 'capital' || initial(reading, before))
  )
}

/** The words of a name: capitals, particles and hyphens; in an upper-case text, words that are not ordinary English. */
import { CAPITALISED, LOWER, WORD } from '../../text/tokens.js'
import { DASH, has, type Item, type ItemKind, isSign, type Reading, STOP } from '../item.js'
import { isOf } from '../words.js'

/** A word that can be part of a name. */
export function nameWord(reading: Reading, item: Item | undefined): boolean {
  if (item === undefined || item.names?.titled) return false
  if (item.names) return true
  if (item.kind === 'place' && item.entry?.ref === undefined) return true
  if (item.kind !== 'capital' || reading.tokens.kind[item.from] !== WORD) return false
  if (reading.upperCase) return !reading.knowledge.isCommon(reading.tokens.word[item.from])
  return true
}

/** “Port Valeo”, “Mount Ister”, “Camp Odra”: a capitalised place noun before a name belongs to it. */
export const opensName = (reading: Reading, item: Item): boolean =>
  !reading.upperCase && has(item, 'place_noun') !== undefined && reading.tokens.letters[item.from] !== LOWER

/** “the Gulf of Ossa”, “the Strait of Marn”: the noun of a water is part of its name. */
export const isWaterOf = (items: Item[], i: number): boolean =>
  has(items[i], 'place_noun')?.kind === 'water' && items[i + 1]?.kind === 'of'

export function nameEnd(reading: Reading, items: Item[], i: number): number {
  const opening = prefix(reading, items, i)
  if (opening > 0) return nameEnd(reading, items, i + opening)
  let end = opensName(reading, items[i]) && !nameWord(reading, items[i]) ? i + (isWaterOf(items, i) ? 2 : 1) : i
  if (end > i && items[end]?.kind === 'side_noun') end++
  if (items[i].kind === 'side_noun' && nameWord(reading, items[i + 1])) end = i + 1
  for (;;) {
    if (hyphened(reading, items, end)) end += 2
    else if (nameWord(reading, items[end]) || (end > i && namesake(reading, items[end]))) end++
    else {
      const small = end > i ? pastDash(items, end) : items.length
      // “Velmo de la Ossa”
      const more = particle(reading, items[small + 1]) ? small + 2 : small + 1
      const next = pastDash(items, more)
      if (!particle(reading, items[small]) || !nameWord(reading, items[next])) return end
      end = next + 1
    }
  }
}

/** Items that open a name before its first word: “el-Marn”, “al-Ossa”, “An Marn”, “Tell Ossa”, “Sta. Ossa”; 0 where none do. */
export function prefix(reading: Reading, items: Item[], i: number): number {
  const { letters, before } = reading.tokens
  if (items[i] === undefined) return 0
  if (
    letters[items[i].from] === CAPITALISED &&
    (OPENING.has(items[i].kind) || isOf(reading, items[i], 'name_openings'))
  )
    return !reading.upperCase && i > 0 && letters[items[i - 1].from] === LOWER && nameWord(reading, items[i + 1])
      ? 1
      : 0
  if (items[i].kind === 'abbreviation')
    return isSign(items[i + 1], STOP) && isOf(reading, items[i], 'short_openings') && nameWord(reading, items[i + 2])
      ? 2
      : 0
  const hyphened = items[i].kind === 'unknown' && isSign(items[i + 1], DASH) && particle(reading, items[i])
  return hyphened && before[items[i + 1].from] === 0 && nameWord(reading, items[i + 2]) ? 2 : 0
}

/** Ordinary words that are the first of a name when a capital begins them inside a sentence. */
const OPENING = new Set<ItemKind>(['article', 'speech'])

/** An ordinary word with a capital inside a sentence, after a name: “Nerkin Hand”. */
const namesake = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined &&
  !reading.upperCase &&
  reading.tokens.letters[item.from] === CAPITALISED &&
  ORDINARY.has(item.kind)

const ORDINARY = new Set<ItemKind>([
  'body_part',
  'adverb',
  'verb',
  'harm_nominal',
  'target',
  'thing',
  'event_noun',
  'instrument',
])

const particle = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'unknown' ||
    item.kind === 'sign' ||
    // “Qala-i-Ossa”
    (item.kind === 'pronoun' && reading.tokens.letters[item.from] === LOWER) ||
    // “Ma’arrat An Nu’man”
    (item.kind === 'article' && !reading.upperCase && reading.tokens.letters[item.from] === CAPITALISED)) &&
  isOf(reading, item, 'place_particles')

const pastDash = (items: Item[], at: number): number => (isSign(items[at], DASH) ? at + 1 : at)

/** The hyphen of a compound name: “Ivano-Marn”, “Velon-velon”; not “Ossa-based”. */
const hyphened = (reading: Reading, items: Item[], at: number): boolean =>
  isSign(items[at], DASH) &&
  (nameWord(reading, items[at + 1]) || strange(reading, items[at + 1]) || joined(reading, items[at + 1])) &&
  (nameWord(reading, items[at - 1]) || (isSign(items[at - 2], DASH) && strange(reading, items[at - 1]))) &&
  reading.tokens.before[items[at].from] === 0

/** “Ossa-Sana”: a word with a capital right after the hyphen, whatever it means alone. */
const joined = ({ tokens, upperCase }: Reading, item: Item | undefined): boolean =>
  item !== undefined &&
  !upperCase &&
  item.to - item.from === 1 &&
  tokens.letters[item.from] === CAPITALISED &&
  tokens.before[item.from] === 0 &&
  item.kind === 'body'

/** A word in lower case right after a hyphen that is no ordinary one. */
const strange = (reading: Reading, item: Item | undefined): boolean =>
  item?.kind === 'unknown' &&
  !reading.upperCase &&
  reading.tokens.before[item.from] === 0 &&
  !reading.knowledge.isCommon(reading.tokens.word[item.from])

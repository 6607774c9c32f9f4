/** The age and the rank of a person where the words beside the name tell them: “19-year-old X”, “X, aged 19,”, “a lieutenant, X,”. */
import { COMMA, has, type Item, type ItemKind, isArticle, isSign, OPEN_PAREN, type Reading, textOf } from '../item.js'
import { OLDEST } from './ages.js'

/** The age told beside the name in items [from, next), or null. */
export const ageTold = (reading: Reading, items: Item[], from: number, next: number): number | null =>
  ageBehind(reading, items, next) ?? ageAhead(reading, items, from, next)

/** “, aged 19,”, “(aged 19)”, “, 19 years old,”, “, a 46-year-old officer”; the age before a second name is that one's. */
function ageBehind(reading: Reading, items: Item[], at: number): number | null {
  if (!isSign(items[at], COMMA) && !isSign(items[at], OPEN_PAREN)) return null
  const described = isArticle(items[at + 1])
  const age = items[described ? at + 2 : at + 1]
  if (age?.kind !== 'age') return null
  const after = items[described ? at + 3 : at + 2]
  const own = described ? after !== undefined && NOUNS.has(after.kind) : after === undefined || !LEADS.has(after.kind)
  return own ? years(reading, age) : null
}

/** “19-year-old X”, “the 60-year-old shepherd X”, “a 46-year-old officer, X, was”. */
function ageAhead(reading: Reading, items: Item[], from: number, next: number): number | null {
  let at = from - 1
  // A list may go on behind a name without a sign or verb of its own.
  if (isSign(items[at], COMMA)) {
    if (has(items[next], 'and')) return null
    at--
  }
  const last = at
  while (last - at < LONGEST && items[at] && NOUNS.has(items[at].kind)) at--
  return items[at]?.kind === 'age' && (last === from - 1 || at < last) ? years(reading, items[at]) : null
}

/** Items between the age and the name: “Ostrian army officer”. */
const LONGEST = 5

const DESCRIBES = new Set<ItemKind>([
  'capital',
  'unknown',
  'person_adjective',
  'side_adjective',
  'side_noun',
  'body',
  'actor',
  'person',
  'compass',
  'place',
])

const NOUNS = new Set<ItemKind>([
  'person',
  'rank',
  'unknown',
  'side_adjective',
  'side_noun',
  'body',
  'person_adjective',
])

/** What makes an age that of the next person. */
const LEADS = new Set<ItemKind>([...NOUNS, 'capital', 'title', 'names'])

/** The one number of years in an item; none of a birth year, of months or of a range. */
function years(reading: Reading, { from, to }: Item): number | null {
  const text = textOf(reading, from, to)
  if (/\b(?:month|week|day)/i.test(text)) return null
  const digits = text.match(/\d+/g) ?? []
  if (digits.length > 1) return null
  const age = digits.length === 1 ? Number(digits[0]) : wordValue(reading, from, to)
  return age !== null && age > 0 && age <= OLDEST ? age : null
}

/** “aged nineteen”, “twenty-two-year-old”. */
function wordValue({ knowledge, tokens }: Reading, from: number, to: number): number | null {
  let sum: number | null = null
  for (let i = from; i < to; i++) {
    const found = knowledge.lexicon.match(tokens, i, to)
    const value = found?.entries.find((x) => x.cls === 'number')?.value
    if (value !== undefined) sum = (sum ?? 0) + value
  }
  return sum
}

/** “a lieutenant colonel, Haitham Nasri”, “Haitham Nasri, a 46-year-old sergeant,”: the rank of one person. */
export const rankTold = (reading: Reading, items: Item[], from: number, next: number): string | null =>
  rankBefore(reading, items, from) ?? rankBehind(reading, items, next) ?? rankNamed(reading, items, from)

/** “The slain constable was identified as Haitham Nasri”. */
function rankNamed(reading: Reading, items: Item[], from: number): string | null {
  const rank = items[from - 2]
  if (has(items[from - 1], 'naming')?.kind !== 'as' || !has(rank, 'rank') || has(rank, 'plural_rank')) return null
  const told = items.slice(Math.max(0, from - 7), from - 2).some((x) => isArticle(x) || has(x, 'determiner'))
  return told ? textOf(reading, rank.from, rank.to) : null
}

/** “a key rebel commander, Alio Modu”: told before the comma. */
function rankBefore(reading: Reading, items: Item[], i: number): string | null {
  const rank = items[i - 2]
  if (!isSign(items[i - 1], COMMA) || !has(rank, 'rank') || has(rank, 'plural_rank')) return null
  let at = i - 3
  while (at > i - 7 && items[at] && (DESCRIBES.has(items[at].kind) || items[at].kind === 'age')) at--
  return isArticle(items[at]) ? textOf(reading, rank.from, rank.to) : null
}

/** “, a sergeant of the Third Rifles”; a rank before another name is that one's. */
function rankBehind(reading: Reading, items: Item[], at: number): string | null {
  if (!isSign(items[at], COMMA) || !isArticle(items[at + 1])) return null
  const first = items[at + 2]?.kind === 'age' ? at + 3 : at + 2
  const [rank, after] = [items[first], items[first + 1]]
  // A commander leads others, whatever his rank.
  if (!has(rank, 'rank') || has(rank, 'plural_rank') || has(rank, 'title')) return null
  if (after && LEADS.has(after.kind)) return null
  return textOf(reading, rank.from, rank.to)
}

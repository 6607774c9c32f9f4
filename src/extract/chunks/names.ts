/**
 * Names of persons: rank or title with capitalised words, or two and more capitalised words that no lexicon knows.
 * In upper-case texts a title is needed, since capitals tell nothing there.
 */
import { LINE, WORD } from '../../text/tokens.js'
import { COMMA, has, type Item, isSign, makeItem, NO_ENTRY, type Reading, textOf } from '../item.js'

export interface Person {
  name: string
  rank: string | null
  title: string | null
  age: number | null
  /** Tokens of rank and name. */
  from: number
  to: number
  /** Tokens of the name alone. */
  nameFrom: number
  official?: string
  side?: string
}

export interface Names {
  people: Person[]
  /** A rank or title stands before it, so it is a person and not a body or place. */
  titled: boolean
}

const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  'der',
  'da',
  'dos',
  'y',
  'oglu',
  'ogly',
  'kyzy',
  'abu',
  'umm',
])

/** Rewrites names of persons into items. `known` holds persons by surname, from the sentences before; it is added to. */
export function chunkNames(reading: Reading, items: Item[], known: Map<string, Person>): Item[] {
  const out: Item[] = []
  for (let i = 0; i < items.length; ) {
    const { kind, entries } = items[i]
    const may =
      kind === 'capital' ||
      kind === 'official' ||
      (entries.length > 0 && (has(items[i], 'rank') || has(items[i], 'title')))
    const found = may ? (readPerson(reading, items, i) ?? surnameOf(reading, items, i, known)) : null
    if (!found) {
      out.push(items[i++])
      continue
    }
    const { person, next } = found
    note(known, person, items[i - 1])
    const titled = person.rank !== null || person.title !== null || person.official !== undefined
    out.push(
      makeItem('names', person.from, items[next - 1].to, NO_ENTRY, 0, {
        names: { people: [person], titled },
      }),
    )
    i = next
  }
  return out
}

/** Persons told of by their full name: a place after a preposition is none. */
function note(known: Map<string, Person>, person: Person, before: Item | undefined): void {
  const words = person.name.split(/\s+/)
  if (words.length < 2 || before?.kind === 'preposition') return
  const surname = words[words.length - 1]
  if (!known.has(surname)) known.set(surname, person)
}

/** “Oyelund” after “Sergeant Marcus Oyelund”. */
function surnameOf(
  reading: Reading,
  items: Item[],
  i: number,
  known: Map<string, Person>,
): { person: Person; next: number } | null {
  if (items[i].kind !== 'capital' || items[i + 1]?.kind === 'capital' || items[i - 1]?.kind === 'preposition')
    return null
  const person = known.get(textOf(reading, items[i].from, items[i].to))
  return person
    ? { person: { ...person, from: items[i].from, to: items[i].to, nameFrom: items[i].from }, next: i + 1 }
    : null
}

function readPerson(reading: Reading, items: Item[], i: number): { person: Person; next: number } | null {
  let at = i
  let rank: string | null = null
  let title: string | null = null
  while (at < items.length && (has(items[at], 'rank') || has(items[at], 'title')) && startsUpper(reading, items[at])) {
    const text = textOf(reading, items[at].from, items[at].to)
    if (has(items[at], 'rank')) rank = rank ? `${rank} ${text}` : text
    else title = title ? `${title} ${text}` : text
    at++
    if (isSign(items[at], 46) && reading.tokens.before[items[at].from] === 0) at++
    at = asideEnd(items, at)
  }
  const end = nameEnd(reading, items, at, rank !== null || title !== null)
  if (end === at) return null
  const official = has(items[at], 'official')
  const from = items[i].from
  const to = items[end - 1].to
  const { age, next } = readAge(reading, items, end)
  const person: Person = {
    name:
      official && end === at + 1
        ? (official.name ?? textOf(reading, items[at].from, to))
        : textOf(reading, items[at].from, to),
    rank,
    title,
    age,
    from,
    to,
    nameFrom: items[at].from,
    official: official?.ref,
    side: official?.side,
  }
  return { person, next }
}

/** “Captain (res.) …”: the item after a short aside, or `at`. */
function asideEnd(items: Item[], at: number): number {
  if (!isSign(items[at], 40)) return at
  const close = items.slice(at, at + 5).findIndex((item) => isSign(item, 41))
  return close > 0 ? at + close + 1 : at
}

const startsUpper = (reading: Reading, item: Item): boolean => reading.tokens.letters[item.from] !== 0

/** The item after the name that starts at `at`, or `at` when there is none. */
function nameEnd(reading: Reading, items: Item[], at: number, titled: boolean): number {
  if (has(items[at], 'official')) return at + 1
  let end = at
  let words = 0
  const most = reading.upperCase ? 4 : 5
  while (end < items.length && words < most) {
    const item = items[end]
    if (end > at && reading.tokens.before[item.from] & LINE) break
    if (nameWord(reading, item) || (words > 0 && officialSurname(item))) words++
    else if (
      !(words > 0 && particle(reading, item) && nameWord(reading, items[end + 1])) &&
      !initialDot(reading, items, end)
    )
      break
    end++
  }
  const enough = titled ? words >= 1 : words >= 2
  if (!enough) return at
  return initialDot(reading, items, end - 1) ? end : end
}

function nameWord(reading: Reading, item: Item | undefined): boolean {
  if (item && initial(reading, item)) return true
  if (item?.kind !== 'capital' || reading.tokens.kind[item.from] !== WORD) return false
  return !(reading.upperCase && reading.knowledge.isCommon(reading.tokens.word[item.from]))
}

/** “A.” of “A. Petrosyan”, which the lexicon knows as an article. */
const initial = (reading: Reading, item: Item): boolean =>
  item.kind === 'article' && startsUpper(reading, item) && reading.text[reading.tokens.end[item.from]] === '.'

/** The surname of an official after another given name: “Natig Aliyev” is not President Aliyev. */
const officialSurname = (item: Item): boolean => has(item, 'official') !== undefined && item.to - item.from === 1

const particle = (reading: Reading, item: Item): boolean =>
  PARTICLES.has(textOf(reading, item.from, item.to).toLowerCase())

/** The full stop of an initial: “O. Vyshnevol”. */
const initialDot = (reading: Reading, items: Item[], i: number): boolean => {
  const before = items[i - 1]
  return (
    isSign(items[i], 46) &&
    before !== undefined &&
    reading.tokens.before[items[i].from] === 0 &&
    reading.tokens.end[before.to - 1] - reading.tokens.start[before.from] <= 2 &&
    (before.kind === 'capital' || before.kind === 'article')
  )
}

/** “, 23,”, “(23)”, “, aged 23”, “, born in 1999” after a name. */
function readAge(reading: Reading, items: Item[], at: number): { age: number | null; next: number } {
  const open = isSign(items[at], 40)
  if (!open && !isSign(items[at], COMMA)) return { age: null, next: at }
  let next = at + 1
  if (has(items[next], 'age_word')) next++
  const number = items[next]
  const value = number?.quantity?.best ?? (number?.kind === 'numeral' ? reading.tokens.value[number.from] : 0)
  const after = items[next + 1]
  const closes = open
    ? isSign(after, 41)
    : isSign(after, COMMA) ||
      has(after, 'and') ||
      isSign(after, 46) ||
      isSign(after, 59) ||
      after === undefined ||
      has(after, 'age_word')
  if (!closes || value < 1 || value > 110) return { age: null, next: at }
  return { age: value, next: open ? next + 2 : has(after, 'age_word') ? next + 2 : next + 1 }
}

/**
 * Names of persons: rank or title with capitalised words, or two and more capitalised words that no lexicon knows.
 * In upper-case texts a title is needed, since capitals tell nothing there.
 */

import {
  CLOSE_PAREN,
  COMMA,
  DASH,
  has,
  type Item,
  isArticle,
  isSign,
  locative,
  makeItem,
  NO_ENTRY,
  OPEN_PAREN,
  type Reading,
  SEMICOLON,
  textOf,
} from '../item.js'
import { isOf, leadsToPerson, textHolds } from '../words.js'
import { ageAside } from './ages.js'
import { ageOfAll, leadFrom } from './asides.js'
import { biography, startsLine, whence } from './biography.js'
import { namesOfDays } from './day-names.js'
import { ageTold, rankTold } from './described.js'
import { initial, nameEnd } from './name-words.js'
import { describesNoun, isBuilding } from './no-person.js'
import { parentEnd } from './parents.js'
import { isGivenName } from './plain-names.js'
import { opensRank, rankEnd, ranksOf } from './ranks.js'

export interface Person {
  name: string
  rank: string | null
  title: string | null
  age: number | null
  /** The rank is one that only the police have. */
  police: boolean
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

interface Read {
  person: Person
  next: number
  /** The names that follow in the list have its rank. */
  shared: boolean
}

/** Names of the sentences before; it is added to. */
export interface KnownNames {
  /** Persons by surname. */
  people: Map<string, Person>
  /** Names that stood after “in”, “at” or “near”. */
  places: Set<string>
}

/** Rewrites names of persons into items. */
export function chunkNames(reading: Reading, read: Item[], { people: known, places }: KnownNames): Item[] {
  const items = namesOfDays(reading, read)
  const out: Item[] = []
  let shared: string | null = null
  for (let i = 0; i < items.length; ) {
    const office = items[i].kind === 'capital' ? officeEnd(reading, items, i) : i
    if (office > i) {
      out.push(...items.slice(i, office))
      i = office
      continue
    }
    const found = nameAt(reading, items, i, { known, listed: shared !== null })
    const led = found ? null : ranksOf(reading, items, i)
    if (led) {
      out.push(...items.slice(i, led.at))
      shared = led.rank
      i = led.at
      continue
    }
    if (!found) {
      if (!goesOn(items[i])) shared = null
      out.push(items[i++])
      continue
    }
    const { next } = found
    if (found.person.rank !== null) shared = found.shared ? found.person.rank : null
    const rank = found.person.rank ?? shared ?? rankTold(reading, items, i, next)
    const age = found.person.age ?? ageTold(reading, items, i, next)
    const person = completed({ ...found.person, rank, age }, known)
    person.police = person.rank !== null && textHolds(reading, person.rank, 'police_ranks')
    note(known, person, items[i - 1])
    const titled = person.rank !== null || person.title !== null || person.official !== undefined
    const building = isArticle(items[i - 1]) && isBuilding(items[next - 1])
    const noPerson = describesNoun(reading, items, i, next) || isPlaced(reading, items[i - 1], person, places)
    if (building || (!titled && noPerson)) {
      out.push(...items.slice(i, next))
      i = next
      continue
    }
    const lead = person.rank === null || reading.upperCase ? 0 : leadFrom(out)
    const from = lead > 0 ? out[out.length - lead].from : person.from
    out.length -= lead
    out.push(makeItem('names', from, items[next - 1].to, NO_ENTRY, 0, { names: { people: [person], titled } }))
    i = next
  }
  return out
}

/** The person whose name, rank or office begins at item `i`; `listed`: one word is enough, under the rank of all. */
function nameAt(
  reading: Reading,
  items: Item[],
  i: number,
  { known, listed }: { known: Map<string, Person>; listed: boolean },
): Read | null {
  const opens = opensName(reading, items, i) || items[i].kind === 'numeral'
  if (!opens && !opensRank(reading, items, i)) return null
  // “Nearby Ossa Dorin was stormed”
  if (isOf(reading, items[i], 'beside')) return null
  const found = readPerson(reading, items, i) ?? surnameOf(reading, items, i, known)
  return found ?? (listed || isOnlyName(reading, items, i) ? bareName(reading, items, i) : null)
}

/** What may begin a name without a rank; a place does so behind an age. */
const opensName = (reading: Reading, items: Item[], i: number): boolean =>
  OPENS.has(items[i].kind) ||
  (items[i].kind === 'place' && items[i - 1]?.kind === 'age') ||
  isGivenName(reading, items, i) ||
  initial(reading, items[i])

const OPENS = new Set<Item['kind']>(['capital', 'official'])

/** “Minister of Emergency Situations Ivo Tarn”: past the common words that tell the office, where two words of a name follow. */
function officeEnd(reading: Reading, items: Item[], at: number): number {
  const link = items[at - 1]
  if (!(link?.kind === 'of' || has(link, 'preposition')?.kind === 'for') || !isTitle(items[at - 2])) return at
  let end = at
  while (items[end]?.kind === 'capital' && isWord(reading, items[end])) end++
  const named = [items[end], items[end + 1]].every((x) => x?.kind === 'capital' && !isWord(reading, x))
  return named ? end : at
}

const isTitle = (x: Item | undefined): boolean =>
  has(x, 'title') !== undefined || has(x, 'speech_noun')?.kind === 'role'

const isWord = (reading: Reading, { from }: Item): boolean =>
  !reading.upperCase && reading.knowledge.isCommon(reading.tokens.word[from])

/** “Privates Orsa, Liclan and Venn”: a name of one word that goes on a list under a rank of all. */
function bareName(reading: Reading, items: Item[], i: number): Read | null {
  const end = nameEnd(reading, items, i, true)
  if (end === i || reading.upperCase || items[end]?.kind === 'unknown') return null
  const { from } = items[i]
  const { to } = items[end - 1]
  const person = {
    name: textOf(reading, from, to),
    rank: null,
    title: null,
    age: null,
    police: false,
    from,
    to,
    nameFrom: from,
  }
  return { person, next: end, shared: false }
}

/** “Kairun, who was hurt,”, “Kairun, a 45-year-old farmer”: whoever has one name alone is told to be a person by what follows. */
const isOnlyName = (reading: Reading, items: Item[], i: number): boolean =>
  items[i].kind === 'capital' &&
  !isWord(reading, items[i]) &&
  items[i - 1]?.kind !== 'capital' &&
  !isArticle(items[i - 1]) &&
  isSign(items[i + 1], COMMA) &&
  ((has(items[i + 2], 'relative')?.kind === 'person' && has(items[i + 3], 'be')?.number === 'sg') ||
    (isArticle(items[i + 2]) && items[i + 3]?.kind === 'age'))

/** What may stand between the names of a list, told with a birth year or an age: “Privates X (born 2002) and Y (born 2003)”. */
const goesOn = (item: Item): boolean =>
  has(item, 'and') !== undefined ||
  item.kind === 'age' ||
  item.kind === 'numeral' ||
  item.kind === 'quantity' ||
  (item.kind === 'sign' && LISTS.has(item.sign))

const LISTS = new Set([COMMA, SEMICOLON, OPEN_PAREN, CLOSE_PAREN])

/** “clashes at Abu Kersh” says that it is a place wherever it stands again; once a rank or title stood before it, it is a person’s. */
function isPlaced(reading: Reading, before: Item | undefined, { name }: Person, places: Set<string>): boolean {
  if (places.has(name)) return true
  if (before === undefined || !locative(reading, before) || isOf(reading, before, 'leads_to_persons')) return false
  places.add(name)
  return true
}

/** “in Velm”, unlike “after Tarn was shot”. */
const isPlaceLead = (item: Item | undefined): boolean => item?.kind === 'preposition' && !leadsToPerson(item)

/** Persons told of by their full name: a place after a preposition is none. */
function note(known: Map<string, Person>, person: Person, before: Item | undefined): void {
  const words = person.name.split(/\s+/)
  if (words.length < 2 || isPlaceLead(before)) return
  // “Pell Arno Dorin Kestal” is Dorin as well.
  for (const surname of words.slice(words.length > 2 ? -2 : -1)) if (!known.has(surname)) known.set(surname, person)
}

/** “Mr. Oyelund” after “Marcus Oyelund”: the same person. */
function completed(person: Person, known: Map<string, Person>): Person {
  const words = person.name.split(/\s+/)
  const full = known.get(words[words.length - 1])
  const same =
    full !== undefined &&
    (words.length === 1 ? person.rank !== null || person.title !== null : full.name.endsWith(` ${person.name}`))
  return same ? { ...person, name: full.name, rank: person.rank ?? full.rank, age: person.age ?? full.age } : person
}

/** “Oyelund” after “Sergeant Marcus Oyelund”. */
function surnameOf(reading: Reading, items: Item[], i: number, known: Map<string, Person>): Read | null {
  if (items[i].kind !== 'capital' || items[i + 1]?.kind === 'capital' || isPlaceLead(items[i - 1])) return null
  const person = known.get(textOf(reading, items[i].from, items[i].to))
  return person
    ? {
        person: { ...person, from: items[i].from, to: items[i].to, nameFrom: items[i].from },
        next: i + 1,
        shared: false,
      }
    : null
}

function readPerson(reading: Reading, items: Item[], i: number): Read | null {
  const { at, rank, title, shared } = rankEnd(reading, items, i)
  const titled = rank !== null || title !== null
  if (!titled && !opensName(reading, items, i)) return null
  const end = nameEnd(reading, items, at, titled)
  if (end === at) return null
  const official = end === at + 1 ? has(items[at], 'official') : undefined
  const from = items[i].from
  const to = items[end - 1].to
  const { age, next } = ageAside(reading, items, parentEnd(reading, items, end))
  const after = rank === null && !speaks(items, i, next) ? rankAfter(reading, items, next) : null
  const home = age !== null ? biography(reading, items, next) : rank !== null ? whence(reading, items, next) : null
  const person: Person = {
    name: official?.name ?? textOf(reading, items[at].from, to),
    rank: rank ?? after?.rank ?? null,
    title,
    age,
    police: false,
    from,
    to,
    nameFrom: items[at].from,
    official: official?.ref,
    side: official?.side ?? home?.side,
  }
  return { person, next: ageOfAll(items, home?.next ?? after?.next ?? next), shared }
}

/** “…, said Hosk Delmar, colonel of the Guard”: the sentence around a name speaks of what was said, and the office is the speaker’s. */
const speaks = (items: Item[], from: number, to: number): boolean =>
  items.slice(Math.max(0, from - 4), to + 8).some(({ kind }) => kind === 'speech' || kind === 'according_to')

/** “Hosk Delmar, junior sergeant;”, “Hosk Delmar (Captain)”, “Hosk Delmar - private”: a rank told after the name, up to a sign. */
function rankAfter(reading: Reading, items: Item[], at: number): { rank: string; next: number } | null {
  const open = isSign(items[at], OPEN_PAREN)
  if (!open && !isSign(items[at], COMMA) && !isSign(items[at], DASH)) return null
  let end = at + 1
  while (end < at + 4 && has(items[end], 'rank')) end++
  const sign = items[end]
  if (end === at + 1 || has(items[end - 1], 'plural_rank')) return null
  if (sign !== undefined && (open ? !isSign(sign, CLOSE_PAREN) : sign.kind !== 'sign' && !startsLine(reading, sign)))
    return null
  return { rank: textOf(reading, items[at + 1].from, items[end - 1].to), next: open ? end + 1 : end }
}

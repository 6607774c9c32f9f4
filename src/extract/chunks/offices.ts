/** “Arno Lisk, the acting head of the Ossa branch of the bank,”: the office told after a name, which is one person with it. */
import { COMMA, has, type Item, type ItemKind, isArticle, isSign, type Reading, SEMICOLON, textOf } from '../item.js'
import type { Person } from './names.js'
import { sideOf } from './people/group.js'

/** Words before the word for the office: “the newly elected deputy”. */
const LEADS = new Set<ItemKind>([
  'verb',
  'adverb',
  'unknown',
  'person_adjective',
  'ordinal',
  'rank',
  'side_adjective',
  'body',
  'capital',
  'title',
  'speech_noun',
])

/** Words after it, but for signs, verbs and joints: of what the office is. */
const ENDS = new Set<ItemKind>([
  'sign',
  'be',
  'have',
  'modal',
  'relative',
  'names',
  'people',
  'harm_participle',
  'harm_intransitive',
  'harm_active',
  'suffer',
  'lose',
  'and',
  'or',
  'speech',
  'pronoun',
  'negation',
  'by',
  'with',
  'date',
])

const LONGEST = 14

/** What the clause goes on with: a verb of which the person is the subject, or the next of a list. */
const VERBS = new Set<ItemKind>([
  'be',
  'have',
  'harm_participle',
  'harm_intransitive',
  'suffer',
  'lose',
  'and',
  'names',
  'people',
])

export interface Office {
  next: number
  people: Person[]
}

/** The office after the name at item `i`, with the person who holds it; null where none is told, or where the person speaks. */
export function officeAfter(reading: Reading, items: Item[], i: number): Office | null {
  const names = items[i].names
  if (names?.people.length !== 1 || !isSign(items[i + 1], COMMA) || !isFree(items[i - 1])) return null
  const from = isArticle(items[i + 2]) ? i + 3 : i + 2
  const head = headOf(items, from)
  if (head < 0) return null
  let end = head + 2
  while (end < head + LONGEST && items[end] && !ENDS.has(items[end].kind) && !items[end].group) end++
  if (!closes(items, end) || speaks(items, i, end)) return null
  const words = items.slice(head + 1, end)
  const side = words.map((item) => sideOf(item)?.code).find(Boolean)
  const [person] = names.people
  const title = person.title ?? textOf(reading, items[from].from, items[end - 1].to)
  return { next: end, people: [{ ...person, title, side: person.side ?? side ?? undefined }] }
}

/** The word for an office that is told of what it is: “head of”. */
function headOf(items: Item[], from: number): number {
  for (let at = from; at < from + 4; at++) {
    const item = items[at]
    if (!item || item.names || item.group) return -1
    const office = has(item, 'title') !== undefined || has(item, 'speech_noun')?.kind === 'role'
    if (office && items[at + 1]?.kind === 'of') return at
    if (!LEADS.has(item.kind)) return -1
  }
  return -1
}

/** “in Velm, the head of” is of a place. */
const isFree = (before: Item | undefined): boolean => before?.kind !== 'preposition' && before?.kind !== 'of'

const closes = (items: Item[], end: number): boolean =>
  isSign(items[end], SEMICOLON) ||
  (isSign(items[end], COMMA) && items[end + 1] !== undefined && VERBS.has(items[end + 1].kind))

const speaks = (items: Item[], from: number, to: number): boolean =>
  items.slice(Math.max(0, from - 4), to + 6).some(({ kind }) => kind === 'speech' || kind === 'according_to')

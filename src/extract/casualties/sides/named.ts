/** Whose a named person is, by the words beside the name: “the Ostrian minister X”, “X, head of Karvia’s Guard”. */
import { sideOf } from '../../chunks/people/group.js'
import { COMMA, type Item, type ItemKind, isSign, type Reading } from '../../item.js'
import { lastFew } from '../../last-few.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import type { SidedClaim } from '../facts/facts.js'
import { carriedSide, nameOf, type ResolvedSide } from './adversaries.js'
import { isUniformed } from './arms.js'

/** “the murder of the Ostrian minister X”, “X, head of Karvia’s Guard”: words beside a name tell its side. */
export function ofNamed(reading: Reading, sentence: ReadSentence, claim: Claim): ResolvedSide | null {
  const { items } = sentence
  const at = items.findIndex((item) => item.names && item.to > claim.people[0].nameFrom)
  if (at < 0) return null
  // “a serviceman of the Ostrian army X also died”
  const told = items[at - 1]?.group
  if (told?.side && told.number === 'sg') return { ...told.side, basis: 'phrase' }
  const last = items.findLastIndex((item) => item.names && item.to <= claim.to)
  const before = /name$/.test(claim.rule)
    ? items.slice(Math.max(0, at - 6), at).filter((item) => item.from > claim.from)
    : wordsBefore(items, at)
  // “Colonel X of the Ostrian army”, “X, head of Ostria’s Guard”
  const next = Math.max(at, last) + 1
  const beside = isSign(items[next], COMMA) ? next + 1 : items[next]?.kind === 'of' ? next : items.length
  const after = apposition(items.slice(beside, beside + 7))
  const found = [...before, ...after].find(sideOf)
  const side = sideOf(found)
  return found && side ? { code: side.code, text: nameOf(reading, found), actor: side.actor, basis: 'phrase' } : null
}

/** “the Ostrian army | captain X”: the adjectives right before a name, nearest first. */
function wordsBefore(items: Item[], at: number): Item[] {
  let from = at
  while (from > 0 && at - from < 3 && BESIDE_NAME.has(items[from - 1].kind)) from--
  return items.slice(from, at).reverse()
}

const BESIDE_NAME = new Set<ItemKind>([
  'side_adjective',
  'actor',
  'body',
  'person_adjective',
  'possessive',
  'side_noun',
])

/** The items of “head of Karvia’s Guard” up to its end, where “of” is in it. */
function apposition(items: Item[]): Item[] {
  const end = items.findIndex((item) => item.kind === 'sign' || item.kind === 'relative' || item.kind === 'be')
  const part = end < 0 ? items : items.slice(0, end)
  const of = part.findIndex((item) => item.kind === 'of')
  return of < 0 ? [] : part.slice(of)
}

/** “Lieutenant X of Ostria was killed on Sunday. Major Y and Captain Z fell on Monday”: soldiers told by name are of the side of those before. */
export function alsoNamed(claim: Claim, before: readonly SidedClaim[]): ResolvedSide | null {
  if (claim.people.length === 0 || !isUniformed(claim)) return null
  const last = lastFew(before).findLast((c) => c.people.length > 0)
  return last && isUniformed(last) && claim.sentence - last.sentence <= NEAR ? last.resolved : null
}

/** Sentences between two that tell the fallen by name. */
const NEAR = 3

/** Sides of the persons that a text names, by their last names; null where words beside the same name tell several. */
export type KnownNames = ReadonlyMap<string, ResolvedSide | null>

/** “The Ostrian pilot N. Lisk was jailed … Lisk was freed”: whose each person is by the words beside the name, wherever it stands. */
export function namesTold(reading: Reading, sentences: readonly ReadSentence[]): KnownNames {
  const known = new Map<string, ResolvedSide | null>()
  for (const { items } of sentences)
    for (const [at, { names }] of items.entries()) {
      const side = names ? besideName(reading, items, at) : null
      if (!names || !side) continue
      for (const { name } of names.people) {
        const told = known.get(lastName(name))
        known.set(
          lastName(name),
          told === undefined || told?.text === side.text || told?.code === side.code ? side : null,
        )
      }
    }
  return known
}

/** The side of persons named before, where all have the same. */
export function ofKnownNames(known: () => KnownNames, { people }: Claim): ResolvedSide | null {
  if (people.length === 0) return null
  const [first, ...others] = people.map(({ name }) => known().get(lastName(name)) ?? null)
  return first && others.every((side) => side?.text === first.text) ? carriedSide(first) : null
}

const lastName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/** “the Ostrian pilot N. N.”, “N. N., a doctor from Ostria”, “Colonel N. N. of the Ostrian army”. */
function besideName(reading: Reading, items: Item[], at: number): ResolvedSide | null {
  const next = at + 1
  const apposed = isSign(items[next], COMMA) ? items[items[next + 1]?.kind === 'age' ? next + 3 : next + 1] : undefined
  for (const item of [items[at], items[at - 1], apposed]) {
    const side = item?.group?.side
    if (side?.code) return carriedSide(side)
  }
  const after = items[next]?.kind === 'of' ? items.slice(next + 1, next + 4) : []
  const before = wordsBefore(items, at).filter((item) => item.kind !== 'side_noun')
  const found = [...before, ...after].find(sideOf)
  const side = sideOf(found)
  return found && side?.code
    ? { code: side.code, text: nameOf(reading, found), actor: side.actor, basis: 'carried' }
    : null
}

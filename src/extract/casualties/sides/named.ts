/** Whose a named person is, by the words beside the name: “the Ostrian minister X”, “X, head of Karvia’s Guard”. */
import { sideOf } from '../../chunks/people/group.js'
import { COMMA, type Item, type ItemKind, isSign, type Reading } from '../../item.js'
import { lastFew } from '../../last-few.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import type { SidedClaim } from '../facts/facts.js'
import { nameOf, type ResolvedSide } from './adversaries.js'
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

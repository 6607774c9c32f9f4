/**
 * Persons told of again: “A Marnian sapper was clearing a road. The serviceman was killed”, “visited an Ostrian prisoner … since the prisoner
 * was detained”. With “the” they are those whom the text told of last by that noun, and of their side.
 */
import type { Group } from '../../../chunks/people/group.js'
import { type Item, type Reading, textOf } from '../../../item.js'
import { lastFew } from '../../../last-few.js'
import type { ReadSentence } from '../../../read.js'
import { spanIs } from '../../../words.js'
import type { Claim } from '../../claims.js'
import type { SidedClaim } from '../../facts/facts.js'
import { carriedSide, type ResolvedSide } from '../adversaries.js'
import type { Setting } from '../setting.js'

/** How far back one person, or several, may have been told of, in sentences. */
const FAR_ONE = 8
const FAR_MANY = 2

/** The side of those told of before, or null where nobody was, several were, or somebody was brought in since without a side. */
export function toldAgain(
  { reading, sentences }: Setting,
  sentence: ReadSentence,
  claim: Claim,
  before: readonly SidedClaim[],
): ResolvedSide | null {
  const item = sentence.items.find(({ from, group }) => group !== undefined && from >= claim.from)
  if (!item?.group || !isAgain(claim, item.group)) return null
  const { group } = item
  const last = Math.max(0, sentence.index - (group.number === 'sg' ? FAR_ONE : FAR_MANY))
  for (let i = sentence.index; i >= last; i--) {
    const told = sentences[i].items.filter((x) => x.to <= item.from && x.group && isSame(reading, x.group, group))
    const sides = new Map(told.flatMap(({ group: g }) => (g?.side ? [[g.side.text, g.side]] : [])))
    const [side] = sides.values()
    if (sides.size > 1 || told.some(isNew)) return null
    if (side) return carriedSide(side)
  }
  return namedBefore(claim, group, before)
}

const isAgain = (claim: Claim, group: Group): boolean =>
  group.definite &&
  group.headFrom >= 0 &&
  !(group.side || group.others || group.partOf || group.ofHarmed || group.own || group.our || group.ofState) &&
  !(group.enemy || group.victim || group.remains || group.mixed || group.land) &&
  claim.people.length === 0

/** “another soldier”, “a soldier”: somebody else, of whom no side is told. */
const isNew = ({ group }: Item): boolean => group !== undefined && group.side === null && !group.definite

/** The same noun, or soldiers by another one: “the serviceman”. */
function isSame(reading: Reading, told: Group, group: Group): boolean {
  if (told.number !== group.number || told.others || told.headFrom < 0) return false
  const noun = ({ headFrom, headTo }: Group): string => textOf(reading, headFrom, headTo).toLowerCase()
  return (
    noun(told) === noun(group) ||
    (told.captive && group.captive) ||
    (told.status === 'military' &&
      group.status === 'military' &&
      spanIs(reading, group.headFrom, group.headTo, 'plain_soldiers'))
  )
}

/** “The Ostrian private N. N. disappeared. The soldier was found dead” */
function namedBefore(claim: Claim, group: Group, before: readonly SidedClaim[]): ResolvedSide | null {
  if (group.number !== 'sg' || claim.status !== 'military') return null
  const last = lastFew(before).findLast((c) => c.people.length > 0 && claim.sentence - c.sentence <= FAR_ONE)
  const known = last?.people.length === 1 && last.status === claim.status && last.resolved.text !== null
  return known && last ? { ...last.resolved, basis: 'carried' } : null
}

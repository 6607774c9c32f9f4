/**
 * “An Ostrian soldier was killed”, then “a private of the Velm army”, where those of Velm call themselves Ostrians too: the adjective of a
 * side is also that of its ally, so the same figure of the same event, told of the ally, says whose it is.
 */
import type { PipelineFile } from '../../../model/knowledge.js'
import type { Harm } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import type { Claim } from '../claims.js'
import { sameCount } from '../matches/counts.js'
import { HURT } from '../matches/harm-words.js'
import type { ResolvedSide } from '../sides/adversaries.js'
import { sameStatus } from './same.js'

/** Sentences between the two tellings. */
const REACH = 8

/** By the adjective itself, or by that of those told beside them. */
const TOLD = new Set<ResolvedSide['basis']>(['modifier', 'carried'])

/** Gives such claims the side of the ally. */
export function tellAllied(pipeline: PipelineFile | undefined, claims: readonly Claim[]): void {
  if (!pipeline) return
  for (const [wide, narrow] of namesakes(pipeline))
    for (const claim of claims) {
      if (claim.resolved.code !== wide || !TOLD.has(claim.resolved.basis) || claim.others) continue
      const again = claims.find((c) => c.resolved.code === narrow && retells(claim, c))
      if (again) claim.resolved = again.resolved
    }
  for (const claim of claims) if (claim.title) tellHeadline(pipeline.allies, claims, claim)
}

/** “Ostria: one wounded”, then “one is wounded on the side of Velm”: a headline tells the side as loosely as it is short. */
function tellHeadline(allies: PipelineFile['allies'], claims: readonly Claim[], claim: Claim): void {
  const { code } = claim.resolved
  const again = claims.find((c) => c.paragraph !== claim.paragraph && isToldAgain(claim, c))
  const told = again?.resolved.code
  if (again && code && told && code !== told && allies.some((pair) => pair.includes(code) && pair.includes(told)))
    claim.resolved = again.resolved
}

/** The same harm, number and kind of persons. */
const isToldAgain = (a: Claim, b: Claim): boolean =>
  a.harm === b.harm &&
  sameCount(a.count, b.count) &&
  a.count.best !== 0 &&
  a.polarity === b.polarity &&
  sameStatus(a, b)

/** Pairs of allies of which the second has an adjective that holds one of the first: “Velm Ostrian”. */
const namesakes = ({ allies, sides }: PipelineFile): [string, string][] =>
  flatMap(allies, (pair) =>
    flatMap([pair, [pair[1], pair[0]]], ([a, b]): [string, string][] => {
      const [wide, narrow] = [a, b].map((code) => sides.find((s) => s.code === code)?.adjectives ?? [])
      return narrow.some((word) => wide.some((plain) => word.endsWith(` ${plain}`))) ? [[a, b]] : []
    }),
  )

const retells = (a: Claim, b: Claim): boolean =>
  a.harm !== null &&
  // “16 Ostrian casualties”, then 16 dead
  (a.harm === b.harm || (a.harm === 'unspecified' && HURT.has(b.harm as Harm))) &&
  a.sentence !== b.sentence &&
  Math.abs(a.sentence - b.sentence) <= REACH &&
  sameCount(a.count, b.count) &&
  a.count.best !== 0 &&
  a.event === b.event &&
  a.polarity === b.polarity &&
  !b.others &&
  (a.count.best === 1 ? a.status === b.status && a.status !== 'unknown' : sameStatus(a, b))

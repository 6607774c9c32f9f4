/**
 * Pairs to clusters. Sorted input streams through part by part: the best pairs of each block of a part join first, and a join is
 * refused where any two members are known to be different. Two tellings of one statement never link each other, but may be tied
 * together by a third. What no place ties down, and what people judged across blocks, joins last.
 */

import { by } from '../../text/order.js'
import { type Incident, isDenial } from '../incidents/incident.js'
import { attach } from './adrift.js'
import { blocks, inDays, inOrder, pairs, parts } from './block.js'
import { Groups, type Judgements, pairKey } from './groups.js'
import { bestFirst, byEnds, type Link, linkOf, type OpenLink, type Outcome } from './link.js'
import { SAME } from './score.js'
import type { Setting } from './setting.js'

export interface Clusters extends Outcome {
  clusters: Incident[][]
}

/** Clusters of whole parts, and what only a person can tell. */
export interface Clustered extends Clusters {
  unsure: OpenLink[]
}

/** The clusters of all parts, in the order of their keys. */
export function cluster(incidents: readonly Incident[], setting: Setting, judged: Judgements): Clustered {
  const found = together([...clusterParts(inDays(incidents), setting, judged, heldOpen(judged, incidents))])
  return {
    clusters: found.clusters.sort(by(([first]) => first.key)),
    merges: found.merges.sort(byEnds),
    unsure: found.unsure.sort(byEnds),
  }
}

/** The clusters of each part of incidents that come in the order of `inDays`; one part is held at a time. */
export function* clusterParts(
  sorted: Iterable<Incident>,
  setting: Setting,
  judged: Judgements,
  until?: ReadonlyMap<string, number>,
): Generator<Clustered> {
  for (const part of parts(sorted, until)) yield clusterPart(part.sort(by(({ key }) => key)), setting, judged)
}

function clusterPart(incidents: readonly Incident[], setting: Setting, judged: Judgements): Clustered {
  const found = together([...clusterBlocks(inOrder(incidents), setting, judged)])
  const loose = incidents.filter(({ theatre }) => theatre === null).map((incident) => [incident])
  const groups = new Groups([...found.clusters, ...loose], judged, setting)
  const across = judgedLinks(judged, incidents).filter(({ left, right }) => groups.of(left) !== groups.of(right))
  joinBest(across, groups, found)
  attach(incidents, groups, setting, found)
  const clusters = groups.all().filter((group) => !group.every(isDenial))
  return { ...found, clusters, unsure: stillOpen(once(found.unsure.sort(byEnds)), groups, judged) }
}

const together = <L extends Link>(found: readonly (Clusters & { unsure: L[] })[]) => ({
  clusters: found.flatMap(({ clusters }) => clusters),
  merges: found.flatMap(({ merges }) => merges),
  unsure: found.flatMap(({ unsure }) => unsure),
})

const NEVER = Number.NEGATIVE_INFINITY

/** The first day of what a telling was judged the same as, by the key of the telling: until then its part stays open. */
function heldOpen({ same }: Judgements, incidents: readonly Incident[]): Map<string, number> {
  const pairs = [...same].map((pair) => pair.split(' '))
  const judged = new Set(pairs.flat())
  const starts = new Map(incidents.filter(({ key }) => judged.has(key)).map(({ key, start }) => [key, start]))
  const until = new Map<string, number>()
  for (const [left, right] of [...pairs, ...pairs.map(([left, right]) => [right, left])])
    until.set(left, Math.max(until.get(left) ?? NEVER, starts.get(right) ?? NEVER))
  return until
}

/** Links whose ends did not come together after all, less those that a person judged different. */
const stillOpen = (links: readonly Link[], groups: Groups, { unsure }: Judgements): OpenLink[] =>
  links.flatMap((link) => {
    const against = groups.of(link.left) === groups.of(link.right) ? null : groups.against(link.left, link.right)
    return against === null ? [] : { ...link, against, judged: unsure.has(pairKey(link.left, link.right)) }
  })

/** The clusters of each block of incidents that come in the order of `inOrder`; one block is held at a time. */
function* clusterBlocks(sorted: Iterable<Incident>, setting: Setting, judged: Judgements): Generator<Clusters> {
  for (const block of blocks(sorted)) {
    const groups = new Groups(
      block.map((incident) => [incident]),
      judged,
      setting,
    )
    const found: Outcome = { merges: [], unsure: [] }
    joinBest(judgedLinks(judged, block), groups, found)
    joinBest(
      [...pairs(block)].flatMap(([a, b]) => linkOf(a, b, setting)),
      groups,
      found,
    )
    yield { clusters: groups.all(), ...found }
  }
}

/** Links that people judged, as far as both ends are at hand. */
function judgedLinks({ same }: Judgements, incidents: readonly Incident[]): Link[] {
  if (same.size === 0) return []
  const known = new Set(incidents.map(({ key }) => key))
  return [...same].flatMap((pair) => {
    const [left, right] = pair.split(' ')
    return known.has(left) && known.has(right) ? [{ left, right, points: 100, reasons: ['judged the same'] }] : []
  })
}

function joinBest(links: Link[], groups: Groups, { merges, unsure }: Outcome): void {
  for (const link of links.sort(bestFirst)) {
    if (link.points >= SAME && groups.join(link.left, link.right)) merges.push(link)
    else unsure.push(link)
  }
}

const once = (links: readonly Link[]): Link[] => links.filter((link, i) => i === 0 || byEnds(links[i - 1], link) !== 0)

/**
 * Pairs to clusters. Sorted input streams through block by block: the best pairs of a block join first, and a join is refused
 * where any two members are known to be different. Two tellings of one statement never link each other, but may be tied
 * together by a third. What no place ties down, and what people judged across blocks, joins last.
 */

import { type Incident, isDenial } from '../incidents/incident.js'
import { attach } from './adrift.js'
import { blocks, inOrder, pairs } from './block.js'
import { Groups, type Judgements, pairKey } from './groups.js'
import { bestFirst, byEnds, type Link, linkOf, type OpenLink, type Outcome } from './link.js'
import { SAME } from './score.js'
import type { Setting } from './setting.js'

export interface Clusters extends Outcome {
  clusters: Incident[][]
}

/** Clusters of all blocks, and what only a person can tell. */
export interface Clustered extends Clusters {
  unsure: OpenLink[]
}

export function cluster(incidents: readonly Incident[], setting: Setting, judged: Judgements): Clustered {
  const found: Clusters = { clusters: [], merges: [], unsure: [] }
  for (const part of clusterBlocks(inOrder(incidents), setting, judged)) {
    for (const one of part.clusters) found.clusters.push(one)
    for (const link of part.merges) found.merges.push(link)
    for (const link of part.unsure) found.unsure.push(link)
  }
  const loose = incidents.filter(({ theatre }) => theatre === null).map((incident) => [incident])
  const groups = new Groups([...found.clusters, ...loose], judged, setting)
  const across = judgedLinks(judged, incidents).filter(({ left, right }) => groups.of(left) !== groups.of(right))
  joinBest(across, groups, found)
  attach(incidents, groups, setting, found)
  const clusters = groups.all().filter((group) => !group.every(isDenial))
  return {
    clusters,
    merges: found.merges.sort(byEnds),
    unsure: stillOpen(once(found.unsure.sort(byEnds)), groups, judged),
  }
}

/** Links whose ends did not come together after all, less those that a person judged different. */
const stillOpen = (links: readonly Link[], groups: Groups, { unsure }: Judgements): OpenLink[] =>
  links.flatMap((link) => {
    const against = groups.of(link.left) === groups.of(link.right) ? null : groups.against(link.left, link.right)
    return against === null ? [] : { ...link, against, judged: unsure.has(pairKey(link.left, link.right)) }
  })

/** The clusters of each block of incidents that come in the order of `inOrder`; one block is held at a time. */
export function* clusterBlocks(sorted: Iterable<Incident>, setting: Setting, judged: Judgements): Generator<Clusters> {
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

/**
 * Pairs to clusters, block by block. The best pairs join first; a join is refused where any two members are known to be
 * different. Two tellings of one statement never link each other, but may be tied together by a third. What no place ties
 * down is left to `adrift.ts`.
 */
import { attach } from './adrift.js'
import { blocks, pairs } from './block.js'
import { Groups, type Judgements } from './groups.js'
import { type Incident, isDenial } from './incident.js'
import { bestFirst, byEnds, type Link, linkOf, type Outcome } from './link.js'
import { SAME } from './score.js'
import type { Setting } from './setting.js'

export interface Clusters {
  clusters: Incident[][]
  merges: Link[]
  unsure: Link[]
}

export function cluster(incidents: readonly Incident[], setting: Setting, judged: Judgements): Clusters {
  const groups = new Groups(incidents, judged, setting)
  const outcome: Outcome = { merges: [], unsure: [] }
  const known = new Set(incidents.map(({ key }) => key))
  joinBest(judgedLinks(judged, known), groups, outcome)
  for (const block of blocks(incidents)) {
    const links = [...pairs(block)].flatMap(([a, b]) => linkOf(a, b, setting))
    joinBest(links, groups, outcome)
  }
  attach(incidents, groups, setting, outcome)
  const open = outcome.unsure.filter((link) => groups.of(link.left) !== groups.of(link.right))
  const clusters = groups.all().filter((group) => !group.every(isDenial))
  return { clusters, merges: outcome.merges.sort(byEnds), unsure: once(open.sort(byEnds)) }
}

const judgedLinks = ({ same }: Judgements, known: ReadonlySet<string>): Link[] =>
  [...same].flatMap((pair) => {
    const [left, right] = pair.split(' ')
    return known.has(left) && known.has(right) ? [{ left, right, points: 100, reasons: ['judged the same'] }] : []
  })

function joinBest(links: Link[], groups: Groups, { merges, unsure }: Outcome): void {
  for (const link of links.sort(bestFirst))
    if (link.points >= SAME && groups.join(link.left, link.right)) merges.push(link)
    else unsure.push(link)
}

const once = (links: readonly Link[]): Link[] => links.filter((link, i) => i === 0 || byEnds(links[i - 1], link) !== 0)

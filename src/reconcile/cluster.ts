/**
 * Pairs to clusters. The best pairs join first; a join is refused where any two members are known to be different: told
 * apart by one text, judged so by a person, or vetoed by the score. An incident that no place ties down joins at most one
 * cluster, so that it never links others.
 */
import { blocks, pairs } from './block.js'
import type { Gazetteer } from './gazetteer.js'
import { type Incident, isDenial } from './incident.js'
import { by, groupBy } from './order.js'
import { ATTACHES, SAME, score, toldApart, UNSURE } from './score.js'

export interface Link {
  left: string
  right: string
  points: number
  reasons: string[]
}

export interface Judgements {
  same: ReadonlySet<string>
  different: ReadonlySet<string>
}

export interface Clusters {
  clusters: Incident[][]
  merges: Link[]
  unsure: Link[]
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

export function cluster(incidents: readonly Incident[], places: Gazetteer, judged: Judgements): Clusters {
  const byKey = new Map(incidents.map((incident) => [incident.key, incident]))
  const links: Link[] = [...judged.same].flatMap((pair) => {
    const [left, right] = pair.split(' ')
    return byKey.has(left) && byKey.has(right) ? [{ left, right, points: 100, reasons: ['judged the same'] }] : []
  })
  for (const block of blocks(incidents)) for (const [a, b] of pairs(block)) links.push(...linkOf(a, b, places))
  const groups = new Groups(byKey, judged, places)
  const merges: Link[] = []
  const unsure: Link[] = []
  for (const link of links.sort(
    by(
      (l) => -l.points,
      (l) => l.left,
      (l) => l.right,
    ),
  ))
    if (link.points >= SAME && groups.join(link.left, link.right)) merges.push(link)
    else unsure.push(link)
  attach(incidents, groups, places, merges, unsure)
  const open = unsure.filter((link) => groups.of(link.left) !== groups.of(link.right))
  const clusters = groups.all().filter((group) => !group.every(isDenial))
  return { clusters, merges: merges.sort(order), unsure: open.sort(order) }
}

const order = by<Link>(
  (link) => link.left,
  (link) => link.right,
)

function linkOf(a: Incident, b: Incident, places: Gazetteer): Link[] {
  const { points, reasons } = score(a, b, places)
  const [left, right] = [a.key, b.key].sort()
  return points >= UNSURE ? [{ left, right, points, reasons }] : []
}

/** Disjoint sets that refuse to hold two incidents known to be different. */
class Groups {
  private readonly group = new Map<string, Incident[]>()

  constructor(
    incidents: ReadonlyMap<string, Incident>,
    private readonly judged: Judgements,
    private readonly places: Gazetteer,
  ) {
    for (const [key, incident] of incidents) this.group.set(key, [incident])
  }

  of(key: string): Incident[] {
    return this.group.get(key) as Incident[]
  }

  join(left: string, right: string): boolean {
    const a = this.of(left)
    const b = this.of(right)
    if (a === b) return true
    if (a.some((x) => b.some((y) => this.apart(x, y)))) return false
    for (const incident of b) {
      a.push(incident)
      this.group.set(incident.key, a)
    }
    return true
  }

  private apart(x: Incident, y: Incident): boolean {
    const pair = pairKey(x.key, y.key)
    if (this.judged.same.has(pair)) return false
    return x.record === y.record || this.judged.different.has(pair) || toldApart(x, y, this.places)
  }

  all(): Incident[][] {
    const groups = [...new Set(this.group.values())]
    for (const group of groups) group.sort(by((incident) => incident.key))
    return groups.sort(by((group) => group[0].key))
  }
}

/** Gives each incident without a theatre to the one cluster of its days that fits clearly best. */
function attach(
  incidents: readonly Incident[],
  groups: Groups,
  places: Gazetteer,
  merges: Link[],
  unsure: Link[],
): void {
  const days = new Map<number, Incident[]>()
  for (const incident of incidents)
    for (let day = incident.start; day <= Math.min(incident.end, incident.start + 10); day++)
      days.set(day, [...(days.get(day) ?? []), incident])
  const open = incidents
    .filter((i) => i.theatre === null)
    .toSorted(
      by(
        (i) => (isDenial(i) ? 1 : 0),
        (i) => i.key,
      ),
    )
  for (const adrift of open) {
    const near = [...new Set([adrift.start, adrift.end].flatMap((day) => days.get(day) ?? []))]
    const links = near
      .filter((i) => i.key !== adrift.key && !isDenial(i))
      .flatMap((other) => linkOf(adrift, other, places))
    const other = (link: Link) => groups.of(link.left === adrift.key ? link.right : link.left)
    const ranked = [...groupBy(links, (link) => other(link)[0].key).values()]
      .map(
        (group) =>
          group.sort(
            by(
              (l) => -l.points,
              (l) => l.left,
              (l) => l.right,
            ),
          )[0],
      )
      .sort(
        by(
          (l) => -l.points,
          (l) => l.left,
          (l) => l.right,
        ),
      )
    const [best, second] = ranked
    if (!best || groups.of(best.left) === groups.of(best.right)) continue
    const clear = best.points >= ATTACHES && (!second || best.points - second.points >= 1)
    if (clear && groups.join(best.left, best.right)) merges.push(best)
    else unsure.push(...ranked)
  }
}

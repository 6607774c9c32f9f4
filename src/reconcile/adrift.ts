/**
 * Incidents that no place ties down: each joins at most one cluster of its days, the one that fits clearly best. Two that
 * fit about equally well are rivals unless they fit each other; rivals leave it to a person.
 */
import type { Groups } from './groups.js'
import { type Incident, isDenial } from './incident.js'
import { bestFirst, type Link, linkOf, type Outcome } from './link.js'
import { by, groupBy } from './order.js'
import { attaches } from './score.js'
import type { Setting } from './setting.js'

/** Days of a telling, from its first, on which it is looked for. */
const LOOKED_FOR = 10

/** Points by which a cluster must fit better than its rivals. */
const CLEARLY = 1

/** An incident with its links, the best first. */
interface Adrift {
  incident: Incident
  links: Link[]
}

export function attach(incidents: readonly Incident[], groups: Groups, setting: Setting, outcome: Outcome): void {
  const days = byDay(incidents)
  const known = new Map(incidents.map((incident) => [incident.key, incident]))
  const open = incidents
    .filter(({ theatre }) => theatre === null)
    .map((incident): Adrift => ({ incident, links: linksOf(incident, days, setting).sort(bestFirst) }))
    .filter(({ links }) => links.length > 0)
    .sort(
      by(
        ({ incident }) => (isDenial(incident) ? 1 : 0),
        ({ links }) => -links[0].points,
        ({ incident }) => incident.key,
      ),
    )
  for (const { incident, links } of open) {
    const other = (link: Link) => (link.left === incident.key ? link.right : link.left)
    const ranked = [...groupBy(links, (link) => groups.of(other(link))[0].key).values()]
    const [best] = ranked
    const home = groups.of(other(best[0]))
    if (home === groups.of(incident.key)) continue
    const fits = (rival: Link[]) =>
      best.some((x) =>
        rival.some((y) =>
          compatible(known.get(other(x)) as Incident, known.get(other(y)) as Incident, groups, setting),
        ),
      )
    const rivals = ranked.slice(1).filter((rival) => best[0].points - rival[0].points < CLEARLY && !fits(rival))
    const enough = attaches(incident, known.get(other(best[0])) as Incident, best[0].points, setting)
    if (enough && rivals.length === 0 && groups.join(best[0].left, best[0].right)) outcome.merges.push(best[0])
    else outcome.unsure.push(...ranked.map(([link]) => link))
  }
}

/** Whether two tellings may well be one, so that a third need not choose between them. */
function compatible(a: Incident, b: Incident, groups: Groups, setting: Setting): boolean {
  if (groups.apart(a, b)) return false
  return a.record === b.record || linkOf(a, b, setting).some(({ points }) => attaches(a, b, points, setting))
}

function byDay(incidents: readonly Incident[]): Map<number, Incident[]> {
  const days = new Map<number, Incident[]>()
  for (const incident of incidents.filter((i) => !isDenial(i)))
    for (let day = incident.start; day <= Math.min(incident.end, incident.start + LOOKED_FOR); day++) {
      const own = days.get(day)
      if (own) own.push(incident)
      else days.set(day, [incident])
    }
  return days
}

function linksOf(adrift: Incident, days: ReadonlyMap<number, Incident[]>, setting: Setting): Link[] {
  const near = new Set([adrift.start, adrift.end].flatMap((day) => days.get(day) ?? []))
  return [...near].filter(({ key }) => key !== adrift.key).flatMap((other) => linkOf(adrift, other, setting))
}

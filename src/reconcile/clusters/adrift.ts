/**
 * Tellings that no place ties down, alone or already joined to one another: each such group joins the one cluster of its days
 * that fits clearly best, and so never links two that places hold apart. Two clusters that fit about equally well are rivals
 * unless they fit each other; rivals leave it to a person. Tellings that name places of several areas join what fits them there.
 */

import { type Incident, isDenial, NEWS_DAYS } from '../incidents/incident.js'
import type { Groups } from './groups.js'
import { bestFirst, type Link, linkOf, type Outcome } from './link.js'
import { attaches, mayAttach, SAME } from './score.js'
import type { Setting } from './setting.js'

/** Days of a telling, from its first, on which it is looked for. */
const LOOKED_FOR = 10

/** Points by which a cluster must fit better than its rivals. */
const CLEARLY = 1

export function attach(incidents: readonly Incident[], groups: Groups, setting: Setting, outcome: Outcome): void {
  const known = new Map(incidents.map((incident) => [incident.key, incident]))
  const links = linksOf(incidents, setting)
  const ends = (link: Link) => [known.get(link.left) as Incident, known.get(link.right) as Incident] as const
  const own = byEnd(links)
  for (const link of links) {
    const [left, right] = [groups.of(link.left), groups.of(link.right)]
    if (left === right) continue
    const loose = [left, right].filter((group) => !isTied(group))
    const rivalled = (group: readonly Incident[]) =>
      hasRival(group, group === left ? right : left, link, own, ends, groups, setting)
    const fits =
      loose.length === 0
        ? link.points >= SAME && ends(link).some(({ straddles }) => straddles)
        : attaches(...ends(link), link.points, setting) &&
          (isAlike(link, ends(link), [left, right]) || !loose.some(rivalled))
    if (fits && groups.join(link.left, link.right)) outcome.merges.push(link)
    else outcome.unsure.push(link)
  }
}

/** Two that no place ties down and that agree as much as joins tellings of one area need not be of one area, if both know their day. */
const isAlike = ({ points }: Link, ends: readonly Incident[], sides: readonly (readonly Incident[])[]): boolean =>
  points >= SAME && !sides.some(isTied) && ends.every(({ start, end }) => end - start <= NEWS_DAYS)

const isTied = (group: readonly Incident[]): boolean => group.some(({ theatre }) => theatre !== null)

/** Whether the loose group may be of another cluster and fits it about as well, and that cluster does not fit the one it would join. */
function hasRival(
  loose: readonly Incident[],
  home: readonly Incident[],
  best: Link,
  own: ReadonlyMap<string, Link[]>,
  ends: (link: Link) => readonly [Incident, Incident],
  groups: Groups,
  setting: Setting,
): boolean {
  return loose.some(({ key }) =>
    (own.get(key) ?? []).some((link) => {
      if (best.points - link.points >= CLEARLY) return false
      const [a, b] = ends(link)
      if (!mayAttach(a, b, link.points, setting)) return false
      const other = a.key === key ? b : a
      const group = groups.of(other.key)
      if (group === loose || group === home || groups.areApart(loose, group)) return false
      return !home.some((x) => compatible(x, other, groups, setting))
    }),
  )
}

/** Whether two tellings may well be one, so that a third need not choose between them. */
function compatible(a: Incident, b: Incident, groups: Groups, setting: Setting): boolean {
  if (groups.apart(a, b)) return false
  return a.record === b.record || linkOf(a, b, setting).some(({ points }) => attaches(a, b, points, setting))
}

/** Links of every telling without a theatre, or of several, to all tellings of its days, denials to what they may deny; the best first. */
function linksOf(incidents: readonly Incident[], setting: Setting): Link[] {
  const days = byDay(incidents)
  const links = new Map<string, Link>()
  for (const adrift of incidents.filter(({ theatre, straddles }) => theatre === null || straddles))
    for (const other of new Set(daysOf(adrift).flatMap((day) => days.get(day) ?? [])))
      for (const link of other === adrift ? [] : linkOf(adrift, other, setting))
        links.set(`${link.left} ${link.right}`, link)
  return [...links.values()].sort(bestFirst)
}

function byDay(incidents: readonly Incident[]): Map<number, Incident[]> {
  const days = new Map<number, Incident[]>()
  for (const incident of incidents.filter((i) => !isDenial(i)))
    for (const day of daysOf(incident)) {
      const own = days.get(day)
      if (own) own.push(incident)
      else days.set(day, [incident])
    }
  return days
}

const daysOf = ({ start, end }: Incident): number[] =>
  Array.from({ length: Math.min(end - start, LOOKED_FOR) + 1 }, (_, i) => start + i)

function byEnd(links: readonly Link[]): Map<string, Link[]> {
  const own = new Map<string, Link[]>()
  for (const link of links)
    for (const key of [link.left, link.right]) {
      const held = own.get(key)
      if (held) held.push(link)
      else own.set(key, [link])
    }
  return own
}

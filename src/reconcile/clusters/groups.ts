/** Disjoint sets of tellings that refuse to hold two known to be different. */

import { by } from '../../text/order.js'
import type { Incident } from '../incidents/incident.js'
import { apartInText, toldApart } from './score.js'
import type { Setting } from './setting.js'

/** Pairs of incidents that people judged, by `pairKey`. */
export interface Judgements {
  same: ReadonlySet<string>
  different: ReadonlySet<string>
  /** Of these a person could not tell. */
  unsure: ReadonlySet<string>
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

export class Groups {
  private readonly group = new Map<string, Incident[]>()

  constructor(
    groups: Iterable<Incident[]>,
    private readonly judged: Judgements,
    private readonly setting: Setting,
  ) {
    for (const group of groups) for (const { key } of group) this.group.set(key, group)
  }

  of(key: string): Incident[] {
    return this.group.get(key) as Incident[]
  }

  join(left: string, right: string): boolean {
    const [b, a] = [this.of(left), this.of(right)].sort((x, y) => x.length - y.length)
    if (a === b) return true
    if (this.areApart(a, b)) return false
    for (const incident of b) {
      a.push(incident)
      this.group.set(incident.key, a)
    }
    return true
  }

  /** Whether any two of them are known to be different. */
  areApart(a: readonly Incident[], b: readonly Incident[]): boolean {
    return a.some((x) => b.some((y) => this.apart(x, y)))
  }

  /** Known to be different: judged so, told apart by the one text that tells both, or past bringing together. */
  apart(x: Incident, y: Incident): boolean {
    const pair = pairKey(x.key, y.key)
    if (this.judged.same.has(pair)) return false
    if (this.judged.different.has(pair)) return true
    return x.record === y.record ? apartInText(x, y, this.setting) : toldApart(x, y, this.setting)
  }

  /** Tellings of the two groups that are told apart, two by two in code-unit order; what a person judged comes as null: it is closed. */
  against(left: string, right: string): [string, string][] | null {
    const pairs = this.of(left).flatMap((x) => this.of(right).map((y) => [x, y] as const))
    if (pairs.some(([x, y]) => this.judged.different.has(pairKey(x.key, y.key)))) return null
    const own = pairKey(left, right)
    return pairs
      .filter(([x, y]) => pairKey(x.key, y.key) !== own && this.apart(x, y))
      .map(([x, y]) => (x.key < y.key ? [x.key, y.key] : [y.key, x.key]))
  }

  all(): Incident[][] {
    const groups = [...new Set(this.group.values())]
    for (const group of groups) group.sort(by((incident) => incident.key))
    return groups.sort(by((group) => group[0].key))
  }
}

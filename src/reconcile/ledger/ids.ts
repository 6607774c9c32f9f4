/**
 * Ids that never change. A record is anchored where its claims stand (statement hash and span). The ledger maps anchors to
 * published ids; a record takes the id that its anchors already have, and a new id is made only where there is none. When
 * records join, one id survives and the others become its aliases.
 */
import type { Ledger } from '../../model/decision.js'
import type { StatementRecord } from '../../model/record.js'
import { by, unique } from '../../text/order.js'

export type Hash = (text: string) => string

/** Where a claim stands and what it is of: `<sha256>:<start>-<end>:<kind>`. Metadata may be corrected without moving it. */
export const anchorOf = (record: StatementRecord, span: { start: number; end: number }, kind: string): string =>
  `${record.statement.sha256}:${span.start}-${span.end}:${kind}`

export interface Identified {
  /** Anchors of the record, the first one naming a new id. */
  anchors: string[]
  /** Anchors that a person put here: they bring an id only where no other record has anchors of its own for it. */
  lent?: string[]
  /** What a new id says in front of its hash. */
  stem: string
  /** Whether the stem alone will do where it is free. */
  plain?: boolean
}

export class Ids {
  private readonly ids: Map<string, string>
  private readonly aliases: Map<string, string>
  private readonly taken: Set<string>

  constructor(
    private readonly ledger: Ledger,
    private readonly hash: Hash,
  ) {
    this.ids = new Map(Object.entries(ledger.ids))
    this.aliases = new Map(Object.entries(ledger.aliases))
    this.taken = new Set([...this.ids.values(), ...this.aliases.keys()])
  }

  /** The id of every record, in their order. Records must be in an order of their own making, not the input's. */
  assign(records: readonly Identified[]): string[] {
    const owner = this.holders(records)
    return records.map((record, i) => {
      const { anchors, lent = [] } = record
      const held = (some: readonly string[]) => unique(this.published(some)).filter((id) => owner.get(id) === i)
      const own = held(anchors)
      const kept = [...this.eldestFirst(own), ...this.eldestFirst(held(lent).filter((id) => !own.includes(id)))]
      const [id, ...merged] = kept.length > 0 ? kept : [this.fresh(record)]
      for (const old of merged) this.aliases.set(old, id)
      for (const anchor of anchors.length > 0 ? anchors : lent) this.ids.set(anchor, id)
      return id
    })
  }

  /** The present id of one that may have been merged. */
  current(id: string): string {
    let at = id
    while (this.aliases.has(at)) at = this.aliases.get(at) as string
    return at
  }

  idOf(anchor: string): string | null {
    const id = this.ids.get(anchor)
    return id === undefined ? null : this.current(id)
  }

  entries(): Pick<Ledger, 'ids' | 'aliases'> {
    const sorted = (entries: [string, string][]) => Object.fromEntries(entries.sort(by(([key]) => key)))
    return {
      ids: sorted([...this.ids].map(([anchor, id]) => [anchor, this.current(id)])),
      aliases: sorted([...this.aliases]),
    }
  }

  private published(anchors: readonly string[]): string[] {
    return anchors.flatMap((anchor) => {
      const id = this.ledger.ids[anchor]
      return id === undefined ? [] : [this.current(id)]
    })
  }

  /**
   * Which record keeps each published id that records have anchors of: one that has them of its own, with the anchor that named the id,
   * or with most of them, then the first.
   */
  holders(records: readonly Identified[]): Map<string, number> {
    const claims = new Map<string, Map<number, number>>()
    for (const [i, { anchors, lent = [] }] of records.entries())
      for (const id of this.published([...anchors, ...lent])) {
        const counts = claims.get(id) ?? new Map<number, number>()
        claims.set(id, counts.set(i, (counts.get(i) ?? 0) + 1))
      }
    return new Map([...claims].map(([id, counts]) => [id, [...counts].sort(this.byRight(id, records))[0][0]]))
  }

  private byRight(id: string, records: readonly Identified[]) {
    const digest = id.slice(id.lastIndexOf('-') + 1)
    const named = (i: number) => records[i].anchors.some((anchor) => this.hash(anchor).startsWith(digest))
    // Then one that has nothing else to be known by.
    const rank = ({ anchors }: Identified) => (this.published(anchors).includes(id) ? 0 : anchors.length === 0 ? 1 : 2)
    return by(
      ([i]: [number, number]) => rank(records[i]),
      ([i]) => (named(i) ? 0 : 1),
      ([, n]) => -n,
      ([i]) => i,
    )
  }

  /** The id published first survives a merge. */
  private eldestFirst(ids: string[]): string[] {
    const first = (id: string) =>
      (this.ledger.releases[id]?.first ?? '')
        .split('.')
        .map((n) => n.padStart(6, '0'))
        .join('.')
    return ids.sort(by(first, (id) => id))
  }

  /** A new id: the stem and as many characters of the anchor's hash as make it unique. */
  private fresh({ anchors, lent = [], stem, plain = false }: Identified): string {
    if (plain && !this.taken.has(stem)) {
      this.taken.add(stem)
      return stem
    }
    const digest = this.hash([...anchors, ...lent][0])
    let length = HASH
    while (this.taken.has(`${stem}-${digest.slice(0, length)}`)) length++
    const id = `${stem}-${digest.slice(0, length)}`
    this.taken.add(id)
    return id
  }
}

const HASH = 6

/** Letters and digits of a name, for the readable part of an id. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)

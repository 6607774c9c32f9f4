/**
 * Low, best and high of one casualty figure out of its claims: the rules of the data model, nothing else. Claims of one
 * speaker come to one figure (`stands.ts`); different speakers are rivals, all stand.
 */
import type { BestMethod, CountKind } from '../../model/vocab.js'
import { by, groupBy } from '../../text/order.js'
import type { Standpoint } from '../incidents/voices.js'
import { standsOf } from './stands.js'

/** What counting needs of a claim. */
export interface Counted {
  low: number | null
  best: number | null
  high: number | null
  kind: CountKind
  text: string | null
  denied: boolean
  /** A denial by who would have done the harm: it disputes who did it, not that it was done. */
  ofDeed?: boolean
  voice: string
  standpoint: Standpoint
  /** Day for which the claim is made, ISO; the newer claim of a voice replaces the older. */
  told: string
  /** Statement that holds it. */
  record: string
  /** Condition in which all whom it counts are. */
  condition?: string | null
  /** Victims that its statement names under it. */
  names: readonly string[]
  /** Breaks ties; unique. */
  key: string
  /** Keys of the claims that add up to it. */
  parts?: readonly string[]
}

export interface Counts {
  low: number | null
  best: number | null
  high: number | null
  kind: CountKind
  text: string | null
  method: BestMethod | null
  conflict: boolean
  denials: number
  reasons: string[]
  /** Keys of the claims that a newer one of the same voice replaced. */
  superseded: Set<string>
  /** Keys of the claims that another claim contains. */
  entailed: Set<string>
}

export function count(claims: readonly Counted[]): Counts {
  const { figures: asserted, superseded, entailed } = standsOf(claims)
  const denied = claims.filter((claim) => claim.denied && !superseded.has(claim.key))
  const chosen = choose(asserted)
  const denials = denied.length
  const head = chosen?.claim ?? (asserted.length > 0 ? asserted : denied).toSorted(bySharpness)[0]
  const bounds = boundsOf(asserted)
  return {
    low: denied.some(({ ofDeed }) => !ofDeed) || (denials > 0 && bounds.low === null) ? 0 : bounds.low,
    best: chosen?.claim.best ?? null,
    high: bounds.high,
    kind: head.kind,
    text: head.text,
    method: chosen?.method ?? null,
    conflict: rivals(asserted),
    denials,
    reasons: reasonsOf(asserted, chosen !== null, denials),
    superseded,
    entailed,
  }
}

function boundsOf(claims: readonly Counted[]): { low: number | null; high: number | null } {
  const lows = claims.flatMap((c) => c.low ?? c.best ?? [])
  // “At least three” says nothing of how many more.
  const highs = claims.flatMap((c) => c.high ?? (c.kind === 'at_least' ? [] : (c.best ?? [])))
  const low = lows.length > 0 ? Math.min(...lows) : null
  const exact = claims.filter((c) => c.kind !== 'vague').flatMap((c) => c.low ?? c.best ?? [])
  return { low, high: highs.length > 0 ? Math.max(...highs, ...exact) : null }
}

interface Choice {
  claim: Counted
  method: BestMethod
}

function choose(claims: readonly Counted[]): Choice | null {
  const exact = claims.filter((claim) => claim.best !== null).sort(newestFirst)
  const own = exact.filter((claim) => claim.standpoint === 'own')
  if (own.length > 0) return { claim: own[0], method: 'own_side' }
  const third = exact.filter((claim) => claim.standpoint === 'third')
  const agreeing = [...groupBy(third, (claim) => String(claim.best)).values()]
    .filter((group) => new Set(group.map((claim) => claim.voice)).size >= 2)
    .sort(
      by(
        (group) => -new Set(group.map((claim) => claim.voice)).size,
        (group) => -(group[0].best as number),
      ),
    )
  if (agreeing.length > 0) return { claim: agreeing[0][0], method: 'third_party_agreeing' }
  return third.length > 0 ? { claim: third[0], method: 'third_party' } : null
}

const newestFirst = (a: Counted, b: Counted): number =>
  a.told !== b.told
    ? a.told < b.told
      ? 1
      : -1
    : by<Counted>(
        (c) => -(c.best ?? 0),
        (c) => c.key,
      )(a, b)

const bySharpness = by<Counted>(
  (claim) => (claim.best === null ? 1 : 0),
  (claim) => (claim.low === null ? 1 : 0),
  (claim) => claim.key,
)

/** Whether two voices give numbers that cannot both be right. */
function rivals(claims: readonly Counted[]): boolean {
  return claims.some((a) => claims.some((b) => a.voice !== b.voice && apart(a, b)))
}

/** A word that gives no number contradicts none. */
const apart = (a: Counted, b: Counted): boolean =>
  a.kind !== 'vague' &&
  b.kind !== 'vague' &&
  ((a.low ?? 0) > (b.high ?? Number.POSITIVE_INFINITY) || (b.low ?? 0) > (a.high ?? Number.POSITIVE_INFINITY))

function reasonsOf(claims: readonly Counted[], chosen: boolean, denials: number): string[] {
  const out: string[] = []
  if (rivals(claims)) out.push('conflict')
  if (denials > 0) out.push('denied')
  if (chosen || claims.length === 0) return out
  if (claims.every((claim) => claim.standpoint === 'adversary')) out.push('adversary_only')
  else if (claims.every((claim) => claim.best === null)) out.push('vague_only')
  else out.push('no_rule_for_best')
  return out
}

/** Rows of the casualties table, their claims and the people named under them. */
import type { Registry } from '../../model/knowledge.js'
import type { CasualtyClaim, StatementCasualty } from '../../model/record.js'
import type { CasualtyRow } from '../../model/tables/index.js'
import { CONDITIONS } from '../../model/vocab.js'
import { present, unique } from '../../text/order.js'
import { blamedFor, sufferedBy } from '../figures/blame.js'
import { countedOf, numberKeyOf, type Telling } from '../figures/counted.js'
import { type Counts, count } from '../figures/counts.js'
import { type Figure, numberOf as sizeOf, type Told } from '../figures/figure.js'
import { relationOf } from '../incidents/voices.js'
import { anchorOf, type Identified, slug } from '../ledger/ids.js'
import { type Claim, claimRow } from './claims.js'

/** A casualty row before its id and its releases are known. */
export interface Draft {
  figure: Figure
  row: Omit<
    CasualtyRow,
    'casualty_id' | 'event_id' | 'subset_of' | 'named_count' | 'unnamed_best' | 'first_version' | 'last_changed_version'
  >
  claims: Claim[]
}

/** Fills a figure from its claims. `isCopy` tells claims that another statement states in the same words. */
export function draftOf(
  figure: Figure,
  registry: Registry,
  isCopy: (told: Told, claim: CasualtyClaim) => boolean,
): Draft {
  const all = figure.told.flatMap((told) => told.fact.evidence.map((claim): Telling => ({ told, claim })))
  const fresh = all.filter(({ told, claim }) => !isCopy(told, claim))
  const own = fresh.length > 0 ? fresh : all
  const counts = count(countedOf(own, figure, registry))
  const claims = all.map((telling): Claim => {
    const { told, claim } = telling
    const row = claimRow(told.record, claim, figure.harm, statedBy(claim), told.fact.as_of_date)
    const copied = !own.some((one) => one.claim === claim)
    const standing = copied ? 'repeated' : standingOf(counts, numberKeyOf(telling))
    const relation = relationOf(claim.speaker_relation, claim.speaker, figure.side, told.record, registry)
    return { record: told.record, source: claim, row: { ...row, standing, speaker_relation: relation } }
  })
  const whole = tellingAll(figure, counts)
  const conditions = unique(whole.flatMap((fact) => fact.condition ?? []))
  const reasons = [
    ...counts.reasons,
    ...figure.told.flatMap(({ fact }) => fact.review_reasons.filter((reason) => isOpen(reason, figure))),
    ...(conditions.length > 1 ? ['condition_differs'] : []),
  ]
  return { figure, claims, row: rowOf(figure, counts, claims, whole, registry, unique(reasons)) }
}

/** Whether a doubt about one telling stays one about the figure: what another telling says plainly ends it. */
function isOpen(reason: string, { side, told }: Figure): boolean {
  if (COUNTED_ANEW.has(reason)) return false
  if (reason === 'side_unknown') return side === null
  if (reason === 'side_inferred') return told.every(({ fact }) => fact.review_reasons.includes(reason))
  return true
}

/** Doubts that the figures of all tellings together raise or end. */
const COUNTED_ANEW = new Set(['conflict', 'vague_only'])

/** Facts that tell all of a figure: what they say of the victims is said of each, what is told of fewer is not. */
function tellingAll({ told }: Figure, { best, high, low }: Counts): StatementCasualty[] {
  const facts = told.map(({ fact }) => fact)
  const size = best ?? high ?? low
  return facts.filter((fact) => size === null || (sizeOf(fact) ?? size) >= size)
}

function rowOf(
  figure: Figure,
  counts: Counts,
  claims: Claim[],
  whole: readonly StatementCasualty[],
  registry: Registry,
  reasons: string[],
): Draft['row'] {
  const facts = figure.told.map(({ fact }) => fact)
  const days = (key: 'period_start' | 'period_end') =>
    facts
      .map((fact) => fact[key])
      .filter(present)
      .sort()
  const scopes = facts.map((fact) => fact.scope)
  return {
    scope: scopes.includes('event') ? 'event' : scopes[0],
    period_start: days('period_start')[0] ?? null,
    period_end: days('period_end')[0] ?? null,
    as_of_date: asOf(facts),
    side: figure.side,
    victim_actor: sufferedBy(figure, registry),
    person_status: figure.status,
    harm: figure.harm,
    condition: GRAVEST.find((condition) => whole.some((fact) => fact.condition === condition)) ?? null,
    sex: only(whole.map((fact) => fact.sex)),
    age_group: only(whole.map((fact) => fact.age_group)),
    count_low: counts.low,
    count_best: counts.best,
    count_high: counts.high,
    count_kind: counts.kind,
    count_text: counts.text,
    best_method: counts.method,
    alleged_perpetrator: blamedFor(figure, whole, registry),
    n_claims: claims.length,
    n_denials: counts.denials,
    conflict: counts.conflict,
    needs_review: reasons.length > 0,
    review_reasons: reasons,
    confidence: Math.min(...claims.map(({ source }) => source.confidence)),
  }
}

/** The one value that is stated; null where none is or they differ. */
function only(values: readonly (string | null)[]): string | null {
  const stated = unique(values.filter(present))
  return stated.length === 1 ? stated[0] : null
}

const GRAVEST = ['died_later', ...CONDITIONS.filter((condition) => condition !== 'died_later')] as const

const standingOf = ({ superseded, entailed }: Counts, key: string) =>
  superseded.has(key) ? 'superseded' : entailed.has(key) ? 'entailed' : 'live'

const statedBy = (claim: CasualtyClaim) => ({
  value: claim.count_text ?? (claim.count_best === null ? null : String(claim.count_best)),
  low: claim.count_low,
  high: claim.count_high,
})

/**
 * Where a figure is anchored, and the readable front of a new id: day, place, side and harm. What a later statement can change,
 * such as the whole that it becomes a part of or the kind of persons, moves no anchor.
 */
export function identified(figure: Figure, eventId: string | null): Identified {
  const anchorsOf = (told: readonly Told[]) =>
    told.flatMap(({ record, fact }) =>
      fact.evidence.map((claim) => anchorOf(record, claim, `${fact.harm}/${fact.side ?? ''}`)),
    )
  const tail = eventId?.slice(4) ?? `${asOf(figure.told.map(({ fact }) => fact))}-total`
  const status = UNMARKED.has(figure.status) ? [] : [figure.status]
  const words = [tail, slug(figure.side ?? '') || 'unknown', ...status, figure.harm]
  return {
    anchors: anchorsOf(figure.told.filter(({ placed }) => !placed)),
    lent: anchorsOf(figure.told.filter(({ placed }) => placed)),
    stem: `cas-${words.join('-')}`,
    plain: true,
  }
}

/** Day for which a figure stands: the last that its tellings give. */
const asOf = (facts: readonly StatementCasualty[]): string | null =>
  unique(facts.flatMap((fact) => fact.as_of_date ?? [])).at(-1) ?? null

const UNMARKED = new Set(['military', 'unknown'])

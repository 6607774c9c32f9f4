/** Rows of the casualties table, their claims and the people named under them. */
import type { Registry } from '../model/knowledge.js'
import type { CasualtyClaim } from '../model/record.js'
import type { CasualtyRow } from '../model/tables/index.js'
import { CONDITIONS } from '../model/vocab.js'
import { type Claim, claimRow } from './claims.js'
import { type Counted, type Counts, count } from './counts.js'
import type { Figure, Told } from './figures.js'
import { anchorOf, type Identified, slug } from './ids.js'
import { foldName } from './incident.js'
import { mostCommon, present, unique } from './order.js'
import { relationOf, standpointOf, voiceOf } from './voices.js'

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
  const all = figure.told.flatMap((told) => told.fact.evidence.map((claim) => ({ told, claim })))
  const fresh = all.filter(({ told, claim }) => !isCopy(told, claim))
  const own = fresh.length > 0 ? fresh : all
  const counted = own.map(({ told, claim }) => countedOf(told, claim, figure, registry))
  const counts = count(counted)
  const claims = all.map(({ told, claim }): Claim => {
    const row = claimRow(told.record, claim, figure.harm, numberOf(claim), told.fact.as_of_date)
    const copied = !own.some((one) => one.claim === claim)
    const standing = copied ? 'repeated' : standingOf(counts, keyOf(told, claim))
    const relation = relationOf(claim.speaker_relation, claim.speaker, figure.side)
    return { record: told.record, source: claim, row: { ...row, standing, speaker_relation: relation } }
  })
  const facts = figure.told.map(({ fact }) => fact)
  const conditions = unique(own.flatMap(({ claim }) => claim.condition ?? []))
  const reasons = [
    ...counts.reasons,
    ...facts.flatMap((fact) => fact.review_reasons.filter((reason) => reason !== 'conflict')),
    ...(conditions.length > 1 ? ['condition_differs'] : []),
  ]
  return { figure, claims, row: rowOf(figure, counts, claims, registry, unique(reasons)) }
}

function rowOf(figure: Figure, counts: Counts, claims: Claim[], registry: Registry, reasons: string[]): Draft['row'] {
  const facts = figure.told.map(({ fact }) => fact)
  const day = (key: 'period_start' | 'period_end') =>
    facts
      .map((fact) => fact[key])
      .filter(present)
      .sort()[0] ?? null
  const actor = (ids: (string | null)[]) =>
    mostCommon(ids.filter(present).filter((id) => registry.actors.some((a) => a.id === id)))
  const sides = registry.pipeline.sides.map(({ code }) => code)
  const blamed = (ids: (string | null)[]) =>
    actor(ids) ?? mostCommon(ids.filter(present).filter((id) => sides.includes(id) && id !== figure.side))
  const scopes = facts.map((fact) => fact.scope)
  const conditions = facts.map((fact) => fact.condition)
  const same = <T>(values: T[]): T | null => (values.every((value) => value === values[0]) ? values[0] : null)
  return {
    scope: scopes.includes('event') ? 'event' : scopes[0],
    period_start: day('period_start'),
    period_end: day('period_end'),
    as_of_date:
      facts
        .map((fact) => fact.as_of_date)
        .filter(present)
        .sort()
        .at(-1) ?? null,
    side: figure.side,
    victim_actor: actor(facts.map((fact) => fact.victim_actor)),
    person_status: figure.status,
    harm: figure.harm,
    condition: GRAVEST.find((condition) => conditions.includes(condition)) ?? null,
    sex: same(facts.map((fact) => fact.sex)),
    age_group: same(facts.map((fact) => fact.age_group)),
    count_low: counts.low,
    count_best: counts.best,
    count_high: counts.high,
    count_kind: counts.kind,
    count_text: counts.text,
    best_method: counts.method,
    alleged_perpetrator: blamed(facts.map((fact) => fact.perpetrator)),
    n_claims: claims.length,
    n_denials: counts.denials,
    conflict: counts.conflict,
    needs_review: reasons.length > 0,
    review_reasons: reasons,
    confidence: Math.min(...claims.map(({ source }) => source.confidence)),
  }
}

const GRAVEST = ['died_later', ...CONDITIONS.filter((condition) => condition !== 'died_later')] as const

const keyOf = ({ record }: Told, claim: CasualtyClaim): string => `${record.id} ${claim.id}`

const standingOf = ({ superseded, entailed }: Counts, key: string) =>
  superseded.has(key) ? 'superseded' : entailed.has(key) ? 'entailed' : 'live'

/** A derived number stands in no claim: the first claim of its fact carries it. */
function countedOf(told: Told, claim: CasualtyClaim, { side }: Figure, registry: Registry): Counted {
  const { record, fact } = told
  const bare = claim.count_low === null && claim.count_best === null && claim.count_high === null
  const { count_low, count_best, count_high, count_kind, count_text } = bare ? fact : claim
  const relation = relationOf(claim.speaker_relation, claim.speaker, side)
  return {
    low: count_low,
    best: count_best,
    high: count_high,
    kind: count_kind,
    text: count_text,
    denied: claim.polarity === 'denied',
    voice: voiceOf(claim.speaker, record),
    standpoint: standpointOf(relation, claim.speaker, registry),
    told: fact.as_of_date ?? record.statement.published,
    record: record.id,
    names: unique(record.people.filter(({ casualty }) => casualty === fact.id).map(({ name }) => foldName(name))),
    key: keyOf(told, claim),
  }
}

const numberOf = (claim: CasualtyClaim) => ({
  value: claim.count_text ?? (claim.count_best === null ? null : String(claim.count_best)),
  low: claim.count_low,
  high: claim.count_high,
})

/**
 * Where a figure is anchored, and the readable front of a new id: day, place, side and harm. What a later statement can change,
 * such as the whole that it becomes a part of or the kind of persons, moves no anchor.
 */
export function identified({ figure }: Draft, tail: string): Identified {
  const anchors = figure.told.flatMap(({ record, fact }) =>
    fact.evidence.map((claim) => anchorOf(record, claim, `${fact.harm}/${fact.side ?? ''}`)),
  )
  const status = UNMARKED.has(figure.status) ? [] : [figure.status]
  const words = [tail, slug(figure.side ?? '') || 'unknown', ...status, figure.harm]
  return { anchors, stem: `cas-${words.join('-')}`, plain: true }
}

const UNMARKED = new Set(['military', 'unknown'])

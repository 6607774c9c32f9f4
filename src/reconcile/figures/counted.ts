/** Claims of a figure as counting takes them: one number each, but one for all the claims whose parts add up to a fact. */
import type { Registry } from '../../model/knowledge.js'
import type { CasualtyClaim } from '../../model/record.js'
import type { Harm } from '../../model/vocab.js'
import { groupBy, unique } from '../../text/order.js'
import { foldName } from '../incidents/incident.js'
import { relationOf, standpointOf, voiceOf } from '../incidents/voices.js'
import type { Counted } from './counts.js'
import { type Figure, numberOf, type Told } from './figure.js'

/** A claim with the fact that it tells. */
export interface Telling {
  told: Told
  claim: CasualtyClaim
}

export const keyOf = ({ told, claim }: Telling): string => `${told.record.id} ${claim.id}`

/** Key of the number that a claim goes to: that of the first of the claims that it adds up with. */
export const numberKeyOf = (telling: Telling): string => keyOf({ ...telling, claim: addendsOf(telling)[0] })

export const countedOf = (tellings: readonly Telling[], figure: Figure, registry: Registry): Counted[] =>
  [...groupBy(tellings, numberKeyOf)].map(([key, own]) => ({ ...one(own[0], figure, registry), key }))

/**
 * The claims of one voice that come to the number of their fact together, where none of them states it: a list of names, or names one
 * by one of whom another voice counts. Else the claim alone.
 */
function addendsOf({ told: { record, fact }, claim }: Telling): readonly CasualtyClaim[] {
  const total = numberOf(fact) ?? 0
  const isPart = (one: CasualtyClaim) => (one.count_best ?? 0) < total
  const voice = voiceOf(claim.speaker, record)
  const own = fact.evidence.filter((one) => voiceOf(one.speaker, record) === voice)
  const sum = own.reduce((total, one) => total + (one.count_best ?? 0), 0)
  return own.every(isPart) && sum === total ? own : [claim]
}

/** Harm that a foe who denies it denies having done, not that it happened; who denies captives denies that there are any. */
const DEEDS = new Set<Harm>(['killed', 'wounded'])

/** A derived number stands in no claim: the first claim of its fact carries it. */
function one(telling: Telling, { harm, side }: Figure, registry: Registry): Omit<Counted, 'key'> {
  const { told, claim } = telling
  const { record, fact } = told
  const bare = claim.count_low === null && claim.count_best === null && claim.count_high === null
  const { count_low, count_best, count_high, count_kind, count_text } =
    bare || addendsOf(telling).length > 1 ? fact : claim
  const relation = relationOf(claim.speaker_relation, claim.speaker, side, record, registry)
  const standpoint = standpointOf(relation, claim.speaker, registry)
  return {
    low: count_low,
    best: count_best,
    high: count_high,
    kind: count_kind,
    text: count_text,
    denied: claim.polarity === 'denied',
    ofDeed: standpoint === 'adversary' && DEEDS.has(harm),
    voice: voiceOf(claim.speaker, record),
    standpoint,
    told: fact.as_of_date ?? record.statement.published,
    record: record.id,
    condition: fact.condition,
    names: unique(record.people.filter(({ casualty }) => casualty === fact.id).map(({ name }) => foldName(name))),
  }
}

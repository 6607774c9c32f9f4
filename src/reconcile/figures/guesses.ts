/**
 * Sides and kinds of victims that a text only let guess, given up where the tellings of one incident show better: the toll of both
 * sides that stands under the side where it happened, and “civilians” of a uniformed body.
 */
import type { Registry } from '../../model/knowledge.js'
import type { StatementCasualty } from '../../model/record.js'
import type { PersonStatus } from '../../model/vocab.js'
import { mostCommon } from '../../text/order.js'
import { isParty, paired } from '../incidents/voices.js'
import { numberOf, type Told } from './figure.js'

/** Bases that do not say whose the victims were. */
const GUESSED = new Set<StatementCasualty['side_basis']>(['place', 'event_target', 'carried', null])

/** With them the side that speaks, which is no word about the victims. */
const UNTOLD = new Set<StatementCasualty['side_basis']>([...GUESSED, 'speaker'])

/** The tellings of one incident without the guesses that the others show to be wrong. */
export const withoutGuesses = (told: readonly Told[], registry: Registry): Told[] =>
  told.map((one) => ({
    ...one,
    side:
      isOfBoth(one.fact, told, registry) || isNamedOfPart(one, told)
        ? null
        : (foeOf(one, told, registry) ?? partyOf(one, told, registry) ?? one.side),
    status: statusOf(one.fact, registry),
  }))

/** “Five people died” where three of one side and two of its foe did: it is the toll of both. */
function isOfBoth(fact: StatementCasualty, told: readonly Told[], { pipeline }: Registry): boolean {
  const [side, total] = [fact.side, numberOf(fact)]
  if (side === null || total === null || fact.subset_of !== null || !GUESSED.has(fact.side_basis)) return false
  const of = (fits: (code: string) => boolean) =>
    told.flatMap(({ fact: other }) =>
      other !== fact && other.harm === fact.harm && other.side !== null && fits(other.side)
        ? numberOf(other) || []
        : [],
    )
  const own = of((code) => code === side || paired(pipeline.allies, code, side))
  const foes = of((code) => paired(pipeline.adversaries, code, side))
  return own.some((a) => foes.some((b) => a + b === total))
}

/**
 * “Five people died, among them three officers of Ost”: who names the side of some says that not all are known to be of it, unless
 * the parts make up the whole.
 */
function isNamedOfPart({ record, fact }: Told, told: readonly Told[]): boolean {
  if (!GUESSED.has(fact.side_basis)) return false
  const parts = told.filter((one) => one.record === record && one.fact.subset_of === fact.id && one.side === fact.side)
  const sum = parts.reduce((total, part) => total + (numberOf(part.fact) ?? 0), 0)
  return parts.some((part) => isNamed(part.fact)) && sum < (numberOf(fact) ?? 0)
}

const isNamed = ({ side_basis }: StatementCasualty): boolean => side_basis === 'modifier' || side_basis === 'phrase'

/**
 * The foe whose loss a fact tells under the side that speaks: its statement counts that side’s own loss elsewhere, and others give the
 * number to the foe.
 */
function foeOf({ record, fact }: Told, told: readonly Told[], { pipeline }: Registry): string | null {
  const [side, size] = [fact.side, numberOf(fact)]
  if (side === null || !size || fact.subset_of !== null || !UNTOLD.has(fact.side_basis)) return null
  const alike = told.filter(
    ({ fact: other }) =>
      other !== fact && other.harm === fact.harm && other.subset_of === null && numberOf(other) !== null,
  )
  const isOwnKnown = alike.some(
    (one) =>
      one.record === record && one.side === side && !UNTOLD.has(one.fact.side_basis) && numberOf(one.fact) !== size,
  )
  const foes = alike.filter(
    (one) => one.side !== null && numberOf(one.fact) === size && paired(pipeline.adversaries, one.side, side),
  )
  return isOwnKnown ? mostCommon(foes.flatMap((one) => one.side ?? [])) : null
}

/** Those of a party whom a side that takes no part brought home or tells of: others give the number to one party. */
function partyOf({ fact }: Told, told: readonly Told[], registry: Registry): string | null {
  const party = (code: string) => isParty(code, registry)
  if (fact.side === null || party(fact.side) || !numberOf(fact) || fact.side_basis === 'modifier') return null
  const parties = told.flatMap(({ fact: other, side }) =>
    other.harm === fact.harm && numberOf(other) === numberOf(fact) && side !== null && party(side) ? side : [],
  )
  return new Set(parties).size === 1 ? parties[0] : null
}

/** The officers of a police force are no civilians; an army named beside civilians is not theirs. */
function statusOf({ person_status, victim_actor }: StatementCasualty, { actors }: Registry): PersonStatus {
  const body = person_status === 'civilian' && actors.find(({ id }) => id === victim_actor)
  return body && body.kind === 'police' ? 'police' : person_status
}

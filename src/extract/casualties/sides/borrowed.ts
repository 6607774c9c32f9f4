/**
 * Whose people were harmed where no words of the clause tell it, in this order: the claim before it that it leans on, the losses announced,
 * and what is inferred (inferred.ts). Each says its basis.
 */
import type { EventDraft } from '../../events/index.js'
import { lastFew } from '../../last-few.js'
import type { ReadSentence } from '../../read.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import type { SidedClaim } from '../facts/facts.js'
import { isOfOtherAct } from '../meant/other-act.js'
import { carriedSide, NO_SIDE, type ResolvedSide } from './adversaries.js'
import { attackersOf } from './attacked.js'
import { isFightToll, isOfBoth } from './both.js'
import { foesMet } from './foes.js'
import { headerSide, listedSide } from './header.js'
import { isForeign, isWithin } from './hostile.js'
import { doerInClause } from './inferred/each-doer.js'
import { inferred, isByState } from './inferred/inferred.js'
import { moversSide } from './inferred/movers.js'
import { returnedToTold } from './inferred/returned.js'
import { toldAgain } from './inferred/told-again.js'
import { goesOn, leanedInBreath, leanedOn, leanedOnGroup, lossesGoOn } from './leaned.js'
import { attackerOf, freedSide, militantSide, missionSide, peacekeepersSide } from './militants.js'
import { alsoNamed, ofKnownNames } from './named.js'
import { killerSide } from './owners.js'
import type { Setting } from './setting.js'
import { areMixed, saidToBe } from './sides.js'
import { struckRebels } from './struck.js'
import { countedIn, eachLand, isOneSided, isTotal, isWarToll, onlyFoe, opponents } from './tolls.js'
import { crewSide } from './units/crew.js'
import { stateSide } from './where.js'

export interface Around {
  sentence: ReadSentence
  /** Claims before it in the text. */
  before: SidedClaim[]
  event: EventDraft | undefined
}

/** By the claims before it; NO_SIDE where words tell that it is of nobody near, null where nothing does. */
function leanedSide(setting: Setting, claim: Claim, { sentence, before, event }: Around): ResolvedSide | null {
  const said = saidToBe(sentence, claim)
  const apart = isOfOtherAct(sentence.items, claim, before) || isFightToll(sentence.items, claim)
  const doer = doerInClause(sentence, claim)
  const first = said || apart ? null : leanedOn(claim, before)
  // “four were killed by Ostrian fire and two by Karvian fire”
  if (first && (doer === null || first.code !== doer)) return first
  // “three foreign workers”: of another land than the one they were in
  if (claim.side ? areMixed(setting.reading, claim) : anyIn(setting.reading, claim.from, claim.to, 'foreigners'))
    return NO_SIDE
  const foreign = !setting.reading.knowledge.registry && [...attackersOf(setting, claim, event)]
  // “shells killed two Ostrian soldiers and two civilians”: whoever another state hits in one breath is of one side.
  const isHit = (code: string): boolean =>
    opponents(setting).includes(code) ||
    (foreign &&
      !isWithin(setting.reading, code) &&
      foreign.some((by) => by !== code && isForeign(setting.reading, by, code)))
  const breath = said ? null : leanedInBreath(setting.reading, sentence, claim, before, isHit)
  const known = killerSide(setting, sentence, claim) ?? doer
  // Peacekeepers are of neither.
  const open = !breath && known === null && claim.status !== 'peacekeeper'
  if (open && isOfBoth(setting, claim, sentence, event)) return NO_SIDE
  return said
    ? null
    : (leanedOnGroup(setting.reading, sentence, claim, before) ??
        countedIn(setting, claim, sentence) ??
        breath ??
        goesOn(setting.reading, sentence, claim, before) ??
        alsoNamed(claim, before))
}

/** The side of a claim by what stands around it, or NO_SIDE. */
export function borrowedSide(setting: Setting, claim: Claim, around: Around): ResolvedSide {
  if (claim.mixed) return NO_SIDE
  const listed = listedSide(setting, claim) ?? eachLand(setting, claim, around.sentence)
  if (listed) return listed
  const again =
    ofKnownNames(setting.names, claim) ??
    (claim.status === 'peacekeeper' ? null : toldAgain(setting, around.sentence, claim, around.before))
  if (again) return again
  const home = returnedToTold(setting.reading, around.sentence, claim, around.before)
  if (home) return home
  const invader = isInvader(setting, claim) ? attackerOf(setting, claim, around) : null
  if (invader) return { code: invader, text: invader, actor: null, basis: 'event_target' }
  const foes = foesMet(setting, claim, around)
  if (foes) return foes
  const state = claim.ofState && !setting.reading.knowledge.registry ? stateSide(setting, claim) : NO_SIDE
  if (state.text && claim.status === 'militant') return state
  const leaned = leanedSide(setting, claim, around) ?? lossesGoOn(around.sentence, claim, around.before)
  if (leaned) return leaned.text ? carriedSide(leaned) : leaned
  const movers = moversSide(setting, around.sentence, claim)
  if (movers) return movers
  // “a pro-government militiaman” as well
  if (state.text && claim.status !== 'civilian') return state
  const header = headerSide(setting, around.sentence, claim)
  if (header) return header
  const owner = crewSide(setting.reading, setting.crafts()[around.sentence.index], around.sentence, claim)
  if (owner) return owner
  if (claim.status === 'militant' || struckRebels(setting, around.sentence, claim)) {
    const fighters = militantSide(setting, { ...claim, status: 'militant' }, around)
    if (fighters.text || !setting.reading.knowledge.registry) return fighters
  }
  if (claim.status === 'peacekeeper')
    return knownPeacekeepers(claim, around) ?? peacekeepersSide(setting, claim, around.sentence)
  const sent = missionSide(setting, claim, around) ?? freedSide(setting, claim, around.sentence)
  if (sent?.text) return sent
  if (isWarToll(setting, around.sentence, claim)) return NO_SIDE
  if (!isTotal(setting, claim, around.sentence) || isByState(setting, claim, around))
    return inferred(setting, claim, around)
  return isOneSided(setting, claim, around.sentence) ? offAttackers(setting, inferred(setting, claim, around)) : NO_SIDE
}

/** “17 invading troops” */
const isInvader = ({ reading }: Setting, { status, from, to }: Claim): boolean =>
  status === 'military' && !reading.knowledge.registry && anyIn(reading, from, to, 'attacker_words')

/** “the peacekeepers who lost their lives”: those told of before. */
function knownPeacekeepers({ definite }: Claim, { before }: Around): ResolvedSide | null {
  const told = definite
    ? lastFew(before).findLast((c) => c.status === 'peacekeeper' && c.resolved.text !== null)
    : undefined
  return told ? carriedSide(told.resolved) : null
}

/** A side that attacks is not the one whose people a toll counts. */
const offAttackers = (setting: Setting, side: ResolvedSide): ResolvedSide =>
  side.code !== null && setting.attackers().has(side.code) ? onlyFoe(setting) : side

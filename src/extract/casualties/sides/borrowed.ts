/**
 * Whose people were harmed where no words of the clause tell it, in this order: the claim before it that it leans on, the losses announced, who was attacked, who speaks, where it happened, the land the text plays in. Each says its basis.
 */

import { adversariesOf } from '../../../knowledge/adversaries.js'
import { flat, flatMap } from '../../../text/lists.js'
import type { EventDraft } from '../../events/index.js'
import { isEnemy } from '../../home.js'
import { type Item, leadOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import type { SidedClaim } from '../facts/facts.js'
import { isOfOtherAct } from '../meant/other-act.js'
import { NO_SIDE, type ResolvedSide } from './adversaries.js'
import { isUniformed } from './arms.js'
import { attackersOf, didIt, hitsForces, mentionsBy, opposedSide, partiesTold, targetSide } from './attacked.js'
import { isFightToll, isOfBoth } from './both.js'
import { crewSide } from './crew.js'
import { foesMet } from './foes.js'
import { headerSide } from './header.js'
import { isForeign, isWithin } from './hostile.js'
import { goesOn, leanedInBreath, leanedOn, leanedOnGroup, lossesGoOn } from './leaned.js'
import { freedSide, militantSide, missionSide, peacekeepersSide } from './militants.js'
import { alsoNamed } from './named.js'
import { killerSide } from './owners.js'
import type { Setting } from './setting.js'
import { areMixed, saidToBe } from './sides.js'
import { struckRebels } from './struck.js'
import { countedIn, isTotal, opponents } from './tolls.js'
import { landSide, placeSide, stateSide } from './where.js'

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
  const first = said || apart ? null : leanedOn(claim, before)
  if (first) return first
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
  if (!breath && killerSide(setting, sentence, claim) === null && isOfBoth(setting, claim, sentence, event))
    return NO_SIDE
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
  const foes = foesMet(setting, claim, around)
  if (foes) return foes
  const state = claim.ofState && !setting.reading.knowledge.registry ? stateSide(setting, claim) : NO_SIDE
  if (state.text && claim.status === 'militant') return state
  const leaned = leanedSide(setting, claim, around) ?? lossesGoOn(around.sentence, claim, around.before)
  if (leaned) return leaned.text ? { ...leaned, basis: 'carried' } : leaned
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
  if (claim.status === 'peacekeeper') return peacekeepersSide(setting, claim, around.sentence)
  const sent = missionSide(setting, claim, around) ?? freedSide(setting, claim, around.sentence)
  if (sent?.text) return sent
  if (isTotal(setting, claim, around.sentence) && !isByState(setting, claim, around)) return NO_SIDE
  return inferred(setting, claim, around)
}

/** “Ostrian shelling has killed 31 civilians this year”: a toll whose sentence tells the one state that did it. */
const isByState = (setting: Setting, claim: Claim, { event }: Around): boolean =>
  !setting.reading.knowledge.registry &&
  claim.modality !== 'historical' &&
  new Set([...setting.doers()[claim.sentence], ...attackersOf(setting, claim, event)]).size === 1

/** By attacker and attacked, speaker and place: the first that tells a side which did not do it. */
function inferred(setting: Setting, claim: Claim, around: Around): ResolvedSide {
  const attackers = didIt(setting, claim, around)
  const target = targetSide(setting, claim, around.event, attackers)
  const speaker = speakerSide(setting, claim, around, attackers)
  // Who tells a loss in one sentence tells its own, whoever was attacked in the next.
  const own = target.code === speaker.code || tellsOwn(setting, claim, speaker, target) || !target.text
  const first = speaker.text !== null && own ? speaker : target
  const where = [placeSide(setting, claim, attackers), landSide(setting)]
  const opposed = opposedSide(setting, attackers, [target, ...where, speaker])
  const { armedGroups, registry } = setting.reading.knowledge
  const places = placesTell(setting, claim, around.event) ? where : []
  const kin = kinSide(claim)
  if (!registry && hitsForces(setting, claim, around.event, target.code)) return target
  const order = isUniformed(claim)
    ? [kin, first, target, speaker, opposed, ...places, ...partiesNamed(setting, claim, attackers)]
    : registry
      ? [
          kin,
          ...(places[0]?.code == null || places[0].code === speaker.code ? [first] : []),
          target,
          ...(tellsOwn(setting, claim, speaker, places[0]) ? [speaker] : []),
          ...places.slice(0, 1),
          opposed,
          speaker,
          ...places.slice(1),
        ].filter((side) => isParty(setting, side))
      : [
          ...[
            first,
            target,
            speaker,
            kin,
            ...places.slice(0, 1),
            invadedSide(setting, claim, around.event, attackers),
          ].filter((side) => fromAbroad(setting, attackers, side)),
          besetSide(setting, claim, attackers),
        ]
  // Soldiers of a state that attacked are harmed as well.
  const killer = killerSide(setting, around.sentence, claim)
  const did = registry || !isUniformed(claim) ? attackers : new Set(killer === null ? [] : [killer])
  return order.find((side) => side.text && !armedGroups.has(side.code ?? '') && !did.has(side.code ?? '')) ?? NO_SIDE
}

/**
 * A party tells its own people harmed also on land that its adversary claims: whose land it is says less than who speaks. Without a
 * registry its own soldiers, whomever the sentence before showed attacked; of two states at each other each tells its own people.
 */
const tellsOwn = (
  { reading, dyad }: Setting,
  claim: Claim,
  { code }: ResolvedSide,
  place: ResolvedSide | undefined,
): boolean => {
  const { registry } = reading.knowledge
  if (code === null || place?.code == null) return false
  if (registry) return adversariesOf(registry.pipeline, code).includes(place.code)
  return isUniformed(claim) || (dyad().includes(code) && dyad().includes(place.code))
}

/** “residents of Velm”, “Velm police”: of the land in which their town is. */
const kinSide = ({ land }: Claim): ResolvedSide =>
  land === null ? NO_SIDE : { code: land, text: land, actor: null, basis: 'place' }

/** Soldiers are of some state that takes part: where nothing else tells which, the one that the text names most. */
function partiesNamed(setting: Setting, { active, harm }: Claim, attackers: ReadonlySet<string>): ResolvedSide[] {
  const { reading, home } = setting
  const { armedGroups, neutralSides, registry, worldSide } = reading.knowledge
  // Of two adversaries at each other, either can have lost them; those set free are named beside who freed them.
  if (harm === 'released' || (registry && attackers.size === 0)) return []
  // Whom the text shows attacked goes before who attacks.
  const did = setting.attackers()
  const told = [...home().named, home().land]
  const first = registry ? [] : told.filter((code) => code !== null && !did.has(code) && setting.targets().has(code))
  const named = [...first, ...told.filter((code) => !first.includes(code))]
  return flatMap(named, (code) => {
    if (code === null || armedGroups.has(code) || neutralSides.has(code)) return []
    // “Ostria captured 24 sailors”: not its own
    if (active && attackers.has(code)) return []
    if (worldSide(code)?.kind === 'people') return []
    const side: ResolvedSide = { code, text: code, actor: null, basis: 'event_target' }
    return registry === null || isParty(setting, side) ? [side] : []
  })
}

/** Captives are on the land of others, and in a clash people of no word, or soldiers of whom no party tells, can be of either side. */
function placesTell({ reading }: Setting, claim: Claim, event: EventDraft | undefined): boolean {
  if (claim.harm === 'released' || (claim.harm === 'captured' && isUniformed(claim))) return false
  if (event?.subtype !== 'armed_clash') return true
  const { registry, neutralSides } = reading.knowledge
  const { side } = claim.speaker
  return isUniformed(claim) ? !registry || (side !== null && !neutralSides.has(side)) : claim.status !== 'unknown'
}

const isParty = ({ reading }: Setting, { code }: ResolvedSide): boolean =>
  code !== null && (reading.knowledge.registry?.pipeline.adversaries ?? []).some((pair) => pair.includes(code))

/** Bystanders are of a side only where another state attacks it: those hurt in their own country’s war are of none. */
function fromAbroad(
  { reading, attackers, dyad, fighters, home, invaders, voice }: Setting,
  near: ReadonlySet<string>,
  side: ResolvedSide,
): boolean {
  // A state of two at each other tells its own, as does a place of theirs.
  if ((side.basis === 'speaker' || side.basis === 'place') && dyad().includes(side.code ?? '')) return true
  // Who condoles with another land tells of its dead, unless that land attacks.
  const { land, onlyLand } = home()
  const elsewhere = onlyLand && land !== null && land !== side.code && !attackers().has(land)
  if (side.basis === 'speaker' && elsewhere) return false
  // A state that speaks of “the enemy” tells of its own people.
  if (home().enemy && (side.basis === 'speaker' || side.code === voice)) return side.code !== null
  // Beside an armed group a state that takes some part is no attacker yet.
  const rebels = home().named.some((code) => reading.knowledge.armedGroups.has(code))
  // In its own statement a state tells its people harmed beside hostile acts of another.
  const accused = side.code === voice ? home().hostile : []
  const foes = side.basis === 'speaker' ? [...(rebels ? attackers() : fighters()), ...accused, ...near] : attackers()
  const told = side.basis === 'place' ? near : foes
  if (side.basis === 'place' && side.code === home().land && invaders().size > 0) return true
  for (const attacker of told)
    if (attacker !== side.code && isForeign(reading, attacker, side.code ?? '')) return side.code !== null
  return false
}

/** How far before a loss a state may be shown to do harm, in sentences. */
const NEAR = 2

/** “Ostrian troops shelled the villages. Three civilians died”: of the other of two states that the text shows at each other. */
function besetSide(setting: Setting, claim: Claim, attackers: ReadonlySet<string>): ResolvedSide {
  const near = setting
    .doers()
    .slice(Math.max(0, claim.sentence - NEAR), claim.sentence + 1)
    .findLast((codes) => codes.length > 0)
  const [attacker, second] = attackers.size > 0 ? attackers : (near ?? [])
  if (attacker === undefined || second !== undefined) return NO_SIDE
  const [foe, other] = foesOf(setting, attacker)
  return foe !== undefined && other === undefined
    ? { code: foe, text: foe, actor: null, basis: 'event_target' }
    : NO_SIDE
}

/** The other of the two; else states that take part, whose land the text plays in, where it names no armed group. */
function foesOf({ reading, home, doers, dyad, fighters }: Setting, attacker: string): string[] {
  if (dyad().includes(attacker)) return dyad().filter((code) => code !== attacker)
  const { armedGroups, neutralSides } = reading.knowledge
  const { hostile, lands, named } = home()
  if (named.some((code) => armedGroups.has(code))) return []
  const active = new Set([...flat(doers()), ...fighters()])
  return hostile.filter(
    (code) => code !== attacker && active.has(code) && lands.includes(code) && !neutralSides.has(code),
  )
}

/** The land that a state makes war on, where nobody else is said to have done it. */
function invadedSide(
  setting: Setting,
  claim: Claim,
  event: EventDraft | undefined,
  near: ReadonlySet<string>,
): ResolvedSide {
  const others = mentionsBy(event, claim).some(({ parties }) => parties.some((p) => p.role === 'initiator'))
  const known = near.size > 0 ? [...near].every((code) => setting.invaders().has(code)) : !others
  return known && setting.invaders().size > 0 ? landSide(setting) : NO_SIDE
}

/** A side that tells a loss without naming another tells its own, unless it did the harm itself or speaks of others. */
function speakerSide(
  setting: Setting,
  claim: Claim,
  { event, sentence }: Around,
  attackers: ReadonlySet<string>,
): ResolvedSide {
  const { reading, voice } = setting
  // Whom a state quotes without a side of their own, its doctors and governors, speaks for it.
  const side = claim.speaker.side ?? voice
  if (!side || isNeutral(reading.knowledge.neutralSides, side, claim)) return NO_SIDE
  // “Enemy strikes have killed 121”: of whose enemies they are.
  if (claim.active && attackers.size === 0 && !enemyDid(sentence, claim)) return NO_SIDE
  if (claim.polarity === 'denied' && claim.count.best !== 0) return NO_SIDE
  if (attackers.has(side)) return NO_SIDE
  const told = partiesTold(setting, claim, event).filter((p) => p.role !== 'participant')
  const third = told.some((p) => p.role === 'target' && p.side) && !told.some((p) => p.side === side)
  return third ? NO_SIDE : { code: side, text: side, actor: null, basis: 'speaker' }
}

const enemyDid = ({ items }: ReadSentence, claim: Claim): boolean =>
  items.some((item, i) => item.to <= claim.from && isEnemy(item) && !isLedBy(items, i))

/** “in answer to the enemy”: no subject. */
const isLedBy = (items: Item[], i: number): boolean => leadOf(items, i)?.kind === 'preposition'

const isNeutral = (neutral: ReadonlySet<string>, side: string, claim: Claim): boolean =>
  neutral.has(side) && claim.status !== 'peacekeeper'

/**
 * Whose victims are whom no words of the clause and no claim before it give a side: by attacker and attacked, speaker and place. What is
 * taken over from other claims is in borrowed.ts.
 */
import { adversariesOf } from '../../../../knowledge/adversaries.js'
import { flat, flatMap } from '../../../../text/lists.js'
import type { EventDraft } from '../../../events/index.js'
import { isEnemy } from '../../../home.js'
import { type Item, leadOf } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import type { Claim } from '../../claims.js'
import { NO_SIDE, type ResolvedSide } from '../adversaries.js'
import { isUniformed } from '../arms.js'
import { attackersOf, didIt, hitsForces, mentionsBy, partiesTold, targetSide } from '../attacked.js'
import type { Around } from '../borrowed.js'
import { isForeign } from '../hostile.js'
import { killerSide } from '../owners.js'
import type { Setting } from '../setting.js'
import { isOfWar } from '../tolls.js'
import { landSide, placeSide } from '../where.js'
import { accuserSide } from './accuser.js'
import { areAtOdds, campOf, opposedSide } from './camps.js'
import { doerInClause, otherDoer } from './each-doer.js'
import { otherOfTwo, takenBy } from './two-states.js'

/** “Ostrian shelling has killed 31 civilians this year”: a toll told beside the one state that did it; of a registry, the one camp. */
export function isByState(setting: Setting, claim: Claim, { event, sentence }: Around): boolean {
  if (claim.modality === 'historical') return false
  const near = attackersOf(setting, claim, event)
  if (setting.reading.knowledge.registry) return !isOfWar(sentence, claim) && campOf(setting, near).size > 0
  return new Set([...setting.doers()[claim.sentence], ...near]).size === 1
}

/** By attacker and attacked, speaker and place: the first that tells a side which did not do it. */
export function inferred(setting: Setting, claim: Claim, around: Around): ResolvedSide {
  const taken = takenBy(setting, around.sentence, claim)
  if (taken.text) return taken
  const doer = doerInClause(around.sentence, claim)
  const attackers = doer === null ? oneSided(setting, didIt(setting, claim, around)) : new Set([doer])
  const target = targetSide(setting, claim, around.event, attackers)
  const { armedGroups, registry } = setting.reading.knowledge
  if (!registry && hitsForces(setting, claim, around.event, target.code)) return target
  const where = [placeSide(setting, claim, attackers), landSide(setting)]
  const mutual = areAtOdds(setting.reading, attackers)
  const hints: Hints = {
    attackers,
    camp: campOf(setting, attackers),
    target: target.text ? target : accuserSide(setting, around.sentence, claim),
    // Of two at each other nobody tells which did this: whoever speaks or accuses lost them.
    speaker: speakerSide(setting, claim, around, mutual ? new Set() : attackers),
    where,
    places: placesTell(setting, claim, around.event)
      ? where.slice(0, isOfAnybody(setting, claim, attackers) ? 1 : 2)
      : [],
  }
  // Soldiers of a state that attacked are harmed as well.
  const killer = killerSide(setting, around.sentence, claim)
  const did = registry || !isUniformed(claim) ? hints.camp : new Set(killer === null ? [] : [killer])
  // Where nobody near, or either of two, did it, a place told beside the figure, or who speaks, says more than who attacks all along.
  const unsure = registry !== null && (mutual || attackers.size === 0)
  const sure = [hints.speaker, hints.target, ...(mutual ? [] : where.slice(0, 1))]
  const isOpen = (side: ResolvedSide): boolean =>
    !armedGroups.has(side.code ?? '') && (!did.has(side.code ?? '') || (unsure && sure.includes(side)))
  const told = inOrder(setting, claim, around, hints).find((side) => side.text && isOpen(side))
  const other = doer === null || registry ? null : otherDoer(around.sentence, doer)
  return told ?? (other === null ? NO_SIDE : { code: other, text: other, actor: null, basis: 'event_target' })
}

/** Of two states that both attack near a figure nobody tells which did this. A registry tells who fights whom by itself. */
const oneSided = ({ dyad }: Setting, attackers: ReadonlySet<string>): ReadonlySet<string> =>
  dyad().length > 0 && dyad().every((code) => attackers.has(code)) ? new Set() : attackers

/** What can tell whose victims are. */
interface Hints {
  attackers: ReadonlySet<string>
  camp: ReadonlySet<string>
  target: ResolvedSide
  speaker: ResolvedSide
  where: readonly ResolvedSide[]
  /** Of these, those that tell it for the claim. */
  places: readonly ResolvedSide[]
}

/** The sides that the hints tell, the surest first. */
function inOrder(setting: Setting, claim: Claim, { event }: Around, hints: Hints): ResolvedSide[] {
  const { attackers, camp, target, speaker, where, places } = hints
  const { registry } = setting.reading.knowledge
  // Who tells a loss in one sentence tells its own, whoever was attacked in the next.
  const own = target.code === speaker.code || tellsOwn(setting, claim, speaker, target) || !target.text
  const first = speaker.text !== null && own ? speaker : target
  const foe = opposedSide(setting, camp, [target, ...where, speaker])
  const kin = kinSide(claim)
  const [near, ...far] = places
  if (isUniformed(claim)) {
    const opposed = attackers.size > 0 ? foe : NO_SIDE
    // “Ostria has not announced the death of any soldier” counts nobody of it.
    const last = claim.count.best === 0 ? NO_SIDE : foe
    const other = otherOfTwo(setting, claim)
    return [kin, first, target, speaker, opposed, other, ...places, ...partiesNamed(setting, claim, attackers), last]
  }
  if (registry) {
    const isFirst = near?.code == null || near.code === speaker.code
    const tells = tellsOwn(setting, claim, speaker, near) ? speaker : NO_SIDE
    const order = [kin, isFirst ? first : NO_SIDE, target, tells, near ?? NO_SIDE, foe, speaker, ...far]
    return order.filter((side) => isParty(setting, side))
  }
  const order = [first, target, speaker, kin, near ?? NO_SIDE, invadedSide(setting, claim, event, attackers)]
  const abroad = order.filter((side) => fromAbroad(setting, attackers, side))
  return [...abroad, besetSide(setting, claim, attackers), otherOfTwo(setting, claim)]
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

/** “The envoys regret an incident on the line that resulted in casualties”: of whichever side, where no party counts them, nobody is told to attack and no place stands beside them. */
function isOfAnybody({ reading }: Setting, claim: Claim, attackers: ReadonlySet<string>): boolean {
  const { side } = claim.speaker
  const vague = claim.harm === 'unspecified' && claim.count.best === null
  const pairs = reading.knowledge.registry?.pipeline.adversaries ?? []
  return pairs.length > 0 && vague && attackers.size === 0 && !pairs.some((pair) => pair.includes(side ?? ''))
}

const isParty = ({ reading }: Setting, { code }: ResolvedSide): boolean =>
  code !== null && (reading.knowledge.registry?.pipeline.adversaries ?? []).some((pair) => pair.includes(code))

/** Bystanders are of a side only where another state attacks it: those hurt in their own country’s war are of none. */
function fromAbroad(setting: Setting, near: ReadonlySet<string>, side: ResolvedSide): boolean {
  const { reading, attackers, dyad, fighters, home, invaders, voice } = setting
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
  if (side.basis === 'place' && isBeset(setting, side.code)) return true
  for (const attacker of told)
    if (attacker !== side.code && isForeign(reading, attacker, side.code ?? '')) return side.code !== null
  return false
}

/** A land on which other states alone attack, in a text that tells of no rebels; where two are at each other, one of them. */
const isBeset = ({ reading, attackers, dyad, rebels }: Setting, land: string | null): boolean =>
  land !== null &&
  (dyad().length === 0 || dyad().includes(land)) &&
  attackers().size > 0 &&
  !rebels() &&
  [...attackers()].every((code) => code !== land && isForeign(reading, code, land))

/** How far before a loss a state may be shown to do harm, in sentences. */
const NEAR = 2

/** States that the last sentence near the loss which shows forces that attack tells of. */
function attackersNear({ doers, attacking }: Setting, { sentence }: Claim): readonly string[] {
  for (let i = sentence; i >= 0 && i >= sentence - NEAR; i--) {
    const codes = doers()[i].filter((code) => attacking()[i].includes(code))
    if (codes.length > 0) return codes
  }
  return []
}

/** “Ostrian troops shelled the villages. Three civilians died”: of the other of two states that the text shows at each other. */
function besetSide(setting: Setting, claim: Claim, attackers: ReadonlySet<string>): ResolvedSide {
  const [attacker, second] = attackers.size > 0 ? attackers : attackersNear(setting, claim)
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

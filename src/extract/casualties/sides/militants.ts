/**
 * Whose militants, their captives and peacekeepers are, where no words of the clause tell it: of the armed group that the text names, of the only
 * side that sends any.
 */
import { flatMap } from '../../../text/lists.js'
import { isMilitant, sideCodes } from '../../chunks/people/group.js'
import { has, type Item } from '../../item.js'
import { lastFew } from '../../last-few.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, isOf, opensWith, textHolds } from '../../words.js'
import type { Claim } from '../claims.js'
import type { SidedClaim } from '../facts/facts.js'
import { carriedSide, enemyOf, NO_SIDE, onlyNamed, type ResolvedSide, speakers } from './adversaries.js'
import { isUniformed } from './arms.js'
import { attackersOf, mentionsBy, partiesIn } from './attacked.js'
import type { Around } from './borrowed.js'
import { opposedSide } from './inferred/camps.js'
import type { Setting } from './setting.js'
import { landSide } from './where.js'

/** Militants belong to the armed group that the sentence or the text names, else to the adversary of who tells of them. */
export function militantSide(setting: Setting, claim: Claim, { sentence, before, event }: Around): ResolvedSide {
  const { reading, home } = setting
  const { armedGroups, registry } = reading.knowledge
  const near = new Set(sideCodes(sentence.items))
  // A group tells of its own fighters, unless it took or killed them.
  const { side } = claim.speaker
  if (!registry && side !== null && armedGroups.has(side) && !claim.active && claim.harm !== 'captured')
    return speakers(claim)
  const attacker = attackerOf(setting, claim, { sentence, event })
  if (attacker) return { code: attacker, text: attacker, actor: null, basis: 'event_target' }
  const groups = [...near].filter((code) => armedGroups.has(code))
  const text = groups.length === 1 ? groups[0] : (home().group ?? home().unknownGroup)
  if (text) return { code: armedGroups.has(text) ? text : null, text, actor: null, basis: 'place' }
  // Several groups are named: the militants told of last.
  const last = lastFew(before).findLast((c) => c.status === 'militant' && !c.ofState && c.resolved.text !== null)
  if (last) return carriedSide(last.resolved)
  if (!claim.speaker.side || !registry) return NO_SIDE
  return isOwnFighter(setting, claim) ? speakers(claim) : enemyOf(reading, home, claim)
}

/** “Three fighters fell”, told by their own: not “the army killed three fighters”. */
const isOwnFighter = ({ reading }: Setting, { active, harm, from, to }: Claim): boolean =>
  !active && harm !== 'captured' && anyIn(reading, from, to, 'own_fighters')

/** “Ostrian troops stormed the hill. The attackers lost five men”: the one side that the event has as attacker, unless it tells so itself. */
export function attackerOf(setting: Setting, claim: Claim, { sentence, event }: Pick<Around, 'sentence' | 'event'>) {
  const { reading } = setting
  if (!anyIn(reading, sentence.from, claim.to, 'attacker_words')) return null
  const near = attackersOf(setting, claim, event)
  const told = near.size > 0 || reading.knowledge.registry ? near : lastOfPair(setting, claim)
  const attackers = [...told].filter((side) => side !== claim.speaker.side)
  return attackers.length === 1 ? attackers[0] : null
}

/** Of two states at each other those told last to attack. */
const lastOfPair = ({ pair, attacking }: Setting, { sentence }: Claim): string[] =>
  (attacking().findLast((codes, i) => i < sentence && codes.length > 0) ?? []).filter((code) => pair().includes(code))

/** Peacekeepers belong to the side named beside them, else to the one of the registry that has peacekeepers, else to the world body that the text names. */
export function peacekeepersSide({ reading, home }: Setting, claim: Claim, sentence: ReadSentence): ResolvedSide {
  const { neutralSides, registry } = reading.knowledge
  const codes = (registry?.actors ?? []).flatMap((a) => (a.kind === 'peacekeepers' && a.side ? a.side : []))
  const near = sideCodes(sentence.items)
  const code =
    near.find((side) => codes.includes(side) || neutralSides.has(side)) ??
    onlyNamed(home(), codes) ??
    codes[0] ??
    home().bodies[0] ??
    null
  if (code) return { code, text: code, actor: null, basis: 'phrase' }
  return claim.speaker.side ? speakers(claim) : NO_SIDE
}

/** “Two Karvian peacekeepers died”, beside a world body: it sent them, whatever land they come from. A registry knows whose they are. */
export function sentBy(setting: Setting, sentence: ReadSentence, claim: Claim, code: string): ResolvedSide | null {
  const { registry, neutralSides } = setting.reading.knowledge
  // “Two Karvian peacekeepers died, the Karvian army said”: its own
  if (registry || claim.status !== 'peacekeeper' || neutralSides.has(code) || claim.speaker.side === code) return null
  const before = setting.sentences[sentence.index - 1]
  const near = [
    ...sideCodes(sentence.items),
    ...(before?.paragraph === sentence.paragraph ? sideCodes(before.items) : []),
  ]
  const helmets = anyIn(setting.reading, claim.from, claim.to, 'blue_helmets') ? setting.home().bodies[0] : undefined
  const body = near.find((side) => neutralSides.has(side)) ?? helmets
  return body === undefined ? null : { code: body, text: body, actor: null, basis: 'phrase' }
}

/** “Six mission troops were hurt”, “Three blue helmets died. Two soldiers were hurt as well”: soldiers of the body that the text names. */
export function missionSide(setting: Setting, claim: Claim, { sentence, before, event }: Around): ResolvedSide | null {
  const { reading } = setting
  if (reading.knowledge.registry) return null
  const staff = sentence.items.find((item) => item.from >= claim.from && item.group)
  if (staff && anyIn(reading, staff.from, staff.to, 'mission_words')) return peacekeepersSide(setting, claim, sentence)
  const isStaff = staff !== undefined && anyIn(reading, staff.from, staff.to, 'staff_words')
  if (claim.status !== 'military' && !(claim.headless && claim.status === 'unknown') && !isStaff) return null
  if (missionSpeaks(setting, claim) && !claim.headless && !claim.active && setting.forces().length === 0)
    return peacekeepersSide(setting, claim, sentence)
  const last = lastFew(before).findLast((c) => c.status === 'peacekeeper' && c.resolved.text !== null)
  if (last && areTheMissions(setting, claim, sentence, before.at(-1) === last ? last : null))
    return carriedSide(last.resolved)
  const body = bodyHit(setting, claim, sentence, event)
  return body === null ? null : { code: body, text: body, actor: null, basis: 'event_target' }
}

/** “Six soldiers were killed, the mission said”: told by the world body that the text names. */
export const missionSpeaks = ({ reading, home }: Setting, { speaker: { side, name } }: Claim): boolean =>
  side === null && !reading.knowledge.registry && textHolds(reading, name, 'mission_words') && home().bodies.length > 0

/** Soldiers after peacekeepers: in the next sentence, or wherever a world body tells of them and no state has soldiers in the text. */
function areTheMissions(setting: Setting, claim: Claim, { items }: ReadSentence, last: SidedClaim | null): boolean {
  const { armedGroups, neutralSides } = setting.reading.knowledge
  // “…, while 20 fighters of the Dawn Front were killed”: whom they fought
  const others = sideCodes(items).filter((code) => !armedGroups.has(code))
  if (last && claim.sentence - last.sentence <= 1 && others.length === 0) return true
  const { side } = claim.speaker
  return side !== null && neutralSides.has(side) && setting.forces().length === 0
}

/** The world body that was attacked, or that tells of an attack on what is its own: “one of its camps came under fire”. */
function bodyHit(
  { reading, sentences }: Setting,
  claim: Claim,
  { index, paragraph }: ReadSentence,
  event: Around['event'],
): string | null {
  const { neutralSides } = reading.knowledge
  const beside = flatMap(mentionsBy(event, claim), (m) => (m.sentence <= claim.sentence ? m.parties : []))
  // Where nobody near is told attacked: whoever was, some sentences before.
  const parties = beside.length > 0 || claim.active ? beside : partiesIn(event)
  const targets = parties.filter(({ role, side }) => role === 'target' && side !== null)
  if (targets.length > 0) return targets.find(({ side }) => neutralSides.has(side as string))?.side ?? null
  const near = sentences.slice(Math.max(0, index - 1), index + 1).filter((s) => s.paragraph === paragraph)
  const owns = near.some(({ items }) =>
    items.some(
      (item, i) =>
        item.kind === 'determiner' &&
        has(item, 'determiner')?.kind === 'own' &&
        items[i + 1] &&
        isOf(reading, items[i + 1], 'force_targets'),
    ),
  )
  return owns ? (near.flatMap(({ items }) => sideCodes(items)).find((side) => neutralSides.has(side)) ?? null) : null
}

/** “The Front freed seven soldiers”: of the land it fights in; “Ostria freed 12 soldiers”: of the other of two states at each other. */
export function freedSide(setting: Setting, claim: Claim, { items }: ReadSentence): ResolvedSide | null {
  const { armedGroups, registry } = setting.reading.knowledge
  if (claim.harm !== 'released') return null
  if (registry) return heldBy(setting, claim, items)
  if (!claim.active || !isUniformed(claim)) return null
  const keeper = items.findLast((item) => item.to <= claim.from && (isMilitant(item) || sideCodes([item]).length > 0))
  if (!keeper) return null
  const [code] = sideCodes([keeper])
  if (code === undefined || armedGroups.has(code)) return landSide(setting)
  const [foe, second] = setting.dyad().filter((side) => side !== code)
  return foe !== undefined && second === undefined && setting.dyad().includes(code)
    ? { code: foe, text: foe, actor: null, basis: 'event_target' }
    : null
}

/** “Ostria returned a captive”, “two came home from captivity in Ostria”: of the adversary of who held them. */
function heldBy(setting: Setting, claim: Claim, items: readonly Item[]): ResolvedSide | null {
  const captivity = items.findIndex((item) => opensWith(setting.reading, item, 'occupation'))
  const near = captivity < 0 ? [] : items.slice(captivity + 1, captivity + 3)
  const before = claim.active ? items.filter((item) => item.to <= claim.from).reverse() : []
  const [keeper] = sideCodes([...near, ...before])
  return keeper === undefined ? null : opposedSide(setting, new Set([keeper]), [landSide(setting)])
}

/**
 * Whose militants and peacekeepers are, where no words of the clause tell it: of the armed group that the text names, of the only
 * side that sends any. Whoever flees and leaves bodies behind is a militant too.
 */
import { sideCodes } from '../../chunks/people/group.js'
import type { Reading } from '../../item.js'
import { lastFew } from '../../last-few.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, pairIn } from '../../words.js'
import type { Claim } from '../claims.js'
import { enemyOf, NO_SIDE, onlyNamed, type ResolvedSide, speakers } from './adversaries.js'
import { attackersOf } from './attacked.js'
import type { Around } from './borrowed.js'
import type { Setting } from './setting.js'

/** “opposition soldiers”, “a commander of the group”: of no state. */
export const isOpposed = (reading: Reading, { from, to }: Claim): boolean =>
  pairIn(reading, Math.max(0, from - 2), to, ['opposed', 'soldiers']) ||
  pairIn(reading, Math.max(0, from - 2), to, ['members_of_the', 'armed_groups'])

/** “The rebels fled, leaving behind six bodies”, “abandoning two bodies and a wounded man”. */
export function isLeftBehind(reading: Reading, { from }: ReadSentence, claim: Claim): boolean {
  const { text, tokens } = reading
  const before = text.slice(Math.max(tokens.start[from], tokens.start[claim.from] - 60), tokens.start[claim.from])
  const bodies = anyIn(reading, claim.from, claim.to, 'left_bodies')
  return LEFT_BEHIND.test(before) || (bodies && /\b(?:left|leaving|leave) (?:the )?$/i.test(before))
}

const LEFT_BEHIND = /\b(?:abandon(?:ing|ed)|(?:left|leaving) behind)\b[^.;]{0,50}$/i

/** An armed group tells it of the state it fights, anybody else of the group. */
export function ofThoseWhoFled(setting: Setting, claim: Claim, around: Around): ResolvedSide {
  const { side } = claim.speaker
  const { armedGroups } = setting.reading.knowledge
  if (side !== null && armedGroups.has(side)) return enemyOf(setting.reading, setting.home, claim)
  return militantSide(setting, { ...claim, status: 'militant' }, around)
}

/** Militants belong to the armed group that the sentence or the text names, else to the adversary of who tells of them. */
export function militantSide(
  { reading, home }: Setting,
  claim: Claim,
  { sentence, event, before }: Around,
): ResolvedSide {
  const { armedGroups, registry } = reading.knowledge
  const near = new Set(sideCodes(sentence.items))
  const own = claim.status === 'militant' && !isOpposed(reading, claim)
  const did = own ? new Set<string>() : attackersOf(sentence, claim, event)
  // A group tells of its own fighters, unless it took or killed them.
  const { side } = claim.speaker
  if (!registry && side !== null && armedGroups.has(side) && !claim.active && claim.harm !== 'captured')
    return speakers(claim)
  const groups = [...near].filter((code) => armedGroups.has(code) && !did.has(code))
  const named = home().group ?? home().unknownGroup
  const text = groups.length === 1 ? groups[0] : named !== null && did.has(named) ? null : named
  if (text) return { code: armedGroups.has(text) ? text : null, text, actor: null, basis: 'place' }
  // Several groups are named: the militants told of last.
  const last = lastFew(before).findLast((c) => c.status === 'militant' && c.resolved.text !== null)
  if (last && !did.has(last.resolved.code ?? '')) return { ...last.resolved, basis: 'carried' }
  return claim.speaker.side && registry ? enemyOf(reading, home, claim) : NO_SIDE
}

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

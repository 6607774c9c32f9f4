/**
 * What the events beside a claim tell of its victims: who was attacked, and by whom. A victim is never of the side of its attacker.
 */

import { flatMap } from '../../../text/lists.js'
import { sideOf, sideTold } from '../../chunks/people/group.js'
import { type EventDraft, familyOf } from '../../events/index.js'
import type { Mention, Party } from '../../events/mention.js'
import { isFire } from '../../events/parties/fire.js'
import { has, type Item } from '../../item.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import { NO_SIDE, type ResolvedSide } from './adversaries.js'
import { isUniformed } from './arms.js'
import type { Around } from './borrowed.js'
import type { Setting } from './setting.js'
import { landSide } from './where.js'

/** Mentions of one event that are looked at: no prose has more, and the time stays linear. */
const MOST = 60

/** Mentions of an event in the sentence of a claim and those beside it. They stand in text order. */
export function mentionsBy(event: EventDraft | undefined, claim: Claim): Mention[] {
  const { mentions } = event ?? { mentions: [] as Mention[] }
  let low = 0
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1
    if (mentions[middle].sentence < claim.sentence - 1) low = middle + 1
    else high = middle
  }
  return mentions.slice(low, low + MOST).filter((m) => m.sentence <= claim.sentence + 1)
}

/** Mentions that another side does not tell. */
const ofVersion =
  ({ sideAt }: Setting, { speaker: { side } }: Claim) =>
  ({ from }: Mention): boolean =>
    side === null || (sideAt(from) ?? side) === side

/** All parties of an event, as far as they are looked at. */
export const partiesIn = (event: EventDraft | undefined): Party[] =>
  event ? flatMap(event.mentions.slice(0, MOST), (m) => m.parties) : []

/** Those told up to a claim, and not by another side. */
export function partiesTold(setting: Setting, claim: Claim, event: EventDraft | undefined): Party[] {
  const own = ofVersion(setting, claim)
  const mentions = event?.mentions.slice(0, MOST) ?? []
  return flatMap(mentions, (m) => (m.sentence <= claim.sentence && m.from < claim.to && own(m) ? m.parties : []))
}

/**
 * Sides that have a role in the event: in the sentence of the claim, else in those beside it. What another side tells there is its
 * own version: “Ostria said two were hit by Karvian fire. Karvia said three died”.
 */
function sidesBy(setting: Setting, event: EventDraft | undefined, claim: Claim, role: Party['role']): Party[] {
  const near = mentionsBy(event, claim).filter(ofVersion(setting, claim))
  const having = (mentions: Mention[]) => flatMap(mentions, (m) => m.parties).filter((p) => p.role === role && p.side)
  const own = having(near.filter((m) => m.sentence === claim.sentence))
  // Whom another sentence tells harmed is a figure of its own.
  const beside = role === 'target' ? near.filter((m) => m.telling !== 'harm') : near
  return own.length > 0 ? own : having(beside)
}

/** Victims whose side nobody states belong to the party that was attacked, when words near them tell of exactly one. */
export function targetSide(
  setting: Setting,
  claim: Claim,
  event: EventDraft | undefined,
  attackers: ReadonlySet<string>,
): ResolvedSide {
  // “summoned the Karvian envoy after two were killed”: no target of violence.
  if (event && familyOf(event.subtype) !== 'violence') return NO_SIDE
  const targets = new Map(sidesBy(setting, event, claim, 'target').map((p) => [p.side as string, p]))
  for (const side of attackers) targets.delete(side)
  // “Shells hit the mission. 13 civilians died in the town”: bystanders are of no world body.
  if (claim.status === 'civilian') for (const side of setting.reading.knowledge.neutralSides) targets.delete(side)
  const [target] = targets.values()
  if (targets.size !== 1 || !target) return NO_SIDE
  return { code: target.side, text: target.name, actor: target.actor, basis: 'event_target' }
}

/** “A bomb hit an Ostrian convoy. Four died”: whoever is told without a word of what they were is of the force that was attacked. */
export function hitsForces(
  { reading, sentences }: Setting,
  claim: Claim,
  event: EventDraft | undefined,
  code: string | null,
): boolean {
  const told = mentionsBy(event, claim).some((m) => m.telling !== 'harm' && m.parties.some((p) => p.side === code))
  if (code === null || !told || claim.status !== 'unknown' || claim.scope === 'cumulative') return false
  return sentences.slice(Math.max(0, claim.sentence - 1), claim.sentence + 1).some(({ items }) =>
    items.some((item, i) => {
      const last = items[Math.min(i + AFTER, items.length - 1)]
      return (sideOf(item) ?? item.group?.side)?.code === code && anyIn(reading, item.from, last.to, 'force_targets')
    }),
  )
}

/** Items behind the name of a side within which its force is told. */
const AFTER = 2

/** Sides that did it: the attackers that the event names near the claim. In a clash each side attacks. */
export function attackersOf(setting: Setting, claim: Claim, event: EventDraft | undefined): Set<string> {
  if (event?.subtype === 'armed_clash') return new Set()
  // Whose car a mine blew up is named as if it did it; who laid it is told by the arms (didIt).
  if (event?.subtype === 'mine' && setting.reading.knowledge.registry) return new Set()
  return new Set(flatMap(sidesBy(setting, event, claim, 'initiator'), (p) => p.side ?? []))
}

/** “victims of mines laid by Ostria”, “shells fired by the Ostrian army”: whose arms a sentence tells beside a figure, or null. */
export function armsOwner(items: readonly Item[]): string | null {
  for (let i = 0; i < items.length; i++) {
    if (!isFire([items[i]])) continue
    const by = items.findIndex((x, k) => k > i && k - i <= ARMED_BY && x.kind === 'by')
    const owner = by < 0 ? undefined : items.slice(by + 1, by + 3).find((x) => sideTold(x)?.code)
    const code = sideTold(owner)?.code
    if (code) return code
  }
  return null
}

/** Items between arms and who laid or fired them. */
const ARMED_BY = 3

/**
 * Who attacked near the claim, else whose arms its sentence tells. In a text that no party signs victims of mines are none of the one
 * that it shows attacking all along.
 */
export function didIt(
  setting: Setting,
  claim: Claim,
  { event, sentence }: Pick<Around, 'event' | 'sentence'>,
): ReadonlySet<string> {
  const told = attackersOf(setting, claim, event)
  if (told.size > 0) return told
  const owner = armsOwner(sentence.items)
  if (owner !== null) return new Set([owner])
  const all = setting.attackers()
  const mines = sentence.items.some((item) => has(item, 'event_noun')?.kind === 'object')
  const open = mines && setting.reading.knowledge.registry !== null && !isUniformed(claim)
  const unsigned = claim.speaker.side === null && setting.voice === null
  const { code } = landSide(setting)
  return open && unsigned && all.size === 1 && code !== null && all.has(code) && !setting.targets().has(code)
    ? all
    : told
}

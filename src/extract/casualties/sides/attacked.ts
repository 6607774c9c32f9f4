/**
 * What the events beside a claim tell of its victims: who was attacked, and by whom. A victim is never of the side of its attacker;
 * where only the attacker is told, the victims are of its adversary.
 */

import { adversariesOf } from '../../../knowledge/adversaries.js'
import { flatMap } from '../../../text/lists.js'
import { sideOf } from '../../chunks/people/group.js'
import type { EventDraft } from '../../events/index.js'
import type { Mention, Party } from '../../events/mention.js'
import { has, type Item, isArticle } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import { NO_SIDE, onlyNamed, type ResolvedSide } from './adversaries.js'
import type { Setting } from './setting.js'

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

/** All parties of an event, as far as they are looked at. */
export const partiesIn = (event: EventDraft | undefined): Party[] =>
  event ? flatMap(event.mentions.slice(0, MOST), (m) => m.parties) : []

/** Sides that have a role in the event: in the sentence of the claim, else in those beside it. */
function sidesBy(event: EventDraft | undefined, claim: Claim, role: Party['role']): Party[] {
  const near = mentionsBy(event, claim)
  const having = (mentions: Mention[]) => flatMap(mentions, (m) => m.parties).filter((p) => p.role === role && p.side)
  const own = having(near.filter((m) => m.sentence === claim.sentence))
  return own.length > 0 ? own : having(near)
}

/** Victims whose side nobody states belong to the party that was attacked, when words near them tell of exactly one. */
export function targetSide(claim: Claim, event: EventDraft | undefined, attackers: ReadonlySet<string>): ResolvedSide {
  const targets = new Map(sidesBy(event, claim, 'target').map((p) => [p.side as string, p]))
  for (const side of attackers) targets.delete(side)
  const [target] = targets.values()
  if (targets.size !== 1 || !target) return NO_SIDE
  return { code: target.side, text: target.name, actor: target.actor, basis: 'event_target' }
}

/** Whether the sentence of the claim itself names who was attacked. */
export const targetHere = (claim: Claim, event: EventDraft | undefined): boolean =>
  mentionsBy(event, claim).some(
    (m) => m.sentence === claim.sentence && m.parties.some((p) => p.role === 'target' && p.side),
  )

/**
 * Sides that did it: of the subject of “killed two policemen”, else the attackers that the event names near the claim. In a clash
 * each side attacks.
 */
export function attackersOf(sentence: ReadSentence, claim: Claim, event: EventDraft | undefined): Set<string> {
  const doer = claim.active ? doerOf(sentence.items, claim) : null
  if (doer) return new Set([doer])
  if (event?.subtype === 'armed_clash') return new Set()
  return new Set(flatMap(sidesBy(event, claim, 'initiator'), (p) => p.side ?? []))
}

/** Whether the sentence of the claim itself names the attacker. */
export const attacksHere = (claim: Claim, event: EventDraft | undefined): boolean =>
  claim.active ||
  mentionsBy(event, claim).some(
    (m) => m.sentence === claim.sentence && m.parties.some((p) => p.role === 'initiator' && p.side),
  )

/** The side of the subject of an active verb: “Ostrian troops killed three”, “Ostrian troops fired on a Karvian post and killed three”. */
function doerOf(items: Item[], claim: Claim): string | null {
  for (let i = items.findIndex((item) => item.from >= claim.from) - 1; i >= 0; i--) {
    const item = items[i]
    if (item.group?.own && claim.speaker.side) return claim.speaker.side
    const code = sideOf(item)?.code ?? item.group?.side?.code
    if (code && !isLand(items, i) && !isLed(items, i)) return code
    if (item.kind === 'relative' || item.kind === 'sign' || has(item, 'speech')) return null
  }
  return null
}

/** “in northern Ostria”, “at an Ostrian post”: where, and no subject. */
function isLed(items: Item[], i: number): boolean {
  const first = isArticle(items[i - 1]) || items[i - 1]?.kind === 'unknown' ? i - 2 : i - 1
  return items[first]?.kind === 'preposition' || items[i - 1]?.kind === 'preposition'
}

/** “the Marn region of Ostria”: whose land it is. */
const isLand = (items: Item[], i: number): boolean =>
  items[i - 1]?.kind === 'of' && /^(?:place|place_noun|capital)$/.test(items[i - 2]?.kind ?? '')

/**
 * The adversary of the attacker, where that is one: the only one it has, else the one among several that holds the place, speaks,
 * or is alone named in the text.
 */
export function opposedSide(
  { reading, home }: Setting,
  attackers: ReadonlySet<string>,
  hints: readonly ResolvedSide[],
): ResolvedSide {
  const { pipeline } = reading.knowledge.registry ?? {}
  const [attacker] = attackers
  if (!pipeline || attackers.size !== 1) return NO_SIDE
  const others = adversariesOf(pipeline, attacker)
  const code =
    others.length === 1
      ? others[0]
      : (hints.find((hint) => hint.code && others.includes(hint.code))?.code ?? onlyNamed(home(), others))
  return code ? { code, text: code, actor: null, basis: 'event_target' } : NO_SIDE
}

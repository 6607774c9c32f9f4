/**
 * Whose people were harmed where no words of the clause tell it, in this order: the claim before it that it leans on, the
 * header, who was attacked, who speaks, where it happened, the land the text plays in. Each says its basis.
 */
import type { EventDraft } from '../events/index.js'
import type { Mention } from '../events/mention.js'
import type { ReadSentence } from '../read.js'
import type { Claim } from './claims.js'
import type { SidedClaim } from './facts.js'
import { landOf } from './home.js'
import { leanedOn } from './leaned.js'
import { enemyOf, NO_SIDE, nameOf, type ResolvedSide, type Setting, speakers, tellsBoth } from './sides.js'

export interface Around {
  sentence: ReadSentence
  /** Claims before it in the text. */
  before: SidedClaim[]
  header: ResolvedSide | null
  event: EventDraft | undefined
}

/** The side of a claim by what stands around it, or NO_SIDE. */
export function borrowedSide(setting: Setting, claim: Claim, around: Around): ResolvedSide {
  const leaned = leanedOn(claim, around.before)
  if (leaned) return leaned.text ? { ...leaned, basis: 'carried' } : leaned
  if (tellsBoth(setting.reading, around.sentence)) return NO_SIDE
  if (around.header) return around.header
  if (claim.status === 'militant') return militantSide(setting, claim, around)
  if (isTotal(claim) || ofBothSides(claim, around.event)) return NO_SIDE
  const target = targetSide(claim, around.event)
  const place = placeSide(setting, around.sentence)
  const speaker = speakerSide(setting, claim, around)
  const { armedGroups } = setting.reading.knowledge
  const order = isUniformed(claim)
    ? [speaker, place, target, landSide(setting)]
    : [target, place, speaker, landSide(setting)].filter((side) => fromAbroad(setting, side))
  return order.find((side) => side.text && !armedGroups.has(side.code ?? '')) ?? NO_SIDE
}

/** A toll of a war or a year, of people of whatever side. */
const isTotal = (claim: Claim): boolean =>
  claim.status === 'unknown' && claim.scope === 'cumulative' && claim.modality === 'historical'

/** Mentions of one event that are looked at: no prose has more, and the time stays linear. */
const MOST = 60

/** Mentions of an event in the sentence of a claim and those beside it. They stand in text order. */
function mentionsBy(event: EventDraft | undefined, claim: Claim): Mention[] {
  const { mentions } = event ?? { mentions: [] as Mention[] }
  let low = 0
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1
    if (mentions[middle].sentence < claim.sentence - 1) low = middle + 1
    else high = middle
  }
  return mentions.slice(low, low + MOST).filter((m) => m.sentence <= claim.sentence + 1)
}

/** People killed in a clash between two sides, when nothing tells whose they were. */
function ofBothSides(claim: Claim, event: EventDraft | undefined): boolean {
  if (claim.status !== 'unknown' || event?.subtype !== 'armed_clash') return false
  const near = mentionsBy(event, claim)
  return new Set(near.flatMap((m) => m.parties.flatMap((p) => p.side ?? []))).size > 1
}

/** Bystanders are of a side only where another state attacks: those hurt in their own country’s war are of none. */
function fromAbroad({ reading, attackers }: Setting, side: ResolvedSide): boolean {
  const { registry } = reading.knowledge
  if (registry) return registry.pipeline.adversaries.some((pair) => pair.includes(side.code ?? ''))
  for (const attacker of attackers())
    if (attacker !== side.code && !reading.knowledge.armedGroups.has(attacker)) return side.code !== null
  return false
}

const isUniformed = (claim: Claim): boolean => claim.status === 'military' || claim.status === 'police'

/** Victims whose side nobody states belong to the party that was attacked, when words near them tell of exactly one. */
function targetSide(claim: Claim, event: EventDraft | undefined): ResolvedSide {
  const near = mentionsBy(event, claim)
  const parties = near.flatMap((m) => m.parties)
  const targets = new Map(parties.filter((p) => p.role === 'target' && p.side).map((p) => [p.side, p]))
  const [target] = targets.values()
  if (targets.size !== 1 || !target || parties.some((p) => p.role === 'initiator' && p.side === target.side))
    return NO_SIDE
  return { code: target.side, text: target.name, actor: target.actor, basis: 'event_target' }
}

/** A side that tells a loss without naming another tells its own, unless it did the harm itself or speaks of others. */
function speakerSide({ reading }: Setting, claim: Claim, { event }: Around): ResolvedSide {
  const { side } = claim.speaker
  if (!side || claim.active || isNeutral(reading.knowledge.neutralSides, side, claim)) return NO_SIDE
  const parties = event?.mentions.slice(0, MOST).flatMap((m) => m.parties) ?? []
  if (parties.some((p) => p.role === 'initiator' && p.side === side)) return NO_SIDE
  const struck = mentionsBy(event, claim)
    .filter((m) => m.sentence <= claim.sentence)
    .flatMap((m) => m.parties)
  const third =
    struck.some((p) => p.role === 'target' && p.side) &&
    !struck.some((p) => p.side === side && p.role !== 'participant')
  return third ? NO_SIDE : speakers(claim)
}

const isNeutral = (neutral: ReadonlySet<string>, side: string, claim: Claim): boolean =>
  neutral.has(side) && claim.status !== 'peacekeeper'

/** The side on whose land the sentence plays. */
function placeSide({ reading }: Setting, sentence: ReadSentence): ResolvedSide {
  for (let i = 0; i < sentence.items.length; i++) {
    const code = landOf(sentence.items, i)
    if (code) return { code, text: nameOf(reading, sentence.items[i]), actor: null, basis: 'place' }
  }
  return NO_SIDE
}

const landSide = ({ home }: Setting): ResolvedSide => {
  const { land, unknownLand } = home()
  const text = land ?? unknownLand
  return text ? { code: land, text, actor: null, basis: 'place' } : NO_SIDE
}

/** Militants belong to the armed group the text names, else to the adversary of who tells of them. */
function militantSide({ reading, home }: Setting, claim: Claim, { sentence }: Around): ResolvedSide {
  const near = sentence.items.find((item) => item.entry?.kind === 'armed_group' && item.entry.side)
  const code = near?.entry?.side ?? home().group
  if (code) return { code, text: code, actor: null, basis: 'place' }
  return claim.speaker.side && reading.knowledge.registry ? enemyOf(reading, home, claim) : NO_SIDE
}

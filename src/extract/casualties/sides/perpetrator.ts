/**
 * Who is said to have done the harm: whoever the event near the claim names as attacker, else the only
 * attacker of the text. Nobody is blamed for the losses of its own side, nor, where a registry tells who fights whom, for those of a
 * side it does not fight.
 */

import { adversariesOf } from '../../../knowledge/adversaries.js'
import { flat, flatMap } from '../../../text/lists.js'
import type { EventDraft } from '../../events/index.js'
import type { Party } from '../../events/mention.js'
import { textHolds } from '../../words.js'
import type { Claim } from '../claims.js'
import { attackersOf, mentionsBy, partiesIn } from './attacked.js'
import type { Setting } from './setting.js'

/** The actor, else the side, else the words for who did it; null where nobody is named. */
export function perpetratorOf(setting: Setting, claim: Claim, event: EventDraft | undefined): string | null {
  if (claim.harm === 'released' || claim.harm === 'displaced') return null
  const doers = [...attackersOf(setting, claim, event)].map(known(partiesIn(event)))
  const near = initiators(flatMap(mentionsBy(event, claim), (m) => m.parties))
  const all = initiators(partiesIn(event))
  const told = [...doers, ...near, ...all].find((party) => fights(setting, party, claim))
  if (told) return told.actor ?? told.side ?? told.name
  if (claim.count.best === 0 || claim.modality === 'historical') return null
  if (setting.reading.knowledge.registry === null) return all.length === 0 ? invaderNear(setting, claim) : null
  const side = accused(setting, claim)
  return (
    (all.length === 0 ? onlyAttacker(setting, claim) : null) ??
    (side === null ? null : (setting.bodies().get(side) ?? side))
  )
}

const initiators = (parties: readonly Party[]): Party[] => parties.filter((party) => party.role === 'initiator')

/** A side as the party that the event has for it, so that its actor is known where one is named. */
const known =
  (parties: readonly Party[]) =>
  (side: string): Party =>
    parties.find((p) => p.side === side && p.actor !== null) ?? { name: side, actor: null, side, role: 'initiator' }

/** Whether a party can have harmed the victims: nameless forces of a state have not harmed its soldiers, nor has anybody its own. */
function fights({ reading }: Setting, { side, name }: Party, { status, resolved: { code, text } }: Claim): boolean {
  if (side === null) {
    const kind =
      status === 'militant' ? 'rebel_persons' : status === 'military' || status === 'police' ? 'state_persons' : null
    return name !== text && !(kind && textHolds(reading, name, kind))
  }
  if (code === null) return side !== text
  const adversaries = adversariesOf(reading.knowledge.registry?.pipeline, code)
  return side !== code && (adversaries.length === 0 || adversaries.includes(side))
}

/** In a registry’s conflict the one adversary of the victims that the text shows as attacker, unless it speaks itself. */
function onlyAttacker({ reading, attackers }: Setting, claim: Claim): string | null {
  const { code } = claim.resolved
  const adversaries = code === null ? [] : adversariesOf(reading.knowledge.registry?.pipeline, code)
  const [first, ...others] = [...attackers()].filter((side) => adversaries.includes(side))
  const mutual = code !== null && attackers().has(code)
  return first !== undefined && others.length === 0 && !mutual && claim.speaker.side !== first ? first : null
}

/** How far from a loss its side may tell who is to blame, in sentences. */
const NEAR = 3

/** Who tells its own losses beside hostile acts of its one adversary blames it for them: “The shot came from Ostrian posts”. */
function accused({ reading, hostile }: Setting, claim: Claim): string | null {
  const { code } = claim.resolved
  const { pipeline } = reading.knowledge.registry ?? {}
  if (!pipeline || code === null || claim.speaker.side !== code) return null
  const adversaries = adversariesOf(pipeline, code)
  const near = hostile().slice(Math.max(0, claim.sentence - NEAR), claim.sentence + NEAR + 1)
  const [first, ...others] = new Set(flat(near).filter((side) => adversaries.includes(side)))
  return others.length === 0 ? (first ?? null) : null
}

/** Without a registry the state that makes war on the land of the victims, where a hostile act near the loss is told of it. */
function invaderNear({ home, invaders, hostile }: Setting, claim: Claim): string | null {
  const { code } = claim.resolved
  if (code === null || code !== home().land) return null
  const near = hostile().slice(Math.max(0, claim.sentence - NEAR), claim.sentence + 1)
  const [invader] = invaders()
  return invader !== undefined && flat(near).includes(invader) ? invader : null
}

/** Of the event that a toll over weeks goes by, what its own sentence tells: only that says who did it. */
export function toldBeside(draft: EventDraft | undefined, sentence: number): EventDraft | undefined {
  const mentions = draft?.mentions.filter((m) => m.sentence === sentence) ?? []
  return draft && mentions.length > 0 ? { ...draft, mentions } : undefined
}

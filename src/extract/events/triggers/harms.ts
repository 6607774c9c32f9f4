/** Triggers that are words of harm: a sentence that tells only who was killed, and persons taken or freed beside another event. */
import type { EventSubtype, Harm } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import type { Match } from '../../casualties/matches/match.js'
import { PARTS } from '../../casualties/matches/parts.js'
import { carriesHurt, isMade, isToldOf } from '../../casualties/matches/set-aside.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { endsWith } from '../../words.js'
import { isViolent, sameKind } from '../kinds.js'
import { lagBetween } from '../when/lag.js'
import { isNoFlight, otherwiseFreed, whoWere } from './beside.js'
import { clauseAt, clausesTold } from './clauses.js'
import { byNature } from './senses.js'
import type { Trigger } from './triggers.js'
import { typeOf, weaponIn } from './weapons.js'

const VIOLENT_HARMS = new Set<Harm>(['killed', 'wounded'])
const BY_HARM: Partial<Record<Harm, EventSubtype>> = {
  captured: 'detention',
  released: 'prisoner_exchange',
  displaced: 'displacement',
}

/** A sentence that tells only of the harm still tells of an event: “Two soldiers were killed near Ossa.” */
export function harmOnly(reading: Reading, sentence: ReadSentence): Trigger[] {
  const out: Trigger[] = []
  for (const match of sentence.matches) {
    if (!match.harm || !(VIOLENT_HARMS.has(match.harm) || BY_HARM[match.harm])) continue
    if (isToldOf(match, match.clause.items[match.victims[0]])) continue
    if (PARTS.has(match.pattern.frame) || match.pattern.frame === 'none') continue
    const item = match.clause.items[match.harmAt >= 0 ? match.harmAt : match.victims[0]]
    const at = sentence.items.indexOf(item)
    if (at < 0 || (match.harm === 'displaced' && !flees(reading, sentence.items, at))) continue
    if (match.harm === 'released' && (whoWere(sentence.items, at) || otherwiseFreed(reading, sentence.items, at)))
      continue
    const weapon = weaponIn(sentence.items, at, 8)
    // “left two howitzers and six bodies”
    const leave = sentence.items.findIndex((x) => x.kind === 'leave')
    const means =
      weapon < 0 || (leave >= 0 && leave < weapon && weapon < at) ? undefined : typeOf(sentence.items[weapon])
    const subtype = BY_HARM[match.harm] ?? means ?? (byNature(reading, sentence.items, at) ? 'other' : 'attack')
    out.push({ at, subtype, telling: 'harm', weapon, after: isAfter(reading, match) || isKnown(item) })
  }
  return out.sort((a, b) => a.at - b.at)
}

const flees = (reading: Reading, items: Item[], at: number): boolean =>
  !carriesHurt(items, at) && !isMade(items, at) && !isNoFlight(reading, items, at)

/**
 * “Seven were taken captive in the attack”: persons taken or freed in a sentence that tells of something else too. “The attack came a
 * week after gunmen killed 19”: those of another time, of which no other word tells.
 */
export function besides(reading: Reading, sentence: ReadSentence, out: Trigger[]): Trigger[] {
  const told = harmOnly(reading, sentence)
  if (told.length === 0) return told
  const clauses = clausesTold(reading, sentence)
  return told.filter(
    ({ at, subtype, after }) =>
      ((isViolent(subtype) &&
        !out.some(
          (t) => !lagBetween(reading, sentence.items, t.at, at) && clauseAt(clauses, t.at) === clauseAt(clauses, at),
        )) ||
        ACTS_ON_PERSONS.has(subtype) ||
        subtype === 'displacement') &&
      !after &&
      !out.some(
        (t) =>
          (!lagBetween(reading, sentence.items, t.at, at) &&
            clauseAt(clauses, t.at) === clauseAt(clauses, at) &&
            sameKind(t.subtype, subtype)) ||
          (subtype === 'detention' && t.subtype === 'prisoner_exchange'),
      ),
  )
}

/** Names of those of whose killing a word tells. */
export const slainBy = ({ matches }: ReadSentence, word: Item): string[] =>
  flatMap(matches, ({ harm, harmAt, clause: { items }, victims }) =>
    harm === 'killed' && harmAt >= 0 && items[harmAt] === word
      ? flatMap(victims, (k) => (items[k].names?.people ?? []).map(({ name }) => name))
      : [],
  )

export const ACTS_ON_PERSONS = new Set<EventSubtype>(['detention', 'prisoner_exchange'])

const AFTERMATH = new Set([
  'state',
  'are-in-state',
  'condition',
  'to-hospital',
  'they-are',
  'identified-as',
  'identified-the-dead-as',
  'the-dead-named',
  'wounded-died',
  'toll',
  'toll-from-to',
  'toll-revised',
  'toll-number',
  'toll-to-number',
  'toll-to-number-of',
  'updated',
])

/** “The injured man was flown to Ossa”: of whose harm the text told before. */
const isKnown = ({ group }: Item): boolean =>
  group?.harm !== undefined && group.harm !== null && group.definite && !group.quantity

/** A death of wounds, a condition, a count made anew, a body found under what was destroyed: what became of a harm told before. */
export const isAfter = (reading: Reading, { condition, pattern, clause: { items }, harmAt, victims }: Match): boolean =>
  condition === 'died_later' ||
  // “The men’s bodies turned up on Tuesday”
  (pattern.id === 'remains-of' && victims.every((k) => items[k].group?.definite)) ||
  AFTERMATH.has(pattern.id) ||
  (pattern.id === 'intransitive' && items.slice(harmAt + 1).some((item) => has(item, 'hospital'))) ||
  items.some((item) => endsWith(reading, item, 'rubble'))

/** What a sentence tells in all: by its own words, and by the harm that was done where no word tells of it. */
import type { Harm } from '../../../model/vocab.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf } from '../../words.js'
import { familyOf, isViolent, sameKind } from '../kinds.js'
import { statusOf } from '../status/status.js'
import { lagBetween } from '../when/lag.js'
import { besides, harmOnly } from './harms.js'
import type { Trigger } from './triggers.js'

/** Arms found where persons were taken or hurt are of what was done to these: “killed two rebels and seized three rifles”. */
export function withHarm(reading: Reading, sentence: ReadSentence, out: readonly Trigger[]): Trigger[] {
  const told = out.filter((t) => !findsArms(sentence.items, t) && !isRecord(reading, sentence.items, t, out))
  // “killed two, hours after it was urged to avoid new attacks”: what is only feared or forbidden tells of no victims.
  const isDone = ({ at, telling }: Trigger) =>
    telling === 'generic' || statusOf(reading, sentence.items, at, null).modality === 'occurred'
  // Where nobody is harmed no status is asked for.
  const done = sentence.matches.length > 0 ? told.filter(isDone) : told
  const all =
    told.length > 0 ? [...dropShadowed(told), ...besides(reading, sentence, done)] : harmOnly(reading, sentence)
  const withOthers = all.some(({ subtype }) => isViolent(subtype) || familyOf(subtype) === 'detention')
  const found = out.filter((t) => findsArms(sentence.items, t))
  const arms =
    found.length === 0 || withOthers || sentence.matches.some((m) => m.harm !== null && HURT.has(m.harm))
      ? all
      : [...all, ...found].sort((a, b) => a.at - b.at)
  return arms.map(shaped)
}

/** “The bombing was the worst attack in the region since May”: judges what the sentence told before. */
function isRecord(
  reading: Reading,
  items: Item[],
  { at, subtype, telling }: Trigger,
  out: readonly Trigger[],
): boolean {
  if (telling !== 'noun' || !isViolent(subtype)) return false
  const record = [1, 2, 3, 4].find((d) => items[at - d] && isOf(reading, items[at - d], 'records'))
  if (record === undefined || items[at - record - 1]?.kind !== 'determiner') return false
  return out.some((t) => t.at < at - record && sameKind(t.subtype, subtype) && !lagBetween(reading, items, t.at, at))
}

/** Written key by key, so that all have one shape. */
const shaped = ({ at, subtype, telling, weapon, alternative, after }: Trigger): Trigger => ({
  at,
  subtype,
  telling,
  weapon,
  alternative,
  after,
})

const HURT = new Set<Harm>(['killed', 'wounded', 'captured', 'unspecified'])

const findsArms = (items: Item[], { at, subtype }: Trigger): boolean =>
  subtype === 'disrupted_weapons_use' && has(items[at], 'finds') !== undefined

/** A word followed at once by a richer one of the same kind tells the same thing: “exploded … blast” stay, doubles go. */
const dropShadowed = (triggers: Trigger[]): Trigger[] =>
  triggers.filter((t, k) => !(t.telling === 'generic' && triggers[k + 1]?.at === t.at + 1))

/** What a sentence tells in all: by its own words, and by the harm that was done where no word tells of it. */
import type { Harm } from '../../../model/vocab.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { familyOf, isViolent } from '../kinds.js'
import { besides, harmOnly } from './harms.js'
import type { Trigger } from './triggers.js'

/** Arms found where persons were taken or hurt are of what was done to these: “killed two rebels and seized three rifles”. */
export function withHarm(reading: Reading, sentence: ReadSentence, out: readonly Trigger[]): Trigger[] {
  const told = out.filter((t) => !findsArms(sentence.items, t))
  const all =
    told.length > 0 ? [...dropShadowed(told), ...besides(reading, sentence, told)] : harmOnly(reading, sentence)
  const withOthers = all.some(({ subtype }) => isViolent(subtype) || familyOf(subtype) === 'detention')
  if (told.length === out.length || withOthers || sentence.matches.some((m) => m.harm !== null && HURT.has(m.harm)))
    return all
  return [...all, ...out.filter((t) => !told.includes(t))].sort((a, b) => a.at - b.at)
}

const HURT = new Set<Harm>(['killed', 'wounded', 'captured', 'unspecified'])

const findsArms = (items: Item[], { at, subtype }: Trigger): boolean =>
  subtype === 'disrupted_weapons_use' && has(items[at], 'finds') !== undefined

/** A word followed at once by a richer one of the same kind tells the same thing: “exploded … blast” stay, doubles go. */
const dropShadowed = (triggers: Trigger[]): Trigger[] =>
  triggers.filter((t, k) => !(t.telling === 'generic' && triggers[k + 1]?.at === t.at + 1))

/**
 * Figures that stand for now, whenever each of those counted met it: how many are held, how many have fled.
 * Those seized or driven out on a day that the text tells are of that event.
 */
import type { EventDraft } from '../../events/index.js'
import type { Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, firstOf } from '../../words.js'
import type { Claim } from '../claims.js'
import { isDated, isSeized } from './incidents.js'

/** “60 soldiers held in captivity”, “is holding hundreds”: so many as somebody holds, and no seizure; “held them for an hour” is past. */
export function isHeld(
  reading: Reading,
  { items }: ReadSentence,
  claim: Claim,
  event: EventDraft | undefined,
): boolean {
  if (claim.harm !== 'captured' || claim.together < CROWD || isSeized(event, claim)) return false
  const { from, to } = claim
  const end = items.find((x) => x.from >= to && (x.kind === 'sign' || x.kind === 'and' || x.kind === 'relative'))
  const behind = Math.min(to + BEHIND, end?.from ?? to)
  const held = firstOf(reading, Math.max(0, from - BEFORE), behind, claim.active ? 'holds_now' : 'in_hands')
  return held >= 0 && !anyIn(reading, Math.max(0, from - BEFORE), held, 'was')
}

/** So many that no one seizure took them; a few are those of an incident that goes on. */
const CROWD = 10

/** Words beside a figure in which its state is told: “60 men | held in Karvian captivity”. */
const BEFORE = 2
const BEHIND = 4

/** “drove more than 120,000 from their homes”: so many as flee in more than a day, where none is told. */
export const haveFled = ({ harm, count }: Claim, sentence: ReadSentence): boolean =>
  harm === 'displaced' && (count.best ?? count.low ?? 0) >= THRONG && !isDated(sentence)

const THRONG = 50_000

/** “which takes the total number of captives to 41”: of all who are held, whoever was seized last. */
export const isTotalHeld = (reading: Reading, { rule, from, to, harm }: Claim): boolean =>
  harm === 'captured' && rule.startsWith('toll') && anyIn(reading, from - 2, to, 'in_total')

/** “40,000 people have been evacuated”, “are displaced”: how many are away by now, whenever each of them left. */
export const isDisplaced = (reading: Reading, { harm, rule, from, to }: Claim): boolean =>
  harm === 'displaced' && (/^(?:label|losses)/.test(rule) || anyIn(reading, from, to, 'up_to_present'))

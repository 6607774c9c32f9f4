/**
 * Losses of two states at each other that no words give to one of them: “clashes between Ostrian and Karvian troops left 12 dead”,
 * “on both sides of the border”. Whoever of the two tells them tells its own.
 */
import type { EventDraft } from '../../events/index.js'
import type { ReadSentence } from '../../read.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import { mentionsBy } from './attacked.js'
import { isWithin } from './hostile.js'
import type { Setting } from './setting.js'

/** Whether a figure is of either of two states. A registry tells who fights whom by itself. */
export function isOfBoth(
  { reading, voice }: Setting,
  claim: Claim,
  sentence: ReadSentence,
  event: EventDraft | undefined,
): boolean {
  if (reading.knowledge.registry) return false
  if (anyIn(reading, sentence.from, sentence.to, 'of_both_sides')) return true
  if (event?.subtype !== 'armed_clash') return false
  const states = new Set<string>()
  for (const { parties } of mentionsBy(event, claim))
    for (const { side, role } of parties)
      if (side && role !== 'target' && !isWithin(reading, side) && !reading.knowledge.neutralSides.has(side))
        states.add(side)
  return states.size > 1 && !states.has(claim.speaker.side ?? voice ?? '')
}

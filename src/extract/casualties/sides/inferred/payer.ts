/** Who pays for a battle: “cost the Ostrian side 20 men”. */
import { type Home, isState } from '../../../home.js'
import type { Reading } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import { isOf } from '../../../words.js'
import type { Claim } from '../../claims.js'
import type { ResolvedSide } from '../adversaries.js'
import { bearer, forcesOf, isForce } from '../losers.js'

/** “The battle cost the Ostrian side 20 men”, “cost the security forces 12 dead”: whoever pays for it. */
export function payerOf(
  reading: Reading,
  home: () => Home,
  { items }: ReadSentence,
  claim: Claim,
): ResolvedSide | null {
  const at = items.findIndex((item) => item.from >= claim.from)
  const cost = items.findLastIndex((item, i) => i < at && isOf(reading, item, 'costs'))
  if (cost < 0 || at - cost > LONGEST_PAYER) return null
  const payer = items.slice(cost + 1, at)
  for (const item of payer) {
    const found = bearer(reading, home, item, claim)
    if (found) return found
  }
  const force = payer.find((item) => isState(item) || isForce(item))
  return force ? forcesOf(reading, home, force, claim) : null
}

/** Items between “cost” and what is lost. */
const LONGEST_PAYER = 6

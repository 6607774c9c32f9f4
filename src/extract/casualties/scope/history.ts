/** What happened long ago and is told again: history, and no news of a loss. */
import { ofState } from '../../events/when/describes.js'
import type { Item, Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import { harmOf } from '../matches/harm-words.js'

/** Days after which what happened is told as history. */
const LONG_AGO = 365

/** Marks claims whose every date lies far back, but for the day from which a toll counts. */
export function markHistory(claim: Claim, { items }: ReadSentence, reading: Reading): void {
  const old = items.filter(
    ({ date }, at) =>
      date?.end != null &&
      (date.start !== claim.period?.start || claim.period.end !== null) &&
      !ofState(reading, items, at) &&
      !(claim.harm === 'released' && isOfCapture(items, at)),
  )
  if (old.length > 0 && old.every((item) => (item.date?.end as number) < reading.published - LONG_AGO))
    claim.modality = 'historical'
}

/** “were freed in exchange for two soldiers captured on 3 May 2016”: when they were taken, and not when they came free. */
const isOfCapture = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 3), at).some((item) => !item.group && harmOf(item)?.harm === 'captured')

/** A claim of an event long past. */
export const isLongAgo = (reading: Reading, end: number | undefined): boolean =>
  end !== undefined && end < reading.published - LONG_AGO

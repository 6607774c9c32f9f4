/** Sentences that count whom something has killed since a day or in a war, and so tell of no one incident. */
import type { Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'

/** “Since 3 May 40 have died in shelling”, “20 fell in the war”: not in the first days of what it counts. */
export const sumsUp = ({ published }: Reading, { matches, times }: ReadSentence): boolean =>
  matches.length > 0 &&
  times.some(
    ({ kind, start, held }) =>
      (kind === 'since' || kind === 'war') && !held && (start === null || published - start > FIRST_DAYS),
  )

const FIRST_DAYS = 7

/**
 * Bulletins that tell one incident a line: “OSSA – A mine killed two. / VELM – Gunmen shot …”, or bullets each with a place of its own.
 * What one entry tells is of none told in another, and has no day of another.
 */
import { COLON, isSign, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isViolent } from '../kinds.js'
import type { Mention } from '../mention.js'
import { headsLine, startsLine } from '../where/heads.js'

/** Lines that tell of victims, from which on a text is a bulletin. */
const LEAST = 3

/** For each sentence the number of its entry, or null where it stands in none. */
export function entriesOf(
  reading: Reading,
  sentences: readonly ReadSentence[],
  mentions: readonly Mention[],
): (number | null)[] {
  let entry = 0
  let open = false
  const entries = sentences.map((sentence) => {
    if (startsLine(reading, sentence)) {
      open = sentence.bullet || headsLine(reading, sentence) || isLabelled(sentence)
      if (open) entry++
    }
    return open ? entry : null
  })
  return isBulletin(entries, mentions) ? entries : entries.map(() => null)
}

/** “Ambush: 6 June, Ossa district – …”: what it was, and when. */
const isLabelled = ({ items }: ReadSentence): boolean =>
  [1, 2, 3, 4].some((k) => isSign(items[k], COLON) && items[k + 1]?.date !== undefined)

/** Three lines and more tell of victims, hardly anything else does, two in three name a spot, and the spots differ. */
function isBulletin(entries: readonly (number | null)[], mentions: readonly Mention[]): boolean {
  const telling = new Set<number>()
  const placed = new Set<number>()
  const spots = new Set<string>()
  const loose = new Set<number>()
  const first = entries.findIndex((e) => e !== null)
  for (const { sentence, paragraph, subtype, victims, negated, places } of mentions) {
    if (negated || !isViolent(subtype)) continue
    const entry = entries[sentence]
    if (entry === null) {
      // News that goes on with a list tells of one thing.
      if (victims && sentence < first) return false
      if (victims) loose.add(paragraph)
      continue
    }
    if (victims) telling.add(entry)
    for (const { wider, ref } of places)
      if (!wider) {
        placed.add(entry)
        spots.add(ref.name.toLowerCase())
      }
  }
  const own = [...telling].filter((entry) => placed.has(entry)).length
  return (
    telling.size >= LEAST &&
    own * 3 >= telling.size * 2 &&
    spots.size * 3 >= telling.size &&
    loose.size * 4 <= telling.size
  )
}

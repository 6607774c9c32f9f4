/** The noun of a list of places tells the kind of each: “the Ossa and Marn districts”, “in the districts of Ossa and Marn”. */
import type { Entry } from '../../knowledge/lexicon.js'
import { has, type Item, type Reading, textOf, wordOf } from '../item.js'
import type { PlaceMention } from './index.js'
import { joinedTo } from './lists.js'
import { nounBefore, nounPrecision, placePrecision } from './nouns.js'

/** “the Ossa, Marn and Odra districts”: the noun in the plural tells the kind of all names of the list. */
export function shareNoun(reading: Reading, items: Item[], found: PlaceMention[]): void {
  for (let k = found.length - 1; k > 0; k--) {
    const noun = has(items[found[k].next - 1], 'place_noun')
    if (!noun || found[k].next - found[k].at < 2 || !/s$/i.test(wordOf(reading, items[found[k].next - 1]))) continue
    for (; k > 0 && found[k - 1].next < found[k].at && joinedTo(reading, items, found[k - 1].next, found[k].at); k--) {
      const { ref, at } = found[k - 1]
      if (has(items[found[k - 1].next - 1], 'place_noun')) break
      found[k - 1].ref = { ...ref, precision: placePrecision(items[at].entry?.kind, noun) }
      found[k - 1].bare = false
      found[k - 1].wider = false
    }
  }
}

/** “in the districts of Ossa and Marn”: so does one before the list. */
export function shareLead(reading: Reading, items: Item[], found: PlaceMention[]): void {
  let noun: Entry | undefined
  found.forEach((place, k) => {
    const own = nounBefore(items, place.at)
    const listed = k > 0 && joinedTo(reading, items, found[k - 1].next, place.at)
    if (own) noun = namesMany(reading, items, place.at) ? own : undefined
    else if (!listed || place.wider || has(items[place.next - 1], 'place_noun')) noun = undefined
    else if (noun && items[place.at].entry?.ref === undefined)
      place.ref = { ...place.ref, precision: nounPrecision(noun) }
  })
}

/** “the districts of”, “in the villages of” before item i. */
const namesMany = (reading: Reading, items: Item[], i: number): boolean =>
  /s(?: of)?$/i.test(textOf(reading, items[items[i - 1]?.kind === 'of' ? i - 2 : i - 1].from, items[i - 1].to))

/** Words with capitals that are no name of a place though they stand where one may: persons of a list, the words of a title, makes, outlets, those between whom a fight is. */
import { LOWER, WORD } from '../../text/tokens.js'
import { COMMA, DASH, has, type Item, isSign, type Reading } from '../item.js'
import { isOf } from '../words.js'

/** Items [i, end) are the name of an outlet, a make or a ministry by what stands before them, or tell who fights with whom. */
export const isOther = (reading: Reading, items: Item[], i: number, end: number): boolean =>
  // “the TV channel Ossa”, “the site OssaNet”
  (isOf(reading, items[i - 1], 'named_media') && !has(items[i - 1], 'place_relation')) ||
  // “Marn-made Ossa 3 drones”
  (isOf(reading, items[i - 1], 'makes') && isSign(items[i - 2], DASH)) ||
  // “the Ministry of Outer Affairs”
  (items[i - 1]?.kind === 'of' && has(items[i - 2], 'body')?.kind === 'ministry') ||
  // “clashes between Ossi militias and herders”
  (has(items[i - 1], 'between') !== undefined && isPlainNoun(reading, items[end]))

/** “militias”, in small letters: what a name before it describes. */
const isPlainNoun = ({ tokens, upperCase }: Reading, item: Item | undefined): boolean =>
  item?.kind === 'unknown' && !upperCase && tokens.letters[item.from] === LOWER

/** “killed in Ossa Ambush”: in a title the noun for the event is no part of the name. */
export function pastEvent(items: Item[], i: number, end: number): number {
  let last = end
  while (last > i + 1 && items[last - 1].kind === 'event_noun') last--
  return last
}

/** “Arno Lisk, Ivo Tarn and Petr Dorn came under fire”: names of several words each beside one another are of persons. */
export const amongPersons = (items: Item[], i: number, end: number): boolean =>
  items[i].names !== undefined &&
  (items[end + 1]?.names !== undefined || items[i - 2]?.names !== undefined) &&
  [items[end], items[i - 1]].some((x) => isSign(x, COMMA) || has(x, 'and') !== undefined)

/** “Two Soldiers Killed in Separate Incidents”: in a title whose words have capitals ordinary ones are no name. */
export function isHeadline({ tokens, knowledge, upperCase }: Reading, items: Item[], i: number, end: number): boolean {
  if (upperCase) return false
  for (let k = items[i].from; k < items[end - 1].to; k++)
    if (tokens.kind[k] === WORD && !knowledge.isCommon(tokens.word[k])) return false
  let words = 0
  for (let k = items[0].from; k < items[items.length - 1].to; k++)
    if (tokens.kind[k] === WORD && tokens.end[k] - tokens.start[k] > SMALL) {
      if (tokens.letters[k] === LOWER) return false
      words++
    }
  return words > 2
}

/** Letters of the longest word that has no capital in a title: “with”. */
const SMALL = 4

/** What the words around a known name tell it to be a place by, where no preposition leads to it: it is struck, part of it is told, or its land. */
import type { Item, Reading } from '../item.js'
import { endsWith } from '../words.js'
import { isBefallen } from './befalls.js'
import { inCalled, isFiredOn, ofPortion, roadTo } from './leads.js'
import { isListStruck } from './lists.js'
import { nounBefore } from './nouns.js'
import { isAttacked, isStruck } from './struck.js'

/** “the road to Ossa”, “the centre of Ossa”, “Ossa was shaken by blasts”. */
export const isMeant = (reading: Reading, items: Item[], i: number): boolean =>
  (i > 0 && roadTo(reading, items, i - 1)) ||
  inLand(items, i) ||
  inCalled(reading, items, i) ||
  ofPortion(reading, items, i - 1) ||
  (items[i - 1]?.kind === 'of' && endsWith(reading, items[i - 2], 'town_parts')) ||
  isStruck(reading, items, i + 1) ||
  isBefallen(reading, items, i + 1) ||
  isListStruck(reading, items, i + 1) ||
  isFiredOn(reading, items, i)

/** “the town of Ossa”, “Ossa was attacked”: a capital that stands for its state elsewhere is a town there. */
export const isHitTown = (reading: Reading, items: Item[], i: number): boolean =>
  nounBefore(items, i)?.kind === 'settlement' || isAttacked(reading, items, i + 1) || isMeant(reading, items, i)

/** “Marn’s Ossa”: what lies in a land. */
const inLand = (items: Item[], i: number): boolean =>
  items[i - 1]?.kind === 'possessive' && (items[i - 2]?.kind === 'side_noun' || items[i - 2]?.kind === 'place')

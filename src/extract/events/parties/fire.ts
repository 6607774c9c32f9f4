/** Whether items tell of fire or arms, which come from somebody. */
import { sideOf } from '../../chunks/people/group.js'
import { DASH, has, type Item, isSign, type Reading } from '../../item.js'
import { anyIn } from '../../words.js'

/** “was wounded by fire from …”, “missiles launched from …”: what comes from somebody. */
export const isFire = (items: Item[]): boolean =>
  items.some((item) => has(item, 'event_noun') ?? has(item, 'instrument') ?? has(item, 'fire'))

/** The same of “shots”, “shelling” and the like. */
export const isShooting = (reading: Reading, items: Item[]): boolean =>
  isFire(items) || items.some((item) => anyIn(reading, item.from, item.to, 'firing'))

/** “rockets and artillery”, with nobody named between. */
export const isWeapons = (items: Item[]): boolean =>
  items.some((item, k) => has(item, 'instrument') ?? isType(items, k)) &&
  !items.some((item) => sideOf(item) || item.group?.side)

/** “an F-16”, “a Mi-24”: letters, a hyphen and a number. */
const isType = (items: Item[], k: number): boolean =>
  items[k].kind === 'capital' &&
  isSign(items[k + 1], DASH) &&
  /^(?:numeral|quantity|number)$/.test(items[k + 2]?.kind ?? '')

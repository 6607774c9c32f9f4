/** What a count starts from: “since the fighting broke out on 3 May”, “since the 3 May attack”, “since Sunday’s attack”. */
import { DASH, has, type Item, isSign } from '../../item.js'

/** “since the fighting broke out on 3 May”, “since the attack of 3 May”: what a count starts from was on that day. */
export const broughtBy = (items: Item[], at: number, date: number): boolean =>
  at < date
    ? items
        .slice(Math.max(0, at - (date - at <= ON ? BROUGHT : 3)), at)
        .some((item) => has(item, 'since') !== undefined)
    : // “since the 3 May attack on”
      at - date <= BROUGHT &&
      has(items[at], 'event_noun') !== undefined &&
      [1, 2].some((d) => has(items[date - d], 'since') !== undefined) &&
      items
        .slice(date + 1, at)
        .every((x, k) => DESCRIBES.has(x.kind) || isSign(x, DASH) || (k === 0 && isOfDay(x, items[date])))

/** “Sunday’s”; “last week’s clashes” are of no one day. */
const isOfDay = ({ kind }: Item, { date }: Item): boolean => kind === 'possessive' && date?.precision === 'day'

/** Items from “since” to what it counts from: “since the rebel-led attacks”. */
const BROUGHT = 6
/** “attacks on 3 May”, while clashes that began on 3 May go on. */
const ON = 2

const DESCRIBES = new Set<Item['kind']>([
  'unknown',
  'adverb',
  'side_adjective',
  'side_noun',
  'capital',
  'instrument',
  'person_adjective',
  'actor',
])

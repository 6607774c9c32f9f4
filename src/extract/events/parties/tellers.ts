/** Who only tells of a deed: “was reported by the mayor”. */
import { has, type Item } from '../../item.js'

/** “was reported on Monday night by the mayor”, “was put at 31 by the ministry”: who tells of it does not do it. */
export const isTold = (items: Item[], by: number): boolean => {
  const verb = items.slice(Math.max(0, by - 5), by).findLast(
    (item) =>
      has(item, 'speech') ||
      has(item, 'event_verb') ||
      // “condemned the attack by Ostrian forces”
      has(item, 'event_noun') ||
      item.kind.startsWith('harm_') ||
      item.kind === 'toll_verb',
  )
  return verb !== undefined && (has(verb, 'speech') !== undefined || verb.kind === 'toll_verb')
}

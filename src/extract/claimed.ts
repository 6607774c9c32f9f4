/** Attacks that claim persons and no lives: “the second attack claimed three villagers”. */
import { has, type Item, type ItemKind, type Reading } from './item.js'
import { isOf } from './words.js'

/** “The second attack | claimed three villagers”: not “in the attack the rebels claimed …”, “a statement on the attack claimed …”. */
export function claimsPersons(reading: Reading, items: Item[], i: number): boolean {
  if (!has(items[i], 'claim_lives') || !isOf(reading, items[i], 'claims_persons')) return false
  if (!(items[i + 1]?.quantity ?? items[i + 1]?.group?.quantity)) return false
  const at = items.findLastIndex((x, k) => k < i && i - k <= CLAIMED && has(x, 'event_noun') !== undefined)
  if (at < 0 || items.slice(at + 1, i).some((x) => x.group || x.kind === 'sign' || x.kind === 'speech')) return false
  const lead = items.slice(Math.max(0, at - 4), at).findLast((x) => !NOUN_PART.has(x.kind))
  return lead === undefined || lead.kind === 'sign' || lead.kind === 'relative' || lead.kind === 'and'
}

/** Items from an attack to whom it claimed. */
const CLAIMED = 6

/** What stands before the noun in its phrase: “the second suicide”. */
const NOUN_PART = new Set<ItemKind>([
  'article',
  'determiner',
  'ordinal',
  'unknown',
  'capital',
  'place',
  'date',
  'instrument',
  'another',
  'fresh',
])

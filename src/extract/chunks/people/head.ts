/** The head of a group: a noun for persons, a pair, lives, or a word for harm that stands for the harmed. */
import { has, type Item } from '../../item.js'
import type { Group } from './group.js'

export const headAt = (items: Item[], i: number): boolean => {
  const item = items[i]
  return (
    item !== undefined &&
    (has(item, 'person') !== undefined || has(item, 'pair') !== undefined || has(item, 'lives') !== undefined)
  )
}
export function noteStatus(item: Item, group: Group): void {
  const person = has(item, 'person')
  if (!person) return
  if (group.status === 'unknown' || person.status !== 'unknown') group.status = person.status ?? 'unknown'
  group.sex ??= person.sex ?? null
  group.age ??= person.age ?? null
  group.captive ||= person.captive ?? false
}

export function readHead(items: Item[], i: number, group: Group, plain = true): number {
  const item = items[i]
  const person = has(item, 'person')
  const pair = has(item, 'pair')
  const lives = has(item, 'lives')
  if (!person && !pair && !lives) return plain ? readHarmHead(items, i, group) : i
  group.headFrom = item.from
  group.headTo = item.to
  group.lives = lives !== undefined && !person
  if (person) {
    noteStatus(item, group)
    group.number = person.number ?? 'pl'
    group.head = person.status ?? null
  }
  if (pair) {
    group.quantity ??= { low: 2, best: 2, high: 2, kind: 'exact' }
    group.implied = 'pair'
  }
  if (person?.number === 'pl' && group.implied === 'article') group.implied = null
  return i + 1
}

/** “two dead”, “12 wounded”, “no casualties”: the word for the harm is itself the head of a counted group. */
function readHarmHead(items: Item[], i: number, group: Group): number {
  const item = items[i]
  if (group.quantity === null || group.others) return i
  const harm =
    has(item, 'combined_harm') ?? has(item, 'harm_participle') ?? has(item, 'harm_state') ?? has(item, 'harm_nominal')
  if (!harm || headAt(items, i + 1) || items[i + 1]?.quantity) return i
  group.harm = harm.harm ?? null
  group.condition ??= harm.condition ?? null
  group.headFrom = item.from
  group.headTo = item.to
  return i + 1
}

/** Numbers with an adjective in place of a noun: “15 military”, “9 Ostrian and 6 Karvian soldiers”, “nine male and two female villagers”. */
import { COMMA, has, type Item, type ItemKind, isSign, type Reading, textOf } from '../../item.js'
import { isOf } from '../../words.js'
import { type Found, type Group, sideOf } from './group.js'
import { headAt, noteStatus } from './head.js'

/** “6 civilians and 15 military”: the adjective stands for those it describes. */
export function readSoldiers(reading: Reading, item: Item | undefined, next: Item | undefined, group: Group): boolean {
  const counted = group.quantity !== null && group.quantity.share === undefined
  if (!counted || !has(item, 'person_adjective') || !isOf(reading, item, 'military_losses')) return false
  if (next && !COUNTED_END.has(next.kind)) return false
  group.status = 'military'
  group.head = 'military'
  group.headFrom = item?.from ?? -1
  group.headTo = item?.to ?? -1
  return true
}

const COUNTED_END = new Set<ItemKind>(['sign', 'and', 'be', 'have', 'harm_participle', 'harm_intransitive'])

/** “9 Ostrian and 6 Karvian soldiers”: a number with a side that shares the noun of the next. */
export function readSides(reading: Reading, items: Item[], at: number, group: Group): Found | null {
  const before = at > 0 && (sideOf(items[at - 1]) || items[at - 1].kind === 'capital')
  const side = before ? items[at - 1] : items[at]
  const next = side === items[at] ? at + 1 : at
  if (group.quantity === null || !(has(items[next], 'and') || isSign(items[next], COMMA))) return null
  const then = has(items[next + 1], 'and') ? next + 2 : next + 1
  if (!items[then]?.quantity) return null
  const code = sideOf(side) ?? (side?.kind === 'capital' ? { code: null, actor: null } : null)
  if (!code) return readKinds(items, at, then + 1, group)
  const text = side.entry?.name ?? textOf(reading, side.from, side.to)
  group.side = { code: code.code, text, actor: code.actor, basis: 'modifier' }
  group.headFrom = side.from
  group.headTo = side.to
  return { group, next }
}

/** “nine male and two female civilians”: a number with an adjective that shares the noun of the next. */
function readKinds(items: Item[], at: number, then: number, group: Group): Found | null {
  const [kind, other] = [items[at], items[then]]
  if (!isKind(kind) || !isKind(other) || !headAt(items, then + 1)) return null
  noteStatus(items[then + 1], group)
  group.sex = has(kind, 'person')?.sex ?? null
  group.headFrom = kind.from
  group.headTo = kind.to
  return { group, next: at + 1 }
}

const isKind = (item: Item | undefined): boolean =>
  has(item, 'person_adjective') !== undefined || has(item, 'person')?.number === 'sg'

/** From a match to counted claims: how many, who they are, and what the number rests on. */
import type { Ontology } from '../../../model/ontology.js'
import type { CountKind, PersonStatus } from '../../../model/vocab.js'
import type { Group } from '../../chunks/people/group.js'
import type { Quantity } from '../../chunks/quantities.js'
import type { Clause } from '../../clause.js'
import { type Item, type Reading, textOf } from '../../item.js'

export interface Counted {
  low: number | null
  best: number | null
  high: number | null
  kind: CountKind
  text: string | null
  /** No number is written: it follows from names or a bare noun. */
  derived: boolean
}

export const one = (derived: boolean, text: string | null): Counted => ({
  low: 1,
  best: 1,
  high: 1,
  kind: 'exact',
  text,
  derived,
})

/** How many a group says, where it gives a number or is one person. */
export const numberOf = ({ quantity, number }: Group): number | null =>
  quantity ? quantity.best : number === 'sg' ? 1 : null

/** The one number of an item: of its figure, of the names in it, or one. */
export function bestOf(item: Item): number | null {
  const { group } = item
  if (!group) return item.names ? item.names.people.length : null
  return group.quantity ? group.quantity.best : 1
}

export const sumOf = (items: Item[], at: number[]): number =>
  at.reduce((n, i) => n + (bestOf(items[i]) ?? Number.NaN), 0)

/** The count of a victims item. */
export function countOf(reading: Reading, item: Item, ontology: Ontology): Counted {
  const text = textOf(reading, item.from, item.to)
  const { group, names } = item
  if (names)
    return {
      low: names.people.length,
      best: names.people.length,
      high: names.people.length,
      kind: 'exact',
      text: null,
      derived: true,
    }
  if (!group) return item.quantity ? ofQuantity(item.quantity, ontology, text) : plural(ontology, text)
  if (group.quantity) return ofQuantity(group.quantity, ontology, text)
  if (group.implied !== null) return one(group.implied === 'singular', text)
  if (group.definite && group.number === 'sg') return one(true, text)
  return plural(ontology, text)
}

/** Bounds of a quantity; vague words set the lower bound only (pipelines/ontology/quantities.yaml). */
function ofQuantity(q: Quantity, ontology: Ontology, text: string): Counted {
  if (q.vague !== undefined)
    return {
      low: ontology.vague[q.vague] ?? 2,
      best: null,
      high: null,
      kind: 'vague',
      text,
      derived: q.share !== undefined,
    }
  return {
    low: q.low,
    best: q.kind === 'range' || q.kind === 'at_most' ? null : q.best,
    high: q.high,
    kind: q.kind,
    text,
    derived: false,
  }
}

export const plural = (ontology: Ontology, text: string | null): Counted => ({
  low: ontology.vague.plural ?? 2,
  best: null,
  high: null,
  kind: 'vague',
  text,
  derived: false,
})

/** “17 or more” and the like never fall below zero; sums keep the weaker kind. */
export function sum(parts: Counted[]): Counted {
  const add = (pick: (c: Counted) => number | null) =>
    parts.reduce<number | null>(
      (total, part) => (total === null || pick(part) === null ? null : total + (pick(part) as number)),
      0,
    )
  const kind: CountKind = parts.find((p) => p.kind !== 'exact')?.kind ?? 'exact'
  return { low: add((c) => c.low), best: add((c) => c.best), high: add((c) => c.high), kind, text: null, derived: true }
}

/** Whether two counts can be the same figure. */
export function sameCount(a: Counted, b: Counted): boolean {
  if (a.best !== null && b.best !== null) return a.best === b.best
  return a.low === b.low && a.high === b.high && a.best === b.best
}

/** A count and a vaguer one of the same thing: “three” and “several”, “at least two” and “two”. */
export function compatible(a: Counted, b: Counted): boolean {
  const low = Math.max(a.low ?? 0, b.low ?? 0)
  const high = Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY)
  return low <= high
}

export const statusOf = (item: Item): PersonStatus => {
  const ranked = item.names?.people.find((p) => p.rank !== null)
  const told = item.group?.status ?? 'unknown'
  if (told !== 'unknown' || !ranked) return told
  return ranked.police ? 'police' : 'military'
}

/** “two of them civilians”, “four of the dead were women”: the noun without a number that says of what kind the part is. */
export function kindOfPart(clause: Clause, item: Item): Item | undefined {
  const at = clause.items.indexOf(item)
  const beside = item.group?.partOf ? clause.items[at + 1] : undefined
  const next = isKind(beside) ? beside : toldKind(clause, at)
  return isKind(next) ? next : undefined
}

const isKind = (item: Item | undefined): boolean => {
  const { group } = item ?? {}
  return !!group && !group.quantity && !group.harm && !group.definite && !item?.names && !group.maybe
}

/** “Two of the dead and five of the wounded are children”: what those without a noun of their own are told to be. */
function toldKind({ items, chars }: Clause, at: number): Item | undefined {
  if (items[at]?.group?.head !== null) return undefined
  const found = KIND.exec(chars.slice(at + 1, at + 12))
  return found ? items[at + found[0].length] : undefined
}

const KIND = /^(?:(?:O\+)?(?:,?&[Qh])?v?B{1,2}|O\+)v{0,2}[pP](?=[.,;&Ry]|$)/

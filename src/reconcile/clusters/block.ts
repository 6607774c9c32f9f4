/**
 * Which incidents are compared at all. Sorted by (theatre, first day, key), a block closes on a new theatre or when the next
 * first day lies more than WINDOW days after the last day seen so far; inside a block a window slides over the days. So
 * sorted input streams through with one block in memory, and no pair of distant incidents is ever looked at.
 */
import { by } from '../../text/order.js'

/** Days that may lie between two tellings of one incident: dates given at midnight, in two zones, or a day late. */
export const WINDOW = 1

/** Longest telling, in days, that is compared with single days; longer ones are compared with their like. */
const LONG = 10

export interface Comparable {
  key: string
  theatre: string | null
  start: number
  end: number
}

/** The area, and whether a day or a period is told. Incidents of different block keys are never compared. */
export const blockKey = ({ theatre, start, end }: Comparable): string =>
  `${theatre ?? ''} ${end - start > LONG ? 'period' : 'days'}`

/** Days between two incidents; 0 where they overlap. */
export const gap = (a: Comparable, b: Comparable): number => Math.max(0, a.start - b.end, b.start - a.end)

export const candidate = (a: Comparable, b: Comparable): boolean =>
  a.theatre !== null && blockKey(a) === blockKey(b) && gap(a, b) <= WINDOW

/** Those that a place ties down, in the order in which blocks are read. The others tie nothing together and are left out. */
export const inOrder = <T extends Comparable>(incidents: readonly T[]): T[] =>
  incidents.filter(({ theatre }) => theatre !== null).sort(byBlock)

const byBlock = by<Comparable>(
  blockKey,
  ({ start }) => start,
  ({ key }) => key,
)

/** Splits a stream into blocks; only one of them is held. Throws an Error where the stream is not in order. */
export function* blocks<T extends Comparable>(sorted: Iterable<T>): Generator<T[]> {
  let block: T[] = []
  let end = 0
  for (const incident of sorted) {
    const last = block.at(-1)
    if (last && byBlock(last, incident) > 0) throw new Error(`blocks: ${incident.key} comes after ${last.key}`)
    if (last && (blockKey(last) !== blockKey(incident) || incident.start - end > WINDOW)) {
      yield block
      block = []
    }
    end = block.length === 0 ? incident.end : Math.max(end, incident.end)
    block.push(incident)
  }
  if (block.length > 0) yield block
}

/** Every candidate pair of a block, earlier first. The block is in the order that `blocks` gives. */
export function* pairs<T extends Comparable>(block: readonly T[]): Generator<[T, T]> {
  let open: T[] = []
  for (const incident of block) {
    open = open.filter((other) => incident.start - other.end <= WINDOW)
    for (const other of open) yield [other, incident]
    open.push(incident)
  }
}

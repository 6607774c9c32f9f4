/**
 * Which incidents are compared at all. In the order of days, a part closes when the next first day lies more than WINDOW days after
 * the last day seen so far, whatever the areas: a telling without a place may be of any, and none crosses to another part. Inside
 * it, sorted by (theatre, first day, key), a block closes in the same way or on a new theatre, and a window slides over its days.
 * So sorted input streams through with one part in memory, and no pair of distant incidents is ever looked at.
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

/** All incidents in the order in which parts are read. */
export const inDays = <T extends Comparable>(incidents: readonly T[]): T[] => incidents.toSorted(byDays)

const byDays = by<Comparable>(
  ({ start }) => start,
  ({ key }) => key,
)

/** Splits a stream into blocks; only one of them is held. Throws an Error where the stream is not in order. */
export const blocks = <T extends Comparable>(sorted: Iterable<T>): Generator<T[]> => cut(sorted, byBlock, blockKey)

/** Splits a stream into parts, likewise. `until` gives the days up to which single tellings hold their part open. */
export const parts = <T extends Comparable>(
  sorted: Iterable<T>,
  until: ReadonlyMap<string, number> = new Map(),
): Generator<T[]> => cut(sorted, byDays, () => '', until)

function* cut<T extends Comparable>(
  sorted: Iterable<T>,
  order: (a: Comparable, b: Comparable) => number,
  keyOf: (incident: Comparable) => string,
  until: ReadonlyMap<string, number> = new Map(),
): Generator<T[]> {
  let open: T[] = []
  let end = 0
  for (const incident of sorted) {
    const last = open.at(-1)
    if (last && order(last, incident) > 0) throw new Error(`blocks: ${incident.key} comes after ${last.key}`)
    if (last && (keyOf(last) !== keyOf(incident) || incident.start - end > WINDOW)) {
      yield open
      open = []
    }
    const own = Math.max(incident.end, until.get(incident.key) ?? incident.end)
    end = open.length === 0 ? own : Math.max(end, own)
    open.push(incident)
  }
  if (open.length > 0) yield open
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

/** Checks that no row is a part of itself, a repeat of itself or the like: not directly, and not over several rows. */
import type { Row } from '../../model/column.js'
import type { Finding } from './finding.js'
import type { ReadTable } from './tables.js'

/** For each row the rows of its own table that it names in one column. */
export type Steps = ReadonlyMap<string, readonly string[]>

export function circles({ described, rows }: ReadTable, column: string, named: (row: Row) => string[]): Finding[] {
  const steps = new Map(rows.map((row) => [row[described.key] as string, named(row)]))
  const round = inCircles(steps)
  return rows.flatMap((row, i) => {
    const key = row[described.key] as string
    if (!round.has(key)) return []
    const told = { what: 'leads back to its own row', expected: 'a way that ends' }
    return [{ file: described.path, row: i + 1, key, column, ...told, found: wayRound(key, steps, round).join(' → ') }]
  })
}

/** Rows from which steps lead back to them: what is left when rows that lead nowhere, and rows to which nothing leads, are taken out. */
const inCircles = (steps: Steps): Set<string> => new Set(leading(turned(leading(steps))).keys())

/** The steps without rows that lead nowhere, and without those that only lead to such rows. */
function leading(steps: Steps): Map<string, string[]> {
  const left = new Map([...steps].map(([from, to]) => [from, to.filter((key) => steps.has(key))]))
  const open = new Map([...left].map(([from, to]) => [from, to.length]))
  const back = turned(left)
  const out = [...open].flatMap(([key, n]) => (n === 0 ? key : []))
  for (let key = out.pop(); key !== undefined; key = out.pop()) {
    left.delete(key)
    for (const from of back.get(key) ?? []) {
      const n = (open.get(from) as number) - 1
      open.set(from, n)
      if (n === 0) out.push(from)
    }
  }
  return new Map([...left].map(([from, to]) => [from, to.filter((key) => left.has(key))]))
}

function turned(steps: Steps): Map<string, string[]> {
  const back = new Map<string, string[]>([...steps.keys()].map((key) => [key, []]))
  for (const [from, to] of steps) for (const key of to) back.get(key)?.push(from)
  return back
}

/** Rows of a circle that are told; a longer way round is cut. */
const TOLD = 6

/** From a row step by step, until a row comes again. */
function wayRound(start: string, steps: Steps, round: ReadonlySet<string>): string[] {
  const way = [start]
  while (way.length < TOLD) {
    const next = (steps.get(way.at(-1) as string) ?? []).find((key) => round.has(key)) as string
    way.push(next)
    if (way.indexOf(next) < way.length - 1) return way
  }
  return [...way, '…']
}

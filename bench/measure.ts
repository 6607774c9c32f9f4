/** Time of one piece of work over many texts: medians of rounds in which all pieces take turns, so that a busy machine slows all alike. */
import { performance } from 'node:perf_hooks'

export interface Piece {
  name: string
  run(text: string): unknown
  /** Share of the texts it reads in a round, for pieces that are slow. */
  share?: number
}

/** Rounds that are run before and not counted: the compiler needs some thousand statements until it has seen all of the code at work. */
const WARM = 40

/** Characters a second of each piece, in the order given. */
export function speeds(pieces: Piece[], texts: string[], rounds: number): number[] {
  const times = pieces.map((): number[] => [])
  for (let round = -WARM; round < rounds; round++)
    pieces.forEach((piece, i) => {
      const own = texts.slice(0, Math.max(1, Math.round(texts.length * (piece.share ?? 1))))
      const start = performance.now()
      for (const text of own) piece.run(text)
      const perSecond = own.reduce((sum, text) => sum + text.length, 0) / ((performance.now() - start) / 1000)
      if (round >= 0) times[i].push(perSecond)
    })
  return times.map(median)
}

/** Milliseconds of processor time of one run, the least of some rounds: a busy machine and a pause of the collector add to it. */
export function milliseconds(run: () => unknown, rounds: number): number {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}

export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]

/**
 * What one stage hands on to the next, read and checked at the border: files that casus itself wrote under .casus/. They grow with the
 * number of statements, so they are read and written a piece at a time.
 */
import type { z } from 'zod'
import { InputError } from '../model/problem.js'
import type { Effects } from './effects.js'

/** The text of a file that the stage before wrote; `made` is the command that writes it. */
export function* textPieces(fx: Effects, path: string, made: string): Generator<string> {
  if (!fx.exists(path)) throw absent(path, made)
  yield* decoded(fx.pieces(path))
}

/** Bytes as text, whatever characters their pieces cut. */
export function* decoded(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder()
  for (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

export const readText = (fx: Effects, path: string, made: string): string => [...textPieces(fx, path, made)].join('')

function absent(path: string, made: string): InputError {
  const why = 'each stage reads what the stage before it wrote'
  return new InputError([
    { file: path, line: 1, column: 1, what: 'the file is not there', why, fix: `run ${made} first` },
  ])
}

/** The rows of such a file, one JSON value a line. A line of another shape was written by another version of casus. */
export function* eachRow<T>(fx: Effects, path: string, made: string, schema: z.ZodType<T>): Generator<T> {
  let number = 0
  for (const line of linesOf(textPieces(fx, path, made))) {
    number++
    if (line === '') continue
    const read = readRow(line, schema)
    if (!read.success) throw misshapen(read.error.issues[0], { file: path, line: number, column: 1 }, made)
    yield read.data
  }
}

/** All of them, where they are needed together. */
export const readRows = <T>(fx: Effects, path: string, made: string, schema: z.ZodType<T>): T[] => [
  ...eachRow(fx, path, made, schema),
]

/** The lines of a text, whatever its pieces are. */
export function* linesOf(pieces: Iterable<string>): Generator<string> {
  let rest = ''
  for (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() as string
    yield* lines
  }
  yield rest
}

/** One line as a row, or what is wrong with it. */
export const readRow = <T>(line: string, schema: z.ZodType<T>) => schema.safeParse(parsed(line))

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function misshapen(
  { path, message }: z.core.$ZodIssue,
  where: { file: string; line: number; column: number },
  made: string,
): InputError {
  const what = `not a row that this version of casus writes (${[...path, message].join(': ')})`
  const why = 'the file was written by another version, or changed since'
  return new InputError([{ ...where, what, why, fix: `run ${made} again, or casus run` }])
}

/** Rows as the text of such a file. */
export function* toLines(rows: Iterable<unknown>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

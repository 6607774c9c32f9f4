/** What one stage hands on to the next, read and checked at the border: files that casus itself wrote under .casus/. */
import type { z } from 'zod'
import { InputError } from '../model/problem.js'
import type { Effects } from './effects.js'

/** The text of a file that the stage before wrote; `made` is the command that writes it. */
export function readText(fx: Effects, path: string, made: string): string {
  if (fx.exists(path)) return new TextDecoder().decode(fx.read(path))
  const why = 'each stage reads what the stage before it wrote'
  throw new InputError([
    { file: path, line: 1, column: 1, what: 'the file is not there', why, fix: `run ${made} first` },
  ])
}

/** The rows of such a file, one JSON value a line. A line of another shape was written by another version of casus. */
export function readLines<T>(fx: Effects, path: string, made: string, schema: z.ZodType<T>): T[] {
  return rowsOf(readText(fx, path, made), schema, path, made)
}

/** The same of a text that is at hand; `file` is where it stands. */
export const rowsOf = <T>(text: string, schema: z.ZodType<T>, file: string, made: string): T[] =>
  text
    .split('\n')
    .flatMap((line, i) => (line === '' ? [] : [checked(line, schema, { file, line: i + 1, column: 1 }, made)]))

function checked<T>(
  line: string,
  schema: z.ZodType<T>,
  where: { file: string; line: number; column: number },
  made: string,
): T {
  const read = schema.safeParse(parsed(line))
  if (read.success) return read.data
  const [{ path, message }] = read.error.issues
  const what = `not a row that this version of casus writes (${[...path, message].join(': ')})`
  const why = 'the file was written by another version, or changed since'
  throw new InputError([{ ...where, what, why, fix: `run ${made} again, or casus run` }])
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

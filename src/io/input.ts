/** Input that comes from outside the project: a file named on the command line, or stdin. */
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { InputError } from '../model/problem.js'
import { listFiles } from './list.js'
import { writeAtomically } from './replace.js'

/** The bytes of a file, or of stdin for `-`. */
export function readInput(path: string): Uint8Array {
  if (path === '-') return readFileSync(0)
  if (isFile(path)) return readFileSync(path)
  const why = 'this command reads a file, or from standard input when the name is -'
  throw new InputError([
    { file: path, line: 1, column: 1, what: 'there is no such file', why, fix: 'correct the path' },
  ])
}

/** Answers every line of stdin with one line on stdout, in order, holding one line at a time. Empty lines are passed over. */
export async function answerLines(answer: (line: string) => string): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    if (!process.stdout.write(`${answer(line)}\n`)) await once(process.stdout, 'drain')
  }
}

/** The files of a folder named on the command line, relative to it, sorted. */
export function folderEntries(folder: string): string[] {
  const files = listFiles(folder)
  if (files.length > 0) return files
  const why = 'casus eval reads texts with a gold file beside each, or a .jsonl file'
  throw new InputError([{ file: folder, what: 'there are no files here', why, fix: 'correct the path' }])
}

/** Every file of a folder with its bytes, by path relative to it. `why` says what the command expects. */
export function readFolder(folder: string, why: string): Map<string, Uint8Array> {
  const files = listFiles(folder)
  if (files.length > 0) return new Map(files.map((path) => [path, readFileSync(join(folder, path))]))
  throw new InputError([{ file: folder, what: 'there are no files here', why, fix: 'correct the path' }])
}

/** Writes files into a folder named on the command line; what else lies there stays. */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of files) writeFileSync(join(folder, path), text)
}

export const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()

/** Writes a file that the user named, whole or not at all. */
export function writeOutput(path: string, content: string): void {
  writeAtomically(path, content)
}

/** The effects of the stages on a project folder: the one place where casus touches the disk. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError, type Problem } from '../model/problem.js'
import type { Effects } from '../stages/effects.js'
import { LANGUAGES, ONTOLOGY } from '../stages/paths.js'
import { inBatches } from './batches.js'
import { listFiles } from './list.js'
import { piecesOf, writePieces } from './pieces.js'
import type { Progress } from './progress.js'
import { recover, replaceFolder, writeAtomically } from './replace.js'

/** Folder of the program's own modules (dist/src when built). */
const CODE = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Where the program is installed: the folder that holds its package.json. */
export const HOME = existsSync(join(CODE, '../package.json')) ? join(CODE, '..') : join(CODE, '../..')

export interface Options {
  progress: Progress
  note(message: string): void
}

/** Effects on the project at `root`. Languages and ontology come with the program where the project has none. */
export function diskEffects(root: string, { progress, note }: Options): Effects {
  const homeOf = (path: string): string => {
    const shared = [LANGUAGES, ONTOLOGY].find((folder) => path === folder || path.startsWith(`${folder}/`))
    return shared && !existsSync(join(root, shared)) ? HOME : root
  }
  const at = (path: string) => join(homeOf(path), path)
  return {
    list: (folder) => listFiles(at(folder)).map((path) => `${folder}/${path}`),
    exists: (path) => existsSync(at(path)),
    read: (path) => told(path, () => readFileSync(at(path))),
    pieces: (path) => toldPieces(path, at(path)),
    readMany: (many) => inBatches(many, (path) => readFile(at(path)).catch((error) => fail(path, error))),
    write(path, content) {
      told(path, () => {
        if (!same(at(path), content)) writeAtomically(at(path), content)
      })
    },
    writePieces: (path, pieces) => writePieces(at(path), pieces).catch((error) => fail(path, error)),
    replaceFolder: (folder, files) => replaceFolder(at(folder), files).catch((error) => fail(folder, error)),
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    outlines,
    codeVersion: codeVersion(),
    progress,
    note,
  }
}

/** Finishes, for every release, a swap that a killed run left half done. */
export function recoverOutputs(root: string): void {
  const output = join(root, 'output')
  const names = existsSync(output) && statSync(output).isDirectory() ? readdirSync(output) : []
  const left = new Set(names.flatMap((name) => /^\.(.+)\.(?:next|old)$/.exec(name)?.[1] ?? []))
  for (const name of left) recover(join(output, name))
}

/** Natural Earth's countries at 1:50 million, as the package world-atlas holds them. */
function outlines(): unknown {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'))
}

/** Hash of the modules that decide what a text says; a change there re-reads every text. */
function codeVersion(): string {
  const hash = createHash('sha256')
  for (const folder of ['model', 'text', 'knowledge', 'extract', 'stages'])
    for (const file of listFiles(join(CODE, folder)))
      if (/\.[jt]s$/.test(file)) hash.update(`${folder}/${file}\n`).update(readFileSync(join(CODE, folder, file)))
  return hash.digest('hex')
}

function same(path: string, content: string | Uint8Array): boolean {
  if (!existsSync(path)) return false
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return statSync(path).size === bytes.length && readFileSync(path).equals(bytes)
}

function told<T>(path: string, task: () => T): T {
  try {
    return task()
  } catch (error) {
    return fail(path, error)
  }
}

function* toldPieces(path: string, at: string): Generator<Uint8Array> {
  try {
    yield* piecesOf(at)
  } catch (error) {
    fail(path, error)
  }
}

const WORDS: Record<string, Pick<Problem, 'what' | 'why' | 'fix'>> = {
  EACCES: {
    what: 'no permission',
    why: 'the account that runs casus may not read or write here',
    fix: 'change the owner or the rights of the folder',
  },
  EROFS: {
    what: 'the disk is read-only',
    why: 'nothing can be written here',
    fix: 'run casus in a folder that can be written',
  },
  ENOSPC: { what: 'the disk is full', why: 'the output cannot be written whole', fix: 'free some space and run again' },
  ENOTDIR: { what: 'a file stands where a folder must be', why: 'the output is a folder', fix: 'move the file away' },
  EISDIR: {
    what: 'a folder stands where a file must be',
    why: 'the file cannot be written',
    fix: 'move the folder away',
  },
}
WORDS.EPERM = WORDS.EACCES
WORDS.EEXIST = WORDS.ENOTDIR

/** A fault of the disk that a user can mend, told as such; anything else is thrown on. */
function fail(path: string, error: unknown): never {
  const words = WORDS[(error as NodeJS.ErrnoException).code ?? '']
  if (!words) throw error
  throw new InputError([{ file: path, line: 1, column: 1, ...words }])
}

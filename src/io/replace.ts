/**
 * Puts a file or a folder in place whole or not at all. A folder is built beside (`.name.next`), flushed to disk, and
 * swapped by two renames; a kill between the two leaves both copies whole, and `recover` finishes the swap.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { inBatches } from './batches.js'
import { listFiles } from './list.js'

type Content = string | Uint8Array

/** Writes a file beside its place and renames it there. */
export function writeAtomically(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true })
  const next = besideOf(path)
  try {
    writeFileSync(next, content)
    renameSync(next, path)
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
}

/** Where a file is written before it is put in its place. */
export const besideOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)

/** Makes a folder hold exactly these files. Does nothing when it does already. */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, Content>): Promise<void> {
  recover(folder)
  if (await holds(folder, files)) return
  const { next, old } = beside(folder)
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next, { recursive: true })
  for (const parent of new Set([...files.keys()].map((path) => dirname(join(next, path)))))
    await mkdir(parent, { recursive: true })
  await inBatches([...files], ([path, content]) => writeFlushed(join(next, path), content))
  for (const inner of new Set([next, ...[...files.keys()].map((path) => dirname(join(next, path)))])) flushFolder(inner)
  rmSync(old, { recursive: true, force: true })
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(next, folder)
  flushFolder(dirname(folder))
  rmSync(old, { recursive: true, force: true })
}

/** Finishes a swap that was cut off between its two renames, and clears what a killed run left behind. */
export function recover(folder: string): void {
  const { next, old } = beside(folder)
  if (!existsSync(folder) && existsSync(old)) renameSync(existsSync(next) ? next : old, folder)
  rmSync(next, { recursive: true, force: true })
  rmSync(old, { recursive: true, force: true })
}

const beside = (folder: string) => ({
  next: join(dirname(folder), `.${basename(folder)}.next`),
  old: join(dirname(folder), `.${basename(folder)}.old`),
})

const toBytes = (content: Content): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content)

async function writeFlushed(path: string, content: Content): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename is durable once the folder that holds the name is flushed. */
function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

async function holds(folder: string, files: ReadonlyMap<string, Content>): Promise<boolean> {
  const present = listFiles(folder)
  if (present.length !== files.size || !present.every((path) => files.has(path))) return false
  const same = await inBatches(present, async (path) =>
    Buffer.from(toBytes(files.get(path) as Content)).equals(await readFile(join(folder, path))),
  )
  return same.every(Boolean)
}

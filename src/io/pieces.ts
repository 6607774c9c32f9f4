/** Files read and written piece by piece: how large one may be is a matter of the disk, not of the longest text that fits in memory. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { besideOf } from './replace.js'

/** Bytes of a piece, and characters that are gathered before they are written. */
const SIZE = 1 << 18

/** The bytes of a file in order. The file is closed where reading ends, also before its end. */
export function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(SIZE)
      const read = readSync(file, piece, 0, SIZE, null)
      if (read === 0) return
      yield piece.subarray(0, read)
    }
  } finally {
    closeSync(file)
  }
}

/** Writes a file beside its place and renames it there; one that holds the same already is left alone. */
export async function writePieces(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const next = besideOf(path)
  try {
    await fill(next, pieces)
    if (same(path, next)) rmSync(next)
    else renameSync(next, path)
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
}

async function fill(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const file = await open(path, 'w')
  try {
    let text = ''
    for await (const piece of pieces) {
      text += piece
      if (text.length < SIZE) continue
      await file.writeFile(text)
      text = ''
    }
    await file.writeFile(text)
  } finally {
    await file.close()
  }
}

function same(path: string, other: string): boolean {
  if (!existsSync(path) || statSync(path).size !== statSync(other).size) return false
  const rest = piecesOf(other)
  try {
    for (const piece of piecesOf(path)) if (!Buffer.from(piece).equals(rest.next().value as Uint8Array)) return false
    return true
  } finally {
    rest.return(undefined)
  }
}

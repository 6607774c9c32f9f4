/**
 * From the bytes of a raw text to its characters. A text is refused, never mended in silence: offsets count its characters
 * as stored, so they must mean the same for every reader.
 */
import type { Problem } from '../model/problem.js'

/** Longest text in bytes. The longest statement known is 60 kB; a megabyte is a wrong file. */
const MAX_BYTES = 1_000_000

type Words = Pick<Problem, 'what' | 'why' | 'fix'>

type Decoded = { text: string } | { problem: Problem }

/** The characters of a file, or where its first byte stands that is not UTF-8. A byte order mark is dropped. */
export function decodeUtf8(file: string, bytes: Uint8Array): Decoded {
  const bad = firstBadByte(bytes)
  if (bad < 0) return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  const before = new TextDecoder().decode(bytes.subarray(0, bad))
  const [line, column] = lineAndColumn(before, before.length)
  return { problem: { file, line, column, ...notUtf8(bytes[bad]) } }
}

/** The text of a statement, or what is wrong with it. */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
  const at = (line: number, column: number, words: Words) => ({ problem: { file, line, column, ...words } })
  if (bytes.length > MAX_BYTES) return at(1, 1, tooLong(bytes.length))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return at(1, 1, BYTE_ORDER_MARK)
  const decoded = decodeUtf8(file, bytes)
  if ('problem' in decoded) return decoded
  const { text } = decoded
  if (text.trim() === '') return at(1, 1, EMPTY)
  const strange = /[\r\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text)
  if (strange) return at(...lineAndColumn(text, strange.index), strange[0] === '\r' ? CARRIAGE_RETURN : CONTROL)
  const differs = firstDifference(text, text.normalize('NFC'))
  if (differs >= 0) return at(...lineAndColumn(text, differs), NOT_NFC)
  return { text }
}

/** The text as `casus add` stores it: no byte order mark, LF, NFC, one newline at the end. */
export function normaliseText(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  return `${lines.replace(/[ \t]+$/gm, '').trim()}\n`
}

/** Number of Unicode code points. */
export function codePoints(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) count++
  return count
}

const tooLong = (bytes: number): Words => ({
  what: `the text has ${(bytes / 1e6).toFixed(1)} MB`,
  why: `a statement has at most ${MAX_BYTES / 1e6} MB; more is probably another kind of file`,
  fix: 'keep one statement a file; split a collection into its statements',
})
const BYTE_ORDER_MARK: Words = {
  what: 'the text starts with a byte order mark',
  why: 'it is an invisible character that shifts every offset',
  fix: 'save the file as UTF-8 without BOM',
}
const notUtf8 = (byte: number): Words => ({
  what: `byte 0x${byte.toString(16)} is not UTF-8`,
  why: 'the characters cannot be known with certainty',
  fix: 'save the file as UTF-8 (it may be Windows-1251 or Latin-1)',
})
const EMPTY: Words = {
  what: 'the text is empty',
  why: 'a statement without text states nothing',
  fix: 'put the text in the file, or remove the file and its sidecar',
}
const CARRIAGE_RETURN: Words = {
  what: 'the text has CRLF or CR line ends',
  why: 'offsets count characters as stored, and Git would change these on some machines',
  fix: 'save the file with LF line ends',
}
const CONTROL: Words = {
  what: 'the text holds a control character',
  why: 'it is invisible and usually a leftover of a conversion',
  fix: 'remove the character',
}
const NOT_NFC: Words = {
  what: 'a letter is written as letter plus combining mark (not NFC)',
  why: 'names would not match and offsets would differ from what a reader counts',
  fix: 'normalise the file to Unicode NFC',
}

/** 1-based line, and column in code points, of a UTF-16 offset. */
function lineAndColumn(text: string, offset: number): [line: number, column: number] {
  const before = text.slice(0, offset).split('\n')
  return [before.length, codePoints(before[before.length - 1]) + 1]
}

function firstDifference(a: string, b: string): number {
  if (a === b) return -1
  let i = 0
  while (a[i] === b[i]) i++
  return i
}

/** Offset of the first byte that no UTF-8 text can have there, or -1 (Unicode 15, table 3-7). */
function firstBadByte(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i)
    if (length === 0) return i
    i += length
  }
  return -1
}

function sequenceLength(b: Uint8Array, i: number): number {
  const first = b[i]
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  for (let k = 1; k < length; k++) if ((b[i + k] & 0xc0) !== 0x80) return 0
  const second = b[i + 1]
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0
  return length
}

/** Columns of a batch as the flat buffers of columnar formats. Cells have been checked; nothing is checked again. */
import type { Cell, Row } from '../../model/column.js'
import { parseIsoDay } from '../../text/calendar.js'

/** Number of empty cells. */
export function nulls(rows: readonly Row[], name: string): number {
  let count = 0
  for (let i = 0; i < rows.length; i++) if (rows[i][name] === null) count++
  return count
}

/** One bit a cell, least significant first, as Arrow packs validity and truth values. */
export function bitmap(rows: readonly Row[], name: string, isSet: (cell: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(rows.length / 8))
  for (let i = 0; i < rows.length; i++) if (isSet(rows[i][name])) bits[i >> 3] |= 1 << (i & 7)
  return bits
}

/** Numbers into an array of their type; 0 for null, which the validity bitmap hides. */
export function numbers<T extends Int32Array | Float64Array>(rows: readonly Row[], name: string, out: T): T {
  for (let i = 0; i < rows.length; i++) out[i] = rows[i][name] as number
  return out
}

/** Days since 1970-01-01; 0 for null. Neighbours often have the same day, which is then parsed once. */
export function days(rows: readonly Row[], name: string): Int32Array {
  const out = new Int32Array(rows.length)
  let [last, day] = ['', 0]
  for (let i = 0; i < rows.length; i++) {
    const cell = rows[i][name] as string | null
    if (cell === null) continue
    if (cell !== last) [last, day] = [cell, parseIsoDay(cell)]
    out[i] = day
  }
  return out
}

const encoder = new TextEncoder()

/** Texts end to end in UTF-8, and where each starts; a null takes no byte. */
export function utf8(texts: readonly (string | null)[]): { valueOffsets: Int32Array; data: Uint8Array } {
  const valueOffsets = new Int32Array(texts.length + 1)
  const whole = texts.join('')
  const data = encoder.encode(whole)
  const ascii = data.length === whole.length
  let end = 0
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]
    if (text !== null) end += ascii ? text.length : utf8Length(text)
    valueOffsets[i + 1] = end
  }
  return { valueOffsets, data }
}

/** Bytes of a well-formed text in UTF-8: a surrogate pair takes four, counted at its first half. */
function utf8Length(text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) length++
    else if (unit < 0x800) length += 2
    else if (unit < 0xd800 || unit > 0xdfff) length += 3
    else if (unit < 0xdc00) length += 4
  }
  return length
}

/** Where each list starts in the list of all items. */
export function offsets(lists: readonly (readonly string[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1)
  for (let i = 0; i < lists.length; i++) starts[i + 1] = starts[i] + lists[i].length
  return starts
}

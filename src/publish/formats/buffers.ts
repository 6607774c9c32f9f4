/** Columns of cells as the flat buffers of columnar formats. Cells have been checked; nothing is checked again. */
import type { Cell } from '../../model/column.js'

/** One bit a cell, least significant first, as Arrow packs validity and truth values. */
export function bitmap(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(cells.length / 8))
  for (let i = 0; i < cells.length; i++) if (isSet(cells[i])) bits[i >> 3] |= 1 << (i & 7)
  return bits
}

const encoder = new TextEncoder()

/** Texts end to end in UTF-8, and where each starts; a null takes no byte. */
export function utf8(cells: readonly (string | null)[]): { valueOffsets: Int32Array; data: Uint8Array } {
  const valueOffsets = new Int32Array(cells.length + 1)
  let data = new Uint8Array(1024)
  let end = 0
  for (let i = 0; i < cells.length; i++) {
    const text = cells[i]
    if (text !== null) {
      // A UTF-16 unit takes at most three bytes.
      if (data.length < end + text.length * 3) data = grown(data, end, text.length * 3)
      end += encoder.encodeInto(text, data.subarray(end)).written
    }
    valueOffsets[i + 1] = end
  }
  return { valueOffsets, data: data.subarray(0, end) }
}

function grown(data: Uint8Array, end: number, room: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(data.length * 2, end + room))
  larger.set(data.subarray(0, end))
  return larger
}

/** Where each list starts in the list of all items. */
export function offsets(lists: readonly (readonly string[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1)
  for (let i = 0; i < lists.length; i++) starts[i + 1] = starts[i] + lists[i].length
  return starts
}

const MS_A_DAY = 86_400_000

/** Days since 1970-01-01 of an ISO day; 0 for null, which the validity bitmap hides. */
export const days = (cell: Cell): number => (cell === null ? 0 : Date.parse(cell as string) / MS_A_DAY)

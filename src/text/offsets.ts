/** UTF-16 offsets to Unicode code points: the unit of every published span, the same in Python, R and SQL. */
import { codeAt } from './characters.js'

/** A function from UTF-16 offset to code point offset; free of cost for texts without astral characters. */
export function codePoints(text: string): (offset: number) => number {
  const astral: number[] = []
  for (let i = 0; i < text.length - 1; i++) {
    const code = codeAt(text, i)
    if (code >= 0xd800 && code < 0xdc00) astral.push(i)
  }
  if (astral.length === 0) return (offset) => offset
  return (offset) => {
    let low = 0
    let high = astral.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (astral[mid] < offset) low = mid + 1
      else high = mid
    }
    return offset - low
  }
}

/** The characters [start, end) of a text, counted in code points. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join('')
}

/** Length of a text in code points. */
export function lengthInCodePoints(text: string): number {
  return codePoints(text)(text.length)
}

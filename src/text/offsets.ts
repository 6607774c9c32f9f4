/** UTF-16 offsets to Unicode code points: the unit of every published span, the same in Python, R and SQL. */

/** The first halves of characters that take two; the last of a text has no second. */
const LEADING = /[\ud800-\udbff](?!$)/g

/** A function from UTF-16 offset to code point offset; free of cost for texts without astral characters. */
export function codePoints(text: string): (offset: number) => number {
  const astral = Array.from(text.matchAll(LEADING), ({ index }) => index)
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

/** Where a gold quotation stands in its text, in code points, as claims give their spans. */

export interface Span {
  start: number
  end: number
}

/** Every place of a quotation; none where the label does not quote exactly. */
export function placesOf(quote: string, text: string): Span[] {
  const places: Span[] = []
  const length = [...quote].length
  for (let at = text.indexOf(quote); quote !== '' && at >= 0; at = text.indexOf(quote, at + 1)) {
    const start = [...text.slice(0, at)].length
    places.push({ start, end: start + length })
  }
  return places
}

export const overlaps = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((x) => b.some((y) => x.start < y.end && y.start < x.end))

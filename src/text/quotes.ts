/**
 * Quotations as other houses set them, each sign put where “ and ” stand: ‘…’ around words, „…“, ``…'', and “…“ closed by the wrong
 * sign. A quotation inside another stays as it is, and so does an apostrophe.
 */

/** The same text, of the same length, with “ and ” for the signs around what is quoted. */
export const withPlainQuotes = (text: string): string =>
  OTHER.test(text) ? text.replace(/[^\n]+/g, (line) => (OTHER.test(line) ? ofLine(line) : line)) : text

/** Signs that may have to be put otherwise: most lines have none. */
const OTHER = /[„‘”“]|(?<![\p{L}\p{N}])'|``/u

/** The double signs of a line first; signs of two characters leave a space, so that the line keeps its length. */
function ofLine(line: string): string {
  const doubled = line
    .replace(/``|''/g, (signs) => (signs === '``' ? ' “' : ' ”'))
    .replace(/„([^“”„]*)[“”]/g, '“$1”')
    .replace(/(?<=[^\s([“–—-])“(?=$|[\s.,;:!?)\]])/g, '”')
    .replace(/(?<=^|[\s(])”(?=[\p{L}\p{N}])/gu, '“')
  return /‘|(?<![\p{L}\p{N}])'/u.test(doubled) ? singleIn(doubled) : doubled
}

/** Replaces the single signs of a line that stand outside a quotation. */
function singleIn(line: string): string {
  const out = line.split('')
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '“' || line[i] === '"') {
      const close = line.indexOf(line[i] === '“' ? '”' : '"', i + 1)
      if (close < 0) break
      i = close
    } else if (isSingle(line[i]) && opens(line, i)) {
      const close = closeOf(line, i)
      // A paragraph that begins with a sign and has none at its end goes on in the next.
      if (close < 0 && !(line[i] === '‘' && line.slice(0, i).trim() === '')) continue
      out[i] = '“'
      if (close < 0) break
      out[close] = '”'
      i = close
    }
  }
  return out.join('')
}

const isSingle = (sign: string): boolean => sign === '‘' || sign === '’' || sign === "'"

/** “ ‘We”, “ '3 men”; not “ ’90s”, “rock ’n’ roll”. */
const opens = (line: string, i: number): boolean =>
  line[i] !== '’' && /^$|[\s([–—-]/.test(line[i - 1] ?? '') && /^.(?!\d0s\b)[\p{L}\p{N}[(]/u.test(line.slice(i, i + 5))

/** The sign that closes what opens at `from`: before the next that opens, and rather behind a stop or comma than behind the s of a plural. */
function closeOf(line: string, from: number): number {
  const closing: number[] = []
  for (let i = from + 1; i < line.length && !(isSingle(line[i]) && opens(line, i)); i++)
    if (isSingle(line[i]) && /\S/.test(line[i - 1]) && !/[\p{L}\p{N}]/u.test(line[i + 1] ?? '')) closing.push(i)
  return (
    closing.find((i) => /[.,!?…]/.test(line[i - 1])) ??
    closing.find((i) => !(line[i - 1] === 's' && /^ \p{Ll}/u.test(line.slice(i + 1)))) ??
    closing[0] ??
    -1
  )
}

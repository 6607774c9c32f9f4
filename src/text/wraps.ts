/**
 * Lines of a text that was wrapped at a fixed width: a new line there is a space, and a name may go on behind it. The lines of a
 * list, a title or a verse are shorter than the first word of the next line would ask for, and stay lines.
 */

/** No text is wrapped more narrowly, nor more widely. */
const NARROW = 50
const WIDE = 120
/** So many lines must be full before a width can be told, and so large a share of all that others follow. */
const FEW = 3
const SHARE = 0.7

/** The same text, of the same length, with a space for each new line that stands there only because the line before was full. */
export function withoutWraps(text: string): string {
  const lines = text.split('\n')
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  if (width < NARROW || width > WIDE) return text
  const followed = lines.flatMap((line, i) => (line.trim() !== '' && lines[i + 1]?.trim() ? [i] : []))
  const full = followed.filter((i) => lines[i].trimEnd().length + 1 + firstWord(lines[i + 1]) > width)
  const amid = full.filter((i) => !/[.?!:;]["”]?\s*$/.test(lines[i]))
  if (amid.length < FEW || full.length < followed.length * SHARE || amid.length * 2 < full.length) return text
  const joined = new Set(full)
  return lines
    .map((line, i) => (joined.has(i) ? `${line.replace(/\r$/, ' ')} ` : `${line}\n`))
    .join('')
    .slice(0, -1)
}

const firstWord = (line: string): number => (/\S+/.exec(line)?.[0] ?? '').length

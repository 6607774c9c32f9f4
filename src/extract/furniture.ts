/**
 * Lines of the page around a statement: “Share via”, “Home | News”, “Published: 3 May 2031, 10:15”, “Read also: …”. They are read as if
 * they were empty. What day a text is of is told beside it, and who wrote it in lines that stay.
 */
import type { Knowledge } from '../knowledge/index.js'

/** Characters of the longest such line, and words of one that only names who took a picture. */
const LONGEST = 120
const FEW = 6

/** The same text, of the same length, with spaces for each line that is of the page. */
export const withoutFurniture = (text: string, knowledge: Knowledge): string =>
  text.replace(/[^\n]+/g, (line) => (isFurniture(line, knowledge) ? ' '.repeat(line.length) : line))

function isFurniture(line: string, { lists }: Knowledge): boolean {
  if (line.length > LONGEST) return false
  const bare = line.trim()
  if (bare === '' || /[.!?…”"]$/.test(bare)) return false
  const parts = bare.split(/\s*[|·•/]+\s*|\s+\d+$/).filter((part) => part !== '')
  if (parts.every((part) => lists('page_words').isText(part))) return true
  if (lists('page_days').opensText(bare)) return isDay(bare)
  const [label, rest] = bare.split(/:\s*/, 2)
  if (rest === undefined) return false
  if (lists('page_links').isText(label)) return true
  return lists('page_labels').isText(label) && rest.split(/\s+/).length <= FEW
}

/** “Published on - 3/5/2031”, “Updated: 3 May 2031 8:58 AM”: with a number, and no long word in small letters behind the first. */
const isDay = (line: string): boolean =>
  /\d/.test(line) && !/[.?!] \p{Lu}/u.test(line) && !/^\S+ .*(?<![\p{L}])\p{Ll}{4,}/u.test(line)

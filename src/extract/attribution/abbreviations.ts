/** Short forms that a text spells out: “National Demining Agency (NDA)”. */
import { isSign, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'

/** “National Demining Agency (NDA)”: short forms in parentheses whose letters begin the words before them. */
export function abbreviations(reading: Reading, sentences: ReadSentence[]): Map<string, string> {
  const out = new Map<string, string>()
  for (const { items } of sentences)
    for (let i = 1; i + 2 < items.length; i++) {
      if (!isSign(items[i], 40) || !isSign(items[i + 2], 41)) continue
      const short = textOf(reading, items[i + 1].from, items[i + 1].to)
      if (!/^[A-Z]{2,6}$/.test(short)) continue
      const before = reading.text.slice(
        reading.tokens.start[items[Math.max(0, i - 8)].from],
        reading.tokens.end[items[i - 1].to - 1],
      )
      const name = spelledOut(before, short)
      if (name) out.set(short, name)
    }
  return out
}

/** “Human Rights Council (HRCO)”: letters of the last word that follow its first. */
const endsShort = (words: string[], initials: string, short: string): boolean =>
  initials.length > 1 &&
  short.startsWith(initials) &&
  words[words.length - 1].slice(1).toUpperCase().startsWith(short.slice(initials.length))

/** The words of `text` from which `short` is made: their capitals spell it, whatever small words stand between or after. */
function spelledOut(text: string, short: string): string | null {
  const words = text.split(/\s+/)
  for (let start = words.length - 1; start >= 0; start--) {
    const capitals = words.slice(start).flatMap((word) => (/^\p{Lu}/u.test(word) ? [word[0]] : []))
    const initials = capitals.join('')
    if (words[start][0] === short[0] && (initials.startsWith(short) || endsShort(words, initials, short)))
      return words.slice(start).join(' ')
  }
  return null
}

/**
 * Short forms that a text spells out: “National Demining Agency (NDA)”, “the Dawn Army (or “DA”)”. What stands before the parenthesis is
 * handed on as written; whether it is a side, a body or neither is for those who ask.
 */

interface ShortForm {
  short: string
  /** The words before the parenthesis, from the same line: the last of them spell the short form. */
  before: string
}

const IN_PARENTHESES = /\((?:the |or )?[“"]?(\p{Lu}[\p{L}\p{N}-]{1,9})[”"]?\)/gu
/** Longest name, in characters. */
const REACH = 120

/** Every short form in parentheses, in text order. */
export function shortFormsIn(text: string): ShortForm[] {
  const out: ShortForm[] = []
  for (const found of text.matchAll(IN_PARENTHESES)) {
    const line = text.slice(Math.max(0, found.index - REACH), found.index)
    const before = line.slice(line.lastIndexOf('\n') + 1).trimEnd()
    if (before !== '') out.push({ short: found[1], before })
  }
  return out
}

/** The last words of `text` from which `short` is made: their capitals spell it, whatever small words stand between or after. */
export function spelledOut(text: string, short: string): string | null {
  const words = text.split(/\s+/).slice(-LONGEST)
  for (let start = words.length - 1; start >= 0; start--) {
    const capitals = words.slice(start).flatMap((word) => (/^\p{Lu}/u.test(word) ? [word[0]] : []))
    const initials = capitals.join('')
    if (words[start][0] === short[0] && (initials.startsWith(short) || endsShort(words, initials, short)))
      return words.slice(start).join(' ')
  }
  return null
}

const LONGEST = 12

/** “Human Rights Council (HRCO)”: letters of the last word that follow its first. */
const endsShort = (words: string[], initials: string, short: string): boolean =>
  initials.length > 1 &&
  short.startsWith(initials) &&
  words[words.length - 1].slice(1).toUpperCase().startsWith(short.slice(initials.length))

/** Names told in full before their initials: “the Foreign Office … the FO”. One pass over a text finds them all. */
import { shortFormsIn, spelledOut } from '../../short-forms.js'

export interface Initialled {
  name: string
  /** Offset behind the name. */
  end: number
}

const FIRST = /\b(?=\p{Lu}\p{Ll}[\p{L}-]+)/gu
/** A word of a name, as long as its letters go on, and what parts two of them. */
const WORD = /\p{Lu}\p{Ll}[\p{L}-]+/uy
const GAP = / (?:(?:of|for|and|in|on|to|the) )*(?=\p{Lu})/uy
/** The last word ends where a word does. */
const LAST = /\p{Lu}\p{Ll}[\p{L}-]+\b/uy

const FEWEST = 2
const MOST = 6

/** By their initials, two to six, the first names of a text that begin so. */
export function initialled(text: string): ReadonlyMap<string, Initialled> {
  const out = new Map<string, Initialled>()
  for (const { index } of text.matchAll(FIRST)) {
    let initials = ''
    for (let at = index; initials.length < MOST; ) {
      initials += text[at]
      const end = initials.length < FEWEST ? -1 : endOf(LAST, text, at)
      if (end > 0 && !out.has(initials)) out.set(initials, { name: text.slice(index, end), end })
      const gap = endOf(WORD, text, at)
      const next = gap < 0 ? -1 : endOf(GAP, text, gap)
      if (next < 0) break
      at = next
    }
  }
  return out
}

/** Where the expression ends that matches right at the offset, or -1. */
function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : -1
}

/** “National Demining Agency (NDA)”: names by the letters that begin their words. */
export function spelledNames(text: string): Map<string, string> {
  const out = new Map<string, string>()
  for (const { short, before } of shortFormsIn(text)) {
    const name = /^[A-Z]{2,6}$/.test(short) ? spelledOut(before, short) : null
    if (name) out.set(short, name)
  }
  return out
}

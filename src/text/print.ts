/**
 * What a text took on in print and is no letter of it: soft hyphens, joiners without width, ligatures, accents as characters of
 * their own, words parted at the end of a line. They are read as the words they stand for. Where each character of those stands in
 * the raw text is kept, so that spans and quotes are of the raw text.
 */

export interface Unprinted {
  text: string
  /** Where the characters [start, end) of `text` stand in the raw text. */
  rawSpan(start: number, end: number): [number, number]
}

/** Soft hyphen, the two joiners, word joiner. */
const UNSEEN = String.raw`[\u00ad\u200c\u200d\u2060]+`
const LIGATURE = String.raw`[\ufb00-\ufb06]`
const ACCENTED = String.raw`\p{L}[\u0300-\u036f]+`
/** “kil-⏎led”. Looked for from the hyphen on, with bounds, so that a long line takes no longer a character than a short one. */
const PARTED = String.raw`-(?<=(\p{L}{2,40})-)[ \t]{0,9}[\r\n ]{1,2}[ \t]{0,40}(?=(\p{L}{2,40}))`
const ANY = new RegExp(`${UNSEEN}|${LIGATURE}|${ACCENTED}|${PARTED}`, 'gu')

/** Most texts have nothing of the kind; this tells in a fraction of the time. */
const ANYTHING = /\u200d|[\u00ad\u200c\u2060\ufb00-\ufb06]|[\u0300-\u036f]|-[ \t]{0,9}\r?\n/

/**
 * The words of a text without what print put in. `plain` is the text with plain signs, as long as `raw`, whose lines it may have joined.
 * `isWord` tells whether a word is known; it decides whether a hyphen at the end of a line is one of the word.
 */
export function unprinted(plain: string, raw: string, isWord: (word: string) => boolean): Unprinted {
  if (!ANYTHING.test(raw)) return { text: plain, rawSpan: asItIs }
  let text = ''
  let at = 0
  const startOf: number[] = []
  const endOf: number[] = []
  const write = (read: string, from: number, to: number, each: boolean) => {
    for (let i = 0; i < read.length; i++) {
      startOf.push(each ? from + i : from)
      endOf.push(each ? from + i + 1 : to)
    }
    text += read
    at = to
  }
  for (const { index, 0: printed, 1: left, 2: right } of plain.matchAll(ANY)) {
    const to = index + printed.length
    if (right !== undefined && raw.slice(index, to).split('\n').length !== 2) continue
    write(plain.slice(at, index), at, index, true)
    write(right === undefined ? letters(printed) : hyphen(left, right, isWord), index, to, false)
  }
  write(plain.slice(at), at, plain.length, true)
  return { text, rawSpan: (start, end) => [startOf[start], endOf[end - 1]] }
}

const asItIs: Unprinted['rawSpan'] = (start, end) => [start, end]

/** An accented letter as one character, a ligature as its letters, what is unseen as nothing. */
const letters = (printed: string): string =>
  /\p{M}/u.test(printed) ? printed.normalize('NFC') : printed.normalize('NFKC').replace(/\P{L}/gu, '')

/** “kil-⏎led” and a name that is not known are one word, “anti-⏎tank” two with a hyphen, as is what goes on with a capital. */
function hyphen(left: string, right: string, isWord: (word: string) => boolean): '' | '-' {
  if (/^\p{Lu}/u.test(right)) return '-'
  return isWord(left + right) || !isWord(left) || !isWord(right) ? '' : '-'
}

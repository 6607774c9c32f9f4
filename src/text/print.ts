/**
 * What a text took on in print and on its way, and is no letter of it: soft hyphens, joiners without width, ligatures, accents as
 * characters of their own, entities of HTML, UTF-8 read as Windows-1252, words parted at the end of a line. They are read as what
 * they stand for. Where each character of that stands in the raw text is kept, so that spans and quotes are of the raw text.
 */

export interface Unprinted {
  text: string
  /** Where the characters [start, end) of `text` stand in the text before. */
  spanBefore(start: number, end: number): [number, number]
}

/** Soft hyphen, the two joiners, word joiner. */
const UNSEEN = String.raw`[\u00ad\u200c\u200d\u2060]+`
const LIGATURE = String.raw`[\ufb00-\ufb06]`
const ACCENTED = String.raw`\p{L}[\u0300-\u036f]+`
const ENTITY = '&(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});'
/** What Windows-1252 shows for the bytes 80 to 9F; five of them have no character there. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const MISREAD = `[\u00c2-\u00c9][\u0080-\u00bf${HIGH}]|\u00e2[\u0080-\u00bf${HIGH}]{2}`
const PRINTED = new RegExp([UNSEEN, LIGATURE, ACCENTED, ENTITY, MISREAD].join('|'), 'gu')
/** Most texts have nothing of the kind; this tells in a fraction of the time. */
const ANYTHING = /\u200d|[\u00ad\u200c\u2060\ufb00-\ufb06\u00c2-\u00c9\u00e2&]|[\u0300-\u036f]/

/** The characters of a text as they are meant. */
export const unprinted = (raw: string): Unprinted =>
  ANYTHING.test(raw) ? replaced(raw, raw.matchAll(PRINTED), ([printed]) => meant(printed)) : asItIs(raw)

/** “kil-⏎led”. Looked for from the hyphen on, with bounds, so that a long line takes no longer a character than a short one. */
const PARTED = /-(?<=(\p{L}{2,40})-)[ \t]{0,9}[\r\n ]{1,2}[ \t]{0,40}(?=(\p{L}{2,40}))/gu
const LINE_ENDS_SO = /-[ \t]{0,9}\r?\n/

/**
 * The words of a text that a line end parts, in one. `plain` is the text in plain signs, as long as `lines`, whose lines it may have
 * joined. `isWord` tells whether a word is known; it decides whether the hyphen is one of the word.
 */
export const joined = (plain: string, lines: string, isWord: (word: string) => boolean): Unprinted =>
  LINE_ENDS_SO.test(lines)
    ? replaced(plain, plain.matchAll(PARTED), ({ 0: parted, 1: left, 2: right, index }) =>
        lines.slice(index, index + parted.length).split('\n').length === 2 ? hyphen(left, right, isWord) : null,
      )
    : asItIs(plain)

const asItIs = (text: string): Unprinted => ({ text, spanBefore: (start, end) => [start, end] })

/** `text` with each match as `read` gives it, or as it is where that is null. */
function replaced(
  before: string,
  matches: Iterable<RegExpExecArray>,
  read: (match: RegExpExecArray) => string | null,
): Unprinted {
  let text = ''
  let at = 0
  const startOf: number[] = []
  const endOf: number[] = []
  const keep = (to: number) => {
    text += before.slice(at, to)
    for (; at < to; at++) {
      startOf.push(at)
      endOf.push(at + 1)
    }
  }
  for (const match of matches) {
    const put = read(match)
    if (put === null) continue
    keep(match.index)
    at += match[0].length
    text += put
    for (let i = 0; i < put.length; i++) {
      startOf.push(match.index)
      endOf.push(at)
    }
  }
  keep(before.length)
  return { text, spanBefore: (start, end) => [startOf[start], endOf[end - 1]] }
}

const SOFT_HYPHEN = 0xad

/** What a run of printed characters stands for; null where it is none. */
function meant(printed: string): string | null {
  if (printed[0] === '&') return entity(printed.slice(1, -1))
  if (/\p{M}/u.test(printed)) return printed.normalize('NFC')
  if (printed.length > 1 && printed.charCodeAt(0) > SOFT_HYPHEN && printed.charCodeAt(0) < 0x100)
    return redecoded(printed)
  // A ligature as its letters, what is unseen as nothing.
  return printed.normalize('NFKC').replace(/\P{L}/gu, '')
}

// biome-ignore format: a table
const ENTITIES: Record<string, string> = {
  amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: '\u00a0', shy: '', zwnj: '', zwj: '', thinsp: '\u2009', ensp: '\u2002', emsp: '\u2003',
  lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', ndash: '–', mdash: '—', minus: '−',
  hellip: '…', bull: '•', middot: '·', szlig: 'ß', oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ',
}
/** The accents of entities: “eacute”. */
// biome-ignore format: a table
const ACCENTS: Record<string, string> = {
  grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a', caron: '\u030c', cedil: '\u0327', breve: '\u0306',
}

/** The character of an entity by its name or number; null where it names none that a statement has (“&T;”, control characters). */
function entity(name: string): string | null {
  if (name[0] !== '#') {
    const accent = ACCENTS[name.slice(1)]
    return ENTITIES[name] ?? (accent ? (name[0] + accent).normalize('NFC') : null)
  }
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code < 32 || (code > 126 && code < 160) || (code >= 0xd800 && code < 0xe000) || code > 0xffff
    ? null
    : String.fromCharCode(code)
}

/** “â€œ” is “ and “Ã¼” ü: the bytes of a character of Latin script or of punctuation, read one by one; null for any other. */
function redecoded(printed: string): string | null {
  const bytes = Array.from(printed, (ch) => (HIGH.includes(ch) ? 0x80 + HIGH.indexOf(ch) : ch.charCodeAt(0)))
  const code =
    bytes.length === 2
      ? ((bytes[0] & 0x1f) << 6) | (bytes[1] & 0x3f)
      : ((bytes[0] & 0x0f) << 12) | ((bytes[1] & 0x3f) << 6) | (bytes[2] & 0x3f)
  return (code >= 0xa0 && code <= 0x24f) || (code >= 0x2010 && code <= 0x203a) || code === 0x20ac
    ? String.fromCharCode(code)
    : null
}

/** “kil-⏎led” and a name that is not known are one word, “anti-⏎tank” two with a hyphen, as is what goes on with a capital. */
function hyphen(left: string, right: string, isWord: (word: string) => boolean): '' | '-' {
  if (/^\p{Lu}/u.test(right)) return '-'
  return isWord(left + right) || !isWord(left) || !isWord(right) ? '' : '-'
}

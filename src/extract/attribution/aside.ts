/** Asides between a subject and its verb: “the army (some 200 men) shelled”, “Arno Lisk – the mayor – said”, “troops, officials say, shelled”. */
import { CLOSE_PAREN, COMMA, DASH, has, type Item, isSign, OPEN_PAREN, type Reading } from '../item.js'

/** Items of the longest aside. */
const LONGEST = 18

/** The first item of the aside whose last one is item `close`, and that begins behind item `from`; -1 where none ends there. */
export function asideStart({ tokens }: Reading, items: readonly Item[], close: number, from: number): number {
  const last = Math.max(from, close - LONGEST)
  const before = (opens: (k: number) => boolean): number => {
    for (let k = close - 1; k > last; k--) if (opens(k)) return k
    return -1
  }
  if (isSign(items[close], CLOSE_PAREN)) return before((k) => isSign(items[k], OPEN_PAREN))
  if (isSign(items[close], DASH) && parts(tokens, items[close])) {
    const end = isSign(items[close - 1], DASH) ? close - 1 : close
    const open = before((k) => k < end && isSign(items[k], DASH) && parts(tokens, items[k]))
    return isSign(items[open - 1], DASH) && open - 1 > last ? open - 1 : open
  }
  if (isSign(items[close], COMMA))
    return before((k) => isSign(items[k], COMMA) && has(items[k + 1], 'according_to') !== undefined)
  return -1
}

/** The same between the subject that ends with item `subject` and its verb; one between commas only right before the verb. */
export function subjectAside(
  reading: Reading,
  items: readonly Item[],
  close: number,
  subject: number,
  verb: number,
): number {
  const told = asideStart(reading, items, close, subject)
  const free = items.slice(close + 1, verb).every((x) => HELPS.has(x.kind) || x.date !== undefined)
  return told < 0 && free ? apposedStart(items, close, subject) : told
}

/** What may stand between an aside and the verb. */
const HELPS = new Set<Item['kind']>(['be', 'have', 'modal', 'adverb'])

/** “troops, backed by tanks, shelled”, “the Front, a rebel group, shelled”: the comma right behind the subject. */
function apposedStart(items: readonly Item[], close: number, subject: number): number {
  const open = subject + 1
  if (!isSign(items[close], COMMA) || !isSign(items[open], COMMA) || close - open < 2 || close - open > LONGEST)
    return -1
  const inner = items.slice(open + 1, close)
  const lists = inner.some((x, k) => x.kind === 'sign' || (has(x, 'and') && k === 0) || x.kind === 'harm_gerund')
  return lists ? -1 : open
}

/** A dash with space on both sides, a long one or one of two; a hyphen joins words. */
const parts = ({ text, start, before }: Reading['tokens'], { from, to }: Item): boolean =>
  (before[from] !== 0 && before[to] !== 0) || /[–—]|--/.test(text.slice(start[from] - 1, start[from] + 2))

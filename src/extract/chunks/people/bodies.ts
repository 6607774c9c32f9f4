/**
 * Long names of the bodies that persons are of: “employees of the Ossa Water and Power Company”, “members of the Front for Change and
 * Concord (FCC)”. The whole name becomes one item, so that its “and” joins no persons and its “for” begins no phrase. Only names with a
 * word for a body are read, and only right after a noun for persons: elsewhere who speaks and what was struck need the parts.
 */
import { LOWER, WORD } from '../../../text/tokens.js'
import {
  CLOSE_PAREN,
  COMMA,
  has,
  type Item,
  isArticle,
  isSign,
  makeItem,
  OPEN_PAREN,
  type Reading,
} from '../../item.js'
import { isArmedGroup } from './group.js'

/** Joins such names into one item each. */
export function joinBodies(reading: Reading, items: Item[]): Item[] {
  if (reading.upperCase || !items.some((item) => has(item, 'person'))) return items
  let out = items
  for (let i = 1; i < out.length; i++) {
    const start = leads(out, i) ? nameStart(out, i + 1) : -1
    const end = start < 0 ? -1 : nameEnd(reading, out, start)
    if (end < 0) continue
    const base = out.slice(start, end).find(isArmedGroup) ?? out.slice(start, end).find(isBody) ?? out[start]
    const whole = makeItem(base.kind, out[start].from, out[end - 1].to, base, 0)
    out = [...out.slice(0, start), whole, ...out.slice(end)]
  }
  return out
}

/** “employees of”, “engineers working for”, “fighters belonging to” */
function leads(items: Item[], i: number): boolean {
  const { kind } = items[i]
  if (kind !== 'of' && kind !== 'from' && kind !== 'to' && kind !== 'with' && kind !== 'preposition') return false
  return (
    has(items[i - 1], 'person') !== undefined ||
    (items[i - 1].kind === 'verb' && has(items[i - 2], 'person') !== undefined)
  )
}

const nameStart = (items: Item[], i: number): number => (isArticle(items[i]) ? i + 1 : i)

const isBody = (item: Item | undefined): boolean => has(item, 'body') !== undefined

/** The item after the name that starts at item `at`, or -1 where it has no more than the words of a plain one. */
function nameEnd(reading: Reading, items: Item[], at: number): number {
  let end = wordsEnd(reading, items, at)
  if (end === at) return -1
  let named = bodyIn(items, at, end)
  let linked = false
  let about = false
  for (;;) {
    const next = linkEnd(items, end)
    const to = next > end ? wordsEnd(reading, items, next) : end
    const joins = has(items[end], 'and') !== undefined || isSign(items[end], COMMA)
    const body = to > next && bodyIn(items, next, to)
    if (to === next || to === end) break
    // “leaders in Velm, Foreign Ministry spokesman N. N. said”: no name has a comma before its body.
    if (isSign(items[end], COMMA) && !named) break
    // “the Water and Power Company”, “the Ministry of Roads and Bridges”, unlike “the Workers Party and Amal”
    if (joins ? !(named ? about && !isNamed(items, next, to) : body) : !named) break
    about ||= !joins
    named ||= body
    linked = true
    end = to
  }
  const aside = asideEnd(reading, items, end)
  return named && (linked || aside > end) ? aside : -1
}

/** The item after the words in capitals from item `at`. */
function wordsEnd(reading: Reading, items: Item[], at: number): number {
  let end = at
  while (items[end] && inName(reading, items[end])) end++
  return end
}

function inName({ tokens }: Reading, item: Item): boolean {
  if (item.date || item.quantity || item.names?.titled || has(item, 'rank')) return false
  return tokens.kind[item.from] === WORD && tokens.letters[item.from] !== LOWER
}

const bodyIn = (items: Item[], from: number, to: number): boolean =>
  items.slice(from, to).some((item) => isBody(item) || isArmedGroup(item))

/** Another name of its own: “the Ministry of Roads and Arno Lisk”. */
const isNamed = (items: Item[], from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some((item) => (item.names?.people[0].name.includes(' ') ?? false) || item.entry?.side !== undefined)

/** The item after “for”, “of the”, “and”, “, … and”. */
function linkEnd(items: Item[], at: number): number {
  const item = items[at]
  const led = item?.kind === 'of' || has(item, 'preposition')?.kind === 'for' || has(item, 'and') !== undefined
  return led || isSign(item, COMMA) ? nameStart(items, at + 1) : at
}

/** “(OUTN)”, “(Maoist)”: the item after what stands behind the name in parentheses. */
function asideEnd(reading: Reading, items: Item[], at: number): number {
  if (!isSign(items[at], OPEN_PAREN)) return at
  let end = at + 1
  while (end < at + 4 && items[end] && inName(reading, items[end])) end++
  return end > at + 1 && isSign(items[end], CLOSE_PAREN) ? end + 1 : at
}

/** Resolutions go by number and year: “resolutions 822, 853 and 884 (1993)” names three. Bodies that adopt them are not read here. */
import type { Agreement } from '../../model/knowledge.js'
import {
  CLOSE_PAREN,
  COLON,
  COMMA,
  has,
  type Item,
  isArticle,
  isSign,
  OPEN_PAREN,
  type Reading,
  STOP,
  textOf,
} from '../item.js'
import { isOf } from '../words.js'
import { type DatedItem, type Dates, dated } from './days/dates.js'

interface Numbered {
  name: string
  dates: Dates
  registry: Agreement | null
}

const REACH = 24

/** Each number after the noun at item `at`, with its own year, else that of the next that has one, else the dates of the noun. */
export function numbered(reading: Reading, items: Item[], at: number, signed: DatedItem[]): Numbered[] {
  const found: { number: string; year: DatedItem | null }[] = []
  let i = past(reading, items, at + 1)
  for (; i < Math.min(items.length, at + REACH); i++) {
    const word = textOf(reading, items[i].from, items[i].to)
    const year = isSign(items[i], OPEN_PAREN) ? yearAt(reading, items, i + 1) : null
    if (year) {
      for (const one of found) one.year ??= year
      i += 2
    } else if (/^\d{2,4}$/.test(word)) found.push({ number: word, year: null })
    else if (!isSign(items[i], COMMA) && !has(items[i], 'and')) break
  }
  return found.map(({ number, year }) => ({
    name: year ? `resolution ${number} (${year.text.slice(0, 4)})` : `resolution ${number}`,
    dates: { signed: signed.length > 0 ? signed : year ? [year] : [], effective: null },
    registry: registered(reading, number),
  }))
}

/** The resolution of the registry that has the number in its name. */
const registered = ({ knowledge }: Reading, number: string): Agreement | null =>
  knowledge.registry?.agreements.find(
    (a) => a.type === 'resolution' && a.aliases.some((alias) => alias.endsWith(` ${number}`)),
  ) ?? null

/** Past “No.” and “number”, and past whose it is: “of the Council, | 5”, “(| 5”. */
function past(reading: Reading, items: Item[], at: number): number {
  let i = at
  if (items[i]?.kind === 'of' && !numeral(items[i + 1])) {
    while (i - at < BODY && items[i] && (items[i].kind === 'of' || isArticle(items[i]) || isNamed(items[i]))) i++
    if (isSign(items[i], COMMA) || isSign(items[i], COLON)) i++
  }
  if (isSign(items[i], OPEN_PAREN)) i++
  while (isOf(reading, items[i], 'numbered') || isSign(items[i], STOP)) i++
  return i
}

const numeral = (item: Item | undefined): boolean => item?.kind === 'numeral' || item?.date !== undefined

/** Items of the name of a body: “of the Council of the Union”. */
const BODY = 7

const isNamed = (item: Item): boolean =>
  item.kind === 'capital' || item.kind === 'body' || item.kind === 'actor' || has(item, 'side_noun') !== undefined

function yearAt(reading: Reading, items: Item[], at: number): DatedItem | null {
  if (!items[at] || !isSign(items[at + 1], CLOSE_PAREN)) return null
  const day = dated(items, at)
  if (day) return day
  const text = textOf(reading, items[at].from, items[at].to)
  return /^(?:19|20)\d\d$/.test(text) ? { at, text, until: null, yearless: false } : null
}

/** A number that names a resolution and counts nothing; `items` are those before any chunking. */
export function namesResolution(items: Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < REACH; i--) {
    if (has(items[i], 'agreement_noun')) return has(items[i], 'agreement_noun')?.type === 'resolution'
    if (items[i].kind !== 'numeral' && items[i].kind !== 'sign' && !has(items[i], 'and')) return false
  }
  return false
}

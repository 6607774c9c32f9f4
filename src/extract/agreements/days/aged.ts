/** How old an accord is by the words before its noun: “a 1994 ceasefire”, “a week-old truce”. */
import { isoDay } from '../../../text/calendar.js'
import { sideOf } from '../../chunks/people/group.js'
import { DASH, has, type Item, type ItemKind, isArticle, isSign, type Reading, textOf, wordOf } from '../../item.js'
import { leadOf } from '../names.js'
import type { DatedItem } from './dates.js'

/** “a 1994 ceasefire”, “a three-year-old truce”. */
export function yearBefore(reading: Reading, items: Item[], from: number, at: number): DatedItem | null {
  for (let i = Math.max(0, leadOf(reading, items, from)); i < at; i++) {
    const days = aged(reading, items, i)
    if (days !== null && days < YEAR) {
      const [first, last] = [days * 1.5, days / 2].map((back) => isoDay(reading.published - Math.ceil(back)))
      return { at: i, text: first, until: last, yearless: false }
    }
    if (days !== null) {
      const text = isoDay(reading.published - Math.round(days)).slice(0, 4)
      return { at: i, text, until: null, yearless: false }
    }
  }
  // “the 1994-95 accords”: of the first year.
  const first = isSign(items[from - 2], DASH) ? from - 3 : from - 1
  for (let i = at - 1; i >= first && i >= 0; i--) {
    const text = textOf(reading, items[i].from, items[i].to)
    if (/^(?:19|20)\d\d$/.test(text)) return { at: i, text, until: null, yearless: false }
  }
  return yearApart(reading, items, first)
}

/** “the 2018 | revitalised | Peace Agreement”, “the 2015 Ostrian-brokered truce”: an article, the year, and what describes the name. */
function yearApart(reading: Reading, items: Item[], first: number): DatedItem | null {
  for (let i = first; i >= Math.max(1, first - APART); i--) {
    const text = textOf(reading, items[i].from, items[i].to)
    if (/^(?:19|20)\d\d$/.test(text))
      return isArticle(items[i - 1]) || has(items[i - 1], 'determiner')
        ? { at: i, text, until: null, yearless: false }
        : null
    const describes =
      items[i + 1] !== undefined &&
      (isSign(items[i], DASH) ||
        DESCRIBES.has(items[i].kind) ||
        sideOf(items[i]) !== null ||
        has(items[i], 'agreement_act'))
    if (!describes) return null
  }
  return null
}

const APART = 5
const DESCRIBES = new Set<ItemKind>(['unknown', 'capital', 'place', 'person_adjective', 'adverb'])

const YEAR = 365.25
const UNITS: Record<string, number> = { day: 1, week: 7, month: 30, year: YEAR, decade: 10 * YEAR }

/** The days in “week-old”, “three-year-old”, “decade-old” at item `i`. */
function aged(reading: Reading, items: Item[], i: number): number | null {
  const found = /(day|week|month|year|decade)s?[- ]old$/i.exec(wordOf(reading, items[i]))
  if (!found) return null
  const before = items[i - 1]?.quantity ?? (isSign(items[i - 1], DASH) ? items[i - 2]?.quantity : undefined)
  const word = numberIn(reading, items[i])
  const count = items[i].quantity?.best ?? before?.best ?? NUMBERED.exec(wordOf(reading, items[i]))?.[1] ?? word ?? 1
  return Number(count) * UNITS[found[1].toLowerCase()]
}

/** “four-year-old” */
const numberIn = ({ knowledge, tokens }: Reading, { from, to }: Item): number | undefined =>
  knowledge.lexicon.match(tokens, from, to)?.entries.find((x) => x.cls === 'number')?.value

const NUMBERED = /^(\d+)-/

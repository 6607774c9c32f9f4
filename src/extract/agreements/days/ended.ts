/**
 * “The war of 1996 ended with a truce”, “fighting was halted in May by a ceasefire”: the day on which a war ended is that of the
 * agreement that ended it, and nothing is told as news.
 */
import { isoDay } from '../../../text/calendar.js'
import { COMMA, DASH, has, type Item, type ItemKind, isArticle, isSign, type Reading, textOf } from '../../item.js'
import { holds, isOf, opensWith } from '../../words.js'
import { leadOf } from '../names.js'
import { type DatedItem, dated } from './dates.js'

/** Items between the verb that tells the end and what ended it: “in late 1996, after 40 days, with”. */
const REACH = 12

const STEPS = new Set<ItemKind>([
  'preposition',
  'adverb',
  'date',
  'sign',
  'determiner',
  'article',
  'date_word',
  'numeral',
  'quantity',
  'unknown',
  'place',
  'capital',
])

/** The day of the war, or of its end, where the agreement whose name begins at item `from` ended it; null where no day is told. */
export function endedWar(reading: Reading, items: Item[], from: number): DatedItem | null {
  const verb = endBefore(reading, items, from)
  if (
    verb < 0 ||
    !items.slice(0, verb).some((x) => holds(reading, x, 'fighting_ended') || has(x, 'event_noun') !== undefined)
  )
    return null
  for (let i = from - 1; i >= 0; i--) {
    const date = dated(items, i)
    if (!date) continue
    // Of the war itself, or of a season, only the year is surely that of its end.
    const text = i > verb && EXACT.has(items[i].date?.precision ?? '') ? date.text : date.text.slice(0, 4)
    return text < isoDay(reading.published).slice(0, text.length) ? { ...date, text } : null
  }
  return null
}

/** “the truce that stopped the war on 3 May”, “which ended the 2020 war”: the day in the clause behind item `at` that tells what it ended. */
export function stoppedWar(reading: Reading, items: Item[], at: number): DatedItem | null {
  if (!has(items[at + 1], 'relative') || !opensWith(reading, items[at + 2], 'stopped_war')) return null
  let fought = false
  let day: DatedItem | null = null
  for (let i = at + 2; i < Math.min(items.length, at + REACH); i++) {
    const x = items[i]
    const war = holds(reading, x, 'fighting_ended') || has(x, 'event_noun')?.subtype === 'armed_clash'
    if (isSign(x, COMMA) || !(i === at + 2 || war || x.date || STEPS.has(x.kind))) return null
    fought ||= war
    day ??= EXACT.has(x.date?.precision ?? '') ? dated(items, i) : war ? yearOf(reading, x, i) : null
    if (fought && day) return day.text <= isoDay(reading.published) ? day : null
  }
  return null
}

/** “the 2020 war”, taken for a number of something. */
function yearOf(reading: Reading, { from, to }: Item, at: number): DatedItem | null {
  const text = /^(?:19|20)\d\d(?= )/.exec(textOf(reading, from, to))?.[0]
  return text ? { at, text, until: null, yearless: false } : null
}

const EXACT = new Set(['day', 'month', 'year'])

/** The verb for an end that what stands before the name belongs to (“ended in 1996 with a”), or -1. */
function endBefore(reading: Reading, items: Item[], from: number): number {
  let at = isArticle(items[from - 1]) || has(items[from - 1], 'determiner') ? from - 2 : leadOf(reading, items, from)
  if (isArticle(items[at]) || has(items[at], 'determiner')) at--
  if (!isOf(reading, items[at], 'ends_with')) return -1
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (has(items[i], 'ending')) return i
    if (!(STEPS.has(items[i].kind) || items[i].date) || isSign(items[i], DASH)) return -1
  }
  return -1
}

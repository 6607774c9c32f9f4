/** Who brought an agreement about: “brokered by X and Y”, “through X’s mediation”, “an X-brokered deal”, “X, which mediated the truce”. */
import { rangeBefore } from '../attribution/phrase.js'
import { rangeAfter } from '../attribution/phrase-after.js'
import type { Range } from '../attribution/phrase-words.js'
import { sideOf } from '../chunks/people/group.js'
import { classSet, hasAny } from '../classes.js'
import { COMMA, DASH, has, type Item, isArticle, isSign, type Reading, textOf } from '../item.js'
import { isOf } from '../words.js'
import { nameIn, namesIn } from './party-names.js'

export interface Mediation {
  names: string[]
  /** The items that tell it. */
  from: number
  to: number
}

const NONE: Mediation = { names: [], from: -1, to: -1 }

/** Items around the name of an agreement in which its mediators are told. */
const BEFORE = 14
const AFTER = 16

const TELLS = classSet('agreement_act', 'event_noun')

/** The mediators told around the agreement in [from, at]. */
export function mediationIn(reading: Reading, items: Item[], from: number, at: number): Mediation {
  for (let i = Math.max(0, from - BEFORE); i < Math.min(items.length, at + AFTER); i++) {
    if (!hasAny(items[i], TELLS) && !isOf(reading, items[i], 'mediation_nouns')) continue
    const told = toldAt(reading, items, i, from)
    if (told) return told
  }
  return NONE
}

function toldAt(reading: Reading, items: Item[], i: number, from: number): Mediation | null {
  if (has(items[i], 'agreement_act')?.kind === 'mediator')
    return listed(reading, items, rangeAfter(reading, items, i + 1))
  if (has(items[i], 'event_noun')?.subtype === 'mediation' || isOf(reading, items[i], 'mediation_nouns'))
    return isOf(reading, items[i + 1], 'mediated_by')
      ? listed(reading, items, rangeAfter(reading, items, i + 2))
      : describing(reading, items, i)
  if (!isOf(reading, items[i], 'brokers')) return null
  if (isSign(items[i - 1], DASH)) return describing(reading, items, i - 1)
  // “Ostria and Karvia brokered a truce”, “Ostria, which mediated the truce, urged …”
  const subject = i < from && items[i - 1]?.kind !== 'be' ? subjectOf(reading, items, i) : null
  return subject && listed(reading, items, subject)
}

function subjectOf(reading: Reading, items: Item[], i: number): Range | null {
  const relative = items[i - 1]?.kind === 'relative'
  const end = relative ? (isSign(items[i - 2], COMMA) ? i - 2 : i - 1) : i
  const range = rangeBefore(reading, items, end)
  if (!range) return null
  // “Ostria, Karvia and the Union”
  let start = range.from
  while (start > 1 && isSign(items[start - 1], COMMA) && sideOf(items[start - 2])) start -= 2
  return items
    .slice(start, range.to)
    .some((x) => sideOf(x) !== null || x.kind === 'body' || x.kind === 'actor' || x.kind === 'capital')
    ? { ...range, from: start }
    : null
}

function listed(reading: Reading, items: Item[], range: Range | null): Mediation | null {
  if (!range || isOf(reading, items[range.from], 'anybody')) return null
  const { from } = range
  // “Under a deal brokered by Ostria and Karvia, | Tarn freed …”: the “and” has ended the list.
  const whole = items.slice(from, range.to).some((x) => has(x, 'and') !== undefined)
  const to = whole ? range.to : listEnd(items, range.to)
  const one = nameIn(reading, items.slice(from, to))
  const names = namesIn(reading, items, from, to) ?? (one === null ? [] : [one])
  // “mediated by Ostria and builds on …”: another verb is nobody’s name.
  return { names: names.filter((name) => /\p{Lu}/u.test(name) || /\s/.test(name)), from, to }
}

/** Over “, Karvia and the Union”: the list goes on to the name behind its “and”, where that does nothing of its own. */
function listEnd(items: Item[], to: number): number {
  let end = to
  for (;;) {
    let next = isSign(items[end], COMMA) ? end + 1 : end
    const last = has(items[next], 'and') !== undefined
    if (last) next++
    if (next === end) return to
    while (isArticle(items[next])) next++
    if (!isName(items[next])) return last ? end : to
    if (ACTS.has(items[next + 1]?.kind)) return to
    end = next + 1
    if (last) return end
  }
}

const isName = (item: Item | undefined): boolean =>
  sideOf(item) !== null || item?.kind === 'actor' || item?.kind === 'body' || item?.kind === 'capital'

/** What a subject is followed by: “brokered by Ostria, Karvia said”. */
const ACTS = new Set<Item['kind'] | undefined>([
  'speech',
  'verb',
  'be',
  'have',
  'modal',
  'event_verb',
  'agreement_act',
  'adverb',
  'harm_active',
  'harm_intransitive',
  'harm_participle',
  'lose',
  'suffer',
  'leave',
])

/** The sides before item `end`: “Egyptian and Qatari | mediation”, “US-Saudi | -brokered”. */
function describing(reading: Reading, items: Item[], end: number): Mediation | null {
  const names: string[] = []
  let i = end - 1
  for (; i >= 0 && end - i <= LONGEST; i--) {
    const side = sideOf(items[i])
    if (side || items[i].kind === 'capital')
      names.unshift(side?.code ?? textOf(reading, items[i].from, items[i].to).replace(/\s+/g, ' '))
    else if (
      !isSign(items[i], DASH) &&
      !isSign(items[i], COMMA) &&
      !has(items[i], 'and') &&
      !isOf(reading, items[i], 'led_by')
    )
      break
  }
  return names.length > 0 ? { names, from: i + 1, to: end } : null
}

const LONGEST = 8

/**
 * A truce inside a word for its breach: “breached the ceasefire agreed on 28 May” tells of an event and of the agreement that it breaks.
 * What follows tells which truce is meant, else it is the one told of before; where none was, the breach stays an event and nothing more.
 */
import { has, type Item, type Reading, textOf } from '../item.js'
import { breaksTruce } from './acts/acts.js'
import { datesOf } from './days/dates.js'
import { stoppedWar } from './days/ended.js'
import { type Found, plainFound } from './nouns.js'

/** Items after the breach in which the truce is told: “agreed in Lomena on 28 May”. */
const TOLD = 4

/** The truce that the words at item `at` break, where its date stands beside it; else null. */
export function brokenTruce(reading: Reading, items: Item[], at: number): Found | null {
  if (!breaksTruce(items[at])) return null
  const name = truceIn(reading, items[at])
  if (!name) return null
  // “The rebels broke the truce”: the one told of before, if any.
  const ended = stoppedWar(reading, items, at)
  const told = !ended && items[at + 1] !== undefined && tells(items, at)
  const dates = told ? datesOf(reading, items, at + 1, at) : { signed: ended ? [ended] : [], effective: null }
  const act = { kind: 'alleged_violation', at, weak: false, renews: false } as const
  return {
    ...plainFound({ at, type: 'ceasefire', act, name, dates }),
    state: true,
    definite: true,
    bare: dates.signed.length === 0,
  }
}

/** “of 28 May”, “agreed on 28 May”, “that was brokered by X on 28 May”, “that took effect on 28 May”; “on 28 May” alone is the day of the breach. */
const tells = (items: Item[], at: number): boolean =>
  items[at + 1].kind === 'of' ||
  [items[at + 1], has(items[at + 1], 'relative') ? items[at + 2] : undefined].some(
    (x) => has(x, 'agreement_act')?.kind === 'effective',
  ) ||
  items.slice(at + 1, at + TOLD).some((x) => {
    const mention = has(x, 'agreement_act')?.mention
    return mention === 'signed' || mention === 'announced'
  })

/** The last words of the breach that stand for a truce. */
function truceIn(reading: Reading, { from, to }: Item): string | null {
  for (let i = from + 1; i < to; i++) {
    const found = reading.knowledge.lexicon.match(reading.tokens, i, to)
    if (found?.end === to && found.entries.some((x) => x.cls === 'agreement_noun' && x.kind === 'state'))
      return textOf(reading, i, to)
  }
  return null
}

/** What events have to know of the agreements of a text: which days are theirs, and which words bring one about. */
import { parseIsoDay } from '../../text/calendar.js'
import { has, type Item, isArticle, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { FRESH, kindOf } from './acts/kinds.js'
import type { Found } from './nouns.js'

export interface Settled {
  /** Tokens of dates that are dates of agreements, so that no event takes them. */
  dates: ReadonlySet<number>
  /** Tokens of words that may bring an agreement about, and whether they do here: “failed to agree on a truce” does not. */
  acts: ReadonlyMap<number, boolean>
}

export function settledIn({ published }: Reading, sentences: ReadSentence[], nouns: readonly Found[][]): Settled {
  const taken = new Set<number>()
  const acts = new Map<number, boolean>()
  for (const { items, contents, index } of sentences) {
    for (const { at: noun, dates, act, type } of nouns[index]) {
      for (const { at } of [...dates.signed, ...(dates.effective ? [dates.effective] : [])]) taken.add(items[at].from)
      // A resolution is adopted by a body, and no event between parties.
      if (!act || type === 'resolution') continue
      if (madeOf(items, noun, dates.signed[0]?.text, published)) acts.set(items[noun + 1].from, true)
      if (!mayMake(items[act.at])) continue
      if (act.kind === 'called_for' || act.unmade) acts.set(items[act.at].from, false)
      // “agreed in May to exchange prisoners”: the verb alone tells it, however long ago.
      else if (
        (noun === act.at && act.kind === 'signed') ||
        kindOf(act, dates.signed[0]?.text ?? null, published) === 'signed'
      )
        acts.set(items[act.at].from, true)
    }
    // “in violation of the 9 May | statement”: of the statement, whether or not it is read as an agreement.
    if (!contents.has('date')) continue
    items.forEach((x, i) => {
      const noun = x.date && has(items[i + 1], 'agreement_noun')
      if (noun && noun.kind !== 'exchange' && isArticle(items[i - 1])) taken.add(x.from)
    })
  }
  return { dates: taken, acts }
}

/** “a truce | agreed in Ossa on Sunday was broken within hours”: told anew, it was made on that day, if that is news; “the truce” is known. */
const madeOf = (items: readonly Item[], noun: number, day: string | undefined, published: number): boolean =>
  day?.length === 10 &&
  items[noun - 1]?.kind === 'article' &&
  has(items[noun + 1], 'agreement_act')?.mention === 'signed' &&
  published - parseIsoDay(day) <= FRESH &&
  parseIsoDay(day) <= published

/** “signed”, “announced”; who brokered a truce only tells which one it is. */
const mayMake = (item: Item): boolean => {
  const act = has(item, 'agreement_act')
  return (act?.mention === 'signed' || act?.mention === 'announced') && act.kind !== 'mediator'
}

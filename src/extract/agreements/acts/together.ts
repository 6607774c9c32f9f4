/** Statements that several parties make together by putting them out or by speaking in them. */
import { sideOf } from '../../chunks/people/group.js'
import { has, type Item, isArticle, type Reading, textOf, wordOf } from '../../item.js'
import type { Found } from '../nouns.js'
import { severalParties } from '../weak.js'
import type { Act } from './acts.js'

/** “published a joint statement with X”. */
export const madeWith = (items: Item[], at: number): boolean =>
  items[at + 1]?.kind === 'with' &&
  items.slice(at + 2, at + 5).some((x) => sideOf(x) !== null || x.kind === 'capital' || x.names !== undefined)

/** “X and Y said in a joint statement”: what several say together is made by saying it. */
export function saidTogether(reading: Reading, items: Item[], { from, at }: Pick<Found, 'from' | 'at'>): Act | null {
  const noun = has(items[at], 'agreement_noun')
  const lead = isArticle(items[from - 1]) ? from - 2 : from - 1
  const joint = noun?.type === 'joint_statement' && /^joint /i.test(textOf(reading, items[from].from, items[at].to))
  if (!joint || !/^in$/i.test(wordOf(reading, items[lead])) || !isArticle(items[from - 1])) return null
  const said = items.findIndex((x) => x.kind === 'speech' || has(x, 'agreement_act')?.mention === 'called_for')
  const speakers = said < 0 ? [] : said < from ? items.slice(0, said) : items.slice(at + 1, said)
  if (speakers.some((_, i) => isHome(speakers, i))) return null
  return severalParties(reading, speakers) ? { kind: 'signed', at: lead, weak: false, renews: false, news: true } : null
}

/** “the Prosecutor’s Office of Ostria, the Ministry of Defence and the police”: a body without a land beside others is of theirs. */
const isHome = (items: Item[], i: number): boolean =>
  has(items[i], 'body') !== undefined &&
  sideOf(items[i]) === null &&
  sideOf(items[i - 1]) === null &&
  items[i + 1]?.kind !== 'of'

/** What an agreement is about, which tells its type and whether it has to do with a conflict at all. */
import type { Entry } from '../../knowledge/lexicon.js'
import type { AgreementType } from '../../model/vocab.js'
import { COMMA, has, type Item, type ItemKind, isSign, type Reading, wordOf } from '../item.js'
import { anyIn, isOf, spanIs } from '../words.js'
import { titleEnd } from './titles.js'

/** Items after the noun in which its subject stands: “an agreement reached on 5 May on the delimitation of the border”. */
const REACH = 14

/** The type told by the noun, else by what describes it or follows it; null for an agreement that ends no conflict. */
export function typeOf(
  reading: Reading,
  items: Item[],
  from: number,
  at: number,
  noun: AgreementType,
  proper: boolean,
): AgreementType | null {
  if (noun !== 'other' && !isOf(reading, items[at], 'agreement_forms')) return noun
  // A name is followed by its subject at once or not at all.
  const end = Math.min(items.length, proper ? at + 2 : at + REACH)
  let lead = at + 1
  while (lead < end && !introduces(reading, items[lead]) && !/^at$/i.test(wordOf(reading, items[lead]))) lead++
  if (/^at$/i.test(wordOf(reading, items[lead]))) lead = end
  if ((proper || from < at) && anyIn(reading, items[from].from, items[titleEnd(reading, items, at)].to, 'peace'))
    return 'peace_treaty'
  const before = has(items[from - 1], 'agreement_topic') && !has(items[from - 1], 'agreement_act') ? from - 1 : from
  const about = topicIn(items, before, at) ?? (lead < end ? topicIn(items, lead + 1, at + REACH) : undefined)
  if (about === undefined) return ofBusiness(items, from) ? null : noun
  if (about.kind === 'foreign') return null
  return noun === 'protocol' && about.type === 'framework' ? noun : (about.type ?? noun)
}

/** “The bank signed an agreement with its creditors”: whoever signs ends no conflict. */
const ofBusiness = (items: Item[], from: number): boolean =>
  items.slice(0, from).some((x) => has(x, 'agreement_topic')?.kind === 'foreign')

const introduces = (reading: Reading, { kind, from, to }: Item): boolean =>
  kind === 'to' || kind === 'of' || kind === 'with' || (kind === 'preposition' && spanIs(reading, from, to, 'topic_of'))

const CLAUSE = new Set<ItemKind>(['be', 'have', 'modal', 'speech', 'pronoun', 'and'])

/** The first word for a subject in [from, to), up to the next comma or verb. */
export function topicIn(items: Item[], from: number, to: number): Pick<Entry, 'kind' | 'type'> | undefined {
  for (let i = from; i < Math.min(to, items.length) && !isSign(items[i], COMMA) && !CLAUSE.has(items[i].kind); i++) {
    const noun = has(items[i], 'agreement_noun')
    if (noun && noun.type !== 'other' && !noun.weak) return { type: noun.type }
    const exchange = has(items[i], 'event_noun')?.subtype === 'prisoner_exchange'
    const topic = exchange ? { type: 'prisoner_exchange' as const } : has(items[i], 'agreement_topic')
    if (topic ?? items[i].group?.captive) return topic ?? { type: 'prisoner_exchange' }
  }
  return undefined
}

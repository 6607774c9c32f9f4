/**
 * Background: “On 4 May 2020 a bomb went off in Ossa. At least 31 people were killed.” What is told of victims right behind what happened
 * long ago, without a day and a place of its own, is of that, and not of the news above it.
 */
import { lastFew } from '../../last-few.js'
import { familyOf } from '../kinds.js'
import type { Mention } from '../mention.js'
import { gap, PAST, placesAgree, sameToll } from './agree.js'
import type { EventDraft } from './group.js'

/** Days after which an event is no news. */
export const OLD = 31

/** Sentences of one paragraph on which a text goes on telling of it. */
const REACH = 2

/** The event long past that the sentences right before tell of last, where the mention goes on with it. */
export function ofBackground(events: readonly EventDraft[], m: Mention, published: number): EventDraft | undefined {
  if (m.date !== null || m.fresh || m.beside || m.turned || m.backdrop || !PAST.has(m.modality)) return undefined
  if (m.telling === 'verb' || (m.telling === 'noun' && !m.definite)) return undefined
  if (familyOf(m.subtype) !== 'violence') return undefined
  const kin = events.filter((e) => e.family === 'violence')
  let last: EventDraft | undefined
  for (const e of kin) if (!last || toldAt(e).sentence >= toldAt(last).sentence) last = e
  if (!last?.date || published - (last.date.end as number) <= OLD || last.mentions[0].subordinate) return undefined
  const { sentence, paragraph } = toldAt(last)
  const near = paragraph === m.paragraph ? m.sentence - sentence <= REACH : m.victims && m.sentence - sentence === 1
  if (!near || m.sentence === sentence || kin.some((e) => e !== last && sameToll(e, m))) return undefined
  return placesAgree(last, m) ? last : undefined
}

const toldAt = ({ mentions }: EventDraft): Mention => mentions.at(-1) as Mention

/** Whether the time on which the sentence of a mention stands is long before an event, which then is another. */
export const standsApart = (e: EventDraft, m: Mention): boolean =>
  m.stands !== null &&
  m.date === null &&
  e.date !== null &&
  gap(e.date, m.stands) > 0 &&
  !sameToll(e, m) &&
  lastFew(e.mentions).every((x) => x.sentence !== m.sentence)

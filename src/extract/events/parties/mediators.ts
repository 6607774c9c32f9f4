/**
 * Who brought about what parties do together: “brokered by Ostria”, “Ostria mediated”, “with Ostrian mediation”, in the sentence that
 * tells of it or right after it. Only sides that are no party to the conflict are taken, so that a registry has to say who is one.
 */
import type { EventSubtype } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { sideCodes } from '../../chunks/people/group.js'
import { has, type Item, type Reading, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf } from '../../words.js'
import type { EventDraft } from '../grouping/group.js'

const BROUGHT_ABOUT = new Set<EventSubtype>(['talks', 'agreement', 'prisoner_exchange'])

/** Sentences from that of the event on in which who mediated is told; after a meeting others may be told of. */
const AHEAD = 3

export function addMediators(
  reading: Reading,
  sentences: readonly ReadSentence[],
  drafts: readonly EventDraft[],
): void {
  const { pipeline } = reading.knowledge.registry ?? {}
  if (!pipeline) return
  const mediates = new Set(pipeline.sides.filter(({ role }) => role !== 'party').map(({ code }) => code))
  for (const { subtype, mentions } of drafts) {
    if (!BROUGHT_ABOUT.has(subtype)) continue
    const [{ sentence, parties, modality }] = mentions
    if (modality !== 'occurred' && modality !== 'historical') continue
    for (const { paragraph, items } of sentences.slice(sentence, sentence + (subtype === 'talks' ? 1 : AHEAD))) {
      if (paragraph > sentences[sentence].paragraph + 1) break
      for (const side of brokersIn(reading, items))
        if (mediates.has(side) && !mentions.some((m) => m.parties.some((party) => party.side === side)))
          parties.push({ name: side, actor: null, side, role: 'participant' })
    }
  }
}

/** The sides told as brokers in a sentence. */
const brokersIn = (reading: Reading, items: readonly Item[]): string[] =>
  flatMap(items, (item, k) => {
    if (has(item, 'agreement_act')?.kind === 'mediator') return sideCodes(items.slice(k + 1, k + 7))
    const word = wordOf(reading, item)
    const before = items.slice(Math.max(0, k - (/^mediation$/i.test(word) ? 2 : 3)), k)
    return isOf(reading, item, 'mediates') && items[k + 1]?.kind !== 'by' ? sideCodes(before) : []
  })

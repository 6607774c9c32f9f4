/** Statements as events: a body or official of a known side speaks in a document of its own (“said in a statement on Monday”). */
import type { Voices } from '../../attribution/index.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { draftOf, type EventDraft } from '../grouping/group.js'
import { plainMention } from '../mention.js'

/** One statement for each speaker, at the sentence that names the document. */
export function addStatements(reading: Reading, sentences: ReadSentence[], voices: Voices, drafts: EventDraft[]): void {
  const spoken = new Set<string>()
  const said = tokensSaid(voices)
  for (const { from, to, speaker } of voices.attributions) {
    if (!speaker || speaker.side === null || spoken.has(speaker.name) || (said.get(speaker.name) ?? 0) < LONG) continue

    const document = documentNear(reading, sentences, from, to)
    if (!document) continue
    spoken.add(speaker.name)
    const { sentence, at } = document
    const mention = plainMention(sentence, at, at, 'statement')
    const party = { name: speaker.name, actor: speaker.actor, side: speaker.side, role: 'initiator' as const }
    drafts.push(draftOf({ ...mention, parties: [party] }))
  }
}

/** A text that relays a statement gives the speaker the word at length, in tokens. */
const LONG = 60

/** Tokens that each speaker says, by name. */
function tokensSaid({ attributions }: Voices): Map<string, number> {
  const out = new Map<string, number>()
  for (const { speaker, from, to } of attributions)
    if (speaker) out.set(speaker.name, (out.get(speaker.name) ?? 0) + to - from)
  return out
}

/** “in a statement” in a sentence that the words stand in. */
function documentNear(
  reading: Reading,
  sentences: ReadSentence[],
  from: number,
  to: number,
): { sentence: ReadSentence; at: number } | null {
  const { sentenceOf } = reading.structure
  for (let k = sentenceOf[from]; k <= Math.min(sentenceOf[to - 1] + 1, sentences.length - 1); k++) {
    const at = sentences[k].contents.has('speech') ? sentences[k].items.findIndex(saysInDocument) : -1
    if (at >= 0) return { sentence: sentences[k], at }
  }
  return null
}

const saysInDocument = (item: Item): boolean => has(item, 'speech')?.kind === 'document'

/** Which events the words of a sentence tell: looked up here, so that nothing goes through all events of a text for each of them. */
import type { Mention } from '../mention.js'
import type { EventDraft } from './group.js'

/** An event and one mention of it. */
type Told = readonly [EventDraft, Mention]

/** The events told in each sentence, in their own order. */
export type BySentence = ReadonlyMap<number, readonly Told[]>

export function bySentence(drafts: readonly EventDraft[]): BySentence {
  const out = new Map<number, Told[]>()
  for (const draft of drafts)
    for (const mention of draft.mentions) {
      const told = out.get(mention.sentence)
      if (told) told.push([draft, mention])
      else out.set(mention.sentence, [[draft, mention]])
    }
  return out
}

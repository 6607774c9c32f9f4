/** Figures so much larger than those told of an incident that they count something else: “A blast killed four. To date 640 people have died.” */
import type { Harm } from '../../../model/vocab.js'
import type { EventDraft } from '../../events/index.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'

/** By how much a figure tops that of an incident which cannot be its own: so many times, and so many persons more. */
const TIMES = 5
const MORE = 50

export class Figures {
  /** The figure told last of each incident and harm, and who told it. */
  private readonly told = new Map<EventDraft, Map<Harm, Pick<Claim, 'count' | 'speaker'>>>()

  /** Takes in a figure of an incident; “villagers fled” is none. */
  tell(event: EventDraft, { harm, count, speaker }: Claim): void {
    if (harm === null || count.kind === 'vague') return
    const known = this.told.get(event) ?? new Map()
    this.told.set(event, known.set(harm, { count, speaker }))
  }

  /** Whether a claim is none of the toll of the event: where somebody else tells it, it may be a rival figure, but for words of time. */
  isBeyond(event: EventDraft, { harm, count, speaker }: Claim, { times, contents }: ReadSentence): boolean {
    const told = harm === null ? undefined : this.told.get(event)?.get(harm)
    if (!told?.count.low || count.low === null) return false
    if (speaker.name !== told.speaker.name && times.length === 0 && !contents.has('date')) return false
    return count.low >= told.count.low * TIMES && count.low - told.count.low >= MORE
  }
}

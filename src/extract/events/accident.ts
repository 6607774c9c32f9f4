/** Explosions of what explodes by itself: fuel, gas, stored ammunition. Where nobody tells of a weapon they are no bomb or mine. */
import { has, lookUp, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import type { EventDraft } from './group.js'

const UNTOLD = 'remote_explosive_landmine_ied'

/** “An explosion at a fuel depot”: of unknown cause until the text tells of a weapon or another violence. */
export function setApartAccidents(reading: Reading, sentences: ReadSentence[], drafts: EventDraft[]): void {
  for (const draft of drafts)
    if (draft.subtype === UNTOLD && draft.mentions.every((m) => m.telling === 'harm' || isBare(m)))
      if (draft.mentions.some((m) => lookUp(reading, sentences[m.sentence]).some((item) => has(item, 'volatile'))))
        draft.subtype = 'other'
}

const isBare = ({ subtype, instrument }: EventDraft['mentions'][number]): boolean =>
  subtype === UNTOLD && instrument === null

/** Explosions of what explodes by itself: fuel, gas, stored ammunition. Where nobody tells of a weapon they are no bomb or mine. */
import { has, type Item, lookUp, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { EventDraft } from './group.js'

const UNTOLD = 'remote_explosive_landmine_ied'

/** “An explosion at a fuel depot”: of unknown cause until the text tells of a weapon or another violence. */
export function setApartAccidents(reading: Reading, sentences: ReadSentence[], drafts: EventDraft[]): void {
  for (const draft of drafts)
    if (draft.subtype === UNTOLD && draft.mentions.every((m) => m.telling === 'harm' || isBare(m)))
      if (draft.mentions.some((m) => tellsVolatile(reading, sentences[m.sentence]))) draft.subtype = 'other'
}

/** Also inside the name of a place: “the fuel depot near Ossa”. */
const tellsVolatile = (reading: Reading, sentence: ReadSentence): boolean =>
  lookUp(reading, sentence).some(
    (item) =>
      isVolatile(item) ||
      (has(item, 'place') && lookUp(reading, { ...sentence, from: item.from, to: item.from + 2 }).some(isVolatile)),
  )

const isVolatile = (item: Item): boolean => has(item, 'volatile') !== undefined

const isBare = ({ subtype, instrument }: EventDraft['mentions'][number]): boolean =>
  subtype === UNTOLD && instrument === null

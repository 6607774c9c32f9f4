/**
 * Which body speaks where a text tells only its side: “the Ostrian side noted”, “Ostria said”, “Velm reports”. Where one body of that side
 * speaks in the whole text, it is this one; of a state told by its name alone, its army or defence ministry.
 */
import type { Speaker } from '../../../model/record.js'
import { has, type Item, type Reading, textOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { endsWith, isOf, textHolds } from '../../words.js'
import type { Cue } from '../cues.js'
import { type Phrase, voiceKey } from '../speaker.js'

/** Gives each cue of a bare side the only body of that side that speaks. */
export function settleSides(reading: Reading, sentences: readonly ReadSentence[], cues: readonly Cue[]): void {
  const told = cues.map(({ phrase, sentence }) =>
    phrase.anaphor === 'pronoun' ? null : sideAlone(reading, sentences[sentence].items, phrase),
  )
  if (!told.some((kind) => kind !== null)) return
  const bodies = bodiesOf(
    cues.filter(
      ({ phrase: { from, to, speaker }, sentence }, k) =>
        told[k] === null &&
        (speaker.actor !== null || sentences[sentence].items.slice(from, to).some((x) => has(x, 'body'))),
    ),
  )
  for (const [k, { phrase }] of cues.entries()) {
    const [body, other] = told[k] === null ? [] : (bodies.get(phrase.speaker.side ?? '') ?? [])
    if (body === undefined || other !== undefined || phrase.speaker.person !== null) continue
    if (told[k] === 'side' || textHolds(reading, body.name, 'fights'))
      phrase.speaker = { ...body, person: null, relayed_by: phrase.speaker.relayed_by }
  }
}

/** Whether a phrase tells no more than a side: by a word for it, or by the name of the state or its capital. */
function sideAlone(reading: Reading, items: readonly Item[], { from, to, speaker }: Phrase): 'side' | 'state' | null {
  if (speaker.side === null || speaker.person !== null) return null
  const parts = items.slice(from, to).filter((x) => !isOf(reading, x, 'official'))
  const last = parts[parts.length - 1]
  if (endsWith(reading, last, 'sides_told')) return 'side'
  const name = parts.length === 1 ? parts[0] : undefined
  const { armedGroups, stateOfCapital } = reading.knowledge
  if (name === undefined || armedGroups.has(speaker.side)) return null
  const isState =
    has(name, 'side_noun') || has(name, 'metonym') || stateOfCapital.has(textOf(reading, name.from, name.to))
  return isState ? 'state' : null
}

/** The first two bodies of each side that speak: a second one tells that the first is not alone; a person counts for his body. */
function bodiesOf(cues: readonly Cue[]): Map<string, Speaker[]> {
  const out = new Map<string, Speaker[]>()
  for (const { phrase } of cues) {
    const { speaker, human, anaphor } = phrase
    if (speaker.side === null || speaker.name === 'publisher') continue
    if (anaphor === 'document' || anaphor === 'pronoun') continue
    if (human && (speaker.person === null || speaker.name === speaker.person) && speaker.actor === null) continue
    const known = out.get(speaker.side) ?? []
    if (known.length < 2 && !known.some((one) => voiceKey(one) === voiceKey(speaker))) known.push(speaker)
    out.set(speaker.side, known)
  }
  return out
}

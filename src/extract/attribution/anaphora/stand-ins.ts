/**
 * Words that stand for whoever has spoken without sharing a word with him: “the source” for the army told of before, “the officer” for
 * an official, “the station” for a radio, “the group” for the front whose spokesman spoke.
 */
import type { Speaker } from '../../../model/record.js'
import type { Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { textEndsWith, textHolds, textIs, textOpensWith } from '../../words.js'
import { isDocument } from '../relay.js'
import type { Phrase } from '../speaker.js'

/** A speaker told of before. */
export interface Known {
  phrase: Phrase
  sentence: number
}

/** Sentences over which readers still have a speaker in mind. */
const REACH = 5

/** The speaker told of before whom the definite words of `phrase` in this sentence mean by what he is, or null. */
export function standsFor(
  reading: Reading,
  known: readonly Known[],
  phrase: Phrase,
  { index, items }: ReadSentence,
): Speaker | null {
  const { name, person } = phrase.speaker
  // “the official report”
  if (person !== null || isDocument(items[phrase.to])) return null
  const near = known.filter((k) => index - k.sentence <= REACH && k.phrase.anaphor !== 'pronoun')
  if (textIs(reading, name, 'any_source')) return near.at(-1)?.phrase.speaker ?? null
  if (textIs(reading, name, 'one_official')) return near.findLast((k) => isOfficial(reading, k))?.phrase.speaker ?? null
  if (textIs(reading, name, 'named_media')) return near.findLast((k) => isOutlet(reading, k))?.phrase.speaker ?? null
  return textIs(reading, name, 'group_words') ? groupOf(reading, near) : null
}

/** Somebody who holds an office, named or not; no resident and no crowd. */
const isOfficial = (reading: Reading, { phrase: { human, speaker } }: Known): boolean =>
  human &&
  (textEndsWith(reading, speaker.name, 'officer_roles') ||
    (speaker.person !== null && !textIs(reading, speaker.name, 'single_voices')))

const isOutlet = (reading: Reading, { phrase: { human, speaker } }: Known): boolean =>
  !human && (textHolds(reading, speaker.name, 'press_names') || textHolds(reading, speaker.name, 'named_media'))

/** The only armed group that has spoken, or for which somebody has. */
function groupOf(reading: Reading, known: readonly Known[]): Speaker | null {
  const armed = known.filter(({ phrase }) => reading.knowledge.armedGroups.has(phrase.speaker.side ?? ''))
  const [first] = armed
  if (first === undefined || armed.some(({ phrase }) => phrase.speaker.side !== first.phrase.speaker.side)) return null
  const body = armed.findLast(({ phrase }) => !phrase.human)
  return body?.phrase.speaker ?? { ...first.phrase.speaker, name: first.phrase.speaker.side ?? '', person: null }
}

/** “officials said” after “Ostrian officials”: of several persons told by one word, those told of before, where no others were. */
export function theOnlySuch(
  reading: Reading,
  known: readonly Known[],
  { words, speaker, human }: Phrase,
  sentence: number,
): Speaker | null {
  const [word] = words
  if (!human || words.size !== 1 || speaker.side !== null || !textIs(reading, speaker.name, 'tellers')) return null
  const such = known.filter(({ phrase: p }) => p.speaker.person === null && p.words.has(word))
  const names = new Set(such.map(({ phrase: p }) => p.speaker.name))
  const last = such.at(-1)
  const near = last !== undefined && sentence - last.sentence <= LONG
  return names.size === 1 && near && last.phrase.words.size > 1 ? last.phrase.speaker : null
}

/** Sentences over which persons told by one word are still the same. */
const LONG = 12

/** “Tarn said. … he added”: a single name that is nobody’s else in the text. */
export const isLoneName = ({ phrase: { from, to, speaker, anaphor } }: Known): boolean =>
  to === from + 1 &&
  anaphor !== 'pronoun' &&
  speaker.side === null &&
  speaker.actor === null &&
  /^\p{Lu}\p{Ll}+$/u.test(speaker.name)

/** “unconfirmed reports”, “early reports”, “reports from the region”: what is cited under a name of its own, though it is nobody’s. */
export const isHearsay = (reading: Reading, { from, to, speaker: { name }, plural }: Phrase): boolean =>
  textOpensWith(reading, name, 'reports_from') ||
  (plural &&
    to > from + 1 &&
    (textOpensWith(reading, name, 'unsure') ||
      (textEndsWith(reading, name, 'reports') && textOpensWith(reading, name, 'first_told'))))

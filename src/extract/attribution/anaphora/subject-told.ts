/** “The office called it a massacre. Five were killed, it said”: a pronoun means the subject of a sentence shortly before, where nobody has spoken. */
import type { Speaker } from '../../../model/record.js'
import type { Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { spanIs } from '../../words.js'
import type { Phrase } from '../speaker.js'
import { subjectOf } from '../verbs.js'

/** Sentences of the same paragraph over which the subject is still meant. */
const REACH = 2

/** Who the pronoun `phrase` in this sentence is, by what the sentences before it are about; null for other phrases and other subjects. */
export function subjectTold(
  reading: Reading,
  sentences: readonly ReadSentence[],
  phrase: Phrase,
  sentence: number,
): Speaker | null {
  if (phrase.anaphor !== 'pronoun' || reading.upperCase) return null
  // “we” and “I” are whoever tells the text.
  if (!spanIs(reading, phrase.token, phrase.token + 1, 'pronouns_of_others')) return null
  for (let s = sentence - 1; s >= 0 && s >= sentence - REACH; s--) {
    const { paragraph, items } = sentences[s]
    if (paragraph !== sentences[sentence].paragraph) return null
    const subject = subjectOf(reading, items, items.length)
    if (subject === null || subject.anaphor === 'pronoun') continue
    // “The guards fled. They said …” are several, “it” is a body and no person.
    const fits = phrase.female === null ? phrase.human || !subject.human : subject.human
    return fits ? subject.speaker : null
  }
  return null
}

/** Speakers told of by what they are, whom the text names only after that: in the next sentence, or below a heading. */
import { type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import { textEndsWith, textHolds } from '../words.js'
import type { Cue } from './cues.js'
import type { Phrase } from './speaker.js'

/** Cues behind one without a name among which the name may stand. */
const NEXT = 3
/** Sentences over which “the villager, N. N.” names the villager before. */
const NEAR = 2

/** Gives the person named later to each cue of a speaker without a name. */
export function nameRoles(reading: Reading, sentences: ReadSentence[], cues: Cue[]): void {
  for (const [k, cue] of cues.entries()) {
    const { phrase } = cue
    if (phrase.speaker.person !== null || !phrase.human || phrase.anaphor === 'pronoun') continue
    const officer = isOfficer(reading, sentences, cue, cues[k + 1])
    const later = officer ? undefined : cues.slice(k + 1, k + 1 + NEXT).find((x) => isSame(reading, sentences, cue, x))
    const { relayed_by } = phrase.speaker
    if (later) phrase.speaker = { ...later.phrase.speaker, relayed_by }
    else if (officer) phrase.speaker = { ...phrase.speaker, person: cues[k + 1].phrase.speaker.person }
  }
}

/** “a military spokesman said. Colonel X said”: the officer named in the next sentence is the one who spoke without a name. */
function isOfficer(reading: Reading, sentences: ReadSentence[], cue: Cue, next: Cue | undefined): boolean {
  if (next?.sentence !== cue.sentence + 1 || !isUnnamedOfficer(reading, cue.phrase.speaker.name)) return false
  const { from, to, speaker } = next.phrase
  const ranked = sentences[next.sentence].items.slice(from, to).some((x) => x.names?.people[0]?.rank)
  return ranked && speaker.person !== null
}

/** “a military spokesman”: one of an armed force, told by what he is. */
const isUnnamedOfficer = (reading: Reading, name: string): boolean =>
  textEndsWith(reading, name, 'officer_roles') && textHolds(reading, name, 'force_words')

/** “A farmer put the dead at two. The farmer, N. N., said”, “Minister says …” above “the minister of the interior, N. N., said”. */
function isSame(reading: Reading, sentences: ReadSentence[], cue: Cue, later: Cue): boolean {
  const { words } = cue.phrase
  const { phrase } = later
  if (phrase.speaker.person === null || phrase.anaphor === 'pronoun') return false
  if (![...words].every((word) => phrase.words.has(word))) return false
  const heading = cue.sentence === 0 && sentences[0].paragraph !== sentences[later.sentence].paragraph
  if (heading && !hasArticle(reading, cue.phrase)) return true
  return later.sentence - cue.sentence <= NEAR && isThe(reading, phrase)
}

const isThe = (reading: Reading, { token }: Phrase): boolean =>
  [token - 1, token].some((at) => at >= 0 && /^the$/i.test(textOf(reading, at, at + 1)))

const hasArticle = (reading: Reading, { token }: Phrase): boolean =>
  [token - 1, token].some((at) => at >= 0 && /^(?:the|an?)$/i.test(textOf(reading, at, at + 1)))

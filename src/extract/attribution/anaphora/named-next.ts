/**
 * Who it is that the lead of a news story tells by what he is alone: “a government spokeswoman said. Mara Dolen gave no details”, “said a
 * rights group. The Alder Lawyers, a rights group in Velm, …”. The sentence behind begins with the name.
 */
import type { Speaker } from '../../../model/record.js'
import { COMMA, has, type Item, isArticle, isSign, type Reading, textOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf, textEndsWith } from '../../words.js'
import type { Cue } from '../cues.js'
import { type Phrase, wordSet } from '../speaker.js'

/** The speaker with the name that the next sentence gives him, or null. `next`: the first cue behind this one. */
export function namedNext(
  reading: Reading,
  sentences: readonly ReadSentence[],
  { phrase, sentence }: Cue,
  next: Cue | undefined,
): Speaker | null {
  const after = sentences[sentence + 1]
  if (!after || !isIndefinite(reading, phrase)) return null
  const { items } = after
  const first = isArticle(items[0]) ? 1 : 0
  const tells = next?.sentence === after.index && next.phrase.from === first ? next.phrase.speaker : null
  if (tells && isApposed(reading, items, phrase)) return { ...tells, relayed_by: phrase.speaker.relayed_by }
  const person = first === 0 && phrase.human ? subjectNamed(reading, sentences, after) : null
  return person !== null && !textEndsWith(reading, phrase.speaker.name, 'tellers')
    ? { ...phrase.speaker, person }
    : null
}

/** “a spokesman”, “a rights group”. */
const isIndefinite = (reading: Reading, { token }: Phrase): boolean =>
  [token - 1, token].some((at) => at >= 0 && /^an?$/i.test(textOf(reading, at, at + 1)))

/** Items of a name before its apposition. */
const NAME = 5

/** “The Alder Lawyers, a rights group in Velm, …”: what is told of the name at the head holds the words of the phrase. */
function isApposed(reading: Reading, items: readonly Item[], { words }: Phrase): boolean {
  const comma = items.findIndex((x) => isSign(x, COMMA))
  const aside = items[comma + 1]
  if (comma < 1 || comma > NAME || !aside || !(isArticle(aside) || aside.group?.number === 'sg')) return false
  const end = items.findIndex((x, i) => i > comma && isSign(x, COMMA))
  const told = wordSet(textOf(reading, aside.from, items[end < 0 ? items.length - 1 : end].from))
  return [...words].every((word) => told.has(word))
}

/** The full name that begins a sentence, told for the first time and of nobody who is described, before a verb of telling. */
function subjectNamed(
  reading: Reading,
  sentences: readonly ReadSentence[],
  { index, items }: ReadSentence,
): string | null {
  const [name, verb, object] = items
  const person = name?.names?.titled === false ? name.names.people[0] : undefined
  const alone = person !== undefined && textOf(reading, name.from, name.to) === person.name
  if (!alone || person.rank || !person.name.includes(' ')) return null
  const tells =
    has(verb, 'speech') ??
    has(verb, 'plain_speech') ??
    (verb?.kind === 'negation' ? has(object, 'withholds') : undefined) ??
    isOf(reading, verb, 'gets_through')
  const known = sentences
    .slice(0, index)
    .some((s) => s.contents.has('names') && s.items.some((x) => x.names?.people.some((p) => p.name === person.name)))
  return tells && !known ? person.name : null
}

/**
 * Who it is that the lead of a news story tells by what he is alone: “a government spokeswoman said. Mara Dolen gave no details”, “said a
 * rights group. The Alder Lawyers, a rights group in Velm, …”. The sentence behind begins with the name.
 */
import type { Speaker } from '../../../model/record.js'
import { COMMA, has, type Item, isArticle, isSign, type Reading, textOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf, spanIs, textEndsWith } from '../../words.js'
import type { Cue } from '../cues.js'
import { type Phrase, wordSet } from '../speaker.js'

/** The sentence in which each name of a person is first told. */
export function firstTold(sentences: readonly ReadSentence[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (const { items, index, contents } of sentences)
    if (contents.has('names'))
      for (const { names } of items)
        for (const { name } of names?.people ?? []) if (!out.has(name)) out.set(name, index)
  return out
}

/**
 * The speaker with the name that the next sentence gives him, or null. `after`: that sentence; `next`: the first cue behind this one;
 * `first`: where each name is first told.
 */
export function namedNext(
  reading: Reading,
  after: ReadSentence | undefined,
  { phrase }: Cue,
  next: Cue | undefined,
  first: ReadonlyMap<string, number>,
): Speaker | null {
  if (!after || !isIndefinite(reading, phrase)) return null
  const { items } = after
  const head = isArticle(items[0]) ? 1 : 0
  const tells = next?.sentence === after.index && next.phrase.from === head ? next.phrase.speaker : null
  if (tells && isApposed(reading, items, phrase)) return { ...tells, relayed_by: phrase.speaker.relayed_by }
  const person = head === 0 && phrase.human ? subjectNamed(reading, after) : null
  return person !== null && first.get(person) === after.index && !textEndsWith(reading, phrase.speaker.name, 'tellers')
    ? { ...phrase.speaker, person }
    : null
}

/** “a spokesman”, “a rights group”. */
const isIndefinite = (reading: Reading, { token }: Phrase): boolean =>
  [token - 1, token].some((at) => at >= 0 && spanIs(reading, at, at + 1, 'indefinite'))

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

/** The full name that begins a sentence, of nobody who is described, before a verb of telling. */
function subjectNamed(reading: Reading, { items }: ReadSentence): string | null {
  const [name, verb, object] = items
  const person = name?.names?.titled === false ? name.names.people[0] : undefined
  const alone = person !== undefined && textOf(reading, name.from, name.to) === person.name
  if (!alone || person.rank || !person.name.includes(' ')) return null
  const tells =
    has(verb, 'speech') ??
    has(verb, 'plain_speech') ??
    (verb?.kind === 'negation' ? has(object, 'withholds') : undefined) ??
    isOf(reading, verb, 'gets_through')
  return tells ? person.name : null
}

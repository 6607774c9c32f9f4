/** Persons whom a text names before or after a pronoun or a role means them. */
import type { Speaker } from '../../../model/record.js'
import { COMMA, has, type Item, isSign, type Reading, textOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { textEndsWith, textHolds } from '../../words.js'
import type { Cue } from '../cues.js'
import { type Phrase, readPhrase, speakerOf, wordSet } from '../speaker.js'
import { headingAt } from '../top-lines.js'
import { firstTold, namedNext } from './named-next.js'

/** Sentences before the word. */
const REACH = 12

/** “President X opened a road. … the president said”: who is named last with the role that the phrase tells alone. */
export function holderOf(
  reading: Reading,
  sentences: ReadSentence[],
  phrase: Phrase,
  sentence: number,
): Speaker | null {
  if (phrase.words.size !== 1 || !phrase.human || phrase.speaker.person !== null || !isDefinite(reading, phrase))
    return null
  const [role] = phrase.words
  const last = sentences[sentence].items[phrase.to - 1]
  // “the ministers” are several.
  if (!textOf(reading, last.from, last.to).toLowerCase().endsWith(role)) return null
  for (let s = sentence; s >= Math.max(0, sentence - REACH); s--) {
    if (!sentences[s].contents.has('names')) continue
    const { items } = sentences[s]
    for (let i = items.length - 1; i >= 0; i--) {
      if (!items[i].names || items[i].from >= phrase.token) continue
      const from = i > 0 && has(items[i - 1], 'title') ? i - 1 : i
      const before = textOf(reading, items[from].from, items[i].to)
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
      if (before.includes(role)) return readPhrase(reading, items, { from, to: i + 1, cited: null })?.speaker ?? null
    }
  }
  return null
}

/** “the ministry”; of some words for persons the article is a part: “the police”. */
export const isDefinite = (reading: Reading, { token }: Phrase): boolean =>
  [token - 1, token].some((at) => at >= 0 && /^the$/i.test(textOf(reading, at, at + 1)))

/** The first person named in this paragraph before the sentence: “President X laid a wreath. “…,” he said.” */
export function personNamed(
  reading: Reading,
  sentences: ReadSentence[],
  sentence: number,
  before: number,
): Speaker | null {
  for (let s = sentence; s >= 0 && s >= sentence - 2 && sentences[s].paragraph === sentences[sentence].paragraph; s--) {
    const outside = sentences[s].items.filter(
      (x) => x.names && x.from < before && reading.structure.quoteOf[x.from] < 0 && !isKilled(sentences[s], x),
    )
    const item = outside.find((x) => !inClause(sentences[s].items, x)) ?? outside[0]
    const person = item?.names?.people[0]
    if (person) return speakerOf(person.name, { person: person.name, side: person.side ?? null })
  }
  return null
}

/** “Troops shot dead Arno Lisk in Ossa, he said”: he is another. */
const isKilled = ({ matches }: ReadSentence, item: Item): boolean =>
  matches.some(({ harm, victims, clause }) => harm === 'killed' && victims.some((v) => clause.items[v] === item))

/** “At the meeting, in which the deputy X took part, the minister Y …”: one of a relative clause is not whom the sentence is about. */
function inClause(items: Item[], name: Item): boolean {
  const at = items.indexOf(name)
  const relative = items.findLastIndex((x, i) => i < at && has(x, 'relative') !== undefined)
  if (relative < 1 || !(isSign(items[relative - 1], COMMA) || isSign(items[relative - 2], COMMA))) return false
  return !items.slice(relative, at).some((x) => isSign(x, COMMA))
}

/** “Sol” after “Ana Sol”, where the registry knows another Sol: the full name that the text tells of a bare surname. */
export function namedHere(
  { speaker: { person }, from, to }: Phrase,
  { items }: ReadSentence,
  names: Map<string, string>,
) {
  const known = to === from + 1 && items[from].to === items[from].from + 1 && items[from].names?.people[0]?.official
  const here = known && person ? names.get(person.slice(person.lastIndexOf(' ') + 1)) : undefined
  return here === person ? undefined : here
}

/** “Tarn” where the text names Ivo Tarn in full. */
export function completeName(phrase: Phrase, names: Map<string, string>): void {
  const { name, person } = phrase.speaker
  const full = names.get(person ?? name)
  if (full === undefined || (person === null && phrase.words.size > 1)) return
  phrase.speaker = { ...phrase.speaker, name: name === person || person === null ? full : name, person: full }
  phrase.words = new Set([...phrase.words, ...wordSet(full)])
}

/** Full names of persons by their last word. */
export function fullNames(sentences: ReadSentence[]): Map<string, string> {
  const out = new Map<string, string>()
  for (const { items, contents } of sentences)
    if (contents.has('names'))
      for (const { names } of items)
        for (const { name } of names?.people ?? []) {
          const last = name.slice(name.lastIndexOf(' ') + 1)
          if (last !== name && !out.has(last)) out.set(last, name)
        }
  return out
}

/** Cues behind one without a name among which the name may stand. */
const NEXT = 3
/** Sentences over which “the villager, N. N.” names the villager before. */
const NEAR = 2

/** Gives the person named later to each cue of a speaker without a name. */
export function nameRoles(reading: Reading, sentences: ReadSentence[], cues: Cue[]): void {
  const first = firstTold(sentences)
  const named = (k: number) => namedNext(reading, sentences[cues[k].sentence + 1], cues[k], cues[k + 1], first)
  for (const [k, cue] of cues.entries()) {
    const { phrase } = cue
    // “officials” are several.
    const several = textEndsWith(reading, phrase.speaker.name, 'tellers')
    if (phrase.speaker.person !== null || several || phrase.anaphor === 'pronoun') continue
    if (!phrase.human) {
      phrase.speaker = named(k) ?? phrase.speaker
      continue
    }
    const officer = isOfficer(reading, sentences, cue, cues[k + 1])
    const later = officer ? undefined : cues.slice(k + 1, k + 1 + NEXT).find((x) => isSame(reading, sentences, cue, x))
    const { relayed_by } = phrase.speaker
    if (later) phrase.speaker = { ...later.phrase.speaker, relayed_by }
    else if (officer) phrase.speaker = { ...phrase.speaker, person: cues[k + 1].phrase.speaker.person }
    else phrase.speaker = named(k) ?? phrase.speaker
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
  const apart = sentences[cue.sentence].paragraph !== sentences[later.sentence].paragraph
  if (apart && !hasArticle(reading, cue.phrase) && cue.sentence <= headingAt(sentences)) return true
  return later.sentence - cue.sentence <= NEAR && isDefinite(reading, phrase)
}

const hasArticle = (reading: Reading, { token }: Phrase): boolean =>
  [token - 1, token].some((at) => at >= 0 && /^(?:the|an?)$/i.test(textOf(reading, at, at + 1)))

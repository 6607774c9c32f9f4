/** Whom pronouns, roles, surnames, “the ministry” and “the statement” mean: a speaker told of before who fits. */
import type { Speaker } from '../../../model/record.js'
import { flat } from '../../../text/lists.js'
import { type Reading, textOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { textEndsWith, textIs } from '../../words.js'
import type { Cue } from '../cues.js'
import { type Phrase, unrelayed, wordSet } from '../speaker.js'
import { speakForStates } from '../voice.js'
import { described } from './described.js'
import { type Initialled, initialled, spelledNames } from './initials.js'
import { linkBody } from './link.js'
import { settleSides } from './only-body.js'
import { completeName, fullNames, holderOf, isDefinite, namedHere, nameRoles, personNamed } from './persons-named.js'
import { isHearsay, isLoneName, type Known, standsFor, theOnlySuch } from './stand-ins.js'
import { subjectTold } from './subject-told.js'

/** How many speakers told of last a later word may mean: keeps the time of a long text in proportion to its length. */
const MEMORY = 60

/** Sets the speaker of every cue whose phrase means one told of before, in text order. */
export function resolveAnaphora(
  reading: Reading,
  sentences: ReadSentence[],
  cues: Cue[][],
  voice: Speaker,
  publisher: string,
): void {
  const own = wordSet(voice.name === 'publisher' ? publisher : voice.name)
  const known: Known[] = []
  const short = spelledNames(reading.text)
  let spelled: ReadonlyMap<string, Initialled> | undefined
  const inFull = () => (spelled ??= initialled(reading.text))
  const names = fullNames(sentences)
  for (const cue of flat(cues)) {
    for (const phrase of [cue.phrase, cue.relay]) {
      if (!phrase) continue
      const name = short.get(phrase.speaker.name) ?? initialsIn(reading, inFull, phrase)
      if (name) phrase.speaker = { ...phrase.speaker, name: `${name} (${phrase.speaker.name})` }
      resolve(reading, sentences, known, phrase, cue.sentence, voice, names, own)
    }
    // Whose words they are comes last: a later “it” means him and not who passes them on.
    for (const phrase of [cue.relay, cue.phrase]) {
      if (!phrase || phrase.speaker === voice) continue
      known.push({ phrase, sentence: cue.sentence })
      if (known.length > MEMORY) known.shift()
    }
    const relay = cue.relay?.speaker.name
    if (relay && relay !== 'publisher' && relay !== cue.phrase.speaker.name)
      cue.phrase.speaker = { ...cue.phrase.speaker, relayed_by: relay }
  }
  nameRoles(reading, sentences, flat(cues))
  settleSides(reading, sentences, flat(cues))
  if (!reading.knowledge.registry) speakForStates(reading, sentences, flat(cues), voice)
}

/** “the FO” after “the Foreign Office”: capitals that begin the words of a name told before them. */
function initialsIn(
  reading: Reading,
  names: () => ReadonlyMap<string, Initialled>,
  { speaker: { name, side, actor }, token }: Phrase,
): string | undefined {
  if (side !== null || actor !== null || !/^\p{Lu}{2,6}$/u.test(name)) return undefined
  const told = names().get(name)
  return told && told.end <= reading.tokens.start[token] ? told.name : undefined
}

function resolve(
  reading: Reading,
  sentences: ReadSentence[],
  known: Known[],
  phrase: Phrase,
  sentence: number,
  voice: Speaker,
  names: Map<string, string>,
  own: ReadonlySet<string>,
): void {
  if (phrase.anaphor === 'nobody') {
    phrase.speaker = voice
    return
  }
  if (phrase.possessive) {
    const owner =
      known.findLast((k) => k.phrase.speaker.name !== k.phrase.speaker.person) ??
      (phrase.speaker.person === null ? known.at(-1) : undefined)
    if (owner) phrase.speaker = { ...owner.phrase.speaker, person: phrase.speaker.person, relayed_by: null }
    return
  }
  const namesake = namedHere(phrase, sentences[sentence], names)
  const spoke = namesake && known.findLast((k) => k.phrase.speaker.person === namesake)
  if (spoke) {
    phrase.speaker = unrelayed(spoke.phrase.speaker)
    phrase.words = new Set([...wordSet(namesake), ...spoke.phrase.words])
    return
  }
  completeName(phrase, names)
  fullBody(reading, known, phrase)
  if (onlySpokesman(phrase)) {
    phrase.speaker = spokesmanOf(reading, known, phrase)
    return
  }
  // A copy, since later words may mean it as they mean anyone told of.
  if (isVoice(reading, phrase, own)) {
    phrase.speaker = { ...voice }
    return
  }
  const told = toldBefore(reading, sentences, known, phrase, sentence, voice)
  if (told) phrase.speaker = unrelayed(told)
  else if (phrase.organisation) {
    const spoken = known.map((k) => k.phrase.speaker)
    linkBody(reading, sentences, phrase, sentence, voice, spoken)
  } else if (phrase.anaphor === 'document' && isHearsay(reading, phrase))
    phrase.speaker = { ...phrase.speaker, side: null, relayed_by: voice.name }
  else if (phrase.anaphor === 'pronoun' || phrase.anaphor === 'document') phrase.speaker = voice
}

/** Whom the text tells of, for the most part before, that a phrase means; nothing where there is nobody. */
function toldBefore(
  reading: Reading,
  sentences: ReadSentence[],
  known: Known[],
  phrase: Phrase,
  sentence: number,
  voice: Speaker,
): Speaker | null | undefined {
  const found = repeats(reading, phrase)
    ? known.at(-1)?.phrase.speaker
    : (theOnlySuch(reading, known, phrase, sentence) ?? antecedent(reading, sentences, known, phrase, sentence))
  return (
    found ??
    holderOf(reading, sentences, phrase, sentence) ??
    onlyPerson(reading, known, phrase) ??
    (voice.name === 'publisher' ? subjectTold(reading, sentences, phrase, sentence) : null)
  )
}

/** “the spokesman”: of the person who has spoken; “a spokesman”: of the body told of last. */
function spokesmanOf(reading: Reading, known: Known[], phrase: Phrase): Speaker {
  const definite = wordBefore(reading, phrase) !== 'a'
  const person = definite ? known.findLast((k) => k.phrase.speaker.person !== null || speaksForOthers(k)) : undefined
  if (person) return unrelayed(person.phrase.speaker)
  const body = known.findLast((k) => !k.phrase.human && k.phrase.anaphor !== 'pronoun')
  return body ? { ...body.phrase.speaker, person: null, relayed_by: null } : phrase.speaker
}

/** “a UN spokesperson” */
const speaksForOthers = ({ phrase: { words } }: Known): boolean => words.size > 1 && [...words].some(isSpokesman)

const isSpokesman = (word: string): boolean => word.startsWith('spokes')

/** “the ministry”, “the Council” in a text of a ministry or of a council. */
const isVoice = (reading: Reading, phrase: Phrase, own: ReadonlySet<string>): boolean =>
  phrase.anaphor === 'body' && isDefinite(reading, phrase) && !isOnlySide(phrase) && subset(phrase.words, own)

/** “the envoy” where one person alone has spoken: a role, bare and definite, is of somebody told of before. */
function onlyPerson(reading: Reading, known: Known[], phrase: Phrase): Speaker | null {
  const { speaker, human, from, to } = phrase
  if (!human || speaker.person !== null || speaker.side !== null || to !== from + 1 || isSeveral(reading, phrase))
    return null
  if (!(phrase.anaphor === 'role' || textIs(reading, speaker.name, 'one_official')) || !isDefinite(reading, phrase))
    return null
  const persons = new Map(known.flatMap((k) => (k.phrase.speaker.person ? [[k.phrase.speaker.person, k]] : [])))
  return persons.size === 1 ? [...persons.values()][0].phrase.speaker : null
}

/** “the Head of Mission” after “the Monitoring Mission in X”: the body told of before by its full name. */
function fullBody(reading: Reading, known: Known[], phrase: Phrase): void {
  const { name, person, actor } = phrase.speaker
  if (person === null || actor !== null || name === person) return
  const body = wordSet(name)
  const full =
    known.findLast(
      (k) =>
        !k.phrase.human &&
        k.phrase.speaker.person === null &&
        k.phrase.words.size > body.size &&
        subset(body, k.phrase.words),
    ) ?? described(reading, known, { name })
  if (full) phrase.speaker = { ...full.phrase.speaker, person, relayed_by: null }
}

/** “a spokeswoman”, “the spokesman”: the person, or the body, is one told of before. */
const onlySpokesman = (phrase: Phrase): boolean =>
  phrase.words.size === 1 && [...phrase.words].some((w) => isSpokesman(w) && !/(?:men|women|people)$/.test(w))

const wordBefore = (reading: Reading, { token }: Phrase): string =>
  token > 0 ? textOf(reading, token - 1, token).toLowerCase() : ''

/** “the same unit”, “that garrison”: the speaker before. */
const repeats = (reading: Reading, { token }: Phrase): boolean =>
  /^(?:same\b|that |this )/i.test(reading.text.slice(reading.tokens.start[token], reading.tokens.start[token] + 5)) ||
  (token > 0 && /^(?:that|this|same)$/i.test(textOf(reading, token - 1, token)))

/** Speaker told of before, or a person named shortly before, whom the phrase means. */
function antecedent(
  reading: Reading,
  sentences: ReadSentence[],
  known: Known[],
  phrase: Phrase,
  sentence: number,
): Speaker | null {
  if (phrase.anaphor === 'document') {
    const last = known.findLast(isNoCrowd) ?? known.at(-1)
    const far = last !== undefined && sentences[last.sentence].paragraph !== sentences[sentence].paragraph
    return phrase.plural || (far && /^an?$/.test(wordBefore(reading, phrase))) ? null : (last?.phrase.speaker ?? null)
  }
  if (phrase.anaphor === 'pronoun' && phrase.female !== null) {
    const fits = known.filter(
      ({ phrase: p }) =>
        isPerson(reading, p) && !isSeveral(reading, p) && (p.female === null || p.female === phrase.female),
    )
    const here = sentences[sentence].paragraph
    const near = fits.findLast((k) => sentences[k.sentence].paragraph === here)
    return (
      (near?.phrase.speaker ??
        personNamed(reading, sentences, sentence, phrase.token) ??
        fits.at(-1)?.phrase.speaker ??
        known.findLast(isLoneName)?.phrase.speaker) ||
      null
    )
  }
  if (phrase.anaphor === 'pronoun') return phrase.plural ? theyOrIt(known, phrase.human) : null
  const fits = known.filter(
    (k) =>
      subset(phrase.words, k.phrase.words) &&
      !isOneOf(phrase, k) &&
      (mayShorten(phrase) || phrase.words.size === k.phrase.words.size),
  )
  // “the ministry” after “a ministry official”: the ministry, told of before him or not.
  const same = phrase.human ? fits.at(-1) : fits.findLast((k) => !isNameless(k))
  if (!same)
    return isDefinite(reading, phrase)
      ? ((inPlace(known, phrase) ?? described(reading, known, phrase.speaker))?.phrase.speaker ??
          standsFor(reading, known, phrase, sentences[sentence]))
      : null
  const { speaker } = same.phrase
  const other = speaker.person !== null && ![...phrase.words].some((w) => wordSet(speaker.person as string).has(w))
  // “the HQB” after “HQB chief Ivo Tarn”: not he, whose body was told by no name.
  if (other && !phrase.human && speaker.name === speaker.person) return null
  const body = phrase.anaphor === 'body' && other && speaker.name !== speaker.person
  return body && phrase.speaker.person === null && !roleWord(reading, phrase) ? { ...speaker, person: null } : speaker
}

/** “the army” after “the Ostrian army and a doctor”: one of two who spoke together. */
const isOneOf = ({ words }: Phrase, { phrase: { speaker } }: Known): boolean =>
  speaker.person === null &&
  speaker.name.includes(' and ') &&
  speaker.name.split(' and ').some((part) => subset(words, wordSet(part)))

/** “the sources in Velm” after “hospital sources”: the place only says where. */
const inPlace = (known: Known[], { speaker, words }: Phrase): Known | undefined => {
  const bare = wordSet(speaker.name.split(AT_PLACE)[0])
  if (bare.size === words.size) return undefined
  return known.findLast(({ phrase: p }) => !AT_PLACE.test(p.speaker.name) && subset(bare, p.words))
}
const AT_PLACE = / (?:in|at|near) /

/** A person told by his office alone. */
const isNameless = ({ phrase: { human, speaker } }: Known): boolean => human && speaker.person === null

/** Residents, witnesses and the like make no statement together. */
const isNoCrowd = ({ phrase: { human, speaker, anaphor } }: Known): boolean =>
  anaphor !== 'pronoun' && (!human || speaker.person !== null || !/s$/.test(speaker.name))

/** “they said” are several or a body, “it said” is a body; a named person only where nobody else has spoken. */
function theyOrIt(known: Known[], several: boolean): Speaker | null {
  const told = known.filter((k) => k.phrase.anaphor !== 'pronoun')
  const body = several ? undefined : told.findLast((k) => !k.phrase.human && k.phrase.speaker.person === null)
  const fits = body ?? told.findLast((k) => k.phrase.speaker.person === null)
  return (fits ?? told.at(-1))?.phrase.speaker ?? null
}

/** “the ministry” shortens the name of one told of before; “a doctor” and the name of a state do not. */
const mayShorten = (phrase: Phrase): boolean =>
  (phrase.anaphor !== null || phrase.speaker.person !== null || phrase.speaker.actor !== null) && !isOnlySide(phrase)

/** A state, or a body of it told by no word but its own short name. */
const isOnlySide = ({ speaker: { side }, words }: Phrase): boolean =>
  words.size === 1 && words.has((side ?? '').toLowerCase())

const roleWord = (reading: Reading, phrase: Phrase): boolean =>
  [...phrase.words].some((word) => textIs(reading, word, 'role_words'))

/** “the police”, “officials in Velm”: no “he” or “she”. */
function isSeveral(reading: Reading, { speaker: { name, person } }: Phrase): boolean {
  const [head] = name.split(/ (?:in|of|for|at|from|with) /)
  return person === null && (/(?:[^s]s|men|people)$/i.test(head) || textEndsWith(reading, head, 'of_many'))
}

const isPerson = (reading: Reading, p: Phrase): boolean =>
  p.speaker.person !== null || p.human || textEndsWith(reading, p.speaker.name, 'single_voices')

const subset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && [...a].every((word) => b.has(word))

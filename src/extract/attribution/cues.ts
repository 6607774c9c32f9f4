/** Finds who is said to say what inside one sentence: cue verbs and phrases with their speakers. */
import { classSet, hasAny } from '../classes.js'
import {
  COLON,
  COMMA,
  has,
  type Item,
  type ItemKind,
  isArticle,
  isSign,
  type Reading,
  textOf,
  wordOf,
} from '../item.js'
import type { ReadSentence } from '../read.js'
import { contestedAt } from './contested.js'
import { ellipticAt } from './elliptic.js'
import { type Range, rangeAfter, rangeBefore, rangeBeforeRelative } from './phrase.js'
import { ownAccount, type Phrase, readPhrase, speakerOf } from './speaker.js'
import { clauseBefore, isVerb } from './verbs.js'

export interface Cue {
  sentence: number
  /** Item of the cue word, and its first token. */
  at: number
  token: number
  phrase: Phrase
  /** “Reuters” in “Reuters, citing police, said”. */
  relay: Phrase | null
  /** The words said stand after the cue (“X said that …”) or before it (“…, X said”), or on both sides. */
  says: 'after' | 'before' | 'both'
  denies: boolean
  /** The cue of whoever denies what this one says. */
  contested: Cue | null
  rule: 'preceding_cue' | 'following_cue' | 'according_to' | 'colon'
}

type Found = Pick<Cue, 'phrase' | 'says' | 'rule'> & { relay?: Phrase | null }

/** All cues of a sentence in text order. */
export function findCues(reading: Reading, sentence: ReadSentence, next?: ReadSentence): Cue[] {
  const { items, contents } = sentence
  const cues: Cue[] = []
  if (!(contents.has('sign') || contents.has('speech') || contents.has('denial') || contents.has('according_to')))
    return cues
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    const colon = isSign(item, COLON)
    const before = cues.at(-1)
    const further = before && ellipticAt(reading, items, i, before)
    if (further) cues.push(further)
    if (!colon && !hasAny(item, CUES)) continue
    if (!colon && reading.structure.quoteOf[item.from] >= 0) continue
    const cue = colon
      ? !headsNames(items, i, next) && colonCue(reading, sentence, i)
      : wordCue(reading, items, i, cues.at(-1))
    if (!cue) continue
    const denies = has(item, 'denial') !== undefined && !has(item, 'speech')
    const { says, rule } = cue
    const source = cue.relay
      ? null
      : (quotes(reading, items, i) ?? (cues.length === 0 ? citedFirst(reading, items, cue) : null))
    const phrase = source ?? cue.phrase
    const relay = source ? cue.phrase : (cue.relay ?? quotedBy(reading, items, i))
    const last = cues.at(-1)
    const contested = rule === 'according_to' && last?.denies && i - last.at <= CONTESTED ? last : null
    cues.push({ sentence: sentence.index, at: i, token: item.from, phrase, relay, says, denies, contested, rule })
    const told = denies && says === 'after' ? contestedAt(reading, items, i) : null
    if (!told) continue
    const denial = cues[cues.length - 1]
    const word = { ...denial, at: told.at, token: items[told.at].from, phrase: told.phrase, relay: null }
    cues.push({ ...word, denies: false, contested: denial })
    i = told.at
  }
  return cues
}

/** Items between a denial and “claims by X”. */
const CONTESTED = 3

const CUES = classSet('speech', 'denial', 'according_to')

/** “was quoted as saying by the agency”: who passes the words on. */
function quotedBy(reading: Reading, items: Item[], i: number): Phrase | null {
  const quoted = items[i + 1]?.kind === 'by' && /as saying$/i.test(textOf(reading, items[i].from, items[i].to))
  return quoted ? phraseOf(reading, items, rangeAfter(reading, items, i + 2)) : null
}

/** “The agency quoted the ministry as saying”: whose words are passed on. */
function quotes(reading: Reading, items: Item[], i: number): Phrase | null {
  if (!/^(?:quoted|quotes|cited|cites)$/i.test(wordOf(reading, items[i]))) return null
  const range = rangeAfter(reading, items, i + 1)
  return range && items[range.to]?.kind === 'as' ? phraseOf(reading, items, range) : null
}

/** “Citing an officer, the paper reported”: who is cited at the head of the sentence. */
function citedFirst(reading: Reading, items: Item[], { phrase }: Found): Phrase | null {
  if (has(items[0], 'according_to')?.kind !== 'citing') return null
  const range = rangeAfter(reading, items, 1)
  return range && isSign(items[range.to], COMMA) && range.to < phrase.from ? phraseOf(reading, items, range) : null
}

function wordCue(reading: Reading, items: Item[], i: number, last: Cue | undefined): Found | null {
  if (has(items[i], 'according_to')) return accordingTo(reading, items, i, last)
  return has(items[i], 'speech') || has(items[i], 'denial') ? speech(reading, items, i, last) : null
}

const phraseOf = (reading: Reading, items: Item[], range: Range | null): Phrase | null =>
  range && readPhrase(reading, items, range)

function accordingTo(reading: Reading, items: Item[], i: number, last: Cue | undefined): Found | null {
  if (has(items[i], 'according_to')?.kind === 'own')
    return { phrase: ownAccount(reading, items[i], i), relay: null, says: 'both', rule: 'according_to' }
  const range = rangeAfter(reading, items, i + 1)
  const phrase = phraseOf(reading, items, range)
  if (!phrase || !range || phrase.token === last?.phrase.token) return null
  // “according to a tally kept by X”: the cue after it names who speaks.
  if (phrase.anaphor === 'document' && has(items[range.to], 'according_to')) return null
  const citing = has(items[i], 'according_to')?.kind === 'citing'
  // “Reuters, citing police, said”: the cue after the aside holds both, where the subject still waits for its verb.
  if (citing && !clauseBefore(items, i)) return null
  const source = (range.cited && phraseOf(reading, items, range.cited)) || phrase
  if (citing && last && last.relay === null) {
    last.relay = last.phrase
    last.phrase = source
    return null
  }
  return { phrase: source, relay: source === phrase ? null : phrase, says: 'both', rule: 'according_to' }
}

function speech(reading: Reading, items: Item[], i: number, last: Cue | undefined): Found | null {
  const lead = items[i - 1]
  const passive = lead?.kind === 'be' && !has(items[i], 'finds') ? passiveBy(reading, items, i) : null
  if (passive) return { phrase: passive, says: 'before', rule: 'following_cue' }
  if (
    lead &&
    (lead.kind === 'to' ||
      lead.kind === 'be' ||
      lead.kind === 'article' ||
      lead.kind === 'determiner' ||
      lead.kind === 'of')
  )
    return null // prettier-ignore
  if (isPlural(reading, items, i)) return null
  const officially = officialReport(reading, items, i)
  if (officially) return officially
  const closes = closesRightBefore(items, i)
  const ranged = closes || joins(items, i) ? null : rangeBefore(reading, items, i)
  const before =
    phraseOf(reading, items, ranged) ??
    (closes || joins(items, i) ? null : phraseOf(reading, items, rangeBeforeRelative(reading, items, i)))
  const inverted = closes || before === null ? phraseOf(reading, items, rangeAfter(reading, items, i + 1)) : null
  if (inverted && (closes || (inverts(reading, items, i) && has(items[i], 'speech')?.kind !== 'gerund')))
    return { phrase: inverted, says: 'before', rule: 'following_cue' }
  if (!before) {
    const subject = continues(items, i) ? ((last?.contested ?? last)?.phrase ?? subjectOf(reading, items, i)) : null
    return (
      subject && {
        phrase: subject,
        relay: subject === last?.phrase ? last.relay : null,
        says: 'after',
        rule: 'preceding_cue',
      }
    )
  }
  const cited = phraseOf(reading, items, ranged?.cited ?? null)
  const says = direction(items, before.from, i)
  const rule = says === 'after' ? 'preceding_cue' : 'following_cue'
  return cited ? { phrase: cited, relay: before, says, rule } : { phrase: before, says, rule }
}

/** “three documents had been signed”, “the reports were false”: a noun that has a verb of its own. */
const isPlural = (reading: Reading, items: Item[], i: number): boolean =>
  AUXILIARIES.has(items[i + 1]?.kind) &&
  /[a-z]s$/i.test(wordOf(reading, items[i])) &&
  !/^says$/i.test(wordOf(reading, items[i]))

const AUXILIARIES = new Set<ItemKind | undefined>(['be', 'have', 'modal'])

/** “was reported on Monday night by the mayor”: no more than a time stands before “by”. */
function passiveBy(reading: Reading, items: Item[], i: number): Phrase | null {
  const by = items.findIndex((x, k) => k > i && k < i + 6 && x.kind === 'by')
  if (by < 0 || !items.slice(i + 1, by).every(isTime)) return null
  return phraseOf(reading, items, rangeAfter(reading, items, by + 1))
}

const isTime = (x: Item): boolean =>
  x.date !== undefined || x.kind === 'adverb' || x.kind === 'day_part' || x.kind === 'preposition'

/** “put the dead at 13 and said that …”: the verb has the subject of the one before. */
const joins = (items: Item[], i: number): boolean =>
  has(items[i - 1], 'and') !== undefined && items.slice(0, i - 1).some(isVerb)

/** “it was officially reported”: officials say it, of whom no more is told. */
function officialReport(reading: Reading, items: Item[], i: number): Found | null {
  const [it, be, word] = [items[i - 3], items[i - 2], items[i - 1]]
  if (it?.kind !== 'pronoun' || be?.kind !== 'be' || !/^officially$/i.test(wordOf(reading, word))) return null
  const pronoun = readPhrase(reading, items, { from: i - 3, to: i - 2, cited: null })
  const phrase = pronoun && { ...pronoun, anaphor: null, speaker: speakerOf('officials'), words: new Set(['official']) }
  return phrase && { phrase, says: isSign(items[i - 4], COMMA) ? 'before' : 'after', rule: 'following_cue' }
}

const SEMICOLON = 59

/** “adding that”, “, saying”, “and claimed that”: the speaker before goes on. */
const continues = (items: Item[], i: number): boolean =>
  has(items[i], 'speech')?.kind === 'gerund' || has(items[i - 1], 'and') !== undefined

/** “The group claimed responsibility, saying …”: the subject of the first verb. */
function subjectOf(reading: Reading, items: Item[], before: number): Phrase | null {
  const verb = items.findIndex((x, i) => isVerb(x) || (i < before - 1 && isPast(reading, items, i)))
  return verb > 0 && verb < before ? phraseOf(reading, items, rangeBefore(reading, items, verb)) : null
}

/** “Civil defence teams pulled …”: a word in “-ed” after a noun is its verb, where the lexicon does not know it. */
const isPast = (reading: Reading, items: Item[], i: number): boolean =>
  i > 0 &&
  items[i].kind === 'unknown' &&
  /^[a-z]{3,}ed$/.test(wordOf(reading, items[i])) &&
  items[i - 1].kind !== 'sign' &&
  !isArticle(items[i - 1])

/** “…, said the ministry”: a comma before the verb and words said before it. */
const inverts = (reading: Reading, items: Item[], i: number): boolean =>
  isSign(items[i - 1], COMMA) &&
  (clauseBefore(items, i - 1) || items.slice(0, i - 1).some((_, k) => isPast(reading, items, k)))

const isQuoteSign = (item: Item | undefined): boolean =>
  item?.kind === 'sign' && (item.sign === 0x201d || item.sign === 34)

/** A quotation ends just before the cue: “…,” said X. */
const closesRightBefore = (items: Item[], i: number): boolean =>
  isQuoteSign(items[i - 1]) || (isSign(items[i - 1], COMMA) && isQuoteSign(items[i - 2]))

/** Whether the words said stand before the speaker (“…, officials said.”), after the cue, or around both (“…, it said, …”). */
function direction(items: Item[], from: number, cue: number): Cue['says'] {
  let lead = from - 1
  while (lead >= 0 && (items[lead].kind === 'determiner' || items[lead].kind === 'article' || items[lead].date)) lead--
  if (lead < 0) return 'after'
  const parted = isSign(items[lead], COMMA) || isQuoteSign(items[lead])
  if (!parted || !(clauseBefore(items, lead) || isQuoteSign(items[lead]) || told(items, lead))) return 'after'
  const rest = restOf(items, cue)
  const goesOn = isSign(items[cue + 1], COMMA) && cue + 3 < items.length
  if (goesOn) return 'both'
  return rest === 'clause' ? 'after' : 'before'
}

/** Words of harm or an event stand before: headings without a verb (“Two dead, officials say”). */
const told = (items: Item[], end: number): boolean =>
  items.slice(0, end).some((x) => x.group !== undefined || has(x, 'event_noun') !== undefined)

/** What follows the cue in its own clause: something said, or only circumstances of the saying. */
function restOf(items: Item[], cue: number): 'clause' | 'none' {
  if (has(items[cue + 1], 'relative')) return 'clause'
  for (let i = cue + 1; i < items.length; i++) {
    if ((i > cue + 1 && isSign(items[i], COMMA)) || isSign(items[i], SEMICOLON)) return 'none'
    if (isSign(items[i], COMMA)) continue
    if (isVerb(items[i]) || items[i].kind === 'harm_nominal' || items[i].group?.harm) return 'clause'
  }
  return 'none'
}

/** “Ministry of Defence: …” at the start of a line or after a time. */
function colonCue(reading: Reading, { items }: ReadSentence, i: number): Found | null {
  if (i > 12 || i === 0 || items[i + 1]?.kind === 'numeral' || isSign(items[i + 1], 40)) return null
  if (items.slice(0, i).some((x) => (isVerb(x) || x.kind === 'be') && !has(x, 'body'))) return null
  const from = items.findIndex(
    (x, k) => k < i && !(x.date || x.kind === 'numeral' || x.kind === 'sign' || x.kind === 'unknown'),
  )
  if (from < 0 || items[from].kind === 'preposition') return null
  const phrase = isLabel(reading, items, from, i) ? null : readPhrase(reading, items, { from, to: i, cited: null })
  if (!phrase || phrase.anaphor === 'pronoun') return null
  const { speaker } = phrase
  const voice =
    speaker.actor || speaker.person || items.slice(from, i).some((x) => has(x, 'body') || has(x, 'speech_noun'))
  return voice ? { phrase, says: 'after', rule: 'colon' } : null
}

/** “Border Brigade:” over a line that begins with a name: whose the named are. */
const headsNames = (items: Item[], i: number, next: ReadSentence | undefined): boolean =>
  i === items.length - 1 && next?.items[0]?.names?.people[0]?.rank != null

/** “Source: X”, “Media contact: …”, “Big News: …”: a label of what follows, whose words are all common. */
function isLabel(reading: Reading, items: Item[], from: number, colon: number): boolean {
  const last = textOf(reading, items[colon - 1].from, items[colon - 1].to)
  if (/\b(?:sources?|contacts?|photos?|images?|videos?|credits?|tags?|topics?)$/i.test(last)) return true
  if (reading.upperCase || !items.slice(from, colon).some((x) => x.names && !x.names.titled)) return false
  const words = items.slice(from, colon).flatMap((x) => [...reading.tokens.word.slice(x.from, x.to)])
  return words.every((word) => reading.knowledge.isCommon(word))
}

/** Finds who is said to say what inside one sentence: cue verbs and phrases with their speakers. */
import { classSet, hasAny } from '../classes.js'
import { COLON, COMMA, DASH, has, type Item, isSign, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { isOf, opensWith } from '../words.js'
import { accordingTo } from './according-to.js'
import { closesHeading, closesRightBefore, direction, endsWithSubject, inverts } from './direction.js'
import { isPaper, isPlainSubject } from './heads.js'
import { endOfAttitude, isAttitude, isNobody, isNounOfOne, saysNothing } from './no-cue.js'
import { contestedAt, contesterAt, nominalCue } from './nouns/contested.js'
import { newsCue } from './nouns/news-of.js'
import { calledBy, handsTo, passive } from './passive.js'
import { rangeBefore, rangeBeforeRelative } from './phrase.js'
import { isCounted, rangeAfter } from './phrase-after.js'
import { quotedNameBefore } from './phrase-words.js'
import { citedFirst, giverBefore, giverTold, passesOn, presents, quotedBy, quotes } from './relay.js'
import { type Phrase, phraseOf, readPhrase } from './speaker.js'
import { closingName, colonCue, ellipticAt, headsNames, opensQuote } from './verbless.js'
import {
  beforeStrayComma,
  continues,
  getsThrough,
  joins,
  rangeAboveRelative,
  subjectAbove,
  subjectOf,
  tellsPlainly,
} from './verbs.js'

export interface Cue {
  sentence: number
  /** Item of the cue word, and its first token. */
  at: number
  token: number
  phrase: Phrase
  /** “Valleypress” in “Valleypress, citing police, said”. */
  relay: Phrase | null
  /** The words said stand after the cue (“X said that …”) or before it (“…, X said”), or on both sides. */
  says: 'after' | 'before' | 'both'
  denies: boolean
  /** The cue of whoever denies what this one says. */
  contested: Cue | null
  /** A noun names what is said: “the rebels' claim that …”. */
  nominal: boolean
  /** The token after its words where it tells what somebody thinks, and not what was done: “condemned the raid | that killed two”. */
  until: number | null
  rule: 'preceding_cue' | 'following_cue' | 'according_to' | 'colon'
}

export type Found = Pick<Cue, 'phrase' | 'says' | 'rule'> & Partial<Pick<Cue, 'relay' | 'nominal' | 'until'>>

/** All cues of a sentence in text order. */
export function findCues(reading: Reading, sentence: ReadSentence, next?: ReadSentence): Cue[] {
  const { items, contents } = sentence
  const cues: Cue[] = []
  if (!(contents.has('sign') || contents.has('speech') || contents.has('denial') || contents.has('according_to')))
    return cues
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    const colon = isSign(item, COLON) || isSign(item, DASH)
    const before = cues.at(-1)
    const further = before && ellipticAt(reading, items, i, before)
    if (further) cues.push(further)
    if (!colon && item.kind !== 'be' && !hasAny(item, CUES)) continue
    if (!colon && reading.structure.quoteOf[item.from] >= 0) continue
    const cue = colon ? signCue(reading, sentence, i, cues.at(-1), next) : cueAt(reading, items, i, cues.at(-1))
    if (!cue) continue
    if (passesOn(reading, items, i, cue, cues.at(-1))) {
      cues[cues.length - 1].relay = cue.phrase
      continue
    }
    const attitude = isAttitude(reading, items, i, cue)
    if (attitude && isNobody(cue.phrase)) continue
    const denies = !attitude && has(item, 'denial') !== undefined && !has(item, 'speech')
    if (denies && contests(reading, items, i, cues.at(-1))) continue
    const { says, rule } = cue
    const source = cue.relay
      ? null
      : (quotes(reading, items, i) ?? (cues.length === 0 ? citedFirst(reading, items, i, cue) : null))
    const phrase = source ?? cue.phrase
    const relay = source ? cue.phrase : (cue.relay ?? quotedBy(reading, items, i))
    const last = cues.at(-1)
    const contested = rule === 'according_to' && last?.denies && i - last.at <= CONTESTED ? last : null
    const nominal = has(item, 'according_to')?.kind === 'allegation' || cue.nominal === true || attitude
    cues.push({
      sentence: sentence.index,
      at: i,
      token: item.from,
      phrase,
      relay,
      says,
      denies,
      contested,
      nominal,
      until: cue.until ?? (attitude ? endOfAttitude(reading, items, i) : null),
      rule,
    })
    const told = denies && says === 'after' ? contestedAt(reading, items, i) : null
    if (!told) continue
    const denial = cues[cues.length - 1]
    const word = { ...denial, at: told.at, token: items[told.at].from, phrase: told.phrase, relay: null, nominal: true }
    cues.push({ ...word, denies: false, contested: denial })
    i = told.at
  }
  return cues
}

/** “Karvia said five were killed, a claim Ostria denied”: the denial is of what the cue before says. */
function contests(reading: Reading, items: Item[], i: number, told: Cue | undefined): boolean {
  const by = told && !told.denies ? contesterAt(reading, items, i) : null
  if (told && by) told.contested = { ...told, phrase: by, denies: true, contested: null }
  return by !== null
}

/** Items between a denial and “claims by X”. */
const CONTESTED = 3

const CUES = classSet(
  'speech',
  'denial',
  'according_to',
  'speech_noun',
  'closing_speech',
  'plain_speech',
  'naming',
  'toll',
  'by',
)

function wordCue(reading: Reading, items: Item[], i: number, last: Cue | undefined): Found | null {
  if (has(items[i], 'according_to') || handsTo(reading, items, i)) return accordingTo(reading, items, i, last)
  if (has(items[i], 'speech') || has(items[i], 'denial')) return speech(reading, items, i, last)
  const tells =
    (has(items[i], 'closing_speech') && closesClause(reading, items, i)) ||
    (has(items[i], 'plain_speech') && (presents(reading, items, i) ?? tellsPlainly(items, i))) ||
    // “The ministry named the dead as …”
    (has(items[i], 'naming') && opensWith(reading, items[i], 'names_them'))
  return tells ? speech(reading, items, i, last) : null
}

/** “…, a commission found.”, “the records show that …”, “the figures show 14 people were killed”. */
const closesClause = (reading: Reading, items: Item[], i: number): boolean =>
  endsPhrase(items[i + 1]) ||
  closesRightBefore(items, i) ||
  (isOf(reading, items[i], 'shows') && isCounted(items[i + 1]) && items.slice(0, i).some(isPaper))

const endsPhrase = (next: Item | undefined): boolean =>
  next === undefined || next.kind === 'sign' || next.kind === 'relative'

/** The cue at a colon or a dash. */
const signCue = (reading: Reading, sentence: ReadSentence, i: number, last?: Cue, next?: ReadSentence): Found | null =>
  closingName(reading, sentence, i) ??
  (isSign(sentence.items[i], COLON) && !headsNames(sentence.items, i, next)
    ? (colonCue(reading, sentence, i) ?? (last ? null : opensQuote(reading, sentence.items, i)))
    : null)

const cueAt = (reading: Reading, items: Item[], i: number, last?: Cue): Found | null =>
  items[i].kind === 'be'
    ? newsCue(reading, items, i)
    : (wordCue(reading, items, i, last) ?? nominalCue(reading, items, i))

function speech(reading: Reading, items: Item[], i: number, last: Cue | undefined): Found | null {
  const through = getsThrough(reading, items, i)
  if (through) return { phrase: through, says: 'after', rule: 'preceding_cue' }
  const said = passive(reading, items, i)
  if (said) return said
  const aside = calledBy(reading, items, i)
  if (aside) return aside
  if (said === null || saysNothing(reading, items, i)) return null
  const isGerund = has(items[i], 'speech')?.kind === 'gerund'
  const giver = isGerund ? giverBefore(reading, items, i) : null
  if (giver) return { phrase: giver, relay: null, says: 'after', rule: 'preceding_cue' }
  // “…, it said, adding that”: whoever spoke goes on, whoever else is named between.
  const trails = isGerund && isSign(items[i - 1], COMMA)
  if (last && trails) return goesOn(last)
  // “Lisk broke with the line on the war, saying …”: of the subject, and not of what stands before the comma.
  const doer = trails ? subjectOf(reading, items, i - 1) : null
  if (doer) return { phrase: doer, says: 'after', rule: 'preceding_cue' }
  const closes = closesRightBefore(items, i) && quotedNameBefore(reading, items, i) === null
  const ranged = closes || joins(reading, items, i) ? null : rangeBefore(reading, items, i)
  const told =
    (ranged && !closes && phraseOf(reading, items, rangeAboveRelative(reading, items, ranged.from, i))) ||
    phraseOf(reading, items, ranged) ||
    (closes || joins(reading, items, i) ? null : phraseOf(reading, items, rangeBeforeRelative(reading, items, i))) ||
    (ranged && isPlainSubject(reading, items, i, ranged) && readPhrase(reading, items, ranged, false, true)) ||
    null
  if (told && isNounOfOne(reading, items, i, told.from)) return null
  const before = told && last === undefined ? (subjectAbove(reading, items, told) ?? told) : told
  const inverted = subjectBehind(reading, items, i, before, closes)
  if (inverted) return inverted
  if (!before) {
    const stray = beforeStrayComma(reading, items, i)
    if (stray) return { phrase: stray, says: direction(items, stray.from, i), rule: 'preceding_cue' }
    if (!continues(reading, items, i)) return null
    if (last) return goesOn(last)
    const subject = subjectOf(reading, items, i)
    return subject && { phrase: subject, relay: null, says: 'after', rule: 'preceding_cue' }
  }
  const cited = phraseOf(reading, items, ranged?.cited ?? null)
  if (ranged?.relay) {
    const relay = phraseOf(reading, items, ranged.relay)
    return { phrase: before, relay, says: direction(items, before.from, i), rule: 'preceding_cue' }
  }
  // “…, a statement from the command said”: the whole phrase stands after the comma, whichever part of it speaks.
  const says = ranged?.clause ? 'after' : direction(items, Math.min(ranged?.from ?? before.from, before.from), i)
  const rule = says === 'after' ? 'preceding_cue' : 'following_cue'
  return cited ? { phrase: cited, relay: before, says, rule } : { phrase: before, says, rule }
}

/** “…, said the bishop”: the speaker behind the verb, where the phrase `before` it is none. */
function subjectBehind(
  reading: Reading,
  items: Item[],
  i: number,
  before: Phrase | null,
  closes: boolean,
): Found | null {
  const verb = has(items[i], 'speech')
  if (verb?.kind === 'heard' || !(closes || before === null || endsWithSubject(reading, items, i))) return null
  const phrase = phraseOf(reading, items, rangeAfter(reading, items, i + 1))
  if (!phrase) return null
  const alone = before === null && (closesHeading(items, i, phrase.to) || leadsOn(items, i, phrase.to))
  if (!closes && !alone && (verb?.kind === 'gerund' || !inverts(reading, items, i))) return null
  // “Not so, said the bishop: …”
  const says = isSign(items[phrase.to], COLON) ? 'both' : 'before'
  return { phrase: giverTold(reading, items, phrase), says, rule: 'following_cue' }
}

/** “Not so, said the bishop: …” */
const leadsOn = (items: Item[], i: number, end: number): boolean =>
  isSign(items[i - 1], COMMA) && isSign(items[end], COLON)

/** The speaker of a cue says more; of two, whoever denies what the other says. */
function goesOn({ contested, phrase, relay }: Cue): Found {
  const by = contested?.phrase ?? phrase
  return { phrase: by, relay: by === phrase ? relay : null, says: 'after', rule: 'preceding_cue' }
}

/**
 * A text that is itself an agreement: “Joint statement of X and Y. We … have agreed as follows”. Its heading names it, the date in
 * the heading, in “Done at V on D” or of publication is that of signature, and what it lays down tells its type.
 */
import type { AgreementType } from '../../model/vocab.js'
import { isoDay } from '../../text/calendar.js'
import { flatMap } from '../../text/lists.js'
import { sideOf } from '../chunks/people/group.js'
import { COLON, has, type Item, isSign, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import { holds, isOf } from '../words.js'
import { type DatedItem, dated } from './days/dates.js'
import { type Found, plainFound } from './nouns.js'
import { severalParties } from './weak.js'

export interface Enacted {
  sentence: ReadSentence
  found: Found
  date: DatedItem | null
  parties: string[]
}

/** Sentences at the head in which the parties say that they agree, and at the end in which they sign. */
const HEAD = 12
const TAIL = 4
/** Sentences from the heading on in which the parties are named. */
const NAMED = 3

/** The agreement that the text itself is, or null. */
export function enacted(reading: Reading, sentences: ReadSentence[]): Enacted | null {
  const heading = headingOf(sentences)
  const opening =
    sentences.slice(0, HEAD).find((s) => enactsIn(reading, s) >= 0) ??
    (heading && agreesIn(reading, sentences, heading))
  if (!opening) return null
  const sentence = heading?.sentence ?? opening
  const at = heading?.at ?? enactsIn(reading, opening)
  const noun = has(sentence.items[at], 'agreement_noun')
  const date = dateOf(sentences, opening)
  const parties = [...new Set([...partiesIn(reading, sentence.items), ...partiesIn(reading, opening.items)])]
  const found = plainFound({
    at,
    type: contentOf(sentences, opening, noun?.type ?? 'other'),
    act: { kind: 'signed', at, weak: false, renews: false },
    name: heading ? textOf(reading, sentence.items[at].from, sentence.items[at].to) : 'agreement',
    dates: { signed: [], effective: null },
  })
  return { sentence, found, date, parties }
}

/** The words “have agreed as follows” outside quotations, or -1. */
const enactsIn = (reading: Reading, { items, contents }: ReadSentence): number =>
  !contents.has('agreement_act')
    ? -1
    : items.findIndex((x) => has(x, 'agreement_act')?.kind === 'enacts' && reading.structure.quoteOf[x.from] < 0)

/**
 * “Joint communiqué of the foreign ministers of X and Y. … The sides agreed to open the border”: a heading that joins parties, and what
 * they agreed, without the formula. Null where nothing is agreed.
 */
function agreesIn(reading: Reading, sentences: ReadSentence[], { sentence, at }: Heading): ReadSentence | null {
  if (has(sentence.items[at], 'agreement_noun')?.type !== 'joint_statement') return null
  const joined =
    partiesIn(reading, sentence.items).length > 1 ||
    // “JOINT STATEMENT. The ministers of X and Y met … They agreed to …”
    sentences.slice(0, sentence.index + NAMED).some(({ items }) => severalParties(reading, items))
  return (
    sentences
      .slice(0, HEAD)
      .find(
        ({ items }) =>
          (joined || severalParties(reading, items)) &&
          items.some(
            (x, i) => isOf(reading, x, 'parties_agree') && ownVoice(reading, items, i) && inOwnWords(reading, x),
          ),
      ) ?? null
  )
}

const inOwnWords = (reading: Reading, x: Item): boolean => reading.structure.quoteOf[x.from] < 0

/** “We”, “the two sides”, “the ministers”: the parties themselves, and no one of whom they tell. */
const ownVoice = (reading: Reading, items: Item[], at: number): boolean =>
  items.slice(0, at).some((x) => holds(reading, x, 'parties')) && !items.slice(0, at).some((x) => has(x, 'speech'))

interface Heading {
  sentence: ReadSentence
  at: number
}

/** A heading without a verb that holds a noun for an agreement: “TRILATERAL DECLARATION of the presidents of …”. */
function headingOf(sentences: ReadSentence[]): Heading | null {
  for (const sentence of sentences.slice(0, 2)) {
    const { items } = sentence
    if (items.some((x) => x.kind === 'verb' || x.kind === 'be' || x.kind === 'have' || x.kind === 'speech')) continue
    const at = items.findIndex((x) => has(x, 'agreement_noun') !== undefined)
    if (at >= 0) return { sentence, at }
  }
  return null
}

/** A full date in the heading, beside the agreeing, or in the last lines; never the start of what was agreed. */
function dateOf(sentences: ReadSentence[], opening: ReadSentence): DatedItem | null {
  const signing = sentences.slice(-TAIL).filter(({ items }) => items.some(signs))
  for (const { items } of [...signing, ...sentences.slice(0, opening.index + 1)])
    for (let i = 0; i < items.length; i++) {
      const date = dated(items, i)
      const precision = items[i].date?.precision
      if (date && (precision === 'day' || precision === 'days')) return lastDay(items, date)
    }
  return null
}

/** “met on 15 and 16 July”: what they agreed is of the last day. */
function lastDay(items: Item[], date: DatedItem): DatedItem {
  const end = items[date.at].date?.end
  return end == null ? date : { ...date, text: isoDay(end) }
}

/** “Done at Velm on 3 May”, “Signed in …”, “Adopted …”. */
const signs = (x: Item, i: number): boolean => i < 3 && has(x, 'agreement_act')?.mention === 'signed'

/** What the first provisions lay down: a ceasefire makes a statement one. */
function contentOf(sentences: ReadSentence[], opening: ReadSentence, noun: AgreementType): AgreementType {
  if (noun !== 'other' && noun !== 'joint_statement') return noun
  const from = opening.items.findIndex((x) => has(x, 'agreement_act')?.kind === 'enacts')
  for (const { items, index } of sentences.slice(opening.index, opening.index + TAIL))
    for (const item of index === opening.index ? items.slice(from) : items) {
      const told = has(item, 'agreement_noun')
      if (told?.kind === 'state' && told.type) return told.type
      const topic = has(item, 'agreement_topic')
      if (noun === 'other' && topic?.type) return topic.type
    }
  return noun
}

/** Sides, and the bodies or states after “of”, before the colon. */
function partiesIn(reading: Reading, items: Item[]): string[] {
  const end = items.findIndex((x) => isSign(x, COLON) || has(x, 'agreement_act')?.kind === 'enacts')
  const named = items.slice(0, end < 0 ? items.length : end)
  return flatMap(named, (x, i) => {
    const code = sideOf(x)?.code
    if (code) return [code]
    const of = named[i - 1]?.kind === 'determiner' ? named[i - 2] : named[i - 1]
    const state = of?.kind === 'of' && (x.kind === 'capital' || x.kind === 'place')
    return state ? [textOf(reading, x.from, x.to)] : []
  })
}

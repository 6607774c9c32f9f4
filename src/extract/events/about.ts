/** Events that are about other events: denials, and investigations of what happened. */
import { has, type Item, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import { isReport } from './belief.js'
import { draftOf, type EventDraft } from './group.js'
import { familyOf } from './kinds.js'
import { type Party, plainMention } from './mention.js'
import { phrasesIn } from './phrases.js'

/** An investigation is of the last violence told before it. */
export function linkInvestigations(drafts: EventDraft[]): void {
  drafts.forEach((draft, i) => {
    if (draft.subtype !== 'investigation') return
    draft.about = drafts.slice(0, i).findLast(isViolent) ?? drafts.find(isViolent) ?? null
  })
}

const isViolent = (draft: EventDraft): boolean => familyOf(draft.subtype) === 'violence'

/** A body or person that denies what is told makes a statement about it. */
export function addDenials(reading: Reading, sentences: ReadSentence[], drafts: EventDraft[]): void {
  for (const sentence of sentences) {
    if (!sentence.contents.has('denial') && !sentence.contents.has('untrue')) continue
    const at = sentence.items.findIndex((_, k) => denies(reading, sentence.items, k))
    if (at < 0) continue
    const answers = at > 1 && has(sentence.items[at], 'untrue') !== undefined
    const about = subjectOf(drafts, sentence.index, answers ? at : sentence.items.length)
    if (about && !drafts.some((d) => d.about === about && d.subtype === 'statement'))
      drafts.push({
        ...draftOf({ ...plainMention(sentence, at, at, 'statement'), parties: denierOf(reading, sentence, at) }),
        about,
      })
  }
}

/** The nearest party before the word that denies. */
function denierOf(reading: Reading, { items }: ReadSentence, at: number): Party[] {
  const phrase = phrasesIn(reading, items, { speakers: true }).findLast((p) => p.last < at && at - p.last < 12)
  return phrase ? [{ name: phrase.name, actor: phrase.actor, side: phrase.side, role: 'initiator' }] : []
}

/** The event of the sentence told before item `end` of it, else the last one told before. */
const subjectOf = (drafts: EventDraft[], sentence: number, end: number): EventDraft | undefined =>
  drafts.findLast((d) => isViolent(d) && d.mentions.some((m) => m.sentence === sentence && m.at < end)) ??
  drafts.findLast((d) => isViolent(d) && d.mentions[0].sentence < sentence) ??
  drafts.findLast((d) => isViolent(d) && d.mentions[0].sentence === sentence)

/** An active denial: “denied that”, “rejected the accusation”; not “were denied access”, “cannot be ruled out”; “called the report false”. */
const denies = (reading: Reading, items: Item[], k: number): boolean =>
  has(items[k], 'untrue') ? belies(items, k) : rejects(reading, items, k)

/** “called the report false”, “The report is at odds with the facts”, “These figures are false”, “Fake news.”, “Equally false are the claims”. */
const belies = (items: Item[], k: number): boolean =>
  isReport(items[k - 1]) ||
  has(items[k], 'untrue')?.kind === 'predicate' ||
  (k <= 1 &&
    (items[k + 1]?.kind === 'sign' || (items[k + 1]?.kind === 'be' && items.slice(k + 2, k + 5).some(isReport)))) ||
  ([1, 2, 3].some((d) => items[k - d]?.kind === 'be') && items.slice(Math.max(0, k - TOLD), k).some(isTold))

/** So far before “is false” stands the report that is false. */
const TOLD = 30

const isTold = (item: Item): boolean =>
  isReport(item) || has(item, 'speech_noun') !== undefined || has(item, 'toll') !== undefined

/** “deny them a victory”: an order, not a word of anybody told of. */
const QUOTES = new Set([34, 39, 0x201c, 0x2018])

/** “denied that”, “rejected the accusation”. */
const rejects = (reading: Reading, items: Item[], k: number): boolean =>
  has(items[k], 'denial') !== undefined &&
  k > 0 &&
  items[k - 1].kind !== 'be' &&
  !(items[k - 1].kind === 'sign' && QUOTES.has(items[k - 1].sign)) &&
  items[k - 1].kind !== 'modal' &&
  items[k - 1].kind !== 'or' &&
  items[k - 1].kind !== 'to' &&
  !refusal(items, k) &&
  !ofSomethingElse(reading, items, k) &&
  !has(items[k - 1], 'negation')

/** “denies backing the rebels”: a deed that the text tells of in no word for an event. */
function ofSomethingElse(reading: Reading, items: Item[], k: number): boolean {
  const next = items[k + 1]
  if (!next || !(next.kind === 'unknown' || next.kind === 'verb') || !/ing$/.test(textOf(reading, next.from, next.to)))
    return false
  const clause = items.slice(k + 1, k + 13)
  const end = clause.findIndex((item) => item.kind === 'sign')
  return !clause.slice(0, end < 0 ? undefined : end).some(tellsEvent)
}

const tellsEvent = (item: Item): boolean =>
  has(item, 'event_noun') !== undefined || has(item, 'event_verb') !== undefined || item.kind.startsWith('harm_')

/** “denied the group access”, “rejected an offer”: a thing refused, not a word contradicted. */
const refusal = (items: Item[], k: number): boolean =>
  [1, 2, 3, 4].some((d) => has(items[k + d], 'refused') !== undefined)

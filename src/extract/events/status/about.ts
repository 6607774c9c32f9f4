/** Events that are about other events: denials, and investigations of what happened. */
import { has, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { type BySentence, bySentence } from '../grouping/by-sentence.js'
import { draftOf, type EventDraft } from '../grouping/group.js'
import { familyOf } from '../kinds.js'
import { type Party, plainMention } from '../mention.js'
import { phrasesIn } from '../parties/phrases.js'
import { denies } from './denies.js'

/** An investigation is of the last violence told before it. */
export function linkInvestigations(drafts: EventDraft[]): void {
  let last = drafts.find(ofViolence) ?? null
  for (const draft of drafts)
    if (draft.subtype === 'investigation') draft.about = last
    else if (ofViolence(draft)) last = draft
}

const ofViolence = (draft: EventDraft): boolean => familyOf(draft.subtype) === 'violence'

/** A body or person that denies what is told makes a statement about it. */
export function addDenials(reading: Reading, sentences: ReadSentence[], drafts: EventDraft[]): void {
  const told = bySentence(drafts)
  const opened = firstTold(drafts)
  const answered = new Set(drafts.flatMap((d) => (d.subtype === 'statement' && d.about ? d.about : [])))
  let last: Opened | undefined
  for (const sentence of sentences) {
    const here = opened.get(sentence.index)
    const at = denialIn(reading, sentence)
    const about = at < 0 ? undefined : (subjectOf(told, sentence, at) ?? (last ?? here)?.draft)
    if (about && !answered.has(about)) {
      const mention = plainMention(sentence, at, at, 'statement')
      drafts.push({ ...draftOf({ ...mention, parties: denierOf(reading, sentence, at) }), about })
      answered.add(about)
    }
    if (here && here.rank > (last?.rank ?? -1)) last = here
  }
}

/** Violence, and its place among the events of the text. */
interface Opened {
  draft: EventDraft
  rank: number
}

/** By sentence, the violence that is told there for the first time; of several the last. */
function firstTold(drafts: readonly EventDraft[]): ReadonlyMap<number, Opened> {
  const out = new Map<number, Opened>()
  drafts.forEach((draft, rank) => {
    if (ofViolence(draft)) out.set(draft.mentions[0].sentence, { draft, rank })
  })
  return out
}

/** The item that denies, or -1. */
const denialIn = (reading: Reading, { contents, items }: ReadSentence): number =>
  DENIALS.some((cls) => contents.has(cls)) ? items.findIndex((_, k) => denies(reading, items, k)) : -1

const DENIALS = ['denial', 'untrue', 'negation'] as const

/** The nearest party before the word that denies. */
function denierOf(reading: Reading, { items }: ReadSentence, at: number): Party[] {
  const phrase = phrasesIn(reading, items, { speakers: true }).findLast((p) => p.last < at && at - p.last < 12)
  return phrase ? [{ name: phrase.name, actor: phrase.actor, side: phrase.side, role: 'initiator' }] : []
}

/** The violence that the sentence tells, before the denial at item `at` where that answers it, else the capture told there or in the sentence before. */
function subjectOf(told: BySentence, { items, index }: ReadSentence, at: number): EventDraft | undefined {
  const end = at > 1 && has(items[at], 'untrue') ? at : items.length
  const before = (fits: (d: EventDraft) => boolean) => told.get(index - 1)?.findLast(([d]) => fits(d))?.[0]
  const here = (fits: (d: EventDraft) => boolean) => told.get(index)?.findLast(([d, m]) => fits(d) && m.at < end)?.[0]
  return (
    here(ofViolence) ??
    // “were captured by Ostrian troops, which the army denied”
    here(ofCapture) ??
    (before(ofViolence) ? undefined : before(ofCapture))
  )
}

const ofCapture = (draft: EventDraft): boolean => familyOf(draft.subtype) === 'detention'

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
  drafts.forEach((draft, i) => {
    if (draft.subtype !== 'investigation') return
    draft.about = drafts.slice(0, i).findLast(ofViolence) ?? drafts.find(ofViolence) ?? null
  })
}

const ofViolence = (draft: EventDraft): boolean => familyOf(draft.subtype) === 'violence'

/** A body or person that denies what is told makes a statement about it. */
export function addDenials(reading: Reading, sentences: ReadSentence[], drafts: EventDraft[]): void {
  const told = bySentence(drafts)
  for (const sentence of sentences) {
    if (!DENIALS.some((cls) => sentence.contents.has(cls))) continue
    const at = sentence.items.findIndex((_, k) => denies(reading, sentence.items, k))
    if (at < 0) continue
    const answers = at > 1 && has(sentence.items[at], 'untrue') !== undefined
    const about = subjectOf(drafts, told, sentence.index, answers ? at : sentence.items.length)
    if (about && !drafts.some((d) => d.about === about && d.subtype === 'statement'))
      drafts.push({
        ...draftOf({ ...plainMention(sentence, at, at, 'statement'), parties: denierOf(reading, sentence, at) }),
        about,
      })
  }
}

const DENIALS = ['denial', 'untrue', 'negation'] as const

/** The nearest party before the word that denies. */
function denierOf(reading: Reading, { items }: ReadSentence, at: number): Party[] {
  const phrase = phrasesIn(reading, items, { speakers: true }).findLast((p) => p.last < at && at - p.last < 12)
  return phrase ? [{ name: phrase.name, actor: phrase.actor, side: phrase.side, role: 'initiator' }] : []
}

/**
 * The violence of the sentence told before item `end` of it, else the capture told there or in the sentence before, else the violence
 * told last before.
 */
function subjectOf(drafts: EventDraft[], told: BySentence, sentence: number, end: number): EventDraft | undefined {
  const before = (fits: (d: EventDraft) => boolean) => told.get(sentence - 1)?.findLast(([d]) => fits(d))?.[0]
  const here = (fits: (d: EventDraft) => boolean) =>
    told.get(sentence)?.findLast(([d, m]) => fits(d) && m.at < end)?.[0]
  return (
    here(ofViolence) ??
    // “were captured by Ostrian troops, which the army denied”
    here(ofCapture) ??
    (before(ofViolence) ? undefined : before(ofCapture)) ??
    drafts.findLast((d) => ofViolence(d) && d.mentions[0].sentence < sentence) ??
    drafts.findLast((d) => ofViolence(d) && d.mentions[0].sentence === sentence)
  )
}

const ofCapture = (draft: EventDraft): boolean => familyOf(draft.subtype) === 'detention'

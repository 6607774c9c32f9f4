/**
 * Lists under a heading that tells a harm: “Killed in action:”, “The list of the fallen”, then a name a line; “The dead are as
 * follows:”, then a number of persons a bullet. What stands inside the sentence of its harm is read by patterns, not here.
 */
import type { Harm } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { COLON, COMMA, DASH, has, type Item, isSign } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { HURT, harmOf } from '../matches/harm-words.js'

export interface Listed {
  /** Sentence of the heading. */
  heading: number
  harm: Harm
  /** The item of the persons counted in the line, or -1 for a line of names. */
  counted: number
}

/** For each sentence that is a line of such a list, its heading. */
export function listedLines(sentences: ReadSentence[]): Map<number, Listed> {
  const out = new Map<number, Listed>()
  let open: Listed | null = null
  for (const sentence of sentences) {
    if (open && isNameLine(sentence)) {
      out.set(sentence.index, open)
      continue
    }
    const counted = open && sentence.bullet ? countedIn(sentence) : -1
    if (open && counted >= 0) out.set(sentence.index, { ...open, counted })
    if (open && sentence.bullet) continue
    const harm =
      headingHarm(sentence, () => toldBefore(sentences, sentence.index)) ??
      pointedAt(sentence, sentences[sentence.index - 1])
    if (harm) open = { heading: sentence.index, harm, counted: -1 }
    else if (open && !((isLabel(sentence) && sentence.matches.length === 0) || isUnit(sentence))) open = null
  }
  return out
}

/** A line that gives a name first and tells no harm of its own. */
function isNameLine({ items, matches, bullet }: ReadSentence): boolean {
  if (isSign(items[items.length - 1], COLON)) return false
  const start = items.findIndex((item) => item.kind !== 'sign' && item.kind !== 'quantity' && item.kind !== 'numeral')
  const first = start < 0 || !bullet ? start : pastService(items, start)
  if (start < 0 || start > 2 || items[first].names === undefined) return false
  // “- X, 24, who was seized at a fair”: what a clause after the name tells is told of before.
  const end = bullet ? clauseIn(items) : items.length
  return (matches.length === 0 || end < items.length) && !items.slice(first, end).some(isVerbal)
}

/** “- long-term active military | serviceman Sergeant X”: past how a man serves, to his rank and name. */
function pastService(items: readonly Item[], start: number): number {
  let at = start
  while (at < start + SERVICE && SERVES.has(items[at]?.kind)) at++
  return items[at]?.names?.people[0].rank ? at : start
}

const SERVICE = 7
const SERVES = new Set<Item['kind'] | undefined>(['unknown', 'capital', 'sign', 'person_adjective', 'person', 'body'])

/** Where a clause begins that tells of a person named before it. */
export function clauseIn(items: readonly Item[]): number {
  const at = items.findIndex((item, i) => item.kind === 'relative' && isSign(items[i - 1], COMMA))
  return at < 0 ? items.length : at
}

/** The group that a bullet begins with, where the line tells no harm of it. */
function countedIn({ items, matches }: ReadSentence): number {
  const at = labelledIn(items) ?? items.findIndex((item) => item.kind !== 'sign')
  const group = items[at]?.group
  if (!group?.quantity || group.quantity.none || group.harm) return -1
  return matches.some((m) => m.victims.some((v) => m.clause.items[v] === items[at])) ? -1 : at
}

/** “January: 12 (two of them women)”: the number after the label of a line. */
function labelledIn(items: readonly Item[]): number | null {
  const sign = items.findIndex((item, i) => i > 0 && i < 6 && (isSign(item, COLON) || isSign(item, DASH)))
  const after = items[sign + 2]
  const alone = after === undefined || after.kind === 'sign'
  return sign > 0 && items[sign + 1]?.group?.headFrom === -1 && alone ? sign + 1 : null
}

const isVerbal = (item: Item): boolean =>
  item.kind === 'be' ||
  item.kind === 'speech' ||
  item.kind === 'verb' ||
  item.kind === 'have' ||
  item.kind === 'event_verb'

/** A short line between names, such as a date or a place. */
const isLabel = ({ items }: ReadSentence): boolean => items.length < 5

/** A short line without a verb that ends in a colon: a unit or place over its names. */
const isUnit = ({ items, matches }: ReadSentence): boolean =>
  matches.length === 0 &&
  items.length < 12 &&
  isSign(items[items.length - 1], COLON) &&
  !items.some((x) => x.kind === 'verb' || x.kind === 'be' || x.kind === 'have' || x.kind === 'speech')

/** The harm of a heading: a sentence that ends with a colon, or a line that is no sentence and speaks of a list or names. */
function headingHarm({ items }: ReadSentence, before: () => Harm | null): Harm | null {
  const last = items[items.length - 1]
  const colon = isSign(last, COLON)
  const title = items.length < 18 && last !== undefined && last.kind !== 'sign' && items.some(isNaming)
  if (!colon && !title) return null
  const names = items.findIndex(isNaming)
  for (let i = items.length - 1; i >= 0; i--) {
    const harm = items[i].group?.harm ?? harmOf(items[i])?.harm
    // “The names of the victims have been released:” frees nobody.
    const published = harm === 'released' && names >= 0 && names < i
    if (harm && harm !== 'unspecified' && !published) return harm
  }
  // “The soldiers whose names may be published are:”
  return items.some(({ group }) => group?.victim || (colon && names >= 0 && group?.number === 'pl')) ? before() : null
}

/** “The names of the victims:” are of whom the sentences before told last that they were killed, hurt or taken. */
function toldBefore(sentences: ReadSentence[], index: number): Harm | null {
  let last: Harm | null = null
  for (let i = index - 1; i >= 0 && i >= index - VICTIMS_REACH; i--) {
    const harms = flatMap(sentences[i].matches, ({ harm }) => (harm && NAMED.has(harm) ? harm : []))
    // Of the dead and the wounded it is the dead who are named.
    if (harms.includes('killed')) return 'killed'
    last ??= harms.at(-1) ?? null
  }
  return last
}

/** Sentences between an incident and the list of its victims. */
const VICTIMS_REACH = 8

/** “Six servicemen fell. They are:”, “All of them served in one unit:”: the harm of those whom the sentence before tells of. */
function pointedAt({ items }: ReadSentence, before: ReadSentence | undefined): Harm | null {
  if (!before || items.length > POINTING || !isSign(items[items.length - 1], COLON)) return null
  if (items[0].kind !== 'pronoun' && items[0].kind !== 'all' && !items.some(isNaming)) return null
  const harms = new Set(flatMap(before.matches, ({ harm }) => (harm && NAMED.has(harm) ? harm : [])))
  // Of the dead and the wounded of one sentence it is the dead who are named.
  return harms.size === 1 ? [...harms][0] : harms.has('killed') ? 'killed' : null
}

/** Harms of which lists of names are made. */
const NAMED = new Set<Harm>([...HURT, 'captured', 'released'])

/** Items of a sentence that only leads to its list. */
const POINTING = 12

const isNaming = (item: Item): boolean => has(item, 'naming') !== undefined

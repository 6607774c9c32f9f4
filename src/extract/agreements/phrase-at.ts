/** The phrase in which a noun or name of an agreement stands: where it begins and ends, and whether it is a name of its own. */
import type { Entry } from '../../knowledge/lexicon.js'
import { LINE, LOWER, UPPER } from '../../text/tokens.js'
import { sideOf } from '../chunks/people/group.js'
import { DASH, has, type Item, isSign, type Reading, textOf } from '../item.js'
import { endsWith } from '../words.js'
import { isHeadline, nameStart } from './names.js'
import { absent, isPart, isSubject } from './passing.js'
import { allCapitals, titleEnd } from './titles.js'

export interface Phrase {
  /** Item of the noun or name, first item of the whole name, and last one of its title. */
  at: number
  from: number
  title: number
  name: Entry | undefined
  noun: Entry | undefined
  /** Its name goes on behind the noun: “Agreement on the Cessation of Hostilities”. */
  titled: boolean
  /** A name of its own, not only a common noun. */
  proper: boolean
}

/** The phrase of the noun or name at item `at`, or null where it is a part of another or tells of none; `last`: the noun before it, or -1. */
export function phraseAt(reading: Reading, items: Item[], at: number, last: number): Phrase | null {
  const name = nameIn(items[at])
  const noun = has(items[at], 'agreement_noun')
  if (isPart(reading, items, at) || (!name && isCode(reading, items, at))) return null
  const from = name ? at : nameStart(reading, items, at)
  if (!name && (absent(reading, items, from) || isSubject(items, from, last))) return null
  const title = titleEnd(reading, items, at)
  const titled = title > at && (noun?.type !== 'joint_statement' || endsWith(reading, items[at], 'titled_statements'))
  const proper = name !== undefined || titled || noun?.kind === 'order' || isProper(reading, items, from, at)
  return { at, from, title, name, noun, titled, proper }
}

/** A noun for an agreement, or the name of one. */
export const isNoun = (item: Item): boolean => nameIn(item) !== undefined || has(item, 'agreement_noun') !== undefined

/** A name of the registry before one that is only known to be of an agreement. */
const nameIn = (item: Item) =>
  item.entries.find((x) => x.cls === 'agreement_name' && x.ref !== undefined) ?? has(item, 'agreement_name')

/** A capitalised word inside the sentence is part of the name: “Mutarasi Accord”. In capitals only an unknown word is. */
function isProper(reading: Reading, items: Item[], from: number, at: number): boolean {
  const inside = items
    .slice(from, at)
    .filter((x, i) => !isSign(items[from + i - 1], DASH) || !/(?:ed|led)$/i.test(textOf(reading, x.from, x.to)))
    .filter((x) => x.kind === 'capital' || x.names || x.kind === 'place')
  if (reading.upperCase) return inside.some((x) => !reading.knowledge.isCommon(reading.tokens.word[x.from]))
  // A heading in capitals tells no name by them.
  if (allCapitals(reading, items) || isHeadline(reading, items, at)) return false
  const noun = reading.tokens.letters[items[at].from] !== 0
  if (
    items[at].to - items[at].from > 1 &&
    noun &&
    (has(items[at], 'agreement_noun')?.weak || isTitle(reading, items, at))
  )
    return true
  return inside.length > 0 && (noun || at > from) && (from > 0 || noun) && !inside.every((x) => sideOf(x) !== null)
}

/** “the Peace Agreement”, in capitals inside the sentence. */
const isTitle = (reading: Reading, items: Item[], at: number): boolean =>
  at > 0 &&
  has(items[at], 'agreement_noun')?.type !== 'joint_statement' &&
  reading.tokens.letters[items[at].to - 1] !== LOWER &&
  !(reading.tokens.before[items[at].from] & LINE)

/** “troops of Operation ACCORD”: a word in capitals, which the text around it is not. */
const isCode = (reading: Reading, items: Item[], at: number): boolean =>
  !reading.upperCase &&
  reading.tokens.letters[items[at].from] === UPPER &&
  items[at].to - items[at].from === 1 &&
  reading.tokens.end[items[at].from] - reading.tokens.start[items[at].from] > SHORT_FORM &&
  items.some((x) => x.kind !== 'sign' && reading.tokens.letters[x.from] === LOWER)

/** Letters of a short form: “the MOU”. */
const SHORT_FORM = 4

/** Questions of rules to the word lists of the language: is an item of a list, does it open or end with it, does a stretch hold one. */
import type { WordListName } from '../knowledge/list-names.js'
import { APOSTROPHE_SIGN, SIGN, type Tokens, WORD } from '../text/tokens.js'
import { has, type Item, type Reading } from './item.js'

/** Whether a token is a word that casus knows: no list holds any other, and asking this is cheaper than finding the list. */
const isKnown = ({ kind, word }: Tokens, i: number): boolean => word[i] !== 0 && kind[i] === WORD

/** Whether an item is a word or phrase of a list. */
export const isOf = ({ tokens, knowledge }: Reading, item: Item | undefined, list: WordListName): boolean =>
  item !== undefined && isKnown(tokens, item.from) && knowledge.lists(list).is(tokens, item.from, item.to)

/** Whether an item begins with a word or phrase of a list. */
export const opensWith = ({ tokens, knowledge }: Reading, item: Item | undefined, list: WordListName): boolean =>
  item !== undefined && isKnown(tokens, item.from) && knowledge.lists(list).endAt(tokens, item.from, item.to) > 0

/** Whether an item ends with a word or phrase of a list. */
export const endsWith = ({ tokens, knowledge }: Reading, item: Item | undefined, list: WordListName): boolean =>
  item !== undefined && isKnown(tokens, item.to - 1) && knowledge.lists(list).endsIn(tokens, item.from, item.to)

/** Whether an item holds a word or phrase of a list. */
export const holds = (reading: Reading, item: Item | undefined, list: WordListName): boolean =>
  item !== undefined && anyIn(reading, item.from, item.to, list)

/** Whether one stands in tokens [from, to). */
export const anyIn = ({ tokens, knowledge }: Reading, from: number, to: number, list: WordListName): boolean =>
  knowledge.lists(list).firstIn(tokens, from, to) >= 0

/** The token at which the first one in tokens [from, to) begins, or -1. */
export const firstOf = ({ tokens, knowledge }: Reading, from: number, to: number, list: WordListName): number =>
  knowledge.lists(list).firstIn(tokens, from, to)

/** Whether tokens [from, to) are a phrase of a list, begin or end with one. */
export const spanIs = ({ tokens, knowledge }: Reading, from: number, to: number, list: WordListName): boolean =>
  knowledge.lists(list).is(tokens, from, to)
export const spanOpensWith = ({ tokens, knowledge }: Reading, from: number, to: number, list: WordListName): boolean =>
  knowledge.lists(list).endAt(tokens, from, to) > 0
export const spanEndsWith = ({ tokens, knowledge }: Reading, from: number, to: number, list: WordListName): boolean =>
  knowledge.lists(list).endsIn(tokens, from, to)

/** The token after the first phrase of a list in an item, or 0. */
export function endOf({ tokens, knowledge }: Reading, { from, to }: Item, list: WordListName): number {
  const at = knowledge.lists(list).firstIn(tokens, from, to)
  return at < 0 ? 0 : knowledge.lists(list).endAt(tokens, at, to)
}

/** The token after the longest phrase of a list that begins at token `from`, or 0. */
export const endAt = ({ tokens, knowledge }: Reading, from: number, to: number, list: WordListName): number =>
  isKnown(tokens, from) ? knowledge.lists(list).endAt(tokens, from, to) : 0

/** Whether tokens [from, to) hold a phrase of a list with at most `most` tokens behind it, and no sign that parts clauses. */
export function nearEnd(reading: Reading, from: number, to: number, list: WordListName, most: number): boolean {
  const { tokens } = reading
  for (let i = to - 1; i >= from && to - i <= most + LONGEST; i--) {
    if (tokens.kind[i] === SIGN && PARTING.has(tokens.word[i])) return false
    const end = endAt(reading, i, to, list)
    if (end > 0) return to - end <= most
  }
  return false
}

/** Words of the longest phrase that is looked for so. */
const LONGEST = 6

/** , . : ; */
const PARTING = new Set([44, 46, 58, 59])

/** The first token from `from` on that is not of a list. */
export function pastAll(reading: Reading, from: number, to: number, list: WordListName): number {
  let i = from
  for (let end = endAt(reading, i, to, list); end > 0; end = endAt(reading, i, to, list)) i = end
  return i
}

/** Whether one of the first list stands in tokens [from, to) right before one of the second. */
export function pairIn(
  { tokens, knowledge }: Reading,
  from: number,
  to: number,
  pair: [WordListName, WordListName],
): boolean {
  const [first, second] = [knowledge.lists(pair[0]), knowledge.lists(pair[1])]
  for (let i = from; i < to; i++) {
    const end = first.endAt(tokens, i, to)
    // “rebels’ losses”
    const next = tokens.kind[end] === SIGN && tokens.word[end] === APOSTROPHE_SIGN ? end + 1 : end
    if (end > 0 && second.endAt(tokens, next, to) > 0) return true
  }
  return false
}

type Told = Pick<Reading, 'knowledge'>

/** The same questions about a text that stands apart from the statement: the name of a speaker, the words of a claim. */
export const textIs = ({ knowledge }: Told, text: string, list: WordListName): boolean =>
  knowledge.lists(list).isText(text)
export const textOpensWith = ({ knowledge }: Told, text: string, list: WordListName): boolean =>
  knowledge.lists(list).opensText(text)
export const textEndsWith = ({ knowledge }: Told, text: string, list: WordListName): boolean =>
  knowledge.lists(list).endsText(text)
export const textHolds = ({ knowledge }: Told, text: string, list: WordListName): boolean =>
  knowledge.lists(list).inText(text)

/** “after”, “while”, “for”: what may lead to a person as well as to a thing, and to no place. */
export const leadsToPerson = (item: Item | undefined): boolean =>
  LEADS_TO_PERSON.has(has(item, 'preposition')?.kind ?? '')

const LEADS_TO_PERSON = new Set(['when', 'clause', 'cause', 'for', 'against'])

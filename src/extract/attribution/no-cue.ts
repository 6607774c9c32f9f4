/** Words of saying that say nothing where they stand: nouns, participles, and verbs whose object is no word, count or blame. */
import { COMMA, has, type Item, type ItemKind, isFigureWord, isSign, type Reading, textOf, wordOf } from '../item.js'
import { isOf, spanOpensWith } from '../words.js'
import type { Cue } from './cues.js'
import { closesRightBefore } from './direction.js'
import { isPaper } from './heads.js'
import type { Phrase } from './speaker.js'

/** Whether the word of saying at item `i` has another sense there. */
export function saysNothing(reading: Reading, items: Item[], i: number): boolean {
  const lead = items[i - 1]
  if (lead && (NO_VERB.has(lead.kind) || isDuty(reading, items, i) || isCitedPaper(reading, items, i))) return true
  if (isParticiple(reading, items, i) || isPlural(reading, items, i) || isNounOf(reading, items, i)) return true
  // “a raid that claimed lives of two”
  if (has(items[i], 'claim_lives') && items.slice(i + 1, i + 4).some((x) => x.kind === 'lives' || x.group?.lives))
    return true
  // “Additional reporting by N. N.”
  if (items[i + 1]?.kind === 'by' && has(items[i], 'speech')?.kind === 'gerund') return true
  // “denied the convoy access”
  if (has(items[i], 'denial') && items.slice(i + 1, i + 4).some((x) => isOf(reading, x, 'withheld'))) return true
  // “were told to leave”: an order
  if (items[i + 1]?.kind === 'to' && /told$/i.test(wordOf(reading, items[i]))) return true
  // “answered with shells”, “answered fire”: a deed
  const deed = items[i + 1]?.kind === 'with' || isOf(reading, items[i + 1], 'returned_fire')
  return (isOf(reading, items[i], 'answers') && deed) || !hasWords(reading, items, i)
}

/** “Report on the losses”, “17 ministry notes to Karvia”: a noun, with what it is of or for; “report on Monday” is a verb. */
const isNounOf = (reading: Reading, items: Item[], i: number): boolean =>
  LINKS_NOUN.has(items[i + 1]?.kind) && items[i + 2]?.date === undefined && isOf(reading, items[i], 'nouns_of_saying')

const LINKS_NOUN = new Set<ItemKind | undefined>(['of', 'from', 'to', 'preposition'])

/** “According to official | reports”: what is cited, and no verb. */
function isCitedPaper(reading: Reading, items: Item[], i: number): boolean {
  if (!isOf(reading, items[i], 'nouns_of_saying')) return false
  const lead = items.findLastIndex(
    (x, k) => k < i && !(isOf(reading, x, 'official') || isOf(reading, x, 'describes_papers')),
  )
  return lead < i - 1 && has(items[lead], 'according_to') !== undefined
}

const NO_VERB = new Set<ItemKind>(['to', 'article', 'determiner', 'of'])

/** “must in turn tell what it knows”: nothing has been said yet. */
function isDuty(reading: Reading, items: Item[], i: number): boolean {
  let at = i - 1
  while (items[at]?.kind === 'adverb') at--
  return items[at]?.kind === 'modal' && isOf(reading, items[at], 'ought')
}

/** “forces classified as …”, “a woman accused of …”, “men identified by …”, “guards posted there”: verbs that need an object, without one. */
function isParticiple(reading: Reading, items: Item[], i: number): boolean {
  const next = items[i + 1]?.kind
  if (has(items[i], 'speech')?.kind === 'calling') return PARTS_NAME.has(next)
  const word = wordOf(reading, items[i])
  if (/^posted$/i.test(word))
    return next === 'there' || (next === 'preposition' && !/^on$/i.test(wordOf(reading, items[i + 1])))
  return (
    (next === 'of' && /^accused$/i.test(word)) ||
    (LACKS_OBJECT.has(next) && isOf(reading, items[i], 'needs_object') && !tellsSomebody(items, i + 1))
  )
}

/** “reported | to the mission that”: to whom it is told, where “reported to be missing” tells nobody. */
const tellsSomebody = (items: Item[], to: number): boolean => {
  const that = items.findIndex((x, k) => k > to + 1 && k < to + HEARER && x.kind === 'relative')
  return items[to].kind === 'to' && that > 0 && !items.slice(to + 1, that).some((x) => AUXILIARIES.has(x.kind))
}

/** Items of whoever hears it: “the Special Mission to Ostria”. */
const HEARER = 12

const PARTS_NAME = new Set<ItemKind | undefined>(['as', 'by', 'sign', 'preposition', undefined])
const LACKS_OBJECT = new Set<ItemKind | undefined>(['as', 'by', 'to'])

/** “three documents had been signed”, “the reports were false”: a noun that has a verb of its own. */
const isPlural = (reading: Reading, items: Item[], i: number): boolean =>
  AUXILIARIES.has(items[i + 1]?.kind) &&
  /[a-z]s$/i.test(wordOf(reading, items[i])) &&
  !/^says$/i.test(wordOf(reading, items[i]))

const AUXILIARIES = new Set<ItemKind | undefined>(['be', 'have', 'modal'])

/** “a ministry report viewed by the radio”: one who tells “reports”. `from`: the first item of what would tell. */
export const isNounOfOne = (reading: Reading, items: Item[], i: number, from: number): boolean =>
  isOf(reading, items[i], 'nouns_of_saying') &&
  [items[from - 1], items[from]].some((x) => x !== undefined && /^an?\b/i.test(textOf(reading, x.from, x.to)))

/** “put the dead at 13”, “gave two names”, “, warning that”, but not “put it under fire”, “gave first aid”, “fired without warning”. */
function hasWords(reading: Reading, items: Item[], i: number): boolean {
  const kind = has(items[i], 'speech')?.kind
  const object = items.slice(i + 1, kind === 'puts' || kind === 'gives' ? i + REACH : i + 1)
  if (kind === 'puts')
    return /^put/i.test(wordOf(reading, items[i])) ? puts(reading, object) : placesToll(reading, object)
  if (kind === 'gives') return object.some((x) => has(x, 'speech_noun') || isToll(x) || isOf(reading, x, 'details'))
  if (!/^warning$/i.test(wordOf(reading, items[i]))) return true
  return items[i + 1]?.kind === 'relative' || items[i + 1]?.kind === 'of' || isSign(items[i - 1], COMMA)
}

/** “put the dead at 13”, “put the blame on”, “as she put it”. */
const puts = (reading: Reading, object: Item[]): boolean =>
  (object[0] !== undefined &&
    /^it$/i.test(wordOf(reading, object[0])) &&
    (object[1] === undefined || object[1].kind === 'sign')) ||
  object.some((x) => isOf(reading, x, 'blame')) ||
  hasAt(reading, object)

const hasAt = (reading: Reading, object: Item[]): boolean =>
  object.some((x, k) => isAt(reading, x) && object.slice(k + 1, k + 3).some(isFigure))

/** “placed the toll at 30”, “raised it to 30”, but not “placed guns at 12 posts”. */
const placesToll = (reading: Reading, object: Item[]): boolean =>
  (object.some((x) => isToll(x) || isFigureWord(x)) && hasAt(reading, object)) || isCount(reading, object)

/** “placed it at 30”, and at nothing. */
const isCount = (reading: Reading, [it, at, ...rest]: Item[]): boolean => {
  const end = rest.findIndex((x) => x.kind !== 'adverb' && x.kind !== 'approximator')
  const bare = rest[end]?.group?.headFrom === -1 && rest[end].group?.quantity !== null
  return it?.kind === 'pronoun' && at !== undefined && isAt(reading, at) && bare
}

/** Items of an object. */
const REACH = 14

const isAt = (reading: Reading, x: Item): boolean => /^(?:at|to)$/i.test(wordOf(reading, x))

/** “the toll”, “the number of the dead” */
export const isToll = (x: Item): boolean => x.kind === 'toll' || x.kind === 'number_of' || x.group?.harm != null

const isFigure = (x: Item | undefined): boolean =>
  x !== undefined && (x.kind === 'approximator' || [x.quantity, x.group?.quantity, x.date].some((told) => told != null))

/** “The prizes were given by the mayor”: what is told is who did it, where no figures or papers are handed on. */
export function isDeed(reading: Reading, items: Item[], i: number): boolean {
  if (!isOf(reading, items[i], 'hands_on') || holdsPaper(items, i)) return false
  let at = i - 1
  while (items[at]?.kind === 'adverb') at--
  return items[at]?.kind === 'be' || items[at]?.group !== undefined
}

/** “…“bandits,” referring to the rebels”: what a word in quotation marks means. */
export const explains = (reading: Reading, items: Item[], i: number): boolean =>
  /^referring to$/i.test(textOf(reading, items[i].from, items[i].to)) && closesRightBefore(items, i)

/** “a list released by the mission”: item `by` names who gives out the paper told of before. */
export const releases = (reading: Reading, items: Item[], by: number): boolean =>
  items[by].kind === 'by' && isOf(reading, items[by - 1], 'sets_free') && holdsPaper(items, by)

/** “The toll was put at 31 by the ministry”: item `by` names who tells the figure right before it. */
export function putsToll(items: Item[], by: number): boolean {
  if (items[by].kind !== 'by' || !isFigure(items[by - 1])) return false
  const verb = items[by - 2]?.kind === 'approximator' ? by - 3 : by - 2
  return items[verb]?.kind === 'toll_verb' && items.slice(0, verb).some((x) => isToll(x) || isFigureWord(x))
}

/** Figures, a list or another document stand in the clause before item `i`. */
const holdsPaper = (items: Item[], i: number): boolean => {
  const start = items.findLastIndex((x, k) => k < i && x.kind === 'sign')
  return items
    .slice(start + 1, i)
    .some((x) => has(x, 'naming') ?? (x.kind === 'toll' || x.kind === 'number_of' || isPaper(x)))
}

/**
 * “condemned the raid that killed two”, “claimed responsibility for it”: what somebody thinks or takes upon himself is no telling of what
 * was done. “She urged …” goes on with what she has told.
 */
export const isAttitude = (reading: Reading, items: Item[], i: number, { phrase }: Pick<Cue, 'phrase'>): boolean =>
  phrase.anaphor !== 'pronoun' &&
  items[i + 1]?.kind !== 'relative' &&
  (has(items[i], 'speech')?.kind === 'attitude' ||
    spanOpensWith(reading, items[i].from, endOfItems(items), 'takes_blame'))

/** “sources attributed the raid to rebels”: persons of whom nothing is told. */
export const isNobody = ({ speaker, from, to }: Phrase): boolean => to === from + 1 && /^sources$/i.test(speaker.name)

/**
 * The token after the words of an attitude at item `i`: what it is about (“condemned the killing of two”) is still told by whoever has
 * it, what a clause adds (“which killed two”, “after two were killed”) by whoever tells the text; so is all that is disowned.
 */
export function endOfAttitude(reading: Reading, items: Item[], i: number): number {
  const disowned = has(items[i], 'denial') !== undefined
  const clause = items.findIndex(
    (x, k) => k > i && (disowned || x.kind === 'relative' || isOf(reading, x, 'adds_clause')),
  )
  return clause < 0 ? endOfItems(items) : items[clause].from
}

const endOfItems = (items: Item[]): number => items[items.length - 1].to

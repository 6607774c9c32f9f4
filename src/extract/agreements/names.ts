/** The words of the name of an agreement: where it begins before its noun, and two names that share a plural noun. */
import { LINE, LOWER } from '../../text/tokens.js'
import { sideOf } from '../chunks/people/group.js'
import {
  COLON,
  DASH,
  has,
  type Item,
  type ItemKind,
  isArticle,
  isSign,
  type Reading,
  STOP,
  textOf,
  wordOf,
} from '../item.js'
import { isOf } from '../words.js'
import { allCapitals, joinsTitle } from './titles.js'

const MODIFIERS = 6
const NAME_PARTS = new Set<ItemKind>(['capital', 'person_adjective', 'place'])

/** The first item of the name: words before the noun up to an article, a preposition or a verb. */
export function nameStart(reading: Reading, items: Item[], at: number): number {
  let from = at
  const shouts = allCapitals(reading, items)
  const titled = reading.tokens.letters[items[at].from] !== LOWER && !isHeadline(reading, items, at) && !shouts
  for (let i = at - 1; i >= 0 && at - i <= MODIFIERS; i--) {
    const item = items[i]
    if ((item.date && item.date.start !== null) || reading.tokens.before[items[i + 1].from] & LINE) break
    const hyphened = isSign(items[i + 1], DASH)
    // A word that all know is no name by its capitals there.
    const shouted = shouts && item.kind === 'capital' && reading.knowledge.isCommon(reading.tokens.word[item.from])
    const modifier =
      (NAME_PARTS.has(item.kind) && !shouted) ||
      item.names !== undefined ||
      sideOf(item) !== null ||
      isSign(item, DASH) ||
      (item.kind === 'date_word' && (hyphened || isSign(items[i - 1], DASH))) ||
      (hyphened && (item.quantity !== undefined || item.kind === 'numeral')) ||
      (titled && i > 0 && reading.tokens.letters[item.from] !== LOWER && !item.date) // prettier-ignore
    const plain =
      (item.kind === 'unknown' || shouted) &&
      !has(item, 'agreement_act') &&
      !/(?:ed|ing|ly)$/i.test(wordOf(reading, item)) &&
      !isOf(reading, item, 'no_name_words')
    const joint =
      has(item, 'and') &&
      (isTopics(reading, items, i) || listsNames(reading, items, i, at) || joinsTitle(reading, items, i, at))
    if (!modifier && !plain && !joint) break
    from = i
    // What stands before the “and” of two topics ends the name, whatever it is taken for.
    if (joint && isTopics(reading, items, i)) from = --i
  }
  // “short-term truce” where “short” is no part of the name
  return isSign(items[from], DASH) ? from + 1 : from
}

/** “Both Sides Agree on Truce in Velm”, “Army Breaks Truce : Hills: the rebels …”: a heading all of whose longer words have capitals, which tell no name by them. */
export function isHeadline(reading: Reading, items: Item[], at: number): boolean {
  const colon = items.findIndex((x, i) => i > at && isSign(x, COLON))
  const heading = colon < 0 ? items : items.slice(0, colon)
  return (
    heading.length >= SHORTEST &&
    !isSign(heading[heading.length - 1], STOP) &&
    heading.every(
      (x) =>
        x.kind === 'sign' || x.date || wordOf(reading, x).length <= SMALL || reading.tokens.letters[x.from] !== LOWER,
    )
  )
}

const SHORTEST = 4
/** Letters of the words that stay small in a heading: “with”. */
const SMALL = 4

/** The item before all that describes a name: “a | week-old Ostrian-brokered truce”. */
export function leadOf(reading: Reading, items: Item[], from: number): number {
  let at = from - 1
  while (
    at > 0 &&
    from - at <= MODIFIERS &&
    (isSign(items[at], DASH) ||
      items[at].quantity !== undefined ||
      NAME_PARTS.has(items[at].kind) ||
      sideOf(items[at]) !== null ||
      /(?:[a-z]ed|[- ]old)$/i.test(wordOf(reading, items[at])))
  )
    at--
  return at
}

/** No article before item `at`, past what stands between: “a fragile truce”, “the recently agreed truce” have one. */
export function isBare(items: Item[], at: number): boolean {
  let i = at
  while (i > 0 && at - i < 2 && (items[i].kind === 'unknown' || items[i].kind === 'adverb')) i--
  return !isArticle(items[i]) && !has(items[i], 'determiner')
}

/** “a peace and reconciliation agreement”: what it is about may be two things. */
const isTopics = (reading: Reading, items: Item[], and: number): boolean =>
  (has(items[and - 1], 'agreement_topic') !== undefined || /(?:^| )peace$/i.test(wordOf(reading, items[and - 1]))) &&
  (has(items[and + 1], 'agreement_topic') !== undefined || has(items[and + 1], 'agreement_noun') !== undefined)

/** “the Esquipulas and Tela agreements”: two names share a plural noun. */
const listsNames = (reading: Reading, items: Item[], and: number, at: number): boolean =>
  items[and - 1]?.kind === 'capital' &&
  items[and + 1]?.kind === 'capital' &&
  and + 2 === at &&
  /s$/i.test(textOf(reading, items[at].from, items[at].to))

export function namesOf(reading: Reading, items: Item[], from: number, at: number, title: number): string[] {
  const and = items.findIndex((x, i) => i > from && i < at && has(x, 'and') !== undefined)
  const noun = textOf(reading, items[at].from, items[at].to)
  const whole = title > at || and < 0 || isTopics(reading, items, and) || joinsTitle(reading, items, and, at)
  if (whole)
    return [
      textOf(reading, items[from].from, items[title].to)
        .replace(/\s+/g, ' ')
        .replace(/^(?:.*[—–] )?(?:an?|the) (?=\S)/i, ''),
    ]
  const one = noun.replace(/s$/i, '')
  return [
    textOf(reading, items[and - 1].from, items[and - 1].to),
    textOf(reading, items[and + 1].from, items[at - 1].to),
  ].map((n) => `${n} ${one}`)
}

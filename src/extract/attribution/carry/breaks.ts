/** Where what a speaker has told ends: background, what nobody said, what is left unsaid, and what the text tells in its own voice. */
import type { Speaker } from '../../../model/record.js'
import { UPPER } from '../../../text/tokens.js'
import { has, type Item, type Reading, textOf, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, isOf, opensWith, spanOpensWith } from '../../words.js'

/** Told from elsewhere or in the voice of the text: what a speaker before told ends here. */
export const breaksOff = (reading: Reading, sentence: ReadSentence, current: Speaker | null): boolean =>
  stepsAside(reading, sentence) ||
  looksBack(reading, sentence) ||
  isOfOld(reading, sentence) ||
  saidByNobody(reading, sentence) ||
  sumsUpWar(reading, sentence) ||
  hasUnreadSource(sentence) ||
  keepsSilent(reading, sentence) ||
  tellsItself(reading, sentence, current)

/** “As per intelligence estimates, …”: a source that is no speaker ends what the one before told. */
const hasUnreadSource = ({ items, contents }: ReadSentence): boolean =>
  contents.has('according_to') && has(items[0], 'according_to') !== undefined

/** “Four more are believed to be hurt”, “were also reported killed”: told by whoever it may be. */
const saidByNobody = (reading: Reading, { items }: ReadSentence): boolean =>
  items.some(
    (x, i) =>
      (x.kind === 'be' && isOf(reading, items[i + 1], 'hearsay') && /^to\b/i.test(wordOf(reading, items[i + 2]))) ||
      (has(x, 'harm_participle') !== undefined && opensWith(reading, x, 'hearsay')),
  )

/** “The insurgency has cost 4,000 lives”, “many have died in this war”: the reporter sums up what everybody knows. */
const sumsUpWar = (reading: Reading, { items, contents }: ReadSentence): boolean =>
  contents.has('war') &&
  items.some((x) => has(x, 'war') !== undefined) &&
  items.some((x, i) => /^ha(?:s|ve)\b/i.test(wordOf(reading, x)) && !isCount(items[i + 1]))

const isCount = (item: Item | undefined): boolean => item?.quantity != null || item?.group != null

/** Items before “according to” at the head of a sentence. */
export const LEAD = 2

/** Days after which what happened is no part of the news. */
const OLD = 60

/** “On 3 May of last year, …”: a day long past opens the sentence. */
const isOfOld = ({ published }: Reading, { items, contents }: ReadSentence): boolean =>
  contents.has('date') && items.slice(0, LEAD).some(({ date }) => date?.end != null && date.end < published - OLD)

/** “It did not say who fired”, “The army declined to comment”: whoever writes the text tells what is left unsaid. */
const keepsSilent = (reading: Reading, { items, contents }: ReadSentence): boolean =>
  contents.has('withholds') &&
  items.some((x, i) => {
    const kind = has(x, 'withholds')?.kind
    if (kind === 'gives' && no(reading, items[i + 1])) return true
    return kind === 'refusal' || (kind !== undefined && has(items[i - 1], 'negation') !== undefined)
  })

const no = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined && /^no$/i.test(textOf(reading, item.from, item.from + 1))

/** Told from another time (“Since spring …”) or as a comparison: background, which the speaker before need not have told. */
export const stepsAside = (reading: Reading, { from, to, items, contents }: ReadSentence): boolean =>
  contents.has('background') ||
  items.some((item, i) => (item.kind === 'since' && i < LEAD) || item.kind === 'toll') ||
  // “38 since the start of the year”: no other time, but up to now.
  (contents.has('date') &&
    items.some(
      (x) => (x.date?.precision === 'year' || x.date?.precision === 'month') && !opensWith(reading, x, 'up_to_now'),
    )) ||
  has(items[0], 'aside') !== undefined ||
  anyIn(reading, from, Math.min(to, from + AGO), 'years_earlier') ||
  setsInRow(reading, items, to) ||
  (spanOpensWith(reading, from, to, 'earlier_ones') && items.slice(1, SUBJECT).some((x) => has(x, 'event_noun')))

/** Tokens of “just two years earlier”. */
const AGO = 4

/** “The attack came days after …”, “The raid was the latest …”: it is set beside others of its kind. */
const setsInRow = (reading: Reading, items: Item[], to: number): boolean =>
  items
    .slice(0, SUBJECT)
    .some((x) => has(x, 'event_noun') !== undefined && spanOpensWith(reading, x.to, to, 'sets_in_row'))

/** “In the past two months, …”: what happened over a long time is told by whoever writes the text. */
const looksBack = (reading: Reading, { from, to }: ReadSentence): boolean =>
  spanOpensWith(reading, from, to, 'looks_back') && anyIn(reading, from, Math.min(to, from + PERIOD), 'long_spans')

/** Tokens of a period with its preposition: “over the last three and a half years”. */
const PERIOD = 8

const MAY_OWN = ['pronoun', 'our', 'determiner', 'people'] as const

/** “We estimate that …”, “General Sol's remarks came as …”: whoever tells the text speaks, and not the one told of. */
function tellsItself(reading: Reading, { items, contents }: ReadSentence, current: Speaker | null): boolean {
  // “US vehicles” are nobody's own.
  const { letters } = reading.tokens
  const own = ({ from, to, group }: Item): boolean =>
    letters[from] !== UPPER && anyIn(reading, from, group ? to : from + 1, 'own_pronouns')
  if (MAY_OWN.some((kind) => contents.has(kind)) && items.some(own)) return true
  const person = current?.person
  return (
    person != null && items.slice(0, SUBJECT).some(({ names }) => names?.people.some(({ name }) => name === person))
  )
}

/** Items in which the subject of a sentence stands. */
export const SUBJECT = 4

export const quoted = (reading: Reading, sentence: ReadSentence): boolean =>
  reading.structure.quoteOf[sentence.from] >= 0

/** Words by which a sentence goes on with what the one before told: “as a result”, “the injured”, “two were also hurt”. */
import { classSet, hasAny } from '../../classes.js'
import { has, type Reading, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { holds, isOf, opensWith, spanOpensWith } from '../../words.js'

/** “As a result”, “The injured”, “Two of them”: the paragraph goes on with what was told before it. */
export function elaborates({ items }: ReadSentence): boolean {
  // “Of the dead, …”, “Most of those killed …”
  const of = items.slice(0, 2).findIndex((x) => x.kind === 'of')
  const [first, second] = items.slice(of + 1)
  if (first === undefined) return false
  const harmed =
    first.kind === 'determiner' &&
    second !== undefined &&
    (second.group?.harm != null ||
      has(second, 'harm_participle') !== undefined ||
      has(second, 'harm_state') !== undefined) // prettier-ignore
  return (
    harmed ||
    first.group?.partOf === true ||
    first.group?.harm != null ||
    has(first, 'elaboration') !== undefined ||
    has(first, 'includes') !== undefined
  )
}

/** “As a result of the shelling”, “In this attack”: the paragraph is about what the one before told. */
export const pointsBack = (reading: Reading, { items: [lead, which, what] }: ReadSentence): boolean =>
  isOf(reading, lead, 'in_consequence') &&
  which?.kind === 'determiner' &&
  (/^as /i.test(wordOf(reading, lead)) || /^th(?:is|at|[eo]se)$/i.test(wordOf(reading, which))) &&
  has(what, 'event_noun') !== undefined

/** “Moreover, …”, “In total, …”, “Two guards were also hurt”, “In Velm, 20 died in 12 raids”: more of what the sentence before has told. */
export const addsOn = (reading: Reading, sentence: ReadSentence, before: ReadSentence | undefined): boolean =>
  opensWith(reading, sentence.items[0], 'adds_on') ||
  spanOpensWith(reading, sentence.from, sentence.to, 'adds_on') ||
  harmsAlso(reading, sentence) ||
  harmsMore(reading, sentence) ||
  (before !== undefined && countsIncidents(sentence) && countsIncidents(before))

/** “Another nine people were wounded”, “Two more died” */
const harmsMore = (reading: Reading, { items: [first, ...rest] }: ReadSentence): boolean =>
  first?.group != null &&
  (opensWith(reading, first, 'further_ones') ||
    (holds(reading, first, 'more_of_them') && !holds(reading, first, 'more_than'))) &&
  rest.slice(0, HARM_WITHIN).some((x) => hasAny(x, HARMS))

/** Items between persons and what befell them: “were”, “have been seriously”. */
const HARM_WITHIN = 3

/** “were also wounded”, “also killed three”, but not “has also killed”, which tells of other days. */
const harmsAlso = (reading: Reading, { items }: ReadSentence): boolean =>
  items.some(
    (x, i) => hasAny(x, HARMS) && i > 0 && isOf(reading, items[i - 1], 'also') && items[i - 2]?.kind !== 'have',
  )

const HARMS = classSet('harm_participle', 'harm_active', 'harm_intransitive', 'harm_state', 'lose', 'suffer')

/** “80 people lost their lives in 206 incidents”. */
const countsIncidents = ({ items }: ReadSentence): boolean =>
  items.some(({ quantity, group }, i) => {
    const count = quantity?.best ?? group?.quantity?.best ?? 0
    return count >= MANY && has(items[i - 1], 'preposition') !== undefined
  })

/** So many incidents make a count of them and no story. */
const MANY = 10

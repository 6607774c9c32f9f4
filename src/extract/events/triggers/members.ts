/** “Two gunfights went on. The first began near Ossa. In the second, at Marn, two men died”: several told with one word, then each by its number. */
import type { EventSubtype } from '../../../model/vocab.js'
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { endsWith, isOf, opensWith } from '../../words.js'
import { isPlural } from '../grouping/named.js'
import { isViolent } from '../kinds.js'
import type { Trigger } from './triggers.js'

/** Which one of several a sentence tells, and the sentence that told them all; -1 where none did: “In the second attack”. */
export interface Member {
  at: number
  number: 'first' | 'second' | 'later'
  /** “In the second attack, …”: what its sentence tells else was done in it. */
  led: boolean
  of: number
  subtype: EventSubtype
}

/** Sentences in which what was told as several is still taken up. */
const BACK = 10

/** The member that a sentence opens with, or null. */
export function memberIn(reading: Reading, sentences: readonly ReadSentence[], index: number): Member | null {
  const { items } = sentences[index]
  const led = items[0]?.kind === 'preposition'
  const found = numberedAt(reading, items, led ? 1 : 0)
  if (found === null) return null
  const member = { ...found, led }
  for (let back = index - 1; back >= 0 && index - back <= BACK; back--) {
    const subtype = severalIn(reading, sentences[back].items)
    if (subtype) return { ...member, of: back, subtype }
  }
  const subtype = has(items[member.at], 'event_noun')?.subtype as EventSubtype | undefined
  return subtype && isViolent(subtype) && index > 0 ? { ...member, of: -1, subtype } : null
}

/** The word that tells of “the first”, “the second battle”: its noun, or the number where that stands alone; null for any other noun. */
function numberedAt(reading: Reading, items: readonly Item[], from: number): Pick<Member, 'at' | 'number'> | null {
  const word = items[from]?.kind === 'determiner' ? from + 1 : from
  if (!isOf(reading, items[word], word > from ? 'numbers_of' : 'the_numbers_of')) return null
  const isFirst = endsWith(reading, items[word], 'first_of_row')
  const number = isFirst ? 'first' : endsWith(reading, items[word], 'second_of_row') ? 'second' : 'later'
  const next = items[word + 1]
  if (has(next, 'event_noun')) return { at: word + 1, number }
  // “In the second, …”; “The first, a mason, …” is a person or thing as well.
  const alone = from > 0 && isSign(next, COMMA)
  return alone || opensWith(reading, next, 'happens') ? { at: from, number } : null
}

/** The type of violence that a sentence tells as two to nine: “two gunfights”, “twin blasts”, “three car bombs”. */
function severalIn(reading: Reading, items: readonly Item[]): EventSubtype | null {
  for (const [k, item] of items.entries()) {
    const subtype = has(item, 'event_noun')?.subtype as EventSubtype | undefined
    if (subtype && isViolent(subtype) && isPlural(reading, item))
      if ([1, 2, 3].some((d) => items[k - d] && isFew(reading, items[k - d]))) return subtype
  }
  return null
}

/** Whether the word at an item tells of two to nine: “two bombs”, “twin blasts”, “in separate attacks”, “attacked the town twice”. */
export const tellsSeveral = (reading: Reading, items: readonly Item[], at: number): boolean =>
  [1, 2, 3].some((d) => items[at - d] && (isFew(reading, items[at - d]) || isOf(reading, items[at - d], 'apart')))

const isFew = (reading: Reading, item: Item): boolean => {
  const count = item.quantity?.best ?? 0
  return (count > 1 && count < 10) || isOf(reading, item, 'twofold')
}

/** The trigger of a member that has no word for an event of its own. */
export const triggerOf = ({ at, subtype }: Member): Trigger => ({
  at,
  subtype,
  telling: 'noun',
  weapon: -1,
  alternative: undefined,
  after: undefined,
})

/** In which sense a word that can tell of an event stands: a round of talks or of something else, a fire that burns or is shot. */
import { has, type Item, type Reading, wordOf } from '../item.js'

/** “The second round will be held”, “the next round of the dialogue is planned”. */
export const ofTalks = (reading: Reading, items: Item[], at: number): boolean => {
  const next = items[at + 1]
  if (next?.kind === 'of') return items.slice(at + 2, at + 5).some((x) => TALKS.test(wordOf(reading, x)))
  return (
    next !== undefined && (next.kind === 'be' || next.kind === 'modal' || has(next, 'date_word')?.kind === 'planned')
  )
}

const TALKS = /^(?:which|talks|dialogue|peace|negotiations?|discussions|consultations|contacts)$/i

/** “on account of fires”, “fires burned”: what burns, not who shoots. */
export const blazes = (reading: Reading, items: Item[], at: number): boolean =>
  wordOf(reading, items[at]).toLowerCase() === 'fires' &&
  (items[at - 1] === undefined ||
    items[at - 1].kind === 'preposition' ||
    items[at - 1].kind === 'of' ||
    items[at - 1].kind === 'and')

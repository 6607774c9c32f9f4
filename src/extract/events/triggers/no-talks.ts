/** What sounds like a meeting of parties and is none: of one side with its own people, with resistance. */
import { type Item, type Reading, textOf } from '../../item.js'
import { endAt, isOf, spanOpensWith } from '../../words.js'

/** “a meeting with the Security Council”, “with the heads of departments”: of one side with its own people. */
export const amongThemselves = (reading: Reading, items: Item[], at: number): boolean =>
  (items[at + 1]?.kind === 'with' || items[at + 1]?.kind === 'of') &&
  ownPeopleAt(reading, items[at + 1].to, items[Math.min(at + 8, items.length - 1)].to)

/** “the senior staff”, “his military commanders”, from the token `from` on. */
function ownPeopleAt(reading: Reading, from: number, to: number): boolean {
  if (spanOpensWith(reading, from, to, 'own_people')) return true
  const next = endAt(reading, from, to, 'own_modifiers')
  return next > from && ownPeopleAt(reading, next, to)
}

/** “The patrol met with stubborn resistance”: what somebody runs into is nobody to talk with. */
export const meetsResistance = (reading: Reading, items: Item[], at: number): boolean =>
  /^met/i.test(textOf(reading, items[at].from, items[at].to)) &&
  [1, 2, 3].some(
    (d) =>
      isOf(reading, items[at + d], 'met_instead') &&
      items.slice(at + 1, at + d).every((x) => x.kind === 'with' || x.kind === 'unknown' || x.kind === 'adverb'),
  )

/** Where whoever is named is spoken to, speaks or stands in a line beside the text, and met no harm. */
import type { Clause } from '../../clause.js'
import { has } from '../../item.js'
import { type Guard, ofKind, ofPattern } from './attempt.js'
import { saidOfPersons } from './harm-words.js'

export const NAMED_GUARDS: readonly [RegExp, Guard][] = [
  // “wrote to Arno Lisk to mourn the porters who lost their lives”: the clause is of those right before it.
  ofKind(
    '(?:passive|intransitive|reduced) ',
    ({ clause: { chars }, anchor, harmAt }) =>
      chars[anchor] === 'N' && OF_OTHERS.test(chars.slice(anchor + 1, Math.max(anchor + 1, harmAt))),
  ),
  // “a baker whose van was destroyed”: the van was.
  ofKind('(?:passive|intransitive|reduced|hit)', ({ clause, anchor, harmAt }) => ownsThing(clause, anchor, harmAt)),
  // “seized a Marnian cargo, Arno Lisk said”: where the word is said of persons, the name tells that the noun is one.
  ofPattern('active-apposed', ({ clause, anchor, entry }) => !saidOfPersons(entry) || speaksNext(clause, anchor)),
  // “‘The guns were seized’ colonel Lisk said”: nothing but the end of what he said stands between.
  ofPattern(
    'active',
    ({ clause: { items, chars }, anchor, harmAt }) =>
      anchor === harmAt + 1 && items[harmAt].to < items[anchor].from && /^[cN]?\$/.test(chars.slice(anchor + 1)),
  ),
]

/** “X, of Velm, said”: who speaks, with what is told of him between. */
const speaksNext = ({ chars }: Clause, at: number): boolean => /^(?:,[^,.;$]{1,9},)?\$/.test(chars.slice(at + 1))

/** Behind “whose” no person stands before the verb of harm. */
function ownsThing({ items, chars }: Clause, anchor: number, harmAt: number): boolean {
  const at = items.findLastIndex((x, k) => k > anchor && k < harmAt && has(x, 'owner_relative') !== undefined)
  return at > 0 && anchor >= 0 && WHAT_WAS.test(chars.slice(at + 1, harmAt))
}

/** “homes were”, and no verb before that. */
const WHAT_WAS = /^[^PQNphegUVBAEHKD,;.:]{1,5}[AB]{1,2}v?$/

/** Persons, of whom a clause tells; “was among the porters who died” tells of the one named too. */
const OF_OTHERS = /^[^i+]*[pg]R[ABv!m]{0,3}$/

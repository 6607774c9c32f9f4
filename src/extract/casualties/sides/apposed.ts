/** “Three soldiers, all from Ostria, were killed”, “two sailors, both Karvians,”: what is put behind all of them tells whose they are. */
import { sideOf } from '../../chunks/people/group.js'
import { COMMA, has, type Item, isSign, type Reading, STOP } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { spanOpensWith } from '../../words.js'
import type { Claim } from '../claims.js'
import { nameOf, type ResolvedSide } from './adversaries.js'

export function apposedSide(reading: Reading, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  const at = items.findIndex((item) => item.from >= claim.from && item.group !== undefined)
  const all = items[at + 2]
  if (at < 0 || !isSign(items[at + 1], COMMA) || !all || !spanOpensWith(reading, all.from, all.to, 'all_of_them'))
    return null
  // “both Karvians” is one group, “all of them from Ostria” are several words.
  const told = all.group?.side ? all : wholeOf(items, at + 3)
  const side = told && (told.group?.side ?? sideOf(told))
  // In a conflict that a registry knows, strangers are of the land they are in.
  const { pipeline } = reading.knowledge.registry ?? {}
  if (pipeline && !pipeline.sides.some(({ code }) => code === side?.code)) return null
  if (!told || !side || !ends(items[items.indexOf(told) + 1])) return null
  return { code: side.code, text: nameOf(reading, told), actor: side.actor, basis: 'phrase' }
}

/** Past “them” and “from”. */
function wholeOf(items: readonly Item[], start: number): Item | undefined {
  let at = start
  if (has(items[at], 'pronoun')) at++
  if (items[at]?.kind === 'from' || items[at]?.kind === 'of') at++
  return items[at]?.group?.quantity ? undefined : items[at]
}

const ends = (item: Item | undefined): boolean =>
  item === undefined || isSign(item, COMMA) || isSign(item, STOP) || has(item, 'and') !== undefined

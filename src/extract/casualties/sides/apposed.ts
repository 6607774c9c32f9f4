/** “Three soldiers, all from Ostria, were killed”, “two sailors, both Karvians,”: what is put behind all of them tells whose they are. */
import { sideOf, sideTold } from '../../chunks/people/group.js'
import { isCounted } from '../../clause.js'
import { COMMA, has, type Item, isArticle, isSign, type Reading, STOP } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { endsWith, holds, spanOpensWith } from '../../words.js'
import type { Claim } from '../claims.js'
import { NO_SIDE, nameOf, type ResolvedSide, speakers } from './adversaries.js'
import { isBody } from './owners.js'

export function apposedSide(reading: Reading, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  const at = items.findIndex((item) => item.from >= claim.from && item.group !== undefined)
  const all = items[at + 2]
  if (at < 0 || !isSign(items[at + 1], COMMA) || !all || !spanOpensWith(reading, all.from, all.to, 'all_of_them'))
    return null
  // “both Karvians” is one group, “all of them from Ostria” are several words.
  const told = all.group?.side ? all : wholeOf(items, at + 3)
  const side = sideTold(told)
  // In a conflict that a registry knows, strangers are of the land they are in.
  const { pipeline } = reading.knowledge.registry ?? {}
  if (pipeline && !pipeline.sides.some(({ code }) => code === side?.code))
    return told && side && isNational(reading, told)
      ? { ...NO_SIDE, text: nameOf(reading, told), basis: 'phrase' }
      : null
  if (!told || !side || !ends(items[items.indexOf(told) + 1])) return null
  return { code: side.code, text: nameOf(reading, told), actor: side.actor, basis: 'phrase' }
}

/** “two soldiers of Ostria and three of the Karvian army”, “and three from Karvia”: a number that leaves the noun out has a side of its own. */
export function elidedSide(reading: Reading, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  if (!claim.headless || claim.partOf) return null
  const at = items.findIndex((item) => item.from >= claim.from)
  const lead = items[at + 1]?.kind
  if (!items[at] || !isCounted(items[at])) return null
  if (lead !== 'of' && (lead !== 'from' || claim.harm === 'released' || claim.harm === 'captured')) return null
  const name = isArticle(items[at + 2]) ? at + 3 : at + 2
  const [told, next] = [items[name], items[name + 1]]
  const side = told ? sideOf(told) : null
  if (!side || next?.kind === 'possessive' || (told.kind === 'side_adjective' && !has(next, 'body'))) return null
  return { code: side.code, text: nameOf(reading, told), actor: side.actor, basis: 'phrase' }
}

/** “both citizens of Ostria”: of a land that the registry does not know, and so of no side. */
const isNational = (reading: Reading, item: Item): boolean => holds(reading, item, 'nationals')

/** “Six of the dead were its fighters”, “two of those killed belonged to the movement”, “claimed two of the dead as its own”: of who tells it. */
export function memberSide(reading: Reading, sentence: ReadSentence, claim: Claim): ResolvedSide | null {
  if (!(claim.partOf || claim.ofHarmed)) return null
  const { items } = sentence
  const at = items.findIndex((item) => item.to >= claim.to)
  const [verb, next] = items.slice(at + 1)
  const told = verb?.kind === 'be' ? next : undefined
  const own = told?.group?.own || (told?.group && isGroup(reading, told))
  const named = spanOpensWith(reading, claim.to, sentence.to, 'belongs_to') ? items.slice(at + 2, at + 6) : []
  const body = named.find((item) => sideOf(item))
  const side = sideOf(body)
  if (body && side) return { ...side, text: nameOf(reading, body), basis: 'phrase' }
  const ours =
    own || named.some((item) => isGroup(reading, item)) || spanOpensWith(reading, claim.to, sentence.to, 'as_its_own')
  return ours && isBody(reading, claim.speaker) ? speakers(claim) : null
}

/** “the movement”, “members of the group”. */
const isGroup = (reading: Reading, item: Item): boolean => endsWith(reading, item, 'bare_groups')

/** Past “them” and “from”. */
function wholeOf(items: readonly Item[], start: number): Item | undefined {
  let at = start
  if (has(items[at], 'pronoun')) at++
  if (items[at]?.kind === 'from' || items[at]?.kind === 'of') at++
  return items[at]?.group?.quantity ? undefined : items[at]
}

const ends = (item: Item | undefined): boolean =>
  item === undefined || isSign(item, COMMA) || isSign(item, STOP) || has(item, 'and') !== undefined

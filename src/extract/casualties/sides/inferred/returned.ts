/** Whose captives come home: of the side that gets them back, or to which they are handed over. */
import { sideOf } from '../../../chunks/people/group.js'
import { has, type Item, leadOf, type Reading, textOf } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import { anyIn } from '../../../words.js'
import type { Claim } from '../../claims.js'
import type { SidedClaim } from '../../facts/facts.js'
import { nameOf, type ResolvedSide } from '../adversaries.js'

/** “12 were returned to Ostria and 44 to the Westrian side”, “went back to Velm”: the side that gets its people back, the next one told after them. */
export function returnedTo(reading: Reading, { items, from, to }: ReadSentence, claim: Claim): ResolvedSide | null {
  if (claim.rule === RECEIVED || (claim.active && bringsHome(reading, items, claim)))
    return receiver(reading, items, claim)
  const home = reading.knowledge.registry !== null || anyIn(reading, from, to, 'goes_back')
  const codeOf = (item: Item) => sideOf(item)?.code ?? (home ? has(item, 'place')?.side : null)
  const goals = items.filter((item, i) => leadOf(items, i)?.kind === 'to' && codeOf(item))
  const goal = goals.find((item) => item.from >= claim.from) ?? goals[0]
  const code = goal && codeOf(goal)
  return code ? { code, actor: sideOf(goal)?.actor ?? null, text: nameOf(reading, goal), basis: 'phrase' } : null
}

/** “Each side freed 75 … Among those returned to Halvar are four officers”: a side that no lexicon knows, once the text has told it as one. */
export function returnedToTold(
  reading: Reading,
  { items }: ReadSentence,
  claim: Claim,
  before: readonly SidedClaim[],
): ResolvedSide | null {
  if (claim.harm !== 'released') return null
  const goals = items.flatMap((item, i) =>
    leadOf(items, i)?.kind === 'to' ? [textOf(reading, item.from, item.to)] : [],
  )
  const told = before.find(({ resolved: { code, text } }) => code === null && text !== null && goals.includes(text))
  return told ? { ...told.resolved, basis: 'phrase' } : null
}

const RECEIVED = 'received-back'

/** “Ostria brought home 75 soldiers”. */
function bringsHome(reading: Reading, items: Item[], claim: Claim): boolean {
  const next = items.findIndex((item) => item.from >= claim.to)
  const verb = items.findLastIndex((item) => item.to <= claim.from)
  const from = items[Math.max(0, verb - 1)].from
  const to = items[Math.min(items.length - 1, next < 0 ? items.length : next + 1)].to
  return anyIn(reading, from, to, 'brings_home')
}

/** “Ostria received four fishermen”: whoever gets them back. */
function receiver(reading: Reading, items: Item[], claim: Claim): ResolvedSide | null {
  const before = items.filter((item) => item.to <= claim.from)
  const clause = before.slice(before.findLastIndex((item) => item.kind === 'sign') + 1)
  const found = clause.find((item) => sideOf(item)?.code)
  const side = sideOf(found)
  return found && side ? { ...side, text: nameOf(reading, found), basis: 'phrase' } : null
}

/** The nouns beside a place name (“village”, “district”, “road”) and how exact a place of that kind is. */
import type { Entry } from '../../knowledge/lexicon.js'
import { precisionOf } from '../../knowledge/precision.js'
import type { GeoPrecision } from '../../model/vocab.js'
import { LOWER } from '../../text/tokens.js'
import { has, type Item, type Reading, wordOf } from '../item.js'
import { isOf } from '../words.js'

/** Registry places that are wide themselves: “Marn region” is as wide as the registry says, “Marn post” no more exact. */
const WIDE = new Set(['district', 'province', 'region', 'zone', 'corridor', 'state'])

/** How exact a registry place is with the noun after it; only a noun of settlement makes a wide one a point: “Marn city”. */
export function placePrecision(kind: string | undefined, noun: Entry | undefined): GeoPrecision {
  const own = precisionOf(kind)
  if (!noun) return own
  if (kind !== undefined && WIDE.has(kind)) return noun.kind === 'settlement' ? 'exact' : own
  return noun.kind === 'facility' ? 'near' : nounPrecision(noun)
}

/** “village”, “town”: a noun of a settled place. */
export const isSettlement = (item: Item | undefined): boolean => has(item, 'place_noun')?.kind === 'settlement'

/** “two West Bank towns”, “several Ostrian towns”: settlements of a land, of no one spot. */
export const settlements = (reading: Reading, item: Item | undefined): boolean =>
  isSettlement(item) && /s$/i.test(wordOf(reading, item))

export const nounPrecision = (noun: Entry): GeoPrecision => precisionOf(noun.kind)

/** The place noun right after a name, where one stands there: “Marn district”, “Ossa village”. */
export function nounAfter(reading: Reading, items: Item[], at: number): { noun: Entry; next: number } | null {
  const noun = has(items[at], 'place_noun') ?? has(items[at], 'facility')
  if (!noun) return facilityAfter(reading, items, at)
  const then = has(items[at + 1], 'place_noun') ?? has(items[at + 1], 'facility')
  const lower = reading.tokens.letters[items[at].from] === LOWER
  return then && lower ? { noun: then, next: at + 2 } : { noun, next: at + 1 }
}

/** “Ossa | oil refinery”, “Ossa | military academy”: a building by the place that it stands in. */
function facilityAfter(reading: Reading, items: Item[], at: number): { noun: Entry; next: number } | null {
  if (!isOf(reading, items[at], 'facility_modifiers')) return null
  const noun = has(items[at + 1], 'facility') ?? has(items[at + 1], 'place_noun')
  return noun?.kind === 'facility' ? { noun, next: at + 2 } : null
}

/** The place noun before a name: “the village of Ossa”, “the town Ossa”. */
export function nounBefore(items: Item[], i: number): Entry | undefined {
  const before = items[i - 1]
  return (
    has(before, 'place_noun') ??
    (before?.kind === 'of' ? (has(items[i - 2], 'place_noun') ?? has(items[i - 2], 'facility')) : undefined) ??
    ofPlace(before)
  )
}

/** “in the village of” is one word of place; its last noun tells the kind. */
const ofPlace = (item: Item | undefined): Entry | undefined => {
  const relation = has(item, 'place_relation')
  return relation?.kind ? relation : undefined
}

/** “in a border town of Ossa”: the name is that of the land in which a town without a name lies. */
export function ofSome(items: Item[], i: number): boolean {
  if (items[i - 1]?.kind !== 'of' || !isSettlement(items[i - 2])) return false
  const lead = items[i - 3]?.kind === 'unknown' || items[i - 3]?.kind === 'side_adjective' ? items[i - 4] : items[i - 3]
  return lead?.kind === 'article' || lead?.kind === 'another'
}

/** What an event is done to or with, by nouns that a text takes up again: “a convoy was ambushed. The convoy was hit at dawn”. */
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading, textOf } from '../../item.js'

/** Head nouns of things beside a trigger; `known` are those that stand as told before. */
export interface Things {
  told: string[]
  known: string[]
}

const REACH = 7

export function thingsBeside(reading: Reading, items: Item[], at: number): Things {
  const out: Things = { told: [], known: [] }
  for (const step of [-1, 1])
    for (let k = at + step; items[k] && Math.abs(k - at) <= REACH; k += step) {
      if (items[k].kind === 'sign' && !isSign(items[k], COMMA)) break
      if (isThing(items[k])) out[isKnown(items, k) ? 'known' : 'told'].push(headOf(reading, items[k]))
    }
  return out
}

/** Vehicles, buildings and other things hit that are no weapons. */
const isThing = (item: Item): boolean => {
  const { entry } = item
  if (!entry || item.group || item.names) return false
  if (item.kind === 'instrument') return entry.subtype === undefined
  return has(item, 'hospital') !== undefined || has(item, 'place_noun')?.kind === 'facility' || item.kind === 'facility'
}

const DESCRIBES = new Set<ItemKind>(['unknown', 'numeral', 'quantity', 'person_adjective', 'side_adjective'])

/** “the convoy”, “the 22-vehicle convoy”; not “the army’s convoy”. */
function isKnown(items: Item[], k: number): boolean {
  for (let n = k - 1; n >= 0 && k - n <= 4; n--) {
    if (items[n].kind === 'determiner') return true
    if (!DESCRIBES.has(items[n].kind) && !isThing(items[n]) && !isSign(items[n], DASH)) return false
  }
  return false
}

const headOf = (reading: Reading, { from, to }: Item): string =>
  textOf(reading, to - 1 < from ? from : to - 1, to)
    .toLowerCase()
    .replace(/s$/, '')

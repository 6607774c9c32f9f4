/** “Ostria reported five soldiers killed, Karvia two”: a second party that reports figures of its own, without a verb. */
import { sideOf } from '../chunks/people/group.js'
import { COMMA, has, type Item, type ItemKind, isSign, type Reading } from '../item.js'
import type { Cue } from './cues.js'
import { readPhrase } from './speaker.js'

/** Item `i` as a further speaker after the cue of a first party, if it is one. */
export function ellipticAt(reading: Reading, items: Item[], i: number, last: Cue): Cue | null {
  const first = last.says === 'after' && !last.denies ? items[last.phrase.from] : undefined
  if (!isParty(first) || !isParty(items[i]) || i <= last.at + 1) return null
  const side = sideOf(first)
  if (side?.code != null && side.code === sideOf(items[i])?.code) return null
  const joined = isSign(items[i - 1], COMMA) || has(items[i - 1], 'and') !== undefined
  const counts = items[i + 1]?.group !== undefined || items[i + 1]?.quantity !== undefined
  const phrase = joined && counts ? readPhrase(reading, items, { from: i, to: i + 1, cited: null }) : null
  return phrase && { ...last, at: i, token: items[i].from, phrase, relay: null, contested: null }
}

const PARTY = new Set<ItemKind>(['side_noun', 'metonym', 'capital'])

/** The name of a state or side, bare: no adjective of persons and nobody’s. */
const isParty = (item: Item | undefined): boolean =>
  item !== undefined && item.group === undefined && PARTY.has(item.kind)

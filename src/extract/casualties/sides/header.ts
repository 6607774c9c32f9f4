/** Losses announced before they are told: “There were also losses on the Ostrian side. Four died”. */

import { sideOf, sideTold } from '../../chunks/people/group.js'
import { isCounted } from '../../clause.js'
import { landOf } from '../../home.js'
import { has, type Item, leadOf, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { holds, isOf } from '../../words.js'
import type { Claim } from '../claims.js'
import { nameOf, type ResolvedSide } from './adversaries.js'
import { isUniformed } from './arms.js'
import type { Setting } from './setting.js'

/** The one side whose losses the sentence before announces without victims. */
export function headerSide(
  { reading, sentences }: Setting,
  { index, paragraph }: ReadSentence,
  claim: Claim,
): ResolvedSide | null {
  const before = sentences[index - 1]
  if (!before || before.paragraph < paragraph - 1 || claim.active || claim.status === 'civilian') return null
  const { matches, items } = before
  if (matches.some((m) => m.victims.length > 0 && m.pattern.frame !== 'unspecified')) return null
  if (!matches.some((m) => m.pattern.frame === 'unspecified') && !announces(reading, items)) return null
  const [item, second] = items.filter((x) => sideOf(x) && !has(x, 'place'))
  const side = second ? null : sideOf(item)
  const { neutralSides, armedGroups } = reading.knowledge
  // Not where it was, nor who counts: “UN casualty figures”.
  if (!side || neutralSides.has(side.code ?? '') || landOf(items, items.indexOf(item)) !== null) return null
  // “Losses of the Front are not known. One soldier was hurt”
  if (armedGroups.has(side.code ?? '') && isUniformed(claim)) return null
  return { code: side.code, text: nameOf(reading, item), actor: side.actor, basis: 'header' }
}

/** “The following servicemen of the Ostrian army fell in the battle with Karvia:”: whose people a heading counts are all under it. */
export function listedSide({ reading, sentences }: Setting, { list }: Claim): ResolvedSide | null {
  if (list === null) return null
  const { items } = sentences[list]
  const at = items.findIndex((item, i) => {
    if (item.group) return item.group.side !== null
    // “servicemen of the Ostrian army” can be one name.
    const lead = leadOf(items, i)?.kind
    return sideOf(item) !== null && (lead === 'of' || (lead !== 'by' && holds(reading, item, 'state_persons')))
  })
  const side = sideTold(items[at])
  return side ? { code: side.code, text: nameOf(reading, items[at]), actor: side.actor, basis: 'header' } : null
}

/** “The army has lost men”, “the number of casualties of the Ostrian side”: a loss beside the name of a side, and no figure. */
const announces = (reading: Reading, items: Item[]): boolean =>
  !items.some(isCounted) &&
  items.some(
    (item, i) =>
      (has(item, 'toll') ?? (isOf(reading, item, 'own_losses') || (has(item, 'lose') && items[i + 1]?.group))) &&
      items.slice(Math.max(0, i - BESIDE), i + BESIDE + 1).some(sideOf),
  )

/** Items between a word for a loss and the side that bears it. */
const BESIDE = 4

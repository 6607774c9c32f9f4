/**
 * Crews and those on board are of the side that owns the craft: “a Russian helicopter was shot down … Two of its crew were killed”.
 * Passengers of a bus or a ferry are not.
 */
import { sideOf } from '../chunks/people/group.js'
import { has, type Item, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import { nameOf, type ResolvedSide } from './adversaries.js'
import type { Claim } from './claims.js'

const CREW = /\b(?:crew|crews|crewm[ae]n|crew members?|pilots?|co-pilots?|navigators?|airm[ae]n|aviators?|sailors?)\b/i
const ON_BOARD = /\b(?:on board|aboard)\b/i

/** Whether the victims are the people of a craft. */
export function isCrew(reading: Reading, { items, from, to }: ReadSentence, claim: Claim): boolean {
  if (claim.people.length > 0) return false
  const end = items.find((item) => item.from >= claim.to)?.to ?? claim.to
  return CREW.test(textOf(reading, claim.from, end)) || ON_BOARD.test(textOf(reading, from, to))
}

/** How far back the craft may have been told of, in sentences. */
const FAR = 6

/** For each sentence the owner of the craft told of last in it or in those before it. */
export function craftOwners(reading: Reading, sentences: readonly ReadSentence[]): (ResolvedSide | null)[] {
  let last: { owner: ResolvedSide; index: number } | null = null
  return sentences.map((sentence, index) => {
    const owner = ownerIn(reading, sentence.items)
    if (owner) last = { owner, index }
    return last && index - last.index <= FAR ? last.owner : null
  })
}

/** “an Armenian Su-25 attack aircraft”, “a helicopter of the Russian air force”: the first craft with an owner. */
function ownerIn(reading: Reading, items: readonly Item[]): ResolvedSide | null {
  for (let i = 0; i < items.length; i++) {
    if (!CRAFT.test(craftWord(reading, items[i]))) continue
    const of = items[i + 1]?.kind === 'of' ? items.slice(i + 2, i + 5) : []
    const near = [...items.slice(Math.max(0, i - 4), i).reverse(), ...of]
    const stop = near.findIndex((item) => item.kind === 'sign' || item.kind === 'verb' || item.kind === 'be')
    const owner = (stop < 0 ? near : near.slice(0, stop)).find(sideOf)
    const side = sideOf(owner)
    if (owner && side) return { ...side, text: nameOf(reading, owner), actor: null, basis: 'phrase' }
  }
  return null
}

const CRAFT =
  /^(?:.* )?(?:aircraft|air ?planes?|planes?|war ?planes?|jets?|fighters?|bombers?|helicopters?|gunships?|tanks?|submarines?|frigates?|cutters?|war ?ships?|vessels?|patrol boats?|gunboats?)$/i

const craftWord = (reading: Reading, item: Item): string =>
  has(item, 'instrument') ? textOf(reading, item.from, item.to) : ''

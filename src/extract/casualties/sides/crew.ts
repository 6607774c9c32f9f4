/**
 * Crews and those on board are of the side that owns the craft: “an Ostrian helicopter was shot down … Two of its crew were killed”.
 * Passengers of a bus or a ferry are not.
 */
import { LOWER, NUMBER } from '../../../text/tokens.js'
import { sideOf } from '../../chunks/people/group.js'
import { DASH, has, type Item, isSign, type Reading, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, endsWith, isOf } from '../../words.js'
import type { Claim } from '../claims.js'
import { NO_SIDE, nameOf, type ResolvedSide, speakers } from './adversaries.js'

/** The side of the people of a craft; where a craft was downed just before, also of victims without a noun. */
export function crewSide(
  reading: Reading,
  craft: Craft | null,
  sentence: ReadSentence,
  claim: Claim,
): ResolvedSide | null {
  if (!craft || claim.people.length > 0) return null
  const bare = claim.headless && claim.status === 'unknown'
  const owner = craft.unnamed && claim.speaker.side ? speakers(claim) : craft.owner
  if (claim.active && tookThem(sentence, claim, owner)) return null
  const told = (bare && craft.downed && sentence.index - craft.index <= 2) || isCrew(reading, sentence, claim)
  return told && owner.text !== null ? owner : null
}

/** “Ostrian boats fired at the launch. Ostria seized 24 sailors”: whoever does it to them is no owner of their craft. */
const tookThem = ({ items }: ReadSentence, claim: Claim, { code }: ResolvedSide): boolean =>
  code !== null && items.some((item, i) => item.to <= claim.to && sideOf(item)?.code === code && isDoing(items[i + 1]))

/** A verb right behind its subject. */
const isDoing = (next: Item | undefined): boolean =>
  next?.kind.startsWith('harm_') === true || next?.kind === 'event_verb'

function isCrew(reading: Reading, { items, from, to }: ReadSentence, claim: Claim): boolean {
  const end = items.find((item) => item.from >= claim.to)?.to ?? claim.to
  return anyIn(reading, claim.from, end, 'crews') || anyIn(reading, from, to, 'on_board')
}

/** A craft whose owner is told. */
export interface Craft {
  owner: ResolvedSide
  /** Sentence that tells of it. */
  index: number
  /** An army’s craft of whom no side is told: of who tells of it. */
  unnamed: boolean
  /** The sentence tells that it was brought down. */
  downed: boolean
}

/** How far back the craft may have been told of, in sentences. */
const FAR = 6

/** For each sentence the craft told of last in it or in those before it. */
export function craftsBy(reading: Reading, sentences: readonly ReadSentence[]): (Craft | null)[] {
  let last: Craft | null = null
  return sentences.map(({ items, from, to }, index) => {
    const owner = ownerIn(reading, items)
    if (owner) last = { owner, index, unnamed: owner.text === null, downed: anyIn(reading, from, to, 'downed') }
    return last && index - last.index <= FAR ? last : null
  })
}

/** “a Karvian Su-25 attack aircraft”, “a helicopter of the Ostrian air force”: the first craft with an owner. */
function ownerIn(reading: Reading, items: readonly Item[]): ResolvedSide | null {
  for (let i = 0; i < items.length; i++) {
    if (!isCraft(reading, items, i)) continue
    const of = items.findIndex((item, k) => k > i && k <= i + 3 && item.kind === 'of')
    const after = of < 0 ? [] : untilStop(items.slice(i + 1, of + 4))
    const near = [...untilStop(items.slice(Math.max(0, i - 5), i).reverse()), ...after]
    const owner = near.find(sideOf)
    const side = sideOf(owner)
    if (owner && side) return { code: side.code, text: nameOf(reading, owner), actor: null, basis: 'phrase' }
    // “a cutter of the Hudaira authorities”: of a land no lexicon knows
    const land = after.find((item, k) => item.kind === 'capital' && has(after[k + 1], 'body'))
    if (land) return { code: null, text: wordOf(reading, land), actor: null, basis: 'phrase' }
    if (near.some((item) => isOf(reading, item, 'bare_forces'))) return NO_SIDE
  }
  return null
}

/** The items before a verb or a sign that is no hyphen. */
function untilStop(items: Item[]): Item[] {
  const stop = items.findIndex(
    (item) => (item.kind === 'sign' && !isSign(item, DASH)) || item.kind === 'verb' || item.kind === 'be',
  )
  return stop < 0 ? items : items.slice(0, stop)
}

const isCraft = (reading: Reading, items: readonly Item[], i: number): boolean =>
  ((has(items[i], 'instrument') || items[i].kind === 'unknown') && endsWith(reading, items[i], 'craft')) ||
  (isSign(items[i + 1], DASH) && isType(reading, items[i], items[i + 2]))

/** “Mi-24”. */
const isType = (reading: Reading, letters: Item, number: Item | undefined): boolean =>
  number !== undefined &&
  reading.tokens.kind[number.from] === NUMBER &&
  reading.tokens.letters[letters.from] !== LOWER &&
  isOf(reading, letters, 'craft_types')

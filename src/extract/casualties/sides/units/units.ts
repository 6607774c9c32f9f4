/**
 * Units told of again: “the Ostrian 14th Brigade attacked … Two soldiers of the brigade fell”, “in that battalion twelve died”. Their people
 * are of the side that the text gave a unit of that kind last.
 */
import { sideOf } from '../../../chunks/people/group.js'
import { isEnemy } from '../../../home.js'
import { has, type Item, type Reading, textOf } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import { endAt, isOf } from '../../../words.js'
import type { Claim } from '../../claims.js'
import { carriedSide, enemyOf, nameOf, type ResolvedSide } from '../adversaries.js'
import type { Setting } from '../setting.js'

/** A unit named with its side. */
export interface Unit {
  /** Token of its noun. */
  at: number
  noun: string
  /** “14th”, or null. */
  number: string | null
  /** Null for one of the enemy. */
  owner: ResolvedSide | null
}

/** The units that a text names with their side, in its order. */
export function unitsTold(reading: Reading, sentences: readonly ReadSentence[]): Unit[] {
  const out: Unit[] = []
  for (const { items } of sentences)
    items.forEach((item, i) => {
      const at = nounIn(reading, item.from, item.to)
      if (at < 0) return
      const owner = ownerOf(reading, items, i)
      if (owner !== undefined) out.push({ at, ...nameAt(reading, at), owner })
    })
  return out
}

/** The side of the unit that the words of a claim, or the phrase that opens its sentence, tell of again; null where there is none. */
export function unitSide(setting: Setting, sentence: ReadSentence, claim: Claim): ResolvedSide | null {
  const { reading, home } = setting
  const own = nounIn(reading, claim.from, claim.to)
  const at = own < 0 ? frontedIn(reading, sentence, claim) : own
  if (at < 0) return null
  const { noun, number } = nameAt(reading, at)
  const told = setting
    .units()
    .findLast(
      (unit) =>
        unit.at < at && unit.noun === noun && (number === null || unit.number === null || unit.number === number),
    )
  if (!told) return null
  return told.owner ? carriedSide(told.owner) : enemyOf(reading, home, claim)
}

/** The last token of a noun for a unit in tokens [from, to), or -1. */
function nounIn(reading: Reading, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (endAt(reading, i, to, 'units') === i + 1) return i
  return -1
}

/** The noun of a unit, and the ordinal at most two words before it or the number right before it; “on 3 May the brigade” has none. */
function nameAt(reading: Reading, at: number): Pick<Unit, 'noun' | 'number'> {
  const before = textOf(reading, Math.max(0, at - 3), at)
  return { noun: textOf(reading, at, at + 1).toLowerCase(), number: /\d+(?=\p{L}|$)/u.exec(before)?.[0] ?? null }
}

/** Whose a unit is by the words of its phrase; undefined where they do not tell it. */
function ownerOf(reading: Reading, items: readonly Item[], i: number): ResolvedSide | null | undefined {
  const { group } = items[i]
  if (group?.enemy) return null
  if (group?.side?.code) return { ...group.side }
  for (let k = i - 1; k >= Math.max(0, i - REACH) && inPhrase(items[k]); k--) {
    const side = sideOf(items[k]) ?? items[k].group?.side
    if (side?.code) return { code: side.code, text: nameOf(reading, items[k]), actor: null, basis: 'modifier' }
    if (isEnemy(items[k])) return null
  }
  const after = items[i + 1]?.kind === 'of' ? items.slice(i + 2, i + 5).find((x) => sideOf(x)) : undefined
  const side = sideOf(after)
  return after && side ? { code: side.code, text: nameOf(reading, after), actor: null, basis: 'phrase' } : undefined
}

/** Items from a side to the noun of its unit: “the Ostrian army’s 3rd Battalion”. */
const REACH = 5

const inPhrase = (item: Item): boolean =>
  item.kind !== 'sign' &&
  item.kind !== 'preposition' &&
  item.kind !== 'and' &&
  !has(item, 'event_verb') &&
  !has(item, 'be')

/** “In the 9th regiment alone 30 fell”, “The division lost 40”: the unit before a claim, where nobody else is told between. */
function frontedIn(reading: Reading, { items }: ReadSentence, claim: Claim): number {
  const before = items.filter((item) => item.to <= claim.from)
  const at = before.findLastIndex((item) => item.kind === 'body' && nounIn(reading, item.from, item.to) >= 0)
  if (at < 0 || before.slice(at + 1).some((item) => sideOf(item) !== null || item.group !== undefined)) return -1
  const opens = before.findLastIndex((item, k) => k < at && !OF_PHRASE.has(item.kind))
  const among = isOf(reading, before[opens], 'inside_unit') && items[at + 1]?.kind !== 'possessive'
  return among || has(items[at + 1], 'lose') ? nounIn(reading, before[at].from, before[at].to) : -1
}

/** What may stand between “in” and the noun: “that 9th rifle”. */
const OF_PHRASE = new Set<Item['kind']>(['determiner', 'relative', 'numeral', 'unknown'])

/**
 * “Two were wounded on each side”, “each side lost three”: a figure told once of two sides. It is told of each where the text names
 * both, else doubled.
 */

import { adversariesOf } from '../../../knowledge/adversaries.js'
import { flatMap } from '../../../text/lists.js'
import { SIGN } from '../../../text/tokens.js'
import { sideOf } from '../../chunks/people/group.js'
import type { EventDraft } from '../../events/index.js'
import { has, type Item, type Reading, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, endAt, pastAll, spanEndsWith, spanOpensWith, textEndsWith } from '../../words.js'
import type { Claim } from '../claims.js'
import { NO_SIDE, type ResolvedSide } from './adversaries.js'
import { partiesIn } from './attacked.js'
import type { Setting } from './setting.js'

/** Tokens within which “on each side” follows a figure, and those behind the verb that leads to one. */
const REACH = 10

/** “35 each”; not “12 prisoners, each of whom”. */
const ofEachBehind = (reading: Reading, from: number, to: number): boolean =>
  spanOpensWith(reading, from, to, 'each_alone') && !spanOpensWith(reading, from, to, 'each_of')

/** “Each side had also lost up to 40”. */
function eachLost(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const side = endAt(reading, i, to, 'each_side') || bareEach(reading, i, to)
    if (side === 0) continue
    const verb = [side, pastAll(reading, side, to, 'had_also')].map((at) => endAt(reading, at, to, 'each_lost'))
    const end = Math.max(...verb)
    const between = reading.tokens.kind.subarray(end, to)
    if (end > 0 && between.length <= REACH && between.every((kind) => kind !== SIGN)) return true
  }
  return false
}

/** “Ostria and Karvia each lost two”: the token after “each”, or 0. */
const bareEach = (reading: Reading, from: number, to: number): number =>
  endAt(reading, from, to, 'each_of') === 0 ? endAt(reading, from, to, 'each_alone') : 0

/** Words of the sentence make the figure one of each side. */
function ofEach(reading: Reading, { from, to }: ReadSentence, claim: Claim): boolean {
  const each = ofEachBehind(reading, claim.to, to)
  if (claim.harm === 'released' && claim.count.kind !== 'vague')
    return (
      (claim.active && spanEndsWith(reading, from, claim.from, 'each_has')) ||
      each ||
      textEndsWith(reading, claim.victims ?? '', 'each_alone')
    )
  if (claim.harm === 'released' || claim.count.kind === 'vague' || claim.count.best === 0 || claim.people.length > 0)
    return false
  return (
    anyIn(reading, claim.to, Math.min(to, claim.to + REACH), 'on_each_side') ||
    each ||
    eachLost(reading, from, claim.from)
  )
}

/** The claims that a figure of each side stands for, or null where it is no such figure. */
export function tellEach(
  setting: Setting,
  sentence: ReadSentence,
  claim: Claim,
  event: EventDraft | undefined,
): Claim[] | null {
  if (!ofEach(setting.reading, sentence, claim)) return null
  const sides = twoSides(setting, sentence, claim, event)
  if (sides.length === 2) return sides.map((resolved) => ({ ...claim, resolved }))
  // “The sides exchanged 150 captives each”: the figure stands as it was told where nobody says who they are.
  if (claim.harm === 'released') return null
  const { low, best, high } = claim.count
  const twice = (n: number | null) => (n === null ? null : 2 * n)
  return [
    {
      ...claim,
      count: { ...claim.count, low: twice(low), best: twice(best), high: twice(high), derived: true },
      resolved: NO_SIDE,
    },
  ]
}

/** The two sides against each other: those of the event, else those named before the figure, else the only pair of adversaries that the text names. */
function twoSides(
  { reading, home }: Setting,
  { items }: ReadSentence,
  claim: Claim,
  event: EventDraft | undefined,
): ResolvedSide[] {
  const told = [...new Set(flatMap(partiesIn(event), (p) => p.side ?? []))]
  const before = items.filter((item) => item.to <= claim.from)
  const subjects = [...new Set(flatMap(before, (item) => sideOf(item)?.code ?? has(item, 'place')?.side ?? []))]
  const { pipeline } = reading.knowledge.registry ?? {}
  const named = [...home().named, home().land ?? ''].filter((code, i, all) => code !== '' && all.indexOf(code) === i)
  const pairs = flatMap(named, (a) =>
    named.filter((b) => a < b && adversariesOf(pipeline, a).includes(b)).map((b) => [a, b]),
  )
  // Without a registry, which tells who is against whom, two lands named alone are.
  const only = pairs.length === 1 ? pairs[0] : pipeline ? [] : named
  const codes = [told, subjects, only].find((sides) => sides.length === 2) ?? []
  if (codes.length === 0) return unknownPair(reading, before)
  return codes.map((code) => ({ code, text: code, actor: null, basis: 'phrase' }))
}

/** “Halvar and Orlin carried out an exchange, each side …”: two names no lexicon knows, joined as the subject. */
function unknownPair(reading: Reading, [first, and, second, next]: readonly Item[]): ResolvedSide[] {
  if (reading.upperCase || !has(and, 'and') || first.kind !== 'capital' || second?.kind !== 'capital') return []
  if (next === undefined || next.kind === 'capital' || next.kind === 'sign') return []
  return [first, second].map((item) => ({ code: null, text: wordOf(reading, item), actor: null, basis: 'phrase' }))
}

/**
 * “Two were wounded on each side”, “each side lost three”: a figure told once of two sides. It is told of each where the text names
 * both, else doubled.
 */
import type { EventDraft } from '../events/index.js'
import { type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import { adversariesOf, NO_SIDE, type ResolvedSide } from './adversaries.js'
import { partiesIn } from './attacked.js'
import type { Claim } from './claims.js'
import type { Setting } from './setting.js'

const AFTER = /^.{0,40}?\b(?:on|for|from|of|by) (?:each|either) (?:side|party|army|country)\b|^each(?=\s*[.,;)])/i
const BEFORE =
  /\b(?:each|either) (?:side|party|army|country|of the (?:sides|parties)) (?:had |has )?(?:also )?(?:lost|suffered|had|has|reported|counted|sustained)\b[^,;:]{0,40}$/i

/** “Ostria and Marn each handed over 50”. */
const EACH = /\b(?:each|both) (?:also )?(?:had |has |have )?$/i

/** Words of the sentence make the figure one of each side. */
function ofEach(reading: Reading, { from, to }: ReadSentence, claim: Claim): boolean {
  if (claim.harm === 'released' && claim.active && claim.count.kind !== 'vague')
    return EACH.test(textOf(reading, from, claim.from))
  if (claim.harm === 'released' || claim.count.kind === 'vague' || claim.count.best === 0 || claim.people.length > 0)
    return false
  const after = claim.to < to ? textOf(reading, claim.to, to).replace(/^\s+/, '') : ''
  return AFTER.test(after) || (claim.from > from && BEFORE.test(textOf(reading, from, claim.from)))
}

/** The claims that a figure of each side stands for, or null where it is no such figure. */
export function tellEach(
  setting: Setting,
  sentence: ReadSentence,
  claim: Claim,
  event: EventDraft | undefined,
): Claim[] | null {
  if (!ofEach(setting.reading, sentence, claim)) return null
  const sides = twoSides(setting, event)
  if (sides.length === 2) return sides.map((resolved) => ({ ...claim, resolved }))
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

/** The two sides against each other: those of the event, else the only pair of adversaries that the text names. */
function twoSides({ reading, home }: Setting, event: EventDraft | undefined): ResolvedSide[] {
  const told = [...new Set(partiesIn(event).flatMap((p) => p.side ?? []))]
  const { pipeline } = reading.knowledge.registry ?? {}
  const named = [...home().named, home().land ?? ''].filter((code, i, all) => code !== '' && all.indexOf(code) === i)
  const pairs = named.flatMap((a) =>
    named.filter((b) => a < b && adversariesOf(pipeline, a).includes(b)).map((b) => [a, b]),
  )
  const codes =
    told.length === 2 ? told : pairs.length === 1 ? pairs[0] : pipeline ? [] : named.length === 2 ? named : []
  return codes.map((code) => ({ code, text: code, actor: null, basis: 'phrase' }))
}

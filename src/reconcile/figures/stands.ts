/**
 * What each voice stands by. One voice has one figure: a newer number takes the place of an older one; of several numbers of one
 * day the largest is the figure and the smaller ones are parts of it or earlier counts; victims named one by one or told by their
 * condition add up.
 */

import { by, groupBy, present } from '../../text/order.js'
import type { Counted } from './counts.js'

export interface Stands {
  /** One figure a voice. */
  figures: Counted[]
  /** Keys of the claims that a newer one of the same voice replaced. */
  superseded: Set<string>
  /** Keys of the claims that another one contains: parts of a figure, and words that a number makes exact. */
  entailed: Set<string>
}

export function standsOf(claims: readonly Counted[]): Stands {
  const superseded = replaced(claims)
  const entailed = new Set<string>()
  const live = claims.filter((claim) => !superseded.has(claim.key) && !claim.denied)
  const told = live.filter((claim) => !isElsewhere(claim, live))
  const figures = [...groupBy(told, (claim) => claim.voice).values()].map(figureOf)
  const sharp = figures.filter((figure) => !figures.some((other) => sharpens(other, figure)))
  for (const claim of live) {
    const figure = sharp.find(({ voice }) => voice === claim.voice)
    const smaller = figure && (sizeOf(claim) < sizeOf(figure) || (isNumbered(figure) && !isNumbered(claim)))
    const whole = smaller && !figure.parts?.includes(claim.key)
    if (!figure || whole || !told.includes(claim)) entailed.add(claim.key)
  }
  return { figures: sharp, superseded, entailed }
}

/** Older figures of a voice that tells a newer one. Several of one day stand together. */
function replaced(claims: readonly Counted[]): Set<string> {
  const out = new Set<string>()
  for (const versions of groupBy(claims, (claim) => claim.voice).values()) {
    const newest = versions
      .filter(isNumbered)
      .map((v) => v.told)
      .sort()
      .at(-1)
    if (newest === undefined) continue
    for (const version of versions) if (version.told < newest) out.add(version.key)
  }
  for (const early of claims) if (claims.some((late) => rises(early, late))) out.add(early.key)
  return out
}

/** A side’s bodies count its own losses; a later, larger count of one brings the earlier of another up to date. */
const rises = (early: Counted, late: Counted): boolean =>
  [early, late].every((claim) => claim.standpoint === 'own' && isNumbered(claim) && !claim.denied) &&
  early.told < late.told &&
  (early.high ?? sizeOf(early)) < (late.low ?? 0)

/** A vague word never takes the place of a number. */
const isNumbered = (claim: Counted): boolean => claim.kind !== 'vague' && (claim.low !== null || claim.high !== null)

const sizeOf = (claim: Counted): number => claim.low ?? claim.best ?? claim.high ?? 0

/** “Nobody was hurt” in a text that tells of the hurt is said of another moment or place. */
const isElsewhere = (claim: Counted, live: readonly Counted[]): boolean =>
  claim.best === 0 && live.some((other) => other.record === claim.record && sizeOf(other) > 0)

/** “Dead and wounded” says no less than the number of another voice, and takes nothing from it. */
const sharpens = (number: Counted, word: Counted): boolean =>
  word.kind === 'vague' && word.high === null && isNumbered(number) && sizeOf(number) >= sizeOf(word)

function figureOf(claims: readonly Counted[]): Counted {
  const numbered = claims.filter(isNumbered)
  const top = (numbered.length > 0 ? numbered : claims).toSorted(largestFirst)[0]
  const texts = [...groupBy(claims, ({ record }) => record).values()]
  const sums = texts.flatMap((text) => [namesAddedUp(text), conditionsAddedUp(text)].filter(present))
  const largest = [top, ...sums].toSorted(largestFirst)[0]
  const highs = claims.flatMap(({ high, low }) => (low === null && high !== null ? high : []))
  return largest.high === null ? largest : { ...largest, high: Math.max(largest.high, ...highs) }
}

const largestFirst = by<Counted>(
  (claim) => -sizeOf(claim),
  (claim) => (claim.best === null ? 1 : 0),
  (claim) => claim.key,
)

/** Figures of one text that are each a list of names, no name in two of them, are one list. */
function namesAddedUp(claims: readonly Counted[]): Counted | null {
  const lists = claims.filter(({ best, names }) => names.length > 0 && best === names.length)
  const seen = new Set<string>()
  const parts = lists.toSorted(largestFirst).filter(({ names }) => {
    if (names.some((name) => seen.has(name))) return false
    for (const name of names) seen.add(name)
    return true
  })
  return parts.length < 2 ? null : addedUp(parts, 'exact')
}

/**
 * “Twelve gravely, thirteen lightly”: nobody is in two conditions, and others may be in none that is told. One man whose condition
 * is told twice may be in two.
 */
function conditionsAddedUp(claims: readonly Counted[]): Counted | null {
  const sorted = claims.filter(({ condition, best }) => condition && best !== null)
  const conditions = new Set(sorted.map(({ condition }) => condition))
  const isDisjoint = conditions.size > 1 && conditions.size === sorted.length && sorted.every(({ best }) => best !== 1)
  return isDisjoint ? addedUp(sorted, 'at_least') : null
}

function addedUp(parts: readonly Counted[], kind: 'exact' | 'at_least'): Counted {
  const total = parts.reduce((sum, { best }) => sum + (best ?? 0), 0)
  const keys = parts.map(({ key }) => key)
  return { ...parts[0], low: total, best: total, high: kind === 'exact' ? total : null, kind, text: null, parts: keys }
}

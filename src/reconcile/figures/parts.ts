/**
 * Figures that are parts of another: “two children among them”. Parts that one statement tells apart are never one figure, however
 * alike they are; those of two statements are one where they are of the same kind and of one number, or each the only of its kind.
 */

import { by, groupBy } from '../../text/order.js'
import { type Figure, figureOf, numberOf, type Told } from './figure.js'

/** Parts of the figures of a cluster, each under the figure that its host went to. */
export function partsOf(told: readonly Told[], whole: readonly Figure[]): Figure[] {
  const parts = told.filter(({ fact }) => fact.subset_of !== null)
  const figures = [...groupBy(parts, kindOf)].sort(by(([kind]) => kind)).flatMap(([, alike]) => apart(alike))
  for (const part of figures) {
    part.host = hostOf(part, [...whole, ...figures])
    // “Three of the wounded soldiers” are soldiers, of the side that the soldiers are of.
    if (part.host && part.status === 'unknown') part.status = part.host.status
    if (part.host && part.side === null) part.side = part.host.side
  }
  return figures
}

const kindOf = ({ fact, side, status }: Told): string =>
  [fact.harm, side ?? '', status, fact.sex ?? '', fact.age_group ?? '', fact.condition ?? ''].join(' ')

/** Parts of one kind, by what they count; a statement has at most one of them in each figure. */
function apart(alike: readonly Told[]): Figure[] {
  const byRecord = [...groupBy(alike, ({ record }) => record.id).values()]
  if (byRecord.every((own) => own.length === 1)) return [figureOf([...alike])]
  const figures: Figure[] = []
  for (const one of alike) {
    const home = figures.find(
      ({ told: [first, ...more] }) =>
        numberOf(first.fact) === numberOf(one.fact) && ![first, ...more].some(({ record }) => record === one.record),
    )
    if (home) home.told.push(one)
    else figures.push(figureOf([one]))
  }
  return figures
}

/** The figure that the host named in the same statement went to. */
function hostOf(part: Figure, figures: readonly Figure[]): Figure | null {
  for (const { record, fact } of part.told) {
    const host = figures.find(
      (one) => !isWithin(one, part) && one.told.some((t) => t.record === record && t.fact.id === fact.subset_of),
    )
    if (host) return host
  }
  return figures.find((f) => f !== part && f.host === null && f.harm === part.harm && f.side === part.side) ?? null
}

/** Whether a figure is a part of another, or is it: two texts may tell the two in opposite order. */
const isWithin = (figure: Figure | null, other: Figure): boolean =>
  figure !== null && (figure === other || isWithin(figure.host, other))

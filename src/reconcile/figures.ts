/**
 * Which figures of a cluster are one: same harm, side and status. A figure without status or side is the whole of the others
 * where it is larger than each, and the same as one of them where it is not; so nobody is counted twice.
 */
import type { Registry } from '../model/knowledge.js'
import type { StatementCasualty, StatementRecord } from '../model/record.js'
import type { Harm, PersonStatus } from '../model/vocab.js'
import type { Incident } from './incident.js'
import { by, groupBy } from './order.js'

export interface Told {
  record: StatementRecord
  fact: StatementCasualty
}

export interface Figure {
  harm: Harm
  side: string | null
  status: PersonStatus
  told: Told[]
  /** Wider figure that contains it. */
  host: Figure | null
}

/** Pairs of sides that statements lump together. */
type Allies = Registry['pipeline']['allies']

const COUNTED = new Set(['occurred', 'alleged'])

/** Whether a fact takes part in a figure at all. */
export const counts = ({ modality, state, polarity }: StatementCasualty): boolean =>
  COUNTED.has(modality) && state === 'live' && polarity !== 'unknown'

/** Figures of one cluster, hosts linked, in a fixed order. */
export function figuresOf(cluster: readonly Incident[], allies: Allies): Figure[] {
  const told = cluster.flatMap(({ record, facts }) => facts.filter(counts).map((fact) => ({ record, fact })))
  const whole = fold(
    group(
      told.filter(({ fact }) => fact.subset_of === null),
      keyOf,
    ),
    allies,
  )
  const parts = group(
    told.filter(({ fact }) => fact.subset_of !== null),
    partKey,
  )
  for (const part of parts) part.host = hostOf(part, whole)
  return [...whole, ...parts]
}

const keyOf = ({ fact }: Told): string => [fact.harm, fact.side ?? '', fact.person_status].join(' ')
const partKey = (told: Told): string => [keyOf(told), told.fact.sex ?? '', told.fact.age_group ?? ''].join(' ')

function group(told: readonly Told[], key: (told: Told) => string): Figure[] {
  const groups = [...groupBy(told, key)].sort(by(([k]) => k))
  return groups.map(([, told]) => {
    const { harm, side, person_status } = told[0].fact
    return { harm, side, status: person_status, told, host: null }
  })
}

/** Joins what only differs by an unknown status, then what only differs by an unknown side. */
function fold(figures: Figure[], allies: Allies): Figure[] {
  const bySide = [...groupBy(figures, (f) => `${f.harm} ${f.side ?? ''}`).values()]
  const statuses = bySide.flatMap((group) => absorb(group, (f) => f.status === 'unknown'))
  const byHarm = [...groupBy(statuses, (f) => f.harm).values()]
  return byHarm.flatMap((group) => absorb(joinTwins(group, allies), (f) => f.side === null))
}

/**
 * Statements lump allies together and call police officers soldiers: one number under two allied sides or two uniformed statuses is
 * one figure, unless a statement tells both. It stays under what more claims say.
 */
function joinTwins(group: Figure[], allies: Allies): Figure[] {
  const out: Figure[] = []
  const isTwin = (a: Figure, b: Figure) =>
    (a.side === b.side || allies.some((pair) => pair.includes(a.side ?? '') && pair.includes(b.side ?? ''))) &&
    most(a) !== null &&
    most(a) === most(b) &&
    sameStatus(a, b) &&
    !a.told.some(({ record }) => b.told.some((other) => other.record === record))
  for (const figure of group.toSorted(
    by(
      (f) => -f.told.length,
      (f) => f.side ?? '',
      (f) => f.status,
    ),
  )) {
    const twin = figure.host ? undefined : out.find((other) => !other.host && isTwin(other, figure))
    if (!twin) {
      out.push(figure)
      continue
    }
    join(twin, figure)
    // Its parts are now parts of the twin; without a host they would count again.
    for (const part of group) if (part.host === figure) part.host = twin
  }
  return out
}

const UNIFORMED = new Set<PersonStatus>(['military', 'police', 'peacekeeper', 'militant'])
const sameStatus = (a: Figure, b: Figure): boolean =>
  a.status === b.status ||
  a.status === 'unknown' ||
  b.status === 'unknown' ||
  (UNIFORMED.has(a.status) && UNIFORMED.has(b.status))

/** The vague figures of a group become the whole of the exact ones or join one of them. */
function absorb(group: Figure[], isVague: (figure: Figure) => boolean): Figure[] {
  const sharp = group.filter((figure) => !isVague(figure))
  if (sharp.length === 0) return group
  const out = [...sharp]
  for (const vague of group.filter(isVague)) {
    const tops = sharp.filter((figure) => figure.host === null)
    const size = most(vague)
    const largest = tops.toSorted(
      by(
        (f) => -(most(f) ?? -1),
        (f) => f.side ?? '',
        (f) => f.status,
      ),
    )[0]
    const isWhole = size !== null && tops.every((f) => most(f) !== null && (most(f) as number) < size)
    if (isWhole) {
      for (const figure of tops) figure.host = vague
      out.push(vague)
    } else if (largest) join(tops.find((f) => most(f) === size) ?? largest, vague)
    else out.push(vague)
  }
  return out
}

function join(into: Figure, figure: Figure): void {
  into.told.push(...figure.told)
}

/** The largest number of a figure; null where no number is told. */
const most = ({ told }: Figure): number | null => {
  const numbers = told.flatMap(({ fact }) => fact.count_high ?? fact.count_best ?? fact.count_low ?? [])
  return numbers.length > 0 ? Math.max(...numbers) : null
}

/** The figure that the host named in the same statement went to. */
function hostOf(part: Figure, whole: readonly Figure[]): Figure | null {
  for (const { record, fact } of part.told) {
    const host = whole.find(({ told }) => told.some((t) => t.record === record && t.fact.id === fact.subset_of))
    if (host) return host
  }
  return whole.find((f) => f.harm === part.harm && f.side === part.side) ?? null
}

/**
 * Which figures of a cluster are one: same harm, side and status. A figure without status or side is the whole of the others
 * where it is larger than each, and the same as one of them where it is not; so nobody is counted twice.
 */
import type { Registry } from '../../model/knowledge.js'
import type { PersonStatus } from '../../model/vocab.js'
import { by, groupBy } from '../../text/order.js'
import type { Incident } from '../incidents/incident.js'
import { paired, voiceOf } from '../incidents/voices.js'
import { counts, type Figure, figureOf, numberOf, type Told, toldIn } from './figure.js'
import { withoutGuesses } from './guesses.js'
import { partsOf } from './parts.js'

/** Pairs of sides that statements lump together. */
type Allies = Registry['pipeline']['allies']

/** Figures of one cluster, hosts linked, in a fixed order. */
export function figuresOf(cluster: readonly Incident[], registry: Registry): Figure[] {
  const all = cluster.flatMap(({ record, facts }) => facts.filter(counts).map((fact) => toldIn(record, fact)))
  const told = withoutGuesses(all, registry)
  const whole = fold(
    group(
      told.filter(({ fact }) => fact.subset_of === null),
      keyOf,
    ),
    registry.pipeline.allies,
  )
  return [...whole, ...partsOf(told, whole)]
}

const keyOf = ({ fact, side, status }: Told): string => [fact.harm, side ?? '', status].join(' ')

function group(told: readonly Told[], key: (told: Told) => string): Figure[] {
  const groups = [...groupBy(told, key)].sort(by(([k]) => k))
  return groups.map(([, told]) => figureOf(told))
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
 * one figure, and so are two numbers that one voice gives to allies one after the other; unless a statement tells both. It stays under
 * the side that more claims give, or that the voice speaks for; “officers” whom another calls police are.
 */
function joinTwins(group: Figure[], allies: Allies): Figure[] {
  const out: Figure[] = []
  for (const figure of group.toSorted(
    by(
      (f) => -f.told.length,
      (f) => (speaksFor(f) ? 0 : 1),
      (f) => f.side ?? '',
      (f) => f.status,
    ),
  )) {
    const twin = figure.host ? undefined : out.find((other) => !other.host && isTwin(other, figure, allies))
    if (!twin) {
      out.push(figure)
      continue
    }
    if (most(twin) !== most(figure) && speaksFor(figure)) twin.side = figure.side
    join(twin, figure)
    if (twin.status === 'military' && UNIFORMED.has(figure.status)) twin.status = figure.status
    // Its parts are now parts of the twin; without a host they would count again.
    for (const part of group) if (part.host === figure) part.host = twin
  }
  return out
}

function isTwin(a: Figure, b: Figure, allies: Allies): boolean {
  if (most(a) === null || most(b) === null || !sameStatus(a, b)) return false
  if (a.told.some(({ record }) => b.told.some((other) => other.record === record))) return false
  if (a.side === b.side) return most(a) === most(b)
  return paired(allies, a.side ?? '', b.side ?? '') && (most(a) === most(b) || shareVoice(a, b))
}

const claimsOf = ({ told }: Figure) =>
  told.flatMap(({ record, fact }) => fact.evidence.map((claim) => ({ record, claim })))
const voicesOf = (figure: Figure): Set<string> =>
  new Set(claimsOf(figure).map(({ record, claim }) => voiceOf(claim.speaker, record)))
const shareVoice = (a: Figure, b: Figure): boolean => [...voicesOf(a)].some((voice) => voicesOf(b).has(voice))
const speaksFor = (figure: Figure): boolean => claimsOf(figure).some(({ claim }) => claim.speaker.side === figure.side)

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
    const sizes = tops.flatMap((f) => most(f) ?? [])
    const isWhole = size !== null && sizes.length > 0 && sizes.every((part) => part < size)
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

/** The largest number of a figure; null where none is told: a vague word is no number. */
const most = ({ told }: Figure): number | null => {
  const numbers = told.flatMap(({ fact }) => numberOf(fact) ?? [])
  return numbers.length > 0 ? Math.max(...numbers) : null
}

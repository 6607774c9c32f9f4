/**
 * Where the claims that a person put elsewhere go: to an event, as evidence or as a figure of its own; under a figure, as one more
 * claim of it; to no event, as a running total of its own; or to nothing, so that only the claims table has them. Nothing but the
 * claim moves: day, place and parties stay what the other claims tell.
 */
import type { ClaimDecision, Home, Located } from '../../model/decision.js'
import type { CasualtyClaim, StatementCasualty } from '../../model/record.js'
import type { Harm } from '../../model/vocab.js'
import { by } from '../../text/order.js'
import { counts, type Figure, figureOf, toldIn } from '../figures/figure.js'
import { partsOf } from '../figures/parts.js'
import { type Incident, isAnswer } from '../incidents/incident.js'
import type { Lifted } from '../incidents/lifted.js'
import { type Misnamed, namedBy, spanOf } from '../incidents/named.js'
import { claimRow, NO_NUMBER } from '../rows/claims.js'
import { idle, problem } from './decisions.js'
import type { Desk, Used } from './desk.js'

/** A figure of the event at this place in the list of clusters; of none, where it is a running total. */
export interface Homed {
  event: number | null
  figure: Figure
}

type Clusters = readonly (readonly Incident[])[]
type EventHome = Extract<Home, { event: string }>
type FigureHome = Extract<Home, { figure: string }>

const isOfEvent = (home: Home): home is EventHome => typeof home === 'object' && 'event' in home
const isOfFigure = (home: Home): home is FigureHome => typeof home === 'object' && 'figure' in home

/** Lifted claims in one order, whatever that of the decisions. */
const inOrder = (lifted: readonly Lifted[]): Lifted[] =>
  lifted.toSorted(
    by(
      ({ decision }) => decision.claim,
      ({ decision }) => decision.property,
    ),
  )

type Named = Pick<Located<ClaimDecision>, 'id' | 'where'>

/** Faults of a decision stop the run as those of others do. */
export const faultOf = ({ id, where }: Named, [what, why, fix]: Misnamed) =>
  problem(where, `decision ${id}: ${what}`, why, fix)

/** What the rules do by now without the decision. */
export const idleFault = ({ id, where }: Named, what: string) =>
  idle(where, `decision ${id}: ${what}`, 'the statements are read so by now', 'remove the decision')

/** The figures of clusters and running totals with those that a person made of single claims, and such claims under figures that stand. */
export function withPlaced(
  figures: readonly Homed[],
  clusters: Clusters,
  desk: Pick<Desk, 'lifted' | 'ids' | 'problems'>,
  holding: (all: readonly Homed[]) => (id: string) => Homed | undefined,
): Homed[] {
  const counted = inOrder(desk.lifted).filter(
    ({ facts, decision }) => facts.length > 0 && decision.belongs_to !== 'nothing',
  )
  const fault = ({ decision }: Lifted, told: Misnamed) => void desk.problems.push(faultOf(decision, told))
  const own: Homed[] = []
  for (const one of counted) {
    const home = one.decision.belongs_to
    if (!one.facts.every(counts)) fault(one, UNCOUNTED)
    else if (isOfEvent(home)) {
      const at = clusterOf(home, clusters, desk)
      if (typeof at === 'number') own.push(...madeOf(one, at, (fact) => fact))
      else fault(one, at)
    } else if (typeof home === 'object' && 'as_of_date' in home) {
      const total = {
        scope: 'cumulative' as const,
        as_of_date: home.as_of_date,
        period_start: home.period_start ?? null,
      }
      own.push(...madeOf(one, null, (fact) => ({ ...fact, ...total })))
    }
  }
  const all = [...figures, ...own]
  const under = counted.filter(({ decision }) => isOfFigure(decision.belongs_to))
  const known = under.length === 0 ? null : { claims: claimsOf(all), held: holding(all) }
  for (const one of known ? under : []) {
    const found = figureNamed(one.decision.belongs_to as FigureHome, one.facts[0].harm, known as Known)
    if (!('figure' in found)) fault(one, found)
    else if (one.facts[0].harm !== found.figure.harm) fault(one, ofOtherHarm(one, found.figure))
    else if (one.facts.every(counts)) own.push(...joined(one, found))
  }
  return [...figures, ...own]
}

const UNCOUNTED: Misnamed = [
  'the claim is only planned, supposed or left open, and counts nobody',
  'only what is told as having occurred is counted',
  'let it belong to nothing, or remove the decision',
]

const ofOtherHarm = ({ facts: [fact] }: Lifted, { harm }: Figure): Misnamed => [
  `a claim of ${fact.harm} cannot stand under a figure of ${harm}`,
  'a figure counts one harm',
  'name another figure',
]

/** A figure of the claim, and figures of its parts. */
function madeOf(
  { record, facts }: Lifted,
  event: number | null,
  as: (fact: StatementCasualty) => StatementCasualty,
): Homed[] {
  const [whole, ...parts] = facts.map((fact) => ({ ...toldIn(record, as(fact)), placed: true }))
  const figure = figureOf([whole])
  return [figure, ...partsOf(parts, [figure])].map((one) => ({ event, figure: one }))
}

/** The claim under a figure, of its side, persons and days; gives the figures of its parts. */
function joined({ record, facts: [whole, ...parts] }: Lifted, { event, figure }: Homed): Homed[] {
  const { scope, period_start, period_end, as_of_date } = figure.told[0].fact
  const days = { scope, period_start, period_end, as_of_date }
  const { side, status } = figure
  figure.told.push({ record, fact: { ...whole, ...days }, side, status, placed: true })
  const told = parts.map((fact) => ({ ...toldIn(record, { ...fact, ...days }), placed: true }))
  return partsOf(told, [figure]).map((one) => ({ event, figure: one }))
}

/** The place of the event that is named among the clusters. */
function clusterOf({ event, expect }: EventHome, clusters: Clusters, { ids }: Pick<Desk, 'ids'>): number | Misnamed {
  const { incidents, fault } = namedBy(event, expect, clusters.flat(), ids)
  return fault ?? clusters.findIndex((cluster) => cluster.includes(incidents[0]))
}

/** Figures by what names them, before any claim is put under them. */
interface Known {
  claims: readonly { homed: Homed; statement: string; claim: CasualtyClaim }[]
  held(id: string): Homed | undefined
}

const claimsOf = (all: readonly Homed[]): Known['claims'] =>
  all.flatMap((homed) =>
    homed.figure.told.flatMap(({ record, fact }) =>
      fact.evidence.map((claim) => ({ homed, statement: record.id, claim })),
    ),
  )

function figureNamed({ figure: name, expect }: FigureHome, harm: Harm, { claims, held }: Known): Homed | Misnamed {
  const span = spanOf(name)
  if (!span) return held(name) ?? unknownFigure(`there is no figure ${name}`)
  const stand = claims.filter(
    ({ statement, claim: { id, start, end } }) =>
      statement === span.statement && start === span.start && end === span.end && (span.local ?? id) === id,
  )
  // “Killed and wounded” are two claims in the same words.
  const at = stand.length > 1 ? stand.filter(({ claim }) => claim.harm === harm) : stand
  if (at.length !== 1)
    return unknownFigure(`${at.length === 0 ? 'no figure has' : 'several figures have'} a claim at ${name}`)
  const [{ homed, claim }] = at
  return claim.quote === expect
    ? homed
    : unknownFigure(`${name} expects “${expect ?? ''}”, but there stands “${claim.quote}”`)
}

const unknownFigure = (what: string): Misnamed => [
  what,
  'a figure is named by a published id, or by one of its claims: statement id and span joined by @, with the words',
  'correct the name, or remove the decision',
]

/** Words that a person put to an event, by its place among the clusters; those that belong to nothing go to the claims alone. */
export function placedWords(desk: Desk, clusters: Clusters, eventIds: readonly string[]): Used[] {
  return inOrder(desk.lifted).flatMap((one): Used[] => {
    const { decision, record, mention, from } = one
    if (mention === null || from === null) return []
    const row = claimRow(record, mention, 'event_type', { value: from.subtype, ...NO_NUMBER })
    const used = { record, source: mention, table: 'events' as const }
    const home = decision.belongs_to
    if (home === 'nothing') return [{ ...used, id: null, row: { ...row, standing: 'withdrawn' } }]
    const at = isOfEvent(home) ? clusterOf(home, clusters, desk) : NO_EVENT
    if (typeof at !== 'number') {
      desk.problems.push(faultOf(decision, at))
      return []
    }
    if (clusters[at].some((incident) => incident.record === record && incident.event.id === from.id))
      desk.problems.push(needless(one, eventIds[at]))
    return [{ ...used, id: eventIds[at], row: isAnswer(from) ? { ...row, polarity: 'denied' } : row }]
  })
}

const NO_EVENT: Misnamed = [
  'words that tell an event belong to an event or to nothing',
  'only casualty claims make figures',
  'name an event, or write nothing',
]

const needless = ({ decision }: Lifted, event: string) =>
  idleFault(decision, `${decision.claim} is put to ${event}, to which it belongs without it`)

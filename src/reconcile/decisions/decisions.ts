/** What people decided, applied: judgements on identity, corrections that expect the value they replace, reviews. */
import type { Row } from '../../model/column.js'
import type { Correction, DecisionSet, IdentityJudgement, Located, Review, Where } from '../../model/decision.js'
import type { Problem } from '../../model/problem.js'
import { by } from '../../text/order.js'
import { type Judgements, pairKey } from '../clusters/groups.js'
import type { Incident } from '../incidents/incident.js'
import { type Misnamed, named } from '../incidents/named.js'
import type { Hash, Ids } from '../ledger/ids.js'

const SIDES = ['left', 'right'] as const

export type DecidedTable = Correction['target']['table']

export const problem = (where: Where, what: string, why: string, fix: string): Problem => ({ ...where, what, why, fix })

/** The problem of a decision that changes nothing any more. */
export const idle = (...told: Parameters<typeof problem>): Problem => ({ ...problem(...told), idle: true })

/** Pairs of incidents that people judged; an event id stands for all incidents that carry it. */
export function judgements(
  decisions: DecisionSet,
  incidents: readonly Incident[],
  ids: Ids,
  problems: Problem[],
): Judgements {
  const keys = { same: new Set<string>(), different: new Set<string>(), unsure: new Set<string>() }
  for (const judged of decisions.identity) {
    const [left, right] = SIDES.map((side) => named(judged, side, incidents, ids))
    const [a, b] = [left.incidents, right.incidents]
    const fault = left.fault ?? right.fault ?? undivided(judged, a, b)
    if (fault) {
      problems.push(problem(judged.where, ...fault))
      continue
    }
    const all = a.flatMap((x) => b.map((y) => [x, y]))
    // Two ids that a judgement made one stand for the same tellings from then on: it goes on holding them together.
    const tied = a.includes(b[0]) ? a.slice(1).map((x) => [a[0], x]) : [[a[0], b[0]]]
    for (const [x, y] of judged.judgement === 'same' ? tied : all) keys[judged.judgement].add(pairKey(x.key, y.key))
    const pairs = all.map(([x, y]) => pairKey(x.key, y.key))
    if (pairs.some((pair) => keys.same.has(pair) && keys.different.has(pair))) problems.push(contradiction(judged))
  }
  return keys
}

const contradiction = ({ left, right, where }: Located<IdentityJudgement>): Problem =>
  problem(
    where,
    `${left} and ${right} are judged both the same and different`,
    'one of two judgements must be wrong',
    'remove one of them',
  )

/** Judgements tell apart only what is not one already. */
const undivided = (
  { left, right, judgement }: IdentityJudgement,
  a: readonly Incident[],
  b: readonly Incident[],
): Misnamed | undefined =>
  judgement === 'different' && a.some((x) => b.includes(x))
    ? [
        `${left} and ${right} are one event already`,
        'an id stands for all tellings that carry it, so that the two names tell nothing apart',
        'name two tellings by statement id and span joined by @, or remove the judgement',
      ]
    : undefined

/** Judgements that could not be carried out: what was judged one stands apart, because a text or a person tells it apart. */
export function unheeded(
  { identity }: DecisionSet,
  clusters: readonly (readonly Incident[])[],
  incidents: readonly Incident[],
  ids: Ids,
): Problem[] {
  const home = new Map(clusters.flatMap((cluster) => cluster.map(({ key }) => [key, cluster] as const)))
  return identity
    .filter(({ judgement }) => judgement === 'same')
    .flatMap((judged) => {
      const { left, right, where } = judged
      const [a, b] = SIDES.map((side) => named(judged, side, incidents, ids).incidents[0])
      if (!a || !b || home.get(a.key) === home.get(b.key)) return []
      return problem(
        where,
        `${left} and ${right} were judged the same, but stay apart`,
        'their other tellings are told apart: by one statement that tells both, by their hours, or by another judgement',
        'remove one of the judgements, or judge the tellings that contradict each other',
      )
    })
}

/** Faults that no row is needed to see. */
export const selfReviewed = ({ corrections, claims, added }: DecisionSet): Problem[] =>
  [
    ...corrections.map((one) => ({ one, kind: 'correction' })),
    ...[...claims, ...added].map((one) => ({ one, kind: 'decision' })),
  ]
    .filter(({ one: { author, reviewer } }) => author === reviewer)
    .map(({ one: { where, id, author }, kind }) =>
      problem(
        where,
        `${kind} ${id} was reviewed by its author, ${author}`,
        `a ${kind} needs a second pair of eyes`,
        'let another person review it',
      ),
    )

const UNREVIEWED = new Set([
  // How often the rules that read a row were right is measured anew with every change of a rule, and tells nothing new of the row.
  'confidence',
  'first_version',
  'last_changed_version',
  'needs_review',
  'review_reasons',
  'review_status',
])

/** Hash of all that a reviewer sees of a row; another hash reopens the review. */
export const reviewHash = (row: Row, hash: Hash): string => hash(JSON.stringify(seen(row))).slice(0, 16)

/** In the order of the columns’ names, so that a row read back from a table hashes alike. */
const seen = (row: Row) =>
  Object.entries(row)
    .filter(([column]) => !UNREVIEWED.has(column))
    .sort(by(([column]) => column))

/** Reviews of rows that are not there. */
export const unfounded = (table: DecidedTable, known: ReadonlySet<string>, { reviews }: DecisionSet, ids: Ids) =>
  reviews
    .filter((review) => review.table === table && !known.has(ids.current(review.id)))
    .map(({ id, where }) =>
      idle(
        where,
        `there is no ${id} in ${table}`,
        'a review names a row of the release',
        'correct the id, or remove the review',
      ),
    )

/** The last review of the row as it is now. */
const currentReview = (row: Row, own: readonly Located<Review>[], hash: Hash): Located<Review> | undefined => {
  if (own.length === 0) return undefined
  const is = reviewHash(row, hash)
  return own.findLast((review) => is.startsWith(review.hash.slice(0, 16)))
}

/** The review that takes the row out of the release; where the row has changed since, it stays and is reopened. */
export function withdrawal(row: Row, own: readonly Located<Review>[], hash: Hash): Located<Review> | undefined {
  const current = currentReview(row, own, hash)
  return current?.verdict === 'withdraw' ? current : undefined
}

/** Marks what people accepted or rejected. A review of another state of the row is reopened. */
export function reviewed<T extends Row>(row: T, own: readonly Located<Review>[], hash: Hash): T {
  if (own.length === 0) return row
  const current = currentReview(row, own, hash)
  const reasons = row.review_reasons as string[]
  if (!current) return { ...row, needs_review: true, review_reasons: [...reasons, 'review_reopened'].sort() }
  if (current.verdict === 'reject')
    return { ...row, needs_review: true, review_reasons: [...reasons, 'rejected'].sort() }
  const status = 'review_status' in row && row.review_status === 'unreviewed' ? { review_status: 'reviewed' } : {}
  return { ...row, needs_review: false, ...status }
}

/** Gold rows against what was found, given which find answers which row: tallies, faults and the record of each rule. */
import { countRule, fault, type Outcome, tally } from './outcome.js'

export interface Scoring<Row, Find> {
  statement: string
  measure: string
  rows: readonly Row[]
  found: readonly Find[]
  /** For each row the index of the find that answers it, or -1. */
  owner: readonly number[]
  /** A row that costs nothing when missing and nothing when found. */
  isFree(row: Row): boolean
  /** A find that answers no row and costs nothing all the same. */
  isPassed?(find: Find): boolean
  /** What else must agree, each a measure of its own over the same rows. */
  facets: Readonly<Record<string, (row: Row, find: Find) => boolean>>
  rowWords(row: Row): string
  findWords(find: Find): string
  rowQuote(row: Row): string
  claims(find: Find): readonly { quote: string; rule: string | null }[]
}

export function scoreRows<Row, Find>(outcome: Outcome, scoring: Scoring<Row, Find>): void {
  const { measure, rows, found, owner, facets, isFree } = scoring
  const measures = [measure, ...Object.keys(facets)].map((name) => tally(outcome, name))
  const rowOf = new Map(owner.flatMap((f, r) => (f < 0 ? [] : [[f, rows[r]]])))
  found.forEach((find, f) => {
    const row = rowOf.get(f)
    if (row === undefined && scoring.isPassed?.(find)) return
    for (const { rule } of scoring.claims(find)) if (rule !== null) countRule(outcome, rule, row !== undefined)
    if (row !== undefined && isFree(row)) return
    for (const t of measures) t.found++
    if (row === undefined) falseRow(outcome, scoring, find)
    else rightRow(outcome, scoring, row, find)
  })
  rows.forEach((row, r) => {
    if (isFree(row)) return
    for (const t of measures) t.gold++
    if (owner[r] < 0)
      fault(outcome, scoring.statement, ['missed', measure], scoring.rowWords(row), { quote: scoring.rowQuote(row) })
  })
}

function rightRow<Row, Find>(outcome: Outcome, scoring: Scoring<Row, Find>, row: Row, find: Find): void {
  tally(outcome, scoring.measure).right++
  for (const [facet, agrees] of Object.entries(scoring.facets)) {
    if (agrees(row, find)) tally(outcome, facet).right++
    else {
      const words = `${scoring.findWords(find)} ≠ ${scoring.rowWords(row)}`
      const [{ rule }] = scoring.claims(find)
      fault(outcome, scoring.statement, ['differs', facet], words, { quote: scoring.rowQuote(row), rule })
    }
  }
}

function falseRow<Row, Find>(outcome: Outcome, { statement, measure, ...s }: Scoring<Row, Find>, find: Find): void {
  fault(outcome, statement, ['false', measure], s.findWords(find), s.claims(find)[0])
}

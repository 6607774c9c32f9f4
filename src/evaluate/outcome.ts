/** What scoring one statement gives: tallies by measure, every miss and every false row, and how each rule fared. */
import { addTo, emptyTally, type Tally } from './tally.js'

export interface Fault {
  kind: 'missed' | 'false' | 'differs'
  measure: string
  statement: string
  /** The row in words. */
  row: string
  quote: string
  rule: string | null
}

export interface Outcome {
  tallies: Map<string, Tally>
  faults: Fault[]
  /** Claims by rule: how many were right, how many there were. */
  rules: Map<string, { right: number; found: number }>
}

export const emptyOutcome = (): Outcome => ({ tallies: new Map(), faults: [], rules: new Map() })

export function tally(outcome: Outcome, measure: string): Tally {
  let found = outcome.tallies.get(measure)
  if (!found) {
    found = emptyTally()
    outcome.tallies.set(measure, found)
  }
  return found
}

export function countRule(outcome: Outcome, rule: string, right: boolean): void {
  const entry = outcome.rules.get(rule) ?? { right: 0, found: 0 }
  entry.found++
  if (right) entry.right++
  outcome.rules.set(rule, entry)
}

/** `at`: the words of the text that show it, and the rule that read them where one did. */
export function fault(
  outcome: Outcome,
  statement: string,
  [kind, measure]: [Fault['kind'], string],
  row: string,
  { quote, rule = null }: { quote: string; rule?: string | null },
): void {
  outcome.faults.push({ kind, measure, statement, row, quote, rule })
}

/** Adds what one statement gave to a total. */
export function merge(total: Outcome, part: Outcome): void {
  for (const [measure, t] of part.tallies) {
    addTo(tally(total, measure), t)
  }
  total.faults.push(...part.faults)
  for (const [rule, { right, found }] of part.rules) {
    const sum = total.rules.get(rule) ?? { right: 0, found: 0 }
    total.rules.set(rule, { right: sum.right + right, found: sum.found + found })
  }
}

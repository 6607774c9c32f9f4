/** Scores as plain tables, and the lists of what was missed and what was false. */
import { toYaml } from '../model/yaml.js'
import { type Fault, type Outcome, tally } from './outcome.js'
import { f1, precision, recall, type Tally } from './tally.js'

const percent = (value: number | null): string => (value === null ? '–' : (100 * value).toFixed(1))

export interface Table {
  head: string[]
  rows: (string | number)[][]
}

/** All measures of an outcome. */
export function measuresTable(outcome: Outcome): Table {
  return {
    head: ['measure', 'right', 'found', 'gold', 'P %', 'R %', 'F1 %'],
    rows: [...outcome.tallies].map(([name, t]) => [name, ...cells(t)]),
  }
}

const cells = (t: Tally): (string | number)[] => [
  t.right,
  t.found,
  t.gold,
  percent(precision(t)),
  percent(recall(t)),
  percent(f1(t)),
]

/** One line a group (genre, phenomenon), the measures asked for beside each other. */
export function groupTable(
  title: string,
  groups: Map<string, { texts: number; outcome: Outcome }>,
  measures: string[],
): Table {
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    head: [title, 'texts', ...measures.flatMap((m) => [`${m} F1 %`, 'right/found/gold'])],
    rows: rows.map(([name, { texts, outcome }]) => [
      name,
      texts,
      ...measures.flatMap((m) => {
        const t = tally(outcome, m)
        return [percent(f1(t)), `${t.right}/${t.found}/${t.gold}`]
      }),
    ]),
  }
}

/** Rules by how often they were wrong. */
export function rulesTable(outcome: Outcome): Table {
  const wrong = ([, r]: [string, { right: number; found: number }]) => r.found - r.right
  const rows = [...outcome.rules].sort((a, b) => wrong(b) - wrong(a) || (a[0] < b[0] ? -1 : 1))
  return {
    head: ['rule', 'right', 'found', 'precision %'],
    rows: rows.map(([rule, { right, found }]) => [rule, right, found, percent(right / found)]),
  }
}

/** One line a fault: kind, measure, statement, row, rule, quote. */
export const faultLine = ({ kind, measure, statement, row, rule, quote }: Fault): string =>
  `${statement}  ${kind} ${measure}: ${row}${rule ? ` [${rule}]` : ''}${quote ? `\n    “${quote.replace(/\s+/g, ' ')}”` : ''}`

/** The record of the rules as the knowledge file from which claims get their confidence. */
export function confidenceFile({ rules }: Outcome): string {
  const entries = [...rules].sort(([a], [b]) => (a < b ? -1 : 1))
  return `# Claims of each rule on the labelled statements: how many were right, how many there were.
# Written by \`casus eval <gold> --write-confidence\`; never edited by hand. src/knowledge/confidence.ts says what is made of it.
${toYaml({ rules: Object.fromEntries(entries) })}`
}

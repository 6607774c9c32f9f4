/** report.md: what a release holds and what it lacks, for people, with the plots. */
import { reasonText } from '../../model/reasons.js'
import { groupBy } from '../../text/order.js'
import { mdTable } from '../documents/markdown.js'
import type { Release } from '../release.js'
import type { Coverage } from './coverage.js'
import type { Quality } from './quality.js'

/** File name and caption of every plot that was drawn. */
export type Plots = readonly (readonly [path: string, caption: string])[]

export function report(
  { pipeline, rows }: Release,
  measured: Quality,
  cells: readonly Coverage[],
  plots: Plots,
): string {
  return `${[
    `# Report: ${pipeline.title}, version ${pipeline.version}`,
    `What this release holds, how certain it is and what it lacks. The numbers are in \`quality.json\` and \`coverage.csv\` too.`,
    `## Rows\n\n${mdTable(
      ['Table', 'Rows'],
      Object.entries(measured.tables).map(([name, { rows: count, standing }]) => [
        name,
        standing === count
          ? String(count)
          : `${count}, of which ${standing} stand and ${count - standing} were merged or withdrawn`,
      ]),
    )}`,
    ...plots.map(([path, caption]) => `![${caption}](${path})`),
    precision(measured),
    figures(measured),
    review(measured),
    sources(rows.sources.length, cells),
    fill(measured),
  ].join('\n\n')}\n`
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const counted = (head: readonly [string, string], counts: Record<string, number>): string =>
  Object.keys(counts).length === 0
    ? 'None.'
    : mdTable(
        head,
        Object.entries(counts).map(([name, count]) => [`\`${name}\``, String(count)]),
      )

const precision = ({ precision: all }: Quality): string =>
  `## How exactly events are fixed\n\nShares of active events.\n\n${mdTable(
    ['Column', 'Value', 'Share'],
    Object.entries(all).flatMap(([column, shares]) =>
      Object.entries(shares).map(([value, part]) => [`\`${column}\``, `\`${value}\``, percent(part)]),
    ),
  )}`

const figures = ({ casualties, disputed_events, claims_without_record }: Quality): string => `## Casualty figures

${casualties.figures} figures; ${casualties.with_best} have a best number, ${casualties.conflicts} are told differently by different
speakers, ${casualties.denied} are denied by someone. ${disputed_events} events are disputed. ${claims_without_record} claims support no record.

${counted(['Rule of the best number', 'Figures'], casualties.by_best_method)}`

const review = ({ needs_review, tables }: Quality): string => {
  const parts = Object.entries(needs_review).map(([name, { rows, reasons }]) => {
    const lines = Object.entries(reasons).map(([code, count]) => [`\`${code}\``, String(count), reasonText(code)])
    const list = lines.length === 0 ? '' : `\n\n${mdTable(['Reason', 'Rows', 'What it says'], lines)}`
    return `**${name}**: ${rows} of ${tables[name].standing} rows.${list}`
  })
  return `## What a person should look at

A row waits until someone accepts or corrects it (\`casus review\`); it may have several reasons.

${parts.join('\n\n')}`
}

/** Years with statements are enough here; the months are in coverage.csv. */
function sources(statements: number, cells: readonly Coverage[]): string {
  const publishers = groupBy(
    cells.filter(({ publisher }) => publisher !== null),
    ({ publisher }) => publisher as string,
  )
  const years = [...new Set(cells.filter(({ publisher }) => publisher !== null).map(({ month }) => month.slice(0, 4)))]
  const total = (some: readonly Coverage[], year?: string) =>
    some.reduce(
      (sum, { month, statements: count }) => sum + (year === undefined || month.startsWith(year) ? count : 0),
      0,
    )
  const lines = [...publishers].sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1))
  const row = (name: string, some: readonly Coverage[]) => [
    name,
    ...years.map((year) => String(total(some, year))),
    String(total(some)),
  ]
  const silent = cells.filter(({ publisher }) => publisher === null).length
  return `## Statements by publisher and year

${statements} statements. A quiet month may be a month without sources: ${silent} months between the first and the last statement
have none. Years without any statement have no column.

${mdTable(['Publisher', ...years, 'All'], [...lines.map(([slug, some]) => row(`\`${slug}\``, some)), row('**All**', cells)])}`
}

function fill({ tables }: Quality): string {
  const parts = Object.entries(tables).map(([name, { rows, fill: shares }]) => {
    const gaps = Object.entries(shares).filter(([, part]) => part < 1)
    const table = mdTable(
      ['Column', 'Filled'],
      gaps.map(([column, part]) => [`\`${column}\``, percent(part)]),
    )
    return `### ${name}\n\n${rows === 0 ? 'No rows.' : gaps.length === 0 ? 'Every cell is filled.' : table}`
  })
  return `## How full the columns are\n\nShares of the rows that stand. Columns that are not listed are filled in every row; the codebook says when a column is empty.\n\n${parts.join('\n\n')}`
}

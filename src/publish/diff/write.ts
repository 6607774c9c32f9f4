/** Changes as files and as a table for the terminal. */
import { stringify } from 'csv-stringify/sync'
import type { Cell } from '../../model/column.js'
import { mdTable } from '../documents/markdown.js'
import { cellText } from '../formats/csv.js'
import { countBy } from '../report/quality.js'
import type { Change, ChangeKind } from './changes.js'
import { partOf } from './version.js'
import { CAUSES, type Cause } from './why.js'

/** More rows of one table than this are only counted in the note; changes.csv has them all. */
const MOST = 50

/** `cause` and `detail` are lists, written as in the tables of a release. */
export const changesCsv = (changes: readonly Change[]): string =>
  stringify(
    changes.map(({ change, table, id, column, old, new: now, causes, details }) =>
      [change, table, id, column, old, now, [...causes], [...details]].map(cellText),
    ),
    {
      header: true,
      columns: ['change', 'table', 'id', 'column', 'old', 'new', 'cause', 'detail'],
      record_delimiter: '\n',
      quoted_match: /\r/,
    },
  )

const ROW_CHANGES: readonly ChangeKind[] = ['added', 'removed', 'merged']

/** Per table: rows added, removed, merged and changed, cells changed. */
export function summary(changes: readonly Change[]): { head: string[]; rows: (string | number)[][] } {
  const tables = [...new Set(changes.filter(({ id }) => id !== null).map(({ table }) => table))]
  const rows = tables.map((table) => {
    const own = changes.filter((one) => one.table === table)
    const cells = own.filter(({ change }) => change === 'changed')
    const counts = ROW_CHANGES.map((kind) => own.filter(({ change }) => change === kind).length)
    return [table, ...counts, new Set(cells.map(({ id }) => id)).size, cells.length]
  })
  return { head: ['table', ...ROW_CHANGES, 'changed', 'cells'], rows }
}

/** Number of changes a cause, and what the cause says; a change with two causes counts under both. */
export function causeTable(changes: readonly Change[]): { head: string[]; rows: [string, number, string][] } {
  const counts = Object.entries(
    countBy(
      changes.flatMap(({ causes }) => causes),
      (cause) => cause,
    ),
  ) as [Cause, number][]
  return {
    head: ['cause', 'changes', 'what it says'],
    rows: counts.map(([cause, n]) => [words(cause), n, CAUSES[cause]]),
  }
}

/** The release note. */
export function changesMarkdown(before: string, after: string, changes: readonly Change[]): string {
  const columns = changes.filter(({ change }) => change.startsWith('column_'))
  const main = ['events', 'casualties', 'agreements'].map((table) =>
    changes.filter((one) => one.table === table && one.id !== null),
  )
  return `${[
    `# Changes from ${before} to ${after}`,
    changes.length === 0
      ? 'Nothing changed.'
      : `A ${partOf(changes)} change. Every changed cell stands in \`changes.csv\`, with what stands behind its cause.`,
    ...markdownOf(summary(changes)),
    ...(columns.length > 0 ? [`## Columns\n\n${columns.map(columnLine).join('\n')}`] : []),
    ...markdownOf(causeTable(changes)).map((table) => `## Causes\n\n${table}`),
    ...main.filter((own) => own.length > 0).map(tableSection),
  ].join('\n\n')}\n`
}

const markdownOf = ({ head, rows }: { head: string[]; rows: (string | number)[][] }): string[] =>
  rows.length === 0
    ? []
    : [
        mdTable(
          head,
          rows.map((row) => row.map(String)),
        ),
      ]

const words = (code: string): string => code.replaceAll('_', ' ')

const columnLine = ({ change, table, column, old, new: now }: Change): string =>
  `- \`${table}.${column}\`: ${{ column_added: `new (${now})`, column_removed: 'dropped', column_changed: `was ${old}, is ${now}` }[change as 'column_added']}`

/** A line a row and cause. The sentence of an event follows from its other columns and is left to changes.csv. */
function tableSection(changes: readonly Change[]): string {
  const lines = new Map<string, Change[]>()
  for (const change of changes) {
    if (change.column === 'summary') continue
    const key = JSON.stringify([change.id, change.causes, change.details])
    lines.set(key, [...(lines.get(key) ?? []), change])
  }
  const all = [...lines.values()]
  const more = all.length > MOST ? [`- … and ${all.length - MOST} more`] : []
  const title = `${changes[0].table[0].toUpperCase()}${changes[0].table.slice(1)}`
  return `## ${title}\n\n${[...all.slice(0, MOST).map(rowLine), ...more].join('\n')}`
}

function rowLine(changes: readonly Change[]): string {
  const [{ id, causes, details }] = changes
  const behind = details.slice(0, 3).join(', ') + (details.length > 3 ? ` and ${details.length - 3} more` : '')
  const why = [causes.map(words).join(' and '), behind].filter(Boolean).join(': ')
  return `- \`${id}\` ${changes.map(cellLine).join('; ')} (${why})`
}

function cellLine({ change, column, old, new: now }: Change): string {
  if (change === 'changed') return `${column}: ${shown(old)} → ${shown(now)}`
  if (change === 'merged') return now === null ? 'merged into a record that is gone too' : `merged into \`${now}\``
  const what = change === 'added' ? now : old
  return what === null ? change : `${change}: ${shown(what, 160)}`
}

const shown = (cell: Cell, most = 60): string => {
  const text = cellText(cell).replace(/\s+/g, ' ')
  return text === '' ? 'empty' : text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** Changes as files and as a table for the terminal. */
import { stringify } from 'csv-stringify/sync'
import type { Cell } from '../../model/column.js'
import { mdTable } from '../documents/markdown.js'
import { cellText } from '../formats/csv.js'
import { countBy } from '../report/quality.js'
import type { Change, ChangeKind } from './changes.js'
import { partOf } from './version.js'

/** More changes of one table than this are only counted in the note; changes.csv has them all. */
const MOST = 50

export const changesCsv = (changes: readonly Change[]): string =>
  stringify(
    changes.map((one) => [
      one.change,
      one.table,
      one.id,
      one.column,
      cellText(one.old),
      cellText(one.new),
      one.cause,
      one.detail,
    ]),
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

/** The release note. */
export function changesMarkdown(before: string, after: string, changes: readonly Change[]): string {
  const { head, rows } = summary(changes)
  const columns = changes.filter(({ change }) => change.startsWith('column_'))
  const causes = countBy(
    changes.filter(({ cause }) => cause !== null),
    ({ cause }) => cause as string,
  )
  const main = ['events', 'casualties', 'agreements'].map((table) =>
    changes.filter((one) => one.table === table && one.id !== null),
  )
  return `${[
    `# Changes from ${before} to ${after}`,
    changes.length === 0
      ? 'Nothing changed.'
      : `A ${partOf(changes)} change. Every changed cell stands in \`changes.csv\`.`,
    ...(rows.length > 0
      ? [
          mdTable(
            head,
            rows.map((row) => row.map(String)),
          ),
        ]
      : []),
    ...(columns.length > 0 ? [`## Columns\n\n${columns.map(columnLine).join('\n')}`] : []),
    ...(Object.keys(causes).length > 0
      ? [
          `## Causes\n\n${mdTable(
            ['Cause', 'Changes'],
            Object.entries(causes).map(([cause, count]) => [words(cause), String(count)]),
          )}`,
        ]
      : []),
    ...main.filter((own) => own.length > 0).map(tableSection),
  ].join('\n\n')}\n`
}

const words = (code: string): string => code.replaceAll('_', ' ')

const columnLine = ({ change, table, column, old, new: now }: Change): string =>
  `- \`${table}.${column}\`: ${{ column_added: `new (${now})`, column_removed: 'dropped', column_changed: `was ${old}, is ${now}` }[change as 'column_added']}`

function tableSection(changes: readonly Change[]): string {
  const lines = changes.slice(0, MOST).map(rowLine)
  const more = changes.length > MOST ? [`- … and ${changes.length - MOST} more`] : []
  return `## ${changes[0].table[0].toUpperCase()}${changes[0].table.slice(1)}\n\n${[...lines, ...more].join('\n')}`
}

function rowLine({ change, id, column, old, new: now, cause, detail }: Change): string {
  const what = change === 'changed' ? `${column}: ${shown(old)} → ${shown(now)}` : change
  return `- \`${id}\` ${what} (${[words(cause ?? ''), detail?.slice(0, 120)].filter(Boolean).join(': ')})`
}

const shown = (cell: Cell): string => {
  const text = cellText(cell)
  return text === '' ? 'empty' : text.length > 60 ? `${text.slice(0, 57)}…` : text
}

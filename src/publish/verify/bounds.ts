/** Checks row counts and fill rates against the bounds that the pipeline states (quality.json carries them). */
import { z } from 'zod'
import { Bounds } from '../../model/knowledge.js'
import { fillOf } from '../report/quality.js'
import type { Folder } from './files.js'
import type { Finding } from './finding.js'
import type { ReadTable } from './tables.js'

const FILE = 'quality.json'

export function verifyBounds(files: Folder, tables: ReadonlyMap<string, ReadTable>): Finding[] {
  const bytes = files.get(FILE)
  if (!bytes) return [{ file: FILE, what: 'the file is missing' }]
  let bounds: z.infer<typeof Bounds>
  try {
    bounds = z.looseObject({ bounds: Bounds }).parse(JSON.parse(new TextDecoder().decode(bytes))).bounds
  } catch (error) {
    return [{ file: FILE, what: `the file cannot be read: ${(error as Error).message.split('\n')[0]}` }]
  }
  return Object.entries(bounds).flatMap(([name, { rows: range, fill = {} }]) => {
    const table = tables.get(name)
    if (!table) return [{ file: FILE, what: `there is a bound for ${name}, which is no table` }]
    const { described, rows } = table
    const found: Finding[] = []
    if (range && (rows.length < range[0] || rows.length > range[1]))
      found.push({
        file: described.path,
        what: 'the number of rows is out of bounds',
        expected: range.join(' to '),
        found: rows.length,
      })
    const shares = fillOf({ columns: described.fields.map(({ name: column }) => ({ name: column })), rows })
    for (const [column, least] of Object.entries(fill))
      if (!((shares[column] ?? 0) >= least))
        found.push({
          file: described.path,
          column,
          what: 'fewer cells are filled than the pipeline asks for',
          expected: `at least ${least}`,
          found: shares[column] ?? null,
        })
    return found
  })
}

/** Verification of a release from its own folder: files, tables, keys, totals, spans, decisions on claims, bounds. */
import type { Sha256 } from '../release.js'
import { verifyBounds } from './bounds.js'
import { verifyDecided } from './decided.js'
import { describedTables } from './descriptor.js'
import { type Folder, verifyFiles } from './files.js'
import type { Finding } from './finding.js'
import { verifyKeys } from './keys.js'
import { type RawText, verifySpans } from './spans.js'
import { type ReadTable, verifyTable } from './tables.js'
import { verifyTotals } from './totals.js'

export { type Finding, tellFinding } from './finding.js'

export interface Verified {
  name: string
  version: string
  /** What was checked, with its extent and number of findings, in order. */
  checks: { check: string; extent: string; findings: number }[]
  findings: Finding[]
}

export async function verify(files: Folder, sha256: Sha256, raw: RawText): Promise<Verified> {
  const verified: Verified = { name: '', version: '', checks: [], findings: [] }
  const note = (check: string, extent: string, findings: readonly Finding[]) => {
    verified.checks.push({ check, extent, findings: findings.length })
    verified.findings.push(...findings)
  }
  note('checksums', `${files.size} files`, verifyFiles(files, sha256))
  const described = describedTables(files)
  if ('finding' in described) {
    note('description', 'datapackage.json', [described.finding])
    return verified
  }
  Object.assign(verified, { name: described.package.name, version: described.package.version })
  const tables = new Map<string, ReadTable>()
  for (const one of described.package.tables) {
    const { table, findings } = await verifyTable(files, one)
    if (table) tables.set(one.name, table)
    note(`table ${one.name}`, `${table?.rows.length ?? 0} rows`, findings)
  }
  note('keys', `${tables.size} tables`, verifyKeys(tables))
  note('totals', `${tables.get('events')?.rows.length ?? 0} events`, verifyTotals(tables))
  const spans = verifySpans(files, tables, raw)
  note('spans', `${spans.read} of ${spans.statements} texts at hand`, spans.findings)
  const { decided, findings } = verifyDecided(files, tables)
  note('decisions', `${decided} claims read or put by people`, findings)
  note('bounds', 'of the pipeline', verifyBounds(files, tables))
  return verified
}

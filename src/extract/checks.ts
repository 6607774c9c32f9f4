/**
 * Arithmetic of a record’s casualty rows: names against the count, a part against its whole, the parts of all sides against their
 * total. A check that fails changes no figure; it is a reason for review.
 */
import type { StatementCasualty } from '../model/record.js'

/** Why each row, by its id, does not add up. Rows that do are not listed. */
export function arithmetic(rows: readonly StatementCasualty[]): Map<string, string[]> {
  const out = new Map<string, string[]>()
  const add = (row: StatementCasualty, reason: string) => out.set(row.id, [...(out.get(row.id) ?? []), reason])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const parts = new Map<string, StatementCasualty[]>()
  for (const row of rows) {
    if (row.count_high !== null && row.people.length > row.count_high) add(row, 'names_exceed_count')
    const whole = row.subset_of === null ? undefined : byId.get(row.subset_of)
    if (!whole) continue
    if (exceeds(row, whole)) add(row, 'part_exceeds_whole')
    if (row.side !== null && row.harm === whole.harm) parts.set(whole.id, [...(parts.get(whole.id) ?? []), row])
  }
  for (const [id, sides] of parts) {
    const whole = byId.get(id) as StatementCasualty
    if (differs(whole, sides)) add(whole, 'parts_differ_from_total')
  }
  return out
}

const exceeds = (part: StatementCasualty, whole: StatementCasualty): boolean =>
  whole.count_high !== null && part.count_low !== null && part.count_low > whole.count_high

/** Two and more sides, each once, whose exact figures do not add up to the exact total of them all. */
function differs(whole: StatementCasualty, parts: StatementCasualty[]): boolean {
  const sides = new Set(parts.map((part) => part.side))
  const exact = [whole, ...parts].every((row) => row.count_kind === 'exact' && row.count_best !== null)
  if (!exact || parts.length < 2 || sides.size !== parts.length || sides.has(whole.side)) return false
  return parts.reduce((sum, part) => sum + (part.count_best as number), 0) !== whole.count_best
}

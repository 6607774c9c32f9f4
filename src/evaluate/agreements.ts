/** Agreements against gold: date and role, then type. */
import type { Registry } from '../model/knowledge.js'
import type { Extraction, StatementAgreement } from '../model/record.js'
import { assign } from './assign.js'
import { type GoldAgreement, type GoldStatement, isFree } from './gold.js'
import { AGREEMENT_TYPES_OF, MENTIONS_OF } from './mapping.js'
import type { Outcome } from './outcome.js'
import { scoreRows } from './rows.js'
import { overlaps, placesOf } from './spans.js'

/** The kinds under which a fact mentions its agreement. */
const rolesOf = (a: StatementAgreement) => [a.role, ...a.mentions.map((m) => m.kind)]

const sameRole = (row: GoldAgreement, a: StatementAgreement): boolean =>
  rolesOf(a).some((role) => MENTIONS_OF[row.role]?.includes(role))

/**
 * Equal as far as both are told; an undated label allows what the registry knows, and a label may have any day by which the registry
 * knows the agreement: one signed in the night of 9 to 10 May is told of by either.
 */
function sameDay(row: GoldAgreement, a: StatementAgreement, days: Days): boolean {
  if (row.date === null) return a.date === null || a.agreement_id !== null
  const told = [a.date, ...(days.get(a.agreement_id ?? '') ?? [])]
  return told.some((day) => day != null && (day.startsWith(row.date as string) || row.date?.startsWith(day)))
}

/** Further days by which an agreement of the registry is known, by its id. */
type Days = ReadonlyMap<string, readonly string[]>

function sameType(row: GoldAgreement, a: StatementAgreement): boolean {
  const types = AGREEMENT_TYPES_OF[row.type]
  return types === null || types?.includes(a.type) === true
}

export function scoreAgreements(
  gold: GoldStatement,
  found: Extraction,
  outcome: Outcome,
  registry: Registry | null = null,
): void {
  const rows = gold.agreements
  const days: Days = new Map(registry?.agreements.map((a) => [a.id, a.alias_dates]))
  const owner = assign(rows.length, found.agreements.length, (r, f) => {
    const [row, a] = [rows[r], found.agreements[f]]
    if (!sameDay(row, a, days) || !sameRole(row, a)) return 0
    const near = overlaps(placesOf(row.quote, gold.text), a.mentions)
    return (isFree(row) ? 100 : 10_000) + (near ? 2 : 0) + (sameType(row, a) ? 1 : 0)
  })
  const free = rows.filter(isFree).map((row) => placesOf(row.quote, gold.text))
  scoreRows(outcome, {
    statement: gold.id,
    measure: 'agreements (date + role)',
    rows,
    found: found.agreements,
    owner,
    isFree,
    isPassed: (a) => free.some((places) => overlaps(places, a.mentions)),
    facets: { '+ type': sameType },
    rowWords: (row) => `${row.name}, ${row.date ?? 'no date'}, ${row.role}, ${row.type}`,
    findWords: (a) => `${a.name}, ${a.date ?? 'no date'}, ${[...new Set(rolesOf(a))].join('|')}, ${a.type}`,
    rowQuote: (row) => row.quote,
    claims: (a) => a.mentions,
  })
}

/** What may be published of a text that may not: evidence of at most twelve words a quote, with spans into the true text. */
import type { StatementRecord } from '../model/record.js'

const WORDS = 12

/** The first twelve words of a quote, white space between them as it was. */
export function clip(quote: string): string {
  const match = new RegExp(`^(?:\\s*\\S+){0,${WORDS}}`).exec(quote)
  return match ? match[0] : quote
}

/** The record with every quote clipped. */
export function clipQuotes(record: StatementRecord): StatementRecord {
  return walk(record) as StatementRecord
}

const walk = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(walk)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'quote' && typeof inner === 'string' ? clip(inner) : walk(inner),
    ]),
  )
}

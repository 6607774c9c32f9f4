/** The list of statements that ingest writes and extract reads: metadata only, so that it stays small. */
import { z } from 'zod'
import { StatementMeta } from '../model/record.js'

/** One line of statements.jsonl. */
export const StatementLine = z.strictObject({
  id: z.string().min(1),
  meta: StatementMeta,
  present: z.boolean().describe('False for a withheld text that is not here.'),
})
export type StatementLine = z.infer<typeof StatementLine>

/** Code-unit order, the only order casus uses. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

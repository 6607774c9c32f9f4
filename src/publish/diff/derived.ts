/** Columns of an event that are made from its figures or from its other columns: they change for the reasons these do. */
import type { RowChange } from './changes.js'

const TOTAL = /^(deaths|wounded)_(low|best|high|a|b|civilians|unknown)$/
const HARM = { deaths: 'killed', wounded: 'wounded' }
/** Columns that decide whether a figure is counted, and where. */
const COUNTED = ['harm', 'scope', 'subset_of', 'side', 'person_status', 'event_id']

/** What the sentence of an event is made of. */
const SUMMED = new Set([
  'event_type', 'event_subtype', 'date_start', 'date_end', 'location_name', 'side_a', 'side_b', 'directionality', 'n_statements',
  'deaths_low', 'deaths_best', 'deaths_high', 'wounded_low', 'wounded_best', 'wounded_high',
]) // biome-ignore format: a list

/** Columns that the columns of a figure move beside other things. */
const MOVED: Readonly<Record<string, readonly string[]>> = {
  disputed: ['conflict', 'n_denials'],
  needs_review: ['needs_review'],
  review_reasons: ['needs_review', 'conflict', 'n_denials'],
}

export interface Sources {
  /** Changes of the same event's other columns. */
  own: readonly RowChange[]
  /** Changes of its figures, with what they are of before and after. */
  parts: readonly { change: RowChange; harms: readonly unknown[] }[]
}

/** Changes that a change of an event's column follows from; `only` where nothing else can move it. */
export function derivedFrom(column: string, { own, parts }: Sources): { from: RowChange[]; only: boolean } {
  if (column === 'summary') return { from: own.filter((one) => SUMMED.has(one.column ?? '')), only: true }
  const total = TOTAL.exec(column)
  if (total === null) {
    const moving = MOVED[column] ?? []
    return { from: parts.map(({ change }) => change).filter((one) => moving.includes(one.column ?? '')), only: false }
  }
  const [, group, bound] = total
  const side = bound === 'a' || bound === 'b' ? own.filter((one) => one.column === `side_${bound}`) : []
  const count = `count_${['low', 'high'].includes(bound) ? bound : 'best'}`
  const made = parts
    .filter(({ harms }) => harms.includes(HARM[group as 'deaths']))
    .map(({ change }) => change)
    .filter(({ column: part }) => part === null || part === count || COUNTED.includes(part))
  return { from: [...side, ...made], only: true }
}

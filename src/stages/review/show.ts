/** What waits for a person, as text: what a row says, why it waits, and every claim under it in the words around it; pairs side by side. */
import type { Cell, Row } from '../../model/column.js'
import { reasonText } from '../../model/reasons.js'
import type { Evidence } from './evidence.js'
import type { PairItem, PairSide } from './pairs.js'
import type { Item, ReviewedTable, RowItem } from './queue.js'

/** Columns that tell what a row says, in the order in which to read them. */
const SHOWN: Record<ReviewedTable, readonly string[]> = {
  casualties: [
    'harm',
    'side',
    'person_status',
    'condition',
    'scope',
    'as_of_date',
    'count_low',
    'count_best',
    'count_high',
    'count_text',
    'best_method',
    'alleged_perpetrator',
    'subset_of',
    'confidence',
  ],
  events: [
    'event_type',
    'event_subtype',
    'date_start',
    'date_end',
    'date_precision',
    'date_basis',
    'location_name',
    'geo_precision',
    'side_a',
    'side_b',
    'directionality',
    'deaths_low',
    'deaths_best',
    'deaths_high',
    'disputed',
    'confidence',
  ],
  agreements: ['title', 'date_signed', 'agreement_type', 'parties', 'mediators', 'evidence_level', 'mention_kinds'],
}

/** One line a row, columns parted by tabs: for other programs and for a look at what is there. */
export const itemLine = (item: Item): string => {
  if (item.table === 'pairs')
    return `pairs\t${item.id}\t${pointsOf(item)}\t${item.sides.map(({ event }) => gistOf(event)).join(' | ')}`
  const { table, id, row, reasons } = item
  return `${table}\t${id}\t${reasons.join(';')}\t${gist(table, row)}`
}

/** The row in a few words. */
function gist(table: ReviewedTable, row: Row): string {
  if (table === 'events') return shown(row.summary)
  if (table === 'agreements') return shown(row.title)
  const number = row.count_best ?? `${shown(row.count_low)}–${shown(row.count_high)}`
  return `${number} ${row.harm}, ${row.side ?? 'side unknown'}`
}

/** Everything a person needs to decide. `mark` sets off the words of a claim from those around them. */
export function showItem(item: Item, position: string, mark: (quote: string) => string): string {
  const lines = item.table === 'pairs' ? pairLines(item, position, mark) : rowLines(item, position, mark)
  return `${lines.join('\n')}\n`
}

function rowLines(item: RowItem, position: string, mark: (quote: string) => string): string[] {
  const { table, id, row, reasons, evidence, event, tellings } = item
  return [
    `${position}  ${table}  ${id}`,
    ...reasons.map((code) => `  ? ${code}: ${reasonText(code)}`),
    ...(event ? [`  event ${event.event_id}: ${shown(event.summary)}`] : []),
    `  ${columns(row, SHOWN[table])}`,
    '',
    ...evidence.flatMap((one, i) => showEvidence(one, i + 1, mark)),
    ...(tellings.length > 1
      ? ['  tellings', ...tellings.map(({ name, words }, i) => `    ${i + 1} ${name} “${words}”`)]
      : []),
  ]
}

/** The two events one under the other, each with the words that the links compare; then what speaks for and against. */
function pairLines({ sides, links }: PairItem, position: string, mark: (quote: string) => string): string[] {
  const { against } = links[0]
  return [
    `${position}  may these two be one event?`,
    ...sides.flatMap((side, i) => sideLines(side, 'AB'[i], mark)),
    ...links.map(
      ({ left, right, points, reasons }) => `  ${left} and ${right}: ${points} points, ${reasons.join('; ')}`,
    ),
    ...(against.length === 0
      ? []
      : [
          '  told apart so far, and one too if the events are the same:',
          ...against.map(([left, right]) => `    ${left} and ${right}`),
        ]),
    '',
  ]
}

const sideLines = ({ name, event, evidence }: PairSide, letter: string, mark: (quote: string) => string): string[] => [
  '',
  `${letter} ${name}  ${gistOf(event)}`,
  ...(event === null ? [] : [`  ${columns(event, SHOWN.events)}`]),
  '',
  ...evidence.flatMap((one, i) => showEvidence(one, i + 1, mark)),
]

const gistOf = (event: Row | null): string =>
  event === null ? 'a denial without an event of its own' : gist('events', event)

const pointsOf = ({ links }: PairItem): string => `${links[0].points}: ${links[0].reasons.join('; ')}`

const columns = (row: Row, names: readonly string[]): string =>
  names.flatMap((name) => (isEmpty(row[name]) ? [] : [`${name} ${shown(row[name])}`])).join(' · ')

function showEvidence({ claim, file, before, after, put }: Evidence, number: number, mark: (quote: string) => string) {
  const speaker = [claim.speaker_person, claim.speaker_actor].filter((part) => part !== null).join(', ')
  const relayed = claim.relayed_by === null ? '' : `, relayed by ${claim.relayed_by}`
  const told = [
    speaker + relayed,
    claim.speaker_relation.replaceAll('_', ' '),
    `${claim.property}: ${shown(claim.value)}`,
    claim.polarity,
    claim.modality,
    claim.standing,
    `rule ${claim.rule} ${claim.confidence}`,
  ].join(' · ')
  const words = `${before}${mark(claim.quote)}${after}`.replace(/\s+/g, ' ').trim()
  return [
    `  [${number}] ${told}`,
    `      ${file} ${claim.start}–${claim.end}`,
    `      ${words}`,
    ...(put === null ? [] : [`      put here by ${put}`]),
    '',
  ]
}

export const shown = (cell: Cell): string =>
  isEmpty(cell) ? '–' : Array.isArray(cell) ? cell.join('; ') : String(cell)

const isEmpty = (cell: Cell): boolean =>
  cell === null || cell === undefined || (Array.isArray(cell) && cell.length === 0)

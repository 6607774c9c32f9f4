/** VALIDATION.md: the release beside totals that others published, with what a person reads from the differences. */
import type { PipelineFile } from '../../model/knowledge.js'
import type { Benchmarks, Tally } from '../../model/tallies.js'
import { mdTable } from '../documents/markdown.js'
import { type Compared, compareTallies, type Read, type Rows, type StatementsByName } from './compare.js'
import { type Joined, joinedIncidents } from './incidents.js'

/** Null where there is nothing to compare with. */
export function validation(
  { title, version }: PipelineFile,
  { tallies, incidents }: Benchmarks,
  rows: Rows,
  statements: StatementsByName,
): string | null {
  if (tallies.length === 0) return null
  const compared = compareTallies(tallies, rows, statements)
  const short = compared.filter(({ tally }) => days(tally) <= SHORT)
  const long = compared.filter(({ tally }) => days(tally) > SHORT)
  return `${[
    `# Validation: ${title}, version ${version}`,
    INTRODUCTION,
    asRead(compared),
    `## Incidents and fights of at most ${SHORT} days\n\nThe statements of the release tell these whole, so sums and totals should meet.\n\n${summary(short)}`,
    ...(short.length > 0 ? [table(short)] : []),
    `## Longer periods\n\nThe statements tell a choice of the incidents of a war, so sums over events stay below its totals.\n\n${summary(long)}`,
    ...(long.length > 0 ? [table(long)] : []),
    ...readings(compared),
    ...(incidents.length > 0 ? [joins(joinedIncidents(incidents, rows, statements))] : []),
  ].join('\n\n')}\n`
}

const SHORT = 3

const INTRODUCTION = `Totals that others published, beside what this release says of the same people. Nothing here feeds a table; the totals stand in
\`tallies.yaml\` of the pipeline, each with its source.

- **Published**: the number, who states it and for which day. ≥ at least, ≤ at most, ~ about.
- **Read**: whether the statement of the release that gives the number was read so: with a figure of the side (✓), of another side or
  of none (side?), with other numbers, or not at all. – where no statement of the release gives it.
- **Sum over events**: low / best / high of the figures of active events within the period, of the same side, harm and status, and of the
  same kind of event where the total names one. Soldiers, police officers and peacekeepers are taken as one status; figures whose status
  no source tells count with every status; no person counts twice. ∞: a figure has no upper bound. Low can be above best, for best leaves
  out figures without a best number.
- **Ratio**: best sum by published number.`

const DAY = 86_400_000

const days = ({ period }: Tally): number => (Date.parse(period.to) - Date.parse(period.from)) / DAY + 1

function asRead(compared: readonly Compared[]): string {
  const count = (read: Read) => compared.filter((one) => one.read === read).length
  const given = compared.length - count('no_statement')
  return `## Whether the totals were read

${compared.length} totals; ${given} of them are given by statements of this release. Of these ${count('stated')} were read with number and side,
${count('other_side')} with the number only, ${count('other_number')} with other numbers, ${count('nothing')} not at all.`
}

function summary(compared: readonly Compared[]): string {
  if (compared.length === 0) return 'None.'
  const summed = compared.filter(({ ratio }) => ratio !== null)
  const meet = summed.filter(({ ratio }) => ratio === 1).length
  const within = summed.filter(({ tally, sum }) => sum.low <= tally.count && (sum.high ?? tally.count) >= tally.count)
  const over = summed.filter(({ ratio }) => (ratio as number) > 1).length
  return `${compared.length} totals; for ${summed.length} the release has a sum. In ${meet} the best sum is the published number, in ${within.length} the
number lies between low and high, in ${over} the best sum is above it.`
}

const SIGNS: Record<Tally['count_kind'], string> = {
  exact: '',
  at_least: '≥ ',
  at_most: '≤ ',
  approximate: '~ ',
  range: '~ ',
  vague: '~ ',
}

const table = (compared: readonly Compared[]): string =>
  mdTable(
    ['Period', 'Who', 'Published', 'Read', 'Sum over events', 'Ratio'],
    compared.map(({ tally, read, others, sum, ratio }) => {
      const { period, side, what, count, count_kind, by, as_of, source } = tally
      const span = period.from === period.to ? period.from : `${period.from} to ${period.to}`
      return [
        span,
        `${side}, ${tally.harm}: ${what}`,
        `${SIGNS[count_kind]}${count} ([${by}](${source}), ${as_of ?? 'day unknown'})`,
        readWords(read, others),
        sum.figures === 0 ? '–' : `${sum.low} / ${best(sum)} / ${sum.high ?? '∞'}`,
        ratio === null ? '–' : ratio.toFixed(2),
      ]
    }),
  )

const best = ({ best: number, figures, without_best }: Compared['sum']): string =>
  figures === without_best ? '–' : String(number)

function readWords(read: Read, others: readonly string[]): string {
  switch (read) {
    case 'stated':
      return '✓'
    case 'other_side':
      return 'side?'
    case 'other_number':
      return `read as ${others.slice(0, 6).join(', ')}${others.length > 6 ? ' …' : ''}`
    case 'nothing':
      return 'not read'
    case 'no_statement':
      return '–'
  }
}

/** What people wrote about tallies: what the number holds, and why the release differs. */
function readings(compared: readonly Compared[]): string[] {
  const said = compared.filter(({ tally }) => tally.note !== undefined || tally.reading !== undefined)
  if (said.length === 0) return []
  const lines = said.map(({ tally: { period, side, harm, count, note, reading } }) => {
    const words = [note, reading].filter((part) => part !== undefined).join(' ')
    return `- ${period.from}, ${side}, ${count} ${harm}: ${words}`
  })
  return [`## Notes on single totals\n\n${lines.join('\n')}`]
}

function joins(joined: readonly Joined[]): string {
  const whole = joined.filter(({ together, telling }) => together === telling && telling > 1).length
  const apart = joined.filter(({ together, telling }) => together < 2 && telling > 1)
  const silent = joined.filter(({ telling }) => telling < 2).length
  const part = joined.length - whole - apart.length - silent
  const lines = joined
    .filter(({ together, telling }) => together < telling)
    .map(({ incident, together, telling, event }) => [
      incident.date,
      incident.title,
      `${together} of ${telling}`,
      event === null ? '' : `\`${event}\``,
    ])
  return `## Incidents found by reading

People reading the statements found ${joined.length} incidents that two or more of them tell (\`incidents.yaml\`; reports that sum up and replies
stand with the incident they speak of). One event holds all statements that tell an event at all in ${whole}, some of them in ${part}; in
${apart.length} no two of them meet; in ${silent} fewer than two tell an event. Where one event does not hold all:${
    lines.length === 0 ? ' nowhere.' : `\n\n${mdTable(['Date', 'Incident', 'Together', 'Event'], lines)}`
  }`
}

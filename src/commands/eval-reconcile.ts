/** `casus eval --reconcile`: what reconciliation joined against pairs that people judged. Reads the last run of each pipeline. */
import {
  EventPairsFile,
  type JudgedPair,
  type Locate,
  scorePairs,
  splitOf,
  type Telling,
} from '../evaluate/reconcile-pairs.js'
import { readInput } from '../io/input.js'
import { parseYaml } from '../knowledge/yaml.js'
import { InputError } from '../model/problem.js'
import type { StatementRecord } from '../model/record.js'
import { AgreementRow } from '../model/tables/agreements.js'
import { CasualtyRow } from '../model/tables/casualties.js'
import { EventRow } from '../model/tables/events.js'
import { ClaimRow } from '../model/tables/support.js'
import { tellingName } from '../reconcile/index.js'
import type { Effects } from '../stages/effects.js'
import { eachRecord } from '../stages/extract.js'
import { readRows } from '../stages/handed-on.js'
import { paths } from '../stages/paths.js'
import { reconciliation } from '../stages/reconcile.js'
import { codePoints } from '../text/offsets.js'
import { groupBy } from '../text/order.js'
import { type GlobalOptions, openProject } from './context.js'
import { plainTable } from './table.js'

interface PairOptions extends GlobalOptions {
  errors?: boolean
  split: 'all' | 'look' | 'held'
}

/** The last run of a pipeline, as far as judging joins needs it. */
interface LastRun {
  records: StatementRecord[]
  tellings: Telling[]
  unsure: ReturnType<typeof reconciliation>['unsure']
}

export function evaluateReconcile(file: string, options: PairOptions): void {
  const fx = openProject(options)
  const { pairs } = parseYaml(file, new TextDecoder().decode(readInput(file)), EventPairsFile)
  const runs = [...new Set(pairs.map(({ pipeline }) => pipeline))].map((pipeline) => lastRun(pipeline, fx))
  const tellings = runs.flatMap((run) => run.tellings)
  const locate = locator(
    file,
    runs.flatMap((run) => run.records),
    fx,
  )
  const scores = (['look', 'held'] as const)
    .filter((split) => options.split === 'all' || options.split === split)
    .map((split) => ({
      split,
      score: scorePairs(
        pairs.filter((pair) => splitOf(pair) === split),
        tellings,
        locate,
      ),
    }))
  const rows = scores.map(({ split, score }) => [
    split,
    score.pairs,
    score.right,
    ...[score.precision, score.recall, score.f1, score.recallOfTold].map((share) => share.toFixed(3)),
  ])
  process.stdout.write(plainTable(['pairs', 'n', 'right', 'precision', 'recall', 'F1', 'recall where both tell'], rows))
  if (!options.errors) return
  const unsure = runs.flatMap((run) => run.unsure)
  for (const wrong of scores.flatMap(({ score }) => score.wrong)) process.stdout.write(faultLine(wrong, unsure))
}

function faultLine({ pair, verdict, left, right }: JudgedPair, unsure: LastRun['unsure']): string {
  const { left: a, right: b, left_day, right_day } = pair
  const silent = [left.length === 0 ? a : [], right.length === 0 ? b : []].flat()
  const keys = [left, right].map((side) => new Set(side.flatMap((telling) => telling.keys)))
  const near = unsure.find((l) => keys.some((own, i) => own.has(l.left) && keys[1 - i].has(l.right)))
  const why =
    verdict === 'not told'
      ? `no event in ${silent.join(' and ')}`
      : near
        ? `unsure at ${near.points}: ${near.reasons.join('; ')}`
        : ''
  return `${verdict}: ${a} of ${left_day} and ${b} of ${right_day}${why && ` (${why})`}\n`
}

const MADE_BY = 'casus reconcile'

/** What each statement tells of each event, agreement or running total in a pipeline's last run, by the claims and rows that it published. */
function lastRun(pipeline: string, fx: Effects): LastRun {
  const file = (table: string): string => paths(pipeline).table(table)
  const records = [...eachRecord(pipeline, fx)]
  const events = readRows(fx, file('events'), MADE_BY, EventRow)
  const figures = readRows(fx, file('casualties'), MADE_BY, CasualtyRow)
  const agreements = readRows(fx, file('agreements'), MADE_BY, AgreementRow)
  const eventOf = new Map(figures.map(({ casualty_id, event_id }) => [casualty_id, event_id ?? casualty_id]))
  const days = new Map([
    ...figures.map((row) => [row.casualty_id, daysOfTotal(row)] as const),
    ...events.map((row) => [row.event_id, daysOf(row)] as const),
    ...agreements.map((row) => [row.agreement_id, dayOfSigning(row)] as const),
  ])
  const incidentOf = ({ record_table, record_id }: ClaimRow): string =>
    (record_table === 'casualties' ? eventOf.get(record_id ?? '') : record_id) ?? ''
  const claims = groupBy(readRows(fx, file('claims'), MADE_BY, ClaimRow), ({ statement_id }) => statement_id)
  const tellings = records.flatMap((record) =>
    [...groupBy(claims.get(record.id) ?? [], incidentOf)].flatMap(([event, of]): Telling[] => {
      const when = days.get(event)
      return when ? [{ ...tellingOf(record, of), event, ...when }] : []
    }),
  )
  return { records, tellings, unsure: reconciliation(pipeline, fx).unsure }
}

function tellingOf(
  record: StatementRecord,
  claims: readonly ClaimRow[],
): Pick<Telling, 'statement' | 'keys' | 'spans'> {
  const spans = claims.map(({ start, end }) => [start, end] as const)
  const own = record.events.filter(({ mentions }) => mentions.some((m) => spans.some(([start]) => start === m.start)))
  return { statement: nameOf(record), keys: own.map((event) => tellingName(record.id, event)), spans }
}

const nameOf = ({ statement }: StatementRecord): string =>
  (statement.file.split('/').at(-1) as string).replace(/(\.local)?\.txt$/, '')

/** Days by which an event may miss the day of the incident, by how exactly its own are known. */
const SLACK = 1
const LOOSE = 4

type Days = Pick<Telling, 'start' | 'end' | 'slack'>

const daysOf = ({ date_start, date_end, ...row }: EventRow): Days | null =>
  date_start === null
    ? null
    : {
        start: date_start,
        end: date_end ?? date_start,
        slack: row.date_precision === 'day' && row.date_basis !== 'publication_fallback' ? SLACK : LOOSE,
      }

/** Whoever names an agreement tells of the day on which it was made. */
const dayOfSigning = ({ date_signed }: AgreementRow): Days | null =>
  date_signed === null ? null : { start: date_signed, end: date_signed, slack: SLACK }

const daysOfTotal = ({ period_start, period_end, as_of_date }: CasualtyRow): Days | null => {
  const end = period_end ?? as_of_date
  return end === null ? null : { start: period_start ?? end, end, slack: 0 }
}

/** Finds stretches in the texts. One that a text does not hold is a fault of the judged pairs. */
function locator(gold: string, records: readonly StatementRecord[], fx: Effects): Locate {
  const files = new Map(records.map((record) => [nameOf(record), record.statement.file]))
  return (statement, quote) => {
    const file = files.get(statement)
    if (!file || !fx.exists(file)) return null
    const text = new TextDecoder().decode(fx.read(file))
    const at = text.indexOf(quote)
    if (at < 0)
      throw new InputError([
        {
          ...{ file: gold, line: 1, column: 1, what: `${statement} does not say “${quote}”` },
          ...{
            why: 'a pair names an incident by words of the statement',
            fix: 'copy the words from the text as they stand',
          },
        },
      ])
    const point = codePoints(text)
    return [point(at), point(at + quote.length)]
  }
}

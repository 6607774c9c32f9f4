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
import type { StatementEvent, StatementRecord } from '../model/record.js'
import { ClaimRow } from '../model/tables/support.js'
import { tellingName } from '../reconcile/index.js'
import type { Effects } from '../stages/effects.js'
import { eachRecord } from '../stages/extract.js'
import { readRows } from '../stages/handed-on.js'
import { paths } from '../stages/paths.js'
import { reconciliation } from '../stages/reconcile.js'
import { isoDay, parseIsoDay } from '../text/calendar.js'
import { codePoints } from '../text/offsets.js'
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
  const keys = [left, right].map((side) => new Set(side.map(({ key }) => key)))
  const near = unsure.find((l) => keys.some((own, i) => own.has(l.left) && keys[1 - i].has(l.right)))
  const why =
    verdict === 'not told'
      ? `no event in ${silent.join(' and ')}`
      : near
        ? `unsure at ${near.points}: ${near.reasons.join('; ')}`
        : ''
  return `${verdict}: ${a} of ${left_day} and ${b} of ${right_day}${why && ` (${why})`}\n`
}

/** Days by which a telling may miss the day of the incident. */
const SLACK = 1
const LOOSE = 4

/** Every telling of an event in a pipeline's last run, with its days widened by how exactly they are known. */
function lastRun(pipeline: string, fx: Effects): LastRun {
  const place = paths(pipeline)
  const records = [...eachRecord(pipeline, fx)]
  const claims = readRows(fx, place.table('claims'), 'casus reconcile', ClaimRow)
  const { unsure } = reconciliation(pipeline, fx)
  const events = new Map<string, string>()
  for (const { record_table, record_id, statement_id, start, end } of claims)
    if (record_table === 'events' && record_id !== null) events.set(`${statement_id} ${start} ${end}`, record_id)
  const tellings = records.flatMap((record) =>
    record.events.flatMap((event) => {
      const found = event.mentions.map(({ start, end }) => events.get(`${record.id} ${start} ${end}`)).find((e) => e)
      return found && event.date_start ? [{ ...tellingOf(record, event), event: found, ...daysOf(event) }] : []
    }),
  )
  return { records, tellings, unsure }
}

function tellingOf(record: StatementRecord, event: StatementEvent): Pick<Telling, 'statement' | 'key' | 'spans'> {
  const facts = record.casualties.filter((fact) => fact.event === event.id).flatMap(({ evidence }) => evidence)
  const spans = [...event.mentions, ...facts].map(({ start, end }) => [start, end] as const)
  return { statement: nameOf(record), key: tellingName(record.id, event), spans }
}

const nameOf = ({ statement }: StatementRecord): string =>
  (statement.file.split('/').at(-1) as string).replace(/(\.local)?\.txt$/, '')

function daysOf(event: StatementEvent): { start: string; end: string } {
  const slack = event.date_precision === 'day' && event.date_basis !== 'publication_fallback' ? SLACK : LOOSE
  const start = event.date_start as string
  return {
    start: isoDay(parseIsoDay(start) - slack),
    end: isoDay(parseIsoDay(event.date_end ?? start) + slack),
  }
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

/** `casus eval --reconcile`: what reconciliation joined against pairs that people judged. Reads the last run of each pipeline. */
import { EventPairsFile, scorePairs, splitOf, type Telling } from '../evaluate/reconcile-pairs.js'
import { readInput } from '../io/input.js'
import { parseYaml } from '../knowledge/yaml.js'
import type { StatementEvent } from '../model/record.js'
import { ClaimRow } from '../model/tables/support.js'
import type { Effects } from '../stages/effects.js'
import { RecordLine, readText } from '../stages/extract.js'
import { paths } from '../stages/paths.js'
import { parseLines } from '../stages/statements.js'
import { isoDay, parseIsoDay } from '../text/calendar.js'
import { type GlobalOptions, openProject } from './context.js'
import { plainTable } from './table.js'

export function evaluateReconcile(file: string, options: GlobalOptions & { errors?: boolean }): void {
  const fx = openProject(options)
  const { pairs } = parseYaml(file, new TextDecoder().decode(readInput(file)), EventPairsFile)
  const tellings = [...new Set(pairs.map(({ pipeline }) => pipeline))].flatMap((pipeline) => tellingsOf(pipeline, fx))
  const scores = (['look', 'held'] as const).map((split) => ({
    split,
    score: scorePairs(
      pairs.filter((pair) => splitOf(pair) === split),
      tellings,
    ),
  }))
  const rows = scores.map(({ split, score }) => [
    split,
    score.pairs,
    score.right,
    ...[score.precision, score.recall, score.f1].map((share) => share.toFixed(3)),
  ])
  process.stdout.write(plainTable(['pairs', 'n', 'right', 'precision', 'recall', 'F1'], rows))
  if (!options.errors) return
  for (const { same, left, left_day, right, right_day } of scores.flatMap(({ score }) => score.wrong))
    process.stdout.write(`${same ? 'kept apart' : 'joined'}: ${left} of ${left_day} and ${right} of ${right_day}\n`)
}

/** Days by which a telling may miss the day of the incident. */
const SLACK = 1
const LOOSE = 4

/** Every telling of an event in a pipeline's last run, with its days widened by how exactly they are known. */
function tellingsOf(pipeline: string, fx: Effects): Telling[] {
  const place = paths(pipeline)
  const records = parseLines(readText(fx, place.records, 'casus extract'), RecordLine).map(({ record }) => record)
  const claims = parseLines(readText(fx, place.table('claims'), 'casus reconcile'), ClaimRow)
  const events = new Map<string, string>()
  for (const { record_table, record_id, statement_id, start, end } of claims)
    if (record_table === 'events' && record_id !== null) events.set(`${statement_id} ${start} ${end}`, record_id)
  return records.flatMap(({ id, statement, events: told }) =>
    told.flatMap((event) => {
      const found = event.mentions.map(({ start, end }) => events.get(`${id} ${start} ${end}`)).find((e) => e)
      const name = (statement.file.split('/').at(-1) as string).replace(/(\.local)?\.txt$/, '')
      return found && event.date_start ? [{ statement: name, event: found, ...daysOf(event) }] : []
    }),
  )
}

function daysOf(event: StatementEvent): { start: string; end: string } {
  const slack = event.date_precision === 'day' && event.date_basis !== 'publication_fallback' ? SLACK : LOOSE
  const start = event.date_start as string
  return {
    start: isoDay(parseIsoDay(start) - slack),
    end: isoDay(parseIsoDay(event.date_end ?? start) + slack),
  }
}

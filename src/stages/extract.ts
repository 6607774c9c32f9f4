/**
 * Extract: statements.jsonl → one record a statement (records.jsonl for the next stage, YAML for reviewers). A statement is
 * read again only when its text, its metadata, the knowledge or the program changed.
 */
import { z } from 'zod'
import { extract as extractText } from '../extract/index.js'
import { compileKnowledge, type Knowledge } from '../knowledge/index.js'
import { readYaml } from '../knowledge/yaml.js'
import { InputError } from '../model/problem.js'
import { StatementRecord } from '../model/record.js'
import { toYaml } from '../model/yaml.js'
import { once } from '../text/once.js'
import type { Effects } from './effects.js'
import { eachRow, linesOf, readRow, readRows, textPieces, toLines } from './handed-on.js'
import { knowledgeFiles, loadLanguages, loadOntology, loadRegistry } from './knowledge-files.js'
import { paths } from './paths.js'
import { decodeText } from './raw-text.js'
import { type StatementLine, StatementLine as StatementLineSchema } from './statements.js'
import { clipQuotes } from './withheld.js'

/** One line of records.jsonl: the record and the hash of all that it was made from. */
export const RecordLine = z.strictObject({ key: z.string(), record: StatementRecord })
export type RecordLine = z.infer<typeof RecordLine>

export interface ExtractSummary {
  statements: number
  /** Statements that were read anew. */
  read: number
}

const BATCH = 256

export async function extract(pipeline: string, fx: Effects): Promise<ExtractSummary> {
  const place = paths(pipeline)
  const lines = readRows(fx, place.statements, 'casus ingest', StatementLineSchema)
  const version = await knowledgeVersion(fx, pipeline)
  const summary = { statements: lines.length, read: 0 }
  await fx.writePieces(place.records, recordLines(pipeline, lines, version, summary, fx))
  return summary
}

/** The lines of records.jsonl a batch of statements at a time, so that only one batch is held. Counts what it reads anew. */
async function* recordLines(
  pipeline: string,
  lines: readonly StatementLine[],
  version: string,
  summary: ExtractSummary,
  fx: Effects,
): AsyncGenerator<string> {
  const place = paths(pipeline)
  // Compiling takes a while, so it waits until a statement needs it.
  const compiled = once(() => compile(fx, pipeline))
  const known = inStep(previousRecords(pipeline, fx))
  for (let i = 0; i < lines.length; i += BATCH) {
    const batch = lines.slice(i, i + BATCH).map((line) => {
      const key = fx.sha256(version + JSON.stringify(line))
      const before = known.find(line.id)
      return { line, key, before: line.present && before?.key === key ? before : null }
    })
    const changed = batch.filter(({ before }) => before === null)
    const texts = await fx.readMany(
      changed.map(({ line }) => (line.present ? line.meta.file : committed(fx, pipeline, line))),
    )
    for (const { line, key, before } of batch) {
      if (before) {
        yield `${before.text}\n`
        continue
      }
      const bytes = texts.shift() as Uint8Array
      const record = line.present ? readStatement(line, bytes, compiled()) : readCommitted(fx, pipeline, line, bytes)
      fx.write(place.recordYaml(line.id), toYaml(record))
      if (line.present) summary.read++
      yield* toLines([{ key, record }])
    }
    fx.progress('extract', Math.min(i + BATCH, lines.length), lines.length)
  }
  known.close()
}

/** The records that the last run made, in the order of their ids. */
export function* eachRecord(pipeline: string, fx: Effects): Generator<StatementRecord> {
  for (const { record } of eachRow(fx, paths(pipeline).records, 'casus extract', RecordLine)) yield record
}

function compile(fx: Effects, pipeline: string): Knowledge {
  const registry = loadRegistry(fx, pipeline)
  return compileKnowledge(loadLanguages(fx, registry.pipeline.languages), loadOntology(fx), registry)
}

/** Hash of every knowledge file and of the program. */
async function knowledgeVersion(fx: Effects, pipeline: string): Promise<string> {
  const files = knowledgeFiles(fx, pipeline)
  const contents = await fx.readMany(files)
  return fx.sha256([fx.codeVersion, ...contents.map((content, i) => `${files[i]} ${fx.sha256(content)}`)].join('\n'))
}

/** A line of the last run. */
interface Before {
  id: string
  key: string
  text: string
}

/** The records of the last run that are still whole; a line of another version of casus is passed over. */
function* previousRecords(pipeline: string, fx: Effects): Generator<Before> {
  const place = paths(pipeline)
  if (!fx.exists(place.records)) return
  for (const text of linesOf(textPieces(fx, place.records, 'casus extract'))) {
    const { data } = readRow(text, RecordLine)
    if (data && fx.exists(place.recordYaml(data.record.id))) yield { id: data.record.id, key: data.key, text }
  }
}

/** Finds records by ids that are asked for in order. They stand in that order, so that one is held at a time. */
function inStep(lines: Generator<Before>) {
  let at = lines.next()
  return {
    find(id: string): Before | null {
      while (!at.done && at.value.id < id) at = lines.next()
      return !at.done && at.value.id === id ? at.value : null
    },
    close: () => void lines.return(undefined),
  }
}

/** Reads one text into its record. Quotes of a withheld text are clipped. */
export function readStatement({ id, meta }: StatementLine, bytes: Uint8Array, knowledge: Knowledge): StatementRecord {
  const decoded = decodeText(meta.file, bytes)
  if ('problem' in decoded) throw new InputError([decoded.problem])
  const { publisher, published } = meta
  const extraction = extractText({ text: decoded.text, publisher, published }, knowledge)
  const record = { id, statement: meta, ...extraction }
  return meta.text === 'withheld' ? clipQuotes(record) : record
}

/** The committed record of a withheld text that is not here. */
function committed(fx: Effects, pipeline: string, { id, meta }: StatementLine): string {
  const path = paths(pipeline).committedRecord(id)
  if (fx.exists(path)) return path
  const sidecar = meta.file.replace(/\.local\.txt$/, '.yaml')
  const why = 'a withheld text is read once by someone who holds it; the record is then committed'
  const fix = `put the text at ${meta.file} and run casus again, or remove the sidecar`
  throw new InputError([
    { file: sidecar, line: 1, column: 1, what: 'neither its text nor its record is here', why, fix },
  ])
}

function readCommitted(fx: Effects, pipeline: string, { id, meta }: StatementLine, bytes: Uint8Array): StatementRecord {
  const file = committed(fx, pipeline, { id, meta, present: false })
  const { value } = readYaml(file, new TextDecoder().decode(bytes), StatementRecord)
  return { ...value, id, statement: meta }
}

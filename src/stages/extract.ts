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
import type { Effects } from './effects.js'
import { readLines, rowsOf } from './handed-on.js'
import { knowledgeFiles, loadLanguages, loadOntology, loadRegistry } from './knowledge-files.js'
import { paths } from './paths.js'
import { decodeText } from './raw-text.js'
import { type StatementLine, StatementLine as StatementLineSchema, toLines } from './statements.js'
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
  const lines = readLines(fx, place.statements, 'casus ingest', StatementLineSchema)
  const known = await previousRecords(fx, pipeline)
  const version = await knowledgeVersion(fx, pipeline)
  const compiled = once(() => compile(fx, pipeline))
  const out: RecordLine[] = []
  let read = 0
  for (let i = 0; i < lines.length; i += BATCH) {
    const batch = lines.slice(i, i + BATCH).map((line) => ({ line, key: fx.sha256(version + JSON.stringify(line)) }))
    const isSame = (line: StatementLine, key: string) => line.present && known.get(line.id)?.key === key
    const changed = batch.filter(({ line, key }) => !isSame(line, key))
    const texts = await fx.readMany(
      changed.map(({ line }) => (line.present ? line.meta.file : committed(fx, pipeline, line))),
    )
    for (const { line, key } of batch) {
      if (isSame(line, key)) out.push(known.get(line.id) as RecordLine)
      else {
        const bytes = texts.shift() as Uint8Array
        const record = line.present ? readStatement(line, bytes, compiled()) : readCommitted(fx, pipeline, line, bytes)
        fx.write(place.recordYaml(line.id), toYaml(record))
        out.push({ key, record })
        if (line.present) read++
      }
    }
    fx.progress('extract', Math.min(i + BATCH, lines.length), lines.length)
  }
  fx.write(place.records, toLines(out))
  return { statements: out.length, read }
}

/** Compiling takes a while, so it waits until a statement needs it. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
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

/** Records of the last run that are still whole, by statement. A file of another version of casus is ignored. */
async function previousRecords(fx: Effects, pipeline: string): Promise<Map<string, RecordLine>> {
  const place = paths(pipeline)
  if (!fx.exists(place.records)) return new Map()
  const [bytes] = await fx.readMany([place.records])
  try {
    const lines = rowsOf(new TextDecoder().decode(bytes), RecordLine, place.records, 'casus extract')
    return new Map(
      lines.filter(({ record }) => fx.exists(place.recordYaml(record.id))).map((line) => [line.record.id, line]),
    )
  } catch {
    return new Map()
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

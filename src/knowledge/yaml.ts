/**
 * Hand-written YAML to checked values. Everything that could be lost or changed in silence is an error with file, line and
 * column: syntax, duplicate and unknown keys, tags, aliases, numbers that YAML 1.1 reads otherwise.
 */
import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import { InputError, type Problem } from '../model/problem.js'
import { offsetOf, type Path, type Position, positionOf } from './positions.js'
import { syntaxWords, wordIssue } from './wording.js'

/** A checked file: its value, and where each part of it stands. */
export interface Parsed<T> {
  value: T
  /** Position of the value (or key) at a path; of the nearest part that exists where the path leads nowhere. */
  at(path: Path, part?: 'key' | 'value'): Position
}

/** Reads and checks a YAML text. Throws InputError with every problem found. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): T {
  return readYaml(file, text, schema).value
}

/** As parseYaml, keeping positions for checks across files. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const lines = new LineCounter()
  const document = parsed(text, lines)
  const put = (offset: number, words: Omit<Problem, 'file'>): Problem => ({
    file,
    ...positionOf(lines, offset),
    ...words,
  })
  const broken = [...document.errors, ...document.warnings].map((e) =>
    put(offsetOfError(e, text), syntaxWords(e.code, e.message)),
  )
  if (broken.length === 0) broken.push(...ambiguous(document, text, put))
  if (broken.length > 0) throw new InputError(broken)
  const data: unknown = document.toJS({ maxAliasCount: 0 }) ?? {}
  const checked = schema.safeParse(data)
  if (!checked.success) {
    const source = (path: Path) => sourceOf(document, path)
    const problems = checked.error.issues.flatMap((issue) => wordIssue(issue, schema, data, source))
    throw new InputError(problems.map(({ path, part, ...words }) => put(offsetOf(document, path, part), words)))
  }
  return { value: checked.data, at: (path, part) => positionOf(lines, offsetOf(document, path, part)) }
}

/**
 * The parser looks for a key twice by comparing each with all before it, which takes hours in a ledger of a hundred thousand ids. So
 * it looks only where there is such a key.
 */
function parsed(text: string, lineCounter: LineCounter): Document {
  const options = { prettyErrors: false, version: '1.2' } as const
  const document = parseDocument(text, { ...options, lineCounter, uniqueKeys: false })
  return hasTwins(document) ? parseDocument(text, { ...options, uniqueKeys: true }) : document
}

function hasTwins(document: Document): boolean {
  let twins = false
  const keysOf = ({ items }: YAMLMap) => items.map(({ key }) => (isScalar(key) ? key.value : key))
  visit(document, {
    Map(_, map) {
      twins ||= new Set(keysOf(map)).size < map.items.length
      return twins ? visit.BREAK : undefined
    },
  })
  return twins
}

/** A missing closing sign is found at the end of the text; point at the last character instead of beyond it. */
const offsetOfError = (error: YAMLError, text: string): number =>
  Math.min(error.pos[0], Math.max(text.trimEnd().length, 0))

/** The characters of a scalar as written, to show them in quotes. */
function sourceOf(document: Document, path: Path): string | undefined {
  const node = document.getIn(path, true)
  return isScalar(node) && typeof node.source === 'string' ? node.source : undefined
}

/** Aliases, and numbers that another YAML reader takes for another value (010 is ten here and eight in YAML 1.1). */
function ambiguous(
  document: Document,
  text: string,
  put: (offset: number, words: Omit<Problem, 'file'>) => Problem,
): Problem[] {
  const found: Problem[] = []
  visit(document, {
    Alias(_, node) {
      const what = `alias *${node.source} is not allowed`
      const why = 'a value written elsewhere and repeated by reference is hard to review'
      found.push(put(node.range?.[0] ?? 0, { what, why, fix: 'write the value out' }))
    },
    Scalar(_, node) {
      if (typeof node.value !== 'number' || node.type !== 'PLAIN') return
      const source = node.source ?? text.slice(node.range?.[0], node.range?.[1])
      if (!/^[-+]?0\d|^[-+]?0[ox]/i.test(source)) return
      const what = `${source} is read as ${node.value}, by other readers as another value`
      const why = 'a number with a leading zero means different things in YAML 1.1 and 1.2'
      found.push(
        put(node.range?.[0] ?? 0, { what, why, fix: `write ${node.value} for the number or "${source}" for the text` }),
      )
    },
  })
  return found
}

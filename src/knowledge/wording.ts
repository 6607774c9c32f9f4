/** Plain words for what a YAML or schema check found: what is wrong, why it matters, how to mend it. */
import { z } from 'zod'
import type { Path } from './positions.js'

export interface Words {
  what: string
  why: string
  fix: string
}

/** Words with the place they are about. */
export interface PlacedWords extends Words {
  path: Path
  part: 'key' | 'value'
}

const SYNTAX: Record<string, Words> = {
  DUPLICATE_KEY: {
    what: 'the same key stands twice',
    why: 'one of the two values would be lost in silence',
    fix: 'keep one of them',
  },
  MULTIPLE_DOCS: {
    what: 'a second document starts here',
    why: 'a file holds one document; what follows --- would be ignored',
    fix: 'remove the --- line or move the rest to a file of its own',
  },
  TAB_AS_INDENT: { what: 'a tab is used as indentation', why: 'YAML allows only spaces', fix: 'use two spaces' },
  TAG_RESOLVE_FAILED: {
    what: 'a tag (!…) is used',
    why: 'tags change how a value is read',
    fix: 'remove the tag, or put the value in quotes if it starts with !',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'a value holds a colon followed by a space',
    why: 'YAML reads it as another key',
    fix: 'put the value in quotes',
  },
}

/** Words for an error or warning of the YAML parser. */
export function syntaxWords(code: string, message: string): Words {
  const text = message.charAt(0).toLowerCase() + message.slice(1)
  return (
    SYNTAX[code] ?? {
      what: `the YAML is broken: ${text}`,
      why: 'the file cannot be read with certainty',
      fix: 'mend the line: look for a missing quote, bracket, colon or indentation',
    }
  )
}

/** Words for one issue of a schema check; an issue about several unknown keys gives one entry a key. */
export function wordIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  source: (path: Path) => string | undefined,
): PlacedWords[] {
  const path = issue.path
  const name = pathName(path)
  const known = schemaAt(schema, path)
  const why = known?.description
    ? `it is: ${known.description.replace(/\.$/, '')}`
    : 'the value does not fit the format of the file'
  const value = valueAt(data, path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, known?.schema))
  const place = { path, part: 'value' as const }
  if (value === undefined && path.length > 0) return [missing(path, why)]
  const shown = source(path) || (typeof value === 'object' ? typeName(value) : JSON.stringify(value))
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object')
    return [
      {
        ...place,
        what: `${name} must be text, but ${shown} is read as a ${typeof value}`,
        why,
        fix: `put it in quotes: "${shown}"`,
      },
    ]
  if (issue.code === 'invalid_type')
    return [
      {
        ...place,
        what: `${name} must be ${articled(issue.expected)}, not ${shown}`,
        why,
        fix: value === null ? 'give a value or remove the key' : `write ${articled(issue.expected)}`,
      },
    ]
  if (issue.code === 'invalid_value')
    return [
      {
        ...place,
        what: `${name} is ${shown}`,
        why: `${why}; it is one of a fixed list`,
        fix: `use ${oneOf(issue.values.map(String), String(value))}`,
      },
    ]
  return [{ ...place, what: `${name} is ${shown}: ${plain(issue)}`, why, fix: fixFor(issue) }]
}

function missing(path: Path, why: string): PlacedWords {
  const key = String(path.at(-1))
  return {
    path,
    part: 'key',
    what: `${key} is missing in ${pathName(path.slice(0, -1))}`,
    why,
    fix: `add a line \`${key}: …\``,
  }
}

function unknownKey(key: string, path: Path, schema: z.ZodType | undefined): PlacedWords {
  const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  return {
    path: [...path, key],
    part: 'key',
    what: `unknown key ${key}`,
    why: 'a misspelt key would be lost in silence',
    fix: keys.length > 0 ? `use ${oneOf(keys, key)}, or remove it` : 'remove it',
  }
}

/** What the check says, in plain words. */
function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'not a day that exists'
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'not a web address'
  if (issue.code === 'invalid_format' && !issue.message.startsWith('Invalid')) return `must be ${issue.message}`
  if (issue.code === 'too_big') return `more than ${issue.maximum}`
  if (issue.code === 'too_small')
    return issue.origin === 'string' || issue.origin === 'array'
      ? 'empty'
      : issue.inclusive
        ? `less than ${issue.minimum}`
        : `not more than ${issue.minimum}`
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1)
}

function fixFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'write the day as YYYY-MM-DD'
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'write the whole address, starting with https://'
  if (issue.code === 'invalid_format' && issue.pattern && issue.message.startsWith('Invalid'))
    return `match ${issue.pattern}`
  if (issue.code === 'too_big') return `give at most ${issue.maximum}`
  if (issue.code === 'too_small')
    return issue.inclusive ? `give at least ${issue.minimum}` : `give more than ${issue.minimum}`
  return 'mend the value'
}

const typeName = (value: unknown): string =>
  value === null ? 'nothing' : Array.isArray(value) ? 'a list' : 'a mapping'
const NAMES: Record<string, string> = {
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  tuple: 'a list',
  int: 'a whole number',
  string: 'text',
}
const articled = (type: string): string => NAMES[type] ?? `a ${type}`
const pathName = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || 'the file'

/** The closest word first; all of a short list, else the closest three. */
function oneOf(words: string[], wrong: string): string {
  const ranked = [...words].sort((a, b) => distance(a, wrong) - distance(b, wrong) || (a < b ? -1 : 1))
  const near = distance(ranked[0], wrong) <= 2
  if (near) return ranked[0]
  return words.length > 12 ? `one of ${ranked.slice(0, 3).join(', ')}, …` : `one of ${words.join(', ')}`
}

/** Number of edits between two words (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], data)

interface Described {
  schema: z.ZodType
  description: string | undefined
}

/** The schema that a path leads to, with the description nearest to it. */
function schemaAt(schema: z.ZodType, path: Path): Described | undefined {
  return path.reduce<Described | undefined>((at, step) => at && unwrap(child(at.schema, step)), unwrap(schema))
}

function child(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)]
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(step)] as z.ZodType | undefined
  return undefined
}

function unwrap(schema: z.ZodType | undefined): Described | undefined {
  let description: string | undefined
  for (let at = schema; at; at = at.unwrap() as z.ZodType) {
    description ??= at.description
    if (!(at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault))
      return { schema: at, description }
  }
  return undefined
}

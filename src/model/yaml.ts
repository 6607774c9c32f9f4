/** The one way in which casus writes YAML: block style, stable order, read alike by YAML 1.1 and 1.2 readers. */
import { Document, isScalar, isSeq, parseDocument, visit } from 'yaml'

/** Line separators and the byte order mark, which some readers drop or take for a line end: written as escapes. */
const SEPARATORS = /[\u0085\u2028\u2029\uFEFF]/

/** A lone `=` is a tag of its own in YAML 1.1, at which readers stop. */
const VALUE_KEY = '='

const STYLE = { compat: 'yaml-1.1', aliasDuplicateObjects: false } as const

/** A value of plain objects, lists and scalars as a YAML document; keys keep their order. */
export const toYaml = (value: unknown): string => written(new Document(value, STYLE))

/** Entries of a large map that are written at a time: a document of a million nodes takes gigabytes. */
const PIECE = 1000

/** The same of maps by name, a piece at a time. */
export function* yamlPieces(maps: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Generator<string> {
  for (const [name, map] of Object.entries(maps)) {
    const keys = Object.keys(map)
    yield keys.length === 0 ? toYaml({ [name]: {} }) : `${name}:\n`
    for (let i = 0; i < keys.length; i += PIECE) {
      const text = toYaml({ [name]: Object.fromEntries(keys.slice(i, i + PIECE).map((key) => [key, map[key]])) })
      yield text.slice(text.indexOf('\n') + 1)
    }
  }
}

/** The document `text` with one more entry at the end of its list `key`; all else, comments too, stays. `text` must be valid. */
export function withEntry(text: string, key: string, entry: unknown): string {
  const document = parseDocument(text, STYLE)
  if (document.contents === null) document.contents = document.createNode({}) as never
  const list = document.get(key)
  if (isSeq(list) && list.items.length > 0) list.add(document.createNode(entry))
  else document.set(key, document.createNode([entry]))
  return written(document as Document)
}

/** The document `text` without the entries at `places` of its lists; lists left empty go too. `text` must be valid. */
export function withoutEntries(text: string, places: readonly (readonly [key: string, index: number])[]): string {
  const document = parseDocument(text, STYLE)
  const last = [...places].sort(([, a], [, b]) => b - a)
  for (const place of last) document.deleteIn(place)
  for (const [key] of places) {
    const list = document.get(key)
    if (isSeq(list) && list.items.length === 0) document.delete(key)
  }
  return written(document as Document)
}

function written(document: Document): string {
  let separators = false
  visit(document, {
    Scalar(_, node) {
      if (
        !isScalar(node) ||
        typeof node.value !== 'string' ||
        (node.value !== VALUE_KEY && !SEPARATORS.test(node.value))
      )
        return
      separators = true
      node.type = 'QUOTE_DOUBLE'
    },
  })
  const text = document.toString({ lineWidth: 0 })
  return separators ? text.replace(/[\u0085\u2028\u2029\uFEFF]/g, escaped) : text
}

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

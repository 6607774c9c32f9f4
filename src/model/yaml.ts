/** The one way in which casus writes YAML: block style, stable order, read alike by YAML 1.1 and 1.2 readers. */
import { Document, isScalar, visit } from 'yaml'

/** Line separators and the byte order mark, which some readers drop or take for a line end: written as escapes. */
const SEPARATORS = /[\u0085\u2028\u2029\uFEFF]/

/** A lone `=` is a tag of its own in YAML 1.1, at which readers stop. */
const VALUE_KEY = '='

/** A value of plain objects, lists and scalars as a YAML document; keys keep their order. */
export function toYaml(value: unknown): string {
  const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false })
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

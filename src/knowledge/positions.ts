/** Where a value stands in a YAML text: from a path such as ['places', 3, 'coordinates'] to a line and a column. */
import { type Document, isMap, isNode, isPair, isScalar, type LineCounter, type Node, type Pair } from 'yaml'

/** 1-based. Columns count UTF-16 units, as editors do. */
export interface Position {
  line: number
  column: number
}

export type Path = readonly PropertyKey[]

/** The position of offset `at` of the text. */
export function positionOf(lines: LineCounter, at: number): Position {
  const { line, col } = lines.linePos(at)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

/**
 * Offset of the value at `path`, or of its key; where the path leads nowhere (a key is missing) the offset of the
 * nearest mapping or list that is there.
 */
export function offsetOf(document: Document, path: Path, part: 'key' | 'value' = 'value'): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node) ? node.items.find((item) => keyName(item) === String(step)) : undefined
    const next = pair ? pair.value : childOf(node, step)
    const at = pair && part === 'key' && depth === path.length - 1 ? startOf(pair.key) : startOf(next)
    offset = at ?? startOf(pair?.key) ?? offset
    if (next === undefined || next === null) break
    node = next
  }
  return offset
}

const keyName = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key)

const childOf = (node: unknown, step: PropertyKey): unknown =>
  node && typeof node === 'object' && 'items' in node ? (node.items as unknown[])[Number(step)] : undefined

function startOf(node: unknown): number | undefined {
  if (isPair(node)) return startOf(node.key)
  return isNode(node) ? (node as Node).range?.[0] : undefined
}

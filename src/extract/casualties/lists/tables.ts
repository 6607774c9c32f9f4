/**
 * Tables: a line of column titles that tell harms (“Sector | Killed | Wounded”), then lines of a label and numbers. Columns stand between
 * bars, or else in the order of the numbers; a line with another number of columns ends the table.
 */
import type { Harm } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { type Item, isSign, STOP } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { harmOf } from '../matches/harm-words.js'

export interface Cell {
  harm: Harm
  /** Item of the number. */
  at: number
}

const BAR = 124

/** For each sentence that is a row, its cells of persons harmed. */
export function tableRows(sentences: readonly ReadSentence[]): Map<number, Cell[]> {
  const out = new Map<number, Cell[]>()
  let columns: (Harm | null)[] | null = null
  for (const { items, index } of sentences) {
    const titles = titlesOf(items)
    const cells = columns && !titles ? cellsOf(items, columns) : null
    if (cells) out.set(index, cells)
    else columns = titles
  }
  return out
}

/** The harms of the columns, null for others; null where the line is no line of titles. */
function titlesOf(items: readonly Item[]): (Harm | null)[] | null {
  if (items.some((item) => numberIn(item) || item.kind === 'be' || isSign(item, STOP))) return null
  const told = (part: readonly Item[]): Harm | null =>
    part.map((item) => harmOf(item)?.harm).find((harm) => harm && harm !== 'unspecified') ?? null
  const columns = items.some(isBar) ? cut(items).map(told) : flatMap(items, (item) => told([item]) ?? [])
  const short = items.length <= 16 && !items.some((item) => item.group?.quantity)
  return short && columns.filter((harm) => harm !== null).length > 1 ? columns : null
}

/** The numbers of a row under columns of harm; null where it has other columns. */
function cellsOf(items: readonly Item[], columns: readonly (Harm | null)[]): Cell[] | null {
  const parts = items.some(isBar) ? cut(items) : numbersOf(items)
  if (parts.length !== columns.length) return null
  const cells = flatMap(columns, (harm, k) => {
    const number = harm === null ? undefined : parts[k].find(numberIn)
    return harm && number ? [{ harm, at: items.indexOf(number) }] : []
  })
  return cells.length > 0 ? cells : null
}

/** The numbers that end a line, one a column. */
function numbersOf(items: readonly Item[]): Item[][] {
  const first = items.findIndex(numberIn)
  const rest = first < 0 ? [] : items.slice(first)
  return rest.every(numberIn) ? rest.map((item) => [item]) : []
}

function cut(items: readonly Item[]): Item[][] {
  const out: Item[][] = [[]]
  for (const item of items) {
    if (isBar(item)) out.push([])
    else out[out.length - 1].push(item)
  }
  return out.filter((part, k) => part.length > 0 || (k > 0 && k < out.length - 1))
}

const isBar = (item: Item): boolean => isSign(item, BAR)

const numberIn = (item: Item): boolean =>
  item.quantity !== undefined || (item.group?.quantity != null && item.group.headFrom < 0)

/** Events that only tell when or why the rest of their sentence happened: “an hour after the strike”, “in response to attacks”. */
import { has, type Item, type ItemKind } from '../../item.js'
import type { Telling } from '../mention.js'

/** Whether the noun at item `at` stands behind “after the” or “in response to”; “after fierce fighting” tells how it went. */
export function isBackdrop(items: Item[], at: number, telling: Telling = 'noun'): boolean {
  // “in response to yesterday’s provocation”
  if (telling !== 'noun' && !(telling === 'generic' && items[at - 1]?.kind === 'possessive')) return false
  let k = at - 1
  while (k >= 0 && LEADS.has(items[k].kind) && !has(items[k], 'sequel')) k--
  if (items[k]?.kind === 'to') return has(items[k - 1], 'fresh')?.kind === 'answer'
  const lead = has(items[k], 'sequel')
  return (
    lead !== undefined &&
    lead.kind !== 'while' &&
    (lead.kind === 'answer' || items.slice(k + 1, at).some((item) => item.kind === 'determiner'))
  )
}

/** “after”, “following”: what stands behind it had been before; not “while”, “in response to”. */
export function isAfter(item: Item | undefined): boolean {
  const lead = has(item, 'sequel')
  return lead !== undefined && lead.kind === undefined
}

const LEADS = new Set<ItemKind>([
  'determiner',
  'article',
  'side_adjective',
  'possessive',
  'unknown',
  'ordinal',
  'quantity',
  'person_adjective',
  'instrument',
])

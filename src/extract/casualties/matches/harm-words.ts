/** What a word says of harm: its entry, and the medical condition told beside it. */
import type { Entry } from '../../../knowledge/lexicon.js'
import type { Condition, Harm } from '../../../model/vocab.js'
import type { Clause } from '../../clause.js'
import type { Item } from '../../item.js'
import { VICTIM } from './victims.js'

const HARM_CLASSES = [
  'harm_participle',
  'harm_gerund',
  'harm_active',
  'harm_intransitive',
  'harm_state',
  'harm_nominal',
  'combined_harm',
  'wound_noun',
  'toll',
  'remains',
  'unhurt',
  'includes',
  'naming',
] as const

/** Harms done to the body. */
export const HURT: ReadonlySet<Harm> = new Set(['killed', 'wounded'])

const tellsHarm = (entry: Entry): boolean => entry.harm !== undefined

/** The harm entry of an item: the one whose class comes first in the order of the grammar. */
export function harmOf(item: Item | undefined): Entry | null {
  if (!item?.entry || !(item.entry.harm || item.entries.some(tellsHarm))) return null
  for (const cls of HARM_CLASSES) {
    const entry = item.entry?.cls === cls ? item.entry : item.entries.find((e) => e.cls === cls)
    if (entry?.harm) return entry
  }
  return null
}

/** The word for the harm is said of persons alone: “killed”, “abducted”, not “destroyed”, “seized”. */
export const saidOfPersons = (entry: Entry | null): boolean =>
  entry !== null && !entry.weak && (entry.harm === 'killed' || entry.harm === 'wounded' || entry.harm === 'captured')

/** The dead are handed over or searched for, not found: no new deaths. */
export const notFound = (item: Item): boolean =>
  item.entries.some(({ harm, kind }) => harm === 'released' || kind === 'search' || kind === 'bodies')

/** “slightly wounded”, “wounded seriously”. */
export function nearCondition(clause: Clause, at: number): Condition | null {
  if (at < 0) return null
  for (const k of [at, at - 1, at - 2, at + 1]) {
    const item = clause.items[k]
    const entry = item?.entry?.cls === 'condition' ? item.entry : item?.entries.find((e) => e.cls === 'condition')
    if (entry && !item?.group) return entry.condition ?? null
  }
  return null
}

/** “two were wounded; neither is in critical condition”. */
const isNeither = (item: Item): boolean => item.group?.quantity?.none === true || item.kind === 'negation'

/** “suffered a gunshot wound and is in critical condition”. */
export function laterCondition(clause: Clause, at: number): Condition | null {
  for (let i = at + 1; at >= 0 && i < Math.min(at + 9, clause.items.length); i++) {
    if (VICTIM.test(clause.chars[i]) || /[.!n]/.test(clause.chars[i]) || isNeither(clause.items[i])) return null
    const condition = clause.chars[i] === 'J' ? harmOf(clause.items[i])?.condition : undefined
    if (condition) return condition
  }
  return null
}

/** Whether the side of a casualty fact is the side labelled. */
import type { Extraction, StatementCasualty } from '../model/record.js'
import { type Names, sameWords } from './names.js'

/**
 * A label of two sides together (“both”, “A and B”) wants no single side; one of alternatives (“A / B”) either; “unknown” none. A
 * label that is no side of the registry agrees with the words of the record: side, victims, or, for a fact that gives no side,
 * the place of its event, which says where the victims belong.
 */
export function sameSide(label: string, fact: StatementCasualty, found: Extraction, names: Names): boolean {
  const codes = names.sidesIn(label)
  const told = fact.side === null ? [] : [fact.side, ...names.sidesIn(fact.side)]
  if (/^unknown\b/.test(label)) return fact.side === null
  if (/\bboth\b|\band\b/.test(label) && codes.length !== 1)
    return fact.side === null || names.sidesIn(fact.side).length > 1
  if (codes.length > 0) return codes.some((code) => told.includes(code))
  const event = found.events.find((e) => e.id === fact.event)
  const words = [
    fact.side,
    fact.side_text,
    fact.victim_text,
    fact.victim_actor,
    fact.side === null ? event?.place?.name : null,
  ]
  return words.some(
    (text) => text != null && label.split('/').some((part) => sameWords(text, part) || shares(text, part)),
  )
}

/** “seven army soldiers” and “army”: the label’s own words, without what it adds in brackets, are among the victims’. */
const shares = (text: string, label: string): boolean => sameWords(label.replace(/\(.*?\)/g, ''), text)

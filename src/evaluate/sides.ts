/** Whether the side of a casualty fact is the side labelled. */
import type { Extraction, StatementCasualty } from '../model/record.js'
import { STATUSES_OF } from './mapping.js'
import { type Names, sameWords, wordsOf } from './names.js'

/**
 * A label of two sides together (“both”, “A and B”) wants no single side; one of alternatives (“A / B”) either; “unknown” none. A
 * label that is no side of the registry agrees with the words of the record: side, victims, or, for a fact that gives no side,
 * where it happened, which says where the victims belong, and what kind of persons they are.
 */
export function sameSide(label: string, fact: StatementCasualty, found: Extraction, names: Names): boolean {
  const codes = names.sidesIn(label)
  const told = fact.side === null ? [] : [fact.side, ...names.sidesIn(fact.side)]
  if (/^unknown\b/.test(label)) return fact.side === null
  if (/\bboth\b|\band\b/.test(label) && codes.length !== 1)
    return fact.side === null || names.sidesIn(fact.side).length > 1
  if (codes.length > 0) return codes.some((code) => told.includes(code))
  if (fact.side === null && isKind(label, fact)) return true
  const words = [
    fact.side,
    fact.side_text,
    fact.victim_text,
    fact.victim_actor,
    ...(fact.side === null ? placesOf(fact, found) : []),
  ]
  return words.some(
    (text) => text != null && label.split('/').some((part) => sameWords(text, part) || shares(text, part)),
  )
}

/** “seven army soldiers” and “army”: the label’s own words, without what it adds in brackets, are among the victims’. */
const shares = (text: string, label: string): boolean => sameWords(label.replace(/\(.*?\)/g, ''), text)

/** “government army”, “militants (opposition)” and “militants in Kashmir” name a kind of persons and no side. */
function isKind(label: string, fact: StatementCasualty): boolean {
  const words = wordsOf(label.replace(/\(.*?\)| in .*/g, '')).filter((word) => word !== 'government')
  return words.length === 1 && (STATUSES_OF[words[0]] ?? []).includes(fact.person_status)
}

/** Names of the places of its event; for a toll without an event, of all events of the statement. */
const placesOf = (fact: StatementCasualty, { events }: Extraction): string[] =>
  events
    .filter((event) => fact.event === null || event.id === fact.event)
    .flatMap((event) => [event.place, ...event.other_places].flatMap((place) => place?.name ?? []))

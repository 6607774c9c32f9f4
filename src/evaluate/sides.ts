/** Whether the side of a casualty fact is the side labelled. */
import type { Extraction, StatementCasualty } from '../model/record.js'
import type { GoldCasualty, GoldStatement } from './gold.js'
import { STATUSES_OF } from './mapping.js'
import { type Names, sameWords, wordsOf } from './names.js'

/** What a label is read with. */
export interface Reader {
  gold: Pick<GoldStatement, 'events'>
  found: Extraction
  names: Names
}

/**
 * A label of two sides together (“both”, “A and B”) wants no single side; one of alternatives (“A / B”) either; “unknown” none. A
 * label that is no side of the registry agrees with the words of the record: side, victims, or, for a fact that gives no side,
 * where it happened, which says where the victims belong, and what kind of persons they are: that “rebels” were killed does not make
 * a side of its own right.
 */
export function sameSide(row: Labelled, fact: StatementCasualty, reader: Reader): boolean {
  const { names } = reader
  const label = row.side
  const codes = names.sidesIn(label)
  const told = fact.side === null ? [] : [fact.side, ...names.sidesIn(fact.side)]
  if (/^unknown\b/.test(label)) return fact.side === null
  if (/\bboth\b|\band\b/.test(label) && codes.length !== 1)
    return fact.side === null || names.sidesIn(fact.side).length > 1
  if (/^(?:the )?enemy\b/.test(label) && fact.side === 'enemy') return true
  const isOfRegistry = names.hasRegistry && codes.length > 0
  if (fact.side === null && !isOfRegistry && isLand(row, reader)) return true
  if (codes.length > 0) return codes.some((code) => told.includes(code))
  if (fact.side === null && isKind(label, fact)) return true
  const words = [
    fact.side,
    fact.side_text,
    fact.victim_actor,
    ...(fact.side === null || !isKind(label, fact) ? [fact.victim_text] : []),
    ...(fact.side === null ? placesOf(fact, reader.found) : []),
  ]
  return words.some(
    (text) => text != null && label.split('/').some((part) => sameWords(text, part) || shares(text, part)),
  )
}

type Labelled = Pick<GoldCasualty, 'side' | 'class'>

/** Bodies and peoples are no lands: “Marn rescue service”, “MRS”. */
const BODY =
  /\b(?:arm(?:y|ies)|forces?|fronts?|groups?|councils?|part(?:y|ies)|services?|missions?|unions?|movements?|patrols?|communit(?:y|ies)|brigades?|militias?|police|guards?|organi[sz]ations?)\b/i

/** Of a town or a people and no state: “Marn Military Council”. */
const GROUP = /\b(?:Council|Front|Movement|Union|Brigade|Militia|Group|Party)\b/

const UNARMED = new Set(['civilian', 'journalist', 'mixed', 'unknown'])

/**
 * Bystanders of a conflict inside their own land: some labels give them the land they live in, others “unknown”, which mean the same
 * where that land is no actor of the text; a body named after a town is not the town. A fact that gives such people no side is right by
 * either.
 */
function isLand({ side, class: kind }: Labelled, { gold: { events }, names }: Reader): boolean {
  if (!UNARMED.has(kind) || BODY.test(side) || side === side.toUpperCase()) return false
  const codes = names.sidesIn(side)
  return !events.some(({ actors }) =>
    actors.some(
      (actor) =>
        !GROUP.test(actor) && (sameWords(actor, side) || names.sidesIn(actor).some((code) => codes.includes(code))),
    ),
  )
}

/** “seven army soldiers” and “army”: the label’s own words, without what it adds in brackets, are among the victims’. */
const shares = (text: string, label: string): boolean => sameWords(label.replace(/\(.*?\)/g, ''), text)

/** “government army”, “pro-government militia”, “militants (opposition)” and “militants in Velm” name a kind of persons and no side. */
function isKind(label: string, fact: StatementCasualty): boolean {
  const words = wordsOf(label.replace(/\(.*?\)| in .*/g, '')).filter((word) => word !== 'government' && word !== 'pro')
  return words.length === 1 && (STATUSES_OF[words[0]] ?? []).includes(fact.person_status)
}

/** Names of the places of its event; for a running total, of all events of the statement. */
const placesOf = (fact: StatementCasualty, { events }: Extraction): string[] =>
  events
    .filter((event) => fact.event === null || fact.scope === 'cumulative' || event.id === fact.event)
    .flatMap((event) => [event.place, ...event.other_places].flatMap((place) => place?.name ?? []))

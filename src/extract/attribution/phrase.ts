/** Where a noun phrase that speaks begins before a cue. What it means is read in speaker.ts, phrases after a cue in phrase-after.ts. */
import { LINE, LOWER } from '../../text/tokens.js'
import {
  CLOSE_PAREN,
  COMMA,
  DASH,
  has,
  type Item,
  type ItemKind,
  isSign,
  OPEN_PAREN,
  type Reading,
  wordOf,
} from '../item.js'
import { endsWith, isOf, opensWith } from '../words.js'
import { ASIDE, asideStart, isDoing, opensNoSubject } from './aside.js'
import { canSpeak, isPaper } from './heads.js'
import { rangeAfter } from './phrase-after.js'
import { inPhrase, isLead, LEADS_ON, LIMIT, quotedNameBefore, type Range } from './phrase-words.js'
import { pastEvent, trimLeft } from './trim.js'

const SKIPPED = new Set<ItemKind>(['adverb', 'have', 'be', 'modal', 'date_word', 'day_part'])

/** “frequently”: an adverb by its ending; “often” by its list. */
export const isAdverb = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'adverb' ||
    isOf(reading, item, 'how_often') ||
    (item.kind === 'unknown' && /^[a-z]+ly$/i.test(wordOf(reading, item)) && !isOf(reading, item, 'speaking_bodies')))

/** The phrase that ends just before item `end` (“the ministry later said”). */
export function rangeBefore(reading: Reading, items: Item[], end: number): Range | null {
  const title = quotedNameBefore(reading, items, end)
  if (title) return title
  let at = end - 1
  while (at >= 0 && isCircumstance(reading, items, at)) at--
  const medium = beforeMedium(reading, items, at)
  // “Rebels, in a statement sent to the press claimed”: a comma that only opens the aside.
  at = medium < at && isSign(items[medium], COMMA) && !isSign(items[at], COMMA) ? medium - 1 : medium
  if (at < 0) return null
  if (has(items[at], 'pronoun')) return { from: at, to: at + 1, cited: null }
  if (isSubject(reading, items[at])) {
    const range = plainBefore(reading, items, isSign(items[at - 1], COMMA) ? at - 1 : at)
    return range && { ...range, clause: true }
  }
  const dash = isSign(items[at], DASH) ? asideStart(reading, items, at, 0) : -1
  // “the raid – in which two died – shows”: no aside of a speaker.
  if (dash > 0 && !items.slice(dash, at).some((x) => x.kind.startsWith('harm_')))
    return plainBefore(reading, items, dash)
  return isSign(items[at], COMMA)
    ? aroundAside(reading, items, at)
    : withName(items, closeTo(reading, items, afterWith(items, end, plainBefore(reading, items, at + 1))))
}

/** “a quiet day with | both sides claiming to have won”: the gerund has a subject of its own. */
function afterWith(items: Item[], end: number, range: Range | null): Range | null {
  if (range === null || has(items[end], 'speech')?.kind !== 'gerund') return range
  let from = Math.max(range.from, items.findLastIndex((x, k) => k < range.to - 1 && x.kind === 'with') + 1)
  while (isLead(items[from])) from++
  return from < range.to ? { ...range, from } : range
}

/** “A source close to the Front said”: the source speaks, and not whom it is close to. */
function closeTo(reading: Reading, items: Item[], range: Range | null): Range | null {
  const lead = range ? range.from - (isLead(items[range.from - 1]) ? 2 : 1) : -1
  if (!range || lead < 1) return range
  const pair = LEADS_ON.has(items[lead].kind) && isOf(reading, items[lead - 1], 'close_to')
  if (!pair && !isOf(reading, items[lead], 'close_to')) return range
  const source = plainBefore(reading, items, pair ? lead - 1 : lead)
  return source ? { ...range, from: source.from } : range
}

/** “Ivo Tarn, director of the clinic said”: a name that opens a clause, and an aside that no comma closes. */
function withName(items: Item[], range: Range | null): Range | null {
  if (range === null) return null
  const article = isLead(items[range.from - 1])
  const comma = article ? range.from - 2 : range.from - 1
  if (!isSign(items[comma], COMMA) || !items[comma - 1]?.names || !opensClause(items, comma - 1)) return range
  const aside = items.slice(range.from, range.to)
  const role = aside.some((x) => has(x, 'title') || has(x, 'speech_noun')?.kind === 'role')
  return role && (!article || aside.some((x) => x.kind === 'of')) ? { ...range, from: comma - 1 } : range
}

/** A sign stands before item `at`, or nothing, and no further name: “A, B, the mayor said”. */
const opensClause = (items: Item[], at: number): boolean =>
  at === 0 || (items[at - 1].kind === 'sign' && !items[at - 2]?.names)

/** “The office in a statement said”: the item before the text in which it is said. */
function beforeMedium(reading: Reading, items: Item[], end: number): number {
  const last = pastSending(reading, items, end)
  const at = pastWhere(items, last)
  const spoken = at > 0 && endsWith(reading, items[at], 'spoken_at')
  if (!spoken && (at < last || has(items[at], 'speech_noun')?.kind !== 'document')) return last
  let lead = at - 1
  while (isLead(items[lead]) || items[lead]?.kind === 'unknown' || items[lead]?.kind === 'ordinal') lead--
  return lead > 0 && items[lead].kind === 'preposition' && has(items[lead - 1], 'speech_noun')?.kind !== 'document'
    ? lead - 1
    : last
}

/** “a statement | sent to news outlets”: the document whose sending ends at item `at`. */
function pastSending(reading: Reading, items: Item[], at: number): number {
  for (let i = at; i > 0 && at - i < LIMIT && items[i].kind !== 'sign' && items[i].kind !== 'relative'; i--) {
    // “In a statement released on Monday | the ministry said”
    if (items[i].date && i < at && !LEADS_ON.has(items[i + 1].kind)) return at
    if (opensWith(reading, items[i], 'sent_out') && isPaper(items[i - 1]) && items[i + 1]?.kind !== 'by') return i - 1
  }
  return at
}

/** “a press conference | in Velm”: the item before the place that ends at item `at`. */
const pastWhere = (items: Item[], at: number): number =>
  (has(items[at], 'place') ?? items[at]?.kind === 'capital')
    ? items[at - 1]?.kind === 'preposition'
      ? at - 2
      : at
    : at

/** “later”, “had on Monday”: what stands between a subject and its verb. */
const isCircumstance = (reading: Reading, items: Item[], at: number): boolean =>
  SKIPPED.has(items[at].kind) ||
  isOf(reading, items[at], 'merely') ||
  // “the army did | say”
  isOf(reading, items[at], 'stresses_verb') ||
  items[at].date !== undefined ||
  isAdverb(reading, items[at]) ||
  // “a report of 9 January says”, “the ministry at around 15:30 on Monday said”, “the ministry in the early hours of Monday said”
  ((items[at].kind === 'preposition' || items[at].kind === 'of' || beforeDay(items[at])) && leadsToDate(items, at + 1))

/** “the”, “around”: what may stand between a preposition and a day. */
const beforeDay = (item: Item | undefined): boolean =>
  item !== undefined && (isLead(item) || has(item, 'approximator') !== undefined)

const leadsToDate = (items: Item[], at: number): boolean =>
  items[at]?.date !== undefined || (beforeDay(items[at]) && items[at + 1]?.date !== undefined)

/** “the mission, which on Monday said that”, “the head, who listed”: what the clause describes is its subject. */
const isSubject = (reading: Reading, item: Item): boolean =>
  item.kind === 'relative' && /^(?:who|which)$/i.test(wordOf(reading, item))

/** “Officials who arrived on the scene report”: the phrase before the relative clause that ends at item `end`, or null. */
export function rangeBeforeRelative(reading: Reading, items: Item[], end: number): Range | null {
  for (let at = end - 1; at > 0 && end - at < LIMIT; at--) {
    if (items[at].kind === 'sign' && !isSign(items[at], DASH)) return null
    if (items[at].kind === 'relative' && at < end - 1) return plainBefore(reading, items, at)
    if (isReduced(reading, items, at)) return plainBefore(reading, items, at)
  }
  return null
}

/** “A commander reached by telephone acknowledged”, “an officer leading the search said”: a participle right after the noun. */
const isReduced = (reading: Reading, items: Item[], at: number): boolean =>
  (isOf(reading, items[at], 'reduced') || opensWith(reading, items[at], 'close_to') || isDoing(reading, items[at])) &&
  // “The channel quoted a witness as saying”: a verb with its object.
  !(isOf(reading, items[at], 'quotes') && !LEADS_ON.has(items[at + 1]?.kind)) &&
  (items[at - 1].group !== undefined ||
    has(items[at - 1], 'speech_noun') !== undefined ||
    items[at - 1].names !== undefined)

/** “I. Tarn, a spokesman for the group, said”, “The group, which relies on sources, counted”. */
function aroundAside(reading: Reading, items: Item[], close: number): Range | null {
  let open = close - 1
  while (open > 0 && close - open < LIMIT && !isSign(items[open], COMMA)) open--
  if (!isSign(items[open], COMMA)) open = opensNoSubject(reading, items, close)
  if (open < 1) return null
  const further = opensNoSubject(reading, items, open)
  if (further > 0) return aroundAside(reading, items, further) ?? plainBefore(reading, items, further)
  const outer = plainBefore(reading, items, open)
  if (!outer) return null
  if (items[open + 1].kind === 'preposition' && apposes(reading, items, outer)) return aroundAside(reading, items, open)
  const source = has(items[open + 1], 'according_to')
  if (source) {
    const other = rangeAfter(reading, items, open + 2)
    return source.kind === 'relay' ? { ...outer, relay: other } : { ...outer, cited: other }
  }
  if (isOf(reading, items[open + 1], 'speaking')) return outer
  const inner = plainBefore(reading, items, close)
  if (inner && (isObject(items, outer) || isMedium(items, outer))) return inner
  const apposed = inner !== null && items.slice(open + 1, inner.from).every(isLead)
  return apposed && named(items, outer.from, close) ? { from: outer.from, to: close, cited: null } : outer
}

/** “the Observatory, | a monitoring group, in a statement, said”: what describes the name that opens the clause before its comma. */
function apposes(reading: Reading, items: Item[], { from }: Range): boolean {
  const comma = isLead(items[from - 1]) ? from - 2 : from - 1
  const name = comma > 0 && isSign(items[comma], COMMA) ? plainBefore(reading, items, comma) : null
  if (!name || !canSpeak(reading, items.slice(name.from, name.to))) return false
  const lead = isLead(items[name.from - 1]) ? name.from - 2 : name.from - 1
  return lead < 0 || items[lead].kind === 'sign'
}

/** “The raid killed | five men, the governor, said”: whoever is hit does not speak. */
const isObject = (items: Item[], { from }: Range): boolean => {
  const verb = items[isLead(items[from - 1]) ? from - 2 : from - 1]
  return verb !== undefined && HITS.has(verb.kind)
}

/** “In a statement on Saturday, the ministry, said”: a document behind a preposition. */
const isMedium = (items: Item[], { from, to }: Range): boolean => {
  const lead = items[isLead(items[from - 1]) ? from - 2 : from - 1]
  return lead?.kind === 'preposition' && items.slice(from, to).some(isPaper)
}

const HITS = new Set<ItemKind>(['harm_active', 'harm_participle', 'harm_gerund', 'leave', 'claim_lives'])

const named = (items: Item[], from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some((x) => x.names || x.kind === 'capital' || x.kind === 'side_noun' || has(x, 'speech_noun') || has(x, 'title'))

export function plainBefore(reading: Reading, items: Item[], to: number): Range | null {
  // “followed up on | reports”: what a preposition leads is no subject.
  if (LEADS_ON.has(items[to - 1]?.kind)) return null
  let from = to
  let conjunct = -1
  let at = to - 1
  for (; at >= 0 && to - at <= LIMIT; at--) {
    if (isSign(items[at], CLOSE_PAREN)) {
      const open = openParenthesis(items, at)
      if (open < 1) break
      at = open
      continue
    }
    if (isSign(items[at], COMMA) && conjunct >= 0 && (listed(items, at) || inName(reading, items, at, to))) continue
    // “seven soldiers killed, including a general, and | Ostria saying”
    if (!inPhrase(reading, items, at) || (has(items[at], 'includes') && isSign(items[conjunct - 1], COMMA))) break
    if (has(items[at], 'and')) conjunct = at
    from = at
    if (reading.tokens.before[items[at].from] & LINE && at > 0) break
  }
  const clause = at >= 0 && items[at].kind !== 'sign'
  if (conjunct >= 0 && !inTitle(reading, items, conjunct) && (clause || happens(reading, items, from, conjunct)))
    from = conjunct + 1
  from = pastEvent(items, trimLeft(items, from, to), to)
  return from < to ? { from, to, cited: null } : null
}

/** The “and” of “the Rescue and Response Team”: capitals on both sides, and a body right after it. */
const inTitle = (reading: Reading, items: Item[], and: number): boolean =>
  !reading.upperCase &&
  [items[and - 1], items[and + 1]].every((x) => x && x.kind !== 'sign' && reading.tokens.letters[x.from] !== LOWER) &&
  !has(items[and - 1], 'body') &&
  has(items[and + 2], 'body') !== undefined

/** A word for an event or for harm among these items: “the clash and officials said” joins no speakers. */
const happens = (reading: Reading, items: Item[], from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some(
      (x) => has(x, 'event_noun') || (x.group?.harm && (reading.upperCase || reading.tokens.letters[x.from] === LOWER)),
    )

const openParenthesis = (items: Item[], close: number): number => {
  for (let i = close - 1; i >= 0 && close - i < ASIDE; i--) if (isSign(items[i], OPEN_PAREN)) return i
  return -1
}

/** The comma of “doctors, officials and residents”. */
const listed = (items: Item[], at: number): boolean =>
  at > 0 && (has(items[at - 1], 'speech_noun')?.kind === 'source' || items[at - 1].group?.quantity === null)

/** The comma of “the Commission on Captives, Hostages and Missing Persons”: all is in capitals, and a body stands before it. */
const inName = (reading: Reading, items: Item[], comma: number, to: number): boolean =>
  !reading.upperCase &&
  items.slice(comma + 1, to).every((x) => has(x, 'and') || reading.tokens.letters[x.from] !== LOWER) &&
  items.slice(Math.max(0, comma - NAME), comma).some((x) => x.kind === 'actor' || has(x, 'body'))

/** Items of a name before its comma. */
const NAME = 3

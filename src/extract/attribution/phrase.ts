/** Where a noun phrase that speaks begins and ends beside a cue. What it means is read in speaker.ts. */
import { LINE } from '../../text/tokens.js'
import { COMMA, has, type Item, type ItemKind, isArticle, isSign, type Reading, textOf, wordOf } from '../item.js'

export interface Range {
  /** First item, and the item after the last. */
  from: number
  to: number
  /** “Reuters, citing a local official, said”: the items of “a local official”. */
  cited: Range | null
  /** “A doctor, quoted by Reuters, said”: the items of “Reuters”. */
  relay?: Range | null
  /** “…, who said that”: the phrase stands before the clause. */
  clause?: boolean
}

/** No speaking phrase is longer than this many items. */
const LIMIT = 16

// biome-ignore format: a table
/** Words that belong to a clause and never to a noun phrase. */
const CLAUSE = new Set<ItemKind>([
  'verb', 'be', 'have', 'modal', 'speech', 'denial', 'relative', 'event_verb', 'harm_active', 'harm_gerund', 'harm_intransitive',
  'harm_participle', 'suffer', 'leave', 'claim_lives', 'according_to', 'negation', 'there', 'toll_verb', 'pronoun', 'to', 'as',
  'hypothetical',
])

/** An article, or “our”. */
const isLead = (item: Item | undefined): boolean => isArticle(item) || item?.kind === 'our'

/** Whether item `at` can stand inside a noun phrase. */
const inPhrase = (reading: Reading, items: Item[], at: number): boolean =>
  items[at].kind === 'sign'
    ? isSign(items[at], 45)
      ? !spaced(reading, items[at])
      : abbreviates(reading, items, at)
    : (!CLAUSE.has(items[at].kind) && !isVerbPhrase(items[at])) ||
      isThere(items, at) ||
      namesBody(reading, items, at) ||
      has(items[at], 'body') !== undefined ||
      has(items[at], 'speech_noun') !== undefined // prettier-ignore

/** “the director there,”: a place, and no “there were”. */
const isThere = (items: Item[], at: number): boolean =>
  items[at].kind === 'there' &&
  !has(items[at], 'pronoun') &&
  at > 0 &&
  (has(items[at - 1], 'speech_noun') ?? has(items[at - 1], 'title')) !== undefined

/** “the Ostrian rescue group”: a word for what is done, as the name of the body that does it. */
const namesBody = (reading: Reading, items: Item[], at: number): boolean =>
  DOES.has(items[at].kind) &&
  has(items[at + 1], 'body') !== undefined &&
  !/(?:ed|ing)$/i.test(wordOf(reading, items[at]))

const DOES = new Set<ItemKind>(['event_verb', 'harm_active', 'verb'])

/** “came into force”, “agreed on”: several words for what is done with an agreement. */
const isVerbPhrase = (item: Item): boolean => has(item, 'agreement_act') !== undefined && item.to - item.from > 1

/** A dash with white space on both sides parts clauses; a hyphen joins words. */
const spaced = (reading: Reading, item: Item): boolean =>
  reading.tokens.before[item.from] !== 0 && reading.tokens.before[item.to] !== 0

/** The full stop of an abbreviation inside a name (“Gen. X”): a word stands glued before it and more follows. */
const abbreviates = (reading: Reading, items: Item[], at: number): boolean =>
  isSign(items[at], 46) && at > 0 && at < items.length - 1 && reading.tokens.before[items[at].from] === 0

const SKIPPED = new Set<ItemKind>(['adverb', 'have', 'be', 'modal', 'date_word', 'day_part'])

/** “frequently”: an adverb by its ending. */
const isAdverb = (reading: Reading, item: Item): boolean =>
  item.kind === 'unknown' && /^(?:[a-z]+ly|seldom|often)$/i.test(textOf(reading, item.from, item.to))

/** The phrase that ends just before item `end` (“the ministry later said”). */
export function rangeBefore(reading: Reading, items: Item[], end: number): Range | null {
  let at = end - 1
  while (at >= 0 && isCircumstance(reading, items, at)) at--
  if (at < 0) return null
  if (has(items[at], 'pronoun')) return { from: at, to: at + 1, cited: null }
  if (isSubject(reading, items[at])) {
    const range = plainBefore(reading, items, isSign(items[at - 1], COMMA) ? at - 1 : at)
    return range && { ...range, clause: true }
  }
  return isSign(items[at], COMMA) ? aroundAside(reading, items, at) : plainBefore(reading, items, at + 1)
}

/** “later”, “had on Monday”: what stands between a subject and its verb. */
const isCircumstance = (reading: Reading, items: Item[], at: number): boolean =>
  SKIPPED.has(items[at].kind) ||
  items[at].date !== undefined ||
  isAdverb(reading, items[at]) ||
  (items[at].kind === 'preposition' && items[at + 1]?.date !== undefined)

/** “the mission, which on Monday said that”, “the head, who listed”: what the clause describes is its subject. */
const isSubject = (reading: Reading, item: Item): boolean =>
  item.kind === 'relative' && /^(?:who|which)$/i.test(wordOf(reading, item))

/** “Officials who arrived on the scene report”: the phrase before the relative clause that ends at item `end`, or null. */
export function rangeBeforeRelative(reading: Reading, items: Item[], end: number): Range | null {
  for (let at = end - 1; at > 0 && end - at < LIMIT; at--) {
    if (items[at].kind === 'sign' && !isSign(items[at], 45)) return null
    if (items[at].kind === 'relative' && at < end - 1) return plainBefore(reading, items, at)
    if (isReduced(reading, items, at)) return plainBefore(reading, items, at)
  }
  return null
}

/** “A commander reached by telephone acknowledged”: a participle and its preposition, right after the noun. */
const isReduced = (reading: Reading, items: Item[], at: number): boolean =>
  REDUCED.test(wordOf(reading, items[at])) &&
  (items[at - 1].group !== undefined ||
    has(items[at - 1], 'speech_noun') !== undefined ||
    items[at - 1].names !== undefined)

const REDUCED =
  /^(?:reached|contacted|quoted|cited|interviewed|questioned|asked|based|stationed|close|speaking|writing|familiar|involved|present)$/i

/** “The commander, speaking on condition of anonymity, said”: the aside tells how, and not who. */
const ASIDE =
  /^(?:speaking|citing|quoting|confirming|writing|talking|addressing|referring|commenting|reacting|responding)$/i

/** “Y. Saree, a spokesman for the group, said”, “The group, which relies on sources, counted”. */
function aroundAside(reading: Reading, items: Item[], close: number): Range | null {
  let open = close - 1
  while (open > 0 && close - open < LIMIT && !isSign(items[open], COMMA)) open--
  if (open < 1 || !isSign(items[open], COMMA)) return null
  const further = opensNoSubject(items, open)
  if (further > 0) return aroundAside(reading, items, further) ?? plainBefore(reading, items, further)
  const outer = plainBefore(reading, items, open)
  if (!outer) return null
  const source = has(items[open + 1], 'according_to')
  if (source) {
    const other = rangeAfter(reading, items, open + 2)
    return source.kind === 'relay' ? { ...outer, relay: other } : { ...outer, cited: other }
  }
  if (ASIDE.test(wordOf(reading, items[open + 1]))) return outer
  const inner = plainBefore(reading, items, close)
  const apposed = inner !== null && items.slice(open + 1, inner.from).every(isLead)
  return apposed && named(items, outer.from, close) ? { from: outer.from, to: close, cited: null } : outer
}

/** “the ministry, in a brief note, sent out on Monday, had”: the comma before a phrase that a preposition leads, or -1. */
function opensNoSubject(items: Item[], close: number): number {
  let at = close - 1
  while (at > 0 && close - at < LIMIT && items[at].kind !== 'sign') at--
  return at > 0 && isSign(items[at], COMMA) && items[at + 1].kind === 'preposition' ? at : -1
}

const named = (items: Item[], from: number, to: number): boolean =>
  items.slice(from, to).some((x) => x.names || x.kind === 'capital' || has(x, 'speech_noun') || has(x, 'title'))

function plainBefore(reading: Reading, items: Item[], to: number): Range | null {
  let from = to
  let conjunct = -1
  let at = to - 1
  for (; at >= 0 && to - at <= LIMIT; at--) {
    if (isSign(items[at], 41)) {
      const open = openParenthesis(items, at)
      if (open < 1) break
      at = open
      continue
    }
    if (isSign(items[at], COMMA) && conjunct >= 0 && listed(items, at)) continue
    if (!inPhrase(reading, items, at)) break
    if (has(items[at], 'and')) conjunct = at
    from = at
    if (reading.tokens.before[items[at].from] & LINE && at > 0) break
  }
  const clause = at >= 0 && items[at].kind !== 'sign'
  if (conjunct >= 0 && (clause || happens(items, from, conjunct))) from = conjunct + 1
  from = trimLeft(items, from, to)
  return from < to ? { from, to, cited: null } : null
}

/** A word for an event or for harm among these items: “the clash and officials said” joins no speakers. */
const happens = (items: Item[], from: number, to: number): boolean =>
  items.slice(from, to).some((x) => has(x, 'event_noun') || x.group?.harm)

const openParenthesis = (items: Item[], close: number): number => {
  for (let i = close - 1; i >= 0 && close - i < 6; i--) if (isSign(items[i], 40)) return i
  return -1
}

/** The comma of “doctors, officials and residents”. */
const listed = (items: Item[], at: number): boolean =>
  at > 0 && (has(items[at - 1], 'speech_noun')?.kind === 'source' || items[at - 1].group?.quantity === null)

/** Drops what stands before the phrase proper: “On Monday”, “As of Tuesday night”, “In Ossa”, “and”, “the”. */
function trimLeft(items: Item[], from: number, to: number): number {
  let at = from
  while (at < to) {
    const { kind, date } = items[at]
    if (
      date ||
      kind === 'date_word' ||
      kind === 'day_part' ||
      kind === 'adverb' ||
      kind === 'sign' ||
      kind === 'possessive' ||
      kind === 'relative' ||
      has(items[at], 'includes')?.kind === 'of' ||
      has(items[at], 'and')
    )
      at++
    else if (kind === 'preposition' || kind === 'from' || kind === 'with' || kind === 'by' || kind === 'of') {
      const next = items.findIndex((x, k) => k > at && k < to && isLead(x))
      at = next > at + 1 ? next : at + 2
    } else break
  }
  while (at < to && isLead(items[at])) at++
  return lastPhrase(items, at, to)
}

/** “the blast | the United States”: an article that no preposition leads begins the phrase that speaks. */
function lastPhrase(items: Item[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--)
    if (isLead(items[at]) && !JOINTS.has(items[at - 1].kind) && !isLead(items[at - 1]) && !opensAside(items, at))
      return at + 1 < to ? at + 1 : from
  return from
}

/** “(the …”, “X, the head of Y”. */
const opensAside = (items: Item[], at: number): boolean =>
  items[at - 1].kind === 'sign' || items[at - 1].kind === 'relative'

/** The phrase that starts at item `start` (“said the ministry”, “according to police in the city”). */
export function rangeAfter(reading: Reading, items: Item[], start: number): Range | null {
  let from = start
  while (items[from]?.kind === 'adverb') from++
  if (items[from] && has(items[from], 'pronoun')) return { from, to: from + 1, cited: null }
  while (isLead(items[from])) from++
  let at = from
  let cited: Range | null = null
  for (; at < items.length && at - from < LIMIT; at++) {
    if (isSign(items[at], 40)) {
      const close = items.findIndex((x, k) => k > at && k < at + 6 && isSign(x, 41))
      if (close < 0) break
      at = close
      continue
    }
    if (isSign(items[at], COMMA)) {
      if (has(items[at + 1], 'according_to')) cited = rangeAfter(reading, items, at + 2)
      if (cited || !appositive(items, from, at)) break
      continue
    }
    if (!inPhrase(reading, items, at) || leaves(reading, items, from, at)) break
  }
  while (at > from && ((items[at - 1].kind === 'sign' && !isSign(items[at - 1], 41)) || has(items[at - 1], 'and'))) at--
  return at > from ? { from, to: at, cited } : null
}

/** “Arno Lisk, head of …”, “its spokeswoman, Mira Tolven”. */
function appositive(items: Item[], from: number, comma: number): boolean {
  const [next, second] = [items[comma + 1], items[comma + 2]]
  const before = items.slice(from, comma)
  if (next === undefined || before.some((x) => isSign(x, COMMA))) return false
  const role = (x: Item | undefined): boolean =>
    x !== undefined &&
    (has(x, 'speech_noun') !== undefined || has(x, 'title') !== undefined || has(x, 'body') !== undefined)
  // “the army’s press service, APS”: its short form.
  if (before.some(role) && isShort(items, comma + 1)) return true
  if (!before.some((x) => x.names)) return next.names !== undefined && before.some(role)
  return role(next) || (isLead(next) && second !== undefined && second.kind !== 'sign')
}

/** One word for a body or side, and nothing after it. */
const isShort = (items: Item[], at: number): boolean =>
  (items[at].kind === 'side_noun' || items[at].kind === 'capital') && (items[at + 1]?.kind ?? 'sign') === 'sign'

const JOINTS = new Set<ItemKind>(['preposition', 'of', 'and', 'from', 'with', 'by', 'to', 'sign'])

/** What no longer belongs to the speaker: “said Taleb on Monday”, “in a statement”, “by telephone”. */
function leaves(reading: Reading, items: Item[], from: number, at: number): boolean {
  const item = items[at]
  if (item.date) return at > from
  if (item.kind === 'by' || item.kind === 'with') return items[at - 1]?.kind !== 'unknown'
  // An article inside a phrase follows a preposition or “and”: “according to the ministry | the people …”.
  if (item.kind !== 'preposition') return at > from && isLead(item) && !JOINTS.has(items[at - 1].kind)
  const word = textOf(reading, item.from, item.to)
  if (/^(?:after|before|during|following|amid|regarding|concerning|about|since|until)$/i.test(word)) return true
  if (/^on$/i.test(word) && items.slice(from, at).some((x) => x.names)) return true
  const object = items.slice(at + 1, at + 4).find((x) => !isLead(x))
  if (!object || object.date || has(object, 'speech_noun')?.kind === 'document') return true
  return (
    items.slice(from, at).some((x) => x.names) &&
    !has(object, 'body') &&
    !items.slice(at, at + 6).some((x) => has(x, 'body'))
  )
}

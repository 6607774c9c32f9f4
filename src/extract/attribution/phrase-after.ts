/** Where a noun phrase that speaks ends after a cue: “said the ministry”, “according to police in the city”. */
import { APOSTROPHE_SIGN } from '../../text/tokens.js'
import { CLOSE_PAREN, COMMA, has, type Item, type ItemKind, isSign, OPEN_PAREN, type Reading, textOf } from '../item.js'
import { isOf } from '../words.js'
import { isPaper } from './heads.js'
import { inPhrase, isLead, JOINTS, LIMIT, quotedName, type Range } from './phrase-words.js'

/** The phrase that starts at item `start` (“said the ministry”, “according to police in the city”). */
export function rangeAfter(reading: Reading, items: Item[], start: number): Range | null {
  const title = titleAfter(reading, items, start)
  if (title) return title
  let from = start
  while (items[from]?.kind === 'adverb') from++
  if (items[from] && has(items[from], 'pronoun')) return { from, to: from + 1, cited: null }
  while (isLead(items[from])) from++
  // “said on Telegram”
  if (items[from]?.kind === 'preposition') return null
  let at = from
  let cited: Range | null = null
  for (; at < items.length && at - from < LIMIT; at++) {
    if (isSign(items[at], OPEN_PAREN)) {
      const close = items.findIndex((x, k) => k > at && k < at + 6 && isSign(x, CLOSE_PAREN))
      if (close < 0) break
      at = close
      continue
    }
    if (isSign(items[at], COMMA)) {
      if (has(items[at + 1], 'according_to')) cited = rangeAfter(reading, items, at + 2)
      if (cited || !appositive(items, from, at)) break
      continue
    }
    // “a statement | issued on Friday by X”
    if (isOf(reading, items[at], 'gives_out') && isPaper(items[at - 1])) break
    if (!inPhrase(reading, items, at) || leaves(reading, items, from, at) || (at > from && closes(reading, items, at)))
      break
  }
  while (
    at > from &&
    ((items[at - 1].kind === 'sign' && !isSign(items[at - 1], CLOSE_PAREN)) || has(items[at - 1], 'and'))
  )
    at--
  return at > from ? { from, to: at, cited } : null
}

/** “according to a report in Monday’s issue of the weekly “Courier””: the name in quotation marks, with no verb before it. */
function titleAfter(reading: Reading, items: Item[], start: number): Range | null {
  const open = items.findIndex((x, k) => k > start && x.kind === 'sign' && !isSign(x, APOSTROPHE_SIGN))
  const clause = items.slice(start, Math.max(start, open)).some((x) => x.kind === 'be' || x.kind === 'verb')
  return open < 0 || open > start + LIMIT || clause ? null : quotedName(reading, items, open)
}

/** “figures given by the mission | show that”: the verb of the papers told of before. */
const closes = (reading: Reading, items: Item[], at: number): boolean =>
  has(items[at], 'closing_speech') !== undefined &&
  (items[at + 1] === undefined ||
    items[at + 1].kind === 'sign' ||
    items[at + 1].kind === 'relative' ||
    (isOf(reading, items[at], 'shows') && isCounted(items[at + 1])))

/** “14 people”, “at least 14”. */
export const isCounted = (x: Item | undefined): boolean =>
  x !== undefined && (x.kind === 'approximator' || x.quantity !== undefined || x.group?.quantity != null)

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
  // “the harbour master, Capt. N. N.”
  const ordinal = next.kind === 'ordinal' && second?.names?.titled === true
  // “according to police, Ivo Tarn was killed”: the name begins a clause.
  const named = (next.names !== undefined || ordinal) && ENDS_NAME.has(items[comma + (ordinal ? 3 : 2)]?.kind)
  if (!before.some((x) => x.names)) return named && before.some((x) => role(x) || x.group !== undefined)
  return role(next) || (isLead(next) && second !== undefined && second.kind !== 'sign')
}

const ENDS_NAME = new Set<ItemKind | undefined>([undefined, 'sign', 'of', 'from', 'preposition', 'as', 'relative'])

/** One word for a body or side, and nothing after it. */
const isShort = (items: Item[], at: number): boolean =>
  (items[at].kind === 'side_noun' || items[at].kind === 'capital') && (items[at + 1]?.kind ?? 'sign') === 'sign'

/** An article, or a group that begins with one. */
const opens = (reading: Reading, item: Item): boolean =>
  isLead(item) || (item.group !== undefined && /^(?:the|an?)\b/i.test(textOf(reading, item.from, item.to)))

/** What no longer belongs to the speaker: “said Taleb on Monday”, “in a statement”, “by telephone”. */
function leaves(reading: Reading, items: Item[], from: number, at: number): boolean {
  const item = items[at]
  if (item.date) return at > from
  if (item.kind === 'by' || item.kind === 'with') return items[at - 1]?.kind !== 'unknown'
  // An article inside a phrase follows a preposition or “and”: “according to the ministry | the people …”.
  if (item.kind !== 'preposition') return at > from && opens(reading, item) && !JOINTS.has(items[at - 1].kind)
  const word = textOf(reading, item.from, item.to)
  if (isOf(reading, item, 'ends_speaker')) return true
  if (/^on$/i.test(word) && items.slice(from, at).some((x) => x.names)) return true
  const object = items.slice(at + 1, at + 4).find((x) => !isLead(x))
  if (!object || object.date || isPaper(object)) return true
  if (items.slice(at + 1, at + 4).some((x) => isOf(reading, x, 'stretches'))) return true
  const isBody = (x: Item): boolean => x.kind === 'actor' || has(x, 'body') !== undefined
  return items.slice(from, at).some((x) => x.names) && !isBody(object) && !items.slice(at, at + 6).some(isBody)
}

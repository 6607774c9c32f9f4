/** Whether a noun phrase can speak, judged by its head; and what in it speaks, where its head is a document. */

import { LOWER } from '../../text/tokens.js'
import { sideOf } from '../chunks/people/group.js'
import { COMMA, has, type Item, type ItemKind, isSign, type Reading, textOf } from '../item.js'
import type { Range } from './phrase.js'

/** A word for a text and nobody’s: “earlier reports”, “the statement”. */
export const onlyDocument = (reading: Reading, items: Item[], from: number, to: number): boolean =>
  isDocument(items[to - 1]) && !items.slice(from, to - 1).some((x) => speaker(reading, x))

const isDocument = (x: Item | undefined): boolean => has(x, 'speech_noun')?.kind === 'document'

/** “a tally kept by the Mission”, “a ministry statement”: the body speaks, by the document. */
export function narrow(reading: Reading, items: Item[], { from, to }: Range): Pick<Range, 'from' | 'to'> {
  let end = to
  while (end > from + 1 && isDocument(items[end - 1])) end--
  if (end < to && items[end - 1].kind === 'possessive') end--
  if (end < to && end > from && speaker(reading, items[end - 1])) return { from, to: end }
  if (!isDocument(items[from])) return { from, to }
  for (let i = from + 1; i < to - 1; i++) {
    const { kind } = items[i]
    if (kind !== 'of' && kind !== 'by' && kind !== 'from') continue
    let at = i + 1
    while (at < to && (items[at].kind === 'determiner' || items[at].kind === 'article')) at++
    const told = items.slice(at, to)
    const place =
      kind === 'from' &&
      !told.some((x) => has(x, 'body') && !has(x, 'place_noun') && !has(x, 'place')) &&
      told.some((x) => has(x, 'place_noun') || has(x, 'place'))
    if (!place && items.slice(at, to).some((x) => speaker(reading, x))) return { from: at, to }
  }
  return { from, to }
}

/** A body, a person, a side or a source. */
const speaker = (reading: Reading, x: Item): boolean =>
  x.names !== undefined ||
  (x.kind === 'capital' && !(reading.upperCase && reading.knowledge.isCommon(reading.tokens.word[x.from]))) ||
  (x.group !== undefined && x.group.harm === null && !x.group.lives) ||
  SPEAKERS.some((cls) => has(x, cls) !== undefined)

// biome-ignore format: a table
const SPEAKERS = ['actor', 'body', 'official', 'speech_noun', 'title', 'person', 'side_noun', 'metonym'] as const

/** The head, the last word before “of”, “at” or a comma, speaks; no crowd of victims does, and nobody does. */
export function canSpeak(reading: Reading, parts: Item[]): boolean {
  if (
    parts.some(
      (x) => has(x, 'none') !== undefined || has(x, 'each') !== undefined || crowd(x) || x.kind === 'claim_lives',
    )
  )
    return false
  const end = parts.findIndex(
    (x, i) =>
      i > 0 && (x.kind === 'of' || x.kind === 'from' || x.kind === 'preposition' || isSign(x, COMMA) || isSign(x, 40)),
  )
  const whole = end < 0 ? parts : parts.slice(0, end)
  const ed = whole.findIndex((x, i) => i > 0 && isParticiple(reading, x) && !isSign(whole[i - 1], 45))
  // “forces aligned with X” speak; what else holds a participle is a clause and no speaker.
  if (ed > 0 && !(speaker(reading, whole[ed - 1]) && LINKS.has(parts[ed + 1]?.kind))) return false
  const front = ed > 0 ? whole.slice(0, ed) : whole
  const head = front[front.length - 1]
  if (speaker(reading, head) || capitalised(reading, head)) return true
  if (has(head, 'place') && head.entry?.side !== undefined) return front.length === 1
  // “the US said”: a short form in capitals stands for the state, where its other forms only describe.
  if (sideOf(head) !== null)
    return (
      has(head, 'side_adjective')?.plural === true ||
      (!reading.upperCase && /^(?:\p{Lu}\.?){2,4}$/u.test(textOf(reading, head.from, head.to)))
    )
  // “Kurdish rights campaigners”: the lexicon does not know the head, but whose they are.
  return (
    head.kind === 'unknown' &&
    front.some((x) => speaker(reading, x)) &&
    !front.some((x) => x.kind === 'possessive' || has(x, 'event_noun'))
  )
}

const isParticiple = (reading: Reading, x: Item): boolean =>
  x.kind === 'unknown' && /ed$/.test(textOf(reading, x.from, x.to))

const LINKS = new Set<ItemKind | undefined>(['with', 'by', 'to', 'preposition'])

/** A name made of words the lexicon knows as something else: “White Hands”. */
const capitalised = (reading: Reading, head: Item): boolean =>
  !reading.upperCase &&
  reading.tokens.letters[head.from] !== LOWER &&
  (head.kind === 'unknown' || NAMES_MAY_BE.has(head.kind))

// biome-ignore format: a table
const NAMES_MAY_BE = new Set<ItemKind>(['thing', 'body_part', 'instrument', 'person_adjective', 'place_noun', 'target'])

/** Many persons counted, or a vague number: those told of, not those who tell. */
function crowd({ group }: Item): boolean {
  const quantity = group?.quantity
  return quantity != null && (quantity.best === null || quantity.best > 9 || quantity.none === true)
}

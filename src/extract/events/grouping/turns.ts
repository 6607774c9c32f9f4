/**
 * Sentences with which a text turns to one more incident: “In another operation near Ossa, …”, “Separately, …”. What they tell is not of
 * what was told before, and what follows without a place of its own goes on with them.
 */
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { endAt, spanIs } from '../../words.js'
import { isViolent } from '../kinds.js'
import type { Mention } from '../mention.js'
import { placesNamed } from '../where/there.js'

/** Words between “another” and its noun: “in another intelligence-based operation”. */
const DESCRIBED = 6

/** “In another incident”, “during a separate engagement”, “another operation was carried out”: a sentence opens with one more. */
function opensOther(reading: Reading, { items }: ReadSentence): boolean {
  // “‘In another operation, …,’ it added”
  const first = items.find((x) => x.kind !== 'sign')
  if (!first) return false
  const [from, to] = [first.from, (items.at(-1) as (typeof items)[0]).to]
  const other = endAt(reading, endAt(reading, from, to, 'turn_leads') || from, to, 'one_more')
  if (other === 0) return false
  for (let k = other; k < to && k - other <= DESCRIBED; k++) if (spanIs(reading, k, k + 1, 'incidents')) return true
  return false
}

/** “Separately”, “elsewhere”, “in the south,” at the head of a sentence. */
const turnsAway = ({ items }: ReadSentence): boolean => {
  const fresh = has(items[0], 'fresh')
  return (fresh !== undefined && fresh.kind === undefined) || opensCompass(items)
}

/** “In the south, …”, “In the far north-west, …” */
function opensCompass(items: readonly Item[]): boolean {
  const comma = items.slice(0, 6).findIndex((x) => isSign(x, COMMA))
  return (
    items[0]?.kind === 'preposition' &&
    comma > 1 &&
    has(items[comma - 1], 'compass') !== undefined &&
    items
      .slice(1, comma)
      .every((x) => x.kind === 'determiner' || x.kind === 'unknown' || has(x, 'compass') !== undefined)
  )
}

/** Whether a text turns to one more incident with a sentence. */
export const turns = (reading: Reading, sentence: ReadSentence): boolean =>
  turnsAway(sentence) || opensOther(reading, sentence)

/** Sentences in which what a turn told is gone on with. */
const SCENE = 3

/** “Separately, men were seen near Ossa. Troops killed two.”: where a turn tells of no violence, what is told next without a place was there. */
export function carryTurns(reading: Reading, sentences: readonly ReadSentence[], mentions: readonly Mention[]): void {
  const violent = new Set(mentions.filter((m) => isViolent(m.subtype) && !m.negated).map((m) => m.sentence))
  for (const turn of sentences) {
    if (violent.has(turn.index) || turn.items.length === 0 || !turns(reading, turn)) continue
    const places = placesNamed(reading, turn.items).filter((p) => p.ref.precision !== 'country')
    if (places.length > 0) goOn(mentions, turn, places)
  }
}

/** The first violence told behind a turn, in its paragraph, is a new one at the places of the turn. */
function goOn(mentions: readonly Mention[], turn: ReadSentence, places: Mention['places']): void {
  const next = mentions.find((m) => m.sentence > turn.index && isViolent(m.subtype) && !m.negated)
  if (!next || next.sentence - turn.index > SCENE || next.paragraph !== turn.paragraph) return
  for (const m of mentions)
    if (m.sentence === next.sentence && isViolent(m.subtype) && m.places.length === 0) {
      m.places = [...places]
      m.fresh = true
    }
}

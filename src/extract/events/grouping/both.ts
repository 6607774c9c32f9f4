/**
 * Who meets, agrees, exchanges or looks into something where the words beside it name nobody of a party: “the two countries”, “both
 * sides” and “the foreign ministers” are the two foes that the text tells of, and officials of several sides named with a meeting met.
 * Without a registry nobody knows whose foe is whose.
 */
import type { WordClass } from '../../../knowledge/pack.js'
import type { PipelineFile } from '../../../model/knowledge.js'
import type { EventSubtype } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { sideOf } from '../../chunks/people/group.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { MEETS } from '../kinds.js'
import type { Mention } from '../mention.js'
import { endsClause } from '../triggers/beside.js'
import type { EventDraft } from './group.js'

/** What parties do with each other. */
const SHARED = new Set<EventSubtype>(['talks', 'mediation', 'agreement', 'prisoner_exchange', 'investigation'])

/** Items from the word that tells of it within which both are told. */
const REACH = 12

export function nameBoth(reading: Reading, sentences: readonly ReadSentence[], drafts: readonly EventDraft[]): void {
  const { pipeline } = reading.knowledge.registry ?? {}
  if (!pipeline) return
  const isParty = (side: string | null) => pipeline.sides.some(({ code, role }) => code === side && role === 'party')
  let foes: readonly string[] | undefined
  for (const draft of drafts) {
    if (!SHARED.has(draft.subtype)) continue
    if (draft.mentions.some(({ parties }) => parties.some(({ side }) => isParty(side)))) continue
    const mention = draft.mentions.find((m) => tellsBoth(reading, sentences[m.sentence].items, m))
    if (mention) foes ??= foesIn(sentences, pipeline)
    const sides = mention ? (foes as readonly string[]) : MEETS.has(draft.subtype) ? officials(sentences, draft) : []
    const { parties } = mention ?? draft.mentions[0]
    for (const side of sides)
      if (!parties.some((party) => party.side === side))
        parties.push({ name: side, actor: null, side, role: 'participant' })
  }
}

/** Sentences from that of a meeting on in which its officials are named. */
const AHEAD = 3

/** “A meeting took place in Ossa. Doran told his guests Velm and Orn”: the sides of those named together. */
function officials(sentences: readonly ReadSentence[], { mentions: [{ sentence }] }: EventDraft): string[] {
  for (const { items } of sentences.slice(sentence, sentence + AHEAD)) {
    const sides = flatMap(items, ({ names }) => flatMap(names?.people ?? [], ({ side }) => side ?? []))
    const distinct = [...new Set(sides)]
    if (distinct.length > 1) return distinct
  }
  return []
}

/** “The foreign ministers of the two countries met”, “an agreement of both sides”, “with the parties”. */
function tellsBoth(reading: Reading, items: readonly Item[], { at }: Mention): boolean {
  for (let k = at - 1; k >= 0 && at - k <= REACH && !endsClause(items[k]); k--)
    if (isBoth(reading, items, k)) return true
  for (let k = at + 1; k < items.length && k - at <= REACH && !endsClause(items[k]); k++)
    if (isBoth(reading, items, k)) return true
  return false
}

function isBoth(reading: Reading, items: readonly Item[], k: number): boolean {
  const item = items[k]
  const { group, names, to } = item
  if (names || group?.side || group?.land) return false
  const isWord = (at: number, cls: WordClass) =>
    reading.knowledge.lexicon.match(reading.tokens, at, at + 1)?.entries.find((entry) => entry.cls === cls)
  const word = has(item, 'party_noun') ?? isWord(to - 1, 'party_noun')
  if (!word) return false
  if (group) return group.number === 'pl' && group.definite && (word.kind === 'definite' || group.quantity?.best === 2)
  const lead = items[k - 1]
  if (to - item.from > 1 && isWord(item.from, 'both')) return true
  return lead?.kind === 'both' || (word.kind === 'definite' && has(lead, 'determiner') !== undefined)
}

/** The one pair of states at war of which a text names one, else the one pair of foes that it names. */
function foesIn(sentences: readonly ReadSentence[], { adversaries, sides }: PipelineFile): readonly string[] {
  const named = new Set(flatMap(sentences, ({ items }) => flatMap(items, sidesOf)))
  const isState = (code: string) => sides.some((side) => side.code === code && side.country_iso3 !== undefined)
  const told = adversaries.filter((pair) => pair.some((code) => named.has(code)))
  const states = told.filter((pair) => pair.every(isState))
  const both = told.filter((pair) => pair.every((code) => named.has(code)))
  return [states, both].find(({ length }) => length === 1)?.[0] ?? []
}

const sidesOf = (item: Item): string[] =>
  [
    sideOf(item)?.code,
    item.group?.side?.code,
    item.group?.joint?.code,
    ...(item.names?.people ?? []).map((p) => p.side),
  ].filter((code) => code != null)

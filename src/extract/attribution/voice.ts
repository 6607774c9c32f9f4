/**
 * The voice of a text itself and the side it speaks for, and without a registry the sides of those who speak in it. A public body that
 * names no state is of the land the text plays in.
 */
import type { Speaker } from '../../model/record.js'
import { once } from '../../text/once.js'
import { sideOf } from '../chunks/people/group.js'
import { homeOf, statesWithForces } from '../home.js'
import { COMMA, has, type Item, isSign, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import { anyIn, isOf } from '../words.js'
import type { Cue } from './cues.js'
import { isNeutral, isState, readPublisher } from './publisher.js'

/** `publisher` is a slug of the registry, or a name. */
export function voiceOf(reading: Reading, sentences: readonly ReadSentence[], publisher: string): Speaker {
  const { speaker, ofLand } = readPublisher(reading, publisher)
  return ofLand && !reading.knowledge.registry ? { ...speaker, side: landIn(reading, sentences) } : speaker
}

/** The land that a text plays in, which hostile acts do not tell. */
const landIn = (reading: Reading, sentences: readonly ReadSentence[]): string | null =>
  homeOf(reading, sentences, []).land

const onlyOne = (states: ReadonlySet<string | null>): string | null => (states.size === 1 ? [...states][0] : null)

/**
 * Without a registry: an army, a ministry or an officer of no stated side speaks for the state that publishes the text, else for the
 * only one that speaks in it, else for the one on whose land it plays; a spokesman or director, who can be anybody’s, only for a
 * state that publishes. “Their spokesman” is of whoever spoke before.
 */
export function speakForStates(
  reading: Reading,
  sentences: readonly ReadSentence[],
  cues: readonly Cue[],
  voice: Speaker,
): void {
  const text: Told = {
    reading,
    sentences,
    cues,
    voice,
    states: statesHeard(reading, sentences, cues),
    land: once(() => landIn(reading, sentences)),
    persons: once(() => sidesOfPersons(reading, sentences)),
  }
  for (const [k, { phrase }] of cues.entries()) {
    const { speaker } = phrase
    if (speaker.side !== null || speaker.name === 'publisher') continue
    const side = sideOfCue(text, k)
    const { name, actor, person, relayed_by } = speaker
    if (side !== undefined) phrase.speaker = { name, actor, person, side, relayed_by }
  }
}

/** What the whole text tells of those who speak in it. */
interface Told {
  reading: Reading
  sentences: readonly ReadSentence[]
  cues: readonly Cue[]
  voice: Speaker
  /** States for which somebody speaks. */
  states: ReadonlySet<string | null>
  /** The land it plays in, null where nothing tells it. */
  land: () => string | null
  /** The sides of the persons it names, by their names. */
  persons: () => Map<string, string>
}

/** The states for which officials speak; “US scholars” speak for none. */
function statesHeard(reading: Reading, sentences: readonly ReadSentence[], cues: readonly Cue[]) {
  const { armedGroups, neutralSides } = reading.knowledge
  const isOfficial = ({ phrase: { from, to, human, speaker }, sentence }: Cue): boolean =>
    !human ||
    speaker.person !== null ||
    sentences[sentence].items.slice(from, to).some((x) => isState(x) || isOffice(x))
  return new Set(
    cues
      .filter(isOfficial)
      .map(({ phrase }) => phrase.speaker.side)
      .filter((side) => side !== null && !armedGroups.has(side) && !neutralSides.has(side)),
  )
}

/** The side for which the speaker of a cue speaks; undefined where nothing tells it. */
function sideOfCue(text: Told, k: number): string | null | undefined {
  const { reading, sentences, cues, persons } = text
  const { phrase, sentence } = cues[k]
  const { speaker, from, to } = phrase
  // “he” is of the side of the spokesman that he is
  if (phrase.anaphor === 'pronoun' && !speaker.person)
    return cues.slice(Math.max(0, k - MEANT), k).findLast((c) => c.phrase.speaker.name === speaker.name)?.phrase.speaker
      .side
  const { items } = sentences[sentence]
  const parts = items.slice(from, to)
  const [first, last] = [parts[0].from, parts[parts.length - 1].to]
  if (parts.some(isNeutral) || anyIn(reading, first, last, 'rebels')) return undefined
  const before = cues[k - 1]?.phrase.speaker.side
  if (isOf(reading, items[from - 1], 'owned') || anyIn(reading, first, first + 1, 'owned')) return before ?? null
  const told = speaker.person === null ? undefined : persons().get(speaker.person)
  if (told) return told
  const capital = parts.some((x) => isState(x) || isOffice(x)) ? capitalBefore(reading, items, from) : null
  if (capital) return capital
  if (before && isSpokesman(reading, parts)) return before
  return byOffice(text, parts)
}

/** “its spokesman”, of no body that is named. */
const isSpokesman = (reading: Reading, parts: readonly Item[]): boolean =>
  /^(?:its |the |an? )?spokes\p{L}+/iu.test(textOf(reading, parts[0].from, parts[parts.length - 1].to)) &&
  !parts.some((x) => has(x, 'body'))

/** An office of a state speaks for the one that publishes, for the only one that speaks, or for the one on whose land the text plays. */
function byOffice(
  { reading, sentences, voice, states, land }: Told,
  parts: readonly Item[],
): string | null | undefined {
  const [first, last] = [parts[0].from, parts[parts.length - 1].to]
  const state = anyIn(reading, first, last, 'state_roles') || parts.some((x) => isState(x) || x.names?.people[0]?.rank)
  const role = parts.some((x) => has(x, 'title') || has(x, 'speech_noun')?.kind === 'role')
  if (!(state || (role && voice.side))) return undefined
  // Another state may be the only one that speaks; health and police are of where it happened.
  const speaks = states.size > 0 && !(state && anyIn(reading, first, last, 'civil_bodies'))
  return voice.side ?? (speaks ? onlyOne(states) : officersOf(parts, reading, sentences, land()))
}

/** An officer speaks for the only state whose forces the text names, where the land it plays in has none there. */
function officersOf(parts: readonly Item[], reading: Reading, sentences: readonly ReadSentence[], land: string | null) {
  if (!parts.some((x) => x.names?.people[0]?.rank)) return land
  const forces = statesWithForces(reading, sentences)
  return forces.length === 1 ? forces[0] : land
}

/** Cues within which a pronoun finds whom it means. */
const MEANT = 8

/** “In Ardel, a defence spokesman said”: the state whose capital leads to the phrase at item `from`. */
function capitalBefore(reading: Reading, items: readonly Item[], from: number): string | null {
  const comma = items[from - 1]?.kind === 'article' || items[from - 1]?.kind === 'determiner' ? from - 2 : from - 1
  const place = items[comma - 1]
  if (!isSign(items[comma], COMMA) || place === undefined || items[comma - 2]?.kind !== 'preposition') return null
  return reading.knowledge.stateOfCapital.get(textOf(reading, place.from, place.to)) ?? null
}

/** “officials”, “a minister”. */
const isOffice = (x: Item): boolean => has(x, 'title') !== undefined || has(x, 'speech_noun') !== undefined

/** “N. N., spokesman of the Dawn Front”: the side named in what describes a person, wherever in the text it stands. */
function sidesOfPersons(reading: Reading, sentences: readonly ReadSentence[]): Map<string, string> {
  const out = new Map<string, string>()
  for (const { items, contents } of sentences)
    if (contents.has('names'))
      for (const [i, item] of items.entries()) {
        const name = item.names?.people[0]?.name
        if (name === undefined || out.has(name)) continue
        // “Ivo Tarn, the governor of Velm”
        const land = landOf(item)
        if (land !== undefined && anyIn(reading, item.from, item.to, 'role_words')) out.set(name, land)
        if (out.has(name) || !isSign(items[i + 1], COMMA)) continue
        const end = items.findIndex((x, k) => k > i + 1 && (x.kind === 'sign' || has(x, 'speech') !== undefined))
        const aside = items.slice(i + 2, end < 0 ? i + 2 : end)
        const role = aside.some((x) => has(x, 'title') || has(x, 'speech_noun')?.kind === 'role')
        const side = role ? aside.map((x) => sideOf(x)?.code ?? landOf(x)).find((code) => code) : undefined
        if (side) out.set(name, side)
      }
  return out
}

/** The side on whose land the place lies that an item names or holds. */
const landOf = (x: Item): string | undefined => x.group?.land ?? (has(x, 'place')?.side || undefined)

/**
 * The voice of a text itself and the side it speaks for, and without a registry the sides of those who speak in it. A public body that
 * names no state is of the land the text plays in.
 */
import type { Speaker } from '../../model/record.js'
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
  const { armedGroups, neutralSides } = reading.knowledge
  const isStates = (side: string | null) => side !== null && !armedGroups.has(side) && !neutralSides.has(side)
  // “US scholars” speak for no state.
  const official = ({ phrase: { from, to, human, speaker }, sentence }: Cue): boolean =>
    !human ||
    speaker.person !== null ||
    sentences[sentence].items.slice(from, to).some((x) => isState(x) || isOffice(x))
  const states = new Set(
    cues
      .filter(official)
      .map(({ phrase }) => phrase.speaker.side)
      .filter(isStates),
  )
  // Null where nothing tells it; the whole text is asked once.
  let land: string | null | undefined
  const home = (): string | null => {
    if (land === undefined) land = landIn(reading, sentences)
    return land
  }
  let sides: Map<string, string> | undefined
  for (const [k, { phrase, sentence }] of cues.entries()) {
    const { speaker, from, to } = phrase
    if (speaker.side !== null || speaker.name === 'publisher') continue
    if (phrase.anaphor === 'pronoun' && !speaker.person) {
      // “he” is of the side of the spokesman that he is
      const meant = cues.slice(Math.max(0, k - MEANT), k).findLast((c) => c.phrase.speaker.name === speaker.name)
      if (meant) phrase.speaker = { ...speaker, side: meant.phrase.speaker.side }
      continue
    }
    const { items } = sentences[sentence]
    const parts = items.slice(from, to)
    const [first, last] = [parts[0].from, parts[parts.length - 1].to]
    if (parts.some(isNeutral) || anyIn(reading, first, last, 'rebels')) continue
    if (isOf(reading, items[from - 1], 'owned') || anyIn(reading, first, first + 1, 'owned')) {
      phrase.speaker = { ...speaker, side: cues[k - 1]?.phrase.speaker.side ?? null }
      continue
    }
    const told =
      speaker.person === null ? undefined : (sides ??= sidesOfPersons(reading, sentences)).get(speaker.person)
    if (told) {
      phrase.speaker = { ...speaker, side: told }
      continue
    }
    const capital = parts.some((x) => isState(x) || isOffice(x)) ? capitalBefore(reading, items, from) : null
    if (capital) {
      phrase.speaker = { ...speaker, side: capital }
      continue
    }
    const before = cues[k - 1]?.phrase.speaker.side
    if (
      before &&
      /^(?:its |the |an? )?spokes\p{L}+/iu.test(textOf(reading, first, last)) &&
      !parts.some((x) => has(x, 'body'))
    ) {
      phrase.speaker = { ...speaker, side: before }
      continue
    }
    const state =
      anyIn(reading, first, last, 'state_roles') || parts.some((x) => isState(x) || x.names?.people[0]?.rank)
    const role = parts.some((x) => has(x, 'title') || has(x, 'speech_noun')?.kind === 'role')
    if (!(state || (role && voice.side))) continue
    // Another state may be the only one that speaks; health and police are of where it happened.
    const speaks = states.size > 0 && !(state && anyIn(reading, first, last, 'civil_bodies'))
    phrase.speaker = {
      ...speaker,
      side: voice.side ?? (speaks ? onlyOne(states) : officersOf(parts, reading, sentences, home())),
    }
  }
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

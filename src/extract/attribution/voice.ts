/**
 * The voice of a text itself and the side it speaks for. A registry knows its publishers; without one the name of the publisher is
 * read as any text is: “Ministry of Defence of Ostria” speaks for Ostria, “Ostrian News” for nobody. A public body that names no
 * state is of the land the text plays in.
 */
import type { Speaker } from '../../model/record.js'
import { sideOf } from '../chunks/people/group.js'
import { homeOf } from '../home.js'
import { COMMA, has, type Item, isSign, lookUp, type Reading, textOf, wordOf } from '../item.js'
import { type ReadSentence, readText } from '../read.js'
import type { Cue } from './cues.js'
import { REBEL, speakerOf, WATCHDOG } from './speaker.js'

/** `publisher` is a slug of the registry, or a name where there is none. */
export function voiceOf(reading: Reading, sentences: readonly ReadSentence[], publisher: string): Speaker {
  const { registry } = reading.knowledge
  if (!registry) return speakerOf('publisher', { side: sideOfName(reading, sentences, publisher) })
  const known = registry.pipeline.publishers.find((p) => p.slug === publisher)
  const actor = registry.actors.find((a) => a.id === known?.actor)
  if (!known || !actor) return speakerOf('publisher')
  return speakerOf(actor.name, { actor: actor.id, side: known.side ?? actor.side ?? null })
}

function sideOfName(reading: Reading, sentences: readonly ReadSentence[], publisher: string): string | null {
  if (PRESS.test(publisher) || WATCHDOG.test(publisher)) return null
  const name = readText(publisher, '2000-01-01', reading.knowledge)
  const items = lookUp(name, { from: 0, to: name.tokens.count })
  const named = items.find((item) => sideOf(item)?.code)
  const isOfState = items.some(isState) || OFFICE.test(publisher)
  if (items.some(isNeutral) || (named === undefined && !isOfState)) return null
  if (named === undefined) return landIn(reading, sentences)
  const speaks = named.entry?.kind === 'armed_group' || named.entry?.plural === undefined
  return speaks && (items.length === 1 || isOfState) ? (sideOf(named)?.code ?? null) : null
}

/** The land that a text plays in, which hostile acts do not tell. */
const landIn = (reading: Reading, sentences: readonly ReadSentence[]): string | null =>
  homeOf(reading, sentences, []).land

const onlyOne = (states: ReadonlySet<string | null>): string | null => (states.size === 1 ? [...states][0] : null)

const PRESS =
  /\b(?:agency|news|newspaper|wire|channel|radio|tv|television|blog|page|site|database|times|post|daily|independent|translation)\b/i

/** Offices of a state: “Office of the Governor, Ostria”. */
const OFFICE = /\b(?:governor|governorate|president|presidency|prime minister|cabinet|embassy|consulate|parliament)\b/i

const STATE = new Set([
  'ministry',
  'government',
  'armed_forces',
  'police',
  'border_guard',
  'security_service',
  'prosecutor',
])

/** A body of a state: an army, a ministry, the police. */
const isState = (item: Item): boolean => STATE.has(has(item, 'body')?.kind ?? '')

const NEUTRAL = new Set(['igo', 'ngo', 'media'])

const isNeutral = (item: Item): boolean =>
  item.entry?.kind === 'organisation' || NEUTRAL.has(has(item, 'body')?.kind ?? '')

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
    if (speaker.side !== null || speaker.name === 'publisher' || phrase.anaphor === 'pronoun') continue
    const { items } = sentences[sentence]
    const parts = items.slice(from, to)
    const words = textOf(reading, parts[0].from, parts[parts.length - 1].to)
    if (parts.some(isNeutral) || REBEL.test(words)) continue
    if (OWNED.test(wordOf(reading, items[from - 1])) || OWNED.test(textOf(reading, parts[0].from, parts[0].from + 1))) {
      phrase.speaker = { ...speaker, side: cues[k - 1]?.phrase.speaker.side ?? null }
      continue
    }
    const told = speaker.person === null ? undefined : (sides ??= sidesOfPersons(sentences)).get(speaker.person)
    if (told) {
      phrase.speaker = { ...speaker, side: told }
      continue
    }
    const last = cues[k - 1]?.phrase.speaker.side
    if (last && /^(?:its |the |an? )?spokes\p{L}+/iu.test(words) && !parts.some((x) => has(x, 'body'))) {
      phrase.speaker = { ...speaker, side: last }
      continue
    }
    const state = STATE_ROLE.test(words) || parts.some((x) => isState(x) || x.names?.people[0]?.rank)
    const role = parts.some((x) => has(x, 'title') || has(x, 'speech_noun')?.kind === 'role')
    if (!(state || (role && voice.side))) continue
    // Another state may be the only one that speaks; health and police are of where it happened.
    const speaks = states.size > 0 && !(state && CIVIL.test(words))
    phrase.speaker = { ...speaker, side: voice.side ?? (speaks ? onlyOne(states) : home()) }
  }
}

/** “officials”, “a minister”. */
const isOffice = (x: Item): boolean => has(x, 'title') !== undefined || has(x, 'speech_noun') !== undefined

/** “N. N., spokesman of the Dawn Front”: the side named in what describes a person, wherever in the text it stands. */
function sidesOfPersons(sentences: readonly ReadSentence[]): Map<string, string> {
  const out = new Map<string, string>()
  for (const { items, contents } of sentences)
    if (contents.has('names'))
      for (const [i, item] of items.entries()) {
        const name = item.names?.people[0]?.name
        if (name === undefined || out.has(name) || !isSign(items[i + 1], COMMA)) continue
        const end = items.findIndex((x, k) => k > i + 1 && (x.kind === 'sign' || has(x, 'speech') !== undefined))
        const aside = items.slice(i + 2, end < 0 ? i + 2 : end)
        const role = aside.some((x) => has(x, 'title') || has(x, 'speech_noun')?.kind === 'role')
        const side = role ? aside.map((x) => sideOf(x)?.code).find((code) => code) : undefined
        if (side) out.set(name, side)
      }
  return out
}

const STATE_ROLE =
  /\b(?:(?:prime |foreign |defen[cs]e |interior |information |deputy )?minister|president|governor|chief of (?:the )?(?:general |army |defen[cs]e )?staff)\b/i

const CIVIL = /\b(?:health|civil (?:defen[cs]e|protection)|emergency|interior|police|prosecut\p{L}+|governor)\b/iu

const OWNED = /^(?:its|their|his|her)$/i

/** Speakers without a verb of saying: “Army: two dead”, “Two dead: army”, “Ostria reported five soldiers killed, Karvia two”. */
import { flatMap } from '../../text/lists.js'
import { sideOf } from '../chunks/people/group.js'
import {
  COMMA,
  DASH,
  has,
  type Item,
  type ItemKind,
  isArticle,
  isSign,
  OPEN_PAREN,
  type Reading,
  STOP,
} from '../item.js'
import type { ReadSentence } from '../read.js'
import { endsWith, opensWith } from '../words.js'
import type { Cue, Found } from './cues.js'
import { partsClauses } from './phrase-words.js'
import { readPhrase } from './speaker.js'
import { isVerb, subjectOf } from './verbs.js'

/** Item `i` as a further speaker after the cue of a first party, if it is one. */
export function ellipticAt(reading: Reading, items: Item[], i: number, last: Cue): Cue | null {
  const counted = countedBy(reading, items, i, last)
  if (counted) return counted
  const first = last.says === 'after' && !last.denies ? items[last.phrase.from] : undefined
  if (!isParty(first) || !isParty(items[i]) || i <= last.at + 1) return null
  const side = sideOf(first)
  if (side?.code != null && side.code === sideOf(items[i])?.code) return null
  const joined = isSign(items[i - 1], COMMA) || has(items[i - 1], 'and') !== undefined
  const counts = items[i + 1]?.group !== undefined || items[i + 1]?.quantity !== undefined
  const phrase = joined && counts ? readPhrase(reading, items, { from: i, to: i + 1, cited: null }) : null
  return phrase && { ...last, at: i, token: items[i].from, phrase, relay: null, contested: null }
}

/** “The army spoke of nine dead, | the rebels of 40”, “Ostria said nine people were killed, | the mission seven”: a body or several, and a bare count. */
function countedBy(reading: Reading, items: Item[], i: number, last: Cue): Cue | null {
  if (!isArticle(items[i]) && !isParty(items[i]) && items[i].group?.quantity !== null) return null
  if (last.says !== 'after' || last.denies || last.nominal || i <= last.at + 1) return null
  const and = has(items[i - 1], 'and') !== undefined && isSign(items[i - 2], COMMA)
  if (!isSign(items[i - 1], COMMA) && !and) return null
  // “lost nine men, the rebels 40”: whose they are, and not who says it.
  if (items.slice(last.at + 1, i).some((x) => LOSES.has(x.kind))) return null
  const from = isArticle(items[i]) ? i + 1 : i
  const end = items.findIndex(
    (x, k) => k >= from && (x.kind === 'of' || x.quantity != null || x.group?.quantity != null),
  )
  if (end <= from || end - from > NAME) return null
  const count = items[end].kind === 'of' ? end + 1 : end
  const bare = items[count]?.quantity != null || items[count]?.group?.quantity != null
  if (!bare || !ENDS_CLAUSE.has(items[count + 1]?.kind)) return null
  // “spoke of nine dead, the rebels of 40”: the link is that of the verb.
  if (items[end].kind === 'of' && !endsWith(reading, items[last.at], 'of')) return null
  const phrase = readPhrase(reading, items, { from, to: end, cited: null })
  const other = phrase && phrase.speaker.name !== last.phrase.speaker.name
  return other ? { ...last, at: from, token: items[i].from, phrase, relay: null, contested: null } : null
}

/** Items of a short name. */
const NAME = 4
const LOSES = new Set<ItemKind>(['lose', 'suffer', 'harm_active', 'leave', 'claim_lives'])
const ENDS_CLAUSE = new Set<ItemKind | undefined>([undefined, 'sign', 'and'])

const PARTY = new Set<ItemKind>(['side_noun', 'metonym', 'capital'])

/** The name of a state or side, bare: no adjective of persons and nobody’s. */
const isParty = (item: Item | undefined): boolean =>
  item !== undefined && item.group === undefined && (PARTY.has(item.kind) || has(item, 'side_noun') !== undefined)

/** “Ministry of Defence: …” at the start of a line or after a time. */
export function colonCue(reading: Reading, { items }: ReadSentence, i: number): Found | null {
  if (i > 12 || i === 0 || items[i + 1]?.kind === 'numeral' || isSign(items[i + 1], OPEN_PAREN)) return null
  if (items.slice(0, i).some((x) => (isVerb(x) || x.kind === 'be') && !has(x, 'body'))) return null
  const dash = items.findLastIndex((_, k) => k < i - 1 && k > 0 && partsClauses(reading, items, k))
  const from = items.findIndex(
    (x, k) => k < i && k > dash && !(x.date || x.kind === 'numeral' || x.kind === 'sign' || x.kind === 'unknown'),
  )
  if (from < 0 || items[from].kind === 'preposition' || tellsNews(items.slice(from, i))) return null
  const phrase = isLabel(reading, items, from, i) ? null : readPhrase(reading, items, { from, to: i, cited: null })
  if (!phrase || phrase.anaphor === 'pronoun') return null
  const { speaker } = phrase
  const voice =
    speaker.actor ||
    speaker.person ||
    items.slice(from, i).some((x) => has(x, 'body') || has(x, 'speech_noun')) ||
    headsNews(reading, items, from, i)
  return voice ? { phrase, says: 'after', rule: 'colon' } : null
}

/** “A local official disagreed: “…””: before the colon of a quotation the subject of the sentence speaks, whatever its verb. */
export function opensQuote(reading: Reading, items: Item[], colon: number): Found | null {
  const quote = items[colon + 1]
  if (quote === undefined || reading.structure.quoteOf[quote.to] < 0 || reading.structure.quoteOf[items[0].from] >= 0)
    return null
  if (items.slice(0, colon).some((x) => has(x, 'speech') !== undefined)) return null
  const phrase = subjectOf(reading, items, colon + 1)
  return phrase && { phrase, says: 'after', rule: 'colon' }
}

/** “Rebels Raid Velm: …”, “Injuries by age group: …”: what happened stands before the colon, and no name of a body. */
const tellsNews = (label: Item[]): boolean =>
  label.some(
    (x, k) =>
      x.group?.harm != null ||
      has(x, 'harm_nominal') !== undefined ||
      (has(x, 'event_noun') !== undefined && !has(x, 'body') && !label.slice(k + 1).some((y) => y.group || isVoice(y))),
  )

/** “Police: five dead in Velm clash”: a source in one word over what happened; “Police: 12 dead, 30 hurt” counts them. */
const headsNews = (reading: Reading, items: Item[], from: number, colon: number): boolean =>
  from === colon - 1 &&
  endsWith(reading, items[from], 'closing_voices') &&
  items.slice(colon + 1).some((x) => x.kind === 'preposition' || has(x, 'event_noun') !== undefined || isVerb(x))

/** “Border Brigade:” over a line that begins with a name: whose the named are. */
export const headsNames = (items: Item[], i: number, next: ReadSentence | undefined): boolean =>
  i === items.length - 1 && next?.items[0]?.names?.people[0]?.rank != null

/** “Source: X”, “Media contact: …”, “Big News: …”: a label of what follows, whose words are all common. */
function isLabel(reading: Reading, items: Item[], from: number, colon: number): boolean {
  if (endsWith(reading, items[colon - 1], 'labels')) return true
  if (opensWith(reading, items[from], 'parts_of_land') && !items.slice(from, colon).some((x) => has(x, 'body')))
    return true
  if (reading.upperCase || !items.slice(from, colon).some((x) => x.names && !x.names.titled)) return false
  const words = flatMap(items.slice(from, colon), (x) => [...reading.tokens.word.slice(x.from, x.to)])
  return words.every((word) => reading.knowledge.isCommon(word))
}

/** “Five soldiers killed in Velm: army”, “… – Ostrian army”: who ends a heading. */
export function closingName(reading: Reading, { items, from }: ReadSentence, i: number): Found | null {
  const rest = items.slice(i + 1)
  if (rest.length === 0 || rest.length > CLOSING || isSign(rest[rest.length - 1], STOP)) return null
  if (isSign(items[i], DASH) && !(reading.tokens.before[items[i].from] && reading.tokens.before[items[i].to]))
    return null
  const told = items.slice(0, i).some((x) => x.group?.harm != null || has(x, 'event_noun') !== undefined || isVerb(x))
  if (
    !told ||
    !(rest.some(isVoice) || (rest.length === 1 && endsWith(reading, rest[0], 'closing_voices'))) ||
    !rest.every((x) => x.kind !== 'sign' && !isNews(x))
  )
    return null
  // “Five killed in Velm: Ostria on alert”
  if ((rest[0].kind === 'side_noun' || rest[0].kind === 'metonym') && rest[1]?.kind === 'preposition') return null
  const phrase = readPhrase(reading, items, { from: i + 1, to: items.length, cited: null })
  return phrase && items[0].from === from ? { phrase, says: 'before', rule: 'colon' } : null
}

/** Items of a name at the end of a heading. */
const CLOSING = 7

/** A body, an office or a state, in which a heading ends. */
const isVoice = (x: Item): boolean => !x.names && VOICES.some((cls) => has(x, cls) !== undefined)

const VOICES = ['actor', 'body', 'speech_noun', 'official', 'title', 'side_noun', 'metonym'] as const

/** A figure, or something that happens: no name of a speaker. */
const isNews = (x: Item): boolean =>
  x.group?.harm != null ||
  x.group?.quantity != null ||
  x.quantity !== undefined ||
  (isVerb(x) && !VOICES.some((cls) => has(x, cls) !== undefined))

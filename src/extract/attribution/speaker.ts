/** What a speaking noun phrase means: the body as name, the person beside it, or a word for a speaker told of before. */
import type { Actor } from '../../model/knowledge.js'
import type { Speaker } from '../../model/record.js'
import { sideOf } from '../chunks/people/group.js'
import { COMMA, has, type Item, isSign, type Reading, textOf } from '../item.js'
import { anyIn, endsWith, holds, isOf, opensWith, pairIn } from '../words.js'
import { bodyBeside } from './body.js'
import { canSpeak, narrow, onlyDocument } from './heads.js'
import { wordsOf } from './name-words.js'
import type { Range } from './phrase-words.js'

export interface Phrase {
  /** First item and the item after the last; their first token. */
  from: number
  to: number
  token: number
  speaker: Speaker
  /** Why it may mean a speaker told of before; null for one who is named in full. */
  anaphor: 'pronoun' | 'role' | 'body' | 'document' | 'nobody' | null
  female: boolean | null
  /** Words that tell it, in lower case: a later phrase of only such words means the same speaker. */
  words: ReadonlySet<string>
  /** “its spokesman”: the body is one told of before. */
  possessive: boolean
  /** Kind of organisation in the language pack, where the phrase names no side. */
  organisation: string | null
  /** The words for that organisation. */
  body: string | null
  /** The word is for many or for a body: “they”, “it”. */
  plural: boolean
  /** The words are for a person, named or not. */
  human: boolean
}

export const speakerOf = (name: string, extra: Partial<Speaker> = {}): Speaker => ({
  name: extra.name ?? name,
  actor: extra.actor ?? null,
  person: extra.person ?? null,
  side: extra.side ?? null,
  relayed_by: extra.relayed_by ?? null,
})

/** The same speaker, of whom nobody else tells. */
export const unrelayed = ({ name, actor, person, side }: Speaker): Speaker => speakerOf(name, { actor, person, side })

/** One voice whatever the text calls it: the actor of the registry, else the name. */
export const voiceKey = ({ actor, name }: Speaker): string => actor ?? name

const FEMALE = new Set(['she', 'her', 'herself'])
const MALE = new Set(['he', 'him', 'himself'])

/** Reads a range, or null when nothing in it can speak. `cited`: it follows a word that only a source follows; `says`: it is the subject of “said”. */
export function readPhrase(reading: Reading, items: Item[], range: Range, cited = false, says = false): Phrase | null {
  if (range.to <= range.from) return null
  if (has(items[range.from], 'pronoun') && range.to === range.from + 1) return pronoun(reading, items, range.from)
  const { from, to } = narrow(reading, items, range)
  const parts = items.slice(from, to)
  if (!(says || canSpeak(reading, parts, cited)) || has(items[from - 1], 'negation') || has(items[from - 1], 'each'))
    return null
  const person = personIn(reading, parts)
  const actor = actorIn(reading, parts)
  const known = person?.official ? reading.knowledge.registry?.people.find((p) => p.id === person.official) : undefined
  const home = known?.actor ? reading.knowledge.registry?.actors.find((a) => a.id === known.actor) : undefined
  const body = (actor && nameOf(reading, actor)) ?? home?.name ?? (person ? bodyBeside(reading, parts) : null)
  const name = body ?? known?.name ?? person?.name ?? wordsOf(reading, parts)
  const side = parts
    .map((x, i) =>
      isHospital(reading, parts[i + 1]) || isSentTo(reading, parts, i) ? null : (sideOf(x) ?? x.group?.side),
    )
    .find((x) => x?.code && speaksFor(reading, parts, x.code))
  const bodyItem = parts.find((x) => has(x, 'body')?.organisation)
  const role = parts.find((x) => has(x, 'speech_noun')?.kind === 'role' || has(x, 'title'))
  return {
    from,
    to,
    token: items[from].from,
    speaker: speakerOf(name, {
      actor: actor?.entry?.ref ?? known?.actor ?? null,
      person: known?.name ?? person?.name ?? null,
      side: side?.code ?? known?.side ?? landOf(reading, parts),
    }),
    anaphor: person || actor ? null : anaphorOf(reading, items, from, to),
    female: known?.gender ? known.gender === 'f' : genderOf(reading, role),
    words: wordsWithNames(reading, actor, [
      ...parts.map((x) => wordOfPart(reading, x)),
      actor && textOf(reading, actor.from, actor.to),
      actor?.entry?.name,
      known?.name,
      home?.name,
    ]),
    possessive: person ? !body && beginsIts(reading, items, from, range) : isOwnPeople(reading, items, from, to),
    organisation: actor ? null : bodyItem ? (has(bodyItem, 'body')?.organisation ?? null) : null,
    body: actor || !bodyItem ? null : textOf(reading, bodyItem.from, bodyItem.to),
    plural: onlyDocument(reading, items, from, to) && /s$/i.test(textOf(reading, items[to - 1].from, items[to - 1].to)),
    human:
      person !== undefined ||
      role !== undefined ||
      parts.some((x, i) => x.group !== undefined && !isName(parts[i + 1])),
  }
}

/** “Ostrian” and “Ostria” are one; a body with initials of its own is not the whole that it belongs to. */
function wordOfPart(reading: Reading, x: Item): string {
  const written = textOf(reading, x.from, x.to)
  const code = has(x, 'metonym') ? null : sideOf(x)?.code
  if (code == null) return written
  return /^\p{Lu}{3,}$/u.test(written) && !initials(code).startsWith(written) ? `${code} ${written}` : code
}

const initials = (name: string): string => name.replace(/\B.|[^\p{L}]/gu, '')

/** “the rebel | Alder Front”: a name, of which the persons before it are no part. */
const isName = (next: Item | undefined): boolean => next?.kind === 'capital' || next?.kind === 'body'

export const phraseOf = (reading: Reading, items: Item[], range: Range | null): Phrase | null =>
  range && readPhrase(reading, items, range)

/** “Ostria’s main rebel group” speaks for no state: without a registry it is of no side that is known. */
const speaksFor = (reading: Reading, parts: Item[], code: string): boolean =>
  reading.knowledge.registry !== null ||
  reading.knowledge.armedGroups.has(code) ||
  !isNoState(reading, parts[0].from, parts[parts.length - 1].to)

const isNoState = (reading: Reading, from: number, to: number): boolean =>
  anyIn(reading, from, to, 'rebels') || isWatchdog(reading, from, to)

/** Whoever watches a state from within: “the Ostrian Observatory for Human Rights”, “the Journalists’ Union of Ostria”. */
export const isWatchdog = (reading: Reading, from: number, to: number): boolean =>
  anyIn(reading, from, to, 'watchdogs') || pairIn(reading, from, to, ['rights_bodies', 'for_rights'])

/** “the multinational force in Ostria”, “the embassy in Ostria”: where a body of others stands. */
const isSentTo = (reading: Reading, parts: Item[], i: number): boolean =>
  i > 0 && parts[i].kind === 'side_noun' && anyIn(reading, parts[0].from, parts[i].from, 'sent_bodies')

/** “the director of the Polish Hospital”: a name, and no voice of Poland. */
const isHospital = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined && isOf(reading, item, 'hospitals')

/** “Ossa officials”, “the governor of Ossa”, “Velm Port”: who holds a place of a side speaks for it, unless others put him there. */
const landOf = (reading: Reading, [first]: readonly Item[]): string | null =>
  first && !holds(reading, first, 'put_in_place') ? (first.group?.land ?? has(first, 'place')?.side ?? null) : null

/** The name of the registry; “Ostrian authorities” as written, since nobody tells which body they are. */
const nameOf = (reading: Reading, actor: Item): string | undefined =>
  endsWith(reading, actor, 'anyone_of') ? textOf(reading, actor.from, actor.to).replace(/\s+/g, ' ') : actor.entry?.name

/** The actor that speaks, not one in whose place or presence it is said: “the ministry in Velm”. */
const actorIn = (reading: Reading, parts: Item[]): Item | undefined => {
  const place = parts.findIndex((x) => x.kind === 'preposition' && isOf(reading, x, 'in_presence'))
  return (place < 0 ? parts : parts.slice(0, place)).find((x) => x.kind === 'actor')
}

/** The words of a phrase, and of every name of its actor: “the Infohub” after “the Information Headquarters”. */
function wordsWithNames(
  reading: Reading,
  actor: Item | undefined,
  written: (string | null | undefined)[],
): Set<string> {
  const words = wordSet(written.join(' '))
  const registered = actor && reading.knowledge.registry?.actors.find((a) => a.id === actor.entry?.ref)
  if (registered) for (const name of nameSets(registered)) for (const word of name) words.add(word)
  return words
}

const NAME_SETS = new WeakMap<Actor, ReadonlySet<string>[]>()

/** The words of each name of an actor, taken apart once. */
export function nameSets(actor: Actor): ReadonlySet<string>[] {
  const known = NAME_SETS.get(actor) ?? [actor.name, ...actor.aliases].map(wordSet)
  NAME_SETS.set(actor, known)
  return known
}

const pronoun = (reading: Reading, items: Item[], at: number): Phrase =>
  meant(items[at], at, textOf(reading, items[at].from, items[at].to).toLowerCase())

const OWNERS: Record<string, string> = { his: 'he', her: 'she', their: 'they', its: 'it' }

/** “By his account”, as “he said”. */
export function ownAccount(reading: Reading, item: Item, at: number): Phrase {
  const owner = /\b(?:his|her|their|its)\b/i.exec(textOf(reading, item.from, item.to))?.[0].toLowerCase() ?? ''
  return meant(item, at, OWNERS[owner] ?? 'it')
}

/** “It was reported that …”: nobody is named, and the text itself says it. */
export const noOne = (items: Item[], at: number): Phrase => ({ ...meant(items[at], at, 'it'), anaphor: 'nobody' })

/** A side that speaks, told by one word. */
export const named = (items: Item[], at: number, name: string, side: string): Phrase => ({
  ...meant(items[at], at, ''),
  speaker: speakerOf(name, { side }),
  anaphor: null,
  words: wordSet(name),
  human: false,
})

function meant(item: Item, at: number, word: string): Phrase {
  return {
    from: at,
    to: at + 1,
    token: item.from,
    speaker: speakerOf('publisher'),
    anaphor: 'pronoun',
    female: FEMALE.has(word) ? true : MALE.has(word) ? false : null,
    words: new Set(),
    possessive: false,
    organisation: null,
    body: null,
    plural: word === 'they' || word === 'them' || word === 'it',
    human: word !== 'it',
  }
}

/** The person a phrase names. A name before “group” or “office”, or in one word without a title, is no person. */
function personIn(reading: Reading, parts: Item[]): { name: string; official?: string } | undefined {
  for (let i = 0; i < parts.length; i++) {
    const found = parts[i].names?.people[0]
    if (!found) continue
    const end = parts.findIndex((x, k) => k > i && (isSign(x, COMMA) || x.kind === 'of' || x.kind === 'preposition'))
    const rest = parts.slice(i + 1, end < 0 ? parts.length : end)
    const body = !parts[i].names?.titled && rest.some((x) => has(x, 'body') || has(x, 'speech_noun')?.kind === 'place')
    // “a spokesman for the governor, N. N.”: the one spoken for does not speak.
    const link = parts[i - 1]?.kind === 'speech_noun' ? parts[i - 2] : parts[i - 1]
    const principal = (link?.kind === 'of' || has(link, 'preposition')?.kind === 'for') && roleBefore(parts, i)
    if (
      principal ||
      body ||
      isWords(reading, parts[i]) ||
      (parts[i - 1]?.kind === 'preposition' && !found.rank && !found.official)
    )
      continue
    return { name: found.name, official: found.official }
  }
  const official = parts.find((x) => has(x, 'official'))
  if (!official) return undefined
  return { name: official.entry?.name ?? textOf(reading, official.from, official.to), official: official.entry?.ref }
}

const roleBefore = (parts: Item[], end: number): boolean =>
  parts.slice(0, end - 1).some((x) => has(x, 'speech_noun')?.kind === 'role' || has(x, 'title'))

/** “Parliamentary Assembly”, “Monitoring Mechanism”: common words in capitals, which name an office and no person. */
const isWords = (reading: Reading, { from, to, names }: Item): boolean =>
  names?.titled !== true &&
  !reading.upperCase &&
  [...reading.tokens.word.slice(from, to)].every((word) => reading.knowledge.isCommon(word))

/** Content words in lower case, plural -s and possessives taken off. */
export const wordSet = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(PLAIN.test(text) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !SMALL.has(word))
      .map((word) =>
        word === 'defense' ? 'defence' : word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word,
      ),
  )
/** Letters of other alphabets cost the engine a call for each character. */
const PLAIN = /^[\x00-\x7f]*$/
// biome-ignore format: a table
const SMALL = new Set(['the', 'an', 'of', 'for', 'in', 'at', 'to', 'and', 'its', 'his', 'her', 'their', 'same', 'also', 'mr', 'mrs', 'ms', 'dr'])

function genderOf(reading: Reading, role: Item | undefined): boolean | null {
  const word = role ? textOf(reading, role.from, role.to).toLowerCase() : ''
  return word.endsWith('woman') ? true : word.endsWith('man') ? false : null
}

const beginsIts = (reading: Reading, items: Item[], from: number, range: Range): boolean => {
  const word = items[Math.min(from, range.from) - 1]
  const voice = items.slice(from, range.to).some((x) => has(x, 'speech_noun')?.kind === 'role' || has(x, 'title'))
  return voice && word !== undefined && isOf(reading, word, 'its_or_their')
}

/** “its team”, “their staff”: those of a body told of before, who speak for it. */
const isOwnPeople = (reading: Reading, items: Item[], from: number, to: number): boolean =>
  endsWith(reading, items[to - 1], 'own_staff') &&
  [items[from - 1], items[from]].some((x) => x !== undefined && opensWith(reading, x, 'its_or_their'))

/** A noun with a definite article, or a lone surname, may mean a speaker told of before. */
function anaphorOf(reading: Reading, items: Item[], from: number, to: number): Phrase['anaphor'] {
  const noun = has(items[from], 'speech_noun')
  // “the information ministry”: a body, whatever it is named after
  const paper = noun?.kind === 'document' && !has(items[to - 1], 'body')
  if (paper || onlyDocument(reading, items, from, to)) return 'document'
  const lead = items[from - 1]
  const group = items[from].group
  const definite =
    lead?.kind === 'determiner' ||
    group?.definite === true ||
    /^the\b/i.test(textOf(reading, items[from].from, items[from].to))
  if (noun?.kind === 'role' && to === from + 1) return 'role'
  return definite ||
    items[from].kind === 'capital' ||
    items[from].names ||
    has(items[from], 'body') ||
    has(items[from], 'official')
    ? 'body'
    : null
}

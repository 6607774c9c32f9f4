/**
 * Noun phrases of a sentence that name who can take part in an event: “the Ostrian army”, “Ostria’s armed forces”, “units of the
 * Ostrian army”, “two gunmen”. A name that only says where something is (“in Ostria”) is none, nor is a speaker.
 */
import { type SideHint, sideOf } from '../../chunks/people/group.js'
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading, textOf, wordOf } from '../../item.js'
import { isOf, textEndsWith } from '../../words.js'

export interface Phrase {
  /** First and last item. */
  at: number
  last: number
  name: string
  actor: string | null
  side: string | null
  /** Counted persons of no side told, who are victims unless they are gunmen. */
  victims: boolean
  /** A person of office: a party of what people do by talking. */
  person?: boolean
}

/** The phrases of a sentence in text order; those that only speak are left out unless `speakers` are asked for. */
export function phrasesIn(reading: Reading, items: Item[], { speakers = false } = {}): Phrase[] {
  const out: Phrase[] = []
  // Who only speaks is no party, yet “its positions” are theirs.
  const told: Phrase[] = []
  for (let k = 0; k < items.length; k++) {
    if (items[k].entry === null && !items[k].group && !items[k].names) continue
    const strangers = has(items[k], 'between') ? strangersAt(reading, items, k) : []
    if (strangers.length > 0) {
      out.push(...strangers)
      k = strangers[1].last
      continue
    }
    if (items[k].names) out.push(...envoysAt(items, k))
    const phrase = phraseAt(reading, items, k, told) ?? sayerAgain(reading, items, k, told)
    if (!phrase) continue
    k = phrase.last
    told.push(phrase)
    if (!describesEvent(items, phrase) && ((!speakers && speaks(items, phrase)) || isWhere(reading, items, phrase)))
      continue
    out.push(phrase)
    const joint = items[phrase.last].group?.joint
    if (joint) out.push({ ...phrase, ...hint(joint), name: joint.text })
  }
  return out
}

/** “Ostria says it hit two bases”, “the army said that they had shelled Velm”: who says it did it. */
function sayerAgain(reading: Reading, items: Item[], k: number, told: readonly Phrase[]): Phrase | null {
  if (items[k].kind !== 'pronoun' || !/^(?:it|they)$/i.test(wordOf(reading, items[k]))) return null
  const said = has(items[k - 1], 'relative') ? k - 2 : k - 1
  const sayer = told.at(-1)
  return sayer && has(items[said], 'speech') && said - sayer.last <= 3 ? { ...sayer, at: k, last: k } : null
}

/** “Foreign Minister Doran met his colleague Velm”: those with a title, and those whose side is known. */
const envoysAt = (items: Item[], k: number): Phrase[] =>
  (items[k].names?.people ?? [])
    .filter(
      (p) => p.side !== undefined || p.title !== null || has(items[k - 1], 'speech_noun') || has(items[k - 1], 'title'),
    )
    .map(({ name, side = null }) => ({ at: k, last: k, name, actor: null, side, victims: false, person: true }))

/** “between the Ossa and the Marn communities”: peoples nobody knows, told as such by their articles. */
function strangersAt(reading: Reading, items: Item[], between: number): Phrase[] {
  const first = named(items, between + 1)
  if (first < 0 || !has(items[first], 'and')) return []
  const second = named(items, first + 1)
  if (second < 0) return []
  const phrase = (from: number, to: number): Phrase => ({
    at: from,
    last: to - 1,
    name: textOf(reading, items[from].from, items[to - 1].to),
    ...NOBODY,
    victims: false,
  })
  return [phrase(between + 2, first), phrase(first + 2, second)]
}

/** Item after “the Ossa”, or -1. */
function named(items: Item[], k: number): number {
  if (items[k]?.kind !== 'determiner') return -1
  let end = k + 1
  while (items[end]?.kind === 'capital') end++
  return end > k + 1 ? end : -1
}

/** “in an Ostrian air strike”, “said Ostrian shelling killed two”: the phrase describes what was done, whatever leads to it. */
export function describesEvent(items: readonly Item[], { at, last }: Pick<Phrase, 'at' | 'last'>): boolean {
  if (!items.slice(at, last + 1).some((item) => has(item, 'side_adjective') ?? item.kind === 'actor')) return false
  let k = last + 1
  while (k <= last + 2 && items[k] && ATTRIBUTE.has(items[k].kind) && !has(items[k], 'fire')) k++
  const told = has(items[k], 'event_noun') ?? has(items[k], 'fire')
  return told !== undefined && !has(items[k], 'place_noun')
}

/** What can stand between a name and the noun it describes: “Ostrian artillery fire”, “Ostria’s second attack”. */
export const ATTRIBUTE = new Set<ItemKind>([
  'possessive',
  'instrument',
  'unknown',
  'ordinal',
  'body',
  'person_adjective',
])

const FORCE = new Set([
  'armed_forces',
  'police',
  'government',
  'ministry',
  'security_service',
  'border_guard',
  'prosecutor',
])

/** Too bare to name anybody by itself: “the forces”, “its troops”. */
const isBare = (reading: Reading, name: string): boolean =>
  /^(?:(?:the|its|their|our|his) )?[a-z]+$/i.test(name) && textEndsWith(reading, name, 'too_bare')

type Core = Pick<Phrase, 'actor' | 'side'>

/** What an item of a phrase tells of its party, or null when no phrase can open or go on with it. */
function coreOf(item: Item): Core | null {
  if (item.names) return null
  if (item.group) {
    const { side, status, harm } = item.group
    if (harm !== null) return null
    if (side) return hint(side)
    return status === 'militant' || status === 'military' || status === 'police' || status === 'peacekeeper'
      ? NOBODY
      : null
  }
  if (item.kind === 'enemy') return NOBODY
  const side = sideOf(item)
  if (side) return { actor: side.actor, side: side.code }
  return FORCE.has(has(item, 'body')?.kind ?? '') ? NOBODY : null
}

const NOBODY: Core = { actor: null, side: null }
const hint = ({ actor, code }: SideHint): Core => ({ actor, side: code })

function phraseAt(reading: Reading, items: Item[], k: number, before: readonly Phrase[]): Phrase | null {
  const start = coreOf(items[k]) ?? doer(items, k)
  if (!start || namesPlace(items, k)) return null
  const leaning = leansOn(reading, items, k)
  if (leaning) return leaning
  const cores = [start]
  let last = k
  for (let i = nextPart(reading, items, last); i > last; i = nextPart(reading, items, last)) {
    cores.push(coreOf(items[i]) ?? NOBODY)
    last = i
  }
  const first = isNamed(items[k - 1]) && isBody(items[k]) ? k - 1 : k
  // “said that its forces had struck a camp”
  const lead = has(items[first], 'body') ? Math.max(0, first - 1) : first
  const own = items.slice(lead, last + 1).some((item) => item.group?.own || has(item, 'determiner')?.kind === 'own')
  const side = cores.find((c) => c.side)?.side ?? (own ? (before.at(-1)?.side ?? null) : null)
  const name = nameOf(reading, items, first, last)
  if (side === null && (isBare(reading, name) || items[last].group?.own)) return null
  const victims = side === null && items.slice(k, last + 1).some(isCounted)
  return { at: first, last, name, actor: cores.find((c) => c.actor)?.actor ?? null, side, victims }
}

/** “by unidentified individuals”: who they are nobody tells, and yet they did it. */
const doer = (items: Item[], k: number): Core | null => {
  const { group } = items[k]
  const by = items[k - 1]?.kind === 'article' ? items[k - 2] : items[k - 1]
  return group && group.harm === null && group.side === null && group.headFrom >= 0 && by?.kind === 'by' ? NOBODY : null
}

/** “Ostria Boulevard”, “the West Bank towns”. */
const namesPlace = (items: Item[], k: number): boolean => {
  if (items[k].kind !== 'side_noun') return false
  const road = has(items[k + 1], 'place_noun')?.kind
  return road === 'road' || road === 'settlement'
}

/** “pro-Ostrian rebels”: the side is not theirs. */
function leansOn(reading: Reading, items: Item[], k: number): Phrase | null {
  const lead = items[k - 2]
  if (
    !items[k].group ||
    !isSign(items[k - 1], DASH) ||
    !/^(?:pro|anti)$/i.test(lead ? textOf(reading, lead.from, lead.to) : '')
  )
    return null
  return { at: k - 2, last: k, name: textOf(reading, lead.from, items[k].to), ...NOBODY, victims: false }
}

const isCounted = ({ group }: Item): boolean =>
  group !== undefined && (group.quantity !== null || group.implied !== null) && group.status !== 'militant'

const isBody = (item: Item | undefined): boolean => has(item, 'body') !== undefined

const isNamed = (item: Item | undefined): boolean => item?.kind === 'capital' || item?.kind === 'unknown'

/** Words of a phrase that are no party by themselves: “Ostria’s”, “armed”, “-led”. */
const WORD = new Set<ItemKind>(['possessive', 'person_adjective', 'determiner', 'article', 'capital'])

/** A hyphen; a dash between blanks ends a dateline or a clause. */
const joinsWords = (reading: Reading, item: Item): boolean =>
  isSign(item, DASH) && reading.tokens.before[item.from] === 0

/** The item with which the phrase goes on after item `last`, or `last`. */
function nextPart(reading: Reading, items: Item[], last: number): number {
  let i = last + 1
  const of = items[i]?.kind === 'of' && isBody(items[last])
  if (of) i++
  while (i < last + 4 && items[i] && !isBody(items[i]) && (WORD.has(items[i].kind) || joinsWords(reading, items[i])))
    i++
  const item = items[i]
  if (!item || item.names || item.group?.quantity || item.group?.implied) return last
  if (of) return sideOf(item) ? i : last
  const joins = isBody(item) || item.kind === 'actor' || (item.group !== undefined && coreOf(item) !== null)
  return joins && !has(items[i - 1], 'determiner') && !has(items[i - 1], 'article') ? i : last
}

/** A single name as the registry writes it, else the words without what leads to them. */
function nameOf(reading: Reading, items: Item[], first: number, last: number): string {
  if (first === last && items[first].entry?.name && !items[first].group) return items[first].entry.name
  const { group } = items[first]
  if (first === last && group?.side?.actor === null && !group.head) return group.side.text
  return textOf(reading, items[first].from, items[last].to)
}

/** “in Ostria”, “near the Ostrian town of Marn”, “to Ostria”: where something is, not who does it. */
function isWhere(reading: Reading, items: Item[], { at }: Phrase): boolean {
  const lead = leadBefore(items, at)
  if (lead?.kind === 'with' && has(items[leadAt(items, at) - 1], 'place_noun')?.kind === 'line') return true
  return lead !== null && isOf(reading, lead, 'where_leads')
}

/** The word that leads to a phrase: before its article, determiner and adjectives. */
export const leadBefore = (items: readonly Item[], first: number): Item | null => items[leadAt(items, first)] ?? null

export function leadAt(items: readonly Item[], first: number): number {
  let k = first - 1
  while (k >= 0 && first - k <= 4 && (LEADERS.has(items[k].kind) || has(items[k], 'compass'))) k--
  return k
}

const LEADERS = new Set<ItemKind>(['determiner', 'article', 'our', 'person_adjective', 'adverb', 'all', 'both'])

/** The side is who speaks, not who takes part: speech follows its noun phrase, or leads to it. */
function speaks(items: Item[], { at, last }: Phrase): boolean {
  let next = last + 1
  while (next < items.length && next - last < 7 && partOfPhrase(items[next])) next++
  const verb = items[next]
  if (verb && has(verb, 'verb')?.kind !== 'deed' && (has(verb, 'speech') || has(verb, 'denial'))) return true
  if (isOfSpeaker(items, at, last)) return true
  const lead = items[at - 1]?.kind === 'determiner' ? at - 2 : at - 1
  const before = items[lead]
  if (!before || has(before, 'verb')?.kind === 'accuse') return false
  if (has(before, 'according_to') !== undefined) return true
  // “…,” said the Ostrian army; but “Marn said Ostrian troops fired”, where the verb has its own speaker.
  const inverted = items[lead - 1] === undefined || items[lead - 1].kind === 'sign'
  return has(before, 'speech') !== undefined && inverted && !ACTS.has(items[last + 1]?.kind)
}

/** “Arno Lisk, spokesman for | the Ostrian army, said” */
const isOfSpeaker = (items: Item[], at: number, last: number): boolean =>
  isSign(items[last + 1], COMMA) &&
  items.slice(last + 2, last + 5).some((x) => has(x, 'speech') !== undefined) &&
  has(items[leadAt(items, at) - 1], 'speech_noun')?.kind === 'role'

/** “the mayor (of Velm), said | Ostrian troops had”: whose verb follows is no speaker. */
const ACTS = new Set<ItemKind | undefined>(['have', 'be', 'modal', 'event_verb', 'harm_active', 'verb'])

const partOfPhrase = (item: Item): boolean =>
  item.kind === 'possessive' ||
  item.kind === 'body' ||
  item.kind === 'speech_noun' ||
  item.kind === 'unknown' ||
  item.kind === 'capital' ||
  item.kind === 'title' ||
  item.kind === 'adverb' ||
  item.kind === 'date' ||
  item.kind === 'have' ||
  item.kind === 'person_adjective' ||
  item.names !== undefined ||
  (item.group !== undefined && item.group.quantity === null)

/** “at the Ostrian border”, “on the Ostrian-Karvian frontier”: a line, on whichever side of it. */
export const namesLine = (items: Item[], { last }: Pick<Phrase, 'last'>): boolean => {
  const next = items.slice(last + 1, last + 4)
  const line = next.findIndex((item) => has(item, 'place_noun')?.kind === 'line')
  return line >= 0 && next.slice(0, line).every((item) => isSign(item, DASH) || sideOf(item) !== null)
}

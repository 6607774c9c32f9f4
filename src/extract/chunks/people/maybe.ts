/** Nouns after a number or an article that no list knows, and that may be persons: the word for the harm decides. */
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading, STOP, textOf, wordOf } from '../../item.js'
import { type Found, type Group, sideOf } from './group.js'
import { endsGroup } from './head.js'

/** “12 rowers”, “an Ostrian settler”: nouns the lexicon does not know, which may be persons. */
export function readMaybe(reading: Reading, items: Item[], at: number, group: Group): Found | null {
  if (group.quantity === null && group.implied !== 'article' && group.implied !== 'another') return null
  if (group.quantity?.none || group.quantity?.share !== undefined) return null
  const band = readBand(reading, items, at, group)
  if (band) return band
  let i = at
  while (i < at + 4 && items[i] && (mayName(items[i]) || sideOf(items[i]))) i++
  // “two drone operators”: what they work with
  if (i === at && group.quantity && TOOL.has(items[i]?.kind) && isTrade(items[i + 1])) i += 2
  const last = items[i - 1]
  if (
    i === at ||
    !(last.kind === 'unknown' || isAcronym(reading, last) || isPeople(reading, last, group)) ||
    has(last, 'wish') !== undefined ||
    NO_PERSON.test(wordOf(reading, last)) ||
    !endsGroup(items[i]) ||
    // “a fragile Ostrian-brokered truce”
    (isSign(items[i], DASH) && reading.tokens.before[items[i].from] === 0)
  )
    return null
  const named = items.slice(at, i).find(sideOf)
  const side = sideOf(named)
  if (side) group.side ??= { code: side.code, text: named?.entry?.name ?? '', actor: side.actor, basis: 'modifier' }
  // “four geologists who …”: only persons are told of by “who”.
  group.maybe = has(items[i], 'relative')?.kind !== 'person'
  group.headFrom = last.from
  group.headTo = last.to
  group.number = group.quantity === null ? 'sg' : 'pl'
  return { group, next: i }
}

/** “nine people in Ossa, including two rowers and a ferrywoman”: parts of persons are persons, whatever they are called. */
export function partsOfPersons(items: Item[]): void {
  for (let i = 2; i < items.length; i++) {
    const { group } = items[i]
    if (!group?.maybe) continue
    const led = has(items[i - 1], 'includes') !== undefined && wholeBefore(items, i - 2)?.maybe === false
    const joined = items[i - 1].kind === 'and' || isSign(items[i - 1], COMMA)
    if (!led && !(joined && items[i - 2].group?.maybe === false && has(items[i - 3], 'includes'))) continue
    group.maybe = false
  }
}

/** The persons counted last before item `i`, with nothing else counted after them. */
function wholeBefore(items: Item[], i: number): Group | undefined {
  for (let at = i; at >= 0 && i - at < WHOLE; at--) {
    const { group, quantity, kind } = items[at]
    if (group) return group.number === 'pl' || group.quantity ? group : undefined
    if (quantity || kind === 'target' || kind === 'instrument' || isSign(items[at], STOP)) return undefined
  }
  return undefined
}

/** Items between a whole and its parts. */
const WHOLE = 8

/** “six Golden Falcons”, “four Velm Lions”: counted, what looks like a name is a band, and those counted are its members. */
function readBand(reading: Reading, items: Item[], at: number, group: Group): Found | null {
  if (!group.quantity || group.quantity.best === 1) return null
  const led = LEADS_NAME.has(items[at]?.kind)
  const next = led ? at + 2 : at + 1
  const last = items[next - 1]
  const named = last?.names ? !last.names.titled : led && last?.kind === 'capital'
  if (!named || !/[a-z]s$/.test(textOf(reading, last.from, last.to)) || !endsGroup(items[next])) return null
  const text = textOf(reading, items[at].from, last.to)
  group.side ??= { code: null, text, actor: null, basis: 'modifier' }
  Object.assign(group, { maybe: true, headFrom: items[at].from, headTo: last.to, number: 'pl' })
  return { group, next }
}

const LEADS_NAME = new Set<ItemKind | undefined>(['place', 'place_noun'])

/** “a speedy recovery”, “a grave provocation”, “four bodies recovered”: endings of words for no person. */
const NO_PERSON = /(?:^(?:minute|moment)s?|(?:tion|sion|ment|ness|ity|ance|ence|ship|hood|ism|ery)s?|[^e]ed)$/

/** “two Ostrians”, “an Ostrian”, “six Islamists”: a people, faith or following that no list has. */
function isPeople(reading: Reading, item: Item, group: Group): boolean {
  if (reading.upperCase) return false
  const word = wordOf(reading, item)
  if (item.kind === 'person_adjective') return /^[A-Z][a-z]+$/.test(word)
  const many = group.quantity !== null && group.quantity.best !== 1
  const ends = many ? /^[A-Z][a-z]{2,}(?:s|ese|i|ish)$/ : /^[A-Z][a-z]{2,}(?:an|ese|ish|i)$/
  return item.kind === 'capital' && ends.test(word)
}

/** “one CNT”: what a text calls those of a group for short. */
const isAcronym = (reading: Reading, item: Item): boolean =>
  item.kind === 'capital' && !reading.upperCase && /^[A-Z]{2,5}s?$/.test(textOf(reading, item.from, item.to))

/** No verb: “The two sides | agreed on”. */
const mayName = (item: Item): boolean =>
  MAYBE_WORD.has(item.kind) && !(has(item, 'agreement_act') && item.to - item.from > 1)

const MAYBE_WORD = new Set<ItemKind>(['unknown', 'capital', 'person_adjective', 'age'])

/** An unknown word that names no weapon and no aim either. */
const isTrade = (item: Item | undefined): boolean => item?.kind === 'unknown' && !has(item, 'goal')

const TOOL = new Set<ItemKind | undefined>(['instrument', 'target', 'event_noun'])

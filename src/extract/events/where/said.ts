/** Where words were said, which is not where it was that they tell of: “told reporters in Ossa”, “said at a briefing in Ossa”, “Speaking in Ossa”. */
import { COLON, COMMA, DASH, has, type Item, isArticle, isSign, type Reading } from '../../item.js'
import { type PlaceMention, placesTold } from '../../places/index.js'
import { endsWith, isOf } from '../../words.js'
import { isPoint } from '../grouping/agree.js'

/** “told reporters in Ossa”, “said the spokesman of the ministry in Ossa”, “In Ossa, the minister spoke”: where the words were said. */
export function speaksFrom(reading: Reading, items: Item[], place: PlaceMention): boolean {
  if (opensSpeech(items, place) || ofPress(reading, items, place) || tellerIn(items, place) !== null) return true
  if (opensQuote(items, place)) return true
  // “said two men in Ossa had died”
  if (VERBS.has(items[place.next]?.kind)) return false
  for (let k = place.at - 1; k >= 0 && place.at - k <= 9; k--) {
    const item = items[k]
    // “According to the spokesman in Ossa”, “Speaking in Ossa”
    if (item.kind === 'according_to') return true
    if ((k === 0 || isSign(items[k - 1], COMMA)) && isOf(reading, item, 'opens_remarks')) return true
    // “confirmed the attack to journalists in Ossa”
    if (endsWith(reading, item, 'press_persons') && items[isArticle(items[k - 1]) ? k - 2 : k - 1]?.kind === 'to')
      return true
    // “violations were recorded in Ossa” happened there; “the self-proclaimed republic of Ossa” says nothing.
    if (has(item, 'speech') && !isSign(items[k - 1], DASH))
      return !(passive(items, k) || has(items[k - 1], 'event_noun'))
    if (!ofSpeaker(item, items[k + 1]) && !(isSign(item, COMMA) && items[k - 1]?.names)) return false
  }
  return false
}

const VERBS = new Set<Item['kind'] | undefined>([
  'be',
  'have',
  'harm_active',
  'harm_intransitive',
  'event_verb',
  'modal',
])

/** “a police spokesman in Ossa said”, “the embassy in Ossa has confirmed”, “a doctor at the hospital in Ossa, Arno Lisk, told reporters”: who speaks there, or null. */
function tellerIn(items: Item[], { at, next }: PlaceMention): Item | null {
  let head = at - 1
  while (head >= 0 && at - head <= OF_TELLER && LEADS.has(items[head].kind)) head--
  const teller = items[head]
  if (!teller || head === at - 1 || !isTeller(teller)) return null
  const end = pastLand(items, next)
  let verb = isSign(items[end], COMMA) ? pastName(items, end, end > next || isApposed(items, head)) : end
  while (items[verb]?.kind === 'have' || items[verb]?.kind === 'adverb') verb++
  return has(items[verb], 'speech') && !has(items[verb], 'event_verb') ? teller : null
}

/** Past the land of a town, between commas: “in Ossa, Marn province, said”. */
function pastLand(items: Item[], comma: number): number {
  if (!isSign(items[comma], COMMA)) return comma
  let close = comma + 1
  while (close - comma <= 3 && (LANDS.has(items[close]?.kind) || has(items[close], 'place_noun'))) close++
  return close > comma + 1 && isSign(items[close], COMMA) && !INVERTED.has(items[close + 2]?.kind) ? close : comma
}

const LANDS = new Set<Item['kind'] | undefined>(['capital', 'place', 'side_noun', 'compass'])

/** “killed rebels in Ossa, Marn, said Arno Lisk”: who speaks follows. */
const INVERTED = new Set<Item['kind'] | undefined>(['names', 'title', 'speech_noun', 'capital', 'sign', undefined])

/** “A statement from Arno Lisk, regional director, in Ossa:”, “The minister said in Ossa:”: words follow the colon. */
const opensQuote = (items: Item[], { at, next, ref }: PlaceMention): boolean =>
  ref.relation === 'in' &&
  isSign(items[next], COLON) &&
  items.slice(0, at).some((x) => has(x, 'speech') !== undefined || has(x, 'speech_noun')?.kind === 'document')

/** Past the name that a comma sets beside who speaks: “, Colonel Arno Lisk,”; past the comma alone where the name stood before. */
function pastName(items: Item[], comma: number, apposed: boolean): number {
  if (apposed) return comma + 1
  const name = items[comma + 1]?.kind === 'title' ? comma + 2 : comma + 1
  return items[name]?.names && isSign(items[name + 1], COMMA) ? name + 2 : comma
}

/** “Arno Lisk, an army spokesman” */
function isApposed(items: Item[], head: number): boolean {
  let k = head - 1
  while (k > 0 && head - k <= 3 && (isArticle(items[k]) || DESCRIBES.has(items[k].kind))) k--
  return isSign(items[k], COMMA) && items[k - 1]?.names !== undefined
}

const DESCRIBES = new Set<Item['kind']>(['unknown', 'person_adjective', 'side_adjective', 'determiner'])

/** Items between who speaks and the name of where that is. */
const OF_TELLER = 6

const LEADS = new Set<Item['kind']>(['preposition', 'determiner', 'article', 'place_relation', 'of', 'place_noun'])

const isTeller = (item: Item): boolean =>
  item.group?.quantity == null &&
  (item.group !== undefined ||
    item.kind === 'title' ||
    item.kind === 'body' ||
    item.kind === 'actor' ||
    item.kind === 'speech_noun')

/** “was also reported”. */
const passive = (items: Item[], at: number): boolean =>
  items[at - 1]?.kind === 'be' ||
  (items[at - 2]?.kind === 'be' && !items[at - 1].names && items[at - 1].kind !== 'sign')

const ofSpeaker = (item: Item, next: Item | undefined): boolean =>
  // “told reporters on Friday in Ossa”
  item.date !== undefined ||
  // “said Arno Lisk, a senior army spokesman in Ossa”
  item.kind === 'person_adjective' ||
  (item.kind === 'unknown' && next !== undefined && !next.group && isTeller(next)) ||
  item.kind === 'preposition' ||
  item.kind === 'of' ||
  item.kind === 'capital' ||
  item.kind === 'determiner' ||
  item.kind === 'article' ||
  item.kind === 'body' ||
  HEARD.has(has(item, 'speech_noun')?.kind) ||
  has(item, 'occasion') !== undefined ||
  has(item, 'agreement_act')?.kind === 'issues' ||
  item.kind === 'title' ||
  item.names !== undefined ||
  (item.group !== undefined && !item.group.quantity) ||
  has(item, 'person') !== undefined

/** “told the local media in Ossa”, “said in a report issued in Ossa”. */
const HEARD = new Set<string | undefined>(['source', 'document', 'role'])

/** “our correspondent in Ossa reports”: who writes of what is elsewhere, too. */
const ofPress = (reading: Reading, items: Item[], { at, next }: PlaceMention): boolean =>
  has(items[next], 'speech') !== undefined && endsWith(reading, items[at - 2], 'press_persons')

/** “In Ossa, police said that a mine had killed two”: what those on the spot tell happened there; a guest or a body of the world speaks of other places. */
export const reportedFrom = (reading: Reading, items: Item[]): PlaceMention[] =>
  placesTold(reading, items).filter(
    (p) =>
      isPoint(p.ref) &&
      !p.bare &&
      ((opensSpeech(items, p) && !tellers(items, p).some(isGuest)) || onSpot(tellerIn(items, p))),
  )

/** Police, doctors and residents tell of their own town; a spokesman tells of a land. */
const onSpot = (teller: Item | null): boolean =>
  teller !== null &&
  (teller.kind === 'speech_noun'
    ? has(teller, 'speech_noun')?.kind === 'source' && !GUESTS.has(has(teller, 'body')?.kind)
    : has(teller, 'speech_noun')?.kind !== 'role' && LOCALS.has(teller.group?.status))

const LOCALS = new Set<string | undefined>(['police', 'civilian', 'unknown'])

/** Who speaks behind a place that opens the sentence. */
const tellers = (items: Item[], { next }: PlaceMention): Item[] =>
  items.slice(
    next,
    items.findIndex((x, k) => k >= next && has(x, 'speech')),
  )

const isGuest = (item: Item): boolean =>
  item.names !== undefined ||
  item.group?.number === 'sg' ||
  has(item, 'title') !== undefined ||
  GUESTS.has((has(item, 'body') ?? has(item, 'actor'))?.kind)

const GUESTS = new Set<string | undefined>(['igo', 'ngo', 'media', 'ministry', 'organisation'])

/** “In Ossa, Foreign Minister Dorn said”: speech is the first verb of the sentence that the place opens. */
function opensSpeech(items: Item[], place: PlaceMention): boolean {
  // “At a news conference in Ossa, the minister said”
  const before = items.slice(0, place.at)
  const occasion = before.some((item) => has(item, 'occasion'))
  const opens = (item: Item) =>
    item.kind === 'preposition' || (occasion && (isArticle(item) || has(item, 'occasion') !== undefined))
  if (!before.every(opens) || !isSign(items[place.next], COMMA)) return false
  for (let k = place.next + 1; k < items.length && k - place.next <= 9; k++) {
    if (has(items[k], 'speech')) return !has(items[k], 'event_verb')
    if (has(items[k], 'event_verb') || items[k].kind === 'sign' || items[k].kind === 'verb') return false
  }
  return false
}

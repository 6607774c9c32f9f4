/** Where words were said, which is not where it was that they tell of: “told reporters in Ossa”, “said at a briefing in Ossa”, “Speaking in Ossa”. */
import { COMMA, DASH, has, type Item, isSign, type Reading } from '../../item.js'
import { type PlaceMention, placesTold } from '../../places/index.js'
import { endsWith, isOf } from '../../words.js'
import { isPoint } from '../grouping/agree.js'

/** “told reporters in Ossa”, “said the spokesman of the ministry in Ossa”, “In Ossa, the minister spoke”: where the words were said. */
export function speaksFrom(reading: Reading, items: Item[], place: PlaceMention): boolean {
  if (opensSpeech(items, place) || ofPress(reading, items, place)) return true
  for (let k = place.at - 1; k >= 0 && place.at - k <= 9; k--) {
    const item = items[k]
    // “According to the spokesman in Ossa”, “Speaking in Ossa”
    if (item.kind === 'according_to' || (k === 0 && isOf(reading, item, 'opens_remarks'))) return true
    // “violations were recorded in Ossa” happened there; “the self-proclaimed republic of Ossa” says nothing.
    if (has(item, 'speech') && !isSign(items[k - 1], DASH))
      return !(passive(items, k) || has(items[k - 1], 'event_noun'))
    if (!ofSpeaker(item) && !(isSign(item, COMMA) && items[k - 1]?.names)) return false
  }
  return false
}

/** “was also reported”. */
const passive = (items: Item[], at: number): boolean =>
  items[at - 1]?.kind === 'be' ||
  (items[at - 2]?.kind === 'be' && !items[at - 1].names && items[at - 1].kind !== 'sign')

const ofSpeaker = (item: Item): boolean =>
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
  item.group !== undefined ||
  has(item, 'person') !== undefined

/** “told the local media in Ossa”, “said in a report issued in Ossa”. */
const HEARD = new Set<string | undefined>(['source', 'document', 'role'])

/** “our correspondent in Ossa reports”: who writes of what is elsewhere, too. */
const ofPress = (reading: Reading, items: Item[], { at, next }: PlaceMention): boolean =>
  has(items[next], 'speech') !== undefined && endsWith(reading, items[at - 2], 'press_persons')

/** “In Ossa, police said that a mine had killed two”: what those on the spot tell happened there; a guest or a body of the world speaks of other places. */
export const reportedFrom = (reading: Reading, items: Item[]): PlaceMention[] =>
  placesTold(reading, items)
    .slice(0, 1)
    .filter((p) => isPoint(p.ref) && opensSpeech(items, p) && !tellers(items, p).some(isGuest))

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
  if (!items.slice(0, place.at).every((item) => item.kind === 'preposition') || !isSign(items[place.next], COMMA))
    return false
  for (let k = place.next + 1; k < items.length && k - place.next <= 9; k++) {
    if (has(items[k], 'speech')) return !has(items[k], 'event_verb')
    if (has(items[k], 'event_verb') || items[k].kind === 'sign' || items[k].kind === 'verb') return false
  }
  return false
}

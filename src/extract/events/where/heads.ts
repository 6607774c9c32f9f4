/**
 * Places that head what is told below them or after them: “Ossa district” on a line of its own, “Ossa: two were killed”, “– Marn – a
 * mine went off”. A name that no lexicon knows is one where a noun or a chain tells so, or where several names head in the same way.
 */
import { flatMap } from '../../../text/lists.js'
import { LINE, LOWER, PARAGRAPH, QUOTES, UPPER } from '../../../text/tokens.js'
import { datelineEnd } from '../../dateline.js'
import {
  CLOSE_PAREN,
  COLON,
  COMMA,
  DASH,
  has,
  type Item,
  isSign,
  OPEN_PAREN,
  type Reading,
  textOf,
} from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import { nameEnd } from '../../places/names.js'
import { isSettlement, nounAfter, nounPrecision, placePrecision } from '../../places/nouns.js'
import type { ReadSentence } from '../../read.js'
import { isOf } from '../../words.js'
import { samePlace } from '../grouping/agree.js'
import type { Mention } from '../mention.js'

/** Items that a head has at most. */
const LONGEST = 14
/** Wider places that a head names at most. */
const CHAIN = 4
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93

interface Head {
  places: PlaceMention[]
  /** The whole sentence: it heads all lines below it; otherwise only its own. */
  whole: boolean
  /** Its words tell that it is a place. */
  sure: boolean
}

/** Gives the mentions below a head its place: as their own where they have none, else as that in which theirs lie. */
export function placeUnderHeads(reading: Reading, sentences: readonly ReadSentence[], mentions: Mention[]): void {
  const heads = headsOf(reading, sentences)
  if (heads.every((h) => h === null)) return
  for (const mention of mentions) {
    const head = heads[mention.sentence]
    if (!head) continue
    mention.places = mention.places.filter((p) => !head.some((q) => q.wider && samePlace(p, q)))
    const own = mention.places.some((p) => !p.wider && p.ref.precision !== 'country' && p.ref.precision !== 'adm1')
    const more = head.filter((p) => !mention.places.some((q) => samePlace(p, q)))
    mention.places = own
      ? [...mention.places, ...more.map((p) => ({ ...p, wider: true }))]
      : [...more, ...mention.places]
  }
}

/** For each sentence the places of the head that it stands under. */
function headsOf(reading: Reading, sentences: readonly ReadSentence[]): (PlaceMention[] | null)[] {
  const found = sentences.map((s) => headAt(reading, s))
  const alone = found.filter((h) => h?.whole).length === 1
  const heads = found.map((h, k) => (h?.whole && alone && isSeat(reading, sentences[k]) ? null : h))
  const unsure = flatMap(heads, (h) => (h && !h.sure ? h.places[0].ref.name : []))
  // Speakers of a dialogue come again; towns in capitals before a dash may as well.
  const listed =
    unsure.length > 1 &&
    (new Set(unsure).size === unsure.length ||
      heads.every((h, k) => !h || h.sure || inCapitals(reading, sentences[k], h)))
  let above: PlaceMention[] | null = null
  let beside: PlaceMention[] | null = null
  return sentences.map((sentence, k) => {
    const head = heads[k]
    const told = head && (head.sure || listed || (sentence.bullet && !head.whole)) ? head : null
    if (told || startsLine(reading, sentence)) beside = told && !told.whole ? told.places : null
    if (told?.whole) above = told.places
    return beside ?? above
  })
}

/** “OSSA” on a line of its own near the top, a capital that speaks for its state: where the report was written. */
const isSeat = (reading: Reading, { index, items }: ReadSentence): boolean =>
  index <= TOP &&
  items.length === 1 &&
  items[0].kind === 'metonym' &&
  !reading.upperCase &&
  reading.tokens.letters[items[0].from] === UPPER

/** Past a title and a line of who wrote it. */
const TOP = 3

/** Whether a sentence opens with a place that heads its line. */
export const headsLine = (reading: Reading, sentence: ReadSentence): boolean =>
  startsLine(reading, sentence) && headAt(reading, sentence)?.whole === false

/** “OSSA – two were killed” */
const inCapitals = (reading: Reading, { items }: ReadSentence, { places: [{ at, next }] }: Head): boolean =>
  reading.tokens.letters[items[at].from] === UPPER && isDash(reading, items[next])

export const startsLine = ({ tokens }: Reading, { from, bullet }: ReadSentence): boolean =>
  bullet || from === 0 || (tokens.before[from] & (LINE | PARAGRAPH)) !== 0

/** The head with which a sentence opens: behind a day or an hour names of places, up to a colon, a dash or the end of the line. */
function headAt(reading: Reading, sentence: ReadSentence): Head | null {
  const { items } = sentence
  const places = chainAt(reading, items, pastTime(items, pastNumber(items)))
  const last = places.at(-1)
  if (!last || isOrdinary(reading, items, places[0])) return null
  const end = pastTime(items, last.next)
  const whole = end >= items.length
  if (
    !whole &&
    !isSign(items[last.next], COLON) &&
    !isDash(reading, items[last.next]) &&
    !closesTime(reading, items, end)
  )
    return null
  if (QUOTES.has(items[last.next + 1]?.sign ?? 0)) return null
  // Inside a line only a colon heads words; “OSSA, 3 May:” is a dateline until another line opens so.
  if (!startsLine(reading, sentence) && !isSign(items[last.next], COLON)) return null
  const dated = !whole && end > last.next
  return { places, whole, sure: isSure(items, places) && !dated && datelineEnd(reading, sentence) === 0 }
}

/** Past “2)” with which a part of a line opens. */
const pastNumber = (items: Item[]): number =>
  isSign(items[1], CLOSE_PAREN) && (items[0].kind === 'numeral' || items[0].quantity || items[0].group) ? 2 : 0

/** Past days, hours and the signs around them. */
function pastTime(items: Item[], from: number): number {
  let k = from
  while (
    k < items.length &&
    k - from < LONGEST &&
    (items[k].date !== undefined || (items[k].kind === 'sign' && TIME_SIGNS.has(items[k].sign)))
  )
    k++
  return items.slice(from, k).some((x) => x.date !== undefined) || k === items.length ? k : from
}

const TIME_SIGNS = new Set([COMMA, DASH, COLON, OPEN_PAREN, CLOSE_PAREN, OPEN_BRACKET, CLOSE_BRACKET])

const isDash = ({ tokens }: Reading, item: Item | undefined): boolean =>
  isSign(item, DASH) && tokens.before[(item as Item).from] > 0

const closesTime = (reading: Reading, items: Item[], end: number): boolean =>
  isSign(items[end - 1], COLON) || isDash(reading, items[end - 1])

/** “Ossa”, “Ossa village, Marn district”, “Ossa (Marn)”: names one behind the other; all but the first tell where it lies. */
function chainAt(reading: Reading, items: Item[], from: number): PlaceMention[] {
  const places: PlaceMention[] = []
  let k = from
  while (places.length < CHAIN) {
    const place = nameAt(reading, items, k, places.length > 0)
    if (!place) break
    places.push(place)
    k = place.next
    if (isSign(items[k], COMMA) || isSign(items[k], OPEN_PAREN)) k++
    else if (isSign(items[k], CLOSE_PAREN)) {
      place.next++
      break
    } else break
  }
  return places
}

function nameAt(reading: Reading, items: Item[], from: number, wider: boolean): PlaceMention | null {
  const at = isSettlement(items[from]) && items[from + 1]?.kind === 'of' ? from + 2 : from
  const item = items[at]
  if (!item || !NAMES.has(item.kind) || reading.tokens.letters[item.from] === LOWER) return null
  const end = Math.max(nameEnd(reading, items, at), item.kind === 'capital' ? at : at + 1)
  if (end === at) return null
  const after = nounAfter(reading, items, end)
  const noun = after?.noun ?? has(items[from], 'place_noun')
  const precision =
    item.kind === 'place'
      ? placePrecision(item.entry?.kind, noun)
      : noun
        ? nounPrecision(noun)
        : wider
          ? 'adm1'
          : 'exact'
  const name = textOf(reading, item.from, items[end - 1].to)
  return {
    at,
    next: after?.next ?? (isOf(reading, items[end], 'communities') ? end + 1 : end),
    wider,
    bare: false,
    ref: { name, place_id: has(item, 'place')?.ref ?? null, precision, relation: null },
  }
}

const NAMES = new Set<Item['kind']>(['capital', 'place', 'metonym'])

/** A noun of place, a known place, or a chain says that the name is no speaker and no rubric. */
const isSure = (items: Item[], places: PlaceMention[]): boolean =>
  places.length > 1 ||
  items[places[0].at].kind !== 'capital' ||
  has(items[places[0].next - 1], 'place_noun') !== undefined ||
  (places[0].at > 0 && has(items[places[0].at - 2], 'place_noun') !== undefined)

/** “Update:”, “Background”: words that are no names. */
const isOrdinary = (reading: Reading, items: Item[], { at, next }: PlaceMention): boolean =>
  items[at].kind === 'capital' &&
  items.slice(at, next).every((x) => x.kind !== 'capital' || reading.knowledge.isCommon(reading.tokens.word[x.from]))

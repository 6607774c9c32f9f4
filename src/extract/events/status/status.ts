/** Whether what a trigger tells happened, is denied, planned or only thought of, and how many incidents it counts. */
import type { Modality } from '../../../model/vocab.js'
import { OPENING_QUOTES } from '../../../text/tokens.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { isUndone } from '../../infinitive.js'
import { COMMA, has, type Item, isArticle, isSign, type Reading } from '../../item.js'
import { holds } from '../../words.js'
import { isTakenAsDone } from './known.js'
import { forbids } from './norms.js'

export interface Status {
  /** “no violations”, “did not open fire”. */
  negated: boolean
  /** Somebody denies it: “denied that its soldiers fired”. */
  denied: boolean
  /** Only a part in it is denied: “denied any responsibility for the death”. */
  disclaimed: boolean
  modality: Modality
}

const LEFT = 12

/** Reads the words before the trigger, back to the border of its clause. */
export function statusOf(reading: Reading, items: Item[], at: number, date: DateRef | null): Status {
  const out: Status = {
    negated: false,
    denied: false,
    disclaimed: false,
    modality: timeStatus(date, reading.published),
  }
  for (let k = at - 1; k >= 0 && at - k <= LEFT; k--) {
    const item = items[k]
    if (has(item, 'denial')) {
      out.denied = true
      out.disclaimed = items.slice(k + 1, at).some((x) => has(x, 'blame') !== undefined)
      return out
    }
    const near = at - k <= 5
    if (near && (has(item, 'negation') || item.quantity?.none || has(item, 'none')))
      out.negated = !isUnclaimed(reading, items, k, at)
    if (near && items[k + 1].kind !== 'and' && (item.kind === 'modal' || item.kind === 'hypothetical' || planned(item)))
      out.modality = planned(item) ? 'planned' : hypothetical(out.modality)
    if (isSign(item, COMMA) && at - k > 1) break
    // “threatened Marn with ‘crushing strikes’”
    if (item.kind === 'sign' && !isSign(item, COMMA) && !(near && OPENING_QUOTES.has(item.sign))) break
    if (item.kind === 'and' && at - k > 3) break
  }
  if (isTakenAsDone(reading, items, at, date)) return { ...out, modality: timeStatus(date, reading.published) }
  if (willBe(items, at)) out.modality = 'planned'
  if (mayCome(items, at) || callsFor(items, at) || inquiresLater(items, at) || ofAny(items, at))
    out.modality = 'hypothetical'
  if (out.modality === 'occurred' && isDeed(items[at]) && isUndone(reading, items, at)) out.modality = 'hypothetical'
  return out
}

/** “No group has claimed | the raid”, “nobody took responsibility for the raid”: it is who did it that nobody says. */
const isUnclaimed = (reading: Reading, items: Item[], none: number, at: number): boolean =>
  has(items[at], 'event_noun') !== undefined && items.slice(none + 1, at).some((x) => holds(reading, x, 'owns_up'))

/** A verb for what is done, unlike “in response to attacks”; of those who “came to meet” more is rarely told, and they met. */
const isDeed = (item: Item): boolean =>
  (has(item, 'event_verb') !== undefined && has(item, 'event_verb')?.subtype !== 'talks') ||
  has(item, 'harm_active') !== undefined

/** “all attacks”, “any violation”: whatever there are; “all spoke by telephone” tells who did. */
const ofAny = (items: Item[], at: number): boolean =>
  (has(items[at - 1], 'all') !== undefined || has(items[at - 1], 'determiner')?.kind === 'any') &&
  has(items[at], 'event_noun') !== undefined

const planned = (item: Item): boolean => has(item, 'date_word')?.kind === 'planned'

const hypothetical = (modality: Modality): Modality => (modality === 'planned' ? 'planned' : 'hypothetical')

/** “more raids will be launched”, “the next round is to take place”. */
const willBe = (items: Item[], at: number): boolean =>
  has(items[at], 'event_noun') !== undefined &&
  items[at + 1] !== undefined &&
  planned(items[at + 1]) &&
  (has(items[at], 'event_noun')?.subtype === 'talks' || [2, 3].some((d) => has(items[at + d], 'verb')?.kind === 'deed'))

/** “attacks could increase”, “violence may spread”; not “shelling could be heard”, “the raid may have killed two”. */
const mayCome = (items: Item[], at: number): boolean =>
  has(items[at], 'event_noun') !== undefined &&
  (items[at + 1]?.kind === 'modal' || has(items[at + 1], 'hypothetical') !== undefined) &&
  items[at + 2] !== undefined &&
  items[at + 2].kind !== 'be' &&
  items[at + 2].kind !== 'have' &&
  items[at - 1]?.kind !== 'determiner'

/** “asked them to conduct an inquiry”, “is ready to open an investigation”: none is under way. */
const inquiresLater = (items: Item[], at: number): boolean =>
  has(items[at], 'event_noun')?.subtype === 'investigation' &&
  [2, 3, 4, 5].some((d) => items[at - d]?.kind === 'to' && items.slice(at - d + 1, at).every((x) => x.kind !== 'sign'))

/** “called for talks”, “urges an investigation”, “to prevent attacks”, “condemns any attack”: wished, feared or general. */
function callsFor(items: Item[], at: number): boolean {
  const finite = FINITE.has(items[at].kind) && !has(items[at], 'event_noun') && items[at - 1]?.kind !== 'to'
  for (let k = at - 1; k >= 0 && at - k <= 12; k--) {
    // “vowed to stop the shelling, but raided Ossa”
    if (finite && (isSign(items[k], COMMA) || has(items[k], 'and') || has(items[k], 'preposition')?.kind === 'when'))
      break
    if ((has(items[k], 'agreement_act')?.mention === 'called_for' && !isPassive(items, k)) || forbids(items[k]))
      return true
    if (has(items[k], 'wish')?.kind === 'need') return true
    // “called for an inquiry into the raid”: what one inquires into was done.
    if (has(items[k], 'sequel') || has(items[k], 'event_noun')?.subtype === 'investigation') break
    if (
      at - k >= 6 ? !inList(items[k]) : items[k].kind === 'relative' || (items[k].kind === 'sign' && !listed(items, k))
    )
      break
  }
  // “A truce was signed to end the war”: what was done for a purpose was done.
  if ((has(items[at], 'event_verb') && !isArticle(items[at - 1])) || has(items[at], 'agreement_act')) return false
  let near = true
  for (let k = at + 1; k < items.length && k - at <= FORWARD; k++) {
    const norm = has(items[k], 'norm')
    if (norm && (norm.kind === 'predicate' || (near && k - at <= 6))) return true
    if ((items[k].kind === 'sign' && !isSign(items[k], COMMA)) || ENDS.has(items[k].kind)) break
    near &&= items[k].kind !== 'sign'
  }
  return false
}

/** A verb with a subject of its own. */
const FINITE = new Set<Item['kind']>(['event_verb', 'harm_active', 'harm_participle', 'harm_intransitive'])

/** “was followed by a raid”: told as done. */
const isPassive = (items: Item[], k: number): boolean =>
  has(items[k + 1], 'article') !== undefined &&
  items[k - 1]?.kind === 'be' &&
  items[k].to - items[k].from === 2 &&
  items[k - 2]?.kind !== 'modal' &&
  items[k - 2]?.kind !== 'to'

/** So far behind its subject, a list of deeds, stands what forbids them: “Attacks on civilians, kidnapping and rape are prohibited”. */
const FORWARD = 16

const ENDS = new Set<Item['kind']>(['relative', 'verb', 'be', 'have', 'event_verb', 'speech', 'date'])

/** “an end to its campaign of bombings, raids and other attacks”: what the words before lead to is a list. */
const inList = (item: Item): boolean =>
  has(item, 'event_noun') !== undefined ||
  isSign(item, COMMA) ||
  item.kind === 'and' ||
  item.kind === 'of' ||
  item.kind === 'other' ||
  item.kind === 'possessive' ||
  item.kind === 'determiner' ||
  (item.kind === 'unknown' && !item.group)

/** A comma right behind another event. */
const listed = (items: Item[], k: number): boolean =>
  isSign(items[k], COMMA) && has(items[k - 1], 'event_noun') !== undefined

/** Days after the statement are planned; long before it they are history. */
const HISTORICAL = 120
const timeStatus = (date: DateRef | null, published: number): Modality => {
  if (!date || date.start === null || date.end === null) return 'occurred'
  if (date.start > published) return 'planned'
  return date.end < published - HISTORICAL ? 'historical' : 'occurred'
}

/** “three violations”, “33 attacks”, “violated the ceasefire 14 times”, “twice attempted”. */
export function incidentsOf(items: Item[], at: number): number | null {
  for (let k = at - 1; k >= 0 && at - k <= 3; k--) {
    const { quantity } = items[k]
    if (quantity && !quantity.none) return quantity.best
    if (has(items[k], 'times')) return has(items[k], 'times')?.value ?? null
    if (items[k].kind === 'sign' || items[k].kind === 'preposition' || items[k].kind === 'of') break
  }
  for (let k = at + 1; k < items.length && k - at <= 6; k++) {
    if (has(items[k], 'unit')?.kind === 'times') return items[k - 1]?.quantity?.best ?? null
    if (has(items[k], 'times')) return has(items[k], 'times')?.value ?? null
    if (items[k].kind === 'sign') break
  }
  return null
}

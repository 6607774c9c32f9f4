/** Places that a sentence names and that are not where the event was: where it came from, was said, agreed, where the hurt were taken. */
import { COMMA, has, type Item, isArticle, isSign, type Reading } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import { measuredFrom } from '../../places/relation.js'
import { isAttacked } from '../../places/struck.js'
import { endsWith, isOf, spanEndsWith } from '../../words.js'
import { isAfter } from '../when/backdrop.js'
import { speaksFrom } from './said.js'

/** Where words were said, who speaks sits, or what words are about. */
export const elsewhere = (reading: Reading, items: Item[], place: PlaceMention): boolean =>
  speaksFrom(reading, items, place) || seat(items, place) || ofOffice(items, place) || ofFuneral(reading, items, place)

/** “was buried in Ossa”, “a funeral was held in Ossa”; a funeral that is attacked is where it was. */
function ofFuneral(reading: Reading, items: Item[], { at, next }: PlaceMention): boolean {
  // “a funeral in Ossa was shelled”
  if (isAttacked(reading, items, next)) return false
  for (let k = at - 1; k >= 0 && at - k <= FUNERAL; k--) {
    if (endsWith(reading, items[k], 'buries')) {
      const lead = items[k].kind === 'people' || !isArticle(items[k - 1]) ? items[k - 1] : items[k - 2]
      return lead?.kind !== 'preposition' && !has(lead, 'place_relation') && !has(lead, 'event_verb')
    }
    if (!(LEADS.has(items[k].kind) || HELD.has(items[k].kind))) return false
  }
  return false
}

/** Items between a funeral and its place. */
const FUNERAL = 6

/** “was held on Friday”. */
const HELD = new Set<Item['kind']>(['be', 'have', 'date', 'harm_participle', 'verb', 'unknown'])

/** “the Foreign Ministry in Ossa”: the seat of a body that governs or reports. */
const seat = (items: Item[], { at, next, ref }: PlaceMention): boolean => {
  const body = has(items[at - 2], 'body') ?? has(items[at - 2], 'actor')
  if (ref.relation !== 'in' || !body || has(items[at - 2], 'hospital') || has(items[at - 2], 'facility')) return false
  // “in front of the ministry in Ossa”
  const lead = isArticle(items[at - 3]) ? items[at - 4] : items[at - 3]
  if (has(lead, 'place_relation') || (lead?.kind === 'preposition' && lead.entry?.kind === 'into')) return false
  return SEATED.has(body.kind) || has(items[next], 'speech') !== undefined
}

const SEATED = new Set<string | undefined>(['ministry', 'government', 'igo', 'ngo', 'media'])

/** “the commander of the peacekeepers in Ossa, Arno Lisk, said”: the place is part of an office. */
const ofOffice = (items: Item[], { at, next, ref }: PlaceMention): boolean => {
  const head = items[at - 2]
  const office =
    head?.group?.number === 'sg' || has(head, 'title') !== undefined || has(items[at - 3], 'title') !== undefined
  return ref.relation === 'in' && office && isSign(items[next], COMMA) && items[next + 1]?.names !== undefined
}

/** “signed a deal to end the fighting in Ossa”: what is ended is where it was fought. */
export function settled(reading: Reading, items: Item[], { at }: PlaceMention): boolean {
  const k = pastLead(items, at)
  return k >= 0 && (has(items[k], 'war') !== undefined || endsWith(reading, items[k], 'fought'))
}

/** “agreed on the need for an Ossa ceasefire”: where it is to hold. */
export const ofTruce = (items: Item[], { next }: PlaceMention): boolean =>
  has(items[next], 'agreement_noun')?.kind === 'state'

/** The item before the words that lead to a place: “in”, “in breakaway”. */
function pastLead(items: Item[], at: number): number {
  let k = at - 1
  if (items[k]?.kind === 'unknown' && items[k - 1]?.kind === 'preposition') k--
  while (k >= 0 && at - k <= 4 && LEADS.has(items[k].kind)) k--
  return k
}

/** “killed as delegates met in Ossa”, “a day after a truce was signed in Ossa”: where the parties met, told beside a fight. */
export function ofMeeting(reading: Reading, items: Item[], { at }: PlaceMention, trigger: number): boolean {
  // “just after the meeting between the leaders of Ostria and Marn, held in Ossa”
  const reach = isOf(reading, items[pastLead(items, at)], 'hosts') ? 2 * MET : MET
  for (let k = at - 1; k > trigger && at - k <= reach; k--) {
    if (meets(items[k])) return items.slice(trigger + 1, k).some((x) => joins(reading, x))
    if (items[k].kind === 'be' || items[k].kind === 'sign' || items[k].kind === 'relative') return false
  }
  return false
}

/** Items between the word for a meeting or an election and its place. */
const MET = 8

/** “weeks after talks in Ossa, following months of clashes”: where the parties had met before. */
export function ofMeetingBefore(items: Item[], { at }: PlaceMention, trigger: number): boolean {
  const k = pastLead(items, at)
  if (at > trigger || k < 1 || k === at - 1 || !meets(items[k])) return false
  return items.slice(Math.max(0, k - MET), k).some(isAfter)
}

/** “talks between Ossa and the rebels”, “a treaty between the two states”: who met, and not “the crossing between Ossa and Marn”. */
export function isBetween(items: Item[], { at }: PlaceMention): boolean {
  let k = at - 1
  while (k > 0 && (COUNTED.has(items[k].kind) || has(items[k], 'compass') !== undefined)) k--
  return has(items[k], 'between') !== undefined && OF_PARTIES.some((cls) => has(items[k - 1], cls) !== undefined)
}

const COUNTED = new Set<Item['kind']>(['determiner', 'article', 'both', 'quantity', 'numeral', 'number'])
const OF_PARTIES = ['event_noun', 'event_verb', 'agreement_noun'] as const

const meets = (item: Item): boolean =>
  (has(item, 'event_noun') ?? has(item, 'event_verb'))?.subtype === 'talks' ||
  has(item, 'agreement_act')?.mention === 'signed'

/** “while”, “as”, “ahead of”, “a day after”. */
const joins = (reading: Reading, item: Item): boolean =>
  item.kind === 'as' ||
  has(item, 'and')?.kind === 'contrast' ||
  has(item, 'sequel') !== undefined ||
  endsWith(reading, item, 'lag_ends')

/** “spoke about the situation in Ossa”, “talks on the Ossa conflict”: what those who met spoke of. */
export function discussed(reading: Reading, items: Item[], { at, next }: PlaceMention): boolean {
  if (has(items[next], 'war')) return true
  const k = pastLead(items, at)
  return k >= 0 && (has(items[k], 'war') !== undefined || isOf(reading, items[k], 'matters'))
}

const LEADS = new Set<Item['kind']>(['preposition', 'determiner', 'place_relation', 'of', 'place_noun'])

/** “the envoy, who had been in Ossa”, “busy with its war in Ossa”: where somebody stayed, or another war is. */
export function besideStory(reading: Reading, items: Item[], { at }: PlaceMention): boolean {
  let k = at - 1
  while (k >= 0 && at - k <= 3 && LEADS.has(items[k].kind)) k--
  if (k < 1) return false
  // “Ossa is near Marn”
  const lies = k === 1 && (items[0].kind === 'capital' || items[0].kind === 'place')
  if (lies && isOf(reading, items[k], 'lies')) return true
  return has(items[k], 'war') !== undefined || (items[k].kind === 'be' && (lies || STAYS.has(items[k - 1].kind)))
}

const STAYS = new Set<Item['kind']>(['names', 'people', 'relative', 'title', 'pronoun', 'side_noun', 'metonym'])

/** “the ceasefire agreed in Ossa”: where it was agreed, not where it is broken. */
export const concluded = (items: Item[], { at, ref }: PlaceMention): boolean =>
  ref.relation === 'in' &&
  has(items[at - 2], 'agreement_act')?.mention === 'signed' &&
  has(items[at - 3], 'agreement_noun') !== undefined

/** “freed as agreed in Ossa”, “in exchange for maps of mines in Ossa”: where it was agreed, and what was given for the captives. */
export function ofDeal(reading: Reading, items: Item[], { at }: PlaceMention): boolean {
  const k = pastLead(items, at)
  if (k >= 0 && k < at - 1 && meets(items[k])) return true
  for (let i = at - 1; i >= 0 && at - i <= PAPER; i--) {
    if (isOf(reading, items[i], 'papers')) return true
    if (items[i].kind === 'be' || items[i].kind === 'have' || items[i].group || has(items[i], 'event_verb'))
      return false
  }
  return false
}

/** Items from papers to a place that they show: “maps of the minefields in the Ossa and Marn districts”. */
const PAPER = 9

/** “Guns near Ossa shelled Marn”, “troops stationed in Ossa attacked Marn”: where those are who act on another place. */
export function ofDoer(items: Item[], { at, next }: PlaceMention, trigger: number): boolean {
  if (next > trigger || !items.slice(next, trigger).every((x) => x.kind === 'adverb' || x.kind === 'have')) return false
  if (has(items[trigger], 'event_noun') && !has(items[trigger], 'event_verb')) return false
  if (has(items[trigger], 'harm_participle') && !items[trigger + 1]?.group) return false
  let k = at - 1
  while (
    k >= 0 &&
    at - k <= 6 &&
    (LEADS.has(items[k].kind) ||
      STATIONED.has(items[k].kind) ||
      has(items[k], 'compass') ||
      has(items[k], 'event_verb')?.kind === 'posting')
  )
    k--
  return k < at - 1 && (items[k]?.group !== undefined || DOERS.has(items[k]?.kind))
}

const STATIONED = new Set<Item['kind']>(['unknown', 'verb', 'place_noun', 'approximator'])

const DOERS = new Set<Item['kind'] | undefined>(['instrument', 'body', 'actor', 'side_noun', 'enemy', 'thing'])

/** “fired from the direction of Marn”, “travelling to Ossa”: where it came from, or where somebody went. */
export function origin(items: Item[], { at, ref }: PlaceMention): boolean {
  let k = at - 1
  while (
    items[k]?.kind === 'of' ||
    isArticle(items[k]) ||
    has(items[k], 'place_noun') ||
    isBeside(items, k) ||
    (items[k]?.kind === 'unknown' && isFrom(items, k - 1))
  )
    k--
  if (measuredFrom(items, k) || /\b(?:far|throw) from$/i.test(ref.relation ?? '')) return false
  if (/^from\b|\bfrom$/i.test(ref.relation ?? '') || items[at - 1]?.kind === 'from') return true
  if (items[k]?.kind !== 'from') return false
  const named =
    k < at - 1 &&
    (items[at - 1].kind === 'of' ||
      // “armed youths from the Ossa area”, and not “water from the Ossa spring”
      items[k - 1]?.group !== undefined ||
      has(items[k - 1], 'person') !== undefined ||
      has(items[k - 1], 'instrument') !== undefined ||
      items.slice(k + 1, at).some((x) => has(x, 'place_noun') !== undefined || x.kind === 'unknown'))
  return named || has(items[k - 1], 'event_verb') !== undefined
}

/** “positions near”. */
const isBeside = (items: Item[], k: number): boolean =>
  (has(items[k], 'place_relation') !== undefined || items[k]?.kind === 'preposition') &&
  (has(items[k - 1], 'place_noun') !== undefined ||
    // “from across the border in Ossa”
    items[k - 1]?.kind === 'from' ||
    (items[k - 1]?.kind === 'unknown' && isFrom(items, k - 2)))

/** “from”, “from their”. */
const isFrom = (items: Item[], k: number): boolean =>
  items[k]?.kind === 'from' || (isArticle(items[k]) && items[k - 1]?.kind === 'from')

/** “a convoy bound for Ossa was hit”, “on their way to Ossa”: where somebody was going; “a group based in Ossa”: where one has its seat. */
export function bound(reading: Reading, items: Item[], { at }: PlaceMention): boolean {
  for (let k = at - 1; k > 0 && at - k <= NAMED; k--) {
    if (spanEndsWith(reading, items[Math.max(0, k - 3)].from, items[k].to, 'bound_for')) return true
    if (endsTrip(reading, items, k)) return true
    // “on its way to the oil town of Ossa”
    const passes =
      isArticle(items[k]) || items[k].kind === 'of' || items[k].kind === 'unknown' || has(items[k], 'place_noun')
    if (!passes) return false
  }
  return false
}

/** “moved from Marn towards Ossa”: item k leads to where somebody was going; what is fired from Marn falls on Ossa. */
function endsTrip(reading: Reading, items: Item[], k: number): boolean {
  if (!isOf(reading, items[k], 'towards')) return false
  let from = k - 1
  while (from > 0 && k - from <= 4 && (NAMES.has(items[from].kind) || items[from].names)) from--
  const verb = has(items[from - 1], 'event_verb')
  return from < k - 1 && items[from].kind === 'from' && !verb && !has(items[from - 1], 'instrument')
}

const NAMES = new Set<Item['kind']>(['capital', 'place', 'sign', 'metonym', 'place_noun'])

/** Items between where somebody was going and its name. */
const NAMED = 6

/** “is in hospital in Ossa”, “taken to the Ossa district hospital”: where the wounded are, not where they were hit. */
export const ofHospital = (reading: Reading, items: Item[], place: PlaceMention): boolean =>
  [1, 2, 3].some(
    (d) =>
      has(items[place.at - d], 'hospital') !== undefined || has(items[place.at - d], 'harm_state')?.harm === 'wounded',
  ) ||
  [0, 1, 2].some(
    (d) =>
      has(items[place.next + d], 'hospital') !== undefined &&
      // “Nine people hurt in Ossa | are still | in hospital”
      items.slice(place.next, place.next + d).every((x) => NAMING.has(x.kind)),
  ) ||
  has(items[place.next - 1], 'hospital') !== undefined ||
  // “Doctors in Ossa are treating five wounded”
  (items[place.at - 2]?.group !== undefined && endsWith(reading, items[place.at - 2], 'healers'))

/** What can stand between a town and its hospital. */
const NAMING = new Set<Item['kind']>([...NAMES, 'unknown', 'possessive', 'compass', 'ordinal', 'person_adjective'])

/** “flown to a clinic in Ossa”, “receiving treatment at the hospital in Ossa”: whatever is told beside it, somebody went there. */
export const taken = (items: Item[], { at }: PlaceMention): boolean =>
  [1, 2, 3].some((d) => {
    if (!has(items[at - d], 'hospital')) return false
    let k = at - d - 1
    while (isArticle(items[k]) || items[k]?.kind === 'determiner') k--
    const cured = items[k]?.kind === 'preposition' && isTreated(items[k - 1])
    return cured || items[k]?.kind === 'to' || has(items[at - d], 'harm_participle') !== undefined
  })

const isTreated = (item: Item | undefined): boolean =>
  (has(item, 'harm_intransitive') ?? has(item, 'harm_participle'))?.harm === 'wounded'

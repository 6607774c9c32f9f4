/** In which sense a word that can tell of an event stands: a round of talks or of something else, a fire that burns or is shot. */
import { has, type Item, type ItemKind, isArticle, type Reading, wordOf } from '../../item.js'
import { anyIn, endsWith, holds, isOf } from '../../words.js'
import { endsClause, isPassive } from './beside.js'

/** “The second round will be held”, “the next round of the dialogue is planned”. */
export const ofTalks = (reading: Reading, items: Item[], at: number): boolean => {
  const next = items[at + 1]
  if (next?.kind === 'of') return items.slice(at + 2, at + 5).some((x) => isOf(reading, x, 'rounds_of'))
  return (
    next !== undefined && (next.kind === 'be' || next.kind === 'modal' || has(next, 'date_word')?.kind === 'planned')
  )
}

/** “a fight broke out”, “the second fight”; not “the fight against crime”, nor “they fight”. */
export const isFought = (reading: Reading, items: Item[], at: number): boolean =>
  (isArticle(items[at - 1]) || COUNTS.has(items[at - 1]?.kind) || has(items[at - 1], 'fresh') !== undefined) &&
  !isOf(reading, items[at + 1], 'no_fight_with')

const COUNTS = new Set<ItemKind | undefined>(['ordinal', 'quantity', 'numeral', 'determiner', 'another'])

/** “on account of fires”, “fires burned”: what burns, not who shoots. */
export const blazes = (reading: Reading, items: Item[], at: number): boolean =>
  wordOf(reading, items[at]).toLowerCase() === 'fires' &&
  (items[at - 1] === undefined ||
    items[at - 1].kind === 'preposition' ||
    items[at - 1].kind === 'of' ||
    items[at - 1].kind === 'and')

/** “a bridge blocked by two trucks” tells what it was like; “six soldiers were encircled” before they were taken or killed. */
export const closesNothing = (reading: Reading, items: Item[], at: number): boolean =>
  (has(items[at - 1], 'place_noun') !== undefined && items[at + 1]?.kind === 'by') ||
  (isPassive(reading, items[at]) && items[at - 1]?.group?.maybe === false) ||
  (has(items[at], 'post') !== undefined && isHeld(items, at))

/** “attacked a police roadblock”, “killed at a roadblock”: who holds it is there, and it is no news that it stands. */
const isHeld = (items: Item[], at: number): boolean => {
  for (let k = at - 1; k >= 0 && at - k <= HELD; k--) {
    if (DONE_TO.has(items[k].kind)) return true
    if (!isModifier(items[k]) && items[k].kind !== 'body' && items[k].kind !== 'side_adjective') return false
  }
  return false
}

/** Items between a post and what leads to it. */
const HELD = 5

const DONE_TO = new Set<ItemKind>(['event_verb', 'event_noun', 'preposition', 'person_adjective'])

/** “summoned the Marnian ambassador”: an envoy is told off, and no witness or parliament called. */
export const callsIn = (reading: Reading, items: Item[], at: number): boolean =>
  items.slice(at + 1, at + 9).some((x) => holds(reading, x, 'envoys')) ||
  (items[at - 1]?.kind === 'be' && items.slice(Math.max(0, at - 9), at).some((x) => holds(reading, x, 'envoys')))

/** “spoke today with Prime Minister Orn”, “had talked to her counterpart by phone”: to one who can decide, or over a line; not to the press. */
export function speaksWith(reading: Reading, items: Item[], at: number): boolean {
  const stop = items.findIndex((item, k) => k > at && endsClause(item))
  const clause = items.slice(at + 1, Math.min(stop < 0 ? items.length : stop, at + SPOKEN))
  if (clause.some((x) => x.group?.status === 'journalist' || has(x, 'person')?.status === 'journalist')) return false
  if (clause.length > 0 && anyIn(reading, clause[0].from, clause[clause.length - 1].to, 'over_the_phone')) return true
  const lead = /\b(?:to|with)$/i.test(wordOf(reading, items[at])) ? -1 : clause.findIndex((x) => x.kind === 'with')
  return (
    (lead >= 0 || items[at].to - items[at].from > 1) &&
    lead <= 3 &&
    clause.slice(lead + 1, lead + 4).some((x) => decides(x))
  )
}

/** Items after “spoke” that tell with whom. */
const SPOKEN = 16

const decides = (item: Item): boolean =>
  item.kind === 'title' || item.kind === 'metonym' || item.kind === 'side_noun' || item.names?.titled === true

/** “the coalition battling the rebels said a raid killed nine”: who they are, beside what happened. */
const battles = (reading: Reading, items: Item[], at: number): boolean =>
  isOf(reading, items[at], 'battling') &&
  (items[at - 1]?.group != null ||
    isOf(reading, items[at - 1], 'fighting_bodies') ||
    FORCES.has(items[at - 1]?.kind)) &&
  items.some((x, k) => k !== at && (has(x, 'event_noun') ?? has(x, 'event_verb')) !== undefined)

/** “attacked the budget”, “the plan was shot down”: what is done in words or by votes. */
export function ofWords(reading: Reading, items: Item[], at: number): boolean {
  const subtype = has(items[at], 'event_verb')?.subtype
  if (battles(reading, items, at)) return true
  if (subtype !== 'attack' && subtype !== 'disrupted_weapons_use') return false
  if (isPassive(reading, items[at]) || items[at - 1]?.kind === 'be')
    return [1, 2].some((d) => endsWith(reading, items[at - d], 'matters_of_words'))
  for (let k = at + 1; k < items.length && k - at <= OBJECT; k++) {
    if (endsWith(reading, items[k], 'matters_of_words')) return true
    if (!LEADS.has(items[k].kind)) return false
  }
  return false
}

/** “fired 200 workers”, “fired his defence minister”: who is fired lost a post. */
export const dismisses = (reading: Reading, items: Item[], at: number): boolean =>
  /^fire[ds]$/i.test(wordOf(reading, items[at])) &&
  [1, 2].some((d) => {
    const whom = items[at + d]
    return (
      (whom?.group != null && whom.group.headFrom >= 0 && !whom.group.maybe) ||
      has(whom, 'title') !== undefined ||
      has(whom, 'speech_noun')?.kind === 'role'
    )
  }) &&
  items[at + 1].kind !== 'preposition'

/** Items from the verb to the noun that it is told of. */
const OBJECT = 4

const LEADS = new Set<ItemKind>([
  'article',
  'determiner',
  'possessive',
  'unknown',
  'side_adjective',
  'side_noun',
  'metonym',
])

/** “A storm hit Ossa, killing four”, “snow blocked the road”: no one did it. */
export const byNature = (reading: Reading, items: Item[], at: number): boolean =>
  items.slice(Math.max(0, at - NATURE), at + 1).some((x) => endsWith(reading, x, 'natural_forces')) &&
  !items.slice(0, at).some((x) => has(x, 'instrument')?.subtype !== undefined)

/** Items before a verb in which a force of nature is who does it. */
const NATURE = 9

/** “pending an investigation”, “an inquiry is needed”, “need further investigation”: one that is yet to be. */
const isAwaited = (reading: Reading, items: Item[], at: number): boolean =>
  [1, 2, 3].some((d) => isOf(reading, items[at - d], 'pending') && items.slice(at - d + 1, at).every(isModifier)) ||
  (items[at + 1]?.kind === 'be' && isOf(reading, items[at + 2], 'needed'))

const isModifier = ({ kind }: Item): boolean =>
  kind === 'article' || kind === 'unknown' || kind === 'adverb' || kind === 'another'

/** An inquiry that is yet to be, or that only brings out what is told: “An initial investigation found that”, “inquiries into the blast showed”. */
const isNoInquiry = (reading: Reading, items: Item[], at: number): boolean => {
  if (has(items[at], 'event_noun')?.subtype !== 'investigation') return false
  if (isAwaited(reading, items, at)) return true
  for (let k = at + 1; k < items.length && k - at <= FINDING && !endsClause(items[k]); k++) {
    if (isOf(reading, items[k], 'brings_out') || items[k].kind === 'speech') return true
    if (STOPS.has(items[k].kind)) return false
  }
  return false
}

const STOPS = new Set<ItemKind>(['be', 'modal', 'and', 'sign'])

/** Items from an inquiry to its verb, with what it is into between them. */
const FINDING = 9

/** “The coalition fighting in Marn shot down a drone”: which coalition did it. */
function whoFights(reading: Reading, items: Item[], at: number): boolean {
  if (!/^fighting$/i.test(wordOf(reading, items[at]))) return false
  // “a blow to the troops fighting in Marn”
  const from = items[at - 2]?.kind === 'determiner' || items[at - 2]?.kind === 'side_adjective' ? at - 3 : at - 2
  if (isOf(reading, items[at - 1], 'fighting_bodies') && isCause(items, at)) return true
  if (whoSpeaks(reading, items, at)) return true
  if (items[at - 1]?.group ?? has(items[at - 1], 'body'))
    if (AMONG.has(items[from]?.kind) || isCause(items, at)) return true
  if (!FORCES.has(items[at - 1]?.kind)) return false
  for (let k = at + 1; k < items.length && k - at <= FINDING && !endsClause(items[k]); k++)
    if (items[k].kind === 'event_verb') return true
  return false
}

/** “The coalition fighting in Ostria denied on Monday”, “the rebels fighting in Ossa said”: which of them speak. */
function whoSpeaks(reading: Reading, items: Item[], at: number): boolean {
  const who = items[at - 1]
  if (!who || !(who.group || has(who, 'body') || FORCES.has(who.kind) || isOf(reading, who, 'fighting_bodies')))
    return false
  for (let k = at + 1; k < items.length && k - at <= FINDING && items[k].kind !== 'sign'; k++) {
    if (has(items[k], 'speech') ?? has(items[k], 'denial'))
      return items[k - 1].kind !== 'to' && items[k - 1].kind !== 'and'
    if (items[k].kind === 'event_verb' || items[k].kind === 'relative' || items[k].kind === 'be') return false
  }
  return false
}

/** “two groups fighting the government”, “rebels fighting for a homeland”: what they are. */
const isCause = (items: Item[], at: number): boolean =>
  has(items[at + 1], 'preposition')?.kind === 'for' ||
  (items[at + 1]?.kind === 'determiner' && has(items[at + 2], 'body')?.kind === 'government')

const AMONG = new Set<ItemKind | undefined>(['preposition', 'of', 'to', 'between'])

const FORCES = new Set<ItemKind | undefined>(['body', 'actor', 'side_noun'])

/** A noun that only tells who did or told something else. */
export const namesWho = (reading: Reading, items: Item[], at: number): boolean =>
  (has(items[at], 'event_noun')?.subtype === 'headquarters_or_base_established' && isStation(reading, items, at)) ||
  isNoInquiry(reading, items, at) ||
  whoFights(reading, items, at)

/** “the zone of temporary deployment of the peacekeepers”: where they are. */
function isStation(reading: Reading, items: Item[], at: number): boolean {
  const before = items[at - 1]?.kind === 'of' ? at - 1 : at - 2
  return (
    isOf(reading, items[at - 1], 'stays') ||
    (items[before]?.kind === 'of' && isOf(reading, items[before - 1], 'stations'))
  )
}

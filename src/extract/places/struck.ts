/** A place as what violence falls on: “shelled Ossa”, “Ossa was shelled”, “strikes on Ossa”. */
import { CLOSE_PAREN, COMMA, has, type Item, isSign, OPEN_PAREN, type Reading, textOf, wordOf } from '../item.js'
import { endsWith, isOf, opensWith } from '../words.js'

/** “shelled Ossa”: the name is what was struck. */
export const struckBy = (items: Item[], k: number, i: number): boolean => {
  const verb = k === i - 1 ? has(items[k], 'event_verb') : undefined
  return (
    verb !== undefined &&
    (verb.kind === 'hit' ||
      verb.kind === 'land' ||
      verb.kind === 'bombing' ||
      (verb.kind === undefined && isAssault(verb.subtype)))
  )
}

/** “Ossa was shelled”, “Ossa came under mortar fire”: fire from afar falls on a place. */
export function isStruck(reading: Reading, items: Item[], end: number): boolean {
  const verb = pastAside(items, end)
  return (
    FROM_AFAR.has(passiveAt(reading, items, verb)) ||
    endsWith(reading, items[verb], 'under_fire') ||
    isHit(reading, items, verb)
  )
}

/** “Ossa was stormed”, “Ossa was hit by two rockets”, “Ossa fell to the rebels”: what befalls places, whoever else is attacked. */
function isHit(reading: Reading, items: Item[], end: number): boolean {
  let k = end
  while (k < end + 4 && BESIDE_VERB.has(items[k]?.kind)) k++
  const verb = items[k]
  if (verb === undefined) return false
  if (opensWith(reading, verb, 'falls_to')) return true
  if (isUnder(verb) && /^fire$/i.test(wordOf(reading, items[k + 1]))) return true
  const passive = k > end || opensWith(reading, verb, 'passive_leads')
  if (!passive) return false
  return (
    endsWith(reading, verb, 'place_verbs') || (endsWith(reading, verb, 'hit_verbs') && hasWeapon(reading, items, k + 1))
  )
}

const BESIDE_VERB = new Set<Item['kind'] | undefined>(['be', 'have', 'adverb', 'condition'])

/** “by rockets”, “with dozens of drones”, “by two ballistic missiles” from item k on. */
export function hasWeapon(reading: Reading, items: Item[], k: number): boolean {
  if (items[k]?.kind !== 'by' && items[k]?.kind !== 'with') return false
  let at = k + 1
  while (at - k <= WEAPON && ARMED.has(items[at]?.kind) && !isOf(reading, items[at], 'rains')) at++
  return isOf(reading, items[at], 'rains')
}

/** Items between “by” and the weapons. */
const WEAPON = 4

const ARMED = new Set<Item['kind'] | undefined>([
  'article',
  'determiner',
  'quantity',
  'vague',
  'of',
  'unknown',
  'side_adjective',
  'capital',
  'instrument',
])

/** The item after “Ossa, the old seat of the bishops,” or “Ossa (a town of 300)” where it opens a sentence; `end` where none stands there. */
export function pastAside(items: Item[], end: number): number {
  const paren = isSign(items[end], OPEN_PAREN)
  if (end > OPENING || !(paren || isSign(items[end], COMMA))) return end
  const close = items.slice(end + 1, end + ASIDE).findIndex((x) => isSign(x, paren ? CLOSE_PAREN : COMMA))
  return close < 0 ? end : end + close + 2
}

/** Items of a name with which a sentence opens, and of what stands between commas after it. */
const OPENING = 3
const ASIDE = 12

/** “has been under intense shelling”. */
export const isUnder = (item: Item | undefined): boolean => has(item, 'event_verb')?.kind === 'opening'

/** “the site was attacked”, “the village came under fire”: what is known to be a place may be attacked too. */
export function isAttacked(reading: Reading, items: Item[], end: number): boolean {
  const subtype = passiveAt(reading, items, end)
  return FROM_AFAR.has(subtype) || isAssault(subtype)
}

/** What the verb in the passive after a subject that ends at item `end` tells was done to it. */
function passiveAt(reading: Reading, items: Item[], end: number): string | undefined {
  let k = end
  while (k < end + 4 && (/^(?:be|have|adverb)$/.test(items[k]?.kind ?? '') || (k > end && isOnDay(items, k)))) k++
  if (isUnder(items[k])) return passed(items, k)
  const verb = has(items[k], 'event_verb')
  const passive =
    k > end || /^(?:was|were|has|have|had|came|comes)\b/i.test(verb ? textOf(reading, items[k].from, items[k].to) : '')
  return passive ? verb?.subtype : undefined
}

/** “was | on Monday | shelled” */
const isOnDay = (items: Item[], k: number): boolean =>
  items[k]?.date !== undefined || (items[k]?.kind === 'preposition' && items[k + 1]?.date !== undefined)

/** “under heavy mortar fire”, “under intense shelling”. */
const passed = (items: Item[], k: number): string | undefined =>
  [1, 2].flatMap((d) =>
    items[k + d] ? (has(items[k + d], 'event_noun') ?? has(items[k + d], 'event_verb') ?? []) : [],
  )[0]?.subtype

/** “the shelling of Ossa”, “air strikes on Ossa”: so do nouns of fire from afar; “an attack on” may be on anybody. */
export function strikeOn(reading: Reading, items: Item[], k: number): boolean {
  // “a raid by the foes of Marn”: the last words are of who did it.
  const noun =
    has(items[k - 1], 'event_noun') ??
    has(items[k], 'event_noun') ??
    (items[k].kind === 'of' ? undefined : has(items[pastDoer(items, k)], 'event_noun'))
  const word = textOf(reading, items[k].from, items[k].to).toLowerCase()
  if (/^(?:on|against)$/.test(word) && !noun && isStrike(items[k - 1])) return true
  // “repelled an attack on”
  if (word === 'on' && !noun && has(items[k - 1], 'event_verb') && endsWith(reading, items[k - 1], 'assaults'))
    return true
  if (word === 'on' && noun?.kind === 'object' && has(items[k - 2], 'event_verb')) return true
  if (!noun || noun.weak || noun.kind === 'object') return false
  // “the battle for Ossa”
  if (noun.subtype === 'armed_clash') return !reading.upperCase && word === 'for' && !isForce(items[k - 2])
  if (noun.subtype === 'attack') return !reading.upperCase && /(?:^| )on$/.test(word)
  return FROM_AFAR.has(noun.subtype) && isOf(reading, items[k], 'strike_leads')
}

/** “mercenaries fighting for Ossa”: whom they serve. */
const isForce = (item: Item | undefined): boolean =>
  item?.group !== undefined || item?.names !== undefined || item?.kind === 'and' || has(item, 'actor') !== undefined

/** “carried out raids”, “shelled”, “attacked”. */
export function isStrike(item: Item | undefined): boolean {
  const subtype = has(item, 'event_verb')?.subtype
  return FROM_AFAR.has(subtype) || isAssault(subtype)
}

/** “the raids of the Ostrian enemy on”, “an attack by the rebels on”: the item before who does it; -1 where nobody stands there. */
function pastDoer(items: Item[], k: number): number {
  let at = k - 1
  while (at > 0 && k - at <= LONGEST && DOERS.has(items[at].kind)) at--
  return at < k - 1 && (items[at].kind === 'of' || has(items[at], 'by')) ? at - 1 : -1
}

const LONGEST = 5

const DOERS = new Set<Item['kind']>([
  'determiner',
  'side_adjective',
  'side_noun',
  'enemy',
  'body',
  'actor',
  'people',
  'person',
  'metonym',
  'unknown',
])

const FROM_AFAR = new Set<string | undefined>([
  'shelling',
  'air_drone_strike',
  'remote_explosive_landmine_ied',
  'blockade',
])

/** Attacks, and fire from afar or near. */
export const isAssault = (subtype: string | undefined): boolean =>
  subtype === 'shelling' || subtype === 'air_drone_strike' || subtype === 'attack'

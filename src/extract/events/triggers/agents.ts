/** Verbs that tell of an event only with a subject of one sort: what peacekeepers do, what forces cross, send or strike. Meetings and aid are not read. */
import type { EventSubtype } from '../../../model/vocab.js'
import { has, type Item, type ItemKind, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import { endsClause } from './beside.js'
import { objectOf } from './object.js'

/** Words between a subject and its verb. */
const LEFT = 10

/** “Peacekeepers patrolled the road”, “the observers continue to monitor the truce”. */
export const keepsPeace = (items: Item[], at: number): boolean =>
  !BEFORE_PATROL.has(items[at - 1]?.kind) &&
  subject(items, at, (x) => x.group?.status === 'peacekeeper' || bodyKind(x) === 'peacekeepers')

/** “their patrol”, “a patrol”: those who patrol, and not what they do. */
const BEFORE_PATROL = new Set<ItemKind | undefined>(['article', 'determiner', 'possessive', 'side_adjective'])

/** “About 20 soldiers crossed the demarcation line”: not refugees, a convoy of aid or a president. */
export const crosses = (items: Item[], at: number): boolean =>
  subject(items, at, (x) => FORCES.has(x.group?.status ?? 'unknown') || FORCES.has(bodyKind(x) ?? ''))

/** “Troops were dispatched to Ossa”, “sent two battalions to Marn”; no doctors or letters, and no wounded soldiers to hospital. */
export function sendsForces(items: Item[], at: number): boolean {
  if (items[at - 1]?.kind === 'be') return subject(items, at, isForce)
  const sent = objectOf(items, at, OBJECT, isForce)
  return sent >= 0 && !items.slice(sent + 1, sent + 5).some((x) => has(x, 'hospital'))
}

/** “Sappers were sent to the scene”: to see to what happened. */
export const toScene = (reading: Reading, items: Item[], at: number, subtype: EventSubtype): boolean =>
  subtype === 'headquarters_or_base_established' &&
  items
    .slice(at + 1, at + SCENE)
    .some((x, k, all) => !all.slice(0, k).some(endsClause) && isOf(reading, x, 'scenes_of'))

/** Items behind a verb in which a scene is named. */
const SCENE = 8

/** “Gunmen struck a police post”, “Ostria struck Ossa”: fighters, and what they hold or guard; a state or a force, and a town, where the verb takes an object. */
export const assails = (items: Item[], at: number, takesObject: boolean): boolean =>
  objectOf(
    items,
    at,
    TARGET,
    (x) => (takesObject && (isTown(x) || isForce(x))) || TARGETS.some((cls) => has(x, cls)),
  ) >= 0 && subject(items, at, (x) => isForce(x) || (takesObject && x.kind === 'side_noun'))

/** What an earthquake strikes too, so that a state or a force must have done it. */
const isTown = (item: Item): boolean => has(item, 'place') !== undefined || item.kind === 'capital'

const TARGETS = ['post', 'place_noun', 'facility', 'goal'] as const

const BEFORE_NOUN = new Set<ItemKind>([
  'article',
  'determiner',
  'quantity',
  'numeral',
  'vague',
  'unknown',
  'side_adjective',
  'person_adjective',
  'and',
  'of',
  'approximator',
  'another',
  'other',
])

/** Words between “sent” and the force that is sent. */
const OBJECT = { leads: BEFORE_NOUN, reach: 6 }
/** “struck a police | post” */
const TARGET = { leads: new Set([...BEFORE_NOUN, 'body' as const]), reach: 6 }

const isForce = (x: Item): boolean =>
  !x.group?.harm && (FORCES.has(x.group?.status ?? 'unknown') || FORCES.has(bodyKind(x) ?? ''))

/** What kind of body an item names. */
export const bodyKind = (item: Item): string | undefined => (has(item, 'actor') ?? has(item, 'body'))?.kind

const FORCES = new Set(['military', 'militant', 'army', 'armed_group', 'armed_forces'])

/** The nearest persons or body before the verb are of that sort; “soldiers who had crossed the border” only tells what came before. */
function subject(items: Item[], at: number, fits: (item: Item) => boolean): boolean {
  for (let k = at - 1; k >= 0 && at - k <= LEFT; k--) {
    const item = items[k]
    if (endsClause(item)) return false
    if (item.kind === 'modal' || has(item, 'negation') || has(item, 'agreement_act') || has(item, 'norm')) return false
    if (fits(item)) return true
    if (item.group || item.names) return false
  }
  return false
}

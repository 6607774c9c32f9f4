/** Verbs that tell of an event only with a subject of one sort: what peacekeepers do, and forces that cross a line. Meetings and aid are not read. */
import { has, type Item } from '../../item.js'
import { endsClause } from './beside.js'

/** Words between a subject and its verb. */
const LEFT = 10

/** “Peacekeepers patrolled the road”, “the observers continue to monitor the truce”. */
export const keepsPeace = (items: Item[], at: number): boolean =>
  subject(items, at, (x) => x.group?.status === 'peacekeeper' || bodyKind(x) === 'peacekeepers')

/** “About 20 soldiers crossed the demarcation line”: not refugees, a convoy of aid or a president. */
export const crosses = (items: Item[], at: number): boolean =>
  subject(items, at, (x) => FORCES.has(x.group?.status ?? 'unknown') || FORCES.has(bodyKind(x) ?? ''))

/** “Troops were dispatched to Ossa”, “sent two battalions to Marn”; no doctors or letters, and no wounded soldiers to hospital. */
export function sendsForces(items: Item[], at: number): boolean {
  if (items[at - 1]?.kind === 'be') return subject(items, at, isForce)
  for (let k = at + 1; k < items.length && k - at <= OBJECT; k++) {
    const item = items[k]
    if (isForce(item)) return !items.slice(k + 1, k + 5).some((x) => has(x, 'hospital'))
    if (!BEFORE_NOUN.has(item.kind)) return false
  }
  return false
}

/** “Gunmen struck a police post”, “rebels hit the camp”: fighters, and what they hold or guard. */
export function assails(items: Item[], at: number): boolean {
  for (let k = at + 1; k < items.length && k - at <= OBJECT; k++) {
    if (TARGETS.some((cls) => has(items[k], cls))) return subject(items, at, isForce)
    if (!BEFORE_NOUN.has(items[k].kind) && items[k].kind !== 'body') return false
  }
  return false
}

const TARGETS = ['post', 'place_noun', 'facility', 'goal'] as const

/** Words between “sent” and the force that is sent. */
const OBJECT = 6
const BEFORE_NOUN = new Set<Item['kind']>([
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
])

const isForce = (x: Item): boolean =>
  !x.group?.harm && (FORCES.has(x.group?.status ?? 'unknown') || FORCES.has(bodyKind(x) ?? ''))

const bodyKind = (item: Item): string | undefined => (has(item, 'actor') ?? has(item, 'body'))?.kind

const FORCES = new Set(['military', 'militant', 'army', 'armed_group'])

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

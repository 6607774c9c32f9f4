/** Verbs that tell of an event by who does it to what (`frames` of the language): “moved the residents out of Velm”, “the envoy was received”. */
import type { Frame } from '../../../knowledge/frames.js'
import type { Sort } from '../../../knowledge/pack.js'
import { LOWER } from '../../../text/tokens.js'
import { COMMA, has, type Item, type ItemKind, isArticle, isSign, type Reading, wordOf } from '../../item.js'
import { isOf } from '../../words.js'
import { endsClause, isPassive } from './beside.js'
import { objectOf } from './object.js'
import { isOfSort } from './sorts.js'
import type { Trigger } from './triggers.js'

/** What the verb at item `at` tells by the words beside it. */
export function framed(reading: Reading, items: Item[], at: number): Trigger | null {
  const { from, to } = items[at]
  if (!has(items[at], 'deed') || isName(reading, items[at]) || meant(reading, items, at)) return null
  for (const frame of reading.knowledge.frames.of(reading.tokens, from, to))
    if (
      !(frame.subtype === 'headquarters_or_base_established' && isCare(reading, items, at)) &&
      fits(reading, items, at, frame)
    )
      return { at, subtype: frame.subtype, telling: 'verb', weapon: -1, alternative: frame.alternative }
  return null
}

/** “were moved to a base hospital”, “bring the gunmen to justice”, “brought the number of troops killed to 11”: no post of theirs. */
const isCare = (reading: Reading, items: Item[], at: number): boolean =>
  items
    .slice(at + 1, at + CARE)
    .some((x) => has(x, 'hospital') !== undefined || isOf(reading, x, 'ends_up') || has(x, 'number_of') !== undefined)

/** Items from who is moved to where he ends up. */
const CARE = 9

/** “Ostria Occupied Velm”: part of a name. */
const isName = ({ upperCase, tokens }: Reading, { from }: Item): boolean => !upperCase && tokens.letters[from] !== LOWER

/** “agreed to withdraw”, “would move”, “the announced truce”: not done here; “began to withdraw” is. */
const meant = (reading: Reading, items: Item[], at: number): boolean =>
  (items[at - 1]?.kind === 'to' && !isOf(reading, items[at - 2], 'sets_about')) ||
  items[at - 1]?.kind === 'modal' ||
  // “sent to hell”: killed.
  has(items[at + 1], 'harm_state') !== undefined ||
  isArticle(items[at - 1]) ||
  isOf(reading, items[at - 1], 'whoever') ||
  (/ing$/i.test(wordOf(reading, items[at])) && isOf(reading, items[at - 1], 'past_things')) ||
  / to$/i.test(wordOf(reading, items[at - 1]))

function fits(reading: Reading, items: Item[], at: number, frame: Frame): boolean {
  const be = passiveAt(reading, items, at)
  const done = be >= 0
  if (done && (!frame.object || frame.active || isState(reading, items[be]))) return false
  const doer = done ? frame.object : frame.subject
  if (doer && !subjectOf(reading, items, done ? be : at, doer, done)) return false
  let end = at
  // “brought the rebel | group’s | toll to 606”: whose it is.
  const owns = (x: Item) => {
    const k = items.indexOf(x, at) + 1
    return items[items[k]?.kind === 'body' ? k + 1 : k]?.kind === 'possessive'
  }
  const isObject = (x: Item) => isOfSort(reading, x, frame.object as Set<Sort>) && !owns(x)
  if (!done && frame.object)
    end = objectOf(items, at, frame.object.has('ship') ? { ...LEADS, counted: true } : LEADS, isObject)
  if (!done && frame.object?.has('realm') && !isWhole(items, end)) return false
  return end >= 0 && leadsOn(reading, items, end, frame)
}

/** “was moved”, “have since been moved”: the item of “be”, or -1; “is moving” is no passive. */
function passiveAt(reading: Reading, items: Item[], at: number): number {
  // “was broken” stands in the lists as one phrase.
  if (isPassive(reading, items[at])) return at
  let k = at - 1
  while (k >= 0 && items[k].kind === 'adverb') k--
  return items[k]?.kind === 'be' && !/ing$/i.test(wordOf(reading, items[at])) ? k : -1
}

/** “the troops are stationed in Velm”, “the border is closed”: how things stand. */
const isState = (reading: Reading, item: Item): boolean => /^(?:is|are|am)$/i.test(wordOf(reading, item))

/** “of | the rebels” tells whose, where no body of theirs stands before. */
function isOwner(items: Item[], k: number): boolean {
  const head = items[items[k - 1]?.kind === 'of' ? k - 2 : k - 3]
  const of = items[k - 1]?.kind === 'of' || items[k - 2]?.kind === 'of'
  return of && head !== undefined && OWNED.some((cls) => has(head, cls) !== undefined)
}

/** One of the words that a frame asks for stands behind the verb and its object. */
function leadsOn({ tokens }: Reading, items: Item[], at: number, { behind, near }: Frame): boolean {
  if (!behind) return true
  let last = at
  while (last + 1 < items.length && last - at < near && !endsClause(items[last + 1])) last++
  // It may be part of the verb, or of the persons: “fell into”, “a priest from his home”.
  return behind.firstIn(tokens, items[at].from + 1, items[last].to) >= 0
}

/** “seized Velm on Monday”; “seized a Velm | boat” tells of the boat. */
const isWhole = (items: Item[], k: number): boolean =>
  items[k]?.kind !== 'capital' || items[k + 1] === undefined || AFTER_NAME.has(items[k + 1].kind)

/** Words between the verb and its object. */
const LEADS = {
  leads: new Set<ItemKind>([
    'article',
    'determiner',
    'quantity',
    'numeral',
    'vague',
    'unknown',
    'capital',
    'side_adjective',
    'person_adjective',
    'person',
    'and',
    'of',
    'approximator',
    'possessive',
    'adverb',
    'all',
    'both',
    'other',
    'each',
    'ordinal',
    'number_of',
    'group_of',
    'body',
    'place_noun',
    'thing',
    'date_word',
    'with',
    'date',
    'unit',
  ]),
  reach: 8,
}

/** So far before its verb a subject is looked for. */
const LEFT = 10

/** The nearest persons, names or bodies before item `at` are of one of the sorts; “soldiers who had left” tells only which. */
function subjectOf(reading: Reading, items: Item[], at: number, sorts: ReadonlySet<Sort>, passive: boolean): boolean {
  // “Rebels came down, torching a school”: of whoever did what stands before.
  const goesOn = !passive && isSign(items[at - 1], COMMA) && /ing$/i.test(wordOf(reading, items[at]))
  for (let k = at - 1; k >= 0 && at - k <= (goesOn ? 2 * LEFT : LEFT); k--) {
    const item = items[k]
    if (endsClause(item) || item.kind === 'modal' || item.kind === 'pronoun' || item.kind === 'speech') return false
    // “the handover of | the captives | took place”
    if (item.group?.captive && has(items[k - 1], 'harm_active')?.kind === 'noun') return sorts.has('handover')
    // “hostages released by | the rebels | crossed into”: who did it to them.
    if (isOwner(items, k) || (item.group && items[k - 1]?.kind === 'by')) continue
    // “rockets | fired by the rebels | rained down”
    if (has(item, 'event_verb') && items[k + 1]?.kind === 'by') continue
    if (isOfSort(reading, item, sorts)) return !passive || isHead(items, k, at)
    if (goesOn) continue
    if (item.group || item.names || has(item, 'event_verb') || (passive && PREDICATE.has(item.kind))) return false
  }
  return false
}

/** Before these stands what another verb is told of. */
const PREDICATE = new Set<ItemKind>(['verb', 'be', 'hypothetical', 'speech'])

/** “the troops | in Velm | were moved”; not “the military | cargo was moved”. */
const isHead = (items: Item[], k: number, be: number): boolean => k + 1 === be || AFTER_HEAD.has(items[k + 1].kind)

const OWNED = ['remains', 'title', 'speech_noun', 'agreement_noun'] as const

const AFTER_HEAD = new Set<ItemKind>([
  'of',
  'from',
  'preposition',
  'place_relation',
  'have',
  'adverb',
  'sign',
  'and',
  'to',
])

const AFTER_NAME = new Set<ItemKind>([
  ...AFTER_HEAD,
  'by',
  'with',
  'date',
  'as',
  'since',
  'day_part',
  'place_noun',
  'relative',
])

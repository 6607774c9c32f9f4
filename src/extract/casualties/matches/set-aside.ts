/** Why a match tells no fact: what is supposed, forbidden, wanted, asked or only played. Denials are facts and stay with the claims. */

import { type Group, sideOf } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'
import { isUndone, tellsDone } from '../../infinitive.js'
import { COMMA, has, type Item, isSign, QUESTION, type Reading, SEMICOLON } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, isOf, spanOpensWith } from '../../words.js'
import type { Match } from './match.js'

/** The reason, or null where the match tells a fact. */
export function setAside(reading: Reading, match: Match, sentence: ReadSentence, items: Item[]): string | null {
  const { clause, harmAt } = match
  const stop = harmAt >= 0 ? harmAt : clause.items.indexOf(items[0])
  const start = Math.max(0, stop - 9)
  const before = clause.items.slice(start, stop)
  if (match.harm === 'displaced' && before.some(isNeed)) return 'wanted'
  if (match.harm === 'released' && (before.some(isNeed) || (WANTED.test(match.pattern.id) && before.some(isWish))))
    return 'wanted'
  if (harmAt >= 0 && isDue(clause.items, harmAt)) return 'planned'
  if (harmAt >= 0 && isPutOff(reading, match)) return 'put off'
  if (match.harm === 'wounded' && isChecked(reading, clause.items)) return 'for checks'
  // “captives who have not come home”
  if (match.harm === 'released' && clause.chars.slice(Math.max(start, stop - 4), stop).includes('!')) return 'not yet'
  if (match.harm === 'displaced' && harmAt >= 0 && carriesHurt(clause.items, harmAt)) return 'evacuated'
  if (match.harm === 'displaced' && harmAt >= 0 && isMade(clause.items, harmAt)) return 'made to do something'
  if (match.harm === 'released' && !items[0]?.group?.captive && toLaw(clause.items, harmAt, items[0]?.group))
    return 'handed to the law'
  if (isToldOf(match, items[0])) return 'who they were'
  if (match.harm === 'displaced' && ARMED.has(items[0]?.group?.status ?? 'unknown')) return 'withdrew'
  if (harmAt >= 0 && isAttempt(clause, harmAt)) return 'attempted'
  if ('HK'.includes(clause.chars[harmAt] ?? '-') && isUndone(reading, clause.items, harmAt)) return 'wanted'
  if (isOf(reading, clause.items[harmAt], 'bare_deeds') && before.some(isNeed)) return 'wanted'
  if (isKnown(match, items[0]) || isPursued(reading, match, before)) return null
  if (isSupposed(reading, match, start, stop, items[0])) return 'hypothetical'
  if (sentence.contents.has('exercise') && isExercise(sentence, match)) return 'exercise'
  if (isNorm(match, items)) return 'norm'
  if (isUnknown(match, items)) return 'question'
  return sentence.items.some((item) => isSign(item, QUESTION)) && sentence.items.length < 20 ? 'question' : null
}

/** “could kill nine”, “would release 400”: a word for what may be stands between items `start` and `stop`, in the same clause. */
function isSupposed(reading: Reading, { clause, harmAt }: Match, start: number, stop: number, victims?: Item): boolean {
  const { items, chars } = clause
  // “would release 400, including 15 soldiers”: a part is told of as its whole is.
  const last = items[stop - 1]?.kind === 'includes' ? stop - 3 : stop - 1
  for (let i = last; i >= start; i--) {
    if (REMINDER.test(chars.slice(i, i + 4)) || tellsFact(reading, clause, i, harmAt)) return false
    if (
      chars[i] === 'm' &&
      !victims?.group?.ofHarmed &&
      chars[harmAt] !== 'T' &&
      !(has(items[harmAt], 'harm_nominal') && has(items[i], 'hypothetical')?.kind === 'ensures') &&
      !isAimed(clause, i, harmAt)
    )
      return true
    if (BORDER.test(chars[i]) || (chars[i] === '&' && stop - i > 3)) return false
  }
  return false
}

/** “Two were captured in a drill”, “a mock raid killed nine”: only played. */
const isExercise = (sentence: ReadSentence, match: Match): boolean =>
  sentence.items.some((item, i) => {
    const drill = has(item, 'exercise')
    return drill !== undefined && ((drill.kind === 'mock' && !isDone(sentence, i, match)) || !isHurt(match))
  })

/** “a war | that has killed 900”, “must act | after nine villagers were killed”: item `at` opens a clause that tells what was done. */
const tellsFact = (reading: Reading, { items, chars }: Clause, at: number, harmAt: number): boolean =>
  (chars[at] === 'R' && tellsDone(reading, items, at)) ||
  (isOf(reading, items[at], 'opens_fact') &&
    harmAt > at &&
    tellsDone(reading, items, harmAt - (isAuxiliary(items[harmAt - 1]) ? 2 : 1)))

const isAuxiliary = (item: Item | undefined): boolean => item?.kind === 'be' || item?.kind === 'have'

/** “will bury the three men killed on Sunday”, “may visit the 20 wounded”, “the 40 people missing”: “the” tells that it has happened. */
function isKnown({ clause, harmAt }: Match, victims: Item | undefined): boolean {
  if (!victims || !isTheCounted(victims)) return false
  if (harmAt < 0) return victims.group?.harm !== null
  const { kind } = clause.items[harmAt]
  return (kind === 'harm_participle' || kind === 'harm_state') && clause.items[harmAt - 1] === victims
}

/** “the three men”, “the 20 wounded”. */
const isTheCounted = ({ group }: Item): boolean => group?.definite === true && group.quantity !== null

/** “will investigate the deaths of seven villagers”, “vowed revenge for the killing of two officers”. */
const isPursued = (reading: Reading, { pattern }: Match, before: readonly Item[]): boolean =>
  pattern.id.startsWith('nominal-of') && before.some((item) => anyIn(reading, item.from, item.to, 'pursues_deed'))

/** “A bomb aimed at a patrol | killed two”: at whom, before the verb of what it did; not “aimed at killing”, “aimed at their release”. */
const isAimed = ({ items, chars }: Clause, at: number, harmAt: number): boolean =>
  has(items[at], 'modal')?.kind === 'aim' &&
  /^[^G>]{1,7}[KHDC]/.test(chars.slice(at + 1, harmAt + 1)) &&
  chars[harmAt] !== 'M'

/** “forced the minister to resign”: one person made to do something else than to leave. */
export const isMade = (items: Item[], harmAt: number): boolean =>
  has(items[harmAt], 'harm_active') !== undefined &&
  items[harmAt + 1]?.group?.number === 'sg' &&
  items[harmAt + 2]?.kind === 'to' &&
  items[harmAt + 3]?.kind === 'unknown'

/** A comma, a semicolon, “but”: “had no figures on losses but said four were captured”. */
const BORDER = /[,;/]/

/** “It may be recalled that nine villagers were killed”: the modal verb is of the telling. */
const REMINDER = /^mB?\$R/

/** “The militants fled into the hills”: those who fight withdraw; only others are driven from home. */
const ARMED = new Set(['military', 'militant', 'police', 'peacekeeper'])

/** “abducted 31 displaced people”, “food for 2,000 displaced people”: who they were to whom it was done; “leaving 31 displaced” is news. */
export function isToldOf({ harm, pattern, clause: { items } }: Match, victims: Item | undefined): boolean {
  if (harm !== 'displaced' || pattern.id !== 'counted-harm' || !victims?.group || victims.group.headFrom < 0)
    return false
  let at = items.indexOf(victims) - 1
  while (items[at]?.kind === 'determiner' || items[at]?.kind === 'article' || items[at]?.kind === 'approximator') at--
  const lead = items[at]
  if (!lead || lead.entries.some((entry) => entry.harm === 'displaced')) return false
  return OBJECT_OF.has(lead.kind) || lead.kind.startsWith('harm_')
}

const OBJECT_OF = new Set<Item['kind']>(['of', 'to', 'from', 'by', 'event_verb', 'speech'])

/** “The suspects were handed over to the police”: not set free. */
function toLaw(items: readonly Item[], at: number, group: Group | undefined): boolean {
  const to = items[at + 1]?.kind === 'to' ? items.slice(at + 2, at + 5) : []
  // “to the appropriate authorities”: soldiers are given to those of their side.
  const own = group?.status !== 'military' && !to.some((x) => sideOf(x) || x.kind === 'capital')
  return to.some((x) => {
    const kind = has(x, 'body')?.kind ?? ''
    return x.group?.status === 'police' || LAW.has(kind) || (own && kind === 'government')
  })
}

const LAW = new Set(['police', 'prosecutor'])

/** “The third was evacuated with injuries”, “evacuated to a hospital”: carried away, not driven out. */
export const carriesHurt = (items: readonly Item[], at: number): boolean =>
  [-4, -3, -2, -1, 1, 2, 3, 4, 5, 6].some((d) => {
    const item = items[at + d]
    return (
      has(item, 'wound_noun') !== undefined || has(item, 'hospital') !== undefined || item?.group?.harm === 'wounded'
    )
  })

/** “hoped for the release of 18 soldiers”: what is wanted is not done. */
const WANTED = /^(active|nominal)/
const isNeed = (item: Item): boolean => has(item, 'wish')?.kind === 'need'
const isWish = (item: Item): boolean => has(item, 'wish') !== undefined

/** “is to | free”, “are due to | hand over”, “are expected to be | returned”: not done yet. */
function isDue(items: readonly Item[], harmAt: number): boolean {
  const at = items[harmAt - 1]?.kind === 'be' ? harmAt - 2 : harmAt - 1
  const lead = items[at]
  if (has(lead, 'date_word')?.kind === 'planned') return true
  return has(lead, 'sequel') !== undefined && items[at - 1]?.kind === 'be' && items[harmAt].kind === 'harm_active'
}

/** “called off | the release of 18 soldiers”, “the return of nine captives was | postponed”: what does not take place. */
function isPutOff(reading: Reading, { harm, harmAt, pattern, clause: { items } }: Match): boolean {
  if (!AGREED.has(harm ?? '') || !WANTED.test(pattern.id)) return false
  let lead = harmAt - 1
  while (items[lead]?.kind === 'determiner' || items[lead]?.kind === 'article' || items[lead]?.date) lead--
  // “the postponement of | the release of”
  if (items[lead]?.kind === 'of') lead--
  if (isOf(reading, items[lead], 'puts_off')) return true
  const end = items[items.length - 1].to
  for (let i = harmAt + 1; i <= harmAt + PREDICATE && items[i] && items[i].kind !== 'sign'; i++) {
    if (has(items[i], 'norm')?.kind === 'predicate') return true
    if (spanOpensWith(reading, items[i].from, end, 'falls_through')) return true
    if (items[i].kind === 'be') return isOf(reading, items[i + 1], 'puts_off')
  }
  return false
}

/** Harms that somebody arranges, and may leave undone. */
const AGREED: ReadonlySet<string> = new Set(['released', 'displaced'])
/** Items from “the release of” to its verb, past the persons and where they are. */
const PREDICATE = 6

/** “were taken to hospital for medical checks”: to see how they are, as those who come home from captivity. */
function isChecked(reading: Reading, items: readonly Item[]): boolean {
  const at = items.findIndex((item) => has(item, 'hospital'))
  const isHurt = (x: Item): boolean => has(x, 'wound_noun') !== undefined || (x.group ?? x.entry)?.harm === 'wounded'
  if (at < 0 || items.some((x, i) => i !== at && isHurt(x))) return false
  const { to } = items[at]
  return anyIn(reading, to, Math.min(to + CHECKS, items[items.length - 1].to), 'for_checks')
}

/** Words from a hospital to what is done there. */
const CHECKS = 6

/** “tried to kill”, “plans of murdering”: a verb after a word that leaves open whether it was done, with its “to” between. */
function isAttempt({ items, chars }: Clause, harmAt: number): boolean {
  const lead = /([>OI])v?$/.exec(chars.slice(Math.max(0, harmAt - 2), harmAt))
  if (!lead || !'HKG'.includes(chars[harmAt])) return false
  const at = harmAt - lead[0].length - 1
  return [at, at - 1].some((i) => i >= 0 && has(items[i], 'wish') !== undefined)
}

/** “During a mock assault a grenade went off; two cadets were wounded”: after a semicolon the play is over. */
const isDone = ({ items }: ReadSentence, mock: number, { clause, harmAt }: Match): boolean => {
  const at = items.indexOf(clause.items[harmAt])
  return at > mock && items.slice(mock, at).some((item) => isSign(item, SEMICOLON))
}

/** Persons can really be hurt in an exercise. */
const isHurt = (match: Match): boolean => match.harm === 'killed' || match.harm === 'wounded'

/** “We condemn any killing of civilians”: a norm or a warning before a harm without a number. */
const isNorm = (match: Match, items: Item[]): boolean =>
  !isCounted(items) && leads(match, items).some((item) => has(item, 'norm'))

/** “It was unclear whether anyone was killed”, “did not say how many were wounded”: what nobody knows. */
function isUnknown(match: Match, items: Item[]): boolean {
  if (isCounted(items)) return isAsked(match, items)
  const before = leads(match, items)
  const comma = before.findLastIndex((item) => isSign(item, COMMA))
  return before.slice(comma + 1).some((item) => has(item, 'word')?.kind === 'question')
}

/** “whether the four soldiers had been captured”: a number or a name makes nobody sure. “whether the four hurt in it were” tells it. */
const isAsked = ({ clause, harmAt }: Match, [first]: Item[]): boolean => {
  const at = clause.items.indexOf(first)
  if (!/[BA]/.test(clause.chars.slice(at, harmAt))) return false
  return [1, 2].some((d) => has(clause.items[at - d], 'word')?.kind === 'question')
}

/** With a number or a name. */
const isCounted = ([item]: Item[]): boolean => {
  const quantity = item?.group?.quantity
  return (quantity && quantity.vague === undefined && !quantity.none) || item?.names !== undefined
}

/** What stands shortly before the word for the harm, or the victims. */
function leads({ clause, harmAt }: Match, items: Item[]): Item[] {
  const stop = harmAt >= 0 ? harmAt : clause.items.indexOf(items[0])
  return clause.items.slice(Math.max(0, stop - 7), stop)
}

/**
 * “demands the release of the 12 soldiers captured in April”: what persons are known by, where a sentence only wants something done to
 * them: the match of the participle right behind `victims`, or null.
 */
export function knownBy({ knowledge }: Reading, match: Match, victims: Item): Match | null {
  const harmAt = match.clause.items.indexOf(victims) + 1
  const harm = has(match.clause.items[harmAt], 'harm_participle')?.harm
  if (!isTheCounted(victims) || harmAt === match.harmAt || !harm) return null
  const pattern = knowledge.casualtyPatterns.find(({ id }) => id === REDUCED)
  return pattern ? { ...match, pattern, harm, harmAt, condition: null } : null
}

const REDUCED = 'reduced'

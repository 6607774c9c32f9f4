/** Which persons stand before or after a word for harm: the nearest, and those joined to them in a list. */

import type { Group } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'
import { has, type Item } from '../../item.js'
import { harmOf } from './harm-words.js'
import { nextNameEnd } from './next-name.js'
import { isPlaceName } from './place-name.js'

export const VICTIM = /[PQNe]/

/** “Seven civilians, as well as five soldiers, were killed”: the last of them leads the list. Victims just before the verb of a relative clause win over a noun before the clause: “the hill where ten men were killed”. */
export function nearest(clause: Clause, anchor: number, harmAt: number): number {
  if (anchor < 0 || harmAt < anchor) return anchor
  const between = clause.chars.slice(anchor + 1, harmAt)
  const doer = has(clause.items[harmAt - 1], 'be')?.kind === 'being' ? doerBefore(clause, anchor, between) : anchor
  if (doer !== anchor) return doer
  const added = /^,?&[PQN](?=,?[A!mvBdx]*$)/.exec(between)
  if (added) return anchor + added[0].length
  // “two women and a man, all of one family, were killed”, “two guards, a clerk and nine boys, including an orphan, were killed”
  const all = LISTED.exec(between)
  const behind = anchor + (all?.[0].length ?? 0) + 2
  if (all && (isAll(clause.items[behind]) || clause.chars[behind] === 'i')) return behind - 2
  // “118 injured, of whom 11 died”
  const part = /i[PQ](?=[A!mvBdx=]*$)/.exec(between)
  if (part && has(clause.items[anchor + 1 + part.index], 'includes')?.kind === 'of') return anchor + 2 + part.index
  if (!between.includes('R')) return anchor
  // “two guards who were on duty died, and 12 others, four of them boys, were hurt”: the subject after the first verb.
  const second = SECOND.exec(between)
  if (second) return anchor + 1 + second[0].length
  // “that six porters drowned and 20 were hurt”: those right before the verb.
  const last = /[PQNe](?=[A!mvBdx]*$)/.exec(between)
  if (last && between.lastIndexOf('R') < last.index) return anchor + 1 + last.index
  const own = /R[PQNe](?!.*R)/.exec(between)
  return own ? anchor + 2 + own.index : anchor
}

/** “killed Arno Lisk’s wife”: not him, but whom the noun behind the possessive tells of. */
export function owned({ chars }: Clause, anchor: number, harmAt: number): number {
  const found = anchor > harmAt && harmAt >= 0 ? OWNER.exec(chars.slice(anchor)) : null
  return found ? anchor + found[0].length : anchor
}

const OWNER = /^N'[vzyq]{0,3}(?=[PQ])/

const SECOND = /^[^,]*R[^,]*D,[&/](?=[PQN])/

/** “A gunman killed two guards before being shot”: what was done to the subject of the verb whose object stands nearer. */
function doerBefore({ chars }: Clause, anchor: number, between: string): number {
  const found = /([PQN])[ABv]{0,3}[KHEV]v?_?$/.exec(chars.slice(0, anchor))
  return found && /^(?:[IF][_zlcsfE]{1,4})?IB$/.test(between) ? found.index : anchor
}

const LISTED = /^(?:,[PQN])*,?&[PQN](?=,[^,.;]{1,6},[A!mvBdx]*$)/

const isAll = (item: Item | undefined): boolean =>
  has(item, 'all') !== undefined ||
  has(item, 'both') !== undefined ||
  (item?.group?.maybe === true && item.group.definite)

/** “48 guards and 9 ushers”: a noun that may be no person, joined to persons. */
export const besidePersons = ({ chars }: Clause, at: number): boolean => /P,?&$/.test(chars.slice(0, Math.max(0, at)))

/** Victims joined to the anchor by commas and “and” on the side the pattern names. */
export function joined(
  clause: Clause,
  anchor: number,
  list: 'left' | 'right' | 'none',
  used: Set<number>,
  { placed = false, verbEnds = true } = {},
): number[] {
  const out = [anchor]
  if (list === 'none' || (list === 'left' && isOfThem(clause.items[anchor].group))) return out
  if (list === 'left' && isSameMan(clause, anchor)) return out
  const step = list === 'left' ? -1 : 1
  let at = anchor
  for (let n = 0; n < 60; n++) {
    const next = placed ? nextPlaced(clause, at) : nextInList(clause, at, step)
    if (
      next < 0 ||
      used.has(next) ||
      (step < 0 && included(clause.chars, next)) ||
      !listed(clause, next, step, { placed, verbEnds })
    )
      break
    out.push(next)
    at = next
  }
  const beside = list === 'left' ? /U,?&_?$/.exec(clause.chars.slice(0, at)) : null
  if (beside && isOne(clause.items[beside.index])) out.push(beside.index)
  return out.sort((a, b) => a - b)
}

/** “80 families, about 300 people, fled”, “80 families fled: 300 people”: whoever counts the persons of the households told of. */
export function personsOf({ chars, items }: Clause, at: number, harmAt: number): number {
  if (!items[at]?.group?.household) return at
  const beside = PERSONS.exec(chars.slice(at + 1, at + 8))
  const after = harmAt > at ? PERSONS_AFTER.exec(chars.slice(harmAt + 1, harmAt + 12)) : null
  const next = beside ? at + beside[0].length : after ? harmAt + after[0].length : at
  const group = items[next].group
  if (!group?.quantity || group.household) return at
  if (group.status === 'unknown') group.status = 'civilian'
  return next
}

const PERSONS = /^(?:,?[wVzOv<i]{0,3}>?v?|,?\|v?|-{1,2}v?)P/
const PERSONS_AFTER = /^(?:[IF]_?[lcfz@]{1,4})?(?:[,:]|,?\||-{1,2})v?P(?=[,.;:&]|$)/

/** “he and his driver were hurt”. */
const isOne = (item: Item): boolean => has(item, 'pronoun')?.number === 'sg'

/** “A party leader and former envoy was shot”: a noun without an article before a verb of one person tells who the one before is. */
const isSameMan = ({ items, chars }: Clause, anchor: number): boolean =>
  items[anchor].group?.implied === 'singular' &&
  /[&][_zscf]{0,3}$/.test(chars.slice(Math.max(0, anchor - 4), anchor)) &&
  items.slice(anchor + 1, anchor + 12).find((item) => has(item, 'be'))?.entry?.number === 'sg'

/** “52 of them”: no list, though what they are of stands before. */
const isOfThem = (group: Group | undefined): boolean => group?.partOf === true && group.head === null

/** Whether victims belong to a list: no part of another figure, no subject of a verb that follows, no doubtful noun alone. */
function listed(clause: Clause, at: number, step: number, { placed = false, verbEnds = true }): boolean {
  const group = clause.items[at].group
  if (step > 0 && group?.implied === 'singular' && /N,P$/.test(clause.chars.slice(at - 2, at + 1))) return false
  if (step < 0 && clause.chars.slice(at + 1, at + 3).includes(';') && clause.chars[at] !== 'N') return false
  if (isPlaceName(clause, at)) return false
  // “four killed,” X said: who speaks is no victim.
  if (clause.chars[at] === 'N' && clause.chars[at + 1] === '$') return false
  // “the office of the minister, two soldiers and a guard were freed”: of another noun.
  if (step < 0 && /O_?$/.test(clause.chars.slice(Math.max(0, at - 2), at))) return false
  // “one of them a child, and five were hurt”: of what kind a part told before is.
  if (step < 0 && clause.items[at - 1]?.group?.partOf && group?.quantity === null) return false
  // “killed four gunmen, and one was captured”: of another verb
  if (
    step < 0 &&
    /[KGH]v?$/.test(clause.chars.slice(Math.max(0, at - 2), at)) &&
    !/^.,?&N,R/.test(clause.chars.slice(at))
  )
    return false
  // “According to the mayor, one person died”
  if (step < 0 && [at - 1, at - 2].some((k) => has(clause.items[k], 'according_to'))) return false
  // “each side accused the other, one soldier was killed”
  if (step < 0 && clause.chars[at + 1] === ',' && clause.chars[at + 2] !== '&' && isOther(group)) return false
  const taken = step > 0 && (takenEnd(clause, at) > 0 || isTakenFrom(clause, at))
  if (step > 0 && !taken && endsAlone(clause.chars, at, placed ? placeEnd(clause.chars, at) : at)) return false
  if ((group?.partOf && !isOwnSet(clause, at, step)) || group?.quantity?.share !== undefined) return false
  if (step > 0 && verbEnds && !taken && /[BASLHKDo]/.test(clause.chars[at + 1] ?? '')) return false
  return !group?.maybe || step > 0 || group.quantity !== null
}

/** “the pilot and two of the passengers”: after “and”, some of a set that is told only here are no part of the others. */
const isOwnSet = ({ items, chars }: Clause, at: number, step: number): boolean =>
  !isOfThem(items[at].group) && items[at].group?.ofHarmed === null && chars[step > 0 ? at - 1 : at + 1] === '&'
/** “the other”, without a noun. */
const isOther = (group: Group | undefined): boolean =>
  group?.others === true && group.implied === 'another' && group.headFrom < 0

/** “the murder of a senator, the judges decided”: after a comma alone a list goes on or ends with a sign, not with a verb. */
function endsAlone(chars: string, at: number, end: number): boolean {
  let i = at - 1
  while (i >= 0 && chars[i] === 'y') i--
  if (chars[i] !== ',') return false
  const rest = chars.slice(end + 1, end + 12)
  return rest !== '' && !/^[y,;&.:]/.test(rest) && !/^[^.;]{0,9}&[PQNe]/.test(rest)
}

const isInclude = (ch: string | undefined): boolean => ch === 'i' || ch === '+'

/** “, including two women, three men” before the anchor: parts of another figure. */
function included(chars: string, at: number): boolean {
  let i = at - 1
  while (i >= 0 && (chars[i] === ',' || chars[i] === '&' || chars[i] === '_' || VICTIM.test(chars[i]))) i--
  return isInclude(chars[i])
}

/** “two peacekeepers serving with the mission and …”, “two guards who were off duty and …”: a victim with a phrase or clause of its own before the joint. */
const MODIFIED =
  /[PQN](?:[VIFwOY]{1,2}[_@zlcsfNE']{1,5}|(?:O_?[@zlcsf]{1,3}){2,3}|R[BA]{1,2}[VzI<_v'pE]{1,5}|,R[^;:.$PQN]{2,16}(?=,&$))(?:,&?|&)$/

/** “X, a correspondent for the channel Y, and his driver”: a name told of at length before the joint. */
const WHOSE = /N,P[IOF][^,;:.$PQNBKDSHA]{1,20},&$/

/** “X and a reporter for the agency Y, | Z, were hurt”: who the named one is stands between. */
const OWN_ROLE = /[PQN],?&P[IOF][_zlcsf@taq']{1,8},$/

/** “six priests -- five Ostrians and a Marnian -- and two women”: what stands between dashes tells who the first are. */
const DASHED = /[PQ]-{1,2}[A-Za-z_,&']{1,12}-{1,2},?&$/

/** “five in Sisaket, two in Surin”: the place after a part of a breakdown. */
function placeEnd(chars: string, at: number): number {
  const found = /^[IFOY]_?[lcNf@svzE]+/.exec(chars.slice(at + 1, at + 8))
  return found ? at + found[0].length : at
}

/** The next of a breakdown, past the place of the one before and the place told before it: “Ardel 7, Morvan 4”. */
function nextPlaced(clause: Clause, at: number): number {
  const end = placeEnd(clause.chars, at)
  const led = /^[,;&]{1,2}[lcf]{1,3}[-:]?Q/.exec(clause.chars.slice(end + 1, end + 9))
  return led ? end + led[0].length : nextInList(clause, end, 1)
}

/** “, two Rapid Reaction Forces, and 11 civilians”: a member of the list that counts no persons the lexicon knows. */
const THINGS = /^q[a-zA-Z@']{1,5}(?:,&?|&)(?=[PQ])/

/** “a guard and the town's mayor”: whose the next is. */
const OWNED = /^_?[lcf@tsz]{1,3}'(?=[PQN])/
/** “the town's mayor and | a guard”: the same, read from its end. */
const OWNED_LAST = /[PQN],?&_?[lcf@tsz]{1,3}'$/

/** “19 marines captured in the spring, and two medics”: how the first were taken. */
const TAKEN = /^[KD][^,;:.()$]{0,14},&?(?=[PQ])/

/** “two foreigners – an Ostrian and a Marnian – were seized”: who the first are, between dashes. */
const OPENED = /[PQ]-{1,2}_?$/
const CLOSED = /^(?:,?&?_?[PQN]){0,3}-{1,2}[ABv]{1,3}[KD]/

/** The victims after such a phrase, or 0. */
function takenEnd({ chars, items }: Clause, at: number): number {
  const taken = harmOf(items[at + 1])?.harm === 'captured' ? TAKEN.exec(chars.slice(at + 1, at + 18)) : null
  return taken ? at + 1 + taken[0].length : 0
}

/** “and nine children snatched from their homes”: how the last were taken. */
const isTakenFrom = ({ chars, items }: Clause, at: number): boolean =>
  harmOf(items[at + 1])?.harm === 'captured' && /^[FIYd]/.test(chars.slice(at + 2))

/** “one peacekeeper, who was a native of Ossa, four soldiers and …”: a clause that tells who the first are. */
const WHO_IS = /^,R[^,;:.()$]{1,14},&?(?=[PQ])/

/** “15 peacekeepers, mostly Ostrian, and five soldiers” */
const MOSTLY = /^,[zvcsp]{1,3},&(?=[PQ])/

/** “the son of the mayor of Ossa, Arno Lisk, was hurt”: the name of the one told before. */
const isNameOf = ({ chars, items }: Clause, at: number): boolean =>
  items[at].names?.people.length === 1 && chars[at - 1] === ',' && /^,[&ABDKvm!]/.test(chars.slice(at + 1, at + 3))

/** The victim before the one at `at` where more than a joint stands between, or -1. */
function toldBefore({ chars, items }: Clause, at: number): number {
  const told = WHOSE.exec(chars.slice(Math.max(0, at - 26), at))
  if (told) return Math.max(0, at - 26) + told.index
  const from = Math.max(0, at - 14)
  const aside = DASHED.exec(chars.slice(Math.max(0, at - 20), at))
  if (aside) return Math.max(0, at - 20) + aside.index
  const own = chars[at] === 'N' ? OWN_ROLE.exec(chars.slice(Math.max(0, at - 24), at)) : null
  if (own) return Math.max(0, at - 24) + own.index
  const named = CLOSED.test(chars.slice(at + 1, at + 12)) ? OPENED.exec(chars.slice(from, at)) : null
  if (named) return from + named.index
  const found = isNameOf({ chars, items }, at) ? null : MODIFIED.exec(chars.slice(from, at))
  return found && /^[,;:&R$d%]?$/.test(chars[from + found.index - 1] ?? '') ? from + found.index : -1
}

function nextInList({ chars, items }: Clause, at: number, step: number): number {
  if (step < 0) {
    const told = toldBefore({ chars, items }, at)
    if (told >= 0) return told
    const from = Math.max(0, at - 9)
    const owned = OWNED_LAST.exec(chars.slice(from, at))
    if (owned) return from + owned.index
  }
  if (step > 0) {
    const end = takenEnd({ chars, items }, at)
    if (end > 0) return end
    const rest = chars.slice(at + 1, at + 20)
    const next = WHO_IS.exec(rest) ?? MOSTLY.exec(rest)
    if (next) return at + 1 + next[0].length
  }
  if (step > 0 && chars[at] === 'N') {
    const next = nextNameEnd(chars.slice(at + 1, at + 26))
    if (next > 0) return at + next
  }
  // “a child of nine and two nurses”
  let i = step > 0 && /^O[qQ]/.test(chars.slice(at + 1, at + 3)) ? at + 3 : at + step
  let joints = 0
  // “the pilot, X, and the co-pilot Y”
  if (step < 0 && chars[at] === 'N' && /^[&,]_/.test(chars.slice(Math.max(0, i - 1), at))) i--
  while (
    i >= 0 &&
    i < chars.length &&
    (chars[i] === ',' || chars[i] === '&' || chars[i] === ';' || chars[i] === 'y') &&
    joints < 4
  ) {
    i += step
    joints++
  }
  // “Sergeant X and Privates Y and Z”: a plural rank leads the names.
  if (joints > 0 && step > 0 && /^[pg]N/.test(chars.slice(i, i + 2))) i++
  if (joints > 0 && step > 0) i += OWNED.exec(chars.slice(i, i + 8))?.[0].length ?? 0
  if (joints > 0 && step > 0) i += THINGS.exec(chars.slice(i, i + 12))?.[0].length ?? 0
  return joints > 0 && VICTIM.test(chars[i] ?? '') ? i : -1
}

/**
 * What kind of persons victims without a noun are: the noun is told once and left out after it (“One serviceman was killed, 13 taken
 * prisoner. Three more were injured”). Nouns of their own are read in counts.ts.
 */
import type { PersonStatus } from '../../../model/vocab.js'
import { sideOf } from '../../chunks/people/group.js'
import { has, type Item, type Reading, wordOf } from '../../item.js'
import { lastFew } from '../../last-few.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, endOf, isOf, pairIn } from '../../words.js'
import type { Claim } from '../claims.js'
import { isOfOtherAct } from './other-act.js'

/** The status of a claim: its own, of words beside it, else of the noun told before it. */
export function statusFrom(
  reading: Reading,
  claim: Claim,
  sentences: readonly ReadSentence[],
  before: readonly Claim[],
): PersonStatus {
  const { items, from } = sentences[claim.sentence]
  // “officers of the police drug squad”, “employees of the police passport department”
  if (NO_POLICE.has(claim.status) && items.some((x) => opens(x, claim) && forceOf(reading, x) === 'police'))
    return 'police'
  if (leadsMilitants(reading, claim, before)) return 'militant'
  if (claim.status !== 'unknown') return claim.status
  const whole = items.findIndex(
    (item) => item.from >= claim.from && item.to <= claim.to && wordOf(reading, item) === claim.victims,
  )
  const at = whole < 0 ? items.findIndex((item) => opens(item, claim)) : whole
  const beside = at < 0 ? null : (shared(items, at) ?? forceOf(reading, items[at]))
  const told =
    beside ??
    (items[at] && remainsOf(reading, items[at])) ??
    inWords(reading, from, claim) ??
    loserIn(reading, items, claim)
  if (told && told !== 'unknown') return told
  // “two soldiers and three rowers”: a noun of its own, though no list has it.
  const named = claim.people.length > 0 || items[at]?.group?.maybe === true
  const leans = claim.headless && !named && !isOfOtherAct(items, claim, before)
  if (!leans) return 'unknown'
  const leaned = leanedOn(claim, before)
  return leaned === 'unknown' && claim.partOf && !claim.ofHarmed ? ofWhole(sentences, claim) : leaned
}

/** “12 insurgents, including two commanders”: of those they are told among. */
function leadsMilitants(reading: Reading, claim: Claim, before: readonly Claim[]): boolean {
  if (!claim.included || claim.side || claim.our) return false
  const whole = before.at(-1)?.sentence === claim.sentence ? before.findLast((c) => !c.included) : undefined
  return whole?.status === 'militant' && anyIn(reading, claim.from, claim.to, 'leaders_of_fighters')
}

/** What officers and employees are by their noun alone. */
const NO_POLICE = new Set<PersonStatus>(['military', 'civilian', 'unknown'])

/** The persons a claim opens with: “three employees of the police | passport department”. */
const opens = ({ from, group }: Item, claim: Claim): boolean => group !== undefined && from === claim.from

/** “About 90 rebels attacked. Twelve of them were killed”: of those told of last, hurt or not, who are as many. */
function ofWhole(sentences: readonly ReadSentence[], claim: Claim): PersonStatus {
  for (let i = claim.sentence; i >= 0 && claim.sentence - i <= WHOLE; i--) {
    const whole = sentences[i].items.findLast(
      ({ group, to }) =>
        group !== undefined &&
        to <= claim.from &&
        // “Troops killed 16 of them”: not those who killed them.
        !(claim.active && i === claim.sentence) &&
        group.number === 'pl' &&
        !group.partOf &&
        (group.quantity?.high ?? Number.POSITIVE_INFINITY) >= (claim.count.best ?? 0),
    )
    if (whole?.group) return whole.group.status
  }
  return 'unknown'
}

/** Sentences between some of them and the whole. */
const WHOLE = 2

/** “a Karvian and an Ostrian peacekeeper”: the noun stands once, where all that the first tells is whose man he is. */
function shared(items: Item[], at: number): PersonStatus | null {
  const [first, next] = [items[at].group, items[at + 2]?.group]
  if (!has(items[at + 1], 'and') || !first?.side || !next?.side || first.implied !== 'article') return null
  return next.implied === 'article' && next.status !== 'civilian' && next.status !== 'unknown' ? next.status : null
}

/** “the number of civilians killed”, “put rebel losses at 19”, “army casualties”, “five armed forces personnel”: the kind stands beside the word for the harm. */
function inWords(reading: Reading, opening: number, { from, to, victims, rule }: Claim): PersonStatus | null {
  const wide = /^(?:toll|losses|number|nominal|suffered|lost)/.test(rule)
  if (!wide && victims === null) return null
  const first = wide ? Math.max(opening, from - 2) : from
  return KINDS.find(([, kind]) => pairIn(reading, first, to, [kind, 'loss_nouns']))?.[0] ?? null
}

/** “The attackers lost one man”, “the saboteurs withdrew, suffering losses”: of the kind of those who lost them. */
function loserIn(reading: Reading, items: Item[], { rule, from, to }: Claim): PersonStatus | null {
  if (!/^(?:lost|suffered)/.test(rule)) return null
  const verb = items.findLastIndex((item) => item.from < to && (has(item, 'lose') || has(item, 'suffer')))
  if (verb > 0 && items[verb].from > from) return null
  const before = items.slice(Math.max(0, verb - LOSER), Math.max(0, verb))
  const subject = before.findLast((item) => item.group || sideOf(item) || has(item, 'body'))?.group
  if (subject && subject.quantity === null && subject.status !== 'unknown') return subject.status
  // “The garrison lost six men”
  return before.some((item) => has(item, 'body') && isOf(reading, item, 'army_words')) ? 'military' : null
}

/** Items between those who lose and the verb. */
const LOSER = 6

const KINDS = [
  ['civilian', 'civilian_losses'],
  ['militant', 'militant_losses'],
  ['police', 'police_losses'],
  ['military', 'military_losses'],
] as const

/** “Fifty members of the Ostrian Armed Forces”, “three employees of the police”. */
function forceOf(reading: Reading, item: Item): PersonStatus | null {
  const of = endOf(reading, item, 'members_of')
  if (of === 0 || has(item, 'person')) return null
  if (reading.knowledge.armedGroups.has(item.group?.side?.code ?? '')) return 'militant'
  return FORCES.find(([, force]) => anyIn(reading, of, item.to, force))?.[0] ?? null
}

/** “the bodies of nine attackers”: what they were stands behind the word for them. */
function remainsOf(reading: Reading, { group, to }: Item): PersonStatus | null {
  if (!group?.remains || to <= group.headTo) return null
  return DEAD.find(([, persons]) => anyIn(reading, group.headTo, to, persons))?.[0] ?? null
}

const DEAD = [
  ['militant', 'rebel_persons'],
  ['militant', 'attacker_words'],
  ['military', 'state_persons'],
] as const

const FORCES = [
  ['peacekeeper', 'peacekeeper_words'],
  ['police', 'police_words'],
  ['civilian', 'family_words'],
  ['military', 'army_words'],
] as const

/** A part of a figure, unlike “27 of its soldiers”. */
const isAside = ({ included, partOf, own, our }: Claim): boolean => included || (partOf && !own && !our)

/** Of the victims told before it in its sentence, else in the one before: of all of them the same, or nothing. */
function leanedOn(claim: Claim, before: readonly Claim[]): PersonStatus {
  const isPart = claim.included || claim.partOf
  const near = lastFew(before, 12).filter(
    (c) => claim.paragraph === c.paragraph && claim.sentence - c.sentence <= 1 && (isPart || !isAside(c)),
  )
  const beside = near.filter((c) => c.sentence === claim.sentence)
  // “Two more soldiers were killed. Nine have now died”: how many soldiers that makes.
  const sums = near.at(-1)?.others === true
  const told = beside.length > 0 ? beside : claim.others || claim.partOf || claim.definite || sums ? near : []
  const last = told.at(-1)
  if (!last) return 'unknown'
  const joined = told.filter((c) => c.group === last.group)
  return joined.every((c) => c.status === last.status) ? last.status : 'unknown'
}

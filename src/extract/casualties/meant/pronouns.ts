/**
 * “Gunmen ambushed a farmer. He died at the scene”: a pronoun that harm is told of stands for as many as it means. “It”, “we” and
 * “you” mean nobody told of, and “they fled” mostly those who did it.
 */
import type { Harm, PersonStatus } from '../../../model/vocab.js'
import type { Person } from '../../chunks/names.js'
import type { SideHint } from '../../chunks/people/group.js'
import { CLOSE_PAREN, COMMA, has, type Item, type ItemKind, isSign, OPEN_PAREN, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import { type Counted, countOf, one, statusOf, sum } from '../matches/counts.js'

export const isPronounRule = (rule: string): boolean => rule.startsWith('pronoun-')

const TOLD = new Set<Harm | null>(['killed', 'wounded', 'captured', 'missing', 'released'])

interface Meant {
  count: Counted
  status: PersonStatus
  side: SideHint | null
  people: Person[]
}

/** The persons that the pronoun of a claim means, in its sentence or the one before; null where none can be. */
export function meantByPronoun(reading: Reading, sentences: readonly ReadSentence[], claim: Claim): Meant | null {
  const word = (claim.victims ?? '').toLowerCase()
  if (!TOLD.has(claim.harm)) return null
  if (claim.rule === 'pronoun-object' || claim.rule === 'pronoun-split')
    return meantByObject(reading, sentences[claim.sentence], claim, word)
  if (!/^(?:he|she|they|all|them)$/.test(word)) return null
  for (const sentence of [sentences[claim.sentence], sentences[claim.sentence - 1]]) {
    if (!sentence || sentence.paragraph < claim.paragraph - 1) return null
    const before = sentence.items.filter((item) => item.to <= claim.from)
    const several = /^[ta]/.test(word)
    const found = several
      ? before.findLast(isPlural)
      : before.find((item, i) => isSingle(item) && !describes(before[i + 1]))
    // “X and Y were driving home when they were arrested”
    const listed = several && !found ? listedBefore(before) : null
    if (listed) return listed
    if (!found) continue
    return several ? withJoined(reading, before, found) : meaning(reading, found)
  }
  return null
}

function meaning(reading: Reading, found: Item): Meant | null {
  const count = countOf(reading, found, reading.knowledge.ontology)
  if (count.best === null) return null
  return {
    count: { ...count, derived: true },
    status: statusOf(found),
    side: found.group?.side ?? null,
    people: found.names?.people ?? [],
  }
}

/** “An officer of the mission and four rescuers came. All of them …”: those joined to the last group too. */
function withJoined(reading: Reading, before: readonly Item[], found: Item): Meant | null {
  const last = meaning(reading, found)
  const at = before.indexOf(found)
  if (!last || !has(before[at - 1], 'and')) return last
  const first = before.slice(0, at - 1).findLastIndex((item) => item.group !== undefined || !OF_GROUP.has(item.kind))
  const beside = before[first]?.group && !before[first].names ? meaning(reading, before[first]) : null
  if (!beside) return last
  return {
    count: { ...sum([beside.count, last.count]), derived: true },
    status: beside.status === last.status ? last.status : 'unknown',
    side: beside.side?.code === last.side?.code ? last.side : null,
    people: [],
  }
}

/** What stands between a group and its joint: “an officer | of the Ostrian mission | and”. */
const OF_GROUP = new Set<ItemKind>([
  'of',
  'from',
  'article',
  'determiner',
  'body',
  'capital',
  'place',
  'place_noun',
  'side_adjective',
  'side_noun',
  'actor',
  'unknown',
])

/** “Gunmen kidnapped a judge and killed him”: those whom something was done to before in the sentence, not those who did it. */
function meantByObject(reading: Reading, { items }: ReadSentence, claim: Claim, word: string): Meant | null {
  const fits = word === 'them' ? isPlural : /^(?:him|her)$/.test(word) ? isSingle : null
  if (!fits) return null
  const at = items.findLastIndex((item, i) => item.to <= claim.from && fits(item) && isObject(items, i))
  const named = word === 'them' ? namedBefore(items, claim, at) : null
  return named ?? (at < 0 ? null : meaning(reading, items[at]))
}

/** “took Arno Lisk and Pell Dorin from the mill and shot them”: the last names joined in a list, after the group `from`. */
function namedBefore(items: readonly Item[], claim: Claim, from: number): Meant | null {
  const last = items.findLastIndex((item) => item.to <= claim.from && item.names !== undefined)
  const first = listStart(items, last)
  return first > from && isObject(items, first) ? ofList(items, first, last) : null
}

/** The last names joined in a list. */
function listedBefore(items: readonly Item[]): Meant | null {
  const last = items.findLastIndex((item) => item.names !== undefined)
  return last < 0 ? null : ofList(items, listStart(items, last), last)
}

function listStart(items: readonly Item[], last: number): number {
  let first = last
  for (let at = last - 1; at >= 0; at--)
    if (items[at].names && at < first - 1) first = at
    else if (!isJoint(items[at])) break
  return first
}

function ofList(items: readonly Item[], first: number, last: number): Meant | null {
  if (first === last) return null
  const people = items.slice(first, last + 1).flatMap((item) => item.names?.people ?? [])
  return { count: sum(people.map(() => one(true, null))), status: statusOf(items[last]), side: null, people }
}

const isJoint = (item: Item): boolean =>
  has(item, 'and') !== undefined || item.kind === 'age' || [COMMA, OPEN_PAREN, CLOSE_PAREN].some((s) => isSign(item, s))

/** A verb or a word for harm stands before it. */
const isObject = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 3), at).some(({ kind }) => DEED.has(kind))

const DEED = new Set<ItemKind>([
  'verb',
  'event_verb',
  'harm_participle',
  'harm_active',
  'harm_gerund',
  'suffer',
  'unknown',
])

function isSingle({ names, group }: Item): boolean {
  if (names) return names.people.length === 1
  if (!group || group.maybe || group.lives || group.headFrom < 0) return false
  return group.quantity ? group.quantity.best === 1 : group.number === 'sg'
}

/** “Rebel | fire wounded one soldier and he …”: whose it is, and nobody of whom anything is told. */
const describes = (next: Item | undefined): boolean =>
  has(next, 'fire') !== undefined || has(next, 'event_noun') !== undefined || next?.kind === 'instrument'

const isPlural = ({ names, group }: Item): boolean =>
  names
    ? names.people.length > 1
    : group !== undefined && (group.quantity ? (group.quantity.best ?? 2) > 1 : group.number === 'pl')

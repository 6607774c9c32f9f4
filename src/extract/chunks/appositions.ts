/** A name and the noun that tells who the person is are one victim: “journalist R. Navas”, “D. Hosk, a conscript,”. */
import {
  CLOSE_PAREN,
  COMMA,
  DASH,
  has,
  type Item,
  type ItemKind,
  isArticle,
  isSign,
  makeItem,
  NO_ENTRY,
  OPEN_PAREN,
  type Reading,
  STOP,
} from '../item.js'
import { opensWith } from '../words.js'
import { OF_OFFICE, single, VERBAL } from './apposition-words.js'
import { isKin, isNaming } from './first-names.js'
import { nameThenNoun } from './name-then-noun.js'
import { officeAfter } from './offices.js'
import type { Group } from './people/group.js'

/** Joins names with the singular nouns beside them. */
export function joinAppositions(reading: Reading, items: Item[]): Item[] {
  if (!items.some((item) => item.names)) return items
  const out: Item[] = []
  for (let i = 0; i < items.length; ) {
    const owner = ownerEnd(reading, items, i)
    if (owner > 0) {
      out.push(makeItem(items[i].kind, items[i].from, items[owner - 1].to, items[i], 0, items[i]))
      i = owner
      continue
    }
    const office = officeAfter(reading, items, i)
    if (office) {
      const named = { names: { people: office.people, titled: true }, group: items[i].group }
      out.push(makeItem('names', items[i].from, items[office.next - 1].to, NO_ENTRY, 0, named))
      i = closingComma(items, office.next) ? office.next + 1 : office.next
      continue
    }
    // “killed 30-year-old Kyaw Soe”
    if (items[i].kind === 'age' && items[i + 1]?.names && items[i + 1].names?.people.length === 1) {
      i++
      continue
    }
    const joined =
      theTitled(items, i) ||
      (isOwner(reading, items, i) ? 0 : nounThenName(items, i)) ||
      nameThenNoun(items, i) ||
      titlesThenName(items, i) ||
      officeThenName(items, i)
    const next = aliasEnd(reading, items, i, joined) || joined
    if (next === 0) {
      out.push(items[i++])
      // “Arno Lisk, 58, was hit”: no sign between the subject and its verb.
      if (items[i - 1].names?.people[0].age != null && closingComma(items, i) && items[i + 1].kind !== 'relative') i++
      continue
    }
    const parts = items.slice(i, next)
    const names = parts.find((x) => x.names)?.names
    const group = parts.find((x) => x.group)?.group
    out.push(makeItem('names', items[i].from, items[next - 1].to, NO_ENTRY, 0, { names, group }))
    i = closingComma(items, next) || endsSpeaker(items, parts, next) ? next + 1 : next
  }
  return oneOfThem(out)
}

/** “one of them a smith known as Old Sol”, “One of our citizens, the engineer R. Navas,”: the one is the person named. */
function oneOfThem(items: Item[]): Item[] {
  const at = items.findIndex((item, i) => isOne(item) && nounThenName(items, i) > 0)
  if (at < 0) return items
  const next = nounThenName(items, at)
  const named = items[next - 1]
  const one = makeItem('names', items[at].from, named.to, NO_ENTRY, 0, {
    names: named.names,
    group: ofOne(items[at], named),
  })
  return [...items.slice(0, at), one, ...items.slice(closingComma(items, next) ? next + 1 : next)]
}

/** Part of those told of before, of the kind that the noun beside the name tells. */
const ofOne = ({ group }: Item, named: Item): Group | undefined =>
  group && { ...group, status: named.group && named.group.status !== 'unknown' ? named.group.status : group.status }

const isOne = ({ group, names }: Item): boolean => group?.partOf === true && group.quantity?.best === 1 && !names

/** The comma or dash that ends an apposition stands between the name and its verb, and is left out. */
const closingComma = (items: Item[], at: number): boolean =>
  (isSign(items[at], COMMA) || isSign(items[at], DASH)) && items[at + 1] !== undefined && VERBAL.has(items[at + 1].kind)

/** “a villager, R. Navas, said”: the comma that ends an apposition that a comma began. */
const endsSpeaker = (items: Item[], parts: Item[], at: number): boolean =>
  isSign(items[at], COMMA) &&
  parts.some((x) => isSign(x, COMMA)) &&
  (items[at + 1]?.kind === 'speech' || items[at + 1]?.kind === 'denial')

const isACertain = (group: Group | undefined): boolean =>
  group !== undefined && group.headFrom < 0 && !group.partOf && !group.others && group.quantity?.best === 1

/** “a brother of former president R. Navas”: the name is that of another, whom the harm did not meet. */
const ownerEnd = (reading: Reading, items: Item[], i: number): number => {
  const { group, to } = items[i]
  if (!group || group.headFrom < 0) return 0
  const of = items[i + 1]?.kind === 'of'
  const name = to > group.headTo ? i + 1 : of ? i + 2 : 0
  if (name === 0 || !items[name]?.names || isHarmTold(items, name, group)) return 0
  // “two soldiers of General R. Navas”
  if (of && group.number === 'pl' && !group.remains && !group.victim && !group.harm) return i + 3
  return isKin(reading, group) ? name + 1 : 0
}

/** “the mother of R. Navas, killed in May”, “relatives of R. Navas, who was killed”: the harm is told of the one named. */
function isHarmTold(items: Item[], name: number, { number }: Group): boolean {
  const [sign, after, be] = items.slice(name + 1, name + 4)
  if (!isSign(sign, COMMA)) return false
  return (
    has(after, 'harm_participle') !== undefined ||
    (after?.kind === 'relative' && number === 'pl' && has(be, 'be')?.number === 'sg')
  )
}

/** “the defence volunteer N. N.”: words that the lexicon does not know between the article and a name with its rank, or 0. */
function theTitled(items: Item[], i: number): number {
  if (items[i].kind !== 'determiner' || !has(items[i - 1], 'and')) return 0
  let at = i + 1
  while (at < i + 4 && items[at]?.kind === 'unknown') at++
  return at > i + 1 && items[at]?.names?.titled ? at + 1 : 0
}

/** “a sub-leader known as Abu Sol”, “the trader Omar Velm, alias Abu Sol,”: the item after the other name of who stands before `end`, or 0. */
function aliasEnd(reading: Reading, items: Item[], i: number, end: number): number {
  if (end === 0 && !items[i].names && !single(items[i].group)) return 0
  const named = end > 0 || items[i].names !== undefined
  let at = Math.max(end, i + 1)
  if (isSign(items[at], COMMA) || isSign(items[at], OPEN_PAREN)) at++
  const open = isSign(items[at - 1], OPEN_PAREN)
  // “The man | was identified as R. Navas” is a sentence of its own.
  if (!has(items[at], 'alias') && !(items[i].group && isNaming(items[at]) && !isVerbOfItsOwn(reading, items[at])))
    return 0
  at = isSign(items[at + 1], QUOTE) ? at + 2 : at + 1
  const name = items[at]
  if (!name?.names && !(named && name?.kind === 'capital')) return 0
  if (isSign(items[at + 1], QUOTE)) at++
  return open && isSign(items[at + 1], CLOSE_PAREN) ? at + 2 : at + 1
}

const isVerbOfItsOwn = (reading: Reading, item: Item): boolean => opensWith(reading, item, 'finite_naming')

const QUOTE = 34

/** “the wife of another guard, R. Navas”: what follows a comma names the wife. */
const isOwner = (reading: Reading, items: Item[], i: number): boolean => {
  const kin = items[i - 1]?.kind === 'of' ? items[i - 2]?.group : undefined
  return kin?.number === 'sg' && isSign(items[i + 1], COMMA) && isKin(reading, kin)
}

/** “journalist R. Navas”, “The 19-year-old conscript, Delmar Hosk,”, “another soldier – R. Navas –”: the item after it, or 0. */
function nounThenName(items: Item[], i: number): number {
  // “killed one Arno Lisk”: a certain man
  if (isACertain(items[i].group) && items[i + 1]?.names?.people.length === 1) return i + 2
  if (!single(items[i].group)) return 0
  if (items[i + 1]?.names) return i + 2
  const name = items[i + 2]?.kind === 'age' ? i + 3 : i + 2
  if (!(isSign(items[i + 1], COMMA) || isSign(items[i + 1], DASH)) || !items[name]?.names) return 0
  const after = items[name + 1]
  const closed =
    after === undefined ||
    isSign(after, COMMA) ||
    isSign(after, DASH) ||
    isSign(after, OPEN_PAREN) ||
    isSign(after, STOP) ||
    VERBAL.has(after.kind) ||
    tellsWhence(items, name + 1)
  return closed && !(HARMS.has(items[i - 1]?.kind) && isSpeaker(items, name + 1)) ? name + 1 : 0
}

/** “a driver, R. Navas of Ossa,” */
const tellsWhence = (items: Item[], at: number): boolean =>
  (items[at].kind === 'of' || items[at].kind === 'from') &&
  items[at + 1] !== undefined &&
  (isArticle(items[at + 1]) || OF_OFFICE.has(items[at + 1].kind))

const HARMS = new Set<ItemKind | undefined>(['harm_participle', 'harm_active', 'harm_gerund'])

/** “hurt a woman, R. Navas, the mayor of Ossa, said”: who speaks is not the one who was hurt. */
function isSpeaker(items: Item[], at: number): boolean {
  if (!isSign(items[at], COMMA)) return false
  const end = items.findIndex((item, i) => i > at && isSign(item, COMMA))
  return end > at + 1 && end < at + OFFICE && items[end + 1]?.kind === 'speech'
}

/** Items of an office between commas. */
const OFFICE = 10

/** “Senator and presidential candidate R. Navas”: bare nouns joined before one name. */
function titlesThenName(items: Item[], i: number): number {
  if (items[i].group?.implied !== 'singular' && !(has(items[i], 'title') && items[i].kind !== 'names')) return 0
  if (!has(items[i + 1], 'and')) return 0
  let at = i + 2
  while (at < i + 5 && (items[at]?.kind === 'unknown' || (single(items[at]?.group) && items[at + 1]?.names))) at++
  return items[at]?.names && (items[at].names?.titled || items[at - 1].group) ? at + 1 : 0
}

/** “the deputy commander, Colonel R. Navas,”, “the mayor of Ossa, Bo Hask,”: an office told before the name of who holds it, or 0. */
function officeThenName(items: Item[], i: number): number {
  if (items[i].names || items[i].group || !isOffice(items[i]) || !opensOffice(items[i - 1])) return 0
  let at = i + 1
  if (items[at]?.kind === 'of') at++
  while (at > i + 1 && at < i + 6 && items[at] && OF_OFFICE.has(items[at].kind) && !items[at].names) at++
  if (!isSign(items[at], COMMA) || !items[at + 1]?.names) return 0
  const after = items[at + 2]
  return after === undefined || after.kind === 'sign' || VERBAL.has(after.kind) ? at + 2 : 0
}

const opensOffice = (item: Item | undefined): boolean =>
  item === undefined || isArticle(item) || item.kind === 'includes'

const isOffice = (item: Item): boolean => has(item, 'rank') !== undefined || has(item, 'title') !== undefined

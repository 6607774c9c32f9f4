/**
 * Names of one word that the words around them tell: “his daughter Zainab”, “the brothers Omar and Khalid Darwish”, “a villager named
 * Rasul”. Brothers and couples share the surname that only the last is told with. A capital anywhere else is no name.
 */
import { flatMap } from '../../text/lists.js'
import { LOWER } from '../../text/tokens.js'
import { COMMA, has, type Item, type ItemKind, isSign, makeItem, NO_ENTRY, type Reading, textOf } from '../item.js'
import { holds, isOf, spanIs } from '../words.js'
import { ageAside } from './ages.js'
import { isTown } from './name-words.js'
import type { Person } from './names.js'
import type { Group } from './people/group.js'

/** Rewrites such capitals into names. */
export function chunkFirstNames(reading: Reading, items: Item[]): Item[] {
  if (reading.upperCase) return items
  let out = amongNames(reading, items)
  if (out.some((_, i) => isHurt(out, i))) out = out.map((item, i) => aloneAt(reading, out, i) ?? item)
  if (!out.some(leads)) return out
  for (let i = 0; i < out.length; i++) {
    const at = leads(out[i]) ? listStart(reading, out, i) : -1
    const list = at < 0 ? null : listFrom(reading, out, at, out[i])
    if (!list) continue
    const several = at === i + 1 && out[i].group?.number === 'pl'
    out = several
      ? [...out.slice(0, i), together(out[i], list.items), ...out.slice(list.next)]
      : [...out.slice(0, at), ...list.items, ...out.slice(list.next)]
  }
  return out
}

/** “Rasul was killed”: only a person is, and one. */
const isHurt = (items: Item[], at: number): boolean => {
  const end = items[at + 1]?.kind === 'adverb' ? at + 2 : at + 1
  const how = items[end + 1]?.kind === 'condition' || items[end + 1]?.kind === 'adverb'
  const harm = has(items[how ? end + 2 : end + 1], 'harm_participle')
  return items[at].kind === 'capital' && has(items[end], 'be')?.number === 'sg' && HURT.has(harm?.harm) && !harm?.weak
}

/** What may stand before the subject of a clause. */
const FREE = new Set<ItemKind>(['sign', 'and', 'relative', 'date', 'speech', 'adverb', 'according_to'])

const HURT = new Set<string | undefined>(['killed', 'wounded'])

function aloneAt(reading: Reading, items: Item[], at: number): Item | null {
  // “Ivo Tarn of Ossa was killed”: what another word leads is a place.
  const free = items[at - 1] === undefined || FREE.has(items[at - 1].kind)
  const person = free && isHurt(items, at) ? firstName(reading, items, at) : null
  return (
    person &&
    makeItem('names', items[at].from, items[at].to, NO_ENTRY, 0, { names: { people: [person], titled: false } })
  )
}

/** “The dead included Sena Tarn, Lina, Mara Velt and Oro Melk”: one word among longer names of a list. */
function amongNames(reading: Reading, items: Item[]): Item[] {
  const start = items.findIndex(
    (item, i) => item.names !== undefined && (opensList(items[i - 1]) || besideHurt(reading, items, i)),
  )
  if (start < 0) return items
  const at: number[] = []
  let joined = false
  for (let i = start; items[i]?.names || firstName(reading, items, i); ) {
    at.push(i)
    const next = jointEnd(items, i + 1)
    joined ||= has(items[next - 1], 'and') !== undefined
    if (next === i + 1) break
    i = next
  }
  const single = at.filter((i) => !items[i].names)
  const beside = besideHurt(reading, items, start)
  if (!joined || single.length === 0) return items
  const bare = single.length * 2 >= at.length || !items[at[at.length - 1]].names
  if (!beside && bare && !(isSurname(items[start]) && closes(items, at[at.length - 1] + 1))) return items
  return items.map((item, i) => {
    const person = single.includes(i) ? firstName(reading, items, i) : null
    return person
      ? makeItem('names', item.from, item.to, NO_ENTRY, 0, { names: { people: [person], titled: false } })
      : item
  })
}

/** “Private Lisk”: those after it may be told of by their surnames too. */
const isSurname = ({ names }: Item): boolean =>
  names?.titled === true && names.people.every(({ rank, name }) => rank !== null && !name.includes(' '))

/** “Arno Lisk and Tauhid were injured” */
const besideHurt = (reading: Reading, items: Item[], i: number): boolean =>
  (items[i - 1] === undefined || FREE.has(items[i - 1].kind)) &&
  items[i + 1]?.kind === 'and' &&
  firstName(reading, items, i + 2) !== null &&
  has(items[i + 3], 'be')?.number === 'pl' &&
  HURT.has(has(items[i + 4], 'harm_participle')?.harm)

/** What leads to a list of names. */
const opensList = (item: Item | undefined): boolean =>
  OPENS_LIST.has(item?.kind) || has(item, 'verb')?.kind === 'include'
const OPENS_LIST = new Set<ItemKind | undefined>(['includes', 'naming', 'be', 'as', 'harm_participle', 'harm_active'])

/** “their children Timur, 5, and Laylo, 2”: one item, which goes on the list that it stands in. */
const together = (noun: Item, names: Item[]): Item =>
  makeItem('names', noun.from, names[names.length - 1].to, NO_ENTRY, 0, {
    names: { people: flatMap(names, (item) => item.names?.people ?? []), titled: false },
    group: noun.group,
  })

/** A noun for persons with its words, or “named”. */
const leads = (item: Item): boolean =>
  (item.group !== undefined && item.group.headFrom >= 0 && !item.group.lives) ||
  has(item, 'alias') !== undefined ||
  isNaming(item)

/** “identified as”, “was named as”. */
export const isNaming = (item: Item | undefined): boolean => has(item, 'naming')?.kind === 'as'

/** The item at which names may begin after the noun at `i`, or -1. */
function listStart(reading: Reading, items: Item[], i: number): number {
  const { group } = items[i]
  if (!group) {
    if (!(items[i - 1]?.group || items[i - 1]?.names || isNaming(items[i]))) return -1
    // “identified as a certain Rasul”
    return items[i + 1]?.kind === 'article' && isOf(reading, items[i + 2], 'unknown_man') ? i + 3 : i + 1
  }
  if (group.quantity !== null && group.quantity.best === null) return -1
  // “the children were Timur, 7, Laylo, 8, and Omar, 9”
  if (group.definite && group.number === 'pl' && items[i + 1]?.kind === 'be')
    return ageAside(reading, items, i + 3).age === null ? -1 : i + 2
  const aside = isSign(items[i + 1], COMMA)
  if (!isKin(reading, group) && (aside ? (group.quantity?.best ?? 0) < 2 : group.number === 'pl' && isBand(group)))
    return -1
  return aside ? i + 2 : i + 1
}

/** “the rebels Ansar and Dawn”: after a noun for fighters of another side a capital may be the name of their group. */
const isBand = ({ status, our }: Group): boolean => status === 'militant' && !our

export const isKin = (reading: Reading, { headFrom, headTo, personal, implied }: Group): boolean =>
  personal || implied === 'pair' || (headFrom >= 0 && spanIs(reading, headFrom, headTo, 'kin'))

interface List {
  items: Item[]
  next: number
}

/** “Omar and Khalid Darwish”, “Timur, 5, and Laylo, 2”: the names from item `at` where one of them at least is of one word. */
function listFrom(reading: Reading, items: Item[], at: number, lead: Item): List | null {
  const group = lead.group ?? null
  // “The dead were identified as Tarik, Imran and Velid”
  const be = has(items[items.indexOf(lead) - 1], 'be')
  const several = group === null && isNaming(lead) && (be?.number === 'pl' || holds(reading, lead, 'several_named'))
  const found: Item[] = []
  let next = at
  let single = false
  for (let n = several || group?.number === 'pl' ? 12 : 1; n > 0; n--) {
    const item = items[next]
    const person = firstName(reading, items, next)
    if (!item?.names && !person) break
    single ||= person !== null
    const end = person ? ageEnd(reading, items, person.to > item.to ? next + 2 : next + 1, person) : next + 1
    found.push(
      person
        ? makeItem('names', item.from, items[end - 1].to, NO_ENTRY, 0, { names: { people: [person], titled: false } })
        : item,
    )
    next = end
    const isNext = (i: number): boolean => i > next && (items[i]?.names ?? firstName(reading, items, i)) != null
    const joint = [jointEnd(items, next), jointEnd(items, asideEnd(items, next))].find(isNext)
    if (n === 1 || joint === undefined) break
    found.push(...items.slice(next, joint))
    next = joint
  }
  if (!single || !(several || fits(found, group)) || !closes(items, next)) return null
  if (group === null ? !several : isKin(reading, group)) shareSurname(found)
  if (group !== null && isKin(reading, group)) takeSurname(items, items.indexOf(lead), found)
  return { items: found, next }
}

/** As many names as the noun counts: one of “his daughter”, two of “two brothers”, two or more of “the brothers”. */
function fits(found: Item[], group: Group | null): boolean {
  const names = found.filter((item) => item.names).length
  if (group === null) return names === 1
  if (group.quantity !== null) return group.quantity.best === names
  return group.number === 'pl' || group.implied === 'pair' ? names > 1 : names === 1 || group.personal
}

/** What can stand after a name: a sign, a verb, a preposition, but no noun that it would only describe. */
const closes = (items: Item[], at: number): boolean => items[at] === undefined || CLOSING.has(items[at].kind)

const CLOSING = new Set<ItemKind>([
  'sign',
  'be',
  'have',
  'modal',
  'verb',
  'relative',
  'and',
  'or',
  'preposition',
  'from',
  'of',
  'by',
  'to',
  'date',
  'adverb',
  'harm_participle',
  'harm_intransitive',
  'suffer',
  'includes',
  'with',
  'event_verb',
  'negation',
  'alias',
]) // prettier-ignore

/** A word in capitals that is not the end of a longer name; null where the word is none. */
function firstName(reading: Reading, items: Item[], at: number): Person | null {
  const item = items[at]
  // “their daughters Florence (7) and Lina (3)”: whoever is so old is no town.
  const aged = item !== undefined && isTown(item) && ageAside(reading, items, at + 1).age !== null
  if (!(item?.kind === 'capital' || aged) || reading.tokens.letters[item.from] === LOWER) return null
  // “his mother Umm Ahmed”, which elsewhere may be a place
  const last = items[at + 1]?.kind === 'capital' && items[at + 2]?.kind !== 'capital' ? items[at + 1] : item
  const name = textOf(reading, item.from, last.to)
  if (!/^\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(name)) return null
  return { name, rank: null, title: null, age: null, police: false, from: item.from, to: last.to, nameFrom: item.from }
}

/** “, 8,”, “(8)”: the item after the age of a person, which is noted. */
function ageEnd(reading: Reading, items: Item[], at: number, person: Person): number {
  const { age, next } = ageAside(reading, items, at)
  if (age !== null) person.age = age
  return next
}

/** The item after the comma or “and” that joins two names, or `at`. */
function jointEnd(items: Item[], at: number): number {
  let i = at
  if (isSign(items[i], COMMA)) i++
  if (has(items[i], 'and')) i++
  return i
}

/** “Captain Venn, operations officer, Sergeant Orsa”: the item of the comma that ends what tells who the first is, or `at`. */
function asideEnd(items: Item[], at: number): number {
  if (!isSign(items[at], COMMA)) return at
  let end = at + 1
  while (end < at + 4 && ASIDE.has(items[end]?.kind)) end++
  return end > at + 1 && isSign(items[end], COMMA) ? end : at
}

const ASIDE = new Set<ItemKind | undefined>(['unknown', 'person', 'person_adjective', 'body'])

/** “Omar and Khalid Darwish” are both Darwish. */
function shareSurname(found: Item[]): void {
  const people = flatMap(found, (item) => item.names?.people ?? [])
  const last = people.at(-1)
  const words = last?.name.split(/\s+/) ?? []
  if (words.length !== 2 || people.slice(0, -1).some(({ name }) => name.includes(' '))) return
  for (const person of people.slice(0, -1)) person.name = `${person.name} ${words[1]}`
}

/** “Ivo Tarn (40), his wife Mara and their daughters Lina and Oro”: a family listed one after another bears one name. */
function takeSurname(items: Item[], lead: number, found: Item[]): void {
  if (!items[lead].group?.own && !items[lead].group?.personal) return
  let at = lead - 1
  while (at >= 0 && !items[at].names && IN_LIST.has(items[at].kind)) at--
  const before = at < lead - 1 ? items[at]?.names?.people.at(-1)?.name.split(/\s+/) : undefined
  if (!before || before.length < 2) return
  for (const person of flatMap(found, (item) => item.names?.people ?? []))
    if (!person.name.includes(' ')) person.name = `${person.name} ${before[before.length - 1]}`
}

const IN_LIST = new Set<ItemKind>(['sign', 'and', 'age'])

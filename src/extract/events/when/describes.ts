/** Dates that only tell who somebody is or what something was: an office held, a deed of a victim, a process begun. Not when harm was done. */
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import { isOf } from '../../words.js'

/** Whether the date at item `date` tells of persons or plans beside the trigger at item `at`. */
export const tellsOfPersons = (items: Item[], at: number, date: number): boolean =>
  ofSomebody(items, at, date) || ofSubject(items, at, date) || ofPlan(items, at, date)

/** “seized the bus because they oppose a conference scheduled for today”: when the conference is to be. */
function ofPlan(items: Item[], at: number, date: number): boolean {
  let plan = date - 1
  while (items[plan] && (items[plan].date || items[plan].kind === 'and' || items[plan].kind === 'preposition')) plan--
  if (plan < 1 || plan === date - 1 || has(items[plan], 'date_word')?.kind !== 'planned') return false
  const thing = items[plan - 1]
  return thing.kind !== 'be' && thing.kind !== 'have' && thing.kind !== 'sign' && at !== plan - 1
}

/** Whether the date at item `at` tells when an office was held or something began, whatever else the sentence tells. */
export const ofState = (reading: Reading, items: readonly Item[], at: number): boolean =>
  ofOffice(items, at) || ofBegun(reading, items, at)

/** “freed a farmer who had crossed the river in 2029”, “took nine, four of whom got away on Friday”: what those persons did. */
const ofSomebody = (items: Item[], at: number, date: number): boolean =>
  items
    .slice(at + 1, date)
    .some((item, k) => item.kind === 'relative' && (item.entry?.kind === 'person' || items[at + k]?.kind === 'of'))

/** “The bishop, who moved in on Thursday, was hurt”: a clause of its own between commas, before the harm. */
function ofSubject(items: Item[], at: number, date: number): boolean {
  const from = items.slice(0, date).findLastIndex((item) => item.kind === 'relative')
  if (date > at || from < 1 || !isSign(items[from - 1], COMMA) || items[from].entry?.kind !== 'person') return false
  const told = items.slice(from, date)
  return isSign(items[date + 1], COMMA) && date + 1 < at && !told.some((item) => item.kind === 'sign' || isHarm(item))
}

/** “the murder of Arno Lisk, mayor of Ossa in 2021”: when an office was held. */
function ofOffice(items: readonly Item[], at: number): boolean {
  const precision = items[at].date?.precision
  if (precision !== 'year' && precision !== 'month') return false
  const comma = items.slice(0, at).findLastIndex((item) => isSign(item, COMMA))
  const told = items.slice(comma + 1, at)
  return (
    comma > 0 &&
    items[comma - 1].names !== undefined &&
    told.some((x) => has(x, 'title') || x.group) &&
    !told.some(isDeed)
  )
}

const isDeed = (item: Item): boolean =>
  item.kind === 'verb' || item.kind === 'be' || item.kind === 'have' || isHarm(item)

const isHarm = ({ kind }: Item): boolean => kind.startsWith('harm_') || kind.startsWith('event_')

/** “those who killed him want to undo the reforms begun on 14 January”: when something else began. */
const ofBegun = (reading: Reading, items: readonly Item[], at: number): boolean =>
  [1, 2].some((d) => isOf(reading, items[at - d], 'begun') && isThing(items[at - d - 1]))

const isThing = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'unknown' || item.kind === 'thing') && !has(item, 'event_noun')

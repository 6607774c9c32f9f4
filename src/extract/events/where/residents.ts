/** Where those live whom a sentence tells of: who was hurt there, and who speaks of what happened there. */
import { flatMap } from '../../../text/lists.js'
import { COMMA, has, type Item, isSign, lookUp, type Reading } from '../../item.js'
import { type PlaceMention, placesTold } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'
import { endsWith, holds, isOf } from '../../words.js'
import { isPoint } from '../grouping/agree.js'
import { isWord, nameAt } from './named-at.js'
import { reportedFrom } from './said.js'

/** “An inhabitant of the town of Ossa was shot dead”: where nothing else is told, where those live whom it is told of. */
export function homesOf(reading: Reading, sentence: ReadSentence | undefined): readonly PlaceMention[] {
  if (!sentence) return []
  const known = HOMES.get(sentence)
  if (known) return known
  const homes = flatMap(sentence.items, (x) => (x.group ? homesIn(reading, wordsOf(reading, sentence, x)) : []))
  HOMES.set(sentence, homes)
  return homes
}

/** What was found in each sentence, which is asked for each event around it. */
const HOMES = new WeakMap<ReadSentence, readonly PlaceMention[]>()

const wordsOf = (reading: Reading, sentence: ReadSentence, { from, to }: Item): Item[] =>
  lookUp(reading, { ...sentence, from, to })

const homesIn = (reading: Reading, words: Item[]): PlaceMention[] => placesTold(reading, words).filter((p) => !p.bare)

/** The town in the words for somebody: “Residents of Ossa”, “The mayor of Ossa”. */
function townIn(reading: Reading, sentence: ReadSentence, item: Item): PlaceMention[] {
  const words = wordsOf(reading, sentence, item)
  const homes = homesIn(reading, words)
  if (homes.length > 0) return homes
  const of = words.findLastIndex((x) => endsWith(reading, x, 'of'))
  return of < 0 ? [] : [nameAt(reading, words, of + 1)].filter((p) => p !== undefined)
}

/** “The mayor of Ossa, where the raid took place, …”: the town, or that of who is named, right before “where”, for what is told at item `at`. */
export function homeWhere(reading: Reading, sentence: ReadSentence, at: number): PlaceMention[] {
  const { items } = sentence
  const where = items.findLastIndex((x, k) => k < at && isOf(reading, x, 'where'))
  if (where < 2 || !isSign(items[where - 1], COMMA) || items.slice(where, at).some((x) => x.kind === 'sign')) return []
  if (items[where - 2].group) return townIn(reading, sentence, items[where - 2])
  // “reported from Ossa, where gunmen shot a judge”
  let from = where - 2
  while (from > 0 && items[from - 1].kind === 'capital') from--
  // “a clinic in Ossa, where a nurse said …”: who tells there, and where the hurt were brought
  const told = items.slice(where, at).some((x) => has(x, 'speech') !== undefined)
  const cured = [1, 2, 3].some((d) => has(items[from - d], 'hospital') !== undefined)
  const named = items[where - 2].kind === 'capital' && from > 0 && !told && !cured
  const spot = named && !isWord(reading, items[from]) ? nameAt(reading, items, from) : undefined
  return spot?.next === where - 1 ? [spot] : []
}

/** “Residents of Ossa said”, “the mayor of Ossa, Arno Lisk, told”, “police in Ossa confirmed”: the spots of those who tell of their own town. */
export function localTowns(reading: Reading, sentence: ReadSentence): PlaceMention[] {
  const { items } = sentence
  const speech = items.findIndex((x) => has(x, 'speech') !== undefined)
  if (speech < 0) return []
  const tellers = items.slice(0, speech + 1 + BEHIND).filter((x) => isLocal(reading, x))
  // “the mayor in Ossa said”
  const there = placesTold(reading, items).filter((p) => p.ref.relation === 'in' && tellers.includes(items[p.at - 2]))
  return [...flatMap(tellers, (x) => townIn(reading, sentence, x)), ...there, ...reportedFrom(reading, items)].filter(
    (p) => !p.wider && (isPoint(p.ref) || p.ref.precision === 'adm2') && p.at <= OPENING,
  )
}

/**
 * “In Ossa, police said that a mine …”, “Residents of Ossa said that …”, “Reports from Ossa said that …”: the town of those who tell at the
 * head of a sentence of what is new at item `at`.
 */
export function townOfTellers(reading: Reading, sentence: ReadSentence, at: number): PlaceMention[] {
  const { items } = sentence
  const speech = items.findIndex((x, k) => (k > 0 && has(x, 'speech') !== undefined) || x.kind === 'according_to')
  if (speech < 0 || speech >= at) return []
  const [first] = items
  const who = first.kind === 'according_to' ? 1 : 0
  const there = placesTold(reading, items).filter((p) => p.at === who + 2 && p.ref.relation === 'in')
  const folk = isLocal(reading, items[who]) ? [...townIn(reading, sentence, items[who]), ...there] : []
  const from = first.kind === 'from' ? 0 : items[1].kind === 'from' && has(first, 'speech_noun') ? 1 : -1
  const reports = from < 0 ? undefined : nameAt(reading, items, from + 1)
  const told = reportedFrom(reading, items).filter((p) => p.at <= 1)
  const towns = [...folk, ...told, ...(reports && reports.next < at ? [reports] : [])]
  return towns.filter((p) => !p.wider && isPoint(p.ref)).slice(0, 1)
}

/** Items at the head of a sentence, where who speaks stands. */
const OPENING = 8

/** Items from a word for speech to who speaks, behind it. */
const BEHIND = 3

/** “residents”, “the mayor”, “local police”. */
const isLocal = (reading: Reading, item: Item | undefined): boolean =>
  item?.group !== undefined && (holds(reading, item, 'local_folk') || holds(reading, item, 'local_chiefs'))

/** Reads a text once into sentences of chunks: the ground on which every extractor stands. */
import type { Knowledge } from '../knowledge/index.js'
import { parseIsoDay } from '../text/calendar.js'
import { plainOf } from '../text/plain.js'
import { joined, unprinted } from '../text/print.js'
import { type Sentence, structure } from '../text/structure.js'
import { scan, type Tokens, UPPER, WORD } from '../text/tokens.js'
import { CAPTIVES_REACH, FREED_REACH, tellsFreeing, tellsOfCaptives } from './casualties/matches/freed.js'
import { type Match, matchClause, tellsAlone } from './casualties/matches/match.js'
import { type Cue, cuesOf } from './casualties/scope/periods.js'
import { chunkAges } from './chunks/ages.js'
import { joinAppositions } from './chunks/appositions.js'
import { withoutAll } from './chunks/asides.js'
import { partCombined } from './chunks/combined.js'
import { anchorAfter, chunkDates, NOTHING_BEFORE } from './chunks/dates/index.js'
import { chunkFirstNames } from './chunks/first-names.js'
import { chunkNames, type KnownNames } from './chunks/names.js'
import { joinBodies } from './chunks/people/bodies.js'
import { chunkPeople } from './chunks/people/index.js'
import { chunkQuantities } from './chunks/quantities.js'
import { unquoteNumbers } from './chunks/quoted.js'
import { claimsPersons } from './claimed.js'
import { type Clause, clausesOf } from './clause.js'
import { withoutFurniture } from './furniture.js'
import { type IntroducedNames, introducedIn } from './introduced.js'
import {
  COLON,
  type Contents,
  contentsOf,
  has,
  type Item,
  type ItemKind,
  isSign,
  lookUp,
  OPEN_PAREN,
  type Reading,
} from './item.js'

export interface ReadSentence extends Sentence {
  index: number
  items: Item[]
  contents: Contents
  clauses: Clause[]
  matches: Match[]
  /** Words by which a toll is of a time and not of one incident. */
  times: Cue[]
}

/** Scans a text and finds its structure. `published` is an ISO day. */
export function readText(raw: string, published: string, knowledge: Knowledge): Reading {
  const meant = unprinted(raw)
  const whole = joined(plainOf(meant.text), meant.text, (word) => knowledge.vocabulary.has(word))
  const text = withoutFurniture(whole.text, knowledge)
  const tokens = scan(text, knowledge.vocabulary)
  const isAbbreviation = (word: number) => knowledge.abbreviations.has(word)
  const upperCase = isUpperCase(tokens)
  const introduced = introducedIn(tokens, knowledge, upperCase)
  return {
    raw,
    rawSpan: (start, end) => meant.spanBefore(...whole.spanBefore(start, end)),
    text,
    tokens,
    structure: structure(tokens, { isAbbreviation }),
    knowledge: introduced.size === 0 ? knowledge : withGroups(knowledge, introduced),
    published: parseIsoDay(published),
    introduced,
    upperCase,
  }
}

/** The knowledge with the armed groups that a text introduces. */
function withGroups(knowledge: Knowledge, introduced: IntroducedNames): Knowledge {
  const groups = [...introduced.values()].flat().flatMap(({ entry }) => (entry.kind && entry.side ? entry.side : []))
  return { ...knowledge, armedGroups: new Set([...knowledge.armedGroups, ...groups]) }
}

/** More than seven in ten words of two letters and more are in capitals throughout. */
function isUpperCase(t: Tokens): boolean {
  let words = 0
  let upper = 0
  for (let i = 0; i < t.count; i++) {
    if (t.kind[i] !== WORD || t.end[i] - t.start[i] < 2) continue
    words++
    if (t.letters[i] === UPPER) upper++
  }
  return words > 20 && upper > words * 0.7
}

const HARM_KINDS = new Set<ItemKind>([
  'harm_participle',
  'harm_gerund',
  'harm_active',
  'harm_intransitive',
  'harm_state',
  'harm_nominal',
  'combined_harm',
  'wound_noun',
  'remains',
  'unhurt',
  'body_part',
  'naming',
  'hospital',
  'lose',
  'toll',
  'condition',
  'includes',
  'suffer',
])

/** Only a sentence with a word for harm is worth matching. */
const mayHarm = (item: Item): boolean =>
  (item.entry !== null && (HARM_KINDS.has(item.kind) || has(item, 'hospital') !== undefined)) ||
  item.group?.harm != null ||
  item.group?.lives === true ||
  (item.group !== undefined && item.group.headFrom < 0) ||
  tellsAlone(item)

/** “They are Sergeant X and Private Y”, “They were nine men and three women”, “The five soldiers are: …”: who the persons told of before are. */
const namesThem = (items: Item[]): boolean =>
  ((items[0]?.kind === 'pronoun' || items[0]?.kind === 'determiner') &&
    items[1]?.kind === 'be' &&
    (isSign(items[2], OPEN_PAREN) || items[2]?.names !== undefined || items[2]?.group?.quantity != null)) ||
  items.some(
    (item, i) =>
      item.names !== undefined &&
      ((isSign(items[i - 1], COLON) && items[i - 2]?.kind === 'be') ||
        // “The two men are X and Y”, “According to the ministry, they are X and Y”
        (items[i - 1]?.kind === 'be' && (items[0].group?.definite === true || items[i - 2]?.kind === 'pronoun')) ||
        // “identified the attacker as X”, “identified by an officer as X”
        items[i - 1]?.kind === 'as'),
  )

/** The sentences of a reading, chunked and matched. */
export function readSentences(reading: Reading): ReadSentence[] {
  const { sentences } = reading.structure
  let captivesAt = -CAPTIVES_REACH - 1
  let freedAt = -FREED_REACH - 1
  return chunked(reading).map((items, index) => {
    const captives = index - captivesAt <= CAPTIVES_REACH
    if (tellsFreeing(items, captives)) freedAt = index
    const told = { captives, freed: index - freedAt <= FREED_REACH }
    const clauses =
      items.some(mayHarm) || items.some((_, i) => claimsPersons(reading, items, i)) || namesThem(items)
        ? clausesOf(reading, items)
        : []
    const matches: Match[] = []
    for (const clause of clauses) {
      const main = clause === clauses[0] ? [] : matches
      matches.push(...matchClause(clause, reading.knowledge.casualtyPatterns, main, told))
    }
    if (tellsOfCaptives(items, matches)) captivesAt = index
    const { from, to, paragraph, continues, bullet } = sentences[index]
    const times = cuesOf(reading, items)
    return {
      from,
      to,
      paragraph,
      continues,
      bullet,
      index,
      items,
      contents: contentsOf(items),
      clauses,
      matches,
      times,
    }
  })
}

/** The items of all sentences, one chunker after another: it stays in the cache of the processor from sentence to sentence. */
function chunked(reading: Reading): Item[][] {
  let before = NOTHING_BEFORE
  const known: KnownNames = { people: new Map(), places: new Set() }
  return reading.structure.sentences
    .map((sentence) => lookUp(reading, sentence))
    .map((items) => chunkAges(reading, items))
    .map((items) => {
      const dated = chunkDates(reading, items, before)
      before = anchorAfter(reading, dated, before)
      return dated
    })
    .map((items) => partCombined(reading, unquoteNumbers(chunkQuantities(reading, items))))
    .map((items) => withoutAll(chunkNames(reading, items, known)))
    .map((items) => chunkPeople(reading, joinBodies(reading, items)))
    .map((items) => joinAppositions(reading, chunkFirstNames(reading, items)))
}

/**
 * Whose country a text plays in and whom it sets against whom, from all its names of states, places and armed groups. Used
 * for victims whose side no words near them tell; what rests on it says so.
 */
import { flat, flatMap } from '../text/lists.js'
import { LOWER } from '../text/tokens.js'
import { isArmedGroup, isMilitant, sideOf } from './chunks/people/group.js'
import { datelineEnd } from './dateline.js'
import { COMMA, DASH, has, type Item, isSign, OPEN_PAREN, type Reading, SLASH, textOf } from './item.js'
import type { ReadSentence } from './read.js'
import { Tally } from './tally.js'
import { anyIn, spanOpensWith } from './words.js'

export interface Home {
  /** Side on whose land the text plays: of the dateline, else of most of its places; else of whom its armed group fights. */
  land: string | null
  /** The side named most, a land or an armed group. */
  first: string | null
  /** Sides on whose land places of the text lie. */
  lands: string[]
  /** No other land is named half as often. */
  onlyLand: boolean
  /** Name of a land or town that no lexicon knows and the text names most so. */
  unknownLand: string | null
  /** Sides by how often they are named, most first. */
  named: string[]
  /** World bodies by how often they are named. */
  bodies: string[]
  /** Sides by how often they are named beside hostile acts. */
  hostile: string[]
  /** The text speaks of “the enemy”. */
  enemy: boolean
  /** Armed group that the text names alone, or far more than any other. */
  group: string | null
  /** Name of an armed group that no lexicon knows: “rebels of the Dawn Front”. */
  unknownGroup: string | null
}

/** Side on whose land a place lies, or whose land the name of a side is, “in Ostria”. */
export function landOf(items: Item[], i: number): string | null {
  const item = items[i]
  const place = has(item, 'place')
  // “Ostria’s shelling of Velm”: who does it, also where the name of the land stands among places.
  if (place) return has(item, 'side_noun') && items[i + 1]?.kind === 'possessive' ? null : (place.side ?? null)
  if (item.kind !== 'side_noun' || item.entry?.kind === 'armed_group' || item.entry?.kind === 'organisation')
    return null
  const first = items[i - 1]?.kind === 'unknown' || items[i - 1]?.kind === 'capital' ? i - 2 : i - 1
  const before = items[first]
  const apposed = isSign(before, COMMA) && endsPlaces(items, first)
  return (before?.kind === 'preposition' || apposed) && items[i + 1]?.kind !== 'possessive' && !isBorder(items[i + 1])
    ? (item.entry?.side ?? null)
    : null
}

/** “in Velm, Orm province”, before the comma at item `comma` and the name of a land. */
function endsPlaces(items: Item[], comma: number): boolean {
  let at = comma - 1
  while (at > 0 && comma - at < PLACES && PLACE_PART.has(items[at].kind)) at--
  while (at > 0 && comma - at < PLACES && isSign(items[at], COMMA)) {
    at--
    while (at > 0 && comma - at < PLACES && PLACE_PART.has(items[at].kind)) at--
  }
  return at < comma - 1 && items[at]?.kind === 'preposition'
}

/** Items of places that are told one within the other. */
const PLACES = 9
const PLACE_PART = new Set<Item['kind']>(['capital', 'place', 'place_noun', 'unknown', 'person_adjective', 'names'])

/** “near the Ostrian border”, “the Ostria frontier”: on whichever side of it. */
const isBorder = (item: Item | undefined): boolean => has(item, 'place_noun')?.kind === 'line'

/** “the enemy”, “the invaders”. */
export const isEnemy = (item: Item): boolean =>
  has(item, 'enemy') !== undefined || item.group?.enemy === true || has(item, 'person')?.kind === 'enemy'

/** Reads the home of a text; `beside` has the sides named beside hostile acts, by sentence. */
export function homeOf(reading: Reading, sentences: readonly ReadSentence[], beside: readonly string[][]): Home {
  const { armedGroups, neutralSides } = reading.knowledge
  const { lands, sides, bodies, groups, rulers, unknown, states, unknownGroups } = namedIn(reading, sentences)
  const hostile = new Tally()
  for (const code of flat(beside)) hostile.add(code)
  const group = groups.leader()
  const all = lands.plus(sides).ranked()
  const [ruler, second] = rulers.ranked().filter((code) => !armedGroups.has(code) && !neutralSides.has(code))
  const land =
    all.find((code) => !armedGroups.has(code)) ??
    homeland(reading, group) ??
    (second === undefined ? (ruler ?? null) : null)
  return {
    land,
    first: all[0] ?? null,
    lands: lands.ranked(),
    onlyLand: land !== null && lands.leader() === land,
    unknownLand: unknown.ranked().find((name) => states.has(name)) ?? null,
    named: sides.ranked(),
    bodies: bodies.ranked(),
    hostile: hostile.ranked(),
    enemy: sentences.some(
      ({ items, contents }) =>
        (contents.has('enemy') || contents.has('people') || contents.has('person')) && items.some(isEnemy),
    ),
    group,
    unknownGroup: unknownGroups.ranked().find((name) => isWrittenSo(reading, name)) ?? null,
  }
}

/** How often a text names lands, sides, bodies without a side of their own, armed groups and rulers. */
interface Named {
  lands: Tally
  sides: Tally
  bodies: Tally
  groups: Tally
  rulers: Tally
  /** Lands and groups that no lexicon knows, and those of the lands that are told to be states. */
  unknown: Tally
  states: Set<string>
  unknownGroups: Tally
}

function namedIn(reading: Reading, sentences: readonly ReadSentence[]): Named {
  const out: Named = {
    lands: new Tally(),
    sides: new Tally(),
    bodies: new Tally(),
    groups: new Tally(),
    rulers: new Tally(),
    unknown: new Tally(),
    states: new Set(),
    unknownGroups: new Tally(),
  }
  for (const sentence of sentences) {
    const { items, index } = sentence
    const dateline = index < 3 ? datelineEnd(reading, sentence) : 0
    for (let i = 0; i < items.length; i++) {
      const name = unknownLand(reading, items, i, { top: index < 3, dateline })
      if (name) out.unknown.add(name.text, name.weight)
      if (name?.state) out.states.add(name.text)
      out.unknownGroups.add(unknownGroup(reading, items, i) ?? armedName(items[i]))
      if (items[i].entry === null && !items[i].group?.side) continue
      out.lands.add(landOf(items, i), index < 2 && i < 6 ? 3 : 1)
      countSide(reading, items, i, out)
    }
  }
  return out
}

/** Counts the side of item `i` for what it is: a body, an armed group, a ruler. */
function countSide({ knowledge }: Reading, items: Item[], i: number, { bodies, sides, rulers, groups }: Named): void {
  const { armedGroups, neutralSides, registry } = knowledge
  const item = items[i]
  const code = item.group?.side?.code ?? sideOf(item)?.code
  // “peacekeepers of the mission” as well
  const body = item.group && !registry && code != null && neutralSides.has(code)
  if (item.entry?.kind === 'organisation' || body) bodies.add(code)
  else sides.add(code)
  rulers.add(registry ? null : rulerAt(items, i))
  // “Dawn Front/DFW fighters”: two names for whom one cannot tell apart count as the first.
  const second = isSign(items[i - 1], SLASH) && armedGroups.has(sideOf(items[i - 2])?.code ?? '')
  if (!second && (isArmedGroup(item) || (code != null && armedGroups.has(code)))) groups.add(code)
}

/** The states whose soldiers or police a text names as theirs: “three Ostrian officers”, “the Ostrian army”. */
export function statesWithForces({ knowledge }: Reading, sentences: readonly ReadSentence[]): string[] {
  const { armedGroups, neutralSides } = knowledge
  const codes = flatMap(sentences, ({ items }) => flatMap(items, (_, i) => forceAt(items, i) ?? []))
  return [...new Set(codes)].filter((code) => !armedGroups.has(code) && !neutralSides.has(code))
}

function forceAt(items: readonly Item[], i: number): string | null {
  const { group } = items[i]
  if (group) return group.status === 'military' || group.status === 'police' ? (group.side?.code ?? null) : null
  const kind = has(items[i], 'body')?.kind
  return kind === 'armed_forces' || kind === 'police'
    ? ((sideOf(items[i]) ?? sideOf(items[i - 1]))?.code ?? null)
    : null
}

/** “Ostrian troops”, “Ostrian President N. N.”, “the Ostrian government”: the state whose forces or rulers an item names. */
function rulerAt(items: Item[], i: number): string | null {
  if (items[i].group) return forceAt(items, i)
  const code = sideOf(items[i])?.code ?? null
  const next = items[items[i + 1]?.kind === 'possessive' ? i + 2 : i + 1]
  // “the army of Ostria”
  const of = items[i - 1]?.kind === 'of' && isState(items[i - 2])
  return of || isState(next) || has(next, 'title') || next?.names?.titled ? code : null
}

/** Where no land is named, the one that the armed group of the text fights, most often its home: “Dawn Front gunmen shot three soldiers”. */
function homeland({ knowledge }: Reading, group: string | null): string | null {
  const { foe, home = [] } = knowledge.worldSide(group) ?? {}
  return foe ?? (home.length === 1 ? home[0] : null)
}

/**
 * A capitalised name no lexicon knows, where it can be a land: “the Maridu government”, “Maridu’s army”, “in Maridu”. One that the text
 * only ever has as a place can be a town as well.
 */
function unknownLand(
  reading: Reading,
  items: Item[],
  i: number,
  { top, dateline: end }: { top: boolean; dateline: number },
): { text: string; weight: number; state: boolean } | null {
  const item = items[i]
  if (reading.upperCase || !(item.kind === 'capital' || (item.names && !item.names.titled))) return null
  const next = items[i + 1]
  const before = items[i - 1]
  // “Anti-Government Elements”, “Al-Suwayda”: a part of a word.
  if (isSign(next, DASH) && reading.tokens.before[next.from] === 0) return null
  // “the Dawn Forces of Marn”: the name of a body goes on.
  if (next?.kind === 'body' && reading.tokens.letters[next.from] !== LOWER && items[i + 2]?.kind === 'of') return null
  const owns = isState(next) || (next?.kind === 'possessive' && isState(items[i + 2]))
  const located = before?.kind === 'preposition' && reading.tokens.letters[before.from] === LOWER
  const dateline = i < Math.min(4, end) && isSign(items[i + 1], OPEN_PAREN)
  if (!owns && !located && !dateline && next?.kind !== 'possessive') return null
  const weight = (owns || dateline ? 3 : 1) + (top ? 1 : 0)
  return { text: textOf(reading, item.from, item.to), weight, state: owns || dateline || next?.kind === 'possessive' }
}

/**
 * A capitalised name of a body beside a word for armed persons, or before “claimed responsibility”: “rebels of the Dawn Front”, “the
 * Banner of Dawn group claimed responsibility”.
 */
function unknownGroup(reading: Reading, items: Item[], i: number): string | null {
  const item = items[i]
  if (!has(item, 'body') || item.entry?.cased || !anyIn(reading, item.to - 1, item.to, 'group_nouns')) return null
  const first = firstOfName(reading, items, i)
  // “an Ostrian army base” is of a state
  // “no group claimed responsibility” names none
  if (first === i || items.slice(first, i).some((x) => sideOf(x) !== null || has(x, 'none') !== undefined)) return null
  const name = textOf(reading, items[first].from, item.to)
  const after = items.slice(i + 1, i + 4)
  const owned =
    after.length > 0 && spanOpensWith(reading, after[0].from, (after[1] ?? after[0]).to, 'claims_responsibility')
  const lead = items.slice(Math.max(0, first - 3), first)
  // “militants attacked | the Third Brigade”: whom they fight
  const fighters = lead.findLastIndex(isMilitant)
  const armed =
    (fighters >= 0 && !lead.slice(fighters + 1).some(isAttack)) ||
    after.some(isMilitant) ||
    anyIn(reading, items[first].from, item.to, 'rebel_names')
  return owned || armed ? name : null
}

const isAttack = (item: Item): boolean =>
  has(item, 'event_verb') !== undefined || item.kind === 'harm_active' || item.kind === 'harm_participle'

/** The first item of the name that ends with item `i`. */
function firstOfName(reading: Reading, items: Item[], i: number): number {
  let first = i
  while (first > 0 && i - first < 6 && (isCapital(reading, items[first - 1]) || inTitle(reading, items, first - 1)))
    first--
  return first
}

/** “the Ossa Dawn Movement”, “the United Ostrian Congress”: the whole name, of which no word is a name alone, where item `i` ends one. */
export function nameOfBody(reading: Reading, items: Item[], i: number): string | null {
  const item = items[i]
  const ends = has(item, 'body') && anyIn(reading, item.to - 1, item.to, 'body_nouns')
  if (reading.upperCase || !ends || isState(item) || !isCapital(reading, item)) return null
  const first = firstOfName(reading, items, i)
  return first === i ? null : textOf(reading, items[first].from, item.to)
}

/** “rebels of the Dawn Front”, “Marnite insurgents”: the name that a group of militants carries. */
const armedName = ({ group }: Item): string | null =>
  group?.status === 'militant' && !group.ofState && group.side?.code === null ? group.side.text : null

/** “Masked gunmen”: a word whose capital only begins a sentence is no name. */
const isWrittenSo = ({ tokens: { text } }: Reading, name: string): boolean => {
  const several = / \p{Lu}/u.test(name)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (several || /[\p{L}\p{N},“"’'] $/u.test(text.slice(Math.max(0, at - 2), at))) return true
  return false
}

const isCapital = (reading: Reading, item: Item): boolean =>
  reading.tokens.letters[item.from] !== LOWER &&
  item.kind !== 'sign' &&
  item.kind !== 'determiner' &&
  item.kind !== 'article' &&
  item.kind !== 'of' &&
  item.group === undefined &&
  !has(item, 'speech')

/** “Banner of Dawn”: a small word inside a name. */
const inTitle = (reading: Reading, items: Item[], i: number): boolean =>
  i > 0 && items[i].kind === 'of' && isCapital(reading, items[i - 1]) && isCapital(reading, items[i + 1])

const STATE_BODIES = new Set(['government', 'armed_forces', 'ministry', 'police'])

/** A body of a state: a government, an army, a ministry, the police. */
export const isState = (item: Item | undefined): boolean => STATE_BODIES.has(has(item, 'body')?.kind ?? '')

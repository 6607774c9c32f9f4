/** What stands before the head of a group: articles, counts, side, condition, harm, adjectives and unknown words. */
import { QUOTES } from '../../../text/tokens.js'
import {
  CLOSE_PAREN,
  COMMA,
  DASH,
  has,
  type Item,
  type ItemKind,
  isSign,
  OPEN_PAREN,
  type Reading,
  SEMICOLON,
  STOP,
  textOf,
  wordOf,
} from '../../item.js'
import { anyIn } from '../../words.js'
import { applyBound, exact } from '../quantities.js'
import { compoundLast, coordinates, endsPlace, isIll, secondAdjective } from './adjectives.js'
import { type Group, isBodyOfMany, type SideHint, sideOf } from './group.js'
import { endsGroup, headAt, noteStatus, tallied } from './head.js'
import { isTrade, leadsPerson } from './trade.js'

export function readDeterminers(items: Item[], start: number, group: Group): number {
  let i = start
  for (; i < items.length; i++) {
    const item = items[i]
    if (item.quantity && group.quantity === null) {
      group.quantity = item.quantity
      group.partOf ||= item.quantity.part ?? false
    } else if (has(item, 'both') && joinsTwo(items, i)) continue
    else if (has(item, 'all') || has(item, 'both') || has(item, 'each')) {
      group.definite = true
      if (has(item, 'both') && group.quantity === null) group.quantity = { ...exact(2), definite: true }
    } else if (has(item, 'group_of') && items[i + 1]?.quantity && group.quantity === null) {
      group.quantity = items[++i].quantity ?? null
      group.implied = null
    } else if (has(item, 'another')) {
      group.others = true
      if (!items[i + 1]?.quantity && group.quantity === null) group.implied = 'another'
    } else if (has(item, 'other') && (i > start || has(items[i + 1], 'person') || has(item, 'other')))
      group.others = true
    else if (has(item, 'article') && group.quantity === null) group.implied = 'article'
    // “After those six the toll rose”: after a number “the” begins another phrase; “an untold number of the monks” goes on.
    else if (
      has(item, 'determiner') &&
      i > start &&
      isNumber(items[i - 1]) &&
      items[i - 1].quantity?.vague === undefined
    )
      break
    else if (has(item, 'determiner')) noteDeterminer(item, group)
    else if (has(item, 'fresh')?.kind === 'another' && group.quantity === null && group.implied === null)
      group.implied = 'another'
    else if (has(item, 'our')) group.our = true
    else if (has(item, 'suffix_bound') && group.quantity)
      group.quantity = applyBound(group.quantity, has(item, 'suffix_bound')?.bound ?? 'at_least')
    else if (item.kind === 'possessive' && group.enemy) continue
    else break
  }
  return i
}

/** “both the driver and his aide”: the word counts what follows, one by one. */
const joinsTwo = (items: Item[], at: number): boolean =>
  has(items[at + 1], 'determiner') !== undefined &&
  items
    .slice(at + 3, at + 8)
    .some((item, k) => has(item, 'and') && (has(items[at + k + 4], 'determiner') || has(items[at + k + 4], 'article')))

/** A number, and not “none of”. */
const isNumber = ({ quantity }: Item): boolean => quantity !== undefined && !quantity.none

export function noteDeterminer(item: Item, group: Group): void {
  group.definite = true
  const kind = has(item, 'determiner')?.kind
  if (kind === 'own') group.own = true
  if (kind === 'personal') group.personal = true
}

/** “60 ‘armed men’”: signs of quotation inside a group. */
const isQuote = (item: Item): boolean => item?.kind === 'sign' && QUOTES.has(item.sign)

const MODIFIER_LIMIT = 7

/** “a deputy regiment commander”: between two nouns for persons of which the last is the head. */
const MIDDLE = new Set<ItemKind | undefined>(['body', 'place_noun', 'person_adjective'])

/** `opening` is where the group begins, `start` where its determiners end. */
export function readModifiers(reading: Reading, items: Item[], opening: number, start: number, group: Group): number {
  let i = start
  let unknown = 0
  for (; i < items.length && i - start < MODIFIER_LIMIT; i++) {
    const item = items[i]
    if (has(item, 'person_adjective')?.kind === 'state') group.ofState = true
    if (headAt(items, i)) {
      if (
        !(
          headAt(items, i + 1) ||
          (MIDDLE.has(items[i + 1]?.kind) && headAt(items, i + 2)) ||
          (group.quantity && has(item, 'person')?.number === 'sg' && isNoun(items[i + 1], group)) ||
          isShortForm(items, i + 1) ||
          (group.quantity && has(item, 'person_adjective') && has(items[i + 1], 'and') && coordinates(items, i + 1))
        ) ||
        !has(item, 'person') ||
        (group.quantity !== null && isPluralNoun(reading, item)) ||
        isTakenState(items, i)
      )
        break
      noteStatus(item, group)
      if (isShortForm(items, i + 1)) i += 3
      else if (!headAt(items, i + 1) && MIDDLE.has(items[i + 1]?.kind)) i++
      continue
    }
    // “a separate group of 21 hostages”
    if (has(item, 'group_of') && items[i + 1]?.quantity && group.quantity === null) {
      group.quantity = items[++i].quantity ?? null
      group.implied = null
      continue
    }
    const last = group.quantity === null && group.implied === null ? i : compoundLast(reading, items, i)
    if (last > i) {
      i = last
      continue
    }
    if (!modifierAt(reading, items, i, opening, group)) {
      if (
        (item.kind === 'unknown' || item.kind === 'capital' || has(item, 'rank')) &&
        (group.quantity !== null || group.implied !== null) &&
        unknown < 3
      )
        unknown++
      else if (item.kind === 'capital' && unknown < 3) unknown++
      // “MARN, Ostria – Military troops”: a dash between blanks ends a dateline.
      else if (isSign(item, DASH) && reading.tokens.before[item.from] > 0) break
      // “killed two and wounded four, local medics said”: no noun phrase has a comma behind its number.
      else if (isSign(item, COMMA) && items[i - 1]?.quantity) break
      // “in Ostria, local police said”, “at a school, armed men”: a place ends before its comma.
      else if (isSign(item, COMMA) && endsPlace(reading, items, i)) break
      else if (isQuote(item) || isSign(item, DASH) || (isSign(item, COMMA) && unknown === 0 && headAt(items, i + 2)))
        continue
      else if (has(item, 'and') && (coordinates(items, i) || (unknown > 0 && nounsJoined(items, i, group)))) continue
      else if (has(item, 'or') && joinsSides(items, i, group)) continue
      else if (isShortForm(items, i)) i += 2
      else break
    }
    if (unknown > 0 && item.kind === 'capital') noteUnknownSide(reading, items, i, group)
  }
  return i
}

/** “20 soldier deaths”, unlike “one soldier dead”. */
const isNoun = (item: Item | undefined, { quantity }: Group): boolean =>
  has(item, 'harm_nominal') !== undefined &&
  (quantity?.best !== 1 || !(has(item, 'harm_state') || has(item, 'harm_participle')))

/** “the two missionaries police …”: a noun that is plural by its ending describes no other, but for “women medics”. */
const isPluralNoun = (reading: Reading, item: Item): boolean =>
  has(item, 'person')?.number === 'pl' && !has(item, 'person')?.sex && /(?:[^s]s|men)$/i.test(wordOf(reading, item))

/** “took 14 people hostage”: what was made of them. */
const isTakenState = (items: Item[], i: number): boolean =>
  has(items[i], 'person')?.number === 'pl' && has(items[i + 1], 'harm_state') !== undefined && endsGroup(items[i + 2])

/** “no Ostrian or U.S.-led troops”: a second side, of a group that is counted. */
function joinsSides(items: Item[], i: number, group: Group): boolean {
  if (group.quantity === null || !isSideWord(items[i - 1]) || !isSideWord(items[i + 1])) return false
  let at = i + 2
  while (at < i + 5 && (isSign(items[at], DASH) || items[at]?.kind === 'unknown' || has(items[at], 'backing'))) at++
  return headAt(items, at)
}

const isSideWord = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'capital' || sideOf(item) !== null)

/** “four Border Force (BF) guards”: the short form of a name before its noun. */
const isShortForm = (items: Item[], i: number): boolean =>
  isSign(items[i], OPEN_PAREN) &&
  items[i + 1] !== undefined &&
  isSideWord(items[i + 1]) &&
  isSign(items[i + 2], CLOSE_PAREN) &&
  headAt(items, i + 3)

/** “three passport and visa officers”: two nouns that tell what they do. */
const nounsJoined = (items: Item[], i: number, group: Group): boolean =>
  group.quantity !== null &&
  items[i - 1]?.kind === 'unknown' &&
  items[i + 1]?.kind === 'unknown' &&
  headAt(items, i + 2)

const SUBJECT = new Set<ItemKind>([
  'event_noun',
  'instrument',
  'body',
  'actor',
  'capital',
  'side_noun',
  'relative',
  'people',
  'names',
])

/** “The shelling killed civilians”: the word for the harm has a subject, so it is the verb and no adjective. */
const subjectBefore = (item: Item): boolean => SUBJECT.has(item.kind) || has(item, 'person')?.number === 'pl'

const hasSubject = (items: Item[], i: number): boolean => subjectBefore(items[i - 1]) || isSecondVerb(items, i)

/** “raided the school and abducted pupils”: a verb joined to one before it, unlike “and wounded soldiers were brought in”. */
function isSecondVerb(items: Item[], i: number): boolean {
  if (!has(items[i - 1], 'and') || !has(items[i], 'harm_participle') || isIll(items[i - 2])) return false
  let head = i + 1
  while (head < i + 3 && !headAt(items, head)) head++
  if (OWN_VERB.has(items[head + 1]?.kind)) return false
  for (let at = i - 2; at > 0 && at > i - 12 && !isStop(items[at]); at--) if (DEED.has(items[at].kind)) return true
  return false
}

const isStop = (item: Item): boolean => isSign(item, STOP) || isSign(item, SEMICOLON)
const DEED = new Set<ItemKind>(['event_verb', 'harm_participle', 'harm_active', 'leave'])
const OWN_VERB = new Set<ItemKind | undefined>(['be', 'have', 'modal', 'speech', 'verb', 'harm_intransitive'])

/** Whether item i modifies the head: side, condition, harm or a person adjective; notes what it tells. */
function modifierAt(reading: Reading, items: Item[], i: number, start: number, group: Group): boolean {
  const item = items[i]
  const side = sideOf(item) ?? adjectiveSide(item)
  if (side && !tallied(items, i)) {
    const { code, actor } = side
    const told: SideHint = { code, text: textOf(reading, item.from, item.to), actor, basis: 'modifier' }
    if (group.side && group.side.code !== code && has(items[i - 1], 'and')) group.joint ??= told
    // “Red NLF fighters”: the name that is known tells it; “Ostria’s NLF fighters”, “Ostrian UN officers”: the group or the body, and not the land.
    if (
      group.side === null ||
      (group.side.code === null && group.side.basis === 'modifier') ||
      (isBodyOfMany(item) && !has(items[i - 1], 'and'))
    )
      group.side = told
    return true
  }
  if (item.kind === 'possessive') return group.side !== null || group.enemy
  if (has(item, 'enemy')) {
    group.enemy = true
    return true
  }
  if (has(item, 'condition')) {
    group.condition ??= has(item, 'condition')?.condition ?? null
    return true
  }
  const harm = has(item, 'harm_state') ?? has(item, 'harm_participle')
  // “had arrested rebel chief X”: after “had” it is the verb, and no adjective.
  if (
    harm &&
    i > 0 &&
    items[i - 1].kind !== 'have' &&
    ((i > start && group.quantity !== null) || !hasSubject(items, i)) &&
    reachesHead(items, i + 1)
  ) {
    group.harm = harm.harm ?? null
    group.captive ||= harm.harm === 'captured'
    return true
  }
  if (harm && has(item, 'harm_participle') && has(item, 'person_adjective') && i > 0) return false
  if (has(item, 'person_adjective') || has(item, 'ordinal') || has(item, 'other') || item.kind === 'age') return true
  if (isTrade(item)) return leadsPerson(items, i, group)
  // “two field commanders”, “three market traders”
  if (item.kind === 'place_noun') return i > start && reachesHead(items, i + 1)
  if (item.kind === 'actor' || item.kind === 'body' || item.kind === 'place') {
    if (!reachesHead(items, i + 1)) return false
    group.land ??= has(item, 'place')?.side ?? null
    return true
  }
  return false
}

/** A name that is a place and an adjective too: “Velm fighters”. */
function adjectiveSide(item: Item): { code: string | null; actor: string | null } | null {
  const entry = has(item, 'side_adjective') ?? has(item, 'side_noun')
  return entry ? { code: entry.side ?? null, actor: null } : null
}

/** A person noun follows within two items, or behind a second adjective: “wounded | and seriously ill captives”. */
const reachesHead = (items: Item[], i: number): boolean =>
  headAt(items, i) ||
  (has(items[i], 'and') !== undefined && secondAdjective(items, i + 1)) ||
  (i < items.length &&
    (has(items[i], 'person_adjective') !== undefined || items[i].kind === 'unknown' || sideOf(items[i]) !== null) &&
    headAt(items, i + 1))

function noteUnknownSide(reading: Reading, items: Item[], i: number, group: Group): void {
  if (reading.upperCase) return
  // “Anti-Government fighters”: the whole word.
  const end = isSign(items[i + 1], DASH) && items[i + 2] && items[i + 2].kind !== 'sign' ? i + 2 : i
  // “Ostrian-backed fighters”: of whoever is backed.
  if (end > i && has(items[end], 'backing')) return
  if (anyIn(reading, items[i].from, items[i].to, 'no_party_words')) return
  group.side ??= { code: null, text: textOf(reading, items[i].from, items[end].to), actor: null, basis: 'modifier' }
}

/**
 * Crews and those on board are of the side that owns the craft: “an Ostrian helicopter was shot down … Two of its crew were killed”, “an
 * army truck hit a mine … The driver died”. Passengers of a bus or a ferry are not.
 */
import type { PersonStatus } from '../../../../model/vocab.js'
import { LOWER, NUMBER } from '../../../../text/tokens.js'
import { sideOf } from '../../../chunks/people/group.js'
import { DASH, has, type Item, isSign, type Reading, wordOf } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import { anyIn, endsWith, isOf } from '../../../words.js'
import type { Claim } from '../../claims.js'
import { NO_SIDE, nameOf, type ResolvedSide, speakers } from '../adversaries.js'

/** The side of the people of a craft; where a craft was downed just before, also of victims without a noun. */
export function crewSide(
  reading: Reading,
  craft: Craft | null,
  sentence: ReadSentence,
  claim: Claim,
): ResolvedSide | null {
  if (!craft || claim.people.length > 0) return null
  const bare = claim.headless && claim.status === 'unknown'
  const owner = craft.unnamed && claim.speaker.side ? speakers(claim) : craft.owner
  if (claim.active && tookThem(sentence, claim, owner)) return null
  const far = sentence.index - craft.index > NEXT
  const told = craft.vehicle
    ? !far && isDriver(reading, claim)
    : (bare && craft.downed && !far) || isCrew(reading, sentence, claim)
  return told && owner.text !== null ? owner : null
}

/** What the driver of a vehicle of the army or the police is, by the vehicle told of last; null for anybody else. */
export const statusOfCrew = (
  reading: Reading,
  craft: Craft | null,
  sentence: ReadSentence,
  claim: Claim,
): PersonStatus | null =>
  craft?.vehicle && sentence.index - craft.index <= NEXT && isDriver(reading, claim) ? craft.force : null

/** Sentences in which a figure without a noun goes on about those of a craft, and “the driver” of a vehicle. */
const NEXT = 2

const isDriver = (reading: Reading, { status, from, to }: Claim): boolean =>
  status === 'civilian' && anyIn(reading, from, to, 'drivers')

/** “Ostrian boats fired at the launch. Ostria seized 24 sailors”: whoever does it to them is no owner of their craft. */
const tookThem = ({ items }: ReadSentence, claim: Claim, { code }: ResolvedSide): boolean =>
  code !== null && items.some((item, i) => item.to <= claim.to && sideOf(item)?.code === code && isDoing(items[i + 1]))

/** A verb right behind its subject. */
const isDoing = (next: Item | undefined): boolean =>
  next?.kind.startsWith('harm_') === true || next?.kind === 'event_verb'

function isCrew(reading: Reading, { items, from, to }: ReadSentence, claim: Claim): boolean {
  const end = items.find((item) => item.from >= claim.to)?.to ?? claim.to
  return anyIn(reading, claim.from, end, 'crews') || anyIn(reading, from, to, 'on_board')
}

/** A craft whose owner is told. */
export interface Craft {
  owner: ResolvedSide
  /** Sentence that tells of it. */
  index: number
  /** An army’s craft of whom no side is told: of who tells of it. */
  unnamed: boolean
  /** The sentence tells that it was brought down. */
  downed: boolean
  /** On wheels: people without arms may drive it. */
  vehicle: boolean
  /** “army truck”, “police car”: what those are who drive it. */
  force: PersonStatus | null
}

/** How far back the craft may have been told of, in sentences. */
const FAR = 6

/** For each sentence the craft told of last in it or in those before it; a vehicle of anybody takes the place of one with an owner. */
export function craftsBy(reading: Reading, sentences: readonly ReadSentence[]): (Craft | null)[] {
  let last: Craft | null = null
  return sentences.map(({ items, from, to }, index) => {
    const found = craftIn(reading, items) ?? vehicleIn(reading, items, sentences[index - 1]?.items ?? [])
    if (found?.owner)
      last = {
        owner: found.owner,
        vehicle: found.vehicle,
        force: found.force,
        index,
        unnamed: found.owner.text === null,
        downed: anyIn(reading, from, to, 'downed'),
      }
    else if (found?.vehicle && last?.vehicle) last = null
    return last && index - last.index <= FAR ? last : null
  })
}

/** What a sentence tells of a craft; without an owner it is a vehicle of anybody. */
type Found = Pick<Craft, 'vehicle' | 'force'> & { owner: ResolvedSide | null }

/** “a Karvian Su-25 attack aircraft”, “a helicopter of the Ostrian air force”: the first craft with an owner. */
function craftIn(reading: Reading, items: readonly Item[]): Found | null {
  for (let i = 0; i < items.length; i++) {
    if (!isCraft(reading, items, i)) continue
    const after = ofPhrase(items, i)
    const owner = ownerAmong(reading, [...untilStop(items.slice(Math.max(0, i - 5), i).reverse()), ...after])
    if (owner?.text) return ownedBy(owner)
    // “a cutter of the Hudaira authorities”: of a land no lexicon knows
    const land = after.find((item, k) => item.kind === 'capital' && has(after[k + 1], 'body'))
    if (land) return ownedBy({ code: null, text: wordOf(reading, land), actor: null, basis: 'phrase' })
    if (owner) return ownedBy(owner)
  }
  return null
}

const ownedBy = (owner: ResolvedSide): Found => ({ owner, vehicle: false, force: null })

/** “a Karvian army truck”, “a lorry of the Ostrian police”: the first vehicle, and whose it is where its own phrase tells it. */
function vehicleIn(reading: Reading, items: readonly Item[], before: readonly Item[]): Found | null {
  const at = items.findIndex((item) => endsWith(reading, item, 'vehicles'))
  if (at < 0) return null
  const first = items.findLastIndex((item, i) => i < at && !OF_VEHICLE.has(item.kind)) + 1
  // “The army sent a company. One of its lorries …”
  const theirs = has(items[first - 1], 'determiner')?.kind === 'own' ? before.slice(0, OPENING) : []
  const phrase = [...items.slice(first, at + 1), ...ofPhrase(items, at), ...theirs]
  const force =
    FORCES.find(([, words]) => phrase.some((item) => anyIn(reading, item.from, item.to, words)))?.[0] ?? null
  return { owner: force === null ? null : (ownerAmong(reading, phrase) ?? NO_SIDE), vehicle: true, force }
}

/** Items in which a sentence names who it is about: “The Ostrian army”. */
const OPENING = 3

const FORCES = [
  ['police', 'police_words'],
  ['military', 'army_words'],
] as const

/** What stands between an article and the vehicle. */
const OF_VEHICLE = new Set<Item['kind']>([
  'side_adjective',
  'side_noun',
  'possessive',
  'person_adjective',
  'body',
  'people',
  'unknown',
  'actor',
])

/** “of the Ostrian air force”, right behind a craft. */
function ofPhrase(items: readonly Item[], i: number): Item[] {
  const of = items.findIndex((item, k) => k > i && k <= i + 3 && item.kind === 'of')
  return of < 0 ? [] : untilStop(items.slice(i + 1, of + 4))
}

/** The first side among some items; NO_SIDE where forces of no land stand there, null where none do. */
function ownerAmong(reading: Reading, near: readonly Item[]): ResolvedSide | null {
  const owner = near.find(sideOf)
  const side = sideOf(owner)
  if (owner && side) return { code: side.code, text: nameOf(reading, owner), actor: null, basis: 'phrase' }
  return near.some((item) => isOf(reading, item, 'bare_forces')) ? NO_SIDE : null
}

/** The items before a verb or a sign that is no hyphen. */
function untilStop(items: Item[]): Item[] {
  const stop = items.findIndex(
    (item) => (item.kind === 'sign' && !isSign(item, DASH)) || item.kind === 'verb' || item.kind === 'be',
  )
  return stop < 0 ? items : items.slice(0, stop)
}

const isCraft = (reading: Reading, items: readonly Item[], i: number): boolean =>
  ((has(items[i], 'instrument') || items[i].kind === 'unknown') && endsWith(reading, items[i], 'craft')) ||
  (isSign(items[i + 1], DASH) && isType(reading, items[i], items[i + 2]))

/** “Mi-24”. */
const isType = (reading: Reading, letters: Item, number: Item | undefined): boolean =>
  number !== undefined &&
  reading.tokens.kind[number.from] === NUMBER &&
  reading.tokens.letters[letters.from] !== LOWER &&
  isOf(reading, letters, 'craft_types')

/** Tolls over weeks or a war: of nobody’s side unless a party tells them, or words count them by the lands of the sides at each other. */

import { adversariesOf } from '../../../knowledge/adversaries.js'
import { flatMap } from '../../../text/lists.js'
import { sideOf } from '../../chunks/people/group.js'
import { isCounted } from '../../clause.js'
import { landOf } from '../../home.js'
import { has, type Item, leadOf, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import { NO_SIDE, nameOf, onlyNamed, type ResolvedSide } from './adversaries.js'
import { isUniformed } from './arms.js'
import { isForeign } from './hostile.js'
import { areAtOdds } from './inferred/camps.js'
import type { Setting } from './setting.js'

/** The sides at each other: of the registry, else the two states that the text shows so. */
export const opponents = ({ reading, dyad }: Setting): readonly string[] =>
  reading.knowledge.registry?.pipeline.adversaries.flat() ?? dyad()

/** A toll of a war or a year, of people of whatever side, unless a party tells it. */
export function isTotal({ reading, invaders }: Setting, claim: Claim, sentence: ReadSentence): boolean {
  if ((claim.status !== 'unknown' && claim.status !== 'civilian') || claim.scope !== 'cumulative') return false
  const { side } = claim.speaker
  // “since the start of the aggression”: whom a state attacks on their land loses them, but for a toll of the war itself.
  if (claim.modality !== 'historical' && invaders().size > 0 && !isOfWar(sentence, claim)) return false
  return claim.modality === 'historical' || side === null || reading.knowledge.neutralSides.has(side)
}

/** Days of the longest toll that is still of what the text tells. */
const SHORT = 60

/**
 * A count over days or weeks in a text where one side alone attacks: those it counts are of the other, or of the land that it plays
 * in. A toll of a war or of years is of people of whatever side.
 */
export function isOneSided(setting: Setting, { modality, period }: Claim, { items }: ReadSentence): boolean {
  const { registry } = setting.reading.knowledge
  if (!registry || modality === 'historical' || items.some(tellsOfWar)) return false
  if (period?.start != null && (period.end ?? setting.reading.published) - period.start > SHORT) return false
  return setting.attackers().size > 0 && !areAtOdds(setting.reading, setting.attackers())
}

/** The one side at odds with those who attack that the text names. */
export function onlyFoe({ reading, attackers, home }: Setting): ResolvedSide {
  const pipeline = reading.knowledge.registry?.pipeline
  const foes = flatMap([...attackers()], (attacker) => adversariesOf(pipeline, attacker))
  const code = onlyNamed(home(), foes)
  return code !== null ? { code, text: code, actor: null, basis: 'event_target' } : NO_SIDE
}

/** “23 people were killed in Ostria this month, 21 civilians in Westria”: of the party in whose land they are counted. */
export function countedIn(setting: Setting, claim: Claim, { items }: ReadSentence): ResolvedSide | null {
  if (isUniformed(claim) || claim.harm === 'released') return null
  const fronted = frontedLand(setting, items)
  // “In Ostria, hospitals treated 17 people”, where the text shows two states at each other
  if (fronted && !setting.reading.knowledge.registry) return fronted
  if (claim.scope !== 'cumulative') return null
  const told = fronted ?? minedLand(setting, items)
  if (told) return told
  const at = landBehind(items, claim.to)
  const code = at < 0 || !has(items[at], 'side_noun') ? null : landOf(items, at)
  // “Karvia has killed 31 people in Ostria”
  const abroad = claim.active && items.some((item) => item.to <= claim.from && isOfOther(setting.reading, item, code))
  return code !== null && (abroad || opponents(setting).includes(code))
    ? { code, text: nameOf(setting.reading, items[at]), actor: null, basis: 'place' }
    : null
}

/** “100 were killed: 93 in Ostria and seven in Karvia”: a bare number is of the land behind it, where the others have lands of their own. */
export function eachLand(setting: Setting, claim: Claim, { items }: ReadSentence): ResolvedSide | null {
  const at = claim.headless ? landBehind(items, claim.to) : -1
  const code = at < 0 ? null : landOf(items, at)
  const known = code !== null && opponents(setting).includes(code) && isByLands(setting, items)
  return known ? { code, text: nameOf(setting.reading, items[at]), actor: null, basis: 'phrase' } : null
}

/** Where a land stands right behind token `end`, or -1. */
function landBehind(items: Item[], end: number): number {
  const next = items.findIndex((item) => item.from >= end)
  return next < 0 ? -1 : items.findIndex((_, i) => i >= next && i <= next + 1 && landOf(items, i) !== null)
}

/** “93 in Ostria and seven in Karvia”: several figures, each with the land of another of the sides at each other. */
function isByLands(setting: Setting, items: Item[]): boolean {
  const lands = items.flatMap((item) => {
    const at = isCounted(item) ? landBehind(items, item.to) : -1
    return at < 0 ? [] : (landOf(items, at) ?? [])
  })
  return new Set(lands.filter((code) => opponents(setting).includes(code))).size > 1
}

/** “In Ostria, by official data, nine people have been killed” */
function frontedLand(setting: Setting, items: Item[]): ResolvedSide | null {
  const code = items[0]?.kind === 'preposition' ? landOf(items, 1) : null
  return code !== null && opponents(setting).includes(code)
    ? { code, text: nameOf(setting.reading, items[1]), actor: null, basis: 'place' }
    : null
}

/** “killed by mines in Ostria’s freed lands”: whoever steps on them is of the land. */
function minedLand(setting: Setting, items: Item[]): ResolvedSide | null {
  const mine = items.findIndex(
    (item) => has(item, 'event_noun')?.kind === 'object' || has(item, 'event_noun')?.subtype === 'mine',
  )
  const land = items.slice(mine + 1, mine + 4).find((item, i) => i > 0 && has(item, 'side_noun') !== undefined)
  const code = mine < 0 ? undefined : (sideOf(land)?.code ?? has(land, 'place')?.side)
  const known = setting.reading.knowledge.registry !== null && code != null && opponents(setting).includes(code)
  return known && land ? { code, text: nameOf(setting.reading, land), actor: null, basis: 'place' } : null
}

/** Of a state other than the one whose land it is. */
const isOfOther = (reading: Reading, item: Item, land: string | null): boolean => {
  const code = sideOf(item)?.code
  return code != null && code !== land && isForeign(reading, code, land ?? '')
}

/** “The war has killed 40”, “since the fighting began, 40 have died”: of whichever side. */
export const isOfWar = ({ items }: ReadSentence, claim: Claim): boolean =>
  items.some((item) => item.to <= claim.from && tellsOfWar(item))

/** “a war broke out, killing 6,500”, “hostilities in which 7,000 were killed”: as many as only a war kills, told beside it by nobody’s side. */
export function isWarToll({ reading }: Setting, { items }: ReadSentence, claim: Claim): boolean {
  const { registry, neutralSides } = reading.knowledge
  const { active, count, status, side, speaker } = claim
  const isParty = speaker.side !== null && !neutralSides.has(speaker.side)
  if (!registry || isParty || side !== null || status === 'military') return false
  if ((count.best ?? count.low ?? 0) < MANY) return false
  return items.some((item, i) => tellsOfWar(item) && (!active || !isDeedOf(items, i)))
}

/** More than any incident of these conflicts. */
const MANY = 1000

/** “Ostria’s war on Marn” */
const isDeedOf = (items: readonly Item[], i: number): boolean => items[i - 1]?.kind === 'possessive'

/** “the war”, “the fighting”. */
const tellsOfWar = (item: Item): boolean =>
  has(item, 'war') !== undefined || has(item, 'event_noun')?.subtype === 'armed_clash'

/** “Ostria reported 12 soldiers killed and two hurt, Karvia five”: of two at each other, each of whom tells a figure, each tells its own. */
export function reportedEach(setting: Setting, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  if (claim.active) return null
  const { reading } = setting
  const tellers = items.flatMap((item, i) => {
    const side = item.group ? item.group.side : sideOf(item)
    return side && tellsFigure(items, i) ? [{ item, code: side.code, text: nameOf(reading, item) }] : []
  })
  if (new Set(tellers.map(({ code, text }) => code ?? text)).size !== 2) return null
  if (reading.knowledge.registry && !tellers.every(({ code }) => code !== null && opponents(setting).includes(code)))
    return null
  const own = tellers.findLast(({ item }) => item.to <= claim.from)
  return own ? { code: own.code, text: own.text, actor: null, basis: 'phrase' } : null
}

/** “Ostrian military officials had reported”. */
const TELLS = new Set<Item['kind'] | undefined>([
  'have',
  'adverb',
  'body',
  'person_adjective',
  'official',
  'person',
  'people',
  'title',
])

/** “Ostria had reported 12”, “…, Karvia five”: a side as subject of a word of saying, or right before the figure that shares it. */
function tellsFigure(items: Item[], i: number): boolean {
  if (leadOf(items, i)?.kind === 'by' || items[i].group?.quantity) return false
  let k = i + 1
  while (k - i < 5 && TELLS.has(items[k]?.kind) && !isCounted(items[k])) k++
  return (has(items[k], 'speech') !== undefined && isCounted(items[k + 1])) || (k === i + 1 && isCounted(items[k]))
}

/** “by Ostria’s own count”, “Ostria’s own report of 70 dead”: of whose count it is, right before the figure. */
export function ownCount({ reading }: Setting, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  const start = items.findIndex((item) => item.from >= claim.from)
  const own = items.findLastIndex((item, i) => i < start && has(item, 'person_adjective')?.kind === 'own')
  const [owner, mark] = [items[own - 2], items[own - 1]]
  if (own < 2 || start - own > NEAR || mark.kind !== 'possessive' || claim.active) return null
  const side = sideOf(owner)
  return side ? { code: side.code, text: nameOf(reading, owner), actor: side.actor, basis: 'phrase' } : null
}

/** Items between “own” and a figure. */
const NEAR = 5

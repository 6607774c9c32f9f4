/** A side as a claim has it, the side that the victims’ own words tell, and whom a speaker calls the enemy: what every rule on sides is written with. */
import { adversariesOf, adversaryOf } from '../../../knowledge/adversaries.js'
import type { StatementCasualty } from '../../../model/record.js'
import type { Group, SideHint } from '../../chunks/people/group.js'
import type { Home } from '../../home.js'
import { DASH, has, type Item, isSign, type Reading, textOf } from '../../item.js'
import type { Claim } from '../claims.js'

export interface ResolvedSide {
  code: string | null
  text: string | null
  actor: string | null
  basis: StatementCasualty['side_basis']
}

export const NO_SIDE: ResolvedSide = { code: null, text: null, actor: null, basis: null }

/** The same side, where it is carried over from other words than those of the claim. */
export const carriedSide = ({ code, text, actor }: Omit<ResolvedSide, 'basis'>): ResolvedSide => ({
  code,
  text,
  actor,
  basis: 'carried',
})

export const speakers = (claim: Claim): ResolvedSide => ({
  code: claim.speaker.side,
  text: claim.speaker.side ?? claim.speaker.name,
  actor: null,
  basis: 'speaker',
})

/** “The enemy”: the adversary of the speaker that the text names; without a registry the other side that it names most. */
export function enemyOf(reading: Reading, home: () => Home, claim: Claim): ResolvedSide {
  const { pipeline } = reading.knowledge.registry ?? {}
  const own = claim.speaker.side ?? home().first
  const code = pipeline
    ? (adversaryOf(pipeline, own) ?? mostNamed(home(), adversariesOf(pipeline, own)))
    : foeOf(reading, home(), claim, own)
  return { code, text: code ?? 'enemy', actor: null, basis: 'speaker' }
}

/** Without a registry: who is named most beside hostile acts; a state where soldiers are told of, an armed group where militants are. */
function foeOf(
  { knowledge }: Reading,
  { hostile, named, group }: Home,
  { status }: Claim,
  own: string | null,
): string | null {
  if (status === 'militant' && group !== null && group !== own) return group
  const others = [...hostile, ...named].filter((side) => side !== own && !knowledge.neutralSides.has(side))
  const state = status === 'military' ? others.find((side) => !knowledge.armedGroups.has(side)) : undefined
  return state ?? others[0] ?? null
}

/** The one of some sides that the text names, or null when it names several. */
export function onlyNamed({ named }: Home, sides: readonly string[]): string | null {
  const found = named.filter((side) => sides.includes(side))
  return found.length === 1 ? found[0] : null
}

/** The one of some sides that the text names most. */
const mostNamed = ({ named }: Home, sides: readonly string[]): string | null =>
  named.find((side) => sides.includes(side)) ?? null

export const nameOf = (reading: Reading, item: Item) =>
  item.entry?.name ?? item.group?.side?.text ?? textOf(reading, item.from, item.to)

/** The side of the first victims, or null. */
export const hintOf = (item: Item | undefined): SideHint | null =>
  item?.group?.joint ? jointSide(item.group) : (item?.group?.side ?? personSide(item))

/** “Ostrian and Westrian soldiers”: of two sides, so of neither. */
const jointSide = ({ side, joint }: Group): SideHint => ({
  code: null,
  text: `${side?.text} and ${joint?.text}`,
  actor: null,
  basis: 'modifier',
})

function personSide(item: Item | undefined): SideHint | null {
  const person = item?.names?.people[0]
  return person?.side ? { code: person.side, text: person.name, actor: null, basis: 'modifier' } : null
}

/** “the losses from the Ostrian aggression”, “of the Ostrian army raid”, “on the Ostrian-Marnian border”: of an event or a line. */
export function describes(items: Item[], i: number): boolean {
  const next = items.slice(i + 1, i + 4)
  // “soldiers shot six”: a verb
  const noun = next.findIndex(
    (item, k) =>
      (has(item, 'event_noun') && item.kind !== 'harm_participle' && !isOfUnit(item, items[i + 2 + k])) ||
      has(item, 'place_noun')?.kind === 'line',
  )
  return noun >= 0 && next.slice(0, noun).every((item) => BETWEEN.has(item.kind) || isSign(item, DASH))
}

/** “the Ostrian combat post”, “an Ostrian battle group”: no event, but a kind of unit. */
const isOfUnit = (item: Item, next: Item | undefined): boolean =>
  has(item, 'event_noun')?.subtype === 'armed_clash' && next !== undefined && UNIT.has(next.kind)

const UNIT = new Set<Item['kind']>(['unknown', 'speech_noun', 'place_noun', 'body', 'people'])

const BETWEEN = new Set<Item['kind']>(['body', 'person_adjective', 'side_adjective', 'unknown'])

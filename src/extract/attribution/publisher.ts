/**
 * Who it is that publishes a text, and the side this publisher speaks for: a slug of the pipeline, a body of the registry under any
 * of its names, or the words in which a user names it. A newspaper, a monitor or an agency speaks for nobody, whatever it is named after.
 */
import type { Actor, Registry } from '../../model/knowledge.js'
import type { Speaker } from '../../model/record.js'
import { sideOf } from '../chunks/people/group.js'
import { has, type Item, lookUp, type Reading } from '../item.js'
import { readText } from '../read.js'
import { anyIn, firstOf } from '../words.js'
import { isWatchdog, readPhrase, speakerOf } from './speaker.js'

export interface Publisher {
  /** The body of the registry that it is, or “publisher”. */
  speaker: Speaker
  /** A public body that names no state is of the land its text plays in. */
  ofLand: boolean
}

const NOBODY: Publisher = { speaker: speakerOf('publisher'), ofLand: false }

/** `publisher` is a slug of the registry, or a name. */
export function readPublisher(reading: Reading, publisher: string): Publisher {
  const { registry } = reading.knowledge
  const known = registry?.pipeline.publishers.find(
    ({ slug, name }) => isSame(slug, publisher) || isSame(name, publisher),
  )
  if (registry && known) {
    const actor = registry.actors.find(({ id }) => id === known.actor)
    return actor ? of(actor, known.side ?? actor.side ?? null) : NOBODY
  }
  const name = withoutOutlet(readText(publisher, '2000-01-01', reading.knowledge))
  const { count } = name.tokens
  if (anyIn(name, 0, count, 'press_names') || isWatchdog(name, 0, count)) return NOBODY
  const items = lookUp(name, { from: 0, to: count })
  return (registry && registered(registry, items)) ?? bySide(name, items)
}

/** “Ministry of Defence of Ostria (via Marn Times)”: the outlet that passes it on. */
function withoutOutlet(whole: Reading): Reading {
  const at = firstOf(whole, 0, whole.tokens.count, 'passed_on_by')
  if (at <= 0) return whole
  const own = whole.text.slice(0, whole.tokens.start[at]).replace(/[\s(]+$/, '')
  return readText(own, '2000-01-01', whole.knowledge)
}

const of = (actor: Actor, side: string | null): Publisher => ({
  speaker: speakerOf(actor.name, { actor: actor.id, side }),
  ofLand: false,
})

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase()

/** The body that is named, or whose office the person named holds; of two the first, unless a side stands before it: “Mission of Ostria to the UN”. */
function registered(registry: Registry, items: readonly Item[]): Publisher | null {
  const first = items.find((x) => x.kind === 'actor' || isOfficial(x) || sideOf(x)?.code != null)
  if (first === undefined) return null
  const person = registry.people.find(({ id }) => id === officialIn(first))
  const ref = first.kind === 'actor' ? first.entry?.ref : person?.actor
  const side = sideOf(first)?.code
  const organisation = items.map((x) => has(x, 'body')?.organisation).find((kind) => kind !== undefined)
  const isMeant = (one: Actor): boolean =>
    ref === undefined
      ? organisation !== undefined && one.side === side && one.organisation === organisation
      : one.id === ref
  const actor = registry.actors.find(isMeant)
  if (actor?.kind === 'media') return NOBODY
  return actor ? of(actor, actor.side ?? null) : null
}

const officialIn = (x: Item): string | undefined => x.names?.people[0]?.official ?? has(x, 'official')?.ref

const isOfficial = (x: Item): boolean => officialIn(x) !== undefined

/** A state, or a body or an office of one: “Ministry of Defence of Ostria” speaks for Ostria, “Ostrian News” for nobody. */
function bySide(name: Reading, items: readonly Item[]): Publisher {
  const { count } = name.tokens
  const named = items.find((item) => isNeutral(item) || sideOf(item)?.code)
  const isOfState = items.some(isState) || OFFICES.some((list) => anyIn(name, 0, count, list))
  if (named && isNeutral(named)) return NOBODY
  if (named === undefined) {
    // “Ossa administration”: who holds a place of a side.
    const spoken = readPhrase(name, [...items], { from: 0, to: items.length, cited: null })?.speaker.side ?? null
    return spoken === null && isOfState
      ? { ...NOBODY, ofLand: true }
      : voice(isOfState || items.length === 1 ? spoken : null)
  }
  const speaks = named.entry?.kind === 'armed_group' || named.entry?.plural === undefined
  return voice(speaks && (items.length === 1 || isOfState) ? (sideOf(named)?.code ?? null) : null)
}

const OFFICES = ['state_offices', 'state_roles'] as const

const voice = (side: string | null): Publisher => ({ speaker: speakerOf('publisher', { side }), ofLand: false })

const STATE = new Set([
  'ministry',
  'government',
  'armed_forces',
  'police',
  'border_guard',
  'security_service',
  'prosecutor',
])

/** A body of a state: an army, a ministry, the police. */
export const isState = (item: Item): boolean => STATE.has(has(item, 'body')?.kind ?? '')

const NEUTRAL = new Set(['igo', 'ngo', 'media'])

export const isNeutral = (item: Item): boolean =>
  item.entry?.kind === 'organisation' || NEUTRAL.has(has(item, 'body')?.kind ?? '')

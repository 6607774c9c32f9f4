/** What the kinds of two tellings say for or against one incident: one happening has many names, but some exclude each other. */
import type { EventSubtype } from '../../model/vocab.js'
import { FIGHTS, isCapture } from '../incidents/captures.js'
import { GENERIC, type Incident, VIOLENT } from '../incidents/incident.js'
import { type Rule, reason, VETO } from './reason.js'

/** Kinds that tell one happening from two ends. */
const AKIN: readonly (readonly EventSubtype[])[] = [
  ['detention', 'prisoner_exchange', 'arrests'],
  ['talks', 'mediation', 'agreement', 'statement'],
  ['blockade', 'headquarters_or_base_established'],
]

/** One kind under two names: what went off, and that it was laid. */
const BURIED = new Set<EventSubtype>(['mine', 'remote_explosive_landmine_ied'])

/** What lies or is laid and goes off, unlike what is fired. */
const BLASTS = new Set<EventSubtype>([...BURIED, 'suicide_bomb', 'grenade'])

/** What forces do in a fight beside firing, so that one text may tell it as the fight: a gun destroyed, a post set up, a hill taken. */
const IN_FIGHTS = new Set<EventSubtype>([
  'disrupted_weapons_use',
  'headquarters_or_base_established',
  'looting_property_destruction',
])

/** So rare that two of one day in one conflict are mostly one. */
export const RARE = new Set<EventSubtype>([
  'agreement',
  'blockade',
  'prisoner_exchange',
  'headquarters_or_base_established',
  'disrupted_weapons_use',
])

export const kind: Rule = (x, y) => {
  const [{ event: a }, { event: b }] = [x, y]
  const both = `${a.subtype} and ${b.subtype}`
  if (a.subtype === b.subtype) return reason(RARE.has(a.subtype) ? 1.5 : 1, `both ${a.subtype}`)
  if (BURIED.has(a.subtype) && BURIED.has(b.subtype)) return reason(1, both)
  if (AKIN.some((kinds) => kinds.includes(a.subtype) && kinds.includes(b.subtype))) return reason(0.5, both)
  if ([x, y].some(isCapture) && [a, b].some(({ type }) => FIGHTS.has(type))) return reason(0.5, `${both} in it`)
  if (!VIOLENT.has(a.type) || !VIOLENT.has(b.type)) return reason(ofFight(a, b) ? 0 : VETO, both)
  const alike = a.type === b.type && BLASTS.has(a.subtype) === BLASTS.has(b.subtype)
  if (GENERIC.has(a.subtype) || GENERIC.has(b.subtype) || alike || alternative(a, b))
    return reason(0.5, `${a.subtype} can be ${b.subtype}`)
  return reason(-2, both)
}

type Event = Incident['event']

/** A fight, and what may have been done in it. */
const ofFight = (a: Event, b: Event): boolean =>
  [a, b].some(({ type }) => VIOLENT.has(type)) &&
  [a, b].some(({ subtype }) => subtype === 'detention' || IN_FIGHTS.has(subtype))

const alternative = (a: Event, b: Event): boolean =>
  a.alternatives.includes(b.subtype) || b.alternatives.includes(a.subtype)

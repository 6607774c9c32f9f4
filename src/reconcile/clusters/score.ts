/**
 * How likely two tellings are of one incident, as a sum of points with a reason each. Points are rough log-odds: SAME and
 * above merges, UNSURE and above is shown to a person, a veto keeps apart whatever else agrees.
 */
import type { EventSubtype, Harm } from '../../model/vocab.js'
import { unique } from '../../text/order.js'
import { GENERIC, type Incident, VIOLENT } from '../incidents/incident.js'
import { type Rule, reason, VETO } from './reason.js'
import { APART_BY_HOURS, date, isOneOfDays, onOneDay, recalled, shareDays, TOLD, time } from './score-date.js'
import { kind, RARE } from './score-kind.js'
import { names } from './score-names.js'
import { ELSEWHERE, isWide, place } from './score-place.js'
import { tolls } from './score-tolls.js'
import type { Setting } from './setting.js'
import { within } from './within.js'

export const SAME = 3.5
/** For an incident that no place ties down, where one cluster of its days fits clearly best. */
const ATTACHES = 2.5
/** For two that no place ties down: they may be of different ends of the conflict. */
const BOTH_LOOSE = 3
export const UNSURE = 2
/** Too little to join by: allies on both sides, tolls that do not exclude each other. */
const HINT = 0.25

export interface Score {
  points: number
  reasons: string[]
}

export function score(a: Incident, b: Incident, setting: Setting): Score {
  const reasons = RULES.map((rule) => rule(a, b, setting)).filter((r) => r !== null)
  const points = reasons.reduce((sum, r) => sum + r.points, 0)
  return { points, reasons: reasons.map((r) => `${r.points > 0 ? '+' : ''}${r.points} ${r.text}`) }
}

/** What happens to one side alone. */
const ONE_SIDED = new Set<EventSubtype>(['displacement', 'investigation', 'statement', 'peaceful_protest'])

/** A side alone tells of its own losses: the other side of the same war, or an ally, does not contradict it. */
const sides: Rule = (a, b, { allied, adverse, party }) => {
  const shared = a.sides.filter((side) => b.sides.includes(side))
  if (shared.length > 0) return reason(0.5, `same sides ${shared.join(', ')}`)
  const [x, y] = [a, b].map((incident) => incident.sides.filter(party))
  if (x.length === 0 || y.length === 0) return null
  const some = (stand: Setting['allied']) => x.some((p) => y.some((q) => stand(p, q)))
  const both = `${x.join(', ')} and ${y.join(', ')}`
  if (some(allied)) return reason(0.25, `allied sides ${both}`)
  const bothEnds = [a, b].every(({ event }) => !ONE_SIDED.has(event.subtype))
  if (bothEnds && some(adverse)) return reason(0, `sides at war with each other ${both}`)
  return reason(-1.5, `no side in common: ${both}`)
}

/** What a telling quotes of the side that the other gives the word to is its answer to that. */
const voices: Rule = (a, b, { party }) => {
  const [x, y] = [a.voices.filter(party), b.voices.filter(party)]
  const shared = x.filter((side) => y.includes(side))
  return shared.length > 0 && x.length + y.length > 2 ? reason(0.5, `both tell what ${shared.join(', ')} says`) : null
}

/** Dead or wounded of one side alone, and of another that is neither its ally nor its foe; civilians of any state may be among those hurt. */
const victims: Rule = (a, b, { allied, adverse }) => {
  const [x, y] = [a, b].map(({ facts }) => {
    const hurt = facts.filter(({ harm, person_status: status }) => HURT.has(harm) && status !== 'civilian')
    return unique(hurt.flatMap(({ side }) => side ?? []))
  })
  if (x.length === 0 || y.length === 0) return null
  const related = x.some((p) => y.some((q) => p === q || allied(p, q) || adverse(p, q)))
  return related ? null : reason(-1, `victims of ${x.join(', ')} and of ${y.join(', ')}`)
}

const HURT = new Set<Harm>(['killed', 'wounded'])

/** People talk on the telephone or at one table: two talks of one day and the same sides may be either. */
const means: Rule = (a, b) => {
  if (a.event.subtype !== 'talks' || b.event.subtype !== 'talks') return null
  const [x, y] = [a, b].map(({ event }) => event.mentions.some(({ quote }) => REMOTE.test(quote)))
  const meets = x ? b : a
  return x !== y && meets.places.length > 0 ? reason(-2, 'a call and a meeting') : null
}

const REMOTE = /\b(?:tele)?phone|\bvideo|\bcall/i

const RULES: readonly Rule[] = [kind, date, recalled, time, place, sides, names, voices, victims, tolls, means]

/** What no third telling can bring together: hours that contradict each other, kinds or places that cannot be one. */
export function toldApart(a: Incident, b: Incident, setting: Setting): boolean {
  const points = (rule: Rule): number => rule(a, b, setting)?.points ?? 0
  if (points(names) > 0) return false
  if (onOneDay(a, b) && points(time) <= APART_BY_HOURS) return true
  return points(kind) === VETO || points(place) <= ELSEWHERE
}

/** Two tellings of one statement are two incidents, unless nothing in them says so. */
export function apartInText(a: Incident, b: Incident, setting: Setting): boolean {
  if (within(a, b) !== null) return false
  const points = (rule: Rule): number => rule(a, b, setting)?.points ?? 0
  const wide = [a, b].some(({ places: [main] }) => main !== undefined && isWide(main, setting))
  return (
    !shareDays(a, b) ||
    points(kind) <= 0 ||
    points(time) < 0 ||
    (a.places.length > 0 && b.places.length > 0 && points(place) < (wide ? 0 : 1)) ||
    points(tolls) < 0 ||
    opposed(a, b, setting) ||
    a.facts.some((x) => b.facts.some((y) => x.harm === y.harm && x.side === y.side))
  )
}

/** One text tells each as done to the foe of whom the other is done to: fire and the answer to it, or two attacks. */
const opposed = (a: Incident, b: Incident, { adverse }: Setting): boolean =>
  suffers(a).some((p) => suffers(b).some((q) => adverse(p, q)))

/** Sides at which it was aimed or whose people it hurt, but none that is told to have done it too. */
function suffers({ event, facts }: Incident): string[] {
  const of = (role: string) => event.actors.flatMap((actor) => (actor.role === role && actor.side ? actor.side : []))
  const hurt = facts.filter((fact) => HURT.has(fact.harm) && fact.polarity === 'asserted' && fact.count_high !== 0)
  const doers = of('initiator')
  return unique([...of('target'), ...hurt.flatMap(({ side }) => side ?? [])]).filter((side) => !doers.includes(side))
}

/** Only recalled: it names no place, no side and no victim that could be of another. */
const isBare = ({ event, facts, sides }: Incident): boolean =>
  event.place === null && facts.length === 0 && sides.length === 0

/** Whether a telling that no place ties down may be the other at all: nothing of what they tell of places speaks against it. */
export const mayAttach = (a: Incident, b: Incident, points: number, setting: Setting): boolean =>
  points >= ATTACHES && (place(a, b, setting)?.points ?? 0) >= 0

/**
 * Whether the points are enough for a telling that no place ties down: where nothing but the day and the kind of violence is
 * shared, the kind must be the same, and one of the two told of a place of this conflict.
 */
export function attaches(a: Incident, b: Incident, points: number, setting: Setting): boolean {
  if (a.record === b.record) return points >= SAME
  if (!mayAttach(a, b, points, setting)) return false
  const worth = (rule: Rule): number => rule(a, b, setting)?.points ?? 0
  const tied = [a, b].some(({ theatre }) => theatre !== null)
  const violent = VIOLENT.has(a.event.type)
  const elsewhere = a.places.length > 0 && b.places.length > 0 && worth(place) <= 0
  if (points < (elsewhere ? SAME : tied ? ATTACHES : BOTH_LOOSE)) return false
  const oneKind = a.event.subtype === b.event.subtype || [a, b].every(({ event }) => GENERIC.has(event.subtype))
  const isOther = !oneKind && isOneOfDays(a, b)
  const grounds = [
    time,
    place,
    names,
    voices,
    tolls,
    recalled,
    ...((tied && !isOther) || !violent || points >= SAME ? [sides] : []),
  ]
  if (grounds.some((rule) => worth(rule) > HINT)) return true
  if (!oneKind) return false
  if (RARE.has(a.event.subtype)) return worth(date) >= TOLD
  return onOneDay(a, b) && violent && (tied || [a, b].some(isBare))
}

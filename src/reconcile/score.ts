/**
 * How likely two tellings are of one incident, as a sum of points with a reason each. Points are rough log-odds: SAME and
 * above merges, UNSURE and above is shown to a person, a veto keeps apart whatever else agrees.
 */
import type { EventSubtype, Harm } from '../model/vocab.js'
import { unique } from '../text/order.js'
import { FIGHTS, isCapture } from './captures.js'
import { type Incident, VIOLENT } from './incident.js'
import { type Reason, type Rule, reason, VETO } from './reason.js'
import { isWide, place } from './score-place.js'
import { tolls } from './score-tolls.js'
import type { Setting } from './setting.js'

export const SAME = 3.5
/** For an incident that no place ties down, where one cluster of its days fits clearly best. */
const ATTACHES = 2.5
export const UNSURE = 2

export interface Score {
  points: number
  reasons: string[]
}

export function score(a: Incident, b: Incident, setting: Setting): Score {
  const reasons = RULES.map((rule) => rule(a, b, setting)).filter((r) => r !== null)
  const points = reasons.reduce((sum, r) => sum + r.points, 0)
  return { points, reasons: reasons.map((r) => `${r.points > 0 ? '+' : ''}${r.points} ${r.text}`) }
}

/** Words for violence that say nothing of its means. */
const GENERIC = new Set<EventSubtype>(['attack', 'armed_clash', 'ceasefire_violation', 'other'])

/** Kinds that tell one happening from two ends. */
const AKIN: readonly (readonly EventSubtype[])[] = [
  ['detention', 'prisoner_exchange', 'arrests'],
  ['talks', 'mediation', 'agreement', 'statement'],
  ['blockade', 'headquarters_or_base_established'],
]

/** One kind under two names: what went off, and that it was laid. */
const BURIED = new Set<EventSubtype>(['mine', 'remote_explosive_landmine_ied'])

const kind: Rule = (x, y) => {
  const [{ event: a }, { event: b }] = [x, y]
  const both = `${a.subtype} and ${b.subtype}`
  if (a.subtype === b.subtype) return reason(1, `both ${a.subtype}`)
  if (BURIED.has(a.subtype) && BURIED.has(b.subtype)) return reason(1, both)
  if (AKIN.some((kinds) => kinds.includes(a.subtype) && kinds.includes(b.subtype))) return reason(0.5, both)
  if ([x, y].some(isCapture) && [a, b].some(({ type }) => FIGHTS.has(type))) return reason(0.5, `${both} in it`)
  if (!VIOLENT.has(a.type) || !VIOLENT.has(b.type))
    return reason(
      [a, b].some((e) => e.subtype === 'detention') && [a, b].some((e) => VIOLENT.has(e.type)) ? 0 : VETO,
      both,
    )
  const alike = a.type === b.type && BLASTS.has(a.subtype) === BLASTS.has(b.subtype)
  if (GENERIC.has(a.subtype) || GENERIC.has(b.subtype) || alike || alternative(a, b))
    return reason(0.5, `${a.subtype} can be ${b.subtype}`)
  return reason(-2, both)
}

/** What lies or is laid and goes off, unlike what is fired. */
const BLASTS = new Set<EventSubtype>([...BURIED, 'suicide_bomb', 'grenade'])

const alternative = (a: Incident['event'], b: Incident['event']): boolean =>
  a.alternatives.includes(b.subtype) || b.alternatives.includes(a.subtype)

/** Longest span of days, from first to last, that still tells when: a night, a weekend. */
const FEW = 2

const date: Rule = (a, b) => {
  if (onOneDay(a, b)) return reason(2, `same day ${a.event.date_start}`)
  if (a.start > b.end || b.start > a.end) return reason(isStated(a) && isStated(b) ? -2 : -1, 'one day apart')
  const news = [a, b].filter((incident) => !isStated(incident))
  if (news.length === 1) return told(news[0], news[0] === a ? b : a)
  if (news.length === 2) return reason(1, 'both without a date')
  if (Math.max(a.end - a.start, b.end - b.start) <= FEW) return reason(1.5, 'within the same days')
  return goesOn(a, b) !== goesOn(b, a) ? reason(-1.5, 'one day of many') : reason(1, 'dates overlap')
}

/** Tells of fighting that went on for days, and not of one day that is not known exactly. */
const goesOn = ({ start, end, event }: Incident, other: Incident): boolean =>
  event.date_precision === 'days' && end - start > Math.max(FEW, other.end - other.start)

const isStated = ({ news }: Incident): boolean => !news

/** The one day that its text tells, if only as that of its words. */
const dayOf = ({ start, end, news, undated }: Incident): number | null =>
  start === end || (news && !undated) ? end : null

const onOneDay = (a: Incident, b: Incident): boolean => dayOf(a) !== null && dayOf(a) === dayOf(b)

/** News without a date is mostly of its own day, less often of the days before. */
const told = (news: Incident, other: Incident): Reason => {
  const late = Math.max(0, news.end - other.end)
  return reason(1.5 - 0.5 * late, late === 0 ? 'told on the day' : `told ${late} days later`)
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const time: Rule = ({ event: a }, { event: b }) => {
  if (!a.time_local || !b.time_local) return null
  const apart = Math.abs(minutes(a.time_local) - minutes(b.time_local))
  if (apart <= 60) return reason(2, `${a.time_local} and ${b.time_local}`)
  return apart <= 180 ? null : reason(-3, `told apart by time: ${a.time_local} and ${b.time_local}`)
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

const names: Rule = (a, b) => {
  const shared = a.names.filter((name) => b.names.includes(name))
  return shared.length > 0 ? reason(5, `same victims named: ${shared.join(', ')}`) : null
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

const RULES: readonly Rule[] = [kind, date, time, place, sides, names, victims, tolls, means]

/** What no third telling can bring together: hours that contradict each other, kinds or places that cannot be one. */
export function toldApart(a: Incident, b: Incident, setting: Setting): boolean {
  if (names(a, b, setting) !== null) return false
  const points = (rule: Rule): number => rule(a, b, setting)?.points ?? 0
  if (onOneDay(a, b) && points(time) < 0) return true
  return points(kind) === VETO || points(place) === VETO
}

/** Two tellings of one statement are two incidents, unless nothing in them says so. */
export function apartInText(a: Incident, b: Incident, setting: Setting): boolean {
  const points = (rule: Rule): number => rule(a, b, setting)?.points ?? 0
  const wide = [a, b].some(({ places: [main] }) => main !== undefined && isWide(main, setting))
  return (
    a.start !== b.start ||
    a.end !== b.end ||
    points(kind) <= 0 ||
    points(time) < 0 ||
    (a.places.length > 0 && b.places.length > 0 && points(place) < (wide ? 0 : 1)) ||
    points(tolls) < 0 ||
    opposed(a, b, setting) ||
    a.facts.some((x) => b.facts.some((y) => x.harm === y.harm && x.side === y.side))
  )
}

/** One text tells each as done to the foe of whom the other is done to: fire and the answer to it, or two attacks. */
function opposed({ event: a }: Incident, { event: b }: Incident, { adverse }: Setting): boolean {
  const [x, y] = [a, b].map(({ actors }) => actors.flatMap(({ role, side }) => (role === 'target' && side ? side : [])))
  return x.some((p) => y.some((q) => adverse(p, q)))
}

/** So rare that two of one day in one conflict are mostly one. */
const RARE = new Set<EventSubtype>(['agreement', 'blockade', 'prisoner_exchange', 'headquarters_or_base_established'])

/**
 * Whether the points are enough for a telling that no place ties down: where nothing but the day and the kind of violence is
 * shared, the kind must be the same.
 */
export function attaches(a: Incident, b: Incident, points: number, setting: Setting): boolean {
  if (points < ATTACHES) return false
  if ([time, place, sides, names, tolls].some((rule) => (rule(a, b, setting)?.points ?? 0) > 0)) return true
  const sameKind = a.event.subtype === b.event.subtype
  return onOneDay(a, b) && sameKind && (VIOLENT.has(a.event.type) || RARE.has(a.event.subtype))
}

/** What the days and hours of two tellings say for or against one incident. */
import type { EventSubtype } from '../../model/vocab.js'
import { parseIsoDay } from '../../text/calendar.js'
import { type Incident, NEWS_DAYS } from '../incidents/incident.js'
import { type Reason, type Rule, reason } from './reason.js'
import { shareMany } from './score-tolls.js'

/** Longest span of days, from first to last, that still tells when: a night, a weekend. */
const FEW = 2

/** Days from which a span tells little more than the month. */
const WEEKS = 10

export const date: Rule = (a, b) => {
  if (onOneDay(a, b)) return reason(2, `same day ${a.event.date_start}`)
  if ((hoursApart(a, b) ?? HOURS) < HOURS) return reason(2, 'one night')
  if (a.start > b.end || b.start > a.end) return apart(a, b)
  const [short, long] = [span(a), span(b)].sort((x, y) => x - y)
  if (long > WEEKS && short <= FEW) return reason(0.5, 'one day of weeks')
  const news = [a, b].filter((incident) => !isStated(incident))
  if (news.length === 1) return told(news[0], news[0] === a ? b : a)
  if (news.length === 2) return bothNews(a, b)
  if (long <= FEW) return reason(1.5, 'within the same days')
  return goesOn(a, b) !== goesOn(b, a) ? reason(-1.5, 'one day of many') : reason(1, 'dates overlap')
}

/** Days from the first to the last that a text tells, without those that news looks back. */
const span = ({ start, end, news }: Incident): number => end - start - (news ? NEWS_DAYS : 0)

/** What goes on from one day to the next: a road that is closed is told of on each. */
export const LASTS = new Set<EventSubtype>(['blockade'])

/** Nothing is told before it happens, and little of what is older than news. */
function apart(a: Incident, b: Incident): Reason {
  if ([a, b].every(({ event }) => LASTS.has(event.subtype))) return reason(1, 'from one day to the next')
  const [news, ...others] = [a, b].filter((incident) => !isStated(incident))
  const late = news && others.length === 0 ? news.end - (news === a ? b : a).end : 0
  return reason(news && 0 <= late && late <= NEWS_DAYS ? -1 : -2, 'one day apart')
}

/** Tells of fighting that went on for days, and not of one day that is not known exactly. */
const goesOn = ({ start, end, event }: Incident, other: Incident): boolean =>
  event.date_precision === 'days' && end - start > Math.max(FEW, other.end - other.start)

/** One tells of more days than the other, each as its text has it. */
export const isOneOfDays = (a: Incident, b: Incident): boolean => isStated(a) && isStated(b) && span(a) !== span(b)

/** The same days from first to last. */
export const areSameDays = (a: Incident, b: Incident): boolean => a.start === b.start && a.end === b.end

/** The same days, or few of which the one tells all and the other some. */
export const shareDays = (a: Incident, b: Incident): boolean =>
  areSameDays(a, b) || (holds(a, b) && span(a) <= FEW) || (holds(b, a) && span(b) <= FEW)

const holds = (long: Incident, short: Incident): boolean =>
  isStated(long) && isStated(short) && long.start <= short.start && short.end <= long.end

const isStated = ({ news }: Incident): boolean => !news

/** The one day that its text tells, if only as that of its words. */
const dayOf = ({ start, end, news, undated }: Incident): number | null =>
  start === end || (news && !undated) ? end : null

export const onOneDay = (a: Incident, b: Incident): boolean => dayOf(a) !== null && dayOf(a) === dayOf(b)

/** Points of what is told on the day of the other. */
export const TOLD = 1.5

/** News without a date is mostly of its own day, less often of the days before. */
const told = (news: Incident, other: Incident): Reason => {
  const late = Math.max(0, news.end - other.end)
  return reason(TOLD - 0.5 * late, late === 0 ? 'told on the day' : `told ${late} days later`)
}

const bothNews = (a: Incident, b: Incident): Reason => {
  const late = Math.abs(a.end - b.end)
  return reason(TOLD - 0.5 * late, late === 0 ? 'both without a date, told on one day' : 'both without a date')
}

/** Days after which a day that is named is looked back on. */
const PAST = 14

/** A day that is still named weeks later is that of what all speak of: two such tellings of one kind are mostly one. */
export const recalled: Rule = (a, b) => {
  if (a.event.subtype !== b.event.subtype || !onOneDay(a, b)) return null
  const late = [a, b].every(({ record, end }) => parseIsoDay(record.statement.published) - end > PAST)
  return late ? reason(1, 'a day on which both look back') : null
}

const DAY = 24 * 60

/** Minutes between the hours of two tellings, over midnight too; null where one tells none. */
function hoursApart(a: Incident, b: Incident): number | null {
  const [x, y] = [a, b].map(({ end, start, news, event: { time_local: hour } }) =>
    hour === null ? null : (news ? end : start) * DAY + Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5)),
  )
  return x === null || y === null ? null : Math.abs(x - y)
}

/** Minutes by which tellings of one incident differ, and from which on they are of two. */
const [HOUR, HOURS] = [60, 180]

export const time: Rule = (a, b) => {
  const apart = hoursApart(a, b)
  if (apart === null) return null
  const both = `${a.event.time_local} and ${b.event.time_local}`
  if (apart <= HOUR) return reason(2, both)
  if (apart <= HOURS) return null
  // Each side has its own hours for one fight; that both count the same many victims is no chance.
  return reason(shareMany(a, b) ? -1 : APART_BY_HOURS, `told apart by time: ${both}`)
}

export const APART_BY_HOURS = -3

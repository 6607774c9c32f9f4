/** Whether a mention tells a new event: what is planned, coarse in time or only a notion begins none. What it may belong to is in group.ts. */
import type { EventSubtype } from '../../../model/vocab.js'
import { familyOf, isViolent, LEAVES } from '../kinds.js'
import type { Mention } from '../mention.js'
import { ACTS_ON_PERSONS } from '../triggers/harms.js'
import { coarse, PAST } from './agree.js'
import { isBeforeNews } from './apart.js'
import type { EventDraft } from './group.js'
import { comesOf } from './outcome.js'
import { otherDoers } from './victims.js'

/** Whether a mention that refers to no event told before tells of a new one. */
export function begins(events: readonly EventDraft[], m: Mention, published: number): boolean {
  if (m.modality === 'exercise' && m.subtype !== 'other') return false
  if (m.named && isViolent(m.subtype) && events.some((e) => e.family === 'violence')) return false
  // “were to have withdrawn by 1 May”: nobody tells that they did.
  if (m.modality === 'planned' && m.date && (m.date.end as number) < published && LEAVES.has(m.subtype)) return false
  if (m.modality === 'planned') return !isViolent(m.subtype) && !SUFFERED.has(m.subtype)
  if (m.telling === 'harm' && m.subtype === 'detention' && m.date === null && exchanged(events, m)) return false
  const dated = m.date !== null && !coarse(m.date)
  const placed = m.places.some((p) => p.ref.precision !== 'country')
  if (
    m.sums &&
    m.date === null &&
    m.places.length === 0 &&
    isViolent(m.subtype) &&
    events.some((e) => e.family === 'violence')
  )
    return false
  if (m.denied && isViolent(m.subtype))
    return m.telling !== 'generic' && PAST.has(m.modality) && (dated || m.places.length > 0 || m.parties.length > 0)
  if (m.negated || m.modality === 'hypothetical' || (m.bygone && !m.victims)) return false
  if (m.subtype === 'agreement') return m.date === null || (m.date.end as number) > published - PAST_AGREEMENT
  if (m.subtype === 'talks') return dated || placed || tellsMeeting(m)
  if (m.subtype === 'other') return m.victims || (placed && dated) || (m.telling === 'verb' && actedBy(m))

  // “72 criminal cases have been opened since May”
  if (m.subtype === 'investigation' && m.plural && (m.incidents ?? 0) > FEW) return false
  if (comesOf(events, m)) return false
  if (m.subtype === 'displacement' && sumsFlight(events, m)) return false
  if (m.subtype === 'displacement' && m.telling !== 'noun')
    return placed || !(span(m) > YEAR || (m.harmed.dead && span(m) !== 1))
  if (span(m) > WAR || summed(m)) return false
  if (m.date?.precision !== 'year' && m.date && (m.date.end as number) - (m.date.start as number) > YEAR && !m.victims)
    return false
  if (m.date?.precision === 'year' && m.telling === 'noun' && !m.victims) return false
  if (m.subtype === 'blockade' && m.telling === 'noun') return dated || placed
  if (m.plural && m.telling === 'noun' && familyOf(m.subtype) === 'detention') return dated || placed || m.victims
  if (m.plural && m.telling === 'noun' && m.subtype === 'peaceful_protest') return dated || placed || m.harmed.dead
  if (m.subtype === 'mediation' && m.telling === 'noun') return dated
  if (NOTIONS.has(m.subtype) && m.telling === 'noun')
    return dated || placed || (m.victims && m.subtype === 'displacement')
  if (m.turned && m.fresh && m.victims && isViolent(m.subtype)) return true
  // “killed nine in bomb attacks, the latest unrest in Marn”
  if (m.telling === 'generic' && events.some((e) => e.family === 'violence' && besides(e, m))) return false
  if (m.telling === 'generic' && m.victims && m.subtype !== 'attack' && !m.plural) return true
  if (m.telling === 'generic') return (dated && (placed || m.victims)) || (placed && m.victims)
  if (m.telling === 'harm') {
    if (m.after && isViolent(m.subtype) && events.length > 0) return false
    if (ACTS_ON_PERSONS.has(m.subtype) && !events.some((e) => ACTS_ON_PERSONS.has(e.subtype))) return true
    if (isBeforeNews(m)) return true
    const violence = events.filter((e) => e.family === 'violence')
    return dated || placed || (m.date === null && violence.every((e) => isViolent(m.subtype) && otherDoers(e, m)))
  }
  return true
}

/** More than “met” alone: an hour, a day, who met. */
const tellsMeeting = (m: Mention): boolean =>
  m.telling === 'verb' &&
  (m.time !== null ||
    m.date !== null ||
    m.to - m.from > 1 ||
    m.parties.length > 1 ||
    (m.word !== 'met' && m.word !== 'meet'))

const besides = ({ mentions, date: told }: EventDraft, { sentence, date }: Mention): boolean =>
  mentions.some((x) => x.sentence === sentence) && (!date || !told || date.start === told.start)

/** “320 have given themselves up this year”: of many days, whoever counts them. */
const summed = (m: Mention): boolean =>
  m.telling !== 'noun' && span(m) > SUM && (familyOf(m.subtype) === 'detention' || m.subtype === 'prisoner_exchange')

/** More inquiries than these are a sum. */
const FEW = 3

/** Persons taken or freed over more days than these are a sum. */
const SUM = 45

/** “a war that has killed thousands and displaced millions”, told beside something else: what a war did in all, on no day. */
const sumsFlight = (events: readonly EventDraft[], m: Mention): boolean =>
  m.harmed.masses && (m.date === null || coarse(m.date) || span(m) > SUM) && (events.length > 0 || m.harmed.dead)

/** An agreement of three years ago is history, whoever signed it. */
const PAST_AGREEMENT = 3 * 365

/** Somebody does it: “peacekeepers supervise the truce”. */
const actedBy = (m: Mention): boolean => m.parties.some((p) => p.role === 'initiator')

/** What has gone on for longer is a war. */
const YEAR = 300

/** Days that a mention takes in; 0 where it tells none. */
const span = ({ date }: Mention): number => (date ? (date.end as number) - (date.start as number) + 1 : 0)

/** What has gone on for so many days is a war, whomever it killed. */
const WAR = 5 * 365

/** Nobody plans these: “both sides will cease attacks and kidnappings”. */
const SUFFERED = new Set<EventSubtype>(['detention', 'abduction_forced_disappearance', 'displacement'])

/** “Among those returned are 19 marines captured in May”: right after an exchange, of those who came home. */
const exchanged = (events: readonly EventDraft[], m: Mention): boolean =>
  events.some((e) => e.subtype === 'prisoner_exchange' && m.sentence - (e.mentions.at(-1) as Mention).sentence <= 1)

/** Nouns that as often name a thing wished for or going on as something that happened. */
const NOTIONS = new Set<EventSubtype>([
  'prisoner_exchange',
  'mediation',
  'headquarters_or_base_established',
  'change_to_group_activity',
  'displacement',
])

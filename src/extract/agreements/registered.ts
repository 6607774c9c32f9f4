/** Which agreement of the registry a mention without its name means: by its day, as news of the day, or the one that is only wanted. */
import type { Agreement } from '../../model/knowledge.js'
import type { AgreementType } from '../../model/vocab.js'
import { isoDay } from '../../text/calendar.js'
import type { Reading } from '../item.js'
import type { Act } from './acts.js'
import type { DatedItem } from './dates.js'
import { TRUCES } from './identity.js'
import type { AgreementDraft } from './index.js'
import type { Found } from './nouns.js'

/** “a final peace deal … the peace treaty”: one that is only wanted, told before its name. */
export const isWanted = (d: AgreementDraft, { type }: Agreement): boolean =>
  d.registry === null && d.prospective && d.date === null && d.type === type

/** “A truce was agreed”, told as news: the one of its type that the registry knows of the day of publication. */
export function newsOf(reading: Reading, found: Found, act: Act | null): Agreement | null {
  if ((act?.kind !== 'signed' && act?.kind !== 'announced') || found.definite) return null
  const day = isoDay(reading.published)
  const fits = (type: AgreementType) =>
    TRUCES.includes(found.type)
      ? TRUCES.includes(type)
      : type === found.type || (type === 'other' && found.type === 'framework')
  return reading.knowledge.registry?.agreements.find((a) => a.date === day && fits(a.type)) ?? null
}

/** The agreement of the registry with that date: the one of the type where several share it. Without a year, any year’s will do. */
export function byDate(reading: Reading, { text, until, yearless }: DatedItem, type: AgreementType): Agreement | null {
  const all = reading.knowledge.registry?.agreements ?? []
  const on = (day: string) => day === text || (text.length < 10 && day.startsWith(text))
  const within = (day: string) => until !== null && day >= text && day <= until
  const matches = all.filter(
    (a) => [a.date ?? '', ...a.alias_dates].some(on) || (isTruce(a.type) && isTruce(type) && within(a.date ?? '')),
  )
  const same =
    matches.length > 0 || !yearless ? matches : all.filter((a) => a.type === type && a.date?.slice(4) === text.slice(4))
  return same.find((a) => a.type === type) ?? same[0] ?? null
}

const isTruce = (type: AgreementType): boolean => TRUCES.includes(type)

/** Which agreement of the text a mention means: by registry, date or name, else the one told of before. */
import type { Agreement } from '../../model/knowledge.js'
import type { AgreementType, MentionKind } from '../../model/vocab.js'
import { parseIsoDay } from '../../text/calendar.js'
import { type Item, type Reading, textOf } from '../item.js'
import { isOf, textIs } from '../words.js'
import { asTold, type DatedItem } from './days/dates.js'
import type { AgreementDraft } from './index.js'
import type { Found } from './nouns.js'

export const isSame = (d: AgreementDraft, registry: Agreement | null, found: Found, date: DatedItem | null): boolean =>
  registry
    ? d.registry === registry || isLooselyTold(d, registry)
    : d.registry === null &&
      date !== null &&
      // Resolutions of one year are told apart by their numbers.
      (found.type !== 'resolution' || bare(d.name) === bare(found.name)) &&
      (d.date === asTold(date) ||
        // “a peace deal signed this week … The accord was signed on Wednesday”
        (d.date !== null &&
          isOneType(d, found) &&
          !d.proper &&
          !found.proper &&
          !found.former &&
          isOneDay(d.date, asTold(date))) ||
        // “the Velm Agreement reached in May … the Velm deal of 3 May”
        (d.date !== null &&
          d.proper &&
          found.proper &&
          isOneName(d.name, found.name) &&
          isOneDay(d.date, asTold(date))) ||
        (d.date !== null && date.until !== null && d.date >= date.text && d.date <= date.until) ||
        ((d.date === null || (d.dateFromPublication && date.text.length === 10)) &&
          (isOneType(d, found) ||
            // “agreed to a truce … The accord reached that day”
            (found.type === 'other' &&
              d.dateFromPublication &&
              found.act?.kind === 'signed' &&
              isJustBefore(date, d)) ||
            // A heading says “a deal” for what its text says was signed on a day.
            (d.type === 'other' && d.dateFromPublication && found.act?.kind === 'signed')) &&
          !d.prospective &&
          (!d.proper || isShorter(found.name, d.name))))

/** “the accord” may be any but a resolution. */
const isOneType = (d: AgreementDraft, found: Found): boolean =>
  d.type === found.type || (found.type === 'other' && found.definite && d.type !== 'resolution')

const isJustBefore = (date: DatedItem, d: AgreementDraft): boolean =>
  d.date?.length === 10 && isWithin(parseIsoDay(d.date) - parseIsoDay(date.text))

const isWithin = (days: number): boolean => days >= 0 && days <= SPOKEN

/** “This accord signed today”, said of one signed since three days at most: the day of the words, which the text has told. */
export function spokenOf(
  reading: Reading,
  drafts: AgreementDraft[],
  items: Item[],
  date: DatedItem | null,
): AgreementDraft | undefined {
  if (date === null || reading.structure.quoteOf[items[date.at].from] < 0) return undefined
  if (!isOf(reading, items[date.at], 'spoken_today')) return undefined
  const day = parseIsoDay(date.text)
  return drafts.findLast((d) => isNewlySigned(d) && d.date?.length === 10 && isWithin(day - parseIsoDay(d.date)))
}

/** Days within which what was said of an accord is published. */
const SPOKEN = 3

/** “an agreement announced last month … the statement of 7 December”: told by its month first. */
const isLooselyTold = (d: AgreementDraft, { date, type }: Agreement): boolean =>
  d.registry === null &&
  d.date?.length === 7 &&
  date?.startsWith(d.date) === true &&
  (d.type === 'other' || d.type === type)

/** “agreed in May … signed on 12 May”: one is told more exactly. */
const isOneDay = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) === 7 && (isFiner(a, b) || isFiner(b, a))

export const isFiner = (a: string, b: string): boolean => a.length > b.length && a.startsWith(b)

/** “the truce” after “the truce of 3 May”: the last one of that type, or of any for a common word. */
export function referent(
  reading: Reading,
  drafts: AgreementDraft[],
  found: Found,
  from: number,
  kind: MentionKind,
): AgreementDraft | undefined {
  if (found.proper) return ofName(reading, drafts, found)
  // “the truce could be extended”: the one told of.
  if (found.act?.renews && !(found.definite && kind === 'called_for')) return drafts.find((d) => d.renewal)
  const held = drafts.find((d) => isHeld(d, found, kind))
  if (held) return held
  const fits = drafts.filter((d) => canBeMeant(d, found, from))
  if (found.former) return fits.findLast((d) => !d.prospective && !isNewlySigned(d))
  if (found.definite && !(isPaper(reading, found) && kind === 'signed')) return lastTold(fits, kind)
  // “agreed to cease hostilities … signed an agreement”
  if ((found.type === 'other' || isPaper(reading, found)) && kind === 'signed' && !found.state)
    return drafts.findLast(isNewlySigned)
  return fits.findLast((d) => goesOn(d, kind))
}

/** The one with the same name, with a longer one, or without one where its title is told only now. */
const ofName = (
  reading: Reading,
  drafts: AgreementDraft[],
  { name, titled, type }: Found,
): AgreementDraft | undefined =>
  drafts.find((d) => bare(d.name) === bare(name)) ??
  drafts.findLast((d) => d.proper && isShorter(name, d.name)) ??
  // “signed an accord in Velm … the Velm accord”, “the ceasefire deal … the Agreement on a Cessation of Hostilities”: its full title.
  (titled ? drafts.findLast((d) => !d.proper && !d.prospective && d.type === type && isRecent(d)) : undefined) ??
  // “signed a peace accord in Velm … the Velm Document”
  drafts.findLast((d) => !d.proper && isNewlySigned(d) && d.mentions.some((m) => isNear(reading, m, name)))

/** The text itself, of which it speaks as “this agreement”. */
const isHeld = (d: AgreementDraft, { type, between, definite, state }: Found, kind: MentionKind): boolean =>
  d.held &&
  !between &&
  (d.type === type || type === 'other' || type === 'joint_statement' || alike(d.type, type)) &&
  (definite || (state && kind !== 'called_for'))

/** Of its type, or of any for a common word. */
const canBeMeant = (d: AgreementDraft, { type, definite }: Found, from: number): boolean =>
  d.type === type ||
  (type === 'other' && definite && d.type !== 'resolution') ||
  // “a humanitarian truce, followed by a ceasefire”: two of one sentence are two.
  (alike(d.type, type) && !d.mentions.some((m) => m.from >= from))

/** One of years ago, told in passing, is not what “the ceasefire” means where a newer one is told of. */
function lastTold(fits: AgreementDraft[], kind: MentionKind): AgreementDraft | undefined {
  // What is only asked for cannot be broken.
  const real = kind === 'alleged_violation' ? fits.filter((d) => !d.prospective) : fits
  return real.findLast((d) => d.date?.length !== 4) ?? real.at(-1)
}

/** “a truce”, after one that was asked for or made: the same is told again. */
const goesOn = (d: AgreementDraft, kind: MentionKind): boolean =>
  d.prospective === (kind === 'called_for') &&
  // “a previous truce broke down … both agree to a truce”
  !(kind === 'signed' && d.former) &&
  (d.date === null || kind !== 'called_for') &&
  // “recalled the Velm accords and signed a truce”: what is made now is not what has long had its name.
  !(kind === 'signed' && d.proper && !isNewlySigned(d))

/** “The document was signed by X”: no name of its own. */
const isPaper = (reading: Reading, { name }: Found): boolean => textIs(reading, name, 'statements_or_papers')

/** Words after a mention in which the place of the signing stands. */
const BESIDE = 6

/** Whether the first word of a name, which is that of a place, stands in the words of a signing or right behind them. */
function isNear(reading: Reading, { kind, from, to }: AgreementDraft['mentions'][number], name: string): boolean {
  const place = name.split(' ')[0]
  const text = textOf(reading, from, Math.min(to + BESIDE, reading.tokens.count))
  return (
    kind === 'signed' &&
    place.length > 2 &&
    name.includes(' ') &&
    text
      .split(/[^\p{L}'’-]+/u)
      .slice(1)
      .includes(place)
  )
}

const isNewlySigned = (d: AgreementDraft): boolean =>
  !d.prospective && d.type !== 'resolution' && d.mentions.some((m) => m.kind === 'signed')

/** Told as news, or of no day. */
const isRecent = (d: AgreementDraft): boolean => d.date === null || d.mentions.some((m) => m.kind === 'signed')

/** A name without case and plural: “Tarn Accords” and “the Tarn accord” are one. */
const bare = (name: string): string => name.toLowerCase().replace(/s$/, '')

/** “the Ceasefire Agreement” for “the Marn Ceasefire Agreement”. */
const isShorter = (name: string, whole: string): boolean =>
  bare(whole) === bare(name) || (name.includes(' ') && bare(whole).endsWith(` ${bare(name)}`))

/** “the Velm Agreement” and “the Velm deal”: one but for the noun. */
const isOneName = (a: string, b: string): boolean => {
  const [first, second] = [a, b].map((name) => name.toLowerCase().split(' ').slice(0, -1).join(' '))
  return first !== '' && first === second
}

export const TRUCES: AgreementType[] = ['ceasefire', 'humanitarian_truce']
const alike = (a: AgreementType, b: AgreementType): boolean => TRUCES.includes(a) && TRUCES.includes(b)

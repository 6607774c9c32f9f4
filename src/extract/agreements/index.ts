/**
 * Agreements that a statement names: by name, by date or by noun and act. A mention is never a signature: the act of the
 * sentence says what the statement does with the agreement. Lists of dates share their noun.
 */
import type { Agreement } from '../../model/knowledge.js'
import type { Speaker } from '../../model/record.js'
import type { AgreementType, MentionKind, Modality } from '../../model/vocab.js'
import { isoDay } from '../../text/calendar.js'
import type { Voices } from '../attribution/index.js'
import { has, type Item, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { type Act, actOf, kindOf } from './acts.js'
import { type DatedItem, dated } from './dates.js'
import { type Found, findNouns } from './nouns.js'
import { circumstancesOf } from './parties.js'

export { gravest } from './acts.js'

export interface AgreementDraft {
  registry: Agreement | null
  name: string
  type: AgreementType
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string | null
  /** The date is that of publication: the text tells of the signature as news. */
  dateFromPublication: boolean
  effective: string | null
  parties: string[]
  mediators: string[]
  place: string | null
  prospective: boolean
  /** A name of its own. */
  proper: boolean
  mentions: {
    from: number
    to: number
    kind: MentionKind
    speaker: Speaker
    modality: Modality
    denied: boolean
    rule: string
  }[]
}

/** Tokens of dates that are dates of agreements, so that no event takes them. */
export function agreementDates(reading: Reading, sentences: ReadSentence[]): Set<number> {
  const taken = new Set<number>()
  for (const { items } of sentences)
    for (const { dates } of findNouns(reading, items))
      for (const { at } of [...dates.signed, ...(dates.effective ? [dates.effective] : [])]) taken.add(items[at].from)
  return taken
}

interface Mention {
  sentence: ReadSentence
  found: Found
  act: Act | null
  date: DatedItem | null
}

/** Every agreement of the text with its mentions. */
export function findAgreements(reading: Reading, sentences: ReadSentence[], voices: Voices): AgreementDraft[] {
  const drafts: AgreementDraft[] = []
  for (const sentence of sentences)
    for (const found of findNouns(reading, sentence.items)) {
      const act = actOf(sentence.items, found)
      const dates = ended(found, act)
        ? [null]
        : found.dates.signed.length > 0
          ? found.dates.signed
          : [signedOn(sentence.items, found, act)]
      for (const date of dates) add(drafts, reading, { sentence, found, act, date }, voices)
    }
  return drafts
}

/** “the collapse of a ceasefire last July”: the date is that of its end. */
const ended = (found: Found, act: Act | null): boolean =>
  act?.weak === true && act.at < found.from && found.dates.signed.every((d) => d.at > found.at)

/** “signed a ceasefire on Saturday”, “On 3 May the sides agreed to a truce”: the date of the act in its clause. */
function signedOn(items: Item[], found: Found, act: Act | null): DatedItem | null {
  if (act?.kind !== 'signed' || found.definite) return null
  for (const i of [found.at + 1, found.at + 2, act.at - 1, act.at + 1, 0, 1]) {
    const date = dated(items, i)
    if (date && date.text.length === 10) return date
  }
  return null
}

function add(drafts: AgreementDraft[], reading: Reading, mention: Mention, voices: Voices): void {
  const { found, act, date } = mention
  const registry = found.registry ?? (date ? byDate(reading, date, found.type) : null)
  const known = registry?.date ?? date?.text ?? null
  const kind = kindOf(act, known, reading.published)
  const same =
    drafts.find((d) => isSame(d, registry, found, date)) ?? (known === null ? referent(drafts, found, kind) : undefined)
  const draft = same ?? (worthNaming(found, kind, known) ? draftOf(reading, mention, registry, kind) : null)
  if (!draft) return
  if (!same) drafts.push(draft)
  else complete(draft, mention)
  draft.mentions.push(
    mentionOf(mention, same && act?.kind === 'signed' ? kindOf(act, draft.date, reading.published) : kind, voices),
  )
}

const isSame = (d: AgreementDraft, registry: Agreement | null, found: Found, date: DatedItem | null): boolean =>
  registry
    ? d.registry === registry
    : d.registry === null &&
      date !== null &&
      (d.date === date.text || (d.date === null && d.type === found.type && !d.prospective))

/** “the truce” after “the truce of 3 May”: the last one of that type, or of any for a common word. */
function referent(drafts: AgreementDraft[], found: Found, kind: MentionKind): AgreementDraft | undefined {
  if (found.proper) return drafts.find((d) => d.name.toLowerCase() === found.name.toLowerCase())
  const fits = drafts.filter(
    (d) => d.type === found.type || (found.type === 'other' && found.definite) || alike(d.type, found.type),
  )
  if (found.definite) return fits.at(-1)
  return fits.findLast((d) => d.prospective === (kind === 'called_for') && (d.date === null || kind !== 'called_for'))
}

const TRUCES: AgreementType[] = ['ceasefire', 'humanitarian_truce']
const alike = (a: AgreementType, b: AgreementType): boolean => TRUCES.includes(a) && TRUCES.includes(b)

/** A common noun without date tells of an agreement only when it is signed or called for; a mere state never is one. */
function worthNaming(found: Found, kind: MentionKind, date: string | null): boolean {
  if (found.proper || date !== null) return true
  if (found.type === 'other' && kind !== 'signed') return false
  if (found.type === 'resolution') return false
  if (kind === 'signed') return !found.definite
  return kind === 'called_for' || (!found.state && !found.definite && kind !== 'invoked')
}

function draftOf(
  reading: Reading,
  { sentence, found, date }: Mention,
  registry: Agreement | null,
  kind: MentionKind,
): AgreementDraft {
  const news = kind === 'signed' && !registry && !date
  const around = circumstancesOf(reading, sentence.items, found.from, found.at)
  return {
    registry,
    name: registry?.title ?? found.name,
    type: registry?.type ?? found.type,
    date: registry?.date ?? date?.text ?? (news ? isoDay(reading.published) : null),
    dateFromPublication: news,
    effective: registry?.date_effective ?? effectiveOf(found),
    parties: registry?.parties.length ? registry.parties : around.parties,
    mediators: registry?.mediators.length ? registry.mediators : around.mediators,
    place: registry?.place ?? around.place,
    prospective: registry?.prospective ?? (kind === 'called_for' && !date),
    proper: found.proper,
    mentions: [],
  }
}

const effectiveOf = ({ dates }: Found): string | null =>
  dates.effective?.text.length === 10 ? dates.effective.text : null

/** A later mention tells what the first left out. */
function complete(draft: AgreementDraft, { found, date }: Mention): void {
  draft.effective ??= effectiveOf(found)
  if (date && (draft.date === null || draft.dateFromPublication)) {
    draft.date = date.text
    draft.dateFromPublication = false
  }
  if (draft.type === 'other' && draft.registry === null) draft.type = found.type
}

function mentionOf(
  { sentence, found, date }: Mention,
  kind: MentionKind,
  voices: Voices,
): AgreementDraft['mentions'][number] {
  const { items } = sentence
  const voice = voices.at(items[found.at].from)
  const dates = found.dates.signed.map((d) => d.at)
  return {
    from: items[Math.min(found.from, ...dates)].from,
    to: items[Math.max(found.at, ...dates)].to,
    kind,
    speaker: voice.speaker,
    modality: kind === 'called_for' ? 'planned' : 'occurred',
    denied: voice.denies && has(items[found.at], 'agreement_noun') !== undefined,
    rule: found.registry
      ? 'agreement_name'
      : date
        ? 'agreement_date'
        : found.proper
          ? 'agreement_proper'
          : 'agreement_noun',
  }
}

/** The agreement of the registry with that date: the one of the type where several share it. Without a year, any year’s will do. */
function byDate(reading: Reading, { text, yearless }: DatedItem, type: AgreementType): Agreement | null {
  const all = reading.knowledge.registry?.agreements ?? []
  const on = (day: string) => day === text || (text.length < 10 && day.startsWith(text))
  const matches = all.filter((a) => [a.date ?? '', ...a.alias_dates].some(on))
  const same =
    matches.length > 0 || !yearless ? matches : all.filter((a) => a.type === type && a.date?.slice(4) === text.slice(4))
  return same.find((a) => a.type === type) ?? same[0] ?? null
}

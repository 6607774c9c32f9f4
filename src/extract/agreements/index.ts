/**
 * Agreements that a statement names: by name, by date or by noun and act. A mention is never a signature: the act of the
 * sentence says what the statement does with the agreement. Lists of dates share their noun.
 */
import type { Agreement } from '../../model/knowledge.js'
import type { Speaker } from '../../model/record.js'
import type { AgreementType, MentionKind, Modality } from '../../model/vocab.js'
import { isoDay } from '../../text/calendar.js'
import type { Voices } from '../attribution/index.js'
import { has, type Item, isSign, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { type Act, kindOf } from './acts.js'
import { type DatedItem, dated } from './dates.js'
import { type Enacted, enacted } from './enacted.js'
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
  /** An older agreement goes on. */
  renewal: boolean
  /** The text itself is the agreement. */
  held: boolean
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
export function agreementDates(sentences: ReadSentence[], nouns: readonly Found[][]): Set<number> {
  const taken = new Set<number>()
  for (const { items, index } of sentences)
    for (const { dates } of nouns[index])
      for (const { at } of [...dates.signed, ...(dates.effective ? [dates.effective] : [])]) taken.add(items[at].from)
  return taken
}

const NONE: Found[] = []

/** Classes of words that can name an agreement; a word for a breach holds the truce that it breaks. */
const NAMING = ['agreement_noun', 'agreement_name', 'event_verb', 'event_noun'] as const

/** For each sentence its words for agreements, which both the agreements and the dates they take are read from. */
export const agreementNouns = (reading: Reading, sentences: ReadSentence[]): Found[][] =>
  sentences.map(({ items, contents }) => (NAMING.some((cls) => contents.has(cls)) ? findNouns(reading, items) : NONE))

interface Mention {
  sentence: ReadSentence
  found: Found
  act: Act | null
  date: DatedItem | null
}

/** Every agreement of the text with its mentions. */
export function findAgreements(
  reading: Reading,
  sentences: ReadSentence[],
  nouns: readonly Found[][],
  voices: Voices,
): AgreementDraft[] {
  const text = enacted(reading, sentences)
  const drafts: AgreementDraft[] = text ? [heldText(reading, text, voices)] : []
  for (const sentence of sentences)
    for (const found of nouns[sentence.index]) {
      if (found.at === text?.found.at && sentence === text.sentence) continue
      const { act } = found
      const told = found.dates.signed.filter((d) => !endsOn(found, act, d))
      const own =
        told.length === 0 || told.every((d) => d.text.length === 4) ? signedOn(sentence.items, found, act) : null
      const dates: (DatedItem | null)[] = own || told.length === 0 ? [ended(found, act) ? null : own] : told
      for (const date of dates) add(drafts, reading, { sentence, found, act, date }, voices)
    }
  return drafts
}

/** The draft of a text that is an agreement. */
function heldText(reading: Reading, { sentence, found, date, parties }: Enacted, voices: Voices): AgreementDraft {
  const registry = date ? byDate(reading, date, found.type) : null
  const draft = draftOf(reading, { sentence, found, act: found.act, date }, registry, 'signed')
  draft.held = true
  if (!registry?.parties.length && parties.length > 1) draft.parties = parties
  draft.mentions.push({
    ...mentionOf({ sentence, found, act: found.act, date }, 'signed', voices),
    rule: 'agreement_text',
  })
  return draft
}

/** “the collapse of a ceasefire last July”, “the truce expired on Sunday”: the date is that of its end. */
const endsOn = (found: Found, act: Act | null, date: DatedItem): boolean =>
  act?.weak === true && date.at > act.at && date.at > found.at && (act.at < found.from || act.at > found.at)

const ended = (found: Found, act: Act | null): boolean => found.dates.signed.some((date) => endsOn(found, act, date))

/** “signed a ceasefire on Saturday”, “On 3 May the sides agreed to a truce”: the nearest full date of the clause of the act. */
function signedOn(items: Item[], found: Found, act: Act | null): DatedItem | null {
  if (act?.kind !== 'signed' || (found.definite && !act.renews)) return null
  const last = Math.max(found.at, act.at)
  for (let i = Math.min(found.at, act.at) + 1; i < last; i++) {
    const date = dated(items, i)
    if (date?.text.length === 10 && i !== found.dates.effective?.at) return date
  }
  for (let i = last + 1; i < items.length && i <= last + CLAUSE && !ends(items[i]); i++) {
    const date = dated(items, i)
    // “agreed to a pause beginning on 3 May”: that is its start.
    if (date?.text.length === 10 && i !== found.dates.effective?.at) return date
  }
  const first = Math.min(found.from, act.at)
  for (let i = first - 1; i >= Math.max(0, first - LEAD) && !ends(items[i]); i--) {
    const date = dated(items, i)
    if (date?.text.length === 10) return date
  }
  return null
}

const CLAUSE = 8
const LEAD = 30

/** Another clause begins. */
const ends = (item: Item): boolean =>
  item.kind === 'verb' || has(item, 'speech') !== undefined || has(item, 'relative') !== undefined || isSign(item, 59)

function add(drafts: AgreementDraft[], reading: Reading, mention: Mention, voices: Voices): void {
  const { found, act, date } = mention
  const registry = found.registry ?? (date ? byDate(reading, date, found.type) : newsOf(reading, found, act))
  const known = registry?.date ?? date?.text ?? null
  const kind = kindOf(act, known, reading.published)
  const same =
    drafts.find((d) => isSame(d, registry, found, date)) ??
    (known === null ? referent(drafts, mention, kind) : undefined)
  const draft = same ?? (worthNaming(found, kind, known) ? draftOf(reading, mention, registry, kind) : null)
  if (!draft) return
  if (!same) drafts.push(draft)
  else complete(draft, mention)
  draft.mentions.push(
    mentionOf(mention, same && act?.kind === 'signed' ? kindOf(act, draft.date, reading.published) : kind, voices),
  )
}

/** “A truce was agreed”, told as news: the truce that the registry knows of the day of publication. */
function newsOf(reading: Reading, found: Found, act: Act | null): Agreement | null {
  if (act?.kind !== 'signed' || found.definite || !TRUCES.includes(found.type)) return null
  const day = isoDay(reading.published)
  return reading.knowledge.registry?.agreements.find((a) => a.date === day && TRUCES.includes(a.type)) ?? null
}

const isSame = (d: AgreementDraft, registry: Agreement | null, found: Found, date: DatedItem | null): boolean =>
  registry
    ? d.registry === registry
    : d.registry === null &&
      date !== null &&
      // Resolutions of one year are told apart by their numbers.
      (found.type !== 'resolution' || bare(d.name) === bare(found.name)) &&
      (d.date === date.text ||
        ((d.date === null || (d.dateFromPublication && date.text.length === 10)) &&
          d.type === found.type &&
          !d.prospective &&
          (!d.proper || bare(d.name) === bare(found.name))))

/** “the truce” after “the truce of 3 May”: the last one of that type, or of any for a common word. */
function referent(
  drafts: AgreementDraft[],
  { found, sentence }: Mention,
  kind: MentionKind,
): AgreementDraft | undefined {
  if (found.proper) return drafts.find((d) => bare(d.name) === bare(found.name))
  if (found.act?.renews) return drafts.find((d) => d.renewal)
  const fits = drafts.filter(
    (d) =>
      d.type === found.type ||
      (found.type === 'other' && found.definite) ||
      // “a humanitarian truce, followed by a ceasefire”: two of one sentence are two.
      (alike(d.type, found.type) && !d.mentions.some((m) => m.from >= sentence.from)),
  )
  const held = drafts.find((d) => d.held && (found.definite || (found.state && kind !== 'called_for')))
  if (held) return held
  // One of years ago, told in passing, is not what “the ceasefire” means where a newer one is told of.
  if (found.definite) return fits.findLast((d) => d.date?.length !== 4) ?? fits.at(-1)
  return fits.findLast((d) => d.prospective === (kind === 'called_for') && (d.date === null || kind !== 'called_for'))
}

/** A name without case and plural: “Tarn Accords” and “the Tarn accord” are one. */
const bare = (name: string): string => name.toLowerCase().replace(/s$/, '')

const TRUCES: AgreementType[] = ['ceasefire', 'humanitarian_truce']
const alike = (a: AgreementType, b: AgreementType): boolean => TRUCES.includes(a) && TRUCES.includes(b)

/** A common noun without date tells of an agreement only when it is signed or called for; a mere state never is one. */
function worthNaming(found: Found, kind: MentionKind, date: string | null): boolean {
  if (found.proper || found.between || date !== null || found.dates.effective !== null) return true
  if (found.type === 'other' && kind !== 'signed') return false
  if (found.type === 'resolution') return false
  if (kind === 'announced' && !found.state) return true
  if (kind === 'signed' || kind === 'announced') return !found.definite || found.act?.renews === true
  // “violated the ceasefire” is an event; “shattered a ceasefire of three years” tells of the ceasefire too.
  if (kind === 'alleged_violation') return !found.counted && !(found.state && (found.definite || found.regime))
  if (kind === 'reaffirmed') return !found.regime && !found.act?.weak
  return kind === 'called_for' || kind === 'rejected' || (!found.state && !found.definite && kind !== 'invoked')
}

function draftOf(
  reading: Reading,
  { sentence, found, date }: Mention,
  registry: Agreement | null,
  kind: MentionKind,
): AgreementDraft {
  const news = !registry && !date && isNews(sentence.items, found, kind)
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
    prospective: registry?.prospective ?? ((kind === 'called_for' || kind === 'rejected') && !date),
    proper: found.proper,
    renewal: found.act?.renews === true,
    held: false,
    mentions: [],
  }
}

/** Told as done, of no day: of that of publication. “The protocol signed between X and Y” tells of one known. */
const isNews = (items: Item[], { act, at, definite, state, dates }: Found, kind: MentionKind): boolean =>
  dates.effective === null &&
  (kind === 'signed' || (kind === 'announced' && state)) &&
  !(definite && act !== null && act.at > at && !act.renews && items[act.at - 1]?.kind !== 'be')

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

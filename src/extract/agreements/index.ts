/**
 * Agreements that a statement names: by name, by date or by noun and act. A mention is never a signature: the act of the
 * sentence says what the statement does with the agreement. Lists of dates share their noun.
 */
import type { Agreement } from '../../model/knowledge.js'
import type { Speaker } from '../../model/record.js'
import type { AgreementType, MentionKind, Modality } from '../../model/vocab.js'
import { isoDay } from '../../text/calendar.js'
import type { Voices } from '../attribution/index.js'
import { has, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import type { Act } from './acts/acts.js'
import { kindOf } from './acts/kinds.js'
import { datesTold } from './acts/signing.js'
import { asTold, type DatedItem } from './days/dates.js'
import { dayOfNews, dayOfTalks, isNews, isOver } from './days/news.js'
import { ofItsDay } from './days/own-day.js'
import { type Enacted, enacted } from './enacted.js'
import { isFiner, isSame, referent, spokenOf } from './identity.js'
import { type Found, findNouns } from './nouns.js'
import { circumstancesOf } from './parties.js'
import { meantByPronoun } from './pronouns.js'
import { byDate, byName, isWanted, justMade, undated } from './registered.js'
import { isWorth } from './worth.js'

export { gravest } from './acts/kinds.js'

export interface AgreementDraft {
  registry: Agreement | null
  name: string
  type: AgreementType
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string | null
  /** The date is that of publication: the text tells of the signature as news. */
  dateFromPublication: boolean
  effective: string | null
  /** When it took effect, as far as told: where no day of its making is told, a truce is known by that. */
  begun: string | null
  parties: string[]
  /** The text says that these are the parties; else they are only named near. */
  partiesTold: boolean
  mediators: string[]
  place: string | null
  prospective: boolean
  /** A name of its own. */
  proper: boolean
  /** An older agreement goes on. */
  renewal: boolean
  /** “a previous truce”. */
  former: boolean
  /** The text itself is the agreement. */
  held: boolean
  /** Only told of as a heading does, “army breaks truce”: it stands where the text tells its day. */
  bare: boolean
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

const NONE: Found[] = []

/** For each sentence its words for agreements, which both the agreements and the dates they take are read from. */
export function agreementNouns(reading: Reading, sentences: ReadSentence[]): Found[][] {
  const out: Found[][] = []
  for (const sentence of sentences) {
    const { items, contents, index } = sentence
    const found = findNouns(reading, items)
    const meant =
      items[0]?.kind === 'pronoun' && contents.has('agreement_act')
        ? meantByPronoun(reading, sentence, sentences[index - 1], out[index - 1] ?? NONE)
        : null
    out.push(meant ? [meant, ...found] : found)
  }
  return out
}

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
      for (const told of datesTold(reading, sentence.items, found)) {
        const date = told ?? dayOfTalks(reading, sentence, sentences[sentence.index - 1], found)
        add(drafts, reading, mentioned(reading, sentence, found, date), voices)
      }
    }
  return drafts.map((d) => ofItsDay(reading, d)).filter((d) => !d.bare || d.date !== null)
}

/** A mention; what is told as over is recalled, whatever was done with it. */
function mentioned(reading: Reading, sentence: ReadSentence, found: Found, date: DatedItem | null): Mention {
  const over = date === null && isOver(reading, sentence.items, found)
  if (!over || !found.act) return { sentence, found, act: found.act, date }
  const act: Act = { ...found.act, kind: 'invoked', news: true }
  return { sentence, found: { ...found, act }, act, date }
}

/** The draft of a text that is an agreement. */
function heldText(reading: Reading, { sentence, found, date, parties }: Enacted, voices: Voices): AgreementDraft {
  const day = date ?? { at: found.at, text: isoDay(reading.published), until: null, yearless: false }
  const registry = byDate(reading, day, found.type)
  const draft = draftOf(reading, { sentence, found, act: found.act, date }, registry, 'signed')
  draft.held = true
  if (!registry?.parties.length && parties.length > 1) draft.parties = parties
  draft.mentions.push({
    ...mentionOf({ sentence, found, act: found.act, date }, 'signed', voices),
    rule: 'agreement_text',
  })
  return draft
}

/** The agreement of the registry that is meant: by its name, its day, or as news. What the text itself has told comes first. */
function registryOf(reading: Reading, drafts: AgreementDraft[], { sentence, found, date }: Mention): Agreement | null {
  if (found.registry) return byName(reading, found.registry, date, found)
  if (date) return byDate(reading, date, found.type)
  const news = undated(reading, sentence.items, found)
  if (news) return news
  const told = referent(reading, drafts, found, sentence.from, kindOf(found.act, null, reading.published))
  return told ? null : justMade(reading, found)
}

function add(drafts: AgreementDraft[], reading: Reading, mention: Mention, voices: Voices): void {
  const { found, act, date } = mention
  const registry = registryOf(reading, drafts, mention)
  const known = registry?.date ?? date?.text ?? null
  const kind = kindOf(act, known, reading.published)
  // News of one that the registry knows is of the one told before without a day.
  const news = registry !== null && date === null && found.registry === null
  const deed = registry === null && date !== null && found.definite && found.dates.signed.length === 0
  const open = news ? drafts.filter((d) => d.registry === null) : drafts
  const before =
    known === null || news || deed ? referent(reading, open, found, mention.sentence.from, kind) : undefined
  const told =
    known === null || deed || (before?.registry === null && (before.date === null || before.dateFromPublication))
      ? before
      : undefined
  const same =
    spokenOf(reading, drafts, mention.sentence.items, date) ??
    drafts.find((d) => isSame(d, registry, found, date)) ??
    (registry?.prospective ? drafts.find((d) => isWanted(d, registry)) : undefined) ??
    told
  const worth = isWorth(reading, mention.sentence.items, found, kind, known)
  const draft = same ?? (worth ? draftOf(reading, mention, registry, kind) : null)
  if (!draft) return
  if (!same) drafts.push(draft)
  else complete(reading, draft, mention, kind, registry)
  if (!isBareBreach(found, kind)) draft.bare = false
  draft.mentions.push(
    mentionOf(mention, same && act?.kind === 'signed' ? kindOf(act, draft.date, reading.published) : kind, voices),
  )
}

function draftOf(
  reading: Reading,
  { sentence, found, date }: Mention,
  registry: Agreement | null,
  kind: MentionKind,
): AgreementDraft {
  const news = !registry && !date && isNews(reading, sentence.items, found, kind)
  const around = circumstancesOf(reading, sentence.items, found.from, found.at)
  return {
    registry,
    name: registry?.title ?? found.name,
    type: registry?.type ?? found.type,
    date: registry?.date ?? (date && asTold(date)) ?? (news ? isoDay(dayOfNews(reading, sentence.items)) : null),
    dateFromPublication: news,
    effective: registry?.date_effective ?? effectiveOf(found),
    begun: begunOf(found),
    parties: registry?.parties.length ? registry.parties : around.parties,
    partiesTold: around.told,
    mediators: registry?.mediators.length ? registry.mediators : around.mediators,
    place: registry?.place ?? around.place,
    prospective: registry?.prospective ?? ((kind === 'called_for' || kind === 'rejected') && !date),
    proper: found.proper,
    renewal: found.act?.renews === true,
    former: found.former,
    held: false,
    bare: isBareBreach(found, kind),
    mentions: [],
  }
}

/** “army breaks truce”: no article tells whether it is one told of here. */
const isBareBreach = ({ bare, state }: Found, kind: MentionKind): boolean =>
  bare && state && kind === 'alleged_violation'

const effectiveOf = ({ dates }: Found): string | null =>
  dates.effective?.text.length === 10 ? dates.effective.text : null

const begunOf = ({ dates }: Found): string | null => (dates.effective ? asTold(dates.effective) : null)

/** A later mention tells what the first left out. */
function complete(
  reading: Reading,
  draft: AgreementDraft,
  { sentence, found, date }: Mention,
  kind: MentionKind,
  registry: Agreement | null,
): void {
  draft.effective ??= effectiveOf(found)
  draft.begun ??= begunOf(found)
  if (registry && !draft.registry) {
    draft.registry = registry
    draft.name = registry.title
    draft.date = registry.date ?? draft.date
    if (registry.date) draft.dateFromPublication = false
  }
  // “should be initialled tomorrow”: the day of a plan is not that on which it was made.
  const made = kind !== 'called_for' || draft.prospective
  if (made && date && (draft.date === null || draft.dateFromPublication || isFiner(asTold(date), draft.date))) {
    draft.date = asTold(date)
    draft.dateFromPublication = false
  }
  if (draft.registry) return
  if (draft.date === null && kind === 'signed' && !found.definite && isNews(reading, sentence.items, found, kind)) {
    draft.date = isoDay(dayOfNews(reading, sentence.items))
    draft.dateFromPublication = true
  }
  if (draft.type === 'other') draft.type = found.type
  if (found.proper && !draft.proper) {
    draft.name = found.name
    draft.proper = true
  }
  if (draft.partiesTold && draft.mediators.length > 0 && draft.place !== null) return
  const around = circumstancesOf(reading, sentence.items, found.from, found.at)
  if (around.told && !draft.partiesTold && around.parties.length > 0) {
    draft.parties = around.parties
    draft.partiesTold = true
  }
  if (draft.mediators.length === 0) draft.mediators = around.mediators
  draft.place ??= around.place
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

/** Casualty facts of a statement: claims, their sides and events, merged. */
import type { Harm } from '../../model/vocab.js'
import type { Voices } from '../attribution/index.js'
import { MASSES } from '../events/harmed.js'
import type { EventDraft, Events } from '../events/index.js'
import { isTitle } from '../events/read.js'
import { isShort } from '../groups/fighters.js'
import { EXCLAMATION, isSign, QUESTION, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { anyIn } from '../words.js'
import { type Claim, claimsOf } from './claims.js'
import { EventIndex } from './event-of.js'
import { tellAllied } from './facts/allied.js'
import { type Fact, mergeClaims, type SidedClaim } from './facts/facts.js'
import { claimsOfLine } from './lists/line-claims.js'
import { listedLines } from './lists/lists.js'
import { meantByBody } from './meant/bodies.js'
import { isPronounRule, meantByPronoun } from './meant/pronouns.js'
import { statusFrom } from './meant/status.js'
import { isLongAgo, markHistory } from './scope/history.js'
import { isDated } from './scope/incidents.js'
import { countOver, takeFromIncidents } from './scope/over.js'
import { Scopes } from './scope/scope.js'
import { setSumsApart } from './scope/sums.js'
import { NO_SIDE, type ResolvedSide, speakers } from './sides/adversaries.js'
import { isArmed, isUniformed } from './sides/arms.js'
import { type Around, borrowedSide } from './sides/borrowed.js'
import { tellEach } from './sides/each-side.js'
import { perpetratorOf, toldBeside } from './sides/perpetrator.js'
import { type Setting, settingOf } from './sides/setting.js'
import { sideInSentence } from './sides/sides.js'
import { statusOfCrew } from './sides/units/crew.js'
import { ofRuler } from './sides/where.js'

export interface Casualties {
  facts: Fact[]
  /** The events of the text without those that only a running toll spoke of; facts count in this list. */
  drafts: EventDraft[]
  /** Claims that tell no fact: hypotheses, norms, exercises. */
  setAside: Claim[]
}

export function readCasualties(
  reading: Reading,
  sentences: ReadSentence[],
  voices: Voices,
  events: Events,
): Casualties {
  const text: Text = {
    reading,
    sentences,
    events,
    setting: settingOf(reading, sentences, voices, events),
    index: new EventIndex(reading, events),
    scopes: new Scopes(reading, sentences),
    told: new Map(),
  }
  const sided: SidedClaim[] = []
  const setAside: Claim[] = []
  const lines = listedLines(sentences)
  // No claim stands in the sentences before.
  let first = true
  for (const sentence of sentences) {
    const line = lines.get(sentence.index)
    const claims = line ? claimsOfLine(reading, sentence, voices, line) : claimsOf(reading, sentence, voices)
    for (const claim of claims) claim.title = first && isHeading(sentences, sentence)
    first &&= claims.length === 0
    for (const claim of claims) {
      if (claim.set_aside) setAside.push(claim)
      else if (means(text, claim, sided)) tell(text, sentence, claim, sided)
    }
  }
  setSumsApart(reading, sentences, sided, events.drafts)
  tellAllied(reading.knowledge.registry?.pipeline, sided)
  const drafts = events.drafts.filter((draft, i) => !draft.mentions.every(isToll) || sided.some((c) => c.event === i))
  const place = events.drafts.map((draft) => drafts.indexOf(draft))
  for (const claim of sided) if (claim.event !== null) claim.event = place[claim.event]
  const facts = mergeClaims(sided)
  takeFromIncidents(facts, drafts)
  const unknownLand = () => text.setting.home().unknownLand
  countOver({ published: reading.published, sentences, events, unknownLand, told: text.told }, facts, drafts)
  return { facts, setAside, drafts }
}

/** A line of its own, without a sign that ends a sentence. */
const isHeading = (sentences: readonly ReadSentence[], { index, paragraph, items }: ReadSentence): boolean =>
  sentences[index - 1]?.paragraph !== paragraph &&
  sentences[index + 1]?.paragraph !== paragraph &&
  isTitle(items) &&
  !items.slice(-2).some((item) => isSign(item, QUESTION) || isSign(item, EXCLAMATION))

/** What every step asks of a text. */
interface Text {
  reading: Reading
  sentences: ReadSentence[]
  events: Events
  setting: Setting
  index: EventIndex
  scopes: Scopes
  /** What the words of a claim, or those before them, tell to have happened. */
  told: Map<Claim, EventDraft>
}

const impliedBy = ({ from, to, polarity }: Claim, harm: Harm) => ({ from, to, harm, denied: polarity === 'denied' })

/** Fills in whom a pronoun means; false where it means nobody. */
function means({ reading, sentences }: Text, claim: Claim, before: readonly Claim[]): boolean {
  if (!isPronounRule(claim.rule)) return true
  const meant =
    claim.rule === 'pronoun-remains' ? meantByBody(reading, claim, before) : meantByPronoun(reading, sentences, claim)
  // “X died after he was shot in the head”: how he died.
  if (meant?.people?.length === 1 && claim.harm === 'wounded' && before.some((c) => isDeath(c, claim))) return false
  if (meant) Object.assign(claim, meant, meant.people?.length ? { frame: 'names' } : {})
  return meant !== null
}

/** The death of one man, told before in the sentence. */
const isDeath = ({ sentence, harm, count, rule }: Claim, wound: Claim): boolean =>
  sentence === wound.sentence && harm === 'killed' && count.best === 1 && /^(?:intransitive|passive)/.test(rule)

/** Reads event, days, status and side of a claim, and adds it to those told before. */
function tell(text: Text, sentence: ReadSentence, claim: Claim, before: SidedClaim[]): void {
  const { reading, events, setting } = text
  const draft = placeInTime(text, sentence, claim)
  if (draft) text.told.set(claim, draft)
  claim.status =
    statusOfCrew(reading, setting.crafts()[sentence.index], sentence, claim) ??
    statusFrom(reading, claim, text.sentences, before)
  const event = claim.event === null ? undefined : events.drafts[claim.event]
  const each = tellEach(setting, sentence, claim, event)
  if (each) {
    before.push(...each)
    return
  }
  const around = { sentence, before, event: event ?? toldBeside(draft, sentence.index) }
  claim.resolved = sideOfClaim(setting, claim, around)
  claim.perpetrator = perpetratorOf(setting, claim, around.event)
  const said = before.at(-1)
  // Whose loss is denied is not the one who tells of it.
  if (said && claim.contests && said.resolved.basis === 'speaker') said.resolved = claim.resolved
  before.push(claim)
}

/** Sets the event of a claim, its days and its period; gives the event of its sentence, which a toll of a period is none of. */
function placeInTime(
  { reading, sentences, events, index, scopes }: Text,
  sentence: ReadSentence,
  claim: Claim,
): EventDraft | undefined {
  const found = claim.harm === null ? null : index.of(claim, sentence)
  const draft = found === null ? undefined : events.drafts[found]
  claim.entry = events.entries[sentence.index]
  claim.days = daysOf(draft)
  claim.dated = [sentence, sentences[sentence.index - 1]].some((s) => s !== undefined && isDated(s))
  claim.period = scopes.of(claim, sentence, draft)
  if (claim.period) claim.scope = 'cumulative'
  markHistory(claim, sentence, reading)
  claim.event =
    claim.period || claim.harm === null || (found === null && isFlight(claim))
      ? null
      : (found ?? events.imply(sentence, impliedBy(claim, claim.harm)))
  const days = daysOf(claim.event === null ? undefined : events.drafts[claim.event])
  if (isLongAgo(reading, days?.end)) claim.modality = 'historical'
  claim.days = days
  return draft
}

/** The side that words of the sentence tell, else one by what stands around it. */
function sideOfClaim(setting: Setting, claim: Claim, around: Around): ResolvedSide {
  const own = sideInSentence(setting, around.sentence, claim)
  if (own.text && !isUnitOrTown(setting.reading, claim, own)) return own
  const denier = deniesLoss(setting.reading, claim) ? speakers(claim) : NO_SIDE
  const side = denier.text ? denier : ofRuler(setting, claim, borrowedSide(setting, claim, around))
  return side.text || !bearsArms(claim) ? side : own
}

/** A sentence that tells only of harm tells of an event where its figure is of one, and not a toll of weeks. */
const isToll = ({ telling, denied, subtype }: EventDraft['mentions'][number]): boolean =>
  telling === 'harm' && !denied && subtype !== 'displacement'

/**
 * “soldiers of Torrin”, “residents of Marn”, “employees of the Seed Bureau”: an unknown name after “of” is a unit, a town or an office, and
 * no side where anything else tells one; of people without arms it never is.
 */
const isUnitOrTown = (reading: Reading, claim: Claim, { code, text, basis }: ResolvedSide): boolean =>
  code === null &&
  basis === 'phrase' &&
  claim.side !== null &&
  (isUniformed(claim) || !bearsArms(claim)) &&
  !isOfPeople(reading, claim, text ?? '')

/** “six members of the KLF”, “members of the Marn tribe”: of a party or a people, whoever they are. */
const isOfPeople = (reading: Reading, { from, to, status }: Claim, name: string): boolean =>
  status === 'unknown' &&
  anyIn(reading, from, to, 'members') &&
  (isShort(name) || anyIn(reading, from, to, 'people_nouns'))

const bearsArms = ({ status }: Claim): boolean => isArmed(status) || status === 'peacekeeper'

/** “Ostria denied any casualties”: of its own. */
const deniesLoss = ({ knowledge }: Reading, { polarity, count, speaker }: Claim): boolean =>
  polarity === 'denied' && count.best === 0 && speaker.side !== null && !knowledge.neutralSides.has(speaker.side)

/** “The war has displaced millions”: so many as no one incident drives out, where the text tells of none. */
const isFlight = ({ harm, count }: SidedClaim): boolean => harm === 'displaced' && (count.low ?? 0) >= MASSES

function daysOf(event: EventDraft | undefined): SidedClaim['days'] {
  const { start, end } = event?.date ?? {}
  return start != null && end != null ? { start, end } : null
}

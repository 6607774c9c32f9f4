/**
 * People without arms whose side nothing else tells, in a text without a registry that plays in one land: they are of the land, in its own war
 * as well, unless the text shows the land’s own state attacking. Told when all claims are merged, so that no other figure leans on it.
 */
import { flatMap } from '../../../../text/lists.js'
import { isMilitant, sideTold } from '../../../chunks/people/group.js'
import { datelineEnd } from '../../../dateline.js'
import type { EventDraft } from '../../../events/index.js'
import { landOf } from '../../../home.js'
import { type Item, isArticle, type Reading, wordOf } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import { Tally } from '../../../tally.js'
import { anyIn } from '../../../words.js'
import type { Claim } from '../../claims.js'
import type { Fact } from '../../facts/facts.js'
import { didIt } from '../attacked.js'
import { isOfBoth } from '../both.js'
import type { Setting } from '../setting.js'
import { areMixed } from '../sides.js'
import { placeSide } from '../where.js'

/** Gives facts about bystanders the land that the text plays in. */
export function giveLand(setting: Setting, facts: readonly Fact[], drafts: readonly EventDraft[]): void {
  if (!facts.some(isOpen)) return
  const land = landTold(setting, drafts)
  if (land === null) return
  for (const fact of facts)
    if (isOpen(fact) && isOf(setting, fact, land, drafts) && !hasOthers(facts, fact, land))
      fact.resolved = { code: land, text: land, actor: null, basis: 'place' }
}

/** Harmed, unarmed and without a side; who is set free, or one of somebody’s own people, is no bystander. */
const isOpen = ({ lead: { status, harm, mixed, own, our, polarity }, count, resolved }: Fact): boolean =>
  resolved.text === null &&
  !(mixed || own || our) &&
  polarity === 'asserted' &&
  count.best !== 0 &&
  (status === 'civilian' || status === 'unknown') &&
  harm !== 'released'

/** The land whose bystanders a text tells of, or null. */
function landTold(setting: Setting, drafts: readonly EventDraft[]): string | null {
  const { armedGroups, neutralSides, registry } = setting.reading.knowledge
  if (registry || setting.dyad().length > 0) return null
  const isState = (code: string): boolean => !armedGroups.has(code) && !neutralSides.has(code)
  const { land, lands, named, onlyLand } = setting.home()
  // “LIMA (AP) – Shells fell on a market in Ostria”: where it was written is named nowhere else.
  const [told, other] = lands.filter((code) => isState(code) && named.includes(code) && isInBody(setting, code))
  const code = onlyLand && land !== null && isInBody(setting, land) ? land : other === undefined ? told : undefined
  return code === undefined || !isState(code) || leads(drafts, code) ? null : code
}

/** Told past the dateline as well. */
const isInBody = ({ reading, sentences }: Setting, land: string): boolean =>
  sentences.some((sentence) => {
    const first = datelineEnd(reading, sentence)
    return sentence.items.some((item, i) => i >= first && (landOf(sentence.items, i) ?? sideTold(item)?.code) === land)
  })

/** No side is told to attack more often. */
function leads(drafts: readonly EventDraft[], land: string): boolean {
  const deeds = new Tally()
  for (const { mentions } of drafts)
    for (const { parties } of mentions) for (const { role, side } of parties) if (role === 'initiator') deeds.add(side)
  return deeds.of(land) > 0 && deeds.ranked().every((code) => deeds.of(code) <= deeds.of(land))
}

/** Neither hit by the land’s own state nor elsewhere, nor foreigners, nor of those who fight. */
function isOf(setting: Setting, { lead, event }: Fact, land: string, drafts: readonly EventDraft[]): boolean {
  const draft = event === null ? undefined : drafts[event]
  // Who is arrested stands against the state.
  if (lead.harm === 'captured' && draft?.subtype !== 'abduction_forced_disappearance') return false
  const sentence = setting.sentences[lead.sentence]
  const did = new Set([...didIt(setting, lead, { event: draft, sentence }), ...setting.doers()[lead.sentence]])
  const near = placeSide(setting, lead, did).code ?? land
  if (near !== land || did.has(land) || isForeign(setting, lead, land) || isOfBoth(setting, lead, sentence, draft))
    return false
  return lead.status === 'civilian' || !(draft?.subtype === 'armed_clash' || isFighter(setting, sentence, lead, land))
}

/** “Ostrian and foreign workers”, “employees of an Ostrian firm”, “three foreigners”. */
const isForeign = ({ reading }: Setting, claim: Claim, land: string): boolean =>
  claim.side ? claim.side.code !== land || areMixed(reading, claim) : anyIn(reading, claim.from, claim.to, 'foreigners')

/** “Three of the attackers died”, “N. N., a leader of the Front, died”: a word or a name of those who bear arms, or of another side at war. */
function isFighter({ reading }: Setting, { items }: ReadSentence, { from, to, people }: Claim, land: string): boolean {
  if (anyIn(reading, from, to, 'attacker_words')) return true
  const { armedGroups } = reading.knowledge
  return items.some((item, i) => {
    const joined = isJoined(reading, items, i, from)
    const code = sideTold(item)?.code ?? null
    const near = joined || people.length > 0 || (item.from < to && item.to > from)
    return near && (isMilitant(item) || (code !== null && (armedGroups.has(code) || (joined && code !== land))))
  })
}

/** “Clashes between soldiers and rebels killed six”, “died in fighting between them”, “losses among soldiers and rebels”; “as war between them went on” did nothing. */
function isJoined(reading: Reading, items: Item[], i: number, from: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= JOINED; k--) {
    const word = wordOf(reading, items[k])
    if (word === 'among') return true
    if (word === 'between')
      return items[k].from < from || IN.test(wordOf(reading, items[isArticle(items[k - 2]) ? k - 3 : k - 2]))
  }
  return false
}

const IN = /^(?:in|during|by|from|of)$/

/** Items behind “between” in which both who fight are told. */
const JOINED = 6

/** A total of people of several sides. */
const hasOthers = (facts: readonly Fact[], whole: Fact, land: string): boolean =>
  flatMap(facts, (f) => (f.subsetOf === whole ? (f.resolved.code ?? []) : [])).some((code) => code !== land)

/** Claims of a statement: one stretch of text, one speaker, one count of persons that met one harm. */
import type { Speaker } from '../../model/record.js'
import type { Condition, Harm, Modality, PersonStatus, Polarity, Scope } from '../../model/vocab.js'
import { flatMap } from '../../text/lists.js'
import type { Voices } from '../attribution/index.js'
import type { Person } from '../chunks/names.js'
import type { Group, SideHint } from '../chunks/people/group.js'
import { has, type Item, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import { anyIn, isOf, pairIn } from '../words.js'
import { contested } from './facts/contested.js'
import { aloneIn } from './matches/alone.js'
import { type Counted, countOf, kindOfPart, one, plural, statusOf, sum } from './matches/counts.js'
import { falsehood, isBelied, isDenial, isPresupposed, negated } from './matches/denied.js'
import { isHedged } from './matches/hedges.js'
import type { Match } from './matches/match.js'
import { includedAt, isOfFreed, PARTS } from './matches/parts.js'
import { knownBy, setAside } from './matches/set-aside.js'
import { areTogether } from './matches/together.js'
import { howMany, togetherOf } from './scope/joint.js'
import type { Period } from './scope/periods.js'
import { hintOf, NO_SIDE, type ResolvedSide } from './sides/adversaries.js'

export interface Claim {
  sentence: number
  paragraph: number
  /** In the headline of the text. */
  title: boolean
  /** Match it came from, for claims that must not be merged with each other. */
  group: number
  /** Tokens of the evidence. */
  from: number
  to: number
  /** Null until the whole is known, for a part told in a later sentence. */
  harm: Harm | null
  condition: Condition | null
  count: Counted
  /** Persons of all claims of its match: “a boy, six women and three men”. */
  together: number
  status: PersonStatus
  sex: string | null
  age: string | null
  people: Person[]
  side: SideHint | null
  our: boolean
  own: boolean
  ofState: boolean
  /** “60 soldiers and rebels”: of two sides. */
  mixed: boolean
  /** The side of the place in their words: “residents of Velm”, “Velm police”. */
  land: string | null
  enemy: boolean
  definite: boolean
  others: boolean
  /** “A private also died”: told as more than those told of before. */
  also: boolean
  /** “had earlier given 14”: a figure that is told as an old one. */
  former: boolean
  partOf: boolean
  /** “of the wounded”: part of those told to have met this harm. */
  ofHarmed: Harm | null
  /** “One of the victims”: the whole is all that were told to be hurt. */
  ofVictims: boolean
  /** A number without a noun for persons: it borrows the side told before. */
  headless: boolean
  /** The harm is what somebody did (“killed two policemen”). */
  active: boolean
  /** Introduced by “including”, “among them”. */
  included: boolean
  /** “half of them”: the share of the whole. */
  share: number | null
  victims: string | null
  /** Their words name a unit of a force. */
  ofUnit: boolean
  frame: string | null
  /** Sentence of the heading, for a line of a list of names. */
  list: number | null
  rule: string
  speaker: Speaker
  voice: string
  polarity: Polarity
  /** Denies the claim before it, in the same words. */
  contests: boolean
  modality: Modality
  scope: Scope
  /** The time that a cumulative toll counts over, else null. */
  period: Period | null
  /** Reason why it is no fact (norm, exercise, hypothesis), else null. */
  set_aside: string | null
  /** Whose loss it is; nobody’s until its surroundings are read, as with the fields below. */
  resolved: ResolvedSide
  /** Who is said to have done it: an actor or side, else words. */
  perpetrator: string | null
  /** Index of the event in the statement and of the line of a bulletin that tells it, each null where there is none. */
  event: number | null
  entry: number | null
  /** Whether its sentence or the one before it tells a day; first and last day of the event, null where it is not dated. */
  dated: boolean
  days: { start: number; end: number } | null
}

/** Reads the claims of a sentence from its matches. */
export function claimsOf(reading: Reading, sentence: ReadSentence, voices: Voices): Claim[] {
  const out: Claim[] = []
  sentence.matches.forEach((match, k) => {
    const victims = match.victims.map((at) => match.clause.items[at])
    const people = victims.filter((item) => item.names)
    const groups = victims.filter((item) => item.group && !item.names)
    if (!PARTS.has(match.pattern.frame) && areTogether(reading, groups)) {
      const count = sum(groups.map((item) => countOf(reading, item, reading.knowledge.ontology)))
      const claim = build(reading, sentence, voices, match, k, groups, count)
      out.push(...contested(voices, { ...claim, sex: null, age: null }))
    } else
      for (const item of groups) {
        const count = countOf(reading, item, reading.knowledge.ontology)
        const wanted = build(reading, sentence, voices, match, k, [item], count)
        const known = wanted.set_aside ? knownBy(reading, match, item) : null
        const claim = known ? build(reading, sentence, voices, known, k, [item], count) : wanted
        out.push(...flatMap(each(known ?? match, claim), (c) => contested(voices, c)))
      }
    if (people.length > 0) {
      const claim = named(reading, sentence, voices, match, k, people)
      if (!tellsOfItself(claim)) out.push(claim)
    }
    const alone = aloneIn(match, victims)
    const few = alone?.quantity ? countOf(reading, alone, reading.knowledge.ontology) : one(true, null)
    if (alone) out.push(build(reading, sentence, voices, match, k, [alone], few))
    if (victims.length === 0)
      out.push(...each(match, build(reading, sentence, voices, match, k, [], plural(reading.knowledge.ontology, null))))
  })
  for (const claim of out) claim.together = togetherOf(out, claim)
  return out
}

/** “There are dead and wounded”, “no one was killed or injured”: without a number, or with none, two harms are told; “scores of dead and wounded” is one figure. */
function each({ clause, harmAt, victims }: Match, claim: Claim): Claim[] {
  const both =
    has(clause.items[harmAt], 'combined_harm')?.kind === 'each' || victims.some((at) => clause.items[at].group?.both)
  const counted = victims.some((at) => clause.items[at].group?.quantity ?? clause.items[at].quantity)
  const two = claim.count.best === 0 || (claim.count.kind === 'vague' && !counted)
  if (!both || claim.harm !== 'unspecified' || !two) return [claim]
  return [
    { ...claim, harm: 'killed' },
    { ...claim, harm: 'wounded' },
  ]
}

/** “Nine dead, mayor Ola Nord announced”: whoever tells of the dead is not named as one of them. */
const tellsOfItself = ({ harm, people, speaker }: Claim): boolean =>
  harm === null && people.every(({ name }) => name === speaker.person)

/** Names joined in one list are one claim whose count is their number. */
export function named(
  reading: Reading,
  sentence: ReadSentence,
  voices: Voices,
  match: Match,
  k: number,
  items: Item[],
): Claim {
  const people = flatMap(items, (item) => item.names?.people ?? [])
  const count = people.length === 1 ? one(true, null) : sum(people.map(() => one(true, null)))
  return { ...build(reading, sentence, voices, match, k, items, count), people }
}

export function build(
  reading: Reading,
  sentence: ReadSentence,
  voices: Voices,
  match: Match,
  k: number,
  items: Item[],
  count: Counted,
): Claim {
  const trigger = match.harmAt >= 0 ? match.clause.items[match.harmAt] : undefined
  const all = trigger ? [...items, trigger] : items
  const from = Math.min(...all.map((x) => x.from))
  const to = Math.max(...all.map((x) => x.to))
  const group = items[0]?.group
  const kind = items.length === 1 ? kindOfPart(match.clause, items[0]) : undefined
  const voice = voices.at(from)
  const victims = items[0] ? textOf(reading, items[0].from, items[items.length - 1].to) : null
  const none = match.pattern.frame === 'none' || (!voice.denies && isFew(count, group) && negated(match, items))
  const zero = none || count.best === 0
  return {
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    title: false,
    group: sentence.index * 1000 + k,
    from,
    to,
    harm: match.harm,
    condition: match.condition,
    count: none ? { ...one(false, count.text), low: 0, best: 0, high: 0 } : counted(match, count),
    together: howMany(count),
    status: items[0] ? statusIn(reading, sentence, kind ?? items[0]) : 'unknown',
    sex: (kind?.group ?? group)?.sex ?? null,
    age: (kind?.group ?? group)?.age ?? null,
    people: [],
    side: hintOf(items[0]),
    our: group?.our ?? false,
    own:
      (group?.own ?? false) ||
      (items[0] !== undefined &&
        pairIn(reading, items[0].from, items[items.length - 1].to, ['his_or_her', 'comrades'])),
    ofState: group?.ofState ?? false,
    mixed: group?.mixed ?? false,
    land: group?.land ?? null,
    enemy: group?.enemy ?? false,
    headless: group !== undefined && group.head === null && group.side === null,
    active: match.pattern.id.startsWith('active'),
    definite: group?.definite ?? false,
    others: group?.others ?? false,
    also: anyIn(reading, Math.max(sentence.from, from - 1), to, 'also'),
    former: isFormer(reading, match, items[0]),
    partOf: (group?.partOf ?? false) || isOfFreed(match),
    ofHarmed: group?.ofHarmed ?? null,
    ofVictims: (group?.partOf && group.victim) ?? false,
    included:
      match.pattern.frame === 'part' ||
      match.pattern.frame === 'breakdown' ||
      match.pattern.frame === 'among' ||
      includedAt(match, items),
    share: group?.quantity?.share ?? null,
    victims,
    ofUnit: items[0] !== undefined && anyIn(reading, items[0].from, items[items.length - 1].to, 'unit_words'),
    frame: match.pattern.frame ?? null,
    list: null,
    rule: match.pattern.id,
    speaker: voice.speaker,
    voice: voice.rule,
    polarity:
      isDenial(match) ||
      (!zero &&
        (negated(match, items) ||
          falsehood(sentence) ||
          isBelied(sentence, trigger ?? items[0]) ||
          (voice.denies && !isPresupposed(reading, match, items))))
        ? 'denied'
        : 'asserted',
    contests: false,
    modality: isHedged(reading, sentence, sentence.items.indexOf(trigger ?? items[0])) ? 'alleged' : 'occurred',
    scope: 'event',
    period: null,
    set_aside: setAside(reading, match, sentence, items),
    resolved: NO_SIDE,
    perpetrator: null,
    event: null,
    entry: null,
    dated: false,
    days: null,
  }
}

/** “It had earlier given a figure of 14”, “initially counted 14”: shortly before the figure. */
function isFormer(reading: Reading, { clause }: Match, item: Item | undefined): boolean {
  const at = item ? clause.items.indexOf(item) : 0
  return clause.items.slice(Math.max(0, at - 12), at).some((x) => isOf(reading, x, 'formerly'))
}

/** One, or all of a group without a number: “the guards were not hurt” tells of none. */
const isFew = ({ best }: Counted, group: Group | undefined): boolean =>
  best === null ? group !== undefined && group.quantity === null : best <= 1

/** “rose from 12 to 17” is 17; “has passed 300” is at least 300. */
const counted = (match: Match, count: Counted): Counted =>
  match.pattern.frame === 'toll_range'
    ? { ...count, low: count.high, best: count.high, kind: 'exact' }
    : count.kind === 'exact' && isPassed(match)
      ? { ...count, high: null, kind: 'at_least' }
      : count

const isPassed = ({ clause, harmAt, victims }: Match): boolean =>
  victims.length === 1 && clause.items.slice(harmAt, victims[0]).some((item) => has(item, 'toll_verb')?.kind === 'over')

/** “Officers” are policemen where the sentence tells of the police, else soldiers. */
function statusIn(reading: Reading, sentence: ReadSentence, item: Item): PersonStatus {
  const told = statusOf(item)
  if (told !== 'military' || !/\bofficers?$/i.test(textOf(reading, item.from, item.to))) return told
  return sentence.items.some((x) => has(x, 'body')?.kind === 'police' || x.group?.status === 'police') ? 'police' : told
}

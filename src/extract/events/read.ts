/** Event mentions of a sentence: triggers with what the sentence says about them. */
import type { PlaceRef } from '../../model/record.js'
import type { Modality } from '../../model/vocab.js'
import type { DateRef } from '../chunks/dates/index.js'
import { datelineEnd } from '../dateline.js'
import { type Item, isArticle, isSign, type Reading, SEMICOLON, STOP, textOf, wordOf } from '../item.js'
import { findPlaces, type PlaceMention } from '../places/index.js'
import type { ReadSentence } from '../read.js'
import { endsWith, isOf, spanOpensWith } from '../words.js'
import { oneMore } from './grouping/again.js'
import { isFresh } from './grouping/fresh.js'
import { isDefinite, isIndefinite, isNamed } from './grouping/named.js'
import { turns } from './grouping/turns.js'
import { harmedIn } from './harmed.js'
import { familyOf, isViolent, LEAVES, MEETS } from './kinds.js'
import type { Mention } from './mention.js'
import { partiesOf, type Scene } from './parties/parties.js'
import { phrasesIn } from './parties/phrases.js'
import { belied, isAlleged, NOTHING, type Untrue, untrueIn } from './status/belief.js'
import { isHabit } from './status/habit.js'
import { inNormList, isTopic } from './status/norms.js'
import { incidentsOf, statusOf } from './status/status.js'
import { clauseAt, clausesTold } from './triggers/clauses.js'
import { ACTS_ON_PERSONS, slainBy } from './triggers/harms.js'
import { type Member, triggerOf } from './triggers/members.js'
import type { Setting } from './triggers/setting.js'
import { thingsBeside } from './triggers/things.js'
import { type Trigger, triggersOf } from './triggers/triggers.js'
import { isLoose } from './when/aftermath.js'
import { isBackdrop } from './when/backdrop.js'
import { isBygone } from './when/bygone.js'
import { heldFrom } from './when/captured.js'
import { lagBefore } from './when/lag.js'
import { sumsUp } from './when/sums.js'
import { datesFor } from './when/trigger-dates.js'
import { type DatedItem, dateOf, timesIn } from './when/when.js'
import { eachPlace } from './where/each-place.js'
import { eachDay, eachVictim, elliptical } from './where/elliptical.js'
import { frontedBy } from './where/front.js'
import { around, nearest, pathOf } from './where/path.js'
import { homeWhere, townOfTellers } from './where/residents.js'
import { isSpread } from './where/spread.js'
import { placesOf, placesWithin, type TriggerKind } from './where/where.js'

/** All event mentions of a sentence; `seen` gathers the places of the text by name. */
export function findMentions(
  reading: Reading,
  sentence: ReadSentence,
  dates: readonly DatedItem[],
  setting: Setting,
  seen: Map<string, PlaceRef>,
  member: Member | null,
): Mention[] {
  const triggers = triggersOf(reading, sentence, setting)
  if (member && !triggers.some((t) => t.at === member.at)) triggers.unshift(triggerOf(member))
  if (triggers.length === 0) return []
  const { items, contents } = sentence
  const written = datelineEnd(reading, sentence)
  const shared: Shared = {
    written,
    turned: turns(reading, sentence),
    clauses: clausesTold(reading, sentence),
    around: { items, path: pathOf(items), phrases: phrasesIn(reading, items) },
    times: contents.has('date') ? timesIn(sentence) : [],
    triggers,
    member,
    places: findPlaces(reading, items, seen).filter((p) => p.at >= written),
    dates,
    sums: sumsUp(reading, sentence),
    harmed: harmedIn(reading, sentence),
    background: contents.has('background'),
    exercise: contents.has('exercise'),
    untrue: contents.has('untrue') ? untrueIn(items) : NOTHING,
  }
  for (const { bare, ref } of shared.places) if (!bare) seen.set(ref.name, ref)
  const out: Mention[] = []
  for (const trigger of triggers) {
    const mention = mentionOf(reading, sentence, trigger, shared)
    out.push(
      mention,
      ...elliptical(items, mention, shared.places),
      ...eachVictim(items, mention, dates),
      ...eachDay(items, mention, dates, shared.places),
    )
  }
  tellMember(out)
  for (const mention of out) keepOwn(mention, shared.clauses)
  return sentence.matches.length > 0 ? eachPlace(sentence, out, dates) : out
}

/** “Ten died near Ossa, two tanks were hit near Marn”: each clause has the places that stand in it. */
function keepOwn(mention: Mention, clauses: readonly number[]): void {
  if (mention.clause < 0) return
  const own = mention.places.filter((p) => clauseAt(clauses, p.at) === mention.clause)
  if (own.length > 0) mention.places = own
}

/** “The second, an hour later, killed two near Ossa”: what its sentence tells is of that one, and was where the sentence was. */
function tellMember(mentions: Mention[]): void {
  const numbered = mentions.find((m) => m.member)
  if (!numbered) return
  if (numbered.places.length === 0) numbered.places = mentions.find((m) => m.places.length > 0)?.places ?? []
  for (const mention of mentions) if (mention !== numbered) mention.fresh = false
}

interface Shared {
  clauses: number[]
  turned: boolean
  /** The item behind a dateline: its day is that of the words. */
  written: number
  around: Scene
  times: { at: number; time: string }[]
  triggers: Trigger[]
  member: Member | null
  harmed: Mention['harmed']
  places: PlaceMention[]
  dates: readonly DatedItem[]
  sums: boolean
  background: boolean
  exercise: boolean
  untrue: Untrue
}

function mentionOf(reading: Reading, sentence: ReadSentence, trigger: Trigger, shared: Shared): Mention {
  const { items } = sentence
  const { at, weapon } = trigger
  const phrase = textOf(reading, items[at].from, items[at].to)
  const plural = /^\S+s\b|s$/i.test(phrase)
  const dates = datesFor(reading, trigger, items, shared.dates, shared.written)
  const others = around(shared.triggers, at)
  const lag = lagBefore(reading, items, at)
  const single = !plural && trigger.telling === 'noun' && !isMass(reading, items, at)
  const date =
    heldFrom(reading, items, trigger, others) ??
    dateOf(reading, shared.around, dates, at, single, others) ??
    // “a day after the army said that two were killed”
    (trigger.telling === 'harm' ? (items[lag]?.date ?? null) : null)
  const status = statusOf(reading, items, at, date)
  const backdrop = isBackdrop(items, at, trigger.telling)
  const denied = status.denied || belied(reading, items, at, shared.untrue)
  const definite = isKnown(reading, items, trigger, phrase)
  const mention: Mention = {
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    from: items[at].from,
    to: items[at].to,
    at,
    subtype: trigger.subtype,
    word: headOf(phrase),
    telling: trigger.telling,
    definite,
    indefinite: single && isIndefinite(items, at),
    fresh: isFresh(reading, sentence, trigger, shared.turned),
    turned: shared.turned,
    clause: shared.clauses.length > 0 ? clauseAt(shared.clauses, at) : -1,
    plural,
    spread: isSpread(items, at),
    backdrop,
    lag,
    named: isNamed(items, at),
    bygone: date === null && isBygone(reading, items, at),
    beside: spanOpensWith(reading, items[0].from, items[Math.min(3, items.length - 1)].to, 'meanwhile'),
    fronted: frontedBy(items, shared.places),
    entry: null,
    member: shared.member?.at === at ? shared.member : null,
    again: trigger.telling === 'harm' && !shared.member && oneMore(items, at),
    sums: shared.sums,
    subordinate: items.slice(0, at).some((x) => x.kind === 'relative'),
    stands: null,
    title: sentence.index === 0 && !sentence.bullet && isTitle(items),
    after: trigger.after === true,
    date,
    loose: definite && isLoose(reading, sentence, at, dates.find((d) => d.date === date)?.at ?? -1, others),
    near: null,
    time: date?.time ?? nearest(shared.around.path, around(shared.times, at), at)?.time ?? null,
    places: placesAt(reading, sentence, trigger, shared, others, { backdrop, definite }),
    parties: partiesOf(reading, shared.around, at, trigger.subtype),
    denied,
    negated: status.negated || (denied && !status.disclaimed) || (ofPersons(trigger) && ofNobody(items, at)),
    modality: modalityOf(reading, sentence, trigger, shared, date, status.modality),
    background: shared.background,
    incidents: trigger.telling === 'generic' ? null : incidentsOf(items, at),
    alternative: trigger.alternative ?? null,
    instrument: weapon < 0 ? null : textOf(reading, items[weapon].from, items[weapon].to),
    victims: sentence.matches.length > 0,
    harmed: shared.harmed,
    slain: slainBy(sentence, items[at]),
    gun: endsWith(reading, items[at], 'shots'),
    murder: isOf(reading, items[at], 'murders'),
    things: thingsBeside(reading, items, at),
  }
  return endsWith(reading, items[at], 'uses') && tellsItself(mention) ? { ...mention, telling: 'verb' } : mention
}

/** The places of a trigger in its sentence, else where those live of whom it says that it was there. */
function placesAt(
  reading: Reading,
  sentence: ReadSentence,
  trigger: Trigger,
  shared: Shared,
  others: readonly { at: number }[],
  { backdrop, definite }: Pick<Mention, 'backdrop' | 'definite'>,
): PlaceMention[] {
  const { at, telling } = trigger
  const find = backdrop ? placesWithin : placesOf
  const own = find(reading, shared.around, shared.places, at, others, deedOf(trigger))
  if (own.length > 0) return own
  const told = homeWhere(reading, sentence, at)
  const isNew = !definite && !backdrop && (telling === 'verb' || telling === 'noun')
  return told.length === 0 && isNew ? townOfTellers(reading, sentence, at) : told
}

/** What a deed is to the places around it. */
const deedOf = ({ subtype, telling }: Trigger): TriggerKind => ({
  harm: telling === 'harm',
  freed: subtype === 'prisoner_exchange' || LEAVES.has(subtype) || familyOf(subtype) === 'detention',
  fled: LEAVES.has(subtype),
  violent: isViolent(subtype),
  met: MEETS.has(subtype),
  agreed: subtype === 'agreement',
})

/** Where the words before it say that it occurred, it may be an exercise, a habit or a topic, or only be alleged. */
function modalityOf(
  reading: Reading,
  { items, matches }: ReadSentence,
  { at, subtype }: Trigger,
  shared: Shared,
  date: DateRef | null,
  said: Modality,
): Modality {
  if (shared.exercise && (subtype === 'other' || matches.length === 0)) return 'exercise'
  if (
    isHabit(reading, items, at, date, shared.triggers) ||
    inNormList(reading, items, at) ||
    isTopic(reading, items, at, subtype)
  )
    return 'hypothetical'
  return said === 'occurred' && isAlleged(items, at) ? 'alleged' : said
}

/** “At noon a drone was used against a post near Velm”: with a place or an hour of its own, aircraft used are no part of what was told. */
const tellsItself = ({ telling, places, time }: Mention): boolean =>
  telling === 'generic' && (places.length > 0 || time !== null)

/** “the clash”, “Sunday’s ambush”, “It took place when”, “were killed in the operation”: told of before, or known. */
const isKnown = (reading: Reading, items: Item[], { at, telling }: Trigger, phrase: string): boolean =>
  (telling === 'harm' && inKnown(reading, items, at)) ||
  spanOpensWith(reading, items[0].from, items[Math.min(4, items.length - 1)].to, 'it_happened') ||
  ((telling !== 'verb' || items[at + 1]?.kind === 'of' || / of$/.test(phrase)) &&
    isDefinite(reading, items, at) &&
    !isOf(reading, items[at - 1], 'newest'))

/** “fighting”, “the violence”; “Shelling of Ossa” without an article: what goes on, and so can have gone on since a day. */
const isMass = (reading: Reading, items: Item[], at: number): boolean =>
  /ing(?: (?:of|on|against))?$/i.test(wordOf(reading, items[at])) ||
  endsWith(reading, items[at], 'mass_nouns') ||
  !(isArticle(items[at - 1]) || isArticle(items[at - 2]) || items[at - 1]?.kind === 'possessive')

const ofPersons = ({ telling, subtype }: Trigger): boolean => telling === 'harm' || ACTS_ON_PERSONS.has(subtype)

/** “No soldier was wounded”, “no soldier had been taken prisoner”: the harm of nobody. */
const ofNobody = (items: Item[], at: number): boolean =>
  [at, at - 1, at - 2].some((k) => items[k]?.group?.quantity?.none === true)

/** “strike” of “Air strikes on”: what a noun for an event is called again. */
const headOf = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replace(/ (?:on|at|of|with|upon|into)$/, '')
    .replace(/^.* /, '')
    .replace(/s$/, '')

/** A headline has no full stop, also not before a closing quotation mark. */
export const isTitle = (items: readonly Item[]): boolean =>
  !items.slice(-2).some((item) => isSign(item, STOP)) && !isSign(items.at(-1), SEMICOLON)

/** “Two rebels were killed in the operation”, “during the encounter”: in what was told before. */
const inKnown = (reading: Reading, items: Item[], at: number): boolean =>
  items.some(
    (item, k) =>
      k > at &&
      k - at <= KNOWN &&
      isOf(reading, item, 'occasions') &&
      items[k - 1].kind === 'determiner' &&
      items[k - 2].kind === 'preposition',
  )

/** Items from the harm to what it was done in. */
const KNOWN = 8

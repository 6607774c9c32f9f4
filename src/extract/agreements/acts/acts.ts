/** What a sentence does with an agreement: signs it, calls for it, says it is broken, or only invokes it. */

import type { Entry } from '../../../knowledge/lexicon.js'
import type { MentionKind } from '../../../model/vocab.js'
import { QUOTES } from '../../../text/tokens.js'
import { COLON, COMMA, has, type Item, isArticle, isSign, type Reading, SEMICOLON, textOf, wordOf } from '../../item.js'
import { isOf } from '../../words.js'
import type { Found } from '../nouns.js'
import { beforeArticle } from '../passing.js'
import { actBySeveral, isUnder, severalParties } from '../weak.js'
import { governed } from './governed.js'
import { describes, reaches, tellsNext } from './reach.js'
import { isTold, recalled } from './recalled.js'
import { madeWith, saidTogether } from './together.js'

export interface Act {
  kind: MentionKind
  /** Item of the word that tells it. */
  at: number
  /** A word that tells an end and no wrong: “collapsed”. */
  weak: boolean
  /** An older agreement goes on: “agreed to extend the truce”. */
  renews: boolean
  /** What is told is news of it: “welcomed the agreement”, “the signing of the agreement”. */
  news?: boolean
  /** “has collapsed”: of today, however old the agreement. */
  now?: boolean
  /** “failed to reach”: it was not made. */
  unmade?: boolean
  /** It was made before, in the same sentence: “brokered a truce, but it was broken”. */
  made?: Act
}

const PRIORITY: MentionKind[] = [
  'alleged_violation',
  'rejected',
  'signed',
  'called_for',
  'reaffirmed',
  'implemented',
  'announced',
  'invoked',
]

const BEFORE = 14
/** “the signing on 8 June, in Velm, by X and Y of an agreement”: who signed stands between. */
const SIGNING = 48
const AFTER = 9
/** “an agreement on the withdrawal of arms from the line of contact was initialled”: the verb may stand behind a long subject. */
const PREDICATE = 16
/** Items over which “urged the parties to …” still asks for the agreement that stands last, where that has a name of its own. */
const CALLS = 4

/** Items between “welcomed” and what is welcomed: “the recent”. */
const WELCOMED = 4

/** “Brokered by X, the deal …”: who mediated stands before the noun only at the head of the sentence. */
const isAtHead = (items: Item[], i: number, from: number): boolean =>
  items.slice(0, i).every((x) => x.kind === 'adverb') && items.slice(i, from).some((x) => isSign(x, COMMA))

/** “the signing, by X and Y, | of a complete and permanent | ceasefire agreement”. */
const isOfDeed = (items: Item[], from: number): boolean =>
  items.slice(Math.max(0, from - 5), from).some((x) => x.kind === 'of')

/** “the signing of”: a noun for the act, which tells that it was done. */
const isDeed = (reading: Reading, items: Item[], i: number): boolean =>
  items[i + 1]?.kind === 'of' || / of$/i.test(textOf(reading, items[i].from, items[i].to))

/** “violated the ceasefire | agreement”: the words of the violation hold half of the name. */
export const breaksTruce = (item: Item | undefined): boolean =>
  (has(item, 'event_verb') ?? has(item, 'event_noun'))?.subtype === 'ceasefire_violation'

/** A word for an act, and the noun of an agreement in [from, at] that it may be of. */
interface Told {
  reading: Reading
  items: Item[]
  i: number
  from: number
  at: number
  /** The agreement has a name of its own. */
  named: boolean
  act: Pick<Entry, 'mention' | 'weak' | 'kind'>
  mention: MentionKind
  /** The act found before. */
  best: Best | null
}

type Best = Act & { distance: number }

type Guard = (told: Told) => boolean

/** Why a word for an act tells nothing of the noun: one reason a line, each true of a word that is left out. */
const GUARDS: readonly Guard[] = [
  ({ act }) => act.kind === 'enacts',
  ({ act, items, i, from }) => act.kind === 'ending' && !ends(items, i, from),
  ({ items, i, at }) => i > at && tellsNext(items, i),
  // “extended by resolution 5”: what is done by it is done to something else.
  ({ act, mention, items, i, from }) =>
    i < from && mention === 'signed' && items[from - 1].kind === 'by' && act.kind !== 'mediator',
  ({ act, items, i, from }) => act.kind === 'mediator' && i < from && !isAtHead(items, i, from),
  ({ mention, reading, items, i, from }) => DEEDS.has(mention) && i < from && !reaches(reading, items, i, from),
  ({ act, i, at }) => act.kind === 'void' && i < at,
  // “a truce before talks begin”: the talks do.
  ({ act, reading, items, i, at }) => act.kind === 'effective' && i > at && isOfClause(reading, items, at, i),
  // “frozen since a truce”: what a day leads to is not what was frozen.
  ({ mention, items, i, from }) => BREAKS.has(mention) && items.slice(i + 1, from).some((x) => x.kind === 'since'),
  // “talks on a truce broke down”: the talks did.
  ({ act, items, i, from, at }) => act.weak === true && i > at && isTalkedOf(items, from),
  // “the truce of May froze the lines”: what it did to something else.
  ({ mention, reading, items, i, at }) =>
    mention === 'rejected' && i > at && isArticle(items[i + 1]) && !passive(reading, items, i),
  ({ act, reading, items, i, at }) => act.kind === 'issues' && !issued(reading, items, i, at),
  ({ mention, reading, items, i, at }) => i > at && mention !== 'announced' && takesObject(reading, items, i),
  // “resolution 5 demands a withdrawal”: what it asks for.
  ({ mention, reading, items, i, at }) => i > at && mention === 'called_for' && asks(reading, items, i),
  ({ act, items, i, from, at }) =>
    act.kind === 'welcomes' &&
    (i > at ||
      from - i > WELCOMED ||
      items[i - 1]?.kind === 'be' ||
      items.slice(i, from).some((x) => x.kind === 'sign')),
  // “violated the agreement | signed on D”: which one was violated.
  ({ mention, best, reading, items, i, from, at }) =>
    best !== null &&
    best.kind !== 'signed' &&
    best.kind !== 'announced' &&
    i > at &&
    ((mention === 'signed' &&
      !passive(reading, items, i) &&
      (isTold(items, from, at, i) || (i === at + 1 && best.at < from))) ||
      // “in breach of the truce | announced on D”
      (mention === 'announced' && i === at + 1 && best.kind === 'alleged_violation')),
  // “accepted a truce proposed by the envoy”: whose idea it was.
  ({ mention, best, reading, items, i, at }) =>
    mention === 'called_for' &&
    i === at + 1 &&
    (best?.kind === 'signed' || best?.kind === 'rejected') &&
    /ed(?: by)?$/i.test(wordOf(reading, items[i])),
  ({ mention, named, items, i, from }) =>
    mention === 'called_for' && named && from - i > CALLS && items.slice(i, from).some((x) => x.kind === 'to'),
]

/** Too far before the noun, or behind it, for a word of this kind. */
function isFar(reading: Reading, items: Item[], i: number, { from, at }: Pick<Found, 'from' | 'at'>): boolean {
  if (from - i > BEFORE) {
    const signing = items[i - 1]?.kind === 'determiner' && items.slice(i, from).some((x) => x.kind === 'by')
    return !(signing && isOfDeed(items, from))
  }
  return i >= at + AFTER && !passive(reading, items, i) && has(items[i], 'agreement_act')?.kind !== 'effective'
}

/** The nearest act before the noun, or just after it (“the truce was violated”), in the same clause. */
export function actOf(reading: Reading, items: Item[], found: Pick<Found, 'from' | 'at'>, named: boolean): Act | null {
  const { from, at } = found
  let best: Best | null = null
  for (let i = Math.max(0, from - SIGNING); i < Math.min(items.length, at + PREDICATE); i++) {
    if ((i >= from && i <= at) || isFar(reading, items, i, found)) continue
    if (i > at && (isSign(items[i], SEMICOLON) || isSign(items[i], COLON))) break
    const act = items[i].entry === null ? quotedBreach(reading, items, i) : actAt(items, i, from)
    if (!act?.mention) continue
    const told: Told = { reading, items, i, from, at, named, act, mention: act.mention, best }
    if (!GUARDS.some((bars) => bars(told))) best = nearer(told)
  }
  return settled(reading, items, found, best)
}

/** The act at hand where it is nearer than the one found before, or tells more at the same distance. */
function nearer({ reading, items, i, from, at, act, mention, best }: Told): Best {
  const lesser = describes(reading, items, i, from) || act.kind === 'effective'
  const distance = (lesser ? BEFORE : 0) + (i < at ? from - i : (i - at) * 1.5)
  const more = best !== null && distance === best.distance && rank(mention) < rank(best.kind)
  if (best !== null && distance >= best.distance && !more) return best
  return {
    kind: mention === 'signed' && heldIn(items, i, from) ? 'implemented' : mention,
    at: i,
    weak: act.weak === true,
    now: isNow(reading, items, i),
    renews: act.kind === 'renews',
    news:
      act.kind === 'welcomes' ||
      (act.kind === 'effective' && i > at && !/^h[eo]ld/i.test(wordOf(reading, items[i]))) ||
      (mention === 'signed' && i < from && isDeed(reading, items, i)),
    distance,
  }
}

/** What the act is in its whole sentence: broken later on, void by now, told again, or only planned. */
function settled(
  reading: Reading,
  items: Item[],
  { from, at }: Pick<Found, 'from' | 'at'>,
  best: Best | null,
): Act | null {
  const kept = best?.kind === 'reaffirmed' || best?.kind === 'implemented'
  const told = items.slice(at + 1, at + 3).some((x) => has(x, 'relative') !== undefined)
  const made = best?.kind === 'signed' || (best?.kind === 'announced' && best.at === at + 1)
  const broken = best === null || made || (kept && told) ? brokenLater(reading, items, at) : null
  if (best === null) return broken ?? under(reading, items, from) ?? saidTogether(reading, items, { from, at })
  if (broken) return made ? { ...broken, made: best } : broken
  // “under a truce proposed by Ostria”: it is there.
  if (best.kind === 'called_for' && best.at > at) return under(reading, items, from) ?? best
  const dead = items.findIndex((x, i) => i > at && has(x, 'agreement_act')?.kind === 'void')
  if (dead > 0) return { ...best, kind: 'rejected', at: dead }
  return recalled(reading, items, { from, at }, best) ?? governed(reading, items, from, best)
}

/** “before talks | begin”, “when shelling | started”: a clause with a subject of its own, which no comma closes before its verb. */
function isOfClause(reading: Reading, items: Item[], at: number, verb: number): boolean {
  for (let i = verb - 1; i > at + 1 && !isSign(items[i], COMMA); i--)
    if (isOf(reading, items[i - 1], 'awaits')) return has(items[i], 'pronoun') === undefined
  return false
}

const BREAKS = new Set<MentionKind>(['alleged_violation', 'rejected'])

/** “talks on | a truce”. */
function isTalkedOf(items: Item[], from: number): boolean {
  const lead = items[beforeArticle(items, from)]
  return has(lead, 'agreement_act')?.mention === 'called_for' && has(lead, 'event_noun') !== undefined
}

/** “Under the exchange deal, …”: what is done by it. */
const under = (reading: Reading, items: Item[], from: number): Act | null =>
  isUnder(reading, items, from) ? { kind: 'implemented', at: from - 1, weak: false, renews: false } : null

/** “violation of”, “talks on”: words that tell of what follows them. */
const takesObject = (reading: Reading, items: Item[], i: number): boolean =>
  has(items[i], 'agreement_act')?.kind !== 'mediator' &&
  // “was agreed on | 12 June”
  items[i + 1]?.date === undefined &&
  /\p{L} (?:of|to|with|for|from|on|by)$/u.test(textOf(reading, items[i].from, items[i].to))

/** A verb for asking in its plain form, right behind the noun that is its subject. */
const asks = (reading: Reading, items: Item[], i: number): boolean =>
  !passive(reading, items, i) &&
  has(items[i], 'speech') !== undefined &&
  !/(?:ed|ing)$/i.test(wordOf(reading, items[i]))

/** “ended its truce”: a word for an end tells it only of what follows at once. */
const ends = (items: Item[], i: number, from: number): boolean => {
  // “has ended, with immediate effect, the accord”
  const close = isSign(items[i + 1], COMMA) ? items.findIndex((x, k) => k > i + 1 && k < from && isSign(x, COMMA)) : -1
  const between = items.slice(close > 0 ? close + 1 : i + 1, from)
  return (
    i < from && between.every((x) => has(x, 'determiner') !== undefined || x.kind === 'article' || x.date !== undefined)
  )
}

/** “issued a joint statement”: what several parties say together is put out, where a single office only speaks. */
const issued = (reading: Reading, items: Item[], i: number, at: number): boolean =>
  has(items[at], 'agreement_noun')?.type === 'joint_statement' &&
  (i < at
    ? actBySeveral(reading, items, i) || madeWith(items, at)
    : passive(reading, items, i) && severalParties(reading, items))

/** “was | signed”, “was reached”: the act at item `i` is done to what stands before it. */
export const passive = (reading: Reading, items: Item[], i: number): boolean =>
  items[i - 1].kind === 'be' || /^(?:was|were|been) /i.test(wordOf(reading, items[i]))

/** “obligations signed in the accords”: what stands in an agreement is signed, not the agreement now. */
function heldIn(items: Item[], i: number, from: number): boolean {
  const last = items[from - 1]?.kind === 'determiner' ? from - 2 : from - 1
  return i === last - 1 && (items[last].kind === 'preposition' || has(items[last], 'preposition') !== undefined)
}

/** “has unravelled”, “is falling apart”. */
const isNow = (reading: Reading, items: Item[], i: number): boolean =>
  /^(?:has|have|is|are)\b/i.test(wordOf(reading, items[i])) ||
  /^(?:has|have|is|are)$/i.test(wordOf(reading, items[i - 1]))

const SENTENCE = 26

/** “the truce agreed in X on D has never been observed”: the verb of the sentence, behind the words that describe the truce. */
function brokenLater(reading: Reading, items: Item[], at: number): Act | null {
  for (let i = at + 1; i < Math.min(items.length, at + SENTENCE) && !isSign(items[i], SEMICOLON); i++) {
    const act = items[i].entry === null ? undefined : has(items[i], 'agreement_act')
    if (act?.mention === 'alleged_violation' && !tellsNext(items, i))
      return { kind: act.mention, at: i, weak: act.weak === true, now: isNow(reading, items, i), renews: false }
    if (has(items[i], 'agreement_noun')) return null
  }
  return null
}

/** The act at item i; “violated the ceasefire | agreement” tells one with half of the name. */
const actAt = (items: Item[], i: number, from: number): Pick<Entry, 'mention' | 'weak' | 'kind'> | undefined =>
  i === from - 1 && breaksTruce(items[i]) ? { mention: 'alleged_violation' } : has(items[i], 'agreement_act')

/** “a ‘blatant violation’ of the truce”: the end of the quotation stands inside the phrase. */
const quotedBreach = (reading: Reading, items: Item[], i: number): ReturnType<typeof actAt> =>
  items[i + 2]?.kind === 'of' && QUOTES.has(items[i + 1].sign) && isOf(reading, items[i], 'breach_nouns')
    ? { mention: 'alleged_violation' }
    : undefined

/** What is done with an agreement once, and may be told of another one before. */
const DEEDS = new Set<MentionKind>(['signed', 'announced'])

const rank = (kind: MentionKind): number => PRIORITY.indexOf(kind)

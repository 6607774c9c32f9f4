/** What a sentence does with an agreement: signs it, calls for it, says it is broken, or only invokes it. */

import type { Entry } from '../../knowledge/lexicon.js'
import type { MentionKind } from '../../model/vocab.js'
import { parseIsoDay } from '../../text/calendar.js'
import { has, type Item, type ItemKind, isSign, type Reading, textOf } from '../item.js'
import type { Found } from './nouns.js'

export interface Act {
  kind: MentionKind
  /** Item of the word that tells it. */
  at: number
  /** A word that tells an end and no wrong: “collapsed”. */
  weak: boolean
  /** An older agreement goes on: “agreed to extend the truce”. */
  renews: boolean
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

/** The kind that tells most of several mentions of one agreement. */
export const gravest = (kinds: MentionKind[]): MentionKind => LEADING.find((kind) => kinds.includes(kind)) ?? kinds[0]
const LEADING: MentionKind[] = [
  'signed',
  'alleged_violation',
  'rejected',
  'called_for',
  'announced',
  'reaffirmed',
  'implemented',
  'invoked',
] // prettier-ignore

const BEFORE = 14
const AFTER = 9
/** “an agreement on the withdrawal of arms from the line of contact was initialled”: the verb may stand behind a long subject. */
const PREDICATE = 16
/** Items over which “urged the parties to …” still asks for the agreement that stands last, where that has a name of its own. */
const CALLS = 4

/** “violated the ceasefire | agreement”: the words of the violation hold half of the name. */
export const breaksTruce = (item: Item | undefined): boolean =>
  (has(item, 'event_verb') ?? has(item, 'event_noun'))?.subtype === 'ceasefire_violation'

/** The nearest act before the noun, or just after it (“the truce was violated”), in the same clause. */
export function actOf(
  reading: Reading,
  items: Item[],
  { from, at }: Pick<Found, 'from' | 'at'>,
  named: boolean,
): Act | null {
  let best = null as (Act & { distance: number }) | null
  for (let i = Math.max(0, from - BEFORE); i < Math.min(items.length, at + PREDICATE); i++) {
    if (i >= from && i <= at) continue
    if (i >= at + AFTER && items[i - 1].kind !== 'be') continue
    if (i > at && (isSign(items[i], 59) || isSign(items[i], 58))) break
    const act = items[i].entry === null ? undefined : actAt(items, i, from)
    if (!act?.mention || act.kind === 'enacts' || (act.kind === 'ending' && !ends(items, i, from))) continue
    if (i > at && act.mention !== 'announced' && takesObject(reading, items[i])) continue
    if (act.mention === 'called_for' && named && from - i > CALLS && items.slice(i, from).some((x) => x.kind === 'to'))
      continue
    const lesser = describes(items, i, from) || act.kind === 'effective'
    const distance = (lesser ? BEFORE : 0) + (i < at ? from - i : (i - at) * 1.5)
    const nearer = !best || distance < best.distance
    if (nearer || (distance === best?.distance && rank(act.mention) < rank(best.kind)))
      best = {
        kind: act.mention === 'signed' && heldIn(items, i, from) ? 'implemented' : act.mention,
        at: i,
        weak: act.weak === true,
        renews: act.kind === 'renews',
        distance,
      }
  }
  if (best && unkept(reading, items, best)) return { ...best, kind: 'alleged_violation', renews: false }
  const kept = best?.kind === 'reaffirmed' || best?.kind === 'implemented'
  const told = items.slice(at + 1, at + 3).some((x) => has(x, 'relative') !== undefined)
  const broken = best === null || best.kind === 'signed' || (kept && told) ? brokenLater(items, at) : null
  return broken ?? (best && futureOf(reading, items, askedFor(reading, items, from, agreedTo(items, best))))
}

/** “urged the parties to observe a truce”, “must implement a ceasefire”: what is to be kept and is not known yet is only asked for. */
function askedFor(reading: Reading, items: Item[], from: number, act: Act): Act {
  if ((act.kind !== 'reaffirmed' && act.kind !== 'implemented') || act.at > from) return act
  if (items[from - 1]?.kind !== 'article') return act
  let i = act.at - 1
  while (i >= 0 && LEADS.has(items[i].kind)) i--
  const due = items.slice(i + 1, act.at)
  return due.some((x) => x.kind === 'to' || /^(?:must|should|ought)/i.test(textOf(reading, x.from, x.to)))
    ? { ...act, kind: 'called_for' }
    : act
}

/** “violation of”, “talks on”: words that tell of what follows them. */
const takesObject = (reading: Reading, item: Item): boolean =>
  has(item, 'agreement_act')?.kind !== 'mediator' &&
  /\p{L} (?:of|to|with|for|from|on|by)$/u.test(textOf(reading, item.from, item.to))

/** “ended its truce”: a word for an end tells it only of what follows at once. */
const ends = (items: Item[], i: number, from: number): boolean =>
  i < from && items.slice(i + 1, from).every((x) => has(x, 'determiner') !== undefined || x.kind === 'article')

/** “obligations signed in the accords”: what stands in an agreement is signed, not the agreement now. */
function heldIn(items: Item[], i: number, from: number): boolean {
  const last = items[from - 1]?.kind === 'determiner' ? from - 2 : from - 1
  return i === last - 1 && (items[last].kind === 'preposition' || has(items[last], 'preposition') !== undefined)
}

/** “the proposed ceasefire”: a participle between article and noun tells less than a verb of the sentence. */
const describes = (items: Item[], i: number, from: number): boolean =>
  i === from - 1 && (items[i - 1]?.kind === 'determiner' || items[i - 1]?.kind === 'article')

/** “agreed to extend the ceasefire”: what was agreed is agreed. */
function agreedTo(items: Item[], act: Act): Act {
  if (act.kind !== 'reaffirmed' && act.kind !== 'implemented') return act
  let at = items[act.at - 1]?.kind === 'to' ? act.at - 2 : act.at - 1
  while (at > 0 && (items[at].date || LEADS.has(items[at].kind) || items[at].kind === 'preposition')) at--
  return has(items[at], 'agreement_act')?.mention === 'signed' ? { ...act, kind: 'signed', at, renews: true } : act
}

/** “is not complying with”, “would no longer observe”, “refuses to implement”: what is not kept is broken. */
function unkept(reading: Reading, items: Item[], act: Act): boolean {
  if ((act.kind !== 'reaffirmed' && act.kind !== 'implemented') || act.renews) return false
  for (let i = act.at - 1; i >= Math.max(0, act.at - UNKEPT); i--) {
    const item = items[i]
    if (item.kind === 'negation' || REFUSES.test(textOf(reading, item.from, item.to))) return true
    if (!LEADS.has(item.kind) && !/ly$/i.test(textOf(reading, item.from, item.to))) return false
  }
  return false
}

const UNKEPT = 5
const REFUSES =
  /^(?:not|never|(?:no|any) longer|longer|refus(?:e[sd]?|ing|al)|fail(?:s|ed|ing|ure)?|cease[sd]?|ceasing|stop(?:s|ped)?|without|unwilling|unable)(?: to)?$/i

const SENTENCE = 26

/** “the truce agreed in X on D has never been observed”: the verb of the sentence, behind the words that describe the truce. */
function brokenLater(items: Item[], at: number): Act | null {
  for (let i = at + 1; i < Math.min(items.length, at + SENTENCE) && !isSign(items[i], 59); i++) {
    const act = items[i].entry === null ? undefined : has(items[i], 'agreement_act')
    if (act?.mention === 'alleged_violation')
      return { kind: act.mention, at: i, weak: act.weak === true, renews: false }
    if (has(items[i], 'agreement_noun')) return null
  }
  return null
}

/** The act at item i; “violated the ceasefire | agreement” tells one with half of the name. */
const actAt = (items: Item[], i: number, from: number): Pick<Entry, 'mention' | 'weak' | 'kind'> | undefined =>
  i === from - 1 && breaksTruce(items[i]) ? { mention: 'alleged_violation' } : has(items[i], 'agreement_act')

const rank = (kind: MentionKind): number => PRIORITY.indexOf(kind)

/** “will sign”, “failed to reach”, “if signed”: not yet done, so called for. */
function futureOf(reading: Reading, items: Item[], act: Act): Act {
  if (act.kind !== 'signed') return act
  let i = act.at - 1
  while (i >= 0 && (LEADS.has(items[i].kind) || isPlan(items[i]) || isYet(reading, items[i]))) i--
  const planned = items.slice(i + 1, act.at).some((x) => PLANS.has(x.kind) || isPlan(x))
  return planned ? { ...act, kind: 'called_for' } : act
}

const isYet = (reading: Reading, item: Item): boolean =>
  item.kind === 'unknown' &&
  /^(?:yet|still|ever|already|formally|finally|actually|officially)$/i.test(textOf(reading, item.from, item.to))

/** What stands between a subject and its verb, and what of it tells that nothing was done yet. */
const PLANS = new Set<ItemKind>(['modal', 'to', 'hypothetical', 'negation'])
const LEADS = new Set<ItemKind>([...PLANS, 'be', 'have', 'adverb'])

/** “are to sign”, “due to sign”. */
const isPlan = (item: Item): boolean => has(item, 'date_word')?.kind === 'planned'

/** Days after which an agreement told of as signed is no news but an older one. */
const FRESH = 45
/** Days after which one told of as collapsed is history. */
const OLD = 365

/** The kind of a mention, by its act and the age of the agreement: an old signature is only invoked. */
export function kindOf(act: Act | null, date: string | null, published: number): MentionKind {
  if (!act) return 'invoked'
  const age =
    date === null
      ? null
      : published - parseIsoDay(date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-28` : date)
  if (act.kind === 'signed') return age !== null && age > FRESH ? 'invoked' : 'signed'
  if (act.kind === 'alleged_violation' && act.weak) return age === null || age > OLD ? 'invoked' : 'alleged_violation'
  return act.kind
}

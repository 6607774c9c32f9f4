/** The places of a trigger: the nearest in its sentence with the others of its list. */
import type { GeoPrecision } from '../../../model/vocab.js'
import { COMMA, has, type Item, isArticle, isSign, type Reading, SEMICOLON, textOf } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import { joinedTo } from '../../places/lists.js'
import { visited } from '../../places/relation.js'
import { isUnder, pastAside } from '../../places/struck.js'
import { isOf, opensWith } from '../../words.js'
import { isViolent } from '../kinds.js'
import { isBackdrop } from '../when/backdrop.js'
import { lagBetween } from '../when/lag.js'
import type { Surroundings } from '../when/when.js'
import { isGoal, isOusted, ledAway, withThose } from './away.js'
import {
  bound,
  concluded,
  discussed,
  elsewhere,
  isBetween,
  ofDeal,
  ofDoer,
  ofHospital,
  ofMeeting,
  ofMeetingBefore,
  ofTruce,
  origin,
  settled,
  taken,
} from './elsewhere.js'
import { townOf } from './front.js'
import { around, distance } from './path.js'

/** Farther than this a place belongs to something else. */
const REACH = 40

/** What kind of trigger it is: a word of harm, a release, arrest, flight or withdrawal (told from where), one that people flee, any violence, a meeting or what it agrees on (told by where who meets went, and not by what it is about). */
export interface TriggerKind {
  harm: boolean
  freed: boolean
  fled: boolean
  violent: boolean
  met: boolean
  agreed: boolean
}

/** Places of the trigger at item `at`, the most telling first. `triggers` are the others near it. */
export function placesOf(
  reading: Reading,
  { items, path }: Surroundings,
  places: readonly PlaceMention[],
  at: number,
  triggers: readonly { at: number }[],
  { harm, freed, fled, violent, met, agreed }: TriggerKind,
): PlaceMention[] {
  const beside = around(places, at)
  // “fled Ossa for Marn”: they left one place, and came to another.
  const last = (p: PlaceMention) => (fled && isGoal(reading, items, p) ? 1 : 0)
  const away = withThose(
    reading,
    items,
    beside,
    (p) =>
      bound(reading, items, p) ||
      elsewhere(reading, items, p) ||
      (!freed && origin(items, p) && !isOusted(reading, items, p)) ||
      ((violent || harm) && ledAway(reading, items, p)),
  )
  const told = beside
    .filter(
      (p) =>
        names(items, p, at) ||
        isWhere(reading, items, p, at) ||
        (!away.has(p) &&
          !(
            violent &&
            (lagBetween(reading, items, p.at, at) || ofMeeting(reading, items, p, at) || ofMeetingBefore(items, p, at))
          ) &&
          !ofOther(items, beside, p, at, triggers) &&
          !ofEarlier(reading, items, p, at, triggers) &&
          !(agreed ? settled(reading, items, p) || ofTruce(items, p) : met && discussed(reading, items, p)) &&
          !((met || agreed) && isBetween(items, p)) &&
          !(freed && (ofTheirs(reading, items, p, at) || ofDeal(reading, items, p))) &&
          !(violent ? concluded(items, p) : attackedAt(items, p, at)) &&
          !((harm || taken(items, p)) && ofHospital(reading, items, p)) &&
          (!p.bare ||
            ((met || freed) && visited(reading, items, p)) ||
            (met && isOf(reading, items[p.at], 'houses_of_state')) ||
            list(reading, items, beside, p).some((q) => struck(reading, items, q, at)))),
    )
    .map((place) => ({ place, cost: distance(path, place.at, at) + (place.at < at ? 1 : 0) }))
    .filter(({ place, cost }) => cost <= REACH && !closerTo({ items, path }, place, at, cost, triggers))
  const front = townOf(items, places, told, at)
  const own = told
    .map(({ place, cost }) => ({ place: place === front ? { ...place, wider: true } : place, cost }))
    .sort((a, b) => last(a.place) - last(b.place) || rank(a.place) - rank(b.place) || a.cost - b.cost)
    .map(({ place }) => place)
  const there = own.some((p) => p.at > at && !p.wider) ? own.filter((p) => !ofDoer(items, p, at)) : own
  const near = there.filter((p) => !isParted(items, p.at, at, triggers))
  return listFirst(reading, items, beside, near.length > 0 ? near : there)
}

/** “killed in Ossa and Marn”: those of a list in the order of the text. */
function listFirst(
  reading: Reading,
  items: Item[],
  all: readonly PlaceMention[],
  places: PlaceMention[],
): PlaceMention[] {
  const [first] = places
  if (!first || places.length < 2) return places
  const listed = list(reading, items, all as PlaceMention[], first).filter(
    (p) => places.includes(p) && rank(p) === rank(first),
  )
  return [...listed, ...places.filter((p) => !listed.includes(p))]
}

/** “in Ossa, a mine went off; in Marn, a house was shelled”: item a stands beyond a semicolon with a trigger of its own. */
function ofOtherClause(items: Item[], a: number, b: number, triggers: readonly { at: number }[]): boolean {
  if (!items.slice(Math.min(a, b), Math.max(a, b)).some((x) => isSign(x, SEMICOLON))) return false
  const from = items.findLastIndex((x, k) => k < a && isSign(x, SEMICOLON))
  const to = items.findIndex((x, k) => k > a && isSign(x, SEMICOLON))
  return triggers.some((t) => t.at > from && (to < 0 || t.at < to))
}

/** “fighters stormed Ossa, while in Marn a truce was signed”: told beside one another, each with its own place. */
const isParted = (items: Item[], a: number, b: number, triggers: readonly { at: number }[]): boolean =>
  ofOtherClause(items, a, b, triggers) ||
  items
    .slice(Math.min(a, b), Math.max(a, b))
    .some((x, k, all) => k > 0 && isSign(all[k - 1], COMMA) && has(x, 'and')?.kind === 'contrast')

/** “in the bombing in Ossa and the raid in Marn”, “the raid in Ossa was followed by one in Marn”: each noun has the places behind it. */
const ofOther = (
  items: Item[],
  places: readonly PlaceMention[],
  p: PlaceMention,
  at: number,
  triggers: readonly { at: number }[],
): boolean =>
  p.at < at &&
  isNoun(items[at]) &&
  triggers.some((t) => t.at < p.at && p.at - t.at <= 4 && isNoun(items[t.at])) &&
  places.some((q) => q.at > at && q.at - at <= 4)

/** “The attack follows a similar strike in Ossa”: where the one before was. */
const ofEarlier = (
  reading: Reading,
  items: Item[],
  p: PlaceMention,
  at: number,
  triggers: readonly { at: number }[],
): boolean =>
  triggers.some(
    (t) =>
      t.at > at &&
      t.at < p.at &&
      t.at - at <= 8 &&
      items.slice(at + 1, t.at).some((x) => opensWith(reading, x, 'follows_up')),
  )

const isNoun = (item: Item): boolean => has(item, 'event_noun') !== undefined

/** “after the shelling of Ossa, troops gathered at the border”: a noun that only tells when has the places of its own phrase. */
export const placesWithin: typeof placesOf = (reading, scene, places, at, triggers, telling) =>
  placesOf(reading, scene, places, at, triggers, telling).filter(
    (p) =>
      p.at < at ||
      !scene.items
        .slice(at + 1, p.at)
        // “after the meeting of the two, held in Ossa,”
        .some((x, k, all) => isSign(x, COMMA) && !isOf(reading, all[k + 1], 'hosts')),
  )

/** “freed a farmer, who had crossed the river near Ossa”: where something befell them before. */
const ofTheirs = (reading: Reading, items: Item[], { at }: PlaceMention, trigger: number): boolean =>
  at > trigger &&
  items
    .slice(trigger + 1, at)
    .some(
      (x, k, all) =>
        x.kind === 'relative' && x.entry?.kind === 'person' && all.slice(k + 1, k + 5).some((y) => isHad(reading, y)),
    )

/** “had”, “had strayed”. */
const isHad = (reading: Reading, { from, to }: Item): boolean => /^had\b/i.test(textOf(reading, from, to))

/** “arrested over an attack on Ossa”, “talks after the shelling of Ossa”: the place of a violence that is not the trigger. */
const attackedAt = (items: Item[], { at }: PlaceMention, trigger: number): boolean => {
  let k = at - 1
  while (
    k > trigger &&
    at - k <= 4 &&
    (isArticle(items[k]) ||
      items[k].kind === 'of' ||
      items[k].kind === 'preposition' ||
      has(items[k], 'place_relation'))
  )
    k--
  const told = k > trigger ? (has(items[k], 'event_noun') ?? has(items[k], 'event_verb')) : undefined
  // “talks opened in Ossa”
  return isViolent(told?.subtype) && told?.kind !== 'opening'
}

/** “said a trader in Ossa, where two were killed”: the clause tells that it was there, whoever is told of before. */
function isWhere(reading: Reading, items: Item[], { next }: PlaceMention, at: number): boolean {
  const where = isSign(items[next], COMMA) ? next + 1 : next
  const clause = items.slice(where + 1, at)
  return (
    where < at &&
    isOf(reading, items[where], 'where') &&
    clause.length <= REACH &&
    !clause.some((x) => x.kind === 'relative' || isSign(x, SEMICOLON))
  )
}

/** “the Velm summit”, “the Ossa bombing”: the name of a place right before the noun. */
const names = (items: Item[], { next }: PlaceMention, at: number): boolean =>
  next === at && has(items[at], 'event_noun') !== undefined && !has(items[at], 'event_verb')?.kind

/** A bare name is the place when it stands right after the trigger (“shelled Ossa”, “strikes on Ossa”) or is the subject of a passive. */
function struck(reading: Reading, items: Item[], place: PlaceMention, at: number): boolean {
  const verb = has(items[at], 'event_verb') !== undefined
  const between = items.slice(at + 1, place.at)
  if (place.at > at)
    return (
      place.at - at <= 4 &&
      !has(items[place.at - 1], 'between') &&
      // “launched a raid on Ossa”, a verb of several words, leads to its place as a noun does.
      between.every(
        (x) =>
          describes(x) ||
          isOf(reading, x, 'inner_parts') ||
          ((!verb || items[at].to - items[at].from > 1) && x.kind === 'preposition'),
      )
    )
  // “Ossa denied shelling Marn”: who sits there speaks.
  if (items.slice(place.next, at).some((x) => has(x, 'speech') || has(x, 'refused'))) return false
  return (
    verb &&
    (at - place.next <= 1 ||
      items
        .slice(pastAside(items, place.next), at)
        .every((x, k, all) => resumes(x) || isUnder(x) || isUnder(all[k - 1])) ||
      (place.at <= 1 && isSign(items[place.next], COMMA) && isSign(items[at - 1], COMMA)))
  )
}

/** “Ossa and other towns are still being shelled”: what may stand between the last name and its verb. */
const resumes = (item: Item): boolean =>
  item.kind === 'be' ||
  item.kind === 'have' ||
  item.kind === 'adverb' ||
  item.kind === 'other' ||
  item.group?.others === true ||
  has(item, 'and') !== undefined ||
  has(item, 'place_noun') !== undefined

/** The names joined to a place by commas and “and”, with itself. */
function list(reading: Reading, items: Item[], places: readonly PlaceMention[], place: PlaceMention): PlaceMention[] {
  const k = places.indexOf(place)
  let [from, to] = [k, k]
  while (from > 0 && joinedTo(reading, items, places[from - 1].next, places[from].at)) from--
  while (to + 1 < places.length && joinedTo(reading, items, places[to].next, places[to + 1].at)) to++
  return places.slice(from, to + 1)
}

const describes = (item: Item): boolean =>
  isArticle(item) || has(item, 'place_noun') !== undefined || has(item, 'compass') !== undefined || item.kind === 'of'

const RANK: Partial<Record<GeoPrecision, number>> = { exact: 0, near: 0, adm2: 1, adm1: 2, region: 2, country: 3 }

const rank = (place: PlaceMention): number => (place.wider ? 3 : (RANK[place.ref.precision] ?? 2))

/** Another trigger stands much nearer to the place; not one that only tells when, behind it: “clashes in Ossa, amid shelling”. */
const closerTo = (
  { items, path }: Surroundings,
  place: PlaceMention,
  at: number,
  cost: number,
  triggers: readonly { at: number }[],
): boolean =>
  triggers.some(
    (t) =>
      Math.abs(t.at - at) > 5 &&
      distance(path, place.at, t.at) + 6 < cost &&
      !(at < place.at && place.at < t.at && isBackdrop(items, t.at)),
  )

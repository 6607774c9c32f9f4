/** The places of a trigger: the nearest in its sentence with the others of its list. */
import type { GeoPrecision } from '../../model/vocab.js'
import { COMMA, has, type Item, isSign } from '../item.js'
import type { PlaceMention } from '../places/index.js'
import { around, distance, type Path } from './path.js'
import type { Surroundings } from './when.js'

/** Farther than this a place belongs to something else. */
const REACH = 40

/** Places of the trigger at item `at`, the most telling first. `triggers` are the others near it. */
export function placesOf(
  { items, path }: Surroundings,
  places: readonly PlaceMention[],
  at: number,
  triggers: readonly { at: number }[],
  harm: boolean,
  freed = false,
): PlaceMention[] {
  const own = around(places, at)
    .filter(
      (p) =>
        (freed || !origin(items, p)) &&
        !speaksFrom(items, p) &&
        !(harm && ofHospital(items, p)) &&
        (!p.bare || struck(items, p, at)),
    )
    .map((place) => ({ place, cost: distance(path, place.at, at) + (place.at < at ? 1 : 0) }))
    .filter(({ place, cost }) => cost <= REACH && !closerTo(path, place, at, cost, triggers))
    .sort((a, b) => rank(a.place) - rank(b.place) || a.cost - b.cost)
  return own.map(({ place }) => place)
}

/** A bare name is the place when it stands right after the trigger (“shelled Ossa”, “strikes on Ossa”) or is the subject of a passive. */
function struck(items: Item[], place: PlaceMention, at: number): boolean {
  const verb = has(items[at], 'event_verb') !== undefined
  const between = items.slice(at + 1, place.at)
  if (place.at > at)
    return place.at - at <= 4 && between.every((x) => describes(x) || (!verb && x.kind === 'preposition'))
  return (
    verb &&
    (at - place.next <= 1 || (place.at <= 1 && isSign(items[place.next], COMMA) && isSign(items[at - 1], COMMA)))
  )
}

const describes = (item: Item): boolean =>
  item.kind === 'determiner' ||
  has(item, 'place_noun') !== undefined ||
  has(item, 'compass') !== undefined ||
  item.kind === 'of'

const RANK: Partial<Record<GeoPrecision, number>> = { exact: 0, near: 0, adm2: 1, adm1: 2, region: 2, country: 3 }

const rank = (place: PlaceMention): number => (place.wider ? 3 : (RANK[place.ref.precision] ?? 2))

/** Another trigger stands much nearer to the place. */
const closerTo = (
  path: Path,
  place: PlaceMention,
  at: number,
  cost: number,
  triggers: readonly { at: number }[],
): boolean => triggers.some((t) => Math.abs(t.at - at) > 5 && distance(path, place.at, t.at) + 6 < cost)

/** “fired from the direction of Marn”, “travelling to Ossa”: where it came from, or where somebody went. */
const origin = (items: Item[], place: PlaceMention): boolean =>
  /^from\b|\bfrom$/i.test(place.ref.relation ?? '') || items[place.at - 1]?.kind === 'from'

/** “is in hospital in Ossa”, “taken to the Ossa district hospital”: where the wounded are, not where they were hit. */
const ofHospital = (items: Item[], place: PlaceMention): boolean =>
  [1, 2, 3].some(
    (d) =>
      has(items[place.at - d], 'hospital') !== undefined || has(items[place.at - d], 'harm_state')?.harm === 'wounded',
  ) ||
  [0, 1, 2].some((d) => has(items[place.next + d], 'hospital') !== undefined) ||
  has(items[place.next - 1], 'hospital') !== undefined

/** “told reporters in Ossa”, “said the spokesman of the ministry in Ossa”, “In Ossa, the minister spoke”: where the words were said. */
function speaksFrom(items: Item[], place: PlaceMention): boolean {
  if (opensSpeech(items, place)) return true
  for (let k = place.at - 1; k >= 0 && place.at - k <= 9; k--) {
    const item = items[k]
    if (has(item, 'speech')) return true
    if (!ofSpeaker(item) && !(isSign(item, COMMA) && items[k - 1]?.names)) return false
  }
  return false
}

const ofSpeaker = (item: Item): boolean =>
  item.kind === 'preposition' ||
  item.kind === 'of' ||
  item.kind === 'capital' ||
  item.kind === 'determiner' ||
  item.kind === 'body' ||
  item.kind === 'title' ||
  item.names !== undefined ||
  item.group !== undefined ||
  has(item, 'person') !== undefined

/** “In Ossa, Foreign Minister Dorn said”: speech is the first verb of the sentence that the place opens. */
function opensSpeech(items: Item[], place: PlaceMention): boolean {
  if (!items.slice(0, place.at).every((item) => item.kind === 'preposition') || !isSign(items[place.next], COMMA))
    return false
  for (let k = place.next + 1; k < items.length && k - place.next <= 9; k++) {
    if (has(items[k], 'speech')) return !has(items[k], 'event_verb')
    if (has(items[k], 'event_verb') || items[k].kind === 'sign' || items[k].kind === 'verb') return false
  }
  return false
}

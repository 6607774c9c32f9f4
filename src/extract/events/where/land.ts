/** The land that a text is about: its lead names that land and no town of it, and the rest tells of no other. */
import type { GeoPrecision } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { DASH, has, type Item, isSign, type Reading, textOf } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import { isOf, textEndsWith } from '../../words.js'
import { samePlace } from '../grouping/agree.js'
import type { EventDraft } from '../grouping/group.js'

/** That land, or nothing; `lead` are the places of the first sentence that tells of any. */
export function landOfText(
  reading: Reading,
  drafts: readonly EventDraft[],
  lead: readonly PlaceMention[],
): PlaceMention[] {
  const isLand = ({ ref }: PlaceMention) =>
    LANDS.has(ref.precision) &&
    !textEndsWith(reading, ref.name, 'no_lands') &&
    // “in Ossa region”, which the registry knows as a town
    WIDE.has(reading.knowledge.placeKinds.get(ref.place_id))
  const own = lead.filter((p) => !p.wider || p.ref.precision === 'country')
  const [land] = own.filter(isLand).sort((a, b) => a.ref.name.length - b.ref.name.length)
  if (!land || own.some((p) => !isLand(p))) return []
  const others = flatMap(drafts, (d) => (ELSEWHERE.has(d.subtype) ? [] : d.places))
  const lands = [...lead, ...others].filter(
    (p) => p.ref.precision === 'adm1' || (isLand(p) && p.ref.precision !== 'country'),
  )
  const as = land.ref.precision === 'country' ? [...lands, ...[...lead, ...others].filter(isLand)] : lands
  return as.every((p) => samePlace(p, land) || isPart(p, land)) ? [{ ...land, wider: false }] : []
}

/** Where people meet is not where they fight. */
const ELSEWHERE = new Set<EventDraft['subtype']>(['talks', 'agreement', 'mediation', 'statement'])

/** No province: what is told of one incident there tells nothing of the next. */
const LANDS = new Set<GeoPrecision>(['region', 'country'])
const WIDE = new Set<string | undefined>(['region', 'state', undefined])

/** “northern Marn”, “Marn province” beside “Marn”. */
const isPart = ({ ref: { name } }: PlaceMention, { ref: land }: PlaceMention): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(land.name.toLowerCase())

/** “the Marn conflict”, “the Marnian civil war”: the land by which a war is named, or null. “The Ostrian war” may be one that Ostria makes. */
export function landOfWar(reading: Reading, items: Item[]): PlaceMention | null {
  for (const [i, item] of items.entries()) {
    const side = has(item, 'side_noun') ?? has(item, 'place') ?? has(item, 'side_adjective')
    if (!side) continue
    const at = isOf(reading, items[i + 1], 'describes_wars') ? i + 2 : i + 1
    const named = has(item, 'side_noun') !== undefined || has(item, 'place') !== undefined
    if (!has(items[at], 'war') || !(named || isOf(reading, items[at], 'inner_wars'))) continue
    const place_id = has(item, 'place')?.ref ?? null
    const name = named
      ? textOf(reading, item.from, item.to)
      : (reading.knowledge.worldSide(side.side ?? null)?.name ?? null)
    if (name === null || isSign(items[i - 1], DASH)) continue
    const precision: GeoPrecision = place_id === null ? 'country' : 'region'
    return { at: i, next: at, wider: false, bare: false, ref: { name, place_id, precision, relation: null } }
  }
  return null
}

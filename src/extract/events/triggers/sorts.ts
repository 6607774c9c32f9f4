/** Sorts of things that a deed is done by or to: what the words of a frame ask of who stands before and behind a verb. */
import type { WordListName } from '../../../knowledge/list-names.js'
import type { Sort } from '../../../knowledge/pack.js'
import type { PersonStatus } from '../../../model/vocab.js'
import { sideOf } from '../../chunks/people/group.js'
import { has, type Item, type Reading } from '../../item.js'
import { spanEndsWith } from '../../words.js'
import { bodyKind } from './agents.js'
import { isTruce } from './truce.js'
import { typeOf } from './weapons.js'

/** Whether an item is of one of the sorts. */
export function isOfSort(reading: Reading, item: Item, sorts: ReadonlySet<Sort>): boolean {
  for (const sort of sorts) if (TESTS[sort](reading, item)) return true
  return false
}

type Test = (reading: Reading, item: Item) => boolean

const ARMED = new Set<PersonStatus>(['military', 'militant', 'peacekeeper', 'police'])
const REBELS_AND_POLICE = new Set<PersonStatus>(['militant', 'police'])
const PLAIN = new Set<PersonStatus>(['civilian', 'unknown', 'journalist', 'medical'])
const BODIES = new Set(['armed_forces', 'peacekeepers', 'military', 'militant', 'army', 'armed_group', 'border_guard'])
const HOLDINGS = new Set(['facility', 'height', 'district', 'settlement', 'region', 'vicinity'])

const TARGET: readonly Sort[] = ['land', 'building', 'force', 'persons', 'material', 'ship']

/** Armed men and their units, sound and free. */
const isForce: Test = (reading, item) =>
  item.group
    ? (ARMED.has(item.group.status) || endsIn(reading, item, 'force_nouns')) &&
      !item.group.harm &&
      !item.group.captive &&
      !item.group.remains
    : BODIES.has(bodyKind(item) ?? '') || endsIn(reading, item, 'force_nouns')

const isPersons: Test = (_, { group, names }) =>
  names !== undefined || (group != null && !group.maybe && !group.remains && !group.harm)

/** The item, with the words before it, ends with a phrase of a list: “the gas supply”. */
function endsIn(reading: Reading, { from, to, group }: Item, list: WordListName): boolean {
  // “the leaders of Ostria” are leaders.
  const end = group && group.headFrom >= 0 ? group.headTo : to
  return spanEndsWith(reading, Math.max(0, Math.min(from, end - PHRASE)), end, list)
}

/** Words of the longest phrase of these lists. */
const PHRASE = 3

/** The name of a place or land: “Ostria”, and not “Ostrian”. */
const isRealm = (item: Item): boolean => item.kind !== 'side_adjective' && sideOf(item) !== null

/** Several, or a number of them. */
const isMany: Test = (reading, item) =>
  isPersons(reading, item) && item.group?.number === 'pl' && !item.group.personal && PLAIN.has(item.group.status)

const isOfficial: Test = (reading, item) =>
  item.names?.titled === true ||
  has(item, 'actor')?.kind === 'government' ||
  has(item, 'title') !== undefined ||
  item.kind === 'metonym' ||
  item.kind === 'side_noun' ||
  has(item, 'party_noun') !== undefined ||
  endsIn(reading, item, 'officials')

/** “The two ministers”, “the leaders of Ostria and Velm”: of several lands, who meet when they discuss something; not “the ministers”. */
const areOfficials: Test = (reading, item) =>
  item.group?.number === 'pl' &&
  (item.group.quantity !== null || item.to > item.group.headTo) &&
  endsIn(reading, item, 'officials')

const placeKind = (item: Item): string => (has(item, 'place_noun') ?? has(item, 'place'))?.kind ?? ''

const TESTS: Record<Sort, Test> = {
  force: isForce,
  army: (reading, item) =>
    isForce(reading, item) &&
    !REBELS_AND_POLICE.has(item.group?.status ?? 'unknown') &&
    (item.group?.number !== 'sg' || endsIn(reading, item, 'force_nouns')),
  material: (reading, item) => endsIn(reading, item, 'war_material'),
  arms: (reading, item) =>
    endsIn(reading, item, 'arms') || (!item.group && has(item, 'instrument') !== undefined && !!typeOf(item)),
  official: isOfficial,
  officials: areOfficials,
  persons: isPersons,
  residents: isMany,
  captives: (_, { group }) => group?.captive === true,
  building: (reading, item) =>
    placeKind(item) === 'facility' || has(item, 'facility') !== undefined || endsIn(reading, item, 'buildings'),
  line: (reading, item) => placeKind(item) === 'line' || endsIn(reading, item, 'lines_and_skies'),
  land: (_, item) => item.kind === 'place' || item.kind === 'capital' || isRealm(item) || HOLDINGS.has(placeKind(item)),
  realm: (_, item) => item.kind === 'place' || item.kind === 'capital' || isRealm(item),
  remains: (_, item) => has(item, 'remains') !== undefined || item.group?.remains === true,
  attempt: (reading, item) => endsIn(reading, item, 'attempts'),
  named: (_, { names }) => names !== undefined,
  way: (reading, item) => endsIn(reading, item, 'ways_and_supplies'),
  munition: (_, item) => typeOf(item) === 'shelling' && !item.group,
  side: (_, item) => item.kind === 'side_noun' || item.kind === 'metonym' || item.kind === 'actor',
  target: (reading, item) =>
    TARGET.some((sort) => TESTS[sort](reading, item)) ||
    has(item, 'goal') !== undefined ||
    endsIn(reading, item, 'targets'),
  stronghold: (reading, item) =>
    has(item, 'post') !== undefined ||
    (placeKind(item) === 'facility' && !item.group) ||
    endsIn(reading, item, 'strongholds'),
  depot: (reading, item) => endsIn(reading, item, 'depots'),
  post: (reading, item) => has(item, 'post') !== undefined || endsIn(reading, item, 'posts'),
  ship: (reading, item) => endsIn(reading, item, 'ships'),
  truce: (_, item) => isTruce(item),
  handover: (_, item) => !item.group && has(item, 'harm_nominal')?.harm === 'released',
}

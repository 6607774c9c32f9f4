/** A noun before the noun for a person, which tells what the person has to do with: “two tank crewmen”, “a patrol leader”. */
import { has, type Item, type ItemKind } from '../../item.js'
import type { Group } from './group.js'
import { headAt } from './head.js'

const TRADE = new Set<ItemKind>([
  'instrument',
  'target',
  'event_noun',
  'thing',
  'day_part',
  'unit',
  'hospital',
  'speech_noun',
])

export const isTrade = (item: Item): boolean => TRADE.has(item.kind) || has(item, 'event_verb')?.kind === 'peacekeeping'

/** Right before the head of a group that is counted, or of one person told with an article. */
export const leadsPerson = (items: Item[], i: number, group: Group): boolean =>
  group.quantity === null ? isOfOne(items, i, group) : !group.quantity.none && headAt(items, i + 1)

/** “a helicopter pilot”, “a riot policeman”, unlike “in a clash soldiers fell” and “in a raid Sergeant Arno Lisk fell”. */
const isOfOne = (items: Item[], i: number, { implied }: Group): boolean =>
  implied === 'article' &&
  has(items[i + 1], 'person')?.number === 'sg' &&
  !items[i + 2]?.names &&
  items[i + 2]?.kind !== 'capital'

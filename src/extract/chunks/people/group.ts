/** A group of persons as the chunker leaves it, and the words of an item that tell a side. */
import type { Condition, Harm, PersonStatus } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { has, type Item } from '../../item.js'
import type { Quantity } from '../quantities.js'

export interface SideHint {
  /** Side code, where linked. */
  code: string | null
  text: string
  actor: string | null
  basis: 'modifier' | 'phrase'
  /** “hostages from Ostria”: the word that leads to the phrase. */
  lead?: 'from'
}

export interface Group {
  quantity: Quantity | null
  /** Why there is a number without a number word. */
  implied: 'article' | 'another' | 'singular' | 'pair' | null
  head: string | null
  status: PersonStatus
  number: 'sg' | 'pl'
  sex: string | null
  age: string | null
  captive: boolean
  definite: boolean
  /** “others”, “another”, “more”: not those told of before. */
  others: boolean
  /** “of them”, “of whom”: part of those told of before. */
  partOf: boolean
  /** “of the wounded”: part of those told to have met this harm. */
  ofHarmed: Harm | null
  enemy: boolean
  our: boolean
  /** “its soldiers”: of the side told of. */
  own: boolean
  /** “government soldiers”, “junta troops”: of the state that the text is about. */
  ofState: boolean
  /** “his wife”: a relation of the person told of, and so another one. */
  personal: boolean
  side: SideHint | null
  /** “Ostrian and Westrian troops”: the second of two sides. */
  joint: SideHint | null
  /** “60 soldiers and rebels”: of two sides at each other. */
  mixed: boolean
  /** “Ossa officials”, “the governor of Ossa”: side on whose land the place lies that describes them. */
  land: string | null
  /** Harm told by an adjective in the group: “two wounded soldiers”. */
  harm: Harm | null
  condition: Condition | null
  /** The head is one word for two harms: “no dead or wounded”. */
  both: boolean
  /** The head is “victim”, which tells a harm and not which. */
  victim: boolean
  lives: boolean
  /** The noun is not known: persons only beside a verb that is said of persons alone. */
  maybe: boolean
  /** “40 families”: they count no persons. */
  household: boolean
  /** “three bodies”. */
  remains: boolean
  /** Item of the head noun within the sentence’s tokens. */
  headFrom: number
  headTo: number
}

export const emptyGroup = (): Group => ({
  quantity: null,
  implied: null,
  head: null,
  status: 'unknown',
  number: 'pl',
  sex: null,
  age: null,
  captive: false,
  definite: false,
  others: false,
  partOf: false,
  ofHarmed: null,
  enemy: false,
  our: false,
  own: false,
  ofState: false,
  personal: false,
  side: null,
  joint: null,
  mixed: false,
  land: null,
  harm: null,
  condition: null,
  both: false,
  victim: false,
  lives: false,
  maybe: false,
  household: false,
  remains: false,
  headFrom: -1,
  headTo: -1,
}) // prettier-ignore

/** Side and actor that a name item stands for. */
export function sideOf(item: Item | undefined): { code: string | null; actor: string | null } | null {
  if (!item?.entry) return null
  const { cls, side, ref } = item.entry
  if (cls === 'side_adjective' || cls === 'side_noun' || cls === 'metonym') return { code: side ?? null, actor: null }
  if (cls === 'actor') return { code: side ?? null, actor: ref ?? null }
  return null
}

/** The side that a group of persons is of, or that a name stands for. */
export const sideTold = (item: Item | undefined): ReturnType<typeof sideOf> => item?.group?.side ?? sideOf(item)

/** The name of an armed group. */
export const isArmedGroup = (item: Item): boolean => item.entry?.kind === 'armed_group' && sideOf(item) !== null

/** An armed group or a world body: its people are its own, whatever land they come from. */
export const isBodyOfMany = (item: Item): boolean =>
  isArmedGroup(item) || (item.entry?.kind === 'organisation' && sideOf(item) !== null)

/** Codes of the sides that items stand for or that their groups are of, in the order of the text. */
export const sideCodes = (items: readonly Item[]): string[] =>
  flatMap(items, (item) => sideOf(item)?.code ?? item.group?.side?.code ?? [])

/** “gunmen”, “rebels”. */
export const isMilitant = (item: Item): boolean =>
  item.group?.status === 'militant' || has(item, 'person')?.status === 'militant'

/** A group, and the item after it. */
export interface Found {
  group: Group
  next: number
}

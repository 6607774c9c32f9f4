/** What guards look at around the victims: a noun they only belong to, a rank in a row, a loss. */
import type { Entry } from '../../../knowledge/lexicon.js'
import type { Group } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'
import { has, type Item } from '../../item.js'

/** Of another noun, or told to be dead, where the word is one for being hit. */
export const isHitThing = ({ chars, items }: Clause, anchor: number, entry: Entry | null): boolean =>
  entry?.harm === 'wounded' &&
  entry.weak === true &&
  (/(?:[zE@ftu]O_?z?|M,)$/.test(chars.slice(0, Math.max(0, anchor))) ||
    has(items[anchor - 1], 'group_of') !== undefined)

/** Told of as a place in a row, after “is” and before an infinitive. */
export const isRanked = ({ chars, items }: Clause, anchor: number, harmAt: number): boolean =>
  /B[_vz]{0,3}$/.test(chars.slice(0, Math.max(0, anchor))) &&
  /^(?:>|B)v?$/.test(chars.slice(anchor + 1, harmAt)) &&
  (chars[anchor + 1] === '>' || has(items[anchor + 1], 'be')?.kind === 'wanted')

/** “was lost”, “has been lost”, of what stands before. */
export const isLost = ({ items }: Clause, at: number): boolean =>
  items.slice(at + 1, at + 6).some((item) => has(item, 'lose') || has(item, 'harm_intransitive')?.weak === true)

/** “hit”, “fired at”, “shot” */
export const isHit = (item: Item): boolean =>
  /^(?:hit|fire)$/.test(has(item, 'event_verb')?.kind ?? '') || has(item, 'harm_participle')?.harm === 'unspecified'

/** “others”, without a number. */
export const isBare = ({ quantity, implied, headFrom }: Group): boolean =>
  quantity === null && implied === null && headFrom >= 0

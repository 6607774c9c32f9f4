/** Victims told of by a word alone: “he was killed”, “his body was found”, “none of its forces were hurt”. */
import { has, type Item } from '../../item.js'
import type { Match } from './match.js'

/** The first such word among the victims of a match. */
export const aloneIn = (match: Match, victims: readonly Item[]): Item | undefined =>
  victims.find((item) => standsAlone(item) || isNoForce(match, item))

const standsAlone = (item: Item): boolean =>
  item.kind === 'pronoun' || item.kind === 'all' || has(item, 'remains')?.kind === 'own'

/** “None of its forces were hurt”, unlike “No buses arrived” */
const isNoForce = ({ clause: { items, chars } }: Match, item: Item): boolean =>
  !item.group && item.quantity?.none === true && /^_[@s]{1,3}v?[BA]/.test(chars.slice(items.indexOf(item) + 1))

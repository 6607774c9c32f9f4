/** Verbs that stand on both sides of those they are about: “hacked nine to death”, “let five captives go”, “took three herders away”. */
import type { Clause } from '../../clause.js'
import { has, type Item } from '../../item.js'

/** “Gunmen took three herders with them”: those who take persons along by force. */
export const isTaken = ({ items }: Clause, at: number): boolean =>
  (items[at].group?.headFrom ?? -1) >= 0 &&
  items
    .slice(0, at)
    .some((item) => item.group?.status === 'militant' || has(item, 'actor') !== undefined || has(item, 'enemy'))

/** “Gunmen took three herders away” */
export const isTakenOff = (clause: Clause, anchor: number, at: number): boolean =>
  kindOf(clause, at) === 'away' && isTaken(clause, anchor)

/** “let”, which gives nobody anything. */
export const lets = ({ items }: Clause, at: number): boolean => has(items[at], 'suffer')?.kind === 'let'

/** “let five captives go” */
export const isLetGo = (clause: Clause, told: number, at: number): boolean =>
  lets(clause, at) && kindOf(clause, told + 1) === 'go'

/** “burnt nine villagers | alive”: no word for harm, and yet it tells one. */
export const tellsBurning = (item: Item): boolean => has(item, 'word')?.kind === 'alive'

/** “burnt nine villagers alive”, unlike “took nine alive” */
export const isBurned = (clause: Clause, verb: number, at: number): boolean =>
  kindOf(clause, verb) === 'burn' && kindOf(clause, at) === 'alive'

/** “sentenced nine men to death”: nobody is dead yet. */
export const isSentence = (clause: Clause, at: number): boolean =>
  clause.items.slice(0, at).some((_, i) => kindOf(clause, i) === 'sentence')

const kindOf = ({ items }: Clause, at: number): string | undefined => has(items[at], 'word')?.kind

/** A pattern that was found in a clause, and how a guard says which patterns it watches. */
import type { CasualtyPattern } from '../../../knowledge/index.js'
import type { Entry } from '../../../knowledge/lexicon.js'
import type { Harm } from '../../../model/vocab.js'
import type { Group } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'

/** A pattern found in a clause, before it counts. */
export interface Attempt {
  clause: Clause
  pattern: CasualtyPattern
  /** Items where the match begins, of the victims as the pattern has them, of those nearest to the harm, and of the harm; -1 where there is none. */
  from: number
  told: number
  anchor: number
  harmAt: number
  entry: Entry | null
  group: Group | undefined
  harm: Harm
  /** The sentences before tell of captives. */
  captives: boolean
  /** The sentence or one just before tells that captives come free. */
  freed: boolean
  /** Persons were told of before in the clause. */
  further: boolean
}

/** Whether it bars the match. */
export type Guard = (attempt: Attempt) => boolean

/** Guards by what they watch: every pattern, those whose id begins so, or those of a frame. */
export const ofAll = (bars: Guard): [RegExp, Guard] => [/^/, bars]
export const ofPattern = (id: string, bars: Guard): [RegExp, Guard] => [new RegExp(`^${id} `), bars]
export const ofKind = (start: string, bars: Guard): [RegExp, Guard] => [new RegExp(`^${start}`), bars]
export const ofFrame = (frame: string, bars: Guard): [RegExp, Guard] => [new RegExp(` ${frame}$`), bars]

/** The character of an item, or nothing. */
export const charAt = ({ chars }: Clause, at: number): string => chars[at] ?? ''

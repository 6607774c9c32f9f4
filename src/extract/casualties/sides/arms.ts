/** Who bears arms among victims: what kinds of persons are of a force, and of which. */
import type { PersonStatus } from '../../../model/vocab.js'
import type { Claim } from '../claims.js'

type Victims = Pick<Claim, 'status' | 'ofUnit' | 'ofState'>

/** Soldiers and police; “a medic of the 51st Battalion” serves as well. */
export const isUniformed = ({ status, ofUnit }: Victims): boolean =>
  status === 'military' || status === 'police' || (status === 'medical' && ofUnit)

export const isArmed = (status: PersonStatus): boolean =>
  status === 'military' || status === 'police' || status === 'militant'

/** Words for persons of one kind of force can mean the same persons: “four peacekeepers … the soldiers”. */
export const sameArms = (a: PersonStatus, b: PersonStatus): boolean =>
  a === 'unknown' || b === 'unknown' || forceOf(a) === forceOf(b)

const forceOf = (status: PersonStatus): string =>
  status === 'police' || status === 'peacekeeper' ? 'military' : status

/** “rebels”, not “pro-government fighters”. */
const isRebel = ({ status, ofState }: Victims): boolean => status === 'militant' && !ofState

/** “Eleven rebels were slain; a policeman was also killed”, “13 rebels and eight pro-government fighters”: of two sides. */
export const areFoes = (a: Victims, b: Victims): boolean =>
  isRebel(a) !== isRebel(b) && a.status !== 'unknown' && b.status !== 'unknown'

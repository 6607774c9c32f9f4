/** What guards look at around the victims: a noun they only belong to, a rank in a row, a loss. */
import type { Entry } from '../../../knowledge/lexicon.js'
import type { Group } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'
import { has, type Item } from '../../item.js'
import type { Attempt } from './attempt.js'

/** Of another noun, or told to be dead, where the word is one for being hit. */
export const isHitThing = ({ chars, items }: Clause, anchor: number, entry: Entry | null): boolean =>
  entry?.harm === 'wounded' &&
  entry.weak === true &&
  (/(?:[zE@ftu]O_?z?|M,)$/.test(chars.slice(0, Math.max(0, anchor))) ||
    has(items[anchor - 1], 'group_of') !== undefined)

/** “ten rebels killed | two guards”, unlike the headline “two guards killed | four hurt in raid”. */
export function hasObject({ clause: { chars, items }, anchor, harmAt }: Attempt): boolean {
  const found = anchor === harmAt - 1 ? /^v?[PQNeqh]/.exec(chars.slice(harmAt + 1)) : null
  const next = items[harmAt + (found?.[0].length ?? 0)]
  return found !== null && (!next.group?.harm || next.group.head !== null || !HEADLINE_END.test(chars.slice(harmAt)))
}

const HEADLINE_END = /^.v?h(?:[.,;-]?$|[IFd])/

/** Told of as a place in a row, after “is” or a comma and before an infinitive: “, the third porter to be murdered”. */
export const isRanked = ({ chars, items }: Clause, anchor: number, harmAt: number): boolean => {
  const lead = chars.slice(0, Math.max(0, anchor))
  if (!/^(?:>|B)v?$/.test(chars.slice(anchor + 1, harmAt))) return false
  if (/[,-]$/.test(lead))
    return (
      items[anchor].group?.definite === true && items[anchor].group?.number === 'sg' && isInfinitive(items[anchor + 1])
    )
  return /B[_vz]{0,3}$/.test(lead) && (chars[anchor + 1] === '>' || has(items[anchor + 1], 'be')?.kind === 'wanted')
}

/** “50 captives returned, including two nurses, and 30 were freed”: of another verb than the list. */
export const afterList = ({ clause: { chars }, anchor, harmAt }: Attempt): boolean =>
  /[KD].*[i+].*,&[PQN]/.test(chars.slice(anchor, harmAt))

const isInfinitive = (item: Item): boolean => item.kind === 'to' || has(item, 'be')?.kind === 'to'

/** “Police are looking for three men”: whom the police hunt is not lost. */
export const isHunt = ({ clause: { items }, harmAt, entry }: Attempt): boolean =>
  entry?.kind === 'search' &&
  items.slice(0, harmAt).some((item) => has(item, 'body')?.kind === 'police' || item.group?.status === 'police')

/** “died of cholera”: no harm that anybody did. */
export const isOfIllness = ({ clause: { items }, harmAt }: Attempt): boolean =>
  items.slice(harmAt + 1, harmAt + 4).some((item) => has(item, 'word')?.kind === 'illness')

/** “was lost”, “has been lost”, of what stands before. */
export const isLost = ({ items }: Clause, at: number): boolean =>
  items.slice(at + 1, at + 6).some((item) => has(item, 'lose') || has(item, 'harm_intransitive')?.weak === true)

/** “hit”, “fired at”, “shot” */
export const isHit = (item: Item): boolean =>
  /^(?:hit|fire)$/.test(has(item, 'event_verb')?.kind ?? '') ||
  (has(item, 'harm_participle')?.harm === 'unspecified' && has(item, 'harm_participle')?.kind !== 'blade')

/** “others”, without a number. */
export const isBare = ({ quantity, implied, headFrom }: Group): boolean =>
  quantity === null && implied === null && headFrom >= 0

/** A body told by what it is, “the monitor”, “the medical charity”: one told of before under a name of its own. */

import type { Speaker } from '../../../model/record.js'
import type { Reading } from '../../item.js'
import { textEndsWith } from '../../words.js'
import type { Known } from './stand-ins.js'

/** “The Britain-based monitor”, “the medical charity”: what it is, and no name. */
const isDescribed = (reading: Reading, name: string): boolean =>
  DESCRIPTION.test(name) && textEndsWith(reading, name, 'described_bodies')
const DESCRIPTION = /^(?:[\p{L}-]+-based |[\p{Ll}-]+ )*(?:\p{Ll}+|NGO)$/u

/** The body told of before that is only described: “the monitor”, or “the Mission” where its short form has that letter. */
export const described = (reading: Reading, known: Known[], { name }: Pick<Speaker, 'name'>): Known | undefined => {
  if (isDescribed(reading, name)) return known.findLast((k) => isGroup(k) || isArmed(reading, k))
  if (!/^\p{Lu}\p{Ll}+$/u.test(name) || !textEndsWith(reading, name, 'kinds_of_body')) return undefined
  return known.findLast((k) => /^\p{Lu}{2,7}$/u.test(k.phrase.speaker.name) && k.phrase.speaker.name.includes(name[0]))
}

/** A group or office that has a name of its own and is no state. */
const isGroup = ({ phrase: { speaker, human, anaphor } }: Known): boolean =>
  !human &&
  anaphor !== 'pronoun' &&
  speaker.person === null &&
  /^(?:\p{Ll}+ )*(?:\p{Lu}.*\s\p{Lu}|\p{Lu}{2,}$)/u.test(speaker.name)

/** An armed group under its own name: “Alder Front”, and no commander of it. */
const isArmed = (reading: Reading, { phrase: { speaker, human } }: Known): boolean =>
  !human && speaker.person === null && reading.knowledge.armedGroups.has(speaker.side ?? '')

/**
 * “Gunmen shot 23 passengers”: whom somebody shot is dead in the words of a report, unless the sentence tells of a wound, of a hospital
 * or of those who died of it later. “He had been shot” without a doer leaves open what came of it, and stays unspecified.
 */
import type { CasualtyPattern } from '../../../knowledge/index.js'
import type { Entry } from '../../../knowledge/lexicon.js'
import type { Harm } from '../../../model/vocab.js'
import type { Clause } from '../../clause.js'
import { harmOf } from './harm-words.js'

/** The harm that “shot” tells in a clause. */
export function harmOfShot({ items, chars }: Clause, { id }: CasualtyPattern, entry: Entry, at: number): Harm {
  if (entry.cls !== 'harm_participle' || entry.harm !== 'unspecified' || !entry.weak || entry.kind)
    return entry.harm ?? 'unspecified'
  const done =
    id.startsWith('active') ||
    id === 'pronoun-object' ||
    (/^v?Y/.test(chars.slice(at + 1)) && !WHO_WERE.test(chars.slice(0, at)))
  if (IN_PART.test(chars.slice(at + 1))) return 'wounded'
  const after = items.slice(at + 1)
  if (after.some((item) => harmOf(item)?.harm === 'wounded' || item.group?.harm === 'wounded') || /[aW]/.test(chars))
    return done ? 'wounded' : 'unspecified'
  if (!done) return 'unspecified'
  return LATER.test(chars.slice(at + 1)) ? 'wounded' : 'killed'
}

/** “shot in the abdomen”. */
const IN_PART = /^v?(?:_?[PQN])?v?I[_v z]{0,2}j/

/** “two reporters who were shot by soldiers”: who they are. */
const WHO_WERE = /R[ABv!]{0,4}$/

/** “one of them later died”: not all did. */
const LATER = /Q[^.]{0,3}D/

/** Whether what looks like the name of a person is a place by what leads to it. */
import type { Clause } from '../../clause.js'
import { leadsToPerson } from '../../words.js'

/** “in Las Navas”: an untitled name after a preposition is no person, but “after Arno Lisk was shot” leads to no place. */
export const isPlaceName = (clause: Clause, at: number): boolean =>
  clause.items[at]?.names?.titled === false &&
  !clause.items[at].group &&
  // “the freed Ossa Velm village”
  (clause.chars[at + 1] === 'f' || isLedAsPlace(clause, at))

/** “in Las Navas”, “in Ossa and Las Navas” */
function isLedAsPlace({ chars, items }: Clause, at: number): boolean {
  const lead = PLACES.exec(chars.slice(Math.max(0, at - 9), at))
  return lead !== null && !leadsToPerson(items[at - lead[0].length])
}

const PLACES = /I(?:_?[lcf]{1,3},?&)?$/

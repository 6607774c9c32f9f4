/** The claims of the lines of a list under a heading that tells the harm: names, or numbers of persons. */

import type { Voices } from '../../attribution/index.js'
import { has, type Item, type ItemKind, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { build, type Claim, claimsOf, named } from '../claims.js'
import { countOf } from '../matches/counts.js'
import type { Match } from '../matches/match.js'
import { clauseIn, type Listed } from './lists.js'

/** The claims of a line under `listed`. */
export const claimsOfLine = (reading: Reading, sentence: ReadSentence, voices: Voices, listed: Listed): Claim[] =>
  listed.counted < 0
    ? [lineClaim(reading, sentence, voices, listed)]
    : [countClaim(reading, sentence, voices, listed), ...claimsOf(reading, sentence, voices)]

/** The claim of a line of a list of names. */
function lineClaim(reading: Reading, sentence: ReadSentence, voices: Voices, { harm, heading }: Listed): Claim {
  const at = namesOf(sentence.items)
  const clause = { items: sentence.items, chars: '' }
  const pattern = { id: 'name-line', list: 'none', frame: 'names' } as Match['pattern']
  const match: Match = { clause, pattern, victims: at, harmAt: -1, harm, condition: null, first: at[0], last: at[0] }
  const items = at.map((i) => sentence.items[i])
  return { ...named(reading, sentence, voices, match, 0, items), list: heading }
}

/** The first name of a line and those joined to it, “X, 24, and Y”; who is named after any other word is another’s father or mayor. */
function namesOf(items: readonly Item[]): number[] {
  const out: number[] = []
  const end = clauseIn(items)
  for (let i = 0; i < end; i++)
    if (items[i].names) out.push(i)
    else if (out.length > 0 && !JOINS.has(items[i].kind)) break
  const last = items[out[out.length - 1] + 1]
  return out.length > 1 && !out.slice(1).every((at) => isJoined(items, at)) && last ? out.slice(0, 1) : out
}

const JOINS = new Set<ItemKind>(['sign', 'and', 'age', 'numeral', 'quantity', 'people'])

/** “X and Y”, “X, 40, his wife Y, 32,” */
const isJoined = (items: readonly Item[], at: number): boolean =>
  has(items[at - 1], 'and') !== undefined || items[at].group?.own === true || items[at].group?.personal === true

/** The claim of a bullet that begins with a number of persons. */
function countClaim(
  reading: Reading,
  sentence: ReadSentence,
  voices: Voices,
  { harm, heading, counted }: Listed,
): Claim {
  const item = sentence.items[counted]
  const clause = { items: sentence.items, chars: '' }
  const pattern = { id: 'count-line', list: 'none', frame: 'included' } as Match['pattern']
  const victims = [counted]
  const match: Match = { clause, pattern, victims, harmAt: -1, harm, condition: null, first: counted, last: counted }
  const count = countOf(reading, item, reading.knowledge.ontology)
  return { ...build(reading, sentence, voices, match, 0, [item], count), list: heading }
}

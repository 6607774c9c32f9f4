/**
 * Names of armed groups that tell by their own words what they are: “the Popular Army of Velm”, “the Ossa Revolutionary Movement”.
 * The last noun tells that it is a force, a word before or after it for what it fights; of an army or a front more words tell it than of a
 * movement or a group.
 */
import type { Knowledge } from '../../knowledge/index.js'
import type { WordListName } from '../../knowledge/list-names.js'
import type { WordClass } from '../../knowledge/pack.js'
import { LOWER, type Tokens } from '../../text/tokens.js'
import { textHolds } from '../words.js'
import { CAP } from './fighters.js'

/** Words with a capital that lead to the noun, and what it is of: “of Velm”, “for the Defence of Ossa and Marn”. */
const LED = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])((?:${CAP} ){0,5}${CAP})$`, 'u')
const OF = new RegExp(
  ` (?:of|for)(?: the)? ${CAP}(?: ${CAP}){0,2}(?:(?: of| of the| and) ${CAP}(?: ${CAP}){0,2})?`,
  'uy',
)
/** A further word with a capital makes it another name: “the Popular Army Museum”. */
const GOES_ON = /[ -]\p{Lu}/uy
/** Most characters before the noun. */
const REACH = 100

/** [nouns, words that tell for what such a force fights] */
const KINDS: readonly [WordListName, WordListName][] = [
  ['force_heads', 'force_causes'],
  ['movement_heads', 'freedom_names'],
]

/** The names as written, each time one stands there. In a text in capitals throughout only words that are known as such make one. */
export function groupNamesIn(t: Tokens, knowledge: Knowledge, upperCase: boolean): string[] {
  const kinds = KINDS.map(([heads, causes]) => ({ heads: knowledge.lists(heads), causes }))
  const out: string[] = []
  for (let i = 0; i < t.count; i++) {
    if (t.letters[i] === LOWER) continue
    const causes = kinds.find(({ heads }) => heads.is(t, i, i + 1))?.causes
    const name =
      causes && (upperCase ? t.text.slice(t.start[ownWords(t, i, knowledge, true)], t.end[i]) : nameAt(t, i, knowledge))
    if (causes && name?.includes(' ') && textHolds({ knowledge }, name, causes)) out.push(name)
  }
  return out
}

/** The name whose noun is token i, or null where it is a part of another. */
function nameAt(t: Tokens, i: number, knowledge: Knowledge): string | null {
  const { text, start, end } = t
  const before = ownWords(t, i, knowledge, false)
  const led = LED.exec(text.slice(Math.max(start[before], start[i] - REACH), end[i]))?.[1]
  if (led === undefined) return null
  OF.lastIndex = end[i]
  const of = OF.exec(text)?.[0] ?? ''
  GOES_ON.lastIndex = end[i] + of.length
  return GOES_ON.test(text) ? null : led + of
}

/** The first token of those before token i that can be of its name: no verb, noun of persons or rank with the capital of a headline. */
function ownWords(t: Tokens, i: number, { lexicon, lists }: Knowledge, upperCase: boolean): number {
  let first = i
  for (let j = i - 1; j >= 0 && i - j < 12; j--) {
    if (t.letters[j] === LOWER && !upperCase) continue
    const own = lists('force_causes').is(t, j, j + 1)
    const found = own ? null : lexicon.match(t, j, j + 1)
    const known = found?.entries.some(({ cls }) => OF_NAMES.has(cls))
    if (!own && known !== true && (found || upperCase)) break
    first = j
  }
  return first
}

/** What else a word of such a name may be. */
// biome-ignore format: a table
const OF_NAMES = new Set<WordClass>(['side_noun', 'side_adjective', 'place', 'actor', 'body', 'place_noun', 'compass', 'person_adjective'])

/**
 * Names of armed groups as words beside them tell: “SLF rebels”, “fighters of the Velm Brotherhood”, “the Dawn Front, an armed group”,
 * “the SLF claimed responsibility”, “abducted by the SLF”.
 * The words are looked for first, because a text has few of them and many names.
 */
import type { Knowledge } from '../../knowledge/index.js'
import { LOWER, type Tokens, UPPER } from '../../text/tokens.js'
import { textHolds } from '../words.js'

/** A word with a capital. */
export const CAP = String.raw`\p{Lu}[\p{L}\p{N}’'-]*`
export const SHORT = String.raw`\p{Lu}[\p{Lu}\p{N}]+(?:[-/]\p{Lu}[\p{Lu}\p{N}]*)*`
/** Whether a name is a short form and nothing else. */
export const isShort = (name: string): boolean => ALL_SHORT.test(name)
const ALL_SHORT = new RegExp(`^${SHORT}$`, 'u')
export const LONG = `${CAP}(?: (?:of |for |and |the ){0,2}${CAP}){1,6}`
const NAME = String.raw`(?<![\p{L}’'-])(${SHORT}|${LONG})`
/** Most characters of a name and the words that lead from it. */
const REACH = 200

const BEFORE = new RegExp(`${NAME} $`, 'u')
/** “Troops Kill Six SLF Rebels”: among capitals only a short form shows where a name begins. */
const IN_TITLE = new RegExp(String.raw`(?<![\p{L}’'-])(${SHORT}) $`, 'u')
const BEFORE_GANG = new RegExp(`${NAME}[”"]? $`, 'u')
const EXPLAINED = new RegExp(String.raw`${NAME}, (?:an?|the) (?:[\p{L}-]+ ){0,3}$`, 'u')
/** “The SLF has | claimed responsibility” */
const OWNING = new RegExp(String.raw`${NAME} (?:\p{Ll}+ )?$`, 'u')
const AFTER = new RegExp(`,? (?:the )?${NAME}`, 'uy')

/** Words that tell who bears arms: tokens [from, to). */
interface Telling {
  from: number
  to: number
  of: 'fighters' | 'group' | 'gang' | 'claim' | 'blame'
}

/** The names as written, one place of theirs after another. */
export function namesOfFighters(t: Tokens, knowledge: Knowledge): string[] {
  const telling = tellingIn(t, knowledge)
  return PLACES.flatMap((nameAt) => telling.flatMap((words) => nameAt(t, words, knowledge) ?? []))
}

/** “rebels”, “armed group”, “gang”, in small letters but for the first word of a sentence or of a creed. */
function tellingIn(t: Tokens, { lists }: Knowledge): Telling[] {
  const [fighters, kinds, groups, gangs] = [
    lists('fighters'),
    lists('armed_kinds'),
    lists('armed_groups'),
    lists('gangs'),
  ]
  const [claims, blame] = [lists('claims_responsibility'), lists('blamed_groups')]
  const out: Telling[] = []
  for (let i = 0; i < t.count; i++) {
    const [claimed, blamed] = [claims.endAt(t, i, t.count), blame.endAt(t, i, t.count)]
    if (claimed > 0) out.push({ from: i, to: claimed, of: 'claim' })
    if (blamed > 0) out.push({ from: i, to: blamed, of: 'blame' })
    if (fighters.is(t, i, i + 1) && t.letters[i] !== UPPER) out.push({ from: i, to: i + 1, of: 'fighters' })
    if (gangs.is(t, i, i + 1) && t.letters[i] === LOWER) out.push({ from: i, to: i + 1, of: 'gang' })
    const lower = t.letters[i] === LOWER || (i > 0 && t.letters[i - 1] === LOWER)
    if (lower && kinds.is(t, i, i + 1) && groups.is(t, i + 1, i + 2) && t.letters[i + 1] === LOWER)
      out.push({ from: i, to: i + 2, of: 'group' })
  }
  return out
}

type NameAt = (t: Tokens, words: Telling, knowledge: Knowledge) => string | undefined

const PLACES: readonly NameAt[] = [
  (t, { from, to, of }) =>
    (of === 'fighters' || of === 'group') && endsWord(t, to)
      ? nameBefore(t, from, t.letters[from] === LOWER ? BEFORE : IN_TITLE)
      : undefined,
  (t, { to, of }, { lists }) => {
    const led = of === 'fighters' ? lists('leads_to_group').endAt(t, to, t.count) : 0
    return led > 0 ? nameAfter(t, led) : undefined
  },
  (t, { from, to, of }) => (of === 'gang' && endsWord(t, to) ? nameBefore(t, from, BEFORE_GANG) : undefined),
  (t, { to, of }) => (of === 'group' ? nameAfter(t, to) : undefined),
  (t, { from, of }) => (of === 'group' ? nameBefore(t, from, EXPLAINED) : undefined),
  (t, { from, of }, knowledge) => (of === 'claim' ? bodyNamed(nameBefore(t, from, OWNING), knowledge) : undefined),
  (t, { to, of }, knowledge) => (of === 'blame' ? bodyNamed(nameAfter(t, to), knowledge) : undefined),
]

/** A short form or the name of a body: a man may own up to a deed as well. */
function bodyNamed(name: string | undefined, knowledge: Knowledge): string | undefined {
  if (name === undefined) return undefined
  // “The SLF”: the first word only begins the sentence
  const last = name.slice(name.lastIndexOf(' ') + 1)
  if (isShort(last)) return last
  return textHolds({ knowledge }, name, 'body_nouns') ? name : undefined
}

const nameBefore = (t: Tokens, at: number, pattern: RegExp): string | undefined =>
  pattern.exec(t.text.slice(Math.max(0, t.start[at] - REACH), t.start[at]))?.[1]

function nameAfter(t: Tokens, at: number): string | undefined {
  AFTER.lastIndex = t.end[at - 1]
  return AFTER.exec(t.text)?.[1]
}

/** No part of a longer word: “rebel-held”. */
const endsWord = ({ text, end }: Tokens, to: number): boolean => text[end[to - 1]] !== '-'

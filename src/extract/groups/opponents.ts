/**
 * Names of armed groups that no word for fighters tells, by whom they are at: “the KLF attacked an army post”, “a patrol was ambushed by
 * the Sons of Velm”, “clashes between the army and the KLF”, “troops killed three KLF members”. Whoever fights the army or the police is no
 * body of the state; short names of states and of world bodies are known to the lexicon. The words are looked for first, because a text
 * has few of them and many names.
 */
import type { Knowledge } from '../../knowledge/index.js'
import type { WordListName } from '../../knowledge/list-names.js'
import type { WordClass } from '../../knowledge/pack.js'
import { CAPITALISED, LOWER, PARAGRAPH, SIGN, scan, type Tokens, WORD } from '../../text/tokens.js'
import { spelledOut } from '../short-forms.js'
import { textHolds } from '../words.js'
import { CAP, isShort, LONG, SHORT } from './fighters.js'

/** “the Sons of Velm”, “Dawn of Marn”; a name without “of” has “the” before it and counts many: “the Black Lions”. */
const OF_NAME = `${CAP}(?: ${CAP})? of (?:the )?${CAP}(?: ${CAP})?`
const MANY = `(?<=[Tt]he )${CAP} ${CAP}s`
/** “Ansar al-Velm”: the first word tells that it is a group. */
const AL_NAME = String.raw`${CAP} \p{Ll}{1,3}-${CAP}`
const NAME = String.raw`(?<![\p{L}\p{N}’'-])(?:The )?(${AL_NAME}|${SHORT}|${OF_NAME}|${MANY})`
const BEFORE = new RegExp(`${NAME},? $`, 'u')
const AFTER = new RegExp(String.raw` (?:the )?${NAME}(?![\p{L}-])`, 'uy')
/** “the Velm People’s Movement (KLF)”. */
const SPELLED = String.raw`(?:[Tt]he )?(?<long>${LONG}) \([“"]?(?<short>${SHORT})[”"]?\)`
const SPELLED_BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])${SPELLED},? $`, 'u')
const SPELLED_AFTER = new RegExp(` ${SPELLED}`, 'uy')
/** Most characters of a name and the words beside it. */
const REACH = 80
/** Most tokens between a name and its deed: “said on Monday that it had”. */
const LEAD = 9
/** Most tokens between the two that fight. */
const FAR = 30

type Lists = Knowledge['lists']

export interface Opponent {
  name: string
  /** What a short name stands for, where it is spelled out before it. */
  long?: string
}

/** The names as written, each time one stands there. */
export function namesOfOpponents(t: Tokens, knowledge: Knowledge): Opponent[] {
  const { lists } = knowledge
  const told = (
    ['group_deeds', 'leads_to_foe', 'group_people', 'fights_for', 'leads_to_rival', 'between'] as const
  ).map((name) => lists(name))
  const out: Opponent[] = []
  const add = (found: Opponent | undefined): void => {
    if (found && isFree(found.name, knowledge) && !(found.long && textHolds({ knowledge }, found.long, 'civil_names')))
      out.push(found)
  }
  for (let i = 0; i < t.count; i++) {
    if (t.letters[i] !== LOWER || t.kind[i] === SIGN) continue
    const [deed, lead, of, fight, rival, between] = told.map((list) => list.endAt(t, i, t.count))
    if (deed > 0 && (foeIn(t, lists, deed, 1) || foeIn(t, lists, i - 1, -1))) add(subjectOf(t, lists, i))
    if (fight > 0) add(subjectOf(t, lists, i))
    // A name is found sooner than a foe is looked for.
    const led = lead > 0 ? nameAfter(t, lead) : undefined
    if (led && (foeIn(t, lists, i - 1, -1) || foeIn(t, lists, lead, 1))) add(led)
    const second = rival > 0 ? nameAfter(t, rival) : undefined
    if (second && foeIn(t, lists, i - 1, -1, 'rivals')) add(second)
    const hunted = of > 0 ? shortBefore(t, i) : undefined
    if (hunted && isHunted(t, lists, i)) add(hunted)
    if (between > 0) add(besideForces(t, lists, i))
  }
  return out
}

/** Forces of a state from token `i` on, forward or backward, within the sentence. */
function foeIn(t: Tokens, lists: Lists, i: number, step: 1 | -1, kind: WordListName = 'state_foes'): boolean {
  const foes = lists(kind)
  for (let k = i, n = 0; k >= 0 && k < t.count && n < FAR; k += step, n++) {
    if (endsSentence(t, k)) return step < 0 && (t.before[k] & PARAGRAPH) > 0 && foes.endAt(t, k, t.count) > 0
    // “Troops attacked”: the first word of a sentence has a capital.
    if ((t.letters[k] === LOWER || k === 0 || endsSentence(t, k - 1)) && foes.endAt(t, k, t.count) > 0) return true
  }
  return false
}

/** A stop, or a paragraph that begins with token i. */
const endsSentence = ({ text, start, kind, before }: Tokens, i: number): boolean =>
  (kind[i] === SIGN && /[.!?;]/.test(text[start[i]])) || (before[i] & PARAGRAPH) > 0

/** “The KLF, which has”, “the KLF said on Monday that it had”: the name before the deed at token i. */
function subjectOf(t: Tokens, lists: Lists, i: number): Opponent | undefined {
  const between = lists('before_deed')
  for (let first = i; first >= 0 && i - first <= LEAD; first--) {
    const name = nameBefore(t, first)
    if (name !== undefined) return isAllied(t, lists, first) ? undefined : name
    if (first === 0 || !(between.is(t, first - 1, first) || t.letters[first - 1] === CAPITALISED)) return undefined
  }
  return undefined
}

/** “the army and the KLF attacked”: on one side. */
function isAllied(t: Tokens, lists: Lists, i: number): boolean {
  let k = i - 1
  while (k > 0 && t.letters[k] !== LOWER && t.kind[k] !== SIGN) k--
  const joins = (at: number): boolean => at >= 0 && lists('joins_two').is(t, at, at + 1)
  return joins(k) || (lists('leads_name').is(t, k, k + 1) && joins(k - 1))
}

/** “Troops killed three KLF members”, “destroyed a KLF camp”: forces of a state before the words at token i, and what they did. */
const isHunted = (t: Tokens, lists: Lists, i: number): boolean => {
  if (!foeIn(t, lists, i - 1, -1) && !foeIn(t, lists, i + 1, 1)) return false
  const hits = lists('hits_groups')
  for (let k = i + 1, n = 0; k < t.count && n < FAR && !endsSentence(t, k); k++, n++)
    if (hits.is(t, k, k + 1)) return true
  for (let k = i - 1, n = 0; k >= 0 && n < FAR && !endsSentence(t, k); k--, n++) if (hits.is(t, k, k + 1)) return true
  return false
}

/** “between the army and the KLF”, “between KLF and government troops”: the one beside forces of a state. */
function besideForces(t: Tokens, lists: Lists, between: number): Opponent | undefined {
  const foes = lists('state_foes')
  let and = between + 1
  while (and < t.count && and - between < MIDDLE && !lists('joins_two').is(t, and, and + 1)) {
    if (endsSentence(t, and)) return undefined
    and++
  }
  const holds = (from: number, to: number): boolean => {
    for (let k = from; k < to && k < t.count && !endsSentence(t, k); k++)
      if (t.letters[k] === LOWER && foes.endAt(t, k, t.count) > 0) return true
    return false
  }
  if (holds(between + 1, and)) return nameAfter(t, and + 1)
  return holds(and + 1, and + MIDDLE) ? nameBefore(t, and) : undefined
}

/** Most tokens of one of two. */
const MIDDLE = 8

/** A name that ends right before token i. */
function nameBefore(t: Tokens, i: number): Opponent | undefined {
  if (i >= t.count) return undefined
  const before = t.text.slice(Math.max(0, t.start[i] - REACH), t.start[i])
  return spelled(SPELLED_BEFORE.exec(before)) ?? found(BEFORE.exec(before))
}

/** A name that begins behind token i - 1. */
function nameAfter(t: Tokens, i: number): Opponent | undefined {
  SPELLED_AFTER.lastIndex = t.end[i - 1]
  AFTER.lastIndex = t.end[i - 1]
  return spelled(SPELLED_AFTER.exec(t.text)) ?? found(AFTER.exec(t.text))
}

const found = (match: RegExpExecArray | null): Opponent | undefined => (match ? { name: match[1] } : undefined)

function spelled(match: RegExpExecArray | null): Opponent | undefined {
  const { long, short } = match?.groups ?? {}
  // Letters of another language spell no English name.
  return long === undefined ? undefined : { name: short, long: spelledOut(long, short) ?? long }
}

const shortBefore = (t: Tokens, i: number): Opponent | undefined => {
  const opponent = nameBefore(t, i)
  return opponent && isShort(opponent.name) ? opponent : undefined
}

/** Letters that the lexicon knows are no new name; nor is a body, an office or a place, “the Ministry of Defence”, whatever stands behind “of”. */
function isFree(name: string, knowledge: Knowledge): boolean {
  const { lexicon, vocabulary } = knowledge
  if (textHolds({ knowledge }, name, 'no_groups')) return false
  // “Arno al-Velm” is a man.
  if (/ \p{Ll}+-/u.test(name)) return knowledge.lists('group_openings').opensText(name)
  const short = isShort(name)
  const t = scan(name.replace(/ of .*/, ''), vocabulary)
  for (let i = 0; i < t.count; i++) {
    if (t.kind[i] !== WORD || t.end[i] - t.start[i] < 2) continue
    const known = lexicon.match(t, i, t.count)
    if (
      known &&
      (short ||
        known.entries.some(({ cls, side, kind }) => side !== undefined || (NO_GROUP.has(cls) && kind !== 'media')))
    )
      return false
  }
  return !lexicon
    .match(scan(name.replace(/^.*? of (?:the )?/, ''), vocabulary), 0, MIDDLE)
    ?.entries.some(({ kind }) => kind === 'armed_group')
}

/** What the name of a body, an office, a place or a day has in it. */
// biome-ignore format: a table
const NO_GROUP = new Set<WordClass>(['body', 'place_noun', 'place', 'actor', 'title', 'rank', 'official', 'month', 'weekday', 'compass', 'facility', 'speech_noun', 'instrument', 'agreement_noun'])

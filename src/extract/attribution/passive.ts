/** What is said by nobody or by whoever stands after “by”: “was reported by the mayor”, “it was officially reported”, “it was noted”. */
import { COLON, COMMA, has, type Item, isSign, type Reading, wordOf } from '../item.js'
import { holds, isOf, opensWith } from '../words.js'
import type { Cue } from './cues.js'
import { isToll, putsToll, releases } from './no-cue.js'
import { rangeAfter } from './phrase-after.js'
import { noOne, type Phrase, readPhrase, speakerOf } from './speaker.js'

type Said = Pick<Cue, 'phrase' | 'says' | 'rule'> & Partial<Pick<Cue, 'nominal' | 'until'>>

/** The item of the “be” before the verb at item `i`, past adverbs, or -1; “is saying” and “was quoted as saying” have a subject. */
function auxiliary(reading: Reading, items: Item[], i: number): number {
  const verb = wordOf(reading, items[i])
  if (/ing$/i.test(verb)) return -1
  let at = i - 1
  while (at > 0 && items[at].kind === 'adverb') at--
  const be = items[at]
  if (be === undefined) return -1
  return be.kind === 'be' || (be.kind === 'modal' && /\bbe$/i.test(wordOf(reading, be))) ? at : -1
}

/** Who is told to say it; the text itself where “it” stands for nobody; null for another subject, undefined where the verb is no passive. */
export function passive(reading: Reading, items: Item[], i: number): Said | null | undefined {
  // “Reporters were told | by a doctor that …”, unlike “the ministry was told that …”, which hands it on
  const told = isOf(reading, items[i], 'were_told') ? agent(reading, items, i) : null
  if (told) return { phrase: told, says: 'after', rule: 'preceding_cue' }
  const be = auxiliary(reading, items, i)
  if (be < 0) return undefined
  // “Access was denied by the soldiers”
  if (has(items[i], 'denial') && items.slice(0, be).some((x) => isOf(reading, x, 'withheld'))) return null
  // “were found by the army” tells who found them.
  const by = has(items[i], 'finds') ? null : agent(reading, items, i)
  // “This was stated by the ministry: …”, “The mission was informed by the ministry that …”
  const next = items[by?.to ?? -1]
  const says =
    isSign(next, COLON) || (has(items[i], 'speech')?.kind === 'heard' && next?.kind === 'relative') ? 'after' : 'before'
  // “was hailed by X as”, “are blamed by X for”: what is thought of it, which nobody goes on telling.
  if (by) return { phrase: by, says, rule: 'following_cue', nominal: judges(items[by.to]) }
  let it = be - 1
  while (it > 0 && (items[it].kind === 'adverb' || items[it].kind === 'have')) it--
  if (items[it]?.kind !== 'pronoun' || !/^it$/i.test(wordOf(reading, items[it]))) return null
  const officially = items.slice(it + 1, i).some((x) => /^officially$/i.test(wordOf(reading, x)))
  const own = noOne(items, it)
  const phrase = officially ? { ...own, anaphor: null, speaker: speakerOf('officials'), words: OFFICIAL } : own
  return { phrase, says: isSign(items[it - 1], COMMA) ? 'before' : 'after', rule: 'following_cue' }
}

const judges = (x: Item | undefined): boolean => x?.kind === 'as' || isFor(x)

const isFor = (x: Item | undefined): boolean => has(x, 'preposition')?.kind === 'for'

const OFFICIAL: ReadonlySet<string> = new Set(['official'])

/** “the raid, condemned by the Council as a crime, killed two”: what somebody calls it, up to the comma. */
export function calledBy(reading: Reading, items: Item[], i: number): Said | null {
  if (items[i + 1]?.kind !== 'by' || !/ed$/i.test(wordOf(reading, items[i]))) return null
  const range = rangeAfter(reading, items, i + 2)
  const phrase = range && items[range.to]?.kind === 'as' ? readPhrase(reading, items, range) : null
  const comma = items.findIndex((x, k) => k > i && isSign(x, COMMA))
  const until = comma < 0 ? items[items.length - 1].to : items[comma].from
  return phrase && { phrase, says: 'after', rule: 'preceding_cue', nominal: true, until }
}

/** “was reported on Monday night by the mayor”: no more than a time stands before “by”. */
function agent(reading: Reading, items: Item[], i: number): Phrase | null {
  const by = items.findIndex((x, k) => k > i && k < i + 6 && x.kind === 'by')
  const figures = isOf(reading, items[i], 'estimates')
  // “a bomb was placed by the rebels”
  if (figures && has(items[i], 'speech')?.kind === 'puts' && !items.slice(0, by).some((x) => isToll(x) || isFigure(x)))
    return null
  if (by < 0 || !items.slice(i + 1, by).every((x) => isTime(x) || (figures && isFigure(x)))) return null
  const range = rangeAfter(reading, items, by + 1)
  const what =
    has(items[i], 'verb')?.kind === 'accuse' ? items.findIndex((x, k) => k > by && x.kind === 'preposition') : -1
  return range && readPhrase(reading, items, what > 0 && what < range.to ? { ...range, to: what } : range)
}

/** “were reported injured | by an official”: item `by` names who tells of it, where he can hardly have done it. */
function tellsHarm(reading: Reading, items: Item[], by: number): boolean {
  const harm = items[by - 1]
  if (items[by].kind !== 'by' || !has(harm, 'harm_participle') || !opensWith(reading, harm, 'hearsay')) return false
  const range = rangeAfter(reading, items, by + 1)
  const told = range ? items.slice(range.from, range.to) : []
  // “by government forces”
  const kinds = told.map((x) => (x.group ? 'people' : (has(x, 'body')?.kind ?? '')))
  const body = kinds.some((kind) => TELLS.has(kind)) && !kinds.some((kind) => FORCES.has(kind))
  return body || told.some((x) => holds(reading, x, 'tells_of_harm'))
}

const FORCES = new Set(['people', 'armed_forces', 'police'])
const TELLS = new Set(['ministry', 'government', 'igo', 'ngo', 'media'])

/** “was put at at least 31 dead by the ministry” */
const isFigure = (x: Item): boolean =>
  x.kind === 'approximator' || x.quantity !== undefined || x.group?.quantity != null

const isTime = (x: Item): boolean =>
  x.date !== undefined || x.kind === 'adverb' || x.kind === 'day_part' || x.kind === 'preposition'

/** The “by” of “a list released by”, “was put at 31 by”, “were reported killed by”. */
export const handsTo = (reading: Reading, items: Item[], i: number): boolean =>
  releases(reading, items, i) || putsToll(items, i) || tellsHarm(reading, items, i)

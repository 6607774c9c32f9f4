/** Sentences told by whoever speaks behind them: enclosed by one speaker, closed by “this was reported by X”, led up to by a cue. */
import type { Speaker } from '../../../model/record.js'
import { flat } from '../../../text/lists.js'
import { has, type Item, type ItemKind, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, endAt } from '../../words.js'
import { isDefinite } from '../anaphora/persons-named.js'
import type { Cue } from '../cues.js'
import { voiceKey } from '../speaker.js'
import { breaksOff, LEAD, SUBJECT } from './breaks.js'

/**
 * Between two tellings of one speaker who alone speaks there: “Ostria shelled Velm, the army reported. A girl was hit. … The army
 * warned …”. Over paragraphs others may speak, unless none does in the whole text, or the second telling takes the speaker up: “it said”,
 * “the office added”.
 */
export function enclosed(
  reading: Reading,
  sentences: ReadSentence[],
  cues: Cue[][],
  wide: boolean,
): Map<number, Speaker> {
  const out = new Map<number, Speaker>()
  const alone = wide && speaksAlone(cues)
  let last = -1
  for (const { index } of sentences) {
    if (cues[index].length === 0) continue
    const before = last < 0 ? undefined : cues[last].at(-1)
    const after = cues[index][0]
    const from = last
    last = index
    if (!before || before.denies || before.nominal) continue
    const speaker = after.phrase.speaker
    if (voiceKey(before.phrase.speaker) !== voiceKey(speaker) || speaker.name === 'publisher') continue
    const near = sentences[from].paragraph === sentences[index].paragraph
    const reach = alone && !after.nominal ? sentences.length : reachBack(reading, sentences[index], after)
    const far = !near && !(wide && index - from <= reach)
    for (let k = from + 1; k < index; k++) {
      if (far && !leadsUp(sentences[k], sentences[index], after)) continue
      if (!near && breaksOff(reading, sentences[k], speaker)) break
      out.set(k, speaker)
    }
  }
  return out
}

/** “A mine exploded. A driver was killed, police said.”: a paragraph that ends with its speaker, who has spoken before. */
const leadsUp = (told: ReadSentence, { paragraph }: ReadSentence, { says, nominal }: Cue): boolean =>
  told.paragraph === paragraph && says === 'before' && !nominal

/** Nobody else speaks in the text: it retells one statement, and what stands between two citings of it is from it. */
const speaksAlone = (cues: Cue[][]): boolean =>
  new Set(flat(cues).map(({ phrase }) => voiceKey(phrase.speaker))).size === 1

/** Over how many sentences of other paragraphs a cue takes up a speaker whom its readers are taken to have in mind. */
function reachBack(reading: Reading, { from, to, items }: ReadSentence, { at, phrase, nominal, denies }: Cue): number {
  if (nominal || denies) return 0
  if (phrase.anaphor === 'document') return SHORT
  const verb = items[at]
  const taken =
    phrase.anaphor === 'pronoun' ||
    (phrase.anaphor === 'body' && !phrase.human && isDefinite(reading, phrase)) ||
    anyIn(reading, Math.max(from, verb.from - 2), Math.min(to, verb.to + 1), 'adds_more')
  return taken ? LONG : 0
}

const SHORT = 3
const LONG = 8

/** “This was reported by the prosecutor’s office.” after the facts: the sentences of its paragraph, or of the one before where it stands alone. */
export function closingSpeakers(reading: Reading, sentences: ReadSentence[], cues: Cue[][]): Map<number, Speaker> {
  const out = new Map<number, Speaker>()
  for (const sentence of sentences) {
    const { items, index, paragraph } = sentence
    const [cue] = cues[index]
    if (!cue || cue.denies || items.length > CLOSING || !(isClosing(items, cue) || tellsBefore(reading, sentence, cue)))
      continue
    const before = sentences[index - 1]
    const told = before?.paragraph === paragraph ? paragraph : before?.paragraph
    for (let k = index - 1; k >= 0 && sentences[k].paragraph === told && cues[k].length === 0; k--)
      out.set(k, cue.phrase.speaker)
  }
  return out
}

const CLOSING = 24

const POINTS = new Set<ItemKind | undefined>(['determiner', 'pronoun', 'relative', 'as'])

/** “This was reported by X”, “That is according to X”, “The information was confirmed by X”. */
const isClosing = (items: Item[], cue: Cue): boolean =>
  POINTS.has(items[0]?.kind) &&
  items.slice(1, 4).some((x) => x.kind === 'be' || has(x, 'according_to') !== undefined) &&
  cue.at < 6 &&
  cue.says !== 'after' &&
  !items.slice(1, cue.at).some((x) => x.group?.harm != null)

/** “The ministry reported this on Monday.”, “The command confirmed the casualties.” */
function tellsBefore(reading: Reading, { items, to }: ReadSentence, { at, says, token, phrase }: Cue): boolean {
  const end = endAt(reading, token, to, 'told_before')
  const next = items.find((x) => x.from >= end)
  return (
    end > 0 &&
    says === 'after' &&
    (at < SUBJECT + LEAD || at - phrase.to < 2) &&
    (next === undefined || ENDS.has(next.kind) || next.date !== undefined)
  )
}

const ENDS = new Set<ItemKind>(['sign', 'preposition', 'date_word', 'adverb'])

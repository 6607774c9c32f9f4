/** Sentences without a cue of their own: told on by the speaker before, led up to by one who follows, or told by nobody in particular. */
import type { Speaker } from '../../model/record.js'
import { UPPER } from '../../text/tokens.js'
import { COLON, has, type Item, type ItemKind, isSign, type Reading, SEMICOLON, textOf, wordOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import { anyIn, endAt, isOf } from '../words.js'
import type { Cue } from './cues.js'
import type { Attributed } from './spans.js'

/** Sentences without a cue that tell on what the speaker before told, or lead up to a cue at the end of the next sentence. */
export function carriedSpans(reading: Reading, sentences: ReadSentence[], cues: Cue[][]): Attributed[] {
  const out: Attributed[] = []
  const closing = closingSpeakers(reading, sentences, cues)
  const between = enclosed(sentences, cues)
  let current: Speaker | null = null
  let listing = false
  for (const sentence of sentences) {
    const own = cues[sentence.index]
    const previous = sentences[sentence.index - 1]
    const next = previous?.paragraph !== sentence.paragraph
    listing = next ? (listing || leadsList(previous)) && (isListed(sentence) || leadsList(sentence)) : listing
    const goes = listing || elaborates(sentence) || leadsList(sentence) || leadsStatement(previous, cues)
    if (next && !(current && (goes || pointsBack(reading, sentence)))) current = null
    if (own.length > 0) current = goesOn(reading, sentence, own)
    else if (quoted(reading, sentence) || (listing && current && stepsAside(sentence))) continue
    else if (breaksOff(reading, sentence, current ?? between.get(sentence.index) ?? null)) current = null
    else {
      const speaker =
        current ??
        closing.get(sentence.index) ??
        between.get(sentence.index) ??
        (trailsInto(reading, sentences, cues, sentence) ? cues[sentence.index + 1][0].phrase.speaker : null)
      if (speaker)
        out.push({ kind: 'indirect', from: sentence.from, to: sentence.to, speaker, rule: 'carry', denies: false })
    }
  }
  return out
}

/** Told from elsewhere or in the voice of the text: what a speaker before told ends here. */
const breaksOff = (reading: Reading, sentence: ReadSentence, current: Speaker | null): boolean =>
  stepsAside(sentence) ||
  isOfOld(reading, sentence) ||
  saidByNobody(reading, sentence) ||
  hasUnreadSource(sentence) ||
  keepsSilent(reading, sentence) ||
  tellsItself(reading, sentence, current)

/**
 * Between two tellings of one speaker who alone speaks there: “Ostria shelled Velm, the army reported. A girl was hit. … The army
 * warned …”. Over paragraphs others may speak.
 */
function enclosed(sentences: ReadSentence[], cues: Cue[][]): Map<number, Speaker> {
  const out = new Map<number, Speaker>()
  let last = -1
  for (const { index } of sentences) {
    if (cues[index].length === 0) continue
    const before = last < 0 ? undefined : cues[last].at(-1)
    const after = cues[index][0]
    const from = last
    last = index
    if (!before || before.denies || before.nominal) continue
    const speaker = after.phrase.speaker
    if (before.phrase.speaker.name !== speaker.name || speaker.name === 'publisher') continue
    if (sentences[from].paragraph !== sentences[index].paragraph) continue
    for (let k = from + 1; k < index; k++) out.set(k, speaker)
  }
  return out
}

/** “The raids left, by district:”: what follows line by line is said by whoever says this; a bare label, “Background:”, says nothing. */
const leadsList = (sentence: ReadSentence | undefined): boolean =>
  sentence !== undefined &&
  isSign(sentence.items.at(-1), COLON) &&
  (sentence.items.length > LABEL_WORDS ||
    sentence.items.some((x) => x.group != null || x.entry?.cls.startsWith('harm')))

/** “The ministry said in a statement:”: the paragraph below is what it says. */
const leadsStatement = (sentence: ReadSentence | undefined, cues: Cue[][]): boolean => {
  if (!sentence) return false
  const cue = cues[sentence.index].at(-1)
  if (cue?.says !== 'after' || !isSign(sentence.items.at(-1), COLON)) return false
  const rest = sentence.items.slice(cue.at + 1)
  return rest.length <= MEDIUM && !rest.some((x) => x.group?.harm != null || VERBS.has(x.kind))
}

/** Items between “said” and the colon: “in a statement on Monday”. */
const MEDIUM = 8

/** Items of a label with its colon: “Read also:”. */
const LABEL_WORDS = 3

/** A line with a bullet, a number or a label at its head, or without a verb. */
const isListed = ({ items, bullet }: ReadSentence): boolean =>
  bullet ||
  items.slice(0, LABEL).some((x) => isSign(x, COLON)) ||
  !items.some((x) => VERBS.has(x.kind) || has(x, 'speech') !== undefined)

const LABEL = 6
// biome-ignore format: a table
const VERBS = new Set<ItemKind>([
  'be', 'have', 'modal', 'verb', 'harm_intransitive', 'harm_active', 'event_verb', 'leave', 'claim_lives', 'lose', 'suffer',
])

/** “As per intelligence estimates, …”: a source that is no speaker ends what the one before told. */
const hasUnreadSource = ({ items, contents }: ReadSentence): boolean =>
  contents.has('according_to') && has(items[0], 'according_to') !== undefined

/** “Four more are believed to be hurt”, “is said to be missing”: told by whoever it may be. */
const saidByNobody = (reading: Reading, { items, contents }: ReadSentence): boolean =>
  contents.has('to') &&
  items.some((x, i) => x.kind === 'be' && isOf(reading, items[i + 1], 'hearsay') && items[i + 2]?.kind === 'to')

/** Days after which what happened is no part of the news. */
const OLD = 60

/** “On 3 May of last year, …”: a day long past opens the sentence. */
const isOfOld = ({ published }: Reading, { items, contents }: ReadSentence): boolean =>
  contents.has('date') && items.slice(0, LEAD).some(({ date }) => date?.end != null && date.end < published - OLD)

/** “It did not say who fired”, “The army declined to comment”: whoever writes the text tells what is left unsaid. */
const keepsSilent = (reading: Reading, { items, contents }: ReadSentence): boolean =>
  contents.has('withholds') &&
  items.some((x, i) => {
    const kind = has(x, 'withholds')?.kind
    if (kind === 'gives' && no(reading, items[i + 1])) return true
    return kind === 'refusal' || (kind !== undefined && has(items[i - 1], 'negation') !== undefined)
  })

const no = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined && /^no$/i.test(textOf(reading, item.from, item.from + 1))

/** “This was reported by the prosecutor’s office.” after the facts: the sentences of its paragraph, or of the one before where it stands alone. */
function closingSpeakers(reading: Reading, sentences: ReadSentence[], cues: Cue[][]): Map<number, Speaker> {
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
function tellsBefore(reading: Reading, { items, to }: ReadSentence, { at, says, token }: Cue): boolean {
  const end = endAt(reading, token, to, 'told_before')
  const next = items.find((x) => x.from >= end)
  return (
    end > 0 &&
    says === 'after' &&
    at < SUBJECT + LEAD &&
    (next === undefined || ENDS.has(next.kind) || next.date !== undefined)
  )
}

const ENDS = new Set<ItemKind>(['sign', 'preposition', 'date_word', 'adverb'])

/**
 * Who tells on after a sentence with cues. A denial tells what did not happen, an allegation is only cited, a source named in the
 * middle covers its sentence, and a quotation ends where it closes: what follows these is told by nobody in particular.
 */
function goesOn(reading: Reading, sentence: ReadSentence, cues: Cue[]): Speaker | null {
  const cue = cues[cues.length - 1]
  if (cue.denies || cue.contested || cue.nominal) return null
  if (cue.rule === 'according_to' && cue.at > LEAD) return null
  if (cue.says === 'before' && closesQuote(reading, sentence)) return null
  // “The mission confirmed 38 dead; residents believe …”: what the second clause cites ends with it.
  if (cue.says === 'after' && sentence.items.slice(0, cue.phrase.from).some((x) => isSign(x, SEMICOLON))) return null
  return cue.phrase.speaker
}

/** Items before “according to” at the head of a sentence. */
const LEAD = 2

/** “…,” the mayor said: words of the sentence stand in a quotation. */
const closesQuote = (reading: Reading, { from, to }: ReadSentence): boolean => {
  for (let i = from; i < to; i++) if (reading.structure.quoteOf[i] >= 0) return true
  return false
}

const MAY_OWN = ['pronoun', 'our', 'determiner', 'people'] as const

/** “We estimate that …”, “General Sol's remarks came as …”: whoever tells the text speaks, and not the one told of. */
function tellsItself(reading: Reading, { items, contents }: ReadSentence, current: Speaker | null): boolean {
  // “US vehicles” are nobody's own.
  const { letters } = reading.tokens
  const own = ({ from }: Item): boolean => letters[from] !== UPPER && anyIn(reading, from, from + 1, 'own_pronouns')
  if (MAY_OWN.some((kind) => contents.has(kind)) && items.some(own)) return true
  const person = current?.person
  return (
    person != null && items.slice(0, SUBJECT).some(({ names }) => names?.people.some(({ name }) => name === person))
  )
}

/** Items in which the subject of a sentence stands. */
const SUBJECT = 4

const quoted = (reading: Reading, sentence: ReadSentence): boolean => reading.structure.quoteOf[sentence.from] >= 0

/** The next sentence of the paragraph tells on and ends with its speaker: “A mine exploded. A driver was killed, police said.” */
function trailsInto(
  reading: Reading,
  sentences: ReadSentence[],
  cues: Cue[][],
  { index, paragraph }: ReadSentence,
): boolean {
  const next = cues[index + 1]?.[0]
  const after = sentences[index + 1]
  if (next === undefined || next.denies || after.paragraph !== paragraph || quoted(reading, after)) return false
  const ends = after.items.length - Math.max(next.at, next.phrase.to) < TAIL
  return next.rule === 'according_to' ? next.at > after.items.length / 2 : next.says === 'before' && ends
}

/** Items after a cue that closes its sentence: “said on Monday by telephone.” */
const TAIL = 8

/** “As a result”, “The injured”, “Two of them”: the paragraph goes on with what was told before it. */
function elaborates({ items }: ReadSentence): boolean {
  const [first, second] = items
  if (first === undefined) return false
  const harmed =
    first.kind === 'determiner' &&
    second !== undefined &&
    (second.group?.harm != null ||
      has(second, 'harm_participle') !== undefined ||
      has(second, 'harm_state') !== undefined) // prettier-ignore
  return (
    harmed ||
    first.group?.partOf === true ||
    first.group?.harm != null ||
    has(first, 'elaboration') !== undefined ||
    has(first, 'includes') !== undefined
  )
}

/** “As a result of the shelling”, “In this attack”: the paragraph is about what the one before told. */
const pointsBack = (reading: Reading, { items: [lead, which, what] }: ReadSentence): boolean =>
  isOf(reading, lead, 'in_consequence') &&
  which?.kind === 'determiner' &&
  (/^as /i.test(wordOf(reading, lead)) || /^th(?:is|at|[eo]se)$/i.test(wordOf(reading, which))) &&
  has(what, 'event_noun') !== undefined

/** Told from another time (“Since spring …”) or as a comparison: background, which the speaker before need not have told. */
const stepsAside = ({ items, contents }: ReadSentence): boolean =>
  contents.has('background') ||
  items.some((item, i) => (item.kind === 'since' && i < LEAD) || item.kind === 'toll') ||
  (contents.has('date') && items.some(({ date }) => date?.precision === 'year' || date?.precision === 'month')) ||
  has(items[0], 'aside') !== undefined

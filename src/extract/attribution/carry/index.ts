/** Sentences without a cue of their own: told on by the speaker before, led up to by one who follows, or told by nobody in particular. */
import type { Speaker } from '../../../model/record.js'
import { COLON, has, type ItemKind, isSign, type Reading, SEMICOLON } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { Cue } from '../cues.js'
import type { Attributed } from '../spans.js'
import { closingSpeakers, enclosed } from './around.js'
import { breaksOff, LEAD, quoted, stepsAside } from './breaks.js'
import { addsOn, elaborates, pointsBack } from './goes-on.js'

/**
 * Sentences without a cue that tell on what the speaker before told, or lead up to a cue at the end of the next sentence. A text of a
 * body speaks for that body: only where none is known to speak (`voice`) is another told on over paragraphs.
 */
export function carriedSpans(
  reading: Reading,
  sentences: ReadSentence[],
  cues: Cue[][],
  { name: voice }: Speaker,
): Attributed[] {
  const wide = voice === 'publisher'
  const out: Attributed[] = []
  const closing = closingSpeakers(reading, sentences, cues)
  const between = enclosed(reading, sentences, cues, wide)
  let current: Speaker | null = null
  // Whoever told the sentence before, even where what follows is no longer his unless a word says so.
  let told: Speaker | null = null
  let listing = false
  for (const sentence of sentences) {
    const own = cues[sentence.index]
    const previous = sentences[sentence.index - 1]
    const next = previous?.paragraph !== sentence.paragraph
    listing = next ? (listing || leadsList(previous)) && (isListed(sentence) || leadsList(sentence)) : listing
    const goes = listing || elaborates(sentence) || leadsList(sentence) || leadsStatement(previous, cues)
    if (next && !(current && (goes || pointsBack(reading, sentence)))) current = null
    const more: Speaker | null = wide && told !== null && addsTo(reading, previous, sentence, cues) ? told : null
    told = own.length > 0 ? teller(own) : more
    if (own.length > 0) current = goesOn(reading, sentence, own)
    else if (quoted(reading, sentence) || (listing && current && stepsAside(reading, sentence))) continue
    else if (breaksOff(reading, sentence, current ?? between.get(sentence.index) ?? null)) current = null
    else {
      const speaker = current ?? more ?? closing.get(sentence.index) ?? between.get(sentence.index)
      if (speaker)
        out.push({ kind: 'indirect', from: sentence.from, to: sentence.to, speaker, rule: 'carry', denies: false })
    }
  }
  return out
}

/** “Moreover, …”, “Four of the dead were …”: more of what the sentence before has told, but not of a quotation. */
const addsTo = (reading: Reading, before: ReadSentence, sentence: ReadSentence, cues: Cue[][]): boolean =>
  addsOn(reading, sentence, before) ||
  (elaborates(sentence) && !(cues[before.index].at(-1)?.says === 'before' && closesQuote(reading, before)))

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

/** Who tells a sentence by its last cue, unless he only denies or is only cited. */
const teller = (cues: Cue[]): Speaker | null => {
  const { denies, contested, nominal, phrase } = cues[cues.length - 1]
  return denies || contested || nominal || phrase.speaker.name === 'publisher' ? null : phrase.speaker
}

/** “…,” the mayor said: words of the sentence stand in a quotation. */
const closesQuote = (reading: Reading, { from, to }: ReadSentence): boolean => {
  for (let i = from; i < to; i++) if (reading.structure.quoteOf[i] >= 0) return true
  return false
}

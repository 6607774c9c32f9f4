/** Which items are verbs, for telling a clause from a subject that waits for its verb; and the subject that a verb of saying shares with one before it. */
import { COMMA, has, type Item, type ItemKind, isArticle, isSign, type Reading, wordOf } from '../item.js'
import { isOf } from '../words.js'
import { isAdverb, plainBefore, rangeBefore, rangeBeforeRelative } from './phrase.js'
import type { Range } from './phrase-words.js'
import { type Phrase, phraseOf } from './speaker.js'

// biome-ignore format: a table
const VERBS = new Set<ItemKind>([
  'verb', 'be', 'have', 'modal', 'harm_intransitive', 'harm_participle', 'harm_active', 'harm_gerund', 'lose', 'suffer', 'leave', 'claim_lives',
  'toll_verb',
])

export const isVerb = (x: Item): boolean =>
  VERBS.has(x.kind) ||
  has(x, 'speech') !== undefined ||
  has(x, 'event_verb') !== undefined ||
  has(x, 'verb') !== undefined

/** A verb stands before item i: what follows belongs to a clause and not to a subject that waits for its verb. */
export const clauseBefore = (items: readonly Item[], i: number): boolean => items.slice(0, i).some(isVerb)

/** “Civil defence teams pulled …”, “The ministry threatened …”: a word in “-ed” after a noun is its verb, where the lexicon knows no other. */
export const isPast = (reading: Reading, items: Item[], i: number): boolean =>
  i > 0 &&
  (items[i].kind === 'unknown' || items[i].kind === 'hypothetical') &&
  /^[a-z]{3,}ed$/.test(wordOf(reading, items[i])) &&
  items[i - 1].kind !== 'sign' &&
  !isArticle(items[i - 1])

/** “Ivo Tarn telephoned the agency to | say that”: who, or null. */
export function getsThrough(reading: Reading, items: Item[], i: number): Phrase | null {
  if (items[i - 1]?.kind !== 'to') return null
  const verb = items.findLastIndex((x, k) => k < i && k >= i - REACH && isOf(reading, x, 'gets_through'))
  if (verb < 1 || items.slice(verb, i).some((x) => x.kind === 'sign')) return null
  return phraseOf(reading, items, rangeBefore(reading, items, verb))
}

/** Items between “telephoned” and “to say”. */
const REACH = 9

/** “put the dead at 13 and said that …”: the verb has the subject of the one before. */
export const joins = (reading: Reading, items: Item[], i: number): boolean => {
  const and = pastAdverbs(reading, items, i)
  return (
    has(items[and], 'and') !== undefined && items.slice(0, and).some((x, k) => isVerb(x) || isPast(reading, items, k))
  )
}

/** The item before the verb at item `i` and what tells how and when: “and | later strongly condemned”. */
function pastAdverbs(reading: Reading, items: Item[], i: number): number {
  let at = i - 1
  while (isAdverb(reading, items[at]) || items[at]?.date || BETWEEN.has(items[at]?.kind)) at--
  return at
}

const BETWEEN = new Set<ItemKind | undefined>(['date_word', 'day_part', 'have'])

/** “adding that”, “, saying”, “and claimed that”: the speaker before goes on. */
export function continues(reading: Reading, items: Item[], i: number): boolean {
  const before = items[pastAdverbs(reading, items, i)]
  return has(before, 'and') !== undefined || (has(items[i], 'speech')?.kind === 'gerund' && !isOwn(before))
}

/** “with each side | accusing the other”: a gerund with a subject of its own. */
const isOwn = (before: Item | undefined): boolean => before?.group !== undefined || before?.kind === 'side_noun'

/** “The group claimed responsibility, saying …”: the subject of the first verb. */
export function subjectOf(reading: Reading, items: Item[], before: number): Phrase | null {
  for (let i = 1; i < before; i++) {
    const verb =
      isVerb(items[i]) || (i < before - 1 && (isPast(reading, items, i) || has(items[i], 'deed') !== undefined))
    // “The ministry has not | given its losses, but says …”
    const end = items[i - 1].kind === 'negation' ? i - 1 : i
    const subject = verb ? phraseOf(reading, items, rangeBefore(reading, items, end)) : null
    // “The acting minister, N. N., summoned …”: a word before the subject may be a verb elsewhere.
    if (subject || (verb && !opensSubject(items, i))) return subject
  }
  return null
}

/** Nothing but an article stands before item `i`. */
const opensSubject = (items: Item[], i: number): boolean => i === 0 || (i === 1 && isArticle(items[0]))

/** “Velm called it revenge for Sunday, when it said its men were hurt”: “it” in a clause is the body that the sentence is about. */
export function subjectAbove(reading: Reading, items: Item[], { from, anaphor, plural }: Phrase): Phrase | null {
  const lead = items[from - 1]
  if (anaphor !== 'pronoun' || !plural || (lead?.kind !== 'relative' && lead?.kind !== 'preposition')) return null
  const subject = subjectOf(reading, items, from)
  return subject?.human || subject?.anaphor === 'pronoun' ? null : subject
}

/** “…, governor Ivo Tarn, said that”: a person named between two commas, of which the second parts subject and verb by mistake. */
export function beforeStrayComma(reading: Reading, items: Item[], i: number): Phrase | null {
  const next = items[i + 1]
  const alone = next === undefined || next.date !== undefined || AFTER_VERB.has(next.kind)
  if (!alone || !isSign(items[i - 1], COMMA) || has(items[i], 'speech')?.kind === 'gerund') return null
  const phrase = phraseOf(reading, items, plainBefore(reading, items, i - 1))
  return phrase?.speaker.person && (phrase.from === 0 || isSign(items[phrase.from - 1], COMMA)) ? phrase : null
}

const AFTER_VERB = new Set<ItemKind>(['sign', 'relative', 'preposition'])

/**
 * “The group which has been fighting the government | claimed”: the phrase at item `object` right before the verb of saying at item
 * `end` is the object of a relative clause, whose head speaks.
 */
export function rangeAboveRelative(reading: Reading, items: Item[], object: number, end: number): Range | null {
  const relative = items.findLastIndex((x, k) => k <= object && k > 0 && (x.kind === 'relative' || isSign(x, COMMA)))
  if (items[relative]?.kind !== 'relative' || clauseBefore(items, relative)) return null
  const clause = items.slice(relative + 1, object)
  const acts = clause.some((x, k) => isVerb(x) || isPast(reading, clause, k)) || isUnknownVerb(items, relative + 1)
  const others = clause.some((x, k) => has(x, 'and') || (k > 0 && has(x, 'speech')))
  return acts && !others ? rangeBeforeRelative(reading, items, end) : null
}

/** “who | saw the soldiers”, “which | backs Velm”: a word of no class right before its object. */
const isUnknownVerb = (items: Item[], i: number): boolean =>
  items[i]?.kind === 'unknown' &&
  items[i + 1] !== undefined &&
  (isArticle(items[i + 1]) || OBJECTS.has(items[i + 1].kind))

const OBJECTS = new Set<ItemKind>([
  'person',
  'people',
  'title',
  'official',
  'body',
  'speech_noun',
  'capital',
  'place',
  'side_noun',
  'metonym',
])

/** “Official sources count 2,030 dead”, “Medics note that …”: what several say, in a word that is a noun as well. */
export const tellsPlainly = (items: Item[], i: number): boolean => {
  const next = items[i + 1]
  const told = next?.kind === 'relative' || next?.quantity !== undefined || next?.group?.quantity != null
  const noun = items[pastWhence(items, i - 1)]
  return told && (noun?.group?.quantity === null || has(noun, 'speech_noun') !== undefined)
}

/** “sources | from Ostria and Karvia”, “doctors | in Velm”: the item before whence those who tell are, that ends at item `at`. */
function pastWhence(items: Item[], at: number): number {
  let lead = at
  while (WHENCE.has(items[lead]?.kind) || has(items[lead], 'and')) lead--
  return lead < at && (items[lead]?.kind === 'preposition' || items[lead]?.kind === 'from') ? lead - 1 : at
}

const WHENCE = new Set<ItemKind | undefined>(['capital', 'place', 'side_noun', 'metonym', 'determiner'])

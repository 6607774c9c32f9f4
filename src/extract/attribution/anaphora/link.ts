/** Which registered body a kind of body is: “the Defence Ministry” of the side named in its phrase, its sentence or the dateline. */
import type { Actor, Registry } from '../../../model/knowledge.js'
import type { Speaker } from '../../../model/record.js'
import { sideOf } from '../../chunks/people/group.js'
import { datelineTown } from '../../dateline.js'
import { isViolent } from '../../events/kinds.js'
import { COMMA, has, type Item, isSign, leadOf, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { opensWith, textEndsWith } from '../../words.js'
import { nameSets, type Phrase, wordSet } from '../speaker.js'
import { isDefinite } from './persons-named.js'

/** “the Defence Ministry” is that of the side named in the phrase, the publisher itself, or that of the side named before it or in the dateline. */
export function linkBody(
  reading: Reading,
  sentences: ReadSentence[],
  phrase: Phrase,
  sentence: number,
  voice: Speaker,
  told: readonly Speaker[],
): void {
  const { registry } = reading.knowledge
  if (!registry) return
  const fits = (a: Actor): boolean => a.organisation === phrase.organisation || named(a, phrase)
  // A body that publishes is the one of its kind that its text speaks of.
  const isBody = ({ actor }: Speaker): boolean => registry.actors.some((a) => a.id === actor && fits(a))
  const { items } = sentences[sentence]
  // Of whom bare “authorities” are, the last name before them does not tell: “west of Ostria, …, authorities said”.
  const bare = phrase.organisation === 'government' && !isDefinite(reading, phrase)
  const before = items.flatMap((x, i) => (x.from < phrase.token && !isDoer(reading, items, i) ? x : []))
  const previous = sentences[sentence - 1]?.items.find((x) => has(x, 'metonym') !== undefined)
  const side =
    phrase.speaker.side ??
    seatOf(items, phrase) ??
    (isDefinite(reading, phrase) || phrase.speaker.person ? onlySide(told.filter(isBody)) : undefined) ??
    placedAt(items) ??
    (isBody(voice) ? voice.side : null) ??
    sayerOf(items, phrase) ??
    sideAtTop(reading, datelineTown(sentences[0]?.items ?? []), registry) ??
    before.findLast(isVictim)?.group?.side?.code ??
    (bare ? undefined : sideCode(before.findLast(sideCode))) ??
    sideCode(previous) ??
    voice.side ??
    sideAtTop(reading, sentences[0]?.items ?? [], registry)
  const actor = registry.actors.find((a) => a.side === side && fits(a))
  const { side: own, name: words } = phrase.speaker
  // “Ostrian officials”: nobody tells which body they are; bare “authorities” are told by nothing else.
  const name = actor && own !== null && textEndsWith(reading, words, 'anyone_of') ? words : actor?.name
  if (actor && name && side) phrase.speaker = { ...phrase.speaker, name, actor: actor.id, side }
}

/** “the Defence Ministry” where that of one side alone has spoken. */
const onlySide = (bodies: readonly Speaker[]): string | undefined => {
  const [first, ...others] = bodies.flatMap(({ side }) => side ?? [])
  return others.every((side) => side === first) ? first : undefined
}

/** “In Velm, the Defence Ministry said”: the side of the place with which the sentence opens. */
const placedAt = (items: Item[]): string | undefined =>
  items[0]?.kind === 'preposition' && isSign(items[2], COMMA) ? sideCode(items[1]) : undefined

/** “Ostrian authorities announced that 40 had died, according to the Health Ministry”: of the side that says so in the same sentence. */
function sayerOf(items: Item[], { token }: Phrase): string | undefined {
  const says = items.findLastIndex(
    (x) => x.to <= token && has(x, 'speech') !== undefined && has(x, 'according_to') === undefined,
  )
  const sayer = items.slice(Math.max(0, says - SUBJECT), Math.max(0, says))
  const head = sayer.findLastIndex((x) => sideOf(x) !== null)
  return head < 0 || LED.has(leadOf(sayer, head)?.kind) ? undefined : sideCode(sayer[head])
}

/** Items from the name of a side to its verb of saying. */
const SUBJECT = 4

const LED = new Set<Item['kind'] | undefined>(['by', 'preposition', 'from', 'with', 'and'])

/** “Two Ostrian civilians”, “an Ostrian soldier”: of whom something is told, unlike “Ostrian forces”, who may have done it. */
const isVictim = ({ group }: Item): boolean => group?.side != null && (group.quantity !== null || group.number === 'sg')

/** “the defence ministry in Velm”: the side of its town. */
function seatOf(items: Item[], { from, to, token }: Phrase): string | undefined {
  const end = items.findIndex((x, i) => i >= from && x.from >= token && (has(x, 'speech') !== undefined || i > to + 1))
  const at = items.slice(0, end < 0 ? items.length : end).findLastIndex((x, i) => i >= from && x.kind === 'preposition')
  return at < 0 ? undefined : sideCode(items[at + 1])
}

/** “by Ostrian fire”, “Ostria’s shelling of”, “after the Ostrian occupation”: who did it, and not whose body tells of it. */
function isDoer(reading: Reading, items: Item[], i: number): boolean {
  if (!sideCode(items[i])) return false
  const next = items[items[i + 1]?.kind === 'possessive' ? i + 2 : i + 1]
  return (
    leadOf(items, i)?.kind === 'by' ||
    isViolent(has(next, 'event_noun')?.subtype) ||
    has(next, 'instrument') !== undefined ||
    opensWith(reading, next, 'hostile_words') ||
    opensWith(reading, next, 'occupation')
  )
}

/** A name of the actor holds all words of the phrase but for those of its side and place. */
function named(actor: Actor, phrase: Phrase): boolean {
  if (phrase.body === null) return false
  const body = wordSet(phrase.body)
  return nameSets(actor).some((words) => [...body].every((word) => words.has(word)))
}

const sideCode = (item: Item | undefined): string | undefined =>
  sideOf(item)?.code ?? (has(item, 'place')?.side || undefined)

/** The side of the first place of a text. */
function sideAtTop(reading: Reading, items: Item[], registry: Registry): string | undefined {
  const code = items
    .slice(0, 8)
    .map((item, i) => (isDoer(reading, items, i) ? undefined : sideCode(item)))
    .find((c) => c)
  return registry.pipeline.sides.find((s) => s.code === code)?.code
}

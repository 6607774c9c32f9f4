/** Which registered body a kind of body is: “the Defence Ministry” of the side named in its phrase, its sentence or the dateline. */
import type { Actor, Registry } from '../../../model/knowledge.js'
import type { Speaker } from '../../../model/record.js'
import { sideOf } from '../../chunks/people/group.js'
import { datelineTown } from '../../dateline.js'
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { nameSets, type Phrase, wordSet } from '../speaker.js'
import { isDefinite } from './persons-named.js'

/** “the Defence Ministry” is that of the side named in the phrase, the publisher itself, or that of the side named before it or in the dateline. */
export function linkBody(
  reading: Reading,
  sentences: ReadSentence[],
  phrase: Phrase,
  sentence: number,
  voice: Speaker,
): void {
  const { registry } = reading.knowledge
  if (!registry) return
  const fits = (a: Actor): boolean => a.organisation === phrase.organisation || named(a, phrase)
  // A body that publishes is the one of its kind that its text speaks of.
  const isBody = ({ actor }: Speaker): boolean => registry.actors.some((a) => a.id === actor && fits(a))
  // Of whom bare “authorities” are, the last name before them does not tell: “west of Ostria, …, authorities said”.
  const bare = phrase.organisation === 'government' && !isDefinite(reading, phrase)
  const before = bare ? [] : sentences[sentence].items.filter((x) => x.from < phrase.token).map(sideCode)
  const previous = sentences[sentence - 1]?.items.find((x) => has(x, 'metonym') !== undefined)
  const side =
    phrase.speaker.side ??
    placedAt(sentences[sentence].items) ??
    (isBody(voice) ? voice.side : null) ??
    sideAtTop(datelineTown(sentences[0]?.items ?? []), registry) ??
    before.findLast((code) => code) ??
    sideCode(previous) ??
    voice.side ??
    sideAtTop(sentences[0]?.items ?? [], registry)
  const actor = registry.actors.find((a) => a.side === side && fits(a))
  if (actor && side) phrase.speaker = { ...phrase.speaker, name: actor.name, actor: actor.id, side }
}

/** “In Velm, the Defence Ministry said”: the side of the place with which the sentence opens. */
const placedAt = (items: Item[]): string | undefined =>
  items[0]?.kind === 'preposition' && isSign(items[2], COMMA) ? sideCode(items[1]) : undefined

/** A name of the actor holds all words of the phrase but for those of its side and place. */
function named(actor: Actor, phrase: Phrase): boolean {
  if (phrase.body === null) return false
  const body = wordSet(phrase.body)
  return nameSets(actor).some((words) => [...body].every((word) => words.has(word)))
}

const sideCode = (item: Item | undefined): string | undefined =>
  sideOf(item)?.code ?? (has(item, 'place')?.side || undefined)

/** The side of the first place of a text. */
function sideAtTop(items: Item[], registry: Registry): string | undefined {
  const code = items
    .slice(0, 8)
    .map(sideCode)
    .find((c) => c)
  return registry.pipeline.sides.find((s) => s.code === code)?.code
}

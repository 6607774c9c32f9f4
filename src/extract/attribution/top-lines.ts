/** Lines of a page above the heading of a text: “World in brief”, “12 June 2031”. The heading is the first line below them. */
import { type ItemKind, isSign, STOP } from '../item.js'
import type { ReadSentence } from '../read.js'

/** Lines of a page that may stand above a heading. */
const MOST = 2
/** Items of such a line. */
const WORDS = 6

/** The sentence with which the heading begins: the first that is no short line without verb, figure or full stop in a paragraph of its own. */
export function headingAt(sentences: readonly ReadSentence[]): number {
  let at = 0
  while (at < MOST && at < sentences.length - 1 && isPageLine(sentences[at], sentences[at + 1])) at++
  return at
}

const isPageLine = ({ items, paragraph }: ReadSentence, next: ReadSentence): boolean =>
  next.paragraph !== paragraph &&
  items.length > 0 &&
  items.length <= WORDS &&
  !isSign(items[items.length - 1], STOP) &&
  items.every((x) => x.group === undefined && !x.kind.startsWith('harm') && !TELLS.has(x.kind))

// biome-ignore format: a table
const TELLS = new Set<ItemKind>(['verb', 'be', 'have', 'modal', 'speech', 'speech_noun', 'agreement_noun', 'event_noun', 'event_verb', 'names', 'body', 'actor', 'title', 'official'])

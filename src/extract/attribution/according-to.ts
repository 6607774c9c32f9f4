/** “According to X”, “citing X”, “as relayed by X”: who is named as the source, and through whom it came. */
import { COMMA, has, type Item, isArticle, isSign, type Reading, wordOf } from '../item.js'
import type { Cue, Found } from './cues.js'
import { direction, opensClause, opensRelative } from './direction.js'
import { explains, isDeed } from './no-cue.js'
import { rangeAfter } from './phrase-after.js'
import { giverOf, handsOn, isOutlet, quotedAs } from './relay.js'
import { ownAccount, type Phrase, phraseOf, readPhrase } from './speaker.js'
import { clauseBefore } from './verbs.js'

/** What the words at item `i` cite. Where they only say through whom the words of the cue before them came, that cue is told so. */
export function accordingTo(reading: Reading, items: Item[], i: number, last: Cue | undefined): Found | null {
  const kind = has(items[i], 'according_to')?.kind
  if (kind === 'own')
    return { phrase: ownAccount(reading, items[i], i), relay: null, says: 'both', rule: 'according_to' }
  const named = namedAfter(reading, items, i, last)
  if (!named) return null
  const { range, phrase } = named
  if (kind === 'relay' && last && last.relay === null) {
    last.relay = phrase
    return null
  }
  const quoted = quotedAs(reading, items, i, range.to)
  if (quoted) return { phrase: quoted, relay: phrase, says: direction(items, quoted.from, i), rule: 'preceding_cue' }
  const citing = kind === 'citing'
  // “Valleypress, citing police, said”: the cue after the aside holds both, where the subject still waits for its verb.
  if ((citing || kind === 'relay') && !clauseBefore(items, i)) return null
  if (last && isPassedOn(items, phrase, last)) {
    last.relay = phrase
    return null
  }
  const source = sourceOf(reading, items, named)
  // “…, Valleypress said with reference to the mayor”
  const handed = last !== undefined && last.says !== 'after' && handsOn(reading, items, i, last)
  if ((citing || handed) && last && last.relay === null) {
    last.relay = last.phrase
    last.phrase = source
    return null
  }
  const relay = source === phrase || phrase.anaphor === 'document' ? null : phrase
  // “according to Ostria, two died; according to Karvia, nine”, “rebels who, according to Ostria, had fled”
  const beside = last !== undefined && (opensClause(items, i) || standsBeside(items, i, last, range.to))
  const says = beside || opensRelative(items, i) ? 'after' : 'both'
  return { phrase: source, relay, says, rule: 'according_to' }
}

/** “according to Ostria, two died, | according to Karvia, nine died”: each source stands before its own clause. */
const standsBeside = (items: Item[], i: number, { at, rule }: Cue, to: number): boolean =>
  rule === 'according_to' &&
  (at === 0 || items[at - 1].kind === 'sign') &&
  isSign(items[i - 1], COMMA) &&
  isSign(items[to], COMMA) &&
  clauseBefore(items.slice(at, i), i - at) &&
  items.slice(to).some((x) => x.group != null || x.quantity != null)

/** A phrase behind the words that cite, and its range. */
interface Named {
  range: NonNullable<ReturnType<typeof rangeAfter>>
  phrase: Phrase
}

/** Who or what is named behind the words at item `i`, or null where nobody is cited. */
function namedAfter(reading: Reading, items: Item[], i: number, last: Cue | undefined): Named | null {
  const byWhom = / by$/i.test(wordOf(reading, items[i]))
  const saysAll = last?.says === 'after' && !last.denies
  // “The minister said that two cases had been reported by the army”: he tells it.
  if (saysAll && items[i - 1]?.kind === 'be' && byWhom) return null
  if (isDeed(reading, items, i) || explains(reading, items, i)) return null
  const range = rangeAfter(reading, items, i + 1)
  // “counted by nightfall” names a time.
  const phrase = range && readPhrase(reading, items, range, !byWhom || isArticle(items[i + 1]))
  if (!phrase || !range || phrase.token === last?.phrase.token) return null
  // “according to a tally kept by X”: the cue after it names who speaks.
  if (phrase.anaphor === 'document' && has(items[range.to], 'according_to')) return null
  // “The mayor said that, according to first reports, two had died”: the reports are nobody’s, and he tells of them.
  const nobodys = phrase.anaphor === 'document' && giverOf(reading, items, range.to) === null
  return nobodys && saysAll && !opensClause(items, i) ? null : { range, phrase }
}

/** “The mayor said that two died, according to Valleypress”: the outlet only passes it on. */
const isPassedOn = (items: Item[], phrase: Phrase, last: Cue): boolean =>
  last.says === 'after' &&
  last.relay === null &&
  !last.denies &&
  isOutlet(items, phrase) &&
  !isOutlet(items, last.phrase)

/** Who stands behind what is cited: whoever is quoted in it, or gave out the document. */
const sourceOf = (reading: Reading, items: Item[], { range, phrase }: Named): Phrase =>
  (range.cited && phraseOf(reading, items, range.cited)) ||
  (phrase.anaphor === 'document' && giverOf(reading, items, range.to)) ||
  phrase

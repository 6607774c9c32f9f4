/**
 * The two states that a text shows at each other: “clashes between Ostria and Marn”, “the Ostrian-Marnian border”. None where armed groups or rebels are told of, whose wars are inside a land.
 */
import { isMilitant, sideCodes, sideOf } from '../../chunks/people/group.js'
import { isViolent } from '../../events/kinds.js'
import { has, type Item, type Reading, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { Tally } from '../../tally.js'

/** The two codes, or none. */
export function dyadOf(reading: Reading, sentences: readonly ReadSentence[]): readonly string[] {
  const { armedGroups, neutralSides } = reading.knowledge
  const pairs = new Tally()
  for (const sentence of sentences) {
    const codes = new Set(sideCodes(sentence.items))
    if ([...codes].some((code) => armedGroups.has(code)) || sentence.items.some(isMilitant)) return []
    const states = [...codes].filter((code) => !neutralSides.has(code)).sort()
    if (states.length === 2 && isOfTwo(reading, sentence)) pairs.add(states.join('|'))
  }
  return pairs.leader()?.split('|') ?? []
}

/** They share a border or a clash. */
function isOfTwo(reading: Reading, { items, contents }: ReadSentence): boolean {
  if (items.some((item) => has(item, 'place_noun')?.kind === 'line')) return true
  return (
    (contents.has('event_noun') || contents.has('event_verb')) &&
    items.some((item) => isClash(item)) &&
    items.some((item, i) => wordOf(reading, item) === 'between' || isWithSide(items, i))
  )
}

/** “with Ostrian troops”, and not “filled with explosives”. */
const isWithSide = (items: readonly Item[], i: number): boolean =>
  has(items[i], 'with') !== undefined && items.slice(i + 1, i + 4).some((item) => sideOf(item) ?? item.group?.side)

const isClash = (item: Item): boolean => {
  const event = has(item, 'event_noun') ?? has(item, 'event_verb')
  return event?.subtype != null && isViolent(event.subtype)
}

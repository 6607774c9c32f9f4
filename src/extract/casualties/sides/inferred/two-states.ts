/**
 * A text that shows two states at each other: whoever is harmed with no word of whose they are is of the one that was not told last to do harm,
 * however far before that is told.
 */
import { sideCodes } from '../../../chunks/people/group.js'
import { datelineEnd } from '../../../dateline.js'
import type { EventDraft } from '../../../events/index.js'
import { isViolent } from '../../../events/kinds.js'
import { has, type Item, type Reading } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import { Tally } from '../../../tally.js'
import type { Claim } from '../../claims.js'
import { NO_SIDE, type ResolvedSide } from '../adversaries.js'
import { armsOwner } from '../attacked.js'
import { isWithin } from '../hostile.js'
import type { Setting } from '../setting.js'

/** The only two states that a text names, else the two that stand most often in one sentence of which one attacks; empty where there are none. */
export function twoStates(
  reading: Reading,
  sentences: readonly ReadSentence[],
  acts: readonly boolean[],
  doers: readonly (readonly string[])[],
): readonly string[] {
  const { neutralSides } = reading.knowledge
  const stated = sentences.map((sentence) => {
    const codes = sideCodes(sentence.items.slice(datelineEnd(reading, sentence)))
    return [...new Set(codes)].filter((code) => !neutralSides.has(code) && !isWithin(reading, code))
  })
  const all = new Set(stated.flat())
  const did = new Set(doers.flat())
  if (all.size === 2 && [...all].some((code) => did.has(code))) return [...all].sort()
  const pairs = new Tally()
  for (const [i, codes] of stated.entries())
    if (acts[i] && codes.length === 2 && codes.some((code) => doers[i].includes(code)))
      pairs.add([...codes].sort().join('|'))
  return pairs.leader()?.split('|') ?? []
}

/** States that each sentence shows to attack: by the events read of it, and by their arms. */
export function attackingStates(
  reading: Reading,
  sentences: readonly ReadSentence[],
  doers: readonly (readonly string[])[],
  drafts: readonly EventDraft[],
): string[][] {
  const did = sentences.map(({ items }) => {
    const owner = armsOwner(items)
    return owner === null ? ownArms(items) : [owner, ...ownArms(items)]
  })
  const hit = sentences.map((): string[] => [])
  for (const { subtype, mentions } of drafts)
    if (isViolent(subtype))
      for (const { sentence, parties } of mentions)
        for (const { role, side } of parties)
          if (side !== null && role !== 'participant') (role === 'initiator' ? did : hit)[sentence].push(side)
  // Whose garrison is attacked has forces in the sentence and does no harm in it.
  return did.map((codes, i) =>
    [...new Set([...codes, ...doers[i].filter((code) => !hit[i].includes(code))])].filter(
      (code) => !isWithin(reading, code),
    ),
  )
}

/** “Ostria said that its aircraft had bombed Velm”: of whoever is told last before. */
const ownArms = (items: readonly Item[]): string[] =>
  items.flatMap((item, i) => {
    const owned = has(items[i - 1], 'determiner')?.kind === 'own' && has(item, 'instrument')?.subtype != null
    const strikes = items.slice(i + 1, i + STRIKES).some((x) => isViolent(has(x, 'event_verb')?.subtype))
    return owned && strikes ? sideCodes(items.slice(0, i)).slice(-1) : []
  })

/** Items from arms to the verb of what they do. */
const STRIKES = 4

/** Of the two states the one that was not told last, up to the claim, to attack. */
export function otherOfTwo({ pair, attacking, dyad, home }: Setting, { sentence }: Claim): ResolvedSide {
  const [first, second] = pair()
  if (second === undefined) return NO_SIDE
  const { land, onlyLand } = home()
  for (let i = sentence; i >= 0; i--) {
    const [by, also] = attacking()[i].filter((code) => code === first || code === second)
    if (also !== undefined) return NO_SIDE
    if (by === undefined) continue
    // What a state does on its own land is done to anybody.
    if (dyad().length === 0 && onlyLand && by === land) return NO_SIDE
    return otherThan(pair(), by)
  }
  return NO_SIDE
}

/** “The Ostrian side had taken seven prisoners”: of the other of the two. */
export function takenBy({ pair }: Setting, { items }: ReadSentence, { rule, from }: Claim): ResolvedSide {
  if (!rule.startsWith('hostages-taken')) return NO_SIDE
  const taker = sideCodes(items.filter(({ to }) => to <= from)).at(-1)
  return taker !== undefined && pair().includes(taker) ? otherThan(pair(), taker) : NO_SIDE
}

/** Of two states the one that is not `code`. */
function otherThan([first, second]: readonly string[], code: string): ResolvedSide {
  const other = code === first ? second : first
  return { code: other, text: other, actor: null, basis: 'event_target' }
}

/** “Enemy losses over the past day”, “Casualties among the Ostrian forces”: a heading that says whose losses the lines under it tell. */
import { flatMap } from '../../../text/lists.js'
import { landOf } from '../../home.js'
import { COLON, has, isSign, textOf } from '../../item.js'
import { lastFew } from '../../last-few.js'
import type { ReadSentence } from '../../read.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import { enemyOf, type ResolvedSide } from './adversaries.js'
import type { Setting } from './setting.js'
import { headedSide } from './sides.js'

/** A heading is no longer than this, in items. */
const LONGEST = 14

/** A paragraph is looked through so far back, in sentences. */
const LONGEST_PARAGRAPH = 8

interface Topic {
  sentence: number
  /** Whose losses it announces; “the enemy” is known when a claim tells who speaks, and null is a heading of something else. */
  side: ResolvedSide | 'enemy' | null
}

/** The headings of a text. */
export class Topics {
  private readonly topics: Topic[]

  constructor(
    private readonly setting: Setting,
    private readonly sentences: readonly ReadSentence[],
  ) {
    this.topics = flatMap(sentences, (sentence) => {
      const last = sentence.index + 1 === sentences.length
      return !last && isHeading(setting, sentence, sentences)
        ? [{ sentence: sentence.index, side: announced(setting, sentence) }]
        : []
    })
  }

  /** The side that the heading over a claim announces. */
  over(claim: Claim): ResolvedSide | null {
    const topic = lastFew(this.topics, 50).findLast(({ sentence }) => sentence < claim.sentence)
    if (!topic?.side) return null
    if (topic.side !== 'enemy') return this.isElsewhere(topic.side, claim) ? null : topic.side
    const side = enemyOf(this.setting.reading, this.setting.home, claim)
    return { ...side, basis: 'header' }
  }

  /** “In Westria 12 died”, under “Ostria’s dead”: the paragraph has gone over to another land. */
  private isElsewhere({ code }: ResolvedSide, claim: Claim): boolean {
    return this.sentences
      .slice(Math.max(0, claim.sentence - LONGEST_PARAGRAPH), claim.sentence + 1)
      .some(
        ({ paragraph, items }) =>
          paragraph === claim.paragraph && items.some((_, i) => (landOf(items, i) ?? code) !== code),
      )
  }
}

/** A paragraph of one short line without a full stop. */
function isHeading(
  { reading }: Setting,
  { items, from, to, paragraph, index }: ReadSentence,
  all: readonly ReadSentence[],
): boolean {
  const alone = all[index - 1]?.paragraph !== paragraph && all[index + 1]?.paragraph !== paragraph
  const end = items.at(-1)
  return (
    alone &&
    items.length <= LONGEST &&
    (isSign(end, COLON) || !/[.!?]["”’']?$/.test(textOf(reading, from, to).trimEnd()))
  )
}

/** The one side that a heading on losses names. */
function announced({ reading }: Setting, { items, from, to, matches }: ReadSentence): Topic['side'] {
  const counted = matches.some(({ victims }) => victims.length > 0)
  if (counted || !anyIn(reading, from, to, 'loss_words')) return null
  if (items.some((item) => has(item, 'verb') || has(item, 'harm_active') || has(item, 'event_noun'))) return null
  if (items.some((item) => has(item, 'enemy') || item.group?.enemy)) return 'enemy'
  return headedSide(reading, items)
}

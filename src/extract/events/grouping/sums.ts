/** “Two bombs killed nine in Marn”, then “One bomb went off in Ossa. A second exploded in Velm”: the sum is of those told one by one. */
import type { Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isViolent } from '../kinds.js'
import type { Mention } from '../mention.js'
import { tellsSeveral } from '../triggers/members.js'
import { coarse, gap, spotsOf } from './agree.js'
import type { EventDraft } from './group.js'

/** Takes each sum into the first of those that it counts. */
export function foldSums(reading: Reading, sentences: readonly ReadSentence[], drafts: EventDraft[]): void {
  for (const sum of drafts.filter((draft) => isSum(reading, sentences, draft))) {
    const members = drafts.filter((draft) => draft !== sum && isMember(draft, sum))
    if (members.length < LEAST) continue
    members[0].mentions.push(...sum.mentions)
    members[0].date ??= sum.date
    for (const member of members) member.date ??= sum.date
    drafts.splice(drafts.indexOf(sum), 1)
  }
}

const LEAST = 2

/** The text says that they are several, and every word for it is of several or stands beside one that is. */
function isSum(reading: Reading, sentences: readonly ReadSentence[], draft: EventDraft): boolean {
  const { subtype, mentions } = draft
  // What has a spot of its own is one of them.
  if (!isViolent(subtype) || spotsOf(draft).length > 0) return false
  const many = mentions.filter(
    (m) => isMany(m) || (m.plural && tellsSeveral(reading, sentences[m.sentence].items, m.at)),
  )
  return (
    many.length > 0 &&
    mentions.every(
      (m) => m.plural || m.telling === 'harm' || m.telling === 'generic' || many.some((x) => x.sentence === m.sentence),
    )
  )
}

/** “attacked the town twice” */
const isMany = ({ incidents }: Mention): boolean => incidents !== null && incidents > 1 && incidents < MANY

const MANY = 10

/** One told further on, on the same day, by words for one. */
const isMember = ({ subtype, mentions, date }: EventDraft, sum: EventDraft): boolean => {
  const [first] = mentions
  const last = sum.mentions.at(-1) as Mention
  return (
    isViolent(subtype) &&
    first.sentence > sum.mentions[0].sentence &&
    first.entry === sum.mentions[0].entry &&
    first.sentence - last.sentence <= FAR &&
    mentions.every((m) => !m.plural || m.definite || m.telling === 'generic' || m.telling === 'verb') &&
    !first.background &&
    (!date || !sum.date || (!coarse(date) && gap(date, sum.date) <= 0))
  )
}

/** Sentences within which those counted are told. */
const FAR = 8

/** What the words of a sentence tell of two events in one: one only sets the scene, or is only denied. */
import { lastFew } from '../../last-few.js'
import { isBlast } from '../kinds.js'
import type { Mention } from '../mention.js'
import { sharesPlace, spotsOf } from './agree.js'
import type { EventDraft } from './group.js'

/** “An hour after the strike the boat was rammed”, “an operation in response to attacks”: two events in one sentence. */
export const setBefore = (e: EventDraft, m: Mention): boolean => {
  if (atOtherTime(e, m)) return true
  const beside = lastFew(e.mentions).filter((x) => x.sentence === m.sentence && TELLS.has(x.telling))
  return (
    TELLS.has(m.telling) &&
    beside.length > 0 &&
    beside.every((x) => x.backdrop !== m.backdrop && !isBlast((m.backdrop ? m : x).subtype))
  )
}

/** “Ten died near Ossa, two tanks were hit near Marn”: each clause tells of what was at its place. */
export const inOtherClause = (e: EventDraft, m: Mention): boolean =>
  m.clause >= 0 &&
  !m.definite &&
  lastFew(e.mentions).some((x) => x.sentence === m.sentence && x.clause >= 0 && x.clause !== m.clause) &&
  !sharesPlace(
    m.places.filter((p) => !p.wider),
    e.places,
  )

/** “The attack came a week after gunmen killed 19”: a span of time parts two events of one sentence. */
export const atOtherTime = (e: EventDraft, m: Mention): boolean =>
  lastFew(e.mentions).some((x) => x.sentence === m.sentence && partedInTime(x, m))

/** “It came days after gunmen killed seven farmers in Ossa”: victims of their own behind such a span are of nothing told before. */
export const isBeforeNews = (m: Mention): boolean =>
  m.lag >= 0 && m.victims && !m.definite && !m.harmed.again && !m.after && m.harmed.tolls.length > 0

/** Who “died two days after the attack” died of it. */
function partedInTime(x: Mention, m: Mention): boolean {
  if (x.lag === m.lag) return false
  const [before, later] = x.lag > m.lag ? [x, m] : [m, x]
  return !(later.telling === 'harm' && before.telling === 'noun' && before.definite) && !later.after
}

/** “Since 3 May shelling has killed 40. On Sunday Ossa was shelled”: what is counted since a day is not the one told of a day or spot. */
export const sumsApart = (e: EventDraft, m: Mention): boolean => {
  const told = lastFew(e.mentions)
  return m.sums
    ? !m.definite && told.every((x) => !x.sums && x.sentence !== m.sentence) && told.some(isOne)
    : told.every((x) => x.sums) && isOne(m)
}

/** Of a day or a spot of its own. */
const isOne = (m: Mention): boolean =>
  (m.telling === 'noun' || m.telling === 'verb') &&
  ((!m.definite && m.date !== null && !m.date.open && /^days?$/.test(m.date.precision)) || spotsOf(m).length > 0)

/** “Similarly, bandits stormed a village in Marn”, “Meanwhile, rebels raided Ossa”: a sentence that turns to something else, at a place of its own. */
export const elsewhereToo = (
  e: EventDraft,
  { beside, definite, telling, places, parties, sentence }: Mention,
): boolean =>
  beside &&
  !definite &&
  telling === 'verb' &&
  (places.some((p) => !p.wider) || otherDoer(e, parties)) &&
  e.mentions.every((x) => x.sentence !== sentence && !x.title) &&
  !sharesPlace(places, e.places)

/** “On the same day rebels fired at a truck”, of what troops did before. */
const otherDoer = ({ mentions }: EventDraft, parties: Mention['parties']): boolean => {
  const doers = parties.filter((p) => p.role === 'initiator')
  const told = lastFew(mentions).flatMap((x) => x.parties)
  return doers.length > 0 && told.length > 0 && doers.every((p) => !told.some((q) => isParty(p, q)))
}

const isParty = (p: Mention['parties'][number], q: Mention['parties'][number]): boolean =>
  p.name === q.name || (p.side !== null && p.side === q.side)

const TELLS = new Set<Mention['telling']>(['noun', 'verb'])

/** “They did not shell Ossa, she said; Marn is being bombarded”: what is only denied is not what is then told in other words. */
export const toldOtherwise = (e: EventDraft, m: Mention): boolean =>
  m.telling === 'verb' && !m.negated && lastFew(e.mentions).every((x) => x.negated && x.word !== m.word)

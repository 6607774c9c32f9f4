/** Events told again by those they hurt and the things they struck, and what tells that they were others. */
import { flatMap } from '../../../text/lists.js'
import { lastFew } from '../../last-few.js'
import { sharesName } from '../../same-name.js'
import { familyOf, isBlast, isFire, isViolent } from '../kinds.js'
import type { Mention } from '../mention.js'
import { gap, sameStatus, sharesPlace, spotsOf } from './agree.js'
import { countsApart } from './counts.js'
import type { EventDraft } from './group.js'

/** A surname told again, or “the two monks” after “two monks”, is the same harm, unless the days are far apart. */
export function sameVictims(e: EventDraft, m: Mention): boolean {
  if (e.family !== familyOf(m.subtype) || !sameStatus(e, m) || otherSlain(e, m)) return false
  if (e.date && m.date && gap(e.date, m.date) > 2) return false
  const { names, known } = m.harmed
  if (names.length + known.length === 0) return false
  const apart = atOtherSpots(e, m)
  return lastFew(e.mentions).some(
    ({ harmed }) =>
      names.some((n) => harmed.names.includes(n)) || (!apart && known.some((n) => harmed.heads.includes(n))),
  )
}

/** “The 24 people wounded in Marn”, after people who were killed in Ossa. */
const atOtherSpots = (e: EventDraft, m: Mention): boolean => {
  const [told, own] = [spotsOf(e), spotsOf(m)]
  return told.length > 0 && own.length > 0 && !sharesPlace(own, e.places)
}

/** “The convoy was hit on Tuesday”, of a convoy told of before: the same incident under another word. */
export const sameThing = (e: EventDraft, m: Mention): boolean =>
  isViolent(m.subtype) &&
  isViolent(e.subtype) &&
  sameStatus(e, m) &&
  !countsApart(e, m) &&
  !(e.date && m.date && gap(e.date, m.date) > 0) &&
  lastFew(e.mentions).some(({ things }) => m.things.known.some((n) => things.told.includes(n)))

/** Soldiers do not die in what only killed rebels, unless the two fought. */
export const otherVictims = (e: EventDraft, { harmed, definite, telling }: Mention): boolean => {
  if (definite && telling === 'harm') return false
  if (e.subtype === 'armed_clash' || harmed.rebels === harmed.forces) return false
  const told = lastFew(e.mentions).filter((x) => x.harmed.rebels || x.harmed.forces)
  return told.length > 0 && told.every((x) => x.harmed.rebels !== harmed.rebels)
}

/** “The murder of Arno Lisk”, after that of Pell Dorin: a killing is of whom its word names, though one sentence can tell of two in one. */
export function otherSlain(e: EventDraft, m: Mention): boolean {
  const own = m.telling === 'noun' || (m.murder && e.mentions.at(-1)?.sentence !== m.sentence)
  if (!own || m.slain.length === 0) return false
  const told = flatMap(lastFew(e.mentions), ({ slain }) => slain)
  return told.length > 0 && !m.slain.some((name) => told.some((known) => sharesName(known, name)))
}

/** “Jets struck Ossa. Marn came under mortar fire.”: guns are not planes, in a sentence that does not take the first as known. */
export const otherFire = (e: EventDraft, m: Mention): boolean =>
  isFire(m.subtype) &&
  isFire(e.subtype) &&
  m.subtype !== e.subtype &&
  !m.definite &&
  (m.telling === 'verb' || m.telling === 'noun') &&
  m.alternative === null &&
  lastFew(e.mentions).every((x) => x.alternative === null && x.sentence !== m.sentence)

/** “A single shot killed him”, of a text that tells of shooting as well as of a bomb: of the shooting. */
export const otherMeans = (e: EventDraft, m: Mention): boolean =>
  m.gun && m.telling === 'generic' && isBlast(e.subtype) && e.mentions.every((x) => x.sentence !== m.sentence)

/** “A boy was killed by Ostrian troops”, after a fight of others: whom one side killed did not die in the fight of two others. */
export function otherDoers(e: EventDraft, m: Mention): boolean {
  if (m.telling !== 'harm') return false
  const doers = flatMap(m.parties, (p) => (p.role === 'initiator' && p.side) || [])
  if (doers.length === 0 || e.mentions.at(-1)?.sentence === m.sentence) return false
  const sides = flatMap(lastFew(e.mentions), (x) => flatMap(x.parties, (p) => p.side ?? []))
  return sides.length > 0 && !doers.some((side) => sides.includes(side))
}

/** “Troops of 148 Battalion killed two”, after what the 151st did: each numbered unit of one army tells its own. */
export function otherUnits(e: EventDraft, m: Mention): boolean {
  const own = unitsOf(m)
  if (own.length === 0 || m.definite || e.mentions.at(-1)?.sentence === m.sentence) return false
  const told = flatMap(lastFew(e.mentions), unitsOf)
  return told.length > 0 && !own.some((unit) => told.includes(unit))
}

const unitsOf = ({ parties }: Mention): string[] =>
  flatMap(parties, ({ name, role }) => (role === 'target' ? [] : (UNIT.exec(name)?.slice(1, 2) ?? [])))

const UNIT = /\b(\d+)(?:st|nd|rd|th)?\b.*\b(?:battalion|brigade|regiment|division|battery|squadron|company|corps)\b/i

/** What patterns of captives and of those who come free may not be read from. */
import type { Group } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'
import { has } from '../../item.js'
import { type Guard, ofAll, ofFrame, ofKind, ofPattern } from './attempt.js'
import {
  comesBack,
  freesNobody,
  givesBack,
  goesBack,
  isFight,
  isGivenBack,
  isHealth,
  isHeld,
  isOfRecord,
  isTakenAway,
  receives,
  stays,
} from './freed.js'
import { isLetGo, isTaken, isTakenOff, lets } from './in-two-parts.js'

export const CAPTIVE_GUARDS: readonly [RegExp, Guard][] = [
  ofFrame('captives', ({ group }) => !isHeld(group)),
  ofPattern('captives-recovered', ({ clause, from }) => has(clause.items[from], 'verb')?.kind !== 'regain'),
  // “The freed girls were flown home”: those told of before.
  ofAll(({ harm, group }) => harm === 'released' && group?.harm === 'released' && group.definite && !group.quantity),
  // “went back”
  ofAll(({ entry, group }) => entry?.kind === 'held' && !isHeld(group)),
  // “exchanged envoys”
  ofAll(
    ({ entry, group }) =>
      entry?.kind === 'swap' && group !== undefined && group.quantity === null && !isHeld(group) && !group.harm,
  ),
  ofPattern('captives-remain', ({ clause, anchor }) => !stays(clause, anchor)),
  ofPattern(
    'harmed-again',
    ({ entry, group }) =>
      entry?.harm === 'released' && !(entry.captives && group?.harm === 'wounded') && !isHeld(group),
  ),
  ofAll(({ clause, entry, group, captives }) => entry !== null && freesNobody(clause, entry, group, captives)),
  ofKind('passive', ({ clause, anchor, entry }) => isOfRecord(clause, anchor, entry)),
  ofPattern('received-back', ({ clause, group, captives }) => !receives(clause, group, captives)),
  ofPattern(
    'hostages-taken',
    ({ clause, from }) => GETS.has(has(clause.items[from], 'suffer')?.kind) || lets(clause, from),
  ),
  ofPattern('given-to', ({ clause, from, anchor, group }) => !givesBack(clause, from, anchor, group)),
  ofPattern('came-back', ({ entry, group }) => !comesBack(entry, group)),
  ofPattern('came-back', ({ group }) => group?.quantity === null && !isHeld(group) && group.harm !== 'released'),
  // “brought back a group of officers from captivity”
  ofPattern(
    'active-group-of',
    ({ clause, anchor, entry }) => entry?.harm !== 'released' || !has(clause.items[anchor - 1], 'group_of'),
  ),
  ofPattern('held-freed', ({ entry }) => entry?.harm !== 'released'),
  ofPattern('intransitive-group', ({ entry, group }) => entry?.captives === true && !isHeld(group)),
  ofPattern('in-custody', ({ entry }) => entry?.harm !== 'captured'),
  ofPattern('were-taken', ({ clause, harmAt, captives }) => !isTakenAway(clause, harmAt, captives)),
  ofPattern('taken-along', ({ clause, anchor }) => !isTaken(clause, anchor)),
  ofPattern('taken-away', ({ clause, anchor, harmAt }) => !isTakenOff(clause, anchor, harmAt)),
  ofPattern('let-go', ({ clause, told, harmAt }) => !isLetGo(clause, told, harmAt)),
  ofAll(({ harm, clause, anchor }) => harm === 'captured' && isGivenBack(clause, anchor)),
  // “The captives came home. All are in fair condition”: nobody was hurt in an incident.
  ofAll(
    ({ harm, freed, clause, pattern, group }) =>
      freed && harm === 'wounded' && isHealth(pattern.id, group) && !clause.items.some(isFight),
  ),
  // Of those who come home some “needed treatment”: nothing tells of a wound.
  ofAll(
    ({ captives, entry }) =>
      captives && entry?.harm === 'wounded' && entry.cls === 'harm_intransitive' && entry.weak === true,
  ),
  // “several detention facilities”
  ofPattern('counted-harm', ({ clause, group }) => group?.harm === 'captured' && leadsNoun(clause, group)),

  // “12,000 evacuees have returned home”
  ofPattern('counted-harm', ({ clause, anchor, harm }) => harm === 'displaced' && goesBack(clause, anchor)),
]

const GETS = new Set<string | undefined>(['gets', 'regains'])

const leadsNoun = ({ items }: Clause, group: Group): boolean => {
  const next = items[items.findIndex((item) => item.group === group) + 1]
  return next?.kind === 'unknown' && next.to - next.from === 1
}

/** What the names of victims say for or against one incident: one person is killed once, and few have the same name. */
import type { StatementCasualty } from '../../model/record.js'
import { foldName, type Incident } from '../incidents/incident.js'
import { type Rule, reason } from './reason.js'

export const names: Rule = (a, b) => {
  if (a.names.length === 0 || b.names.length === 0) return null
  const shared = a.names.filter((name) => b.names.some((other) => isOneName(name, other)))
  if (shared.length > 0) return reason(5, `same victims named: ${shared.join(', ')}`)
  const others = lone(b)
  const [pair] = lone(a).flatMap((x) =>
    others.filter((y) => x.harm === y.harm && x.side === y.side && isOther(x.name, y.name)).map((y) => [x, y]),
  )
  return pair ? reason(-2, `another ${pair[0].harm}: ${pair[0].name} and ${pair[1].name}`) : null
}

/** One name, or one told more fully: “Lev Orlan” and “Lev Marek Orlan”. */
function isOneName(a: string, b: string): boolean {
  if (a === b) return true
  const [fewer, more] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length)
  return fewer.length > 1 && fewer.every((part) => more.includes(part))
}

/** Those who are named as the only one of their side who was killed, or wounded. */
const lone = ({ facts, record }: Incident): (Pick<StatementCasualty, 'harm' | 'side'> & { name: string })[] =>
  facts.filter(isLone).flatMap(({ id, harm, side }) => {
    const own = record.people.filter(({ casualty }) => casualty === id)
    return own.length === 1 ? [{ harm, side, name: foldName(own[0].name) }] : []
  })

const isLone = (
  { count_low, count_high, polarity, subset_of, scope }: StatementCasualty,
  _: number,
  facts: readonly StatementCasualty[],
): boolean =>
  count_low === 1 &&
  count_high === 1 &&
  polarity === 'asserted' &&
  subset_of === null &&
  scope === 'event' &&
  facts.filter((fact) => fact.subset_of === null).length === 1

/** Letters by which two spellings of one name mostly still agree. */
const ALIKE = 2

/** No part of the one begins as a part of the other: not even two spellings of one name. */
const isOther = (a: string, b: string): boolean => {
  const starts = (name: string) => name.split(' ').map((part) => part.slice(0, ALIKE))
  const own = starts(b)
  return !starts(a).some((part) => own.includes(part))
}

/**
 * A verb far from its subject: “Two guards accompanying the minister on a visit to the port were killed”. Patterns list what may stand
 * between the two; where they find nothing, the verb is the subject’s if it agrees with it in number and if no other noun can be its
 * subject: those between stand behind a preposition or a participle, or between commas.
 */
import type { Clause } from '../../clause.js'
import { has } from '../../item.js'
import { type Attempt, charAt } from './attempt.js'
import { saidOfPersons } from './harm-words.js'

/** Whether a verb far behind is not the subject’s. */
export function isNotOfFar({ clause, told, harmAt, entry, harm }: Attempt): boolean {
  const both = has(clause.items[harmAt], 'combined_harm') !== undefined
  if (!(both || saidOfPersons(entry) || harm === 'missing' || harm === 'released')) return true
  const verb = verbAt(clause, told, harmAt)
  return !opens(clause, told) || !agrees(clause, told, verb) || hasOwnSubject(clause, told + 1, verb)
}

/** Where the verb begins, with its “have” or “be”. */
export function verbAt({ chars }: Clause, told: number, harmAt: number): number {
  let at = harmAt
  while (at > told + 1 && /[ABvxd!m]/.test(chars[at - 1])) at--
  return at
}

/** The persons are a subject, and no object of a verb or preposition before them. */
const opens = (clause: Clause, told: number): boolean => /^[.;:/,&dv$-]?$/.test(leadOf(clause, told))

const leadOf = (clause: Clause, told: number): string =>
  charAt(clause, charAt(clause, told - 1) === '_' ? told - 2 : told - 1)

/** “The guards of the minister were killed”: a noun behind a preposition is no subject where the verb does not agree with it, nor one behind “accompanying”. */
export const isObjectBefore = ({ clause, told, harmAt }: Attempt): boolean =>
  // “a family of four was killed”
  clause.items[told]?.group?.headFrom !== -1 &&
  !opens(clause, told) &&
  (!agrees(clause, told, verbAt(clause, told, harmAt)) || BEHIND.test(clause.chars.slice(0, told)))

const BEHIND = /(?:^|[.;:])v?[PQ](?:V|[$vzV]B|[^PQNpegh.;:&,/RABKDE$V]{0,8}[IOFYw])_?$/

/** “Two guards … were”, “a guard … was”; a verb without a number agrees with any. */
function agrees({ items, chars }: Clause, told: number, verb: number): boolean {
  const { number } = has(items[verb], 'be') ?? has(items[verb + 1], 'be') ?? {}
  const { group, names } = items[told]
  const own = /&_?$/.test(chars.slice(0, told)) ? 'pl' : (group?.number ?? (names?.people.length === 1 ? 'sg' : 'pl'))
  return number === undefined || number === own
}

/** What stands between has a noun that may be the subject, or a clause of its own. */
function hasOwnSubject(clause: Clause, from: number, verb: number): boolean {
  // “said to be members of a gang”
  const between = clause.chars.slice(from, verb).replace(/^[$vzV]B/, 'VV')
  if (/[R$]/.test(between)) return true
  // “, all of them from one town,”
  const bare = between.replace(/,[^,]*,$/, '')
  if (/,$/.test(bare)) return true
  const noun = /(?:^|[&,])([^IOFYw><VGE!&,]*)[PpQNgeh][^IOFYw><VGE!&,]*$/.exec(bare)
  return noun !== null && agrees(clause, from + noun.index + noun[0].search(/[PpQNgeh]/), verb)
}

/** Agreements against gold: date and role, then type; and the people named as victims, with rank and harm. */
import type { Extraction, StatementAgreement, StatementPerson } from '../model/record.js'
import { assign } from './assign.js'
import { type GoldAgreement, type GoldStatement, isFree } from './gold.js'
import { AGREEMENT_TYPES_OF, HARMS_OF, MENTIONS_OF } from './mapping.js'
import { sameWords, wordsOf } from './names.js'
import { countRule, type Outcome, tally } from './outcome.js'
import { overlaps, placesOf } from './spans.js'

/** The kinds under which a fact mentions its agreement. */
const rolesOf = (a: StatementAgreement) => [a.role, ...a.mentions.map((m) => m.kind)]

const sameRole = (row: GoldAgreement, a: StatementAgreement): boolean =>
  rolesOf(a).some((role) => MENTIONS_OF[row.role]?.includes(role))

/** Equal as far as both are told; an undated label allows what the registry knows. */
function sameDay(row: GoldAgreement, a: StatementAgreement): boolean {
  if (row.date === null) return a.date === null || a.agreement_id !== null
  return a.date !== null && (a.date.startsWith(row.date) || row.date.startsWith(a.date))
}

function sameType(row: GoldAgreement, a: StatementAgreement): boolean {
  const types = AGREEMENT_TYPES_OF[row.type]
  return types === null || types?.includes(a.type) === true
}

export function scoreAgreements(gold: GoldStatement, found: Extraction, outcome: Outcome): void {
  const rows = gold.agreements
  const owner = assign(rows.length, found.agreements.length, (r, f) => {
    const [row, a] = [rows[r], found.agreements[f]]
    if (!sameDay(row, a) || !sameRole(row, a)) return 0
    const near = overlaps(placesOf(row.quote, gold.text), a.mentions)
    return (isFree(row) ? 100 : 10_000) + (near ? 2 : 0) + (sameType(row, a) ? 1 : 0)
  })
  const rowOf = new Map(owner.flatMap((f, r) => (f < 0 ? [] : [[f, r]])))
  const [measure, typed] = [tally(outcome, 'agreements (date + role)'), tally(outcome, '+ type')]
  found.agreements.forEach((a, f) => {
    const row = rows[rowOf.get(f) ?? -1]
    for (const { rule } of a.mentions) countRule(outcome, rule, row !== undefined)
    if (row && isFree(row)) return
    measure.found++
    typed.found++
    if (row) measure.right++
    if (row && sameType(row, a)) typed.right++
    if (!row)
      put(
        outcome,
        gold.id,
        'false',
        'agreements (date + role)',
        agreementWords(a),
        a.mentions[0].quote,
        a.mentions[0].rule,
      )
  })
  rows.forEach((row, r) => {
    if (isFree(row)) return
    measure.gold++
    typed.gold++
    if (owner[r] < 0)
      put(
        outcome,
        gold.id,
        'missed',
        'agreements (date + role)',
        `${row.name}, ${row.date ?? 'no date'}, ${row.role}`,
        row.quote,
        null,
      )
  })
}

interface Victim {
  name: string
  rank: string | null
  status: string
  quote: string
  free: boolean
}

/** Each person once for each harm, whatever number of rows names them. */
function victimsOf(gold: GoldStatement): Victim[] {
  const all = gold.casualties.flatMap((row) =>
    row.named.map(({ name, rank }) => ({ name, rank, status: row.status, quote: row.quote, free: isFree(row) })),
  )
  return [...new Map(all.map((v) => [`${wordsOf(v.name).join(' ')}/${HARMS_OF[v.status]}`, v])).values()]
}

const sameHarm = (victim: Victim, person: StatementPerson): boolean =>
  person.harm !== null && HARMS_OF[victim.status]?.includes(person.harm) === true

/** People found count where they are victims; speakers and officials are none. */
export function scorePeople(gold: GoldStatement, found: Extraction, outcome: Outcome): void {
  const victims = victimsOf(gold)
  const people = found.people.filter((person) => person.harm !== null)
  const owner = assign(victims.length, people.length, (v, p) =>
    sameWords(victims[v].name, people[p].name) && sameHarm(victims[v], people[p]) ? (victims[v].free ? 1 : 100) : 0,
  )
  const victimOf = new Map(owner.flatMap((p, v) => (p < 0 ? [] : [[p, v]])))
  const [measure, ranked] = [tally(outcome, 'named people (harm)'), tally(outcome, '+ rank')]
  people.forEach((person, p) => {
    const victim = victims[victimOf.get(p) ?? -1]
    if (victim?.free) return
    measure.found++
    ranked.found++
    if (victim) measure.right++
    else put(outcome, gold.id, 'false', 'named people (harm)', `${person.name}, ${person.harm}`, person.quote, null)
    if (victim && sameRank(victim.rank, person.rank)) ranked.right++
    else if (victim)
      put(outcome, gold.id, 'differs', '+ rank', `${person.name}: ${person.rank} ≠ ${victim.rank}`, person.quote, null)
  })
  victims.forEach((victim, v) => {
    if (victim.free) return
    measure.gold++
    ranked.gold++
    if (owner[v] < 0)
      put(outcome, gold.id, 'missed', 'named people (harm)', `${victim.name}, ${victim.status}`, victim.quote, null)
  })
}

const sameRank = (label: string | null, rank: string | null): boolean =>
  label === null || rank === null
    ? label === rank
    : sameWords(label, rank) || wordsOf(rank)[0]?.startsWith(wordsOf(label)[0])

const agreementWords = (a: StatementAgreement): string =>
  `${a.name}, ${a.date ?? 'no date'}, ${[...new Set(rolesOf(a))].join('|')}`

function put(
  outcome: Outcome,
  statement: string,
  kind: 'missed' | 'false' | 'differs',
  measure: string,
  row: string,
  quote: string,
  rule: string | null,
): void {
  outcome.faults.push({ kind, measure, statement, row, quote, rule })
}

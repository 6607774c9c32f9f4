/** People named as victims against gold: name and harm, then rank. Speakers and officials are no victims and are not scored here. */
import type { Extraction, StatementPerson } from '../model/record.js'
import { assign } from './assign.js'
import { type GoldStatement, isFree } from './gold.js'
import { HARMS_OF } from './mapping.js'
import { sameWords, wordsOf } from './names.js'
import type { Outcome } from './outcome.js'
import { scoreRows } from './rows.js'

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

export function scorePeople(gold: GoldStatement, found: Extraction, outcome: Outcome): void {
  const victims = victimsOf(gold)
  const people = found.people.filter((person) => person.harm !== null)
  scoreRows(outcome, {
    statement: gold.id,
    measure: 'named people (harm)',
    rows: victims,
    found: people,
    owner: assign(victims.length, people.length, (v, p) => {
      const [victim, person] = [victims[v], people[p]]
      if (!sameWords(victim.name, person.name) || !sameHarm(victim, person)) return 0
      return victim.free ? 1 : 100
    }),
    isFree: (victim) => victim.free,
    facets: { '+ rank': (victim, person) => sameRank(victim.rank, person.rank) },
    rowWords: (victim) => [victim.rank, victim.name, victim.status].filter(Boolean).join(', '),
    findWords: (person) => [person.rank, person.name, person.harm].filter(Boolean).join(', '),
    rowQuote: (victim) => victim.quote,
    claims: (person) => [{ quote: person.quote, rule: null }],
  })
}

const sameHarm = (victim: Victim, person: StatementPerson): boolean =>
  person.harm !== null && HARMS_OF[victim.status]?.includes(person.harm) === true

// biome-ignore format: a table
const RANKS: Record<string, string> = {
  sgt: 'sergeant', lt: 'lieutenant', capt: 'captain', maj: 'major', col: 'colonel', gen: 'general', cpl: 'corporal', pvt: 'private',
}

/** The same words, once short forms are written out. */
const sameRank = (label: string | null, rank: string | null): boolean =>
  label === null || rank === null ? label === rank : sameWords(fullRank(label), fullRank(rank))

const fullRank = (rank: string): string =>
  wordsOf(rank)
    .map((word) => RANKS[word] ?? word)
    .join(' ')

/** Rows of the people table: every victim that a figure names, once a figure. */
import type { StatementPerson, StatementRecord } from '../../model/record.js'
import { CONDITIONS } from '../../model/vocab.js'
import { present } from '../../text/order.js'
import { foldName } from '../incidents/incident.js'
import { anchorOf, type Identified } from '../ledger/ids.js'
import type { Draft } from './casualties.js'

export interface Named {
  record: StatementRecord
  person: StatementPerson
}

/** The persons of a figure, each with every mention of the person. */
export function personsOf({ figure }: Draft): Named[][] {
  const named = figure.told.flatMap(({ record, fact }) =>
    record.people.filter((person) => person.casualty === fact.id).map((person) => ({ record, person })),
  )
  const persons: Named[][] = []
  for (const one of named) {
    const known = persons.find((mentions) => mentions.some(({ person }) => sameName(person.name, one.person.name)))
    if (known) known.push(one)
    else persons.push([one])
  }
  return persons
}

/** Equal names, or one that is written out in the other: a missing first or father’s name. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => foldName(name).split(' '))
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  return short.length > 1 || long.length === 1 ? short.every((word) => long.includes(word)) : false
}

export const identifiedPerson = (mentions: readonly Named[]): Identified => ({
  anchors: mentions.map(({ record, person }) => anchorOf(record, person, 'person')),
  stem: 'per',
})

/** What is known of a person from all mentions; the first that says it counts. */
export function personRow(mentions: readonly Named[]) {
  const first = <K extends keyof StatementPerson>(key: K) =>
    mentions.map(({ person }) => person[key]).find(present) ?? null
  const longest = mentions.map(({ person }) => person.name).reduce((a, b) => (b.length > a.length ? b : a))
  const conditions = mentions.map(({ person }) => person.condition)
  return {
    name: longest,
    rank: first('rank'),
    age: first('age'),
    role: first('role'),
    affiliation: first('affiliation'),
    harm: first('harm'),
    condition: CONDITIONS.find((condition) => conditions.includes(condition)) ?? null,
  }
}

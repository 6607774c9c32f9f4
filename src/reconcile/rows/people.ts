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
export function personsOf({ figure, row }: Draft): Named[][] {
  const named = figure.told.flatMap(({ record, fact }) =>
    record.people.filter((person) => person.casualty === fact.id).map((person) => ({ record, person })),
  )
  const persons: Named[][] = []
  for (const one of named) {
    const known = persons.find((mentions) => mentions.some(({ person }) => sameName(person.name, one.person.name)))
    if (known) known.push(one)
    else persons.push([one])
  }
  return spelledOnce(persons, row.count_high)
}

/** Where more are named than the figure counts, names of two statements that differ by one letter are one name, spelled in two ways. */
function spelledOnce(persons: Named[][], high: number | null): Named[][] {
  const left = [...persons]
  for (let i = 0; i < left.length; i++)
    for (let j = left.length - 1; j > i && high !== null && left.length > high; j--)
      if (
        left[i].every((a) => left[j].every((b) => a.record !== b.record && areSpellings(a.person.name, b.person.name)))
      )
        left[i] = [...left[i], ...left.splice(j, 1)[0]]
  return left
}

/** As many words, of which one differs by one letter after its first. */
function areSpellings(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => foldName(name).split(' '))
  const other = x.flatMap((word, i) => (word === y[i] ? [] : [[word, y[i] ?? '']]))
  return x.length === y.length && other.length === 1 && other.every(([one, two]) => isLetterOff(one, two))
}

function isLetterOff(a: string, b: string): boolean {
  const start = [...a].findIndex((letter, i) => letter !== b[i])
  const at = start < 0 ? a.length : start
  return (
    at > 0 &&
    [
      [1, 1],
      [1, 0],
      [0, 1],
    ].some(([i, j]) => a.slice(at + i) === b.slice(at + j))
  )
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

/** Figures told beside an incident which are not its own: of another day, or of a time in which so many more died. */
import { describe, expect, it } from 'vitest'
import { read } from './read-statement.js'

const INCIDENTS = {
  bomb: 'A suicide bomber blew himself up at a checkpoint in Velm on Monday, killing seven people. The president condemned the attack.',
  ambush: 'The army said seven of its soldiers were killed on Monday when rebels ambushed a convoy near Marn.',
}

/** Figures of the dead, each with its scope and, of an incident, its day. Statements are of 10 June 2031. */
const dead = (text: string): string[] => {
  const { events, casualties } = read(text)
  const day = (id: string | null) => events.find((e) => e.id === id)?.date_start ?? 'no day'
  return casualties.map((c) => `${c.count_low} ${c.scope === 'event' ? day(c.event) : c.scope}`)
}

describe.each(Object.entries(INCIDENTS))('%s', (_, incident) => {
  it.each([
    ['To date, 640 people have been killed.', '640 cumulative'],
    ['The number of civilians killed this month now stands at 132.', '132 cumulative'],
    ['Over the past week, 213 people have died in such attacks.', '213 cumulative'],
    ['In May alone, 213 people were killed.', '213 cumulative'],
    ['Last year mines killed 86 people in the district.', '86 cumulative'],
    ['Overall, 86 people have died in the six months of the siege.', '86 cumulative'],
    // What the toll of the incident has become by now
    ['So far 12 bodies have been found.', '12 2031-06-09'],
  ])('%s', (total, told) => {
    expect(dead(`${incident} ${total}`)).toContain(told)
    expect(dead(`${incident} ${total}`)).toContain('7 2031-06-09')
  })
})

it('a figure of another day than the only incident told is of one of its own', () => {
  const text = 'A mine killed two farmers near Velm on Monday. A herder was shot dead in January.'
  expect(dead(text)).toEqual(['2 2031-06-09', '1 2031-01-01'])
})

it('who dies of wounds dies of what was told before', () => {
  const text = 'A mine wounded two farmers near Velm on 2 June. One of them died of his wounds on Monday.'
  expect(dead(text)).toContain('1 2031-06-02')
})

it('a rival figure of somebody else is of the same incident', () => {
  const text =
    'Rockets hit Velm on Monday. The army said nine people were killed. Karvia put the number of dead at 120.'
  expect(dead(text)).toEqual(expect.arrayContaining(['9 2031-06-09', '120 2031-06-09']))
})

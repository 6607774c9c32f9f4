import { expect, test } from 'vitest'
import { read } from './read-statement.js'

// What kind of name stands in a sentence must not change what is read.

// A group that no list has: what it owns up to, or is blamed for, tells that it bears arms.
test.each([
  'The KLF claimed responsibility for the blast that killed two people in Pell.',
  'The KLF has claimed credit for the blast that killed two people in Pell.',
  'The blast that killed two people in Pell was blamed on the KLF.',
  'The engineers were abducted by the KLF in Pell.',
])('%s', (text) => {
  expect(read(text).events.flatMap((e) => e.actors.map((a) => [a.side, a.role]))).toContainEqual(['KLF', 'initiator'])
})

test('whoever owns up to a deed under the name of a man is no group', () => {
  const { events } = read('Arno Lisk claimed responsibility for the blast that killed two people in Pell.')
  expect(events.flatMap((e) => e.actors.map((a) => a.side)).filter(Boolean)).toEqual([])
})

// Names of places that are ordinary words.
test.each(['Marn', 'Green Valley', 'Black River', 'Silver Lake', 'Pleasant Hill', 'Stone Town', 'Port Hope'])(
  'in %s',
  (name) => {
    const { events } = read(`Gunmen killed three people in ${name} on Monday.`)
    expect(events.map((e) => e.place?.name)).toEqual([name])
  },
)

test.each(['Marn', 'Hope', 'Freedom', 'Concord'])('in the village of %s', (name) => {
  const { events } = read(`Shells fell in the village of ${name} on Monday, killing two.`)
  expect(events.map((e) => e.place?.name)).toEqual([name])
})

test('ordinary words of a title are no place', () => {
  const { events } = read('Three Soldiers Killed in Remote Valley on Monday')
  expect(events.map((e) => e.place)).toEqual([null])
})

test.each(['village', 'town', 'community', 'hamlet', 'settlement'])('the %s of a name', (noun) => {
  const { events } = read(`The army shelled the ${noun} of Marn on Monday.`)
  expect(events.map((e) => e.place?.name)).toEqual(['Marn'])
})

test('a community called by its name in capitals is a body', () => {
  const { events } = read('Nuns of the Community of Mercy were attacked on Monday.')
  expect(events.map((e) => e.place)).toEqual([null])
})

// Surnames that are words of the language.
test.each(['Lisk', 'Young', 'Hill', 'King', 'Bishop', 'Church', 'French', 'Ward', 'Baker'])('Mark %s', (surname) => {
  const { people } = read(`Mark ${surname}, 34, a farmer, was killed by a mine near Marn on Monday.`)
  expect(people.map((p) => [p.name, p.harm])).toEqual([[`Mark ${surname}`, 'killed']])
})

test('a place called by a given name stays a place', () => {
  const { people, events } = read('Three soldiers were killed in Charles Town on Monday.')
  expect(people).toEqual([])
  expect(events.map((e) => e.place?.name)).toEqual(['Charles'])
})

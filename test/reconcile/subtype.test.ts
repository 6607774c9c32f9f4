/** Which type an event gets where its tellings give several. */
import { describe, expect, it } from 'vitest'
import type { StatementEvent } from '../../src/model/record.js'
import { subtypeOf } from '../../src/reconcile/rows/events.js'

const told = (...subtypes: string[]) => subtypes.map((subtype) => ({ type: 'battle', subtype }) as StatementEvent)

describe('subtypeOf', () => {
  it.each([
    ['what says more than “attack”', ['attack', 'attack', 'shelling'], 'shelling'],
    ['a fight in which guns or drones were used', ['armed_clash', 'shelling', 'armed_clash'], 'armed_clash'],
    ['shelling, where as many tell of it', ['armed_clash', 'shelling'], 'shelling'],
    ['an ambush, which a fight may follow', ['armed_clash', 'ambush'], 'ambush'],
    ['a mine, which is no means of a fight', ['armed_clash', 'mine', 'shelling'], 'mine'],
  ])('takes %s', (_, subtypes, expected) => {
    expect(subtypeOf(told(...subtypes))).toBe(expected)
  })
})

/** Captives, hostages and bodies: who came free when, which words only say how they were taken or how they are. */
import { expect, it } from 'vitest'
import { read } from './read-statement.js'

/** Facts with their scope, then events with their first day. */
const told = (text: string): string[] => {
  const record = read(text)
  return [
    ...record.casualties.map((c) => `${c.harm} ${c.count_best ?? `${c.count_low}+`} ${c.scope}`),
    ...record.events.map((e) => `${e.subtype} ${e.date_start ?? '-'}`),
  ]
}

const AT_ONCE: [string, string[]][] = [
  [
    'Velm has released four Ossan prisoners arrested in wars between the two towns in 2020 and 2022.',
    ['released 4 event', 'prisoner_exchange 2031-06-10'],
  ],
  ['The rebels freed nine men captured in the second war.', ['released 9 event', 'prisoner_exchange 2031-06-10']],
  ['Twelve miners abducted in the conflict were killed.', ['killed 12 event', 'attack 2031-06-10']],
  [
    'The mission supervised the repatriation of 300 prisoners of war at the end of last week.',
    ['released 300 event', 'prisoner_exchange 2031-06-02'],
  ],
  ['They were among 45 villagers captured in December last year.', ['captured 45 event', 'detention 2030-12-01']],
]

it.each(AT_ONCE)('reads of one event: %s', (text, expected) => expect(told(text)).toEqual(expected))

it('counts over a time where a bulletin, a war or “since” does', () => {
  const scopes = (text: string) => read(text).casualties.map((c) => `${c.harm} ${c.scope}`)
  expect(scopes('Since January 643 prisoners have been released by the front.')).toEqual(['released cumulative'])
  expect(scopes('In the war of 2020 Velm released 300 prisoners.')).toEqual(['released cumulative'])
  expect(scopes('The army killed 40 rebels and captured 12 in the war.')).toEqual([
    'killed cumulative',
    'captured cumulative',
  ])
})

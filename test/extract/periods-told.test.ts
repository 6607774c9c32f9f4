/** The time over which a report counts: a quarter, a half, a month. What it tells later without a day was in it. */
import { expect, test } from 'vitest'
import { BARE, read } from './read-statement.js'

const timesOf = (text: string): string[] =>
  read(text, BARE, '2031-08-20').events.map((e) => `${e.date_start}/${e.date_end}`)

const [spring, half, may] = ['2031-04-01/2031-06-30', '2031-01-01/2031-06-30', '2031-05-01/2031-05-31']

test.each([
  // Parts of a year or a month.
  ['Gang violence rose in the second quarter of 2031. The army shelled Ossavar.', [spring]],
  [
    'During the first half of 2031, the army shelled 40 villages in Velm. The army carried out 21 air strikes on Ossavar.',
    [half, half],
  ],
  ['In the first six months of 2031 the army shelled 40 villages.', [half]],
  ['The army shelled 40 villages in the first half of May.', ['2031-05-01/2031-05-15']],
  ['The army shelled 40 villages in the last quarter of 2030.', ['2030-10-01/2030-12-31']],
  // Who counts over a month, counts what was in it.
  ['In May, the monitor recorded 40 attacks in Velm. A mine wounded a boy near Ossavar.', [may, may]],
  ['In its report for May, the monitor recorded 40 attacks in Velm. A mine wounded a boy near Ossavar.', [may, may]],
  // The day of the words is no day of what they tell.
  [
    'The militia fought 40 battles in Velm in May, reported the Velm Union on 11 August. The army carried out 21 air strikes on Ossavar.',
    [may, may],
  ],
  [
    'The militia fought 40 battles in Velm in May, said the army on 11 August. The army carried out 21 air strikes on Ossavar.',
    [may, may],
  ],
  // Those held since a day were freed on another.
  ['Two men who had been held captive in Ossavar since 4 May were freed on 19 August.', ['2031-08-19/2031-08-19']],
])('%s', (text, expected) => {
  expect(timesOf(text)).toEqual(expected)
})

test.each([
  // What has happened did so by the day of the words; what is planned may go on.
  ['Rebels shelled Ossavar in early August.', ['2031-08-01/2031-08-20']],
  ['The envoys will hold talks in Ossavar in August.', ['2031-08-01/2031-08-31']],
])('%s', (text, expected) => {
  expect(timesOf(text)).toEqual(expected)
})

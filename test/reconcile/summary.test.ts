/** The sentence of an event: how it words counts that are open, rival or unknown. */
import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../src/reconcile/rows/summary.js'

const sentence = (low: number | null, best: number | null, high: number | null): string =>
  summaryOf({
    ...{ event_subtype: 'armed_clash', event_type: 'battle', date_start: '2031-03-05', date_end: '2031-03-05' },
    ...{ location_name: 'Sorrel', side_a: 'OST', side_b: 'KAR', directionality: 'alleged_a_to_b', n_statements: 2 },
    ...{
      deaths_low: low,
      deaths_best: best,
      deaths_high: high,
      wounded_low: null,
      wounded_best: null,
      wounded_high: null,
    },
  } as Parameters<typeof summaryOf>[0])

describe('the sentence of an event', () => {
  it.each([
    [3, 3, 3, '3 killed, '],
    [2, 3, 9, '3 killed (2–9), '],
    [2, null, 9, '2–9 killed, '],
    [4, null, 4, '4 killed, '],
    [5, 5, null, 'at least 5 killed, '],
    [5, null, null, 'at least 5 killed, '],
    [5, 8, null, '8 killed (5–?), '],
    [null, null, 7, 'up to 7 killed, '],
    [0, 0, 0, '0 killed, '],
    [null, null, null, ''],
    [0, null, null, ''],
  ])('words %s, %s, %s', (low, best, high, told) =>
    expect(sentence(low, best, high)).toBe(`Armed clash at Sorrel, 2031-03-05 (OST → KAR): ${told}2 statements.`),
  )
})

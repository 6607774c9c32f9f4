/** A published total beside what a release says: whether its statement was read so, and the sum over events within the period. */
import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/model/column.js'
import type { PipelineFile } from '../../src/model/knowledge.js'
import type { Incident, Tally } from '../../src/model/tallies.js'
import { compareTallies, type Rows } from '../../src/publish/validation/compare.js'
import { validation } from '../../src/publish/validation/document.js'
import { joinedIncidents } from '../../src/publish/validation/incidents.js'

const TALLY: Tally = {
  id: 'tly-ost-killed',
  what: 'soldiers killed at Velm',
  period: { from: '2031-05-01', to: '2031-05-02' },
  side: 'OST',
  status: 'military',
  harm: 'killed',
  count: 7,
  count_kind: 'exact',
  as_of: '2031-05-02',
  by: 'ost.mod',
  source: 'https://example.org/losses',
  compare: { sides: ['OST'], digests: ['2031-05-02_ost-mod_losses'] },
}
const NAMES = new Map([
  ['2031-05-02_ost-mod_losses', 'stm-1'],
  ['2031-05-02_kar-mod_battle', 'stm-2'],
])

const event = (event_id: string, day: string, record_status = 'active'): Row => ({
  event_id,
  record_status,
  date_start: day,
  date_end: day,
})
const figure = (casualty_id: string, event_id: string, change: Row = {}): Row => ({
  casualty_id,
  event_id,
  side: 'OST',
  harm: 'killed',
  person_status: 'military',
  subset_of: null,
  count_low: 4,
  count_best: 4,
  count_high: 4,
  ...change,
})
const claim = (statement_id: string, record_id: string, value: number): Row => ({
  statement_id,
  record_id,
  record_table: 'casualties',
  property: 'killed',
  polarity: 'asserted',
  value: String(value),
  value_low: value,
  value_high: value,
})
const rows = (events: Row[], casualties: Row[], claims: Row[]): Rows =>
  ({ events, casualties, claims }) as unknown as Rows

describe('a published total', () => {
  const events = [
    event('e1', '2031-05-01'),
    event('e2', '2031-05-02'),
    event('e3', '2031-05-09'),
    event('e4', '2031-05-01', 'merged'),
  ] // prettier-ignore
  const figures = [
    figure('c1', 'e1'),
    figure('c2', 'e2', { count_low: 3, count_best: 3, count_high: null }),
    figure('c3', 'e3'),
    figure('c4', 'e4'),
    figure('c5', 'e1', { subset_of: 'c1' }),
    figure('c6', 'e1', { side: 'KAR' }),
    figure('c7', 'e1', { person_status: 'civilian' }),
  ]
  const compare = (claims: Row[]) => compareTallies([TALLY], rows(events, figures, claims), NAMES)[0]

  it('is compared with active events in its period, of its side and status, parts left out', () => {
    const { sum, ratio } = compare([])
    expect(sum).toEqual({ low: 7, best: 7, high: null, figures: 2, without_best: 0 })
    expect(ratio).toBe(1)
  })

  it('counts each person once: the side’s part of a total of all sides, not its own parts at any depth', () => {
    const nested = [
      figure('all', 'e1', { side: null, count_low: 9, count_best: 9, count_high: 9 }),
      figure('ours', 'e1', { subset_of: 'all' }),
      figure('odd', 'e1', { subset_of: 'ours', person_status: 'civilian' }),
      figure('inner', 'e1', { subset_of: 'odd' }),
    ]
    expect(compareTallies([TALLY], rows(events, nested, []), NAMES)[0].sum).toMatchObject({ best: 4, figures: 1 })
  })

  it('takes the uniformed as one status, and only events of the kinds it names', () => {
    const police = [figure('c1', 'e1', { person_status: 'police' }), figure('c2', 'e2', { person_status: 'medical' })]
    expect(compareTallies([TALLY], rows(events, police, []), NAMES)[0].sum.figures).toBe(1)
    const mines: Tally = { ...TALLY, compare: { ...TALLY.compare, subtypes: ['mine'] } }
    const kinds = [
      { ...event('e1', '2031-05-01'), event_subtype: 'mine' },
      { ...event('e2', '2031-05-02'), event_subtype: 'shelling' },
    ]
    const figures = [figure('c1', 'e1'), figure('c2', 'e2')]
    expect(compareTallies([mines], rows(kinds, figures, []), NAMES)[0].sum).toMatchObject({ best: 4, figures: 1 })
  })

  it.each([
    ['stated', [claim('stm-1', 'c1', 7)]],
    ['other_side', [claim('stm-1', 'c6', 7)]],
    ['other_number', [claim('stm-1', 'c1', 5)]],
    ['nothing', [claim('stm-2', 'c1', 7)]],
  ])('is %s by what its statement was read to say', (read, claims) => {
    expect(compare(claims).read).toBe(read)
  })

  it('stands in the document with its source, and without one there is no document', () => {
    const pipeline = { title: 'Tarn', version: '1.0.0' } as PipelineFile
    const text = validation(pipeline, { tallies: [TALLY], incidents: [] }, rows(events, figures, []), NAMES)
    expect(text).toContain('| 7 ([ost.mod](https://example.org/losses), 2031-05-02) | not read | 7 / 7 / ∞ | 1.00 |')
    expect(validation(pipeline, { tallies: [], incidents: [] }, rows([], [], []), NAMES)).toBeNull()
  })
})

describe('an incident that two statements tell', () => {
  const incident: Incident = { date: '2031-05-01', title: 'Velm', sides: ['OST'], digests: [...NAMES.keys()] }
  const events = [event('e1', '2031-05-01'), event('e2', '2031-05-01')]
  const joined = (second: string) =>
    joinedIncidents(
      [incident],
      rows(events, [figure('c1', 'e1'), figure('c2', 'e2')], [claim('stm-1', 'c1', 4), claim('stm-2', second, 4)]),
      NAMES,
    )[0]

  it('is together in one event', () => expect(joined('c1')).toMatchObject({ telling: 2, together: 2, event: 'e1' }))
  it('is apart in two', () => expect(joined('c2')).toMatchObject({ telling: 2, together: 1 }))
})

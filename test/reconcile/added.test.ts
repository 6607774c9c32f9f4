/** What people read where no rule does: it counts as a claim of a rule would, and is told apart from one. */
import { describe, expect, it } from 'vitest'
import { Addition } from '../../src/model/addition.js'
import type { DecisionSet } from '../../src/model/decision.js'
import type { Registry } from '../../src/model/knowledge.js'
import type { Ontology } from '../../src/model/ontology.js'
import type { StatementRecord } from '../../src/model/record.js'
import { record, registry, run } from './records.js'

type Added = DecisionSet['added'][number]

const where = { file: 'decisions/x.yaml', line: 3, column: 5 }
const who = { reason: 'r', author: 'a', reviewer: 'b', date: '2031-04-01' }
const clash = { event: { subtype: 'armed_clash', date_start: '2031-03-05', place: 'sorrel' } } as const
const add = (claim: string, tells: object, more: object = {}): Added => ({
  ...Addition.parse({ id: `add-${claim}`, claim, expect: 'a raid', tells, ...who, ...more }),
  where,
})
const known = {
  ...registry,
  pipeline: {
    ...registry.pipeline,
    publishers: [{ slug: 'OST', name: 'Ostria', kind: 'official_body', actor: 'ost.mod', side: 'OST' }],
  },
  actors: [
    { id: 'ost.mod', name: 'Ministry of Ostria', kind: 'ministry', side: 'OST', aliases: [] },
    { id: 'kar.mod', name: 'Ministry of Karvia', kind: 'ministry', side: 'KAR', aliases: [] },
  ],
  agreements: [
    { id: 'agr-2030-01-01-truce', title: 'Truce', type: 'ceasefire', date: '2030-01-01', parties: [], mediators: [] },
  ],
} as unknown as Registry
const ontology = { subtypes: { armed_clash: { type: 'battle' } }, vague: {}, rules: {} } as unknown as Ontology
const read = (records: StatementRecord[], ...added: Added[]) =>
  run(records, { registry: known, ontology, decisions: { added } })
const silent = (by: string | null, date = '2031-03-05'): StatementRecord => ({ ...record(by, date, null), events: [] })
const active = ({ tables }: ReturnType<typeof run>) => tables.events.filter((row) => row.record_status === 'active')
const faults = (...told: Parameters<typeof read>) =>
  read(...told).problems.map(({ what, idle }) => [what, idle ?? false])

describe('what people read', () => {
  it('is an event of its statement, told by its publisher, with the name person in place of a rule', () => {
    const one = silent('OST')
    const out = read([one], add(`${one.id}@30-36`, clash))
    expect(out.problems).toEqual([])
    expect(active(out)).toMatchObject([
      { event_type: 'battle', event_subtype: 'armed_clash', place_id: 'sorrel', date_start: '2031-03-05' },
    ])
    expect(out.tables.claims).toMatchObject([
      { rule: 'person', quote: 'a raid', speaker_actor: 'ost.mod', start: 30, record_id: active(out)[0].event_id },
    ])
  })
  it('joins what others tell of the event', () => {
    const [one, other] = [silent('OST'), record('KAR', '2031-03-05', 'sorrel', [{ count: 2, side: 'OST' }])]
    const out = read([one, other], add(`${one.id}@30-36`, clash))
    expect(active(out)).toMatchObject([{ n_statements: 2, deaths_high: 2 }])
  })
  it('may be a denial, which makes no event and disputes what others tell', () => {
    const [one, other] = [silent('OST'), record('KAR', '2031-03-05', 'sorrel', [{ count: 2, side: 'OST' }])]
    const denial = add(`${one.id}@30-36`, clash, { polarity: 'denied' })
    expect(active(read([one], denial))).toEqual([])
    expect(active(read([one, other], denial))).toMatchObject([{ disputed: true }])
  })
  it('is a figure of an event of the statement, or a running total', () => {
    const one = silent('OST')
    const at = `${one.id}@30-36`
    const figure = { harm: 'wounded', side: 'OST', count_low: 3, count_best: 3, count_high: 3 }
    const own = read([one], add(at, clash), add(`${one.id}@40-47`, { figure: { ...figure, event: at } }))
    expect(own.problems).toEqual([])
    expect(own.tables.casualties).toMatchObject([
      { harm: 'wounded', count_best: 3, best_method: 'own_side', event_id: active(own)[0].event_id },
    ])
    const total = read([one], add(`${one.id}@40-47`, { figure: { ...figure, as_of_date: '2031-03-31' } }))
    expect(total.tables.casualties).toMatchObject([{ scope: 'cumulative', as_of_date: '2031-03-31', event_id: null }])
  })
  it('is a mention of an agreement of the registry, by whom the entry names', () => {
    const one = silent('OST')
    const mention = { mention: { agreement: 'agr-2030-01-01-truce', kind: 'invoked' } }
    const out = read([one], add(`${one.id}@30-36`, mention, { speaker: 'kar.mod' }))
    expect(out.tables.agreements).toMatchObject([{ agreement_id: 'agr-2030-01-01-truce', n_mentions: 1 }])
    expect(out.tables.claims).toMatchObject([{ property: 'invoked', speaker_actor: 'kar.mod' }])
  })
  it('keeps its ids when more is read', () => {
    const one = silent('OST')
    const late = add(`${one.id}@30-36`, clash)
    const early = add(`${one.id}@10-16`, { event: { ...clash.event, place: 'far' } })
    const before = read([one], late)
    const after = read([one], early, late)
    expect(active(after)).toHaveLength(2)
    expect(after.tables.claims.map((row) => row.claim_id)).toContain(before.tables.claims[0].claim_id)
    expect(active(after).map((row) => row.event_id)).toContain(active(before)[0].event_id)
    expect(read([one], late, early)).toEqual(after)
  })
})

describe('what people read stops the run', () => {
  const told = record('OST', '2031-03-05', 'sorrel')
  it('once a rule reads it, to be removed', () => {
    expect(faults([told], add(`${told.id}@3-9`, clash))).toEqual([[expect.stringContaining('is read by a rule'), true]])
    const other = { event: { ...clash.event, subtype: 'talks' } }
    expect(faults([told], add(`${told.id}@3-9`, other))).toEqual([])
    expect(faults([told], add(`${told.id}@3-9`, clash, { polarity: 'denied' }))).toEqual([])
  })
  it.each([
    ['without its statement', add('stm-none@3-9', clash), 'there is no statement'],
    [
      'of a place that nobody knows',
      add(`${told.id}@30-36`, { event: { ...clash.event, place: 'sorel' } }),
      'no place sorel',
    ],
    [
      'of a side that is none',
      add(`${told.id}@30-36`, { event: { ...clash.event, actors: [{ side: 'XX', role: 'target' }] } }),
      'no side XX',
    ],
    ['by nobody', add(`${told.id}@30-36`, clash, { speaker: 'ost.navy' }), 'no actor ost.navy'],
    [
      'of no agreement',
      add(`${told.id}@30-36`, { mention: { agreement: 'agr-x', kind: 'invoked' } }),
      'no agreement agr-x',
    ],
    [
      'of an event that is not told',
      add(`${told.id}@30-36`, {
        figure: { harm: 'killed', side: null, count_low: 1, count_best: 1, count_high: 1, event: `${told.id}@90-96` },
      }),
      'no event is told at',
    ],
    ['reviewed by its author', add(`${told.id}@30-36`, clash, { reviewer: 'a' }), 'reviewed by its author'],
  ])('%s', (_, one, what) => {
    expect(faults([told], one)).toEqual([[expect.stringContaining(what), false]])
  })
  it('where two entries tell one thing', () => {
    const twice = add(`${told.id}@30-36`, clash)
    expect(faults([told], twice, { ...twice, id: 'again' })).toEqual([
      [expect.stringContaining('two entries tell'), false],
    ])
  })
  it('as a figure of no event and no day, or with its bounds crossed', () => {
    const figure = { harm: 'killed', side: null, count_low: 2, count_best: 2, count_high: 1, as_of_date: '2031-03-31' }
    expect(() => add('stm-a@1-2', { figure })).toThrow(/lower bound/)
    expect(() => add('stm-a@1-2', { figure: { ...figure, count_high: 2, as_of_date: undefined } })).toThrow(
      /of an event/,
    )
  })
})

/** Scores of invented statements whose right, found and gold are counted by hand. */
import { describe, expect, it } from 'vitest'
import { scoreAgreements } from '../../src/evaluate/agreements.js'
import { GoldFile, type GoldStatement } from '../../src/evaluate/gold.js'
import { emptyOutcome } from '../../src/evaluate/outcome.js'
import { scoreStatement } from '../../src/evaluate/statement.js'
import type { Tally } from '../../src/evaluate/tally.js'
import type { Extraction, Speaker, StatementCasualty, StatementEvent } from '../../src/model/record.js'

const TEXT = 'Two miners died at Oxmoor on 4 May and five were hurt, the mayor said. Later the toll rose to three.'

const gold = (parts: Record<string, unknown>): GoldStatement => ({
  ...GoldFile.parse({ id: 'oxmoor', published: '2020-05-05', ...parts }),
  text: TEXT,
})

const row = (status: string, count: unknown, quote: string, more: object = {}) => ({ status, count, quote, ...more })

const PUBLISHER: Speaker = { name: 'publisher', actor: null, person: null, side: null, relayed_by: null }

function claimAt(quote: string, speaker: Partial<Speaker> = {}) {
  const start = TEXT.indexOf(quote)
  const end = start + quote.length
  return { start, end, quote, speaker: { ...PUBLISHER, ...speaker }, rule: 'a-rule', polarity: 'asserted' }
}

function fact(id: string, harm: string, best: number, quote: string, more: object = {}): StatementCasualty {
  const counts = { count_low: best, count_best: best, count_high: best, count_kind: 'exact' }
  const rest = { scope: 'event', polarity: 'asserted', modality: 'occurred', state: 'live', speaker: 'publisher' }
  const who = { side: null, side_text: null, victim_text: null, victim_actor: null, event: null, subset_of: null }
  return { id, harm, ...counts, ...rest, ...who, evidence: [claimAt(quote)], ...more } as unknown as StatementCasualty
}

function event(id: string, subtype: string, day: string, quote: string, place: string | null): StatementEvent {
  const where = place === null ? null : { name: place, place_id: null, precision: 'exact', relation: null }
  const dates = { date_start: day, date_end: day, date_precision: 'day', date_basis: 'stated' }
  const rest = { alternatives: [], other_places: [], actors: [], polarity: 'asserted', modality: 'occurred' }
  return { id, subtype, ...dates, place: where, ...rest, mentions: [claimAt(quote)] } as unknown as StatementEvent
}

const found = (parts: Partial<Extraction>): Extraction => ({
  ...{ events: [], casualties: [], agreements: [], people: [], attributions: [], problems: [] },
  coverage: {} as Extraction['coverage'],
  ...parts,
})

const tallyOf = (g: GoldStatement, f: Extraction, measure: string): Tally | undefined =>
  scoreStatement(g, f, { registry: null, world: [] }).tallies.get(measure)

describe('casualty facts', () => {
  it('counts right, found and gold rows', () => {
    const g = gold({ casualties: [row('killed', 2, 'Two miners died'), row('wounded', 5, 'five were hurt')] })
    const f = found({ casualties: [fact('f1', 'killed', 2, 'Two'), fact('f2', 'wounded', 6, 'five')] })
    expect(tallyOf(g, f, 'casualty facts')).toEqual({ right: 1, found: 2, gold: 2 })
  })

  it('takes each gold row once', () => {
    const g = gold({ casualties: [row('killed', 2, 'Two miners died')] })
    const f = found({ casualties: [fact('f1', 'killed', 2, 'Two'), fact('f2', 'killed', 2, 'Two')] })
    expect(tallyOf(g, f, 'casualty facts')).toEqual({ right: 1, found: 2, gold: 1 })
  })

  it('lets a replaced row cost nothing, found or missed', () => {
    const rows = [row('killed', 2, 'Two miners died', { superseded_by: 1 }), row('killed', 3, 'rose to three')]
    const both = found({ casualties: [fact('f1', 'killed', 2, 'Two'), fact('f2', 'killed', 3, 'three')] })
    const one = found({ casualties: [fact('f2', 'killed', 3, 'three')] })
    for (const f of [both, one])
      expect(tallyOf(gold({ casualties: rows }), f, 'casualty facts')).toEqual({ right: 1, found: 1, gold: 1 })
  })

  it('finds a row told twice when either wording is read', () => {
    const rows = [row('killed', 2, 'Two miners died'), row('killed', { min: 2, max: null }, 'toll', { same_as: 0 })]
    const atLeast = fact('f1', 'killed', 2, 'toll', { count_high: null, count_kind: 'at_least' })
    const f = found({ casualties: [atLeast] })
    expect(tallyOf(gold({ casualties: rows }), f, 'casualty facts')).toEqual({ right: 1, found: 1, gold: 1 })
  })

  it('reads died_later as killed and tells bounds from numbers', () => {
    const g = gold({ casualties: [row('died_later', 1, 'toll'), row('wounded', { min: 5, max: null }, 'five')] })
    const atLeast = { count_high: null, count_kind: 'at_least' }
    const f = found({ casualties: [fact('f1', 'killed', 1, 'toll'), fact('f2', 'wounded', 5, 'five', atLeast)] })
    expect(tallyOf(g, f, 'casualty facts')).toEqual({ right: 2, found: 2, gold: 2 })
    const exact = found({ casualties: [fact('f2', 'wounded', 5, 'five')] })
    expect(tallyOf(g, exact, 'casualty facts')).toEqual({ right: 0, found: 1, gold: 2 })
  })

  it('scores the speaker on the rows found', () => {
    const rows = [row('killed', 2, 'Two miners died', { attributed_to: ['the mayor'] }), row('wounded', 5, 'five')]
    const g = gold({ casualties: [rows[0], { ...rows[1], attributed_to: ['the mayor'] }] })
    const evidence = [claimAt('Two miners died', { name: 'mayor' })]
    const f = found({ casualties: [fact('f1', 'killed', 2, 'Two', { evidence }), fact('f2', 'wounded', 5, 'five')] })
    expect(tallyOf(g, f, '+ speaker')).toEqual({ right: 1, found: 2, gold: 2 })
  })

  it('takes the author whom a heading names for the voice of the text itself', () => {
    const g = gold({ casualties: [row('killed', 2, 'Two miners died', { attributed_to: ['publisher'] })] })
    const speaker = { ...PUBLISHER, name: 'Mines Office', person: 'Mira Sol' }
    const casualties = [fact('f1', 'killed', 2, 'Two', { evidence: [claimAt('Two', speaker)] })]
    const told = (rule: string) =>
      found({
        casualties,
        attributions: [{ id: 'a1', kind: 'indirect', start: 0, end: 3, quote: 'Two', speaker, rule }],
      })
    expect(tallyOf(g, told('author'), '+ speaker')?.right).toBe(1)
    expect(tallyOf(g, told('following_cue'), '+ speaker')?.right).toBe(0)
  })

  it('takes a row of count 0 for a statement that nobody was hurt, and only on its words', () => {
    const g = gold({ no_casualty_claims: [{ quote: 'five were hurt' }] })
    const none = { count_low: 0, count_high: 0 }
    const here = found({ casualties: [fact('f1', 'unspecified', 0, 'five', none)] })
    expect(tallyOf(g, here, 'explicit none')).toEqual({ right: 1, found: 1, gold: 1 })
    const elsewhere = found({ casualties: [fact('f1', 'unspecified', 0, 'Later', none)] })
    expect(tallyOf(g, elsewhere, 'explicit none')).toEqual({ right: 0, found: 1, gold: 1 })
    expect(tallyOf(g, elsewhere, 'casualty facts')).toEqual({ right: 0, found: 0, gold: 0 })
  })

  it('counts rows in a text without casualties', () => {
    const f = found({ casualties: [fact('f1', 'killed', 2, 'Two')] })
    expect(tallyOf(gold({}), f, 'false rows, texts without')?.found).toBe(1)
  })

  it('lists every miss and every false row with its words', () => {
    const g = gold({ casualties: [row('wounded', 5, 'five were hurt')] })
    const { faults, rules } = scoreStatement(g, found({ casualties: [fact('f1', 'killed', 2, 'Two')] }), {
      registry: null,
      world: [],
    })
    expect(faults.map((f) => [f.kind, f.quote])).toEqual([
      ['false', 'Two'],
      ['missed', 'five were hurt'],
    ])
    expect(rules.get('a-rule')).toEqual({ right: 0, found: 1 })
  })
})

describe('events', () => {
  const label = {
    type: 'armed_clash',
    date: '2020-05-04',
    date_precision: 'day',
    place: 'near Oxmoor',
    quote: 'Oxmoor',
  }

  it('want type and date, then place', () => {
    const f = found({
      events: [
        event('e1', 'armed_clash', '2020-05-04', 'Oxmoor', null),
        event('e2', 'mine', '2020-05-04', 'Later', null),
      ],
    })
    const g = gold({ events: [label] })
    expect(tallyOf(g, f, 'events (type + date)')).toEqual({ right: 1, found: 2, gold: 1 })
    expect(tallyOf(g, f, '+ place')).toEqual({ right: 0, found: 2, gold: 1 })
    const placed = found({ events: [event('e1', 'armed_clash', '2020-05-04', 'Oxmoor', 'Oxmoor')] })
    expect(tallyOf(g, placed, '+ place')).toEqual({ right: 1, found: 1, gold: 1 })
  })

  it('take any type for “other” only on the same words or at the same place', () => {
    const g = gold({ events: [{ ...label, type: 'investigation', alt_types: ['other'] }] })
    const at = (quote: string, place: string | null) =>
      found({ events: [event('e1', 'armed_clash', '2020-05-04', quote, place)] })
    const right = { right: 1, found: 1, gold: 1 }
    expect(tallyOf(g, at('Oxmoor', null), 'events (type + date)')).toEqual(right)
    expect(tallyOf(g, at('Later', 'Oxmoor'), 'events (type + date)')).toEqual(right)
    expect(tallyOf(g, at('Later', null), 'events (type + date)')).toEqual({ ...right, right: 0 })
  })

  it('take alternative types and leave optional rows alone', () => {
    const g = gold({
      events: [
        { ...label, alt_types: ['explosion_or_mine'] },
        { ...label, optional: true, quote: 'Later' },
      ],
    })
    const f = found({ events: [event('e1', 'mine', '2020-05-04', 'Oxmoor', 'Oxmoor')] })
    expect(tallyOf(g, f, 'events (type + date)')).toEqual({ right: 1, found: 1, gold: 1 })
  })

  it('hang a fact on the event it is labelled with', () => {
    const g = gold({ events: [label], casualties: [row('killed', 2, 'Two miners died', { event: 0 })] })
    const events = [event('e1', 'armed_clash', '2020-05-04', 'Oxmoor', 'Oxmoor')]
    for (const [id, right] of [
      ['e1', 1],
      ['e9', 0],
    ] as const)
      expect(
        tallyOf(g, found({ events, casualties: [fact('f1', 'killed', 2, 'Two', { event: id })] }), '+ event')?.right,
      ).toBe(right)
  })

  it('hang a running total on an event of the same days, and on none of one day', () => {
    const days = { start: '2020-05-01', end: '2020-05-04' }
    const g = gold({
      events: [{ ...label, date: days }],
      casualties: [row('killed', 2, 'Two miners died', { event: 0 })],
    })
    const span = { ...event('e1', 'attack', '2020-05-01', 'Later', null), date_end: '2020-05-04' }
    const total = fact('f1', 'killed', 2, 'Two', { event: 'e1', scope: 'cumulative' })
    const right = (casualty: StatementCasualty, date_end: string) =>
      tallyOf(g, found({ events: [{ ...span, date_end }], casualties: [casualty] }), '+ event')?.right
    expect(right(total, '2020-05-04')).toBe(1)
    expect(right(total, '2020-05-01')).toBe(0)
    expect(right({ ...total, scope: 'event' }, '2020-05-04')).toBe(0)
  })
})

describe('agreements', () => {
  it('take any day by which the registry knows them', () => {
    const g = gold({
      agreements: [{ name: 'truce', date: '2020-05-04', type: 'ceasefire', role: 'referenced', quote: 'on 4 May' }],
    })
    const truce = { id: 'a1', agreement_id: 'agr-truce', name: 'truce', type: 'ceasefire', date: '2020-05-03' }
    const agreements = [{ ...truce, role: 'invoked', mentions: [{ ...claimAt('on 4 May'), kind: 'invoked' }] }]
    const score = (alias_dates: string[]) => {
      const outcome = emptyOutcome()
      const registry = { agreements: [{ id: 'agr-truce', alias_dates }] } as never
      scoreAgreements(g, found({ agreements } as never), outcome, registry)
      return outcome.tallies.get('agreements (date + role)')?.right
    }
    expect(score(['2020-05-04'])).toBe(1)
    expect(score([])).toBe(0)
  })
})

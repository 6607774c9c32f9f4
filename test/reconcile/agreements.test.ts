/** Every mention joins its agreement; a mention never signs it; what only a date names is referenced, no more. */
import { describe, expect, it } from 'vitest'
import type { Registry } from '../../src/model/knowledge.js'
import { mentioning, record, registry, run } from './records.js'

const accord = {
  ...{ id: 'agr-2031-02-01-tarn-accord', title: 'Tarn accord', type: 'ceasefire', date: '2031-02-01', alias_dates: [] },
  ...{ aliases: [], parties: ['KAR', 'OST'], mediators: [], signatories: [], parents: [], prospective: false },
}
const known = { registry: { ...registry, agreements: [accord] } as unknown as Registry }
const told = (by: string | null, day: string) => record(by, day, null)

describe('agreements', () => {
  it('join all mentions that name one of the registry, whatever they call it', () => {
    const link = { agreement_id: accord.id }
    const out = run(
      [
        mentioning(told('OST', '2031-03-05'), 'invoked', { ...link, name: 'the Tarn accord' }),
        mentioning(told('KAR', '2031-03-07'), 'alleged_violation', { ...link, name: 'the deal of 1 February' }),
        mentioning(told(null, '2031-03-06'), 'called_for', { ...link, name: 'the truce' }),
      ],
      known,
    )
    expect(out.tables.agreements).toMatchObject([
      {
        ...{ agreement_id: accord.id, title: 'Tarn accord', n_mentions: 3, date_signed: '2031-02-01' },
        ...{ mention_kinds: ['invoked', 'called_for', 'alleged_violation'], evidence_level: 'referenced_only' },
        ...{ first_mentioned: '2031-03-05', last_mentioned: '2031-03-07' },
      },
    ])
    const claims = out.tables.claims.filter((claim) => claim.record_table === 'agreements')
    expect(claims.map((claim) => claim.record_id)).toEqual([accord.id, accord.id, accord.id])
  })
  it.each([
    ['invoked', 'referenced_only'],
    ['reaffirmed', 'referenced_only'],
    ['implemented', 'referenced_only'],
    ['alleged_violation', 'referenced_only'],
    ['signed', 'signature_reported'],
    ['announced', 'referenced_only'],
  ] as const)('%s is evidence that it is %s', (kind, level) => {
    const out = run([mentioning(told(null, '2031-03-05'), kind, { agreement_id: accord.id })], known)
    expect(out.tables.agreements).toMatchObject([{ evidence_level: level }])
  })
  it.each([
    ['denied', { polarity: 'denied' as const }],
    ['planned', { modality: 'planned' as const }],
  ])('a signing that is %s is no signature', (_, more) => {
    const one = mentioning(told(null, '2031-03-05'), 'signed', { agreement_id: accord.id })
    const agreements = one.agreements.map((a) => ({ ...a, mentions: a.mentions.map((m) => ({ ...m, ...more })) }))
    expect(run([{ ...one, agreements }], known).tables.agreements).toMatchObject([
      { evidence_level: 'referenced_only' },
    ])
  })
  it('hold the text where the statement is the agreement itself', () => {
    const one = mentioning(told(null, '2031-03-05'), 'signed', { agreement_id: accord.id })
    const digest = { ...one, statement: { ...one.statement, kind: 'agreement_text' as const } }
    const text = { ...digest, statement: { ...digest.statement, text: 'verbatim' as const } }
    expect(run([text], known).tables.agreements).toMatchObject([{ evidence_level: 'text_held' }])
    expect(run([digest], known).tables.agreements).toMatchObject([{ evidence_level: 'signature_reported' }])
  })
  it('that no registry knows become one record of their date and type, referenced only', () => {
    const dated = { date: '2031-01-15', name: 'the statement of 15 January' }
    const { agreements } = run([
      mentioning(told('OST', '2031-03-05'), 'invoked', dated),
      mentioning(told('KAR', '2031-03-06'), 'invoked', dated),
      mentioning(told('KAR', '2031-03-06'), 'invoked', { ...dated, type: 'protocol' }),
    ]).tables
    expect(agreements).toMatchObject([
      { date_signed: '2031-01-15', evidence_level: 'referenced_only', n_mentions: 2, agreement_type: 'ceasefire' },
      { n_mentions: 1, agreement_type: 'protocol' },
    ])
    expect(new Set(agreements.map((row) => row.agreement_id)).size).toBe(2)
  })
  it('without a date or still to come make no record; their claims stay, unused', () => {
    const out = run([
      mentioning(told('OST', '2031-03-05'), 'called_for', { name: 'a peace treaty' }),
      mentioning(told('KAR', '2031-03-06'), 'called_for', { date: '2031-04-01', prospective: true }),
    ])
    expect(out.tables.agreements).toEqual([])
    const claims = out.tables.claims.filter((claim) => claim.record_table === 'agreements')
    expect(claims).toMatchObject([
      { record_id: null, standing: 'unused' },
      { record_id: null, standing: 'unused' },
    ])
  })
  it('keep their id when a mention is added before all others', () => {
    const dated = { date: '2031-01-15', name: 'the statement of 15 January' }
    const one = mentioning(told('KAR', '2031-03-06'), 'invoked', dated)
    const first = run([one])
    const earlier = mentioning(told('OST', '2031-02-01'), 'signed', { ...dated, name: 'Joint Statement' })
    const next = run([earlier, one], { ledger: first.ledger })
    expect(next.tables.agreements.map((row) => row.agreement_id)).toEqual(
      first.tables.agreements.map((row) => row.agreement_id),
    )
  })
})

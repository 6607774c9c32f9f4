/** Every mention joins its agreement; a mention never signs it; what only a date names is referenced, no more. */
import { describe, expect, it } from 'vitest'
import { ClaimDecision, type Home } from '../../src/model/decision.js'
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

describe('a mention that a person put elsewhere', () => {
  const linked = mentioning(told('OST', '2031-03-05'), 'invoked', { agreement_id: accord.id, name: 'the Tarn accord' })
  const dated = mentioning(told('KAR', '2031-03-06'), 'invoked', {
    date: '2031-01-15',
    name: 'the statement of January',
  })
  const all = [linked, dated]
  const put = (belongs_to: Home, more: Partial<ClaimDecision> = {}, of = dated) => {
    const [{ kind, start, end, quote }] = of.agreements[0].mentions
    return {
      ...{ id: 'put-1', claim: `${of.id}@${start}-${end}`, property: kind, expect: quote, belongs_to, reason: 'r' },
      ...{ evidence: 'e', author: 'a', reviewer: 'b', date: '2031-04-01', ...more },
      where: { file: 'decisions/x.yaml', line: 3, column: 5 },
    }
  }
  const decided = (...claims: ReturnType<typeof put>[]) =>
    run(all, { ...known, decisions: { corrections: [], identity: [], claims, reviews: [] } })
  const rows = ({ tables }: ReturnType<typeof run>) =>
    tables.agreements.map((r) => [r.date_signed, r.n_mentions, r.parties])
  const what = (...claims: ReturnType<typeof put>[]) => decided(...claims).problems.map((problem) => problem.what)

  it('joins the agreement that is named, and nothing of it moves but itself', () => {
    expect(rows(run(all, known))).toEqual([
      ['2031-01-15', 1, dated.agreements[0].parties],
      ['2031-02-01', 1, accord.parties],
    ])
    const out = decided(put({ agreement: accord.id }))
    expect([out.problems, rows(out)]).toEqual([[], [['2031-02-01', 2, accord.parties]]])
    expect(out.tables.claims.filter(({ record_id }) => record_id === accord.id)).toHaveLength(2)
  })
  it('joins one that no registry knows, by the id under which it was published', () => {
    const first = run(all, known)
    const id = first.tables.agreements.find((row) => row.date_signed === '2031-01-15')?.agreement_id as string
    const out = run(all, {
      ...{ ...known, ledger: first.ledger },
      decisions: { corrections: [], identity: [], claims: [put({ agreement: id }, {}, linked)], reviews: [] },
    })
    expect([out.problems, rows(out)]).toEqual([[], [['2031-01-15', 2, dated.agreements[0].parties]]])
    expect(out.tables.agreements[0].agreement_id).toBe(id)
  })
  it('stays in the claims, withdrawn, where it belongs to nothing', () => {
    const out = decided(put('nothing'))
    expect([out.problems, rows(out)]).toEqual([[], [['2031-02-01', 1, accord.parties]]])
    expect(out.tables.claims.filter(({ standing }) => standing === 'withdrawn')).toMatchObject([
      { record_table: 'agreements', record_id: null, value: 'the statement of January' },
    ])
  })
  it('stops the run where words, statement or agreement are others, and is idle where it stands there anyway', () => {
    const home = { agreement: accord.id }
    expect(what(put(home, { expect: 'other' }))).toEqual([expect.stringContaining('expects “other” (invoked)')])
    expect(what(put(home, { property: 'signed' }))).toEqual([expect.stringContaining('no such mention')])
    expect(what(put(home, { claim: 'stm-none@1-2' }))).toEqual([expect.stringContaining('no statement')])
    expect(what(put({ agreement: 'agr-none' }))).toEqual([expect.stringContaining('no agreement agr-none')])
    expect(decided(put(home, {}, linked)).problems).toMatchObject([{ idle: true }])
  })
  it('belongs to no event or figure, and no figure to an agreement', () => {
    const { where: _, ...one } = put({ agreement: accord.id })
    expect(ClaimDecision.safeParse(one).success).toBe(true)
    for (const [property, belongs_to] of [
      ['invoked', { event: 'evt-1' }],
      ['killed', { agreement: accord.id }],
    ])
      expect(ClaimDecision.safeParse({ ...one, property, belongs_to }).error?.message).toContain(
        'belongs to an agreement',
      )
  })
})

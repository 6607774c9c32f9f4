/** One text printed twice counts once; the same words about another day are another text. */
import { describe, expect, it } from 'vitest'
import type { StatementRecord } from '../../src/model/record.js'
import { resemblance } from '../../src/reconcile/incidents/reprints.js'
import { record, run } from './records.js'

const WORDS =
  'On the morning of Tuesday two members of the border company lost their lives near the mill when a patrol came under mortar fire from the far bank of the river'

/** The record with its words: what the event’s mention quotes. */
const saying = (one: StatementRecord, quote: string): StatementRecord => ({
  ...one,
  events: one.events.map((event) => ({
    ...event,
    mentions: event.mentions.map((mention) => ({ ...mention, end: mention.start + quote.length, quote })),
  })),
})
const report = (words: string, count = 2, day = '2031-03-05') =>
  saying(record(null, day, 'sorrel', [{ count, side: 'OST' }]), words)
/** Reporters under one name, so that only the copy tells the two apart. */
const origin = (out: ReturnType<typeof run>) => out.tables.sources.map((row) => row.reprint_of)

describe('reprints', () => {
  it('are linked to the earlier text, and their claims count once', () => {
    const [first, second] = [report(WORDS), report(`${WORDS} yesterday`)]
    const out = run([second, first])
    expect(origin(out)).toEqual([null, first.id])
    expect(out.tables.casualties).toMatchObject([{ count_best: 2, best_method: 'third_party', n_claims: 2 }])
    const claims = out.tables.claims.filter((claim) => claim.record_table === 'casualties')
    expect(claims.map((claim) => claim.standing).sort()).toEqual(['live', 'repeated'])
  })
  it('are not found in texts of their own words: two reporters then agree', () => {
    const other =
      'A shell killed a pair of guards by the old mill, and neither the village nor the road was hit again before noon on that day of quiet elsewhere'
    const out = run([report(WORDS), report(other)])
    expect(origin(out)).toEqual([null, null])
    expect(out.tables.casualties).toMatchObject([{ best_method: 'third_party_agreeing' }])
  })
  it('keep what they add: another number is a claim of its own', () => {
    const out = run([report(WORDS), report(WORDS, 3)])
    expect(out.tables.casualties).toMatchObject([{ count_low: 2, count_high: 3 }])
  })
  it('are not found in a bulletin of the same words about another day', () => {
    expect(origin(run([report(WORDS), report(WORDS, 2, '2031-03-09')]))).toEqual([null, null])
  })
  it('are found for thirty days, however many texts came between', () => {
    const printed = (published: string, words = WORDS) => {
      const one = report(words)
      return { ...one, id: `stm-${published}-${one.id}`, statement: { ...one.statement, published } }
    }
    const first = printed('2031-04-03')
    const others = ['2031-03-05', '2031-04-06'].map((day) => printed(day, `Nothing of the kind was heard on ${day}.`))
    const out = run([first, ...others, printed('2031-05-03'), printed('2031-05-04')])
    expect(origin(out)).toEqual([null, null, null, first.id, null])
  })
  it('may be said by the sidecar, by id or by file', () => {
    const first = report('Two guards fell.')
    const says = (reprint_of: string) => {
      const copy = report('Two guards fell.')
      return { ...copy, statement: { ...copy.statement, reprint_of } }
    }
    expect(origin(run([first, says(first.id)]))).toEqual([null, first.id])
    expect(origin(run([first, says(`raw/x/${first.statement.file}`)]))).toEqual([null, first.id])
  })
  it('resemble by shared shingles over all', () => {
    expect(resemblance(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd']))).toBe(0.5)
    expect(resemblance(new Set(), new Set())).toBe(0)
  })
})

/** Judged pairs against tellings: named by day, or by words where a statement tells of several incidents. */
import { describe, expect, it } from 'vitest'
import { type EventPair, type Locate, scorePairs, splitOf, type Telling } from '../../src/evaluate/reconcile-pairs.js'

const TEXTS: Record<string, string> = {
  a: 'Two fell at the mill. One was hurt at the ford.',
  b: 'A fight at the mill.',
}
const locate: Locate = (statement, quote) => {
  const at = TEXTS[statement].indexOf(quote)
  return at < 0 ? null : [at, at + quote.length]
}
const telling = (statement: string, event: string, words: string): Telling => {
  const span = locate(statement, words) as [number, number]
  return {
    statement,
    keys: [`${statement}#${words}`],
    event,
    start: '2031-04-05',
    end: '2031-04-05',
    slack: 1,
    spans: [span],
  }
}
const pair = (more: Partial<EventPair> = {}): EventPair => ({
  ...{ pipeline: 'p', left: 'a', left_day: '2031-04-05', right: 'b', right_day: '2031-04-05', same: true, ...more },
})
const told = [telling('a', 'mill', 'fell'), telling('a', 'ford', 'hurt'), telling('b', 'mill', 'fight')]

describe('judged pairs', () => {
  it('by day are joined where any event of the two days is one', () => {
    expect(scorePairs([pair(), pair({ same: false })], told, locate)).toMatchObject({
      ...{ pairs: 2, right: 1, precision: 0.5, recall: 1 },
      wrong: [{ verdict: 'joined', pair: { same: false } }],
    })
  })
  it('by words mean the incident told in them, and no other of that day', () => {
    expect(scorePairs([pair({ left_quote: 'One was hurt at the ford', same: false })], told, locate).right).toBe(1)
    expect(scorePairs([pair({ left_quote: 'Two fell at the mill' })], told, locate)).toMatchObject({ right: 1, f1: 1 })
  })
  it('of which extraction tells none are missed, but not to the account of the joins', () => {
    const score = scorePairs([pair(), pair({ left_quote: 'at the mill. One' })], told, locate)
    expect(score).toMatchObject({ recall: 0.5, recallOfTold: 1, wrong: [{ verdict: 'not told' }] })
    expect(scorePairs([pair({ right_day: '2031-04-09' })], told, locate).wrong).toMatchObject([{ right: [] }])
  })
  it('by day mean what happened on it, and what happened near it only where nothing did', () => {
    const next = { ...telling('b', 'next', 'fight'), start: '2031-04-06', end: '2031-04-06' }
    const ford = { ...telling('a', 'next', 'hurt'), start: '2031-04-06', end: '2031-04-06' }
    expect(scorePairs([pair()], [told[0], ford, next], locate).wrong).toMatchObject([{ verdict: 'kept apart' }])
    expect(scorePairs([pair()], [ford, next], locate)).toMatchObject({ right: 1 })
  })
  it('are tuned on even months and reported on odd ones', () => {
    expect([splitOf(pair()), splitOf(pair({ left_day: '2031-05-01' }))]).toEqual(['look', 'held'])
  })
  it('score 0, not NaN, where there is nothing', () => {
    expect(scorePairs([], [], locate)).toMatchObject({ precision: 0, recall: 0, f1: 0 })
  })
})

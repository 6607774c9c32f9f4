/** Every frame tells of its own examples what it promises, and nothing of its counter-examples. */
import { describe, expect, it } from 'vitest'
import type { StatementEvent } from '../../src/model/record.js'
import { BARE, read } from './read-statement.js'

const happened = ({ polarity, modality }: StatementEvent): boolean =>
  polarity === 'asserted' && (modality === 'occurred' || modality === 'alleged')

const told = (text: string): string[] =>
  read(text)
    .events.filter(happened)
    .flatMap((event) => [event.subtype, ...event.alternatives])

describe.each(BARE.frames.all.map((frame) => [frame.id, frame] as const))('%s', (_, { subtype, examples, not }) => {
  it.each(examples)('%s', (text) => {
    expect(told(text)).toContain(subtype)
  })

  it.each(not)('not: %s', (text) => {
    expect(told(text)).not.toContain(subtype)
  })
})

/** Every casualty pattern says of its own examples what it promises, and nothing of its counter-examples. */
import { describe, expect, it } from 'vitest'
import type { StatementCasualty } from '../../src/model/record.js'
import { BARE, read } from './read-statement.js'

/** Examples leave the kind of a count out: “killed 12” is also “about 12” and “at least 12”. */
const plain = (c: StatementCasualty): string =>
  `${c.harm} ${c.count_kind === 'vague' ? 'plural' : (c.count_best ?? c.count_high)}`

describe.each(BARE.casualtyPatterns.map((pattern) => [pattern.id, pattern] as const))('%s', (id, pattern) => {
  it.each(pattern.examples.map((example) => [example.text, [example.expect].flat()] as const))(
    '%s',
    (text, expected) => {
      const { casualties } = read(text)
      expect(casualties.map(plain).sort()).toEqual([...expected].sort())
      expect(casualties.flatMap((c) => c.evidence.map((e) => e.rule))).toContain(id)
    },
  )

  it('says nothing of its counter-examples', () => {
    for (const text of pattern.not) expect([text, read(text).casualties.map(plain)]).toEqual([text, []])
  })
})

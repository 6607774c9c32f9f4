/** The line reader gives what the parser gives, or nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plainYaml } from '../../src/knowledge/plain-yaml.js'
import { parseYaml } from '../../src/knowledge/yaml.js'
import { toYaml } from '../../src/model/yaml.js'

const LEDGER = toYaml({
  ids: { '0a1b:10-19:event': 'evt-2031-03-05-sorrel-85ef9b', '0a1b:30-41:killed/': 'cas-2031-03-05-sorrel-killed' },
  aliases: {},
  releases: {
    'evt-2031-03-05-sorrel-85ef9b': { first: '0.1.0', changed: '0.2.0', hash: '1234', event: ['battle', '2031-03-05'] },
    'agr-2031-03-09-truce': { first: '0.1.0', changed: '0.1.0', hash: '12e4' },
  },
})

/** What the parser gives; null where it finds a mistake. */
const parsed = (text: string): unknown => {
  try {
    return parseYaml('ids.yaml', text, z.unknown())
  } catch {
    return null
  }
}
const plain = (text: string): unknown => plainYaml(text.split('\n'))

describe('plain YAML', () => {
  it('is read line by line', () => {
    expect(plain(`# Published ids.\n${LEDGER}`)).toEqual(parsed(LEDGER))
    expect(plain(LEDGER)).toMatchObject({ aliases: {}, releases: { 'agr-2031-03-09-truce': { hash: '12e4' } } })
    expect(plain('')).toEqual({})
  })

  it.each([
    ['a key that stands twice', 'a: x\na: y\n'],
    ['a number', 'a: 12\n'],
    ['a number as key', '12: a\n'],
    ['a truth value', 'a: true\n'],
    ['a value of several words', 'a: x y\n'],
    ['a value that goes on', 'a: x\n  y\n'],
    ['a key without a value', 'a:\nb: x\n'],
    ['a key without a value at the end', 'a: x\nb:\n'],
    ['a map in a value', 'a: x\n  b: y\n'],
    ['a map in a list', 'a:\n  - b: x\n'],
    ['a list and a map', 'a:\n  - x\n  b: y\n'],
    ['a list that is less far in', 'a:\n- x\n'],
    ['a map that is too far in', 'a:\n    b: x\n'],
    ['an alias', 'a: *x\n'],
    ['an escape', 'a: "x\\ty"\n'],
    ['a comment behind a value', 'a: x #c\n'],
    ['a carriage return', 'a: x\r\n'],
    ['a second document', 'a: x\n---\nb: y\n'],
    ['the key of all objects', '__proto__: x\n'],
  ])('leaves %s to the parser', (_, text) => {
    expect(plain(text)).toBeNull()
  })

  it('is never read otherwise than by the parser, whatever a hand has changed', () => {
    const lines = LEDGER.split('\n')
    const sign = fc.constantFrom(...' :-"#{}[]\tab01.é\n', '  ', ': ', '- ', '\n  ', '')
    const cut = fc.record({ at: fc.nat(LEDGER.length), drop: fc.nat(3), put: sign })
    const edits = fc.tuple(fc.array(cut, { maxLength: 3 }), fc.nat(lines.length), fc.nat(lines.length))
    fc.assert(
      fc.property(edits, ([cuts, from, to]) => {
        let text = [...lines.slice(0, to), ...lines.slice(from, from + 1), ...lines.slice(to)].join('\n')
        for (const { at, drop, put } of cuts) text = text.slice(0, at) + put + text.slice(at + drop)
        const read = plain(text)
        if (read !== null) expect(read).toEqual(parsed(text))
      }),
      { numRuns: 3000 },
    )
  })
})

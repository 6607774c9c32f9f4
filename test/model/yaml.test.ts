import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { toYaml, yamlPieces } from '../../src/model/yaml.js'

/** Texts that some YAML reader takes for something else. */
const TRAPS = [
  'NO', 'no', 'on', 'y', 'NA', 'null', '~', '', 'true', '010', '0o10', '0x1f', '1e3', '1.10', '1_000', '12:30', '2023-03-05', '.inf', '=', '<<',
  '- a', '#c', 'a: b', 'a #b', ' a', 'a ', '\t', '!a', '&a', '*a', '%a', '@a', '`a', '{', '[', '|', '>', '?', ':', ',', '"', "'", 'it’s',
  'x\ny', 'x\n', '\nx', 'x\r\ny', 'x\ry', 'a\u2028b', 'a\u2029b', '\u0085', '\uFEFF', 'é', '😀', '---', '...',
] // biome-ignore format: a list

describe('YAML is written so that every reader reads the same', () => {
  it.each(TRAPS.map((text) => [JSON.stringify(text), text]))(
    '%s stays text in YAML 1.2 and 1.1, as value and as key',
    (_, text) => {
      const value = { list: [text], value: text, [`${text}k`]: 1 }
      expect(parse(toYaml(value))).toEqual(value)
      expect(parse(toYaml(value), { version: '1.1' })).toEqual(value)
    },
  )

  it('quotes what YAML 1.1 reads as a truth value, a number or a tag', () => {
    expect(toYaml({ a: 'NO', b: '010', c: '12:30', d: '2023-03-05', e: '=' })).toBe(
      'a: "NO"\nb: "010"\nc: "12:30"\nd: "2023-03-05"\ne: "="\n',
    )
  })

  it('writes line separators as escapes, so that a line is a line everywhere', () => {
    expect(toYaml({ a: 'x\u2028y\u0085z' })).toBe('a: "x\\u2028y\\u0085z"\n')
  })

  it('is the same a piece at a time', () => {
    const many = Array.from({ length: 2500 }, (_, n) => [`k${n}`, n === 1700 ? { a: ['x\u2028y'] } : `v${n}`])
    const maps = {
      many: Object.fromEntries(many),
      none: {},
      traps: Object.fromEntries(TRAPS.map((text) => [text, text])),
    }
    const pieces = [...yamlPieces(maps)]
    expect(pieces.join('')).toBe(toYaml(maps))
    expect(pieces.length).toBeGreaterThan(5)
    expect([...yamlPieces({})].join('')).toBe('')
  })

  it('is block style, never folded, without anchors, in the order of the keys', () => {
    const shared = { z: 1, a: null }
    const long = 'word '.repeat(60).trim()
    expect(toYaml({ b: shared, a: shared, text: long, empty: [] })).toBe(
      `b:\n  z: 1\n  a: null\na:\n  z: 1\n  a: null\ntext: ${long}\nempty: []\n`,
    )
  })

  it('reads back as written, whatever the text', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(
        fc.record({ a: text, b: fc.array(text), c: fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)) }),
        (value) => {
          expect(parse(toYaml(value))).toEqual(value)
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePoints, decodeText, decodeUtf8, normaliseText } from '../../src/stages/raw-text.js'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('texts are refused, never mended in silence', () => {
  it('gives the characters as stored', () => {
    expect(decodeText('a.txt', bytes('Three killed.\n\nŞuşa 😀\n'))).toEqual({ text: 'Three killed.\n\nŞuşa 😀\n' })
  })

  it.each([
    ['a lone continuation byte', [0x61, 0x0a, 0x62, 0x80], 2, 2],
    ['an overlong form', [0xc0, 0xaf], 1, 1],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1, 2],
    ['a code point beyond the last', [0xf4, 0x90, 0x80, 0x80], 1, 1],
    ['a cut sequence', [0xf0, 0x9f, 0x98, 0x80, 0xe2, 0x82], 1, 2],
    ['Latin-1', [0x4b, 0xf6, 0x6c, 0x6e], 1, 2],
  ])('%s is told with its place', (_, values, line, column) => {
    expect(decodeUtf8('a.txt', Uint8Array.from(values))).toMatchObject({ problem: { line, column } })
  })

  it('finds a bad byte exactly where a strict decoder fails', () => {
    const strict = (data: Uint8Array) => {
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data) !== undefined
      } catch {
        return false
      }
    }
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x9f, 0xa0, 0xbf))
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 8 }), (values) => {
        const data = Uint8Array.from(values)
        expect('text' in decodeUtf8('a.txt', data)).toBe(strict(data))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['a tab is allowed', 'a\tb', null],
    ['NUL is not', 'a\nb\0', { line: 2, column: 2 }],
    ['a lone CR is not', 'a\nbc\rd', { line: 2, column: 3 }],
    ['columns count code points', '😀😀\x07', { line: 1, column: 3 }],
  ])('%s', (_, text, problem) => {
    expect(decodeText('a.txt', bytes(text))).toMatchObject(problem ? { problem } : { text })
  })
})

describe('texts that are added are brought into the stored form', () => {
  it('drops the byte order mark, CR, trailing spaces, and composes letters', () => {
    expect(normaliseText('\uFEFF\r\nCafe\u0301 \r\nTwo killed.\t\r\n\r\n')).toBe('Café\nTwo killed.\n')
  })

  it('gives a text that is accepted, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const once = normaliseText(`x${text}`)
        expect(normaliseText(once)).toBe(once)
      }),
    )
  })

  it('counts code points', () => {
    expect(codePoints('a😀é')).toBe(3)
  })
})

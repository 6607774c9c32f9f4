import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseYaml, readYaml } from '../../src/knowledge/yaml.js'
import { PlacesFile } from '../../src/model/knowledge.js'
import { InputError, type Problem } from '../../src/model/problem.js'
import { Sidecar } from '../../src/model/sidecar.js'

const SIDECAR = 'publisher: az-mod\npublished: 2023-03-05\nlanguage: en\nlicence: CC0-1.0\n'

function problemsOf(text: string, schema: z.ZodType = Sidecar): Problem[] {
  try {
    parseYaml('a/b.yaml', text, schema)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

/** What is wrong → the text, the place it is told at, and a word of the message and of the fix. */
const BROKEN: [name: string, text: string, line: number, column: number, what: RegExp, fix: RegExp][] = [
  ['an unknown key', `${SIDECAR}pulished: 2023-03-05\n`, 5, 1, /unknown key pulished/, /use published/],
  ['a missing key', SIDECAR.replace(/published.*\n/, ''), 1, 1, /published is missing/, /add a line `published: …`/],
  ['an empty file', '', 1, 1, /publisher is missing/, /add a line/],
  ['an empty value', `${SIDECAR}title:\n`, 5, 7, /title must be text, not nothing/, /give a value or remove/],
  ['a day that does not exist', SIDECAR.replace('03-05', '02-30'), 2, 12, /2023-02-30: not a day/, /YYYY-MM-DD/],
  ['a bad address', `${SIDECAR}url: example.org\n`, 5, 6, /not a web address/, /https:\/\//],
  ['a word outside its list', `${SIDECAR}kind: newz\n`, 5, 7, /kind is newz/, /use news/],
  ['a number out of range', `${SIDECAR}chars: 0\n`, 5, 8, /chars is 0/, /more than 0/],
  ['a bad slug', SIDECAR.replace('az-mod', 'Az Mod'), 1, 12, /publisher is Az Mod.*lower-case/, /mend/],
  ['a list instead of keys', '- a\n', 1, 1, /must be a mapping, not a list/, /write a mapping/],
  ['a duplicate key', `${SIDECAR}publisher: am-mod\n`, 5, 1, /same key stands twice/, /keep one/],
  ['a duplicate key inside', `a: {b: 1}\n${SIDECAR}title: {c: 1, c: 2}\n`, 6, 15, /same key stands twice/, /keep one/],
  ['a second document', `${SIDECAR}---\na: 1\n`, 5, 1, /second document/, /remove the ---/],
  ['an unclosed quote', `${SIDECAR}title: "Ambush\n`, 5, 15, /broken.*closing/, /missing quote/],
  ['a colon in a value', `${SIDECAR}title: Ambush: three killed\n`, 5, 8, /colon/, /in quotes/],
  ['a tab', `title:\n\tx: 1\n`, 2, 1, /a tab/, /two spaces/],
  ['a tag', `${SIDECAR}title: !note x\n`, 5, 8, /a tag/, /remove the tag/],
  ['an unknown directive', `%FOO\n---\n${SIDECAR}`, 1, 1, /FOO/, /mend/],
  ['an alias', `${SIDECAR}title: &a x\ncontributor: *a\n`, 6, 14, /alias \*a/, /write the value out/],
  ['the number 010 as text', `${SIDECAR}title: 010\n`, 5, 8, /010 is read as 10/, /"010"/],
  ['the number 1e3 as text', `${SIDECAR}title: 1e3\n`, 5, 8, /1e3 is read as a number/, /"1e3"/],
  ['the number 1.10 as text', `${SIDECAR}title: 1.10\n`, 5, 8, /1.10 is read as a number/, /"1.10"/],
]

describe('broken YAML is told with place, reason and fix', () => {
  it.each(BROKEN)('%s', (_, text, line, column, what, fix) => {
    const [problem] = problemsOf(text)
    expect(problem).toMatchObject({ file: 'a/b.yaml', line, column })
    expect(problem.what).toMatch(what)
    expect(problem.fix).toMatch(fix)
    expect(problem.why.length).toBeGreaterThan(10)
  })

  it('tells every problem of a file, not only the first', () => {
    expect(problemsOf(`${SIDECAR}kinds: news\nurls: x\nchars: -1\n`)).toHaveLength(3)
  })

  it('finds a coordinate out of range in a flow list', () => {
    const text =
      'places:\n  - {id: a, name: A, kind: height, names: {en: [A]}}\n' +
      '  - {id: b, name: B, kind: height, names: {en: [B]}, coordinates: [39.9, 460.7]}\n'
    expect(problemsOf(text, PlacesFile)[0]).toMatchObject({ line: 3, column: 74 })
    expect(problemsOf(text, PlacesFile)[0].what).toMatch(/coordinates\[1\] is 460.7: more than 180/)
  })
})

describe('values are read as they are written', () => {
  const Pair = z.strictObject({ a: z.string(), b: z.number().optional() })

  it.each(['NO', 'no', 'NA', 'yes', 'on', 'y', '2023-03-05', '12:30', '1_000', '22:22:22'])('%s is text', (word) => {
    expect(parseYaml('x.yaml', `a: ${word}\n`, Pair)).toEqual({ a: word })
  })

  it.each(['010', '1e3', '1.10', 'null', 'true', '~'])('%s in quotes is text', (word) => {
    expect(parseYaml('x.yaml', `a: "${word}"\n`, Pair)).toEqual({ a: word })
  })

  it('numbers keep their value', () => {
    expect(parseYaml('x.yaml', 'a: x\nb: 40.10\n', Pair)).toEqual({ a: 'x', b: 40.1 })
  })

  it('a byte order mark and CRLF do not change values', () => {
    expect(parseYaml('x.yaml', '\uFEFFa: x\r\nb: 1\r\n', Pair)).toEqual({ a: 'x', b: 1 })
  })

  it('gives positions of keys and values for checks across files', () => {
    const parsed = readYaml('x.yaml', 'a: x\nb:   7\n', Pair)
    expect(parsed.at(['b'])).toEqual({ line: 2, column: 6 })
    expect(parsed.at(['b'], 'key')).toEqual({ line: 2, column: 1 })
    expect(parsed.at(['c'])).toEqual({ line: 1, column: 1 })
  })
})

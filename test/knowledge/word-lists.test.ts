import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WORD_LISTS } from '../../src/knowledge/list-names.js'
import { LanguageFile } from '../../src/knowledge/pack.js'
import { WordList } from '../../src/knowledge/word-lists.js'
import { parseYaml } from '../../src/knowledge/yaml.js'
import { InputError } from '../../src/model/problem.js'
import { MENTION_KINDS } from '../../src/model/vocab.js'
import { scan } from '../../src/text/tokens.js'
import { Vocabulary } from '../../src/text/vocabulary.js'

const vocabulary = new Vocabulary()
const list = new WordList(['navy', 'air force', 'air force base', 'co-pilots', 'nurses’ union'], vocabulary)

describe('a word list', () => {
  it.each(['navy', 'NAVY', 'Air Force', 'air\nforce', 'co-pilots', 'co pilots', "nurses' union"])(
    'holds %s',
    (text) => {
      expect(list.isText(text)).toBe(true)
    },
  )

  it.each(['', '-', 'air', 'force', 'navy air', 'the navy', 'air, force', 'air – force', 'nurses union base', '7'])(
    'does not hold %s',
    (text) => {
      expect(list.isText(text)).toBe(false)
    },
  )

  it('takes the longest phrase at a word', () => {
    const t = scan('the air force base closed', vocabulary)
    expect(list.endAt(t, 1, t.count)).toBe(4)
    expect(list.endAt(t, 1, 3)).toBe(3)
    expect(list.endAt(t, 0, t.count)).toBe(0)
  })

  it('tells beginnings, ends and what stands within', () => {
    expect([list.opensText('navy ship'), list.opensText('a navy ship')]).toEqual([true, false])
    expect([list.endsText('of the air force'), list.endsText('air force one')]).toEqual([true, false])
    expect([list.inText('of the navy here'), list.inText('of the navies here')]).toEqual([true, false])
  })
})

describe('lists of a language', () => {
  const problemOf = (text: string) => {
    try {
      parseYaml('pipelines/languages/xx/a.yaml', text, LanguageFile)
    } catch (error) {
      if (error instanceof InputError) return error.problems[0]
    }
    return undefined
  }

  it('a name that no rule asks for is told with its place', () => {
    const problem = problemOf('lists:\n  peace: [peace]\n  prolong: [extend]\n')
    expect(problem).toMatchObject({ file: 'pipelines/languages/xx/a.yaml', line: 3, column: 3 })
    expect(problem?.what).toBe('unknown key prolong')
    expect(problem?.fix).toMatch(/prolongs/)
  })

  it('an empty list and a word that is read as another type are told', () => {
    expect(problemOf('lists: {peace: []}\n')?.what).toMatch(/lists.peace/)
    expect(problemOf('lists: {peace: [true]}\n')?.fix).toMatch(/quotes/)
  })

  const folder = 'pipelines/languages/en'
  const files = readdirSync(folder).map(
    (file) => parseYaml(file, readFileSync(join(folder, file), 'utf8'), LanguageFile).lists,
  )

  it('English gives every list once, and no word of it twice', () => {
    expect(files.flatMap((lists) => Object.keys(lists)).sort()).toEqual([...new Set(WORD_LISTS)].sort())
    const twice = files.flatMap((lists) =>
      Object.entries(lists).flatMap(([name, words]) =>
        words.filter((word, i) => words.indexOf(word) !== i).map((word) => `${name}: ${word}`),
      ),
    )
    expect(twice).toEqual([])
  })

  it('every list is asked for by a question to lists, or stands in a table of a file that asks', () => {
    const question =
      /\b(?:isOf|opensWith|endsWith|holds|anyIn|spanIs|spanOpensWith|spanEndsWith|endOf|endAt|nearEnd|pastAll|pairIn|textIs|textOpensWith|textEndsWith|textHolds|lists|firstIn)\(/
    const asked = new Set(
      readdirSync('src/extract', { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join('src/extract', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
        .filter((source) => question.test(source))
        .flatMap((source) => [...source.matchAll(/'([a-z_]+)'/g)])
        .map(([, name]) => name),
    )
    // A name that is also a value of the model proves nothing where it stands as one.
    const values = new Set<string>(MENTION_KINDS)
    const sources = readdirSync('src/extract', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join('src/extract', file), 'utf8'))
      .join('\n')
    expect(
      WORD_LISTS.filter((name) =>
        values.has(name) ? !new RegExp(`\\b\\w+\\(reading, [^()]*'${name}'\\)`).test(sources) : !asked.has(name),
      ),
    ).toEqual([])
  })
})

/** One phenomenon a sentence: what is read from it, and what is not. UPDATE=1 rewrites what is expected. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { countOf, read } from './read-statement.js'

interface Sentence {
  text: string
  expect: string[]
}

const FILE = 'test/extract/sentences.yaml'
const SOURCE = readFileSync(FILE, 'utf8')
const GROUPS: Record<string, Sentence[]> = parse(SOURCE)

/** “killed 3 @ Ukraine”: asserted facts with the side where one is told. */
const facts = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed' && c.modality !== 'hypothetical')
    .map((c) => `${c.harm} ${countOf(c)}${c.side ? ` @ ${c.side}` : ''}`)

describe.each(Object.entries(GROUPS))('%s', (group, sentences) => {
  it.each(sentences.map((sentence, i) => [sentence.text, i] as const))('%s', (text, i) => {
    if (process.env.UPDATE) sentences[i].expect = facts(text)
    else expect(facts(text)).toEqual(sentences[i].expect)
  })
  if (process.env.UPDATE)
    it('writes what it read', () => {
      const head = SOURCE.slice(0, SOURCE.search(/^[a-z]/m))
      writeFileSync(FILE, head + stringify(GROUPS, { lineWidth: 0, flowCollectionPadding: false }))
      expect(group).toBeTruthy()
    })
})

/** Who says what, sieve by sieve: a table of invented texts. UPDATE=1 rewrites it; read the difference. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Speaker } from '../../src/model/record.js'
import { countOf, read } from './read-statement.js'

const FILE = 'test/extract/attribution.yaml'
interface Case {
  text: string
  quotes?: string[]
  facts?: string[]
}
const table: Record<string, Case[]> = parse(readFileSync(FILE, 'utf8'))

/** “body / person < relayed by”. */
const named = (speaker: Speaker | null): string => {
  if (!speaker) return 'nobody'
  const person = speaker.person !== null && speaker.person !== speaker.name ? ` / ${speaker.person}` : ''
  return `${speaker.name}${person}${speaker.relayed_by ? ` < ${speaker.relayed_by}` : ''}`
}

function found(text: string): Omit<Case, 'text'> {
  const { attributions, casualties } = read(text)
  const quotes = attributions.filter((a) => a.kind !== 'indirect').map((a) => `${named(a.speaker)} ${a.rule}`)
  const facts = casualties.map((c) => {
    const voices = c.evidence.map((e) => `${named(e.speaker)}${e.polarity === 'denied' ? ' denies' : ''}`)
    return `${c.harm} ${countOf(c)}: ${[...new Set(voices)].join('; ')}`
  })
  return { ...(quotes.length > 0 && { quotes }), ...(facts.length > 0 && { facts }) }
}

describe.each(Object.entries(table))('%s', (_, cases) => {
  it.each(cases.map((c) => [c.text.replace(/\s+/g, ' ').slice(0, 90), c] as const))(
    '%s',
    (_, { text, ...expected }) => {
      if (!process.env.UPDATE) expect(found(text)).toEqual(expected)
    },
  )
})

if (process.env.UPDATE)
  it('rewrites the table', () => {
    const update = ([name, cases]: [string, Case[]]) => [name, cases.map(({ text }) => ({ text, ...found(text) }))]
    const [head] = readFileSync(FILE, 'utf8').split(/\n(?!#)/)
    writeFileSync(
      FILE,
      `${head}\n${stringify(Object.fromEntries(Object.entries(table).map(update)), { lineWidth: 0 })}`,
    )
  })

describe('speaker and loss', () => {
  const relation = (text: string) => read(text).casualties.map((c) => c.evidence[0].speaker_relation)

  it.each([
    ['Ukraine’s Defence Ministry said two Ukrainian soldiers were killed.', ['own_loss']],
    ['Poland’s Defence Ministry said two Ukrainian soldiers were killed.', ['third_party']],
    ['Two men were killed near Velm.', ['unknown']],
  ])('%s', (text, expected) => expect(relation(text)).toEqual(expected))
})

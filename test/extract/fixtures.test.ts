/** Whole invented statements, each a text and what is expected of it. UPDATE=1 rewrites the expected files. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { countOf, read } from './read-statement.js'

const FOLDER = 'test/extract/fixtures'
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''))
  .sort()

/** The facts of a statement, short enough to be read in a review. */
function summary(text: string) {
  const record = read(text)
  return record.casualties.map((c) => ({
    fact: `${c.id}: ${c.harm} ${countOf(c)}`,
    ...(c.side && { side: `${c.side} (${c.side_basis})` }),
    ...(c.person_status !== 'unknown' && { status: c.person_status }),
    ...(c.condition && { condition: c.condition }),
    ...(c.scope !== 'event' && { scope: c.scope }),
    ...(c.polarity !== 'asserted' && { polarity: c.polarity }),
    ...(c.modality !== 'occurred' && { modality: c.modality }),
    ...(c.subset_of && { subset_of: c.subset_of }),
    ...(c.state !== 'live' && { state: c.state }),
    ...(c.people.length > 0 && {
      people: c.people
        .map((id) => record.people.find((p) => p.id === id))
        .map((p) => [p?.rank, p?.name, p?.age].filter((x) => x != null).join(' ')),
    }),
    evidence: c.evidence.map((e) => `${e.rule}: ${e.quote.replace(/\s+/g, ' ')}`),
  }))
}

describe.each(names)('%s', (name) => {
  const text = readFileSync(`${FOLDER}/${name}.txt`, 'utf8')
  const file = `${FOLDER}/${name}.yaml`

  it('gives the expected facts', () => {
    const found = summary(text)
    if (process.env.UPDATE) writeFileSync(file, stringify(found, { lineWidth: 0 }))
    expect(existsSync(file)).toBe(true)
    expect(found).toEqual(parse(readFileSync(file, 'utf8')))
  })

  it('gives spans that re-slice to their quotes', () => {
    const points = [...text]
    const { casualties, people } = read(text)
    for (const { start, end, quote } of [...casualties.flatMap((c) => c.evidence), ...people])
      expect(points.slice(start, end).join('')).toBe(quote)
  })
})

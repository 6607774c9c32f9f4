/** What must hold for every text whatever: no throw, true spans, ordered counts, references that lead somewhere, linear time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../src/model/record.js'
import { BARE, knowledgeOf, read } from './read-statement.js'

/** Pieces that rules react to, so that random texts reach deep into them. */
const PIECES = [
  ...['two', 'Three', '12', '1,200', '2-3', 'dozens of', 'at least', 'half of them', 'no', 'another', 'one of whom'],
  ...['soldiers', 'civilians', 'people', 'a child', 'Captain Ivo Tarn', 'Sgt. Tarn', 'the others', 'villagers'],
  ...['were killed', 'wounded', 'died of wounds', 'went missing', 'captured', 'was not hurt', 'casualties', 'dead'],
  ...['on Friday', 'on 5 March', 'overnight', '2022', 'yesterday', '13-14 September', 'at 05:20', 'since Monday'],
  ...['in Oxmoor', 'near Sihanouk', 'Thai', 'Cambodian army', 'the ministry', 'he said', 'according to', 'denied'],
  ...['the agreement of 9 May 2011', 'ceasefire', 'shelling', 'a mine exploded', 'clash', '“', '”', '"', ',', '.', ':'],
  ...[
    '\u00a0',
    '\u202f',
    '\u00ad',
    '‑',
    '‘',
    '’',
    "'",
    '„',
    '``',
    "''",
    'oﬃcers',
    '🇺🇳',
    '\r\n',
    '\nShare via\n',
    '\nHome | News\n',
  ],
  ...['\n\n', '\n', '- ', '(', ')', ' and ', '’s', '\u200b', '\u202e', 'שלום', '💥', '\u0000', 'é', 'KILLED', '…'],
]

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
)

/** Texts in wrapped lines: enough of them, and long enough, for their width to be told. */
const wrappedText = fc
  .tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 60, maxLength: 90 }), fc.integer({ min: 52, max: 90 }))
  .map(([pieces, width]) => pieces.join(' ').replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n'))

/** Every object of a record that carries a span. */
function spansOf(value: unknown, found: { start: number; end: number; quote: string }[] = []): typeof found {
  if (Array.isArray(value)) for (const item of value) spansOf(item, found)
  else if (value !== null && typeof value === 'object') {
    if ('start' in value && 'end' in value && 'quote' in value) found.push(value as (typeof found)[number])
    for (const part of Object.values(value)) spansOf(part, found)
  }
  return found
}

function check(text: string, record: Extraction): void {
  const characters = [...text]
  for (const { start, end, quote } of spansOf(record)) expect(characters.slice(start, end).join('')).toBe(quote)
  const facts = new Map(record.casualties.map((fact) => [fact.id, fact]))
  const events = new Set(record.events.map((event) => event.id))
  const people = new Set(record.people.map((person) => person.id))
  for (const fact of record.casualties) {
    const { count_low: low, count_best: best, count_high: high } = fact
    expect(low ?? 0).toBeLessThanOrEqual(best ?? high ?? Number.POSITIVE_INFINITY)
    expect(best ?? 0).toBeLessThanOrEqual(high ?? Number.POSITIVE_INFINITY)
    if (fact.event !== null) expect(events).toContain(fact.event)
    for (const id of fact.people) expect(people).toContain(id)
    for (const id of [fact.subset_of, fact.superseded_by, ...fact.conflicts_with])
      if (id !== null) expect(facts.has(id)).toBe(true)
    const host = facts.get(fact.subset_of ?? '')
    if (host) expect(low ?? 0).toBeLessThanOrEqual(host.count_high ?? Number.POSITIVE_INFINITY)
  }
  for (const event of record.events) if (event.about !== null) expect(events).toContain(event.about)
  for (const person of record.people) if (person.casualty !== null) expect(facts.has(person.casualty)).toBe(true)
}

describe('any text', () => {
  it.each([
    ['without a registry', BARE],
    ['with a registry', knowledgeOf('thailand-cambodia')],
  ])('is read %s', (_, knowledge) => {
    fc.assert(
      fc.property(anyText, (text) => {
        check(text, read(text, knowledge))
      }),
      { numRuns: 1500, seed: 20_240_301, examples: [['two - '], ['ceasefire ,'], ['a truce between the and the']] },
    )
  })

  it('is read in wrapped lines', () => {
    fc.assert(
      fc.property(wrappedText, (text) => {
        check(text, read(text))
      }),
      { numRuns: 200, seed: 20_310_612 },
    )
  })

  it('gives the same record every time', () => {
    const text = PIECES.join(' ')
    expect(read(text)).toEqual(read(text))
  })
})

const repeat = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

// biome-ignore format: a table
const REPEATS: [string, (length: number) => string][] = [
  ['digits', repeat('7')], ['numbers', repeat('12 345, ')], ['plain quotes', repeat('"')], ['open quotes', repeat('“')],
  ['commas', repeat(',')], ['capitals', repeat('Abc Def ')], ['upper case', repeat('ABC DEF ')], ['and', repeat('and ')],
  ['dead without a stop', repeat('two killed and ')], ['wounded in a list', repeat('two wounded, ')],
  ['one sentence of harm', repeat('Two soldiers were killed in Oxmoor on 5 March. ')], ['paragraphs', repeat('Two died.\n\n')],
  ['speech', repeat('he said that ')], ['quotations', repeat('“Two died,” he said. ')], ['quotations never closed', repeat('said: “two died\n\n')],
  ['names', repeat('Captain Ivo Tarn, ')], ['dates', repeat('on 5 March, ')], ['agreements', repeat('The ceasefire of 9 May 2011 was signed. ')],
  ['zero-width', repeat('a\u200b')], ['right to left', repeat('\u202eשלום ')], ['brackets', repeat('(')], ['lines', repeat('two\n')],
  ['single quotes', repeat("'a ")], ['open single quotes', repeat('‘a ')], ['low quotes', repeat('„a ')], ['doubled signs', repeat("``a'' ")],
  ['lines of a page', repeat('Home | News\n')], ['wrapped lines', repeat(`${'Two men of the army were killed and three '.repeat(2)}\n`)],
  ['no space', repeat('abcdefghij')], ['dots', repeat('a.b.')], ['emoji', repeat('💥')],
]

/** Milliseconds of processor time of the fastest of three runs, which other work on the machine disturbs least. */
function fastest(text: string): number {
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage()
    read(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

describe('time grows with length, whatever is repeated', () => {
  // Eight times the length may take three times as long as it should and a little more; a quadratic reader takes 64 times.
  it.each(REPEATS)(
    '%s',
    (_, make) => {
      const short = fastest(make(2_500))
      expect(fastest(make(20_000))).toBeLessThan(24 * short + 100)
    },
    60_000,
  )

  it('a megabyte without a space', () => {
    expect(read(repeat('abcdefghij')(1_000_000)).casualties).toEqual([])
  })
})

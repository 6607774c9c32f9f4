/** Agreements by kind of mention: a table of invented texts, without a registry and with a small one. UPDATE=1 rewrites it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { diskEffects } from '../../src/io/disk.js'
import { compileKnowledge } from '../../src/knowledge/index.js'
import { ActorsFile, AgreementsFile, PipelineFile } from '../../src/model/knowledge.js'
import { loadLanguages, loadOntology } from '../../src/stages/knowledge-files.js'
import { BARE, read } from './read-statement.js'

const FILE = 'test/extract/agreements.yaml'
interface Case {
  text: string
  expect?: string[]
  known?: string[]
}
const table: Record<string, Case[]> = parse(readFileSync(FILE, 'utf8'))

const pipeline = PipelineFile.parse({
  name: 'tarn',
  title: 'Tarn',
  description: 'Invented.',
  version: '0.1.0',
  release_date: '2031-01-01',
  languages: ['en'],
  time_zone: '+00:00',
  sides: [
    { code: 'OST', name: 'Ostria', nouns: ['Ostria'], adjectives: ['Ostrian'] },
    { code: 'KAR', name: 'Karvia', nouns: ['Karvia'], adjectives: ['Karvian'] },
    { code: 'BRE', name: 'Brennia', nouns: ['Brennia'], role: 'mediator' },
  ],
})
const { agreements } = AgreementsFile.parse({
  agreements: [
    {
      id: 'agr-1993-06-14-velm',
      title: 'Velm Protocol',
      type: 'ceasefire',
      date: '1993-06-14',
      aliases: ['Velm Protocol'],
      parties: ['OST', 'KAR'],
      mediators: ['BRE'],
      place: 'Velm',
    },
    {
      id: 'agr-2029-12-03-december',
      title: 'December statement',
      type: 'joint_statement',
      date: '2029-12-03',
      parties: ['OST', 'KAR'],
    },
    {
      id: 'agr-2023-07-29-53',
      title: 'Security Council resolution 53',
      type: 'resolution',
      date: '2023-07-29',
      aliases: ['resolution 53'],
    },
    {
      id: 'agr-2031-05-20-order',
      title: 'Order of the World Court',
      type: 'resolution',
      date: '2031-05-20',
      parties: ['OST'],
    },
    {
      id: 'agr-2031-06-07-truce',
      title: 'Truce of Ossa',
      type: 'ceasefire',
      date: '2031-06-07',
      parties: ['OST', 'KAR'],
      mediators: ['BRE'],
      place: 'Ossa',
    },
    {
      id: 'agr-peace-treaty',
      title: 'Peace treaty between Ostria and Karvia',
      type: 'peace_treaty',
      prospective: true,
      aliases: ['Ostrian-Karvian peace treaty'],
      parties: ['OST', 'KAR'],
    },
  ],
}) // prettier-ignore
const { actors, people } = ActorsFile.parse({ actors: [], people: [] })
const fx = diskEffects('.', { progress: () => {}, note: () => {} })
const KNOWN = compileKnowledge(loadLanguages(fx, ['en']), loadOntology(fx), {
  pipeline,
  places: [],
  actors,
  people,
  agreements,
})

/** “role date (effective) name [type] parties via mediators in place”, and the reason for review. */
const found = (text: string, knowledge = BARE): string[] =>
  read(text, knowledge).agreements.map((a) =>
    [
      a.role,
      a.date ?? 'no date',
      a.effective && `(${a.effective})`,
      a.name,
      `[${a.type}]`,
      a.parties.join(' + '),
      a.mediators.length > 0 && `via ${a.mediators.join(' + ')}`,
      a.place && `in ${a.place}`,
      a.review_reasons.includes('agreement_unknown') && 'agreement_unknown',
    ]
      .filter(Boolean)
      .join(' '),
  )

const results = ({ text, expect: bare, known }: Case): Case => ({
  text,
  ...(bare && { expect: found(text) }),
  ...(known && { known: found(text, KNOWN) }),
})

describe.each(Object.entries(table))('%s', (_, cases) => {
  it.each(cases.map((c) => [c.text.replace(/\s+/g, ' ').slice(0, 90), c] as const))('%s', (_, wanted) => {
    if (!process.env.UPDATE) expect(results(wanted)).toEqual(wanted)
  })
})

if (process.env.UPDATE)
  it('rewrites the table', () => {
    const [head] = readFileSync(FILE, 'utf8').split(/\n(?!#)/)
    const next = Object.entries(table).map(([name, cases]) => [name, cases.map(results)])
    writeFileSync(FILE, `${head}\n${stringify(Object.fromEntries(next), { lineWidth: 0 })}`)
  })

describe('mentions', () => {
  it('keeps one mention a place, with its speaker, and the kind that tells most as the role', () => {
    const [agreement] = read(
      'Ostria signed a truce with Karvia on 8 June.\n\n“The truce was violated,” the army said.',
    ).agreements
    expect(agreement.mentions.map((m) => `${m.kind} ${m.speaker.name}`)).toEqual([
      'signed publisher',
      'alleged_violation army',
    ])
    expect(agreement.role).toBe('signed')
  })

  it('says that a date is that of publication', () => {
    const [agreement] = read('Rival factions signed a power-sharing agreement.').agreements
    expect(agreement.review_reasons).toEqual(['date_from_publication'])
  })
})

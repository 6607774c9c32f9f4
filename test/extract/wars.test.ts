/** Tolls of a war that the registry knows: the days they count from and to. */
import { expect, it } from 'vitest'
import { diskEffects } from '../../src/io/disk.js'
import { compileKnowledge } from '../../src/knowledge/index.js'
import { PipelineFile } from '../../src/model/knowledge.js'
import { loadLanguages, loadOntology } from '../../src/stages/knowledge-files.js'
import { read } from './read-statement.js'

const pipeline = PipelineFile.parse({
  name: 'tarn',
  title: 'Tarn',
  description: 'Invented.',
  version: '0.1.0',
  release_date: '2031-01-01',
  languages: ['en'],
  time_zone: '+00:00',
  sides: [{ code: 'OST', name: 'Ostria', nouns: ['Ostria'], adjectives: ['Ostrian'] }],
  wars: [
    { name: 'Lake War', aliases: ['ten-day war'], start: '2029-03-01', end: '2029-03-10', source: 'invented' },
    { name: 'River War', aliases: ['second Tarn war'], start: '2030-05-04', end: '2030-07-20', source: 'invented' },
  ],
})
const fx = diskEffects('.', { progress: () => {}, note: () => {} })
const KNOWN = compileKnowledge(loadLanguages(fx, ['en']), loadOntology(fx), {
  pipeline,
  places: [],
  actors: [],
  people: [],
  agreements: [],
})

const CASES: [string, string, (string | null)[]][] = [
  ['Mines have killed 36 villagers since the war came to an end.', '2031-06-10', ['2030-07-20', null]],
  ['Since the end of the second Tarn war 36 villagers have been killed by mines.', '2031-06-10', ['2030-07-20', null]],
  ['Since the ceasefire 14 villagers have been killed by mines.', '2031-06-10', ['2030-07-20', null]],
  ['Since the start of the war 40 villagers have been killed.', '2030-06-01', ['2030-05-04', null]],
  ['In the ten-day war 300 soldiers were killed.', '2031-06-10', ['2029-03-01', '2029-03-10']],
  ['In the war 4,000 soldiers were killed.', '2031-06-10', ['2030-05-04', '2030-07-20']],
  ['In the war 4,000 soldiers were killed.', '2030-06-01', ['2030-05-04', null]],
  ['In the first Tarn war 4,000 soldiers were killed.', '2031-06-10', [null, null]],
  ['Since the start of the war 40 villagers have been killed.', '2028-06-01', [null, null]],
  ['Since the start of the insurgency 40 villagers have been killed.', '2031-06-10', [null, null]],
]

it.each(CASES)('%s (%s)', (text, published, days) => {
  const [fact] = read(text, KNOWN, published).casualties
  expect([fact.scope, fact.period_start, fact.period_end]).toEqual(['cumulative', ...days])
})

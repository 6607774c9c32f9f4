import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFolder } from '../../src/io/input.js'
import type { Row } from '../../src/model/column.js'
import type { TableName } from '../../src/model/tables/index.js'
import { toYaml } from '../../src/model/yaml.js'
import { bytesOf } from '../../src/publish/release.js'
import { verifyFiles } from '../../src/publish/verify/files.js'
import { tellFinding, verify } from '../../src/publish/verify/index.js'
import { type Invented, invented, inventedRelease, PIPELINE, sha256 } from './invented.js'

type Files = Map<string, Uint8Array>

const asBytes = (files: ReadonlyMap<string, string | Uint8Array>): Files =>
  new Map([...files].map(([path, content]) => [path, bytesOf(content)]))

let made: Invented
let release: Files

beforeAll(async () => {
  made = invented(12)
  release = asBytes(await inventedRelease(made))
})

/** Paths under raw/<pipeline>/, as the records name them. */
const raw = (path: string) => made.texts.get(path.replace('raw/tarn-valley/', '')) ?? null
const findingsOf = async (files: Files) => (await verify(files, sha256, raw)).findings
const changed = (change: (files: Files) => void): Files => {
  const files = new Map(release)
  change(files)
  return files
}

describe('a whole release', () => {
  it('has nothing wrong, and every text was at hand', async () => {
    const { findings, checks, name, version } = await verify(release, sha256, raw)
    expect(findings.map(tellFinding)).toEqual([])
    expect([name, version]).toEqual(['tarn-valley', '0.1.0'])
    expect(checks.map(({ check }) => check)).toContain('table events')
    expect(checks.find(({ check }) => check === 'spans')?.extent).toBe(
      `${made.texts.size} of ${made.texts.size} texts at hand`,
    )
  })

  it('without rows is whole too', async () => {
    const empty = { ...invented(0), rows: invented(0).rows }
    for (const name of Object.keys(empty.rows) as TableName[]) empty.rows[name] = []
    expect(await findingsOf(asBytes(await inventedRelease(empty)))).toEqual([])
  })
})

describe('claims that people put somewhere', () => {
  const UNLISTED = ['the file is not part of the release: SHA256SUMS does not list it']
  const put = (belongs_to: object | string, more: object = {}, of = 3) => {
    const { casualty_id } = made.rows.casualties[of]
    const { statement_id, start, end, property, quote } = made.rows.claims.find(
      (r) => r.record_id === casualty_id,
    ) as Row
    const one = { id: 'put-1', claim: `${statement_id}@${start}-${end}`, property, expect: quote, belongs_to }
    return { ...one, reason: 'r', evidence: 'e', author: 'a', reviewer: 'b', date: '2031-05-05', ...more }
  }
  const wrong = async (content: object | string) => {
    const text = typeof content === 'string' ? content : toYaml({ claims: [content] })
    const files = changed((all) => all.set('decisions/2031.yaml', bytesOf(text)))
    return (await findingsOf(files)).filter(({ file }) => file === 'decisions/2031.yaml').map(({ what }) => what)
  }
  it('stand there, with their words', async () => {
    const { casualty_id, event_id } = made.rows.casualties[3]
    expect(await wrong(put({ figure: casualty_id }))).toEqual(UNLISTED)
    expect(await wrong(put({ event: event_id }))).toEqual(UNLISTED)
    const found = async (...args: Parameters<typeof put>) =>
      (await wrong(put(...args))).filter((what) => !UNLISTED.includes(what))
    expect(await found({ figure: 'cas-other' })).toEqual(['the claim is not where a person put it'])
    expect(await found({ event: 'evt-other' })).toEqual(['the claim is not where a person put it'])
    expect(await found({ as_of_date: '2031-03-31' })).toEqual(['the claim is not where a person put it'])
    expect(await found('nothing')).toEqual(['the claim is not where a person put it'])
    expect(await found({ figure: casualty_id }, { expect: 'other' })).toEqual(['the claim has other words'])
    expect(await found({ figure: casualty_id }, { claim: 'stm-none@1-2' })).toEqual(['the claim is not in the claims'])
    expect(await wrong('claims: [')).toContainEqual(expect.stringContaining('the decisions cannot be read'))
  })
  it('are there with their words where people read them', async () => {
    const { claim, expect: words, ...who } = put('nothing')
    const { belongs_to: _, property, evidence: __, ...rest } = who
    const figure = { harm: property, side: null, count_low: 1, count_best: 1, count_high: 1, as_of_date: '2031-05-05' }
    const added = (more: object) => toYaml({ added: [{ ...rest, claim, expect: words, tells: { figure }, ...more }] })
    expect(await wrong(added({}))).toEqual(UNLISTED)
    const missing = 'what a person read is not in the claims'
    expect(await wrong(added({ expect: 'other' }))).toContain(missing)
    expect(await wrong(added({ claim: 'stm-none@1-2' }))).toContain(missing)
  })
})

function flipped(path: string, bytes: Uint8Array): Files {
  const other = bytes.slice()
  other[Math.floor(other.length / 2)] ^= 1
  return changed((files) => files.set(path, other))
}

describe('files that are not those that were published', () => {
  it('one byte flipped, in each file in turn', () => {
    for (const [path, bytes] of release) {
      const found = verifyFiles(flipped(path, bytes), sha256)
      expect([path, found.length > 0]).toEqual([path, true])
      if (path !== 'SHA256SUMS') expect(found.map(({ file }) => file)).toEqual([path])
    }
  })

  it.each(readdirSync('output'))('one byte flipped, in each file of the committed release %s in turn', (name) => {
    const whole = readFolder(`output/${name}`, 'a test')
    const sums = new Map([...whole.values()].map((bytes) => [bytes, sha256(bytes)]))
    const sumOf = (content: string | Uint8Array) => sums.get(content as Uint8Array) ?? sha256(content)
    expect(verifyFiles(whole, sumOf)).toEqual([])
    for (const [i, [path, bytes]] of [...whole].entries()) {
      // A copy: slice() of a Buffer copies nothing.
      const other = new Uint8Array(bytes)
      other[(i * 7919) % other.length] ^= 1 << (i % 8)
      const found = new Set(verifyFiles(new Map(whole).set(path, other), sumOf).map(({ file }) => file))
      expect([path, found.size > 0, path === 'SHA256SUMS' || found.has(path)]).toEqual([path, true, true])
    }
  })

  it('a flipped byte never stops the verification', async () => {
    for (const path of [
      'data/events.csv',
      'data/events.arrow',
      'data/events.parquet',
      'schema/events.schema.json',
      'datapackage.json',
      'SHA256SUMS',
    ])
      expect(await findingsOf(flipped(path, release.get(path) as Uint8Array))).not.toEqual([])
  })

  it.each([
    'data/events.csv',
    'data/claims.arrow',
    'data/places.parquet',
    'schema/events.schema.json',
    'datapackage.json',
    'SHA256SUMS',
    'quality.json',
  ])('%s missing, empty or cut', async (path) => {
    const bytes = release.get(path) as Uint8Array
    const broken = [
      changed((f) => f.delete(path)),
      changed((f) => f.set(path, new Uint8Array())),
      changed((f) => f.set(path, bytes.subarray(0, bytes.length - 9))),
    ]
    for (const files of broken) expect((await findingsOf(files)).map(({ file }) => file)).toContain(path)
  })

  it('a file more', async () => {
    const [finding] = await findingsOf(changed((files) => files.set('data/notes.txt', new Uint8Array(1))))
    expect(tellFinding(finding)).toBe(
      'data/notes.txt: the file is not part of the release: SHA256SUMS does not list it',
    )
  })

  it('sums out of order, broken, or twice', async () => {
    const lines = new TextDecoder().decode(release.get('SHA256SUMS')).trimEnd().split('\n')
    const sums = (some: string[]) => changed((files) => files.set('SHA256SUMS', bytesOf(`${some.join('\n')}\n`)))
    for (const some of [lines.toReversed(), [...lines, lines[0]], [...lines.slice(1), 'nonsense']])
      expect((await findingsOf(sums(some)))[0].file).toBe('SHA256SUMS')
  })
})

/** The release with other bytes in one file and its sum mended, so that only the deeper checks can find it. */
async function forged(path: string, change: (text: string) => string) {
  const files = changed((f) => f.set(path, bytesOf(change(new TextDecoder().decode(f.get(path))))))
  const sums = new TextDecoder().decode(files.get('SHA256SUMS'))
  const sum = sha256(files.get(path) as Uint8Array)
  files.set('SHA256SUMS', bytesOf(sums.replace(new RegExp(`^[0-9a-f]{64}(?=  ${path}$)`, 'm'), sum)))
  return findingsOf(files)
}

const lines = (change: (rows: string[]) => string[]) => (text: string) => {
  const [head, ...rows] = text.trimEnd().split('\n')
  return `${[head, ...change(rows)].join('\n')}\n`
}

describe('a forger who mends the sums', () => {
  it('a cell of the CSV', async () => {
    const found = await forged('data/events.csv', (text) => text.replace('1 killed near', '7 killed near'))
    expect(found.map(tellFinding)).toEqual([
      expect.stringMatching(
        /^data\/events\.arrow row \d+ \(evt-.*\) summary: not the cell of data\/events\.csv; expected "7 killed.*", found "1 killed/,
      ),
      expect.stringMatching(/^data\/events\.parquet row \d+/),
    ])
  })

  it.each([
    ['rows in another order', lines((rows) => rows.toReversed()), /not in the order of the key/],
    ['a row less', lines((rows) => rows.slice(1)), /not as many rows/],
    ['a row twice', lines((rows) => [rows[0], ...rows]), /the key stands twice/],
    [
      'columns in another order',
      (text: string) => text.replace('event_id,record_status', 'record_status,event_id'),
      /its columns are record_status/,
    ],
    [
      'a word outside its list',
      (text: string) => text.replace(',active,', ',actif,'),
      /does not fit schema\/events.schema.json/,
    ],
    ['a number that is none', (text: string) => text.replace(',39.81,', ',39.81N,'), /"39.81N" is no number/],
    ['a quote that does not close', (text: string) => text.replace(',active,', ',"active,'), /cannot be read/],
  ])('%s', async (_, change, told) => {
    expect((await forged('data/events.csv', change)).map(tellFinding).join('\n')).toMatch(told)
  })

  it('a record whose quote is not in the text', async () => {
    const path = [...made.records.keys()][0]
    const found = await forged(path, (text) => `${text}claims:\n  - {start: 0, end: 2, quote: "Of"}\n`)
    expect(found.map(tellFinding)).toEqual([
      expect.stringMatching(
        /records\/.*yaml claims\.0: the text from 0 to 2 is not the quote; expected "On", found "Of"/,
      ),
    ])
  })
})

/** What a pipeline could get wrong → the change of a row, and what is told. */
const WRONG: [what: string, table: TableName, change: Partial<Row>, told: RegExp][] = [
  ['a total that does not recompute', 'events', { deaths_best: 999, deaths_high: 999 }, /deaths_best: not the sum of count_best of its killed figures; expected 1, found 999/],
  ['a total of nothing', 'events', { wounded_low: 2 }, /wounded_low: not the sum.*expected null, found 2/],
  ['a count of claims', 'casualties', { n_claims: 9 }, /n_claims: not the number of claims under it; expected 2, found 9/],
  ['more names than deaths', 'casualties', { named_count: 50 }, /named_count: more names than count_high/],
  ['low above high', 'casualties', { count_low: 500 }, /count_low: more than count_high/],
  ['a running total inside an event', 'casualties', { scope: 'cumulative' }, /event_id: a running total belongs to no event/],
  ['unnamed that do not add up', 'casualties', { unnamed_best: 77 }, /unnamed_best: not count_best less named_count/],
  ['a reference to nothing', 'events', { place_id: 'nowhere' }, /place_id: no row of places has this key; .*found "nowhere"/],
  ['a reference to nothing in a list', 'events', { agreement_ids: ['agr-x'] }, /agreement_ids: no row of agreements has this key/],
  ['a merged event without a survivor', 'events', { record_status: 'merged' }, /record_status: id_aliases does not say which event/],
  ['a claim for no record', 'claims', { record_id: 'cas-x' }, /record_id: no row of (casualties|events) has this key/],
  ['a quote elsewhere in the text', 'claims', { start: 0 }, /quote: the text from 0 to \d+ is not the quote/],
] // biome-ignore format: a table

describe('a release that contradicts itself', () => {
  it.each(WRONG)('%s', async (_, table, change, told) => {
    const wrong = invented(12)
    Object.assign(wrong.rows[table][0], change)
    const findings = await findingsOf(asBytes(await inventedRelease(wrong)))
    expect(findings.map(tellFinding).join('\n')).toMatch(told)
    expect(findings.every(({ file, row }) => file !== '' && (row ?? 1) > 0)).toBe(true)
  })

  it.each([
    ['casualties', 'subset_of', 1],
    ['casualties', 'subset_of', 4],
    ['sources', 'reprint_of', 3],
    ['actors', 'parent', 2],
  ] as const)('%s: %s that leads back after %i steps', async (table, column, steps) => {
    const wrong = invented(12)
    const key = { casualties: 'casualty_id', sources: 'statement_id', actors: 'actor_id' }
    const rows = wrong.rows[table]
    for (let i = rows.length; i < steps + 2; i++) rows.push({ ...rows[0], [key[table]]: `${rows[0][key[table]]}-${i}` })
    const ids = rows.map((row) => row[key[table]] as string)
    for (let i = 0; i < steps; i++) rows[i][column] = ids[(i + 1) % steps]
    // A row that leads into the circle, and is none of it.
    rows[steps][column] = ids[0]
    const found = (await findingsOf(asBytes(await inventedRelease(wrong)))).filter(({ what }) =>
      /leads back/.test(what),
    )
    expect(found.map((finding) => [finding.key, finding.column])).toEqual(ids.slice(0, steps).map((id) => [id, column]))
    expect(found[0].found).toBe([...ids.slice(0, steps), ids[0]].join(' → '))
  })

  it('a running total without an event is in no sum', async () => {
    const fine = invented(12)
    fine.rows.casualties.push({
      ...fine.rows.casualties[0],
      casualty_id: 'cas-zz',
      event_id: null,
      scope: 'cumulative',
      as_of_date: '2031-01-01',
      n_claims: 0,
      named_count: 0,
      unnamed_best: 1,
    })
    expect((await findingsOf(asBytes(await inventedRelease(fine)))).map(tellFinding)).toEqual([])
  })

  it('a merged id that leads nowhere', async () => {
    const wrong = invented(12)
    wrong.rows.id_aliases.push({ old_id: 'evt-a', record_table: 'events', new_id: 'evt-b', since_version: '0.1.0' })
    expect((await findingsOf(asBytes(await inventedRelease(wrong)))).map(tellFinding)).toEqual([
      'data/id_aliases.csv row 1 (evt-a) new_id: no row of events has this key; expected "a key of events", found "evt-b"',
    ])
  })

  it('aliases that lead in a circle', async () => {
    const wrong = invented(12)
    const alias = { record_table: 'events', since_version: '0.1.0' }
    wrong.rows.id_aliases.push({ ...alias, old_id: 'evt-a', new_id: 'evt-b' })
    wrong.rows.id_aliases.push({ ...alias, old_id: 'evt-b', new_id: 'evt-a' })
    const found = (await findingsOf(asBytes(await inventedRelease(wrong)))).map(tellFinding)
    expect(found).toContain(
      'data/id_aliases.csv row 1 (evt-a) new_id: leads back to its own row; expected "a way that ends", found "evt-a → evt-b → evt-a"',
    )
  })

  it('rows and filled cells out of the bounds of the pipeline', async () => {
    const bounds = { events: { rows: [20, 30] as [number, number], fill: { summary: 1, admin1: 0.5 } }, nothing: {} }
    const findings = await findingsOf(asBytes(await inventedRelease(invented(12), { ...PIPELINE, bounds })))
    expect(findings.map(tellFinding)).toEqual([
      'data/events.csv: the number of rows is out of bounds; expected "20 to 30", found 12',
      'data/events.csv admin1: fewer cells are filled than the pipeline asks for; expected "at least 0.5", found 0',
      'quality.json: there is a bound for nothing, which is no table',
    ])
  })
})

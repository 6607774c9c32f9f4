/** Packing releases. The stages before are stood in for by an invented conflict, so that each release can be what a case needs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { diskEffects } from '../../src/io/disk.js'
import { PipelineFile } from '../../src/model/knowledge.js'
import { InputError } from '../../src/model/problem.js'
import { verifyFiles } from '../../src/publish/verify/files.js'
import { unzip } from '../../src/publish/zip.js'
import type { Effects } from '../../src/stages/effects.js'
import { release } from '../../src/stages/release.js'
import { type Invented, invented, inventedRelease, sha256 } from '../publish/invented.js'

let made: Invented
let changeFiles: (files: Map<string, string | Uint8Array>) => void
let fx: Effects
let root: string

vi.mock('../../src/stages.js', () => ({
  runPipeline: async (name: string, effects: Effects) => {
    const pipeline = PipelineFile.parse(
      parse(new TextDecoder().decode(effects.read(`pipelines/${name}/pipeline.yaml`))),
    )
    const files = await inventedRelease(made, pipeline)
    changeFiles(files)
    await effects.replaceFolder(`output/${name}`, files)
  },
}))

const PIPELINE = 'pipelines/tarn-valley/pipeline.yaml'

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casus-release-'))
  mkdirSync(join(root, 'pipelines/tarn-valley'), { recursive: true })
  writeFileSync(join(root, PIPELINE), readFileSync(`test/fixtures/pipeline/${PIPELINE}`))
  fx = diskEffects(root, { progress: () => undefined, note: () => undefined })
  made = invented(6)
  changeFiles = () => undefined
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const make = (version: string, date = '2031-07-01') => release('tarn-valley', version, date, fx)
const archive = (version: string) => `releases/tarn-valley/tarn-valley-${version}.zip`
const problemsOf = async (task: Promise<unknown>): Promise<string> => {
  const error = await task.then(
    () => expect.unreachable('it was packed'),
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(InputError)
  return (error as InputError).message
}

describe('casus release', () => {
  it('packs the first release whole, with version and date in the metadata and comments of the pipeline kept', async () => {
    const { path, before, files } = await make('1.0.0')
    expect([path, before]).toEqual([archive('1.0.0'), null])
    const packed = unzip(fx.read(path))
    expect(packed.size).toBe(files)
    expect(verifyFiles(packed, sha256)).toEqual([])
    expect(JSON.parse(new TextDecoder().decode(packed.get('datapackage.json')))).toMatchObject({
      version: '1.0.0',
      created: '2031-07-01T00:00:00Z',
    })
    expect(readFileSync(join(root, PIPELINE), 'utf8')).toMatch(
      /^# An invented conflict[\s\S]*\nversion: 1.0.0\nrelease_date: 2031-07-01\n/,
    )
  })

  it('has the same bytes each time', async () => {
    const first = await make('1.0.0')
    const bytes = fx.read(first.path)
    rmSync(join(root, first.path))
    expect((await make('1.0.0')).sha256).toBe(first.sha256)
    expect(Buffer.compare(fx.read(first.path), bytes)).toBe(0)
  })

  it('puts what changed into the next one', async () => {
    await make('1.0.0')
    made = invented(7)
    const { changes, before, path } = await make('1.1.0', '2031-08-01')
    expect(before).toBe('1.0.0')
    expect(changes.map(({ change }) => change)).toContain('added')
    const packed = unzip(fx.read(path))
    expect(new TextDecoder().decode(packed.get('CHANGES.md'))).toContain('# Changes from 1.0.0 to 1.1.0')
    expect(new TextDecoder().decode(packed.get('changes.csv'))).toContain('added,events,evt-')
    expect(verifyFiles(packed, sha256)).toEqual([])
  })

  it('never touches a release again', async () => {
    await make('1.1.0')
    expect(await problemsOf(make('1.1.0'))).toMatch(/version 1.1.0 does not come after 1.1.0/)
    expect(await problemsOf(make('1.0.9'))).toMatch(/does not come after 1.1.0/)
  })

  it('refuses a number that hides the kind of change, and puts everything back', async () => {
    await make('1.0.0')
    const pipeline = readFileSync(join(root, PIPELINE), 'utf8')
    made = invented(7)
    expect(await problemsOf(make('1.0.1'))).toMatch(
      /rows came, went or were merged since 1.0.0: that is a minor change, so the version is at least 1.1.0/,
    )
    expect(fx.exists(archive('1.0.1'))).toBe(false)
    expect(readFileSync(join(root, PIPELINE), 'utf8')).toBe(pipeline)
    made = invented(6)
    await problemsOf(make('0.9.0'))
    expect(readFileSync(join(root, PIPELINE), 'utf8')).toBe(pipeline)
  })

  it('refuses a release that is not sound', async () => {
    Object.assign(made.rows.events[0], { deaths_best: 99, deaths_high: 99 })
    expect(await problemsOf(make('1.0.0'))).toMatch(/deaths_best: not the sum/)
    expect(fx.exists(archive('1.0.0'))).toBe(false)
  })

  /** The release before had one column more. */
  const withOldColumn = (notices: object[]) => (files: Map<string, string | Uint8Array>) => {
    const descriptor = JSON.parse(files.get('datapackage.json') as string)
    const [{ schema }] = descriptor.resources
    schema.fields.push({ name: 'weather', type: 'string', description: 'Weather.' })
    files.set('datapackage.json', JSON.stringify({ ...descriptor, notices }))
    const lines = (files.get('data/events.csv') as string).trimEnd().split('\n')
    files.set('data/events.csv', `${lines.map((line, i) => `${line},${i === 0 ? 'weather' : ''}`).join('\n')}\n`)
  }

  /** An archive as an older casus could have left it. */
  async function oldRelease(notices: object[]): Promise<void> {
    const { path } = await make('1.0.0')
    const { zip } = await import('../../src/publish/zip.js')
    const files = new Map<string, string | Uint8Array>(
      [...unzip(fx.read(path))].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    )
    withOldColumn(notices)(files)
    fx.write(path, zip('tarn-valley-1.0.0', files, '2031-07-01'))
  }

  it('refuses to drop a column without notice, also under a major number', async () => {
    await oldRelease([])
    expect(await problemsOf(make('2.0.0'))).toMatch(/the column events.weather is gone or renamed without notice/)
  })

  it('drops a column that the release before announced, under a major number only', async () => {
    await oldRelease([{ column: 'events.weather', text: 'Nobody used it.' }])
    expect(await problemsOf(make('1.1.0'))).toMatch(
      /columns changed since 1.0.0: that is a major change, so the version is at least 2.0.0/,
    )
    expect((await make('2.0.0')).changes).toMatchObject([
      { change: 'column_removed', table: 'events', column: 'weather' },
    ])
  })
})

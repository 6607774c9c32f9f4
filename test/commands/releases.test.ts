/** The commands that users of releases run: verify and diff, on folders and archives, with their exit codes. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zip } from '../../src/publish/zip.js'
import { CLI } from '../project.js'
import { invented, inventedRelease } from '../publish/invented.js'

const root = mkdtempSync(join(tmpdir(), 'casus-releases-'))
const casus = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

beforeAll(async () => {
  for (const [name, count] of [
    ['old', 6],
    ['new', 7],
  ] as const) {
    const files = await inventedRelease(invented(count))
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, name, path)), { recursive: true })
      writeFileSync(join(root, name, path), content)
    }
    writeFileSync(join(root, `${name}.zip`), zip('x', files, '2031-06-01'))
  }
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('casus verify', () => {
  it('0 where nothing is wrong', () => {
    const { status, stdout, stderr } = casus('verify', 'old')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/table events +6 rows +0\n/)
    expect(stdout).toMatch(/old: tarn-valley 0.1.0: nothing wrong\n$/)
  })

  it('1 where something is, naming file and values', () => {
    const csv = join(root, 'old/data/events.csv')
    const text = readFileSync(csv, 'utf8')
    writeFileSync(csv, text.replace('1 killed near', '2 killed near'))
    const { status, stdout } = casus('verify', 'old')
    writeFileSync(csv, text)
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^data\/events.csv: the bytes are not those that were published \(SHA-256\); expected "[0-9a-f]+", found "[0-9a-f]+"\n/,
    )
    expect(stdout).toMatch(
      /data\/events.arrow row 1 \(evt-.*\) summary: not the cell of data\/events.csv; expected "2 killed.*found "1 killed/,
    )
  })

  it('3 where there is no release', () => {
    const { status, stderr } = casus('verify', 'nowhere')
    expect(status).toBe(3)
    expect(stderr).toMatch(/nowhere: there are no files here/)
  })
})

describe('casus diff', () => {
  it('tells the same of folders and of archives', () => {
    const { status, stdout, stderr } = casus('diff', 'old', 'new')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^0.1.0 → 0.1.0: a minor change\n/)
    expect(stdout).toMatch(/events +1 +0 +0 +0 +0\n/)
    expect(stdout).toMatch(/source added +\d+ +A statement was added/)
    expect(casus('diff', 'old.zip', 'new.zip').stdout).toBe(stdout)
    expect(casus('diff', 'old', 'old').stdout).toBe('0.1.0 → 0.1.0: nothing changed\n')
  })

  it('writes the changes where asked', () => {
    casus('diff', 'old', 'new', '--out', 'what/changed')
    expect(readFileSync(join(root, 'what/changed/changes.csv'), 'utf8')).toMatch(
      /^change,table,id,column,old,new,cause,detail\nadded,events,evt-/,
    )
    expect(existsSync(join(root, 'what/changed/CHANGES.md'))).toBe(true)
  })

  it('3 where one of them cannot be read', () => {
    writeFileSync(join(root, 'broken.zip'), readFileSync(join(root, 'old.zip')).subarray(0, 5000))
    for (const path of ['nowhere', 'broken.zip', 'nowhere.zip'])
      expect([path, casus('diff', 'old', path).status]).toEqual([path, 3])
  })
})

describe('casus release', () => {
  it('2 for a version or date that is none', () => {
    expect(casus('release', 'x', '--version', '1.0', '--date', '2031-06-01')).toMatchObject({
      status: 2,
      stderr: '--version 1.0: write it as X.Y.Z\n',
    })
    expect(casus('release', 'x', '--version', '1.0.0', '--date', '2031-02-30')).toMatchObject({
      status: 2,
      stderr: '--date 2031-02-30: write a day as YYYY-MM-DD\n',
    })
    expect(casus('release', 'x', '--version', '1.0.0').status).toBe(2)
  })

  it('3 for a pipeline that is not there', () => {
    expect(casus('release', 'x', '--version', '1.0.0', '--date', '2031-06-01').status).toBe(3)
  })
})

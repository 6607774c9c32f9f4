import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inBatches, OPEN_FILES } from '../../src/io/batches.js'
import { listFiles } from '../../src/io/list.js'

describe('work in batches', () => {
  it('keeps the order of the items and bounds what runs at a time', async () => {
    let running = 0
    let most = 0
    const items = Array.from({ length: 2000 }, (_, i) => i)
    const results = await inBatches(items, async (i) => {
      most = Math.max(most, ++running)
      await new Promise(setImmediate)
      running--
      return i * 2
    })
    expect(results).toEqual(items.map((i) => i * 2))
    expect(most).toBe(OPEN_FILES)
  })

  it('does nothing for no items and passes a failure on', async () => {
    expect(await inBatches([], async () => 1)).toEqual([])
    await expect(inBatches([1, 2, 3], async (i) => (i === 2 ? Promise.reject(new Error('two')) : i))).rejects.toThrow(
      'two',
    )
  })
})

describe('many files with few open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-many-'))
  beforeAll(() => {
    for (let i = 0; i < 600; i++) writeFileSync(join(folder, `${i}.txt`), 'x'.repeat(10))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Reads the folder in a process that may have 60 files open. */
  const readAll = (way: string) =>
    spawnSync(
      'bash',
      ['-c', `ulimit -n 60 && exec "${process.execPath}" "${resolve('test/io/read-many.mjs')}" "${folder}" ${way}`],
      {
        encoding: 'utf8',
      },
    )

  it('reads them all where a promise a file runs out of file handles', () => {
    expect(readAll('all').stderr).toContain('EMFILE')
    expect(readAll('batches')).toMatchObject({ status: 0, stdout: '6000' })
  })

  it('lists them in code-unit order', () => {
    expect(listFiles(folder).slice(0, 4)).toEqual(['0.txt', '1.txt', '10.txt', '100.txt'])
    expect(listFiles(join(folder, 'missing'))).toEqual([])
  })
})

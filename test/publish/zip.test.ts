import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unzip, zip } from '../../src/publish/zip.js'

const FILES = new Map<string, string | Uint8Array>([
  ['data/événements.csv', 'a,b\n1,é\n'],
  ['README.md', '# x\n'],
  ['empty', ''],
  ['bytes', Uint8Array.from({ length: 1000 }, (_, i) => i % 256)],
])

describe('an archive', () => {
  it('reads back, and has the same bytes whatever the order of the files', () => {
    const bytes = zip('a-1.0.0', FILES, '2031-06-01')
    expect(Buffer.compare(bytes, zip('a-1.0.0', new Map([...FILES].reverse()), '2031-06-01'))).toBe(0)
    const read = unzip(bytes)
    expect([...read.keys()]).toEqual([...FILES.keys()].sort())
    for (const [path, content] of FILES)
      expect(Buffer.from(read.get(path) as Uint8Array).equals(Buffer.from(content))).toBe(true)
  })

  it('tells a damaged byte', () => {
    const bytes = zip('a', FILES, '2031-06-01')
    bytes[60] ^= 1
    expect(() => unzip(bytes)).toThrow(/damaged/)
  })

  const python = spawnSync('python3', ['--version']).status === 0
  it.skipIf(!python)('opens in another program (skipped without python3)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'casus-zip-'))
    writeFileSync(join(folder, 'a.zip'), zip('a-1.0.0', FILES, '2031-06-01'))
    const script =
      'import zipfile,sys; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2]); print(z.infolist()[0].date_time)'
    const ran = spawnSync('python3', ['-c', script, join(folder, 'a.zip'), folder], { encoding: 'utf8' })
    expect([ran.stderr, ran.stdout]).toEqual(['', '(2031, 6, 1, 0, 0, 0)\n'])
    expect(readFileSync(join(folder, 'a-1.0.0/data/événements.csv'), 'utf8')).toBe('a,b\n1,é\n')
    rmSync(folder, { recursive: true })
  })
})

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskEffects, recoverOutputs } from '../../src/io/disk.js'
import { listFiles } from '../../src/io/list.js'
import { recover, replaceFolder, writeAtomically } from '../../src/io/replace.js'
import { InputError } from '../../src/model/problem.js'

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casus-replace-'))
  folder = join(root, 'release')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const content = (at = folder) =>
  Object.fromEntries(listFiles(at).map((path) => [path, readFileSync(join(at, path), 'utf8')]))
const release = (word: string, ...names: string[]) => new Map(names.map((name) => [name, `${word} ${name}`]))

describe('a folder is replaced whole or not at all', () => {
  it('holds exactly the new files, and nothing is left beside it', async () => {
    await replaceFolder(folder, release('old', 'a.txt', 'gone/x.txt'))
    await replaceFolder(folder, release('new', 'a.txt', 'data/b.csv'))
    expect(content()).toEqual({ 'a.txt': 'new a.txt', 'data/b.csv': 'new data/b.csv' })
    expect(readdirSync(root)).toEqual(['release'])
  })

  it('is left alone when it holds the files already', async () => {
    await replaceFolder(folder, release('same', 'a.txt'))
    const before = statSync(folder).ino
    await replaceFolder(folder, release('same', 'a.txt'))
    expect(statSync(folder).ino).toBe(before)
    await replaceFolder(folder, release('other', 'a.txt'))
    expect(statSync(folder).ino).not.toBe(before)
  })

  it('a kill before any step leaves the old or the new release, whole', async () => {
    const script = resolve('test/io/kill-at-step.mjs')
    const old = release('old', 'a.txt', 'old.txt')
    const seen = new Set<string>()
    for (let step = 1, killed = true; killed; step++) {
      rmSync(folder, { recursive: true, force: true })
      await replaceFolder(folder, old)
      const child = spawnSync(process.execPath, [script, folder, String(step)], { encoding: 'utf8' })
      expect(child.stderr).toBe('')
      killed = child.signal === 'SIGKILL'
      recover(folder)
      const found = content()
      const whole = found['a.txt'] === 'old a.txt' ? old : release('new', 'a.txt', 'data/b.csv', 'data/c.csv')
      expect(found).toEqual(Object.fromEntries(whole))
      expect(readdirSync(root)).toEqual(['release'])
      seen.add(`${killed ? 'killed' : 'finished'}: ${found['a.txt']}`)
    }
    expect([...seen].sort()).toEqual(['finished: new a.txt', 'killed: new a.txt', 'killed: old a.txt'])
  })

  it('a failing write leaves the old release', async () => {
    await replaceFolder(folder, release('old', 'a.txt'))
    await expect(replaceFolder(folder, release('new', 'a.txt', `${'x'.repeat(300)}.txt`))).rejects.toThrow()
    expect(content()).toEqual({ 'a.txt': 'old a.txt' })
  })

  it('a swap cut in two is finished by the next command', () => {
    for (const name of ['.war.old', '.war.next', '.peace.next', 'peace'])
      mkdirSync(join(root, 'output', name), { recursive: true })
    writeFileSync(join(root, 'output/.war.next/a.txt'), 'new')
    writeFileSync(join(root, 'output/peace/a.txt'), 'good')
    recoverOutputs(root)
    expect(content(join(root, 'output'))).toEqual({ 'peace/a.txt': 'good', 'war/a.txt': 'new' })
    expect(readdirSync(join(root, 'output')).sort()).toEqual(['peace', 'war'])
  })
})

describe('a file is written whole or not at all', () => {
  it('replaces the content and leaves no file beside it', () => {
    writeAtomically(join(root, 'deep/x.txt'), 'one')
    writeAtomically(join(root, 'deep/x.txt'), 'two')
    expect(content(root)).toEqual({ 'deep/x.txt': 'two' })
  })

  it('leaves no file beside a place that cannot be written', () => {
    mkdirSync(join(root, 'x.txt'))
    expect(() => writeAtomically(join(root, 'x.txt'), 'one')).toThrow()
    expect(readdirSync(root)).toEqual(['x.txt'])
  })
})

describe('the disk tells its faults in plain words', () => {
  const effects = () => diskEffects(root, { progress: () => undefined, note: () => undefined })

  it('a file where the output folder must be', async () => {
    writeFileSync(join(root, 'output'), 'x')
    const failed = effects().replaceFolder('output/war', release('new', 'a.txt'))
    await expect(failed).rejects.toThrow(InputError)
    await expect(failed).rejects.toThrow(/^output\/war:1:1: a file stands where a folder must be/)
    expect(readFileSync(join(root, 'output'), 'utf8')).toBe('x')
  })

  it('does not touch a file that holds the content already', () => {
    const fx = effects()
    fx.write('a.txt', 'é')
    const before = statSync(join(root, 'a.txt')).ino
    fx.write('a.txt', 'é')
    expect(statSync(join(root, 'a.txt')).ino).toBe(before)
    fx.write('a.txt', 'e')
    expect(fx.read('a.txt')).toEqual(Buffer.from('e'))
  })

  it('takes languages from the program where the project has none', () => {
    expect(effects().list('pipelines/languages').length).toBeGreaterThan(3)
    mkdirSync(join(root, 'pipelines/languages/xx'), { recursive: true })
    writeFileSync(join(root, 'pipelines/languages/xx/a.yaml'), '{}')
    expect(effects().list('pipelines/languages')).toEqual(['pipelines/languages/xx/a.yaml'])
    expect(existsSync(join(root, 'pipelines/ontology'))).toBe(false)
    expect(effects().exists('pipelines/ontology/events.yaml')).toBe(true)
  })
})

/** The import order of ARCHITECTURE.md, the purity of the core, and the size of files, as tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = 'src'
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)))
  .sort()
const sources = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]))

/** model → 0 … cli → 7; folders of one rank never import each other. */
const RANKS: Record<string, number> = {
  model: 0,
  text: 1,
  knowledge: 2,
  extract: 3,
  reconcile: 3,
  publish: 3,
  evaluate: 3,
  stages: 4,
  io: 5,
  commands: 6,
  cli: 7,
}
const CORE = ['model', 'text', 'knowledge', 'extract', 'reconcile', 'publish', 'evaluate', 'stages']

const layerOf = (file: string): string => file.split('/')[0].replace(/\.ts$/, '')

/** Modules that a source imports: static, dynamic and re-exported. */
function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1])
}

const inner = (file: string, module: string): string => relative(SRC, join(SRC, dirname(file), module))

describe('imports go one way', () => {
  it('every file belongs to a known folder', () => {
    expect(files.filter((file) => !(layerOf(file) in RANKS))).toEqual([])
  })

  it.each(files)('%s', (file) => {
    const own = layerOf(file)
    const wrong = importsOf(sources.get(file) as string)
      .filter((module) => module.startsWith('.'))
      .map((module) => layerOf(inner(file, module).replace(/\.js$/, '.ts')))
      .filter((layer) => layer !== own && RANKS[layer] >= RANKS[own])
    expect(wrong).toEqual([])
  })
})

describe('the core is pure', () => {
  const core = files.filter((file) => CORE.includes(layerOf(file)))

  it('only src/io imports node: modules', () => {
    const importers = files.filter((file) =>
      importsOf(sources.get(file) as string).some((module) => module.startsWith('node:')),
    )
    expect(importers.filter((file) => layerOf(file) !== 'io')).toEqual([])
  })

  it.each([
    ['no clock', /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(|\bnew Intl\.DateTimeFormat\(\)/],
    ['no randomness', /\bMath\.random\(|\brandomUUID\(/],
    [
      'no locale-dependent order or letter case',
      /\.localeCompare\(|\.toLocale(?:Lower|Upper)?[A-Z]?\w*\(|\bnew Intl\.Collator\(/,
    ],
    ['no process and no network', /\bprocess\.(?:env|cwd|argv|stdout)\b|\bfetch\(/],
  ])('%s', (_, pattern) => {
    expect(core.filter((file) => pattern.test(sources.get(file) as string))).toEqual([])
  })
})

describe('files are small and say why they exist', () => {
  const lengths = files.map((file) => (sources.get(file) as string).split('\n').length)

  it('none has more than 300 lines', () => {
    expect(files.filter((_, i) => lengths[i] > 301)).toEqual([])
  })

  it('no folder is crowded', () => {
    const folders = files.map((file) => dirname(file))
    const crowded = folders.filter((folder) => folders.filter((other) => other === folder).length > 24)
    expect([...new Set(crowded)]).toEqual([])
  })

  it('half have fewer than 100', () => {
    expect(lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThan(101)
  })

  it('each opens with a comment', () => {
    const silent = files.filter((file) => !/^(#!.*\n)?\/\*\*/.test(sources.get(file) as string))
    expect(silent).toEqual([])
  })
})

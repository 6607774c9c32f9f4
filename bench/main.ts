/**
 * `npm run bench [-- part …]`: ratios to well-known libraries, measured in the same run, and what more input costs. Parts are extract
 * and length (both without an argument), reconcile and publish (minutes, gigabytes), or all.
 */
import { loadavg } from 'node:os'
import { plainTable } from '../src/commands/table.js'
import { extract } from '../src/extract/index.js'
import { diskEffects } from '../src/io/disk.js'
import { compileKnowledge } from '../src/knowledge/index.js'
import { loadLanguages, loadOntology, loadRegistry } from '../src/stages/knowledge-files.js'
import { benchExtract } from './extract.js'
import { benchLength } from './length.js'
import { publishBench, publishTable } from './publish.js'
import { benchReconcile } from './reconcile.js'
import { PIPELINE, statements } from './texts.js'

const PUBLISHED = '2023-12-31'
const ROWS = 1_000_000
const CLAIMS = [10_000, 100_000, 1_000_000]

const fx = diskEffects('.', { progress: () => undefined, note: () => undefined })
const registry = loadRegistry(fx, PIPELINE)
const knowledge = compileKnowledge(loadLanguages(fx, registry.pipeline.languages), loadOntology(fx), registry)
const texts = statements(2000)

const PARTS: Record<string, () => unknown> = {
  extract: () => benchExtract(texts, PUBLISHED, knowledge),
  length: () =>
    benchLength(texts.join(''), (text) => extract({ text, published: PUBLISHED, publisher: 'bench' }, knowledge)),
  reconcile: () => benchReconcile(CLAIMS),
  publish: () => process.stdout.write(publishTable(ROWS, publishBench(ROWS))),
}

const asked = process.argv.slice(2)
const names = asked.length === 0 ? ['extract', 'length'] : asked.includes('all') ? Object.keys(PARTS) : asked
const unknown = names.find((name) => PARTS[name] === undefined)
if (unknown !== undefined) {
  process.stderr.write(`there is no part ${unknown}: name ${Object.keys(PARTS).join(', ')} or all\n`)
  process.exitCode = 2
} else
  for (const name of names) {
    const before = loadavg()[0]
    await PARTS[name]()
    const load = [before, loadavg()[0]].map((value) => value.toFixed(1))
    process.stdout.write(`${plainTable(['load of the machine', 'before', 'after'], [[name, ...load]])}\n`)
  }

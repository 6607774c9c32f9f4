/** `casus add`: puts a text and its sidecar in place under raw/, refuses one that is there already, and tells what the text says. */
import { readInput } from '../io/input.js'
import { compileKnowledge } from '../knowledge/index.js'
import type { Registry } from '../model/knowledge.js'
import { InputError, UsageError } from '../model/problem.js'
import { toYaml } from '../model/yaml.js'
import type { Effects } from '../stages/effects.js'
import { readStatement as extractStatement } from '../stages/extract.js'
import { duplicate } from '../stages/ingest.js'
import { loadLanguages, loadOntology, loadRegistry } from '../stages/knowledge-files.js'
import { paths } from '../stages/paths.js'
import { codePoints, decodeText, decodeUtf8, normaliseText } from '../stages/raw-text.js'
import { readStatement } from '../stages/statement-file.js'
import type { StatementLine } from '../stages/statements.js'
import { type GlobalOptions, openProject } from './context.js'
import { tell } from './tell.js'

export interface AddOptions extends GlobalOptions {
  pipeline: string
  publisher: string
  published: string
  url?: string
  title?: string
  kind?: string
  text: string
  licence?: string
  language: string
  slug?: string
  contributor?: string
}

export function add(source: string, options: AddOptions): void {
  const fx = openProject(options)
  const registry = loadRegistry(fx, options.pipeline)
  const text = readText(source)
  const bytes = new TextEncoder().encode(text)
  refuseDuplicate(fx, options.pipeline, source, fx.sha256(bytes))
  const name = freeName(fx, options, text)
  const files = filesOf(name, options, text, fx.sha256(bytes))
  const line = readStatement(
    { sidecar: files.sidecar.path, text: files.text.path },
    new TextEncoder().encode(files.sidecar.content),
    bytes,
    registry,
    fx,
  )
  fx.write(files.text.path, bytes)
  fx.write(files.sidecar.path, files.sidecar.content)
  process.stdout.write(
    `added ${files.text.path}\n      ${files.sidecar.path}\n\n${whatItSays(fx, line, bytes, registry)}`,
  )
}

/** The text in the form in which texts are stored. */
function readText(source: string): string {
  const decoded = decodeUtf8(source, readInput(source))
  if ('problem' in decoded) throw new InputError([decoded.problem])
  const text = normaliseText(decoded.text)
  const checked = decodeText(source, new TextEncoder().encode(text))
  if ('problem' in checked) throw new InputError([checked.problem])
  return text
}

function refuseDuplicate(fx: Effects, pipeline: string, source: string, sha256: string): void {
  const files = fx.list(paths(pipeline).raw)
  const twin = files.find((path) =>
    path.endsWith('.txt')
      ? fx.sha256(fx.read(path)) === sha256
      : path.endsWith('.yaml') && new TextDecoder().decode(fx.read(path)).includes(sha256),
  )
  if (twin)
    throw new InputError([{ ...duplicate(source, twin), fix: 'nothing is to be done: the project has this text' }])
}

function freeName(fx: Effects, options: AddOptions, text: string): string {
  const slug = options.slug ?? slugOf(options.title ?? text)
  const stem = `${paths(options.pipeline).raw}/${options.published.slice(0, 4)}/${options.published}_${options.publisher}_${slug}`
  let name = stem
  for (let n = 2; fx.exists(`${name}.yaml`); n++) name = `${stem}-${n}`
  return name
}

/** The first five words that can stand in a file name. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.slice(0, 5).join('-') ?? 'statement'
}

const LICENCES: Record<string, string> = { digest: 'CC0-1.0', withheld: 'LicenseRef-withheld' }

function filesOf(name: string, options: AddOptions, text: string, sha256: string) {
  const licence = options.licence ?? LICENCES[options.text]
  if (!licence)
    throw new UsageError('--text verbatim needs --licence: a text may be copied only where its licence allows it')
  const { title, kind, publisher, url, published, language, contributor } = options
  const held = options.text === 'withheld' ? { sha256, chars: codePoints(text) } : {}
  const sidecar = {
    title,
    kind,
    publisher,
    url,
    published,
    language,
    licence,
    text: options.text,
    ...held,
    contributor,
  }
  const given = Object.fromEntries(Object.entries(sidecar).filter(([, value]) => value !== undefined))
  return {
    text: { path: `${name}${options.text === 'withheld' ? '.local' : ''}.txt` },
    sidecar: { path: `${name}.yaml`, content: toYaml(given) },
  }
}

function whatItSays(fx: Effects, line: StatementLine, bytes: Uint8Array, registry: Registry): string {
  const packs = loadLanguages(fx, registry.pipeline.languages)
  return tell(extractStatement(line, bytes, compileKnowledge(packs, loadOntology(fx), registry)))
}

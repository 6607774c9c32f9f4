/** `casus explain`: a text with what was found in it, by whom said and by which rule, on the terminal or as one page. */
import { cardsOf, forPage, forTerminal, oneForTerminal } from '../extract/explain/index.js'
import { extract } from '../extract/index.js'
import { isFile, readInput, writeOutput } from '../io/input.js'
import { colours } from '../io/progress.js'
import { compileKnowledge } from '../knowledge/index.js'
import { readYaml } from '../knowledge/yaml.js'
import { InputError, UsageError } from '../model/problem.js'
import { Sidecar } from '../model/sidecar.js'
import { loadLanguages, loadOntology, loadRegistry } from '../stages/knowledge-files.js'
import { decodeText, decodeUtf8, normaliseText } from '../stages/raw-text.js'
import { type GlobalOptions, openProject } from './context.js'

export interface ExplainOptions extends GlobalOptions {
  pipeline?: string
  published?: string
  publisher?: string
  language?: string
  claim?: string
  html?: string
}

/** What must be known of a text besides its characters. */
type Told = Pick<Sidecar, 'published' | 'publisher' | 'language'> & { title?: string }

export function explain(file: string, options: ExplainOptions): void {
  const text = readText(file)
  const told = toldOf(file, options)
  const pipeline = options.pipeline ?? /(?:^|\/)raw\/([^/]+)\//.exec(file)?.[1]
  const fx = openProject(options)
  const registry = pipeline === undefined ? null : loadRegistry(fx, pipeline)
  const knowledge = compileKnowledge(loadLanguages(fx, registry?.pipeline.languages), loadOntology(fx), registry)
  refuseUnknown(told.language, knowledge.languages)
  const cards = cardsOf(extract({ text, ...told }, knowledge))
  if (options.html !== undefined) {
    const about: [string, string][] = [
      ['publisher', told.publisher],
      ['published', told.published],
      ['pipeline', pipeline ?? 'none'],
    ]
    const title = told.title ?? file.split('/').at(-1) ?? file
    writeOutput(options.html, forPage(text, cards, { title, language: told.language, about }))
    process.stdout.write(`wrote ${options.html}\n`)
    return
  }
  const colour = colours(process.stdout, process.env)
  if (options.claim === undefined) {
    process.stdout.write(forTerminal(text, cards, colour))
    return
  }
  const one = oneForTerminal(text, cards, options.claim, colour)
  if (one === null) throw new UsageError(`there is no claim ${options.claim}; casus explain ${file} lists them`)
  process.stdout.write(one)
}

/** The text as it lies in raw/; one from elsewhere in the form in which it would be stored. */
function readText(file: string): string {
  const decoded = decodeUtf8(file, readInput(file))
  if ('problem' in decoded) throw new InputError([decoded.problem])
  const text = file === '-' ? normaliseText(decoded.text) : decoded.text
  const checked = decodeText(file, new TextEncoder().encode(text))
  if ('problem' in checked) throw new InputError([checked.problem])
  return checked.text
}

/** From the options, else from the sidecar beside the text. */
function toldOf(file: string, { published, publisher, language }: ExplainOptions): Told {
  const sidecar = file.replace(/(?:\.local)?\.txt$/, '.yaml')
  const found = sidecar !== file && isFile(sidecar) ? sidecarOf(sidecar) : null
  const day = published ?? found?.published
  if (day === undefined || !Sidecar.shape.published.safeParse(day).success)
    throw new UsageError(
      `say when it was published: --published YYYY-MM-DD (weekdays and days without a year are counted from there)`,
    )
  return {
    published: day,
    publisher: publisher ?? found?.publisher ?? 'publisher',
    language: language ?? found?.language ?? 'en',
    title: found?.title,
  }
}

/** Null for a YAML file that is no sidecar, such as the gold file of a labelled text. */
function sidecarOf(file: string): Sidecar | null {
  const decoded = decodeUtf8(file, readInput(file))
  if ('problem' in decoded) return null
  try {
    return readYaml(file, decoded.text, Sidecar).value
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

function refuseUnknown(language: string, known: readonly string[]): void {
  if (known.includes(language.split('-')[0])) return
  const fix = `use one of ${known.join(', ')}, or add a pack under pipelines/languages`
  throw new UsageError(`there is no language pack for ${language}: ${fix}`)
}

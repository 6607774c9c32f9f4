/** Reads the YAML that people wrote (languages, ontology, pipeline folders) into checked values. */
import type { z } from 'zod'
import { checkBenchmarks } from '../knowledge/benchmarks.js'
import { LanguageFile } from '../knowledge/pack.js'
import { plainYaml } from '../knowledge/plain-yaml.js'
import { checkRegistry, type RegistryFile } from '../knowledge/registry.js'
import { readYaml } from '../knowledge/yaml.js'
import { type DecisionSet, type Decisions, DecisionsFile, type Ledger, LedgerFile } from '../model/decision.js'
import { ActorsFile, AgreementsFile, PipelineFile, PlacesFile, type Registry } from '../model/knowledge.js'
import { ConfidenceFile, EventOntologyFile, type Ontology, QuantityOntologyFile } from '../model/ontology.js'
import { InputError } from '../model/problem.js'
import { type Benchmarks, IncidentsFile, TalliesFile } from '../model/tallies.js'
import type { Effects } from './effects.js'
import { decoded, linesOf } from './handed-on.js'
import { CONFIDENCE, LANGUAGES, ONTOLOGY, paths } from './paths.js'
import { decodeUtf8 } from './raw-text.js'

/** All pipelines of the project: folders under pipelines/ that have a pipeline.yaml. */
export function pipelineNames(fx: Effects): string[] {
  return fx.list('pipelines').flatMap((path) => /^pipelines\/([^/]+)\/pipeline\.yaml$/.exec(path)?.[1] ?? [])
}

/** The registry of a pipeline, checked within and across its files. */
export function loadRegistry(fx: Effects, pipeline: string): Registry {
  const folder = paths(pipeline).knowledge
  if (!fx.exists(`${folder}/pipeline.yaml`)) throw new InputError([unknownPipeline(fx, pipeline)])
  return checkRegistry({
    pipeline: load(fx, `${folder}/pipeline.yaml`, PipelineFile),
    places: load(fx, `${folder}/places.yaml`, PlacesFile, 'places: []'),
    actors: load(fx, `${folder}/actors.yaml`, ActorsFile, 'actors: []'),
    agreements: load(fx, `${folder}/agreements.yaml`, AgreementsFile, 'agreements: []'),
  })
}

/** What others published and people told apart, to compare a release with; checked against the registry and raw/. */
export function loadBenchmarks(fx: Effects, pipeline: string, registry: Registry): Benchmarks {
  const { knowledge, raw } = paths(pipeline)
  const files = {
    tallies: load(fx, `${knowledge}/tallies.yaml`, TalliesFile, 'tallies: []'),
    incidents: load(fx, `${knowledge}/incidents.yaml`, IncidentsFile, 'incidents: []'),
  }
  return checkBenchmarks(files, registry, new Set(fx.list(raw).map(digestName)))
}

/** The name by which tallies and incidents call a statement: that of its file without folder and ending. */
export const digestName = (path: string): string =>
  (path.split('/').at(-1) as string).replace(/(?:\.local)?\.txt$|\.yaml$/, '')

function unknownPipeline(fx: Effects, pipeline: string) {
  const names = pipelineNames(fx)
  return {
    file: `pipelines/${pipeline}/pipeline.yaml`,
    line: 1,
    column: 1,
    what: `there is no pipeline ${pipeline}`,
    why: 'a pipeline is a folder under pipelines/ with a pipeline.yaml that says who, where and what agreements',
    fix: names.length > 0 ? `use ${names.join(' or ')}, or add the file` : 'add the file; CONTRIBUTING.md says how',
  }
}

/** Decisions of all files under decisions/, in the order of their names, each with where it stands. */
export function loadDecisions(fx: Effects, pipeline: string): DecisionSet {
  const files = yamlFiles(fx, paths(pipeline).decisions).map((file) => load(fx, file, DecisionsFile))
  const all = <K extends keyof Decisions>(kind: K) =>
    files.flatMap(({ file, value, at }) =>
      (value[kind] as Decisions[K][number][]).map((one, i) => ({ ...one, where: { file, ...at([kind, i]) } })),
    )
  return {
    corrections: all('corrections'),
    identity: all('identity'),
    claims: all('claims'),
    added: all('added'),
    reviews: all('reviews'),
  }
}

/** The published ids. As casus writes them they are read line by line; what a hand has changed is read like other files. */
export function loadLedger(fx: Effects, pipeline: string): Ledger {
  const { ledger } = paths(pipeline)
  const plain = fx.exists(ledger) ? LedgerFile.safeParse(plainYaml(linesOf(decoded(fx.pieces(ledger))))) : null
  return plain?.success ? plain.data : load(fx, ledger, LedgerFile, '{}').value
}

export function loadOntology(fx: Effects): Ontology {
  const { subtypes } = load(fx, `${ONTOLOGY}/events.yaml`, EventOntologyFile).value
  const { vague } = load(fx, `${ONTOLOGY}/quantities.yaml`, QuantityOntologyFile).value
  const { rules } = load(fx, CONFIDENCE, ConfidenceFile, 'rules: {}').value
  return { subtypes, vague, rules }
}

/** The language packs asked for; all of them without a list. */
export function loadLanguages(fx: Effects, codes?: readonly string[]): { code: string; files: LanguageFile[] }[] {
  const all = yamlFiles(fx, LANGUAGES)
  const present = [...new Set(all.map((path) => path.split('/')[2]))]
  return (codes ?? present).map((code) => ({
    code,
    files: all
      .filter((path) => path.startsWith(`${LANGUAGES}/${code}/`))
      .map((file) => load(fx, file, LanguageFile).value),
  }))
}

/** Every file on which the extraction of a pipeline depends besides the texts. */
export function knowledgeFiles(fx: Effects, pipeline: string | null): string[] {
  const own =
    pipeline === null
      ? []
      : ['pipeline', 'places', 'actors', 'agreements'].map((name) => `${paths(pipeline).knowledge}/${name}.yaml`)
  return [...yamlFiles(fx, LANGUAGES), ...yamlFiles(fx, ONTOLOGY), ...own.filter((path) => fx.exists(path))]
}

const yamlFiles = (fx: Effects, folder: string): string[] => fx.list(folder).filter((path) => path.endsWith('.yaml'))

/** Reads one file; `otherwise` stands in for a file that may be missing. */
export function load<T>(fx: Effects, file: string, schema: z.ZodType<T>, otherwise?: string): RegistryFile<T> {
  if (otherwise !== undefined && !fx.exists(file)) return { file, ...readYaml(file, otherwise, schema) }
  const decoded = decodeUtf8(file, fx.read(file))
  if ('problem' in decoded) throw new InputError([decoded.problem])
  return { file, ...readYaml(file, decoded.text, schema) }
}

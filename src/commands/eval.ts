/** `casus eval`: extraction against labelled statements. Reads the gold, extracts, scores, prints. */
import { isChosen, isHeldDocument, isHeldText } from '../evaluate/labelled.js'
import { scoreMuc } from '../evaluate/muc.js'
import { emptyOutcome, merge, type Outcome } from '../evaluate/outcome.js'
import { readDraftRegistry, readGold, readMuc } from '../evaluate/read.js'
import { confidenceFile, faultLine, groupTable, measuresTable, rulesTable, type Table } from '../evaluate/report.js'
import { publisherOf } from '../evaluate/speakers.js'
import { scoreStatement } from '../evaluate/statement.js'
import { extract } from '../extract/index.js'
import { folderEntries, readInput } from '../io/input.js'
import { compileKnowledge, type Knowledge } from '../knowledge/index.js'
import type { Registry } from '../model/knowledge.js'
import { loadLanguages, loadOntology, loadRegistry } from '../stages/knowledge-files.js'
import { CONFIDENCE } from '../stages/paths.js'
import { type GlobalOptions, openProject } from './context.js'
import { plainTable } from './table.js'

export interface EvalOptions extends GlobalOptions {
  pipeline?: string
  by?: 'phenomenon' | 'genre' | 'rule'
  errors?: boolean
  only?: string
  split: 'all' | 'look' | 'held'
  json?: boolean
  writeConfidence?: boolean
}

/** The score of one labelled statement and the groups it belongs to. */
interface Scored {
  id: string
  outcome: Outcome
  genre: string
  phenomena: string[]
}

const GROUP_MEASURES = ['casualty facts', 'events (type + date)']

export function evaluate(gold: string, options: EvalOptions): void {
  const scored = /\.jsonl$/.test(gold) ? scoreDocuments(gold, options) : scoreFolder(gold, options)
  const total = emptyOutcome()
  for (const { outcome } of scored) merge(total, outcome)
  if (options.writeConfidence) openProject(options).write(CONFIDENCE, confidenceFile(total))
  if (options.json) {
    print(`${JSON.stringify(asJson(scored.length, total, options), null, 2)}\n`)
    return
  }
  print(`${scored.length} statements, split ${options.split}\n`)
  printTable(measuresTable(total))
  if (options.by === 'rule') printTable(rulesTable(total))
  else if (options.by) printTable(groupTable(options.by, groups(scored, options.by), GROUP_MEASURES))
  if (options.errors) print(`${total.faults.map(faultLine).join('\n')}\n`)
}

/** Texts with a gold file beside each; the folder’s registry/ is the pipeline of those that name one, unless a pipeline is given. */
function scoreFolder(folder: string, options: EvalOptions): Scored[] {
  const files = folderEntries(folder)
  const read = (file: string) => new TextDecoder().decode(readInput(`${folder}/${file}`))
  const ids = files
    .flatMap((file) => /^([^/]+)\.yaml$/.exec(file)?.[1] ?? [])
    .filter((id) => files.includes(`${id}.txt`))
  const knowledgeOf = knowledgeByRegistry(options, () =>
    files.includes('registry/places.yaml')
      ? readDraftRegistry('labelled-set', (file) => read(`registry/${file}`))
      : null,
  )
  return ids
    .filter((id) => isChosen(id, isHeldText(id), options))
    .map((id) => {
      const gold = readGold(`${folder}/${id}.yaml`, read(`${id}.yaml`), read(`${id}.txt`))
      const knowledge = knowledgeOf(gold.registry !== 'none')
      const { registry } = knowledge
      const published = gold.reference_date ?? gold.published
      const found = extract({ text: gold.text, published, publisher: publisherOf(gold, registry) }, knowledge)
      return { id, outcome: scoreStatement(gold, found, knowledge), genre: gold.genre, phenomena: gold.tags }
    })
}

function scoreDocuments(file: string, options: EvalOptions): Scored[] {
  const knowledge = knowledgeByRegistry(options, () => null)(false)
  return readMuc(file, new TextDecoder().decode(readInput(file)))
    .filter((document, i) => isChosen(document.id, isHeldDocument(i), options))
    .map((document) => {
      const { id, text, published } = document
      const found = extract({ text, published, publisher: 'publisher' }, knowledge)
      return { id, outcome: scoreMuc(document, found), genre: 'report', phenomena: [] }
    })
}

/** Compiled once with and once without the registry. */
function knowledgeByRegistry(options: EvalOptions, draft: () => Registry | null): (linked: boolean) => Knowledge {
  const fx = openProject(options)
  const compiled = new Map<boolean, Knowledge>()
  return (linked) => {
    const known = compiled.get(linked)
    if (known) return known
    const registry = linked ? (options.pipeline === undefined ? draft() : loadRegistry(fx, options.pipeline)) : null
    const knowledge = compileKnowledge(loadLanguages(fx, registry?.pipeline.languages), loadOntology(fx), registry)
    compiled.set(linked, knowledge)
    return knowledge
  }
}

function groups(scored: Scored[], by: 'phenomenon' | 'genre'): Map<string, { texts: number; outcome: Outcome }> {
  const found = new Map<string, { texts: number; outcome: Outcome }>()
  for (const { outcome, genre, phenomena } of scored)
    for (const name of by === 'genre' ? [genre] : phenomena) {
      const group = found.get(name) ?? { texts: 0, outcome: emptyOutcome() }
      group.texts++
      merge(group.outcome, outcome)
      found.set(name, group)
    }
  return found
}

const asJson = (statements: number, { tallies, rules, faults }: Outcome, { split, errors }: EvalOptions) => ({
  statements,
  split,
  measures: Object.fromEntries(tallies),
  rules: Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1))),
  ...(errors ? { faults } : {}),
})

const print = (text: string): void => void process.stdout.write(text)
const printTable = ({ head, rows }: Table): void => print(`\n${plainTable(head, rows)}`)

/** Extraction as the tests use it: the project’s own language packs, with or without a registry. */
import { extract } from '../../src/extract/index.js'
import { diskEffects } from '../../src/io/disk.js'
import { compileKnowledge, type Knowledge } from '../../src/knowledge/index.js'
import type { Extraction, StatementCasualty } from '../../src/model/record.js'
import { loadLanguages, loadOntology, loadRegistry } from '../../src/stages/knowledge-files.js'

const fx = diskEffects('.', { progress: { step() {}, end() {} } as never, note() {} })

/** Knowledge of the language packs, and of a pipeline where one is named. */
export const knowledgeOf = (pipeline: string | null = null): Knowledge => {
  const registry = pipeline === null ? null : loadRegistry(fx, pipeline)
  return compileKnowledge(loadLanguages(fx, registry?.pipeline.languages), loadOntology(fx), registry)
}

export const BARE = knowledgeOf()

export const read = (text: string, knowledge = BARE, published = '2031-06-10'): Extraction =>
  extract({ text, published, publisher: 'publisher' }, knowledge)

/** A count as examples write it: 3, 3+, up to 3, 3-5, about 3, plural. */
export function countOf({
  count_low: low,
  count_best: best,
  count_high: high,
  count_kind: kind,
}: StatementCasualty): string {
  if (kind === 'vague') return 'plural'
  if (kind === 'at_least') return `${low}+`
  if (kind === 'at_most') return `up to ${high}`
  if (kind === 'range') return `${low}-${high}`
  return kind === 'approximate' ? `about ${best}` : String(best)
}

/** Facts as short lines in the order of the text: “killed 3”, “wounded about 12”. */
export const linesOf = ({ casualties }: Extraction): string[] =>
  casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed').map((c) => `${c.harm} ${countOf(c)}`)

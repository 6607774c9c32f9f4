/** Knowledge of the repository, compiled once for the tests of extraction. */
import { diskEffects } from '../../src/io/disk.js'
import { compileKnowledge, type Knowledge } from '../../src/knowledge/index.js'
import { loadLanguages, loadOntology, loadRegistry } from '../../src/stages/knowledge-files.js'

const fx = diskEffects('.', { progress: () => {}, note: () => {} })
const known = new Map<string, Knowledge>()

/** English with the registry of a pipeline, or with none. */
export function english(pipeline?: string): Knowledge {
  const key = pipeline ?? ''
  const before = known.get(key)
  if (before) return before
  const registry = pipeline === undefined ? null : loadRegistry(fx, pipeline)
  const knowledge = compileKnowledge(loadLanguages(fx, ['en']), loadOntology(fx), registry)
  known.set(key, knowledge)
  return knowledge
}

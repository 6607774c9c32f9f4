/**
 * `casus extract --jsonl`: statements in on stdin, one JSON object a line; records out on stdout, one a line, in the same
 * order. A line that cannot be used gives `{id, error}` and the stream goes on.
 */
import { z } from 'zod'
import { extract } from '../extract/index.js'
import { answerLines } from '../io/input.js'
import { compileKnowledge, type Knowledge } from '../knowledge/index.js'
import { loadLanguages, loadOntology, loadRegistry } from '../stages/knowledge-files.js'
import { type GlobalOptions, openProject } from './context.js'

const StreamLine = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  published: z.iso.date(),
  language: z.string().min(2).default('en'),
  publisher: z.string().min(1).default('publisher'),
})

/** Without a pipeline there is no registry: casualties are found, names stay unlinked. */
export async function stream(pipeline: string | undefined, options: GlobalOptions): Promise<void> {
  const fx = openProject(options)
  const registry = pipeline === undefined ? null : loadRegistry(fx, pipeline)
  const knowledge = compileKnowledge(loadLanguages(fx, registry?.pipeline.languages), loadOntology(fx), registry)
  await answerLines((line) => JSON.stringify(answer(line, knowledge)))
}

/** The record of one line, or what is wrong with it. */
export function answer(line: string, knowledge: Knowledge): object {
  let id: unknown = null
  try {
    const data: unknown = JSON.parse(line)
    id = (data as { id?: unknown } | null)?.id ?? null
    const parsed = StreamLine.safeParse(data)
    if (!parsed.success)
      return { id, error: parsed.error.issues.map((i) => `${i.path.join('.') || 'line'}: ${i.message}`).join('; ') }
    if (!knowledge.languages.includes(parsed.data.language.split('-')[0]))
      return { id, error: `language: there is no language pack for ${parsed.data.language}` }
    return { id, ...extract(parsed.data, knowledge) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

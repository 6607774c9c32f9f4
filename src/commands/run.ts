/** `casus run`: all stages of one pipeline or of all, with a closing table of what was made. */
import { runPipeline } from '../stages.js'
import { chosen, type GlobalOptions, openProject } from './context.js'
import { plainTable } from './table.js'

export async function run(pipeline: string | undefined, options: GlobalOptions): Promise<void> {
  const fx = openProject(options)
  const made = []
  for (const name of chosen(fx, pipeline)) made.push(await runPipeline(name, fx))
  const head = ['pipeline', 'statements', 'claims', 'events', 'casualties', 'agreements', 'problems', 'files'] as const
  process.stdout.write(
    plainTable(
      [...head],
      made.map((row) => head.map((key) => row[key])),
    ),
  )
}

/** What every command needs: the project folder, its effects and the pipelines that are meant. */
import { diskEffects, recoverOutputs } from '../io/disk.js'
import { progressOn } from '../io/progress.js'
import { InputError } from '../model/problem.js'
import type { Effects } from '../stages/effects.js'
import { pipelineNames } from '../stages/knowledge-files.js'

export interface GlobalOptions {
  project?: string
}

/** Opens the project: finishes what a killed run left, then gives its effects. */
export function openProject({ project = '.' }: GlobalOptions): Effects {
  recoverOutputs(project)
  return diskEffects(project, {
    progress: progressOn(process.stderr, process.env),
    note: (message) => void process.stderr.write(`${message}\n`),
  })
}

/** The pipeline named, or all of the project. */
export function chosen(fx: Effects, name?: string): string[] {
  const names = name === undefined ? pipelineNames(fx) : [name]
  if (names.length > 0) return names
  const why = 'a pipeline is a folder under pipelines/ with a pipeline.yaml'
  const fix = 'run casus in the project folder, or name it with --project'
  throw new InputError([{ file: 'pipelines', line: 1, column: 1, what: 'there is no pipeline here', why, fix }])
}

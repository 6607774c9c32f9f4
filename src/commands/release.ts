/** `casus release`: the output of a pipeline as an archive that never changes again. */
import { UsageError } from '../model/problem.js'
import { release as makeRelease } from '../stages/release.js'
import { type GlobalOptions, openProject } from './context.js'
import { printChanges } from './diff.js'

export interface ReleaseOptions extends GlobalOptions {
  version: string
  date: string
}

export async function release(pipeline: string, { version, date, ...options }: ReleaseOptions): Promise<void> {
  if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version))
    throw new UsageError(`--version ${version}: write it as X.Y.Z`)
  const time = /^(19[89]\d|2\d{3})-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date))
    throw new UsageError(`--date ${date}: write a day as YYYY-MM-DD`)
  const { path, sha256, files, before, changes } = await makeRelease(pipeline, version, date, openProject(options))
  if (before !== null) printChanges(before, version, changes)
  process.stdout.write(`${path}: ${files} files\nsha256 ${sha256}\n`)
}

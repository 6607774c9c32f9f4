/**
 * Release: the output of a pipeline as one archive that never changes again: releases/<pipeline>/<pipeline>-<version>.zip, with what
 * changed since the one before. Refused, with everything put back, where the release is not sound or its number does not fit.
 */
import { InputError, type Problem } from '../model/problem.js'
import { type Change, changesBetween } from '../publish/diff/changes.js'
import { readRelease } from '../publish/diff/read-release.js'
import { compareVersions, versionFault } from '../publish/diff/version.js'
import { changesCsv, changesMarkdown } from '../publish/diff/write.js'
import { checksums, SUMS } from '../publish/metadata/checksums.js'
import { tellFinding, verify } from '../publish/verify/index.js'
import { unzip, zip } from '../publish/zip.js'
import { runPipeline } from '../stages.js'
import type { Effects } from './effects.js'
import { paths } from './paths.js'

export interface Released {
  path: string
  sha256: string
  files: number
  /** Version of the release before, if there is one. */
  before: string | null
  changes: Change[]
}

export async function release(pipeline: string, version: string, date: string, fx: Effects): Promise<Released> {
  const file = `${paths(pipeline).knowledge}/pipeline.yaml`
  const before = latest(fx, pipeline)
  checkNumber(file, before, version)
  const kept = [file, paths(pipeline).ledger]
    .filter((path) => fx.exists(path))
    .map((path) => [path, fx.read(path)] as const)
  try {
    fx.write(file, stamped(new TextDecoder().decode(fx.read(file)), version, date))
    await runPipeline(pipeline, fx)
    return await pack(pipeline, version, date, before, fx)
  } catch (error) {
    for (const [path, content] of kept) fx.write(path, content)
    await runPipeline(pipeline, fx)
    throw error
  }
}

const archive = (pipeline: string, version: string): string => `releases/${pipeline}/${pipeline}-${version}.zip`

/** Version of the newest archive. */
function latest(fx: Effects, pipeline: string): string | null {
  const versions = fx.list(`releases/${pipeline}`).flatMap((path) => /-(\d+\.\d+\.\d+)\.zip$/.exec(path)?.[1] ?? [])
  return versions.sort(compareVersions).at(-1) ?? null
}

function checkNumber(file: string, before: string | null, version: string): void {
  if (before === null || compareVersions(version, before) > 0) return
  const what = `version ${version} does not come after ${before}, the newest release`
  throw refused(file, what, 'a release never changes, and numbers only rise', 'choose a higher version')
}

/** The pipeline file with another version and date; comments and all else stay. */
const stamped = (yaml: string, version: string, date: string): string =>
  yaml.replace(/^version:.*$/m, `version: ${version}`).replace(/^release_date:.*$/m, `release_date: ${date}`)

async function pack(
  pipeline: string,
  version: string,
  date: string,
  before: string | null,
  fx: Effects,
): Promise<Released> {
  const files = await outputOf(pipeline, fx)
  const { findings } = await verify(files, fx.sha256, rawText(fx))
  if (findings.length > 0) {
    const why = 'only a sound release is packed'
    throw new InputError(
      findings.map((finding) => ({
        file: paths(pipeline).output,
        what: tellFinding(finding),
        why,
        fix: 'mend what it comes from',
      })),
    )
  }
  const changes = before === null ? [] : addChanges(pipeline, version, before, files, fx)
  files.set(SUMS, new TextEncoder().encode(checksums(files, fx.sha256)))
  const bytes = zip(`${pipeline}-${version}`, files, date)
  const path = archive(pipeline, version)
  fx.write(path, bytes)
  return { path, sha256: fx.sha256(bytes), files: files.size, before, changes }
}

async function outputOf(pipeline: string, fx: Effects): Promise<Map<string, Uint8Array>> {
  const folder = paths(pipeline).output
  const names = fx.list(folder)
  const contents = await fx.readMany(names)
  return new Map(names.map((name, i) => [name.slice(folder.length + 1), contents[i]]))
}

/** Compares with the release before, checks that the number fits, and puts what changed into the files. */
function addChanges(
  pipeline: string,
  version: string,
  before: string,
  files: Map<string, Uint8Array>,
  fx: Effects,
): Change[] {
  const oldPath = archive(pipeline, before)
  const old = readRelease(unzip(fx.read(oldPath)), oldPath)
  const changes = changesBetween(old, readRelease(files, paths(pipeline).output))
  const file = `${paths(pipeline).knowledge}/pipeline.yaml`
  const problems = unannounced(file, changes, old.notices, before)
  const fault = versionFault(before, version, changes)
  if (fault)
    problems.push(
      ...refused(
        file,
        fault,
        'users read from the number what they must look at again',
        'choose the version that is named',
      ).problems,
    )
  if (problems.length > 0) throw new InputError(problems)
  files.set('changes.csv', new TextEncoder().encode(changesCsv(changes)))
  files.set('CHANGES.md', new TextEncoder().encode(changesMarkdown(before, version, changes)))
  return changes
}

/** Columns that are gone or other than they were, though the release before did not say so. */
function unannounced(
  file: string,
  changes: readonly Change[],
  notices: ReadonlySet<string>,
  before: string,
): Problem[] {
  return changes
    .filter(
      ({ change, table, column }) =>
        (change === 'column_removed' || change === 'column_changed') && !notices.has(`${table}.${column}`),
    )
    .flatMap(({ change, table, column }) => {
      const what = `the column ${table}.${column} is ${change === 'column_removed' ? 'gone or renamed' : 'of another type'} without notice`
      const why = `release ${before} does not announce it, so users’ programs would break`
      return refused(file, what, why, 'keep it for one more release that lists it under notices').problems
    })
}

const refused = (file: string, what: string, why: string, fix: string): InputError =>
  new InputError([{ file, what, why, fix }])

/** The raw text of a statement of this project, or null; a release of elsewhere may name what it likes. */
export const rawText =
  (fx: Effects) =>
  (path: string): string | null => {
    if (!path.startsWith('raw/') || path.split('/').includes('..') || !fx.exists(path)) return null
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(fx.read(path))
  }

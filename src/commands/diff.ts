/** `casus diff <old> <new>`: what a subscriber of a release has to know, as a short table and, on demand, as files. */
import { writeFolder } from '../io/input.js'
import { type Change, changesBetween } from '../publish/diff/changes.js'
import { readRelease } from '../publish/diff/read-release.js'
import { partOf } from '../publish/diff/version.js'
import { causeTable, changesCsv, changesMarkdown, summary } from '../publish/diff/write.js'
import { releaseFiles } from './release-files.js'
import { plainTable } from './table.js'

/** The terminal names no more merged records than this; changes.csv names all. */
const MOST_MERGED = 20

export function diff(before: string, after: string, { out }: { out?: string }): void {
  const [old, now] = [before, after].map((path) =>
    readRelease(releaseFiles(path, 'casus diff reads the folders or archives of two releases'), path),
  )
  const changes = changesBetween(old, now)
  if (out !== undefined)
    writeFolder(
      out,
      new Map([
        ['changes.csv', changesCsv(changes)],
        ['CHANGES.md', changesMarkdown(old.version, now.version, changes)],
      ]),
    )
  printChanges(old.version, now.version, changes)
}

export function printChanges(before: string, after: string, changes: readonly Change[]): void {
  if (changes.length === 0) {
    process.stdout.write(`${before} → ${after}: nothing changed\n`)
    return
  }
  process.stdout.write(`${before} → ${after}: a ${partOf(changes)} change\n`)
  const { head, rows } = summary(changes)
  if (rows.length > 0) process.stdout.write(plainTable(head, rows))
  for (const { change, table, column } of changes.filter((one) => one.change.startsWith('column_')))
    process.stdout.write(`${change.replace('_', ' ')}: ${table}.${column}\n`)
  for (const { id, new: now } of changes.filter(({ change }) => change === 'merged').slice(0, MOST_MERGED))
    process.stdout.write(`merged: ${id} → ${now ?? 'gone'}\n`)
  const causes = causeTable(changes)
  if (causes.rows.length > 0) process.stdout.write(plainTable(causes.head, causes.rows))
}

/** Checks that a release holds exactly the files of its SHA256SUMS, byte for byte. */
import { readChecksums, SUMS } from '../metadata/checksums.js'
import type { Sha256 } from '../release.js'
import type { Finding } from './finding.js'

export type Folder = ReadonlyMap<string, Uint8Array>

export function verifyFiles(files: Folder, sha256: Sha256): Finding[] {
  const bytes = files.get(SUMS)
  if (!bytes) return [{ file: SUMS, what: 'the file is missing, so nothing can be proved' }]
  const read = readChecksums(new TextDecoder().decode(bytes))
  if ('line' in read) return [{ file: SUMS, row: read.line, what: 'the line is no checksum, or names a file twice' }]
  const paths = [...read.sums.keys()]
  const findings: Finding[] = paths.flatMap((path) => {
    const content = files.get(path)
    if (!content) return [{ file: path, what: `the file is missing, though ${SUMS} lists it` }]
    const found = sha256(content)
    const expected = read.sums.get(path)
    return found === expected
      ? []
      : [{ file: path, what: 'the bytes are not those that were published (SHA-256)', expected, found }]
  })
  const extra = [...files.keys()].filter((path) => path !== SUMS && !read.sums.has(path))
  findings.push(
    ...extra.map((path) => ({ file: path, what: `the file is not part of the release: ${SUMS} does not list it` })),
  )
  const sorted = [...paths].sort()
  const moved = paths.findIndex((path, i) => path !== sorted[i])
  if (moved >= 0)
    findings.push({
      file: SUMS,
      row: moved + 1,
      what: 'the lines are out of order',
      expected: sorted[moved],
      found: paths[moved],
    })
  return findings
}

/** SHA256SUMS, as `sha256sum --check` reads it: every file of the release but itself, in code-unit order of the paths. */
import type { Files, Sha256 } from '../release.js'

export const SUMS = 'SHA256SUMS'

export function checksums(files: Files, sha256: Sha256): string {
  return [...files.keys()]
    .filter((path) => path !== SUMS)
    .sort()
    .map((path) => `${sha256(files.get(path) as string | Uint8Array)}  ${path}\n`)
    .join('')
}

/** The sums by path. A line that is no sum gives null in place of the map, with its number. */
export function readChecksums(text: string): { sums: Map<string, string> } | { line: number } {
  const sums = new Map<string, string>()
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.length === 0) return { line: lines.length + 1 }
  for (const [i, line] of lines.entries()) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (path === undefined || sums.has(path)) return { line: i + 1 }
    sums.set(path, sum)
  }
  return { sums }
}

/** SHA256SUMS, as `sha256sum --check` reads it: every file of the release but itself, in code-unit order of the paths. */

export type Files = ReadonlyMap<string, string | Uint8Array>

export const SUMS = 'SHA256SUMS'

export function checksums(files: Files, sha256: (content: string | Uint8Array) => string): string {
  return [...files.keys()]
    .filter((path) => path !== SUMS)
    .sort()
    .map((path) => `${sha256(files.get(path) as string | Uint8Array)}  ${path}\n`)
    .join('')
}

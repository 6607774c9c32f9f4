/** Which raw files belong together: a text (x.txt, or x.local.txt when withheld) and its sidecar (x.yaml). */
import type { Problem } from '../model/problem.js'

export interface RawPair {
  sidecar: string
  /** The text beside it, where there is one: x.txt, or x.local.txt for a withheld text. */
  text: string | null
}

/** Joins texts with their sidecars and says which files stand alone. */
export function pairUp(files: readonly string[]): { pairs: RawPair[]; problems: Problem[] } {
  const present = new Set(files)
  const problems: Problem[] = []
  const pairs: RawPair[] = []
  for (const file of files) {
    const stem = file.replace(/(\.local)?\.txt$|\.yaml$/, '')
    if (file.endsWith('.yaml'))
      pairs.push({
        sidecar: file,
        text: [`${stem}.txt`, `${stem}.local.txt`].find((text) => present.has(text)) ?? null,
      })
    else if (stem === file) {
      if (!/(^|\/)(README\.md|\.[^/]*)$/.test(file))
        problems.push(alone(file, 'is neither a text (.txt) nor a sidecar (.yaml)', 'rename or remove it'))
    } else if (!present.has(`${stem}.yaml`))
      problems.push(
        alone(
          file,
          'has no sidecar',
          `add ${stem.split('/').at(-1)}.yaml with publisher, published, language and licence`,
        ),
      )
  }
  return { pairs, problems }
}

const alone = (file: string, what: string, fix: string): Problem => ({
  file,
  line: 1,
  column: 1,
  what: `the file ${what}`,
  why: 'a statement is a text with its metadata beside it',
  fix,
})

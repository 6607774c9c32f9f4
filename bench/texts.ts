/** Texts to measure on: the project’s own digests, joined in their order into statements of about two kilobytes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const PIPELINE = 'nagorno-karabakh'

/** Statements of at least `size` characters, each a run of whole digests. */
export function statements(size = 2000): string[] {
  const folder = join('raw', PIPELINE)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'))
  const made: string[] = []
  let text = ''
  for (const file of files.sort()) {
    text += `${readFileSync(join(folder, file), 'utf8').trim()}\n\n`
    if (text.length < size) continue
    made.push(text)
    text = ''
  }
  return made
}

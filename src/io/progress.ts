/** How far a stage is: a bar on a terminal, one plain line a stage elsewhere. On stderr, so that stdout stays data. */
import type { WriteStream } from 'node:tty'

export type Progress = (label: string, done: number, total: number) => void

const WIDTH = 24

/** Colour only on a terminal and only where NO_COLOR is unset or empty (no-color.org). */
export const colours = (stream: Pick<WriteStream, 'isTTY'>, env: NodeJS.ProcessEnv): boolean =>
  Boolean(stream.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb'

export function progressOn(stream: Pick<WriteStream, 'isTTY' | 'write'>, env: NodeJS.ProcessEnv): Progress {
  if (!stream.isTTY) return (label, done, total) => void (done >= total && stream.write(`${label}: ${total}\n`))
  const dim = colours(stream, env) ? (text: string) => `\x1b[2m${text}\x1b[0m` : (text: string) => text
  return (label, done, total) => {
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
    const bar = '█'.repeat(filled) + dim('░'.repeat(WIDTH - filled))
    stream.write(`\r${label.padEnd(10)} ${bar} ${done}/${total}${done >= total ? '\n' : ''}`)
  }
}

/** A talk with a person on a terminal, line by line. Ctrl-C and Ctrl-D end it as the end of the input does. */
import { createInterface } from 'node:readline'
import type { ReadStream, WriteStream } from 'node:tty'
import { colours } from './progress.js'

export interface Terminal {
  say(text: string): void
  /** The next line typed, also one typed ahead; null when there is no more to come. */
  ask(question: string): Promise<string | null>
  mark(text: string): string
  close(): void
}

/** Whether there is a person at both ends. */
export const isTerminal = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY)

type Streams = { input: NodeJS.ReadableStream; output: Pick<WriteStream, 'isTTY' | 'write'> & NodeJS.WritableStream }

export function openTerminal({ input, output }: Streams, env: NodeJS.ProcessEnv): Terminal {
  const lines = createInterface({ input, output, terminal: (input as ReadStream).isTTY })
  const typed: string[] = []
  let waiting: ((line: string | null) => void) | null = null
  let open = true
  const give = (line: string | null) => {
    waiting?.(line)
    waiting = null
  }
  lines.on('line', (line) => (waiting ? give(line) : typed.push(line)))
  lines.on('SIGINT', () => lines.close())
  lines.on('close', () => {
    open = false
    give(null)
  })
  const bold = colours(output, env)
  return {
    say: (text) => void output.write(text),
    ask(question) {
      if (typed.length > 0) {
        output.write(`${question}${typed[0]}\n`)
        return Promise.resolve(typed.shift() as string)
      }
      if (!open) return Promise.resolve(null)
      lines.setPrompt(question)
      lines.prompt()
      return new Promise((resolve) => {
        waiting = resolve
      })
    },
    mark: (text) => (bold ? `\x1b[1;7m${text}\x1b[0m` : `»${text}«`),
    close: () => lines.close(),
  }
}

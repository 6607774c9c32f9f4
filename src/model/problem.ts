/** What is wrong with an input file, said so that its author can mend it: where, what, why and how. */

export interface Problem {
  file: string
  /** 1-based; absent where the problem is the file itself. */
  line?: number
  column?: number
  what: string
  why: string
  fix: string
  /** What stands there does nothing any more: without it the result is the same. */
  idle?: true
}

/** `file:line:column: what` then why and fix on lines of their own. */
export function formatProblem(p: Problem): string {
  const place = p.line === undefined ? p.file : `${p.file}:${p.line}:${p.column ?? 1}`
  return `${place}: ${p.what}\n  why: ${p.why}\n  fix: ${p.fix}`
}

/** Broken input: stops the run with exit code 3 and leaves the last good output untouched. */
export class InputError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'InputError'
  }
}

/** Wrong use of a command: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

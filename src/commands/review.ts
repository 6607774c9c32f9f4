/** `casus review`: walks a person through the pairs and rows that need a look; off a terminal it lists them, a line each. */
import { isTerminal, openTerminal } from '../io/terminal.js'
import { type Problem, UsageError } from '../model/problem.js'
import { Sidecar } from '../model/sidecar.js'
import {
  decisionsFile,
  itemLine,
  itemsToReview,
  keep,
  prune,
  reviewContext,
  Unfit,
  type Who,
  walk,
} from '../stages/review/index.js'
import { type GlobalOptions, openProject } from './context.js'

export interface ReviewOptions extends GlobalOptions {
  reviewer?: string
  author?: string
  date?: string
  table?: string
  reason?: string
  list?: boolean
  prune?: boolean
}

export async function review(pipeline: string, options: ReviewOptions): Promise<void> {
  if (options.prune) return pruned(pipeline, options)
  const talk = isTerminal() && !options.list
  const who = talk ? whoOf(options) : null
  const fx = openProject(options)
  const items = await itemsToReview(pipeline, options, fx)
  if (who === null) {
    process.stdout.write(items.map((item) => `${itemLine(item)}\n`).join(''))
    return
  }
  const file = decisionsFile(pipeline, who)
  const terminal = openTerminal({ input: process.stdin, output: process.stdout }, process.env)
  try {
    const { shown, decisions } = await walk(
      items,
      { ...terminal, keep: (decision) => keep(fx, file, decision) },
      reviewContext(pipeline, who, fx),
    )
    const made =
      decisions === 0
        ? 'no decision'
        : `${decisions} ${decisions === 1 ? 'decision' : 'decisions'} in ${file}; the next casus run applies them`
    terminal.say(`\n${shown} of ${items.length} seen, ${made}\n`)
  } finally {
    terminal.close()
  }
}

/** Takes out decisions that change nothing any more, a line each; those that no longer fit stop it as they stop a run. */
async function pruned(pipeline: string, options: ReviewOptions): Promise<void> {
  const tell = (removed: readonly Problem[]) =>
    process.stdout.write(removed.map(({ file, what }) => `${file}: removed: ${what}\n`).join(''))
  try {
    const removed = await prune(pipeline, openProject(options))
    tell(removed)
    if (removed.length === 0) process.stdout.write('every decision still changes something\n')
  } catch (error) {
    if (error instanceof Unfit) tell(error.removed)
    throw error
  }
}

/** The names under the decisions and their day. Nobody reviews their own corrections. */
function whoOf({ reviewer, author, date }: ReviewOptions): Who {
  if (!reviewer || !date)
    throw new UsageError(
      'say who reviews and on what day: --reviewer <name> --date YYYY-MM-DD (or --list for a plain list)',
    )
  if (!Sidecar.shape.published.safeParse(date).success)
    throw new UsageError(`--date ${date}: write a day as YYYY-MM-DD`)
  if (author !== undefined && author.trim() === reviewer.trim())
    throw new UsageError(`${reviewer} cannot review their own corrections: --author and --reviewer are two people`)
  return { reviewer: reviewer.trim(), date, ...(author === undefined ? {} : { author: author.trim() }) }
}

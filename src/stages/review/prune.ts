/** Decisions that change nothing any more, taken out of their files: what the statements are read to say by now, and rows that are gone. */
import { DecisionsFile } from '../../model/decision.js'
import { InputError, type Problem } from '../../model/problem.js'
import { withoutEntries } from '../../model/yaml.js'
import { extract, ingest, reconcile } from '../../stages.js'
import { groupBy } from '../../text/order.js'
import type { Effects } from '../effects.js'
import { load } from '../knowledge-files.js'

/** Gives what it took out. Throws InputError with the decisions that still do not fit; those a person has to look at. */
export async function prune(pipeline: string, fx: Effects): Promise<Problem[]> {
  await ingest.run(pipeline, fx)
  await extract.run(pipeline, fx)
  const removed: Problem[] = []
  for (;;) {
    const problems = await misfits(pipeline, fx)
    const idle = problems.filter((one) => one.idle)
    for (const [file, inside] of groupBy(idle, (one) => one.file)) drop(fx, file, inside)
    removed.push(...idle)
    if (idle.length > 0) continue
    // Only now do those that are left stand on the lines that are told.
    if (problems.length > 0) throw new Unfit(problems, removed)
    return removed
  }
}

/** Decisions that do not fit, after others were taken out. */
export class Unfit extends InputError {
  constructor(
    problems: Problem[],
    readonly removed: readonly Problem[],
  ) {
    super(problems)
  }
}

async function misfits(pipeline: string, fx: Effects): Promise<Problem[]> {
  try {
    await reconcile.run(pipeline, fx)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

const LISTS = DecisionsFile.keyof().options

function drop(fx: Effects, file: string, problems: readonly Problem[]): void {
  const { value, at } = load(fx, file, DecisionsFile)
  const stands = new Set(problems.map(({ line, column }) => `${line}:${column}`))
  const places = LISTS.flatMap((list) =>
    value[list].map((_, i) => [list, i] as const).filter(([, i]) => stands.has(positionOf(at([list, i])))),
  )
  if (places.length === 0) throw new Error(`no decision stands where ${file} is said to have one`)
  fx.write(file, withoutEntries(new TextDecoder().decode(fx.read(file)), places))
}

const positionOf = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`

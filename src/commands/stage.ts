/** `casus ingest|extract|reconcile|publish`: one stage alone, telling what it made. */
import { STAGES } from '../stages.js'
import { chosen, type GlobalOptions, openProject } from './context.js'

export async function runStage(name: string, pipeline: string | undefined, options: GlobalOptions): Promise<void> {
  const stage = STAGES.find((one) => one.name === name) as (typeof STAGES)[number]
  const fx = openProject(options)
  for (const each of chosen(fx, pipeline)) {
    const made = Object.entries(await stage.run(each, fx)).flatMap(([key, value]) => told(key, value))
    process.stdout.write(`${each}: ${made.join(', ')}\n`)
  }
}

/** `{rows: {events: 3}}` as `3 events`, `{withheldAbsent: 1}` as `1 withheld absent`. */
function told(key: string, value: number | Record<string, number>): string[] {
  if (typeof value !== 'number') return Object.entries(value).flatMap(([inner, n]) => told(inner, n))
  return [`${value} ${key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`]
}

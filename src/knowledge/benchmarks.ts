/** Checks of tallies and incidents against the pipeline and its raw statements: every name leads somewhere, every period runs forward. */

import type { z } from 'zod'
import type { Registry } from '../model/knowledge.js'
import { InputError, type Problem } from '../model/problem.js'
import type { Benchmarks, IncidentsFile, TalliesFile } from '../model/tallies.js'
import { known, type RegistryFile, type Report, unique } from './registry.js'

export interface BenchmarkFiles {
  tallies: RegistryFile<z.infer<typeof TalliesFile>>
  incidents: RegistryFile<z.infer<typeof IncidentsFile>>
}

/** `digests` are the names of the files under raw/ without their endings. Throws InputError with every fault found. */
export function checkBenchmarks(
  { tallies, incidents }: BenchmarkFiles,
  { pipeline, actors }: Registry,
  digests: ReadonlySet<string>,
): Benchmarks {
  const problems: Problem[] = []
  const report: Report = (file, path, words) => problems.push({ file: file.file, ...file.at(path), ...words })
  const sides = new Set(pipeline.sides.map((side) => side.code))
  const bodies = new Set(actors.map((actor) => actor.id))
  unique(
    tallies,
    'tallies',
    tallies.value.tallies.map((tally) => tally.id),
    report,
  )
  for (const [i, { side, by, period, compare }] of tallies.value.tallies.entries()) {
    const at = ['tallies', i] as const
    known(tallies, [...at, 'side'], side, sides, 'side', report)
    known(tallies, [...at, 'by'], by, bodies, 'actor', report)
    for (const [k, code] of compare.sides.entries())
      known(tallies, [...at, 'compare', 'sides', k], code, sides, 'side', report)
    for (const [k, name] of compare.digests.entries())
      known(tallies, [...at, 'compare', 'digests', k], name, digests, 'statement', report)
    if (period.from > period.to)
      report(tallies, [...at, 'period', 'from'], {
        what: `the period begins on ${period.from} and ends on ${period.to}`,
        why: 'no event lies in a period that runs backwards',
        fix: 'correct one of the two days',
      })
  }
  for (const [i, { sides: codes, digests: names }] of incidents.value.incidents.entries()) {
    for (const [k, code] of codes.entries()) known(incidents, ['incidents', i, 'sides', k], code, sides, 'side', report)
    for (const [k, name] of names.entries())
      known(incidents, ['incidents', i, 'digests', k], name, digests, 'statement', report)
  }
  if (problems.length > 0) throw new InputError(problems)
  return { tallies: tallies.value.tallies, incidents: incidents.value.incidents }
}

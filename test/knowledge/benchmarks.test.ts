/** Published totals and incidents are checked at the border: names that lead nowhere and periods that run backwards are told with their place. */
import { describe, expect, it } from 'vitest'
import { checkBenchmarks } from '../../src/knowledge/benchmarks.js'
import { readYaml } from '../../src/knowledge/yaml.js'
import type { Registry } from '../../src/model/knowledge.js'
import { InputError, type Problem } from '../../src/model/problem.js'
import { IncidentsFile, TalliesFile } from '../../src/model/tallies.js'

const REGISTRY = {
  pipeline: { sides: [{ code: 'OST' }, { code: 'KAR' }] },
  actors: [{ id: 'ost.mod' }],
} as unknown as Registry
const DIGESTS = new Set(['2031-05-02_ost-mod_losses'])

const tally = (change = ''): string => `tallies:
  - id: tly-ost-killed
    what: soldiers killed at Velm
    period: {from: 2031-05-01, to: 2031-05-02}
    side: OST
    status: military
    harm: killed
    count: 7
    count_kind: exact
    as_of: 2031-05-02
    by: ost.mod
    source: https://example.org/losses
    compare: {sides: [OST], digests: [2031-05-02_ost-mod_losses]}
${change}`
const INCIDENTS =
  'incidents:\n  - {date: 2031-05-01, title: Velm, sides: [OST], digests: [2031-05-02_ost-mod_losses]}\n'

function problems(tallies: string, incidents = INCIDENTS): Problem[] {
  try {
    checkBenchmarks(
      {
        tallies: { file: 'tallies.yaml', ...readYaml('tallies.yaml', tallies, TalliesFile) },
        incidents: { file: 'incidents.yaml', ...readYaml('incidents.yaml', incidents, IncidentsFile) },
      },
      REGISTRY,
      DIGESTS,
    )
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

describe('benchmarks', () => {
  it('pass where every name leads somewhere', () => expect(problems(tally())).toEqual([]))

  it.each([
    ['a side', tally().replace('side: OST', 'side: NOR'), 5],
    ['a body', tally().replace('by: ost.mod', 'by: nor.mod'), 11],
    ['a side to compare', tally().replace('sides: [OST]', 'sides: [NOR]'), 13],
    ['a statement', tally().replace('digests: [2031-05-02_ost', 'digests: [2031-05-03_ost'), 13],
  ])('tell %s that is not there', (_, text, line) => {
    expect(problems(text).map((p) => `${p.file}:${p.line}`)).toEqual([`tallies.yaml:${line}`])
  })

  it('tell a statement of an incident that is not there', () => {
    expect(problems(tally(), INCIDENTS.replace('_losses', '_gains')).map((p) => `${p.file}:${p.line}`)).toEqual([
      'incidents.yaml:2',
    ])
  })

  it('tell a period that runs backwards', () => {
    const [problem] = problems(tally().replace('from: 2031-05-01', 'from: 2031-05-03'))
    expect(problem).toMatchObject({ line: 4, what: 'the period begins on 2031-05-03 and ends on 2031-05-02' })
  })

  it('tell an id that stands twice', () => {
    const again = tally().split('\n').slice(1).join('\n')
    expect(problems(tally(again))).toHaveLength(1)
  })

  it('refuse a key they do not know and a day that is none', () => {
    expect(problems(tally().replace('count: 7', 'count: 7\n    cuont: 8'))).not.toEqual([])
    expect(problems(tally().replace('to: 2031-05-02', 'to: 2031-05-32'))).not.toEqual([])
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import { Project } from '../project.js'

const p = new Project()
afterAll(() => p.remove())

const LINES = [
  { id: 'b', text: 'Three Ostrian soldiers were killed near Sorrel on 5 March 2031.', published: '2031-03-06' },
  { id: 'a', text: 'Nothing was said.', published: '2031-03-06' },
]
const stream = (lines: unknown[], ...args: string[]) => {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { code, out } = p.casus(['extract', '--jsonl', ...args], { input })
  expect(code).toBe(0)
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('casus extract --jsonl', () => {
  it('answers each line with its record, in the order of the input', () => {
    const [b, a] = stream(LINES, '--pipeline', 'tarn-valley')
    expect([b.id, a.id]).toEqual(['b', 'a'])
    expect(Object.keys(b)).toEqual(
      expect.arrayContaining(['events', 'casualties', 'agreements', 'people', 'attributions', 'problems']),
    )
    expect(b.casualties).toMatchObject([{ harm: 'killed', count_best: 3, side: 'OST' }])
    expect(a.casualties).toEqual([])
  })

  it('finds casualties without a registry, unlinked', () => {
    const [b] = stream(LINES)
    expect(b.casualties).toMatchObject([{ harm: 'killed', count_best: 3, victim_actor: null }])
    expect(b.events.every((event: { place: { place_id: string | null } | null }) => !event.place?.place_id)).toBe(true)
  })

  it('takes the publisher in any words of the user: it decides whose “our soldiers” are', () => {
    const line = { id: 'c', text: 'Three of our soldiers were killed near Sorrel.', published: '2031-03-06' }
    const publishers = ['ost-mod', 'Ostrian Defence Ministry', 'Valley Post', undefined]
    const lines = publishers.map((publisher) => ({ ...line, publisher }))
    const sides = stream(lines, '--pipeline', 'tarn-valley').map(({ casualties }) => casualties[0].side)
    expect(sides).toEqual(['OST', 'OST', null, null])
  })

  it('answers a bad line with its error and goes on', () => {
    const answers = stream([
      '{broken',
      { id: 'x' },
      'null',
      { ...LINES[0], id: 'y', language: 'xx' },
      { ...LINES[0], published: '2031-02-30' },
      '',
      LINES[1],
    ])
    expect(answers.map((answer) => answer.id)).toEqual([null, 'x', null, 'y', 'b', 'a'])
    expect(answers.map((answer) => 'error' in answer)).toEqual([true, true, true, true, true, false])
    expect(answers[1].error).toMatch(/text: /)
  })

  it('tells an unknown pipeline', () => {
    expect(p.casus(['extract', '--jsonl', '--pipeline', 'tarn'], { input: '' })).toMatchObject({ code: 3, out: '' })
  })
})

describe('casus --help', () => {
  it('names every command and the exit codes', () => {
    const { code, out } = p.casus(['--help'])
    expect(code).toBe(0)
    for (const word of ['run', 'ingest', 'extract', 'reconcile', 'publish', 'add', 'schemas', 'Exit codes'])
      expect(out).toContain(word)
  })
})

/** casus review without a terminal: the rows that wait, answers from a script, the files that hold the decisions, and what they do. */
import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { diskEffects } from '../../src/io/disk.js'
import { openTerminal } from '../../src/io/terminal.js'
import type { Row } from '../../src/model/column.js'
import { InputError } from '../../src/model/problem.js'
import { REVIEW_REASONS } from '../../src/model/reasons.js'
import { correctable, typedValue } from '../../src/stages/review/edit.js'
import {
  type Decision,
  decisionsFile,
  type Item,
  itemLine,
  itemsToReview,
  keep,
  reviewContext,
  type Who,
  walk,
} from '../../src/stages/review/index.js'
import type { RowItem } from '../../src/stages/review/queue.js'
import { showItem } from '../../src/stages/review/show.js'
import { Project } from '../project.js'

const NAME = 'tarn-valley'
const WHO: Who = { reviewer: 'Ada Reed', author: 'Bo Carr', date: '2031-04-01' }
const FILE = 'pipelines/tarn-valley/decisions/2031-04-01_ada-reed.yaml'

const made: Project[] = []
afterEach(() => {
  for (const one of made.splice(0)) one.remove()
})

function open() {
  const project = new Project()
  made.push(project)
  return { project, fx: diskEffects(project.root, { progress: () => undefined, note: () => undefined }) }
}

/** The rows that wait, without the pairs. */
async function rowsToReview(fx: ReturnType<typeof open>['fx'], wanted = {}) {
  const items = await itemsToReview(NAME, wanted, fx)
  return items.flatMap((item) => (item.table === 'pairs' ? [] : [item]))
}

/** Reviews with scripted answers; gives what was said and the rows that waited. */
async function review({ fx }: ReturnType<typeof open>, answers: readonly string[], who = WHO, wanted = {}) {
  const items = await itemsToReview(NAME, wanted, fx)
  const said: string[] = []
  const left = [...answers]
  const talk = {
    say: (text: string) => void said.push(text),
    ask: async () => left.shift() ?? null,
    mark: (quote: string) => `»${quote}«`,
    keep: (decision: Decision) => keep(fx, decisionsFile(NAME, who), decision),
  }
  const walked = await walk(items, talk, reviewContext(NAME, who, fx))
  return { items, walked, said: said.join(''), left }
}

const WOUNDED = 'cas-2031-03-05-sorrel-0fcac5-ost-wounded'
const waits = (items: readonly Item[], id: string) => items.some((item) => item.id === id)

describe('the rows that wait', () => {
  it('stand with their event, figures first, each with its words, speaker, rule and reasons', async () => {
    const { fx } = open()
    const items = await rowsToReview(fx)
    const at = items.findIndex(({ id }) => id === WOUNDED)
    expect(items[at + 1].id).toBe('evt-2031-03-05-sorrel-0fcac5')
    const text = showItem(items[at], '1/9', (quote) => `»${quote}«`)
    expect(text).toMatch(/\? side_inferred: The side is not written/)
    expect(text).toContain('[1] ost.mod · own loss · wounded: one · asserted · occurred · live · rule passive')
    expect(text).toContain('Three Ostrian soldiers were killed and »one was wounded«, the Ministry of Defence')
    expect(itemLine(items[at])).toBe(`casualties\t${WOUNDED}\tside_inferred\t1 wounded, OST`)
    for (const { reasons } of items) for (const code of reasons) expect(REVIEW_REASONS).toHaveProperty(code)
  })

  it('are chosen by table and by reason', async () => {
    const { fx } = open()
    const tables = (items: Item[]) => new Set(items.map(({ table }) => table))
    expect([...tables(await itemsToReview(NAME, { table: 'events' }, fx))]).toEqual(['events'])
    const items = await rowsToReview(fx, { reason: 'side_unknown' })
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) expect(item.reasons).toContain('side_unknown')
  })

  it('leave out an event that waits only for its figures', async () => {
    const { fx } = open()
    for (const { table, reasons } of await rowsToReview(fx))
      expect(table === 'events' && reasons.every((reason) => reason === 'casualties')).toBe(false)
  })
})

describe('accept, reject, skip, quit', () => {
  it('accepts a row, which then waits no longer', async () => {
    const p = open()
    const { walked } = await review(p, ['a', 'q'])
    expect(walked).toEqual({ shown: 2, decisions: 1 })
    const [entry] = parse(p.project.read(FILE)).reviews
    expect(entry).toMatchObject({
      table: 'casualties',
      id: WOUNDED,
      verdict: 'accept',
      author: 'Ada Reed',
      date: '2031-04-01',
    })
    expect(waits(await itemsToReview(NAME, {}, p.fx), WOUNDED)).toBe(false)
  })

  it('opens a review again when the row has changed since', async () => {
    const p = open()
    await review(p, ['a', 'q'])
    p.project.edit(FILE, (text) => text.replace(/hash: .*/, 'hash: 0123456789abcdef'))
    const item = (await rowsToReview(p.fx)).find(({ id }) => id === WOUNDED)
    expect(item?.reasons).toContain('review_reopened')
  })

  it('rejects with a word why; without one asks again', async () => {
    const p = open()
    const { walked } = await review(p, ['r', '', 'r', 'the sentence speaks of a horse', 'q'])
    expect(walked.decisions).toBe(1)
    expect(parse(p.project.read(FILE)).reviews[0]).toMatchObject({
      verdict: 'reject',
      note: 'the sentence speaks of a horse',
    })
    const item = (await rowsToReview(p.fx)).find(({ id }) => id === WOUNDED)
    expect(item?.reasons).toContain('rejected')
  })

  it('withdraws a row, which is gone at the next run', async () => {
    const p = open()
    await review(p, ['w', 'nobody was wounded', 'q'])
    expect(parse(p.project.read(FILE)).reviews[0]).toMatchObject({ verdict: 'withdraw', note: 'nobody was wounded' })
    expect((await rowsToReview(p.fx)).some(({ id }) => id === WOUNDED)).toBe(false)
    expect(p.project.read(`.casus/${NAME}/tables/casualties.jsonl`)).not.toContain(`"casualty_id":"${WOUNDED}"`)
  })

  it('writes nothing for skip, quit, unknown keys and the end of the input', async () => {
    const p = open()
    const { items, walked } = await review(p, ['s', 'x', 'S', ''])
    expect(walked).toEqual({ shown: 3, decisions: 0 })
    expect((await review(p, ['q'])).walked.shown).toBe(1)
    expect(
      (
        await review(
          p,
          items.map(() => 's'),
        )
      ).walked.shown,
    ).toBe(items.length)
    expect(p.fx.exists(FILE)).toBe(false)
  })
})

describe('correct', () => {
  const ANSWERS = ['c', '?', 'nothing', 'count_best', 'many', '1', '2', '', 'one more was named later', '1']

  it('writes what it expects, the new value, reason, evidence and two names; the row then has the value', async () => {
    const p = open()
    const { said, left } = await review(p, [...ANSWERS, '', 'q'])
    expect(left).toEqual([])
    expect(said).toContain('  count_best = 1\n')
    expect(said).toContain('nothing cannot be corrected here')
    expect(said).toContain('many cannot stand in count_best')
    expect(said).toContain('that is what it says already')
    const [entry] = parse(p.project.read(FILE)).corrections
    expect(entry).toMatchObject({
      target: { table: 'casualties', id: WOUNDED, field: 'count_best' },
      expect: 1,
      value: 2,
      reason: 'one more was named later',
      evidence: expect.stringMatching(/^clm-.*: one was wounded$/),
      author: 'Bo Carr',
      reviewer: 'Ada Reed',
      date: '2031-04-01',
    })
    const row = (await rowsToReview(p.fx)).find(({ id }) => id === WOUNDED)?.row as Row
    expect([row.count_best, row.best_method]).toEqual([2, 'override'])
  })

  it('takes several columns of one row, each expecting what the one before left', async () => {
    const p = open()
    await review(p, ['c', 'count_best', '2', 'r', 'e', 'count_high', '3', 'r', 'e', '', 'q'])
    expect(parse(p.project.read(FILE)).corrections.map((c: { expect: number }) => c.expect)).toEqual([1, 2])
    await review(p, ['c', 'count_high', '4', 'r', 'e', '', 'q'])
    const row = (await rowsToReview(p.fx)).find(({ id }) => id === WOUNDED)?.row as Row
    expect([row.count_low, row.count_best, row.count_high]).toEqual([1, 2, 4])
  })

  it('needs two people', async () => {
    const p = open()
    const { said, walked } = await review(p, ['c', 'q'], { reviewer: 'Ada Reed', date: '2031-04-01' })
    expect(said).toContain('a correction needs two people')
    expect(walked.decisions).toBe(0)
  })

  it('is not accepted by who wrote it', async () => {
    const p = open()
    await review(p, [...ANSWERS, '', 'q'])
    const swapped = { reviewer: 'Bo Carr', date: '2031-04-02' }
    const { said, walked } = await review(p, ['a', 'q'], swapped)
    expect(said).toContain('Bo Carr corrected this row, so another person has to accept it')
    expect(walked.decisions).toBe(0)
    expect((await review(p, ['a', 'q'])).walked.decisions).toBe(1)
    expect(waits(await itemsToReview(NAME, {}, p.fx), WOUNDED)).toBe(false)
  })

  it('stops the next review with both values where the expected one is gone', async () => {
    const p = open()
    await review(p, [...ANSWERS, '', 'q'])
    p.project.edit(FILE, (text) => text.replace('expect: 1', 'expect: 7'))
    const error = await itemsToReview(NAME, {}, p.fx).then(
      () => expect.unreachable('it went on'),
      (reason) => reason,
    )
    expect(error).toBeInstanceOf(InputError)
    expect(error.message).toMatch(
      /decisions\/2031-04-01_ada-reed.yaml:\d+:\d+: correction .* expects 7 in count_best of .*, but it is 1\n/,
    )
  })
})

describe('claim elsewhere', () => {
  const ANSWERS = ['e', '9', '1', 'somewhere', 'nothing', 'said of another day', '', 'q']

  it('writes which claim, its words and where it belongs; the next run moves it, and shows it with the reason', async () => {
    const p = open()
    const { said, left, walked } = await review(p, ANSWERS)
    expect([left, walked.decisions]).toEqual([[], 1])
    expect(said).toContain('there is no such claim')
    expect(said).toContain('somewhere names no place for a claim of')
    const [entry] = parse(p.project.read(FILE)).claims
    expect(entry).toMatchObject({
      claim: expect.stringMatching(/^stm-.*@\d+-\d+$/),
      property: 'wounded',
      expect: 'one was wounded',
      belongs_to: 'nothing',
      evidence: expect.stringMatching(/^clm-.*: one was wounded$/),
      author: 'Bo Carr',
      reviewer: 'Ada Reed',
    })
    expect((await rowsToReview(p.fx)).some(({ id }) => id === WOUNDED)).toBe(false)
    p.project.edit(FILE, (text) => text.replace('belongs_to: nothing', 'belongs_to: {as_of_date: 2031-03-31}'))
    const total = (await rowsToReview(p.fx)).find(
      ({ table, row }) => table === 'casualties' && row.event_id === null && row.as_of_date === '2031-03-31',
    ) as Item
    expect(showItem(total, '1/9', (quote) => quote)).toMatch(/put here by put-2031-04-01-\w+: said of another day/)
  })

  it('takes an event, a figure or a total, and needs two people', async () => {
    const home = async (typed: string) => {
      const p = open()
      await review(p, ['e', '1', typed, 'r', '', 'q'])
      return parse(p.project.read(FILE)).claims[0].belongs_to
    }
    expect(await home('evt-x')).toEqual({ event: 'evt-x' })
    expect(await home('cas-x')).toEqual({ figure: 'cas-x' })
    expect(await home('total 2031-03-31 since 2031-03-01')).toEqual({
      as_of_date: '2031-03-31',
      period_start: '2031-03-01',
    })
    const { said, walked } = await review(open(), ['e', 'q'], { reviewer: 'Ada Reed', date: '2031-04-01' })
    expect([said, walked.decisions]).toEqual([expect.stringContaining('needs two people'), 0])
  })

  it('is taken out by --prune where the words belong there without it', async () => {
    const p = open()
    const isTwofold = ({ table, evidence }: RowItem) =>
      table === 'events' && evidence.length > 1 && evidence[0].claim.statement_id === evidence[1].claim.statement_id
    const event = (await rowsToReview(p.fx)).find(isTwofold) as RowItem
    const { claim } = event.evidence[1]
    const at = `${claim.statement_id}@${claim.start}-${claim.end}`
    p.project.folder('pipelines/tarn-valley/decisions')
    p.project.write(
      FILE,
      `claims:\n  - {id: p, claim: ${at}, property: event_type, expect: ${JSON.stringify(claim.quote)}, belongs_to: {event: ${event.id}}, reason: r, evidence: e, author: A, reviewer: B, date: 2031-04-01}\n`,
    )
    const { out } = p.project.casus(['review', NAME, '--prune'])
    expect(out).toContain('removed: decision p: ')
    expect(parse(p.project.read(FILE))?.claims ?? []).toEqual([])
  })
})

describe('different', () => {
  it('parts two tellings that were joined', async () => {
    const p = open()
    const before = await rowsToReview(p.fx)
    const joined = before.find(
      ({ table, tellings }) => table === 'events' && tellings.length === 2,
    ) as (typeof before)[number]
    const skips = before.slice(0, before.indexOf(joined)).map(() => 's')
    const { said } = await review(p, [...skips, 'd', '1 7', 'd', '2 1', 'the second speaks of another patrol', 'q'])
    expect(said).toContain('name two numbers of 1 to 2')
    const [entry] = parse(p.project.read(FILE)).identity
    expect(entry).toEqual({
      left: joined.tellings[1].name,
      right: joined.tellings[0].name,
      expect: { left: joined.tellings[1].words, right: joined.tellings[0].words },
      judgement: 'different',
      reason: 'the second speaks of another patrol',
      author: 'Ada Reed',
      date: '2031-04-01',
    })
    const after = await rowsToReview(p.fx)
    expect(
      after.some(({ tellings }) => joined.tellings.every(({ name }) => tellings.some((one) => one.name === name))),
    ).toBe(false)
  })

  it('says so where only one text tells of it', async () => {
    const { said } = await review(open(), ['d', 'q'], WHO, { reason: 'side_unknown' })
    expect(said).toContain('only one text tells of it')
  })
})

describe('the decision files', () => {
  const decision: Decision = {
    list: 'identity',
    entry: { left: 'evt-a', right: 'evt-b', judgement: 'unsure', reason: 'r: "x"', author: 'A' },
  }

  it('keep what stands there, comments too', () => {
    const { project, fx } = open()
    project.folder('pipelines/tarn-valley/decisions')
    project.write(
      FILE,
      '# why: see the minutes\nidentity:\n  - {left: x, right: y, judgement: same, reason: r, author: A} # sure\nreviews: []\n',
    )
    keep(fx, FILE, decision)
    keep(fx, FILE, decision)
    const text = project.read(FILE)
    expect(text).toMatch(/^# why: see the minutes\n[\s\S]*# sure\n/)
    expect(parse(text).identity).toHaveLength(3)
    expect(parse(text).identity[2]).toEqual(decision.entry)
  })

  it('are never written over when they are broken', () => {
    const { project, fx } = open()
    project.folder('pipelines/tarn-valley/decisions')
    project.write(FILE, 'identity: [\n')
    expect(() => keep(fx, FILE, decision)).toThrow(InputError)
    expect(project.read(FILE)).toBe('identity: [\n')
  })
})

describe('--prune', () => {
  const correction = (id: string, of: string, expected: number, value: number) =>
    `  - {id: ${id}, target: {table: casualties, id: ${of}, field: count_best}, expect: ${expected}, value: ${value}, reason: r, evidence: e, author: A, reviewer: B, date: 2031-04-01}\n`

  function decide(...entries: string[]) {
    const { project } = open()
    project.folder('pipelines/tarn-valley/decisions')
    project.write(FILE, `# kept\ncorrections:\n${entries.join('')}`)
    return project
  }

  it('takes out what is read so by now and what names no row, keeps the rest, and the run goes through', () => {
    const project = decide(
      correction('read', WOUNDED, 2, 1),
      correction('gone', 'cas-nowhere', 1, 2),
      correction('right', WOUNDED, 1, 2),
    )
    const { code, out } = project.casus(['review', NAME, '--prune'])
    expect(code).toBe(0)
    expect(out.split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/^pipelines.*: removed: correction read sets count_best/),
      expect.stringMatching(/^pipelines.*: removed: correction gone: there is no cas-nowhere/),
    ])
    const text = project.read(FILE)
    expect(text).toMatch(/^# kept\n/)
    expect(parse(text).corrections.map(({ id }: { id: string }) => id)).toEqual(['right'])
    expect(project.casus(['run', NAME]).code).toBe(0)
    expect(project.casus(['review', NAME, '--prune']).out).toBe('every decision still changes something\n')
  })

  it('stops at what no longer fits, after it took out the rest', () => {
    const project = decide(correction('read', WOUNDED, 2, 1), correction('stale', WOUNDED, 7, 2))
    const { code, out, err } = project.casus(['review', NAME, '--prune'])
    expect([code, out]).toEqual([3, expect.stringContaining('removed: correction read')])
    const line =
      project
        .read(FILE)
        .split('\n')
        .findIndex((text) => text.includes('id: stale')) + 1
    expect(err).toMatch(new RegExp(`ada-reed.yaml:${line}:\\d+: correction stale expects 7`))
    expect(parse(project.read(FILE)).corrections).toHaveLength(1)
  })
})

describe('what can be corrected', () => {
  it('is no key, no sum and nothing that follows from other cells', () => {
    const names = correctable('events').map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['date_start', 'place_id', 'event_subtype']))
    for (const name of ['event_id', 'deaths_best', 'n_claims', 'summary', 'confidence'])
      expect(names).not.toContain(name)
  })

  it('is read as the codebook says', () => {
    const column = (name: string) => {
      const found = [...correctable('events'), ...correctable('casualties')].find((one) => one.name === name)
      return found ?? expect.unreachable(`no column ${name}`)
    }
    expect(typedValue('events', column('actors'), 'a.b; c')).toEqual({ value: ['a.b', 'c'] })
    expect(typedValue('events', column('actors'), '-')).toEqual({ value: [] })
    expect(typedValue('events', column('place_id'), '-')).toEqual({ value: null })
    expect(typedValue('events', column('disputed'), 'true')).toEqual({ value: true })
    expect(typedValue('events', column('date_start'), '2031-02-30')).toHaveProperty('fault')
    expect(typedValue('events', column('event_type'), 'war')).toEqual({
      fault: expect.stringContaining('one of battle, '),
    })
    expect(typedValue('casualties', column('count_best'), '1e1')).toEqual({ value: 10 })
    expect(typedValue('casualties', column('count_best'), '-1')).toHaveProperty('fault')
  })
})

describe('the command', () => {
  it('lists the rows off a terminal, and asks for nobody', () => {
    const { project } = open()
    const { code, out } = project.casus(['review', NAME])
    expect(code).toBe(0)
    expect(out.split('\n')).toContain(`casualties\t${WOUNDED}\tside_inferred\t1 wounded, OST`)
    expect(project.casus(['review', NAME, '--reason', 'denied', '--table', 'agreements']).out).toBe('')
  })

  it('ends with 3 for a stale or self-reviewed decision and an unknown pipeline, with 2 for wrong use', () => {
    const { project } = open()
    expect(project.casus(['review']).code).toBe(2)
    expect(project.casus(['review', NAME, '--table', 'sources']).code).toBe(2)
    expect(project.casus(['review', 'nowhere']).code).toBe(3)
    project.folder('pipelines/tarn-valley/decisions')
    project.write(
      FILE,
      `corrections:\n  - {id: c1, target: {table: casualties, id: ${WOUNDED}, field: count_best}, expect: 1, value: 2, reason: r, evidence: e, author: A, reviewer: A, date: 2031-04-01}\n`,
    )
    const { code, err } = project.casus(['review', NAME])
    expect(code).toBe(3)
    expect(err).toMatch(/:2:5: correction c1 was reviewed by its author, A\n/)
  })
})

describe('the terminal', () => {
  it('takes lines in order, also typed ahead, and ends with the input', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const terminal = openTerminal({ input, output: output as never }, {})
    const first = terminal.ask('one? ')
    input.write('a\nb\n')
    expect(await first).toBe('a')
    await new Promise(setImmediate)
    expect(await terminal.ask('two? ')).toBe('b')
    input.end('c')
    expect(await terminal.ask('three? ')).toBe('c')
    expect(await terminal.ask('four? ')).toBe(null)
  })
})

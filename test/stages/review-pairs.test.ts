/** Pairs of events that may be one: how they are offered, what an answer writes, what the next run makes of it. */
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { diskEffects } from '../../src/io/disk.js'
import { reconciliation } from '../../src/stages/reconcile.js'
import { decisionsFile, itemLine, itemsToReview, keep, reviewContext, walk } from '../../src/stages/review/index.js'
import type { PairItem } from '../../src/stages/review/pairs.js'
import { showItem } from '../../src/stages/review/show.js'
import { Project, RAW } from '../project.js'

const NAME = 'tarn-valley'
const WHO = { reviewer: 'Ada Reed', date: '2031-04-01' }
const FILE = 'pipelines/tarn-valley/decisions/2031-04-01_ada-reed.yaml'

const made: Project[] = []
afterEach(() => {
  for (const one of made.splice(0)) one.remove()
})

/** Two statements that tell of one day and kind of deed, but of different villages 28 km apart. */
const TOLD = {
  '2031-03-21_ost-mod_post-attacked':
    'On 20 March 2031, Karvian forces attacked an Ostrian post near Sorrel. Two Ostrian soldiers were killed, the Ministry of Defence of Ostria said.',
  '2031-03-22_valley-post_attack-at-velm':
    'Karvian forces attacked Ostrian positions near Velm on 20 March 2031. Seven Ostrian soldiers were killed, the Valley Post reported.',
}

function open(told: Record<string, string> = TOLD) {
  const project = new Project()
  made.push(project)
  for (const [name, text] of Object.entries(told)) {
    const [published, publisher] = name.split('_')
    project.write(`${RAW}/${name}.txt`, `${text}\n`)
    project.write(
      `${RAW}/${name}.yaml`,
      `publisher: ${publisher}\npublished: ${published}\nlanguage: en\nlicence: CC0-1.0\ntext: digest\n`,
    )
  }
  return { project, fx: diskEffects(project.root, { progress: () => undefined, note: () => undefined }) }
}

async function pairs({ fx }: ReturnType<typeof open>): Promise<PairItem[]> {
  const items = await itemsToReview(NAME, { table: 'pairs' }, fx)
  return items.flatMap((item) => (item.table === 'pairs' ? [item] : []))
}

async function review({ fx }: ReturnType<typeof open>, answers: readonly string[]) {
  const said: string[] = []
  const left = [...answers]
  const walked = await walk(
    await itemsToReview(NAME, { table: 'pairs' }, fx),
    {
      say: (text) => void said.push(text),
      ask: async () => left.shift() ?? null,
      mark: (quote) => `»${quote}«`,
      keep: (decision) => keep(fx, decisionsFile(NAME, WHO), decision),
    },
    reviewContext(NAME, WHO, fx),
  )
  return { walked, said: said.join(''), left }
}

const eventsOf = ({ sides }: PairItem) => sides.map(({ name }) => name)

describe('a pair that reconciling left open', () => {
  it('comes before the rows, with both events, their words, and what speaks for and against', async () => {
    const p = open()
    const [item] = await pairs(p)
    expect((await itemsToReview(NAME, {}, p.fx))[0]).toEqual(item)
    const text = showItem(item, '1/9', (quote) => `»${quote}«`)
    expect(text).toMatch(/^1\/9 {2}may these two be one event\?\n/)
    expect(text).toMatch(/\nA evt-2031-03-20-sorrel-\w+ {2}.* at Sorrel, 2031-03-20 .*2 killed/)
    expect(text).toMatch(/\nB evt-2031-03-20-velm-\w+ {2}.* at Velm, 2031-03-20 .*7 killed/)
    expect(text).toContain('Karvian forces »attacked« an Ostrian post near Sorrel')
    expect(text).toMatch(/stm-.*@\d+-\d+ and stm-.*@\d+-\d+: [\d.]+ points, .*same day 2031-03-20/)
    expect(itemLine(item)).toMatch(/^pairs\tevt-\S+ evt-\S+\t[\d.]+: .*\t.*at Sorrel.* \| .*at Velm/)
  })

  it('is left out where rows of one table or reason are asked for', async () => {
    const { fx } = open()
    for (const wanted of [{ table: 'events' }, { reason: 'side_unknown' }])
      expect((await itemsToReview(NAME, wanted, fx)).filter(({ table }) => table === 'pairs')).toEqual([])
  })

  it('is listed by the command off a terminal', () => {
    const { project } = open()
    expect(project.casus(['review', NAME, '--table', 'pairs']).out).toMatch(/^pairs\tevt-[^\n]*\n$/)
  })
})

describe('the answer', () => {
  it('same joins them in the next run, keeps both tolls as claims, and is not asked for again', async () => {
    const p = open()
    const [item] = await pairs(p)
    const { walked, said } = await review(p, ['?', 'e', '', 'one raid, told from two villages'])
    expect(walked).toEqual({ shown: 1, decisions: 1 })
    expect(said).toContain('there is no key ?')
    const [entry, ...more] = parse(p.project.read(FILE)).identity
    expect(more).toEqual([])
    expect(entry).toEqual({
      left: item.links[0].left,
      right: item.links[0].right,
      expect: { left: 'attacked', right: 'attacked' },
      judgement: 'same',
      reason: 'one raid, told from two villages',
      author: 'Ada Reed',
      date: '2031-04-01',
    })
    expect(await pairs(p)).toEqual([])
    expect(p.project.casus(['run', NAME]).code).toBe(0)
    const events = p.project.read(`output/${NAME}/data/events.csv`).split('\n')
    expect(events.filter((row) => row.includes('2031-03-20') && row.includes(',active,'))).toHaveLength(1)
    expect(p.project.read(`output/${NAME}/data/casualties.csv`)).toMatch(/,killed,.*,2,\d*,7,/)
  })

  it('different keeps them apart for good: no other link of the two is asked for either', async () => {
    const p = open()
    const [item] = await pairs(p)
    await review(p, ['different', 'two posts'])
    expect(parse(p.project.read(FILE)).identity).toMatchObject([{ judgement: 'different', reason: 'two posts' }])
    expect(await pairs(p)).toEqual([])
    expect(reconciliation(NAME, p.fx).unsure).toEqual([])
    const events = p.project.read(`.casus/${NAME}/tables/events.jsonl`)
    for (const id of eventsOf(item)) expect(events).toContain(id)
  })

  it('unsure leaves them as they are and is not asked for until another telling links them', async () => {
    const p = open()
    const [item] = await pairs(p)
    await review(p, ['u', 'nothing tells'])
    expect(await pairs(p)).toEqual([])
    expect(reconciliation(NAME, p.fx).unsure).toEqual(item.links.map((link) => ({ ...link, judged: true })))
    const third = '2031-03-23_valley-post_sorrel-again'
    p.project.write(
      `${RAW}/${third}.txt`,
      'Karvian forces attacked Ostrian positions near Sorrel on 20 March 2031, wounding four Ostrian soldiers, the Valley Post reported.\n',
    )
    p.project.write(
      `${RAW}/${third}.yaml`,
      'publisher: valley-post\npublished: 2031-03-23\nlanguage: en\nlicence: CC0-1.0\ntext: digest\n',
    )
    expect((await pairs(p)).map(eventsOf)).toEqual([eventsOf(item)])
    await review(p, ['u', 'still nothing tells'])
    const ends = parse(p.project.read(FILE)).identity.map(
      ({ left, right }: Record<string, string>) => `${left} ${right}`,
    )
    expect(new Set(ends).size).toBe(ends.length)
    expect(await pairs(p)).toEqual([])
  })

  it('skip, quit and the end of the input write nothing', async () => {
    const p = open()
    for (const answers of [['s'], ['q'], ['e'], []]) expect((await review(p, answers)).walked.decisions).toBe(0)
    expect(p.fx.exists(FILE)).toBe(false)
    expect(await pairs(p)).toHaveLength(1)
  })
})

describe('tellings that are told apart', () => {
  /** One statement tells the morning and the evening as two; the other gives no hour that fits one of them better. */
  const HOURS = {
    '2031-03-21_ost-mod_two-attacks':
      'On 20 March 2031, at 05:00, Karvian forces attacked an Ostrian post near Sorrel; two Ostrian soldiers were killed, the Ministry of Defence of Ostria said.',
    '2031-03-22_kar-mod_evening':
      'On 20 March 2031, at 21:00, Ostrian forces attacked a Karvian post near Sorrel; three Karvian soldiers were killed, the Ministry of Defence of Karvia said.',
    '2031-03-23_valley-post_day':
      'An attack near Sorrel on 20 March 2031 killed two Ostrian soldiers, the Valley Post reported.',
  }

  it('are shown, and judged the same together with the pair, so that the judgement can be carried out', async () => {
    const p = open(HOURS)
    const [item] = await pairs(p)
    expect(item.links[0].against.length).toBeGreaterThan(0)
    const { said, walked } = await review(p, ['same', 'the evening report misdates the hour', 'q'])
    expect(said).toContain('told apart so far, and one too if the events are the same')
    expect(walked.decisions).toBe(1 + item.links[0].against.length)
    const ran = p.project.casus(['run', NAME])
    expect([ran.code, ran.err]).toEqual([0, expect.not.stringContaining('stay apart')])
    expect((await pairs(p)).map(({ id }) => id)).not.toContain(item.id)
  })
})

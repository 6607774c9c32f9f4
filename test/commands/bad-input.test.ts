import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Project, RAW, WITHHELD } from '../project.js'

const PATROL = `${RAW}/2031-03-05_ost-mod_patrol-near-sorrel`
const PIPELINE = 'pipelines/tarn-valley'

interface Bad {
  name: string
  spoil(project: Project): void
  /** What stands at the start of the message: file, line, column. */
  at: string
  what: RegExp
  fix: RegExp
  args?: string[]
}

const CASES: Bad[] = [
  {
    name: 'an unknown sidecar key',
    spoil: (p) => p.edit(`${PATROL}.yaml`, (text) => `${text}pulisher: x\n`),
    at: `${PATROL}.yaml:9:1: `,
    what: /unknown key pulisher/,
    fix: /use publisher/,
  },
  {
    name: 'a missing day of publication',
    spoil: (p) => p.edit(`${PATROL}.yaml`, (text) => text.replace(/published: .*\n/, '')),
    at: `${PATROL}.yaml:1:1: `,
    what: /published is missing/,
    fix: /add a line `published/,
  },
  {
    name: 'a day that does not exist',
    spoil: (p) => p.edit(`${PATROL}.yaml`, (text) => text.replace('2031-03-05', '2031-02-29')),
    at: `${PATROL}.yaml:5:12: `,
    what: /not a day that exists/,
    fix: /YYYY-MM-DD/,
  },
  {
    name: 'a name that tells another day than the sidecar',
    spoil: (p) => p.edit(`${PATROL}.yaml`, (text) => text.replace('2031-03-05', '2031-03-04')),
    at: `${PATROL}.yaml:5:12: `,
    what: /the file is named 2031-03-05_ost-mod/,
    fix: /rename/,
  },
  {
    name: 'a publisher that the pipeline does not know',
    spoil: (p) => p.edit(`${PIPELINE}/pipeline.yaml`, (text) => text.replace(/.*kar-mod.*\n/, '')),
    at: `${RAW}/2031-03-06_kar-mod_reply-on-sorrel.yaml:3:12: `,
    what: /publisher kar-mod is not known/,
    fix: /add it under publishers/,
  },
  {
    name: 'invalid UTF-8',
    spoil: (p) => p.write(`${PATROL}.txt`, Buffer.from('Two killed\nnear S\xf6rrel\n', 'latin1')),
    at: `${PATROL}.txt:2:7: `,
    what: /0xf6 is not UTF-8/,
    fix: /save the file as UTF-8/,
  },
  {
    name: 'a byte order mark',
    spoil: (p) => p.edit(`${PATROL}.txt`, (text) => `\uFEFF${text}`),
    at: `${PATROL}.txt:1:1: `,
    what: /byte order mark/,
    fix: /without BOM/,
  },
  {
    name: 'CRLF line ends',
    spoil: (p) => p.edit(`${PATROL}.txt`, (text) => text.replaceAll('\n', '\r\n')),
    at: `${PATROL}.txt:1:`,
    what: /CRLF/,
    fix: /LF/,
  },
  {
    name: 'decomposed letters',
    spoil: (p) => p.write(`${PATROL}.txt`, 'Two men died.\nIn Cafe\u0301.\n'),
    at: `${PATROL}.txt:2:7: `,
    what: /not NFC/,
    fix: /normalise/,
  },
  {
    name: 'an empty text',
    spoil: (p) => p.write(`${PATROL}.txt`, ' \n\n'),
    at: `${PATROL}.txt:1:1: `,
    what: /empty/,
    fix: /put the text/,
  },
  {
    name: 'a text of 5 MB',
    spoil: (p) => p.write(`${PATROL}.txt`, 'Three soldiers were killed. '.repeat(180_000)),
    at: `${PATROL}.txt:1:1: `,
    what: /5\.0 MB/,
    fix: /split/,
  },
  {
    name: 'a text without a sidecar',
    spoil: (p) => rmSync(p.path(`${PATROL}.yaml`)),
    at: `${PATROL}.txt:1:1: `,
    what: /no sidecar/,
    fix: /add .*\.yaml/,
  },
  {
    name: 'a sidecar without a text',
    spoil: (p) => rmSync(p.path(`${PATROL}.txt`)),
    at: `${PATROL}.yaml:8:7: `,
    what: /no text beside/,
    fix: /withheld/,
  },
  {
    name: 'a file that is neither text nor sidecar',
    spoil: (p) => p.write(`${RAW}/scan.pdf`, 'x'),
    at: `${RAW}/scan.pdf:1:1: `,
    what: /neither a text/,
    fix: /remove/,
  },
  {
    name: 'a withheld text that would be committed',
    spoil: (p) => p.write(`${WITHHELD}.txt`, p.read(`${WITHHELD}.local.txt`)),
    at: `${WITHHELD}.yaml:7:7: `,
    what: /withheld, but a .txt lies beside/,
    fix: /local\.txt/,
  },
  {
    name: 'another text than the withheld one',
    spoil: (p) => p.edit(`${WITHHELD}.local.txt`, (text) => text.replace('Five', 'Nine')),
    at: `${WITHHELD}.yaml:8:9: `,
    what: /sha256/,
    fix: /restore/,
  },
  {
    name: 'broken YAML',
    spoil: (p) => p.edit(`${PATROL}.yaml`, (text) => text.replace('title: ', 'title: "')),
    at: `${PATROL}.yaml:`,
    what: /broken/,
    fix: /missing quote/,
  },
  {
    name: 'a duplicate text under another name',
    spoil(p) {
      p.write(`${RAW}/2031-03-05_ost-mod_same-again.txt`, p.read(`${PATROL}.txt`))
      p.write(`${RAW}/2031-03-05_ost-mod_same-again.yaml`, p.read(`${PATROL}.yaml`))
    },
    at: `${RAW}/2031-03-05_ost-mod_same-again.txt:1:1: `,
    what: /same as raw\/tarn-valley\/2031\/2031-03-05_ost-mod_patrol-near-sorrel\.txt/,
    fix: /remove one/,
  },
  {
    name: 'a coordinate out of range',
    spoil: (p) => p.edit(`${PIPELINE}/places.yaml`, (text) => text.replace('[10.5,', '[100.5,')),
    at: `${PIPELINE}/places.yaml:3:`,
    what: /coordinates\[0\] is 100\.5: more than 90/,
    fix: /at most 90/,
  },
  {
    name: 'an alias claimed twice',
    spoil: (p) =>
      p.edit(`${PIPELINE}/actors.yaml`, (text) => text.replaceAll('_ministry}', '_ministry, aliases: [MoD]}')),
    at: `${PIPELINE}/actors.yaml:3:`,
    what: /the name MoD belongs to ost\.mod already/,
    fix: /not both/,
  },
  {
    name: 'a parent that is not there',
    spoil: (p) => p.edit(`${PIPELINE}/places.yaml`, (text) => text.replace('parent: tarn-valley', 'parent: tarn-vale')),
    at: `${PIPELINE}/places.yaml:3:`,
    what: /no place tarn-vale/,
    fix: /add the place/,
  },
  {
    name: 'an unknown pipeline',
    spoil: () => undefined,
    args: ['run', 'tarn'],
    at: 'pipelines/tarn/pipeline.yaml:1:1: ',
    what: /there is no pipeline tarn/,
    fix: /use tarn-valley/,
  },
]

describe('broken input is told with place, reason and fix, and publishes nothing', () => {
  const good = new Project()
  beforeAll(() => expect(good.casus(['run'])).toMatchObject({ code: 0 }))
  afterAll(() => good.remove())

  let project: Project
  beforeEach(() => {
    project = new Project()
    return () => project.remove()
  })

  it.each(CASES)('$name', ({ spoil, args = ['run'], at, what, fix }) => {
    for (const [file, hex] of Object.entries(good.tree('output'))) {
      project.folder(`output/${file}/..`)
      project.write(`output/${file}`, Buffer.from(hex, 'hex'))
    }
    spoil(project)
    const before = project.tree('output')
    expect(Object.keys(before).length).toBeGreaterThan(10)
    const { code, err } = project.casus(args)
    const message = err.slice(err.indexOf(at))
    expect(err).toContain(at)
    expect(message.split('\n')[0]).toMatch(what)
    expect(message.split('\n')[1]).toMatch(/^ {2}why: ./)
    expect(message.split('\n')[2]).toMatch(fix)
    expect(code).toBe(3)
    expect(project.tree('output')).toEqual(before)
  })

  it('an output folder that cannot be written', () => {
    project.write('output', 'a file where the folder should be')
    const { code, err } = project.casus(['run'])
    expect(err).toMatch(/^output\/tarn-valley:1:1: a file stands where a folder must be\n {2}why: .+\n {2}fix: /m)
    expect(code).toBe(3)
    expect(project.read('output')).toBe('a file where the folder should be')
  })

  it('tells the problems of all files at once', () => {
    project.write(`${PATROL}.txt`, '')
    project.edit(`${WITHHELD}.yaml`, (text) => `${text}extra: 1\n`)
    expect(project.casus(['ingest']).err).toMatch(/2 problems; nothing was published/)
  })

  it.each([
    ['an unknown command', ['publsh']],
    ['an unknown option', ['run', '--fast']],
    ['a missing option', ['add', 'x.txt']],
    [
      'a word outside its list',
      ['add', 'x.txt', '--pipeline', 'a', '--publisher', 'b', '--published', 'c', '--text', 'copied'],
    ],
  ])('%s is wrong use: exit code 2', (_, args) => {
    const { code, err } = project.casus(args)
    expect(err).not.toBe('')
    expect(code).toBe(2)
  })
})

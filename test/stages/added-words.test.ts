/** What people read is proved against the text: on the fixture project, from the file to the release and its proof. */
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { toYaml } from '../../src/model/yaml.js'
import { Project, WITHHELD } from '../project.js'

const FILE = 'pipelines/tarn-valley/decisions/2031-05-05_1-added.yaml'
const made: Project[] = []
afterEach(() => {
  for (const one of made.splice(0)) one.remove()
})

/** A project with one entry under `added`, in words of its first statement that no rule reads as an event. */
function adding(more: object) {
  const project = new Project()
  made.push(project)
  expect(project.casus(['run', 'tarn-valley']).code).toBe(0)
  const [record] = Object.keys(project.tree('output/tarn-valley/records')).sort()
  const { id, statement } = parse(project.read(`output/tarn-valley/records/${record}`))
  const words = [...project.read(statement.file)].slice(0, 6).join('')
  const event = { subtype: 'investigation', date_start: statement.published }
  const one = { id: 'add-1', claim: `${id}@0-6`, expect: words, tells: { event }, reason: 'told and not read' }
  project.folder('pipelines/tarn-valley/decisions')
  project.write(
    FILE,
    toYaml({ added: [{ ...one, author: 'Bo Carr', reviewer: 'Ada Reed', date: '2031-05-05', ...more }] }),
  )
  return { project, ran: project.casus(['run', 'tarn-valley']), id, words }
}

describe('casus run with what people read', () => {
  it('publishes it, and casus verify finds it there', () => {
    const { project, ran, id, words } = adding({})
    expect([ran.err, ran.code]).toEqual([expect.any(String), 0])
    const row = project
      .read('output/tarn-valley/data/claims.csv')
      .split('\n')
      .find((line) => line.includes(',person,'))
    expect(row).toContain(`${id},events,evt-`)
    expect(row).toContain(words)
    const proof = project.casus(['verify', 'output/tarn-valley'])
    expect([proof.out, proof.code]).toEqual([expect.stringContaining('claims read or put by people'), 0])
  })
  it('stops with line, column and both wordings where other words stand', () => {
    const { ran, words } = adding({ expect: 'words that are not there' })
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(new RegExp(`${FILE}:\\d+:\\d+`))
    expect(ran.err).toContain(`expects “words that are not there”, but there stands “${words}”`)
  })
  it('stops where more of a withheld text is quoted than may be published', () => {
    const project = new Project()
    made.push(project)
    expect(project.casus(['run', 'tarn-valley']).code).toBe(0)
    const records = Object.keys(project.tree('output/tarn-valley/records'))
    const { id } = records
      .map((name) => parse(project.read(`output/tarn-valley/records/${name}`)))
      .find(({ statement }) => statement.text === 'withheld')
    const words = project.read(`${WITHHELD}.local.txt`).split(/\s+/).slice(0, 13).join(' ')
    const event = { subtype: 'investigation', date_start: '2031-03-10' }
    const one = { id: 'add-1', claim: `${id}@0-${words.length}`, expect: words, tells: { event }, reason: 'r' }
    project.folder('pipelines/tarn-valley/decisions')
    project.write(FILE, toYaml({ added: [{ ...one, author: 'Bo Carr', reviewer: 'Ada Reed', date: '2031-05-05' }] }))
    const { code, err } = project.casus(['run', 'tarn-valley'])
    expect([code, err]).toEqual([3, expect.stringContaining('is too long a quote')])
  })
  it('stops where no span is named', () => {
    const { ran } = adding({ claim: 'stm-2031' })
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining('stm-2031 names no span')])
  })
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { Project, WITHHELD } from '../project.js'

const p = new Project()
afterAll(() => p.remove())
const file = p.path('note.txt')
writeFileSync(file, 'Three Ostrian soldiers were killed near Sorrel on Friday.\n')

it('asks for the day of publication', () => {
  const { code, err } = p.casus(['explain', file])
  expect(code).toBe(2)
  expect(err).toContain('--published YYYY-MM-DD')
})

it('explains a text, plainly where the output is no terminal', () => {
  const { code, out } = p.casus(['explain', file, '--published', '2031-03-10', '--pipeline', 'tarn-valley'])
  expect(code).toBe(0)
  expect(out).toContain('f1 3 killed')
  expect(out).toContain('2031-03-07')
  expect(out).not.toContain('\u001b')
})

it('takes day, publisher and pipeline of a statement under raw/', () => {
  expect(p.casus(['explain', `${WITHHELD}.local.txt`])).toMatchObject({ code: 0, err: '' })
})

it('writes one page', () => {
  const page = p.path('out.html')
  expect(p.casus(['explain', file, '--published', '2031-03-10', '--html', page]).code).toBe(0)
  expect(existsSync(page) && readFileSync(page, 'utf8')).toContain('<!doctype html>')
})

it('refuses a language without a pack and an id that is not there', () => {
  const day = ['--published', '2031-03-10']
  expect(p.casus(['explain', file, ...day, '--language', 'xx']).err).toContain('no language pack for xx')
  expect(p.casus(['explain', file, ...day, '--claim', 'f9'])).toMatchObject({ code: 2, out: '' })
})

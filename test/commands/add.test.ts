import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { slugOf } from '../../src/commands/add.js'
import { Project, RAW, WITHHELD } from '../project.js'

let p: Project
beforeEach(() => {
  p = new Project()
})
afterEach(() => p.remove())

const OPTIONS = [
  '--pipeline',
  'tarn-valley',
  '--publisher',
  'valley-post',
  '--published',
  '2031-04-02',
  '--url',
  'https://example.org/9',
]
const TEXT = '\uFEFFSeven Karvian soldiers were killed near Velm on 1 April 2031.\r\n'
const NAME = `${RAW}/2031-04-02_valley-post_seven-karvian-soldiers-were-killed`

describe('casus add', () => {
  it('puts text and sidecar in place and tells what the text says', () => {
    const { code, out } = p.casus(['add', '-', ...OPTIONS], { input: TEXT })
    expect(code).toBe(0)
    expect(p.read(`${NAME}.txt`)).toBe('Seven Karvian soldiers were killed near Velm on 1 April 2031.\n')
    expect(parse(p.read(`${NAME}.yaml`))).toEqual({
      publisher: 'valley-post',
      url: 'https://example.org/9',
      published: '2031-04-02',
      language: 'en',
      licence: 'CC0-1.0',
      text: 'digest',
    })
    expect(out).toContain(`added ${NAME}.txt`)
    expect(out).toMatch(/1 casualty figures\n {2}- 7 killed \(exact\), KAR, publisher: “Seven Karvian soldiers/)
    expect(p.casus(['ingest']).out).toContain('5 statements')
  })

  it('reads a file and takes the title for its name', () => {
    p.write('note.txt', TEXT)
    expect(p.casus(['add', 'note.txt', ...OPTIONS, '--title', 'Épreuve: at Velm!', '--kind', 'news']).code).toBe(0)
    expect(parse(p.read(`${RAW}/2031-04-02_valley-post_epreuve-at-velm.yaml`))).toMatchObject({
      title: 'Épreuve: at Velm!',
      kind: 'news',
    })
  })

  it('gives a second text of one name another name', () => {
    p.casus(['add', '-', ...OPTIONS, '--slug', 'daily-report'], { input: TEXT })
    p.casus(['add', '-', ...OPTIONS, '--slug', 'daily-report'], { input: 'Two were wounded.' })
    expect(p.read(`${RAW}/2031-04-02_valley-post_daily-report-2.txt`)).toBe('Two were wounded.\n')
  })

  it('keeps a withheld text out of Git and ties the sidecar to it', () => {
    p.casus(['add', '-', ...OPTIONS, '--text', 'withheld'], { input: TEXT })
    expect(p.read(`${NAME}.local.txt`)).toContain('Seven')
    expect(parse(p.read(`${NAME}.yaml`))).toMatchObject({ text: 'withheld', licence: 'LicenseRef-withheld', chars: 62 })
    expect(p.casus(['ingest']).code).toBe(0)
  })

  it.each([
    ['a digest', `${RAW}/2031-03-05_ost-mod_patrol-near-sorrel.txt`],
    ['a withheld text', `${WITHHELD}.local.txt`],
  ])('refuses %s that is there already, whatever its line ends, and names it', (_, file) => {
    const before = p.tree('raw')
    const { code, err } = p.casus(['add', '-', ...OPTIONS], { input: p.read(file).replaceAll('\n', '\r\n') })
    expect(err).toContain(`the text is the same as ${file.replace('.local.txt', '')}`)
    expect(code).toBe(3)
    expect(p.tree('raw')).toEqual(before)
  })

  it.each([
    ['a day that does not exist', ['--published', '2031-02-30'], 3, /not a day that exists/],
    ['an unknown publisher', ['--publisher', 'evening-post'], 3, /publisher evening-post is not known/],
    ['an unknown pipeline', ['--pipeline', 'tarn'], 3, /there is no pipeline tarn/],
    ['a verbatim text without licence', ['--text', 'verbatim'], 2, /needs --licence/],
  ])('refuses %s and leaves raw/ as it was', (_, change, code, message) => {
    const before = p.tree('raw')
    const ran = p.casus(['add', '-', ...OPTIONS, ...change], { input: TEXT })
    expect(ran.err).toMatch(message)
    expect(ran.code).toBe(code)
    expect(p.tree('raw')).toEqual(before)
  })

  it.each([
    ['Three killed — near Şuşa', 'three-killed-near-susa'],
    ['Трое погибших', 'statement'],
    ['one two three four five six', 'one-two-three-four-five'],
  ])('names %s %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })
})

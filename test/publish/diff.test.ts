import { beforeAll, describe, expect, it } from 'vitest'
import { type Change, changesBetween } from '../../src/publish/diff/changes.js'
import { readRelease } from '../../src/publish/diff/read-release.js'
import { compareVersions, nextVersion, partOf, versionFault } from '../../src/publish/diff/version.js'
import { changesCsv, changesMarkdown, summary } from '../../src/publish/diff/write.js'
import { bytesOf } from '../../src/publish/release.js'
import { type Invented, invented, inventedRelease } from './invented.js'

type Files = Map<string, Uint8Array>

async function release(made: Invented): Promise<Files> {
  const files = await inventedRelease(made)
  return new Map([...files].map(([path, content]) => [path, bytesOf(content)]))
}

let old: Files
beforeAll(async () => {
  old = await release(invented(12))
})

const changes = (before: Files, after: Files): Change[] =>
  changesBetween(readRelease(before, 'old'), readRelease(after, 'new'))
const told = (some: readonly Change[]) =>
  some.map(({ change, table, id, column, causes, details }) => [
    change,
    table,
    id,
    column,
    causes.join(';'),
    details.join(';'),
  ])

/** The twelve incidents after a change of the rows. */
async function releaseAfter(change: (made: Invented) => void, n = 12): Promise<Files> {
  const made = invented(n)
  change(made)
  return release(made)
}

describe('what changed', () => {
  it('nothing between a release and itself', () => {
    expect(changes(old, old)).toEqual([])
    expect(changesMarkdown('1.0.0', '1.0.0', [])).toContain('Nothing changed.')
  })

  it('nothing when rows, columns and list items stand in another order, or only the books of versions differ', async () => {
    const files = await releaseAfter(({ rows }) => {
      for (const row of rows.events) Object.assign(row, { first_version: '9.9.9', last_changed_version: '9.9.9' })
      rows.places[0].names_en = ['b', 'a']
    })
    const mixed = await releaseAfter(({ rows }) => {
      rows.places[0].names_en = ['a', 'b']
      for (const table of Object.values(rows)) table.reverse()
    })
    expect(told(changes(files, mixed))).toEqual([])
  })

  it('rows of new statements', async () => {
    const found = changes(old, await release(invented(13)))
    expect(new Set(found.map(({ change }) => change))).toEqual(new Set(['added']))
    expect(found.filter(({ table }) => table === 'events')).toMatchObject([
      {
        change: 'added',
        new: expect.stringMatching(/ killed near /),
        causes: ['source_added'],
        details: [expect.stringMatching(/^stm-/), expect.stringMatching(/^stm-/)],
      },
    ])
    expect(partOf(found)).toBe('minor')
  })

  it('rows of statements that are gone', async () => {
    const found = changes(await release(invented(13)), old)
    expect(new Set(found.map(({ change, causes }) => `${change} ${causes}`))).toEqual(
      new Set(['removed source_removed']),
    )
  })

  it('a value without any other reason comes from a changed rule', async () => {
    const files = await releaseAfter(({ rows }) => Object.assign(rows.casualties[3], { person_status: 'police' }))
    const [id] = [invented(12).rows.casualties[3].casualty_id]
    expect(told(changes(old, files))).toEqual([['changed', 'casualties', id, 'person_status', 'rule_changed', '']])
    expect(partOf(changes(old, files))).toBe('patch')
  })

  it('columns', async () => {
    const files = new Map(old)
    const text = (path: string) => new TextDecoder().decode(files.get(path))
    files.set('data/actors.csv', bytesOf(text('data/actors.csv').replace('wikidata', 'qid')))
    files.set(
      'datapackage.json',
      bytesOf(text('datapackage.json').replace(/("name": "actor_id"[\s\S]*?"name": )"wikidata"/, '$1"qid"')),
    )
    expect(told(changes(old, files))).toEqual([
      ['column_added', 'actors', null, 'qid', '', ''],
      ['column_removed', 'actors', null, 'wikidata', '', ''],
    ])
    expect(partOf(changes(old, files))).toBe('major')
  })

  it('a release that cannot be read is told', () => {
    expect(() => readRelease(new Map(), 'here')).toThrow(/here: datapackage.json: the file is missing/)
    const broken = new Map(old).set('data/events.csv', bytesOf('a,b\n'))
    expect(() => readRelease(broken, 'here')).toThrow(/data\/events.csv cannot be read/)
  })
})

describe('how it is told', () => {
  it('as CSV, as a note and as a short table', async () => {
    const found = changes(old, await release(invented(13)))
    const csv = changesCsv(found)
    expect(csv.split('\n')[0]).toBe('change,table,id,column,old,new,cause,detail')
    expect(csv.trimEnd().split('\n')).toHaveLength(found.length + 1)
    const note = changesMarkdown('1.0.0', '1.1.0', found)
    expect(note).toContain('A minor change.')
    expect(note).toMatch(/## Events\n\n- `evt-.*` added: \d killed near .* \(source added: stm-/)
    expect(summary(found).rows).toContainEqual(['events', 1, 0, 0, 0, 0])
  })
})

describe('version numbers', () => {
  const one = (change: Change['change']) => [{ change } as Change]

  it('are compared as numbers', () => {
    expect(['1.10.0', '1.9.0', '1.9.10', '0.99.0'].sort(compareVersions)).toEqual([
      '0.99.0',
      '1.9.0',
      '1.9.10',
      '1.10.0',
    ])
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0)
  })

  it.each([
    ['1.2.3', '1.2.4', 'changed', true],
    ['1.2.3', '1.2.4', 'added', false],
    ['1.2.3', '1.3.0', 'added', true],
    ['1.2.3', '1.3.0', 'merged', true],
    ['1.2.3', '1.3.0', 'column_added', false],
    ['1.2.3', '2.0.0', 'column_removed', true],
    ['1.2.3', '2.0.0', 'changed', true],
    ['0.2.3', '0.2.4', 'column_changed', false],
    ['0.2.3', '0.3.0', 'column_changed', true],
  ] as const)('%s → %s for %s: %s', (before, now, change, fits) => {
    expect(versionFault(before, now, one(change)) === null).toBe(fits)
  })

  it('say what would fit', () => {
    expect(nextVersion('1.2.3', 'minor')).toBe('1.3.0')
    expect(versionFault('1.2.3', '1.2.4', one('removed'))).toMatch(/a minor change, so the version is at least 1.3.0/)
  })
})

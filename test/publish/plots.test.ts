/** Plots: what they show and leave out, the same bytes each time, well-formed. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { timeAxis } from '../../src/publish/plots/time-axis.js'
import { invented, inventedRelease, sha256 } from './invented.js'

const OUTLINES = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'))

let files: Map<string, string | Uint8Array>
beforeAll(async () => {
  files = await inventedRelease(invented(24), undefined, OUTLINES)
})
const text = (path: string): string => files.get(path) as string

describe('the time axis', () => {
  const day = (month: number) => `${2030 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05`
  const every = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => day(from + i))

  it('shows months, and where a few days lie far off, counts those', () => {
    expect(timeAxis(every(0, 90))).toMatchObject({ unit: 'month', leftOut: '' })
    const axis = timeAxis([...every(0, 2), ...every(200, 260)])
    expect(axis).toMatchObject({ unit: 'month', leftOut: '2 more of 2030 are not drawn' })
    expect([axis?.periods.length, axis?.periodOf(day(0)), axis?.periodOf(day(200))]).toEqual([
      60,
      null,
      day(200).slice(0, 7),
    ])
  })

  it('shows years where no stretch of months holds nearly all', () => {
    expect(timeAxis(every(0, 200))).toMatchObject({ unit: 'year', leftOut: '' })
    expect(timeAxis([])).toBeNull()
  })
})

describe('plots', () => {
  it('the map shows where most events were and names what lies beyond', async () => {
    const odd = invented(24)
    Object.assign(odd.rows.events[0], { location_name: 'Farhaven', latitude: 50, longitude: 4 })
    const svg = (await inventedRelease(odd, undefined, OUTLINES)).get('plots/map.svg') as string
    expect(svg).toContain('Beyond its edges: Farhaven 1.')
    expect(svg).not.toContain('<title>Farhaven')
  })

  it('no best number is drawn where a figure has none', async () => {
    const odd = invented(1)
    Object.assign(odd.rows.casualties[0], { count_best: null, best_method: null })
    const svg = (await inventedRelease(odd)).get('plots/deaths.svg') as string
    expect(svg).toMatch(/<title>[\d-]+: 1 – \? – 3<\/title>/)
    expect(svg).not.toContain('<circle')
  })

  it('show every event, side and place, and have the same bytes each time', async () => {
    expect(text('plots/events.svg')).toContain('24 events by their first day')
    expect(text('plots/deaths.svg')).toContain('>OST</text>')
    expect(text('plots/map.svg')).toMatch(/<title>Sorrel: 8<\/title>/)
    expect(text('plots/map.svg')).toContain('Natural Earth')
    const again = await inventedRelease(invented(24), undefined, OUTLINES)
    for (const [path, content] of files)
      expect([path, sha256(again.get(path) as string)]).toEqual([path, sha256(content)])
  })

  it('are well-formed even with names that are markup', async () => {
    const odd = invented(3)
    for (const row of odd.rows.events) row.location_name = '<b>"&'
    for (const row of odd.rows.casualties) row.side = '<i>&'
    const some = await inventedRelease(odd)
    for (const path of ['plots/events.svg', 'plots/deaths.svg', 'plots/map.svg']) {
      const svg = some.get(path) as string
      expect(svg).not.toMatch(/<[bi]>|&(?!amp;|lt;|gt;|quot;)/)
      expect(svg.match(/<[a-z]+(?:\s[^>]*)?(?<!\/)>/gi)?.length).toBe(svg.match(/<\/[a-z]+>/gi)?.length)
    }
    expect(some.get('plots/map.svg')).toContain('No outlines were at hand')
  })

  it('are left out where there is nothing to draw', async () => {
    const none = await inventedRelease(invented(0))
    expect([...none.keys()].filter((path) => path.startsWith('plots/'))).toEqual([])
    expect(none.get('README.md')).not.toContain('plots/events.svg)')
  })
})

/**
 * The sample statement against its analyst’s reading, fact by fact, with the registry of its conflict and without any. The text is
 * third-party and is not part of the project: where ../shared/seed is absent these tests are skipped; the invented fixtures
 * beside them show the same phenomena.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Knowledge } from '../../src/knowledge/index.js'
import type { Extraction } from '../../src/model/record.js'
import { BARE, knowledgeOf, read } from './read-statement.js'

const FOLDER = '../shared/seed'
const here = existsSync(`${FOLDER}/expected.yaml`)
if (!here) console.warn(`sample statement not found in ${FOLDER}: its tests are skipped`)
const pipeline = existsSync('pipelines/nagorno-karabakh/pipeline.yaml')

interface Span {
  span: [number, number]
  text: string
}
interface Expected {
  persons: { id: string; name: string; rank: string; condition: string; severity?: string; mention: Span }[]
  casualty_claims: {
    id: string
    status: string
    count: { min: number; max: number | null }
    evidence: Span
    asserted_by: string
    side: string
    severity?: string
  }[]
  casualty_facts: { id: string; side: string; status: string; count?: number; claims: string[]; persons?: string[] }[]
}

const NAMES: Record<string, Record<string, string>> = {
  linked: { NK: 'NK', AZ: 'AZ' },
  bare: { NK: 'Nagorno-Karabakh', AZ: 'Azerbaijan' },
}

describe.skipIf(!here)('the sample statement', () => {
  const text = here ? readFileSync(`${FOLDER}/${readdirSync(FOLDER).find((f) => f.endsWith('.txt'))}`, 'utf8') : ''
  const expected: Expected = here ? parse(readFileSync(`${FOLDER}/expected.yaml`, 'utf8')) : {}
  const counted = here ? expected.casualty_facts.filter((f) => f.count !== undefined) : []
  const claims = here ? expected.casualty_claims : []
  const persons = here ? expected.persons : []
  const run = (knowledge: Knowledge): Extraction => read(text, knowledge, '2023-03-06')

  describe.each(['bare', ...(pipeline ? ['linked'] : [])])('%s', (kind) => {
    const found = here ? run(kind === 'linked' ? knowledgeOf('nagorno-karabakh') : BARE) : ({} as Extraction)
    const sides = NAMES[kind]
    const live = () => found.casualties.filter((c) => c.state === 'live')

    it('finds the four counted facts and no other', () => {
      const want = counted.map((f) => `${sides[f.side]} ${f.status} ${f.count}`).sort()
      expect(
        live()
          .map((c) => `${c.side} ${c.harm} ${c.count_best}`)
          .sort(),
      ).toEqual(want)
    })

    it.each(claims.map((c) => [c.id, c] as const))('finds claim %s on its words', (_, claim) => {
      const harm = claim.status === 'casualties_unspecified' ? 'unspecified' : claim.status
      const [start, end] = claim.evidence.span
      const hits = found.casualties.flatMap((c) =>
        c.evidence.filter((e) => e.harm === harm && e.start < end && start < e.end),
      )
      expect(hits.length).toBeGreaterThan(0)
      if (harm === 'unspecified') return
      expect(hits.some((e) => e.count_low === claim.count.min && e.count_high === claim.count.max)).toBe(true)
    })

    it.each(counted.map((f) => [f.id, f] as const))('gathers the claims of fact %s in one', (_, fact) => {
      const row = live().find((c) => c.side === sides[fact.side] && c.harm === fact.status)
      expect(row?.evidence).toHaveLength(fact.claims.length)
      expect(row?.people).toHaveLength(fact.persons?.length ?? 0)
    })

    it.each(persons.map((p) => [p.name, p] as const))('names %s with rank and condition', (name, person) => {
      const hit = found.people.find((p) => p.name === name)
      expect(hit).toMatchObject({ rank: person.rank, harm: person.condition, condition: person.severity ?? null })
      expect([hit?.start, hit?.end]).toEqual(person.mention.span)
    })

    it('keeps both conditions of the wounded officer', () => {
      const row = live().find((c) => c.side === sides.NK && c.harm === 'wounded')
      expect(row?.evidence.flatMap((e) => e.condition ?? []).sort()).toEqual(['critical', 'serious'])
      expect(row?.review_reasons).toContain('condition_differs')
    })

    it('never adds up what is told again, and counts no posts', () => {
      const counts = found.casualties.flatMap((c) => c.count_best ?? [])
      expect(counts).not.toContain(11)
      expect(counts).not.toContain(30)
    })

    it('gives the day and the time of the incident, and its place', () => {
      const event = found.events.find((e) => e.id === live()[0].event)
      expect(event).toMatchObject({ date_start: '2023-03-05', date_end: '2023-03-05', time_local: '10:00' })
      expect(event?.place?.name).toBe('Dukyanlar')
    })

    it('dates the agreements, the year that the list leaves out included', () => {
      const dates = found.agreements.map((a) => a.date)
      expect(dates).toEqual(expect.arrayContaining(['2020-11-09', '2021-01-11', '2021-11-26', '2022-10-31']))
    })

    it('tells who says what', () => {
      const speakers = new Set(
        found.casualties.flatMap((c) => c.evidence.map((e) => `${e.speaker.name} ${e.speaker.person ?? ''}`)),
      )
      expect([...speakers].some((name) => /Zakharova/.test(name))).toBe(true)
      expect([...speakers].some((name) => /Defen[cs]e/i.test(name))).toBe(true)
      expect([...speakers].some((name) => name.startsWith('publisher'))).toBe(true)
    })
  })
})

/** Merged records in the changes: named with their survivor and with what merged them. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../../src/model/column.js'
import { changesBetween } from '../../src/publish/diff/changes.js'
import type { ReleaseRead } from '../../src/publish/diff/read-release.js'
import { partOf } from '../../src/publish/diff/version.js'
import { changesMarkdown } from '../../src/publish/diff/write.js'
import type { Invented } from './invented.js'
import { invented } from './invented.js'
import { decision, N, releaseAfter, tellMore, told } from './two-releases.js'

let old: ReleaseRead
beforeAll(async () => {
  old = await releaseAfter(() => undefined)
})

describe('merging', () => {
  it('names the survivor of an event and of its figures, and the judgement', async () => {
    const [keep, gone] = invented(N).rows.events
    const figures = (made: Invented, event: Row) =>
      made.rows.casualties.filter((row) => row.event_id === event.event_id)
    const after = await releaseAfter((made) => {
      const [kept, lost] = [figures(made, keep)[0], figures(made, gone)[0]]
      for (const claim of made.rows.claims) {
        if (claim.record_id === gone.event_id) claim.record_id = keep.event_id
        if (claim.record_id === lost.casualty_id) claim.record_id = kept.casualty_id
      }
      made.rows.casualties.splice(made.rows.casualties.indexOf(lost), 1)
      Object.assign(made.rows.events[0], { n_claims: 3 })
      Object.assign(made.rows.events[1], {
        record_status: 'merged',
        deaths_best: null,
        deaths_low: null,
        summary: null,
      })
      made.rows.id_aliases.push(
        { old_id: lost.casualty_id, record_table: 'casualties', new_id: kept.casualty_id, since_version: '0.1.0' },
        { old_id: gone.event_id, record_table: 'events', new_id: keep.event_id, since_version: '0.1.0' },
      )
      decision(made, {
        identity: [{ left: keep.event_id, right: gone.event_id, judgement: 'same', reason: 'r', author: 'a' }],
      })
    })
    const changes = changesBetween(old, after)
    const judged = `identity_decision (${keep.event_id} same ${gone.event_id})`
    expect(told(changes, keep.event_id)).toEqual([`events.n_claims: ${judged}`])
    expect(told(changes, gone.event_id)).toEqual([`merged events: ${judged}`])
    const merged = changes.filter(({ change }) => change === 'merged')
    const [lost, kept] = [gone, keep].map((event) => `cas-${String(event.event_id).slice(4)}-ost-killed`)
    expect(merged.map(({ table, id, new: now }) => [table, id, now])).toEqual([
      ['events', gone.event_id, keep.event_id],
      ['casualties', lost, kept],
    ])
    expect(told(changes, lost)).toEqual([`merged casualties: ${judged}`])
    expect(changes.some(({ table }) => table === 'id_aliases')).toBe(false)
    expect(partOf(changes)).toBe('minor')
    expect(changesMarkdown('1.0.0', '1.1.0', changes)).toContain(
      `- \`${gone.event_id}\` merged into \`${keep.event_id}\` (identity decision: `,
    )
  })

  it('without a judgement, by a statement that tells of both', async () => {
    const [keep, gone] = invented(N).rows.events
    const after = await releaseAfter((made) => {
      for (const claim of made.rows.claims) if (claim.record_id === gone.event_id) claim.record_id = keep.event_id
      tellMore(made, keep.event_id)
      Object.assign(made.rows.events[1], { record_status: 'merged', summary: null })
      made.rows.id_aliases.push({
        old_id: gone.event_id,
        record_table: 'events',
        new_id: keep.event_id,
        since_version: '0.1.0',
      })
    })
    expect(told(changesBetween(old, after), gone.event_id)).toEqual(['merged events: source_added (stm-new)'])
  })

  it('a later merge moves what an alias says', async () => {
    const [a, b] = invented(N).rows.events
    const alias = (id: unknown) => (made: Invented) =>
      void made.rows.id_aliases.push({
        old_id: 'evt-x',
        record_table: 'events',
        new_id: id as string,
        since_version: '0.1.0',
      })
    const changes = changesBetween(await releaseAfter(alias(a.event_id)), await releaseAfter(alias(b.event_id)))
    expect(changes).toMatchObject([
      { change: 'changed', table: 'id_aliases', column: 'new_id', old: a.event_id, new: b.event_id },
    ])
  })
})

/** What becomes of rows that hang on one that a review took out of the release, and on events that are not there. */
import type { Problem } from '../../model/problem.js'
import type { CasualtyRow, PersonRow } from '../../model/tables/index.js'
import type { Told } from '../rows/write-figures.js'
import { problem } from './decisions.js'
import type { Desk } from './desk.js'

type Withdrawn = Desk['withdrawn']

/** Parts of a withdrawn figure stand for themselves; rows of other tables are as they were. */
export const unhosted = <T extends object>(rows: readonly T[], withdrawn: Withdrawn): T[] =>
  rows.map((row) =>
    withdrawn.has((row as { subset_of?: string }).subset_of ?? '') ? { ...row, subset_of: null } : row,
  )

/** The figures of a withdrawn event go with it. People stay, as their claims do, but not as victims of a figure that is gone. */
export function eventless(
  { casualties, people }: Pick<Told, 'casualties' | 'people'>,
  { withdrawn, release }: Pick<Desk, 'withdrawn' | 'release'>,
): { casualties: CasualtyRow[]; people: PersonRow[] } {
  const left = casualties.filter(({ casualty_id, event_id }) => {
    const review = withdrawn.get(event_id ?? '')
    if (!review) return true
    withdrawn.set(casualty_id, review)
    delete release.after[casualty_id]
    return false
  })
  const unfigured = people.map((row) => (withdrawn.has(row.casualty_id ?? '') ? { ...row, casualty_id: null } : row))
  return { casualties: left, people: unfigured }
}

/** Corrections that hang a figure on itself, or on an event or figure that is not in the release. */
export function homeless(
  { decisions, ids }: Pick<Desk, 'decisions' | 'ids'>,
  casualties: readonly CasualtyRow[],
  events: ReadonlySet<string>,
): Problem[] {
  const moves = decisions.corrections.filter(({ target: { field } }) => field === 'event_id' || field === 'subset_of')
  if (moves.length === 0) return []
  const rows = new Map(casualties.map((row) => [row.casualty_id, row]))
  return moves.flatMap(({ id, target, where }) => {
    const row = rows.get(ids.current(target.id))
    const to = row?.[target.field as 'event_id' | 'subset_of']
    if (row && to === row.casualty_id)
      return problem(
        where,
        `correction ${id} makes ${row.casualty_id} a part of itself`,
        'the two figures that it names are one by now',
        'remove the correction',
      )
    if (!row || to == null || events.has(to) || rows.has(to)) return []
    return problem(
      where,
      `correction ${id} moves ${row.casualty_id} to ${to}, which is not in the release`,
      'a figure belongs to an event or a figure of the release; a running total to none',
      'correct the id that it moves to, or withdraw the figure',
    )
  })
}

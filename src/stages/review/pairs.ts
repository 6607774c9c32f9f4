/** Pairs of events that may be one: what reconciling left open and nobody has judged yet, the likeliest first. */
import type { Row } from '../../model/column.js'
import type { ClaimRow } from '../../model/tables/index.js'
import { type OpenLink, tellingName } from '../../reconcile/index.js'
import { by, groupBy, unique } from '../../text/order.js'
import { type Evidence, evidenceOf } from './evidence.js'
import type { QueueInput } from './queue.js'
import { tellingIn } from './tellings.js'

export interface PairItem {
  table: 'pairs'
  /** Names of the two sides, joined by a space. */
  id: string
  sides: readonly [PairSide, PairSide]
  /** What speaks for and against, telling by telling; the likeliest first. */
  links: readonly OpenLink[]
  /** Those of the links on which nobody has said that nothing tells. */
  unjudged: readonly OpenLink[]
  /** The words of each telling that the links name. */
  words: ReadonlyMap<string, string>
}

export interface PairSide {
  /** Id of the event; of a denial that has no event, statement id and span joined by @. */
  name: string
  /** The event, or null for a denial that has none. */
  event: Row | null
  /** The first words of each telling that the links compare. */
  evidence: readonly Evidence[]
}

export function pairItems(input: QueueInput): PairItem[] {
  const events = new Map(input.tables.events.map((row) => [row.event_id as string, row]))
  const records = new Map(input.records.map((record) => [record.id, record]))
  const claims = claimsByTelling(input)
  const told = input.records.flatMap(({ id, events }) => events.map((event) => tellingIn(id, event)))
  const words = new Map(told.map(({ name, words }) => [name, words]))
  const nameOf = (telling: string) =>
    (claims.get(telling) ?? []).find(({ record_id }) => record_id !== null)?.record_id ?? telling
  const namesOf = ({ left, right }: OpenLink) => [nameOf(left), nameOf(right)]
  const open = groupBy(input.unsure, (link) => unique(namesOf(link)).join(' '))
  const side = (name: string, tellings: readonly string[]): PairSide => ({
    name,
    event: events.get(name) ?? null,
    evidence: unique(tellings.filter((telling) => nameOf(telling) === name)).flatMap((telling) =>
      (claims.get(telling) ?? []).slice(0, 1).map((claim) => evidenceOf(claim, records, input)),
    ),
  })
  return [...open]
    .flatMap(([pair, links]): PairItem[] => {
      const unjudged = links.filter(({ judged }) => !judged)
      if (unjudged.length === 0) return []
      const [a, b] = pair.split(' ')
      const tellings = links.flatMap(({ left, right }) => [left, right])
      const likeliest = links.toSorted(by((link) => -link.points))
      const sides = [side(a, tellings), side(b, tellings)] as const
      return [{ table: 'pairs', id: pair, sides, links: likeliest, unjudged, words }]
    })
    .sort(
      by(
        ({ links }) => -links[0].points,
        ({ id }) => id,
      ),
    )
}

/** Claims of events by the names of their tellings. */
function claimsByTelling({ records, claims }: QueueInput): ReadonlyMap<string, ClaimRow[]> {
  const own = new Map(
    claims
      .filter(({ record_table }) => record_table === 'events')
      .map((claim) => [`${claim.statement_id} ${claim.claim_id.split('-').at(-1)}`, claim]),
  )
  return new Map(
    records.flatMap(({ id, events }) =>
      events.map(
        (event) => [tellingName(id, event), event.mentions.flatMap((m) => own.get(`${id} ${m.id}`) ?? [])] as const,
      ),
    ),
  )
}

/**
 * Which statements repeat another one. The sidecar may say so; otherwise two statements whose evidence is nearly the same word
 * for word are one text told twice. Records hold no text, so shingles are taken over the quotes of their claims.
 */
import type { CasualtyClaim, StatementRecord } from '../../model/record.js'
import { parseIsoDay } from '../../text/calendar.js'
import { by } from '../../text/order.js'
import { foldName } from './incident.js'
import { voiceOf } from './voices.js'

/** Words of a shingle; share of shingles in common; fewest shingles that prove anything. */
const SHINGLE = 4
const ALIKE = 0.7
const LEAST = 12
/** Days within which a text is printed again. */
const REPRINTED = 30
/** Shingles of a statement that it is found by: those of the smallest hashes, the same in two near-copies. */
const SKETCH = 16

/** Statement id to the statement it repeats: the earlier published one. */
export function reprintsOf(records: readonly StatementRecord[]): Map<string, string> {
  const out = new Map<string, string>()
  const byFile = new Map(records.map((r) => [stemOf(r.statement.file), r.id]))
  const ids = new Set(records.map(({ id }) => id))
  // Of what was published before, only what can still be printed again is kept: the weeks since a day, and those before it.
  let [since, index, before] = [Number.NEGATIVE_INFINITY, new Map<string, Sketched[]>(), new Map<string, Sketched[]>()]
  const alike = (shingle: string) => [before, index].flatMap((weeks) => weeks.get(shingle) ?? [])
  for (const record of records.toSorted(
    by(
      (r) => r.statement.published,
      (r) => r.id,
    ),
  )) {
    const stated = record.statement.reprint_of
    const known = stated === null ? undefined : ids.has(stated) ? stated : byFile.get(stemOf(stated))
    const own = sketched(record)
    if (own.published - since > REPRINTED) [since, index, before] = [own.published, new Map(), index]
    const original = known ?? nearCopy(own, alike)
    if (original) out.set(record.id, out.get(original) ?? original)
    else
      for (const shingle of own.sketch) {
        const held = index.get(shingle)
        if (held) held.push(own)
        else index.set(shingle, [own])
      }
  }
  return out
}

interface Sketched {
  id: string
  shingles: ReadonlySet<string>
  /** The shingles that it is found by. */
  sketch: readonly string[]
  published: number
  /** First days of what it tells. */
  days: ReadonlySet<string>
}

function sketched(record: StatementRecord): Sketched {
  const shingles = shinglesOf(record)
  return {
    id: record.id,
    shingles,
    sketch: sketch(shingles),
    published: parseIsoDay(record.statement.published),
    days: new Set(record.events.flatMap(({ date_start }) => date_start ?? [])),
  }
}

/** A bulletin in the same words about another day is no reprint. */
const ofOneTime = (a: Sketched, b: Sketched): boolean =>
  Math.abs(a.published - b.published) <= REPRINTED &&
  (a.days.size + b.days.size === 0 || [...a.days].some((day) => b.days.has(day)))

const stemOf = (path: string): string => (path.split('/').at(-1) as string).replace(/(\.local)?\.(txt|yaml)$/, '')

function nearCopy(own: Sketched, alike: (shingle: string) => readonly Sketched[]): string | undefined {
  if (own.shingles.size < LEAST) return undefined
  const seen = new Set(own.sketch.flatMap(alike))
  return [...seen].find((other) => ofOneTime(own, other) && resemblance(own.shingles, other.shingles) >= ALIKE)?.id
}

/** Shared shingles over all shingles (Jaccard), after Broder 1997. */
export function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const shingle of a) if (b.has(shingle)) shared++
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared)
}

function shinglesOf(record: StatementRecord): Set<string> {
  const quotes = [
    ...record.events.flatMap(({ mentions }) => mentions),
    ...record.casualties.flatMap(({ evidence }) => evidence),
    ...record.agreements.flatMap(({ mentions }) => mentions),
    ...record.attributions,
  ]
  const spans = new Map(quotes.map((q) => [`${q.start} ${q.end}`, q])).values()
  const words = [...spans]
    .sort(
      by(
        (q) => q.start,
        (q) => q.end,
      ),
    )
    .flatMap(({ quote }) => foldName(quote).split(' '))
  return new Set(words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(' ')))
}

const sketch = (shingles: ReadonlySet<string>): string[] =>
  [...shingles]
    .map((shingle) => ({ shingle, hash: fnv(shingle) }))
    .sort(
      by(
        ({ hash }) => hash,
        ({ shingle }) => shingle,
      ),
    )
    .slice(0, SKETCH)
    .map(({ shingle }) => shingle)

/** FNV-1a over code units: spreads shingles evenly, nothing more. */
function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Whether a claim of a reprint stands in the original in the same words of the same voice. */
export function copyTest(records: readonly StatementRecord[], reprints: ReadonlyMap<string, string>) {
  const known = new Map(records.map((record) => [record.id, record]))
  const keyOf = (record: StatementRecord, claim: CasualtyClaim) =>
    [claim.harm, claim.count_low, claim.count_best, claim.count_high, claim.side, voiceOf(claim.speaker, record)].join(
      ' ',
    )
  return (record: StatementRecord, claim: CasualtyClaim): boolean => {
    const original = known.get(reprints.get(record.id) ?? '')
    if (!original) return false
    const key = keyOf({ ...record, statement: { ...record.statement, publisher: original.statement.publisher } }, claim)
    return original.casualties.some(({ evidence }) => evidence.some((other) => keyOf(original, other) === key))
  }
}

/** The causes of a change: their names, what they say, and how several are told together. */

/** Every cause with what it says. */
export const CAUSES = {
  correction: 'A person corrected the value, or withdrew a correction.',
  identity_decision: 'A person judged that two records are one, or that they are not.',
  claim_decision: 'A person said where a claim belongs, or withdrew that.',
  review: 'A person accepted or rejected the row, or took it out of the release.',
  source_added: 'A statement was added that tells of it, or of what it belongs to.',
  source_removed: 'A statement was removed that told of it, or of what it belongs to.',
  source_changed: 'What is held of a statement changed: its text or its metadata.',
  registry_changed: 'The pipeline’s list of actors or places changed.',
  rule_changed:
    'What is left: no statement and no decision under the row changed between the two releases, so the rules, words or registry entries that read it did.',
} as const
export type Cause = keyof typeof CAUSES

/** Causes with what stands behind each: corrections, judgements, statements. */
export type Why = ReadonlyMap<Cause, ReadonlySet<string>>

export const why = (cause: Cause, details: Iterable<string> = []): Why => new Map([[cause, new Set(details)]])

export const isEmpty = (one: Why) => one.size === 0

/** All causes of several changes; the remainder only where there is no other. */
export function union(several: readonly Why[]): Why {
  const all = new Map<Cause, Set<string>>()
  for (const one of several)
    for (const [cause, details] of one) all.set(cause, new Set([...(all.get(cause) ?? []), ...details]))
  if (all.size > 1) all.delete('rule_changed')
  return all
}

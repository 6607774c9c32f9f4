/** Whether a speaker found is one labelled, and how many of those quoted or cited in a text were found. */
import type { Registry } from '../model/knowledge.js'
import type { Extraction, Speaker } from '../model/record.js'
import { assign } from './assign.js'
import type { GoldStatement } from './gold.js'
import { Names, sameWords } from './names.js'
import { type Outcome, tally } from './outcome.js'

/** The voice of the text itself: nobody named, or the body that publishes it. */
const isPublisher = (speaker: Speaker, gold: GoldStatement, names: Names): boolean =>
  speaker.name === 'publisher' || (speaker.actor !== null && names.same(speaker.name, gold.publisher, speaker.actor))

/**
 * One of the labelled speakers says one of the claims. A person stands for the body spoken for, and the body for the person:
 * the table of claims gives both. Who passes the words on counts too, since a chain may be labelled by either end.
 */
export function sameSpeaker(
  labels: readonly string[],
  claims: readonly { speaker: Speaker }[],
  gold: GoldStatement,
  names: Names,
): boolean {
  const wanted = labels.flatMap((label) => [label, ...bodyOf(label, gold)])
  return claims.some(({ speaker }) => {
    const own = isPublisher(speaker, gold, names)
    return wanted.some((label) => (label === 'publisher' ? own : isSpeaker(speaker, label, names)))
  })
}

function isSpeaker(speaker: Speaker, label: string, names: Names): boolean {
  if (speaker.actor !== null && names.entriesIn(label).has(speaker.actor)) return true
  return [speaker.name, speaker.person, speaker.relayed_by].some(
    (name) => name !== null && name !== 'publisher' && names.same(name, label),
  )
}

const bodyOf = (label: string, gold: GoldStatement): string[] =>
  gold.speakers.filter((s) => s.org !== undefined && sameWords(s.name, label)).map((s) => s.org as string)

/** Those quoted or cited: speakers of quotations and of claims, each once, against the gold list. */
export function scoreSpeakers(gold: GoldStatement, found: Extraction, names: Names, outcome: Outcome): void {
  const claims = [...found.casualties.flatMap((c) => c.evidence), ...found.events.flatMap((e) => e.mentions)]
  const all = [...found.attributions, ...claims].flatMap(({ speaker }) => (speaker ? [speaker] : []))
  const speakers = [
    ...new Map(all.filter((s) => !isPublisher(s, gold, names)).map((s) => [s.actor ?? s.person ?? s.name, s])).values(),
  ]
  const owner = assign(gold.speakers.length, speakers.length, (g, s) => {
    const { name, org } = gold.speakers[g]
    if (isSpeaker(speakers[s], name, names)) return 2
    return org !== undefined && isSpeaker(speakers[s], org, names) ? 1 : 0
  })
  const measure = tally(outcome, 'speakers')
  measure.gold += gold.speakers.length
  measure.found += speakers.length
  measure.right += owner.filter((s) => s >= 0).length
  const taken = new Set(owner)
  const put = (kind: 'missed' | 'false', row: string) =>
    outcome.faults.push({ kind, measure: 'speakers', statement: gold.id, row, quote: '', rule: null })
  gold.speakers.forEach((speaker, g) => {
    if (owner[g] < 0) put('missed', [speaker.name, speaker.org, speaker.role].filter(Boolean).join(', '))
  })
  speakers.forEach((speaker, s) => {
    if (!taken.has(s)) put('false', speaker.name)
  })
}

/** The slug under which the registry knows a labelled publisher; “publisher” where it does not. */
export function publisherSlug(gold: GoldStatement, registry: Registry | null): string {
  const there = new Names(registry).entriesIn(gold.publisher)
  const known = registry?.pipeline.publishers.find((p) => p.actor !== undefined && there.has(p.actor))
  return known && !/agency|press|news/i.test(gold.publisher) ? known.slug : 'publisher'
}

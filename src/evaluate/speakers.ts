/** Whether a speaker found is one labelled, and how many of those quoted or cited in a text were found. */
import type { Registry } from '../model/knowledge.js'
import type { Extraction, Speaker } from '../model/record.js'
import { assign } from './assign.js'
import type { GoldStatement } from './gold.js'
import { Names, sameWords, wordsOf } from './names.js'
import type { Outcome } from './outcome.js'
import { scoreRows } from './rows.js'

/** The voice of the text itself: nobody named, or the body that publishes it. */
const isPublisher = (speaker: Speaker, gold: GoldStatement, names: Names): boolean =>
  speaker.name === 'publisher' || (speaker.actor !== null && names.same(speaker.name, gold.publisher, speaker.actor))

/** Those whom the heading of a text names as its authors: theirs is the voice of the text itself. */
export const authorsOf = ({ attributions }: Pick<Extraction, 'attributions'>): string[] =>
  attributions.flatMap(({ rule, speaker }) => (rule === 'author' && speaker ? [speaker.name] : []))

/**
 * One of the labelled speakers says one of the claims. A person stands for the body spoken for, and the body for the person:
 * the table of claims gives both. Who passes the words on counts too, since a chain may be labelled by either end.
 */
export function sameSpeaker(
  labels: readonly string[],
  claims: readonly { speaker: Speaker }[],
  gold: GoldStatement,
  names: Names,
  authors: readonly string[] = [],
): boolean {
  const wanted = labels.flatMap((label) => [label, ...bodyOf(label, gold)])
  const voice = ['publisher', publisherName(gold)]
  return claims.some(({ speaker }) => {
    const own =
      isPublisher(speaker, gold, names) ||
      sameWords(speaker.name, publisherName(gold)) ||
      authors.includes(speaker.name)
    return wanted.some(
      (label) => (own && voice.some((name) => sameWords(name, label))) || isSpeaker(speaker, label, names),
    )
  })
}

function isSpeaker(speaker: Speaker, label: string, names: Names): boolean {
  if (speaker.actor !== null && names.entriesIn(label).has(speaker.actor)) return true
  return [speaker.name, speaker.person, speaker.relayed_by].some(
    (name) => name !== null && name !== 'publisher' && (names.same(name, label) || names.sameState(name, label)),
  )
}

const bodyOf = (label: string, gold: GoldStatement): string[] =>
  gold.speakers.filter((s) => s.org !== undefined && sameWords(s.name, label)).map((s) => s.org as string)

/** Those quoted or cited: speakers of quotations and of claims, each once, against the gold list. */
export function scoreSpeakers(gold: GoldStatement, found: Extraction, names: Names, outcome: Outcome): void {
  const claims = [...found.casualties.flatMap((c) => c.evidence), ...found.events.flatMap((e) => e.mentions)]
  const all = [...found.attributions, ...claims].flatMap(({ speaker }) =>
    speaker ? [speaker, ...relayOf(speaker)] : [],
  )
  const speakers = [
    // Whoever speaks for the body that publishes is quoted; the body itself is the voice of the text.
    ...new Map(
      all
        .filter((s) => s.person !== null || !isPublisher(s, gold, names))
        .map((s) => [s.person ?? s.actor ?? s.name, s]),
    ).values(),
  ]
  const owner = assign(gold.speakers.length, speakers.length, (g, s) => {
    const { name, org } = gold.speakers[g]
    if (isSpeaker(speakers[s], name, names)) return 2
    return org !== undefined && isSpeaker(speakers[s], org, names) ? 1 : 0
  })
  scoreRows(outcome, {
    statement: gold.id,
    measure: 'speakers',
    rows: gold.speakers,
    found: speakers,
    owner,
    // The voice of the text itself is scored with the claims, not among those it quotes.
    isFree: ({ name }) => names.same(name, publisherName(gold)),
    facets: {},
    rowWords: (speaker) => [speaker.name, speaker.org, speaker.role].filter(Boolean).join(', '),
    findWords: (speaker) => speaker.name,
    rowQuote: () => '',
    claims: () => [{ quote: '', rule: null }],
  })
}

/** Who passes the words on is cited too: “NTV, citing the military”. */
const relayOf = ({ relayed_by: name }: Speaker): Speaker[] =>
  name === null ? [] : [{ name, actor: null, person: null, side: null, relayed_by: null }]

/** The name of a publisher without what marks it as made up. */
const publisherName = (gold: GoldStatement): string => gold.publisher.replace(/\binvented\b|[()]/g, '').trim()

/**
 * The name under which the registry knows a labelled publisher; “publisher” where it does not, its own name where there is no
 * registry. A body that publishes is named, or told by its kind (“regional information centre”) where the registry has one such
 * body; a newspaper named after a state is not it.
 */
export function publisherOf(gold: GoldStatement, registry: Registry | null): string {
  const name = publisherName(gold)
  if (!registry) return name
  if (/\b(?:agency|news|newspaper|wire|channel|radio|blog|page|site|database)\b/.test(name)) return 'publisher'
  const there = new Names(registry).entriesIn(name)
  const words = wordsOf(name).filter((word) => word !== 'office' && word !== 'regional')
  const ofKind = registry.actors.filter((actor) =>
    [actor.kind.replaceAll('_', ' '), actor.name, ...actor.aliases].some((text) => {
      const known = wordsOf(text)
      return words.length > 0 && words.every((word) => known.includes(word))
    }),
  )
  const actors = registry.actors.filter((actor) => there.has(actor.id))
  const actor = actors[0] ?? (ofKind.length === 1 ? ofKind[0] : undefined)
  return actor?.name ?? 'publisher'
}

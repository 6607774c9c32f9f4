/** Drafts of all extractors to the record a reviewer reads: ids, spans in code points, confidence, what was not used. */
import type { Attribution, Extraction } from '../../model/record.js'
import { codePoints } from '../../text/offsets.js'
import { selfKnowledge } from '../leftovers.js'
import { agreementOf } from './agreements.js'
import { factsOf } from './casualties.js'
import { eventsOf } from './events.js'
import type { Drafts, Writer } from './writer.js'

export function toExtraction(drafts: Drafts): Extraction {
  const { reading, voices } = drafts
  const point = codePoints(reading.raw)
  const writer: Writer = {
    reading,
    voices,
    fullest: fullest(drafts.sentences),
    span(from, to) {
      const [start, end] = reading.rawSpan(reading.tokens.start[from], reading.tokens.end[to - 1])
      return { start: point(start), end: point(end), quote: reading.raw.slice(start, end) }
    },
  }
  const events = eventsOf(writer, drafts.casualties.drafts, drafts.casualties.facts)
  const facts = factsOf(writer, drafts.casualties.facts, events)
  const { problems, coverage } = selfKnowledge(writer, drafts, facts.casualties)
  return {
    events,
    casualties: facts.casualties,
    agreements: drafts.agreements.map((draft, i) => agreementOf(writer, draft, i)),
    people: facts.people,
    attributions: voices.attributions.map(({ kind, from, to, speaker, rule }, i): Attribution => {
      const { start, end, quote } = writer.span(from, to)
      return { id: `q${i + 1}`, kind, start, end, quote, speaker, rule }
    }),
    problems,
    coverage,
  }
}

/** Rank and age of every person by full name: “General Soleimani” later in the text tells the rank of “Qasem Soleimani”. */
function fullest(sentences: Drafts['sentences']): Writer['fullest'] {
  const known = new Map<string, { rank: string | null; age: number | null }>()
  for (const { items, contents } of sentences)
    if (contents.has('names'))
      for (const { names } of items)
        for (const { name, rank, age } of names?.people ?? []) {
          const before = known.get(name)
          known.set(name, { rank: before?.rank ?? rank, age: before?.age ?? age })
        }
  return (name) => known.get(name)
}

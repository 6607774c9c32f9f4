/**
 * Time in proportion to the length of a text, also of texts made to defeat it: what a word refers to is looked up in an index or a
 * bounded stretch, never in all that stands before. A ratio of times on one machine, with a bound well above 10 and far from 100.
 */
import { expect, test } from 'vitest'
import { REPEATED, repeated } from '../../bench/repeated.js'
import type { Claim } from '../../src/extract/casualties/claims.js'
import { EventIndex } from '../../src/extract/casualties/event-of.js'
import type { EventDraft } from '../../src/extract/events/index.js'
import type { Reading } from '../../src/extract/item.js'
import type { ReadSentence } from '../../src/extract/read.js'
import { knowledgeOf, read } from './read-statement.js'

const SHORT = 12_000
const TIMES = 10
/** Time may grow by this for a text ten times as long; what looks back over the whole text takes up to a hundred times as long. */
const MOST = 25

const knowledge = knowledgeOf('thailand-cambodia')
const NEWS = 'The ministry said two soldiers were killed near Oxmoor on Friday. “We deny it,” Captain Ivo Tarn said. '

const TEXTS: Record<string, string> = {
  ...REPEATED,
  news: NEWS,
  'capitals throughout': NEWS.toUpperCase(),
  'one long number': '7',
  quotations: '"a" ',
  parentheses: '( ',
  tolls: '5 soldiers killed. ',
  'tolls in one sentence': '10 killed and ',
  'clashes told by a pronoun': 'He said a clash. ',
  'parts of a figure': 'including 3 civilians ',
  'names of agreements': 'the ceasefire of 3 May ',
  'short forms': 'National Agency (NA) ',
}

/** The best of some runs, so that a pause of the machine does not count. */
function milliseconds(text: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    read(text, knowledge)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

test.each(Object.entries(TEXTS))('%s', (_, piece) => {
  const short = repeated(piece, SHORT)
  const long = repeated(piece, SHORT * TIMES)
  read(short, knowledge)
  // A few milliseconds are not to be measured; a machine with other work is asked again.
  const ratio = () => milliseconds(long, 2) / Math.max(milliseconds(short, 3), 10)
  let least = ratio()
  for (let n = 0; n < 2 && least >= MOST; n++) least = Math.min(least, ratio())
  expect(least).toBeLessThan(MOST)
})

test('a megabyte without a space is read', () => {
  expect(read('x'.repeat(1_000_000), knowledge).casualties).toEqual([])
})

test('each mention of an event is asked once whether it is denied, however many claims look for their event', () => {
  let asked = 0
  const mention = (sentence: number) => ({
    sentence,
    from: sentence,
    get negated() {
      asked++
      return true
    },
  })
  const mentions = Array.from({ length: 500 }, (_, i) => mention(i))
  const draft = { subtype: 'attack', date: null, mentions } as unknown as EventDraft
  const events = {
    drafts: [draft],
    entries: [],
    stands: [],
    imply: () => 0,
    during: () => draft,
    place: () => undefined,
  }
  const index = new EventIndex({} as Reading, events)
  for (let i = 0; i < 500; i++)
    index.of({ harm: 'killed', from: i } as Claim, { index: i, items: [] } as unknown as ReadSentence)
  expect(asked).toBe(500)
})

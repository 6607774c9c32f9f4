/** Changes of form that change nothing of what is told: own texts × changes, and each must give the same record. */
import { describe, expect, test } from 'vitest'
import { read } from './read-statement.js'

const TEXTS = {
  report: `Four killed as Karvian troops shell Velm

Karvian troops shelled the Ostrian town of Velm on Monday, killing three soldiers of the Ostrian Army and a farmer, the Defence Ministry of Ostria said.

“We have never seen such fire. Eleven more people were wounded,” the town’s mayor, Arno Pell, told reporters.

According to the ministry, Sergeant Jan Hosk and Private Karl Dimm are among the dead. A day earlier, two Karvian soldiers were killed in a clash near Upper Marn.

Karvia and Ostria signed a ceasefire agreement in Dorn on 3 May 2029.`,
  bulletin: `On 3 June 2031, at about 14:20, the armed forces of Karvia shelled the village of Lipo with 120-mm mortars. Two civilians, Anna Moren (born 1961) and her grandson Petr Moren, were killed and one more resident was seriously wounded. On 5 June a Karvian drone hit a bus near Ossa. Seven passengers, including two children, were injured.`,
}

type Change = (text: string) => string
const inParagraphs =
  (change: Change): Change =>
  (text) =>
    text.split('\n\n').map(change).join('\n\n')

const LAYOUT: Record<string, Change> = {
  'more blank lines': (t) => t.replaceAll('\n\n', '\n\n\n\n'),
  'lines of 72 characters': inParagraphs((p) => p.replace(/(.{1,72})(?: |$)/g, '$1\n').trimEnd()),
  'Windows lines': (t) => t.replaceAll('\n', '\r\n'),
  'two spaces behind each sentence': (t) => t.replace(/([.”]) (?=\p{Lu})/gu, '$1  '),
  'two spaces everywhere': (t) => t.replaceAll(' ', '  '),
  'no-break spaces': (t) => t.replaceAll(' ', '\u00a0'),
  'no-break hyphens': (t) => t.replace(/(\p{L}|\p{N})-(\p{L})/gu, '$1‑$2'),
  'the head of a page': (t) =>
    `Home | News | World\nShare via\nFacebook 12\nPublished: 10 June 2031, 10:15\nPhoto: Velm News / Agency\n\n${t}`,
  'the foot of a page': (t) => `${t}\n\nRead also: Nine killed in Ossa\nLeave a comment\n© All rights reserved`,
  'links amid the text': (t) => t.replace('\n\n', '\n\nAdvertisement\n\nRead more: Nine killed in Ossa on Friday\n\n'),
}

const PRINT: Record<string, Change> = {
  'entities of HTML': (t) => t.replaceAll('“', '&ldquo;').replaceAll('”', '&#8221;').replaceAll('’', '&rsquo;'),
  'UTF-8 read as Windows-1252': (t) => t.replaceAll('“', 'â€œ').replaceAll('”', 'â€\u009d').replaceAll('’', 'â€™'),
  'soft hyphens': (t) => t.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00ad'),
  'joiners without width': (t) => t.replace(/(\p{Ll})(?=\p{Ll})/gu, '$1\u2060'),
  ligatures: (t) => t.replaceAll('ffi', 'ﬃ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  'words parted at the end of a line': inParagraphs((p) =>
    p.replace(/(?<=.{40})(?<=\p{L}{3})(?<!\p{Lu}\p{Ll}+)(\p{Ll}{3})/gu, (part, _, at: number) =>
      at % 7 ? part : `-\n${part}`,
    ),
  ),
}

const SIGNS: Record<string, Change> = {
  'straight signs': (t) => t.replace(/[“”]/g, '"').replaceAll('’', "'"),
  'single signs': (t) => t.replaceAll('“', '‘').replaceAll('”', '’'),
  'straight single signs': (t) => t.replace(/[“”’]/g, "'"),
  'low signs': (t) => t.replaceAll('“', '„').replaceAll('”', '“'),
  'angled signs': (t) => t.replaceAll('“', '«').replaceAll('”', '»'),
  'signs of typewriters': (t) => t.replaceAll('“', '``').replaceAll('”', "''"),
  'no comma before “and”': (t) => t.replaceAll(', and', ' and'),
}

const DAYS: Record<string, Change> = {
  'the month first': (t) => t.replace(/(\d) (May|June) (\d{4})/g, (_, d, m, y) => `${m} ${d}, ${y}`),
  'days as figures': (t) => t.replace('3 May 2029', '03.05.2029').replace('3 June 2031', '2031-06-03'),
  ordinals: (t) => t.replace(/(\d) (May|June)/g, (_, d, m) => `${d === '3' ? '3rd' : `${d}th`} of ${m}`),
  'the day of the week': (t) =>
    t.replace('On 5 June', 'On Thursday, 5 June,').replace('on Monday', 'on Monday, June 9'),
}

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  const before = record(text)
  test.each(Object.entries({ ...LAYOUT, ...PRINT, ...SIGNS, ...DAYS }))('%s', (_, change) => {
    expect(record(change(text))).toEqual(before)
  })
})

/** What a text tells, without where in it. */
function record(text: string) {
  const { events, casualties, agreements, people } = read(text)
  const plain = (name: string | null | undefined) => name?.replaceAll('‑', '-').replace(/[’']/g, "'") ?? null
  const event = (id: string | null) => events.find((e) => e.id === id)?.date_start
  return {
    events: events.map((e) => [
      e.subtype,
      e.date_start,
      plain(e.place?.name),
      e.actors.map((a) => [plain(a.name), a.role, a.side]),
    ]),
    casualties: casualties.map((c) => [
      c.harm,
      c.count_low,
      c.count_high,
      plain(c.side_text),
      c.scope,
      plain(c.speaker),
      event(c.event),
    ]),
    agreements: agreements.map((a) => [plain(a.name), a.date]),
    people: people.map((p) => [plain(p.name), p.rank, p.harm]),
  }
}

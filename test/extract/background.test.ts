/** Figures of what was before the news: told behind it, long past, or a span of time before. Invented statements. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const LEAD = 'A mine killed two soldiers near Velm on Monday, the ministry said.\n\n'

/** The figures that are not of the news, as “killed 31 2023-03-04”. */
const before = (text: string): string[] => {
  const { events, casualties } = read(LEAD + text, undefined, '2031-03-12')
  const news = casualties[0].event
  return casualties
    .filter((c) => c.event !== news)
    .map((c) => `${c.harm} ${c.count_low} ${events.find((e) => e.id === c.event)?.date_start ?? 'no day'}`)
}

test.each<[string, string[]]>([
  ['On 4 March 2030 a bomb went off in a market in Orm. At least 31 people were killed.', ['killed 31 2030-03-04']],
  [
    'In 2024 gunmen stormed a school in Orm. Some 31 pupils and 14 guards died.',
    ['killed 31 2024-01-01', 'killed 14 2024-01-01'],
  ],
  ['In July 2030 fighting broke out on the border.\n\nAt least 31 people were killed.', ['killed 31 2030-07-01']],
  [
    'The last escalation was in April 2026 when Karvia resumed hostilities. Some 31 soldiers died.',
    ['killed 31 2026-04-01'],
  ],
  // What stands behind a span of time is not what came then
  ['The attack comes a day after soldiers killed seven rebels in Orm.', ['killed 7 2031-03-11']],
  // A day before the news, which is Monday’s
  ['The attack came just a day after the army said seven of its soldiers were killed.', ['killed 7 2031-03-09']],
  ['It came days after seven people were killed in an ambush in Orm.', ['killed 7 2031-03-10']],
])('%s', (text, expected) => expect(before(text)).toEqual(expected))

test.each([
  // Those of the news told again
  'On 4 March 2030 a bomb went off in a market in Orm. The two soldiers were killed in the north.',
  'Both men died a day after the mine went off.',
])('%s', (text) => expect(before(text)).toEqual([]))

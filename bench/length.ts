/** Time of extraction against the length of the text, once, ten and a hundred times: of news, and of texts made to take long. */
import { plainTable } from '../src/commands/table.js'
import { milliseconds } from './measure.js'

const LENGTH = 2400

/** What is repeated. Each has led some reader of texts to look back over all that stands before. */
const REPEATED: Record<string, string> = {
  digits: '1 ',
  'quotation signs': '“',
  commas: ', ',
  'capitalised words': 'Kk ',
  and: 'and ',
  'signs without width': '\u200bа',
  'right to left': '\u202eمقتل ',
  'no space at all': 'abcdefgh',
  tolls: '5 soldiers were killed. ',
  denials: 'The ministry denied that 3 were killed. ',
  truces: 'They signed a truce. ',
}

/** Runs before the first is counted, so that the compiler has seen the code at work. */
const WARM = 30

/** `news` is a long running text. */
export function benchLength(news: string, run: (text: string) => unknown): void {
  for (let i = 0; i < WARM; i++) run(news.slice(0, 10 * LENGTH))
  const texts: [string, string][] = [
    ['news', news],
    ['news in capitals', news.toUpperCase()],
    ...Object.entries(REPEATED),
  ]
  const rows = texts.map(([name, piece]) => {
    const [one, ten, hundred] = [1, 10, 100].map((times) => {
      const text = piece.repeat(Math.ceil((LENGTH * times) / piece.length)).slice(0, LENGTH * times)
      return milliseconds(() => run(text), Math.max(4, 100 / times))
    })
    return [
      name,
      ...[one, ten, hundred].map((ms) => ms.toFixed(2)),
      `${(ten / one).toFixed(1)} ×`,
      `${(hundred / ten).toFixed(1)} ×`,
    ]
  })
  process.stdout.write(
    `${plainTable([`${LENGTH} characters of`, 'ms', '10 × ms', '100 × ms', '10 × takes', '10 × more'], rows)}\n`,
  )
}

/** Time of extraction against the length of the text, once, ten and a hundred times: of news, and of texts made to take long. */
import { plainTable } from '../src/commands/table.js'
import { milliseconds } from './measure.js'
import { REPEATED, repeated } from './repeated.js'

const LENGTH = 2400

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
      const text = repeated(piece, LENGTH * times)
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

/**
 * Time of extraction against the length of the text: the same characters as many short texts, as fewer long ones and as a single one, of
 * news and of texts made to take long. Cut from the same characters, all three hold the same words.
 */
import { plainTable } from '../src/commands/table.js'
import { milliseconds } from './measure.js'
import { REPEATED, repeated } from './repeated.js'

const LENGTH = 2400
const TIMES = [1, 10, 100]
const ROUNDS = 3

/** Rounds over the news before the first is counted, so that the compiler has seen the code at work. */
const WARM = 6

/** `news` is a long running text. */
export function benchLength(news: string, run: (text: string) => unknown): void {
  const longest = LENGTH * Math.max(...TIMES)
  const texts: [string, string][] = [
    ['news', news],
    ['news in capitals', news.toUpperCase()],
    ...Object.entries(REPEATED),
  ]
  for (let i = 0; i < WARM; i++) cut(repeated(news, longest), LENGTH).map(run)
  const rows = texts.map(([name, piece]) => {
    const whole = repeated(piece, longest)
    const [one, ten, hundred] = TIMES.map((times) => {
      const parts = cut(whole, LENGTH * times)
      return milliseconds(() => parts.map(run), ROUNDS)
    })
    return [
      name,
      ...[one, ten, hundred].map((ms) => ms.toFixed(1)),
      `${((10 * ten) / one).toFixed(1)} ×`,
      `${((100 * hundred) / one).toFixed(1)} ×`,
    ]
  })
  process.stdout.write(
    `${plainTable([`${longest} characters in texts of`, ...TIMES.map((times) => `${LENGTH * times}: ms`), '10 × as long takes', '100 × as long takes'], rows)}\n`,
  )
}

/** A text in pieces of one length; the last may be shorter. */
const cut = (text: string, length: number): string[] =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, k) => text.slice(k * length, (k + 1) * length))

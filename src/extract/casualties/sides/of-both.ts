/** “17 persons lost their lives (9 Ostrians, 6 Westrians, 2 monitors)”: parts told after a figure that add up to it and are of two sides. */
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'

/** Whether the groups after a claim in its sentence are such parts; the first few that add up count. */
export function partsOfBoth({ items }: ReadSentence, { to, count, side }: Claim): boolean {
  const whole = count.best ?? count.low
  if (whole === null || whole < 2 || side) return false
  const sides = new Set<string>()
  let sum = 0
  for (const item of items) {
    const { group } = item
    const best = group?.quantity?.best
    if (!group || item.from < to || best == null || group.quantity?.none) continue
    if (group.side) sides.add(group.side.code ?? group.side.text)
    sum += best
    if (sum >= whole) break
  }
  return sum === whole && sides.size > 1
}

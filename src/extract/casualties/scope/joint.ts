/** Persons joined in one list, “a boy, six women and three men”, who count over one time: how many they are together. */
import type { Claim } from '../claims.js'

type Told = Pick<Claim, 'group' | 'harm' | 'count'>

/** Few of each are each of what happened to them: “its pilot and two others”; a list with a larger number is one count. */
export function togetherOf(claims: readonly Told[], { group, harm, count }: Told): number {
  const joined = claims.filter((c) => c.group === group && c.harm === harm).map((c) => howMany(c.count))
  return joined.some((n) => n > FEW) ? joined.reduce((sum, n) => sum + n, 0) : howMany(count)
}

const FEW = 2

export const howMany = ({ best, low, high }: Told['count']): number => best ?? low ?? high ?? 0

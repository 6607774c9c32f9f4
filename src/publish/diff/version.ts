/**
 * Which part of a version number a change moves (after Data Package's recipe for versions,
 * https://datapackage.org/recipes/data-package-version/): mended values the patch, rows the minor, columns the major number.
 * Before 1.0.0 the columns are not promised yet (https://semver.org, item 4), so they too move the minor number.
 */
import type { Change } from './changes.js'

export type Part = 'major' | 'minor' | 'patch'

export function partOf(changes: readonly Change[]): Part {
  if (changes.some(({ change }) => change.startsWith('column_'))) return 'major'
  return changes.some(({ change }) => change !== 'changed') ? 'minor' : 'patch'
}

const numbers = (version: string): number[] => version.split('.').map(Number)

/** Negative where `a` is the older version. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [numbers(a), numbers(b)]
  const i = x.findIndex((value, k) => value !== y[k])
  return i < 0 ? 0 : x[i] - y[i]
}

/** The least version that a part of change allows after `version`. */
export function nextVersion(version: string, part: Part): string {
  const [major, minor, patch] = numbers(version)
  if (part === 'major') return `${major + 1}.0.0`
  return part === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

/** Why a version may not follow another with these changes, or null where it may. Larger steps are allowed. */
export function versionFault(before: string, after: string, changes: readonly Change[]): string | null {
  const whole = partOf(changes)
  const part = whole === 'major' && numbers(before)[0] === 0 ? 'minor' : whole
  const least = nextVersion(before, part)
  if (compareVersions(after, least) >= 0) return null
  const what = {
    major: 'columns changed',
    minor: 'rows came, went or were merged',
    patch: 'nothing but values changed',
  }[whole]
  return `${what} since ${before}: that is a ${part} change, so the version is at least ${least}`
}

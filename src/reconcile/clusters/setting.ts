/** What is known of the conflict when tellings are compared: its places, and how its sides stand to each other. */
import type { Registry } from '../../model/knowledge.js'
import { type Gazetteer, gazetteer } from '../incidents/gazetteer.js'

export interface Setting {
  places: Gazetteer
  /** Whether statements lump the two sides together. */
  allied(a: string, b: string): boolean
  /** Whether the two sides are at war with each other. */
  adverse(a: string, b: string): boolean
  /** Whether a side takes part in the conflict. */
  party(side: string): boolean
}

export function setting(registry: Registry): Setting {
  const { allies, adversaries, sides } = registry.pipeline
  const keys = (pairs: readonly (readonly [string, string])[]) =>
    new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const [friends, foes] = [keys(allies), keys(adversaries)]
  const parties = new Set(sides.filter(({ role }) => role === 'party').map(({ code }) => code))
  return {
    places: gazetteer(registry),
    allied: (a, b) => friends.has(`${a} ${b}`),
    adverse: (a, b) => foes.has(`${a} ${b}`),
    party: (side) => parties.has(side),
  }
}

/**
 * Who fights beside whom, where a registry tells it: an attacker and its allies are one camp, and nobody whom a camp harms is of it. A
 * text that shows one camp attacking all along tells of the other’s people, also where a sentence leaves out who did it.
 */
import { adversariesOf } from '../../../../knowledge/adversaries.js'
import { flatMap } from '../../../../text/lists.js'
import type { Tally } from '../../../tally.js'
import { NO_SIDE, type ResolvedSide } from '../adversaries.js'
import type { Setting } from '../setting.js'

/** The sides near a figure that did it with their allies; where none is told, the camp that the whole text shows attacking. */
export function campOf(setting: Setting, near: ReadonlySet<string>): ReadonlySet<string> {
  const { pipeline } = setting.reading.knowledge.registry ?? {}
  if (!pipeline) return near
  const withAllies = (code: string): string[] => [
    code,
    ...flatMap(pipeline.allies, (pair) => (pair.includes(code) ? pair.filter((ally) => ally !== code) : [])),
  ]
  if (near.size > 0) return new Set(flatMap([...near], withAllies))
  const deeds = setting.assailants()
  const parties = deeds.ranked().filter((code) => adversariesOf(pipeline, code).length > 0)
  const camp = new Set(flatMap(parties, withAllies))
  const told = (tally: Tally): number => [...camp].reduce((n, code) => n + tally.of(code), 0)
  // Who is attacked as well, or speaks, is no attacker all along.
  const open =
    told(deeds) < SURE * told(setting.attacked()) ||
    areAtOdds(setting, camp) ||
    [...camp].some((code) => code === setting.voice)
  return open ? new Set() : camp
}

/** Some of the sides fight each other. */
export function areAtOdds({ reading }: Setting, codes: ReadonlySet<string>): boolean {
  const { pipeline } = reading.knowledge.registry ?? {}
  return [...codes].some((code) => adversariesOf(pipeline, code).some((foe) => codes.has(foe)))
}

/** How many times as often as attacked a camp must be told to attack. */
const SURE = 2

/** The adversary of a camp: the only one, else the one of several that a hint tells or the text names alone. */
export function opposedSide(
  { reading, home }: Setting,
  camp: ReadonlySet<string>,
  hints: readonly ResolvedSide[],
): ResolvedSide {
  const { pipeline } = reading.knowledge.registry ?? {}
  if (!pipeline || camp.size === 0) return NO_SIDE
  const others = [...new Set(flatMap([...camp], (code) => adversariesOf(pipeline, code)))]
  if (others.some((code) => camp.has(code))) return NO_SIDE
  const code =
    others.length === 1
      ? others[0]
      : (hints.find((hint) => hint.code && others.includes(hint.code))?.code ??
        home().named.find((side) => others.includes(side)))
  return code ? { code, text: code, actor: null, basis: 'event_target' } : NO_SIDE
}

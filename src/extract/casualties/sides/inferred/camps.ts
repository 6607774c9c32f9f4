/**
 * Who fights beside whom, where a registry tells it: an attacker and its allies are one camp, and nobody whom a camp harms is of it. A
 * text that shows one camp attacking all along tells of the other’s people, also where a sentence leaves out who did it.
 */
import { adversariesOf } from '../../../../knowledge/adversaries.js'
import type { PipelineFile } from '../../../../model/knowledge.js'
import { flatMap } from '../../../../text/lists.js'
import type { EventDraft } from '../../../events/index.js'
import { isFire, isGround } from '../../../events/kinds.js'
import type { Reading } from '../../../item.js'
import { Tally } from '../../../tally.js'
import { NO_SIDE, type ResolvedSide } from '../adversaries.js'
import type { Setting } from '../setting.js'

/** The sides near a figure that did it with their allies; where none is told, the camp that the whole text shows attacking. */
export function campOf(setting: Setting, near: ReadonlySet<string>): ReadonlySet<string> {
  const { pipeline } = setting.reading.knowledge.registry ?? {}
  if (!pipeline) return near
  return near.size > 0 ? withAllies(pipeline, near) : setting.camp()
}

const withAllies = ({ allies }: PipelineFile, codes: Iterable<string>): Set<string> =>
  new Set(flatMap([...codes], (code) => [code, ...flatMap(allies, (pair) => (pair.includes(code) ? pair : []))]))

/** The camp that the events of a text show attacking all along, or none; `voice` is the side that tells the text. */
export function attackingCamp(reading: Reading, drafts: readonly EventDraft[], voice: string | null): Set<string> {
  const { pipeline } = reading.knowledge.registry ?? {}
  if (!pipeline) return new Set()
  const deeds = assailantsIn(drafts)
  const camp = withAllies(
    pipeline,
    deeds.ranked().filter((code) => adversariesOf(pipeline, code).length > 0),
  )
  const told = (tally: Tally): number => [...camp].reduce((n, code) => n + tally.of(code), 0)
  // Who is attacked as well, or speaks, is no attacker all along.
  const open =
    told(deeds) < SURE * told(attackedIn(drafts)) || areAtOdds(reading, camp) || (voice !== null && camp.has(voice))
  return open ? new Set() : camp
}

/** How many times as often as attacked a camp must be told to attack. */
const SURE = 2

/** Who fires, raids or breaks a truce; of a clash the body that is told to open it, where the other side is not. */
function assailantsIn(drafts: readonly EventDraft[]): Tally {
  const tally = new Tally()
  for (const { subtype, mentions } of drafts) {
    const isClash = subtype === 'armed_clash'
    if (!isClash && !isFire(subtype) && !isGround(subtype)) continue
    for (const { parties } of mentions)
      for (const { side, role, actor } of parties)
        if (role === 'initiator' && (!isClash || actor !== null)) tally.add(side)
  }
  return tally
}

/** How often each side is told attacked. */
function attackedIn(drafts: readonly EventDraft[]): Tally {
  const tally = new Tally()
  for (const { mentions } of drafts)
    for (const { parties } of mentions) for (const { side, role } of parties) if (role === 'target') tally.add(side)
  return tally
}

/** Some of the sides fight each other, as a registry tells. */
export function areAtOdds({ knowledge }: Reading, codes: ReadonlySet<string>): boolean {
  const { pipeline } = knowledge.registry ?? {}
  return [...codes].some((code) => adversariesOf(pipeline, code).some((foe) => codes.has(foe)))
}

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

/** “Ostria accused Karvia of opening fire, killing two”, “blamed Karvia for the death of two”: whoever accuses its adversary lost them. */
import { adversariesOf } from '../../../../knowledge/adversaries.js'
import { sideOf } from '../../../chunks/people/group.js'
import { has, type Item } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import type { Claim } from '../../claims.js'
import { NO_SIDE, nameOf, type ResolvedSide } from '../adversaries.js'
import type { Setting } from '../setting.js'

/** The side that accuses its adversary in the sentence, before the figure; of a registry, which tells who fights whom. */
export function accuserSide({ reading }: Setting, { items }: ReadSentence, claim: Claim): ResolvedSide {
  const { pipeline } = reading.knowledge.registry ?? {}
  const verb = items.findLastIndex((item) => item.to <= claim.from && isAccusing(item))
  if (!pipeline || verb < 0) return NO_SIDE
  const accuser = items.slice(0, verb).findLast((item) => sideOf(item))
  const accused = items.slice(verb + 1).find((item) => item.to <= claim.from && sideOf(item))
  const [by, of] = [sideOf(accuser)?.code ?? null, sideOf(accused)?.code ?? null]
  return accuser && by !== null && of !== null && adversariesOf(pipeline, by).includes(of)
    ? { code: by, text: nameOf(reading, accuser), actor: sideOf(accuser)?.actor ?? null, basis: 'event_target' }
    : NO_SIDE
}

const isAccusing = (item: Item): boolean => has(item, 'verb')?.kind === 'accuse' || has(item, 'blame') !== undefined

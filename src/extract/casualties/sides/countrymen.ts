/**
 * People without arms told by a land that is no party: “40 Ostrians died in bombings in Ostria” are bystanders of their own country’s war, and
 * “workers of an Ostrian firm” are of anybody. Whoever is hit by another state, or is abroad, is of the land.
 */
import { sideCodes } from '../../chunks/people/group.js'
import { type Reading, textOf } from '../../item.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import { isForeign, isWithin } from './hostile.js'
import type { Setting } from './setting.js'

/** Whether the land that their own words tell is not the side of the victims of a claim. */
export function isNoParty(setting: Setting, claim: Claim): boolean {
  const { reading } = setting
  const unarmed = claim.status === 'civilian' || claim.status === 'unknown'
  const code = claim.side?.code ?? null
  if (reading.knowledge.registry || !unarmed || code === null) return false
  if (claim.side?.basis === 'phrase')
    return claim.status === 'civilian' && anyIn(reading, claim.from, claim.to, 'firms')
  const hurt = claim.harm !== 'released' && claim.harm !== 'captured'
  if (!hurt || !isHome(setting, code) || isAttacked(setting, code)) return false
  return isNamedSo(reading, claim, code) && !isBesideForeigners(setting, claim, code)
}

/** “40 Ostrians”, “Ostrian civilians”; not by a force of the land. */
function isNamedSo(reading: Reading, { from, to }: Claim, land: string): boolean {
  const words = textOf(reading, from, to).split(/[^\p{L}.-]+/u)
  const names = reading.knowledge.world.flatMap(({ name, adjectives, people = [] }) =>
    name === land ? [...adjectives, ...people] : [],
  )
  return names.some((name) => words.some((word) => word.startsWith(name)))
}

/** “Two Ostrians and a Marnian”, “Ostrians whom Marnian police held”: told by their land beside another. */
const isBesideForeigners = ({ sentences, reading }: Setting, claim: Claim, land: string): boolean =>
  sideCodes(sentences[claim.sentence].items).some(
    (code) => code !== land && !isWithin(reading, code) && !reading.knowledge.neutralSides.has(code),
  )

/** A state on whose own land alone the text plays. */
const isHome = ({ home, reading }: Setting, code: string): boolean =>
  !isWithin(reading, code) && home().land === code && (home().onlyLand || home().lands.length === 0)

/** Another state, or a group of another land, takes part in the violence. */
function isAttacked({ reading, home, dyad, doers, fighters, invaders }: Setting, land: string): boolean {
  if (dyad().length > 0 || invaders().size > 0) return true
  const { neutralSides } = reading.knowledge
  const others = [...fighters(), ...home().hostile, ...doers().flat()]
  return others.some((code) => code !== land && !neutralSides.has(code) && isForeign(reading, code, land))
}

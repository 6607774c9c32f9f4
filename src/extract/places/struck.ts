/** A place as what violence falls on: “shelled Ossa”, “Ossa was shelled”, “strikes on Ossa”. */
import { has, type Item, type Reading, textOf } from '../item.js'

/** “shelled Ossa”: the name is what was struck. */
export const struckBy = (items: Item[], k: number, i: number): boolean => {
  const verb = k === i - 1 ? has(items[k], 'event_verb') : undefined
  return (
    verb !== undefined &&
    (verb.kind === 'hit' ||
      verb.kind === 'land' ||
      verb.kind === 'bombing' ||
      (verb.kind === undefined && isViolent(verb.subtype)))
  )
}

/** “Ossa was shelled”, “Ossa came under mortar fire”: fire from afar falls on a place. */
export function isStruck(reading: Reading, items: Item[], end: number): boolean {
  let k = end
  while (k < end + 3 && /^(?:be|have|adverb)$/.test(items[k]?.kind ?? '')) k++
  const verb = has(items[k], 'event_verb')
  if (!verb || !FROM_AFAR.has(verb.subtype)) return false
  return k > end || /^(?:was|were|has|have|had|came|comes)\b/i.test(textOf(reading, items[k].from, items[k].to))
}

/** “the shelling of Ossa”, “air strikes on Ossa”: so do nouns of fire from afar; “an attack on” may be on anybody. */
export function strikeOn(reading: Reading, items: Item[], k: number): boolean {
  const noun = has(items[k - 1], 'event_noun') ?? has(items[k], 'event_noun')
  if (!noun || noun.weak || noun.kind === 'object') return false
  const word = textOf(reading, items[k].from, items[k].to).toLowerCase()
  if (noun.subtype === 'attack') return !reading.upperCase && /(?:^| )on$/.test(word)
  return FROM_AFAR.has(noun.subtype) && /^(?:of|on|against|at)$/.test(word)
}

const FROM_AFAR = new Set<string | undefined>([
  'shelling',
  'air_drone_strike',
  'remote_explosive_landmine_ied',
  'blockade',
])

/** Attacks, and fire from afar or near. */
export const isViolent = (subtype: string | undefined): boolean =>
  subtype === 'shelling' || subtype === 'air_drone_strike' || subtype === 'attack'

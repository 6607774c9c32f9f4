/**
 * Sides that grammar carries to a figure that names none: the subject of a verb left out (“Norway lost 30 men and Poland 12”), the object
 * told after a second verb (“killed two and wounded five Polish soldiers”), the land that the displaced left.
 */
import { type SideHint, sideOf } from '../../chunks/people/group.js'
import { COMMA, has, type Item, isSign, leadOf, type Reading, SEMICOLON } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { holds } from '../../words.js'
import type { Claim } from '../claims.js'
import { nameOf, type ResolvedSide } from './adversaries.js'
import type { Setting } from './setting.js'

export function sharedSide(setting: Setting, sentence: ReadSentence, claim: Claim): ResolvedSide | null {
  if (claim.harm === 'displaced') return leftBehind(setting, sentence, claim)
  return claim.headless && !claim.side ? (gapped(setting, sentence, claim) ?? objectAfter(sentence, claim)) : null
}

/** “…, and Poland 12”: the name right before a bare number, where nothing but a joint stands before it. */
function gapped({ reading }: Setting, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  const at = items.findIndex((item) => item.from >= claim.from)
  // “According to residents, Poland killed four”: a verb stands between.
  if (!items[at]?.group) return null
  const [joint, name] = items.slice(Math.max(0, at - 2), at)
  const side = name?.kind === 'side_noun' || name?.kind === 'metonym' ? sideOf(name) : null
  const joined = has(joint, 'and') !== undefined || isSign(joint, COMMA) || isSign(joint, SEMICOLON)
  return side && joined ? { ...side, text: nameOf(reading, name), basis: 'phrase' } : null
}

/** “killed two and wounded five Polish soldiers” */
function objectAfter({ items }: ReadSentence, claim: Claim): SideHint | null {
  const end = items.findIndex((item) => item.to >= claim.to)
  const [and, verb, object] = items.slice(end + 1, end + 4)
  const isSecond = has(and, 'and') && (verb?.kind === 'harm_active' || verb?.kind === 'harm_participle')
  return claim.active && isSecond ? (object?.group?.side ?? null) : null
}

/** How far behind the figure the land left may be told, in items. */
const FAR = 14

/** “9,000 people fled to Norway from Poland”, “were moved out from Polish villages” */
function leftBehind({ reading }: Setting, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  const at = items.findIndex((item) => item.from >= claim.from)
  const whole = populationOf(reading, items, at)
  if (whole) return whole
  for (let i = at + 1; i < Math.min(items.length, at + FAR); i++) {
    if (items[i].kind === 'relative' || has(items[i], 'speech')) return null
    if (items[i].kind === 'unknown') continue
    // “from southern Ostria” as well
    const part = items[i - 1]?.kind === 'unknown' || has(items[i - 1], 'person_adjective') ? items[i - 2] : undefined
    if (leadOf(items, i)?.kind !== 'from' && part?.kind !== 'from') continue
    const code = sideOf(items[i])?.code ?? has(items[i], 'place')?.side
    const known = code && !reading.knowledge.neutralSides.has(code)
    return known ? { code, text: nameOf(reading, items[i]), actor: null, basis: 'phrase' } : null
  }
  return null
}

/** “90,000 people, half of Ostria’s population, have fled”, “most of the population of Velm” */
function populationOf(reading: Reading, items: readonly Item[], at: number): ResolvedSide | null {
  const near = items.slice(at, at + FAR)
  const word = near.findIndex((item) => holds(reading, item, 'populations'))
  const told = near.slice(Math.max(0, word - 2), word + 4).find((item) => codeOf(item))
  const code = codeOf(told)
  return word < 0 || !told || !code ? null : { code, text: nameOf(reading, told), actor: null, basis: 'phrase' }
}

const codeOf = (item: Item | undefined): string | null =>
  item?.group?.side?.code ?? sideOf(item)?.code ?? has(item, 'place')?.side ?? null

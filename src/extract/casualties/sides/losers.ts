/** Whose losses a sentence tells: “Ostrian losses”, “the army lost 12 men”. */
import { isMilitant, sideOf, sideTold } from '../../chunks/people/group.js'
import { datelineEnd } from '../../dateline.js'
import { type Home, isState, landOf, nameOfBody } from '../../home.js'
import {
  CLOSE_PAREN,
  COMMA,
  DASH,
  has,
  type Item,
  isSign,
  leadOf,
  OPEN_PAREN,
  type Reading,
  SEMICOLON,
  wordOf,
} from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf, spanOpensWith } from '../../words.js'
import type { Claim } from '../claims.js'
import { describes, enemyOf, nameOf, type ResolvedSide, speakers } from './adversaries.js'

/** “Ostrian losses”, “the enemy’s casualties”, “losses of the enemy”, “the Karvian death toll”. */
export function beforeHarm(
  reading: Reading,
  home: () => Home,
  sentence: ReadSentence,
  claim: Claim,
): ResolvedSide | null {
  const { items } = sentence
  const start = items.findIndex((item) => item.from >= claim.from)
  // “attacked the Ostrian posts and suffered losses”: of its subject
  const suffer = items.findLastIndex((item, i) => i <= start && has(item, 'suffer') !== undefined)
  if (claim.rule.startsWith('suffered') && beforeObject(items, suffer) < suffer) return null
  const named = rightBefore(reading, home, items, claim)
  if (named) return named
  if (!NOMINAL.test(claim.rule) && !isSum(reading, items, start)) return null
  // “raided a market and shot six dead”: of others
  if (items[start - 1]?.kind === 'harm_participle' && items[start - 2]?.kind !== 'be') return null
  const end = items.findIndex((item) => item.to >= claim.to)
  // “counted 41 dead in its ranks”
  const own = spanOpensWith(reading, claim.to, sentence.to, 'in_its_ranks')
  const border = items.findLastIndex(
    (item, i) => i < start && (isSign(item, COMMA) || isSign(item, SEMICOLON) || item.kind === 'relative'),
  )
  const first = Math.max(datelineEnd(reading, sentence), start - BEFORE_HARM, border + 1)
  // “Ostrian headquarters: the enemy’s losses are 200 dead”: whoever else is named before.
  const enemy = items.findLastIndex((item, i) => i >= first && i < start && has(item, 'enemy') !== undefined)
  for (let i = Math.max(first, enemy); i <= end; i++) {
    if (items[i].kind === 'preposition' || items[i].kind === 'sign') continue
    // “was retaken by Ostrians at the cost of two dead”
    const pays = items.slice(i + 1, start).some((item) => isOf(reading, item, 'costs'))
    if ((leadOf(items, i)?.kind === 'by' && !pays) || inLand(reading, items, i)) continue
    // “Ostrian fire caused 12 deaths”, “the militias were responsible for 12 deaths”: of others.
    if (items.slice(i + 1, start).some((item) => has(item, 'leave') || has(item, 'blame'))) continue
    if (describes(items, i)) continue
    // “We have recovered 16 bodies of rebels”: of others.
    if (has(items[i], 'our') && claim.status === 'militant') continue
    const found = (own || isSum(reading, items, start) ? bearerOrArmy : bearer)(reading, home, items[i], claim)
    // “the Health Ministry in Ostria said”
    // “Ostria’s ministry says the Marnian army sustained 200 losses”: it tells those of another
    const told = items.findIndex((item, k) => k > i && k < start && tells(reading, item))
    const other = told >= 0 && items.slice(told, start).some((item) => sideTold(item)?.code != null)
    const party = found?.code != null && !other && (isState(items[i - 2]) || isParty(reading, found.code))
    if (found && (own || party || !items.slice(i + 1, start).some((item) => tells(reading, item)))) return found
  }
  return null
}

/** Items before a word for a loss in which its side may stand. */
const BEFORE_HARM = 8

/** A party to the conflict of the registry tells its own, where nobody else is named. */
const isParty = ({ knowledge: { registry } }: Reading, code: string): boolean =>
  registry?.pipeline.adversaries.some((pair) => pair.includes(code)) ?? false

/** “the Front spoke of 20 dead”, “the mission documented 49 casualties”, “officials say the toll”: who tells it. */
const tells = (reading: Reading, item: Item): boolean =>
  (has(item, 'speech') !== undefined && !isOf(reading, item, 'admits')) || isOf(reading, item, 'tells_figures')

/** “Karvia put Ostrian losses at 12”: of the side whose name stands right before the word for them, whoever else is named. */
function rightBefore(reading: Reading, home: () => Home, items: Item[], claim: Claim): ResolvedSide | null {
  const harm = items.findIndex((item) => item.from >= claim.from && isOf(reading, item, 'own_losses'))
  const last = items[harm - 1]?.kind === 'possessive' ? harm - 2 : harm - 1
  const named = items[last]?.kind === 'side_adjective' || last < harm - 1 || has(items[last], 'enemy') !== undefined
  if (harm <= 0 || items[harm].to > claim.to) return null
  if (named) return bearer(reading, home, items[last], claim)
  // “Army losses were nine killed”
  return (last === 0 || isOf(reading, items[last], 'unit_words')) && isArmy(items[last]) && !reading.knowledge.registry
    ? forcesOf(reading, home, items[last], claim)
    : null
}

const isArmy = (item: Item | undefined): boolean => has(item, 'body')?.kind === 'armed_forces'

/** Side that an item names, its army included: “on the army’s side”. */
export const bearerOrArmy = (reading: Reading, home: () => Home, item: Item, claim: Claim): ResolvedSide | null =>
  bearer(reading, home, item, claim) ??
  (isArmy(item) && !reading.knowledge.registry ? forcesOf(reading, home, item, claim) : null)

/** “Ostrian losses in the battle amounted to 40 men killed”: the figure at item `start` sums up losses. */
const isSum = (reading: Reading, items: Item[], start: number): boolean =>
  items[start - 1]?.kind === 'toll_verb' &&
  items.slice(Math.max(0, start - BEFORE_HARM), start - 1).some((item) => isOf(reading, item, 'own_losses'))

/** “civilian casualties in Ostria”: where it was. */
const inLand = (reading: Reading, items: Item[], i: number): boolean =>
  landOf(items, i) !== null && !isState(items[i - 2]) && isOf(reading, leadOf(items, i), 'in_land')

/** “by Ostrians”, “near Marn”: no subject of a loss. */
const isLed = (items: Item[], i: number): boolean => /^(?:by|preposition|with)$/.test(leadOf(items, i)?.kind ?? '')

const NOMINAL = /^(toll|losses|suffered|counted-harm)/

/** Side that an item names, the enemy included. */
export function bearer(reading: Reading, home: () => Home, item: Item, claim: Claim): ResolvedSide | null {
  const side = sideOf(item) ?? item.group?.side
  if (side) return { code: side.code, actor: side.actor, text: nameOf(reading, item), basis: 'phrase' }
  if (has(item, 'enemy') || item.group?.enemy) return enemyOf(reading, home, claim)
  if (has(item, 'our') && claim.speaker.side) return speakers(claim)
  // “the group lost ten men”: of the one that the text names
  if (has(item, 'body') && isOf(reading, item, 'bare_groups')) return groupTold(home())
  // “284 deaths on the junta side”
  const { land } = has(item, 'person_adjective')?.kind === 'state' ? home() : { land: null }
  if (land !== null) return { code: land, actor: null, text: land, basis: 'phrase' }
  return null
}

/** “The mission lost five men”: of the world body that the text names. */
function missionTold(reading: Reading, home: () => Home, item: Item): ResolvedSide | null {
  const [code] = !reading.knowledge.registry && isOf(reading, item, 'mission_words') ? home().bodies : []
  return code === undefined ? null : { code, text: code, actor: null, basis: 'phrase' }
}

/** The armed group that the text names alone, or null. */
export function groupTold({ group, unknownGroup }: Home): ResolvedSide | null {
  const text = group ?? unknownGroup
  return text === null ? null : { code: group, text, actor: null, basis: 'phrase' }
}

/** “The army lost 12 men”, “Ostria suffered three casualties”, “the Karvian side has six dead”: the subject bears the loss. */
export function loserOf(reading: Reading, home: () => Home, sentence: ReadSentence, claim: Claim): ResolvedSide | null {
  const { items } = sentence
  // “lost two men and took 18 soldiers prisoner”: whoever takes captives does not lose them.
  if (claim.active || claim.harm === 'released' || (claim.harm === 'captured' && !claim.headless)) return null
  const at = items.findIndex((item) => item.from >= claim.from)
  // “the rebels lost 20 men and the army nine”: whoever is told right before the figure.
  if (claim.rule === 'gapped-other' && at > 0)
    return bearer(reading, home, items[at - 1], claim) ?? forcesOf(reading, home, items[at - 1], claim)
  for (let i = at; i >= 0 && at - i < 10; i--) {
    const item = items[i]
    if (item.kind === 'relative' || (has(item, 'and')?.kind === 'contrast' && i < at)) return null
    if (!(has(item, 'lose') || has(item, 'suffer') || (item.kind === 'have' && isOwning(items, i, at)))) continue
    // “inflicted losses on the army”: the subject bears none; “received word of the deaths”: it bears the word.
    if (has(item, 'leave') || items.slice(i + 1, at).some((x) => isOf(reading, x, 'word_of'))) return null
    const open = participleAt(reading, items, i)
    return open < 0 ? subjectOf(reading, home, items, i, claim) : besideParticiple(reading, home, items, open, claim)
  }
  return null
}

/** “has six dead”; not “has already claimed 40 lives”, “had taken seven prisoners”, where it helps another verb. */
const isOwning = (items: Item[], i: number, at: number): boolean =>
  at - i < 3 &&
  !items.slice(i + 1, at + 1).some((x) => /^(?:verb|speech|claim_lives|leave|unknown|harm_active)$/.test(x.kind))

/** The first item of “losing”, “having lost”, “after suffering”; -1 for a verb that has its subject before it. */
function participleAt(reading: Reading, items: Item[], verb: number): number {
  const ing = /ing$/i.test(wordOf(reading, items[verb]))
  const having = verb > 0 && /^having$/i.test(wordOf(reading, items[verb - 1]))
  if ((!ing && !having) || (ing && items[verb - 1]?.kind === 'be')) return -1
  return having ? verb - 1 : verb
}

/** “The Ostrians fell back, losing 12 men”, “Having lost 15, the Karvian company left”: the subject of the clause beside it. */
function besideParticiple(
  reading: Reading,
  home: () => Home,
  items: Item[],
  open: number,
  claim: Claim,
): ResolvedSide | null {
  const border = items.findLastIndex(
    (x, k) => k < open && (x.kind === 'relative' || has(x, 'speech') !== undefined || isSign(x, SEMICOLON)),
  )
  const comma = items.findIndex((x) => x.from >= claim.to && isSign(x, COMMA))
  const after = comma < 0 ? [] : items.slice(comma + 1, comma + LONGEST_SUBJECT)
  for (const clause of [items.slice(border + 1, open), after]) {
    const free = clause.findIndex(
      (x, k) => !describes(clause, k) && !isLed(clause, k) && (bearer(reading, home, x, claim) || isForce(x)),
    )
    const item = clause[free]
    if (item?.group?.own && claim.speaker.side) return speakers(claim)
    if (item) return bearer(reading, home, item, claim) ?? forcesOf(reading, home, item, claim)
  }
  return null
}

/** Items from the start of a clause to the end of its subject. */
const LONGEST_SUBJECT = 7

/** Whoever speaks is of a state. */
const tellsOfState = ({ knowledge }: Reading, { speaker: { side } }: Claim): boolean =>
  side !== null && !knowledge.armedGroups.has(side) && !knowledge.neutralSides.has(side)

/** The subject of the verb at item `i`. */
function subjectOf(reading: Reading, home: () => Home, items: Item[], i: number, claim: Claim): ResolvedSide | null {
  const who = antecedentOf(items, i)
  if (who >= 0) return bearer(reading, home, items[who], claim)
  let body: ResolvedSide | null = null
  for (let k = beforeObject(items, i) - 1; k >= 0 && i - k < 12 && items[k].kind !== 'sign'; k--) {
    if (has(items[k], 'hospital')) return null
    if (body && has(items[k], 'speech')) break
    // “were ambushed by Ostrians near Marn and lost 12 men”, “refuted the Front’s claim that it lost 12”
    if (describes(items, k) || isLed(items, k) || (items[k + 1]?.kind === 'possessive' && k + 1 < i - 1)) continue
    // “the Ossa side lost nine people”
    const party = isOf(reading, items[k], 'side_words') && items[k - 1]?.kind === 'capital' ? items[k - 1] : undefined
    const whole = party ? nameOf(reading, party) : nameOfBody(reading, items, k)
    if (whole) return { code: null, text: whole, actor: null, basis: 'phrase' }
    if (claim.speaker.side && isTeller(items, k)) return speakers(claim)
    const found = bearer(reading, home, items[k], claim) ?? missionTold(reading, home, items[k])
    if (found) return found
    // “The army said the rebels lost 12 men”
    if (items[k].group?.status === 'militant' && items[k].group?.quantity === null) return groupTold(home())
    // “Velm lost 70 men”: the capital stands for its state.
    const place = has(items[k], 'place')
    if (place?.side && k === i - 1 && has(items[i], 'lose'))
      return { code: place.side, text: nameOf(reading, items[k]), actor: null, basis: 'phrase' }
    if (isOwnSide(items, k) || items[k].group?.own || items[k].group?.personal || items[k].group?.our)
      return claim.speaker.side ? speakers(claim) : null
    if (
      !body &&
      (has(items[k], 'body') || isForce(items[k]) || (items[k].kind === 'capital' && !isSign(items[k + 1], DASH)))
    )
      body = forcesOf(reading, home, items[k], claim)
    // “a patrol was ambushed and lost 12 men”, said by its army
    else if (!body && isOf(reading, items[k], 'patrols') && !isMilitant(items[k - 1]) && tellsOfState(reading, claim))
      body = speakers(claim)
  }
  // “the army had six dead”
  const owns = items[i].kind !== 'have' || (body?.code ?? null) !== null
  return body && owns && !isCommon(reading, body) ? body : null
}

/** “the garrison”, “the defenders”: of whom the text tells by other words. */
const isCommon = (reading: Reading, { code, text }: ResolvedSide): boolean =>
  code === null && !reading.knowledge.registry && reading.knowledge.lists('common_losers').isText(text ?? '')

/** “the Ostrians, who have lost 25 men”: the item right before the relative; -1 where the verb has another subject. */
function antecedentOf(items: Item[], verb: number): number {
  let at = verb - 1
  while (at > 0 && (items[at].kind === 'have' || items[at].kind === 'adverb')) at--
  if (items[at]?.kind !== 'relative') return -1
  return isSign(items[at - 1], COMMA) ? at - 2 : at - 1
}

/** “killed four rebels and lost two men”, “attacked an Ostrian post and lost two men”: whom the verb before was done to loses nobody. */
function beforeObject(items: Item[], at: number): number {
  if (has(items[at - 1], 'and') === undefined) return at
  const verb = items.findLastIndex((x, k) => k < at - 1 && DONE_TO.has(x.kind))
  const broken = items
    .slice(verb, at)
    .some((x) => x.kind === 'sign' && !isSign(x, OPEN_PAREN) && !isSign(x, CLOSE_PAREN))
  return verb > 0 && !broken && items[verb - 1].kind !== 'be' ? verb : at
}

const DONE_TO = new Set<Item['kind']>(['harm_active', 'harm_participle', 'event_verb'])

/** “The armed forces have lost eight men”: those of the state that tells it; without a registry of the land the text plays in. */
export function forcesOf(reading: Reading, home: () => Home, item: Item, claim: Claim): ResolvedSide {
  const text = nameOf(reading, item)
  const { armedGroups, registry, neutralSides } = reading.knowledge
  const ofState = isState(item) || isForce(item)
  // “the army has lost 14 men”, said by a body of a side of the registry
  if (ofState && registry && tellsOfState(reading, claim)) return speakers(claim)
  if (!ofState || registry) return { code: null, text, actor: null, basis: 'phrase' }
  const { side } = claim.speaker
  const code = side !== null && !neutralSides.has(side) && !armedGroups.has(side) ? side : home().land
  return { code, text: code ?? text, actor: null, basis: 'phrase' }
}

/** “Soldiers pursued them and lost one man”. */
export const isForce = ({ group }: Item): boolean =>
  group !== undefined && (group.status === 'military' || group.status === 'police') && group.quantity === null

/** “said it lost five”, “and that they had lost two”: the pronoun right behind a verb of saying, or its “that”, is whoever says it. */
const isTeller = (items: Item[], k: number): boolean =>
  has(items[k], 'pronoun') !== undefined &&
  (items[k - 1]?.kind === 'relative'
    ? items.slice(0, k).some((x) => has(x, 'speech'))
    : has(items[k - 1], 'speech') !== undefined)

/** “his side had lost four men”. */
const isOwnSide = (items: Item[], k: number): boolean =>
  has(items[k], 'body') !== undefined &&
  (has(items[k - 1], 'our') !== undefined || /^(?:own|personal)$/.test(has(items[k - 1], 'determiner')?.kind ?? ''))

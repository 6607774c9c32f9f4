/** The names of those who make or broker an agreement: noun phrases of a list, each without its article; one of a linked side by its code. */
import { sideCodes, sideOf } from '../chunks/people/group.js'
import { pastDatelineDash } from '../dateline.js'
import { COMMA, has, type Item, type ItemKind, isArticle, isSign, type Reading, textOf } from '../item.js'
import { isOf } from '../words.js'

/** Every name of the list in [from, to), or null where fewer than two stand there. */
export function namesIn(reading: Reading, items: Item[], from: number, to: number): string[] | null {
  const out: { name: string; person: boolean }[] = []
  let start = pastDatelineDash(reading, items, from, to)
  for (let i = start; i <= to; i++) {
    if (i < to && !isSign(items[i], COMMA) && !has(items[i], 'and')) continue
    const whole = items.slice(start, i)
    const part = nounPhrase(reading, whole)
    const name = partyOf(reading, part)
    start = i + 1
    if (name && !out.some((x) => x.name === name)) out.push({ name, person: isPerson(part) })
    // “between X and Y | for an exchange of prisoners and hostages”: what follows a name belongs to it no more.
    if (out.length > 1 && part.length > 0 && whole.at(-1) !== part.at(-1)) break
  }
  // “the chairman of the Karvian committee, N. Reth, and his Ostrian counterpart, Y. Solak”: who they are is told by their sides.
  const sides = out.filter((x) => !x.person)
  const names = (sides.length > 1 ? sides : out).map((x) => x.name)
  return names.length > 1 ? names : null
}

const isPerson = (part: Item[]): boolean =>
  part.length > 0 && part.every((x) => x.names !== undefined || x.kind === 'capital' || x.kind === 'title')

/** The name in the noun phrase that the items hold, or null. */
export const nameIn = (reading: Reading, items: Item[]): string | null =>
  partyOf(reading, nounPhrase(reading, items.slice(pastDatelineDash(reading, items, 0, items.length))))

/** The code of the one side in a noun phrase, else the phrase as written. */
function partyOf(reading: Reading, part: Item[]): string | null {
  if (part.length === 0 || (part.length === 1 && has(part[0], 'pronoun'))) return null
  const codes = new Set(sideCodes(part))
  if (codes.size === 1) return [...codes][0]
  return textOf(reading, part[0].from, part[part.length - 1].to)
    .replace(/\s+/g, ' ')
    .replace(/^(?:an?|the) (?=\S)/i, '')
}

/**
 * The items of a name: past “a day after” and the article, up to a second article or to a plain word behind the name: “the government |
 * the fighting has grown”, “Washington | put a stop to it”.
 */
function nounPhrase(reading: Reading, items: Item[]): Item[] {
  const lead = items.findLastIndex((x) => isOf(reading, x, 'opens_clause'))
  const rest = items.slice(lead + 1)
  const from = rest.findIndex((x) => !isArticle(x) && has(x, 'both') === undefined && x.kind !== 'sign')
  if (from < 0) return []
  const next = rest.findIndex(
    (x, i) =>
      i > from &&
      // “rebels in the east of Ostria”
      (isOf(reading, x, 'circumstances') ||
        (isOf(reading, x, 'purposes') && !isParty(isArticle(rest[i + 1]) ? rest[i + 2] : rest[i + 1])) ||
        (isArticle(x) && !JOINTS.has(rest[i - 1].kind)) ||
        (x.kind === 'unknown' && isName(rest[i - 1]))),
  )
  return rest.slice(from, next < 0 ? rest.length : next)
}

/** “X of the Y”, “Lavrov for the Z”. */
const JOINTS = new Set<ItemKind>(['of', 'preposition', 'from'])

export const isName = (x: Item): boolean =>
  x.kind === 'capital' || x.names !== undefined || x.kind === 'place' || sideOf(x) !== null

export const isParty = (x: Item | undefined): boolean =>
  x !== undefined && (isName(x) || x.group !== undefined || x.kind === 'body' || x.kind === 'actor')

/** The body for which a named person speaks, as the phrase writes it. */
import { sideOf } from '../chunks/people/group.js'
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading, textOf } from '../item.js'
import { isOf } from '../words.js'

const BODY_PART = new Set<ItemKind>([
  'capital',
  'side_adjective',
  'side_noun',
  'metonym',
  'place',
  'body',
  'person_adjective',
  'unknown',
  'possessive',
  'actor',
  'place_noun',
  'health',
  'hospital',
]) // prettier-ignore

/** The body for which a named person speaks: “army spokesman X”, “X, head of the Information Centre”, “X of the Institute”. */
export function bodyBeside(reading: Reading, parts: Item[]): string | null {
  const at = parts.findIndex(
    (x, i) =>
      !x.names && (has(x, 'body') !== undefined || has(x, 'speech_noun')?.kind === 'place' || isForce(x, parts[i + 1])),
  )
  if (at >= 0) return textOf(reading, parts[bodyStart(reading, parts, at)].from, parts[bodyEnd(parts, at) - 1].to)
  const link = parts.findIndex(
    (x, i) => i > 0 && (x.kind === 'of' || x.kind === 'from' || isFor(reading, x)) && spoken(parts[i - 1]),
  )
  if (link < 0) return null
  let from = link + 1
  while (parts[from]?.kind === 'determiner' || parts[from]?.kind === 'article') from++
  const end = parts.findIndex((x, i) => i >= from && (isSign(x, COMMA) || (i > from && x.names?.titled === false)))
  const to = end < 0 ? parts.length : end
  const head = parts[from]
  const group = head && (head.kind === 'capital' || head.names || head.group || head.kind === 'side_noun')
  return group ? textOf(reading, head.from, parts[to - 1].to) : null
}

/** “spokesman for the Front”; “representative in Velm” is only where he is. */
const isFor = (reading: Reading, x: Item): boolean => x.kind === 'preposition' && !isOf(reading, x, 'in_presence')

/** “Police spokesman X”: a force, and no persons. */
const isForce = ({ group }: Item, next: Item | undefined): boolean =>
  (group?.status === 'police' || group?.status === 'military') &&
  !group.quantity &&
  group.harm === null &&
  (has(next, 'title') !== undefined || has(next, 'speech_noun')?.kind === 'role')

const spoken = (x: Item): boolean =>
  x.names !== undefined || has(x, 'speech_noun') !== undefined || has(x, 'title') !== undefined

function bodyStart(reading: Reading, parts: Item[], at: number): number {
  let from = at
  while (
    from > 0 &&
    (BODY_PART.has(parts[from - 1].kind) || isSign(parts[from - 1], DASH)) &&
    !has(parts[from - 1], 'speech_noun') &&
    !isOf(reading, parts[from - 1], 'of_person')
  )
    from--
  while (from < at && parts[from].kind === 'possessive') from++
  return from
}

/** “Ministry of Defence of X”, “Observatory for Human Rights”. */
function bodyEnd(parts: Item[], at: number): number {
  let to = at + 1
  while (to < parts.length) {
    let next = to
    if (parts[next].kind === 'of' || parts[next].kind === 'preposition') next++
    while (parts[next]?.kind === 'determiner') next++
    const part = parts[next]
    const part_of =
      part &&
      (part.kind === 'capital' ||
        sideOf(part) !== null ||
        has(part, 'body') !== undefined ||
        (part.names && !part.names.titled && next > to))
    if (!part_of || has(part, 'speech_noun')?.kind === 'role' || has(part, 'title')) break
    to = next + 1
  }
  return to
}

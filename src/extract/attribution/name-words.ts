/** The name of a speaker as its phrase writes it: without articles, asides and what whoever tells of it thinks of it. */
import { LOWER } from '../../text/tokens.js'
import { sideOf } from '../chunks/people/group.js'
import { CLOSE_PAREN, COMMA, has, type Item, isSign, OPEN_PAREN, type Reading, textOf } from '../item.js'
import { textOpensWith } from '../words.js'

/** The phrase as written, without its leading article; of what stands in parentheses only a short form stays. */
export function wordsOf(reading: Reading, all: Item[]): string {
  const comma = all.findIndex((x) => isSign(x, COMMA))
  const parts = comma > 0 && namesAfter(reading, all, comma) ? all.slice(comma + 2) : all
  const open = parts.findIndex((x) => isSign(x, OPEN_PAREN))
  const close = open > 0 ? parts.findIndex((x, i) => i > open && isSign(x, CLOSE_PAREN)) : -1
  const short =
    close > open + 1 && /^\p{Lu}[\p{Lu}-]{1,11}$/u.test(textOf(reading, parts[open + 1].from, parts[close - 1].to))
  const shown = open > 0 ? parts.slice(0, short ? close + 1 : open) : beforeAside(reading, parts)
  const text = textOf(reading, shown[0].from, shown[shown.length - 1].to)
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?)\s+(?=\S)/i, '')
  // “the outlawed Dawn Front”: what whoever tells of a body thinks of it is no part of its name.
  return textOpensWith(reading, text, 'judged') ? text.replace(/^\S+\s+(?=\S)/, '') : text
}

/** “The Observatory, a monitor in Velm”, “the hospital in Ossa, 30 km away”: the name without what describes it. */
function beforeAside(reading: Reading, parts: Item[]): Item[] {
  const comma = parts.findIndex((x) => isSign(x, COMMA))
  const next = parts[comma + 1]
  if (comma > 0 && next?.quantity !== undefined && next.group === undefined) return parts.slice(0, comma)
  const described = comma > 0 && (next?.kind === 'article' || next?.group?.quantity?.best === 1)
  const role = parts.slice(comma, comma + 4).some((x) => has(x, 'title') || has(x, 'speech_noun')?.kind === 'role')
  const name = parts.slice(0, comma)
  return described && (role || name.some((x) => has(x, 'body')) || isProper(reading, name)) ? name : parts
}

/** “a local group, the Marn Relief Committee”: what describes a body stands before its name. */
const namesAfter = (reading: Reading, parts: Item[], comma: number): boolean =>
  !reading.upperCase &&
  parts[comma + 1]?.kind === 'determiner' &&
  parts.length > comma + 2 &&
  parts
    .slice(comma + 2)
    .every((x) => reading.tokens.letters[x.from] !== LOWER || LINKS_NAME.has(x.kind) || NAMES.has(x.kind)) &&
  (has(parts[parts.length - 1], 'body') !== undefined || NAMES.has(parts[parts.length - 1].kind)) &&
  parts.slice(0, comma).every((x) => !x.names && sideOf(x) === null && reading.tokens.letters[x.to - 1] === LOWER)

/** “Alder Lawyers, a group that …”: each word has a capital. */
const isProper = (reading: Reading, name: Item[]): boolean =>
  !reading.upperCase &&
  name.every((x) => reading.tokens.letters[x.from] !== LOWER && reading.tokens.letters[x.to - 1] !== LOWER)

/** Capitals, and the parenthesis of a short form. */
const NAMES = new Set<Item['kind']>(['capital', 'sign', 'side_noun'])

const LINKS_NAME = new Set<Item['kind']>(['of', 'preposition', 'and'])

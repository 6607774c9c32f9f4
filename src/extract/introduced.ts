/**
 * Armed groups and short forms that a text introduces itself: “the Dawn Liberation Army (DLA)”, “Ostrian Armed Forces (OAF)”,
 * “SLF rebels”, “fighters of the Velm Brotherhood Council”. From then on they are names of sides as those of the lexicon are. Only
 * for texts without a registry: a registry lists who takes part.
 */
import type { Knowledge } from '../knowledge/index.js'
import { type Entry, shapedEntry } from '../knowledge/lexicon.js'
import { scan, scanBriefly, type Tokens } from '../text/tokens.js'
import { LONG, namesOfFighters } from './groups/fighters.js'
import { groupNamesIn } from './groups/group-names.js'
import { namesOfOpponents } from './groups/opponents.js'
import { shortFormsIn } from './short-forms.js'
import { textHolds } from './words.js'

export interface Introduced {
  name: string
  entry: Entry
}

/** Names by their first letter. */
export type IntroducedNames = ReadonlyMap<string, readonly Introduced[]>

const NAME_AT_END = new RegExp(String.raw`(?<![\p{L}’'-])(${LONG})$`, 'u')

/** Reads the names that a text introduces; empty for a text with a registry. One in capitals throughout tells only what words themselves tell. */
export function introducedIn(tokens: Tokens, knowledge: Knowledge, upperCase: boolean): IntroducedNames {
  const out = new Map<string, Introduced[]>()
  if (knowledge.registry) return out
  const add: Add = (name, side, group) => {
    const known = out.get(name[0]) ?? []
    if (known.some((x) => x.name === name)) return
    const kind = group ? 'armed_group' : undefined
    const entry = shapedEntry({ cls: 'side_noun', side, name: side, kind, cased: true, plural: group || undefined })
    known.push({ name, entry })
    out.set(
      name[0],
      known.sort((a, b) => b.name.length - a.name.length),
    )
  }
  if (!upperCase) addShortForms(tokens, knowledge, add)
  for (const written of groupNamesIn(tokens, knowledge, upperCase)) {
    const name = withoutLead(written, knowledge)
    if (!known(name, knowledge).whole && !textHolds({ knowledge }, name, 'civil_names')) add(name, name, true)
  }
  if (upperCase) return out
  for (const written of namesOfFighters(tokens, knowledge)) {
    const name = withoutLead(written, knowledge)
    const { whole, any } = known(name, knowledge)
    if (whole || (any && !isBody(name, knowledge)) || textHolds({ knowledge }, name, 'civil_names')) continue
    if (!/\p{Lu}.*\p{Lu}/u.test(name)) continue
    if (![...(out.get(name[0]) ?? [])].some((x) => name.includes(x.name))) add(name, name, true)
  }
  for (const { name, long = name } of namesOfOpponents(tokens, knowledge)) {
    if (!known(name, knowledge).whole) add(name, long, true)
    if (long !== name && !known(long, knowledge).whole) add(long, long, true)
  }
  return out
}

/** Takes a name in: of which side, and whether that is an armed group. */
type Add = (name: string, side: string, group: boolean) => void

/** “the Dawn Liberation Army (DLA)”, “Ostrian Armed Forces (OAF)”. */
function addShortForms(tokens: Tokens, knowledge: Knowledge, add: Add): void {
  for (const { short, before } of shortFormsIn(tokens.text)) {
    const written = NAME_AT_END.exec(before)?.[1]
    if (written === undefined) continue
    const name = ownPart(withoutLead(written, knowledge), short)
    if (!/\p{Lu}.*\p{Lu}/u.test(short) || textHolds({ knowledge }, name, 'civil_names')) continue
    const { whole, first } = known(name, knowledge)
    const free = textHolds({ knowledge }, name, 'freedom_names')
    if (whole) add(short, whole.side as string, whole.kind === 'armed_group')
    else if (first && textHolds({ knowledge }, name, 'state_forces') && !free) add(short, first.side as string, false)
    else if (first ? isBody(name, knowledge) && free : textHolds({ knowledge }, name, 'armed_names'))
      for (const form of [name, short]) add(form, name, true)
  }
}

/** “The Dawn Army”, “Suspected Dawn Army”: the first word may stand there only for the sentence. */
function withoutLead(name: string, { lists, vocabulary }: Knowledge): string {
  const tokens = scanBriefly(name, vocabulary)
  let first = 0
  for (let end = 0; ; first = end) {
    end = lists('leads_name').endAt(tokens, first, tokens.count - 1)
    if (end === 0) return name.slice(tokens.start[first])
  }
}

/** “The Government of Ostria and the Dawn Liberation Army (DLA)”: the short form is of the last of two, unless its letters are of both. */
function ownPart(name: string, short: string): string {
  const parts = [...name.matchAll(/ and (?:the )?/g)].map((and) => name.slice(and.index + and[0].length))
  const fits = (part: string) => initials(part).startsWith(short.toUpperCase())
  if (fits(name)) return name
  return parts.find(fits) ?? (/ and the /.test(name) ? (parts.at(-1) as string) : name)
}

const initials = (name: string): string => (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('')

/** The side a name or its first word stands for in the lexicon, and whether any word of it is known there. */
function known(name: string, knowledge: Knowledge): { whole?: Entry; first?: Entry; any: boolean } {
  const { lexicon, vocabulary } = knowledge
  const tokens = scan(name, vocabulary)
  const found = (i: number) => lexicon.match(tokens, i, tokens.count)
  const sideAt = (i: number) => found(i)?.entries.find((entry) => entry.side !== undefined)
  const first = sideAt(0)
  const last = textHolds({ knowledge }, name, 'state_forces') ? sideAt(tokens.count - 1) : undefined
  const whole = first && found(0)?.end === tokens.count ? first : undefined
  let any = first !== undefined
  for (let i = 0; i < tokens.count && !any; i++)
    any = found(i)?.entries.some((e) => e.side !== undefined || NAMED.has(e.cls)) ?? false
  return { whole, first: first ?? last, any }
}

/** “the United Ostrian Congress”, not “Ostrian Army”: named after a land, and no force of it. */
const isBody = (name: string, knowledge: Knowledge): boolean =>
  textHolds({ knowledge }, name, 'body_nouns') && !textHolds({ knowledge }, name, 'state_forces')

const NAMED = new Set(['rank', 'title', 'month', 'weekday', 'place_noun', 'official', 'compass'])

/** The introduced name that starts at token i, and the token after it. */
export function introducedAt(
  names: IntroducedNames,
  t: Tokens,
  i: number,
  limit: number,
): { end: number; entries: Entry[] } | null {
  for (const { name, entry } of names.get(t.text[t.start[i]]) ?? []) {
    const end = endOf(t.text, t.start[i], name)
    let j = i
    while (j < limit && t.end[j] < end) j++
    if (j < limit && t.end[j] === end) return { end: j + 1, entries: [entry] }
  }
  return null
}

/** Where a name that starts at `at` ends, or 0 where another word stands; more spaces may stand between its words than one. */
function endOf(text: string, at: number, name: string): number {
  let end = at
  for (let i = 0; i < name.length; i++) {
    if (text[end] !== name[i]) return 0
    end++
    if (name[i] === ' ') while (text[end] === ' ') end++
  }
  return end
}

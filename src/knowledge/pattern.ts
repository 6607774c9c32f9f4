/**
 * Patterns over word classes. `<A|B>` one chunk of class A or B · `V=<A>` remembered as V · `?` optional · `{0,3}` repeated
 * · `<GAP:n>` up to n chunks that stay inside the clause · `( … | … )` choice. Repetition is always bounded, so matching
 * takes time linear in the text. Compiled to a regular expression over one character a chunk.
 */

/** Signs at which a clause ends for <GAP>; the stroke is a “while” or “but”. */
const CLAUSE_END = '.;:"()/'

export interface CompiledPattern {
  id: string
  regex: RegExp
  /** Numbers of the groups that remember the word for the harm and the victims, or 0. Named groups would cost a table for each match. */
  harmGroup: number
  victimGroup: number
  /** A clause without a character of each of these, in their order, cannot match: the classes that no choice leaves out. */
  needs: CharSet[]
}

/** Which of the 96 characters from the space on occur, one bit each. */
export type CharSet = readonly [number, number, number]

/** The characters of a clause as a set. Characters beyond are in no pattern. */
export function charSet(chars: string): CharSet {
  const bits: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < chars.length; i++) {
    const at = chars.charCodeAt(i) - 32
    if (at >= 0 && at < 96) bits[at >> 5] |= 1 << (at & 31)
  }
  return bits
}

const meets = (a: CharSet, b: CharSet): boolean => ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2])) !== 0

export function meetsAll(sets: readonly CharSet[], present: CharSet): boolean {
  for (let i = 0; i < sets.length; i++) if (!meets(sets[i], present)) return false
  return true
}

/** Whether characters of a clause meet the sets one after another, which tells most clauses that hold them all from a match. */
export function meetsInOrder(sets: readonly CharSet[], chars: string): boolean {
  let next = 0
  for (let i = 0; i < chars.length && next < sets.length; i++) {
    const at = chars.charCodeAt(i) - 32
    if ((sets[next][at >> 5] & (1 << (at & 31))) !== 0) next++
  }
  return next === sets.length
}

/** The characters that a class of a compiled pattern takes. */
function charsMatching(set: string): CharSet {
  const one = new RegExp(`^${set}$`)
  const all = Array.from({ length: 96 }, (_, i) => String.fromCharCode(32 + i))
  return charSet(all.filter((ch) => one.test(ch)).join(''))
}

const escaped = (ch: string) => ch.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Compiles a pattern; `chars` maps chunk class names to their characters. Throws with the place of a mistake. */
export function compilePattern(
  id: string,
  pattern: string,
  chars: Record<string, string>,
  macros: Record<string, string> = {},
): CompiledPattern {
  let out = ''
  let captured = false
  const names: string[] = []
  const needs: CharSet[] = []
  const parts = expand(pattern, macros).match(/[A-Z]=|<[^>]*>|\{\d+,\d+\}|[()?|]|\S/g) ?? []
  const sure = requiredParts(parts)
  parts.forEach((part, i) => {
    if (/^[A-Z]=$/.test(part)) {
      out += '('
      names.push(part[0])
      captured = true
    } else if (part.startsWith('<')) {
      const set = classSet(id, part.slice(1, -1), chars)
      out += captured ? `${set})` : set
      if (sure.has(i)) needs.push(charsMatching(set))
      captured = false
    } else if (part === '(') out += '(?:'
    else if (part === ')' || part === '|' || part === '?' || part.startsWith('{')) out += part
    else throw new Error(`pattern ${id}: “${part}” is not part of the pattern language`)
  })
  const [harmGroup, victimGroup] = [names.indexOf('H') + 1, names.indexOf('V') + 1]
  return { id, regex: new RegExp(out, 'dg'), harmGroup, victimGroup, needs }
}

/** The classes outside parentheses that stand once at least; none where the whole pattern is a choice. */
function requiredParts(parts: readonly string[]): Set<number> {
  const out = new Set<number>()
  let depth = 0
  for (const [i, part] of parts.entries()) {
    if (part === '(') depth++
    else if (part === ')') depth--
    else if (depth > 0) continue
    else if (part === '|') return new Set()
    else if (
      part.startsWith('<') &&
      !part.startsWith('<GAP:') &&
      parts[i + 1] !== '?' &&
      !parts[i + 1]?.startsWith('{0')
    )
      out.add(i)
  }
  return out
}

/** Replaces macro names, also inside macros, and inside a set of classes. */
function expand(pattern: string, macros: Record<string, string>): string {
  let out = pattern
  for (let depth = 0; depth < 4; depth++)
    for (const [name, value] of Object.entries(macros)) {
      out = out.replaceAll(`<${name}>`, value)
      out = out.replace(
        new RegExp(`<([^<>]*\\|)?${name}(\\|[^<>]*)?>`, 'g'),
        (_, a = '', b = '') => `<${a}${value.slice(1, -1)}${b}>`,
      )
    }
  return out
}

function classSet(id: string, names: string, chars: Record<string, string>): string {
  const gap = /^GAP:(\d+)$/.exec(names)
  if (gap) return `[^${escaped(CLAUSE_END)}]{0,${gap[1]}}?`
  const negated = names.startsWith('!')
  const set = (negated ? names.slice(1) : names)
    .split('|')
    .map((name) => {
      const ch = chars[name]
      if (ch === undefined) throw new Error(`pattern ${id}: unknown class <${name}>`)
      return [...ch].map(escaped).join('')
    })
    .join('')
  return `[${negated ? '^' : ''}${set}]`
}

/**
 * YAML as casus writes its ledger of ids, read line by line: the parser keeps every node with its place, gigabytes for a million ids.
 * Knows block maps and lists of single words that every reader takes for text. All else, and so every mistake, is left to yaml.ts.
 */

type Plain = string | string[] | PlainMap
interface PlainMap {
  [key: string]: Plain
}

/** A map that is open, and the key whose value stands in the lines below it. */
interface Level {
  map: PlainMap
  below: string | null
}

const ENTRY = /^( *)(\w[\w./:-]{0,999}?):(?: (\S+))?$/
const ITEM = /^( *)- (\S+)$/

/** What some reader takes for a number, a truth value or nothing. */
const NO_TEXT = /^(?:0[xo][\da-f]+|\d+(?:\.\d*)?(?:e[-+]?\d+)?|true|false|null|__proto__)$/i

/** The map that a text holds, which comes in lines; null where one of them is not plain. */
export function plainYaml(lines: Iterable<string>): PlainMap | null {
  const levels: Level[] = [{ map: {}, below: null }]
  for (const line of lines)
    if (line !== '' && !line.startsWith('#') && !hasEntry(line, levels) && !hasItem(line, levels)) return null
  return levels.every(isWhole) ? levels[0].map : null
}

const isWhole = ({ map, below }: Level): boolean => below === null || Object.hasOwn(map, below)

/** `key: word`, or `key:` with its value below. A line that is further in opens the map of the key above. */
function hasEntry(line: string, levels: Level[]): boolean {
  const [, { length: indent = 0 } = '', key, word] = ENTRY.exec(line) ?? []
  if (key === undefined || NO_TEXT.test(key)) return false
  const upper = levels[indent / 2 - 1]
  if (indent === 2 * levels.length && upper.below !== null && !isWhole(upper)) {
    const map = {}
    upper.map[upper.below] = map
    levels.push({ map, below: null })
  }
  const own = levels[indent / 2]
  if (own === undefined || !levels.slice(indent / 2).every(isWhole) || Object.hasOwn(own.map, key)) return false
  levels.length = indent / 2 + 1
  own.below = word === undefined ? key : null
  const value = word === undefined ? undefined : readWord(word)
  if (value === null) return false
  if (value !== undefined) own.map[key] = value
  return true
}

/** `- word`, below the key whose list it is of. */
function hasItem(line: string, levels: Level[]): boolean {
  const [, { length: indent = 0 } = '', word] = ITEM.exec(line) ?? []
  const { map, below } = levels.at(-1) as Level
  if (word === undefined || indent !== 2 * levels.length || below === null) return false
  const list = Object.hasOwn(map, below) ? map[below] : []
  const value = readWord(word)
  if (!Array.isArray(list) || typeof value !== 'string') return false
  list.push(value)
  map[below] = list
  return true
}

function readWord(word: string): string | PlainMap | null {
  if (word === '{}') return {}
  if (/^"[^"\\]+"$/.test(word)) return word.slice(1, -1)
  return /^\w[\w./-]*$/.test(word) && !NO_TEXT.test(word) ? word : null
}

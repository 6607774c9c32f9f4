/** What `casus verify` found wrong: the file, the place in it, and both values where two should be equal. */

export interface Finding {
  file: string
  /** 1-based row of data; the header of a CSV is not counted. */
  row?: number
  /** Key of the row. */
  key?: string
  column?: string
  what: string
  expected?: unknown
  found?: unknown
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** One line: `data/events.csv row 3 (evt-…) deaths_best: what; expected 4, found 5`. */
export function tellFinding({ file, row, key, column, what, expected, found }: Finding): string {
  const place = [file, row === undefined ? '' : `row ${row}`, key === undefined ? '' : `(${key})`, column ?? '']
  const values =
    expected === undefined && found === undefined ? '' : `; expected ${shown(expected)}, found ${shown(found)}`
  return `${place.filter(Boolean).join(' ')}: ${what}${values}`
}

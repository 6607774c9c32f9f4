/** What the libraries change without a word, and that it does not happen here. */
import { Type, tableFromIPC } from '@uwdata/flechette'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bool, day, int, list, maybe, num, str, type TableSpec } from '../../src/model/column.js'
import { InputError } from '../../src/model/problem.js'
import { TABLES } from '../../src/model/tables/index.js'
import { arrowOf } from '../../src/publish/formats/arrow.js'
import { cellText, joined, split } from '../../src/publish/formats/csv.js'
import { parquetOf } from '../../src/publish/formats/parquet.js'
import { checkedTable } from '../../src/publish/table.js'
import { csvText } from './readers.js'
import { sampleRows } from './sample.js'

const SPEC: TableSpec = {
  name: 'things',
  title: 'Things',
  row: 'One row a thing.',
  key: 'id',
  schema: z.strictObject({
    id: str('Key.'),
    flag: bool('Flag.'),
    count: int('Count.', { unit: 'persons' }),
    share: num(-1, 1, 'Share.'),
    on: day('Day.'),
    names: list('Names.'),
    note: maybe(str('Note.')),
  }),
}
const ROW = { id: 'a', flag: true, count: 3, share: 0.5, on: '2023-03-05', names: ['x', 'y'], note: null }

const csv = (row: object) => csvText(checkedTable(SPEC, [{ ...ROW, ...row }]))
const line = (row: object) => csv(row).split('\n').slice(1).join('\n')

describe('csv-stringify', () => {
  it('writes truth values as words, not as 1 and nothing', () => {
    expect(csv({})).toBe('id,flag,count,share,on,names,note\na,true,3,0.5,2023-03-05,x;y,\n')
    expect(line({ flag: false })).toBe('a,false,3,0.5,2023-03-05,x;y,\n')
  })

  it.each([
    ['a line feed', 'x\ny'],
    ['a carriage return', 'x\ry'],
    ['a line separator', 'x\u2028y'],
    ['a paragraph separator', 'x\u2029y'],
    ['a comma', 'x,y'],
    ['leading space', ' x'],
  ])('quotes %s', (_, note) => {
    expect(csv({ note })).toContain(`,"${note}"\n`)
  })

  it('doubles quotes and leaves formulas as they are', () => {
    expect(line({ note: 'a "b"' })).toContain(',"a ""b"""\n')
    expect(line({ note: '=1+1' })).toContain(',=1+1\n')
  })

  it('writes no number in another notation than its own and no day as milliseconds', () => {
    expect(line({ count: 2147483647, share: 1e-7, on: '1970-01-01' })).toBe('a,true,2147483647,1e-7,1970-01-01,x;y,\n')
  })
})

describe('the text of CSV', () => {
  it('is what csv-stringify makes of whole rows', () => {
    for (const spec of TABLES) {
      const rows = sampleRows(spec)
      const whole = stringify(
        rows.map((row) => Object.values(row).map(cellText)),
        {
          header: true,
          columns: Object.keys(rows[0]),
          record_delimiter: '\n',
          quoted_match: /[\r\v\f\u0085\u2028\u2029]|^\s|\s$/,
        },
      )
      expect(csvText(checkedTable(spec, rows))).toBe(whole)
    }
  })
})

describe('lists in CSV', () => {
  it.each([[[]], [['a']], [['a;b', 'c']], [['a\\', ';']], [['\\;']], [['\\\\;;']], [['a\nb', 'c']]])(
    '%j reads back',
    (items) => {
      expect(split(joined(items))).toEqual(items)
    },
  )

  it('escapes the separator and the escape', () => {
    expect(joined(['a;b', 'c\\d'])).toBe('a\\;b;c\\\\d')
  })
})

/** Cell values that Arrow would write as something else, or that no reader could tell apart. */
const REFUSED: [what: string, row: object, told: RegExp][] = [
  ['null where the column is never empty', { count: null }, /count has no value/],
  ['nothing where a cell must be', { note: undefined }, /note has no value/],
  ['a number that wraps in Int32', { count: 3e9 }, /count 3000000000 is not a whole number/],
  ['a fraction in Int32', { count: 1.5 }, /count 1.5 is not a whole number/],
  ['NaN as a count', { count: Number.NaN }, /is not a whole number/],
  ['NaN as a number', { share: Number.NaN }, /is not a number/],
  ['infinity', { share: Number.POSITIVE_INFINITY }, /is not a number/],
  ['a text as a number', { count: '3' }, /is not a whole number/],
  ['a day that does not exist', { on: '2023-02-30' }, /on "2023-02-30" is not a day/],
  ['a date object', { on: new Date(0) }, /is not a day/],
  ['an empty text', { note: '' }, /note "" is an empty text/],
  ['a number as a text', { note: 7 }, /is not text/],
  ['a lone surrogate', { note: 'a\uD800' }, /half a surrogate/],
  ['NUL', { note: 'a\0b' }, /U\+0000/],
  ['a lone surrogate in a list', { names: ['a', '\uDC00'] }, /names.*half a surrogate/],
  ['an empty item', { names: [''] }, /names.*empty text/],
  ['a text as a list', { names: 'a;b' }, /is not a list/],
  ['1 as a truth value', { flag: 1 }, /is not true or false/],
]

describe('cells that a format would change are refused, with row and column', () => {
  it.each(REFUSED)('%s', (_, row, told) => {
    const rows = [ROW, { ...ROW, ...row }] as never[]
    try {
      checkedTable(SPEC, rows)
      expect.unreachable('the cell was taken')
    } catch (error) {
      const { problems } = error as InputError
      expect(error).toBeInstanceOf(InputError)
      expect(problems).toMatchObject([{ file: 'things', line: 2 }])
      expect(problems[0].what).toMatch(told)
    }
  })

  it('tells all of them', () => {
    const bad = { ...ROW, count: -0.5, note: '' }
    expect(() => checkedTable(SPEC, [bad, bad])).toThrow(
      /things:1:3[\s\S]*things:2:3[\s\S]*things:1:7[\s\S]*things:2:7/,
    )
  })

  it('a list that may be null is refused, since CSV could not tell it from an empty one', () => {
    const schema = z.strictObject({ id: str('Key.'), names: maybe(list('Names.')) })
    expect(() => checkedTable({ ...SPEC, schema }, [])).toThrow(/a list is never null/)
  })
})

describe('apache-arrow', () => {
  const TYPES = {
    id: Type.Utf8,
    flag: Type.Bool,
    count: Type.Int,
    share: Type.Float,
    on: Type.Date,
    names: Type.List,
    note: Type.Utf8,
  }

  it('has the types of the codebook, no dictionaries, and says what may be null', () => {
    const { fields } = tableFromIPC(arrowOf(checkedTable(SPEC, [ROW]))).schema
    expect(Object.fromEntries(fields.map(({ name, type }) => [name, type.typeId]))).toEqual(TYPES)
    expect(fields.filter(({ nullable }) => nullable).map(({ name }) => name)).toEqual(['note'])
    expect(fields[2].type).toMatchObject({ bitWidth: 32, signed: true })
    expect(fields[3].type).toMatchObject({ precision: 2 })
    expect(fields[4].type).toMatchObject({ unit: 0 })
    expect((fields[5].type as unknown as { children: typeof fields }).children[0].type.typeId).toBe(Type.Utf8)
  })

  it('carries descriptions and units', () => {
    const { fields, metadata } = tableFromIPC(arrowOf(checkedTable(SPEC, [ROW]))).schema
    expect(Object.fromEntries(fields[2].metadata as Map<string, string>)).toEqual({
      description: 'Count.',
      unit: 'persons',
    })
    expect(metadata?.get('key')).toBe('id')
  })

  it('crosses the border of a batch', () => {
    const rows = Array.from({ length: 65_537 }, (_, i) => ({
      ...ROW,
      id: `${i}`,
      count: i,
      names: i % 2 ? [] : ['é', `${i}`],
    }))
    const table = tableFromIPC(arrowOf(checkedTable(SPEC, rows)))
    expect(table.numRows).toBe(rows.length)
    for (const i of [0, 65_535, 65_536]) {
      expect(table.getChild('count').at(i)).toBe(i)
      expect([...table.getChild('names').at(i)]).toEqual(rows[i].names)
    }
  })
})

describe('hyparquet-writer', () => {
  it('is awaited to the last byte', async () => {
    const bytes = await parquetOf(checkedTable(TABLES[0], sampleRows(TABLES[0])))
    const ends = [bytes.subarray(0, 4), bytes.subarray(-4)].map((part) => new TextDecoder().decode(part))
    expect(ends).toEqual(['PAR1', 'PAR1'])
  })
})

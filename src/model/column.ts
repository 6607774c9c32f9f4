/**
 * How a table column is declared once and read by every writer: a zod type that carries its description, its storage
 * kind and its unit. CSV, Arrow, Parquet, JSON Schema and the codebook are all derived from these.
 */
import { z } from 'zod'

/** Storage kind of a column. `date` is an ISO day (Arrow date32), `list` is list<utf8>, `enum` is utf8 with allowed values. */
export type ColumnKind = 'string' | 'enum' | 'boolean' | 'int32' | 'float64' | 'date' | 'list'

export interface ColumnMeta {
  description: string
  kind: ColumnKind
  /** Unit of measure, where the column has one: `persons`, `degrees`, `days`, `code points`. */
  unit?: string
  /** How the value is made, where the description alone does not say it. */
  made?: string
  /** Equivalent column in other data sets, e.g. `{acled: 'event_date'}`. */
  same_as?: Record<string, string>
  /** HXL hashtag, where one fits. */
  hxl?: string
  /** `table.column` that this column refers to. */
  references?: string
}

export interface Column extends ColumnMeta {
  name: string
  nullable: boolean
  values?: readonly string[]
  /** Least and greatest number that may stand in it. */
  range?: readonly [number, number]
}

type Extra = Omit<ColumnMeta, 'description' | 'kind'>

const put = <T extends z.ZodType>(type: T, kind: ColumnKind, description: string, extra: Extra = {}): T =>
  type.meta({ description, kind, ...extra })

/** Non-empty text. */
export const str = (description: string, extra?: Extra) => put(z.string().min(1), 'string', description, extra)
/** One of a fixed list of words. */
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, description: string, extra?: Extra) =>
  put(z.enum(values), 'enum', description, extra)
export const bool = (description: string, extra?: Extra) => put(z.boolean(), 'boolean', description, extra)
/** A count or offset: an integer from 0 to 2^31-1, what Arrow Int32 holds without wrapping. */
export const int = (description: string, extra?: Extra) =>
  put(z.int().min(0).max(2147483647), 'int32', description, extra)
export const num = (min: number, max: number, description: string, extra?: Extra) =>
  put(z.number().min(min).max(max), 'float64', description, extra)
/** A day that exists, as YYYY-MM-DD. */
export const day = (description: string, extra?: Extra) => put(z.iso.date(), 'date', description, extra)
/** A list of non-empty texts; in CSV joined with `;`. */
export const list = (description: string, extra?: Extra) => put(z.array(z.string().min(1)), 'list', description, extra)

/** The same column, but the cell may be empty (null). */
export const maybe = <T extends z.ZodType>(type: T) => type.nullable().meta(type.meta() ?? {})

/** A table: a name, what one row is, its key and its columns in order. */
export interface TableSpec<S extends z.ZodObject = z.ZodObject> {
  name: string
  title: string
  /** What one row is. */
  row: string
  key: string
  schema: S
}

export type Cell = string | number | boolean | string[] | null
export type Row = Record<string, Cell>

const inner = (type: z.ZodType): z.ZodType => (type instanceof z.ZodNullable ? (type.unwrap() as z.ZodType) : type)

/** The columns of a table in order, read from its zod schema. Throws when a column lacks its description or kind. */
export function columnsOf(spec: TableSpec): Column[] {
  return Object.entries(spec.schema.shape as Record<string, z.ZodType>).map(([name, type]) => {
    const meta = type.meta() as unknown as ColumnMeta | undefined
    if (!meta?.description || !meta.kind) throw new Error(`${spec.name}.${name} has no description or kind`)
    const base = inner(type)
    const values = base instanceof z.ZodEnum ? (base.options as string[]) : undefined
    const range = base instanceof z.ZodNumber ? ([base.minValue, base.maxValue] as [number, number]) : undefined
    return {
      name,
      nullable: type instanceof z.ZodNullable,
      ...meta,
      ...(values ? { values } : {}),
      ...(range ? { range } : {}),
    }
  })
}

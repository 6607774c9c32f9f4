/** What datapackage.json says of the tables: verification trusts the release, not the program that happens to check it. */
import { z } from 'zod'
import type { Folder } from './files.js'
import type { Finding } from './finding.js'

const Field = z.looseObject({
  name: z.string(),
  type: z.enum(['string', 'boolean', 'integer', 'number', 'date', 'list']),
  references: z.string().optional(),
})
const Resource = z.looseObject({
  name: z.string(),
  path: z.string(),
  schema: z.looseObject({
    fields: z.array(Field).min(1),
    primaryKey: z.tuple([z.string()]),
  }),
})
const Descriptor = z.looseObject({
  name: z.string(),
  version: z.string(),
  resources: z.array(z.looseObject({ type: z.string().optional() })),
})

export type FieldType = z.infer<typeof Field>
/** One table as the release describes it. */
export interface Described {
  name: string
  path: string
  key: string
  fields: FieldType[]
}

export interface Package {
  name: string
  version: string
  tables: Described[]
}

export const DESCRIPTOR = 'datapackage.json'

/** The tables of a release, or what keeps them from being known. */
export function describedTables(files: Folder): { package: Package } | { finding: Finding } {
  const bytes = files.get(DESCRIPTOR)
  if (!bytes) return { finding: { file: DESCRIPTOR, what: 'the file is missing, so the tables are not known' } }
  try {
    const { name, version, resources } = Descriptor.parse(JSON.parse(new TextDecoder().decode(bytes)))
    const tables = resources
      .filter(({ type }) => type === 'table')
      .map((resource) => {
        const { name: table, path, schema } = Resource.parse(resource)
        return { name: table, path, key: schema.primaryKey[0], fields: schema.fields }
      })
    return { package: { name, version, tables } }
  } catch (error) {
    return {
      finding: { file: DESCRIPTOR, what: `the file cannot be read: ${(error as Error).message.split('\n')[0]}` },
    }
  }
}

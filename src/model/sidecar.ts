/** The metadata beside a raw statement. Strict: an unknown key is an error, because a misspelt key would be lost in silence. */
import { z } from 'zod'
import { STATEMENT_KINDS, TEXT_HOLDINGS } from './vocab.js'

const url = z.url({ protocol: /^https?$/ })
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')

export const Sidecar = z
  .strictObject({
    title: z.string().min(1).optional().describe('Short title of the statement.'),
    kind: z.enum(STATEMENT_KINDS).default('news').describe('Kind of statement (for a digest: of what it retells).'),
    publisher: Slug.describe('Slug of who published the statement; listed under publishers in pipeline.yaml.'),
    url: url.optional().describe('Address of the published statement.'),
    archive_url: url.optional().describe('Address of an archived copy.'),
    published: z.iso.date().describe('Day of publication, YYYY-MM-DD.'),
    published_precision: z.enum(['day', 'month', 'year']).default('day').describe('How exactly the day is known.'),
    retrieved: z.iso.date().optional().describe('Day on which the text was retrieved.'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .describe('Language of the text (BCP 47).'),
    translation_of: z.string().min(1).optional().describe('Language or address of the original, for a translation.'),
    licence: z.string().min(1).describe('Licence of the text as held: an SPDX id or LicenseRef-….'),
    reprint_of: z.string().min(1).optional().describe('Statement id or address that this text repeats.'),
    contributor: z.string().min(1).optional().describe('Who contributed the file.'),
    text: z.enum(TEXT_HOLDINGS).default('verbatim').describe('How the text is held: verbatim, digest or withheld.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('SHA-256 of a withheld text.'),
    chars: z.int().positive().optional().describe('Length of a withheld text in Unicode code points.'),
  })
  .describe('Metadata of a raw statement: the YAML file beside its text.')
export type Sidecar = z.infer<typeof Sidecar>

/** A statement as the extraction reads it. `text` is null when it is withheld and not present. */
export interface Statement {
  id: string
  /** Path of the text file relative to the project. */
  file: string
  text: string
  published: string
  language: string
  publisher: string
}

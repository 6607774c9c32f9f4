/** Labelled files to checked values. The format is recognised by the file: YAML beside a text, or one JSON object a line. */
import { parse } from 'yaml'
import type { z } from 'zod'
import type { Registry } from '../model/knowledge.js'
import { InputError } from '../model/problem.js'
import { DraftActors, DraftAgreements, DraftPlaces, fromDraft } from './draft-registry.js'
import { GoldFile, type GoldStatement } from './gold.js'
import { MucDocument } from './muc.js'

/** A gold file and the text beside it. */
export const readGold = (file: string, yaml: string, text: string): GoldStatement => ({
  ...checked(file, 1, parse(yaml), GoldFile),
  text,
})

/** Documents with the day of each; one without takes that of the document before it, since the file runs by date. */
export function readMuc(file: string, jsonl: string): (MucDocument & { published: string })[] {
  let day = '1990-01-01'
  return mucLines(file, jsonl).map((document) => ({ ...document, published: (day = document.published ?? day) }))
}

function mucLines(file: string, jsonl: string): MucDocument[] {
  const lines = jsonl.split('\n').map((line, i) => ({ line, number: i + 1 }))
  return lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => checked(file, number, JSON.parse(line), MucDocument))
}

/** `read` gives the text of a file of the registry’s folder. */
export function readDraftRegistry(name: string, read: (file: string) => string): Registry {
  const part = <T>(file: string, schema: z.ZodType<T>): T => checked(file, 1, parse(read(file)), schema)
  return fromDraft(name, {
    places: part('places.yaml', DraftPlaces),
    actors: part('actors.yaml', DraftActors),
    agreements: part('agreements.yaml', DraftAgreements),
  })
}

function checked<T>(file: string, line: number, data: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const why = 'a row that cannot be read would be scored as absent'
  throw new InputError(
    result.error.issues.map(({ path, message }) => ({
      file,
      line,
      what: `${path.join('.')}: ${message}`,
      why,
      fix: 'correct the label; the guide of the labelled set says what each key means',
    })),
  )
}

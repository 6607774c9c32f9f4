/**
 * “The border”, “the frontier with Ostria”: a line that a text does not name in full is the one line of the registry that its words
 * fit. A party for which that line is no border of its own means another. Leaves out roads and directions.
 */
import type { Place, Registry } from '../../model/knowledge.js'
import type { PlaceRef, StatementEvent, StatementRecord } from '../../model/record.js'

interface Line {
  id: string
  /** Nouns of its names: “border”, “frontier”. */
  nouns: ReadonlySet<string>
  /** What its names say it runs between. */
  proper: ReadonlySet<string>
}

/** The records with such places linked; a record that has none is the same object. */
export function withBorders(records: readonly StatementRecord[], registry: Registry): StatementRecord[] {
  const lines = registry.places.filter(({ kind }) => kind === 'line').map(lineOf)
  return records.map((record) => {
    if (!record.events.some((event) => placesOf(event).some(isUnnamed))) return record
    const own = lines.filter((line) => isOwn(line, record, registry))
    const link = (ref: PlaceRef): PlaceRef => (isUnnamed(ref) ? linked(ref, own) : ref)
    const events = record.events.map((event) => ({
      ...event,
      place: event.place && link(event.place),
      other_places: event.other_places.map(link),
    }))
    return { ...record, events }
  })
}

/** The countries that each line runs between, by the names of its own that are names of states. */
export function bordersOf({ places, pipeline }: Pick<Registry, 'places' | 'pipeline'>): Map<string, string[]> {
  const states = pipeline.sides.flatMap(({ country_iso3, nouns = [], adjectives = [] }) =>
    country_iso3 ? [{ country_iso3, names: [...nouns, ...adjectives] }] : [],
  )
  return new Map(
    places
      .filter(({ kind }) => kind === 'line')
      .map((place) => {
        const { id, proper } = lineOf(place)
        const between = states.filter(({ names }) => names.some((name) => proper.has(name)))
        return [id, between.map(({ country_iso3 }) => country_iso3)] as const
      })
      .filter(([, between]) => between.length > 1),
  )
}

const placesOf = ({ place, other_places }: StatementEvent): PlaceRef[] =>
  place ? [place, ...other_places] : other_places

const isUnnamed = ({ place_id, precision }: PlaceRef): boolean => place_id === null && precision === 'region'

function lineOf({ id, names }: Place): Line {
  const words = Object.values(names).flat().flatMap(wordsOf)
  return {
    id,
    nouns: new Set(words.filter((word) => !isProper(word) && word.length > 3 && !LEADS.has(word))),
    proper: new Set(words.filter(isProper)),
  }
}

/** Words of a line’s name that any place may have: “the border between …”. */
const LEADS = new Set(['between', 'with', 'from', 'along', 'near', 'contact', 'road'])

const wordsOf = (name: string): string[] => name.match(/\p{L}+/gu) ?? []

const isProper = (word: string): boolean => /^\p{Lu}\p{L}/u.test(word)

/** Whether the side that publishes the statement, if any, is one that the line runs along. */
function isOwn({ proper }: Line, { statement }: StatementRecord, { pipeline }: Registry): boolean {
  const code = pipeline.publishers?.find(({ slug }) => slug === statement.publisher)?.side
  const side = pipeline.sides.find((one) => one.code === code)
  return side?.role !== 'party' || [...side.nouns, ...side.adjectives].some((name) => proper.has(name))
}

function linked(ref: PlaceRef, lines: readonly Line[]): PlaceRef {
  const words = wordsOf(ref.name)
  const fits = ({ nouns, proper }: Line): boolean =>
    words.some((word) => nouns.has(word)) && words.filter(isProper).every((word) => proper.has(word))
  const found = lines.filter(fits)
  return found.length === 1 ? { ...ref, place_id: found[0].id } : ref
}

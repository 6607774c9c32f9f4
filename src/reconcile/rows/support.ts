/** Rows of sources, actors and places: all statements, and what the other tables refer to with all that contains it. */
import type { Registry } from '../../model/knowledge.js'
import type { StatementRecord } from '../../model/record.js'
import type { ActorRow, PlaceRow, SourceRow } from '../../model/tables/index.js'
import { by } from '../../text/order.js'

export const sourceRows = (records: readonly StatementRecord[], reprints: ReadonlyMap<string, string>): SourceRow[] =>
  records.map(({ id, statement: s }) => ({
    statement_id: id,
    title: s.title,
    publisher: s.publisher,
    kind: s.kind,
    url: s.url,
    archive_url: s.archive_url,
    published: s.published,
    language: s.language,
    licence: s.licence,
    sha256: s.sha256,
    chars: s.chars,
    reprint_of: reprints.get(id) ?? null,
  }))

export function actorRows({ actors }: Registry, used: ReadonlySet<string>): ActorRow[] {
  return withParents(actors, used).map((actor) => ({
    actor_id: actor.id,
    name: actor.name,
    aliases: [...actor.aliases],
    kind: actor.kind,
    side: actor.side ?? null,
    parent: actor.parent ?? null,
    country_iso3: actor.country_iso3 ?? null,
    wikidata: actor.wikidata ?? null,
  }))
}

const COLUMNS = ['en', 'hy', 'az', 'ru']

export function placeRows({ places }: Registry, used: ReadonlySet<string>): PlaceRow[] {
  return withParents(places, used).map((place) => ({
    place_id: place.id,
    name: place.name,
    names_en: place.names.en ?? [],
    names_hy: place.names.hy ?? [],
    names_az: place.names.az ?? [],
    names_ru: place.names.ru ?? [],
    names_other: Object.entries(place.names)
      .filter(([language]) => !COLUMNS.includes(language))
      .sort(by(([language]) => language))
      .flatMap(([language, names]) => names.map((name) => `${language}: ${name}`)),
    country_iso3: place.country_iso3 ?? null,
    admin1: place.admin1 ?? null,
    latitude: place.coordinates?.[0] ?? null,
    longitude: place.coordinates?.[1] ?? null,
    coordinate_confidence: place.confidence,
    geonames: place.geonames ?? null,
    wikidata: place.wikidata ?? null,
  }))
}

function withParents<T extends { id: string; parent?: string }>(entries: readonly T[], used: ReadonlySet<string>): T[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const out = new Map<string, T>()
  for (const id of used)
    for (let at = known.get(id); at && !out.has(at.id); at = at.parent ? known.get(at.parent) : undefined)
      out.set(at.id, at)
  return [...out.values()].sort(by(({ id }) => id))
}

/** A whole, consistent release of an invented conflict: every total recomputes, every span holds its quote. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Row } from '../../src/model/column.js'
import { PipelineFile } from '../../src/model/knowledge.js'
import { EventOntologyFile, QuantityOntologyFile } from '../../src/model/ontology.js'
import type { TableName } from '../../src/model/tables/index.js'
import { publish } from '../../src/publish/index.js'
import type { Topology } from '../../src/publish/plots/topology.js'

const yaml = (path: string) => parse(readFileSync(path, 'utf8'))
export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
export const ONTOLOGY = {
  subtypes: EventOntologyFile.parse(yaml('pipelines/ontology/events.yaml')).subtypes,
  vague: QuantityOntologyFile.parse(yaml('pipelines/ontology/quantities.yaml')).vague,
  rules: {},
}
export const PIPELINE = PipelineFile.parse(yaml('test/fixtures/pipeline/pipelines/tarn-valley/pipeline.yaml'))

const PLACES = [
  { id: 'sorrel', name: 'Sorrel', latitude: 39.81, longitude: 46.75 },
  { id: 'velm', name: 'Velm', latitude: 40.4, longitude: 45.1 },
  { id: 'dunholt', name: 'Dunholt', latitude: 38.95, longitude: 47.9 },
]
const SUBTYPES = [
  ['battle', 'armed_clash'],
  ['explosion_remote_violence', 'shelling'],
  ['violence_against_civilians', 'attack'],
] as const
const STAMP = { first_version: '0.1.0', last_changed_version: '0.1.0' }
const UNREVIEWED = { needs_review: false, review_reasons: [] as string[], confidence: 0.9 }

export interface Invented {
  rows: Record<TableName, Row[]>
  /** Texts by path under raw/. */
  texts: Map<string, string>
  /** Statement records by path in the release. */
  records: Map<string, string>
}

/** `n` statements, one event each; every third is told by both sides with different figures. */
export function invented(n: number): Invented {
  const rows: Invented['rows'] = {
    events: [],
    casualties: [],
    agreements: [],
    claims: [],
    people: [],
    sources: [],
    actors: [],
    places: [],
    id_aliases: [],
  }
  const made: Invented = { rows, texts: new Map(), records: new Map() }
  rows.actors.push(
    ...(['KAR', 'OST'] as const).map((side) => ({
      actor_id: `${side.toLowerCase()}.mod`,
      name: `Ministry of ${side}`,
      aliases: [],
      kind: 'ministry',
      side,
      parent: null,
      country_iso3: null,
      wikidata: null,
    })),
  )
  rows.places.push(
    ...PLACES.map(({ id, name, latitude, longitude }) => ({
      place_id: id, name, names_en: [name], names_hy: [], names_az: [], names_ru: [], names_other: [], country_iso3: null, admin1: null, latitude, longitude,
      coordinate_confidence: 'high', geonames: null, wikidata: null,
    })).sort((a, b) => (a.place_id < b.place_id ? -1 : 1)), // biome-ignore format: a row
  )
  for (let i = 0; i < n; i++) addIncident(made, i)
  for (const name of Object.keys(rows) as TableName[]) sortByKey(rows[name])
  return made
}

const sortByKey = (rows: Row[]) =>
  rows.sort((a, b) => ((Object.values(a)[0] as string) < (Object.values(b)[0] as string) ? -1 : 1))

function addIncident(made: Invented, i: number): void {
  const { rows } = made
  const day = `203${Math.floor(i / 36)}-${String((Math.floor(i / 3) % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`
  const place = PLACES[i % 3]
  const [event_type, event_subtype] = SUBTYPES[i % 3]
  const id = `evt-${day}-${place.id}-${sha256(`${i}`).slice(0, 6)}`
  const dead = 1 + ((i * i) % 9)
  const rival = i % 3 === 0
  const casualty = `cas-${id.slice(4)}-ost-killed`
  const told = [
    { slug: 'ost-mod', actor: 'ost.mod', relation: 'own_loss', count: dead },
    ...(rival ? [{ slug: 'kar-mod', actor: 'kar.mod', relation: 'adversary_loss', count: dead * 3 }] : []),
  ]
  for (const { slug, actor, relation, count } of told) {
    const quote = `${count} Ostrian soldiers were killed`
    const text = `On ${day}, near ${place.name}, “${quote}” – so it said.\n`
    const sum = sha256(text)
    const statement = `stm-${day}-${slug}-${sum.slice(0, 8)}`
    const start = [...text.slice(0, text.indexOf(quote))].length
    const end = start + [...quote].length
    const claim = {
      statement_id: statement,
      speaker_actor: actor,
      speaker_person: null,
      relayed_by: null,
      polarity: 'asserted',
      modality: 'occurred',
      standing: 'live' as const,
      as_of_date: null,
      start,
      end,
      quote,
      confidence: 0.9,
    }
    const [toll, mention] = [`clm-${statement.slice(4)}-c1`, `clm-${statement.slice(4)}-e1`]
    rows.claims.push(
      {
        claim_id: toll,
        record_table: 'casualties',
        record_id: casualty,
        property: 'killed',
        value: `${count}`,
        value_low: count,
        value_high: count,
        rule: 'passive_killed',
        ...claim,
        speaker_relation: relation,
      },
      {
        claim_id: mention,
        record_table: 'events',
        record_id: id,
        property: event_type,
        value: event_subtype,
        value_low: null,
        value_high: null,
        rule: 'event_verb',
        ...claim,
        speaker_relation: 'third_party',
      },
    )
    rows.sources.push({
      statement_id: statement,
      title: null,
      publisher: slug,
      kind: 'official_statement',
      url: null,
      archive_url: null,
      published: day,
      language: 'en',
      licence: 'CC0-1.0',
      sha256: sum,
      chars: [...text].length,
      reprint_of: null,
    })
    if (slug === 'ost-mod' && i % 5 === 0)
      rows.people.push({
        person_id: `per-${sha256(statement).slice(0, 12)}`,
        casualty_id: casualty,
        claim_id: toll,
        name: `Ada Brun ${i}`,
        rank: 'Sergeant',
        age: 30,
        role: null,
        affiliation: null,
        harm: 'killed',
        condition: null,
      })
    made.texts.set(`2030/${day}_${slug}_${i}.txt`, text)
    made.records.set(
      `records/${statement}.yaml`,
      `id: ${statement}\nstatement:\n  file: raw/tarn-valley/2030/${day}_${slug}_${i}.txt\n  text: verbatim\n  sha256: ${sum}\n`,
    )
  }
  const named = i % 5 === 0 ? 1 : 0
  const high = rival ? dead * 3 : dead
  rows.casualties.push({
    casualty_id: casualty, event_id: id, scope: 'event', period_start: null, period_end: null, as_of_date: null, side: 'OST', victim_actor: null,
    person_status: 'military', harm: 'killed', condition: null, sex: null, age_group: null, count_low: dead, count_best: dead, count_high: high,
    count_kind: 'exact', count_text: `${dead}`, best_method: 'own_side', alleged_perpetrator: null, n_claims: told.length, n_denials: 0, conflict: rival,
    named_count: named, unnamed_best: dead - named, subset_of: null, ...UNREVIEWED, ...STAMP,
  }) // biome-ignore format: a row
  rows.events.push({
    event_id: id, record_status: 'active', event_type, event_subtype, plover_event: 'ASSAULT', cameo_root: 19, ucdp_type_of_violence: 1, date_start: day,
    date_end: day, date_precision: 'day', date_basis: 'stated', time_local: null, location_name: place.name, place_id: place.id, country_iso3: null, admin1: null,
    latitude: place.latitude, longitude: place.longitude, geo_precision: 'near', ucdp_date_prec: 1, ucdp_where_prec: 2, acled_time_precision: 1,
    acled_geo_precision: 2, side_a: null, side_b: null, actors: ['ost.mod'], directionality: 'undirected', deaths_low: dead, deaths_best: dead, deaths_high: high,
    deaths_a: null, deaths_b: null, deaths_civilians: null, deaths_unknown: null, wounded_low: null, wounded_best: null, wounded_high: null,
    civilian_targeting: null, modality: 'occurred', disputed: false, n_claims: told.length, n_statements: told.length, n_speakers: told.length, agreement_ids: [],
    summary: `${dead} killed near ${place.name}.`, review_status: 'unreviewed', ...UNREVIEWED, ...STAMP,
  }) // biome-ignore format: a row
}

/** Every file of the invented release. */
export async function inventedRelease(made: Invented, pipeline = PIPELINE, outlines: Topology | null = null) {
  const files = await publish({
    pipeline,
    ontology: ONTOLOGY,
    tables: made.rows,
    sha256,
    extra: made.records,
    outlines,
  })
  return new Map<string, string | Uint8Array>([...made.records, ...files])
}

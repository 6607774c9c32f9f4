/** The supporting tables: claims (the evidence of every number), people, sources, actors, places, and the ids that merged. */
import { z } from 'zod'
import { day, int, list, maybe, num, oneOf, type Row, str, type TableSpec } from '../column.js'
import {
  ACTOR_KINDS,
  CLAIM_STANDINGS,
  CONDITIONS,
  CONFIDENCES,
  HARMS,
  MODALITIES,
  POLARITIES,
  SPEAKER_RELATIONS,
  STATEMENT_KINDS,
} from '../vocab.js'

export const ClaimRow = z.strictObject({
  claim_id: str('Identifier of the claim.'),
  statement_id: str('Statement whose text states it.', { references: 'sources.statement_id' }),
  record_table: oneOf(['events', 'casualties', 'agreements'], 'Table of the record it supports.'),
  record_id: maybe(str('Record it supports; empty when no record uses it.')),
  standing: oneOf(
    CLAIM_STANDINGS,
    'Whether it counts: live claims and denials make the record; superseded, entailed, repeated, unused and withdrawn ones do not.',
  ),
  property: str('What is claimed: a harm for casualties, the event type, the mention kind for agreements.'),
  value: maybe(str('The claimed value as text.')),
  value_low: maybe(int('Lower bound of a claimed count.', { unit: 'persons' })),
  value_high: maybe(int('Upper bound of a claimed count.', { unit: 'persons' })),
  speaker_actor: maybe(str('Body that states it (actor id, or words as written where unlinked).')),
  speaker_person: maybe(str('Person who states it, where named.')),
  relayed_by: maybe(str('Who passes the speaker’s words on, where the text says so.')),
  speaker_relation: oneOf(
    SPEAKER_RELATIONS,
    'Whether the speaker tells of its own loss, of the adversary’s, or is a third party.',
  ),
  polarity: oneOf(POLARITIES, 'Whether it is asserted or denied.'),
  modality: oneOf(MODALITIES, 'Whether it is told as having occurred, as alleged, planned and so on.'),
  as_of_date: maybe(day('Day for which the value is stated, where the text says so.')),
  start: int('First character of the evidence in the raw text.', { unit: 'code points' }),
  end: int('Character after the evidence in the raw text.', { unit: 'code points' }),
  quote: str('The exact characters of the evidence; at most 12 words where the text is withheld.'),
  rule: str('Name of the rule that found it; `person` where no rule does and people read it (decisions/).'),
  confidence: num(0, 1, 'Confidence of the claim, from the measured precision of its rule.'),
})
export type ClaimRow = z.infer<typeof ClaimRow>

/** How a decision names a claim: `stm-…@120-131 killed`, but for what tells apart two of one stretch and property. */
export const claimName = ({ statement_id, start, end, property }: Row): string =>
  `${statement_id}@${start}-${end} ${property}`

export const PersonRow = z.strictObject({
  person_id: str('Opaque identifier of the person.'),
  casualty_id: maybe(str('Casualty figure the person belongs to.', { references: 'casualties.casualty_id' })),
  claim_id: str('Claim that names the person.', { references: 'claims.claim_id' }),
  name: str('Name as written.'),
  rank: maybe(str('Rank as written.')),
  age: maybe(int('Age as stated.', { unit: 'years' })),
  role: maybe(str('Role or occupation as written.')),
  affiliation: maybe(str('Body the person belongs to (actor id or words as written).')),
  harm: maybe(oneOf(HARMS, 'What happened to the person.')),
  condition: maybe(oneOf(CONDITIONS, 'Condition of a wounded person as stated.')),
})
export type PersonRow = z.infer<typeof PersonRow>

export const SourceRow = z.strictObject({
  statement_id: str('Identifier of the statement.'),
  title: maybe(str('Title of the statement.')),
  publisher: str('Slug of the publisher.'),
  kind: oneOf(STATEMENT_KINDS, 'Kind of statement.'),
  url: maybe(str('Address of the published statement.')),
  archive_url: maybe(str('Address of an archived copy.')),
  published: day('Day of publication.'),
  language: str('Language of the text (BCP 47).'),
  licence: maybe(str('Licence of the text as held (SPDX id or LicenseRef).')),
  sha256: str('SHA-256 of the text as held, hexadecimal.'),
  chars: int('Length of the text.', { unit: 'code points' }),
  reprint_of: maybe(str('Statement that this one repeats.', { references: 'sources.statement_id' })),
})
export type SourceRow = z.infer<typeof SourceRow>

export const ActorRow = z.strictObject({
  actor_id: str('Identifier of the actor.'),
  name: str('Name.'),
  aliases: list('Other names.'),
  kind: maybe(oneOf(ACTOR_KINDS, 'Kind of actor.')),
  side: maybe(str('Side code.')),
  parent: maybe(str('Actor it is part of.', { references: 'actors.actor_id' })),
  country_iso3: maybe(str('ISO 3166-1 alpha-3 code.')),
  wikidata: maybe(str('Wikidata item.')),
})
export type ActorRow = z.infer<typeof ActorRow>

export const PlaceRow = z.strictObject({
  place_id: str('Identifier of the place.'),
  name: str('Name used in the tables.'),
  names_en: list('Names in English usage, all of equal standing.'),
  names_hy: list('Names in Armenian, where the conflict has them.'),
  names_az: list('Names in Azerbaijani, where the conflict has them.'),
  names_ru: list('Names in Russian, where the conflict has them.'),
  names_other: list('Names in further languages, as `language: name`.'),
  country_iso3: maybe(str('ISO 3166-1 alpha-3 code of the de jure country.')),
  admin1: maybe(str('First-level administrative unit.')),
  latitude: maybe(num(-90, 90, 'Latitude, WGS 84.', { unit: 'degrees' })),
  longitude: maybe(num(-180, 180, 'Longitude, WGS 84.', { unit: 'degrees' })),
  coordinate_confidence: oneOf(
    CONFIDENCES,
    'How well the coordinate is known: high ±1 km, medium ±3 km, low ±10 km, none.',
  ),
  geonames: maybe(int('GeoNames id.')),
  wikidata: maybe(str('Wikidata item.')),
})
export type PlaceRow = z.infer<typeof PlaceRow>

export const IdAliasRow = z.strictObject({
  old_id: str('Identifier that was published once and whose record was merged into another.'),
  record_table: oneOf(['events', 'casualties', 'agreements', 'people'], 'Table of the record.'),
  new_id: maybe(
    str('Identifier of the row to read in its place; empty where that row is gone from the release too.', {
      made: 'The survivor of the last merge where one followed another; a row of the table in record_table.',
    }),
  ),
  since_version: str('Release in which the record was merged.'),
})
export type IdAliasRow = z.infer<typeof IdAliasRow>

export const claims: TableSpec = {
  name: 'claims',
  title: 'Claims',
  row: 'One row a claim: one speaker, one proposition, one stretch of text.',
  key: 'claim_id',
  schema: ClaimRow,
}
export const people: TableSpec = {
  name: 'people',
  title: 'People',
  row: 'One row a named victim; claim_id is the first claim that names the person.',
  key: 'person_id',
  schema: PersonRow,
}
export const sources: TableSpec = {
  name: 'sources',
  title: 'Sources',
  row: 'One row a statement.',
  key: 'statement_id',
  schema: SourceRow,
}
export const actors: TableSpec = {
  name: 'actors',
  title: 'Actors',
  row: 'One row an actor that the release refers to.',
  key: 'actor_id',
  schema: ActorRow,
}
export const places: TableSpec = {
  name: 'places',
  title: 'Places',
  row: 'One row a place that the release refers to.',
  key: 'place_id',
  schema: PlaceRow,
}
export const id_aliases: TableSpec = {
  name: 'id_aliases',
  title: 'Aliases of ids',
  row: 'One row an identifier whose record was merged into another.',
  key: 'old_id',
  schema: IdAliasRow,
}

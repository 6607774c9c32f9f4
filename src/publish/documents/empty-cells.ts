/** Why the cells of a column are often empty, where its description does not say it: for the codebook. Empty is unknown, never zero. */

const NO_PLACE = 'no place is written, or the registry of the pipeline does not know it'
const NO_POINT = 'the place is not linked, or is a line, region or country for which the registry holds no point'
const NOT_SAID = 'the statements do not say it'
const REGISTRY = 'the registry of the pipeline does not hold it'
const NO_DEATHS = 'no live claim counts deaths'
const NO_WOUNDED = 'no live claim counts wounded'

export const EMPTY_CELLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  events: {
    event_subtype: 'the record was merged or withdrawn',
    summary: 'the record was merged or withdrawn',
    plover_event: 'the subtype has no equivalent there',
    cameo_root: 'the subtype has no equivalent there',
    ucdp_type_of_violence: 'the subtype maps to none of the three',
    time_local: 'the statements give no hour',
    location_name: 'no place is written for the event',
    place_id: NO_PLACE,
    country_iso3: NO_PLACE,
    admin1: `${NO_PLACE}, or holds no unit for it`,
    latitude: NO_POINT,
    longitude: NO_POINT,
    side_a: 'the statements name no party that acted or took part',
    side_b: 'the statements name no second party, or none that was hit',
    actors: 'the statements name no body that the registry knows as taking part',
    deaths_low: NO_DEATHS,
    deaths_best: `${NO_DEATHS}, or one figure has no best number`,
    deaths_high: `${NO_DEATHS}, or one figure has no upper bound`,
    deaths_a: 'side A is not known, or has no best figure of its own',
    deaths_b: 'side B is not known, or has no best figure of its own',
    deaths_civilians: 'no best figure is of civilians',
    deaths_unknown: 'every figure has a side, or those without one have no best number',
    wounded_low: NO_WOUNDED,
    wounded_best: `${NO_WOUNDED}, or one figure has no best number`,
    wounded_high: `${NO_WOUNDED}, or one figure has no upper bound`,
    civilian_targeting: NOT_SAID,
    agreement_ids: 'no agreement is named with the event',
  },
  casualties: {
    as_of_date: 'the figure is no running total',
    victim_actor: 'only the side is stated',
    condition: 'the figure is not of wounded, or their condition is not stated',
    sex: NOT_SAID,
    age_group: NOT_SAID,
    alleged_perpetrator: 'nobody is said to have caused it, or the registry does not know who is',
    subset_of: 'the figure is part of no other',
  },
  agreements: {
    date_effective: NOT_SAID,
    pax_stage: REGISTRY,
    ucdp_pa_type: REGISTRY,
    mediators: 'none is stated',
    signatories: 'names of signers are not published, or the registry does not hold them',
    place: REGISTRY,
    parent_ids: 'it is not stated to build on another',
    text_url: REGISTRY,
  },
  claims: {
    value_low: 'the claim counts nobody',
    value_high: 'the claim counts nobody, or gives no upper bound',
    speaker_person: 'no person is named as speaker',
    relayed_by: 'the speaker is not quoted through another',
    as_of_date: 'the value is not stated for another day than the event’s',
  },
  people: {
    rank: NOT_SAID,
    age: NOT_SAID,
    role: NOT_SAID,
    affiliation: NOT_SAID,
    condition: 'the person is not wounded, or the condition is not stated',
  },
  sources: {
    archive_url: 'no archived copy is recorded in the sidecar',
    reprint_of: 'it repeats no other statement',
  },
  actors: { parent: 'it is part of no other actor here', wikidata: REGISTRY },
  places: { admin1: REGISTRY, latitude: NO_POINT, longitude: NO_POINT, geonames: REGISTRY, wikidata: REGISTRY },
}

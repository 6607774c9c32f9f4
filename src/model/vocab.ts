/**
 * The controlled vocabularies of every record and table. One list, one place: schemas, codebook and code read these.
 * Terms follow ACLED (event types), PA-X and UCDP (agreements), IHL usage (person status) so that users need no new words.
 */

export const HARMS = ['killed', 'wounded', 'missing', 'captured', 'released', 'displaced', 'unspecified'] as const
export type Harm = (typeof HARMS)[number]

export const CONDITIONS = ['critical', 'serious', 'moderate', 'light', 'stable', 'died_later'] as const
export type Condition = (typeof CONDITIONS)[number]

export const PERSON_STATUSES = [
  'military',
  'police',
  'peacekeeper',
  'civilian',
  'medical',
  'journalist',
  'militant',
  'unknown',
] as const
export type PersonStatus = (typeof PERSON_STATUSES)[number]

export const COUNT_KINDS = ['exact', 'at_least', 'at_most', 'range', 'approximate', 'vague'] as const
export type CountKind = (typeof COUNT_KINDS)[number]

export const SCOPES = ['event', 'period', 'cumulative'] as const
export type Scope = (typeof SCOPES)[number]

/** Whether an event is one incident, or what a running total counts over. */
export const EVENT_SCOPES = ['event', 'period'] as const
export type EventScope = (typeof EVENT_SCOPES)[number]

export const POLARITIES = ['asserted', 'denied', 'unknown'] as const
export type Polarity = (typeof POLARITIES)[number]

export const MODALITIES = ['occurred', 'alleged', 'planned', 'hypothetical', 'historical', 'exercise'] as const
export type Modality = (typeof MODALITIES)[number]

export const EVENT_TYPES = [
  'battle',
  'explosion_remote_violence',
  'violence_against_civilians',
  'strategic_development',
  'protest',
  'riot',
  'diplomatic',
] as const

/** ACLED's 25 sub-event types (codebook 2023) in snake_case, then the types casus adds. */
export const EVENT_SUBTYPES = [
  'government_regains_territory',
  'non_state_actor_overtakes_territory',
  'armed_clash',
  'excessive_force_against_protesters',
  'protest_with_intervention',
  'peaceful_protest',
  'violent_demonstration',
  'mob_violence',
  'chemical_weapon',
  'air_drone_strike',
  'suicide_bomb',
  'shelling_artillery_missile_attack',
  'remote_explosive_landmine_ied',
  'grenade',
  'sexual_violence',
  'attack',
  'abduction_forced_disappearance',
  'agreement',
  'arrests',
  'change_to_group_activity',
  'disrupted_weapons_use',
  'headquarters_or_base_established',
  'looting_property_destruction',
  'non_violent_transfer_of_territory',
  'other',
  'ceasefire_violation',
  'shelling',
  'ambush',
  'mine',
  'detention',
  'prisoner_exchange',
  'blockade',
  'displacement',
  'intervention',
  'investigation',
  'mediation',
  'talks',
  'statement',
] as const
export type EventSubtype = (typeof EVENT_SUBTYPES)[number]

export const DATE_PRECISIONS = ['day', 'days', 'week', 'month', 'year'] as const
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

export const DATE_BASES = ['stated', 'resolved_relative', 'publication_fallback'] as const
export type DateBasis = (typeof DATE_BASES)[number]

export const GEO_PRECISIONS = ['exact', 'near', 'adm2', 'adm1', 'region', 'country', 'unknown'] as const
export type GeoPrecision = (typeof GEO_PRECISIONS)[number]

export const DIRECTIONALITIES = ['undirected', 'alleged_a_to_b', 'alleged_b_to_a'] as const

export const RECORD_STATUSES = ['active', 'merged', 'withdrawn'] as const
export const REVIEW_STATUSES = ['unreviewed', 'reviewed', 'overridden'] as const

export const AGREEMENT_TYPES = [
  'ceasefire',
  'humanitarian_truce',
  'peace_treaty',
  'joint_statement',
  'prisoner_exchange',
  'framework',
  'delimitation',
  'protocol',
  'resolution',
  'other',
] as const
export type AgreementType = (typeof AGREEMENT_TYPES)[number]

export const MENTION_KINDS = [
  'signed',
  'announced',
  'reaffirmed',
  'invoked',
  'called_for',
  'alleged_violation',
  'rejected',
  'implemented',
] as const
export type MentionKind = (typeof MENTION_KINDS)[number]

export const EVIDENCE_LEVELS = ['text_held', 'signature_reported', 'referenced_only'] as const
export const BEST_METHODS = ['override', 'own_side', 'third_party_agreeing', 'third_party'] as const
export type BestMethod = (typeof BEST_METHODS)[number]

export const SPEAKER_RELATIONS = ['own_loss', 'adversary_loss', 'third_party', 'unknown'] as const
export type SpeakerRelation = (typeof SPEAKER_RELATIONS)[number]

/** Superseded: a newer figure of the same speaker stands. Entailed: finer figures say it. Repeated: copied from another
 * statement. Unused: planned, supposed, or told of nothing that has a record. Withdrawn: a reviewer found its record told by nobody. */
export const CLAIM_STANDINGS = ['live', 'superseded', 'entailed', 'repeated', 'unused', 'withdrawn'] as const

export const STATEMENT_KINDS = ['official_statement', 'news', 'ngo_report', 'agreement_text', 'digest'] as const
export const TEXT_HOLDINGS = ['verbatim', 'digest', 'withheld'] as const

export const ACTOR_KINDS = [
  'state',
  'government',
  'ministry',
  'armed_forces',
  'police',
  'border_guard',
  'security_service',
  'peacekeepers',
  'armed_group',
  'prosecutor',
  'ombudsman',
  'agency',
  'information_centre',
  'igo',
  'ngo',
  'media',
  'mediator',
  'group',
  'side',
  'other',
] as const

export const CONFIDENCES = ['high', 'medium', 'low', 'none'] as const

/** What the labels of the gold files mean in the data model: one table for each vocabulary, so that every choice is in the open. */
import type { AgreementType, EventSubtype, Harm, MentionKind, PersonStatus } from '../model/vocab.js'

/** Harms that answer a gold status. A person who died of wounds is killed, with condition died_later. */
export const HARMS_OF: Record<string, readonly Harm[]> = {
  killed: ['killed'],
  died_later: ['killed'],
  wounded: ['wounded'],
  missing: ['missing'],
  captured: ['captured'],
  released: ['released'],
  displaced: ['displaced'],
  unspecified: ['unspecified'],
  // One number for the dead and the missing: neither harm alone is the whole of it.
  killed_or_missing: ['unspecified'],
}

const CLASH: readonly EventSubtype[] = [
  'armed_clash',
  'government_regains_territory',
  'non_state_actor_overtakes_territory',
]
const SHELLING: readonly EventSubtype[] = ['shelling', 'shelling_artillery_missile_attack']

/** Subtypes that answer a gold event type; null: any. */
export const SUBTYPES_OF: Record<string, readonly EventSubtype[] | null> = {
  armed_clash: CLASH,
  shelling_or_artillery: SHELLING,
  air_or_drone_strike: ['air_drone_strike'],
  ambush_or_attack: [
    'ambush',
    'attack',
    'grenade',
    'suicide_bomb',
    'excessive_force_against_protesters',
    'mob_violence',
  ],
  explosion_or_mine: ['mine', 'remote_explosive_landmine_ied', 'suicide_bomb', 'grenade'],
  ceasefire_violation: ['ceasefire_violation'],
  detention_or_capture: ['detention', 'arrests', 'abduction_forced_disappearance'],
  prisoner_release_or_exchange: ['prisoner_exchange'],
  displacement: ['displacement'],
  protest_or_blockade: [
    'blockade',
    'peaceful_protest',
    'protest_with_intervention',
    'violent_demonstration',
    'mob_violence',
    'excessive_force_against_protesters',
  ],
  meeting_or_talks: ['talks', 'mediation'],
  agreement_signed: ['agreement'],
  investigation: ['investigation'],
  denial: ['statement'],
  military_deployment: [
    'change_to_group_activity',
    'headquarters_or_base_established',
    'intervention',
    'non_violent_transfer_of_territory',
    'disrupted_weapons_use',
  ],
  other: null,
}

/** Kinds of mention that answer a gold role. */
export const MENTIONS_OF: Record<string, readonly MentionKind[]> = {
  signed: ['signed', 'announced'],
  referenced: ['invoked', 'reaffirmed', 'announced', 'implemented'],
  violated: ['alleged_violation', 'rejected'],
  called_for: ['called_for'],
}

/** Agreement types that answer a gold type; null: any. */
export const AGREEMENT_TYPES_OF: Record<string, readonly AgreementType[] | null> = {
  ceasefire: ['ceasefire', 'humanitarian_truce'],
  peace_treaty: ['peace_treaty'],
  prisoner_exchange: ['prisoner_exchange'],
  framework: ['framework', 'protocol'],
  delimitation: ['delimitation'],
  joint_statement: ['joint_statement'],
  other: null,
}

/** Person statuses that answer a label of a side which names no side, only what kind of persons they are: “army”, “attackers”. */
export const STATUSES_OF: Record<string, readonly PersonStatus[]> = {
  army: ['military'],
  troops: ['military'],
  soldiers: ['military'],
  police: ['police'],
  peacekeepers: ['peacekeeper'],
  militants: ['militant'],
  rebels: ['militant'],
  insurgents: ['militant'],
  guerrillas: ['militant'],
  gunmen: ['militant'],
  attackers: ['militant'],
  terrorists: ['militant'],
  raiders: ['militant'],
}

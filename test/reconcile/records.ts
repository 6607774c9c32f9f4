/** Small invented records for the tests of reconciliation. */
import type { DecisionSet, Ledger } from '../../src/model/decision.js'
import type { Registry } from '../../src/model/knowledge.js'
import type {
  Speaker,
  StatementAgreement,
  StatementCasualty,
  StatementEvent,
  StatementPerson,
  StatementRecord,
} from '../../src/model/record.js'
import { type ReconcileInput, reconcile } from '../../src/reconcile/index.js'

const place = (id: string, kind: string, parent: string, at: [number, number]) =>
  ({
    id,
    name: id,
    kind,
    names: { en: [id] },
    parent,
    coordinates: at,
    confidence: 'high',
  }) as Registry['places'][number]

export const registry = {
  pipeline: {
    sides: [
      { code: 'OST', role: 'party' },
      { code: 'KAR', role: 'party' },
      { code: 'ALD', role: 'party' },
    ],
    adversaries: [['OST', 'KAR']],
    allies: [['OST', 'ALD']],
  },
  places: [
    { id: 'tarn', name: 'Tarn', kind: 'district', names: { en: ['Tarn'] }, coordinates: [40, 45], confidence: 'high' },
    place('sorrel', 'settlement', 'tarn', [40, 45]),
    place('velm', 'settlement', 'tarn', [40.2, 45]),
    { ...place('far', 'settlement', 'tarn', [43, 48]), parent: undefined },
  ],
  actors: [],
  people: [],
  agreements: [],
} as unknown as Registry

const speaker = (side: string | null): Speaker => ({
  name: side ?? 'publisher',
  actor: null,
  person: null,
  side,
  relayed_by: null,
})

export interface Toll {
  count: number
  side: string
  denied?: boolean
  status?: string
  harm?: string
  condition?: string
  sex?: string
  vague?: boolean
  derived?: boolean
  /** Index of the toll that it is a part of. */
  of?: number
  basis?: string
  perpetrator?: string
  relation?: string
}

/** A statement of a side (null: a reporter) on the clash of 5 March at Sorrel. */
export const telling = (by: string | null, tolls: Toll[]): StatementRecord => record(by, '2031-03-05', 'sorrel', tolls)

let serial = 0
/** A statement of a side (null: a reporter) on one clash. */
export function record(
  by: string | null,
  date: string,
  at: string | null,
  tolls: Toll[] = [],
  time: string | null = null,
): StatementRecord {
  const n = String(++serial).padStart(4, '0')
  const sha256 = n.repeat(16)
  const claim = (start: number, id: string) => ({
    id,
    start,
    end: start + 5,
    quote: 'words',
    speaker: speaker(by),
    polarity: 'asserted' as const,
    modality: 'occurred' as const,
    rule: 'test',
    confidence: 0.9,
  })
  const event = {
    ...{ id: 'e1', scope: 'event', type: 'battle', subtype: 'armed_clash', alternatives: [] },
    ...{ date_start: date, date_end: date },
    ...{ date_precision: 'day', date_basis: 'stated', time_local: time, other_places: [], incidents: null },
    place: at && { name: at, place_id: at, precision: 'exact', relation: null },
    actors: ['OST', 'KAR'].map((side) => ({ name: side, actor: null, side, role: 'participant' })),
    ...{ directionality: 'undirected', instrument: null, civilian_targeting: null, polarity: 'asserted' },
    ...{ modality: 'occurred', disputed: false, background: false, about: null, confidence: 0.9, review_reasons: [] },
    mentions: [{ ...claim(0, 'e1m1'), speaker_relation: 'unknown', trigger: 'clash' }],
  } as StatementEvent
  const casualties = tolls.map((toll, i) => {
    const { count, side, denied, status, harm = 'killed', condition = null } = toll
    const counts = {
      count_low: count,
      count_best: toll.vague ? null : count,
      count_high: toll.vague ? null : count,
      count_kind: toll.vague ? 'vague' : 'exact',
      count_text: String(count),
    }
    const relation = toll.relation ?? (by === null ? 'unknown' : by === side ? 'own_loss' : 'adversary_loss')
    const polarity = denied ? 'denied' : 'asserted'
    const evidence = {
      ...claim(10 * (i + 1), `c${i + 1}`),
      ...counts,
      polarity,
      speaker_relation: relation,
      harm,
      condition,
      side,
    }
    return {
      ...{ id: `f${i + 1}`, harm, condition, ...counts, derived: toll.derived ?? false, side, side_text: side },
      ...{
        side_basis: toll.basis ?? 'modifier',
        victim_actor: null,
        victim_text: null,
        person_status: status ?? 'military',
        sex: toll.sex ?? null,
      },
      ...{ age_group: null, scope: 'event', period_start: null, period_end: null, as_of_date: null, polarity },
      ...{ modality: 'occurred', event: 'e1', state: 'live', superseded_by: null, conflicts_with: [] },
      subset_of: toll.of === undefined ? null : `f${toll.of + 1}`,
      ...{
        people: [],
        speaker: 'x',
        perpetrator: toll.perpetrator ?? null,
        confidence: 0.9,
        review_reasons: [],
        evidence: [evidence],
      },
    } as unknown as StatementCasualty
  })
  const statement = {
    ...{ title: null, publisher: by ?? `post-${n}`, kind: 'digest', url: null, archive_url: null, published: date },
    ...{ language: 'en', licence: 'CC0-1.0', text: 'digest', file: `${n}.txt`, sha256, chars: 100, reprint_of: null },
  } as unknown as StatementRecord['statement']
  const ratio = { seen: 0, used: 0 }
  const coverage = { casualty_triggers: ratio, quotations: ratio, dates: ratio, names: ratio }
  const rest = { agreements: [], people: [], attributions: [], problems: [], coverage }
  return { id: `stm-${date}-${n}`, statement, events: [event], casualties, ...rest }
}

const plainClaim = (by: string | null, start: number, id: string, quote: string) => ({
  ...{ id, start, end: start + quote.length, quote, speaker: speaker(by), speaker_relation: 'unknown' as const },
  ...{ polarity: 'asserted' as const, modality: 'occurred' as const, rule: 'test', confidence: 0.9 },
})

/** A mention of an agreement, put to a record. */
export function mentioning(
  told: StatementRecord,
  kind: StatementAgreement['role'],
  more: Partial<StatementAgreement>,
): StatementRecord {
  const n = told.agreements.length + 1
  const mention = { ...plainClaim(null, 100 * n, `a${n}m1`, 'the accord'), kind }
  const agreement: StatementAgreement = {
    ...{ id: `a${n}`, agreement_id: null, name: 'the accord', type: 'ceasefire', date: null, effective: null },
    ...{ parties: [], mediators: [], place: null, role: kind, prospective: false, confidence: 0.9 },
    ...{ review_reasons: [], mentions: [mention], ...more },
  }
  return { ...told, agreements: [...told.agreements, agreement] }
}

/** A victim named under the first figure of a record. */
export function naming(told: StatementRecord, name: string, more: Partial<StatementPerson> = {}): StatementRecord {
  const n = told.people.length + 1
  const person: StatementPerson = {
    ...{ id: `p${n}`, name, rank: null, age: null, role: null, affiliation: null, side: null, harm: 'killed' },
    ...{
      condition: null,
      casualty: 'f1',
      claim: 'c1',
      start: 200 * n,
      end: 200 * n + name.length,
      quote: name,
      ...more,
    },
  }
  return { ...told, people: [...told.people, person] }
}

/** The figures of a record as a running total since a day, of no event. */
export const runningTotal = (told: StatementRecord, since: string | null): StatementRecord => ({
  ...told,
  events: [],
  casualties: told.casualties.map((fact) => ({ ...fact, scope: 'cumulative', period_start: since, event: null })),
})

/** A digest that is good enough to tell short texts apart. */
export const digest = (text: string): string => {
  let a = 0x811c9dc5
  let b = 7
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b + text.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13)
  }
  return ((a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')).repeat(4)
}

const EMPTY: Ledger = { ids: {}, aliases: {}, releases: {} }

type More = Partial<Omit<ReconcileInput, 'decisions'>> & { decisions?: Partial<DecisionSet> }

export const run = (records: readonly StatementRecord[], { decisions, ...more }: More = {}) =>
  reconcile({
    records,
    registry,
    ontology: { subtypes: {}, vague: {}, rules: {} } as unknown as ReconcileInput['ontology'],
    ledger: EMPTY,
    decisions: { corrections: [], identity: [], claims: [], added: [], reviews: [], ...decisions },
    version: '1.0.0',
    hash: digest,
    ...more,
  })

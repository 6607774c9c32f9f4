/**
 * A record as cards to read beside its text: one for each fact, person, quotation and leftover, with who said it, by which rule it
 * was read, and where it stands. What the record holds is only put into words here; nothing is judged anew.
 */
import type {
  AgreementMention,
  CasualtyClaim,
  EventMention,
  Extraction,
  StatementAgreement,
  StatementCasualty,
  StatementEvent,
  StatementPerson,
} from '../../model/record.js'
import { numberOf, words } from './words.js'

export const CARD_KINDS = ['casualty', 'event', 'agreement', 'person', 'speech', 'unused'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** The words of the text that a card rests on. */
export interface Evidence {
  id: string
  start: number
  end: number
  quote: string
  /** Who says it and by which rule it was read, in words. */
  source: string
}

export interface Card {
  id: string
  kind: CardKind
  title: string
  /** What else is known, by name. */
  rows: [name: string, value: string][]
  /** Why a person should look: reason codes in words. */
  warnings: string[]
  evidence: Evidence[]
}

/** All cards of a record, in the order of CARD_KINDS and of the text. */
export function cardsOf(record: Extraction): Card[] {
  return [
    ...record.casualties.map(casualtyCard),
    ...record.events.map(eventCard),
    ...record.agreements.map(agreementCard),
    ...record.people.map(personCard),
    ...record.attributions.map((a) => ({
      id: a.id,
      kind: 'speech' as const,
      title: `${words(a.kind)} speech: ${a.speaker?.name ?? 'speaker not found'}`,
      rows: told([['relayed by', a.speaker?.relayed_by]]),
      warnings: [],
      evidence: [{ id: a.id, start: a.start, end: a.end, quote: a.quote, source: `rule ${a.rule}` }],
    })),
    ...record.problems.map((p, i) => ({
      id: `u${i + 1}`,
      kind: 'unused' as const,
      title: p.message,
      rows: [],
      warnings: [],
      evidence: [{ id: `u${i + 1}`, start: p.start, end: p.end, quote: p.quote, source: words(p.code) }],
    })),
  ]
}

/** Rows that have something to tell. */
const told = (rows: [string, string | number | null | undefined | false][]): [string, string][] =>
  rows.flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === false || value === '' ? [] : [[name, String(value)]],
  )

function evidenceOf(claim: CasualtyClaim | EventMention | AgreementMention): Evidence {
  const { speaker, speaker_relation, polarity, modality, rule, confidence } = claim
  const said = [
    speaker.name === 'publisher' ? 'told by the text itself' : `said by ${speaker.name}`,
    speaker.relayed_by && `relayed by ${speaker.relayed_by}`,
    speaker_relation !== 'unknown' && words(speaker_relation),
    polarity !== 'asserted' && words(polarity),
    modality !== 'occurred' && words(modality),
    `rule ${rule}`,
    `${Math.round(confidence * 100)} % right when measured`,
  ]
  return {
    id: claim.id,
    start: claim.start,
    end: claim.end,
    quote: claim.quote,
    source: said.filter(Boolean).join(', '),
  }
}

const casualtyCard = (c: StatementCasualty): Card => ({
  id: c.id,
  kind: 'casualty',
  title: `${numberOf(c)} ${c.harm === 'unspecified' ? 'casualties of a kind not told' : c.harm}`,
  rows: told([
    ['side', c.side && `${c.side}${c.side_basis ? ` (basis: ${words(c.side_basis)})` : ''}`],
    ['victims', c.victim_text],
    ['status', c.person_status !== 'unknown' && words(c.person_status)],
    ['condition', c.condition && words(c.condition)],
    ['event', c.event],
    ['scope', c.scope !== 'event' && [words(c.scope), c.period_start, c.period_end].filter(Boolean).join(' ')],
    ['as of', c.as_of_date],
    ['part of', c.subset_of],
    ['state', c.state !== 'live' && words(c.state) + (c.superseded_by ? ` by ${c.superseded_by}` : '')],
    ['rivals', c.conflicts_with.join(', ')],
    ['people', c.people.join(', ')],
    ['derived', c.derived && 'the number is not written'],
    ['polarity', c.polarity !== 'asserted' && words(c.polarity)],
    ['modality', c.modality !== 'occurred' && words(c.modality)],
  ]),
  warnings: c.review_reasons.map(words),
  evidence: c.evidence.map(evidenceOf),
})

const eventCard = (e: StatementEvent): Card => ({
  id: e.id,
  kind: 'event',
  title: words(e.subtype),
  rows: told([
    ['scope', e.scope !== 'event' && words(e.scope)],
    ['date', datesOf(e)],
    ['time', e.time_local],
    [
      'place',
      e.place &&
        [e.place.relation, e.place.name, e.place.place_id && `(${e.place.place_id})`].filter(Boolean).join(' '),
    ],
    ['actors', e.actors.map((a) => `${a.name} (${a.role})`).join(', ')],
    ['incidents', e.incidents],
    ['instrument', e.instrument],
    ['about', e.about],
    ['background', e.background && 'told as context'],
    ['disputed', e.disputed && 'a denial or a rival version stands against it'],
    ['modality', e.modality !== 'occurred' && words(e.modality)],
    ['polarity', e.polarity !== 'asserted' && words(e.polarity)],
  ]),
  warnings: e.review_reasons.map(words),
  evidence: e.mentions.map(evidenceOf),
})

function datesOf({ date_start, date_end, date_precision, date_basis }: StatementEvent): string | null {
  if (date_start === null) return null
  const days = date_end === null || date_end === date_start ? date_start : `${date_start} to ${date_end}`
  const how = [date_precision !== 'day' && date_precision, date_basis !== 'stated' && date_basis && words(date_basis)]
  const notes = how.filter(Boolean).join(', ')
  return notes ? `${days} (${notes})` : days
}

const agreementCard = (a: StatementAgreement): Card => ({
  id: a.id,
  kind: 'agreement',
  title: `${a.name}${a.date ? `, ${a.date}` : ''}: ${words(a.role)}`,
  rows: told([
    ['registry', a.agreement_id ?? 'not in the registry'],
    ['type', words(a.type)],
    ['in force', a.effective],
    ['parties', a.parties.join(', ')],
    ['mediators', a.mediators.join(', ')],
    ['place', a.place],
    ['prospective', a.prospective && 'not concluded yet'],
  ]),
  warnings: a.review_reasons.map(words),
  evidence: a.mentions.map(evidenceOf),
})

const personCard = (p: StatementPerson): Card => ({
  id: p.id,
  kind: 'person',
  title: [p.rank, p.name].filter(Boolean).join(' '),
  rows: told([
    ['harm', p.harm],
    ['condition', p.condition && words(p.condition)],
    ['age', p.age],
    ['role', p.role],
    ['affiliation', p.affiliation],
    ['side', p.side],
    ['figure', p.casualty],
  ]),
  warnings: [],
  evidence: [
    { id: p.id, start: p.start, end: p.end, quote: p.quote, source: p.claim ? `named in ${p.claim}` : 'named' },
  ],
})

/** One figure of casualties and the facts that tell it: the shapes that folding, parts and counting share. */
import type { StatementCasualty, StatementRecord } from '../../model/record.js'
import type { Harm, PersonStatus } from '../../model/vocab.js'

export interface Told {
  record: StatementRecord
  fact: StatementCasualty
  /** Side and kind of the victims as the tellings of the whole incident show them; else those of the fact. */
  side: string | null
  status: PersonStatus
  /** A person put it there: no anchor of the figure, which it would carry away from another. */
  placed?: boolean
}

export interface Figure {
  harm: Harm
  side: string | null
  status: PersonStatus
  told: Told[]
  /** Wider figure that contains it. */
  host: Figure | null
}

export const toldIn = (record: StatementRecord, fact: StatementCasualty): Told => ({
  record,
  fact,
  side: fact.side,
  status: fact.person_status,
})

/** A figure of its own, of what its first telling counts. */
export const figureOf = (told: Told[]): Figure => {
  const { fact, side, status } = told[0]
  return { harm: fact.harm, side, status, told, host: null }
}

/** The number of a fact; a vague word is none. */
export const numberOf = (fact: StatementCasualty): number | null =>
  fact.count_kind === 'vague' ? null : (fact.count_high ?? fact.count_best ?? fact.count_low)

const COUNTED = new Set(['occurred', 'alleged'])

/** Whether a fact takes part in a figure at all. */
export const counts = ({ modality, state, polarity }: StatementCasualty): boolean =>
  COUNTED.has(modality) && state === 'live' && polarity !== 'unknown'

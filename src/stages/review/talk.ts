/** What a talk with a person needs, and how it asks; knows no rows. */
import type { Row } from '../../model/column.js'
import type { ClaimDecision, Correction, IdentityJudgement, Review } from '../../model/decision.js'
import type { RowItem } from './queue.js'

export type Decision =
  | { list: 'corrections'; entry: Correction }
  | { list: 'identity'; entry: IdentityJudgement }
  | { list: 'claims'; entry: ClaimDecision }
  | { list: 'reviews'; entry: Review }

export interface Talk {
  say(text: string): void
  /** What the person answers, without white space around it; null when there is no more to come. */
  ask(question: string): Promise<string | null>
  /** Sets off the words of a claim. */
  mark(quote: string): string
  /** Writes a decision so that nothing can lose it. */
  keep(decision: Decision): void
}

export interface Who {
  /** Who sits at the keyboard: the author of reviews and judgements, the reviewer of corrections and of claims put elsewhere. */
  reviewer: string
  /** Who proposes the corrections; without one none can be written. */
  author?: string
  /** YYYY-MM-DD. */
  date: string
}

export interface Context {
  who: Who
  hash(text: string): string
  /** The row as the correction leaves it, with what follows. */
  override(row: Row, correction: Correction): Row
  reviewHash(item: RowItem): string
  /** Who has corrected a row before. */
  correctedBy(item: RowItem): readonly string[]
}

/** Thrown where the person wants to stop, or the input ends. */
export class Quit extends Error {}

/** What the person answers; the end of the input stops the talk. */
export async function need(talk: Talk, question: string): Promise<string> {
  const answered = await talk.ask(question)
  if (answered === null) throw new Quit()
  return answered.trim()
}

/** An answer that may not be empty. */
export async function needed(talk: Talk, question: string): Promise<string> {
  for (;;) {
    const answered = await need(talk, question)
    if (answered !== '') return answered
  }
}

/** A text cut where the words of cards begin and end, so that each piece can be shown in the colours of all that covers it. */
import { CARD_KINDS, type Card, type CardKind } from './cards.js'

export interface Mark {
  card: string
  kind: CardKind
  start: number
  end: number
}

export interface Piece {
  text: string
  /** Marks over the piece, the most telling kind first. */
  marks: Mark[]
  /** Marks that end with it. */
  ends: Mark[]
}

/** Every place of every card, in text order. */
export const marksOf = (cards: readonly Card[]): Mark[] =>
  cards
    .flatMap(({ id, kind, evidence }) => evidence.map(({ start, end }) => ({ card: id, kind, start, end })))
    .filter((mark) => mark.end > mark.start)
    .sort((a, b) => a.start - b.start || b.end - a.end)

/** Characters above which a leftover is a passage, not a word. */
const PASSAGE = 60

/** Speech and long leftovers lie under what stands in them and take no colour from it. */
export const isGround = ({ kind, start, end }: Mark): boolean =>
  kind === 'speech' || (kind === 'unused' && end - start > PASSAGE)

const rank = (mark: Mark): number => CARD_KINDS.indexOf(mark.kind)

/** Pieces in text order, none empty. Offsets of marks are code points. */
export function cutText(text: string, marks: readonly Mark[]): Piece[] {
  const characters = [...text]
  const cuts = [...new Set([0, ...marks.flatMap((m) => [m.start, m.end]), characters.length])].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let open: Mark[] = []
  let next = 0
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i], cuts[i + 1]]
    open = open.filter((mark) => mark.end > start)
    for (; next < marks.length && marks[next].start <= start; next++) open.push(marks[next])
    pieces.push({
      text: characters.slice(start, end).join(''),
      marks: open.toSorted((a, b) => rank(a) - rank(b)),
      ends: open.filter((mark) => mark.end === end),
    })
  }
  return pieces
}

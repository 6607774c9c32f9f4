/** The explanation of a text for a terminal: the text with its marks, then the cards; in colour where that is wanted. */
import { CARD_KINDS, type Card, type CardKind } from './cards.js'
import { cutText, isGround, marksOf } from './pieces.js'

/** SGR codes by kind; speech is only underlined, since it covers whole sentences. */
const STYLE: Record<CardKind, string> = {
  casualty: '1;31',
  event: '1;34',
  agreement: '1;35',
  person: '1;32',
  speech: '4',
  unused: '1;33',
}

export const HEADINGS: Record<CardKind, string> = {
  casualty: 'Casualty figures',
  event: 'Events',
  agreement: 'Agreements',
  person: 'People',
  speech: 'Who says what',
  unused: 'Seen and not used',
}

type Paint = (text: string, kind: CardKind) => string

const painter = (colour: boolean): Paint =>
  colour ? (text, kind) => (text.trim() === '' ? text : `\u001b[${STYLE[kind]}m${text}\u001b[0m`) : (text) => text

/** Text and cards. Control characters of the text are shown as signs, so that no text can steer the terminal. */
export function forTerminal(text: string, cards: readonly Card[], colour: boolean): string {
  const paint = painter(colour)
  const marked = cutText(text, marksOf(cards)).map(({ text: piece, marks, ends }) => {
    const kind = (marks.find((mark) => !isGround(mark)) ?? marks.find((mark) => mark.kind === 'speech'))?.kind
    const labels = ends.filter((mark) => mark.kind !== 'speech').map((mark) => paint(`[${mark.card}]`, mark.kind))
    return `${kind ? paint(harmless(piece), kind) : harmless(piece)}${labels.join('')}`
  })
  const lists = CARD_KINDS.map((kind) => {
    const own = cards.filter((card) => card.kind === kind)
    return own.length === 0
      ? ''
      : `\n${paint(HEADINGS[kind], kind)}\n${own.map((card) => cardLines(card, paint)).join('')}`
  })
  return `${marked.join('').trimEnd()}\n${lists.join('')}`
}

/** One card: title, what is known, and each piece of evidence on lines of its own. */
function cardLines({ id, kind, title, rows, warnings, evidence }: Card, paint: Paint = painter(false)): string {
  const known = rows.map(([name, value]) => `${name}: ${harmless(value)}`).join('; ')
  return [
    `  ${paint(id, kind)} ${harmless(title)}`,
    ...(known ? [`     ${known}`] : []),
    ...warnings.map((warning) => `     to be checked: ${warning}`),
    ...evidence.map(
      ({ quote, source, start, end }) =>
        `     “${harmless(shortened(oneLine(quote)))}” (${start}–${end})\n       ${harmless(source)}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** All of one card or claim, with the words around it. Null when there is none of that id. */
export function oneForTerminal(text: string, cards: readonly Card[], id: string, colour: boolean): string | null {
  const card = cards.find((c) => c.id === id) ?? cards.find((c) => c.evidence.some((e) => e.id === id))
  if (!card) return null
  const paint = painter(colour)
  const characters = [...text]
  const around = card.evidence.map(({ start, end }) => {
    const part = (from: number, to: number) => harmless(oneLine(characters.slice(Math.max(0, from), to).join('')))
    return `  …${part(start - 90, start)}${paint(`⟦${part(start, end)}⟧`, card.kind)}${part(end, end + 90)}…\n`
  })
  return `${cardLines(card, paint)}\n${around.join('')}`
}

/** Quotations can be whole paragraphs; the text above shows them whole. */
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text)

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** Control characters other than the line feed as their pictures (U+2400 …), and marks that turn the writing direction left out. */
const harmless = (text: string): string =>
  text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, (c) =>
      String.fromCodePoint(c === '\u007f' ? 0x2421 : 0x2400 + c.charCodeAt(0)),
    )
    .replace(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/g, '')

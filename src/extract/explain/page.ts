/** The explanation of a text as one page that needs nothing else: no script, no network, light and dark, kinds told by more than colour. */
import { CARD_KINDS, type Card } from './cards.js'
import { cutText, isGround, marksOf, type Piece } from './pieces.js'
import { STYLE_SHEET } from './style.js'
import { HEADINGS } from './terminal.js'

export interface PageMeta {
  title: string
  language: string
  /** What is known of the statement: publisher, day, pipeline. */
  about: [name: string, value: string][]
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c])

/** The whole page as HTML. */
export function forPage(text: string, cards: readonly Card[], { title, language, about }: PageMeta): string {
  const shown = CARD_KINDS.filter((kind) => cards.some((card) => card.kind === kind))
  const lists = shown.map((kind) => {
    const own = cards.filter((card) => card.kind === kind)
    return `<section><h2 class="${kind}">${HEADINGS[kind]} <small>${own.length}</small></h2>${own.map(cardHtml).join('')}</section>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}: what was read</title>
<style>${STYLE_SHEET}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<dl class="about">${about.map(([name, value]) => pair(name, value)).join('')}</dl>
<p class="legend">${shown.map((kind) => `<span class="${kind}">${HEADINGS[kind]}</span>`).join(' ')}</p>
</header>
<main>
<article lang="${escapeHtml(language)}" dir="auto" aria-label="The text with what was found">${textHtml(cutText(text, marksOf(cards)))}</article>
<aside aria-label="What was found">${lists.join('\n') || '<p>Nothing was found.</p>'}</aside>
</main>
</body>
</html>
`
}

const pair = (name: string, value: string): string =>
  `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`

/** Each piece is a link to the most telling card over it; the ids of all cards that end there stand behind it. */
function textHtml(pieces: readonly Piece[]): string {
  const placed = new Set<string>()
  return pieces
    .map(({ text, marks, ends }) => {
      const anchors = marks
        .filter((mark) => !placed.has(mark.card) && placed.add(mark.card))
        .map((mark) => `<span id="t-${mark.card}"></span>`)
      const [first] = marks.filter((mark) => !isGround(mark))
      const speech = marks.some((mark) => mark.kind === 'speech') ? ' speech' : ''
      const body = escapeHtml(text)
      const shown = first
        ? `<a class="${first.kind}${speech}" href="#${first.card}">${body}</a>`
        : speech
          ? `<span class="speech">${body}</span>`
          : body
      const labels = ends.map((mark) => `<a class="label ${mark.kind}" href="#${mark.card}">${mark.card}</a>`)
      return anchors.join('') + shown + labels.join('')
    })
    .join('')
}

function cardHtml({ id, kind, title, rows, warnings, evidence }: Card): string {
  return `<div class="card ${kind}" id="${id}">
<h3><a href="#t-${id}" title="to its place in the text">${id}</a> ${escapeHtml(title)}</h3>
${rows.length > 0 ? `<dl>${rows.map(([name, value]) => pair(name, value)).join('')}</dl>` : ''}
${warnings.map((warning) => `<p class="warning">To be checked: ${escapeHtml(warning)}</p>`).join('')}
${evidence.map(({ quote, source }) => `<blockquote dir="auto">${escapeHtml(quote)}<footer>${escapeHtml(source)}</footer></blockquote>`).join('')}
</div>`
}

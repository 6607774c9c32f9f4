/** What was found in a text, shown in it: cards for people to read, on a terminal or on a page. */
export { type Card, cardsOf } from './cards.js'
export { forPage, type PageMeta } from './page.js'
export { forTerminal, oneForTerminal } from './terminal.js'

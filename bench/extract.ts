/**
 * How fast casus reads, stage by stage on one core, beside well-known libraries on the same texts in the same run. wink-nlp annotates
 * sentences, parts of speech and entities, compromise likewise, chrono-node finds dates only; none of them finds events, casualties
 * or who says so.
 */
import { parse as findDates } from 'chrono-node'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { plainTable } from '../src/commands/table.js'
import { extract } from '../src/extract/index.js'
import { readSentences, readText } from '../src/extract/read.js'
import type { Knowledge } from '../src/knowledge/index.js'
import { scan } from '../src/text/tokens.js'
import { type Piece, speeds } from './measure.js'

const ROUNDS = 15

/** What is aimed at: extraction at least so many times as fast as each. */
const AIMS: Record<string, number> = { scan: 0.1, 'wink-nlp readDoc': 8, 'chrono-node parse': 2.5 }

export function benchExtract(texts: string[], published: string, knowledge: Knowledge): void {
  const unmatched = { ...knowledge, casualtyPatterns: [] }
  const wink = winkNLP(model)
  const reference = { instant: new Date(`${published}T12:00:00Z`), timezone: 0 }
  const whole = (text: string) => extract({ text, published, publisher: 'bench' }, knowledge)
  const pieces: Piece[] = [
    { name: 'scan', run: (text) => scan(text, knowledge.vocabulary) },
    { name: 'scan + structure', run: (text) => readText(text, published, knowledge) },
    { name: '… + chunks', run: (text) => readSentences(readText(text, published, unmatched)) },
    { name: '… + patterns', run: (text) => readSentences(readText(text, published, knowledge)) },
    { name: 'whole extraction', run: whole },
    { name: 'wink-nlp readDoc', run: (text) => wink.readDoc(text), share: 0.5 },
    { name: 'chrono-node parse', run: (text) => findDates(text, reference) },
    { name: 'compromise', run: (text) => compromise(text), share: 0.05 },
  ]
  const perSecond = speeds(pieces, texts, ROUNDS)
  const extraction = perSecond[pieces.findIndex((piece) => piece.run === whole)]
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  process.stdout.write(
    `${texts.length} statements of ${Math.round(characters)} characters, medians of ${ROUNDS} rounds\n\n${plainTable(
      ['one core', '2 kB statements/s', 'MB/s', 'extraction is', 'aim'],
      pieces.map(({ name }, i) => [
        name,
        Math.round(perSecond[i] / 2000),
        (perSecond[i] / 1e6).toFixed(2),
        `${(extraction / perSecond[i]).toFixed(2)} × as fast`,
        AIMS[name] === undefined ? '' : `${AIMS[name]} ×`,
      ]),
    )}\n`,
  )
}

/**
 * `npm run bench`: how fast casus reads, stage by stage on one core, beside well-known libraries on the same texts in the same run;
 * and time against length. wink-nlp annotates sentences, parts of speech and entities, compromise likewise, chrono-node finds
 * dates only; none of them finds events, casualties or who says so.
 */
import { parse as findDates } from 'chrono-node'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { plainTable } from '../src/commands/table.js'
import { extract } from '../src/extract/index.js'
import { readSentences, readText } from '../src/extract/read.js'
import { diskEffects } from '../src/io/disk.js'
import { compileKnowledge } from '../src/knowledge/index.js'
import { loadLanguages, loadOntology, loadRegistry } from '../src/stages/knowledge-files.js'
import { scan } from '../src/text/tokens.js'
import { milliseconds, type Piece, speeds } from './measure.js'
import { PIPELINE, statements } from './texts.js'

const ROUNDS = 7
const STATEMENT = 2000
const PUBLISHED = '2023-12-31'

const fx = diskEffects('.', { progress: () => undefined, note: () => undefined })
const registry = loadRegistry(fx, PIPELINE)
const knowledge = compileKnowledge(loadLanguages(fx, registry.pipeline.languages), loadOntology(fx), registry)
const unmatched = { ...knowledge, casualtyPatterns: [] }
const wink = winkNLP(model)
const reference = { instant: new Date(`${PUBLISHED}T12:00:00Z`), timezone: 0 }
const whole = (text: string) => extract({ text, published: PUBLISHED, publisher: 'bench' }, knowledge)

const pieces: Piece[] = [
  { name: 'scan', run: (text) => scan(text, knowledge.vocabulary) },
  { name: 'scan + structure', run: (text) => readText(text, PUBLISHED, knowledge) },
  { name: '… + chunks', run: (text) => readSentences(readText(text, PUBLISHED, unmatched)) },
  { name: '… + patterns', run: (text) => readSentences(readText(text, PUBLISHED, knowledge)) },
  { name: 'whole extraction', run: whole },
  { name: 'wink-nlp readDoc', run: (text) => wink.readDoc(text), share: 0.5 },
  { name: 'chrono-node parse', run: (text) => findDates(text, reference) },
  { name: 'compromise', run: (text) => compromise(text), share: 0.05 },
]

const texts = statements(STATEMENT)
const perSecond = speeds(pieces, texts, ROUNDS)
const extraction = perSecond[pieces.findIndex((piece) => piece.run === whole)]
process.stdout.write(`${texts.length} statements of about ${STATEMENT} characters, medians of ${ROUNDS} rounds\n\n`)
process.stdout.write(
  plainTable(
    ['one core', 'statements/s', 'MB/s', 'extraction is'],
    pieces.map((piece, i) => [
      piece.name,
      Math.round(perSecond[i] / STATEMENT),
      (perSecond[i] / 1e6).toFixed(2),
      `${(extraction / perSecond[i]).toFixed(2)} × as fast`,
    ]),
  ),
)

const one = texts[0]
const lengths = [1, 10, 100].map((times) => ({
  times,
  text: texts
    .join('')
    .repeat(2)
    .slice(0, one.length * times),
}))
const base = milliseconds(() => whole(one), 50)
process.stdout.write('\n')
process.stdout.write(
  plainTable(
    ['length', 'characters', 'ms', 'time against 1 ×'],
    lengths.map(({ times, text }) => {
      const ms = milliseconds(() => whole(text), times === 100 ? 9 : 25)
      return [`${times} ×`, text.length, ms.toFixed(2), `${(ms / base).toFixed(1)} ×`]
    }),
  ),
)

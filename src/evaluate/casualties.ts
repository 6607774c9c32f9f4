/**
 * Casualty facts against gold rows. A row is found when harm and count agree inside the statement, each row once; what else must
 * agree (side, event, speaker, whether it counts as news) is scored on the rows found. Ties go to the same words of the text.
 */
import type { Extraction, StatementCasualty } from '../model/record.js'
import { assign } from './assign.js'
import { countWords, foundWords, sameCount } from './counts.js'
import type { EventAlignment } from './events.js'
import { type GoldCasualty, type GoldStatement, isFree } from './gold.js'
import { HARMS_OF } from './mapping.js'
import type { Names } from './names.js'
import { type Outcome, tally } from './outcome.js'
import { type Scoring, scoreRows } from './rows.js'
import { sameSide } from './sides.js'
import { overlaps, placesOf } from './spans.js'
import { authorsOf, sameSpeaker } from './speakers.js'

/** A stated absence of casualties: answers a no_casualty_claim, never a row of victims. */
const isNone = (fact: StatementCasualty): boolean => fact.count_high === 0

export function scoreCasualties(
  gold: GoldStatement,
  found: Extraction,
  events: EventAlignment,
  names: Names,
  outcome: Outcome,
): void {
  const facts = found.casualties.filter((fact) => !isNone(fact))
  const facets = facetsOf(gold, found, events, names)
  const direct = assign(gold.casualties.length, facts.length, (r, f) => {
    const [row, fact] = [gold.casualties[r], facts[f]]
    if (!HARMS_OF[row.status]?.includes(fact.harm) || !sameCount(row.count, fact)) return 0
    const agreed = Object.values(facets).filter((agrees) => agrees(row, fact)).length
    const near = overlaps(placesOf(row.quote, gold.text), fact.evidence) ? 10 : 0
    return (isFree(row) ? 1_000 : 1_000_000) + near + agreed
  })
  const owner = answeredByTwins(gold.casualties, direct)
  scoreRows(outcome, {
    statement: gold.id,
    measure: 'casualty facts',
    rows: gold.casualties,
    found: facts,
    owner,
    isFree,
    isPassed: (fact) => fact.state === 'entailed' || repeatsDenied(fact, gold),
    facets,
    rowWords,
    findWords: factWords,
    rowQuote: (row) => row.quote,
    claims: (fact) => fact.evidence,
  })
  scoreNone(gold, found, outcome)
  if (gold.casualties.length === 0) tally(outcome, 'false rows, texts without').found += facts.length
}

/** What else must be right of a figure that is right in harm and count. */
function facetsOf(gold: GoldStatement, found: Extraction, events: EventAlignment, names: Names): Facets {
  const authors = authorsOf(found)
  return {
    '+ side': (row, fact) => sameSide(row, fact, { gold, found, names }),
    '+ event': (row, fact) =>
      events.sameEvent(row.event, fact.event) ||
      (fact.event === null && needsNoEvent(row, gold)) ||
      // What a running total counts over is told by its days.
      (fact.scope === 'cumulative' && events.sameDays(row.event, fact.event)),
    '+ speaker': (row, fact) =>
      sameSpeaker([...row.attributed_to, ...(row.negated ? row.denied_by : [])], fact.evidence, gold, names, authors),
    '+ live': (row, fact) => isLiveRow(row) === isLiveFact(fact),
  }
}

type Facets = Scoring<GoldCasualty, StatementCasualty>['facets']

/** One loss labelled in two wordings (“five”, “at least five”) is found when either is: the repeat answers for the row. */
function answeredByTwins(rows: readonly GoldCasualty[], direct: readonly number[]): number[] {
  const owner = [...direct]
  rows.forEach((row, twin) => {
    const r = row.same_as.find((i) => owner[i] === -1 && !isFree(rows[i]))
    if (r === undefined || owner[twin] < 0) return
    owner[r] = owner[twin]
    owner[twin] = -1
  })
  return owner
}

/** Statements that nobody was hurt: right where a row of count 0 stands on the same words; a repeat of one costs nothing. */
function scoreNone(gold: GoldStatement, found: Extraction, outcome: Outcome): void {
  const claims = gold.no_casualty_claims
  const facts = found.casualties.filter(isNone)
  const answers = claims.map((claim) => placesOf(claim.quote, gold.text))
  scoreRows(outcome, {
    statement: gold.id,
    measure: 'explicit none',
    rows: claims,
    found: facts,
    owner: assign(claims.length, facts.length, (c, f) => (overlaps(answers[c], facts[f].evidence) ? 1 : 0)),
    isFree: () => false,
    isPassed: (fact) => answers.some((places) => overlaps(places, fact.evidence)),
    facets: {},
    rowWords: () => 'nobody hurt',
    findWords: factWords,
    rowQuote: (claim) => claim.quote,
    claims: (fact) => fact.evidence,
  })
}

/** A toll over many incidents may do without what it counts over, and one of the past that the text only touches without its event. */
function needsNoEvent(row: GoldCasualty, gold: GoldStatement): boolean {
  const event = gold.events[row.event ?? -1]
  return row.cumulative || (row.historical && event !== undefined && isFree(event))
}

/** The figure in a denial of a row that the label says is denied: another claim on that row, told apart by its wording. */
const repeatsDenied = (fact: StatementCasualty, gold: GoldStatement): boolean =>
  fact.polarity === 'denied' &&
  gold.casualties.some(
    (row) =>
      row.denied_by.length > 0 &&
      HARMS_OF[row.status]?.includes(fact.harm) &&
      (row.count === fact.count_low || (typeof row.count === 'object' && row.count?.min === fact.count_low)),
  )

/** Whether a row enters the toll of an incident: asserted, happened, of one incident, news. */
const isLiveRow = (row: GoldCasualty): boolean => !(row.negated || row.hypothetical || row.historical || row.cumulative)

const isLiveFact = (fact: StatementCasualty): boolean =>
  fact.polarity === 'asserted' && ['occurred', 'alleged'].includes(fact.modality) && fact.scope === 'event'

const rowWords = (row: GoldCasualty): string =>
  [
    countWords(row.count),
    row.status,
    row.side,
    row.attributed_to.join('+'),
    ...(row.event === null ? [] : [`event ${row.event}`]),
    ...(isLiveRow(row) ? [] : ['not live']),
  ].join(', ')

const factWords = (fact: StatementCasualty): string =>
  [
    foundWords(fact),
    fact.harm,
    fact.side ?? fact.side_text ?? 'no side',
    ...(fact.side_basis === null ? [] : [`by ${fact.side_basis}`]),
    fact.speaker,
    fact.event ?? 'no event',
    ...(isLiveFact(fact) ? [] : [`${fact.polarity} ${fact.modality} ${fact.scope}`]),
    ...(fact.state === 'live' ? [] : [fact.state]),
  ].join(', ')

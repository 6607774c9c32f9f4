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
import { countRule, type Outcome, tally } from './outcome.js'
import { sameSide } from './sides.js'
import { overlaps, placesOf } from './spans.js'
import { sameSpeaker } from './speakers.js'

const FACT = 'casualty facts'

/** A stated absence of casualties: answers a no_casualty_claim, never a row of victims. */
const isNone = (fact: StatementCasualty): boolean => fact.count_high === 0

export function scoreCasualties(
  gold: GoldStatement,
  found: Extraction,
  events: EventAlignment,
  names: Names,
  outcome: Outcome,
): void {
  scoreNone(gold, found, outcome)
  const facts = found.casualties.filter((fact) => !isNone(fact))
  const facets = (row: GoldCasualty, fact: StatementCasualty) => ({
    '+ side': sameSide(row.side, fact, found, names),
    '+ event': events.sameEvent(row.event, fact.event),
    '+ speaker': sameSpeaker(row.attributed_to, fact.evidence, gold, names),
    '+ live': isLiveRow(row) === isLiveFact(fact),
  })
  const owner = assign(gold.casualties.length, facts.length, (r, f) => {
    const [row, fact] = [gold.casualties[r], facts[f]]
    if (!HARMS_OF[row.status]?.includes(fact.harm) || !sameCount(row.count, fact)) return 0
    const agreed = Object.values(facets(row, fact)).filter(Boolean).length
    const near = overlaps(placesOf(row.quote, gold.text), fact.evidence) ? 10 : 0
    return (isFree(row) ? 1_000 : 1_000_000) + near + agreed
  })
  const rowOf = new Map(owner.flatMap((f, r) => (f < 0 ? [] : [[f, r]])))
  facts.forEach((fact, f) => {
    const row = gold.casualties[rowOf.get(f) ?? -1]
    if (!row && fact.state === 'entailed') return
    for (const { rule } of fact.evidence) countRule(outcome, rule, row !== undefined)
    if (row && isFree(row)) return
    const measures = Object.entries(
      row ? facets(row, fact) : { '+ side': false, '+ event': false, '+ speaker': false, '+ live': false },
    )
    tally(outcome, FACT).found++
    if (row) tally(outcome, FACT).right++
    else fault(outcome, gold, 'false', FACT, factWords(fact), fact.evidence[0].quote, fact.evidence[0].rule)
    for (const [facet, right] of measures) {
      tally(outcome, facet).found++
      if (right) tally(outcome, facet).right++
      else if (row)
        fault(
          outcome,
          gold,
          'differs',
          facet,
          `${factWords(fact)} ≠ ${rowWords(row)}`,
          row.quote,
          fact.evidence[0].rule,
        )
    }
  })
  gold.casualties.forEach((row, r) => {
    if (isFree(row)) return
    for (const measure of [FACT, '+ side', '+ event', '+ speaker', '+ live']) tally(outcome, measure).gold++
    if (owner[r] < 0) fault(outcome, gold, 'missed', FACT, rowWords(row), row.quote, null)
  })
  if (gold.casualties.length === 0) tally(outcome, 'false rows, texts without').found += facts.length
}

/** Statements that nobody was hurt: right where a row of count 0 stands on the same words; a repeat of one costs nothing. */
function scoreNone(gold: GoldStatement, found: Extraction, outcome: Outcome): void {
  const measure = tally(outcome, 'explicit none')
  const rows = found.casualties.filter(isNone)
  const places = gold.no_casualty_claims.map((claim) => placesOf(claim.quote, gold.text))
  const hit = new Set<number>()
  for (const fact of rows) {
    const at = places.findIndex((place) => overlaps(place, fact.evidence))
    for (const { rule } of fact.evidence) countRule(outcome, rule, at >= 0)
    if (at >= 0 && hit.has(at)) continue
    measure.found++
    if (at >= 0) {
      hit.add(at)
      measure.right++
    } else
      fault(outcome, gold, 'false', 'explicit none', factWords(fact), fact.evidence[0].quote, fact.evidence[0].rule)
  }
  gold.no_casualty_claims.forEach((claim, i) => {
    measure.gold++
    if (!hit.has(i)) fault(outcome, gold, 'missed', 'explicit none', 'nobody hurt', claim.quote, null)
  })
}

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
    fact.speaker,
    fact.event ?? 'no event',
    ...(isLiveFact(fact) ? [] : [`${fact.polarity} ${fact.modality} ${fact.scope}`]),
    ...(fact.state === 'live' ? [] : [fact.state]),
  ].join(', ')

function fault(
  outcome: Outcome,
  gold: GoldStatement,
  kind: 'missed' | 'false' | 'differs',
  measure: string,
  row: string,
  quote: string,
  rule: string | null,
): void {
  outcome.faults.push({ kind, measure, statement: gold.id, row, quote, rule })
}

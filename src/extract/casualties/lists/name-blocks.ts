/**
 * Names on lines of their own without a heading that tells their harm: the figure told before, of as many as the lines name,
 * tells it. “Four soldiers were killed”, then other sentences, then four lines of rank and name.
 */
import type { Harm } from '../../../model/vocab.js'
import type { Group } from '../../chunks/people/group.js'
import { COLON, isSign } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { numberOf } from '../matches/counts.js'
import type { Match } from '../matches/match.js'
import type { Listed } from './lists.js'

/** How many sentences before the first name its figure may stand. */
const REACH = 12

/** The lines of each run of names that `open` does not hold, with the sentence of their figure as heading. */
export function orphanLines(
  sentences: ReadSentence[],
  isName: (sentence: ReadSentence) => boolean,
  isLabel: (sentence: ReadSentence) => boolean,
): Map<number, Listed> {
  const out = new Map<number, Listed>()
  for (let at = 0; at < sentences.length; at++) {
    if (!isPerson(sentences[at]) || !isName(sentences[at])) continue
    const run: ReadSentence[] = []
    let end = at
    for (; end < sentences.length; end++) {
      if (isName(sentences[end])) run.push(sentences[end])
      else if (!isLabel(sentences[end])) break
    }
    const figure = figureOf(sentences, at, run.length)
    if (figure) for (const { index } of run) out.set(index, { ...figure, counted: -1 })
    at = end
  }
  return out
}

/** A rank or an age says that the name is a person’s. */
const isPerson = ({ items }: ReadSentence): boolean =>
  items.some(({ names }) => names?.titled === true || names?.people[0]?.age != null)

/** The nearest figure before sentence `at` of just so many persons and a harm. */
function figureOf(sentences: ReadSentence[], at: number, count: number): Pick<Listed, 'heading' | 'harm'> | null {
  for (let i = at - 1; i >= 0 && at - i <= REACH; i--) {
    const found = sentences[i].matches.findLast((match) => counts(match, count))
    if (found?.harm) return { heading: i, harm: found.harm as Harm }
  }
  return null
}

const counts = ({ clause, victims, harm }: Match, count: number): boolean =>
  harm !== null && harm !== 'unspecified' && victims.length === 1 && fits(clause.items[victims[0]].group, count)

/** As many as the lines, or a few more, whose lines were not read. */
function fits(group: Group | undefined, lines: number): boolean {
  const count = group ? numberOf(group) : null
  return count !== null && count >= lines && count * 2 <= lines * 3
}

/** A short line without a verb that ends in a colon: a unit or place over its names. */
export const isUnit = ({ items, matches }: ReadSentence): boolean =>
  matches.length === 0 &&
  items.length < 12 &&
  isSign(items[items.length - 1], COLON) &&
  !items.some((x) => x.kind === 'verb' || x.kind === 'be' || x.kind === 'have' || x.kind === 'speech')

/**
 * Confidence of a claim: the measured precision of the rule that found it. The record of each rule on the labelled statements is
 * knowledge like any other (pipelines/ontology/confidence.yaml, written by `casus eval --write-confidence`): a reader sees the
 * counts behind a figure, a changed file re-reads the statements, and no number of it is set by hand.
 */
import type { Ontology } from '../model/ontology.js'

/** How many claims of average precision a rule is credited with, so that a rule seen twice is not certain. */
const PRIOR = 2

/** Precision of a rule, drawn to that of all rules together where it was seldom seen; 0 to 1, two decimals. */
export function confidenceFrom(rules: Ontology['rules']): (rule: string) => number {
  const records = Object.values(rules)
  // As if one more claim had been right and one wrong, so that an empty table gives one half.
  const right = records.reduce((sum, record) => sum + record.right, 1)
  const average = right / records.reduce((sum, record) => sum + record.found, 2)
  const figure = ({ right, found }: { right: number; found: number }) =>
    Math.round((100 * (right + PRIOR * average)) / (found + PRIOR)) / 100
  const figures = new Map(Object.entries(rules).map(([rule, record]) => [rule, figure(record)]))
  const unseen = figure({ right: 0, found: 0 })
  return (rule) => figures.get(rule) ?? unseen
}

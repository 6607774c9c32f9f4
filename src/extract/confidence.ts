/**
 * Confidence of a claim: the measured precision of the rule that found it, from `casus eval --by rule` on the labelled
 * development statements (Laplace-smoothed: (right + 1) / (found + 2)). Rules never seen there get DEFAULT.
 */

const DEFAULT = 0.75

const MEASURED: Readonly<Record<string, number>> = {}

export const confidenceOf = (rule: string): number => MEASURED[rule] ?? DEFAULT

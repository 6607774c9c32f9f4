/** Why a row waits for a person: every code of `review_reasons` with what it says. Codebook, report and `casus review` read these. */

export const REVIEW_REASONS: Readonly<Record<string, string>> = {
  adversary_only: 'Only the adversary states the number, so there is no best one.',
  agreement_unknown: 'The registry of the pipeline does not know the agreement.',
  casualties: 'A casualty figure of the event waits for a person; the event waits no longer than its figures.',
  condition_differs: 'Claims differ in how grave the wounds are; the gravest is taken.',
  conflict: 'Speakers give different numbers; low and high hold all of them.',
  date_from_publication: 'No day is written; the day of publication only bounds it.',
  denied: 'Someone denies it; low is 0, unless a foe denies only having done it.',
  disputed: 'There is a denial or a rival version of the event.',
  falling_total: 'A running total is lower than an earlier one of the same speaker.',
  names_exceed_count: 'More victims are named than the highest number allows.',
  no_place: 'No place is written, so the event stands on no map.',
  no_rule_for_best: 'There is a number, but no rule that may choose it.',
  part_exceeds_whole: 'A part is larger than the figure it is said to be part of.',
  parts_differ_from_total: 'The figures of the sides do not add up to the stated total.',
  place_unresolved: 'A place is written, but the registry does not know it.',
  rejected: 'A reviewer found the row wrong without knowing what is right.',
  review_reopened: 'The row changed after someone had reviewed it.',
  side_inferred: 'The side is not written with the figure; it follows from a heading, the event’s target or the place.',
  side_unknown: 'Nothing tells whose people they were.',
  vague_only: 'Only words such as “several” are given, no number.',
}

/** What a code says; a code that is not listed stands for itself. */
export const reasonText = (code: string): string => REVIEW_REASONS[code] ?? code.replaceAll('_', ' ')

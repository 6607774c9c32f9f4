/** Which dates beside an agreement are its own, and which are of what was done with it: “violated the truce on 12 May”. */
import type { MentionKind } from '../../../model/vocab.js'
import { has, type Item, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import type { Act } from '../acts/acts.js'
import { isKnown } from '../weak.js'
import type { Dates } from './dates.js'

const ENDS = new Set<MentionKind>(['alleged_violation', 'rejected', 'called_for'])

/** “violated the truce on 12 May”: the date is that of the violation, unless the registry knows an agreement of that day. */
export function ownDates(reading: Reading, items: Item[], at: number, act: Act | null, dates: Dates): Dates {
  const [first] = dates.signed
  if (!first || !act || first.at < at || act.at > at || !ENDS.has(act.kind)) return dates
  const between = items.slice(at + 1, first.at)
  const told =
    act.kind === 'called_for'
      ? between.some(
          (x, i) =>
            (x.kind === 'of' && i > between.length - DATED) ||
            (has(x, 'agreement_act') !== undefined && !has(x, 'agreement_act')?.weak),
        )
      : between.some(
          (x, i) =>
            !isParty(between, i) &&
            // “rejected the truce | offer | on Monday”
            !isOf(reading, x, 'offers') &&
            (x.kind !== 'preposition' || isOf(reading, x, 'of_accord')),
        )
  return told || isKnown(reading, first) ? dates : { ...dates, signed: [] }
}

/** Items between “of” and a day: “of the early hours of 3 May”. */
const DATED = 3

/** “ended its truce | with the government | in May”: with whom it was, after “with”. */
const isParty = (items: Item[], i: number): boolean =>
  items.slice(0, i + 1).some((x) => x.kind === 'with') &&
  !ACTED.some((cls) => has(items[i], cls)) &&
  items[i].kind !== 'of'

const ACTED = ['agreement_act', 'relative', 'verb'] as const

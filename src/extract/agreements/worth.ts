/** Whether a mention that tells of no agreement told before is one to name: a common noun without day mostly is not. */
import type { MentionKind } from '../../model/vocab.js'
import { has, type Item, type Reading } from '../item.js'
import { isOf } from '../words.js'
import { passive } from './acts/acts.js'
import type { Found } from './nouns.js'

/** A new agreement of its own: worth its name, or told as done. `known` is its day as far as told. */
export const isWorth = (
  reading: Reading,
  items: Item[],
  found: Found,
  kind: MentionKind,
  known: string | null,
): boolean =>
  (worthNaming(found, kind, known) &&
    !isWhatever(reading, items, found, kind) &&
    !(found.act?.unmade && !found.definite)) ||
  (kind === 'signed' && wasDone(reading, items, found))

/** “The agreement on the return of bodies was reached with their help”: the verb tells that it is news, whatever the article. */
const wasDone = (reading: Reading, items: Item[], { at, act, type, state }: Found): boolean =>
  act !== null &&
  !state &&
  act.at > at &&
  passive(reading, items, act.at) &&
  // “on the return of”: what it is about tells which one.
  (type === 'other' ? has(items[at + 1], 'concerning') !== undefined : type !== 'resolution') &&
  !items.slice(act.at).some((x) => x.date !== undefined || x.kind === 'month')

/** “to monitor any peace agreement”: none in particular, where it is not refused or wanted. */
const isWhatever = (reading: Reading, items: Item[], { from }: Found, kind: MentionKind): boolean =>
  kind !== 'called_for' && kind !== 'rejected' && isOf(reading, items[from - 1], 'none_in_particular')

/** A common noun without date tells of an agreement only when it is signed or called for; a mere state never is one. */
function worthNaming(found: Found, kind: MentionKind, date: string | null): boolean {
  if (found.proper || found.between || date !== null || found.dates.effective !== null) return true
  if (found.act?.news && (kind === 'signed' || kind === 'announced' || (kind === 'invoked' && found.type !== 'other')))
    return true
  // “a truce came into effect”
  if (found.act?.news && kind === 'implemented' && !found.definite) return true
  // “as the cease-fire agreement in force asks”: there is one.
  if (kind === 'implemented' && !found.state && !['other', 'resolution', 'joint_statement'].includes(found.type))
    return true
  if (found.former && !found.several && found.type !== 'other' && found.type !== 'resolution') return true
  // “Under a deal brokered by Ostria, …”
  if (found.type === 'other' && kind !== 'signed') return found.mediated && !found.definite
  // “violations of resolutions of the Council”: none of them in particular.
  if (found.type === 'resolution') return kind === 'alleged_violation' && !found.several
  if (kind === 'announced' && !found.state) return true
  if (kind === 'signed' || kind === 'announced') return !found.definite || found.act?.renews === true
  // “violated the ceasefire” is an event; “shattered a ceasefire of three years” tells of the ceasefire too.
  if (kind === 'alleged_violation')
    return !found.counted && !(found.state && (found.definite || found.regime) && !found.described)
  // “the truce expired”: what ends was there.
  if (kind === 'invoked' && found.state && found.act?.weak) return !(found.several && found.former)
  // “they keep to the truce” tells of the calm, as its breaches do.
  if (kind === 'reaffirmed')
    return !found.regime && !found.act?.weak && !(found.state && found.definite && !found.mediated)
  return kind === 'called_for' || kind === 'rejected' || (!found.state && !found.definite && kind !== 'invoked')
}

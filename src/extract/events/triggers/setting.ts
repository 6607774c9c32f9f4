/** What the whole text tells of, in whose light single words are read: war planes, a truce. */
import { has } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isTruce } from './truce.js'

export interface Setting {
  /** War planes or air strikes, so that “bombing” is from the air. */
  airborne: boolean
  /** A truce, so that “violations” are of it. */
  truce: boolean
  /** Tokens of words that may bring an agreement about, and whether they do here. */
  acts: ReadonlyMap<number, boolean>
}

export const settingOf = (sentences: readonly ReadSentence[], acts: Setting['acts']): Setting => ({
  acts,
  airborne: sentences.some(
    ({ items, contents }) =>
      (contents.has('instrument') || contents.has('event_noun')) &&
      items.some(
        (item) =>
          has(item, 'instrument')?.kind === 'bomber' ||
          (has(item, 'event_noun')?.subtype === 'air_drone_strike' && !has(item, 'event_noun')?.kind),
      ),
  ),
  truce: sentences.some(
    ({ items, contents }) =>
      (contents.has('agreement_noun') && items.some(isTruce)) ||
      (contents.has('event_noun') &&
        items.some(
          (item) => has(item, 'event_noun')?.subtype === 'ceasefire_violation' && !has(item, 'event_noun')?.kind,
        )),
  ),
})

/** Sides named beside hostile acts: whom a text shows to attack, before any event is read. */
import { sideOf } from '../chunks/people/group.js'
import { type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'

const HOSTILE =
  /\b(?:fire|fired|firing|shots?|shooting|snipers?|shell(?:s|ed|ing)|strikes?|struck|attack(?:s|ed|ing)?|ambush(?:ed)?|provocations?|aggression|crimes?|violations?|violated|incursion|sabotage|blames?|responsible|responsibility)\b/i

/** For each sentence the sides that it names beside a hostile act. */
export const hostileSides = (reading: Reading, sentences: readonly ReadSentence[]): string[][] =>
  sentences.map(({ items, from, to }) =>
    HOSTILE.test(textOf(reading, from, to))
      ? items.flatMap((item) => (item.group ? item.group.side : sideOf(item))?.code ?? [])
      : [],
  )

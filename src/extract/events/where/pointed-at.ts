/** The place told before that words for a place point back to: “the city”, “there”, “the valleys”. */
import type { GeoPrecision } from '../../../model/vocab.js'
import { type Item, type Reading, textOf } from '../../item.js'
import { type PlaceMention, placesTold } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'
import { isPoint } from '../grouping/agree.js'
import { elsewhere, ofHospital, origin } from './elsewhere.js'
import { subjectThatIs, subjectThatLies } from './named-at.js'
import { homesOf } from './residents.js'

/** A noun with an article that stands for a place; no noun for “there”, no kind for “the same place”. */
export interface Pointer {
  at: number
  noun: string | null
  kind: string | undefined
  relation: string | null
  /** “this city”, “this capital” */
  here?: boolean
  /** “the city”, and no “northern” or “Ostrian” one. */
  plain?: boolean
  /** “the valleys”: those of that noun alone. */
  several?: boolean
}

/**
 * The place told last that the noun fits within so many sentences, first one of the same noun, farther back where none fits; the relation is that
 * of the words that point to it.
 */
export function pointedAt(
  reading: Reading,
  sentences: ReadSentence[],
  from: number,
  pointer: Pointer,
  back: number,
): PlaceMention | null {
  let fitting: PlaceMention | null = null
  for (let s = from; s >= 0 && from - s <= (fitting ? back : Math.max(back, FAR)); s--) {
    const { items } = sentences[s]
    const told = placesTold(reading, items).filter(
      (p) =>
        (!p.wider || pointer.kind === 'line' || pointer.noun === 'country') &&
        (s < from || p.next < pointer.at) &&
        !elsewhere(reading, items, p) &&
        !origin(items, p) &&
        !ofHospital(reading, items, p),
    )
    const same = told.find((p) => pointer.noun !== null && beside(reading, items, p, pointer.noun))
    if (same) return pointing(same, pointer)
    if (pointer.several || from - s > back) continue
    fitting ??=
      told.find((p) => fits(p.ref.precision, pointer) && !p.bare) ?? spokenOf(reading, sentences[s], s < from, pointer)
  }
  return fitting && pointing(fitting, pointer)
}

/** “Residents of Ossa are afraid. … shot there”, “Ossa is a small town. … in the town”: the town of which a sentence speaks. */
function spokenOf(reading: Reading, sentence: ReadSentence, before: boolean, pointer: Pointer): PlaceMention | null {
  if (!before || !(pointer.noun === null || pointer.kind === 'settlement') || !fits('exact', pointer)) return null
  const named = subjectThatLies(reading, sentence) ?? subjectThatIs(reading, sentence)
  return named ?? homesOf(reading, sentence).find((p) => fits(p.ref.precision, pointer)) ?? null
}

/** Sentences back in which “the city” is still that of its noun. */
const FAR = 60

export const pointing = ({ at, next, wider, ref }: PlaceMention, { relation }: Pointer): PlaceMention => ({
  at,
  next,
  wider,
  bare: false,
  ref: {
    ...ref,
    relation,
    precision: ref.precision === 'near' || !/near|outside/.test(relation ?? '') ? ref.precision : 'near',
  },
})

/** The noun stands before or after the name: “the village of Ossa”, “Ossa village”. */
const beside = (reading: Reading, items: Item[], { at, next }: PlaceMention, noun: string): boolean =>
  textOf(reading, items[Math.max(0, at - 3)].from, items[next - 1].to)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(noun)

const WIDER: readonly GeoPrecision[] = ['adm2', 'adm1', 'region']

function fits(precision: GeoPrecision, { noun, kind }: Pointer): boolean {
  if (noun === null || noun === 'area') return isPoint({ precision })
  if (noun === 'country') return precision === 'country'
  if (kind === 'settlement') return noun !== 'capital' && isPoint({ precision })
  if (kind === 'district') return precision === 'adm2'
  if (kind === 'province') return precision === 'adm1'
  if (noun === 'region' || noun === 'territory') return precision === 'adm1' || precision === 'region'
  return (kind === 'region' || kind === 'vicinity') && WIDER.includes(precision)
}

/** What a whole text tells of its sides: every rule on sides may ask, and what nobody asks for is not read. */
import { flatMap } from '../../../text/lists.js'
import { once } from '../../../text/once.js'
import type { Voices } from '../../attribution/index.js'
import { type EventDraft, type Events, familyOf } from '../../events/index.js'
import type { Party } from '../../events/mention.js'
import { type Home, homeOf, statesWithForces } from '../../home.js'
import type { Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { doingStates, dyadOf, hostileActs, hostileBodies, hostileSides, invaderOf, tellsOfRebels } from './hostile.js'
import { attackingCamp } from './inferred/camps.js'
import { attackingStates, twoStates } from './inferred/two-states.js'
import { type KnownNames, namesTold } from './named.js'
import { type Craft, craftsBy } from './units/crew.js'
import { type Unit, unitsTold } from './units/units.js'

export interface Setting {
  reading: Reading
  sentences: readonly ReadSentence[]
  /** The side that the text itself speaks for. */
  voice: string | null
  /** The side of whoever speaks at a token, or null. */
  sideAt(token: number): string | null
  /** Most victims have words near them that tell their side: the home is asked for by the others. */
  home(): Home
  /** Sides that some event of the text shows as attackers. */
  attackers(): ReadonlySet<string>
  /** The camp of a registry that the text shows attacking all along, with its allies, or none. */
  camp(): ReadonlySet<string>
  /** Sides that some event of the text shows attacked. */
  targets(): ReadonlySet<string>
  /** Sides that take any part in the violence of the text. */
  fighters(): ReadonlySet<string>
  /** The state that makes war from abroad on the land where the text plays, whatever event is read of it. */
  invaders(): ReadonlySet<string>
  /** Sides named beside hostile acts, by sentence. */
  hostile(): readonly string[][]
  /** The one body of a side that the text names beside hostile acts. */
  bodies(): ReadonlyMap<string, string | null>
  /** States whose arms or forces are shown to do harm, by sentence. */
  doers(): readonly string[][]
  /** The craft told of last, by sentence. */
  crafts(): readonly (Craft | null)[]
  /** The units that the text names with their side. */
  units(): readonly Unit[]
  /** States whose soldiers or police the text names as theirs. */
  forces(): readonly string[]
  /** The two states that the text shows at each other. */
  dyad(): readonly string[]
  /** The two states of a text that tells of no others at war, one of which attacks, and the states that each sentence shows to attack. */
  pair(): readonly string[]
  attacking(): readonly string[][]
  /** Whose the persons are that the text names. */
  names(): KnownNames
  /** The text tells of armed groups or rebels. */
  rebels(): boolean
}

export function settingOf(reading: Reading, sentences: ReadSentence[], voices: Voices, { drafts }: Events): Setting {
  const acts = once(() => hostileActs(reading, sentences))
  const hostile = once(() => hostileSides(sentences, acts()))
  const home = once(() => homeOf(reading, sentences, hostile()))
  const doers = once(() => doingStates(reading, sentences, acts()))
  const rebels = once(() => tellsOfRebels(reading, sentences))
  const dyad = once<readonly string[]>(() =>
    reading.knowledge.registry || rebels() ? [] : dyadOf(reading, sentences, drafts),
  )
  const attacking = once(() => attackingStates(reading, sentences, doers(), drafts))
  const attackers = once(() => sidesIn(drafts, (party) => party.role === 'initiator'))
  return {
    reading,
    sentences,
    voice: voices.own.side,
    sideAt: (token) => voices.at(token).speaker.side,
    home,
    attackers,
    camp: once(() => attackingCamp(reading, drafts, voices.own.side)),
    targets: once(() => sidesIn(drafts, (party) => party.role === 'target')),
    fighters: once(() => sidesIn(drafts.filter(({ subtype }) => familyOf(subtype) === 'violence'))),
    invaders: once(() => {
      const { land, onlyLand } = home()
      if (land === null || !onlyLand) return new Set<string>()
      const invader = invaderOf(reading, sentences, doers(), land)
      return new Set(invader === null ? [] : [invader])
    }),
    hostile,
    bodies: once(() => hostileBodies(sentences, acts())),
    doers,
    crafts: once(() => craftsBy(reading, sentences)),
    units: once(() => unitsTold(reading, sentences)),
    forces: once(() => statesWithForces(reading, sentences)),
    dyad,
    pair: once(() => {
      if (reading.knowledge.registry || tellsOfRebels(reading, sentences, { attackers: false })) return []
      return dyad().length > 0 ? dyad() : twoStates(reading, sentences, acts(), attacking())
    }),
    attacking,
    names: once(() => namesTold(reading, sentences)),
    rebels,
  }
}

const sidesIn = (drafts: EventDraft[], takes: (party: Party) => boolean = () => true): ReadonlySet<string> =>
  new Set(flatMap(drafts, (e) => flatMap(e.mentions, (m) => flatMap(m.parties, (p) => (takes(p) && p.side) || []))))

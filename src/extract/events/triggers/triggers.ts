/** Which items of a sentence tell of an event, and of what type: a word alone, or a word with a weapon, persons or a place. */
import type { Entry } from '../../../knowledge/lexicon.js'
import type { EventSubtype } from '../../../model/vocab.js'
import { classSet, hasAny } from '../../classes.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf } from '../../words.js'
import type { Telling } from '../mention.js'
import { assails, crosses, keepsPeace, sendsForces, toScene } from './agents.js'
import {
  closesWay,
  compounded,
  describes,
  determined,
  fallen,
  infinitive,
  inName,
  internal,
  invited,
  isOver,
  mapped,
  ofBodies,
  ofStates,
  posted,
  setsFree,
  setsUp,
  struck,
} from './beside.js'
import { bombing, byRebels, fallsFrom, goesOff, isBare, isFound, personsDrop, raid, setOff, thing } from './bombs.js'
import { concludes, describesAccord } from './concludes.js'
import { framed } from './frames.js'
import { landTaken, takesLand } from './land.js'
import { makesAccord, noMeeting, wereHeld } from './no-talks.js'
import { ofPersons, swapsCaptives } from './persons.js'
import { bySuicide, refine, setUp } from './refine.js'
import {
  blazes,
  byNature,
  callsIn,
  closesNothing,
  dismisses,
  isFought,
  namesWho,
  ofTalks,
  ofWords,
  speaksWith,
} from './senses.js'
import type { Setting } from './setting.js'
import { showsThing } from './shows.js'
import { withHarm } from './told.js'
import { countsBreaches, truceBroken } from './truce.js'
import {
  bearsDown,
  fireAt,
  fired,
  flown,
  hitsGoal,
  manyArms,
  suffers,
  takeFelled,
  typeOf,
  underFire,
  weaponIn,
  wielded,
} from './weapons.js'

export interface Trigger {
  at: number
  subtype: EventSubtype
  telling: Telling
  /** Item of the weapon, or -1. */
  weapon: number
  /** What others would call it. */
  alternative?: EventSubtype
  /** It tells what became of victims, on a day and at a place of its own: a death in hospital, a condition, an identification. */
  after?: boolean
}

/** Only words of these classes are triggers. */
const TELLS = classSet(
  'event_verb',
  'event_noun',
  'exercise',
  'agreement_act',
  'in_force',
  'sets_up',
  'breach',
  'deed',
  'fire',
)

/** The triggers of a sentence in text order. */
export function triggersOf(reading: Reading, sentence: ReadSentence, setting: Setting): Trigger[] {
  const { items, contents } = sentence
  const out: Trigger[] = []
  if (contents.has('furniture') && !isHurtAtPlay(sentence)) return out
  for (let at = 0; at < items.length; at++) {
    if (swapsCaptives(reading, items, at)) out.push({ at, subtype: 'prisoner_exchange', telling: 'verb', weapon: -1 })
    if (takeFelled(reading, items, at, out) || !hasAny(items[at], TELLS) || describesAccord(items, at)) continue
    const entry = entryOf(reading, items, at)
    const told = makesAccord(items, at, entry)
      ? otherwise(reading, items, at, setting)
      : entry
        ? (triggerOf(reading, sentence, at, entry, setting) ?? secondSense(reading, sentence, at, entry))
        : otherwise(reading, items, at, setting)
    const trigger = told && told.telling !== 'generic' ? told : (framed(reading, items, at) ?? told)
    if (!trigger || toScene(reading, items, at, trigger.subtype)) continue
    if (trigger.subtype === 'talks' && internal(reading, items, at)) trigger.subtype = 'other'
    out.push(trigger)
  }
  const found = withHarm(reading, sentence, out)
  for (const trigger of found) {
    if (isMissile(items, trigger)) trigger.alternative = 'air_drone_strike'
    refine(reading, items, trigger)
  }
  return found
}

/** “A bomb killed two fans during the cup final”: games are told of, and somebody was harmed. */
const isHurtAtPlay = ({ items, matches }: ReadSentence): boolean =>
  matches.length > 0 && !items.some((x) => has(x, 'furniture') && has(x, 'furniture')?.kind !== 'sport')

const triggerOf = (reading: Reading, sentence: ReadSentence, at: number, entry: Entry, setting: Setting) =>
  entry.kind ? composed(reading, sentence, at, entry, setting) : plain(reading, sentence.items, at, entry)

/** “captured” of a place or of persons: what the first sense does not tell, the second may. */
function secondSense(reading: Reading, sentence: ReadSentence, at: number, entry: Entry): Trigger | null {
  if (entry.subtype === 'prisoner_exchange' && ofBodies(sentence.items, at))
    return { at, subtype: entry.subtype, telling: 'verb', weapon: -1 }
  const other = sentence.items[at].entries.find((e) => e.cls === 'event_verb' && e !== entry && e.kind === 'persons')
  return other ? ofPersons(reading, sentence, at, other.subtype as EventSubtype) : null
}

/** A missile is artillery to some and an air strike to others. */
const isMissile = (items: Item[], { at, weapon }: Trigger): boolean =>
  has(items[at], 'event_noun')?.kind === 'missile' ||
  (weapon >= 0 && has(items[weapon], 'instrument')?.kind === 'missile')

function entryOf(reading: Reading, items: Item[], at: number): Entry | null {
  const item = items[at]
  if (item.date || item.names || item.group || item.kind === 'month') return null
  const verb = has(item, 'event_verb')
  const noun = has(item, 'event_noun')
  if (!verb && !noun) return null
  const { subtype } = verb ?? (noun as Entry)
  if (
    isOver(reading, items, at, subtype) ||
    (subtype === 'talks' && (invited(reading, items, at) || noMeeting(reading, items, at)))
  )
    return null
  if (verb ? ofWords(reading, items, at) : namesWho(reading, items, at)) return null
  if (!verb && inName(reading, items, at)) return null
  if (!verb && (describes(reading, items, at) || infinitive(reading, items, at) || mapped(reading, items, at)))
    return null
  if (noun && !verb && item.kind === 'harm_gerund' && !determined(items, at)) return null
  if (noun && !verb && has(items[at + 1], 'event_noun') && !has(items[at + 1], 'event_noun')?.weak) return null
  return verb && noun ? (determined(items, at) ? noun : verb) : (verb ?? noun ?? null)
}

/** An act that brings an agreement into being, a post set up, captives set free, and a military exercise. */
function otherwise(reading: Reading, items: Item[], at: number, { truce, acts }: Setting): Trigger | null {
  if (compounded(reading, items[at])) return null
  if (acts.get(items[at].from) ?? concludes(reading, items, at))
    return { at, subtype: 'agreement', telling: 'verb', weapon: -1 }
  if (truceBroken(reading, items, at)) return { at, subtype: 'ceasefire_violation', telling: 'verb', weapon: -1 }
  if (truce && has(items[at], 'breach') && countsBreaches(reading, items, at))
    return { at, subtype: 'ceasefire_violation', telling: 'noun', weapon: -1 }
  if (has(items[at], 'sets_up')) {
    if (setsUp(items, at)) return { at, subtype: setUp(reading, items, at), telling: 'verb', weapon: -1 }
    if (setsFree(reading, items, at)) return { at, subtype: 'prisoner_exchange', telling: 'verb', weapon: -1 }
  }
  if (has(items[at], 'fire')) return fireAt(reading, items, at)
  if (has(items[at], 'exercise') && !items[at].group) return { at, subtype: 'other', telling: 'noun', weapon: -1 }
  return null
}

function plain(reading: Reading, items: Item[], at: number, entry: Entry): Trigger | null {
  if (entry.subtype === 'blockade' && closesNothing(reading, items, at)) return null
  const told = entry.subtype === 'talks' && wereHeld(reading, items, at)
  const telling: Telling = told ? 'verb' : entry.weak ? 'generic' : entry.cls === 'event_verb' ? 'verb' : 'noun'
  const weapon = weaponIn(items, at, 6)
  const means =
    entry.subtype === 'attack' &&
    weapon >= 0 &&
    wielded(items, at, weapon) &&
    !manyArms(items, weapon) &&
    !isFound(items, weapon)
      ? typeOf(items[weapon])
      : undefined
  if (entry.subtype === 'remote_explosive_landmine_ied' && weapon >= 0 && fired(reading, items, at, weapon))
    return { at, subtype: 'shelling', telling, weapon, alternative: entry.subtype }
  if (entry.subtype === 'remote_explosive_landmine_ied' && flown(items, at, weapon))
    return { at, subtype: 'air_drone_strike', telling, weapon, alternative: entry.subtype }
  return { at, subtype: means ?? (entry.subtype as EventSubtype), telling, weapon }
}

/** Words that tell of an event only with something beside them. */
function composed(
  reading: Reading,
  sentence: ReadSentence,
  at: number,
  entry: Entry,
  { airborne }: Setting,
): Trigger | null {
  const { items } = sentence
  const weapon = weaponIn(items, at, 7)
  const means = weapon >= 0 ? (typeOf(items[weapon]) ?? null) : null
  switch (entry.kind) {
    case 'hit':
      if (fallsFrom(items, at))
        return personsDrop(items, at) ? null : { at, subtype: 'air_drone_strike', telling: 'verb', weapon }
      return hit(reading, items, at, entry, weapon, means)
    case 'bombing':
      return bombing(items, at, entry, weapon, airborne)
    case 'raid':
      return raid(plain(reading, items, at, entry), airborne)
    case 'object':
      if (isFound(items, at) || isOf(reading, items[at + 1], 'lie_there')) return null
      if (fallsFrom(items, at)) return { at, subtype: 'air_drone_strike', telling: 'verb', weapon: at }
      return (
        setOff(reading, items, at) ??
        thing(at, entry.subtype as EventSubtype, airborne && !goesOff(items) && isBare(items[at]))
      )
    case 'fire':
      if (blazes(reading, items, at) || dismisses(reading, items, at)) return null
      return { at, subtype: means ?? 'attack', telling: 'verb', weapon }
    case 'opening':
      return underFire(items, at) ? { at, subtype: means ?? 'attack', telling: 'verb', weapon } : null
    case 'strike':
      return struck(reading, items, at)
        ? { at, subtype: (weapon < at ? means : null) ?? 'air_drone_strike', telling: 'noun', weapon }
        : null
    case 'aircraft':
      return means === 'air_drone_strike' ||
        (weapon === at - 2 && items[at - 1].kind === 'be' && has(items[weapon], 'instrument')?.kind === 'missile') ||
        fallen(reading, items, at)
        ? { at, subtype: 'disrupted_weapons_use', telling: 'verb', weapon }
        : hitsGoal(items, at)
          ? { at, subtype: 'air_drone_strike', telling: 'verb', weapon: -1 }
          : null
    case 'land':
      return takesLand(reading, items, at) || landTaken(items, at)
        ? { at, subtype: 'armed_clash', telling: 'verb', weapon: -1 }
        : null
    case 'way':
      return items[at - 1]?.kind !== 'to' && closesWay(reading, items, at) && !byNature(reading, items, at)
        ? { at, subtype: 'blockade', telling: 'verb', weapon: -1 }
        : null
    case 'persons':
      return ofPersons(reading, sentence, at, entry.subtype as EventSubtype)
    case 'crash':
      return means === 'air_drone_strike' ? { at, subtype: 'other', telling: 'verb', weapon } : null
    case 'collapse':
      return bearsDown(items, at) ? { at, subtype: 'other', telling: 'verb', weapon: -1 } : null
    case 'bodies':
      return ofBodies(items, at) ? { at, subtype: entry.subtype as EventSubtype, telling: 'verb', weapon: -1 } : null
    case 'posting':
      return posted(reading, items, at) ? plain(reading, items, at, entry) : null
    case 'peacekeeping':
      return keepsPeace(items, at) ? plain(reading, items, at, entry) : null
    case 'sending':
      return sendsForces(items, at) ? plain(reading, items, at, entry) : null
    case 'spoken':
      return speaksWith(reading, items, at) ? plain(reading, items, at, entry) : null
    case 'crossing':
      return crosses(items, at) ? plain(reading, items, at, entry) : null
    case 'fight':
      return isFought(reading, items, at) ? plain(reading, items, at, entry) : null
    case 'round':
      return ofTalks(reading, items, at) ? plain(reading, items, at, entry) : null
    case 'envoy':
      return callsIn(reading, items, at) ? plain(reading, items, at, entry) : null
    case 'street':
      return ofStates(items, at) ? null : plain(reading, items, at, entry)
    case 'shows':
      return ofStates(items, at) || showsThing(reading, items, at) ? null : plain(reading, items, at, entry)
    default:
      return plain(reading, items, at, entry)
  }
}

/** “hit”, “landed”: with a weapon, or of a target, or of something struck. */
function hit(
  reading: Reading,
  items: Item[],
  at: number,
  { target }: Entry,
  weapon: number,
  means: EventSubtype | null,
): Trigger | null {
  if (bySuicide(reading, items, at)) return { at, subtype: 'suicide_bomb', telling: 'verb', weapon }
  const aimed = target === 'object' && weapon > at && !wielded(items, at, weapon)
  const goal = hitsGoal(items, at)
  const telling = means === 'air_drone_strike' && isOf(reading, items[at], 'uses') ? 'generic' : 'verb'
  if (means && !aimed && !(goal && weapon > at && !wielded(items, at, weapon)))
    return { at, subtype: means, telling, weapon }
  if (goal) return { at, subtype: byRebels(items, at) ? 'attack' : 'air_drone_strike', telling: 'verb', weapon }
  if (suffers(reading, items, at)) return { at, subtype: 'attack', telling: 'generic', weapon }
  return assails(items, at, target === 'object') ? { at, subtype: 'attack', telling: 'verb', weapon } : null
}

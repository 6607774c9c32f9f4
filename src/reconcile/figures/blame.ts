/**
 * Which body is said to have caused a loss, and which one suffered it. Nobody is blamed for the loss of their own side or of an
 * ally, whatever a text seems to say; an event that names one foe of the victims as who acted blames that foe.
 */
import type { Registry } from '../../model/knowledge.js'
import type { ActorRef, StatementCasualty } from '../../model/record.js'
import type { Harm, PersonStatus } from '../../model/vocab.js'
import { groupBy, mostCommon, present } from '../../text/order.js'
import { isParty, paired } from '../incidents/voices.js'
import type { Figure, Told } from './figure.js'

/** Losses that whoever acts in an event causes; release and return are no blame. */
const CAUSED = new Set<Harm>(['killed', 'wounded', 'missing', 'captured', 'displaced', 'unspecified'])

/** A body by its actor id, or a side by its code where no body is named. */
interface Party {
  id: string
  side: string | null
}

/**
 * Who most claims blame, a body before a bare side; null where nobody is blamed, or the registry does not know who is. What a
 * statement says of some of those whom it counts blames nobody for the rest: `whole` are the facts that tell all. Where both sides
 * fired, a text does not tell which of them hit who takes no part.
 */
export function blamedFor(figure: Figure, whole: readonly StatementCasualty[], registry: Registry): string | null {
  const { harm, side } = figure
  if (!CAUSED.has(harm) || figure.told.every(({ fact }) => fact.count_high === 0)) return null
  const all = figure.told.filter(({ fact }) => whole.includes(fact))
  const told = figure.told.filter((one) => all.includes(one) || !all.some(({ record }) => record === one.record))
  const fits = (party: Party) => isFoe(party.side, side, registry)
  const stated = told
    .filter((one) => side === null || isParty(side, registry) || actedIn(one).length < 2)
    .flatMap(({ fact }) => known(fact.perpetrator, registry))
    .filter(fits)
  if (stated.length > 0) return most(stated)
  if (side === null) return null
  return most(told.flatMap((one) => actedOn(one, registry)).filter(fits))
}

function most(parties: readonly Party[]): string | null {
  const bodies = parties.filter(({ id, side }) => id !== side)
  return mostCommon((bodies.length > 0 ? bodies : parties).map(({ id }) => id))
}

/** Those who belong to no force, whatever force is named beside them. */
const UNARMED = new Set<PersonStatus>(['civilian', 'journalist', 'medical'])

/** Bodies that speak, count and decide, and neither fight nor lose men in a fight. */
export const OFFICES = new Set<string>(['government', 'ministry', 'prosecutor', 'ombudsman', 'information_centre'])

/**
 * The body that most claims name as that of the victims; one of another side, or an army of civilians, is a slip. The soldiers of a
 * ministry are those of its army, and who only counts the victims lost none.
 */
export const sufferedBy = ({ side, status, told }: Figure, { actors }: Registry): string | null =>
  mostCommon(
    told
      .map(({ fact }) => actors.find(({ id }) => id === fact.victim_actor))
      .filter(present)
      .map((actor) =>
        status === 'military' && actor.organisation === 'defence_ministry' ? armyOf(actor, actors) : actor,
      )
      .filter((actor) => actor.side === undefined || side === null || actor.side === side)
      .filter(({ kind }) => (kind !== 'armed_forces' || !UNARMED.has(status)) && !COUNTS.has(kind))
      .map(({ id }) => id),
  )

const COUNTS = new Set([...OFFICES].filter((kind) => kind !== 'ministry'))

/** The one army of the side of a ministry, else the ministry itself. */
function armyOf(ministry: Actor, actors: readonly Actor[]): Actor {
  const armies = actors.filter(({ kind, side }) => kind === 'armed_forces' && side === ministry.side)
  return armies.length === 1 ? armies[0] : ministry
}

type Actor = Registry['actors'][number]

function known(named: string | null, { actors, pipeline }: Registry): Party[] {
  const actor = actors.find(({ id }) => id === named)
  if (actor) return [{ id: actor.id, side: actor.side ?? null }]
  const side = pipeline.sides.find(({ code, name, nouns = [] }) => named && [code, name, ...nouns].includes(named))
  return side ? [{ id: side.code, side: side.code }] : []
}

/** Who acted in the event that the fact is told of, one of each side. */
function actedIn({ record, fact }: Told): ActorRef[] {
  const event = record.events.find(({ id }) => id === fact.event)
  const acted = event?.polarity === 'asserted' ? event.actors.filter(({ role }) => role === 'initiator') : []
  return [...groupBy(acted, ({ side }) => side ?? '').values()].map(([first]) => first)
}

/** Who acted alone. */
const actedOn = (told: Told, registry: Registry): Party[] => {
  const [first, ...others] = actedIn(told)
  return first && others.length === 0 ? known(first.actor ?? first.side, registry) : []
}

/**
 * Whether a body can be blamed for a loss of a side: a foe of that side, or who takes no part and does not mediate; for the loss of
 * a side that takes no part, anybody else.
 */
function isFoe(actor: string | null, side: string | null, { pipeline: { adversaries, sides } }: Registry): boolean {
  if (actor === null || side === null) return true
  const role = (code: string) => sides.find((one) => one.code === code)?.role
  if (role(side) !== 'party') return actor !== side
  return role(actor) === 'party' ? paired(adversaries, actor, side) : role(actor) !== 'mediator'
}

/**
 * The registry of a labelled set, written in a short draft form (codes, names by language, no sources), as the registry of a
 * pipeline. The draft stays where it is; nothing of it is copied into the project.
 */
import { z } from 'zod'
import { Actor, Agreement, Official, PipelineFile, Place, type Registry } from '../model/knowledge.js'
import { ACTOR_KINDS, AGREEMENT_TYPES } from '../model/vocab.js'

const text = z.string()
const list = z.array(text).default([])
const DraftPlace = z.object({
  id: text,
  type: text.default('settlement'),
  en: list,
  orl: list,
  tar: list,
  brn: list,
  adj: list,
  side: text.optional(),
  parent: text.optional(),
  country: text.optional(),
  coord: z.tuple([z.number(), z.number()]).nullish(),
})
export const DraftPlaces = z.object({
  regions: z.array(DraftPlace).default([]),
  settlements: z.array(DraftPlace).default([]),
})
export const DraftActors = z.object({
  actors: z
    .array(
      z.object({ id: text, type: text, side: text.optional(), en: list, metonym: list, resolve: text.default('') }),
    )
    .default([]),
  people: z
    .array(z.object({ id: text, name: text, side: text.optional(), role: text.default('official') }))
    .default([]),
})
export const DraftAgreements = z.object({
  agreements: z
    .array(
      z.object({
        id: text,
        date: text,
        alias_dates: list,
        type: text,
        place: text.optional(),
        aliases: list,
        parties: list,
        mediators: list,
        subject: text.optional(),
      }),
    )
    .default([]),
})

export interface DraftRegistry {
  places: z.infer<typeof DraftPlaces>
  actors: z.infer<typeof DraftActors>
  agreements: z.infer<typeof DraftAgreements>
}

const slug = (id: string): string => id.replace(/[^a-z0-9]+/g, '-')

/** Camps as the draft gives them for “the parties”: `{A, B|C}` is A against B and its ally C. */
function campsOf({ actors }: DraftRegistry): string[][] {
  const text = actors.actors.map((actor) => /\{(.+?)\}/.exec(actor.resolve)?.[1]).find((found) => found !== undefined)
  return (text ?? '').split(',').map((camp) => camp.split('|').map((code) => code.trim()))
}

const pairs = <T>(left: readonly T[], right: readonly T[]): [T, T][] =>
  left.flatMap((a) => right.map((b): [T, T] => [a, b]))

/** Throws ZodError where the draft cannot be a registry. */
export function fromDraft(name: string, draft: DraftRegistry): Registry {
  const places = [...draft.places.regions, ...draft.places.settlements]
  return {
    pipeline: pipelineOf(name, draft),
    places: places.map((place) => placeOf(place, places)),
    actors: draft.actors.actors.map(actorOf),
    people: draft.actors.people.map((person) => personOf(person, draft)),
    agreements: draft.agreements.agreements.map(agreementOf),
  }
}

function pipelineOf(name: string, draft: DraftRegistry): PipelineFile {
  const { places, actors } = draft
  const camps = campsOf(draft)
  const states = places.regions.filter((place) => place.side !== undefined && place.adj.length > 0)
  const codes = new Set([...states.map((s) => s.side as string), ...actors.actors.flatMap((a) => a.side ?? [])])
  const sides = [...codes].map((code) => {
    const state = states.find((s) => s.side === code)
    const governments = actors.actors.filter((a) => a.side === code && a.type === 'government')
    const nouns = state?.en ?? governments.flatMap((g) => g.en).slice(0, 1)
    return {
      code,
      name: nouns[0] ?? code,
      nouns: nouns.length > 0 ? nouns : [code],
      adjectives: (state?.adj ?? []).filter((word) => !nouns.includes(word)),
      metonyms: governments.flatMap((g) => g.metonym).filter((m) => !m.startsWith('official ')),
      role: camps.flat().includes(code) ? 'party' : 'neutral',
    }
  })
  return PipelineFile.parse({
    name,
    title: name,
    description: 'Registry of a labelled set.',
    version: '0.0.0',
    release_date: '2000-01-01',
    languages: ['en'],
    time_zone: '+03:00',
    sides,
    adversaries: camps.flatMap((camp, i) => camps.slice(i + 1).flatMap((other) => pairs(camp, other))),
    allies: camps.flatMap((camp) => camp.flatMap((code, i) => pairs([code], camp.slice(i + 1)))),
    publishers: actors.actors.map((a) => ({
      slug: slug(a.id),
      name: a.en[0] ?? a.id,
      kind: 'official_body',
      actor: actorId(a.id),
      side: a.side,
    })),
  })
}

const PLACE_KINDS: Record<string, string> = { village: 'settlement', river: 'other', region_phrase: 'zone' }

/** `country` is the code of a side: the place lies in the state or region of that side. */
function placeOf(place: z.infer<typeof DraftPlace>, all: readonly z.infer<typeof DraftPlace>[]): Place {
  const names = [...new Set([...place.en, ...place.orl, ...place.tar, ...place.brn])]
  const parent =
    all.find((p) => p.id === place.parent) ?? all.find((p) => p.side !== undefined && p.side === place.country)
  return Place.parse({
    id: slug(place.id),
    name: names[0],
    kind: PLACE_KINDS[place.type] ?? place.type,
    names: { en: names },
    parent: parent && slug(parent.id),
    coordinates: place.coord ?? undefined,
    confidence: place.coord ? 'low' : 'none',
  })
}

const actorId = (id: string): string => id.replace(/[^a-z0-9.]+/g, '')
const KINDS: Record<string, string> = {
  security: 'security_service',
  investigative: 'agency',
  commission: 'agency',
  information_center: 'information_centre',
  org: 'igo',
  mission: 'igo',
}

function actorOf(actor: DraftRegistry['actors']['actors'][number]): Actor {
  const kind = KINDS[actor.type] ?? actor.type
  const [name = actor.metonym[0] ?? actor.id, ...aliases] = actor.en
  return Actor.parse({
    id: actorId(actor.id),
    name,
    kind: (ACTOR_KINDS as readonly string[]).includes(kind) ? kind : 'other',
    side: actor.side,
    aliases: aliases.filter((alias) => alias !== name),
  })
}

function personOf(person: DraftRegistry['actors']['people'][number], { actors }: DraftRegistry): Official {
  const body = actors.actors.find((a) => person.role.includes(a.id))
  return Official.parse({
    id: person.id,
    name: person.name,
    role: person.role.replace(/ of [a-z.]+$/, ''),
    actor: body && actorId(body.id),
    side: person.side,
  })
}

const TYPES: Record<string, string> = {
  'humanitarian truce': 'humanitarian_truce',
  'trilateral statement': 'joint_statement',
  'joint statement': 'joint_statement',
  principles: 'framework',
}

function agreementOf(agreement: DraftRegistry['agreements']['agreements'][number]): Agreement {
  const type = TYPES[agreement.type] ?? agreement.type
  return Agreement.parse({
    id: slug(agreement.id),
    title: agreement.aliases[0] ?? agreement.id,
    type: (AGREEMENT_TYPES as readonly string[]).includes(type) ? type : 'other',
    date: agreement.date,
    alias_dates: agreement.alias_dates,
    aliases: agreement.aliases,
    parties: agreement.parties,
    mediators: agreement.mediators,
    place: agreement.place,
    subject: agreement.subject,
  })
}

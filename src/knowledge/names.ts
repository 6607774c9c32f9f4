/**
 * Names of a conflict as lexicon entries. Bodies are generated from side × organisation (“Ostrian Defence Ministry”,
 * “Ministry of Defence of Ostria”, “Ostria’s MoD”), so a registry lists a body once, not in fifteen spellings.
 */
import type { Place, Registry, Side } from '../model/knowledge.js'
import type { Lexicon, NewEntry } from './lexicon.js'
import type { LanguageFile, WorldSide } from './pack.js'

type Organisations = LanguageFile['organisations']

/** Adds every name of the registry, in the languages asked for, to the lexicon. */
export function addNames(
  lexicon: Lexicon,
  registry: Registry,
  organisations: Organisations,
  languages: string[],
): void {
  for (const side of registry.pipeline.sides) addSide(lexicon, side)
  const shared = repeated(registry.people.map((person) => surname(person.name)))
  for (const person of registry.people)
    for (const name of [person.name, surname(person.name), ...person.aliases])
      if (!shared.has(name) || person.aliases.includes(name))
        lexicon.add(name, { cls: 'official', ref: person.id, side: person.side, name: person.name, cased: true })
  for (const actor of registry.actors) {
    const entry: NewEntry = {
      cls: 'actor',
      ref: actor.id,
      side: actor.side,
      name: actor.name,
      kind: actor.kind,
    }
    const side = registry.pipeline.sides.find((s) => s.code === actor.side)
    const generated = actor.organisation && side ? bodyNames(side, organisations[actor.organisation]?.names ?? []) : []
    for (const name of [actor.name, ...actor.aliases, ...generated]) lexicon.add(name, { ...entry, cased: cased(name) })
  }
  for (const place of registry.places) {
    const names = [place.name, ...languages.flatMap((code) => place.names[code] ?? [])]
    for (const name of names)
      lexicon.add(name, {
        cls: 'place',
        ref: place.id,
        name: place.name,
        kind: place.kind,
        cased: cased(name),
        side: sideHolding(registry, place),
      })
  }
  for (const agreement of registry.agreements)
    for (const name of agreement.aliases)
      lexicon.add(name, { cls: 'agreement_name', ref: agreement.id, name: agreement.title, type: agreement.type })
}

/** The side on whose land a place lies: by the names of the place and of those that contain it, else by its country. */
function sideHolding({ pipeline, places }: Registry, place: Place): string | undefined {
  const chain: Place[] = []
  for (let at: Place | undefined = place; at && chain.length < 9; at = places.find((p) => p.id === at?.parent))
    chain.push(at)
  for (const { name, names } of chain) {
    const all = [name, ...Object.values(names).flat()]
    const named = pipeline.sides.find((side) => side.nouns.some((noun) => all.includes(noun)))
    if (named) return named.code
  }
  const country = chain.find((p) => p.country_iso3)?.country_iso3
  return pipeline.sides.find((side) => side.country_iso3 !== undefined && side.country_iso3 === country)?.code
}

/** A name needs its capital, unless the registry writes it without: “contact line”. */
const cased = (name: string): boolean | undefined => /^\p{Ll}/u.test(name) === false || undefined

const surname = (name: string) => name.split(' ').at(-1) as string

/** Surnames of several persons of the registry: alone they are the name of whoever has it as an alias. */
const repeated = (names: string[]) => new Set(names.filter((name, i) => names.indexOf(name) !== i))

function addSide(lexicon: Lexicon, side: Side): void {
  const base = { side: side.code, ref: side.code, name: side.name, cased: true }
  for (const noun of side.nouns) lexicon.add(noun, { cls: 'side_noun', ...base })
  for (const adjective of side.adjectives) lexicon.add(adjective, { cls: 'side_adjective', ...base })
  for (const people of side.adjectives.flatMap(demonym))
    lexicon.add(people, { cls: 'side_adjective', ...base, plural: true })
  for (const metonym of side.metonyms) lexicon.add(metonym, { cls: 'metonym', ...base })
}

/** “Ostrian” gives “Ostrians”, “Velmi” gives “Velmis”. */
const demonym = (adjective: string): string[] => (/[ni]$/.test(adjective) ? [`${adjective}s`] : [])

/** Adds the sides of the world that no name of the registry claims. Their name is their code. */
export function addWorld(lexicon: Lexicon, sides: WorldSide[]): void {
  const add = (phrase: string, entry: NewEntry) => {
    if (!lexicon.names(phrase)) lexicon.add(phrase, entry)
  }
  for (const { name, nouns, adjectives, people, kind, places, regions } of sides) {
    const base = { side: name, name, kind, cased: true }
    // “al-Nusra” is written with a small letter as well.
    const written = (noun: string) => (/^al[- ]/i.test(noun) ? undefined : true)
    const members = people ?? adjectives.flatMap(demonym)
    // “two Burmese”: one word for what is theirs and for several of them
    for (const adjective of adjectives)
      add(adjective, { cls: 'side_adjective', ...base, number: members.includes(adjective) ? 'pl' : undefined })
    for (const noun of [name, ...nouns])
      add(noun, { cls: 'side_noun', ...base, cased: written(noun), plural: kind === 'armed_group' || undefined })
    for (const member of members) add(member, { cls: 'side_adjective', ...base, plural: true })
    for (const place of places) add(place, { cls: 'place', side: name, name: place, kind: 'settlement', cased: true })
    for (const region of regions) add(region, { cls: 'place', side: name, name: region, kind: 'region', cased: true })
  }
}

/** The ways in which a body of a side is written, also by its capital: “the Defence Ministry in Velm”. */
function bodyNames(side: Side, organisations: string[]): string[] {
  const names: string[] = []
  for (const organisation of organisations) {
    for (const adjective of side.adjectives) names.push(`${adjective} ${organisation}`)
    for (const noun of side.nouns)
      names.push(
        `${noun} ${organisation}`,
        `${noun}’s ${organisation}`,
        `${organisation} of ${noun}`,
        `${organisation} of the ${noun}`,
      )
    for (const capital of side.metonyms) names.push(`${organisation} in ${capital}`, `${capital}’s ${organisation}`)
  }
  return names
}

/** Checks across the files of a pipeline folder: every reference leads somewhere and every name means one thing. */
import type { z } from 'zod'
import type { ActorsFile, AgreementsFile, PipelineFile, Place, PlacesFile, Registry } from '../model/knowledge.js'
import { InputError, type Problem } from '../model/problem.js'
import type { Path } from './positions.js'
import type { Parsed } from './yaml.js'

export interface RegistryFile<T> extends Parsed<T> {
  file: string
}

export interface RegistryFiles {
  pipeline: RegistryFile<z.infer<typeof PipelineFile>>
  places: RegistryFile<z.infer<typeof PlacesFile>>
  actors: RegistryFile<z.infer<typeof ActorsFile>>
  agreements: RegistryFile<z.infer<typeof AgreementsFile>>
}

export type Report = (file: RegistryFile<unknown>, path: Path, words: Pick<Problem, 'what' | 'why' | 'fix'>) => void

/** The registry of a pipeline. Throws InputError with every contradiction found. */
export function checkRegistry(files: RegistryFiles): Registry {
  const problems: Problem[] = []
  const report: Report = (file, path, words) => problems.push({ file: file.file, ...file.at(path), ...words })
  checkSides(files, report)
  checkPlaces(files.places, report)
  checkActors(files, report)
  checkAgreements(files, report)
  if (problems.length > 0) throw new InputError(problems)
  const { actors, people } = files.actors.value
  return {
    pipeline: files.pipeline.value,
    places: alike(files.places.value.places),
    actors: alike(actors),
    people: alike(people),
    agreements: alike(files.agreements.value.agreements),
  }
}

/** The entries with all fields of their list in one order: all have one shape then, and rules that look through a list stay fast. */
function alike<T extends object>(entries: readonly T[]): T[] {
  const keys = new Set(entries.flatMap((entry) => Object.keys(entry) as (keyof T)[]))
  return entries.map((entry) => Object.fromEntries([...keys].map((key) => [key, entry[key]])) as T)
}

function checkSides({ pipeline, actors }: RegistryFiles, report: Report): void {
  const { sides, publishers, adversaries, allies } = pipeline.value
  const codes = new Set(sides.map((side) => side.code))
  const bodies = new Set(actors.value.actors.map((actor) => actor.id))
  unique(
    pipeline,
    'sides',
    sides.map((s) => s.code),
    report,
  )
  unique(
    pipeline,
    'publishers',
    publishers.map((p) => p.slug),
    report,
  )
  for (const [key, pairs] of [
    ['adversaries', adversaries],
    ['allies', allies],
  ] as const)
    for (const [i, pair] of pairs.entries())
      for (const [k, code] of pair.entries()) known(pipeline, [key, i, k], code, codes, 'side', report)
  publishers.forEach(({ side, actor }, i) => {
    if (side) known(pipeline, ['publishers', i, 'side'], side, codes, 'side', report)
    if (actor) known(pipeline, ['publishers', i, 'actor'], actor, bodies, 'actor', report)
  })
}

function checkPlaces(file: RegistryFiles['places'], report: Report): void {
  const { places } = file.value
  const ids = unique(
    file,
    'places',
    places.map((p) => p.id),
    report,
  )
  places.forEach((place, i) => {
    const { parent, near } = place
    if (parent) known(file, ['places', i, 'parent'], parent, ids, 'place', report)
    if (near) known(file, ['places', i, 'near', 'place'], near.place, ids, 'place', report)
    checkPoint(file, place, i, report)
  })
  loops(file, 'places', new Map(places.map((p) => [p.id, p.parent])), report)
  claimed(
    places.map((place) => [place.name, ...Object.values(place.names).flat()]),
    (name, i, first) => {
      const [a, b] = [places[first], places[i]]
      if (!toldApart(a, b))
        report(file, ['places', i], {
          what: `the name ${name} belongs to ${a.id} already`,
          why: 'a text that names it could mean either place, and nothing here tells the two apart',
          fix: `remove it from ${a.id} or ${b.id}; two places of one name need different parents, or a note on both`,
        })
    },
  )
}

/** A coordinate that nobody states cannot be checked, nor can one of which nobody says how good it is. */
function checkPoint(file: RegistryFiles['places'], place: Place, i: number, report: Report): void {
  const { id, coordinates, near, source, confidence } = place
  if ((coordinates || near) && source === undefined)
    report(file, ['places', i, coordinates ? 'coordinates' : 'near'], {
      what: `where ${id} lies is given without a source`,
      why: 'a reader must be able to look up who states it',
      fix: 'name the page that states it as source, or take the coordinates out',
    })
  if (coordinates && confidence === 'none')
    report(file, ['places', i, 'coordinates'], {
      what: `the coordinates of ${id} have no confidence`,
      why: 'none stands for places whose coordinates are not known',
      fix: 'say high, medium or low, or take the coordinates out',
    })
}

const toldApart = (a: Place, b: Place): boolean =>
  a.parent !== b.parent || (a.note !== undefined && b.note !== undefined)

function checkActors({ pipeline, actors: file }: RegistryFiles, report: Report): void {
  const { actors, people } = file.value
  const codes = new Set(pipeline.value.sides.map((side) => side.code))
  const ids = unique(
    file,
    'actors',
    actors.map((a) => a.id),
    report,
  )
  unique(
    file,
    'people',
    people.map((p) => p.id),
    report,
  )
  actors.forEach(({ parent, side }, i) => {
    if (parent) known(file, ['actors', i, 'parent'], parent, ids, 'actor', report)
    if (side) known(file, ['actors', i, 'side'], side, codes, 'side', report)
  })
  people.forEach(({ actor, side }, i) => {
    if (actor) known(file, ['people', i, 'actor'], actor, ids, 'actor', report)
    if (side) known(file, ['people', i, 'side'], side, codes, 'side', report)
  })
  loops(file, 'actors', new Map(actors.map((a) => [a.id, a.parent])), report)
  oneOwner(file, 'actors', actors, report)
  oneOwner(file, 'people', people, report)
}

function checkAgreements({ pipeline, agreements: file }: RegistryFiles, report: Report): void {
  const { agreements } = file.value
  const codes = new Set(pipeline.value.sides.map((side) => side.code))
  const ids = unique(
    file,
    'agreements',
    agreements.map((a) => a.id),
    report,
  )
  agreements.forEach(({ parties, parents }, i) => {
    for (const [k, code] of parties.entries()) known(file, ['agreements', i, 'parties', k], code, codes, 'side', report)
    for (const [k, id] of parents.entries()) known(file, ['agreements', i, 'parents', k], id, ids, 'agreement', report)
  })
  oneOwner(file, 'agreements', agreements, report)
}

/** Ids that stand twice; gives the set of all. */
export function unique(file: RegistryFile<unknown>, key: string, ids: string[], report: Report): Set<string> {
  const seen = new Set<string>()
  ids.forEach((id, i) => {
    if (seen.has(id)) {
      const why = 'what refers to it could mean either entry'
      report(file, [key, i], {
        what: `${id} stands twice under ${key}`,
        why,
        fix: 'merge the two entries or rename one',
      })
    }
    seen.add(id)
  })
  return seen
}

export function known(
  file: RegistryFile<unknown>,
  path: Path,
  id: string,
  ids: ReadonlySet<string>,
  noun: string,
  report: Report,
): void {
  if (ids.has(id)) return
  const why = `every ${noun} that is referred to needs an entry of its own`
  report(file, path, { what: `there is no ${noun} ${id}`, why, fix: `add the ${noun} or correct the reference` })
}

/** Entries that contain themselves through their parents. */
function loops(
  file: RegistryFile<unknown>,
  key: string,
  parents: Map<string, string | undefined>,
  report: Report,
): void {
  ;[...parents.keys()].forEach((id, i) => {
    const seen = new Set<string>()
    let at: string | undefined = id
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      at = parents.get(at)
    }
    if (at !== id) return
    const why = 'climbing from it to what contains it would never end'
    report(file, [key, i, 'parent'], { what: `${id} contains itself`, why, fix: 'correct one of the parents' })
  })
}

interface Named {
  id: string
  name?: string
  aliases: string[]
}

/** A name that two actors, two people or two agreements claim. */
function oneOwner(file: RegistryFile<unknown>, key: string, entries: Named[], report: Report): void {
  claimed(
    entries.map((entry) => [...(entry.name ? [entry.name] : []), ...entry.aliases]),
    (name, i, first) => {
      const at = entries[i].aliases.indexOf(name)
      report(file, at < 0 ? [key, i, 'name'] : [key, i, 'aliases', at], {
        what: `the name ${name} belongs to ${entries[first].id} already`,
        why: 'a text that uses it could mean either, and the choice would be arbitrary',
        fix: `keep it under ${entries[first].id} or ${entries[i].id}, not both`,
      })
    },
  )
}

/** Calls back for each name that an earlier entry claims too; letter case does not count. */
function claimed(names: string[][], found: (name: string, entry: number, first: number) => void): void {
  const owner = new Map<string, number>()
  names.forEach((list, entry) => {
    for (const name of new Set(list)) {
      const key = name.normalize('NFC').toLowerCase()
      const first = owner.get(key)
      if (first === undefined) owner.set(key, entry)
      else if (first !== entry) found(name, entry, first)
    }
  })
}

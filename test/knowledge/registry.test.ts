import { describe, expect, it } from 'vitest'
import { checkRegistry } from '../../src/knowledge/registry.js'
import { readYaml } from '../../src/knowledge/yaml.js'
import { ActorsFile, AgreementsFile, PipelineFile, PlacesFile } from '../../src/model/knowledge.js'
import { InputError, type Problem } from '../../src/model/problem.js'

const HEAD = `name: tarn
title: Tarn
description: Invented.
version: 0.1.0
release_date: 2031-01-01
languages: [en]
time_zone: "+00:00"
sides:
  - {code: OST, name: Ostria, nouns: [Ostria]}
  - {code: KAR, name: Karvia, nouns: [Karvia]}
`
const TEXTS = {
  pipeline: `${HEAD}adversaries: [[OST, KAR]]\npublishers:\n  - {slug: ost-mod, name: MoD, kind: official_body, actor: ost.mod, side: OST}\n`,
  places: `places:\n  - {id: vale, name: Vale, kind: region, names: {en: [Vale]}}\n  - {id: velm, name: Velm, kind: settlement, names: {en: [Velm], de: [Velm]}, parent: vale}\n`,
  actors: `actors:\n  - {id: ost.gov, name: Ostrian government, kind: government, side: OST}\n  - {id: ost.mod, name: Ostrian MoD, kind: ministry, side: OST, parent: ost.gov, aliases: [MoD of Velm]}\npeople:\n  - {id: ada, name: Ada Lorn, role: minister, actor: ost.mod, side: OST}\n`,
  agreements: `agreements:\n  - {id: agr-a, title: A, type: ceasefire, aliases: [Velm Truce], parties: [OST, KAR]}\n  - {id: agr-b, title: B, type: protocol, aliases: [Velm Protocol], parents: [agr-a]}\n`,
}
type Texts = typeof TEXTS

const check = (change: Partial<Texts>) => {
  const texts = { ...TEXTS, ...change }
  return checkRegistry({
    pipeline: { file: 'pipeline.yaml', ...readYaml('pipeline.yaml', texts.pipeline, PipelineFile) },
    places: { file: 'places.yaml', ...readYaml('places.yaml', texts.places, PlacesFile) },
    actors: { file: 'actors.yaml', ...readYaml('actors.yaml', texts.actors, ActorsFile) },
    agreements: { file: 'agreements.yaml', ...readYaml('agreements.yaml', texts.agreements, AgreementsFile) },
  })
}

/** What stands in the file where a problem is told. */
function textAt({ file, line = 0, column = 0 }: Problem, change: Partial<Texts>): string {
  const texts = { ...TEXTS, ...change }
  return texts[file.replace('.yaml', '') as keyof Texts].split('\n')[line - 1].slice(column - 1)
}

/** Each contradiction: the change that makes it, the file and the words at which it is told, and what is told. */
const WRONG: [name: string, change: Partial<Texts>, at: string, what: RegExp][] = [
  ['a side that is not there', { pipeline: TEXTS.pipeline.replace('[[OST, KAR]]', '[[OST, KRA]]') }, 'pipeline.yaml KRA', /no side KRA/],
  ['a publisher’s actor that is not there', { pipeline: TEXTS.pipeline.replace('actor: ost.mod', 'actor: ost.mfa') }, 'pipeline.yaml ost.mfa', /no actor ost\.mfa/],
  ['a publisher twice', { pipeline: `${TEXTS.pipeline}  - {slug: ost-mod, name: M, kind: media}\n` }, 'pipeline.yaml {slug: ost-mod', /ost-mod stands twice/],
  ['a place twice', { places: TEXTS.places.replace('id: velm', 'id: vale') }, 'places.yaml {id: vale, name: Velm', /vale stands twice/],
  ['a place’s parent that is not there', { places: TEXTS.places.replace('parent: vale', 'parent: vail') }, 'places.yaml vail', /no place vail/],
  ['places that contain each other', { places: TEXTS.places.replace('[Vale]}}', '[Vale]}, parent: velm}') }, 'places.yaml velm}', /vale contains itself/],
  ['one name for two places that nothing tells apart', { places: `${TEXTS.places}  - {id: velm-2, name: velm, kind: height, names: {en: [Upper Velm]}, parent: vale}\n` }, 'places.yaml {id: velm-2', /velm belongs to velm already/],
  ['coordinates without a source', { places: TEXTS.places.replace('parent: vale}', 'parent: vale, coordinates: [1, 2], confidence: low}') }, 'places.yaml [1, 2]', /velm lies is given without a source/],
  ['a distance without a source', { places: TEXTS.places.replace('parent: vale}', 'near: {place: vale, km: 2}}') }, 'places.yaml {place: vale, km: 2}', /velm lies is given without a source/],
  ['coordinates without confidence', { places: TEXTS.places.replace('parent: vale}', "parent: vale, coordinates: [1, 2], source: 'https://example.org/velm'}") }, 'places.yaml [1, 2]', /coordinates of velm have no confidence/],
  ['an actor’s side that is not there', { actors: TEXTS.actors.replace('government, side: OST', 'government, side: XX') }, 'actors.yaml XX', /no side XX/],
  ['an actor’s parent that is not there', { actors: TEXTS.actors.replace('parent: ost.gov', 'parent: ost.x') }, 'actors.yaml ost.x', /no actor ost\.x/],
  ['an alias of two actors', { actors: TEXTS.actors.replace('side: OST}', 'side: OST, aliases: [mod of velm]}') }, 'actors.yaml MoD of Velm', /MoD of Velm belongs to ost\.gov already/],
  ['a person’s body that is not there', { actors: TEXTS.actors.replace('actor: ost.mod', 'actor: ost.y') }, 'actors.yaml ost.y', /no actor ost\.y/],
  ['an alias of two agreements', { agreements: TEXTS.agreements.replace('Velm Protocol', 'Velm Truce') }, 'agreements.yaml Velm Truce', /Velm Truce belongs to agr-a already/],
  ['a party that is not there', { agreements: TEXTS.agreements.replace('[OST, KAR]', '[OST, KAZ]') }, 'agreements.yaml KAZ', /no side KAZ/],
  ['an agreement’s parent that is not there', { agreements: TEXTS.agreements.replace('[agr-a]', '[agr-c]') }, 'agreements.yaml agr-c', /no agreement agr-c/],
] // biome-ignore format: a table

describe('a registry means one thing by each name', () => {
  it('gives the registry when nothing contradicts', () => {
    const registry = check({})
    expect(registry.places.map((place) => place.id)).toEqual(['vale', 'velm'])
    expect(registry.people.map((person) => person.name)).toEqual(['Ada Lorn'])
    expect(registry.agreements).toHaveLength(2)
  })

  it.each(WRONG)('%s', (_, change, at, what) => {
    let error: unknown
    try {
      check(change)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(InputError)
    const problem = (error as InputError).problems.find((p) => what.test(p.what))
    expect(problem && `${problem.file} ${textAt(problem, change)}`.slice(0, at.length)).toBe(at)
    expect(problem?.fix.length).toBeGreaterThan(5)
  })

  it.each([
    ['another parent', 'velm-2, name: Velm, kind: height, names: {en: [Velm]}', TEXTS.places],
    [
      'a note on both',
      'velm-2, name: Velm, kind: height, names: {en: [Velm]}, parent: vale, note: The hill.',
      TEXTS.places.replace('parent: vale}', 'parent: vale, note: The town.}'),
    ],
  ])('two places may share a name when they have %s', (_, entry, places) => {
    expect(check({ places: `${places}  - {id: ${entry}}\n` }).places).toHaveLength(3)
  })
})

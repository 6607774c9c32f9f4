/** Knowledge compiled once and shared by every statement: vocabulary, lexicon, patterns, registry, ontology. */
import type { Registry } from '../model/knowledge.js'
import type { Ontology } from '../model/ontology.js'
import { Vocabulary } from '../text/vocabulary.js'
import { CHUNKS } from './chunk-classes.js'
import { confidenceFrom } from './confidence.js'
import { compileFrames, type Frames } from './frames.js'
import { Lexicon } from './lexicon.js'
import { addNames, addWorld } from './names.js'
import type { LanguageFile, PatternEntry, WorldSide } from './pack.js'
import { type CompiledPattern, compilePattern } from './pattern.js'
import { compileLists, type WordLists } from './word-lists.js'

/** A casualty pattern of the language pack with its compiled expression. */
export interface CasualtyPattern extends PatternEntry, CompiledPattern {}

export interface Knowledge {
  vocabulary: Vocabulary
  lexicon: Lexicon
  /** Words that rules ask for by name. */
  lists: WordLists
  /** Word numbers of abbreviations, whose full stop does not end a sentence. */
  abbreviations: ReadonlySet<number>
  /** Whether a word is an ordinary word of the language (upper-case texts need it to tell names). */
  isCommon(word: number): boolean
  casualtyPatterns: readonly CasualtyPattern[]
  /** Verbs that tell of an event by who does it to what. */
  frames: Frames
  registry: Registry | null
  /** States, peoples and groups of the language packs. */
  world: readonly WorldSide[]
  /** One of them by its name. */
  worldSide(name: string | null): WorldSide | undefined
  /** Codes of sides that are no party: mediators, world bodies. */
  neutralSides: ReadonlySet<string>
  /** Registry place that is the capital of a side, by the code or name of the side. */
  capitals: ReadonlyMap<string, string>
  /** State of the language packs by the name of its capital. */
  stateOfCapital: ReadonlyMap<string, string>
  /** Kind of a registry place by its id. */
  placeKinds: ReadonlyMap<string | null, string>
  /** Days of the agreements of the registry, ISO. */
  agreementDates: ReadonlySet<string | undefined>
  /** Names of armed groups: only militants are theirs unless words say so. */
  armedGroups: ReadonlySet<string>
  ontology: Ontology
  /** Measured precision of a rule, 0 to 1. */
  confidence(rule: string): number
  languages: readonly string[]
}

/** A language pack: its code and its files, already checked against the pack schema. */
export interface LanguagePack {
  code: string
  files: LanguageFile[]
}

/** Builds the knowledge of one pipeline. Registry names win over words of the language. */
export function compileKnowledge(packs: LanguagePack[], ontology: Ontology, registry: Registry | null): Knowledge {
  const vocabulary = new Vocabulary()
  const lexicon = new Lexicon(vocabulary)
  const files = packs.flatMap((pack) => pack.files)
  const codes = packs.map((pack) => pack.code)
  const organisations = Object.assign({}, ...files.map((file) => file.organisations)) as LanguageFile['organisations']
  for (const [kind, organisation] of Object.entries(organisations))
    for (const name of organisation.names)
      lexicon.add(name, { cls: 'body', organisation: kind, kind: organisation.kind, cased: /^[A-Z]/.test(name) })
  const addGroups = (names: boolean) => {
    for (const { class: cls, words, ...features } of files.flatMap((file) => file.lexicon))
      if ((cls === 'agreement_name') === names) for (const word of words) lexicon.add(word, { cls, ...features })
  }
  addGroups(false)
  for (const verb of files.flatMap((file) => file.frames.flatMap(({ verbs }) => verbs)))
    lexicon.add(verb, { cls: 'deed' })
  for (const word of files.flatMap((file) => file.common.split(/\s+/))) if (word) vocabulary.add(word)
  const firstName = vocabulary.size
  // “the Velm accord” makes Velm no ordinary word.
  addGroups(true)
  if (registry) addNames(lexicon, registry, organisations, codes)
  const world = files.flatMap((file) => file.sides)
  addWorld(lexicon, world)
  // Later entries of a name only add names and places to its first.
  const byName = new Map<string | null, WorldSide>(world.toReversed().map((side) => [side.name, side]))
  return {
    vocabulary,
    lexicon,
    lists: compileLists(files, vocabulary),
    abbreviations: wordsOf(vocabulary, files, 'abbreviation'),
    isCommon: (word) => word !== 0 && word < firstName,
    frames: compileFrames(files, vocabulary),
    casualtyPatterns: files.flatMap((file) => file.patterns.map((entry) => compiled(entry, file.macros))),
    registry,
    neutralSides: new Set([
      ...world.filter((side) => side.kind === 'organisation').map((side) => side.name),
      ...(registry?.pipeline.sides.filter((side) => side.role !== 'party').map((side) => side.code) ?? []),
    ]),
    world,
    worldSide: (name) => byName.get(name),
    capitals: capitalsOf(world, registry),
    stateOfCapital: new Map(world.toReversed().map(({ name, places }) => [places[0], name])),
    placeKinds: new Map(registry?.places.map(({ id, kind }) => [id, kind])),
    agreementDates: new Set(registry?.agreements.flatMap((a) => [a.date, ...a.alias_dates])),
    armedGroups: new Set(world.filter((side) => side.kind === 'armed_group').map((side) => side.name)),
    ontology,
    confidence: confidenceFrom(ontology.rules),
    languages: codes,
  }
}

/** The first place of a state in the language packs is its capital; a side of the registry has it among its metonyms. */
function capitalsOf(world: readonly WorldSide[], registry: Registry | null): Map<string, string> {
  const ids = new Map(
    registry?.places.flatMap(({ id, names }) => Object.values(names).flatMap((all) => all.map((name) => [name, id]))) ??
      [],
  )
  const first = new Map(world.map(({ name, places }) => [name, places[0]]))
  const seats = [
    ...first,
    ...(registry?.pipeline.sides.map(({ code, name, metonyms }) => [code, metonyms[0] ?? first.get(name)]) ?? []),
  ]
  return new Map(seats.flatMap(([side, seat]) => (seat && ids.has(seat) ? [[side, ids.get(seat) as string]] : [])))
}

/** Written key by key, so that all patterns have one shape: they are looked at for every clause. */
function compiled(entry: PatternEntry, macros: LanguageFile['macros']): CasualtyPattern {
  const { id, pattern, harm, condition, frame, list, confidence, examples, not } = entry
  const { regex, harmGroup, victimGroup, needs } = compilePattern(id, pattern, CHUNKS, macros)
  // biome-ignore format: one line a source
  return { id, pattern, harm, condition, frame, list, confidence, examples, not, regex, harmGroup, victimGroup, needs }
}

function wordsOf(vocabulary: Vocabulary, files: LanguageFile[], cls: string): Set<number> {
  const groups = files.flatMap((file) => file.lexicon).filter((group) => group.class === cls)
  return new Set(groups.flatMap((group) => group.words.map((word) => vocabulary.add(word))))
}

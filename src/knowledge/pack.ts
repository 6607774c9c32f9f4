/** The shape of a language pack: words by class with their features, and patterns over classes with examples that run. */
import { z } from 'zod'
import { AGREEMENT_TYPES, CONDITIONS, EVENT_SUBTYPES, HARMS, MENTION_KINDS, PERSON_STATUSES } from '../model/vocab.js'
import { WORD_LISTS, type WordListName } from './list-names.js'

/** In order of precedence: where a phrase has several meanings the class listed first is tried first. */
// biome-ignore format: a table
export const WORD_CLASSES = [
  // names, generated from a pipeline
  'official', 'actor', 'agreement_name', 'place', 'side_adjective', 'side_noun', 'metonym',
  // dates
  'month', 'weekday', 'relative_day', 'period_word', 'season', 'meridiem', 'day_part',
  // quantities
  'vague', 'approximator', 'group_of', 'half', 'number', 'multiplier', 'none', 'another', 'ordinal', 'other', 'both', 'all', 'each', 'article',
  // small words
  'includes', 'since', 'be', 'have', 'of', 'from', 'by', 'with', 'to', 'and', 'or', 'relative', 'pronoun', 'there', 'determiner', 'our',
  'preposition', 'as', 'negation', 'modal', 'hypothetical',
'falsehood',
  // harm
  'combined_harm', 'harm_participle', 'harm_gerund', 'harm_intransitive', 'harm_state', 'toll', 'number_of', 'harm_active', 'wound_noun', 'remains', 'unhurt', 'body_part', 'broken', 'health', 'harm_nominal',
  'suffer', 'lose', 'leave', 'claim_lives', 'condition', 'lives',
  // people
  'enemy', 'person', 'pair', 'rank', 'title', 'plural_rank', 'age_word', 'person_adjective', 'thing',
  // events, speech, agreements
  'agreement_noun', 'event_noun', 'event_verb', 'according_to', 'speech', 'denial', 'speech_noun', 'instrument', 'background', 'exercise', 
  'naming', 'place_relation', 'place_noun', 'hospital', 'target', 'body', 'side_word', 'unit',
  // the rest
  'date_word', 'adverb', 'between', 'range_to', 'suffix_bound', 'out_of', 'toll_verb', 'verb', 'abbreviation', 'word',
  // meanings beside what a word is: they never change its kind
  'compass', 'facility', 'agreement_act', 'aside', 'elaboration', 'norm', 'in_force', 'furniture', 'fresh', 'times', 'goal', 'fire', 'agreement_topic', 'refused', 'untrue', 'alleged', 'volatile', 'wish', 'running', 'war', 'spread', 'sequel', 'sets_up', 'post', 'blame', 'party_noun', 'concerning', 'treads', 'finds', 'homeward', 'occasion', 'backing', 'closing_speech', 'withholds', 'plain_speech', 'alias', 'ending', 'breach', 'owner_relative', 'deed',
] as const
export type WordClass = (typeof WORD_CLASSES)[number]

const text = z.string().min(1)

/** Features a group of words may carry; which ones mean something depends on the class. */
export const Features = z.strictObject({
  value: z.number().optional(),
  vague: text.optional(),
  bound: z.enum(['at_least', 'more_than', 'at_most', 'fewer_than', 'about', 'exact']).optional(),
  status: z.enum(PERSON_STATUSES).optional(),
  number: z.enum(['sg', 'pl']).optional(),
  sex: z.enum(['female', 'male']).optional(),
  age: z.enum(['child', 'adult', 'elderly']).optional(),
  captive: z.boolean().optional(),
  captives: z.boolean().optional(),
  harm: z.enum(HARMS).optional(),
  condition: z.enum(CONDITIONS).optional(),
  subtype: z.enum(EVENT_SUBTYPES).optional(),
  target: z.enum(['object', 'none']).optional(),
  kind: text.optional(),
  type: z.enum(AGREEMENT_TYPES).optional(),
  mention: z.enum(MENTION_KINDS).optional(),
  organisation: text.optional(),
  offset: z.number().optional(),
  days: z.number().optional(),
  plural: z.boolean().optional(),
  weak: z.boolean().optional(),
  before: z.boolean().optional(),
  after: z.boolean().optional(),
  cased: z.boolean().optional().describe('Match only with a capital (or in an upper-case text).'),
})
export type Features = z.infer<typeof Features>

export const WordGroup = z.strictObject({ class: z.enum(WORD_CLASSES), words: z.array(text).min(1), ...Features.shape })

export const PatternExample = z.strictObject({ text, expect: z.union([text, z.array(text)]) })

export const PatternEntry = z.strictObject({
  id: text,
  pattern: text.describe('Classes in angle brackets; see knowledge/pattern.ts.'),
  harm: z.enum(HARMS).optional(),
  condition: z.enum(CONDITIONS).optional(),
  frame: z
    .enum([
      'toll_range',
      'lost',
      'condition',
      'unspecified',
      'included',
      'part',
      'breakdown',
      'gapped',
      'rival',
      'captives',
      'remains',
      'among',
      'names',
      'none',
      'victims',
    ])
    .optional(),
  list: z.enum(['left', 'right', 'none']).default('none'),
  confidence: z.number().min(0).max(1).optional(),
  examples: z.array(PatternExample).min(1),
  not: z.array(text).min(1),
})
export type PatternEntry = z.infer<typeof PatternEntry>

/** Sorts of things that a deed is done by or to; what each is stands in extract/events/triggers/sorts.ts. */
const SORTS = [
  'force',
  'army',
  'material',
  'arms',
  'official',
  'officials',
  'persons',
  'residents',
  'captives',
  'building',
  'line',
  'land',
  'way',
  'ship',
  'munition',
  'side',
  'target',
  'post',
  'stronghold',
  'depot',
  'realm',
  'attempt',
  'remains',
  'named',
  'truce',
  'handover',
] as const
export type Sort = (typeof SORTS)[number]

const sorts = z.array(z.enum(SORTS)).min(1).optional()

export const FrameEntry = z.strictObject({
  id: text,
  verbs: z.array(text).min(1).describe('Every form that can stand in a clause: “moved, moves, moving, move”.'),
  subject: sorts.describe('Who must do it, where anybody else makes no event of it.'),
  object: sorts.describe('What follows the verb, or is the subject of its passive; left out, the verb needs none.'),
  voice: z.literal('active').optional().describe('Its passive tells of something else: “the car was left in Velm”.'),
  behind: z.array(text).min(1).optional().describe('One of these follows in the clause, behind the object.'),
  near: z.number().int().positive().default(8).describe('Words within which one of `behind` begins.'),
  subtype: z.enum(EVENT_SUBTYPES),
  alternative: z.enum(EVENT_SUBTYPES).optional(),
  examples: z.array(text).min(1),
  not: z.array(text).min(1),
})
export type FrameEntry = z.infer<typeof FrameEntry>

export const OrganisationEntry = z.strictObject({
  kind: text,
  names: z
    .array(text)
    .min(1)
    .describe('Names without the side: “Defence Ministry”; {side} marks where a side must stand.'),
})

export const WorldSide = z.strictObject({
  name: text.describe('How a record writes the side.'),
  nouns: z.array(text).default([]).describe('Further names.'),
  adjectives: z.array(text).describe('Those that end in -n or -i give words for members by adding -s.'),
  people: z.array(text).optional().describe('Words for its members, where they are not formed so.'),
  kind: z
    .enum(['state', 'people', 'armed_group', 'organisation'])
    .default('state')
    .describe('The name of a group counts persons: “21 Taliban”.'),
  home: z.array(text).default([]).describe('Lands of an armed group: what it does in others comes from abroad.'),
  foe: text
    .optional()
    .describe('The land that an armed group fights, where that is not its home, or whose soldiers hold a territory.'),
  places: z.array(text).default([]).describe('Its capital, first, and the towns that statements name most.'),
  regions: z.array(text).default([]).describe('Its provinces and regions, each wider than a town.'),
})
export type WorldSide = z.infer<typeof WorldSide>

const words = z.array(text).min(1).optional()

const Lists = z.strictObject(
  Object.fromEntries(WORD_LISTS.map((name) => [name, words])) as Record<WordListName, typeof words>,
)

/** One file of a language pack. */
export const LanguageFile = z.strictObject({
  lexicon: z.array(WordGroup).default([]),
  lists: Lists.default({}).describe(
    'Words and phrases that a rule asks for by name; they change nothing about how a text is cut.',
  ),
  macros: z.record(text, text).default({}).describe('Names for parts of patterns.'),
  patterns: z.array(PatternEntry).default([]),
  frames: z
    .array(FrameEntry)
    .default([])
    .describe(
      'Verbs that tell of an event by who does it to what: “moved the residents out of”, “received the envoy”.',
    ),
  organisations: z.record(text, OrganisationEntry).default({}),
  sides: z
    .array(WorldSide)
    .default([])
    .describe('States, peoples and groups of the world, for texts without a registry.'),
  common: z.string().default('').describe('Ordinary words, separated by white space.'),
})
export type LanguageFile = z.infer<typeof LanguageFile>

/**
 * What a casualty pattern may not be read from: a table of guards, each with the words it is there for. A match stands where no
 * guard of its pattern bars it. Guards only look; which persons are joined to a match is told in victims.ts.
 */
import type { CasualtyPattern } from '../../../knowledge/index.js'
import type { Harm } from '../../../model/vocab.js'
import type { Group } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'
import { has, type Item } from '../../item.js'
import { isArmed } from '../sides/arms.js'
import { afterList, hasObject, isBare, isHit, isHitThing, isHunt, isLost, isOfIllness, isRanked } from './around.js'
import { type Attempt, charAt, type Guard, ofAll, ofFrame, ofKind, ofPattern } from './attempt.js'
import { CAPTIVE_GUARDS } from './captive-guards.js'
import { isNotOfFar, isObjectBefore } from './far.js'
import { isCrowd } from './freed.js'
import { HURT, harmOf, saidOfPersons } from './harm-words.js'
import { isBurned, isSentence } from './in-two-parts.js'
import { NAMED_GUARDS } from './named-guards.js'
import { isPlaceName } from './place-name.js'
import { isMovedOut, isSheltered } from './sheltered.js'
import { besidePersons } from './victims.js'

/** “figures”, “toll” */
const isTally = (item: Item | undefined): boolean =>
  has(item, 'toll') !== undefined || (has(item, 'refused') !== undefined && has(item, 'speech_noun') !== undefined)

const isVague = ({ group }: Item): boolean => group?.quantity == null || group.quantity.vague !== undefined

/** Whether any guard of its pattern bars a match. */
export function barred(attempt: Attempt): boolean {
  for (const bars of guardsOf(attempt.pattern)) if (bars(attempt)) return true
  return false
}

/** “another serious breach”: the word for the condition describes a thing. */
const NOUN = /[zcE*tMWf@]/
/** Of how many an arrival tells a flight. */
const LEAST: Readonly<Record<string, number>> = { crossing: 50, arrival: 1000 }
const BACKGROUND = new Set<Harm>(['displaced', 'captured'])

const GUARDS: readonly [RegExp, Guard][] = [
  ...CAPTIVE_GUARDS,
  ...NAMED_GUARDS,

  // “contact with five soldiers was lost”, unlike “made contact with five rebels”
  ofAll(({ clause, anchor, entry }) => entry?.kind === 'contact' && !isLost(clause, anchor)),
  ofPattern('there-hurt', ({ group }) => !group?.harm && !group?.victim),

  // Homes and burials
  ofAll(({ entry, group }) => entry?.kind === 'burial' && (!group?.quantity || group.personal)),
  ofAll(({ entry, pattern }) => entry?.kind === 'home' && pattern.id !== 'from-home'),
  ofPattern('from-home', ({ entry }) => entry?.harm !== 'displaced'),
  // “killed two miners fleeing the town”, unlike “drove two miners from their homes”
  ofPattern('from-home', ({ clause, from }) => HURT.has(harmOf(clause.items[from])?.harm as Harm)),
  ofAll(({ entry, harm, group }) => harm === 'displaced' && !isCrowd(group, LEAST[entry?.kind ?? ''] ?? 0)),
  // “the displaced people’s camp”
  ofAll(({ harm, clause, anchor }) => harm === 'displaced' && clause.items[anchor + 1]?.kind === 'possessive'),
  // “The suspect, X, fled”: one man who ran is not displaced.
  ofAll(({ harm, clause, anchor }) => harm === 'displaced' && clause.items[anchor]?.names !== undefined),
  // “that nobody is driven out”: an order, and no count.
  ofAll(({ harm, group }) => harm === 'displaced' && group?.quantity?.none === true),

  ofPattern('sheltered', ({ clause, anchor, harmAt, group }) => !isSheltered(clause, anchor, harmAt, group)),
  ofPattern('moved-out', ({ clause, from, harmAt, group }) => !isMovedOut(clause, from, harmAt, group)),

  // “hacked nine to death”, unlike “sentenced nine to death”
  ofKind('(?:pronoun-)?split ', ({ entry }) => entry?.kind !== 'split'),
  ofPattern('burned-alive', ({ clause, from, harmAt }) => !isBurned(clause, from, harmAt)),
  ofAll(({ clause, entry, harmAt }) => entry?.kind === 'split' && isSentence(clause, harmAt)),
  ofPattern('fell-into-hands', ({ clause, harmAt }) => has(clause.items[harmAt], 'verb')?.kind !== 'fall'),
  // “suffered the loss of five trucks”
  ofPattern(
    'suffered-nominal',
    ({ clause, harmAt, entry }) => entry?.weak === true && clause.chars[harmAt + 1] === 'O',
  ),
  // “the loss of human lives”
  ofPattern('loss-of-lives', ({ group }) => !group?.quantity),
  // “fled with the wounded”: of those told of before.
  ofPattern('with-losses', ({ entry }) => entry?.harm !== 'unspecified'),
  // “has not reported heavy losses”
  ofPattern('reported-nominal', ({ clause, from }) => /[!n][_v]*$/.test(clause.chars.slice(0, from))),
  ofPattern('lives-taken', ({ clause, harmAt }) => !has(clause.items[harmAt], 'claim_lives')),
  ofPattern('fatal-for', ({ clause, harmAt }) => has(clause.items[harmAt], 'condition')?.condition !== 'died_later'),

  // Losses and tolls
  ofPattern('losses-over', ({ group }) => !group?.quantity),
  // “lost 340 soldiers killed and wounded”, “Losses: three soldiers killed”: a word after those lost tells which harm it was.
  ofKind('(?:lost |losses-|label-count|toll-of )', ({ clause, told }) => /[KXJ]/.test(charAt(clause, told + 1))),
  // “lost both legs”, “lost the war”
  ofFrame(
    'lost',
    ({ group }) => group?.definite === true && !group.our && (group.number === 'sg' || group.head === null),
  ),
  // “lost his parliamentary immunity”
  ofPattern('lost-named', ({ clause, told }) => charAt(clause, told - 1) === '_' && !clause.items[told].names?.titled),
  ofFrame('toll_range', ({ group }) => group?.quantity?.kind !== 'range'),
  ofKind('victims-of', ({ clause }) => !clause.items.some((item) => item.group?.victim)),
  ofPattern('suffered-from', ({ clause, harmAt }) => has(clause.items[harmAt], 'suffer')?.kind !== 'hurt'),
  // “gave no casualty figures”: none were told, which is not none
  ofAll(({ clause, anchor, group }) => group?.quantity?.none === true && isTally(clause.items[anchor + 1])),
  ofPattern('none-victims', ({ group }) => !group?.victim),
  ofFrame('victims', ({ group }) => !group?.victim || group.quantity === null || group.quantity.best === 1),
  // “The two bodies agreed”, “both bodies”: no new dead.
  ofAll(({ group }) => group?.remains === true && group.definite),
  // “denied any casualties”, but not “denied the killing of …”
  ofFrame(
    'none',
    ({ clause, from, harm }) => has(clause.items[from], 'denial') !== undefined && harm !== 'unspecified',
  ),
  ofPattern('hit', ({ clause, harmAt }) => has(clause.items[harmAt], 'event_verb')?.kind !== 'hit'),
  // “the convoy of a mayor was hit”, “a second fatality, Arno Lisk, who was hit”
  ofKind('(?:hit|intransitive) ', ({ clause, anchor, entry }) => isHitThing(clause, anchor, entry)),
  ofPattern('none-hit', ({ clause, harmAt }) => has(clause.items[harmAt], 'event_verb')?.kind !== 'hit'),
  ofPattern('none-survived', ({ clause, harmAt }) => has(clause.items[harmAt], 'verb')?.kind !== 'survive'),

  // What they met before only says who they are
  ofKind(
    '(?:harmed-again|harm-harmed) ',
    ({ entry, group }) =>
      entry?.harm !== 'released' && !(group?.harm && BACKGROUND.has(group.harm) && entry?.harm && HURT.has(entry.harm)),
  ),
  ofPattern(
    'wounded-died',
    ({ clause, anchor, harmAt, entry }) => !(entry?.harm === 'killed' && tellsWound(clause, anchor, harmAt)),
  ),

  // “The envoy prayed for those killed”: of others than the one before
  ofPattern('reduced', ({ clause, harmAt }) => has(clause.items[harmAt - 1], 'determiner') !== undefined),
  // “Killed in the blast, the two men …”: at the head of the sentence.
  ofPattern('fronted', ({ from, harm }) => from > 0 || !HURT.has(harm)),
  // “hit a farmer in the shoulder”, unlike “met a farmer in the back of the shop”
  ofPattern('hit-part', ({ clause, from }) => !isHit(clause.items[from])),
  // “others were hurt”, but not “others fled”
  ofAll(({ group, harm }) => group?.others === true && group.head === null && isBare(group) && !HURT.has(harm)),

  // Who is no victim: a listener, a speaker, a place, a noun farther off
  // “and their parents injured”, unlike “and rebels injured a guard”
  ofPattern('joined-own', ({ group }) => !(group?.personal || group?.own)),
  // “66 were militants who were killed”: who the 66 are.
  ofPattern(
    'passive-group',
    ({ clause, anchor }) => charAt(clause, anchor + 1) === 'R' && /B[_vz-]{0,4}$/.test(clause.chars.slice(0, anchor)),
  ),
  // “where people were taking shelter”, “residents who managed to flee”: they say where it was, and who speaks.
  ofPattern(
    'intransitive-group',
    ({ clause, anchor, harmAt, harm }) =>
      harm === 'displaced' && /R/.test(clause.chars.slice(Math.max(0, anchor - 1), harmAt)),
  ),
  // “X is the fifth porter to die”: who X is.
  ofKind('(?:passive|intransitive) ', (a) => isRanked(a.clause, a.anchor, a.harmAt) || afterList(a)),
  ofAll((attempt) => isHunt(attempt) || isOfIllness(attempt)),
  ofAll(
    ({ clause, anchor, harmAt }) =>
      anchor >= 0 && (isPlaceName(clause, anchor) || hasNearerNoun(clause, anchor, harmAt)),
  ),
  ofKind('(?:passive|intransitive)-far', isNotOfFar),
  ofPattern('left-far', ({ clause, told, harmAt }) => /[R$]|&v?[KEHDLV]/.test(clause.chars.slice(told, harmAt))),
  ofPattern('(?:passive|intransitive)(?:-group)?', isObjectBefore),
  // “The killers of Arno Lisk have not been found”: of the noun before “of”.
  ofKind('(?:passive|intransitive|reduced)', ({ clause, told, harmAt }) =>
    /[zc]ON[^R]*$/.test(clause.chars.slice(0, Math.max(told + 1, harmAt))),
  ),
  // “suffered no injuries”, “suffered 12 casualties”
  ofPattern('injuries-told', ({ clause, harm, harmAt }) => harm !== 'wounded' || !isVague(clause.items[harmAt])),
  // “they demand that two officers be freed”: a bare “be” after its subject tells what is wanted.
  ofAll(({ clause, anchor, harmAt }) => {
    const be = clause.chars.indexOf('B', anchor + 1)
    const wanted = anchor >= 0 && be > 0 && be < harmAt && has(clause.items[be], 'be')?.kind === 'wanted'
    return wanted && !/[m>]/.test(clause.chars.slice(anchor + 1, be))
  }),
  // “shot one person dead for refusing to be taken”
  ofKind('passive', ({ clause, anchor, harmAt }) =>
    /[I>][_v]?[zV]>B[vx]*$/.test(clause.chars.slice(anchor + 1, harmAt)),
  ),
  // “the movement of a group of fighters was picked up”: of another noun.
  ofKind(
    'passive',
    ({ clause, anchor, entry }) => entry?.weak === true && /[zE@ftu]O_?z?$/.test(clause.chars.slice(0, anchor)),
  ),

  // What follows or leads the word for the harm
  // “ten rebels killed two guards”: who did it.
  ofPattern('reduced', hasObject),
  // “killed three gunmen in a battle and freed a herder”
  ofPattern('passive-event', ({ clause, harmAt }) => /^v?_?[PQNe]/.test(clause.chars.slice(harmAt + 1))),
  // “and killed him”, unlike “a sniper had killed him”: of what was done to somebody before, the second deed.
  // “raised it in a conference held in Paris”: what stands right before the word was held.
  ofPattern('reduced', ({ clause, harmAt, harm }) => harm === 'captured' && NOUN.test(charAt(clause, harmAt - 1))),
  // “was, according to Arno Lisk, killed”
  ofPattern('reduced', ({ clause, told }) => has(clause.items[told - 1], 'according_to') !== undefined),
  // “to find out who murdered Arno Lisk”, “the group that killed two maids”: a relative right before the verb is its subject.
  ofPattern('reduced', ({ clause, harmAt }) => /Rv{0,2}$/.test(clause.chars.slice(0, harmAt))),
  // “the barn checked by the guards was destroyed”: who did something to it.
  ofKind(
    'passive',
    ({ clause, anchor, harmAt }) =>
      /Y_?$/.test(clause.chars.slice(0, anchor)) && !clause.chars.slice(anchor, harmAt).includes('R'),
  ),
  // “The Ostrian, 39, was killed”: an age.
  ofAll(
    ({ clause, anchor, group }) =>
      group?.headFrom === -1 &&
      group.quantity?.kind === 'exact' &&
      /[NczpP],Q,[BAv]{0,3}[KD]/.test(clause.chars.slice(Math.max(0, anchor - 2), anchor + 6)),
  ),
  // “destroyed 40 houses, and three people fled”: who did something else
  ofPattern('active-things', ({ clause, told }) => !/^[.,;:&IFwdO>-]?$/.test(charAt(clause, told + 1))),
  // “Eleven people hurt: nine in Ardel” is no heading
  ofKind('(?:label-count|toll-by-place) ', ({ clause, harmAt }) =>
    /[PQNtuf][vBA]{0,3}K$/.test(clause.chars.slice(0, harmAt + 1)),
  ),
  // “All had been captured”, unlike “that was captured”
  ofPattern(
    'pronoun-passive',
    ({ clause, told }) => charAt(clause, told) === '_' && has(clause.items[told], 'all') === undefined,
  ),
  ofPattern('pronoun-object', ({ clause, harmAt }) => !/[&,]v{0,2}$/.test(clause.chars.slice(0, harmAt))),
  // nor “the number of dead and wounded is 14 and 60”, which tells each
  ofPattern('inverted', ({ clause, harmAt }) => /(?:[PQNpeh]v?|[JKMg]&_?)$/.test(clause.chars.slice(0, harmAt))),
  ofKind('(?:condition|in-custody) ', ({ clause, harmAt }) => NOUN.test(charAt(clause, harmAt + 1))),
  // “a gunman seriously wounded four”: what was done to others
  ofPattern('condition', ({ clause, harmAt }) => /^Kv?_?[PQNe]/.test(clause.chars.slice(harmAt + 1))),

  // Words that are said of things too
  // “a second fell near the bridge”, of shells; “two fell in the fighting”
  ofAll((attempt) => attempt.entry?.kind === 'fall' && attempt.group?.head === null && landed(attempt)),
  // “fell from a roof”
  ofAll(({ clause, entry, harmAt }) => entry?.kind === 'fall' && clause.chars[harmAt + 1] === 'F'),
  // “a house of one who lives there was destroyed”; “destroyed the attackers” counts nobody
  ofAll(
    ({ entry, group, harm }) =>
      entry?.kind === 'persons' &&
      harm === 'killed' &&
      ((group?.number === 'sg' && !isArmed(group.status)) || (group?.definite === true && group.quantity === null)),
  ),
  // “All four men were in good condition”: of nobody who was told to be hurt, as “the soldier” mostly was
  ofAll(
    ({ entry, group, freed }) =>
      entry?.kind === 'well' && group?.harm === null && group.head !== null && (freed || !isTheOne(group)),
  ),
  // “48 guards and 9 ushers are missing”, unlike “nine pages are missing”
  ofAll(
    ({ clause, anchor, group, entry, harm }) =>
      group?.maybe === true && !saidOfPersons(entry) && !(harm === 'missing' && besidePersons(clause, anchor)),
  ),
  // “killed 27 people and took away 60 others”: others than the persons told of; “is holding the remaining 18”, of captives told of before.
  ofAll(
    ({ clause, anchor, entry, group, further, captives }) =>
      entry?.kind === 'persons' &&
      !(captives && entry.harm === 'captured') &&
      // “40 of the enemy’s personnel” has its noun as well
      !(
        group &&
        (group.headFrom >= 0 || (group.head !== null && (group.enemy || entry.cls === 'harm_intransitive')))
      ) &&
      !/[Nn]/.test(charAt(clause, anchor)) &&
      !(group?.others === true && further),
  ),
  // “burned the police pickup”, “burned the AMOR lorry”: an untitled name may be of a thing.
  ofKind(
    'active',
    ({ clause, anchor, entry }) =>
      entry?.weak === true && HURT.has(entry.harm as Harm) && clause.items[anchor]?.names?.titled === false,
  ),
  ofAll(
    ({ entry, pattern }) =>
      entry?.weak === true && entry.harm === 'unspecified' && !/^(passive|active|pronoun-object)/.test(pattern.id),
  ),
]

/** “the serviceman” */
const isTheOne = (group: Group): boolean => group.definite && group.number === 'sg' && group.quantity === null

/** “fell in an open field”, and not in a fight or on a day. */
const landed = ({ clause: { items }, harmAt }: Attempt): boolean =>
  /^(?:preposition|to)$/.test(items[harmAt + 1]?.kind ?? '') &&
  !items.slice(harmAt + 1, harmAt + 6).some((item) => has(item, 'event_noun') ?? has(item, 'war') ?? item.date)

const found = new Map<string, readonly Guard[]>()

function guardsOf({ id, frame }: CasualtyPattern): readonly Guard[] {
  const key = `${id} ${frame ?? ''}`
  let guards = found.get(key)
  if (!guards) {
    guards = GUARDS.filter(([of]) => of.test(key)).map(([, bars]) => bars)
    found.set(key, guards)
  }
  return guards
}

/** “Two villagers kidnapped in May died”: no wound before the death; “shot in the neck” is as good as one. */
const tellsWound = ({ items }: Clause, from: number, to: number): boolean =>
  items.slice(from, to).some((item: Item) => HIT.has(item.group?.harm ?? harmOf(item)?.harm ?? null))
const HIT: ReadonlySet<Harm | null> = new Set(['wounded', 'unspecified'])

/** “an update on the servicemen wounded”: a noun that may be no person yields to persons between it and the harm. */
const hasNearerNoun = (clause: Clause, anchor: number, harmAt: number): boolean =>
  harmAt > anchor && clause.items[anchor].group?.maybe === true && /[pgP]/.test(clause.chars.slice(anchor + 1, harmAt))

/** Who acted on whom: what the tellings say first, then what the figures say. */
import { describe, expect, it } from 'vitest'
import type { Registry } from '../../src/model/knowledge.js'
import type { StatementEvent } from '../../src/model/record.js'
import type { CasualtyRow } from '../../src/model/tables/index.js'
import type { EventSubtype } from '../../src/model/vocab.js'
import type { Claim } from '../../src/reconcile/rows/claims.js'
import { accuseEachOther } from '../../src/reconcile/rows/opponents.js'
import { partiesOf } from '../../src/reconcile/rows/parties.js'

const registry = {
  pipeline: {
    sides: [
      { code: 'OST', role: 'party' },
      { code: 'KAR', role: 'party' },
      { code: 'ALD', role: 'party' },
      { code: 'MED', role: 'mediator' },
      { code: 'NOR', role: 'mediator' },
      { code: 'FAR', role: 'neutral' },
    ],
    adversaries: [
      ['OST', 'KAR'],
      ['ALD', 'KAR'],
    ],
    allies: [['OST', 'ALD']],
  },
  actors: [
    { id: 'kar.army', side: 'KAR', kind: 'armed_forces' },
    { id: 'ost.court', side: 'OST', kind: 'prosecutor' },
    { id: 'ost.ministry', side: 'OST', kind: 'ministry' },
    { id: 'med.force', side: 'MED', kind: 'peacekeepers' },
  ],
} as unknown as Registry

/** A conflict of two. */
const ofTwo = { ...registry, pipeline: { ...registry.pipeline, adversaries: [['OST', 'KAR']] } } as Registry

type Role = 'initiator' | 'target' | 'participant'
const actors = (...told: [string, Role][]) =>
  told.map(([side, role]) => ({ name: side, actor: null as string | null, side, role }))
const lost = (side: string, by: string | null = null, harm = 'killed', count = 2) =>
  ({ side, harm, count_best: count, alleged_perpetrator: by }) as unknown as CasualtyRow

function parties(
  subtype: EventSubtype,
  told: ReturnType<typeof actors>,
  casualties: CasualtyRow[] = [],
  more: { type?: string; speaker?: string; side?: string; known?: Registry } = {},
) {
  const events = [{ actors: told, type: more.type ?? 'battle' }] as unknown as StatementEvent[]
  const speaker = { side: more.side ?? null }
  const claims = [{ row: { speaker_actor: more.speaker ?? 'x' }, source: { speaker } }] as unknown as Claim[]
  return partiesOf({ subtype, events, casualties, claims }, more.known ?? registry)
}

describe('parties of an event', () => {
  it('puts those who had to leave their homes second', () => {
    const left = [lost('OST', null, 'displaced', 400)]
    const type = { type: 'strategic_development' }
    expect(parties('displacement', [], left, type)).toMatchObject({ side_a: null, side_b: 'OST' })
    expect(parties('displacement', actors(['OST', 'participant']), left, type)).toMatchObject({
      side_a: null,
      side_b: 'OST',
    })
    expect(parties('displacement', actors(['KAR', 'initiator']), left, type)).toMatchObject({
      side_a: 'KAR',
      side_b: 'OST',
    })
    const both = [...left, lost('KAR', null, 'displaced', 90)]
    expect(parties('displacement', [], both, type)).toMatchObject({ side_a: null, side_b: null })
  })

  it('puts who was hit by nobody that is named second, and leaves the first empty', () => {
    const row = parties('mine', [], [lost('OST')], { type: 'explosion_remote_violence' })
    expect(row).toMatchObject({ side_a: null, side_b: 'OST', directionality: 'undirected' })
    const shelled = parties('shelling', actors(['OST', 'target']), [], { type: 'explosion_remote_violence' })
    expect(shelled).toMatchObject({ side_a: null, side_b: 'OST' })
    const fired = parties('shelling', actors(['OST', 'initiator']), [], { type: 'explosion_remote_violence' })
    expect(fired).toMatchObject({ side_a: 'OST', side_b: null })
  })

  it('takes who is blamed for the loss for who acted, where no telling says who did', () => {
    const row = parties('attack', [], [lost('OST', 'kar.army')])
    expect(row).toMatchObject({ side_a: 'kar.army', side_b: 'OST', directionality: 'alleged_a_to_b' })
  })
  it('says no direction where both lost people and blame each other', () => {
    const row = parties('armed_clash', [], [lost('OST', 'KAR'), lost('KAR', 'OST')])
    expect(row).toMatchObject({ side_a: 'KAR', side_b: 'OST', directionality: 'undirected' })
  })
  it('lets attackers who were hit be who attacked', () => {
    const told = actors(['KAR', 'initiator'], ['OST', 'target'], ['KAR', 'target'])
    expect(parties('attack', told)).toMatchObject({ side_a: 'KAR', side_b: 'OST', directionality: 'alleged_a_to_b' })
    expect(parties('armed_clash', told).directionality).toBe('undirected')
    expect(parties('attack', actors(['KAR', 'initiator'], ['KAR', 'target'])).directionality).toBe('undirected')
  })
  it('does not take the captured for their captors', () => {
    const row = parties('detention', actors(['OST', 'initiator']), [lost('OST', 'kar.army', 'captured')])
    expect(row).toMatchObject({ side_a: 'kar.army', side_b: 'OST', directionality: 'alleged_a_to_b' })
  })
  it('gives an exchange of both sides’ captives no direction', () => {
    const freed = [lost('OST', null, 'released'), lost('KAR', null, 'released')]
    const told = actors(['KAR', 'initiator'], ['OST', 'target'])
    expect(parties('prisoner_exchange', told, freed)).toMatchObject({ side_b: 'OST', directionality: 'undirected' })
    expect(parties('prisoner_exchange', told, freed.slice(0, 1)).directionality).toBe('alleged_a_to_b')
  })
  it('lets the one foe that is named or tells of it set free the captives of one side', () => {
    const freed = [lost('OST', null, 'released')]
    const out = { side_a: 'KAR', side_b: 'OST', directionality: 'alleged_a_to_b' }
    expect(parties('prisoner_exchange', actors(['KAR', 'participant'], ['OST', 'participant']), freed)).toMatchObject(
      out,
    )
    expect(parties('prisoner_exchange', [], freed, { side: 'KAR' })).toMatchObject(out)
    expect(parties('prisoner_exchange', [], freed, { side: 'OST' })).toMatchObject({ side_a: 'OST', side_b: null })
  })
  it('lets who takes no side act where no party did, and no mediator', () => {
    const hit = [lost('OST')]
    expect(parties('attack', actors(['FAR', 'initiator']), hit)).toMatchObject({ side_a: 'FAR', side_b: 'OST' })
    expect(parties('attack', actors(['MED', 'initiator']), hit)).toMatchObject({ side_a: null, side_b: 'OST' })
    expect(parties('attack', actors(['FAR', 'initiator'], ['KAR', 'initiator']), hit).side_a).toBe('KAR')
  })
  it('sets no ally against another in a fight, but lets them meet', () => {
    expect(parties('attack', actors(['ALD', 'participant'], ['OST', 'participant']))).toMatchObject({ side_b: null })
    expect(parties('talks', actors(['ALD', 'participant'], ['OST', 'participant']))).toMatchObject({ side_b: 'OST' })
  })
  it('names who lost nobody, who investigates and mediators among themselves where no party is named', () => {
    expect(parties('attack', [], [lost('OST', null, 'killed', 0)])).toMatchObject({ side_a: 'OST', side_b: null })
    expect(parties('investigation', [], [], { speaker: 'ost.court' }).side_a).toBe('ost.court')
    expect(parties('investigation', [], [], { speaker: 'kar.army' }).side_a).toBeNull()
    const met = actors(['MED', 'participant'], ['NOR', 'participant'])
    expect(parties('talks', met, [], { type: 'diplomatic' })).toMatchObject({ side_a: 'MED', side_b: 'NOR' })
    expect(parties('talks', met.slice(0, 1), [], { type: 'diplomatic' }).side_a).toBeNull()
  })
  it('lets no office fight that only speaks beside a fight', () => {
    const court = { ...actors(['OST', 'participant'])[0], actor: 'ost.court' }
    expect(parties('attack', [court])).toMatchObject({ side_a: 'OST', actors: ['OST'] })
    expect(parties('mediation', [court], [], { type: 'diplomatic' }).side_a).toBe('ost.court')
  })
  it('lists every side that took part, by a body where one is named', () => {
    const told = [
      ...actors(['OST', 'participant'], ['MED', 'participant']),
      { ...actors(['KAR', 'initiator'])[0], actor: 'kar.army' },
    ]
    expect(parties('talks', told).actors).toEqual(['MED', 'OST', 'kar.army'])
  })
  it('takes who tells of an agreement with its foe for the other party, unless a third one is told', () => {
    const truce = (told: ReturnType<typeof actors>) => parties('agreement', told, [], { side: 'OST' })
    expect(truce(actors(['KAR', 'participant']))).toMatchObject({ side_a: 'KAR', side_b: 'OST' })
    expect(truce(actors(['ALD', 'participant']))).toMatchObject({ side_a: 'ALD', side_b: null })
    expect(truce(actors(['KAR', 'participant'], ['MED', 'participant']))).toMatchObject({ side_a: 'KAR', side_b: null })
    expect(parties('attack', actors(['KAR', 'participant']), [], { side: 'OST' }).side_b).toBeNull()
  })
  it('takes who tells that its foe fired for who was fired at, unless another is told to be', () => {
    const fired = actors(['KAR', 'initiator'])
    expect(parties('shelling', fired, [], { side: 'OST' })).toMatchObject({ side_a: 'KAR', side_b: 'OST' })
    expect(parties('shelling', fired, [], { side: 'KAR' }).side_b).toBeNull()
    expect(parties('shelling', fired, [], { side: 'FAR' }).side_b).toBeNull()
    expect(parties('shelling', [...fired, ...actors(['MED', 'target'])], [], { side: 'OST' }).side_b).toBe('MED')
  })
  it('gives a clash its other party where it can be but one', () => {
    expect(parties('armed_clash', actors(['OST', 'participant']))).toMatchObject({ side_a: 'KAR', side_b: 'OST' })
    expect(parties('armed_clash', actors(['KAR', 'participant'])).side_b).toBeNull()
    expect(parties('armed_clash', []).side_a).toBeNull()
    expect(parties('armed_clash', [], [], { known: ofTwo })).toMatchObject({ side_a: 'KAR', side_b: 'OST' })
    expect(parties('shelling', [], [], { known: ofTwo }).side_a).toBeNull()
  })
  it('lets unnamed commanders who meet be those of the two, and nobody where a third one is named', () => {
    const nobody = [{ ...actors(['x', 'participant'])[0], side: null as unknown as string }]
    const told = { known: ofTwo, type: 'diplomatic' }
    expect(parties('talks', nobody, [], told)).toMatchObject({ side_a: 'KAR', side_b: 'OST' })
    expect(parties('talks', [...nobody, ...actors(['MED', 'participant'])], [], told).side_a).toBeNull()
    expect(parties('talks', [], [], told).side_a).toBeNull()
  })
  it('keeps those out of a fight who watch it or bring help', () => {
    const told = actors(['KAR', 'initiator'], ['OST', 'target'], ['MED', 'participant'], ['FAR', 'initiator'])
    expect(parties('attack', told).actors).toEqual(['FAR', 'KAR', 'OST'])
  })
  it('lets the body lead an inquiry that looks into the case, and parties join in', () => {
    const force = { ...actors(['MED', 'initiator'])[0], actor: 'med.force' }
    const joint = [force, ...actors(['OST', 'participant'], ['KAR', 'participant'])]
    const row = parties('investigation', joint, [], { type: 'strategic_development' })
    expect(row).toMatchObject({ side_a: 'med.force', side_b: null, actors: ['KAR', 'OST', 'med.force'] })
    const ministry = [{ ...actors(['x', 'initiator'])[0], side: null as unknown as string }]
    expect(parties('investigation', ministry, [], { speaker: 'ost.ministry' }).side_a).toBe('ost.ministry')
    expect(parties('investigation', [], [], { speaker: 'ost.ministry' }).side_a).toBeNull()
  })
})

describe('accusations', () => {
  const telling = (by: string, ...told: [string, Role][]) =>
    ({ actors: actors(...told), mentions: [{ speaker: { side: by } }] }) as unknown as StatementEvent
  const mutual = (...events: StatementEvent[]) => accuseEachOther(events, registry)

  it('are mutual where foes each lay the event on the other', () => {
    const [ostrian, karan] = [telling('OST', ['KAR', 'initiator']), telling('KAR', ['OST', 'initiator'])]
    expect(mutual(ostrian, karan)).toBe(true)
    expect(mutual(telling('ALD', ['KAR', 'initiator']), karan)).toBe(true)
    expect(mutual(ostrian, telling('KAR', ['KAR', 'initiator']))).toBe(false)
    expect(mutual(ostrian, telling('FAR', ['OST', 'initiator']))).toBe(false)
    expect(mutual(ostrian, telling('KAR', ['OST', 'target']))).toBe(false)
  })
})

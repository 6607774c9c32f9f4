/** Who did what to whom in an event, by the grammar of the sentence. Every sentence is invented. */
import { expect, test } from 'vitest'
import { knowledgeOf, read } from './read-statement.js'

/** “initiator Ukraine”: roles and sides, or names where no side is known, of the first event. */
const parties = (text: string): string[] =>
  (read(text).events[0]?.actors ?? []).map((a) => `${a.role} ${a.side ?? a.name}`)

test.each([
  ['Russian forces shelled Ukrainian positions near Ossa.', ['initiator Russia', 'target Ukraine']],
  ['A Ukrainian convoy was attacked by Russian troops near Ossa.', ['initiator Russia', 'target Ukraine']],
  [
    'Russian troops crossed the river and shelled a post of the Ukrainian police.',
    ['initiator Russia', 'target Ukraine'],
  ],
  ['Russia launched an attack on Ukrainian positions.', ['initiator Russia', 'target Ukraine']],
  ['Ukraine accused Russia of shelling Ossa.', ['initiator Russia']],
  ['The Taliban claimed responsibility for the attack on the bridge.', ['initiator Taliban']],
  [
    'Clashes between Ethiopian and Eritrean troops broke out near Ossa.',
    ['participant Ethiopia', 'participant Eritrea'],
  ],
  ['Soldiers of the Malian army clashed with JNIM near Ossa.', ['participant Mali', 'participant JNIM']],
  ['Two gunmen opened fire on the police in Ossa.', ['initiator Two gunmen', 'target the police']],
  ['Kyiv said Russian troops had shelled Ossa.', ['initiator Russia']],
  ['Russia says it shelled two bases near Ossa.', ['initiator Russia']],
  ['The Russian army said that it had shelled two bases near Ossa.', ['initiator Russia']],
  ['Kyiv had claimed that Russian troops shelled Ossa.', ['initiator Russia']],
  ['Russian troops, Kyiv said, shelled Ossa.', ['initiator Russia']],
  // An aside between a subject and its verb
  ['Swedish troops (some 200 men) shelled Ossa.', ['initiator Sweden']],
  ['Swedish troops, according to officials, shelled Ossa.', ['initiator Sweden']],
  ['Swedish troops – according to officials – shelled Ossa.', ['initiator Sweden']],
  ['Swedish troops—some 200 men—shelled Ossa.', ['initiator Sweden']],
  ['Swedish troops -- some 200 men -- shelled Ossa.', ['initiator Sweden']],
  ['Swedish troops, backed by tanks, shelled Ossa.', ['initiator Sweden']],
  ['Swedish troops, who had come from Velm, have shelled Ossa.', ['initiator Sweden']],
  ['Ossa burned. After the Swedish army, killing two, had left, rebels shelled Velm.', ['initiator rebels']],
  ['Police feared Swedish troops, and rebels, shelled Ossa.', ['initiator rebels']],
  ['Swedish troops, backed by tanks, near Velm shelled Ossa.', []],
  ['Arno Lisk, spokesman for the Norwegian army, later said clashes had broken out in Ossa.', []],
  ['The Farmers’ Union (FU) said Swedish troops had shelled Ossa.', ['initiator Sweden']],
  [
    'Ossa was calm on Friday – Swedish troops had left. The police (some 20 men) shelled Velm.',
    ['initiator The police'],
  ],
  ['A post in Ossa came under fire from Russian troops.', ['initiator Russia']],
  ['A soldier was wounded near Ossa by fire from the Russian side.', ['initiator Russia']],
  ['The blast was blamed on Taliban fighters.', ['initiator Taliban']],
  ['Ossa was hit by rockets and artillery of the Russian army.', ['initiator Russia']],
  ['A plane was shot down near Ossa by a Su-25 of the Russian air force.', ['initiator Russia']],
  ['Two soldiers were killed by an Israeli strike near Ossa.', ['initiator Israel']],
  ['Pakistan said Indian shelling had killed two civilians in Ossa.', ['initiator India']],
  [
    'A serviceman was wounded in a Russian drone strike on Ukrainian positions.',
    ['initiator Russia', 'target Ukraine'],
  ],
  // Who kills in it, whose weapons it is, what it hits
  ['Gunmen killed twelve guards in an ambush near Ossa.', ['initiator Gunmen']],
  ['The Russian tank and missile bombardment of Ossa killed two.', ['initiator Russia']],
  ['Near Ossa, one strike destroyed a Taliban vehicle.', ['target Taliban']],
  ['Ossa saw a raid carried out by unidentified individuals.', ['initiator unidentified individuals']],
  ['Two died in attacks by pro-Russian rebels near Ossa.', ['initiator pro-Russian rebels']],
  // Peoples nobody knows, and places that bear the name of a state
  ['Clashes between the Odra and the Velm communities killed nine.', ['participant Odra', 'participant Velm']],
  ['Rebels fought troops of Mali near the border with Niger.', ['participant Rebels', 'participant Mali']],
  ['Nine people were killed in an attack in Nigeria.', []],
  ['A bomb went off in the Iraqi city of Ossa, the Iraqi police said.', []],
  ['Two soldiers were wounded when a shell exploded near Ossa.', []],
])('%s', (text, want) => expect(parties(text)).toEqual(want))

test('one side is one party, whatever the names', () => {
  const [event] = read(
    'The Russian army shelled Ossa. Russia shelled it again; Russian troops then attacked it.',
  ).events
  expect(event.actors.filter((a) => a.side === 'Russia')).toHaveLength(1)
})

test('who denies is the party of the denial', () => {
  const found = read(
    'Shells hit the town of Ossa on Sunday. The Russian army denied that it had shelled the town.',
  ).events
  expect(found.find((e) => e.subtype === 'statement')?.actors.map((a) => a.side)).toEqual(['Russia'])
})

test('who met is told by name and office', () => {
  expect(parties('Foreign Minister Ivo Doran met Secretary of State Ann Velm in Ossa on Monday.')).toEqual([
    'participant Ivo Doran',
    'participant Ann Velm',
  ])
})

test('a shorter name for the same fighters is no other party', () => {
  const [event] = read(
    'Clashes between Nigerian police and Taliban rebels broke out in Ossa; the rebels withdrew, police said.',
  ).events
  expect(event.actors.map((a) => a.side ?? a.name)).toEqual(['Nigeria', 'Taliban'])
})

test('the items of a list are done by who does all of it', () => {
  const { events } = read(
    'Russia carried out nine strikes in the north on Monday.\n* Near Ossa, one strike destroyed a depot.\n* Near Marn, two strikes destroyed a post.',
  )
  expect(new Set(events.map((e) => e.actors[0]?.side))).toEqual(new Set(['Russia']))
})

const border = knowledgeOf('thailand-cambodia')
const bordering = (text: string): string[] =>
  (read(text, border).events[0]?.actors ?? []).map((a) => `${a.role} ${a.side ?? a.name}`)

test.each([
  ['The foreign ministers of the two countries met in Ossa. Thailand had asked for it.', 2],
  ['Both sides signed a ceasefire on Monday, Cambodia said.', 2],
  ['The command of the mission is looking into the case with representatives of both parties, Cambodia said.', 2],
  // A body of no side is none of them, nor are victims
  ['The investigators met in Ossa. Thailand had asked for it.', 0],
  ['Both soldiers were wounded in Ossa, Thailand said.', 0],
])('who “both” are: %s', (text, parties) => {
  const sides = bordering(text).filter((side) => /KHM|THA|KH|TH/.test(side))
  expect(sides).toHaveLength(parties)
})

test('what a meeting is about takes no part in it, and what a command leads acts', () => {
  expect(parties('Talks about Ukraine took place in Ossa.')).toEqual([])
  expect(parties('The command of the Russian army is investigating the blast near Ossa.')).toContain('initiator Russia')
})

test('a meeting of one body among itself is no talks', () => {
  expect(read('The cabinet opened its meeting in Ossa on Monday.').events[0]?.subtype).toBe('other')
  expect(read('The president held an emergency meeting with Russia on Monday.').events[0]?.subtype).toBe('talks')
})

test('who brokered an exchange takes part in it, and who is told of after a meeting does not', () => {
  const actors = (text: string) => read(text, border).events[0]?.actors.map((a) => a.side)
  const freed = 'Thailand returned 15 Cambodian soldiers on Monday.'
  expect(actors(`${freed} Malaysia mediated.`)).toContain('MY')
  expect(actors(`${freed} The deal was brokered by Malaysia.`)).toContain('MY')
  expect(actors(freed)).not.toContain('MY')
  const met = 'The foreign ministers of Thailand and Cambodia met in Ossa on Monday.'
  expect(actors(`${met} They will keep the truce brokered by Malaysia.`)).not.toContain('MY')
})

test('a place before a parenthesis heads no report and is no land', () => {
  expect(read('Shells hit Velm (3 km from Ossa) on Monday, killing two soldiers.').casualties[0].side_text).toBeNull()
})

test.each(['Velm (a town of 3,000 people) was shelled on Monday.', 'Velm was on Monday shelled by the army.'])(
  'a place that fire falls on: %s',
  (text) => expect(read(text).events[0].place?.name).toBe('Velm'),
)

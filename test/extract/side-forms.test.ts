/** Whose people were harmed, in the forms in which sides are told: towns, forces that were hit, both sides, partitives. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const sides = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed' && c.count_best !== null)
    .map((c) => `${c.harm} ${c.count_best} ${c.side ?? '–'}`)

test.each([
  ['Three Poles and two Lebanese were killed near Ossa.', ['killed 3 Poland', 'killed 2 Lebanon']],
  ['Three Chinese and two French were wounded.', ['wounded 3 China', 'wounded 2 France']],
  ['Three Lebanese villages were shelled and two Lebanese guards killed.', ['killed 2 Lebanon']],
  // A number that leaves the noun out
  ['Two Polish soldiers and three of the Norwegian army were killed.', ['killed 2 Poland', 'killed 3 Norway']],
  ['Two soldiers from Poland and three from Norway were killed.', ['killed 2 Poland', 'killed 3 Norway']],
  // Where they come home from, and what is no side of theirs
  [
    'Ten Polish soldiers were released on Monday and three from Norway were released on Tuesday.',
    ['released 10 Poland', 'released 3 Poland'],
  ],
  ['Nine Polish soldiers died. Two from Norwegian shells were wounded.', ['killed 9 Poland', 'wounded 2 Poland']],
  [
    'Two soldiers were killed on Monday and three from Norway’s neighbour Poland were wounded.',
    ['killed 2 Poland', 'wounded 3 Poland'],
  ],
])('one word for a people and for what is theirs: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Two Kharkiv residents were killed by Polish shelling.', ['killed 2 Ukraine']],
  ['Two civilians from Kherson were killed in Polish shelling.', ['killed 2 Ukraine']],
  ['Two residents of Kherson were killed by robbers.', ['killed 2 –']],
  ['Four Kharkiv police officers were wounded in a Polish strike.', ['wounded 4 Ukraine']],
  ['Polish jets struck a house in Ossa, northern Norway. Four people were killed.', ['killed 4 Norway']],
  ['Poland has killed 31 people in Norway since Monday.', ['killed 31 Norway']],
  [
    'Oleh Tarn, the governor of Kherson, came to Ossa. He said four residents had been hurt by Polish shelling.',
    ['wounded 4 Ukraine'],
  ],
  ['Two police officers were hurt at the Dorl police station in Velm, Orm province, Kenya.', ['wounded 2 Kenya']],
  ['Polish shelling near Kherson killed three foreign workers.', ['killed 3 –']],
])('victims told by their town: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Gunmen attacked a Norwegian patrol. Four were killed and one is missing.', ['killed 4 Norway', 'missing 1 Norway']],
  ['A bomb hit a Norwegian army convoy. Four people were killed.', ['killed 4 Norway']],
  ['Gunmen attacked a Norwegian bus. Four people were killed.', ['killed 4 –']],
  ['Polish troops destroyed a Norwegian post, killing seven soldiers.', ['killed 7 Norway']],
  ['Hezbollah fired rockets at northern Israel. Two people were wounded.', ['wounded 2 Israel']],
  ['Hezbollah fired rockets at a town in Lebanon. Two people were wounded.', ['wounded 2 –']],
  ['Hamas fighters crossed into Norway and killed 40 people.', ['killed 40 Norway']],
])('those in what was attacked: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Norwegian and Polish troops exchanged fire. Two soldiers were wounded.', ['wounded 2 –']],
  ['Clashes between Norwegian and Polish troops left 12 soldiers dead.', ['killed 12 –']],
  ['Norwegian and Polish soldiers clashed near Ossa. Five soldiers died, the Polish army said.', ['killed 5 Poland']],
  ['Polish soldiers clashed with gunmen near Ossa. Five soldiers died.', ['killed 5 Poland']],
  ['Twelve people were killed on both sides of the border between Norway and Poland.', ['killed 12 –']],
  ['Norway and Poland each lost two soldiers.', ['killed 2 Norway', 'killed 2 Poland']],
  ['The Norwegian army and the Polish army each reported two dead.', ['killed 2 Norway', 'killed 2 Poland']],
  ['The army of Norway killed four Polish soldiers and lost two men.', ['killed 4 Poland', 'killed 2 Norway']],
])('losses of both: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Norway accused Poland of an attack and said two of its soldiers were killed.', ['killed 2 Norway']],
  ['After the Norwegian shelling Poland said two of its guards were killed.', ['killed 2 Poland']],
  ['Norway said Poland had lost six of its soldiers.', ['killed 6 Poland']],
  ['Polish police: Bomb kills five near a market', ['killed 5 –']],
  ['Three Shiite pilgrims were killed near Ossa.', ['killed 3 –']],
  [
    'A car loaded with explosives rammed into a Norwegian car in the Polish town of Ossa, killing three.',
    ['killed 3 –'],
  ],
  ['Soldiers shot dead a bomber near Ossa. No group claimed responsibility.', ['killed 1 –']],
])('who tells or says it, and who is none of them: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Five Norwegian soldiers were killed by Polish fire near Ossa.', 'Poland'],
  ['By the count of Poland, five Norwegian soldiers were killed.', null],
  ["By Poland's count, five Norwegian soldiers were killed.", null],
])('who did it: %s', (text, want) => {
  const doers = read(text).events.flatMap((e) => e.actors.filter((a) => a.role === 'initiator'))
  expect(doers.map((a) => a.side)).toEqual(want === null ? [] : [want])
})

test.each([
  ['Four Frontier Corps personnel were killed in Quetta.', ['killed 4 Pakistan']],
  ['Four members of the Coast Guard were killed in Manila.', ['killed 4 Philippines']],
  ['Four paramilitary personnel were killed in Srinagar.', ['killed 4 India']],
  ['Four cops were killed in Manila.', ['killed 4 Philippines']],
  ['Four members of the sailing club were killed in Manila.', ['killed 4 –']],
])('forces that are told by their kind: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ["Four of Norway's soldiers were killed.", ['killed 4 Norway']],
  ['Six tourists, two of them Norwegians, were killed.', ['killed 6 –', 'killed 2 Norway']],
  ['Norway shot down a Polish helicopter, killing its crew of three.', ['killed 3 Poland']],
  ['Norway brought home 75 soldiers from Polish captivity.', ['released 75 Norway']],
  [
    'Enemy losses amounted to 40 soldiers killed, the Norwegian army said. Polish troops attacked.',
    ['killed 40 Poland'],
  ],
  ['Norway summoned the Polish envoy after two villagers were killed near Ossa.', ['killed 2 –']],
])('a part, a crew, the enemy: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Two servicemen were killed by fire from the Polish side, the Norwegian army said.', ['killed 2 Norway']],
  ['A guard was wounded by a shell fired from the Polish side, Norway said.', ['wounded 1 Norway']],
  ['Four dead were counted on the Polish side.', ['killed 4 Poland']],
  ['A customs officer was shot dead on the Polish-Norwegian border, the Norwegian army said.', ['killed 1 Norway']],
  ["Norway's army said it lost five men in the clash near Ossa in Poland.", ['killed 5 Norway']],
  [
    'The Norwegian army said that it had lost five men and that 30 of the enemy were killed. Polish troops attacked.',
    ['killed 5 Norway', 'killed 30 Poland'],
  ],
  ['Norway put Polish losses at 12.', ['unspecified 12 Poland']],
  ['Norway put its own losses at 12.', ['unspecified 12 Norway']],
])('where fire came from, and who loses: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'Polish troops shelled the village of Ossa, killing two people, the Norwegian army said. Poland said three of its soldiers were killed.',
    ['killed 2 Norway', 'killed 3 Poland'],
  ],
  ['Polish troops attacked a Norwegian post near Ossa; the attackers lost five men, Norway said.', ['killed 5 Poland']],
  ['The attackers lost five men, the army said.', ['killed 5 –']],
  [
    'In Manila, a defence spokesman said one soldier was killed. Norwegian officials said they knew nothing.',
    ['killed 1 Philippines'],
  ],
  [
    'Norwegian officials said Polish fire killed 14 people; the Polish army said it lost one soldier.',
    ['killed 14 Norway', 'killed 1 Poland'],
  ],
])('versions: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Three soldiers, all from Norway, were killed in Kenya.', ['killed 3 Norway']],
  ['Two sailors, both Poles, were killed.', ['killed 2 Poland']],
  ['Three soldiers, one from Norway, were killed in Kenya.', ['killed 3 Kenya']],
  ['Polish shells hit Ossa, killing two Norwegian soldiers and two civilians.', ['killed 2 Norway', 'killed 2 Norway']],
  ['A bomb killed two Norwegian soldiers and two civilians.', ['killed 2 Norway', 'killed 2 –']],
  ['Polish boats fired on a Norwegian launch. Poland captured 24 sailors.', ['captured 24 Norway']],
])('all of them, in one breath: %s', (text, want) => expect(sides(text)).toEqual(want))

test('who is put last in a toll tells it and does not do it', () => {
  const { events } = read('The death toll was put at 31 by the Norwegian Health Ministry.')
  expect(events.flatMap((e) => e.actors)).toEqual([])
})

test.each([
  ['Four security men were hurt when rebels ambushed a convoy in Colombia.', ['wounded 4 Colombia']],
  [
    'Three lawmen and two army engineers were killed in Colombia on Saturday.',
    ['killed 3 Colombia', 'killed 2 Colombia'],
  ],
  ['Six members of the Frontier Corps were killed by gunmen near Turbat.', ['killed 6 Pakistan']],
  ['The Uganda People’s Defence Forces lost two men near Gulu.', ['killed 2 Uganda']],
  ['Two Royal Marines were wounded by a sniper in Helmand.', ['wounded 2 United Kingdom']],
  ['Magen David Adom said 14 people were treated for injuries after rockets from Gaza.', ['wounded 14 Israel']],
])('nouns and names for a state’s forces: %s', (text, want) => expect(sides(text)).toEqual(want))

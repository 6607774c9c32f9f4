/** Where a text says that an event was, when the sentence that tells of it does not name the place: datelines and words that point back. */
import { expect, test } from 'vitest'
import { BARE, read } from './read-statement.js'

const placesOf = (text: string): (string | null)[] =>
  read(text, BARE, '2031-03-12').events.map((e) => e.place?.name ?? null)

test.each([
  ['A convoy was attacked 20 km from Ossavar on Tuesday.', ['Ossavar']],
  ['A convoy was attacked some 9 km (five miles) from the town of Ossavar in Velm province on Tuesday.', ['Ossavar']],
  ['Three shootings in the Northern city of Ossavar killed four people on Tuesday.', ['Ossavar']],
  ['Gunmen killed two people in the Eastern town of Ossavar on Tuesday.', ['Ossavar']],
  // What befalls a place.
  ['Two blasts shook Ossavar on Tuesday, killing six people.', ['Ossavar']],
  ['Gunfire filled the streets of Ossavar on Tuesday.', ['Ossavar']],
  ['A bomb ripped through central Ossavar on Tuesday, killing six.', ['Ossavar']],
  ['Rockets rained down on Ossavar on Tuesday, killing six people.', ['Ossavar']],
  ['Ossavar was rocked by an explosion on Tuesday that killed six people.', ['Ossavar']],
  ['Ossavar saw heavy fighting on Tuesday, the army said.', ['Ossavar']],
  ['Ossavar was the scene of clashes on Tuesday.', ['Ossavar']],
  ['Fierce fighting engulfed Ossavar on Tuesday, leaving six dead.', ['Ossavar']],
  ['The scandal rocked Ossavar on Tuesday after six soldiers were killed.', [null]],
  ['Ossavar saw two explosions on Tuesday, he told the court.', [null]],
  ['Six soldiers were killed on Tuesday, and the report shook Ossavar.', [null]],
  // Where words were said.
  ['Six soldiers were killed on Tuesday, the spokesman told the local media in Ossavar.', [null]],
  ['The mayor told a news conference in Ossavar that six soldiers were killed on Tuesday.', [null]],
  ['Six soldiers were killed on Tuesday, the spokesman said in a statement issued in Ossavar.', [null]],
  ['Six soldiers were killed on Tuesday, our reporter in Ossavar says.', [null]],
  ['Addressing parliament in Ossavar, the minister said six soldiers were killed on Tuesday.', [null]],
  ['According to Arno Velt in Ossavar, six soldiers were killed on Tuesday.', [null]],
  ['Six soldiers were killed on Tuesday in Ossavar, the spokesman told the local media.', ['Ossavar']],
  // Where parties met, beside a fight.
  ['Six soldiers were killed in shelling on Tuesday as delegates met in Ossavar.', [null, 'Ossavar']],
  ['Six soldiers were killed on Tuesday ahead of talks in Ossavar.', ['Ossavar', null]],
  ['Six soldiers were killed on Tuesday, days before an election in Ossavar.', [null]],
  ['Gunmen attacked a meeting in Ossavar on Tuesday, killing two.', ['Ossavar', 'Ossavar']],
  // What an agreement ends.
  ['The two presidents signed an agreement to end the fighting in Ossavar on Tuesday.', [null]],
  ['The rebels signed a deal on Tuesday ending the insurgency in Ossavar province.', [null]],
  ['The two sides signed a truce in Marnov on Tuesday to end the war in Ossavar.', ['Marnov']],
  ['The two presidents signed a peace accord at the White House on Tuesday.', ['White House']],
  ['The two presidents met in the Kremlin on Tuesday.', ['Kremlin']],
  ['A source in the Kremlin said that six soldiers were killed on Tuesday.', [null]],
  // Names that are of no place.
  ['In Operation Velm Dawn, troops killed six rebels on Tuesday.', [null]],
  ['Clashes between Sea Tigers and the navy killed two on Tuesday.', [null]],
  ['In Ramadan the army killed six rebels.', [null]],
  // What goes on in the one area that a text tells of.
  [
    'Shells hit three villages in Ossavar district on 3 March, killing two. The fighting continued on 5 March.',
    ['Ossavar', 'Ossavar'],
  ],
  [
    'Shells hit three villages in Ossavar district on 3 March, killing two. A mine killed a man on 5 March.',
    ['Ossavar', null],
  ],
  // Words that lead to a name.
  ['Rebels laid siege to Ossavar on Tuesday.', ['Ossavar']],
  ['Rebels surrounded Ossavar on Tuesday, killing two guards.', ['Ossavar']],
  ['Ostria sent 200 troops to Ossavar on Tuesday.', ['Ossavar']],
  ['Troops were deployed to Ossavar on Tuesday.', ['Ossavar']],
  ['Villagers fled Ossavar on Tuesday.', ['Ossavar']],
  ['Villagers fled Ossavar’s militia on Tuesday.', [null]],
  ['Thousands took to the streets of Ossavar on Tuesday.', ['Ossavar']],
  ['Protesters blocked the road leading to Ossavar on Tuesday.', ['Ossavar']],
  ['Six people were killed in oil-rich Ossavar on Tuesday.', ['Ossavar']],
  ['Six people were killed in the self-proclaimed Republic of Ossavar on Tuesday.', ['Ossavar']],
  ['Six people were killed on Tuesday, said the envoy of the Republic of Ossavar.', [null]],
  ['Six people were killed at Ossavar’s al-Noor hospital on Tuesday.', ['Ossavar']],
  ['Gunmen killed two men in the districts of Ossavar and Marnov on Tuesday.', ['Ossavar']],
  [
    'A van exploded beside the building of the Security Service of Ossavar on Tuesday, killing two.',
    ['building of the Security Service of Ossavar'],
  ],
  ['Six people were killed in front of the Interior Ministry on Tuesday.', ['Interior Ministry']],
  ['Six people were killed on Tuesday, an officer in the Interior Ministry said.', [null]],
  // The spot told after the land.
  ['A policeman was shot dead in Marnov province on Tuesday. He was hit as he left a shop in Ossavar.', ['Ossavar']],
  ['A policeman was shot dead in South Marnov on Tuesday. He was hit as he checked a car in Ossavar.', ['Ossavar']],
  ['A policeman was shot dead in Marnov province on Tuesday. He was taken to a clinic in Ossavar.', ['Marnov']],
  ['A policeman was shot dead in Marnov province on Tuesday. He was born in Ossavar.', ['Marnov']],
  ['Troops killed six militants on Tuesday in two villages, Ossavar and Marnov.', ['Ossavar']],
  [
    'A bomb damaged the offices of the Security Service in Ossavar on Tuesday. The attack in Ossavar killed two.',
    ['offices of the Security Service'],
  ],
  // A town told by the land in which it lies.
  ['Six policemen were killed in the West Bank city of Ossavar on Tuesday.', ['Ossavar']],
  ['Six policemen were killed in the Black Sea port of Ossavar on Tuesday.', ['Ossavar']],
  ['Six policemen were killed in the southern Marn town of Ossavar on Tuesday.', ['Ossavar']],
  ['Six policemen were killed in the Marn province town of Ossavar on Tuesday.', ['Ossavar']],
  ['Six policemen were killed in the Marn suburb of Ossavar on Tuesday.', ['Ossavar']],
  ['Six policemen were killed in Marn’s western suburb of Ossavar on Tuesday.', ['Ossavar']],
  ['Six policemen were killed in the Ossavar quarter of Marn on Tuesday.', ['Ossavar']],
  ['Six policemen were killed in Ossavar village of Marn district on Tuesday.', ['Ossavar']],
  ['Ossavar, the old seat of the bishops, has been under heavy shelling since Tuesday.', ['Ossavar']],
  ['A patrol came under intense enemy fire in Ossavar on Tuesday.', ['Ossavar']],
  ['The charity, based in Marnov, said that bandits killed a driver near Ossavar on Tuesday.', ['Ossavar']],
  ['The police spokesman in Ossavar, Arno Velt Dramic, said three people were killed in Marnov.', ['Marnov']],
  [
    'Envoy shocked by killings in Kenya\n\nThe envoy wept over what bandits had done in Ossavar, a hamlet in the Velm department of Kenya. They opened fire on a wedding on Tuesday.',
    ['Ossavar'],
  ],
  [
    'OSSAVAR — The army and the rebels signed a truce on Tuesday.\n\nThe ceremony in the Marnian capital came a day after the talks.',
    ['OSSAVAR', 'OSSAVAR'],
  ],
  [
    'Guns shelled the town of Ossavar on Monday. Around 700 displaced people reached Ossavar on Tuesday.',
    ['Ossavar', 'Ossavar'],
  ],
  ['The rebels freed a herdsman on Tuesday, who had strayed into the woods near Ossavar.', [null]],
  ['The rebels freed a herdsman near Ossavar on Tuesday.', ['Ossavar']],
  ['Rebels attacked a patrol near Ossavar on Tuesday, said the acting mayor of Marnov, Arno Velt Dramic.', ['Ossavar']],
  [
    'The head of the aid mission in Marnov, Arno Velt Dramic, condemned an attack near Ossavar on Tuesday.',
    ['Ossavar'],
  ],
  ['Ossavar, a village northeast of Marnov, came under attack on Tuesday.', ['Ossavar']],
  ['Two soldiers were killed on Tuesday in the Velm area of Ossavar district.', ['Velm']],
  ['Two soldiers were killed on Tuesday in Marnov province’s Ossavar district.', ['Ossavar']],
  ['Five people were killed in clashes in the southeast on Tuesday.', ['southeast']],
  ['Two men were abducted inside Ukrainian territory on Tuesday.', ['Ukrainian territory']],
  ['Two policemen were killed on Tuesday in the provincial capital, Ossavar.', ['Ossavar']],
  ['Some 9,000 people fled to Ossavar on Tuesday.', ['Ossavar']],
  ['The parties signed a ceasefire on Tuesday.\n\nOssavar, 11 March 2031', ['Ossavar']],
  ['OSSAVAR, 11 March. The two delegations signed a ceasefire on Tuesday.', ['OSSAVAR']],
  ['OSSAVAR. The foreign ministers met on Tuesday.', ['OSSAVAR']],
  [
    'A mine killed a farmer near the village of Ossavar on 3 March. Two shepherds were shot in the village on 9 March.',
    ['Ossavar', 'Ossavar'],
  ],
  [
    'Shells fell on the city of Marnov on 3 March, killing two. On 9 March a bomb exploded in the same place.',
    ['Marnov', 'Marnov'],
  ],
  [
    'Rebels shelled Ossavar district on 3 March. A soldier was killed in a clash in the district on 9 March.',
    ['Ossavar', 'Ossavar'],
  ],
  [
    'Fighters shelled Ossavar on 3 March. Three people were killed there on 9 March by a drone strike.',
    ['Ossavar', 'Ossavar'],
  ],
  ['The two envoys met in the Ostrish capital on Tuesday.', ['Ostrish capital']],
  ['Shooting on France’s eastern border began on Tuesday and killed two soldiers.', ['France’s eastern border']],
  ['A bomb exploded outside the embassy of Brennmark on Tuesday.', ['embassy of Brennmark']],
  ['Mortars hit the centre of Ossavar on Tuesday.', ['Ossavar']],
  ['Troops stormed the temple of Ossavar on Tuesday and killed two.', ['temple of Ossavar']],
  ['A truce took effect on Tuesday around the Kramatorsk Power Station.', ['Kramatorsk Power Station']],
  [
    'Two bombs exploded in the village of Ossavar on 2 March. Ossavar was attacked by gunmen on 9 March.',
    ['Ossavar', 'Ossavar'],
  ],
  ['The two ministers held talks on Tuesday. The meeting took place in Ossavar.', ['Ossavar']],
  ['Snipers shot two farmers near Ossavar. They were attacked on 9 March.', ['Ossavar']],
  [
    'A mine killed a farmer in Velm district of Ossavar on 3 March. A bomb exploded in the same district on 9 March.',
    ['Velm', 'Velm'],
  ],
  ['Shells hit the Ossavar displacement camp on Tuesday and killed nine people.', ['Ossavar']],
  ['Frigates clashed at Velm Shoal on Tuesday.', ['Velm']],
  [
    'Two rebels were killed in Velm province on Tuesday. Troops caught up with them at Ossavar, in Marn district of Velm province.',
    ['Ossavar'],
  ],
  ['Rebels attacked a village in Velm province on Tuesday. The attack in Ossavar killed two.', ['Ossavar']],
  ['They welcomed the Paris summit of 9 March, where the two ministers spoke.', ['Paris']],
  ['The Bamako attack on Tuesday killed two soldiers.', ['Bamako']],
  ['VELM CITY — Two rebels were killed in a clash with soldiers in Ossavar on Tuesday.', ['Ossavar']],
  [
    'A mine killed a farmer near the village of Ossavar on 3 March. The village was shelled again on 9 March.',
    ['Ossavar', 'Ossavar'],
  ],
  [
    'Shells fell on the city of Marnov on 3 March, killing two. A bomb exploded five kilometres from the city on 9 March.',
    ['Marnov', 'Marnov'],
  ],
  ['Two civilians were wounded by shelling in rebel-held Ossavar on Tuesday.', ['Ossavar']],
  ['Fighting on Tuesday in al-Velm-controlled parts of Ossavar killed three.', ['Ossavar']],
  ['On Tuesday in the Ossavar district a woman was wounded by shelling.', ['Ossavar']],
  ['On Tuesday rebels attacked at several points, among them Ossavar.', ['Ossavar']],
  ['The enemy attacked three towns on Tuesday: Ossavar, Marnov and Velm.', ['Ossavar']],
  ['A bomb exploded on Tuesday near An Ossavar.', ['An Ossavar']],
  ['Thousands fled their homes in southern region on Tuesday.', ['southern region']],
  ['The strikes of the enemy on Chilean towns killed five on Tuesday.', ['Chilean towns']],
  ['More than 900 residents of Velm region were moved away on Tuesday.', ['Velm']],
  ['Gunmen stormed a market in the Marnov community on Tuesday, killing two.', ['Marnov']],
  ['The rebels clashed with troops for about 20 minutes at Sta. Marnov on Tuesday.', ['Sta. Marnov']],
  [
    'A mine killed two guards at the site of Ossavar on 3 March. The site was attacked on 9 March.',
    ['Ossavar', 'Ossavar'],
  ],
  [
    'Gunmen shot two men in the town of Ossavar on 3 March. On 9 March bandits invaded the town.',
    ['Ossavar', 'Ossavar'],
  ],
])('%s', (text, expected) => {
  expect(placesOf(text)).toEqual(expected)
})

test.each([
  // A village told by its land has no name, and who sits in a capital speaks from there.
  ['Air strike on Peru village kills four on Tuesday.', ['Peru']],
  ['The navy in Lima believes that 40 rebels fell on Tuesday.', [null]],
  // A ministry of some matter is no place.
  ['The Ministry of Public Health counted seven dead after an attack on Tuesday.', [null]],
  // Whoever has its name from a place is not there.
  ['Arno Lisk, officer of the Velm Basin People’s Defence Force, said an attack on Tuesday killed two.', [null]],
  // One village of many is not the one told of before.
  [
    'A mine killed a farmer near the village of Ossavar on 3 March. Two shepherds were shot in a village on 9 March.',
    ['Ossavar', null],
  ],
  // Where people flee to is not where they were attacked.
  ['Jets bombed a camp on Tuesday and survivors fled towards Ossavar.', [null, null]],
  // A thing of a make that was counted.
  ['Troops killed two rebels in Ossavar on Tuesday and seized 1 Velm Station wagon.', ['Ossavar']],
  // The region of a text that names none is not the village told of last.
  [
    'Shells fell on the city of Marnov on 3 March, killing two. Air defence shot down a drone over the region on 3 March.',
    ['Marnov', null],
  ],
  // A noun that fits no place told before, and a sentence that only introduces.
  ['A mine killed a farmer on 3 March. There were two attacks in the valley on 9 March.', [null, null]],
  // Where the attack was is not where they met.
  ['The ministers met on Tuesday over an attack on Ossavar market.', [null, 'Ossavar']],
  // What was spoken of is not where they spoke.
  ['The two ministers met on Tuesday and spoke about the situation in Ossavar.', [null]],
  // Another war is no place of this fighting.
  ['Ostria, busy with its war in France, loses influence. Clashes on 3 March killed nine people.', [null]],
  // The village is named where it stands.
  [
    'Shells fell on the city of Marnov on 3 March, killing two. A mine exploded in the village of Ossavar on 9 March.',
    ['Marnov', 'Ossavar'],
  ],
])('not: %s', (text, expected) => {
  expect(placesOf(text)).toEqual(expected)
})

const daysOf = (text: string): (string | null)[] => read(text, BARE, '2031-03-12').events.map((e) => e.date_start)

test.each([
  // What goes on with Tuesday is no Saturday’s.
  [
    'A mine killed a farmer in Velm on Tuesday.\n\nTwo women were wounded by shelling in Ossavar district.\n\nOn Saturday too, guns had shelled Ossavar district.',
    ['2031-03-11', '2031-03-11', '2031-03-08'],
  ],
  // The line with the day of the text tells no event’s day.
  [
    'Mine kills two\n\nWednesday, March 12, 2031\n\nA mine killed two men in Velm, officials said on Monday.',
    ['2031-03-10'],
  ],
])('days: %s', (text, expected) => {
  expect(daysOf(text)).toEqual(expected)
})

// Paragraphs under the name of a place are of it, until they tell of a nearer one.
test.each([
  [
    'Daily note.\n\nKupiansk direction: two attacks were repelled.\n\nDonetsk region: shelling killed three.',
    ['Kupiansk', 'Donetsk region'],
  ],
  ['Daily note.\n\nVelm district: Shells hit a farm near Ossa on 3 March. Two were wounded by rockets.', ['Ossa']],
  [
    'Daily note.\n\nVelm region: Two farms were shelled on 3 March.\n\nMarnov region: Two houses were shelled on 3 March.',
    ['Velm', 'Marnov'],
  ],
  ['Daily note.\n\nArno Lisk: On 3 March gunmen shot two guards.', [null]],
  ['Daily note.\n\nRed Crescent, Marnov Branch. On 3 March gunmen shot two guards.', [null]],
])('%s', (text, places) => {
  expect(placesOf(text)).toEqual(places)
})

// Where somebody was going, or a land in the name of a group, is not where it happened.
test.each([
  ['A convoy bound for Ossavar was attacked near Marnov on 4 March.', ['Marnov']],
  ['Rebels heading for Ossavar clashed with the army at Marnov on 4 March.', ['Marnov']],
  ['A nurse was abducted on the highway to Damascus on 4 March.', ['Damascus']],
  ['Rebels fought the Islamic State in Iraq and the Levant near Marnov on 4 March.', ['Marnov']],
])('%s', (text, places) => {
  expect(placesOf(text)).toEqual(places)
})

// “This city” is that of the dateline; who was abducted was not taken where another violence was.
test.each([
  ['VELM, 3 March (Agency) -- Gunmen wounded two guards in this city.', ['VELM']],
  ['Two guards were shot in Ossavar on 4 March. Two nurses were abducted on 4 March.', ['Ossavar', null]],
])('%s', (text, places) => {
  expect(placesOf(text)).toEqual(places)
})

// Each clause beside a “while” has its own place; what parties agree on at talks, they agree on there.
test.each([
  ['Rebels stormed Ossavar on 4 March, while in France both sides signed a truce.', ['Ossavar', 'France']],
  [
    'Truce Agreed\n\nAt the meeting of the Joint Commission (JC) in Ossavar on 4 March, the Marnian and Velmish sides, agreed on a truce.',
    ['Ossavar', 'Ossavar'],
  ],
  ['Two mortars landed in a crowded Ossavar marketplace on 4 March, killing two men.', ['Ossavar']],
  ['Police raided a house in Ossavar on 4 March and took eight militants into custody.', ['Ossavar', 'Ossavar']],
  ['A guard was killed on 4 March in a blast by the foes of Velmism.', [null]],
])('%s', (text, places) => {
  expect(placesOf(text)).toEqual(places)
})

// Bulletins: each line and each part has its own place; a town in capitals before a colon is where a report was written.
test.each([
  ['Raiders killed five guards in Marn on 4 March. The attack happened in Ossavar in North Marn.', ['Ossavar']],
  [
    'Guards were killed in an attack in northern Peru on 4 March. The attack took place in the reserve of Ossavar.',
    ['Ossavar'],
  ],
  ['OSSAVAR: Gunmen shot two guards dead on 4 March.', ['OSSAVAR']],
  ['OSSAVAR: Gunmen shot two guards dead in Marnov on 4 March.', ['Marnov']],
  ['OSSAVAR, 5 March (Agency) -- Gunmen shot two guards dead on 4 March.', [null]],
  ['An F-16 strike killed two guards near Q on 4 March.', [null]],
  [
    'On 4 March:\n- in Ossavar, a woman was wounded by a drone;\n- in Marnov, two men were injured in shelling.',
    ['Ossavar', 'Marnov'],
  ],
  [
    '- in Ossavar, a woman was wounded by a drone;\n- in Marnov, two men were injured in shelling.',
    ['Ossavar', 'Marnov'],
  ],
  [
    '🔸 Ossavar community: a drone strike, one civilian killed\n🔸 Marnov community: mortar shelling',
    ['Ossavar', 'Marnov'],
  ],
  ['1) Ossavar: a sniper shot at a farmer. 2) Marnov: five mortar shells were fired.', ['Ossavar', 'Marnov']],
  ['In Ossavar, gunmen killed four people; in Marnov, a bomb wounded six.', ['Ossavar', 'Marnov']],
  [
    'In Ossavar (government-held, 20 km north of Velm), a mine went off; in Marnov, a house was shelled.',
    ['Ossavar', 'Marnov'],
  ],
  ['Two soldiers were killed on 4 March in a clash on the border with France near Ossavar.', ['Ossavar']],
  ['Residents of Ossavar fled on 4 March.', ['Ossavar']],
  ['Ossavar, a city of 300,000 on the Marnov river, was shelled on 4 March.', ['Ossavar']],
  ['In Ossavar, a shell killed a shepherd, and in Marnov, a mine wounded two boys.', ['Ossavar', 'Marnov']],
  [
    'In Ossavar, a shell killed a shepherd; in Marnov, a mine wounded two boys; in Velm, no casualties were reported.',
    ['Ossavar', 'Marnov'],
  ],
])('%s', (text, places) => {
  expect(placesOf(text)).toEqual(places)
})

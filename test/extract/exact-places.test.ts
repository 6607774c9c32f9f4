/** Which of several places that a text tells is that of the event: the spot before the land it lies in, and not where words were said. */
import { expect, test } from 'vitest'
import { BARE, read } from './read-statement.js'

const placesOf = (text: string): (string | null)[] =>
  read(text, BARE, '2031-03-12').events.map((e) => e.place?.name ?? null)

test.each([
  // Where who tells it sits.
  ['Six men were shot dead on Tuesday in the Ossavar valley, a police spokesman in Karak said.', ['Ossavar']],
  ['Officials in Karak said six men were shot dead on Tuesday in Ossavar district.', ['Ossavar']],
  ['A doctor at the hospital in Karak said six men were shot dead on Tuesday in Ossavar district.', ['Ossavar']],
  ['Six men were killed in Ossavar province, said Arno Lisk, a senior army spokesman in Karak.', ['Ossavar']],
  ['Arno Lisk, an army spokesman in Karak, said that rebels killed six men in Ossavar province.', ['Ossavar']],
  ['The rebels killed six men in Ossavar district, the mayor told newsmen on Tuesday in Karak.', ['Ossavar']],
  ['The army and the embassy in Karak have confirmed the attack.', [null]],
  ['An army spokesman in Karak said six men were shot dead on Tuesday.', [null]],
  // The town in which it was written, where the text calls it the city.
  ['KARAK, June 3 (Agency) -- Two people were killed when a bomb went off in the city on Tuesday.', ['KARAK']],
  ['KARAK (AP) -- The streets were empty a day after mortars hit the city, killing 40.', ['KARAK']],
  ['KARAK (AP) -- Gunmen killed six men in the northern city on Tuesday.', [null]],
  [
    'MOSCOW -- Ostrian jets struck Ostrian rebels on Tuesday. Ostrian troops shelled the Ostrian capital.',
    [null, null],
  ],
  // They are where it was, when nothing else is told.
  ['A police officer in Ossavar said six men were shot dead on Tuesday.', ['Ossavar']],
  ['Witnesses in the town of Ossavar said a bomb killed six men.', ['Ossavar']],
  ['Aid workers at Ossavar camp said 8,000 villagers had fled their homes on Tuesday.', ['Ossavar']],
  // Who was harmed there does not speak.
  ['Police said six men in Ossavar were killed on Tuesday.', ['Ossavar']],
  ['Police said that residents in Ossavar were killed by a bomb.', ['Ossavar']],
  // The land around a spot.
  ['Six men were killed in Velm province near Ossavar on Tuesday.', ['Ossavar']],
  ['Six men were killed in Velm province, near the provincial capital Ossavar, on Tuesday.', ['Ossavar']],
  ['Six men were killed in Ossavar province, near the capital Karak, on Tuesday.', ['Ossavar']],
  ['Six men were killed in Ossavar district near Velm on Tuesday.', ['Ossavar']],
  ['A mine killed six men in Ossavar, on the road between Velm and Karak, on Tuesday.', ['Ossavar']],
  ['A bomb killed six men in the Velm capital of Ossavar.', ['Ossavar']],
  ['An air strike in Chad’s Ossavar killed six men.', ['Ossavar']],
  ['An air strike in northern Velm’s Ossavar on Tuesday killed six men.', ['Ossavar']],
  ['A tanker came under attack on Tuesday 500 km north-west of the Selvagens.', ['Selvagens']],
  // Told again, more exactly.
  ['Six men were shot dead in Velm on Tuesday. The attack took place in the Ossavar area of Velm.', ['Ossavar']],
  ['A blast killed six men near Velm on Tuesday. The explosion took place in Ossavar.', ['Ossavar']],
  ['A blast killed six men in Ossavar on Tuesday. The explosion took place near Velm.', ['Ossavar']],
  // Told by words that go on with it.
  ['Gunmen killed six men in Velm province on Tuesday. It happened in Ossavar, officials said.', ['Ossavar']],
  ['Gunmen killed six men in Velm province on Tuesday. The gunmen arrived in Ossavar village at dawn.', ['Ossavar']],
  ['Gunmen killed six men in Velm province on Tuesday. “They came to Ossavar at night,” he said.', ['Ossavar']],
  ['Gunmen killed six men in Velm province on Tuesday. The dead were all residents of Ossavar village.', ['Ossavar']],
  ['Gunmen killed six men in Velm province on Tuesday. They were killed in the village of Ossavar.', ['Ossavar']],
  ['Gunmen killed six men in Velm province on Tuesday. The gunmen fled to Ossavar.', ['Velm']],
  ['Gunmen killed six men in Velm province on Tuesday. They came from Ossavar.', ['Velm']],
  ['Gunmen killed six men in Velm province on Tuesday. The rebels hold most of Ossavar.', ['Velm']],
  // A quarter or a camp in the town told before.
  ['A bomb killed six men in Velm on Tuesday. The blast occurred in the Ossavar quarter.', ['Ossavar']],
  ['A drone strike killed six men in Velm on Tuesday. The attack targeted the Ossavar camp.', ['Ossavar']],
  ['A bomb killed six men in the Ossavar quarter on Tuesday. The blast was heard in Velm.', ['Ossavar']],
  ['A bomb killed six men in Velm on Tuesday. The wounded were taken to the Ossavar hospital.', ['Velm']],
  ['Six men were killed in the south Velm district of Ossavar on Tuesday.', ['Ossavar']],
  ['Clashes were reported on Tuesday in Velm district’s Ossavar.', ['Ossavar']],
  // What only tells where it lies.
  ['Troops arrested six men in an operation in the town on Tuesday. Velm is near Ossavar.', [null]],
  ['Gunmen attacked a bus on Tuesday in the capital of Chad’s Velmia.', ['Velmia']],
  // What lies around a name is near it.
  ['A bomb killed six men in Velm district on Tuesday. The blast occurred in the Ossavar area.', ['Ossavar']],
  ['The battle for Ossavar left six dead on Tuesday.', ['Ossavar']],
  ['Rebels surrounded the village of Ossavar on Tuesday.', ['Ossavar']],
  ['The attack, carried out by the group’s 29th Front, happened on Tuesday in Ossavar.', ['Ossavar']],
  // Where somebody went, or was brought, from where it was.
  ['The guards fled into Karak after rebels shot dead six men in Ossavar on Tuesday.', ['Ossavar']],
  [
    'Six men were killed in a blast in Ossavar on Tuesday. Nine wounded were airlifted to Karak for treatment.',
    ['Ossavar'],
  ],
  ['The gun battle lasted an hour. The rebels then withdrew towards the hills of Ossavar and Karak.', [null]],
  ['A wounded guard died in a hospital in Karak on Tuesday.', [null]],
  ['Gunmen moved into Ossavar on Tuesday and shot dead six men.', ['Ossavar']],
  // Where those come from who act.
  ['Six men were shot dead on Tuesday while fetching water from the Ossavar spring.', ['Ossavar']],
  ['The rebels shelled a farm on Tuesday from their bases in Karak, killing six men.', [null]],
  ['Armed youths from the Karak area shot dead six men in Ossavar on Tuesday.', ['Ossavar']],
  // What is told of a place behind it.
  ['The minister visited Ossavar, where gunmen shot dead six men on Tuesday.', ['Ossavar', 'Ossavar']],
  ['The envoy flew from Karak to Ossavar, the scene of a blast that killed six men on Tuesday.', ['Ossavar']],
  // A village without a name, and then its name.
  [
    'Gunmen stormed a village on Tuesday and shot dead six men. The village, Ossavar, lies 12 km east of Karak.',
    ['Ossavar'],
  ],
  ['Gunmen attacked a small mining town on Tuesday and killed six men. Ossavar lies in Velm district.', ['Ossavar']],
  ['Gunmen attacked a bus on Tuesday and killed six men. Ossavar lies in Velm district.', [null]],
  // A part of the town with which the sentence opens.
  ['Elsewhere in Velm, six men were killed in a mortar attack in the Ossavar district on Tuesday.', ['Ossavar']],
  ['In Velm, a bomb killed six men near the Ossavar bridge on Tuesday.', ['Ossavar']],
  // Roads by their ends, buildings by their names, places that others are told of.
  ['A mine killed six men on Tuesday on the road linking Velm to Karak, near the village of Ossavar.', ['Ossavar']],
  ['A mine killed six men on Tuesday on the road between Bel Velm and Karak.', ['road between Bel Velm and Karak']],
  ['A car bomb killed six men outside the Ossavar Hotel in Velm on Tuesday.', ['Ossavar Hotel']],
  ['Shells hit several villages in Velm district, including Ossavar and Karak, on Tuesday.', ['Ossavar']],
  ['Troops repelled an attack on Ossavar on Tuesday.', ['Ossavar']],
  ['Gunmen killed six men in Ossavar council ward of Velm local government area on Tuesday.', ['Ossavar']],
  ['Six men were killed on Tuesday in Hope, a town in Velm province.', ['Hope']],
  ['Ossavar clash leaves six dead', ['Ossavar']],
  // What people and troops leave.
  ['The troops withdrew from Ossavar on Tuesday.', ['Ossavar']],
  ['Hundreds fled to Karak from Ossavar on Tuesday.', ['Ossavar']],
  // What was taken from those who held it.
  ['The rebels drove the army out of Ossavar on Tuesday.', ['Ossavar']],
  ['The rebels pushed the army out of the town of Ossavar and Karak on Tuesday, killing six men.', ['Ossavar']],
  ['Rebels dislodged the army from Ossavar on Tuesday.', ['Ossavar']],
  ['Government forces advancing from Karak clashed with rebels at Ossavar on Tuesday.', ['Ossavar']],
  // Ways.
  ['A convoy on its way to the oil town of Karak was ambushed on Tuesday near Ossavar.', ['Ossavar']],
  ['Six men died on Tuesday as their bus, on its way to the oil town of Karak, was ambushed.', [null]],
  ['The rebels ambushed a patrol on Tuesday as it moved from Velm towards Karak, in the Ossavar forest.', ['Ossavar']],
  ['Rockets fired from Karak towards Ossavar killed six men on Tuesday.', ['Ossavar']],
  ['The shell, fired from across the border in Karak, hit a house in Ossavar on Tuesday.', ['Ossavar']],
  // Names beside other words.
  ['Nearby Ossavar camp was stormed on Tuesday and six men died.', ['Ossavar']],
  ['About 300 Ossavar residents fled their homes on Tuesday.', ['Ossavar']],
  ['In Ma’arra An Ossavar town, air strikes killed six men on Tuesday.', ['Ma’arra An Ossavar']],
  ['Air strikes reportedly affected Ossavar and Karak on Tuesday.', ['Ossavar']],
  ['In the west of Karak, near Ossavar, rebels ambushed a patrol on Tuesday.', ['Ossavar']],
  ['At a news conference in Karak, the minister said six men died on Tuesday when a bus was attacked.', [null]],
  // What goes with the attack.
  ['Gunmen killed six men in Ossavar on Tuesday and burned down four houses.', ['Ossavar', 'Ossavar']],
  ['Gunmen attacked a prison in Ossavar on Tuesday and freed 200 inmates.', ['Ossavar', 'Ossavar']],
  // Two attacks of which the second was before.
  [
    'Six men died in a raid on Tuesday. The attack follows a similar strike on Monday in the town of Karak.',
    [null, 'Karak'],
  ],
  // Names of bodies and peoples.
  ['The force of the Orm Basin Commission said gunmen raided a hamlet on Tuesday and killed six men.', [null]],
  ['A bomber struck a Sunni mosque in Ossavar on Tuesday and killed six men.', ['Ossavar']],
  ['Bombs killed six men on Tuesday in predominantly Shiite neighbourhoods of Ossavar.', ['Ossavar']],
  // A town told of first, with what lies around it.
  [
    'In the town of Ossavar, some 50 kilometres (30 miles) north of Karak, a bomber rammed his truck into a police patrol on Tuesday.',
    ['Ossavar'],
  ],
  ['In oil-rich Tripoli, three bombs went off on Tuesday.', ['Tripoli']],
  ['In Qala-i-Ossavar a bomb went off on Tuesday.', ['Qala-i-Ossavar']],
])('%s', (text, places) => {
  expect(placesOf(text)).toEqual(places)
})

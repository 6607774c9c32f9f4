/** Which tolls count over a time and which are of one incident, with the days that the words tell. */
import { expect, it } from 'vitest'
import { linesOf, read } from './read-statement.js'

const scopesOf = (text: string): string[] =>
  read(text).casualties.map((c) =>
    [c.harm, c.count_low, c.scope, c.period_start ?? '', c.period_end ?? '', c.as_of_date ?? ''].join(' ').trim(),
  )

const CUMULATIVE: [string, string[]][] = [
  // A report on a month goes on counting, few as those are of whom it tells, but for who was hurt by a blow told beside.
  [
    'The Velm Centre documented 310 breaches of the law in Karvia in April 2031. In a statement issued on Saturday it recorded the killing of 21 villagers. The rebels killed one villager. A boy was hurt as a sniper shot him. They abducted nine men.',
    [
      'killed 21 cumulative 2031-04-01 2031-04-30',
      'killed 1 cumulative 2031-04-01 2031-04-30',
      'wounded 1 event',
      'captured 9 cumulative 2031-04-01 2031-04-30',
    ],
  ],
  [
    'The army and the rebels fought 118 battles in May, the front said. The front lost two men, and five were hurt.',
    ['killed 2 cumulative 2031-05-01 2031-05-31 2031-05-31', 'wounded 5 cumulative 2031-05-01 2031-05-31 2031-05-31'],
  ],
  [
    'The mission published a report on the violence in Karvia during the second quarter of 2030. At least 42 girls were kidnapped.',
    ['captured 42 cumulative'],
  ],
  // A war has the time told beside it.
  ['Some 4,000 went missing in the conflict between 2014 and 2019.', ['missing 4000 cumulative 2014-01-01 2019-12-31']],
  ['Some 4,000 people were killed in the war in 2019.', ['killed 4000 cumulative 2019-01-01 2019-12-31']],
  ['In 2019 some 4,000 people were killed in the war.', ['killed 4000 cumulative 2019-01-01 2019-12-31']],
  // Three days and more are no incident; a raid may last them.
  [
    'Nineteen guards were killed in the past three days in riots in Marn.',
    ['killed 19 cumulative 2031-06-08 2031-06-10 2031-06-10'],
  ],
  ['From 3 to 6 June air strikes killed 20 villagers.', ['killed 20 cumulative 2031-06-03 2031-06-06 2031-06-06']],
  ['Clashes in the Velm district have left over 60 villagers dead.', ['killed 60 cumulative']],
  [
    'A strike killed 27 people, taking the death toll of the war to 4,541.',
    ['killed 27 event', 'killed 4541 cumulative'],
  ],
  // What raises a toll is the news.
  [
    'The police said 118 rebels died on Sunday, bringing all the dead to 149 since Saturday, when the truce began. They said 17 policemen died, raising police deaths to 19.',
    ['killed 118 event', 'killed 149 cumulative 2031-06-07', 'killed 17 event', 'killed 19 cumulative 2031-06-07'],
  ],
  // So many die of no fight of a day.
  [
    'The deal would free the hostages held in Marn, where more than 40,000 people have died.',
    ['killed 40000 cumulative'],
  ],
  // What is joined in one list counts over one time, and what follows a total as of a day is of that time.
  [
    'As of 4 June a total of 19 civilians were killed. A child, five women and four men died in their yards. Some 80 people were injured.',
    [
      'killed 19 cumulative   2031-06-04',
      'killed 1 cumulative   2031-06-04',
      'killed 5 cumulative   2031-06-04',
      'killed 4 cumulative   2031-06-04',
      'wounded 80 cumulative   2031-06-04',
    ],
  ],
  ['Confrontations between Ostria and Karvia have killed 426 people.', ['killed 426 cumulative']],
  ['Over 31,200 people have been killed so far by strikes on Marn.', ['killed 31200 cumulative']],
  ['The sect is to blame for thousands of murders.', ['killed 2000 cumulative']],
  ['The push left 1,484 rebels and 284 soldiers killed.', ['killed 1484 cumulative', 'killed 284 cumulative']],
  ['It has claimed 30,000 lives and ruined the south.', ['killed 30000 cumulative']],
  // What a party lost last week is its toll of that week.
  ['The rebels lost 25 fighters to army patrols last week.', ['killed 25 cumulative 2031-06-02 2031-06-08']],
  [
    'The land saw more bombings in January 2031, according to data released by a think tank.\n\nAt least 74 attacks shook the land, resulting in 91 deaths. Another 117 people were injured.',
    ['killed 91 cumulative 2031-01-01 2031-01-31', 'wounded 117 cumulative 2031-01-01 2031-01-31'],
  ],
  ['Within the week patrols killed 31 rebels.', ['killed 31 cumulative']],
  [
    'In the north patrols killed 71 rebels during the week.\n\nIn the west they killed 62 rebels and arrested 49.',
    ['killed 71 cumulative', 'killed 62 cumulative', 'captured 49 cumulative'],
  ],
  ['The feud of the clans goes on. The war, which claimed some 300 lives, ended in May.', ['killed 300 cumulative']],
  [
    'Since the night of 2 June 40 soldiers have been killed in the fighting, the ministry said.',
    ['killed 40 cumulative 2031-06-02'],
  ],
  [
    'Shelling along the front went on. As of 9 June 14 villagers had been killed and 31 wounded.',
    ['killed 14 cumulative   2031-06-09', 'wounded 31 cumulative   2031-06-09'],
  ],
  ['The police have 120 men detained since 4 May 2031.', ['captured 120 cumulative 2031-05-04']],
  ['Raids on the villages have so far killed 22 civilians.', ['killed 22 cumulative']],
  [
    'From 1 June to 6 June 2031, 12 civilians were killed by shelling in the district.',
    ['killed 12 cumulative 2031-06-01 2031-06-06 2031-06-06'],
  ],
  [
    'Mines have killed 36 people since the war ended. Another 90 were injured.',
    ['killed 36 cumulative', 'wounded 90 cumulative'],
  ],
  ['Over 3,000 soldiers were killed in the 44-day war.', ['killed 3000 cumulative']],
  ['He spoke of 40 villagers who are still missing.', ['missing 40 cumulative   2031-06-10']],
  ['The number of dead has been corrected to 105 as of this moment.', ['killed 105 cumulative   2031-06-10']],
  ['In the second border war 30 policemen died.', ['killed 30 cumulative']],
  ['Killed in the Great War: 2,700 servicemen.\nMissing: 100.', ['killed 2700 cumulative', 'missing 100 cumulative']],
  ['Losses of the army in the 44-day war.\nKilled: 2,700 servicemen.', ['killed 2700 cumulative']],
  [
    'Killed in Ossa and in Velm, soldiers and villagers together: 3,700.\nMissing as of 3 June 2031: 200 soldiers.',
    ['killed 3700 cumulative   2031-06-03', 'missing 200 cumulative   2031-06-03'],
  ],
  [
    'The office has counted 80 crimes since the truce of 3 March 2031.\n\nKilled: 16 people.\nWounded: 43.',
    ['killed 16 cumulative 2031-03-03', 'wounded 43 cumulative 2031-03-03'],
  ],
  [
    'The ombudsman summed up the year since the truce of 3 March 2031. In that time 50 raids were counted. Eleven people were killed.',
    ['killed 11 cumulative 2031-03-03'],
  ],
  [
    'Fighting has gone on along the border since 5 June. The number of dead has reached 41, the minister said.',
    ['killed 41 cumulative 2031-06-05'],
  ],
  [
    'The meeting began with a minute of silence for those killed since 5 June. The number of confirmed dead stands at 41.',
    ['killed 41 cumulative 2031-06-05'],
  ],
  [
    'As of 21:30 on 9 June at least 200 people had died in the Karvian attack.\n\nMore than 400 were wounded.',
    ['killed 200 cumulative   2031-06-09', 'wounded 400 cumulative   2031-06-09'],
  ],
  [
    'By the evening of 8 June there were 27 dead, the ombudsman of Ostria announced.',
    ['killed 27 cumulative   2031-06-08'],
  ],
  [
    'The Security Council of Ostria, which the president chaired on 9 June 2031, put the losses from the Karvian aggression at 207 dead.',
    ['killed 207 cumulative   2031-06-10'],
  ],
  ['As of 5:40 p.m. 14 villagers had been killed.', ['killed 14 cumulative   2031-06-10']],
  ['Freed by Ostria up to that day: 60 soldiers.', ['released 60 cumulative   2031-06-10']],
  [
    'Two more policemen were killed, the minister said. Eleven have now died, and some 70 are wounded.',
    ['killed 2 event', 'killed 11 cumulative', 'wounded 70 cumulative'],
  ],
  ['Over the four days one villager and six guards died.', ['killed 1 cumulative', 'killed 6 cumulative']],
  [
    'Two more deaths bring the number of Ostrian villagers killed to 23, the ministry said in a bulletin on Monday.',
    ['killed 2 event', 'killed 23 cumulative   2031-06-10'],
  ],
  [
    'A shell hit a school and killed one man. This brings the dead of both countries to 44.',
    ['killed 1 event', 'killed 44 cumulative   2031-06-10'],
  ],
  [
    'Guards were attacked in Velm and one was killed. The number of Ostrian guards killed now stands at 31.',
    ['killed 1 event', 'killed 31 cumulative   2031-06-10'],
  ],
  [
    'As of 9 a.m. on 9 June the fighting had affected 80 villagers, he said. Twelve are dead.',
    ['killed 12 cumulative   2031-06-09'],
  ],
  [
    'As of 9 a.m. on 9 June the fighting had affected 80 villagers. Twelve are dead, two more than the day before. Nine are seriously hurt.',
    ['killed 12 cumulative   2031-06-09', 'wounded 9 cumulative   2031-06-09'],
  ],
  ['Over 30,000 villagers have been evacuated from four provinces.', ['displaced 30000 cumulative   2031-06-10']],
  [
    'Displacement: 50,400 people.\n\nNearly 50,000 villagers had to flee, he said.',
    ['displaced 50400 cumulative   2031-06-10', 'displaced 50000 cumulative   2031-06-10'],
  ],
  [
    'Losses of civilians, figures for May 2031\n\nVelm had 14 killed and 9 injured. Shelling took the most lives (11 deaths).',
    [
      'killed 14 cumulative 2031-05-01 2031-05-31',
      'wounded 9 cumulative 2031-05-01 2031-05-31',
      'killed 11 cumulative 2031-05-01 2031-05-31',
    ],
  ],
  [
    'From 1 to 30 May 2031 the mission recorded 16 raids. Orsa saw 4 deaths. On 28 May a bomb killed two guards.',
    ['killed 4 cumulative 2031-05-01 2031-05-30 2031-05-30', 'killed 2 event'],
  ],
  ['Some 70 people were killed in May, the mission said on Monday.', ['killed 70 cumulative 2031-05-01 2031-05-31']],
  ['Clashes along the Marn river have cost dozens of lives, he wrote.', ['killed 24 cumulative']],
  ['It was a war that has cost 900 lives.', ['killed 900 cumulative']],
  [
    'Fighting broke out at the border on 2 June. France has reported 59 dead. Spain speaks of 41 dead.',
    ['killed 59 cumulative   2031-06-10', 'killed 41 cumulative   2031-06-10'],
  ],
  [
    'The militia is still holding 16 captives, including nine women.',
    ['captured 16 cumulative   2031-06-10', 'captured 9 cumulative   2031-06-10'],
  ],
  ['The offensive in the hills goes on. So far 60 villagers have been killed.', ['killed 60 cumulative']],
  [
    'Sixteen people were killed in Velm on Monday. It was the worst fighting since clashes in March killed 16 people.',
    ['killed 16 event', 'killed 16 cumulative 2031-03-01 2031-03-31'],
  ],
  [
    'Fourteen guards lost at the border\n\nIn all 14 guards were killed last week, he said.',
    ['killed 14 cumulative 2031-06-02 2031-06-08'],
  ],
  ['Eight days of shelling cost the lives of 30 guards.', ['killed 30 cumulative 2031-06-03 2031-06-10 2031-06-10']],
  ['Thousands of people died over the decades of fighting.', ['killed 2000 cumulative']],
  [
    'Two guards and a medic died on Sunday, lifting the number killed since 2 June to 30.',
    ['killed 2 event', 'killed 1 event', 'killed 30 cumulative 2031-06-02'],
  ],
  ['Nine porters died in two blasts on one street.', ['killed 9 cumulative']],
  ['The army killed 60 rebels during separate clashes in the south, it said.', ['killed 60 cumulative']],
  [
    'Since 2 June the office has counted 80 dead. It calls that a low estimate. Some 400 are hurt.',
    ['killed 80 cumulative 2031-06-02', 'wounded 400 cumulative 2031-06-02'],
  ],
  // A day within the time that is counted over, on which nobody is told to be hurt, ends no count.
  [
    'Both ministries have given casualty figures for 12 days of fighting. The war began on 2 June, when Ostria crossed the river. Marn confirmed 28 deaths.',
    ['killed 28 cumulative 2031-05-30 2031-06-10 2031-06-10'],
  ],
  // How long it went on: longer than what is one event.
  ['A 12-day rocket duel between the two towns killed scores of villagers.', ['killed 40 cumulative']],
  ['In the six-week offensive 14 guards fell.', ['killed 14 cumulative']],
  ['Clashes between Ostria and Karvia have left over 60 people dead.', ['killed 60 cumulative']],
  ['Rockets fell on Velm on Sunday in a warfare that has already cost 900 lives.', ['killed 900 cumulative']],
  // What is told to have a toll of some time has its other tolls of that time; what a war took in all says nothing of a raid in it.
  [
    'Eleven soldiers were killed during a week of clashes, the army said.\n\nBoth sides moved guns to the river.\n\nThe army said 78 soldiers were wounded in the clashes.',
    ['killed 11 cumulative 2031-06-04 2031-06-10 2031-06-10', 'wounded 78 cumulative 2031-06-04 2031-06-10 2031-06-10'],
  ],
  ['From 3 to 5 June air strikes killed 20 villagers.', ['killed 20 cumulative 2031-06-03 2031-06-05 2031-06-05']],
  // What names deeds of a time without a day or place is no blow.
  [
    'The army and the rebels fought 118 battles in May. It spoke of bombardment of villages and shooting at farmers, in which 41 villagers were hurt.',
    ['wounded 41 cumulative 2031-05-01 2031-05-31 2031-05-31'],
  ],
  // How many are held or away by now, whenever they were taken or fled.
  ['Some 60 soldiers are held in Karvian captivity, he said.', ['captured 60 cumulative   2031-06-10']],
  ['Karvia is holding 112 men.', ['captured 112 cumulative   2031-06-10']],
  ['The push also drove more than 120,000 people from the hills.', ['displaced 120000 cumulative   2031-06-10']],
]

it.each(CUMULATIVE)('%s', (text, expected) => {
  expect(scopesOf(text)).toEqual(expected)
})

const OF_ONE_INCIDENT = [
  'A bomb exploded at the market on Monday. So far 12 people have died.',
  'The death toll of the blast at the mill now stands at 19.',
  'A bomb exploded at the market on Monday. The number of dead has reached 12.',
  'Shelling of Ossa on 9 June.\nKilled: 3.\nWounded: 12.',
  'Two soldiers have been wounded since Monday; one of them died.',
  'It was the deadliest raid since March: 14 villagers were killed.',
  'Thirty people have been killed since May. On 8 June a shell wounded five villagers.',
  'Eight soldiers were hurt in the crash. Five have returned to duty so far.',
  'The ministry confirmed the following as of this morning. In the village of Velm two guards were killed.',
  'A mine exploded at the mill on Monday and killed two Ostrian guards, bringing the Ostrian toll to five.',
  'A bomb exploded at the market. The Ostrian death toll has risen to six.',
  'On Monday 300 villagers have been evacuated from Velm.',
  'Some 300 villagers fled the shelling.',
  'Ostria handed over two men, held since 4 May, on Sunday.',
  'Nine drivers detained since 4 May were released on Sunday.',
  'Ostria handed over four men, held since 4 May, on Sunday. It freed three others too.',
  'The blast at the mill has killed 20 workers.',
  'A bomb exploded at the mill. The ministry has confirmed 12 deaths.',
  'It was the third raid in two days and 14 villagers were killed.',
  'A truck bomb tore through Ossa and left more than 1,000 people injured.',
  'On Monday the army killed more than 1,200 rebels at Ossa.',
  'Last week gunmen overran a post at Ossa and killed 14 guards.',
  'Some 71 people were killed last week in clashes in the north, he said.',
  'The Red Cross said 300 prisoners were freed at the end of last week.',
  'Seven guards died in two separate clashes at Ossa on Sunday.',
  'A few guards were hurt when two mortar rounds exploded near them.',
  'Troops fought rebels at Ossa on Sunday. Four rebels were killed in two separate clashes near Velm.',
  'A private died too, bringing the toll of the Marn army so far to 11. Ostria says four of its soldiers were killed.',
  'Marn spoke of 14 men dead in what was the gravest breach of the truce in the area reported since August.',
  'Death toll of raid on Velm climbs to nine\n\nNine villagers have now died of the raid.',
  'Shells fell on Velm on Monday morning. Doctors have confirmed four deaths.',
  'As of 8 June nine guards had died. Three more were killed as rebels attacked their post.',
  'A mob wounded five policemen. Two bomb attacks on pumps did no harm.',
  'Gunmen seized ten villagers at a well. Six are still being held.',
  'As tensions rose again in the Marn conflict, gunners downed a helicopter, killing its pilot and two others.',
  'Gunmen killed 40 guards in the deadliest raid since the king took power in February.',
  'Clashes left at least four people dead in a conflict over water.',
  'Rebels have carried out 40 attacks this year. A bomb went off in Ossa on Sunday. Nine people were hurt in the blast.',
  'Fighters stormed a camp at Ossa on Sunday.\n\nThey fight in a war that has killed 50,000 people.\n\nEighteen soldiers were hurt.',
  'Clashes between Ostria and Karvia in the past few hours have left nine people dead.',
  'A nine-day battle left 52 soldiers dead.',
  'The three-day raid killed 14 rebels.',
  'Twelve soldiers were taken prisoner.',
  'Gunmen seized 14 villagers and held them hostage for an hour.',
  'Some 9,000 people fled Ossa on Sunday.',
  'From 3 to 5 June rebels attacked Velm: 20 villagers were killed.',
  'A battle near Velm on Sunday killed 40 guards. The toll of 40 guards is the highest since the king took power in February.',
]

it.each(OF_ONE_INCIDENT)('last toll of an incident: %s', (text) => {
  expect(linesOf(read(text)).length).toBeGreaterThan(0)
  expect(read(text).casualties.at(-1)?.scope).toBe('event')
})

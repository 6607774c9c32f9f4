/** Parts told beside their whole, by kind or by place, nouns that are left out, and those who are away from home. */
import { expect, it } from 'vitest'
import { linesOf, read } from './read-statement.js'

const lines = (text: string): string[] => linesOf(read(text)).sort()

it.each([
  ['Ten porters - two of them boys - were killed.', ['killed 10', 'killed 2 ⊂']],
  ['Ten porters, of whom two were boys, were killed.', ['killed 10', 'killed 2 ⊂']],
  ['Twenty-one persons (6 villagers and 15 military) were killed.', ['killed 15 ⊂', 'killed 21', 'killed 6 ⊂']],
  ['Eleven porters were hurt (seven in Ardel, four in Morvan).', ['wounded 11', 'wounded 4 ⊂', 'wounded 7 ⊂']],
  ['Eleven porters were hurt (Ardel 7, Morvan 4).', ['wounded 11', 'wounded 4 ⊂', 'wounded 7 ⊂']],
  ['Seven porters were hurt in Ardel, four in Morvan and one in Ossa.', ['wounded 1', 'wounded 4', 'wounded 7']],
  ['Shells killed two porters in Ardel, three in Morvan and one in Ossa.', ['killed 1', 'killed 2', 'killed 3']],
  ['Two women, a man and three boys, all of one family, were killed.', ['killed 1', 'killed 2', 'killed 3']],
  [
    'Two guards, a nurse and nine boys, including an orphan, were killed.',
    ['killed 1', 'killed 1 ⊂', 'killed 2', 'killed 9'],
  ],
  ['Ten porters – including two boys – were killed.', ['killed 10', 'killed 2 ⊂']],
  ['Ten porters—among them two boys—were killed.', ['killed 10', 'killed 2 ⊂']],
  ['Ten porters -- including two boys -- were killed.', ['killed 10', 'killed 2 ⊂']],
  ['Shells killed ten porters (including two boys) and wounded nine.', ['killed 10', 'killed 2 ⊂', 'wounded 9']],
  ['There were five casualties, two of them fatal.', ['killed 2 ⊂', 'unspecified 5']],
  ['Eleven porters hurt: nine in Ardel, two in Morvan.', ['wounded 11', 'wounded 2 ⊂', 'wounded 9 ⊂']],
  [
    'Five women died (two of them nurses) and nine men were hurt (three of them guards).',
    ['killed 2 ⊂', 'killed 5', 'wounded 3 ⊂', 'wounded 9'],
  ],
  ['Forty-seven porters were killed. Fifteen of the total were killed in Velm.', ['killed 15 ⊂', 'killed 47']],
  ['Thirty porters were hurt. 23 of the above-mentioned were hurt at home.', ['wounded 23 ⊂', 'wounded 30']],
  ['Nineteen porters were hurt; five of those were boys.', ['wounded 19', 'wounded 5 ⊂']],
])('tells parts from the whole and from others: %s', (text, expected) => {
  const { casualties } = read(text)
  const told = casualties.map((c) => `${c.harm} ${c.count_best}${c.subset_of ? ' ⊂' : ''}`)
  expect(told.sort()).toEqual(expected)
})

it.each([
  ['A boy was killed and others were hurt.', ['killed 1', 'wounded plural']],
  ['Others fled to the hills.', []],
  ['The blast left four porters and one guard dead.', ['killed 1', 'killed 4']],
  ['Both the driver and the guide were killed.', ['killed 1', 'killed 1']],
  ['Both porters were killed.', ['killed 2']],
  ['Gunmen abducted five male and three female porters.', ['captured 3', 'captured 5']],
  ['Gunmen invited five male and three female porters.', []],
  ['Some 300 families, about 1,100 people, were displaced.', ['displaced about 1100']],
  ['A total of 300 families, equivalent to 1,100 people, were displaced.', ['displaced 1100']],
  ['Some 300 families (1,100 people) were displaced.', ['displaced 1100']],
  ['Some 300 families were displaced: 1,100 people.', ['displaced 1100']],
  ['Some 4,000 evacuees have returned to their homes.', []],
  ['The shell killed a couple and their son.', ['killed 1', 'killed 2']],
  ['Rasul was wounded in the raid.', ['wounded 1']],
  ['Rasul was praised in the raid.', []],
  ['Ardel was captured in the raid.', []],
  ['A guard was struck and killed by shrapnel.', ['killed 1']],
  ["Up to 40 of the enemy's personnel were destroyed.", ['killed up to 40']],
  ['A teacher and two of her pupils were among those killed.', ['killed 1', 'killed 2']],
  ['Gunmen shot dead Levon Tark, a judge.', ['killed 1']],
  ['Some 12,000 refugees returned home.', []],
  ['Fifty guards and nine ushers are missing.', ['missing 50', 'missing 9']],
  ['Nine folders are missing.', []],
  ['The plan foresees that 8,200 villagers stay in shelters.', []],
  ['Troops killed four gunmen, and one was captured.', ['captured 1', 'killed 4']],
  ['“Two of my brothers did not make it,” he said.', ['killed 2']],
  ['Sniper fire kills soldier', ['killed 1']],
  ['Sniper fire kills hopes', []],
  ['The district counts 4,000 internally displaced persons.', ['displaced 4000']],
  ['Two evacuees were killed.', ['killed 2']],
  ['Gunmen seized eleven porters. The hostages were released on Sunday.', ['captured 11', 'released 11']],
  ['Gunmen seized eleven porters. Two hostages were released on Sunday.', ['captured 11', 'released 2']],
  ['The mill has moved 63 guests out of the hall.', []],
  ['The army trained 1,600 recruits in 12 centres.', []],
])('counts who was harmed: %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

it.each([
  ['Twelve porters were killed. Four of the dead were children.', 4, 'child', null],
  ['Twelve porters were killed. Four of the victims were women.', 4, null, 'female'],
  ['Twelve porters died and nine were hurt. Two of the dead and five of the wounded are children.', 5, 'child', null],
  ['Twelve porters were killed. Five were women and one was an old man.', 5, null, 'female'],
  ['Twelve porters were killed. Four of those killed were women.', 4, null, 'female'],
  ['Twelve porters were killed. Four of the dead spoke to children.', 4, null, null],
])('tells age and sex of a part where a verb stands between: %s', (text, count, age, sex) => {
  expect(read(text).casualties.find((c) => c.count_best === count)).toMatchObject({ age_group: age, sex })
})

it.each([
  [
    'It counted 9 killed (5 men, 4 women) and 31 hurt (17 men, 14 women).',
    ['killed 4', 'killed 5', 'killed 9', 'wounded 14', 'wounded 17', 'wounded 31'],
  ],
  ['A priest was shot dead on Friday, the fifth cleric to be murdered this year.', ['killed 1']],
  ['Police are looking for five men.', []],
  ['Divers are looking for five men.', ['missing 5']],
  ['Twelve porters died of cholera.', []],
  ['Three porters got wounds of various degree.', ['wounded 3']],
  ['One guard got a light injury.', ['wounded 1']],
  ['Losses: KIA - 5, WIA - 12, MIA - 1.', ['killed 5', 'missing 1', 'wounded 12']],
  ['Twenty or so porters were killed.', ['killed about 20']],
  ['Two porters were killed and an unknown number injured.', ['killed 2', 'wounded plural']],
  ['Two guards killed four injured in raid', ['killed 2', 'wounded 4']],
  [
    'Three were killed, one of them a child, and five were hurt, two of them boys.',
    ['killed 1', 'killed 3', 'wounded 2', 'wounded 5'],
  ],
  ['It was not clear whether there were any casualties.', []],
  ['He did not say how many soldiers were killed.', []],
  ['He did not say whether the 12 soldiers killed in the raid were Ostrians.', ['killed 12']],
  ['One body has been found; the search continues for two others.', ['killed 1', 'missing 2']],
  ['As of noon there are four casualties and three wounded.', ['killed 4', 'wounded 3']],
  ['As of noon there are four casualties: three wounded and one killed.', ['killed 1', 'unspecified 4', 'wounded 3']],
  ['The number of killed and missing is 207.', ['unspecified 207']],
  [
    'Shells caused 12 deaths and 30 injuries, including two deaths and five injuries on Sunday.',
    ['killed 12', 'killed 2', 'wounded 30', 'wounded 5'],
  ],
  ['One guard KIA, four WIA.', ['killed 1', 'wounded 4']],
  ['The gunman killed two guards before being shot dead.', ['killed 1', 'killed 2']],
  ['Two guards were abducted before being shot dead.', ['captured 2', 'killed 2']],
  ['Nine porters had their throats slit.', ['killed 9']],
  ['Ninety porters are on the list of the missing.', ['missing 90']],
  ['Two foreigners – a nurse and a driver – were abducted.', ['captured 2']],
  ['Two persons were stabbed in Ardel.', ['unspecified 2']],
  ['Police found 49 mutilated bodies.', ['killed 49']],
  ['Fatalities range from 4 to 17.', ['killed 4-17']],
  ['The army lost at least 5-7 men.', ['killed 5-7']],
  ['A porter was shot dead on Monday. His body was found on Friday.', ['killed 1']],
  ['Gunmen abducted a porter. His body was flown to Ardel.', ['captured 1']],
  ['Two aid workers – a doctor and a driver – were abducted.', ['captured 2']],
  ['The dead number in the hundreds.', ['killed plural']],
])('tells %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

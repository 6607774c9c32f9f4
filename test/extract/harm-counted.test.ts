/** Figures with a list between subject and verb, parts of a whole told before, bands with names of their own, and plain counts in words of a bound. */
import { expect, it } from 'vitest'
import { linesOf, read } from './read-statement.js'

const lines = (text: string): string[] => linesOf(read(text)).sort()

it.each([
  [
    'Nine people, including a nurse, a guard, two drivers and three pupils were hurt.',
    ['wounded 1', 'wounded 1', 'wounded 2', 'wounded 3', 'wounded 9'],
  ],
  ['Over 30 rebels, including their leaders, Arno Lisk, Pell Dorin and Ivo Tarn, were neutralised.', ['killed 30+']],
  [
    'Dozens of porters, including a girl, her mother and a reporter, Arno Lisk, were hurt.',
    ['wounded 1', 'wounded 1', 'wounded 1', 'wounded plural'],
  ],
  ['Nine porters, including two nurses, said three pupils were killed.', ['killed 3']],
  ['Two porters were killed, a boy among them, and five were hurt.', ['killed 1', 'killed 2', 'wounded 5']],
  ['Shells killed 15 people: three females and 12 males.', ['killed 12', 'killed 15', 'killed 3']],
  ['The raid hurt 17 people, including nine females.', ['wounded 17', 'wounded 9']],
  ['The raid hurt 17 people, including nine clerks.', ['wounded 17', 'wounded 9']],
  // Bands
  ['Six Golden Falcons were killed in the raid.', ['killed 6']],
  ['Three Desert Hawks died in the clash.', ['killed 3']],
  ['Four Black Sea Lions were wounded.', ['wounded 4']],
  ['Colonel Lisk said six Golden Falcons were fed.', []],
  // A plain count where it opens the sentence, elsewhere the most there may be
  ['As many as nine miners died in the raid.', ['killed 9']],
  ['The raid killed as many as nine miners.', ['killed up to 9']],
  // Of those told before
  ['The raid killed nine rebels. Three of the dead men were guards.', ['killed 3', 'killed 9']],
  ['The raid killed nine rebels. A band claimed two of the slain men as its own.', ['killed 2', 'killed 9']],
  ['They met nine rebels. Three of the tired men were guards.', []],
  [
    'He deplored the murder of three envoys. He spoke of traitors. He went home. He spoke again. The talks go on. ' +
      'One of the victims was a Marnian citizen. The other two victims were clerks.',
    ['killed 1', 'killed 2', 'killed 3'],
  ],
  ['Nine porters lost lives in the raid.', ['killed 9']],
  ['The patrol included nine hostages.', []],
  ['Officials reported the arrival of 50,000 refugees from Marn.', ['displaced 50000']],
  ['Officials reported the arrival of 50 refugees from Marn.', []],
  ['A reporter for a daily and a driver accompanying him had to be hospitalised.', ['wounded 1', 'wounded 1']],
  // Whose things are counted, what is to be done, and how many at least
  ['Troops captured six terrorist bunkers.', []],
  ['Troops captured four enemy trenches.', []],
  ['Troops captured six terrorist leaders.', ['captured 6']],
  ['The mission asked the police to make sure the attackers are detained.', []],
  ['The court ensures that the murder of two porters is punished.', ['killed 2']],
  ['The raid killed 90 guards, including at least two boys.', ['killed 2+', 'killed 90']],
  ['Rebel fire wounded one soldier and he was taken to hospital.', ['wounded 1']],
  // Whoever got away hurt, and losses of nobody
  ['Two rebels were killed and several others escaped with injuries.', ['killed 2', 'wounded plural']],
  ['Nine gunmen escaped with bullet wounds.', ['wounded 9']],
  ['The mayor escaped unharmed from the raid.', ['unspecified 0']],
  ['Several others escaped.', []],
  ['The district suffered crop losses in the raid.', []],
  ['The army suffered combat losses in the raid.', ['unspecified plural']],
  // A year, nobody else, and who only fell
  ['He was convicted of a 1987 double murder.', []],
  ['He was convicted of a 1987 kidnapping.', []],
  ['The 1,987 dead were guards.', ['killed 1987']],
  ['The armies inflicted heavy losses on each other.', ['unspecified plural']],
  ['Both camps caused losses to one another.', ['unspecified plural']],
  ['A guard fell from the roof.', []],
  ['Two porters fell off a lorry.', []],
  ['Two guards fell in the battle.', ['killed 2']],
  ['Nine porters lost tools in the raid.', []],
])('tells %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

it.each([
  ['Ostria freed 40 captives. Of those freed, 30 had been held since 2022.', ['40 e1', '30 e1']],
  ['Ostria freed 40 captives. Of them, 30 had been in captivity since 2022.', ['40 e1', '30 e1']],
  ['Ostria freed 40 captives. Of the released prisoners, 30 were captured in May.', ['40 e1', '30 e1']],
  ['Troops rescued 20 hostages. They comprised two men and 18 women.', ['20 e1', '2 e1', '18 e1']],
  ['Five envoys were freed in exchange for two men seized on 3 May 2016.', ['5 e1']],
])('tells who came free: %s', (text, expected) => {
  const { casualties } = read(text)
  const freed = casualties.filter((c) => c.harm === 'released' && c.scope === 'event' && c.modality === 'occurred')
  expect(freed.map((c) => `${c.count_best} ${c.event}`)).toEqual(expected)
  expect(casualties.filter((c) => c.subset_of === null && c.harm === 'released')).toHaveLength(1)
})

it('puts the other victims under those told before', () => {
  const { casualties } = read(
    'A bomb killed five envoys. Two of the victims were clerks. The other three victims were guards.',
  )
  expect(casualties.map((c) => `${c.count_best} ${c.subset_of}`)).toEqual(['5 null', '2 f1', '3 f1'])
})

it.each([
  ['The blast hurt 30 porters. One had serious head wounds.', ['30', '1 ⊂30']],
  [
    'The blast hurt 30 people. A girl had serious burns while another had serious leg wounds.',
    ['30', '1 ⊂30', '1 ⊂30'],
  ],
  ['Nine guards were hurt in the clash. One guard was seriously injured.', ['9', '1 ⊂9']],
  ['The grenade hurt six people. Three patients had grave wounds, doctors said.', ['6', '3 ⊂6']],
  // Of another kind, told as one more, another day, as many, and slight
  ['Nine guards were hurt in the clash. A villager was seriously injured.', ['9', '1']],
  ['The blast hurt 30 people. Another boy was seriously injured.', ['30', '1']],
  ['Shells hurt 14 people in Velm on Monday. On Tuesday a woman was seriously wounded in Marn.', ['14', '1']],
  ['The blast hurt 30 people. A boy was hurt by a car.', ['30', '1']],
])('tells whose grave wounds are of those told to be hurt: %s', (text, expected) => {
  const { casualties } = read(text)
  const whole = (id: string | null) => casualties.find((c) => c.id === id)
  expect(
    casualties.map((c) => `${c.count_best}${c.subset_of === null ? '' : ` ⊂${whole(c.subset_of)?.count_best}`}`),
  ).toEqual(expected)
})

/** Who the dead, the wounded and the freed are by name and rank: lists after a toll, ranks of many armies, an office after a name. */
import { describe, expect, it } from 'vitest'
import { linesOf, read } from './read-statement.js'

/** Each person as “rank | name harm”, in the order of the text. */
const people = (text: string): string[] =>
  read(text).people.map((p) => `${p.rank ? `${p.rank} | ` : ''}${p.name} ${p.harm}`)

/** All of them under one harm. */
const all = (harm: string, names: string) => names.split('; ').map((name) => `${name} ${harm}`)

describe('lists of the fallen after a toll', () => {
  it.each([
    [
      'The slain troopers were identified as Capt. Arno Lisk; Sgts. Pell Dorin and Hask Toren; Cpls. Omar Velm, 20, Ruel Tarn, 31, and Teo Marn, 26; and Pvt. Jon Kestal, 19.',
      'Capt | Arno Lisk; Sgt | Pell Dorin; Sgt | Hask Toren; Cpl | Omar Velm; Cpl | Ruel Tarn; Cpl | Teo Marn; Pvt | Jon Kestal',
    ],
    [
      'Three soldiers fell. They were identified as contracted privates Arno Lisk and Pell Dorin and commando sergeant Ömer Velm.',
      'contracted private | Arno Lisk; contracted private | Pell Dorin; commando sergeant | Ömer Velm',
    ],
    [
      'Two soldiers and a guard were killed. They were identified as specialist sergeant Arno Lisk, infantry private Pell Dorin and village guard Teo Marn.',
      'specialist sergeant | Arno Lisk; infantry private | Pell Dorin; village guard | Teo Marn',
    ],
    [
      'Havildar Arno Lisk, Naiks Pell Dorin and Teo Marn and Sepoys Omar Velm, Hask Toren and Jon Kestal fell in the attack.',
      'Havildar | Arno Lisk; Naik | Pell Dorin; Naik | Teo Marn; Sepoy | Omar Velm; Sepoy | Hask Toren; Sepoy | Jon Kestal',
    ],
    [
      'The police identified the dead as head constable Arno Lisk, constables Pell Dorin and Teo Marn and special police officer Omar Velm.',
      'head constable | Arno Lisk; constable | Pell Dorin; constable | Teo Marn; special police officer | Omar Velm',
    ],
    [
      'Three soldiers died. They are: Lt.-Col. Jon Kestal, 44; Sgt.-Maj. (res.) Teo Marn, 35; Sgt. First Class Pell Dorin, 22, from Ossa.',
      'Lt.-Col | Jon Kestal; Sgt.-Maj | Teo Marn; Sgt. First Class | Pell Dorin',
    ],
    [
      'Two soldiers fell. The two soldiers killed were named by the army as Trooper Arno Lisk and Lance Corporal Pell Dorin.',
      'Trooper | Arno Lisk; Lance Corporal | Pell Dorin',
    ],
    ['Siti Aminah binti Tarn and Aman Zaki bin Osman were killed.', 'Siti Aminah binti Tarn; Aman Zaki bin Osman'],
    ['Ermek uulu Nurlan was killed in the shelling.', 'Ermek uulu Nurlan'],
    [
      'Two people died: Ukrainian police officer Arno Lisk and Russian conscript Pell Dorin.',
      'police officer | Arno Lisk; conscript | Pell Dorin',
    ],
    ['Private Arno Lisk took a fatal bullet to the chest.', 'Private | Arno Lisk'],
    ['The slain constable was identified as Arno Lisk.', 'constable | Arno Lisk'],
    ['The guard who died, Constable Tarn, was shot in the head.', 'Constable | Tarn'],
    ['The guard who was killed, Constable Tarn, was 24.', 'Constable | Tarn'],
    ['SENTRIES SAID POLICEMEN ARNO LISK AND PELL DORIN WERE KILLED.', 'POLICEMAN | ARNO LISK; POLICEMAN | PELL DORIN'],
  ])('%s', (text, names) => {
    expect(people(text)).toEqual(all('killed', names))
  })

  it('belong to the figure that they are all of, however far it stands', () => {
    const between = 'The patrol had left at dawn. Fog lay over the hills. The road is narrow there. Aid came at noon.'
    const text = `Two soldiers were killed on Monday. ${between} The slain soldiers were identified as Private Arno Lisk and Private Pell Dorin.`
    expect(linesOf(read(text))).toEqual(['killed 2'])
  })

  it('gives a second harm its own name', () => {
    expect(
      people(
        'A guard was killed and another wounded. The slain guard was named as Arno Lisk, the injured as Teo Velm.',
      ),
    ).toEqual(['Arno Lisk killed', 'Teo Velm wounded'])
  })
})

describe('an office after a name', () => {
  it.each([
    [
      'Arno Lisk, the acting head of the Ossa branch of the bank; Pell Dorin, an employee of the port; and Iva Toren, a shopkeeper, died of the blast.',
      'Arno Lisk; Pell Dorin; Iva Toren',
    ],
    ['Arno Lisk, head of the Ossa office, and his driver were killed in the blast.', 'Arno Lisk'],
    ['Arno Lisk, the deputy minister of transport, and two porters were shot dead.', 'Arno Lisk'],
    [
      'Arno Lisk, director of the Ossa hospital, Pell Dorin, editor of the weekly, and Iva Toren were killed.',
      'Arno Lisk; Pell Dorin; Iva Toren',
    ],
    ['The blast killed Arno Lisk, the acting head of the Ossa branch of the bank, and a porter.', 'Arno Lisk'],
  ])('%s', (text, names) => {
    expect(people(text)).toEqual(all('killed', names))
  })

  it('is of the speaker where the person speaks', () => {
    expect(people('Arno Lisk, head of the Ossa office, said that two guards were killed.')).toEqual([])
    expect(people('Two guards were killed, said Arno Lisk, head of the Ossa office.')).toEqual([])
  })
})

describe('people who come free', () => {
  it.each([
    ['Third Sergeant Iva Toren was released with the mediation of the church.', 'Third Sergeant | Iva Toren'],
    ['Arno Lisk was released after two months in captivity.', 'Arno Lisk'],
    ['The rebels have released Corporal Pell Dorin.', 'Corporal | Pell Dorin'],
  ])('%s', (text, names) => {
    expect(people(text)).toEqual(all('released', names))
  })

  it.each([
    'A video of Private Arno Lisk was released on Friday.',
    'The names of the soldiers were released on Friday.',
    'The report on Arno Lisk was released on Friday.',
  ])('not: %s', (text) => {
    expect(linesOf(read(text))).toEqual([])
  })
})

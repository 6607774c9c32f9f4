/** Names of persons: ranks and titles in any form before them, particles, hyphens, nicknames; and capitals that are no names. */
import { describe, expect, it } from 'vitest'
import { readSentences, readText } from '../../src/extract/read.js'
import { BARE, read } from './read-statement.js'

/** Each name as “rank | name”. */
const namesIn = (text: string): string[] =>
  readSentences(readText(text, '2031-06-10', BARE)).flatMap(({ items }) =>
    items.flatMap((item) => (item.names?.people ?? []).map((p) => (p.rank ? `${p.rank} | ${p.name}` : p.name))),
  )

describe('names of persons', () => {
  it.each([
    ['We honour Marine Corps Lance Cpl. David L. Orso.', ['Lance Cpl | David L. Orso']],
    ['Navy Petty Officer Third Class Milo W. Tarn died.', ['Petty Officer Third Class | Milo W. Tarn']],
    ['1st Lt. Tom Orlo and Sgt. 1st Class Bob Venn died.', ['1st Lt | Tom Orlo', 'Sgt. 1st Class | Bob Venn']],
    ['The pilot was lieutenant colonel Haidar Nasri.', ['lieutenant colonel | Haidar Nasri']],
    ['Cpl. Hunter Lopo and Pvt. Ann Baker were killed.', ['Cpl | Hunter Lopo', 'Pvt | Ann Baker']],
    ['They killed Farid al-Deirsy and Abu Mahdi al-Tarni.', ['Farid al-Deirsy', 'Abu Mahdi al-Tarni']],
    ['Vladim Kara-Murzin met Jean-Paul van der Venn.', ['Vladim Kara-Murzin', 'Jean-Paul van der Venn']],
    ['Thomas "Tommy" Pigolt and Jon Smelt Jr. spoke.', ['Thomas "Tommy" Pigolt', 'Jon Smelt Jr.']],
    ['Gunmen killed Angela Guerrero and Sergeant Uri Velm.', ['Angela Guerrero', 'Sergeant | Uri Velm']],
    ['Majors Ivo Kern and Rado Sulk were killed.', ['Major | Ivo Kern', 'Major | Rado Sulk']],
    [
      'The dead are junior sergeant Arno Tarn and privates Ivo Kern, Rado Sulk and Bo Hask.',
      ['junior sergeant | Arno Tarn', 'private | Ivo Kern', 'private | Rado Sulk', 'private | Bo Hask'],
    ],
    ['They named Angela de Guerrero.', ['Angela de Guerrero']],
    ['The brothers Omar and Kiril Darvo died.', ['Omar Darvo', 'Kiril Darvo']],
    ['Two sisters, Ana and Bela Tarn, were hurt.', ['Ana Tarn', 'Bela Tarn']],
    [
      'The blast killed Pell Dorin, his wife Sona and their children Timur, 5, and Laylo, 2.',
      ['Pell Dorin', 'Sona Dorin', 'Timur Dorin', 'Laylo Dorin'],
    ],
    ['A villager named Rasul was killed.', ['Rasul']],
    ['Asad Karo s/o Nabi Velm and Mela Tarn wife of Jakob Venn were hurt.', ['Asad Karo', 'Mela Tarn']],
    ['Privates Arno Lisk (born 2002) and Bo Hask (born 2003) fell.', ['Private | Arno Lisk', 'Private | Bo Hask']],
    ['Private Elnur Mamm Rashad oglu died.', ['Private | Elnur Mamm Rashad oglu']],
    ['Daw Than Maung and Sergeant Pak Ji-ho died there.', ['Daw Than Maung', 'Sergeant | Pak Ji-ho']],
    [
      'Killed in action: Lisk Arno, junior sergeant; Dorin Pell, private.',
      ['junior sergeant | Lisk Arno', 'private | Dorin Pell'],
    ],
    [
      'The mayor of Ossa, Bo Hask, and two suspects, Arno Tarn and Omar Said, were hurt.',
      ['Bo Hask', 'Arno Tarn', 'Omar Said'],
    ],
    ['Our comrades Dela and Rojat fell.', ['Dela', 'Rojat']],
    [
      'Gunmen shot the leader Sher Zaman alias Mukh and Warrant Officer Class 2 Lee Hops.',
      ['Sher Zaman', 'Warrant Officer Class 2 | Lee Hops'],
    ],
    [
      'Corporal Marav and Privates Cohen, Licl and Liw-agan fell.',
      ['Corporal | Marav', 'Private | Cohen', 'Private | Licl', 'Private | Liw-agan'],
    ],
    ['The gunmen killed 30-year-old Kyaw Soe and wounded Mr Rahim Jan there.', ['Kyaw Soe', 'Rahim Jan']],
    ['Marko Velm was freed. Mr. Velm is at home.', ['Marko Velm', 'Marko Velm']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })

  it.each([
    'A major road leads to Velm.',
    'It was shelled in Deir al-Tarn.',
    'The Navy said so.',
    'It fell in Port Mosul.',
    'UNRW Gaza said so.',
    'The soldiers Monday called heroes came home.',
    'Two envoys of Ossa and Velm were hurt.',
    'Their sons Ossa University invited were hurt.',
  ])('none: %s', (text) => {
    expect(namesIn(text)).toEqual([])
  })
})

/** Those harmed who are named, each with the harm. */
const harmed = (text: string): string[] => read(text).people.map((p) => `${p.name} ${p.harm}`)

describe('who those told of are', () => {
  it.each([
    [
      'Four hostages were killed. The four are Ivo Tarn, 69, Pell Dorin, 50, Marko Lisk, 50, and Arno Velm, who was 86.',
      ['Ivo Tarn killed', 'Pell Dorin killed', 'Marko Lisk killed', 'Arno Velm killed'],
    ],
    ['Three guards were killed. One was First-Class Soldier Ivo Tarn of the Alder Corps.', ['Ivo Tarn killed']],
    ['Three envoys came. One was Ivo Tarn.', []],
    [
      'Ivo Tarn, also called Mick, and the guard Pell Dorin, both killed in May, were friends.',
      ['Ivo Tarn killed', 'Pell Dorin killed'],
    ],
    ['He met Ivo Tarn and Pell Dorin, and both sides lost two men.', []],
    ['A guard was hurt; he was rushed to a clinic and succumbed there. He was Corporal Ivo Tarn.', ['Ivo Tarn killed']],
  ])('%s', (text, expected) => expect(harmed(text)).toEqual(expected))
})

/** Those harmed who are named, each as “rank | name age harm”. */
const told = (text: string): string[] =>
  read(text).people.map((p) => [p.rank && `${p.rank} |`, p.name, p.age, p.harm].filter(Boolean).join(' '))

describe('what the words beside a name tell of the person', () => {
  it.each([
    ['Ivo Tarn, aged 19, was killed.', ['Ivo Tarn 19 killed']],
    ['The 60-year-old shepherd Ivo Tarn was wounded.', ['Ivo Tarn 60 wounded']],
    ['A resident of Ossa, 60-year-old Ivo Tarn, was wounded.', ['Ivo Tarn 60 wounded']],
    ['Ivo Tarn, a 46-year-old senior sergeant, was killed.', ['senior sergeant | Ivo Tarn 46 killed']],
    ['Ivo Tarn, a twenty-year-old villager, was killed.', ['Ivo Tarn 20 killed']],
    [
      'Ivo Tarn, 19-year-old Pell Dorin and Bo Hask were killed.',
      ['Ivo Tarn killed', 'Pell Dorin 19 killed', 'Bo Hask killed'],
    ],
    ['Ivo Tarn, a colonel of the Ossa Guard, was killed.', ['colonel | Ivo Tarn killed']],
    ['Serviceman Ivo Tarn was killed.', ['Ivo Tarn killed']],
    ['A. Tarn and B. Dorin were killed.', ['A. Tarn killed', 'B. Dorin killed']],
    ['Two guards (Private Ivo Tarn and Pell Dorin) were killed.', ['Private | Ivo Tarn killed', 'Pell Dorin killed']],
    ['One guard was killed (Ivo Tarn) and one (Bo Hask) wounded.', ['Ivo Tarn killed', 'Bo Hask wounded']],
    ['Two guards were killed in Ossa (Ivo Tarn).', []],
    ['Two guards of General Ivo Tarn were killed.', []],
    ['Ivo Tarn was not hurt.', []],
    ['The suspect, Ivo Tarn, fled.', []],
    ['Ivo Tarn was hit and killed by a drone.', ['Ivo Tarn killed']],
    ['Ivo Tarn of Ossa was killed.', ['Ivo Tarn killed']],
    ['Omar al-Masri was wounded.', ['Omar al-Masri wounded']],
    ['On Sunday Ivo Tarn, a gang leader in Ossa was killed.', ['Ivo Tarn killed']],
    ['Privates Ivo Tarn (1999), Pell Dorin (2000) fell.', ['Private | Ivo Tarn killed', 'Private | Pell Dorin killed']],
    ['One of the dead was Kiril, a 45-year-old smith.', ['Kiril 45 killed']],
    ['A man was killed. The man was identified as Ivo Tarn, 34.', ['Ivo Tarn 34 killed']],
    ['A guard was killed. His name was Ivo Tarn.', ['Ivo Tarn killed']],
    ['A guard was killed. This is Private Ivo Tarn.', ['Private | Ivo Tarn killed']],
    ['Troops killed an attacker. Police identified the attacker as Ivo Tarn.', ['Ivo Tarn killed']],
    ['A bomb killed a nurse. Police named the bomber as Ivo Tarn.', []],
    ['A nurse was killed. The bomber was identified as Ivo Tarn.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

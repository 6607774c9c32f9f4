/** Names of persons: ranks and titles in any form before them, particles, hyphens, nicknames; and capitals that are no names. */
import { describe, expect, it } from 'vitest'
import { readSentences, readText } from '../../src/extract/read.js'
import { BARE } from './read-statement.js'

/** Each name as “rank | name”. */
const namesIn = (text: string): string[] =>
  readSentences(readText(text, '2031-06-10', BARE)).flatMap(({ items }) =>
    items.flatMap((item) => (item.names?.people ?? []).map((p) => (p.rank ? `${p.rank} | ${p.name}` : p.name))),
  )

describe('names of persons', () => {
  it.each([
    ['We honour Marine Corps Lance Cpl. David L. Orso.', ['Marine Corps Lance Cpl | David L. Orso']],
    ['Navy Petty Officer Third Class Milo W. Tarn died.', ['Navy Petty Officer Third Class | Milo W. Tarn']],
    ['1st Lt. Tom Orlo and Sgt. 1st Class Bob Venn died.', ['1st Lt | Tom Orlo', 'Sgt. 1st Class | Bob Venn']],
    ['The pilot was lieutenant colonel Haidar Nasri.', ['lieutenant colonel | Haidar Nasri']],
    ['Cpl. Hunter Lopo and Pvt. Ann Baker were killed.', ['Cpl | Hunter Lopo', 'Pvt | Ann Baker']],
    ['They killed Farid al-Deirsy and Abu Mahdi al-Tarni.', ['Farid al-Deirsy', 'Abu Mahdi al-Tarni']],
    ['Vladim Kara-Murzin met Jean-Paul van der Venn.', ['Vladim Kara-Murzin', 'Jean-Paul van der Venn']],
    ['Thomas "Tommy" Pigolt and Jon Smelt Jr. spoke.', ['Thomas "Tommy" Pigolt', 'Jon Smelt Jr.']],
    ['Gunmen killed Angela Guerrero and Sergeant Uri Velm.', ['Angela Guerrero', 'Sergeant | Uri Velm']],
    ['Majors Ivo Kern and Rado Sulk were killed.', ['Major | Ivo Kern', 'Major | Rado Sulk']],
    ['They named Angela de Guerrero.', ['Angela de Guerrero']],
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
  ])('none: %s', (text) => {
    expect(namesIn(text)).toEqual([])
  })
})

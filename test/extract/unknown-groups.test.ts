/** Armed groups that no lexicon knows, by whom they are at. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const sidesIn = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed')
    .map((c) => `${c.harm} ${c.count_best ?? '–'} ${c.side ?? c.side_text ?? '–'}`)

const FIGHTERS = 'Four fighters died.'

test.each([
  ['The KLF attacked an army post near Ossa.', 'KLF'],
  ['The army said on Monday that the KLF had raided a camp.', 'KLF'],
  ['An army patrol was ambushed by the KLF near Ossa.', 'KLF'],
  ['Clashes between the army and the KLF went on near Ossa.', 'KLF'],
  ['Fighting between KLF and government troops went on near Ossa.', 'KLF'],
  ['Troops attacked three KLF camps near Ossa.', 'KLF'],
  ['The KLF, which has fought for independence since 1998, raided Ossa.', 'KLF'],
  ['The KLF said on Monday that it had ambushed a column of soldiers.', 'KLF'],
  ['An army patrol was ambushed by the Velm People’s Movement (VPM) near Ossa.', 'Velm People’s Movement'],
  ['The Sons of Velm attacked an army post near Ossa.', 'Sons of Velm'],
  ['Police clashed with Dawn of Marn near Ossa.', 'Dawn of Marn'],
  ['Soldiers came under attack from the Black Lions near Ossa.', 'Black Lions'],
  ['Ansar al-Velm attacked an army post near Ossa.', 'Ansar al-Velm'],
  ['Rebels attacked a base of the Sons of Velm near Ossa.', 'Sons of Velm'],
  ['On Monday Marnite insurgents attacked two posts near Ossa.', 'Marnite'],
  ['The KLF, which has fought for independence since 1998, opened a school near Ossa.', 'KLF'],
  ['The KLF on Monday attacked an army post near Ossa.', 'KLF'],
  ['A raid by gunmen was carried out by the KLF on barracks near Ossa.', 'KLF'],
  ['Three KLF members were killed by troops near Ossa.', 'KLF'],
  // Whoever attacks or is hunted without any forces of a state may be anybody; so may a union that the police are at.
  ['The KLF attacked the plan in a statement.', '–'],
  ['The plan was attacked by the KLF in a statement.', '–'],
  ['The teachers visited a base of the Sons of Velm near Ossa.', '–'],
  ['Nine KLF members met near Ossa.', '–'],
  ['A KLF camp was raided near Ossa.', '–'],
  ['The Chilean Lions attacked an army post near Ossa.', '–'],
  ['The KLF attacked Military Street in Ossa.', '–'],
  ['The Velm Teachers Union (VTU) attacked the police in a statement near Ossa.', '–'],
  // Arms, bodies and persons are no group; nor is whoever stands with the army, or only a word that begins the sentence.
  ['An IED attacked by soldiers went off near Ossa.', '–'],
  ['Soldiers were killed by RPG fire near Ossa.', '–'],
  ['The Ministry of Defence attacked the police in a statement.', '–'],
  ['Police fought with the Bishop of Velm near Ossa.', '–'],
  ['The army and the KLF attacked a village near Ossa.', '–'],
  ['An army patrol was ambushed by Arno al-Velm near Ossa.', '–'],
  ['Masked gunmen attacked two posts near Ossa.', '–'],
])('by whom it is at: %s', (text, side) => expect(sidesIn(`${text} ${FIGHTERS}`)).toContain(`killed 4 ${side}`))

/** Words that take their incident as known hang on it, whatever place is told beside them. Invented statements, no registry. */
import { expect, test } from 'vitest'
import { BARE, read as readOn } from './read-statement.js'

const read = (text: string) => readOn(text, BARE, '2031-03-12')

const told = (text: string): string[] =>
  read(text).events.map((e) => [e.subtype, e.date_start?.slice(5), e.place?.name ?? '-'].join(', '))

/** Each figure with the place of its event. */
const hung = (text: string): string[] => {
  const { casualties, events } = read(text)
  return casualties
    .filter((c) => c.state === 'live')
    .map((c) => `${c.count_best} ${c.harm}, ${events.find((e) => e.id === c.event)?.place?.name ?? '-'}`)
}

test.each([
  // The one event that the text told so far
  [
    'Patrol boats of the two navies fought a clash off Ossa on Monday, leaving six sailors dead.\n\nThe clash came hours before a football match in Marn.',
    ['armed_clash, 03-10, Ossa'],
  ],
  [
    'Gunmen stormed a police station near Ossa on Tuesday.\n\nThe governor, speaking in Marn, said four officers died in the attack.',
    ['attack, 03-11, Ossa'],
  ],
  [
    'A bomb exploded at a market in Ossa on Sunday.\n\n“Nine people were killed in the explosion,” a police chief told reporters in Velm.',
    ['remote_explosive_landmine_ied, 03-09, Ossa'],
  ],
  [
    'Rebels ambushed a convoy near Ossa on Friday.\n\nIn Marn, the ministry said the ambush left five soldiers dead.',
    ['ambush, 03-07, Ossa'],
  ],
  [
    'Rebels attacked an office in the old quarter of Marn on Monday. It reportedly took place at noon when a car bomb detonated near the gate of Velm House in Ossa.',
    ['remote_explosive_landmine_ied, 03-10, Marn'],
  ],
  // A camp with and without its article
  [
    'Troops fought gunmen east of the Marn refugee camp on Monday.\n\nThe army said its men fired on gunmen near al-Marn camp, killing three.',
    ['armed_clash, 03-10, Marn'],
  ],
  // Who is known as hurt was hurt before
  [
    'A soldier was shot near Ossa village on Monday. The injured man was evacuated to the base at Velm.',
    ['attack, 03-10, Ossa'],
  ],
  // Near misses: there were two, or the words take nothing as known
  [
    'Gunmen attacked a village near Ossa on Monday. On Tuesday others attacked a mine near Marn. Three guards were killed in the attack near Marn.',
    ['attack, 03-10, Ossa', 'attack, 03-11, Marn'],
  ],
  [
    'Rebels attacked the town of Ossa on Monday. A clash near the town of Marn left two guards dead.',
    ['attack, 03-10, Ossa', 'armed_clash, 03-10, Marn'],
  ],
  // On the same day, and another
  [
    'On Friday rebels killed two farmers near Ossa village. Later on Friday, a group of rebels attacked the edge of Marn town, where they killed three people.',
    ['attack, 03-07, Ossa', 'attack, 03-07, Marn'],
  ],
  [
    'A soldier was shot near Ossa on Monday. A wounded man was found near Marn.',
    ['attack, 03-10, Ossa', 'attack, 03-10, Marn'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  [
    'A blast hit a convoy near Ossa on Sunday. Police chief Arno Dell told the press in Marn: “Eight guards died and five more were hurt in the attack. Four guards are missing.”',
    ['8 killed, Ossa', '5 wounded, Ossa', '4 missing, Ossa'],
  ],
  // What somebody had done before is not where he died
  [
    'Troops fought rebels near Ossa on Sunday. One of the dead was Arno Dell, a rebel chief blamed for the bombing of a hotel in Marn last year.',
    ['1 killed, Ossa'],
  ],
])('figures: %s', (text, expected) => {
  expect(hung(text)).toEqual(expected)
})

test.each([
  [
    'A bomb killed four people in Velm on Monday. Earlier attacks hit Ossa on 3 and 7 March.\n\nAmong the dead are two boys.',
    ['4 killed, Velm', '2 killed, Velm'],
  ],
  // In the same paragraph the text goes on with what it recalls.
  [
    'A bomb killed four people in Velm on Monday. An earlier attack hit Ossa on 3 March. Nine people were wounded there.',
    ['4 killed, Velm', '9 wounded, Ossa'],
  ],
  [
    'A bomb killed four people in Velm. A previous bombing struck Ossa in March. Two boys were among the dead.',
    ['4 killed, Velm', '2 killed, Ossa'],
  ],
])('a paragraph behind an attack recalled in passing goes on with the news: %s', (text, want) =>
  expect(hung(text)).toEqual(want),
)

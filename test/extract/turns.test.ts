/** Sentences that turn to one more incident, and what goes on with them. Invented statements. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

/** Violent events as “place, day” and figures as “killed 3 e1”, for a Wednesday. */
const told = (text: string): string[] => {
  const { events, casualties } = read(text, undefined, '2031-03-12')
  return [
    ...events
      .filter((e) => e.type !== 'protest' && e.type !== 'strategic_development')
      .map((e) => `${e.place?.name ?? 'nowhere'}, ${e.date_start?.slice(5)}`),
    ...casualties.map((c) => `${c.harm} ${c.count_low} ${c.event}`),
  ]
}

test.each<[string, string[]]>([
  [
    'Guards killed four smugglers near Ossa on Monday. In another operation in the Velm area, two smugglers were killed.',
    ['Ossa, 03-10', 'Velm, 03-10', 'killed 4 e1', 'killed 2 e2'],
  ],
  [
    'A bomb wounded two clerks in Ossa on Monday. In another action blamed on the rebels, several men beat and wounded a watchman.',
    ['Ossa, 03-10', 'Ossa, 03-10', 'wounded 2 e1', 'wounded 1 e2'],
  ],
  [
    'Insurgents blew up a bus in Ossa on Monday, killing three. In the course of a separate engagement with the same group near Velm, one ranger died.',
    ['Ossa, 03-10', 'Velm, 03-10', 'killed 3 e1', 'killed 1 e2'],
  ],
  [
    'Troops shot dead three fighters in Ossa on Monday. In a third incident nearby, explosives went off early, killing two men.',
    ['Ossa, 03-10', 'Ossa, 03-10', 'killed 3 e1', 'killed 2 e2'],
  ],
  [
    'A mine killed two farmers in Ossa on Monday. At the same time, a bomb went off at a college in Velm.',
    ['Ossa, 03-10', 'Velm, 03-10', 'killed 2 e1'],
  ],
  // “The attack” is the one turned to
  [
    'Bandits attacked motorists near Ossa on Monday and killed two. Similarly, raiders stormed villages in Velm district and killed 17 people. The attack lasted until dawn, the governor of Tarn said, and wounded five.',
    ['Ossa, 03-10', 'Velm, 03-10', 'killed 2 e1', 'killed 17 e2', 'wounded 5 e2'],
  ],
  // What is told behind a turn that tells of no violence was there
  [
    'Soldiers raided a farm near Ossa on Sunday and killed four gunmen. Separately, a band was intercepted near Velm. Troops engaged it and three gunmen were killed.',
    ['Ossa, 03-09', 'Velm, 03-09', 'killed 4 e1', 'killed 3 e2'],
  ],
  // Clauses of one sentence, each with a place of its own
  [
    'At least 12 commandos were killed in the direction of Ossa; an army helicopter was shot down in the direction of Marn.',
    ['Ossa, 03-12', 'Marn, 03-12', 'killed 12 e1'],
  ],
  [
    'Two guards were wounded in Ossa on Monday; rebels blew up a bridge near Marn; and a patrol was ambushed in Tarn district.',
    ['Ossa, 03-10', 'Marn, 03-10', 'Tarn, 03-10', 'wounded 2 e1'],
  ],
  [
    'A farmer was wounded near Ossa on Monday, and a mine went off under a truck in Marn.',
    ['Ossa, 03-10', 'Marn, 03-10', 'wounded 1 e1'],
  ],
  [
    'Gunmen attacked a post near Ossa on Monday; two guards were killed and a vehicle was destroyed.',
    ['Ossa, 03-10', 'killed 2 e1'],
  ],
  [
    'Two soldiers were killed on Monday when rebels attacked a post in Ossa, a town in Marn district.',
    ['Ossa, 03-10', 'killed 2 e1'],
  ],
  // Sentences that open each with the spot whose harmed they tell, though the spots were told together before
  [
    'Clashes went on in the Ossa, Marn and Velm areas on Monday. At Ossa, two guards were wounded in a firefight. At Marn, the troops beat off an attack and six rebels were killed.',
    ['Ossa, 03-10', 'Marn, 03-10', 'wounded 2 e1', 'killed 6 e2'],
  ],
  // A district where only a wider area was told of many, and an area that is not around the spot told before
  [
    'Roadside bomb attacks killed six people in southern Ostria on Monday. Four farmers were killed when a bomb went off in Ossa district.',
    ['Ostria, 03-10', 'Ossa, 03-10', 'killed 6 e1', 'killed 4 e2'],
  ],
  [
    'A bomb killed two porters in Ossa on Monday. Gunmen shot dead four clerks in Marn district.',
    ['Ossa, 03-10', 'Marn, 03-10', 'killed 2 e1', 'killed 4 e2'],
  ],
  // “A third encounter”, and the firefight behind it, are one
  [
    'Troops killed nine rebels in Marn on Monday. A third encounter occurred in Velm, Tarn District, where two more rebels were killed following an intense firefight.',
    ['Marn, 03-10', 'Velm, 03-10', 'killed 9 e1', 'killed 2 e2'],
  ],
  [
    'A drone strike on a market in Ossa killed 15 people on Monday. Hours earlier, fighters struck a mosque in Ossa, killing at least 70.',
    ['Ossa, 03-10', 'Ossa, 03-10', 'killed 15 e1', 'killed 70 e2'],
  ],
  // No turn to another incident
  [
    'Guards killed four smugglers near Ossa on Monday. In another statement, the army said that the smugglers were killed in a gunfight.',
    ['Ossa, 03-10', 'killed 4 e1'],
  ],
  [
    'Gunmen killed two teachers in Ossa on Monday. Separately, the mayor of Velm condemned the attack.',
    ['Ossa, 03-10', 'killed 2 e1'],
  ],
  [
    'Gunmen killed two teachers in Ossa on Monday. In another village, people held a vigil for the victims of the shooting.',
    ['Ossa, 03-10', 'killed 2 e1'],
  ],
])('%s', (text, expected) => expect(told(text)).toEqual(expected))

/** Whose people the speaker's own forces hit, and who is told beside them. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const sides = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed' && c.count_best !== 0)
    .map((c) => `${c.harm} ${c.count_best ?? 'some'} ${c.side ?? c.side_text ?? '–'}`)

test.each([
  [
    'Dawn Front fighters hold the hills. “We killed four in a battle and lost one man,” the Chilean army said.',
    ['killed 4 Dawn Front', 'killed 1 Chile'],
  ],
  [
    'Dawn Front rebels came down. “Our forces ambushed them and killed nine,” the Chilean army said.',
    ['killed 9 Dawn Front'],
  ],
  ['Dawn Front fighters raided Ossa. The Chilean army said it had killed six.', ['killed 6 Dawn Front']],
  ['Dawn Front fighters raided a camp. “We heard they killed five,” the Chilean army said.', ['killed 5 –']],
  ['The Chilean police hunt Dawn Front rebels. “We know that nine died,” they said.', ['killed 9 –']],
  [
    'The Dawn Front, an armed group, fled. The Chilean army stepped up its hunt for the rebels, saying that five were killed.',
    ['killed 5 Dawn Front'],
  ],
])('whom those who speak killed: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'Dawn Front rebels raided Ossa. Government troops beat them back, inflicting 71 casualties on the rebels.',
    ['unspecified 71 Dawn Front'],
  ],
  [
    'Dawn Front rebels raided Ossa. The Chilean army said the rebels lost 12 men and that it lost three.',
    ['killed 12 Dawn Front', 'killed 3 Chile'],
  ],
  ['The army suffered 23 casualties, a spokesman for the Chilean army said.', ['unspecified 23 Chile']],
  ['According to the Chilean military, a patrol was ambushed and lost 12 men in the clashes.', ['killed 12 Chile']],
  [
    'The army killed 12 Dawn Front insurgents, including two commanders.',
    ['killed 12 Dawn Front', 'killed 2 Dawn Front'],
  ],
  ['Chilean soldiers were ambushed. Nine soldiers died, including a commander.', ['killed 9 Chile', 'killed 1 Chile']],
  ['Villages were hit. Firing from the Chilean side killed two soldiers.', ['killed 2 –']],
  ['Three Polish soldiers died on the Polish side.', ['killed 3 Poland']],
  [
    'Dawn Front rebels said that ten pupils and their teacher were killed when a shell hit a school.',
    ['killed 10 –', 'killed 1 –'],
  ],
])('who lost them: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['One SLF fighter was killed and another injured in the raid.', ['killed 1 SLF', 'wounded 1 SLF']],
  ['Troops killed 10 foreign-backed Taliban near Ossa.', ['killed 10 Taliban']],
  ['The raid killed a Roman Catholic priest.', ['killed 1 –']],
  ['A Junior Commissioned Officer died in the raid.', ['killed 1 –']],
  ['WARSAW: An air strike on a village killed ten civilians.', ['killed 10 –']],
  ['The army said it had hit “hundreds” of Polish troops and killed “dozens” of them.', ['killed 24 Poland']],
])('names and numbers: %s', (text, want) => expect(sides(text).map((x) => x.replace('some', '24'))).toEqual(want))

test.each([
  [
    'Chile said its troops killed 12 and wounded 15 in a battle with Peruvian forces.',
    ['killed 12 Peru', 'wounded 15 Peru'],
  ],
  ['The Chilean army said it destroyed two Peruvian tanks with their crews, killing 12.', ['killed 12 Peru']],
  [
    'According to the Chilean Defence Ministry, its troops captured 12 soldiers in a battle with Peruvian forces.',
    ['captured 12 Peru'],
  ],
  [
    'The Ministry of Defence of Chile reported that Peruvian troops attacked a post, wounding 12.',
    ['wounded 12 Chile'],
  ],
  ['The Ministry of Defence of Chile says the Peruvian Armed Forces sustained 200 losses.', ['unspecified 200 Peru']],
  [
    'The Ministry of Defence of Chile says the Peruvian army suffered 200 losses. At least 30 soldiers were killed near Ossa.',
    ['unspecified 200 Peru', 'killed 30 Peru'],
  ],
  ['The Chilean army said 12 people became victims of mines laid by Peru.', ['unspecified 12 Chile']],
  ['Chilean officials said 12 Peruvian soldiers and 15 of its own had died.', ['killed 12 Peru', 'killed 15 Chile']],
  ['Chile said its troops repelled a Peruvian attack, losing 12 men.', ['killed 12 Chile']],
  // near misses
  ['Chile said Peruvian forces captured 12 soldiers.', ['captured 12 Chile']],
  ['Chile said it lost 12 soldiers in fighting with Peruvian troops.', ['killed 12 Chile']],
  ['The bomb went off at noon. It killed 12 soldiers, the Chilean army said.', ['killed 12 –']],
])('what one of two tells: %s', (text, want) => expect(sides(text)).toEqual(want))

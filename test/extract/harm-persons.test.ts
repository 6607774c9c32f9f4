/** Who may be a victim: offices and trades, ranks without a name, what somebody works with, faiths and peoples. */
import { expect, it } from 'vitest'
import { linesOf, read } from './read-statement.js'

const lines = (text: string): string[] => linesOf(read(text)).sort()

it.each([
  // Offices
  ['A quarry manager and two guards were killed near the bridge.', ['killed 1', 'killed 2']],
  ['Three sentries and the director of a seed bank died in the raid.', ['killed 1', 'killed 3']],
  ['Gunmen shot dead a provincial governor.', ['killed 1']],
  ['Two tax inspectors were wounded by a mine.', ['wounded 2']],
  // Ranks without a name
  [
    'Among the wounded are an assistant commandant, four head constables and a midshipman.',
    ['wounded 1', 'wounded 1', 'wounded 4'],
  ],
  ['A retired havildar was killed at the ford.', ['killed 1']],
  // What they have to do with
  ['A patrol leader of the mission was hurt by debris.', ['wounded 1']],
  ['A helicopter pilot and two embassy guards were killed.', ['killed 1', 'killed 2']],
  ['Rebels abducted a camel herder.', ['captured 1']],
  ['In a clash soldiers were killed.', ['killed plural']],
  ['A radio operator said three guards were killed.', ['killed 3']],
  ['Two Rapid Guard (RG) troopers were killed.', ['killed 2']],
  // Faiths and peoples
  ['A Hindu was killed at the ford.', ['killed 1']],
  ['Three Kurds and two Jews were wounded.', ['wounded 2', 'wounded 3']],
  ['A Hindu temple was burned and a Muslim shrine destroyed.', []],
  // Burned, buried or skinned alive
  ['Six herders have been reportedly burnt alive by raiders.', ['killed 6']],
  // Of a thing that belongs to somebody
  ['The house of the mayor was machinegunned.', []],
  ['The mayor was machinegunned.', ['killed 1']],
  // One person and a name
  ['The son of the owner of a mill, Arno Lisk, was wounded.', ['wounded 1']],
  // A clause that tells the same harm again
  ['The killing of two foresters who were murdered on Sunday shocked the valley.', ['killed 2']],
  ['The killing of two patrolmen who had been abducted shocked the town.', ['captured 2', 'killed 2']],
])('tells %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

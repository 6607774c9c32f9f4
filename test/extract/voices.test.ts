/** For whom a text and its speakers speak where no registry tells it, and the sides a text introduces. Every text is invented. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { introducedIn } from '../../src/extract/introduced.js'
import { scan } from '../../src/text/tokens.js'
import { knowledgeOf, read as readText } from './read-statement.js'
import { english } from './reading.js'

const sides = (publisher: string, text: string): string[] =>
  extract({ text, published: '2031-05-20', publisher }, english())
    .casualties.filter((c) => c.polarity === 'asserted')
    .map((c) => `${c.harm} ${c.count_low} ${c.side ?? '–'}`)

test.each([
  ['Ministry of Defence of Poland', 'Two of our soldiers were wounded by fire.', ['wounded 2 Poland']],
  ['Polish Times', 'Two soldiers were wounded by fire.', ['wounded 2 –']],
  ['Ministry of Defence of Poland', 'The enemy shelled a hospital. A doctor was killed.', ['killed 1 Poland']],
  ['Ministry of Defence of Poland', 'Four soldiers of Alder Company were wounded.', ['wounded 4 Poland']],
  ['wire', 'In Norway the army said two of its men were killed.', ['killed 2 Norway']],
  ['wire', 'An M23 commander said that nine of his men had fallen.', ['killed 9 M23']],
  ['wire', 'Five residents of Aldermarn were wounded by a mine.', ['wounded 5 –']],
])('%s: %s', (publisher, text, want) => expect(sides(publisher, text)).toEqual(want))

test.each([
  ['The Alder Liberation Army (ALA) said its men fired.', ['Alder Liberation Army', 'ALA']],
  ['The Norwegian Armed Forces (NAF) said so.', ['NAF']],
  ['The Government of Norway and the Alder Liberation Front (ALF) signed a truce.', ['Alder Liberation Front', 'ALF']],
  [
    'The Front for Land and the Freedom of Alder Army (FLFAA) fired.',
    ['Front for Land and the Freedom of Alder Army', 'FLFAA'],
  ],
  ['Three ORB-4 rebels were killed.', ['ORB-4']],
  ['Fighters of the Velm Brotherhood withdrew.', ['Velm Brotherhood']],
  ['Fighters of the United Norwegian Congress withdrew.', ['United Norwegian Congress']],
  ['The Ossa Revolutionary Movement lost four men.', ['Ossa Revolutionary Movement']],
  ['The Popular Army of Velm withdrew.', ['Popular Army of Velm']],
  ['Soldiers met the Norwegian National Liberation Front near Marn.', ['Norwegian National Liberation Front']],
  ['The Norwegian Independence Movement (NIM) said so.', ['Norwegian Independence Movement', 'NIM']],
  ['The Alder Relief Commission (ARC) said so.', []],
  ['The Salvation Army fed them.', []],
  ['The Ossa Liberation Army Museum is shut.', []],
  ['The Resistance and the National Army met.', []],
  ['The Democratic Party won.', []],
  ['Norwegian soldiers met militants.', []],
])('introduced: %s', (text, want) =>
  expect(
    [...introducedIn(scan(text, english().vocabulary), english(), false).values()]
      .flat()
      .map(({ name }) => name)
      .sort((a, b) => b.length - a.length),
  ).toEqual(want),
)

test('a second party without its verb, whose name is its adjective too, speaks for itself', () => {
  const text = 'Armenia had reported nine soldiers killed and six civilians wounded, Azerbaijan seven soldiers killed.'
  const said = readText(text, knowledgeOf('nagorno-karabakh')).casualties.map((c) => `${c.count_best} ${c.speaker}`)
  expect(said).toEqual(['9 Armenia', '6 Armenia', '7 Azerbaijan'])
})

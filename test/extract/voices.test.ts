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

const OURS = 'Two of our soldiers were wounded by fire.'
const ours = (publisher: string, registry: string | null): string => {
  const knowledge = registry === null ? english() : knowledgeOf(registry)
  const [{ side, evidence }] = extract({ text: OURS, published: '2031-05-20', publisher }, knowledge).casualties
  return `${side ?? '–'} ${evidence[0].speaker.actor ?? '–'}`
}

// A user names the publisher in any words: a body of the registry is it under each of its names.
test.each([
  ['am-mod', 'AM am.mod'],
  ['Ministry of Defence of Armenia', 'AM am.mod'],
  ['ministry of defence of armenia', 'AM am.mod'],
  ['Armenian Defense Ministry', 'AM am.mod'],
  ['Press Service of the Defense Ministry of Azerbaijan', 'AZ az.mod'],
  ['Azerbaijan MFA', 'AZ az.mfa'],
  ['NKR Ministry of Defense', 'NK nk.mod'],
  ['ANAMA', 'AZ az.mineaction'],
  ['President Ilham Aliyev', 'AZ az.presidency'],
  // no body of the registry, but of a side of it
  ['Prime Minister of Armenia', 'AM –'],
  ['Turkish Foreign Ministry', 'TR –'],
  ['Permanent Mission of Azerbaijan to the UN', 'AZ –'],
  ['Baku', 'AZ –'],
  // who speaks for no side
  ['azertac', '– –'],
  ['Reuters', '– –'],
  ['Armenian News', '– –'],
  ['The Armenian Weekly', '– –'],
  ['News.am', '– –'],
  ['Valley Post', '– –'],
])('with a registry, the publisher %s: %s', (publisher, want) => expect(ours(publisher, 'nagorno-karabakh')).toBe(want))

test.each([
  ['Ministry of Defence of Norway', 'Norway –'],
  ['Norwegian Army', 'Norway –'],
  ['Norwegian Army (via The Marn Times)', 'Norway –'],
  ['The Marn Times (via Norwegian Army)', '– –'],
  ['Norway Ministry of Defense, press service', 'Norway –'],
  ['Minister of Defence of Norway', 'Norway –'],
  ['Permanent Mission of Norway to the United Nations', 'Norway –'],
  ['Human Rights Ombudsman of Norway', 'Norway –'],
  ['Norwegian Joint Chiefs of Staff', 'Norway –'],
  ['Norwegian Observatory for Human Rights', '– –'],
  ['Norwegian News Agency', '– –'],
  ['United Nations', '– –'],
])('without a registry, the publisher %s: %s', (publisher, want) => expect(ours(publisher, null)).toBe(want))

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

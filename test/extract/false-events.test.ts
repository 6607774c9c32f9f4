/** Words that elsewhere tell of an event, in sentences that tell of none or of another: each with the near miss that does. Invented statements. */
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { english } from './reading.js'

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

const read = (text: string) => extract({ text, published: PUBLISHED, publisher: 'publisher' }, english())

const told = (text: string): string[] => read(text).events.map(({ subtype, date_start }) => `${subtype}, ${date_start}`)

const cases: Record<string, [text: string, wanted: string[]][]> = {
  'arms found where persons were hurt or taken are of what was done to these': [
    ['Soldiers killed two rebels and recovered four rifles near Velm on Monday.', ['attack, 2031-03-10']],
    ['Police detained five men in Velm on Monday and found a pistol and two grenades.', ['detention, 2031-03-10']],
    ['Police arrested two men in Velm on Monday. The officers also recovered four guns.', ['detention, 2031-03-10']],
    ['The raiders inflicted many casualties on Monday, seizing one rifle.', ['attack, 2031-03-10']],
    ['A helicopter was shot down near Velm on Monday, killing two airmen.', ['attack, 2031-03-10']],
    ['Troops recovered four rifles and three pistols in Velm on Monday.', ['disrupted_weapons_use, 2031-03-10']],
  ],
  'whoever retreats from a fight is told of with it': [
    [
      'A battle broke out near Velm on Monday. The rebels retreated after an hour, leaving behind two dead comrades.',
      ['armed_clash, 2031-03-10'],
    ],
    ['The army withdrew its troops from Velm on Monday.', ['change_to_group_activity, 2031-03-10']],
  ],
  'an inquiry that is yet to be is none': [
    ['The ministry declined to comment, pending an investigation.', []],
    ['More investigation is needed, the police said on Monday.', []],
    ['An investigation is under way in Velm.', ['investigation, 2031-03-12']],
  ],
  'an election rally is no protest, and mines that lie somewhere no blast': [
    ['The minister told an election rally in Velm on Monday that the captives would be home soon.', []],
    ['Thousands joined a rally in Velm on Monday against the war.', ['peaceful_protest, 2031-03-10']],
    ['They were freed on Monday for maps showing where mines lie in Marn district.', ['prisoner_exchange, 2031-03-10']],
  ],
  'who fights somewhere only speaks': [
    ['The coalition fighting in Ostria denied on Monday that it would leave.', []],
    [
      'The rebel group fighting in northern Ostria said on Monday that it had freed two men.',
      ['prisoner_exchange, 2031-03-10'],
    ],
    ['Rebels fighting troops in Velm on Monday killed six of them.', ['armed_clash, 2031-03-10']],
  ],
  'something is shown and nobody is in the street': [
    ['The recruits have demonstrated great skill in Velm.', []],
    ['It was demonstrated in Velm that such truces hold.', []],
    ['As demonstrated by the trial in Velm, nobody is safe.', []],
    ['The teachers resigned in protest of the new law on Monday.', []],
    ['Hundreds demonstrated against the war in Velm on Monday.', ['peaceful_protest, 2031-03-10']],
    ['Students demonstrated peacefully in Velm on Monday.', ['peaceful_protest, 2031-03-10']],
  ],
  'an order moves nobody, and things are left without an army': [
    ['The army ordered its troops to respond on Monday.', []],
    ['The measure was ordered to control the rebels in Velm.', []],
    ['Two cars were left by a man at a shop in Velm on Monday.', []],
    ['Marn ordered 2,000 soldiers to the south on Monday.', ['headquarters_or_base_established, 2031-03-10']],
  ],
  'deadlines and demands are met without a meeting': [
    ['The rebels failed to meet the demands of the president in Velm on Monday.', []],
    ['The army stepped up its work to meet the deadline set by President Lisk.', []],
    ['President Lisk met the rebel leader in Velm on Monday.', ['talks, 2031-03-10']],
  ],
  'a captured or occupied place is only of that sort': [
    ['The rebels returned to several occupied villages near Velm.', []],
    ['The army holds two captured towns near Velm.', []],
    ['The rebels occupied several villages near Velm on Monday.', ['armed_clash, 2031-03-10']],
  ],
  'movements are noticed, and persons taken': [
    ['The movement of a group of rebels was picked up by the soldiers near Velm on Monday.', []],
    ['Two men were picked up by police in Velm on Monday.', ['detention, 2031-03-10']],
  ],
  'who refuses a truce contradicts nothing': [
    ['The truce that the Ostrian army has rejected was drawn up in Velm on Monday.', []],
  ],
  'troops against riots are no riot': [
    ['Marn put riot troops on the streets of Velm on Monday.', []],
    ['A riot in Velm on Monday left two dead.', ['violent_demonstration, 2031-03-10']],
  ],
  'force is used on a protest only in its own clause': [
    [
      'Rebels launched an assault on Velm on Sunday, as angry traders rallied in the capital.',
      ['attack, 2031-03-09', 'peaceful_protest, 2031-03-09'],
    ],
    ['Police fired at a march in Velm on Monday.', ['excessive_force_against_protesters, 2031-03-10']],
  ],
  'a record judges what its sentence tells': [
    [
      'The bombing in Velm on Monday was the largest attack in Ossa since 2019.',
      ['remote_explosive_landmine_ied, 2031-03-10'],
    ],
    ['Gunmen staged the worst attack in years on Monday in Velm.', ['attack, 2031-03-10']],
  ],
  'who fights for what is no fight, and protests of some weeks no protest': [
    ['Two rebel groups fighting the government in the west took part in the vote.', []],
    ['Groups fighting for a homeland in Ossa welcomed the vote.', []],
    ['Weeks of pro-democracy protests forced the king to step down.', []],
    ['Protests in Velm on Monday drew thousands.', ['peaceful_protest, 2031-03-10']],
    ['The blast in Velm on Monday forced the minister to resign.', ['remote_explosive_landmine_ied, 2031-03-10']],
    ['The raid in Velm forced the minister to flee on Monday.', ['attack, 2031-03-10', 'displacement, 2031-03-10']],
  ],
  'who comes down from helicopters is no bomb': [
    ['Soldiers were dropped from helicopters near Velm on Monday.', []],
    ['Bombs were dropped from helicopters on Velm on Monday.', ['air_drone_strike, 2031-03-10']],
  ],
  'rights are exercised, and no war is played': [
    ['The raid in Velm on Monday hindered the free exercise of rights.', ['attack, 2031-03-10']],
    ['A team of surveyors was blasted by a roadside bomb in Velm on Monday.', ['mine, 2031-03-10']],
  ],
  'what is fired rains down, whoever fired it': [
    ['Sixty rockets fired by rebels rained down on Velm for six hours on Monday.', ['shelling, 2031-03-10']],
  ],
}

for (const [name, list] of Object.entries(cases))
  describe(name, () => {
    test.each(list)('%s', (text, wanted) => expect(told(text)).toEqual(wanted))
  })

describe('a place that armed men hold is taken, and none of them', () => {
  test.each([
    'Troops captured a rebel base near Velm on Monday.',
    'Soldiers seized a communist rebel encampment outside Velm on Monday.',
    'The army captured a militant hideout in Velm on Monday.',
    'Ostrian forces seized two guerrilla camps near Velm on Monday.',
    'A guerrilla camp near Velm was captured on Monday.',
  ])('%s', (text) => {
    expect(read(text).casualties).toEqual([])
    expect(told(text)).toEqual(['armed_clash, 2031-03-10'])
  })
  test('and with persons hurt in it only these count', () => {
    const { casualties } = read('Soldiers destroyed a rebel camp near Velm on Monday, killing three.')
    expect(casualties.map((c) => `${c.harm} ${c.count_best}`)).toEqual(['killed 3'])
    expect(read('Troops captured a rebel near Velm on Monday.').casualties.map((c) => c.harm)).toEqual(['captured'])
  })
})

test('a sentence may end with the day of a capture', () => {
  expect(told('Rebels attacked Velm on 2 March.\n\nThe two men seized on 3 March')).toContain('attack, 2031-03-02')
  expect(read('The two teachers abducted by rebels on 3 March').casualties).toHaveLength(1)
})

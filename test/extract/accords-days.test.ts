/** By which day an agreement is known where none of its making is told, whose it is, and what was broken of it. */
import { describe, expect, it } from 'vitest'
import { BARE, knowledgeOf, read } from './read-statement.js'

const rows = (text: string): string[] =>
  read(text, BARE, '2024-06-15').agreements.map((a) =>
    [a.type, a.date ?? 'no date', [...new Set(a.mentions.map((m) => m.kind))].join('+')].join(' | '),
  )

describe.each(
  Object.entries({
    'a truce is known by the day it took effect': [
      ['A Brenn-brokered truce that took effect on November 10 holds.', ['ceasefire | 2023-11-10 | invoked']],
      ['A truce on the border has been in place since last year.', ['ceasefire | 2023 | implemented']],
      [
        'The prisoners were freed under the truce deal that went into effect on 19 January.',
        ['ceasefire | 2024-01-19 | implemented'],
      ],
      ['The sides agreed to a truce that came into force on 3 May.', ['ceasefire | 2024-05-03 | invoked']],
      // The day of its making comes first, and no day ahead is one.
      [
        'The sides signed a truce on 3 May. The truce entered into force on 5 May.',
        ['ceasefire | 2024-05-03 | invoked+implemented'],
      ],
      ['They said that they would keep a truce that begins on 20 June.', ['ceasefire | no date | implemented']],
      ['A peace plan took effect on Saturday.', ['peace_treaty | no date | implemented']],
    ],
    'a truce is known by the war that it stopped': [
      ['A patrol broke the truce that ended the fighting on June 10.', ['ceasefire | 2024-06-10 | alleged_violation']],
      ['The truce which put an end to the six-week war in 2020 has held.', ['ceasefire | 2020 | implemented']],
      ['The truce that ended the 2020 war has held.', ['ceasefire | 2020 | implemented']],
      [
        'The raid was a “gross violation” of the ceasefire agreement that stopped the war on June 10.',
        ['ceasefire | 2024-06-10 | alleged_violation'],
      ],
      [
        'Both sides accused each other of violating the ceasefire that came into force on Monday.',
        ['ceasefire | 2024-06-10 | alleged_violation'],
      ],
      ['The army broke the ceasefire in force since 3 May.', ['ceasefire | 2024-05-03 | alleged_violation']],
      ['The army broke the ceasefire on Monday.', []],
      ['The mayor praised the deal that ended the strike on Monday.', []],
    ],
    'news is of the day on which it was told': [
      [
        'The two sides have agreed to a 60-day truce, the minister said on Thursday.',
        ['ceasefire | 2024-06-13 | signed'],
      ],
      ['The two clans signed a peace pact, elders said on Friday.', ['peace_treaty | 2024-06-14 | signed']],
      ['The sides had agreed on a truce, but fighting went on.', ['ceasefire | no date | invoked']],
      ['A truce was announced over the weekend.', ['ceasefire | 2024-06 | announced']],
    ],
    'an act of another clause is none of the truce': [
      ['The conflict has been frozen since a truce signed in 1994.', ['ceasefire | 1994 | invoked']],
      ['Ostria demands a ceasefire before talks begin.', ['ceasefire | no date | called_for']],
      ['The rebels rejected the ceasefire offer on Monday.', ['ceasefire | no date | rejected']],
      [
        'Ostria accuses Karvia of not fulfilling its obligations under the statement of 10 November.',
        ['joint_statement | 2023-11-10 | alleged_violation'],
      ],
      ['The envoy spoke of violations of Security Council resolutions.', []],
    ],
    'what has only a month is no news': [
      ['Ostria and the rebels signed a peace deal early this month.', ['peace_treaty | 2024-06 | invoked']],
      [
        'An armistice was reached under Brenn. The armistice of 5 May 1994 was signed in Marn.',
        ['ceasefire | 1994-05-05 | invoked'],
      ],
    ],
    'a year and what describes the name': [
      ['The mission helps to implement the 2021 revitalised Peace Agreement.', ['peace_treaty | 2021 | implemented']],
      [
        'Each side was accused of breaching the 2015 Brenn-brokered ceasefire agreement.',
        ['ceasefire | 2015 | alleged_violation'],
      ],
      ['After the 1999 war the ceasefire held.', []],
    ],
    'what those who met agreed is of the day on which they met': [
      [
        'A meeting of the ministers of Ostria and Karvia took place in Marn on June 11. The sides agreed to exchange all prisoners.',
        ['prisoner_exchange | 2024-06-11 | signed'],
      ],
      [
        'The envoys met in Marn on Thursday. As a result, a ceasefire agreement was signed.',
        ['ceasefire | 2024-06-13 | signed'],
      ],
      [
        'A summit was held in Marn on 12 June. Following the talks, the leaders signed a declaration.',
        ['joint_statement | 2024-06-12 | signed'],
      ],
      // Others, a day of its own, the day of words, a meeting ahead.
      [
        'The presidents met on 2 June in Marn. Karvia and the Front signed a truce.',
        ['ceasefire | 2024-06-15 | signed'],
      ],
      [
        'The ministers met in Marn on 3 June. The sides agreed on Friday to exchange all prisoners.',
        ['prisoner_exchange | 2024-06-14 | signed'],
      ],
      [
        'The army said on Monday that the envoys had met. The sides agreed to exchange all prisoners.',
        ['prisoner_exchange | 2024-06-15 | signed'],
      ],
      [
        'The presidents will meet on 20 June in Marn. They have agreed to exchange all prisoners.',
        ['prisoner_exchange | 2024-06-15 | signed'],
      ],
    ],
    'whose it is': [
      [
        'Despite an agreement reached by Ostria and Karvia to spare civilians, shells fell.',
        ['other | no date | invoked'],
      ],
      ['Despite an agreement reached by the banks, shells fell.', []],
    ],
    'broken by': [
      [
        'Shells fell on a village in a fresh violation of the de-escalation agreement.',
        ['ceasefire | no date | alleged_violation'],
      ],
      [
        'It is a breach by Karvia of the ceasefire agreement of 3 May 2024.',
        ['ceasefire | 2024-05-03 | alleged_violation'],
      ],
      [
        'The raid is in violation of a cease-fire resolution that the Council passed.',
        ['resolution | no date | alleged_violation'],
      ],
      ['The mission tries to restore compliance with the May 2019 agreement.', ['other | 2019-05 | alleged_violation']],
      [
        'Ostria violates the Velm Accord of 1951, as well as the terms of the ceasefire declared on 10 May.',
        ['other | 1951 | alleged_violation', 'ceasefire | 2024-05-10 | alleged_violation'],
      ],
    ],
    'a pen has one day': [
      [
        'The two sides reached a peace deal last week. On Tuesday the president signed the peace deal.',
        ['peace_treaty | 2024-06-11 | invoked+signed'],
      ],
      ['On June 12 President Solak signed the peace accord.', ['peace_treaty | 2024-06-12 | signed']],
    ],
    'what has parts is there, and what began is what it is told of': [
      ['The envoys met to discuss the second phase of the truce deal.', ['ceasefire | no date | implemented']],
      ['Talks on the truce deal began on Monday.', ['ceasefire | no date | called_for']],
      ['The envoys are negotiating the terms of a ceasefire.', ['ceasefire | no date | called_for']],
      ['An agreement has been reached to extend the truce by two days.', ['ceasefire | 2024-06-15 | signed']],
    ],
    'behind what was agreed, not made, not yet made': [
      ['Ostria and Karvia signed a deal to swap prisoners in 2019.', ['prisoner_exchange | 2019 | invoked']],
      [
        'The two sides reached an agreement to free all hostages last month.',
        ['prisoner_exchange | 2024-05 | invoked'],
      ],
      ['The two sides failed to reach a ceasefire on Tuesday.', []],
      ['If a truce is reached, the army will leave.', ['ceasefire | no date | called_for']],
      ['Talks on a truce broke down on Monday.', ['ceasefire | no date | called_for']],
      [
        'The two sides will sign an accord on the demarcation of their border on Tuesday.',
        ['delimitation | no date | called_for'],
      ],
      ['Ostria and Karvia announced a peace agreement.', ['peace_treaty | 2024-06-15 | announced']],
    ],
    'none in particular, and a commitment': [
      ['He lets no outside force monitor any peace agreement.', []],
      [
        'The ministers committed themselves on 13 June to a humanitarian ceasefire.',
        ['humanitarian_truce | 2024-06-13 | signed'],
      ],
      ['The ministers are committed to the ceasefire.', []],
    ],
  } satisfies Record<string, [string, string[]][]>),
)('%s', (_, cases) => {
  it.each(cases as [string, string[]][])('%s', (text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})

it('the event has the day of the talks too', () => {
  const { events } = read(
    'The envoys met in Marn on Monday. They signed an agreement on the exchange of captives.',
    BARE,
    '2024-06-15',
  )
  expect(events.map((e) => [e.subtype, e.date_start])).toEqual([
    ['talks', '2024-06-10'],
    ['agreement', '2024-06-10'],
  ])
})

describe('with a registry, one made a day or two before is the one that all know', () => {
  const KNOWN = knowledgeOf('nagorno-karabakh')
  const days = (text: string, published: string) => read(text, KNOWN, published).agreements.map((a) => a.date)
  it.each([
    ['Following the ceasefire agreement, soldiers entered the village of Tarn.', '2020-10-11', ['2020-10-10']],
    ['Following the ceasefire agreement, soldiers entered the village of Tarn.', '2020-10-23', []],
    // What the text itself has told comes first; what is wanted is none.
    ['Ostria and Velm signed a truce on 3 October. The truce deal was broken.', '2020-10-11', ['2020-10-03']],
    ['The envoys called for the ceasefire.', '2020-10-11', [null]],
  ])('%s %s', (text, published, expected) => {
    expect(days(text, published)).toEqual(expected)
  })
})

/** One accord told in several ways is one row; what is only said in a statement, or laid down by an accord, is none of its own. */
import { describe, expect, it } from 'vitest'
import { BARE, read } from './read-statement.js'

const rows = (text: string, published = '2024-06-15'): string[] =>
  read(text, BARE, published).agreements.map((a) =>
    [a.type, a.date ?? 'no date', [...new Set(a.mentions.map((m) => m.kind))].join('+')].join(' | '),
  )

describe.each(
  Object.entries({
    'one and the same': [
      [
        'The army signed a truce with the rebels on Friday. “This agreement signed today ends the war,” the envoy said.',
        ['ceasefire | 2024-06-14 | signed+invoked'],
      ],
      [
        'The army and the rebels signed a truce on 3 June. The truce could be extended if both so wish.',
        ['ceasefire | 2024-06-03 | invoked+called_for'],
      ],
      [
        'The parties to the Marn Ceasefire Agreement fought on. The fighting violates the 2002 Ceasefire Agreement.',
        ['ceasefire | 2002 | invoked+alleged_violation'],
      ],
      [
        'The Velm Agreement reached in December has stalled. The Velm deal reached on 13 December was never observed.',
        ['other | 2023-12-13 | invoked+alleged_violation'],
      ],
      [
        'The army and the rebels signed a comprehensive Road Map. The envoy hailed the signing of the Road Map.',
        ['framework | 2024-06-15 | signed'],
      ],
    ],
    'two of two days': [
      [
        'The army and the rebels agreed to a truce, after a previous truce broke down. “Both sides agree to a truce,” they said.',
        ['ceasefire | 2024-06-15 | signed', 'ceasefire | no date | invoked'],
      ],
      [
        'Ossa and Marn have agreed to exchange captives and work towards reaching a peace agreement.',
        ['prisoner_exchange | 2024-06-15 | signed', 'peace_treaty | no date | called_for'],
      ],
      ['Ossa named two conditions for signing a peace deal with Marn.', ['peace_treaty | no date | called_for']],
    ],
    'not made, or broken': [
      ['The rebels denied having signed a ceasefire agreement with the government.', []],
      ['The parties failed to reach an agreement on a ceasefire.', []],
      ['They will take measures to promote the continuation of that cease-fire.', []],
      ['The attack came in violation of the recently agreed truce.', ['ceasefire | no date | alleged_violation']],
      ['The attack came in violation of the truce.', []],
      ['Under a deal mediated by Brenn, Ostria freed ten prisoners on Friday.', ['other | no date | implemented']],
      [
        'The army and the rebels agreed on Friday to a ceasefire. The document was signed by General Lisk and General Tarn.',
        ['ceasefire | 2024-06-14 | signed'],
      ],
    ],
    'what is done with one that was signed': [
      ['Ostria flouted the truce signed on Wednesday.', ['ceasefire | 2024-06-12 | alleged_violation']],
      [
        'Both sides reaffirmed their commitment to the peace accord signed on Wednesday.',
        ['peace_treaty | 2024-06-12 | reaffirmed'],
      ],
      ['Efforts to reach peace began after a truce was signed on Wednesday.', ['ceasefire | 2024-06-12 | signed']],
      [
        'The ministry accused Ostria of breaching the deal to swap prisoners signed in 2022.',
        ['prisoner_exchange | 2022 | alleged_violation'],
      ],
      ['The accord to exchange all captives of 3 May 2022 has held.', ['prisoner_exchange | 2022-05-03 | implemented']],
    ],
    'only asked for': [
      ['Ostria called for the signing of a peace agreement with Karvia.', ['peace_treaty | no date | called_for']],
      ['The ministers discussed the early conclusion of a peace treaty.', ['peace_treaty | no date | called_for']],
      ['Ostria needs a ceasefire with Karvia.', ['ceasefire | no date | called_for']],
    ],
    'made in other words': [
      ['Ostria and Karvia put pen to paper on a peace treaty on Wednesday.', ['peace_treaty | 2024-06-12 | signed']],
      ['Westria facilitated a ceasefire between Ostria and Karvia on Wednesday.', ['ceasefire | 2024-06-12 | signed']],
      ['Westria announced the signing of a peace treaty by Ostria and Karvia.', ['peace_treaty | 2024-06-15 | signed']],
    ],
    'laid down by an accord': [
      [
        'The army and the rebels signed an agreement in which they agreed to keep a ceasefire for a month.',
        ['ceasefire | 2024-06-15 | signed'],
      ],
      [
        'The army and the rebels signed an agreement today to implement a large prisoner exchange deal.',
        ['prisoner_exchange | 2024-06-15 | signed'],
      ],
      [
        'The Velm Accord, signed on 3 May 2020, calls for a lasting halt to hostilities.',
        ['other | 2020-05-03 | invoked'],
      ],
      [
        'The resolution of 11 August 2006, adopted in Velm, calls for a lasting halt to hostilities.',
        ['resolution | 2006-08-11 | invoked'],
      ],
      // What is called for by a statement of today is called for.
      [
        'The presidents of Ossa and Marn issued a joint statement on Friday in which they called for a ceasefire.',
        ['joint_statement | 2024-06-14 | signed', 'ceasefire | no date | called_for'],
      ],
    ],
    'known by its name': [
      [
        'Ossa and Marn have agreed upon the 1991 Bicesse Accords as the basis of their talks.',
        ['peace_treaty | 1991 | invoked'],
      ],
    ],
    'only said': [
      ['Fighting has eased, according to a joint statement on the talks.', []],
      [
        'The envoys, who have been brokering talks, said in a joint statement that a ceasefire had been agreed by the army and the rebels.',
        ['ceasefire | 2024-06-15 | signed'],
      ],
    ],
    days: [
      [
        'Rebel factions and the government in December signed a ceasefire agreement.',
        ['ceasefire | 2023-12 | invoked'],
      ],
      [
        'A peace agreement has been reached by Ossa and Marn. The agreement should be initialled tomorrow.',
        ['peace_treaty | 2024-06-15 | signed+called_for'],
      ],
      [
        'A peace deal between Ossa and Marn signed this week sets up a court. The accord was signed on Wednesday.',
        ['peace_treaty | 2024-06-12 | signed'],
      ],
      ['Ossa and the army agreed today on the 13th ceasefire of the war.', ['ceasefire | 2024-06-15 | signed']],
      [
        'All have to return to the 1994-95 accords signed between Ossa and Marn that have no limits.',
        ['other | 1994 | invoked'],
      ],
      ['The truce is to be kept until the signing of a peace treaty.', ['peace_treaty | no date | called_for']],
      ['Ossa and Marn in 2020 signed a peace treaty.', ['peace_treaty | 2020 | invoked']],
      [
        'Reaffirming their duties under the May 11, 2023, Velm Declaration, both sides met.',
        ['joint_statement | 2023-05-11 | reaffirmed'],
      ],
      // Told on Saturday, from Monday on: the next one.
      ['The army and the rebels agreed on a ceasefire from 6 a.m. on Monday.', ['ceasefire | 2024-06-15 | signed']],
      [
        'The army and the rebels agreed to a truce in Velm. The agreement that was reached on Friday is the first.',
        ['ceasefire | 2024-06-14 | signed'],
      ],
      [
        'In March, Brenn hosted talks in Velm, where Ossa and Marn signed a peace deal.',
        ['peace_treaty | 2024-03 | invoked'],
      ],
      [
        'On 3 June the presidents of Ossa and Marn met in Velm. The presidents signed a joint declaration.',
        ['joint_statement | 2024-06-03 | invoked'],
      ],
      ['The army announced a ceasefire from Monday.', ['ceasefire | 2024-06-15 | announced']],
      ['The ceasefire from Monday to Thursday was violated.', []],
      ['They were captured weeks after a Brenn-brokered ceasefire stopped the war.', ['ceasefire | no date | invoked']],
      [
        'The statement of the presidents of Ossa, Marn and Velm of 1 October 2020 holds.',
        ['joint_statement | 2020-10-01 | implemented'],
      ],
      [
        'Karvia does not fulfil its duties under the trilateral statement of 10 November 2020.',
        ['joint_statement | 2020-11-10 | alleged_violation'],
      ],
    ],
  } satisfies Record<string, [string, string[]][]>),
)('%s', (_, cases) => {
  it.each(cases as [string, string[]][])('%s', (text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})

/** Who is named as harmed wherever the sentence puts the name: after the figure, before it, in a line of a list, behind a pronoun. */
import { describe, expect, it } from 'vitest'
import { read } from './read-statement.js'

/** Each person as “rank | name harm”, in the order of the text. */
const people = (text: string): string =>
  read(text)
    .people.map((p) => `${p.rank ? `${p.rank} | ` : ''}${p.name} ${p.harm}`)
    .join('; ')

describe('names that tell who a figure is of', () => {
  it.each([
    [
      'Two men were killed by a mine. The two men from the Third Rifles are: Arno Lisk, 20, and Pell Dorin, 22.',
      'Arno Lisk killed; Pell Dorin killed',
    ],
    ['The boy who was killed in the clash was Arno Lisk.', 'Arno Lisk killed'],
    [
      'Two soldiers were killed on Monday. According to the ministry, they are Arno Lisk (b. 1974) and Pell Dorin (b. 1979).',
      'Arno Lisk killed; Pell Dorin killed',
    ],
    [
      'Two soldiers were killed. The army said they were Private Arno Lisk and Sergeant Pell Dorin.',
      'Private | Arno Lisk killed; Sergeant | Pell Dorin killed',
    ],
    ['Two soldiers were killed. The army said he was the man of Arno Lisk.', ''],
    [
      'Ten people were killed in a bombing. Several friends were wounded.\n\nThe names of the victims:\n\n- Arno Lisk (40), of Velm;\n\n- Pell Dorin (15), a nephew.',
      'Arno Lisk killed; Pell Dorin killed',
    ],
    [
      'Nine soldiers were killed. The army named two of them as Arno Lisk and Pell Dorin. It later identified another as Ivo Tarn.',
      'Arno Lisk killed; Pell Dorin killed; Ivo Tarn killed',
    ],
    ['Three people were killed. The third victim was Arno Lisk, 24.', 'Arno Lisk killed'],
    ['Three soldiers were killed. The others are Arno Lisk and Pell Dorin.', 'Arno Lisk killed; Pell Dorin killed'],
    [
      'The soldiers killed were identified as Arno Lisk of Velm, Pell Dorin of Marn and Ivo Tarn of Ossa.',
      'Arno Lisk killed; Pell Dorin killed; Ivo Tarn killed',
    ],
    ['On Friday a serviceman, soldier Arno Lisk became Shehid (Martyr) near Velm.', 'soldier | Arno Lisk killed'],
    [
      'The following soldiers fell on Monday:\n- Lieutenant Arno Lisk\n- Long-term active military serviceman junior sergeant Pell Dorin\n- Soldier Ivo Tarn',
      'Lieutenant | Arno Lisk killed; serviceman junior sergeant | Pell Dorin killed; Soldier | Ivo Tarn killed',
    ],
    [
      'Two guards died on Monday in Velm; assigned to the 2nd Battalion, Camp Marn, Ark.:\nSgt. Arno Lisk, 24, of Velm.\nCpl. Pell Dorin, 21, of Marn.',
      'Sgt | Arno Lisk killed; Cpl | Pell Dorin killed',
    ],
    [
      'Two soldiers were killed in a raid on Monday. The soldiers whose names may be published are:\n\nSgt. (res.) Arno Lisk, 32, from Velm.\n\nCpl. (res.) Pell Dorin, 23, from Marn.',
      'Sgt | Arno Lisk killed; Cpl | Pell Dorin killed',
    ],
    ['A guard named the man who was killed as Arno Lisk.', 'Arno Lisk killed'],
    [
      'The office confirmed the names of the first two hostages who were freed as Arno Lisk and Pell Dorin.',
      'Arno Lisk released; Pell Dorin released',
    ],
    [
      'Gunmen shot dead two herders. He gave their names as Arno Lisk and Pell Dorin.',
      'Arno Lisk killed; Pell Dorin killed',
    ],
    ['A scout was killed. The scout’s name was given as Arno Lisk.', 'Arno Lisk killed'],
    [
      'Three porters were killed. Two of the victims have been identified by a local channel as Arno Lisk (14) and Pell Dorin (17).',
      'Arno Lisk killed; Pell Dorin killed',
    ],
    [
      'A boy was killed on Monday. A photo of the boy, named by local people as Arno Lisk, was shared.',
      'Arno Lisk killed',
    ],
    [
      'Two scouts were killed. They are (left to right) Arno Lisk and Pell Dorin.',
      'Arno Lisk killed; Pell Dorin killed',
    ],
    ['The strike killed the commander of the Third Brigade, Arno Lisk.', 'Arno Lisk killed'],
    ['Two women (Arno Lisk, 34, and Pell Dorin, 27) were killed.', 'Arno Lisk killed; Pell Dorin killed'],
    [
      'Three guards were killed. The deceased were identified as Tarik, Imran and Velid.',
      'Tarik killed; Imran killed; Velid killed',
    ],
    [
      'Two guards were killed. People came to the funeral prayers of constables Arno Lisk and Pell Dorin.',
      'constable | Arno Lisk killed; constable | Pell Dorin killed',
    ],
    ['Two scouts fell. The two envoys from Ossa are: Arno Lisk, Pell Dorin and Ivo Tarn.', ''],
  ])('%s', (text, names) => {
    expect(people(text)).toBe(names)
  })
})

describe('names before the word for the harm', () => {
  it.each([
    ['Arno Lisk and Pell Dorin were both killed in the blast.', 'Arno Lisk killed; Pell Dorin killed'],
    ['Arno Lisk and Pell Dorin both died in the blast.', 'Arno Lisk killed; Pell Dorin killed'],
    [
      'Arno Lisk, Pell Dorin and Ivo Tarn have all been wounded.',
      'Arno Lisk wounded; Pell Dorin wounded; Ivo Tarn wounded',
    ],
    ['Arno Lisk, Pell Dorin and Ivo Tarn, 21, all died there.', 'Arno Lisk killed; Pell Dorin killed; Ivo Tarn killed'],
    ['Arno Lisk was one of 18 people killed on Monday.', 'Arno Lisk killed'],
    ['Arno Lisk was one of the dead.', 'Arno Lisk killed'],
    ['Arno Lisk is the third reporter who was killed this year.', 'Arno Lisk killed'],
    [
      'Two conscripts, Arno Lisk and Pell Dorin, were also among those freed.',
      'Arno Lisk released; Pell Dorin released',
    ],
    ['Clerks listed Arno Lisk and Pell Dorin among those killed.', 'Arno Lisk killed; Pell Dorin killed'],
    ['Arno Lisk and Pell Dorin were identified as the dead.', 'Arno Lisk killed; Pell Dorin killed'],
    ['We mourn Arno Lisk and Pell Dorin, who were killed in Velm.', 'Arno Lisk killed; Pell Dorin killed'],
    [
      'Arno Lisk, 25, and Pell Dorin, 27, were driving home when they were arrested by guards.',
      'Arno Lisk captured; Pell Dorin captured',
    ],
    ['Arno Lisk, 17, died after he was shot in the head.', 'Arno Lisk killed'],
    ['Guards killed a teenager in a raid. The teenager, Arno Lisk, was shot in the face.', 'Arno Lisk killed'],
    ['Arno Lisk and Pell Dorin were both praised.', ''],
    ['Arno Lisk was one of the guests.', ''],
  ])('%s', (text, names) => {
    expect(people(text)).toBe(names)
  })
})

describe('what stands beside a name and ends no list', () => {
  it.each([
    [
      'Private Arno Lisk and Private Pell Dorin, both 20, and Sergeant Ivo Tarn, 31, died in the blast.',
      'Private | Arno Lisk killed; Private | Pell Dorin killed; Sergeant | Ivo Tarn killed',
    ],
    [
      'Conscripts Arno Lisk and Pell Dorin both born in 2000, died there.',
      'Conscript | Arno Lisk killed; Conscript | Pell Dorin killed',
    ],
    ['Sergeant Arno Lisk, from Velm, Marn died on Thursday.', 'Sergeant | Arno Lisk killed'],
    ['Pell Dorin, 20, of Velm also was killed.', 'Pell Dorin killed'],
    [
      'The dead are Arno Lisk (38) from the Marn Academy (Mafa) in Ossa, Pell Dorin (29) and Ivo Tarn (29).',
      'Arno Lisk killed; Pell Dorin killed; Ivo Tarn killed',
    ],
    [
      'In May, Sgt. Arno Lisk, 26, and Green Lancer Sgt. Pell Dorin, 32, died in the hills.',
      'Sgt | Arno Lisk killed; Sgt | Pell Dorin killed',
    ],
    [
      'Privates of the Ostrian Army Arno Lisk (born in 2001) and Pell Dorin (born in 2002) were killed.',
      'Private | Arno Lisk killed; Private | Pell Dorin killed',
    ],
  ])('%s', (text, names) => {
    expect(people(text)).toBe(names)
  })
})

describe('names that hold other words', () => {
  it.each([
    ['Ivo (Vanya) Tarn', 'Ivo (Vanya) Tarn'],
    ['Sunday Okar', 'Sunday Okar'],
    ['Wali-ur-Rahim', 'Wali-ur-Rahim'],
    ['Rina dela Torva', 'Rina dela Torva'],
    ['Tom Baker', 'Tom Baker'],
    ['Avin Or', 'Avin Or'],
  ])('%s', (name, told) => {
    expect(people(`Three people died. The victims were identified as Arno Lisk, ${name} and Pell Dorin.`)).toBe(
      `Arno Lisk killed; ${told} killed; Pell Dorin killed`,
    )
  })
  it('take San for a name where an age is told', () => {
    expect(people('The dead are Arno Lisk (14), San Min Oru (17) and Pell Dorin (20).')).toContain('San Min Oru killed')
  })
  it('leave a day a day', () => {
    expect(people('The army attacked on Friday, Sunday and Monday. Arno Lisk was killed.')).toBe('Arno Lisk killed')
  })
})

describe('lines of a list', () => {
  it('tell of the harm of the heading, whatever a clause behind the name tells', () => {
    const text =
      'On Monday 20 hostages were freed. Among those released are:\n- Arno Lisk, 24, who was seized at a fair.\n- Pell Dorin, 24, and Ivo Tarn, 32, both clerks.'
    expect(people(text)).toBe('Arno Lisk released; Pell Dorin released; Ivo Tarn released')
  })
  it('name the freed and their children', () => {
    const text =
      'Three hostages were released on Friday.\nTheir names are:\n- Rina Lisk, 45, and her daughter Emilia, 5\n- Pell Dorin, 77'
    expect(people(text)).toBe('Rina Lisk released; Emilia Lisk released; Pell Dorin released')
  })
})

describe('an aside between those harmed and their names', () => {
  it.each([
    [
      'The freed girls, who were unhurt, include Mara Lisk, 12; Ona Tarn, 15; and Jela Orn, 21.',
      'Mara Lisk released; Ona Tarn released; Jela Orn released',
    ],
    ['The dead, most of them pupils, are Mara Lisk, 6, and Ona Tarn, 8.', 'Mara Lisk killed; Ona Tarn killed'],
    [
      'The wounded, who are being treated in Velm, include Mara Lisk and Jela Orn.',
      'Mara Lisk wounded; Jela Orn wounded',
    ],
    ['The freed girls, who were unhurt, thanked Mara Lisk and Jela Orn.', ''],
    ['Two divers died. The crew, two of them hurt, include Mara Lisk and Jela Orn.', ''],
    ['The names of the abducted clerks are Arno Lisk and Pell Dorin.', 'Arno Lisk captured; Pell Dorin captured'],
  ])('%s', (text, expected) => {
    expect(people(text)).toBe(expected)
  })
})

describe('names joined to one that stands behind its office', () => {
  it.each([
    [
      'Cameraman Arno Lisk and a reporter for the agency Marnews, Pell Dorin, were hurt.',
      'Arno Lisk wounded; Pell Dorin wounded',
    ],
    [
      'Cameraman Arno Lisk and a reporter for the Marnian agency 24marn.os, Pell Dorin, were also hurt.',
      'Arno Lisk wounded; Pell Dorin wounded',
    ],
    [
      'The commander of the post, Captain Arno Lisk, and an officer of the Second Brigade, Lieutenant Pell Dorin, were killed.',
      'Captain | Arno Lisk killed; Lieutenant | Pell Dorin killed',
    ],
    [
      'They came free in return for the bodies of two pilots, Arno Lisk and Pell Dorin, captured in May 2016.',
      'Arno Lisk captured; Pell Dorin captured',
    ],
    ['The bodies of two pilots, Arno Lisk and Pell Dorin, captured in July, were returned.', ''],
  ])('%s', (text, expected) => {
    expect(people(text)).toBe(expected)
  })
})

describe('who is named and met no harm', () => {
  it.each([
    'He spoke to President Arno Lisk to mourn the porters who lost their lives.',
    'The king praised Arno Lisk for the care of the villagers who had been wounded.',
    '“Several guns were also seized” colonel Arno Lisk said.',
    'Three porters were killed in Velm - Reporter: Arno Lisk',
  ])('%s', (text) => {
    expect(people(text)).toBe('')
  })
})

describe('whoever stands behind “whose”', () => {
  const facts = (text: string): string =>
    read(text)
      .casualties.map((c) => `${c.harm} ${c.count_best ?? 'plural'}: ${c.evidence[0].quote}`)
      .join('; ')
  it.each([
    ['Mara Lisk, whose husband was killed in the shelling, spoke.', 'killed 1: husband was killed'],
    ['A woman whose son was wounded by shrapnel said the town was empty.', 'wounded 1: son was wounded'],
    ['A farmer whose cow was killed by a mine was paid.', ''],
    ['Residents whose homes were destroyed have left.', ''],
  ])('%s', (text, expected) => {
    expect(facts(text)).toBe(expected)
  })
  it('is named', () => {
    expect(people('Mara Lisk, whose husband, Pell, was killed in the shelling, spoke.')).toBe('Pell killed')
    expect(people('Arno Lisk whose 12-year-old niece was murdered in May spoke.')).toBe('')
  })
})

/** Who is named as harmed, and who beside the harmed is not: names after a conjunction, in a list with asides, of a family, of another noun. */
import { describe, expect, it } from 'vitest'
import { read } from './read-statement.js'

/** Each person as “rank | name harm”, in the order of the text. */
const people = (text: string): string =>
  read(text)
    .people.map((p) => `${p.rank ? `${p.rank} | ` : ''}${p.name} ${p.harm}`)
    .join('; ')

describe('names that are read', () => {
  it.each([
    ['Clashes broke out after Arno Lisk was killed.', 'Arno Lisk killed'],
    ['Protests began before Arno Lisk, a commander of the Dawn Front, was shot dead.', 'Arno Lisk killed'],
    ['Two days after Arno Lisk was wounded, nine men were freed.', 'Arno Lisk wounded'],
    [
      'Police inspectors Orsa and Venn suffered gunshot wounds and died soon afterwards.',
      'Police inspector | Orsa killed; Police inspector | Venn killed',
    ],
    [
      'Two soldiers were killed. According to the ministry, they are Arno Lisk (b. 1974) and Pell Dorin (b. 1982).',
      'Arno Lisk killed; Pell Dorin killed',
    ],
    [
      'A gunman killed Major Arno Lisk and wounded the wife of another soldier, 41-year-old Mara Velt.',
      'Major | Arno Lisk killed; Mara Velt wounded',
    ],
    ['Another serviceman, Arno Lisk received various injuries.', 'Arno Lisk wounded'],
    ['A guard was hurt. The injured, Constable Lisk, was taken to Ossa.', 'Constable | Lisk wounded'],
    ['A man, Arno Lisk of Velm, was killed.', 'Arno Lisk killed'],
    [
      'The paper’s reporter Arno Lisk and the channel’s cameraman Pell Dorin lost their lives.',
      'Arno Lisk killed; Pell Dorin killed',
    ],
    [
      'Three people were killed. They were identified as Arno Lisk, a reporter working for a state agency, Pell Dorin, a nurse, and Ivo Tarn, a clerk with the state-run station.',
      'Arno Lisk killed; Pell Dorin killed; Ivo Tarn killed',
    ],
    [
      'The fatalities were identified as Captain Orsa, operations officer, Sergeant Venn, Private First Class Salm, Lakit and Lorem.',
      'Captain | Orsa killed; Sergeant | Venn killed; Private First Class | Salm killed; Lakit killed; Lorem killed',
    ],
    ['The rebels killed were Arno Lisk and Pell Dorin.', 'Arno Lisk killed; Pell Dorin killed'],
    ['The name of the killed soldier is Arno Lisk.', 'Arno Lisk killed'],
    ['A sniper shot dead Arno Lisk, 34, a father of two.', 'Arno Lisk killed'],
    ['Relatives of Arno Lisk, who was killed in May, went to court.', 'Arno Lisk killed'],
    [
      'The army named nine slain troops, including Chief Technician Lisk and the Navy’s Lance Naik Pell Dorin.',
      'Chief Technician | Lisk killed; Lance Naik | Pell Dorin killed',
    ],
  ])('%s', (text, named) => {
    expect(people(text)).toBe(named)
  })

  it('gives a family the name that its list begins with', () => {
    expect(
      people('The dead: Arno Lisk (40), his wife Mara (32), and their daughters Lina (7) and Oro (3), of Ossa.'),
    ).toBe('Arno Lisk killed; Mara Lisk killed; Lina Lisk killed; Oro Lisk killed')
  })

  it('reads the names of the victims as those of the dead where both dead and wounded were told of', () => {
    expect(
      people(
        'Two people were killed and 50 were injured in the blast.\n\nThe names of the victims:\n\n- Arno Lisk (40)\n- Pell Dorin (15)',
      ),
    ).toBe('Arno Lisk killed; Pell Dorin killed')
  })
})

describe('names that are none of the harmed', () => {
  it.each([
    'Gunmen killed Arno Lisk’s wife.',
    'The attack killed the 33-year-old son of Ossa council chairman Arno Lisk.',
    'They condemned the killing of an Ossa Velm tribal leader in the north.',
    'In another incident in Marnal and Velt Orn, one person was killed.',
    'The killers of Arno Lisk have not been found.',
    'Shelling injured a 65-year-old woman, Arno Lisk, the regional governor, said in a post.',
    'The General Arno Lisk Bridge was hit, killing two guards.',
    'Arno Lisk suffered no injuries.',
  ])('%s', (text) => {
    expect(people(text)).toBe('')
  })
})

describe('names of captives and of those in two harms', () => {
  it.each([
    ['Arno Lisk is being held in Ossa.', 'Arno Lisk captured'],
    ['Sergeant Arno Lisk remains in custody.', 'Sergeant | Arno Lisk captured'],
    ['Arno Lisk crossed the border on Monday and was detained.', 'Arno Lisk captured'],
    ['Two more villagers – Never Tarn and Arno Lisk – were also killed.', 'Never Tarn killed; Arno Lisk killed'],
    ['A fire hurt nine people. Arno Lisk is one of them: he is in a tent.', 'Arno Lisk wounded'],
    ['Arno Lisk spoke to reporters. A woman was, according to Lisk, killed by a drone.', ''],
    ['The murdered journalist Arno Lisk had covered the war.', 'Arno Lisk killed'],
    ['Arno Lisk, held since May, was released.', 'Arno Lisk captured; Arno Lisk released'],
    [
      'The pilot, Major Arno Lisk, and the co-pilot, Captain Pell Dorin, were killed.',
      'Major | Arno Lisk killed; Captain | Pell Dorin killed',
    ],
    ['Arno Lisk, believed to be the leader of the group, was shot dead.', 'Arno Lisk killed'],
    [
      'Nine were killed. The army named two of them as Sgt. Arno Lisk, 26, and Cpt. Pell Dorin, 30.',
      'Sgt | Arno Lisk killed; Cpt | Pell Dorin killed',
    ],
    ['Bandits killed one Arno Lisk and abducted one Pell Dorin.', 'Arno Lisk killed; Pell Dorin captured'],
    ['Talks of the envoys are being held in Ossa.', ''],
    ['Two envoys are being held responsible.', ''],
  ])('%s', (text, named) => {
    expect(people(text)).toBe(named)
  })
})

import { expect, test } from 'vitest'
import { readText } from '../../src/extract/read.js'
import { anyIn, nearEnd, pairIn, pastAll, spanEndsWith, spanOpensWith, textHolds } from '../../src/extract/words.js'
import type { WordListName } from '../../src/knowledge/list-names.js'
import { english } from './reading.js'

const reading = (text: string) => readText(text, '2030-01-01', english())
const whole = (text: string) => {
  const read = reading(text)
  return [read, 0, read.tokens.count] as const
}

test('a stretch begins and ends with a phrase, or holds it', () => {
  expect(spanOpensWith(...whole('on its own side of the river'), 'on_own_side')).toBe(true)
  expect(spanOpensWith(...whole('far on its own side'), 'on_own_side')).toBe(false)
  expect(spanEndsWith(...whole('a convoy bound for'), 'bound_for')).toBe(true)
  expect(anyIn(...whole('three men on each side fell'), 'on_each_side')).toBe(true)
})

test('two lists are a pair only right beside each other, past a possessive', () => {
  const pair: [WordListName, WordListName] = ['militant_losses', 'loss_nouns']
  expect(pairIn(...whole('put the rebels’ losses at 19'), pair)).toBe(true)
  expect(pairIn(...whole('rebels told of losses'), pair)).toBe(false)
})

test('a phrase near the end is parted from it by few words and no sign', () => {
  expect(nearEnd(...whole('a year after the battle of Ossa'), 'long_past', 3)).toBe(true)
  expect(nearEnd(...whole('a year after the battle of Ossa'), 'long_past', 2)).toBe(false)
  expect(nearEnd(...whole('a year after the battle, Ossa'), 'long_past', 3)).toBe(false)
})

test('words of one list are passed over together', () => {
  const [read, from, to] = whole('had also the losing side')
  expect(pastAll(read, from, to, 'had_also')).toBe(2)
  expect(pastAll(read, 2, to, 'had_also')).toBe(2)
})

test('a name that stands apart is asked without a statement', () => {
  expect(textHolds({ knowledge: english() }, 'Ossa Television', 'press_speakers')).toBe(true)
  expect(textHolds({ knowledge: english() }, 'Ossa Televised', 'press_speakers')).toBe(false)
})

/** Names by the letters that begin their words: the first of a text that begins so, with small words between. */
import { expect, it } from 'vitest'
import { initialled } from '../../src/extract/attribution/anaphora/initials.js'

it.each([
  ['the Foreign Office said', 'FO', 'Foreign Office'],
  ['the Ministry of Roads and Bridges', 'MRB', 'Ministry of Roads and Bridges'],
  ['The Velm Rescue Service and the Valley Road Society', 'VRS', 'Velm Rescue Service'],
  ['the Al-Marn Relief Fund', 'MRF', 'Marn Relief Fund'],
])('%s', (text, initials, name) => {
  const found = initialled(text).get(initials)
  expect(found?.name).toBe(name)
  expect(text.slice(0, found?.end)).toMatch(new RegExp(`${name}$`))
})

it.each(['the foreign office said', 'Foreign, Office', 'FOREIGN OFFICE', 'Foreign\nOffice'])('none in “%s”', (text) => {
  expect(initialled(text).has('FO')).toBe(false)
})

/** What casus explain shows: every fact with its words, speaker and rule, in forms that no text can break out of. */
import { describe, expect, it } from 'vitest'
import { cardsOf, forPage, forTerminal, oneForTerminal } from '../../src/extract/explain/index.js'
import { cutText, marksOf } from '../../src/extract/explain/pieces.js'
import { read } from './read-statement.js'

const TEXT = 'Two soldiers were killed near Oxmoor on 5 June 2031, the mayor said. 💥 “One died,” said Ivo Tarn.'
const cards = cardsOf(read(TEXT))
const page = (text: string) => forPage(text, cardsOf(read(text)), { title: 'A <b>', language: 'en', about: [] })

describe('pieces', () => {
  it('give the text back, and each mark its own words', () => {
    const marks = marksOf(cards)
    const pieces = cutText(TEXT, marks)
    expect(pieces.map((piece) => piece.text).join('')).toBe(TEXT)
    for (const mark of marks) {
      const own = pieces.filter((piece) => piece.marks.includes(mark)).map((piece) => piece.text)
      expect(own.join('')).toBe([...TEXT].slice(mark.start, mark.end).join(''))
      expect(pieces.filter((piece) => piece.ends.includes(mark))).toHaveLength(1)
    }
  })
})

describe('the terminal', () => {
  it('shows what was found, by whom said and by which rule', () => {
    const shown = forTerminal(TEXT, cards, false)
    expect(shown).toContain('killed[f1]')
    expect(shown).toMatch(
      /f1 2 killed\n(?:.*\n)*? {5}“Two soldiers were killed” \(0–24\)\n {7}said by .*mayor, rule passive, \d+ % right/,
    )
    expect(shown).not.toContain('\u001b')
  })

  it('uses colour where it is wanted', () => {
    expect(forTerminal(TEXT, cards, true)).toContain('\u001b[1;31m')
  })

  it('lets no text steer it', () => {
    const text = 'Two soldiers were killed\u001b[2J\u202e near Oxmoor.'
    const shown = forTerminal(text, cardsOf(read(text)), false)
    expect(shown).toContain('␛[2J near')
    expect(/[\u001b\u202e]/.test(shown)).toBe(false)
  })

  it('shows one fact or claim with the words around it', () => {
    const fact = oneForTerminal(TEXT, cards, 'f1', false)
    expect(fact).toContain('⟦Two soldiers were killed⟧ near Oxmoor')
    expect(oneForTerminal(TEXT, cards, cards[0].evidence[0].id, false)).toBe(fact)
    expect(oneForTerminal(TEXT, cards, 'f99', false)).toBeNull()
  })
})

describe('the page', () => {
  it('needs nothing else and escapes what it shows', () => {
    const html = page('Two soldiers were killed near Oxmoor. <script>alert(1)</script> & "blue".')
    expect(html).not.toMatch(/<script|<link|<img|url\(|https?:/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ')
    expect(html).toContain('<title>A &lt;b&gt;: what was read</title>')
  })

  it('gives every link a place and every id once', () => {
    const html = page(TEXT)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(4)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  it('says so where nothing was found', () => {
    expect(page('Fine weather.')).toContain('Nothing was found.')
  })
})

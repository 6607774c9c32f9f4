/**
 * The talk with a person about what waits: one after another, a key each, every decision kept the moment it is made.
 * Knows no terminal and no disk, so that answers can be scripted.
 */
import type { Cell, Column } from '../../model/column.js'
import type { Correction, Review } from '../../model/decision.js'
import { correctable, typedValue } from './edit.js'
import { judge } from './judge.js'
import { place } from './place.js'
import type { Item, RowItem } from './queue.js'
import { showItem, shown } from './show.js'
import { type Context, need, needed, Quit, type Talk } from './talk.js'

export interface Walked {
  shown: number
  decisions: number
}

const MENU =
  'accept (a), correct (c), different (d), claim elsewhere (e), reject (r), withdraw (w), skip (s), quit (q)? '

export async function walk(items: readonly Item[], talk: Talk, context: Context): Promise<Walked> {
  const walked: Walked = { shown: 0, decisions: 0 }
  const counted: Talk = {
    ...talk,
    keep(decision) {
      talk.keep(decision)
      walked.decisions++
    },
  }
  try {
    for (const [i, item] of items.entries()) {
      walked.shown++
      talk.say(`${i > 0 ? '\n' : ''}${showItem(item, `${i + 1}/${items.length}`, talk.mark)}`)
      let done = false
      while (!done) done = await answer(item, counted, context)
    }
  } catch (error) {
    if (!(error instanceof Quit)) throw error
  }
  return walked
}

/** Asks what to do with a row; false where it must be asked again. */
async function answer(item: Item, talk: Talk, context: Context): Promise<boolean> {
  if (item.table === 'pairs') return judge(item, talk, context.who)
  const key = (await need(talk, MENU)).toLowerCase()
  switch (key) {
    case 'a':
    case 'accept':
      return accept(item, talk, context)
    case 'c':
    case 'correct':
      return correct(item, talk, context)
    case 'd':
    case 'different':
      return differ(item, talk, context)
    case 'e':
    case 'elsewhere':
      return place(item, talk, context)
    case 'r':
    case 'reject':
      return refuse(item, 'reject', talk, context)
    case 'w':
    case 'withdraw':
      return refuse(item, 'withdraw', talk, context)
    case 's':
    case 'skip':
      return true
    case 'q':
    case 'quit':
      throw new Quit()
    default:
      talk.say(key === '' ? '' : `there is no key ${key}\n`)
      return false
  }
}

function accept(item: RowItem, talk: Talk, context: Context): boolean {
  const { reviewer } = context.who
  if (context.correctedBy(item).includes(reviewer)) {
    talk.say(`${reviewer} corrected this row, so another person has to accept it: skip it\n`)
    return false
  }
  talk.keep({ list: 'reviews', entry: reviewOf(item, 'accept', context) })
  return true
}

async function refuse(
  item: RowItem,
  verdict: Exclude<Review['verdict'], 'accept'>,
  talk: Talk,
  context: Context,
): Promise<boolean> {
  const note = await talk.ask('what is wrong with it (empty: back)? ')
  if (!note) return false
  talk.keep({ list: 'reviews', entry: { ...reviewOf(item, verdict, context), note } })
  return true
}

const reviewOf = (item: RowItem, verdict: Review['verdict'], { who, reviewHash }: Context): Review => ({
  table: item.table,
  id: item.id,
  hash: reviewHash(item),
  verdict,
  author: who.reviewer,
  date: who.date,
})

/** As many corrections of the row as the person has. The row is shown again, to be accepted, after the next run. */
async function correct(item: RowItem, talk: Talk, context: Context): Promise<boolean> {
  const { author, reviewer } = context.who
  if (author === undefined) {
    talk.say(`a correction needs two people: start with --author, who proposes it; ${reviewer} reviews it\n`)
    return false
  }
  let row = item.row
  let made = 0
  for (;;) {
    const column = await columnAsked(item, talk)
    if (column === null) break
    const expect = row[column.name]
    const value = await valueAsked(item, column, expect, talk)
    if (value === undefined) continue
    const reason = await needed(talk, 'reason: ')
    const evidence = evidenceNamed(await needed(talk, 'evidence (number of a claim, or address): '), item)
    const target = { table: item.table, id: item.id, field: column.name }
    const id = `cor-${context.who.date}-${context.hash(JSON.stringify([target, expect, value])).slice(0, 8)}`
    const { date } = context.who
    const entry: Correction = { id, target, expect, value, reason, evidence, author, reviewer, date }
    talk.keep({ list: 'corrections', entry })
    row = context.override(row, entry)
    made++
  }
  if (made > 0) talk.say('the row comes again with its new values at the next casus review\n')
  return made > 0
}

async function columnAsked(item: RowItem, talk: Talk): Promise<Column | null> {
  const columns = correctable(item.table)
  for (;;) {
    const name = await need(talk, 'column to correct (? lists them, empty: no more): ')
    if (name === '') return null
    const found = columns.find((column) => column.name === name)
    if (found) return found
    const lines = columns.map((column) => `  ${column.name} = ${shown(item.row[column.name])}\n`)
    talk.say(name === '?' ? lines.join('') : `${name} cannot be corrected here; ? lists what can\n`)
  }
}

/** The new value, or undefined where the person goes back. */
async function valueAsked(item: RowItem, column: Column, expect: Cell, talk: Talk): Promise<Cell | undefined> {
  const choice = column.values ? `, one of ${column.values.join(', ')}` : ''
  for (;;) {
    const typed = await need(talk, `it is ${shown(expect)}; right is (- for an empty cell, empty: back${choice}): `)
    if (typed === '') return undefined
    const result = typedValue(item.table, column, typed)
    if ('fault' in result) talk.say(`${result.fault}\n`)
    else if (JSON.stringify(result.value) === JSON.stringify(expect)) talk.say('that is what it says already\n')
    else return result.value
  }
}

/** A number stands for the claim beside it: its id and its words. */
function evidenceNamed(typed: string, { evidence }: RowItem): string {
  const one = /^\d+$/.test(typed) ? evidence[Number(typed) - 1] : undefined
  return one ? `${one.claim.claim_id}: ${one.claim.quote}` : typed
}

/** Two tellings that the row has joined, but that are two incidents. */
async function differ(item: RowItem, talk: Talk, { who }: Context): Promise<boolean> {
  const { tellings } = item
  if (tellings.length < 2) {
    talk.say('only one text tells of it, so there is nothing to part; correct or reject it\n')
    return false
  }
  const typed = await talk.ask('which two tellings are different incidents (such as 1 2; empty: back)? ')
  if (!typed) return false
  const numbers = typed.split(/[\s,]+/).map(Number)
  const [left, right] = numbers.map((n) => tellings[n - 1])
  if (numbers.length !== 2 || left === undefined || right === undefined || left === right) {
    talk.say(`name two numbers of 1 to ${tellings.length}\n`)
    return false
  }
  const reason = await needed(talk, 'reason: ')
  const names = { left: left.name, right: right.name, expect: { left: left.words, right: right.words } }
  const entry = { ...names, judgement: 'different', reason, author: who.reviewer, date: who.date } as const
  talk.keep({ list: 'identity', entry })
  talk.say('they part at the next run\n')
  return true
}

/** What a person answers on a pair of events, as judgements of identity between tellings: their names stand before any id is published. */
import type { IdentityJudgement } from '../../model/decision.js'
import type { PairItem } from './pairs.js'
import { need, needed, Quit, type Talk, type Who } from './talk.js'

const MENU = 'same (e), different (d), unsure (u), skip (s), quit (q)? '

const ANSWERS: Readonly<Record<string, IdentityJudgement['judgement']>> = {
  e: 'same',
  same: 'same',
  d: 'different',
  different: 'different',
  u: 'unsure',
  unsure: 'unsure',
}

/** Asks whether the two are one; false where it must be asked again. */
export async function judge(item: PairItem, talk: Talk, who: Who): Promise<boolean> {
  const key = (await need(talk, MENU)).toLowerCase()
  if (key === 's' || key === 'skip') return true
  if (key === 'q' || key === 'quit') throw new Quit()
  const judgement = ANSWERS[key]
  if (judgement === undefined) {
    talk.say(key === '' ? '' : `there is no key ${key}\n`)
    return false
  }
  const reason = await needed(talk, 'reason: ')
  const words = (name: string) => item.words.get(name) ?? ''
  for (const [left, right] of endsOf(item, judgement)) {
    const expect = { left: words(left), right: words(right) }
    const entry = { left, right, expect, judgement, reason, author: who.reviewer, date: who.date }
    talk.keep({ list: 'identity', entry })
  }
  talk.say(THEN[judgement])
  return true
}

const THEN: Readonly<Record<IdentityJudgement['judgement'], string>> = {
  same: 'they are one from the next run on\n',
  different: 'they stay apart\n',
  unsure: 'they stay apart, and are not asked for again until another telling links them\n',
}

/**
 * One judgement tells two events apart, and one joins them, unless some of their tellings are told apart: then those are the same
 * too. Being unsure covers every link so far, so that only a new one is asked for.
 */
function endsOf({ links: [best], unjudged }: PairItem, judgement: IdentityJudgement['judgement']) {
  if (judgement === 'unsure') return unjudged.map(({ left, right }) => [left, right] as const)
  const ends = [best.left, best.right] as const
  return judgement === 'same' ? [ends, ...best.against] : [ends]
}

/** What a person answers where one claim of a row is of something else: which claim, and where it belongs. */
import { ClaimDecision, fitsHome, type Home } from '../../model/decision.js'
import { claimName } from '../../model/tables/support.js'
import type { RowItem } from './queue.js'
import { type Context, need, needed, type Talk } from './talk.js'

/** As many claims of the row as the person names; false where none was, so that the row is asked for again. */
export async function place(item: RowItem, talk: Talk, context: Context): Promise<boolean> {
  const { author, reviewer, date } = context.who
  if (author === undefined) {
    talk.say(
      `to put a claim elsewhere needs two people: start with --author, who proposes it; ${reviewer} reviews it\n`,
    )
    return false
  }
  let made = 0
  for (;;) {
    const typed = await need(talk, 'which claim belongs elsewhere (its number; empty: no more)? ')
    if (typed === '') break
    const claim = item.evidence[Number(typed) - 1]?.claim
    if (claim === undefined) {
      talk.say(`there is no such claim: name one of 1 to ${item.evidence.length}\n`)
      continue
    }
    const [name, property] = claimName(claim).split(' ')
    const home = await homeAsked(talk, property)
    if (home === null) continue
    const isOne = item.evidence.filter((one) => claimName(one.claim) === claimName(claim)).length === 1
    const entry = ClaimDecision.parse({
      id: `put-${date}-${context.hash(JSON.stringify([name, property, home])).slice(0, 8)}`,
      claim: isOne ? name : `${name}/${claim.claim_id.split('-').at(-1)}`,
      property,
      expect: claim.quote,
      belongs_to: home,
      reason: await needed(talk, 'reason: '),
      evidence: `${claim.claim_id}: ${claim.quote}`,
      ...{ author, reviewer, date },
    })
    talk.keep({ list: 'claims', entry })
    made++
  }
  if (made > 0) talk.say('the claims move at the next run, and the row comes again as the others make it\n')
  return made > 0
}

const WHERE =
  'it belongs to (id of an event, figure or agreement, total YYYY-MM-DD, total YYYY-MM-DD since YYYY-MM-DD, nothing; empty: back): '

async function homeAsked(talk: Talk, property: string): Promise<Home | null> {
  for (;;) {
    const typed = await need(talk, WHERE)
    if (typed === '') return null
    const home = homeOf(typed)
    if (home !== null && fitsHome(property, home)) return home
    talk.say(`${typed} names no place for a claim of ${property}\n`)
  }
}

const TOTAL = /^total (\d{4}-\d\d-\d\d)(?: since (\d{4}-\d\d-\d\d))?$/

function homeOf(typed: string): Home | null {
  if (typed === 'nothing') return typed
  if (/^evt-\S+$/.test(typed)) return { event: typed }
  if (/^cas-\S+$/.test(typed)) return { figure: typed }
  if (/^agr-\S+$/.test(typed)) return { agreement: typed }
  const [, as_of_date, since] = TOTAL.exec(typed) ?? []
  return as_of_date === undefined ? null : { as_of_date, ...(since === undefined ? {} : { period_start: since }) }
}

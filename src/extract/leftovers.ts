/** What was seen and not used: the lists by which a reviewer judges a record and by which recall is raised. */
import type { Coverage, Remark, StatementCasualty } from '../model/record.js'
import { flatMap } from '../text/lists.js'
import { harmOf } from './casualties/matches/harm-words.js'
import { arithmetic } from './checks.js'
import { has, type Item, type ItemKind } from './item.js'
import type { Drafts, Writer } from './record/writer.js'

const HARM_WORDS = new Set<ItemKind>([
  'harm_participle',
  'harm_gerund',
  'harm_intransitive',
  'harm_active',
  'harm_nominal',
  'harm_state',
])

const isTrigger = (item: Item): boolean =>
  item.entry !== null && !item.group && HARM_WORDS.has(item.kind) && harmOf(item) !== null

const isCounted = ({ group }: Item): boolean =>
  group !== undefined && group.quantity !== null && group.headFrom >= 0 && !group.quantity.none

const MESSAGES = {
  harm_without_claim: 'a word for harm from which no claim was read',
  persons_without_claim: 'a number of persons from which no claim was read',
  quotation_without_speaker: 'a quotation whose speaker was not found',
  speaker_unlinked: 'a speaker of a side of the conflict whom the registry does not know',
  year_inferred: 'a date without a year, read as the last such day at or before publication',
  names_exceed_count: 'more names than persons counted',
  part_exceeds_whole: 'a part larger than its whole',
  parts_differ_from_total: 'the figures of the sides do not add up to the total',
} as const

interface SelfKnowledge {
  problems: Remark[]
  coverage: Coverage
}

/** Remarks in text order, and how much of what could tell something was used. */
export function selfKnowledge(writer: Writer, drafts: Drafts, rows: readonly StatementCasualty[]): SelfKnowledge {
  const used = usedItems(drafts)
  const remarks = [
    ...ofItems(writer, drafts, used),
    ...ofSpeakers(writer, drafts),
    ...setAside(writer, drafts),
    ...ofSums(rows),
  ]
  return {
    problems: remarks.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1)),
    coverage: coverageOf(drafts, used),
  }
}

/** Items that a claim was read from. */
function usedItems({ sentences }: Drafts): Set<Item> {
  const used = new Set<Item>()
  for (const { matches } of sentences)
    for (const { clause, victims, harmAt } of matches) {
      for (const at of victims) used.add(clause.items[at])
      if (harmAt >= 0) used.add(clause.items[harmAt])
    }
  return used
}

function remark(writer: Writer, code: keyof typeof MESSAGES, from: number, to: number): Remark {
  const { start, end, quote } = writer.span(from, to)
  return { code, message: MESSAGES[code], start, end, quote }
}

/** Harm words, numbers of persons and dates without a year. */
function ofItems(writer: Writer, { sentences }: Drafts, used: Set<Item>): Remark[] {
  const out: Remark[] = []
  for (const { items } of sentences)
    for (const item of items) {
      if (item.date?.yearless && item.date.start !== null) out.push(remark(writer, 'year_inferred', item.from, item.to))
      const code = isTrigger(item) ? 'harm_without_claim' : isCounted(item) ? 'persons_without_claim' : null
      if (code && !used.has(item)) out.push(remark(writer, code, item.from, item.to))
    }
  return out
}

/** Quotations nobody says, and speakers of a side that the registry does not list. */
function ofSpeakers(writer: Writer, { voices, reading }: Drafts): Remark[] {
  const seen = new Set<string>()
  return flatMap(voices.attributions, ({ kind, speaker, from, to }) => {
    if (!speaker) return kind === 'indirect' ? [] : [remark(writer, 'quotation_without_speaker', from, to)]
    const unlinked =
      reading.knowledge.registry !== null && speaker.side !== null && speaker.actor === null && !seen.has(speaker.name)
    seen.add(speaker.name)
    return unlinked ? [remark(writer, 'speaker_unlinked', from, to)] : []
  })
}

const setAside = (writer: Writer, { casualties }: Drafts): Remark[] =>
  casualties.setAside.map((claim) => ({
    code: `set_aside_${claim.set_aside}`,
    message: 'told as a hypothesis, a norm or an exercise, so no claim',
    ...writer.span(claim.from, claim.to),
  }))

function ofSums(rows: readonly StatementCasualty[]): Remark[] {
  const failed = arithmetic(rows)
  return flatMap(rows, ({ id, evidence: [{ start, end, quote }] }) =>
    (failed.get(id) ?? []).map((code) => ({
      code,
      message: MESSAGES[code as keyof typeof MESSAGES],
      start,
      end,
      quote,
    })),
  )
}

function coverageOf({ sentences, voices }: Drafts, used: Set<Item>): Coverage {
  const out: Coverage = {
    casualty_triggers: { seen: 0, used: 0 },
    quotations: { seen: 0, used: 0 },
    dates: { seen: 0, used: 0 },
    names: { seen: 0, used: 0 },
  }
  const count = (part: Coverage[keyof Coverage], isUsed: boolean) => {
    part.seen++
    if (isUsed) part.used++
  }
  for (const { items } of sentences)
    for (const item of items) {
      if (isTrigger(item) || item.group?.harm) count(out.casualty_triggers, used.has(item))
      if (item.date || item.kind === 'month' || item.kind === 'weekday') count(out.dates, item.date !== undefined)
      if (item.kind === 'names' || item.kind === 'place' || item.kind === 'actor')
        count(out.names, item.entry?.ref !== undefined || has(item, 'place') !== undefined || used.has(item))
    }
  for (const { kind, speaker } of voices.attributions) if (kind !== 'indirect') count(out.quotations, speaker !== null)
  return out
}

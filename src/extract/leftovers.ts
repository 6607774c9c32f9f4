/** What was seen and not used: the lists by which a reviewer judges a record and by which recall is raised. */
import type { Coverage, Remark } from '../model/record.js'
import { harmOf } from './casualties/match.js'
import { has, type Item } from './item.js'
import type { Drafts, Writer } from './record/writer.js'

const HARM_WORDS = [
  'harm_participle',
  'harm_gerund',
  'harm_intransitive',
  'harm_active',
  'harm_nominal',
  'harm_state',
] as const

const isTrigger = (item: Item): boolean =>
  !item.group && HARM_WORDS.some((cls) => item.kind === cls) && harmOf(item) !== null

/** Harm words no claim uses, numbers of persons no claim uses, quotations without a speaker, claims set aside. */
export function remarksOf(writer: Writer, { sentences, casualties, voices }: Drafts): Remark[] {
  const out: Remark[] = []
  const add = (code: string, message: string, from: number, to: number) =>
    out.push({ code, message, ...writer.span(from, to) })
  for (const sentence of sentences) {
    const used = usedItems(sentence.matches)
    for (const item of sentence.items) {
      if (used.has(item)) continue
      if (isTrigger(item)) add('harm_without_claim', 'a word for harm from which no claim was read', item.from, item.to)
      else if (item.group?.quantity && item.group.headFrom >= 0 && !item.group.quantity.none)
        add('persons_without_claim', 'a number of persons from which no claim was read', item.from, item.to)
    }
  }
  for (const claim of casualties.setAside)
    add(
      `set_aside_${claim.set_aside}`,
      'told as a hypothesis, a norm or an exercise, so no claim',
      claim.from,
      claim.to,
    )
  for (const a of voices.attributions)
    if (a.kind !== 'indirect' && !a.speaker)
      add('quotation_without_speaker', 'a quotation whose speaker was not found', a.from, a.to)
  return out.sort((a, b) => a.start - b.start || a.end - b.end)
}

const usedItems = (matches: Drafts['sentences'][number]['matches']): Set<Item> =>
  new Set(matches.flatMap((m) => [...m.victims, ...(m.harmAt >= 0 ? [m.harmAt] : [])].map((at) => m.clause.items[at])))

/** How much of what could tell something was used. */
export function coverageOf({ sentences, voices }: Drafts): Coverage {
  const items = sentences.flatMap((s) => s.items)
  const used = new Set(sentences.flatMap((s) => [...usedItems(s.matches)]))
  const triggers = items.filter((item) => isTrigger(item) || item.group?.harm)
  const dates = items.filter((item) => item.date || item.kind === 'month' || item.kind === 'weekday')
  const names = items.filter((item) => item.kind === 'names' || item.kind === 'place' || item.kind === 'actor')
  const quotes = voices.attributions.filter((a) => a.kind !== 'indirect')
  return {
    casualty_triggers: { seen: triggers.length, used: triggers.filter((item) => used.has(item)).length },
    quotations: { seen: quotes.length, used: quotes.filter((q) => q.speaker).length },
    dates: { seen: dates.length, used: dates.filter((item) => item.date).length },
    names: {
      seen: names.length,
      used: names.filter((item) => item.entry?.ref || has(item, 'place') || used.has(item)).length,
    },
  }
}

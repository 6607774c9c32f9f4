/** What a text says, in plain words, for someone who just added it. */
import type { StatementCasualty, StatementEvent, StatementRecord } from '../model/record.js'

export function tell(record: StatementRecord): string {
  return [
    section('events', record.events, event),
    section('casualty figures', record.casualties, casualty),
    section(
      'agreements',
      record.agreements,
      (a) => `${a.name}${a.date ? ` (${a.date})` : ''}: ${words(a.role)}, ${a.agreement_id ?? 'not in the registry'}`,
    ),
    section('not used', record.problems, (p) => `${p.message}: “${p.quote}” at ${p.start}`),
  ].join('')
}

function section<T>(title: string, items: readonly T[], line: (item: T) => string): string {
  const lines = items.map((item) => `  - ${line(item)}\n`)
  return `${items.length} ${title}\n${lines.join('')}`
}

const event = (e: StatementEvent): string =>
  `${e.id} ${words(e.subtype)}, ${e.date_start ?? 'no date'}, ${e.place?.name ?? 'no place'}: “${e.mentions[0].quote}”`

function casualty(c: StatementCasualty): string {
  const count = c.count_best ?? ([c.count_low, c.count_high].filter((n) => n !== null).join('–') || 'unknown number')
  const kind = c.polarity === 'asserted' ? words(c.count_kind) : words(c.polarity)
  return `${count} ${c.harm} (${kind}), ${c.side ?? 'side unknown'}, ${c.speaker}: “${c.evidence[0].quote}”`
}

const words = (code: string): string => code.replaceAll('_', ' ')

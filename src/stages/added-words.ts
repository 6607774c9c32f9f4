/**
 * Checks that what people read stands in the text where they say it does, and quotes no more than may be published. A withheld text
 * that is not here cannot be asked.
 */
import type { Addition } from '../model/addition.js'
import type { Located } from '../model/decision.js'
import { InputError, type Problem } from '../model/problem.js'
import type { StatementRecord } from '../model/record.js'
import { spanOf } from '../reconcile/index.js'
import { sliceCodePoints } from '../text/offsets.js'
import type { Effects } from './effects.js'
import { decodeText } from './raw-text.js'
import { clip } from './withheld.js'

/** Throws InputError with every entry whose words do not stand at its span. Statements that are not there are told by reconcile. */
export function checkWords(
  added: readonly Located<Addition>[],
  records: readonly StatementRecord[],
  fx: Effects,
): void {
  if (added.length === 0) return
  const known = new Map(records.map((record) => [record.id, record.statement]))
  const problems = added.flatMap(({ claim, expect, id, where }): Problem[] => {
    const span = spanOf(claim)
    if (!span) return [{ ...where, what: `decision ${id}: ${claim} names no span`, ...HOW }]
    const statement = known.get(span.statement)
    if (!statement) return []
    if (statement.text === 'withheld' && clip(expect) !== expect) return [{ ...where, ...tooLong(id, expect) }]
    if (!fx.exists(statement.file)) return []
    const decoded = decodeText(statement.file, fx.read(statement.file))
    const stands = 'text' in decoded ? sliceCodePoints(decoded.text, span.start, span.end) : ''
    return stands === expect ? [] : [{ ...where, what: told(id, claim, expect, stands), ...HOW }]
  })
  if (problems.length > 0) throw new InputError(problems)
}

const tooLong = (id: string, expect: string) => ({
  what: `decision ${id}: “${expect}” is too long a quote`,
  why: 'its text is withheld: of such a text at most twelve words may be published',
  fix: 'name the shortest words that tell it',
})

const told = (id: string, claim: string, expect: string, stands: string): string =>
  `decision ${id}: ${claim} expects “${expect}”, but there stands “${stands}”`

const HOW = {
  why: 'what people read is shown with the exact words that tell it',
  fix: 'correct the span or the words: code points of the text, from its first character to after its last',
}

/**
 * A text as it is read: each odd space as a plain one, each hyphen that keeps a line together as a hyphen, lines that are only wrapped
 * as one, and quotations between the usual signs, so that no rule has to know the others. Every character stays where it is, so that a
 * span holds in the raw text as well, from which quotes are taken.
 */
import { withPlainQuotes } from './quotes.js'
import { withoutWraps } from './wraps.js'

/** Spaces and hyphens besides the plain ones, each of one character. */
const ODD = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff\u2010\u2011]/g

/** The same text with plain spaces, hyphens and quotation signs, as long as before. */
export const plainOf = (raw: string): string =>
  withPlainQuotes(withoutWraps(raw.replace(ODD, (sign) => (/\s/.test(sign) ? ' ' : '-'))))

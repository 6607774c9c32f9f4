/**
 * How far back a text is searched for what a word refers to. Nobody refers to a figure two hundred figures back; the bound is what
 * keeps the time linear in the length of a text.
 */

const REACH = 200

/** The last entries of a list that grows in text order. */
export const lastFew = <T>(list: readonly T[], reach = REACH): readonly T[] =>
  list.length > reach ? list.slice(list.length - reach) : list

/** Whether two names told in one text can be of one person. Who has no name in common may be one all the same. */

/**
 * One name has the surname of the other, or two of its words: “Arno Velm” and “Velm Orsa”. A given name alone tells nobody
 * (“Ivo Pell Tarn”, “Ivo Orn”).
 */
export function sharesName(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase().split(/\s+/), b.toLowerCase().split(/\s+/)]
  // Short words are particles, but where they are the surname of both.
  const shared = x.filter((word) => y.includes(word) && (word.length > 3 || (word === x.at(-1) && word === y.at(-1))))
  if (x.length === 1 || y.length === 1 || shared.length > 1) return shared.length > 0
  return shared.some((word) => word === x.at(-1) || word === y.at(-1))
}

/** Lists made of lists. What order and groups they are in is in order.ts. */

/** The lists one after another. */
export const flat = <T>(lists: readonly (readonly T[])[]): T[] => flatMap(lists, (list) => list)

/**
 * What `Array.prototype.flatMap` gives. That one goes through the runtime for every value it copies, which costs more than most readers
 * do with an item.
 */
export function flatMap<T, U>(list: readonly T[], of: (item: T, i: number) => U | readonly U[]): U[] {
  const out: U[] = []
  for (let i = 0; i < list.length; i++) {
    const made = of(list[i], i)
    if (Array.isArray(made)) for (let k = 0; k < made.length; k++) out.push(made[k])
    else out.push(made as U)
  }
  return out
}

/** The next name of a list whose members are told of at some length: where they are from, what office they hold. */

/** “Arno Lisk, 46, of Ossa, Ostria; and Pell Dorin”, “Arno Lisk of Ossa and Pell Dorin of Velm”: where each of a list is from. */
const RESIDENT = /^,?[OF]_?[zlcs]{1,3}(?:,[zlcs]{1,3})?(?:[,;]{1,2}&?|&)N/

/** “X, leader of the front, and of the lawyer Y”: the next name, past what tells who they are. */
const NEXT_NAME = /^(?:,(?:[_P][_@zlcsfNO'ItVwF-]{0,12}|z{1,3}))?,?&O?[_zcsl@fp]{0,5}(?:&[zsp]{1,3})?N/

/** “commander X, Ostrian deputy chief Y and Z”: who the next of a list is, before the name, where the list goes on or ends. */
const OFFICE_NAME = /^,[zcsl@f]{1,3}N(?=,?&[_zcsl@fp]{0,4}N|,[zcsl@f]{0,3}N|;|\.|$)/

/** “X, a clerk at the mill, Y, …”, “Captain X, operations officer, Sergeant Y and …”: more names follow. */
const ASIDE_NAME = /^,(?:P[_@zlcsfO'ItVwF-]{0,12}|z{1,3}),N(?=,?&_?[zcs]{0,2}N|,[_P][^$&]{0,12},?&N|,N)/

/** “named as X, clerk of the mill, and Y”: words without a verb tell who the first is. */
const DESCRIBED = /^,[^,;:.$BASKDHVPQNR]{2,18},&_?N(?=[,.;]|$)/

/** “X and Y, both students at the school; and Z”: whatever tells who the first are, the sign begins the next. */
const AFTER_SEMICOLON = /^,[^;.:$N]{1,18};&?[_zcsp]{0,3}N/

/** What may stand between two names of a list: the first that fits leads to the next. */
const TO_NEXT = [RESIDENT, NEXT_NAME, OFFICE_NAME, ASIDE_NAME, DESCRIBED, AFTER_SEMICOLON]

/** Characters from the name before `rest`, the text of a clause behind it, to the next name of its list; 0 where there is none. */
export function nextNameEnd(rest: string): number {
  for (const next of TO_NEXT) {
    const found = next.exec(rest)
    if (found) return found[0].length
  }
  return 0
}

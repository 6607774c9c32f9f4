/** The chunk classes that patterns are written with, and the one character each has in a clause string. */

/** Characters by the names that patterns use. */
export const CHUNKS = {
  PEOPLE: 'P', GROUP: 'p', COUNT: 'Q', NAME: 'N', NONE: 'n', HARMED: 'h', LIVES: 'k', QUANTITY: 'q',
  KILLED: 'K', GERUND: 'G', ACTIVE: 'H', DIED: 'D', STATE: 'J', NOMINAL: 'M', COMBINED: 'X', WOUND: 'W', SUFFER: 'S', LOSE: 'Z',
  LEAVE: 'L', CLAIM: 'C', TOLL: 'T', TOLLVERB: 'o', CONDITION: 'x', BE: 'B', HAVE: 'A', MODAL: 'm', NOT: '!', THERE: '^', OF: 'O',
  FROM: 'F', IN: 'I', BY: 'Y', WITH: 'w', TO: '>', AS: '<', INCLUDES: 'i', AND: '&', OR: '|', WHO: 'R', PRONOUN: 'U', DET: '_',
  ADV: 'v', AGE: 'y', VERB: 'V', SINCE: '=', IF: '?', DATE: 'd', EVENT: 'E', SPEECH: '$', AGREEMENT: '*', SIDE: 's', PLACE: 'l',
  BODY: '@', CAP: 'c', WORD: 'z', COMMA: ',', COLON: ':', SEMICOLON: ';', OPEN: '(', CLOSE: ')', DASH: '-', STOP: '.', SIGN: '~',
  PLACENOUN: 'f', INSTRUMENT: 't', TARGET: 'u',
  POSSESSIVE: "'",
} as const // prettier-ignore

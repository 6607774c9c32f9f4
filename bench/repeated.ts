/** Texts made to take long, for the bench and for the tests of time against length. */

/** What is repeated. Each has led some reader of texts to look back over all that stands before. */
export const REPEATED: Record<string, string> = {
  digits: '1 ',
  'quotation signs': '“',
  commas: ', ',
  'capitalised words': 'Kk ',
  and: 'and ',
  'signs without width': '\u200bа',
  'right to left': '\u202eمقتل ',
  'no space at all': 'abcdefgh',
  tolls: '5 soldiers were killed. ',
  denials: 'The ministry denied that 3 were killed. ',
  truces: 'They signed a truce. ',
}

/** `piece` over and over, up to `length` characters. */
export const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/**
 * When the engine compiles. Extraction is some thousands of small functions, none of them hot. By itself V8 optimises each after little
 * use, on guesses that the next texts prove wrong, and compiles it again: over the first thousand statements that is half of the
 * processor time. Told to wait until a function has run sixteen times as long, it guesses right.
 */
import { setFlagsFromString } from 'node:v8'

/** Bytes of bytecode that a function runs before it is looked at; V8’s own number is 67,584. */
const BUDGET = 1_081_344

export const compileLate = (): void => setFlagsFromString(`--interrupt-budget=${BUDGET}`)

/** Whose adversary is whose in a conflict, as its pipeline says. */
import type { PipelineFile } from '../model/knowledge.js'
import { flatMap } from '../text/lists.js'

/** The sides at war with a side. */
export const adversariesOf = (pipeline: PipelineFile | undefined, side: string | null): string[] =>
  flatMap(pipeline?.adversaries ?? [], ([a, b]) => (a === side ? [b] : b === side ? [a] : []))

/** The only adversary of a side, or null when there are several. */
export function adversaryOf(pipeline: PipelineFile | undefined, side: string | null): string | null {
  const others = adversariesOf(pipeline, side)
  return others.length === 1 ? others[0] : null
}

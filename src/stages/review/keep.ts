/** Decisions into their file, one at a time: what stands there is read anew, checked, kept and added to, and put in place whole. */
import { DecisionsFile } from '../../model/decision.js'
import { withEntry } from '../../model/yaml.js'
import { slug } from '../../reconcile/ledger/ids.js'
import type { Effects } from '../effects.js'
import { load } from '../knowledge-files.js'
import { paths } from '../paths.js'
import type { Decision, Who } from './talk.js'

/** One file a day and reviewer, so that the files stand in the order in which decisions were made. */
export const decisionsFile = (pipeline: string, { date, reviewer }: Who): string =>
  `${paths(pipeline).decisions}/${date}_${slug(reviewer) || 'reviewer'}.yaml`

const HEAD = '# Decisions of a review; written by casus review, may be edited.\n'

/** Throws InputError where the file has been broken since; then nothing of it is touched. */
export function keep(fx: Effects, file: string, { list, entry }: Decision): void {
  const text = fx.exists(file) ? new TextDecoder().decode(fx.read(file)) : HEAD
  if (fx.exists(file)) load(fx, file, DecisionsFile)
  fx.write(file, withEntry(text, list, entry))
}

/**
 * Many files with few of them open. The limit is put around batches, not around each file: a promise a file costs more
 * than reading it, and without a limit thousands of files at once end in EMFILE.
 */
import pLimit from 'p-limit'

const BATCH = 64
/** Batches at a time; each has one file open. */
export const OPEN_FILES = 8

/** Runs `task` on every item, at most OPEN_FILES at a time; results stand in the order of the items. */
export async function inBatches<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const limit = pLimit(OPEN_FILES)
  const starts = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => i * BATCH)
  const batches = await Promise.all(
    starts.map((start) =>
      limit(async () => {
        const results: R[] = []
        for (const item of items.slice(start, start + BATCH)) results.push(await task(item))
        return results
      }),
    ),
  )
  return batches.flat()
}

/** Reads every file of a folder in one way: `node read-many.mjs <folder> batches|all`. Prints the number of bytes read. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inBatches } from '../../dist/src/io/batches.js'
import { listFiles } from '../../dist/src/io/list.js'

const [folder, way] = process.argv.slice(2)
const files = listFiles(folder).map((path) => join(folder, path))
const contents =
  way === 'all'
    ? await Promise.all(files.map((file) => readFile(file)))
    : await inBatches(files, (file) => readFile(file))
process.stdout.write(String(contents.reduce((sum, content) => sum + content.length, 0)))

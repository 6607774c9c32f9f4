/** Replaces a folder and kills itself before the given step of work on the disk: `node kill-at-step.mjs <folder> <step>`. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const [folder, step] = process.argv.slice(2)
let calls = 0
const guard = (target, name) => {
  const original = target[name]
  target[name] = (...args) => {
    if (++calls === Number(step)) process.kill(process.pid, 'SIGKILL')
    return original(...args)
  }
}
for (const name of ['mkdirSync', 'rmSync', 'renameSync', 'fsyncSync']) guard(fs, name)
for (const name of ['open', 'mkdir']) guard(fs.promises, name)
syncBuiltinESMExports()

const { replaceFolder } = await import('../../dist/src/io/replace.js')
await replaceFolder(folder, new Map(['a.txt', 'data/b.csv', 'data/c.csv'].map((path) => [path, `new ${path}`])))

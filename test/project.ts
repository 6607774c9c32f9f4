/** A throw-away copy of the fixture project, and the built command line to run on it. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'

export const CLI = resolve('dist/src/cli.js')
const FIXTURE = resolve('test/fixtures/pipeline')
export const RAW = 'raw/tarn-valley/2031'
export const WITHHELD = `${RAW}/2031-03-10_valley-post_mine-near-sorrel`

export interface Ran {
  code: number | null
  out: string
  err: string
}

export class Project {
  readonly root: string

  constructor(parent = mkdtempSync(join(tmpdir(), 'casus-'))) {
    this.root = parent
    for (const folder of ['pipelines', 'raw']) cpSync(join(FIXTURE, folder), join(parent, folder), { recursive: true })
    this.write(`${WITHHELD}.local.txt`, readFileSync(join(FIXTURE, 'withheld.txt')))
  }

  path(file: string): string {
    return join(this.root, file)
  }

  write(file: string, content: string | Uint8Array): void {
    writeFileSync(this.path(file), content)
  }

  folder(path: string): void {
    mkdirSync(this.path(path), { recursive: true })
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8')
  }

  edit(file: string, change: (text: string) => string): void {
    this.write(file, change(this.read(file)))
  }

  casus(args: string[], { input = '', env = {} as Record<string, string> } = {}): Ran {
    const ran = spawnSync(process.execPath, [CLI, ...args], {
      cwd: this.root,
      input,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
    return { code: ran.status, out: ran.stdout, err: ran.stderr }
  }

  /** Every file under a folder with its bytes as hexadecimal text. */
  tree(folder: string): Record<string, string> {
    const at = this.path(folder)
    if (!existsSync(at)) return {}
    const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const names = files.map((entry) => join(entry.parentPath, entry.name)).sort()
    return Object.fromEntries(names.map((name) => [relative(at, name), readFileSync(name).toString('hex')]))
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

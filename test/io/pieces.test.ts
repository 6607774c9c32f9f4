/** Files read and written piece by piece: the same bytes as at once, and never half a file in its place. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { diskEffects } from '../../src/io/disk.js'
import { InputError } from '../../src/model/problem.js'
import { linesOf, readRows, readText, toLines } from '../../src/stages/handed-on.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casus-pieces-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const effects = () => diskEffects(root, { progress: () => undefined, note: () => undefined })
const at = (name: string) => join(root, name)

/** Longer than some pieces; characters of one to four bytes stand across every border. */
const LONG = 'aé€😀\n'.repeat(120_000)

describe('a file that is written piece by piece', () => {
  it('holds what the pieces hold, in a folder that need not be there', async () => {
    await effects().writePieces('a/b.txt', LONG.split(/(?<=\n)/))
    expect(readFileSync(at('a/b.txt'), 'utf8')).toBe(LONG)
    expect(readText(effects(), 'a/b.txt', 'casus x')).toBe(LONG)
    await effects().writePieces('a/b.txt', [])
    expect(readFileSync(at('a/b.txt'), 'utf8')).toBe('')
  })

  it('is left alone where it holds the same, and replaced where one letter differs', async () => {
    const write = (text: string) => effects().writePieces('b.txt', [text])
    await write(LONG)
    const before = statSync(at('b.txt')).ino
    await write(LONG)
    expect(statSync(at('b.txt')).ino).toBe(before)
    await write(`${LONG.slice(0, -2)}x\n`)
    expect(statSync(at('b.txt')).ino).not.toBe(before)
    expect(readdirSync(root)).toEqual(['b.txt'])
  })

  it('stays as it was where its making fails', async () => {
    writeFileSync(at('b.txt'), 'old')
    async function* broken() {
      yield LONG
      throw new Error('broken')
    }
    await expect(effects().writePieces('b.txt', broken())).rejects.toThrow('broken')
    expect(readFileSync(at('b.txt'), 'utf8')).toBe('old')
    expect(readdirSync(root)).toEqual(['b.txt'])
  })

  it('can be made of the file that it replaces', async () => {
    writeFileSync(at('b.txt'), LONG)
    function* doubled() {
      for (const piece of effects().pieces('b.txt')) yield Buffer.from(piece).toString('latin1').replaceAll('a', 'aa')
    }
    await effects().writePieces('b.txt', doubled())
    expect(readFileSync(at('b.txt'), 'utf8')).toHaveLength(Buffer.from(LONG).length + 120_000)
  })

  it('says where the disk refuses it', async () => {
    await effects().writePieces('folder/b.txt', ['x'])
    await expect(effects().writePieces('folder', ['x'])).rejects.toThrow(InputError)
    expect(() => [...effects().pieces('folder')]).toThrow(InputError)
    expect(readdirSync(root)).toEqual(['folder'])
  })
})

describe('rows', () => {
  it('are cut at line feeds wherever the pieces end', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') })), (pieces) => {
        expect([...linesOf(pieces)]).toEqual(pieces.join('').split('\n'))
      }),
    )
  })

  it('come back as they were written, and a broken one is told by its line', async () => {
    const rows = Array.from({ length: 50_000 }, (_, n) => ({ n, word: 'é€😀' }))
    const fx = effects()
    const Row = z.strictObject({ n: z.number(), word: z.string() })
    await fx.writePieces('rows.jsonl', toLines(rows))
    expect(readRows(fx, 'rows.jsonl', 'casus x', Row)).toEqual(rows)
    const text = readFileSync(at('rows.jsonl'), 'utf8')
    writeFileSync(at('rows.jsonl'), `\n${text.replace('{"n":41000,', '{"n":"41000",')}`)
    const told = (): unknown => {
      try {
        return readRows(fx, 'rows.jsonl', 'casus x', Row)
      } catch (error) {
        return (error as InputError).problems
      }
    }
    expect(told()).toMatchObject([
      { file: 'rows.jsonl', line: 41_002, column: 1, fix: 'run casus x again, or casus run' },
    ])
  })
})

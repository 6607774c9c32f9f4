import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('the engine knows the flag that makes it compile late', () => {
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toMatch(/^ *--interrupt-budget /m)
})

import { describe, expect, it } from 'vitest'
import { progressOn } from '../../src/io/progress.js'

function shown(isTTY: boolean, env: NodeJS.ProcessEnv): string {
  let text = ''
  const write = (part: string) => Boolean((text += part))
  const progress = progressOn({ isTTY, write } as never, env)
  for (const done of [1, 2, 4]) progress('extract', done, 4)
  return text
}

describe('progress', () => {
  it('is one plain line a stage where the output is no terminal', () => {
    expect(shown(false, {})).toBe('extract: 4\n')
  })

  it('is a bar on a terminal', () => {
    const text = shown(true, { TERM: 'xterm' })
    expect(text.match(/\r/g)).toHaveLength(3)
    expect(text).toContain('\x1b[2m')
    expect(text.endsWith(' 4/4\n')).toBe(true)
  })

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('has no colours with %o', (env) => {
    expect(shown(true, env)).not.toContain('\x1b')
  })
})

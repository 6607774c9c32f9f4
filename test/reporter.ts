/** The default report, then one closing line that scripts can read: `N passed, N failed`. */
import { DefaultReporter, type TestModule } from 'vitest/node'

export default class ClosingLine extends DefaultReporter {
  override onTestRunEnd(...args: Parameters<DefaultReporter['onTestRunEnd']>): void {
    super.onTestRunEnd(...args)
    const [modules, errors] = args
    const tallies = modules.map(tally)
    const sum = (key: keyof Tally) => tallies.reduce((total, one) => total + one[key], 0)
    if (sum('skipped') > 0) process.stdout.write(`${sum('skipped')} skipped\n`)
    process.stdout.write(`${sum('passed')} passed, ${sum('failed') + errors.length} failed\n`)
  }
}

type Tally = { passed: number; failed: number; skipped: number }

/** A file that fails outside its tests (at import, in a hook) counts as one failure. */
function tally(module: TestModule): Tally {
  const states = [...module.children.allTests()].map((test) => test.result().state)
  const count = (state: string) => states.filter((one) => one === state).length
  return { passed: count('passed'), failed: count('failed') || (module.ok() ? 0 : 1), skipped: count('skipped') }
}

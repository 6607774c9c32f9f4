import { defineConfig } from 'vitest/config'

/** Tests that stand something else in for a module of the project: each loads everything anew. */
const MOCKING = ['test/stages/release.test.ts']

export default defineConfig({
  test: {
    reporters: ['./test/reporter.ts'],
    projects: [
      // What tests load they only read: to load the language packs anew for every file would take half of the time.
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: MOCKING, isolate: false },
      },
      { extends: true, test: { name: 'mocking', include: MOCKING } },
    ],
    testTimeout: 60_000,
    // The built command line runs in tests; its colours and time zone are the tests’ own affair.
    env: { NO_COLOR: '1' },
  },
})

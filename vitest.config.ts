import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['./test/reporter.ts'],
    testTimeout: 60_000,
    // The built command line runs in tests; its colours and time zone are the tests’ own affair.
    env: { NO_COLOR: '1' },
  },
})

import { defineConfig } from 'vitest/config'

// The tests of one room, as Stryker runs them (scripts/mutate.ts names them). No test of them needs a server of its own.
export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? 'test/**/decide/**/*.test.ts').split(','),
    testTimeout: 60_000,
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/test-report.json' },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/acceptance/**'],
          // Most of a small file's time went into loading the same modules anew. So a module is loaded once a worker, and
          // a helper of tests may hold nothing from one file to the next: what it opens it closes by `onTestFinished`.
          isolate: false,
          sequence: { groupOrder: 0 },
          // Many of these run real git, real servers and real PostgreSQL: a busy machine needs more than five seconds.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'acceptance',
          include: ['test/acceptance/**/*.test.ts'],
          globalSetup: ['test/compile-cache.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // After the unit tests: two projects with different numbers of workers can't be in one group. Each file starts
          // servers and child processes: one file a core is as fast as the machine goes.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
    ],
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Commands are started as a user starts them, and a loaded machine starts them slowly; no test measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    reporters: ['dot', './test/closing-line.ts'],
  },
})

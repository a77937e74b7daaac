import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src-core/**/*.test.ts', 'src-main/**/*.test.ts', 'test/**/*.test.ts'],
    // A hang guard only: tests bound work (steps, bytes, queries), not time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
  },
})

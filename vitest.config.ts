import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { SummaryReporter } from './scripts/lib/summary-reporter.ts'

/** Set by `npm test`: the file that the counts go to. */
const report = process.env.PLATON_TEST_REPORT

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['src-core/**/*.test.ts', 'src-main/**/*.test.ts', 'test/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [vue()],
        test: { name: 'renderer', include: ['src-renderer/**/*.test.ts'], environment: 'happy-dom' },
      },
    ],
    // A hang guard only: tests bound work (steps, bytes, queries), not time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    reporters: report ? ['dot', new SummaryReporter(report)] : ['default'],
  },
})

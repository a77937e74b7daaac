import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { SummaryReporter } from './scripts/lib/summary-reporter.ts'

/** Set by `npm test`: the file that the counts go to. */
const report = process.env.PLATON_TEST_REPORT

export default defineConfig({
  test: {
    projects: [
      // The core is pure: no file can leave anything behind for the next, so that all share their workers.
      { extends: true, test: { name: 'core', include: ['src-core/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'node', include: ['src-main/**/*.test.ts', 'test/**/*.test.ts'] } },
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
    // Many tests wait for a process or a time-out: one worker a core, not one less.
    maxWorkers: 2,
    reporters: report ? ['dot', new SummaryReporter(report)] : ['default'],
  },
})

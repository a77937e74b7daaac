import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { SummaryReporter } from './scripts/lib/summary-reporter.ts'

/** Set by `npm test`: the file that the counts go to. */
const report = process.env.PLATON_TEST_REPORT

/** Electron is replaced for a whole file, and TLS trusts the test authority: not for others. */
const CHANGES_ITS_PROCESS = ['test/electron/**/*.test.ts', '**/*https.test.ts']

export default defineConfig({
  test: {
    projects: [
      // The core is pure: no file can leave anything behind for the next, so that all share their workers.
      { extends: true, test: { name: 'core', include: ['src-core/**/*.test.ts'], isolate: false } },
      // These leave nothing behind either; a worker of its own for each file would cost as much as what it does.
      {
        extends: true,
        test: {
          name: 'node',
          include: ['src-main/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: CHANGES_ITS_PROCESS,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: CHANGES_ITS_PROCESS } },
      {
        extends: true,
        plugins: [vue()],
        test: {
          name: 'renderer',
          include: ['src-renderer/**/*.test.ts'],
          environment: 'happy-dom',
          isolate: false,
        },
      },
    ],
    // A hang guard only: tests bound work (steps, bytes, queries), not time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // Many tests wait for a process or a time-out: one worker more than the two cores have.
    maxWorkers: 3,
    reporters: report ? ['dot', new SummaryReporter(report)] : ['default'],
  },
})

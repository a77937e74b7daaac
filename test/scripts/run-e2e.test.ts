import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'lib', 'run-e2e.mjs')

function run(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, PLATON_BROWSER: '/nonexistent', PLATON_E2E_REPORT: '', ...environment }
  const { status, stdout } = spawnSync(process.execPath, [script, ...words], { env, encoding: 'utf8' })
  return { status, stdout }
}

test('without a browser the end-to-end tests are skipped aloud, and fail where a project was asked for', () => {
  const says = expect.stringContaining('end-to-end tests skipped: PLATON_BROWSER is not there')
  expect(run([])).toEqual({ status: 0, stdout: says })
  expect(run(['--project=browser'])).toEqual({ status: 1, stdout: says })
  expect(run(['--project=electron', '--project=browser'])).toEqual({ status: 1, stdout: says })
})

test('a copy for tests is what the project runs on', () => {
  // Nothing is started to list them: any file that is there will do.
  const { status, stdout } = run(['--project=electron', '--list'], {
    PLATON_BROWSER: process.execPath,
    PLATON_ELECTRON: 'dist/for-tests/program',
  })
  expect(stdout).toMatch(/\[electron\] › .*option-1/)
  expect(status).toBe(0)
})

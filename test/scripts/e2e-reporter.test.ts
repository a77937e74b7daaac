import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FullResult, Suite, TestCase } from '@playwright/test/reporter'
import { afterAll, expect, test } from 'vitest'
import E2eReporter from '../../scripts/lib/e2e-reporter.ts'

const folder = mkdtempSync(join(tmpdir(), 'platon-e2e-reporter-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Outcome = ReturnType<TestCase['outcome']>

function summaryOf(outcomes: readonly Outcome[], noElectron?: string): unknown {
  const file = join(folder, 'report.json')
  const reporter = new E2eReporter({ file, noElectron })
  const allTests = () =>
    outcomes.map((outcome, index) => ({
      outcome: () => outcome,
      titlePath: () => ['', 'browser', `test ${index}`],
      annotations: [{ type: 'skip', description: 'not here' }],
    }))
  reporter.onBegin(null, { allTests } as unknown as Suite)
  reporter.onEnd({ status: 'passed' } as FullResult)
  return JSON.parse(readFileSync(file, 'utf8'))
}

test('one that passed at a second try has failed, and what was skipped is named', () => {
  expect(summaryOf(['expected', 'flaky', 'unexpected', 'skipped'])).toMatchObject({
    passed: 1,
    failed: ['browser > test 2', 'browser > test 1'],
    skipped: [{ name: 'browser > test 3', reason: 'not here' }],
  })
})

test('without Electron’s binary, all that did not run on it is one skip', () => {
  expect(summaryOf(['expected', 'expected'], 'no desktop')).toMatchObject({
    passed: 2,
    skipped: [{ name: 'end-to-end tests on Electron itself', reason: 'no desktop' }],
  })
})

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { runProcess, type ProcessEnd } from '../support/run-process.ts'

// `npm test` in a project of its own, where every tool only pretends.
const project = mkdtempSync(join(tmpdir(), 'platon 検査 '))
afterAll(() => rmSync(project, { recursive: true, force: true }))

const TOOLS = {
  build: 'electron-vite/bin/electron-vite.js',
  types: 'typescript-native/bin/tsc',
  lint: 'eslint/bin/eslint.js',
  format: 'prettier/bin/prettier.cjs',
  vitest: 'vitest/vitest.mjs',
  vueTypes: 'vue-tsc/bin/vue-tsc.js',
  playwright: '@playwright/test/cli.js',
}
const FINE = 'process.exitCode = 0'

function pretend(tool: keyof typeof TOOLS, code: string): void {
  const path = join(project, 'node_modules', TOOLS[tool])
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, code)
}

const REPORTS = { vitest: 'PLATON_TEST_REPORT', playwright: 'PLATON_E2E_REPORT' } as const

/** A test runner that writes this report, or none. */
function pretendRunner(tool: keyof typeof REPORTS, report: object | null, exitCode = 0): void {
  const summary = { passed: 0, failed: [], skipped: [], printed: '', crashed: [], ...report }
  const writing = report
    ? `writeFileSync(process.env.${REPORTS[tool]}, ${JSON.stringify(JSON.stringify(summary))})`
    : ''
  pretend(
    tool,
    `import { writeFileSync } from 'node:fs'
    ${writing}
    console.log('output of ${tool}')
    process.exitCode = ${exitCode}`,
  )
}

beforeEach(() => {
  rmSync(project, { recursive: true, force: true })
  mkdirSync(project)
  cpSync('scripts', join(project, 'scripts'), { recursive: true })
  writeFileSync(join(project, 'scripts', 'lib', 'check-bundle.mjs'), FINE)
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(project, 'package-lock.json'), '{}')
  writeFileSync(join(project, 'npm-cli.js'), '')
  for (const tool of Object.keys(TOOLS)) pretend(tool as keyof typeof TOOLS, FINE)
  pretendRunner('vitest', { passed: 30 })
  pretendRunner('playwright', { passed: 10 })
})

/** A browser that is there, so that none is brought. */
function runTest(browser = process.execPath): Promise<ProcessEnd> {
  return runProcess(process.execPath, [join(project, 'scripts', 'test.mjs')], {
    env: { npm_execpath: join(project, 'npm-cli.js'), PLATON_BROWSER: browser },
  })
}
const lastLine = ({ stdout }: ProcessEnd) => stdout.trimEnd().split('\n').at(-1)

// build, bundle, four type checks, lint, format
const STEPS = 8

describe('npm test', () => {
  test('counts every test and each step as one check', async () => {
    const end = await runTest()
    expect(lastLine(end)).toBe(`${40 + STEPS} passed, 0 failed, 0 skipped`)
    expect(end.code).toBe(0)
  })

  test('names what was skipped and why, and shows what tests printed', async () => {
    pretendRunner('vitest', {
      passed: 1,
      skipped: [{ name: 'a.test.ts > x', reason: 'no knot here' }],
      printed: 'pass 12 %\n',
    })
    const end = await runTest()
    expect(end.stdout).toContain('a.test.ts > x: no knot here')
    expect(end.stdout).toContain('pass 12 %')
    expect(lastLine(end)).toBe(`${11 + STEPS} passed, 0 failed, 1 skipped`)
    expect(end.code).toBe(0)
  })

  test('shows the whole output of a failed step', async () => {
    for (const tool of ['lint', 'format'] as const)
      pretend(tool, `console.log('line of output\\n'.repeat(3000) + 'the end'); process.exitCode = 1`)
    const end = await runTest()
    expect(end.stdout.match(/line of output/g)).toHaveLength(6000)
    expect(lastLine(end)).toBe(`${40 + STEPS - 2} passed, 2 failed, 0 skipped`)
    expect(end.code).toBe(1)
  })

  test('a failed test counts once', async () => {
    pretendRunner('vitest', { passed: 29, failed: ['a.test.ts > wrong'] }, 1)
    const end = await runTest()
    expect(end.stdout).toContain('a.test.ts > wrong')
    expect(end.stdout).toContain('output of vitest')
    expect(lastLine(end)).toBe(`${39 + STEPS} passed, 1 failed, 0 skipped`)
    expect(end.code).toBe(1)
  })

  test('a failed build skips what needs it, and is a failure', async () => {
    pretend('build', 'process.exitCode = 1')
    const end = await runTest()
    expect(lastLine(end)).toBe(`${STEPS - 2} passed, 1 failed, 3 skipped`)
    expect(end.stdout).toContain('build did not pass')
    expect(end.code).toBe(1)
  })

  test.each([
    ['no test at all, and a crash without a report', { passed: 0 }, 0, null],
    ['no report at all, and one of success with an exit code of failure', null, 0, { passed: 3 }],
    ['errors that nobody caught', { passed: 3, crashed: ['Error: boom'] }, 1, { crashed: ['Error'] }],
  ] as const)('%s: both are failures', async (_, tests, exitCode, e2e) => {
    pretendRunner('vitest', tests, exitCode)
    pretendRunner('playwright', e2e, 1)
    const end = await runTest()
    expect(lastLine(end)).toMatch(/^\d+ passed, 2 failed, 0 skipped$/)
    expect(end.code).toBe(1)
  })

  test('says aloud that the end-to-end tests are skipped where no browser can be had', async () => {
    const end = await runTest(join(project, 'no-browser'))
    expect(end.stdout).toMatch(/end-to-end tests: PLATON_BROWSER is not there/)
    expect(lastLine(end)).toBe(`${30 + STEPS} passed, 0 failed, 1 skipped`)
    expect(end.code).toBe(0)
  })
})

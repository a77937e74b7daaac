import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildCommand } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { inRoot } from './lib/paths.mjs'
import { findProjectNode } from './lib/project-node.mjs'
import { runSetUp } from './lib/setup-error.mjs'
import { runSteps } from './lib/steps.mjs'

const TESTS = 'tests'
const E2E = 'e2e'

/** The runners, and what the tests start with it, load the same programs hundreds of times. */
const NODE_COMPILE_CACHE = inRoot('node_modules', '.cache', 'compiled')

const node = await runSetUp(async () => {
  await ensureInstalled()
  return findProjectNode()
})
const folder = mkdtempSync(join(tmpdir(), 'platon-test-'))
const reportFiles = { [TESTS]: join(folder, 'tests.json'), [E2E]: join(folder, 'e2e.json') }
const tell = (line) => process.stdout.write(`${line}\n`)
try {
  const results = await runSteps(listSteps(), { width: 2, tell })
  process.exitCode = summarize(results)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * In the order they start: the tests need the build and take longest, the others fill the second core meanwhile. The
 * end-to-end tests come last, as they take both cores: a browser that waits for its turn looks slow.
 */
function listSteps() {
  const bin = (...parts) => inRoot('node_modules', ...parts)
  const step = (name, args, more = {}) => ({ name, command: node, args, ...more })
  const tsc = bin('typescript-native', 'bin', 'tsc')
  const steps = [
    step('build', buildCommand),
    step(TESTS, [bin('vitest', 'vitest.mjs'), 'run'], {
      after: ['build'],
      env: { NODE_COMPILE_CACHE, PLATON_TEST_REPORT: reportFiles[TESTS] },
    }),
    step('bundle runs alone', [inRoot('scripts', 'lib', 'check-bundle.mjs')], { after: ['build'] }),
    step('types: src-core', [tsc, '-p', 'src-core']),
    step('types: src-renderer', [bin('vue-tsc', 'bin', 'vue-tsc.js'), '-p', 'src-renderer']),
    step('types: src-main and tests', [tsc, '-p', '.']),
    step('types: e2e', [tsc, '-p', 'e2e']),
    step('lint and import walls', [bin('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.']),
    step('format', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.']),
  ]
  const e2e = step(E2E, [inRoot('scripts', 'lib', 'run-e2e.mjs')], {
    after: ['build'],
    behind: steps.map(({ name }) => name),
    env: { NODE_COMPILE_CACHE, PLATON_E2E_REPORT: reportFiles[E2E] },
  })
  return [...steps, e2e]
}

function readReport(name) {
  const empty = { passed: 0, failed: [], skipped: [], printed: '', crashed: [] }
  return existsSync(reportFiles[name]) ? JSON.parse(readFileSync(reportFiles[name], 'utf8')) : empty
}

/** Prints the end of the reports and returns the exit code. Every step counts as one check, the tests as many as they are. */
function summarize(results) {
  const failed = []
  const skipped = []
  let passed = 0
  for (const { name, state, output } of results) {
    if (state === 'skipped') skipped.push({ name, reason: output })
    if (name in reportFiles) {
      const counted = countReport(name, state)
      passed += counted.passed
      failed.push(...counted.failed)
      skipped.push(...counted.skipped)
    } else if (state === 'failed') failed.push(name)
    else if (state === 'passed') passed += 1
  }
  list(
    'skipped:',
    skipped.map(({ name, reason }) => `${name}${reason ? `: ${reason}` : ' (no reason given)'}`),
  )
  list('failed:', failed)
  tell(`\n${passed} passed, ${failed.length} failed, ${skipped.length} skipped`)
  return failed.length > 0 ? 1 : 0
}

function countReport(name, state) {
  const report = readReport(name)
  if (report.printed) tell(`\nprinted by ${name}:\n${report.printed.trimEnd()}`)
  const failed = [...report.failed, ...report.crashed]
  if (state === 'failed' && failed.length === 0) failed.push(name)
  // A suite that could not start says why; one that is silent has not run.
  const isSilent = report.passed === 0 && failed.length === 0 && report.skipped.length === 0
  if (isSilent && state !== 'skipped') failed.push(`${name}: no test ran`)
  return { passed: report.passed, failed, skipped: report.skipped }
}

function list(title, lines) {
  if (lines.length > 0) tell(`\n${[title, ...lines.map((line) => `  ${line}`)].join('\n')}`)
}

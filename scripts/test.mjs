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

const node = await runSetUp(async () => {
  await ensureInstalled()
  return findProjectNode()
})
const folder = mkdtempSync(join(tmpdir(), 'platon-test-'))
const reportFile = join(folder, 'report.json')
const tell = (line) => process.stdout.write(`${line}\n`)
try {
  const results = await runSteps(listSteps(), { width: 2, tell })
  process.exitCode = summarize(results, readReport())
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** In the order they start: the tests need the build and take longest, the others fill the second core meanwhile. */
function listSteps() {
  const bin = (...parts) => inRoot('node_modules', ...parts)
  const step = (name, args, more = {}) => ({ name, command: node, args, ...more })
  const tsc = bin('typescript', 'bin', 'tsc')
  return [
    step('build', buildCommand),
    step(TESTS, [bin('vitest', 'vitest.mjs'), 'run'], {
      after: ['build'],
      env: { PLATON_TEST_REPORT: reportFile },
    }),
    step('bundle runs alone', [inRoot('scripts', 'lib', 'check-bundle.mjs')], { after: ['build'] }),
    step('types: src-core', [tsc, '-p', 'src-core']),
    step('types: src-main', [tsc, '-p', 'src-main']),
    step('types: src-renderer', [bin('vue-tsc', 'bin', 'vue-tsc.js'), '-p', 'src-renderer']),
    step('types: tests', [tsc, '-p', '.']),
    step('lint and import walls', [bin('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.']),
    step('format', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.']),
  ]
}

function readReport() {
  const empty = { passed: 0, failed: [], skipped: [], printed: '', crashed: [] }
  return existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : empty
}

/** Prints the end of the report and returns the exit code. Every step counts as one check, the tests as many as they are. */
function summarize(results, report) {
  if (report.printed) tell(`\nprinted by tests:\n${report.printed.trimEnd()}`)
  const failed = [...report.failed, ...report.crashed]
  const skipped = [...report.skipped]
  let passed = report.passed
  for (const { name, state, output } of results) {
    if (state === 'skipped') skipped.push({ name, reason: output })
    else if (state === 'failed' && (name !== TESTS || failed.length === 0)) failed.push(name)
    else if (state === 'passed' && name !== TESTS) passed += 1
  }
  if (report.passed === 0 && report.failed.length === 0) failed.push('no test ran')
  list(
    'skipped:',
    skipped.map(({ name, reason }) => `${name}${reason ? `: ${reason}` : ' (no reason given)'}`),
  )
  list('failed:', failed)
  tell(`\n${passed} passed, ${failed.length} failed, ${skipped.length} skipped`)
  return failed.length > 0 ? 1 : 0
}

function list(title, lines) {
  if (lines.length > 0) tell(`\n${[title, ...lines.map((line) => `  ${line}`)].join('\n')}`)
}

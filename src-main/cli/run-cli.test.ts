import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { INSPECTED, untold } from '../../src-core/documents/testing/sample-inspection.ts'
import { makeFinding } from '../../src-core/findings/finding.ts'
import type { Inspection } from '../../src-core/inspection/inspection.ts'
import type { ServiceFailure, ServiceResult, Services } from '../services/services.ts'
import { runCli, type CliHost } from './run-cli.ts'

const refuse = () => Promise.reject(new Error('not for this test'))

function run(words: string, inspect: () => Promise<ServiceResult<Inspection>>, more: Partial<CliHost> = {}) {
  const services: Services = {
    inspect,
    plan: refuse,
    exportPlan: refuse,
    checkSpf: refuse,
    checkMessage: refuse,
    verifyPlan: refuse,
    watchPlan: refuse,
  }
  return runCli({
    words: words.split(' '),
    systemLanguage: 'ja',
    program: 'platon-mail',
    version: '1.2.3',
    stdin: Readable.from([]),
    interruption: new AbortController().signal,
    createServices: () => ({ ok: true, value: services }),
    tell: () => undefined,
    serve: refuse,
    ...more,
  })
}

const found = (value: Inspection) => () => Promise.resolve({ ok: true as const, value })
const failing = (kind: ServiceFailure['kind']) => () =>
  Promise.resolve({
    ok: false as const,
    kind,
    fault: { code: 'fault.internal', params: { detail: 'x\u001by' } },
  })

const HEALTHY: Inspection = {
  ...INSPECTED,
  dkim: INSPECTED.dkim.map((part) => ({ ...part, status: 'ok' })),
  dmarc: { ...INSPECTED.dmarc, status: 'ok' },
}
const withError: Inspection = { ...HEALTHY, findings: [makeFinding('spf.missing', 'example.co.jp')] }

describe('the first exit code that applies', () => {
  test.each([
    ['nothing wrong', found(HEALTHY), 0],
    ['a finding of severity error', found(withError), 1],
    ['SPF unknown beside an error', found({ ...withError, spf: { ...INSPECTED.spf, status: 'unknown' } }), 3],
    ['DMARC unknown', found({ ...HEALTHY, dmarc: { ...INSPECTED.dmarc, status: 'unknown' } }), 3],
    ['NS unknown', found({ ...HEALTHY, nameServers: { ...INSPECTED.nameServers, status: 'unknown' } }), 3],
    ['a selector unknown', found({ ...HEALTHY, dkim: untold('timeout').dkim }), 3],
    ['MX alone unknown', found({ ...HEALTHY, mx: { ...INSPECTED.mx, status: 'unknown' } }), 0],
    ['bad input', failing('input'), 2],
    ['no writing', failing('output'), 4],
    ['a defect', failing('internal'), 70],
  ])('%s', async (_, inspect, exitCode) => {
    expect(await run('inspect example.co.jp', inspect)).toMatchObject({ exitCode })
  })
})

describe('runCli', () => {
  test('says a failure in one line, its control characters shown', async () => {
    const end = await run('inspect example.co.jp --json', failing('input'))
    expect(end.stdout).toBe('')
    expect(end.stderr).toHaveLength(1)
    expect(end.stderr[0]).toContain('x⟦U+001B⟧y')
  })

  test('an interruption beats the result', async () => {
    const interruption = AbortSignal.abort()
    expect(await run('inspect example.co.jp', found(HEALTHY), { interruption })).toEqual({
      exitCode: 130,
      stdout: '',
      stderr: ['中断しました。'],
    })
  })

  test.each([
    ['nonsense --lang en', /^There is no command/],
    ['nonsense --lang=en', /^There is no command/],
    ['nonsense', /というコマンドはありません/],
    ['inspect a.jp --lang fr', /「--lang」/],
  ])('%s complains in the language asked for', async (words, line) => {
    expect((await run(words, refuse)).stderr[0]).toMatch(line)
  })

  test('prints the version', async () => {
    expect(await run('--version', refuse)).toEqual({ exitCode: 0, stdout: '1.2.3\n', stderr: [] })
  })

  test.each(['ja', 'en'])('reports in %s without leaving a placeholder open', async (lang) => {
    const { stdout } = await run(`inspect info@example.co.jp --lang ${lang}`, found(untold('timeout')))
    expect(stdout).not.toMatch(/undefined|null|\{[a-zA-Z]+\}|\[object/)
  })
})

import { expect, it } from 'vitest'
import { createLiteralDns } from '../../src-core/dns/testing/literal-zone.ts'
import { inspectSpf } from '../../src-core/spf/inspect-spf.ts'
import { describeWith } from '../support/describe-with.ts'
import { readSuite } from './rfc7208-suite.ts'
import { readSharedFile } from './shared-file.ts'

interface LintCase {
  readonly scenario: string
  readonly domain: string
  readonly tests: readonly string[]
  readonly expected: 'error' | 'clean'
}

const suite = readSharedFile('conformance/rfc7208-tests.yml')
const wanted = readSharedFile('conformance/spf-lint-cases.json')

describeWith('RFC 7208 test suite, static check', suite.missing ?? wanted.missing, () => {
  const zones = new Map(readSuite(suite.text).map(({ description, zone }) => [description, zone]))
  const { cases } = JSON.parse(wanted.text) as { cases: LintCase[] }

  it('is whole', () => {
    expect(cases).toHaveLength(164)
  })

  it.each(cases)('$scenario: $domain is $expected', async ({ scenario, domain, expected }) => {
    const zone = zones.get(scenario)
    if (zone === undefined) throw new Error(`no scenario: ${scenario}`)
    const { findings, status } = await inspectSpf(domain, createLiteralDns(zone))
    const errors = findings.filter((finding) => finding.severity === 'error').map((finding) => finding.code)
    if (expected === 'clean') expect(errors).toEqual([])
    else expect(errors).not.toEqual([])
    expect(status === 'error').toBe(expected === 'error')
    // Legal, and dangerous: never anywhere but first.
    const plusAll = findings.findIndex((finding) => finding.code === 'spf.plus-all')
    if (plusAll >= 0) expect(findings[plusAll]).toMatchObject({ severity: 'warning' })
    expect(plusAll).toBeLessThanOrEqual(0)
  })
})

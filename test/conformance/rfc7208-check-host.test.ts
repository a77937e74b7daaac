import { expect, it } from 'vitest'
import { createLiteralDns } from '../../src-core/dns/testing/literal-zone.ts'
import { parseIpAddress } from '../../src-core/net/ip-address.ts'
import { checkHost } from '../../src-core/spf/check-host.ts'
import { describeWith } from '../support/describe-with.ts'
import { readSuite } from './rfc7208-suite.ts'
import { readSharedFile } from './shared-file.ts'

const { text: yaml, missing } = readSharedFile('conformance/rfc7208-tests.yml')

describeWith('RFC 7208 test suite, check_host()', missing, () => {
  const scenarios = readSuite(yaml)

  it('is whole', () => {
    expect(scenarios.map((scenario) => scenario.cases.length).reduce((sum, count) => sum + count, 0)).toBe(
      203,
    )
  })

  for (const { description, zone, cases } of scenarios) {
    it.each(cases)(`${description}: $name`, async ({ host, helo, sender, results, explanation }) => {
      const address = parseIpAddress(host)
      if (address === null) throw new Error(`no address: ${host}`)
      const check = await checkHost({ address, helo, sender }, createLiteralDns(zone))
      expect(results).toContain(check.result)
      if (explanation !== null) expect(check.explanation).toBe(explanation === 'DEFAULT' ? null : explanation)
    })
  }
})

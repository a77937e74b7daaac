import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runCli, runJsonProcess } from '../support/cli.ts'
import { inspectionSchema, planSchema, spfCheckSchema } from '../support/contract-schema.ts'
import { knotPath, startKnot, type KnotServer } from '../support/knot.ts'
import { ZONE_FILES } from '../support/sample-zone-file.ts'

let knot: KnotServer | null = null
beforeAll(async () => {
  if (knotPath !== null) knot = await startKnot(ZONE_FILES)
})
afterAll(() => knot?.close())

beforeEach((context) => {
  if (knotPath === null) context.skip('knotd is not installed (Debian: apt-get install knot)')
})

function endpointOf(): string {
  if (knot === null) throw new Error('knot was not started')
  return knot.endpoint
}

describe('the command line against Knot DNS', () => {
  test('inspects a realistic domain', async () => {
    const args = ['inspect', 'info@example.jp', '--selector', 's1']
    const { code, json } = await runJsonProcess(endpointOf(), args)
    const inspection = inspectionSchema.parse(json)
    expect(inspection.spf).toMatchObject({
      record: 'v=spf1 mx include:_spf.example.net include:spf.partner.test ~all',
      // mx, two includes, two below the first, a and exists below those.
      lookups: { count: 7, limit: 10 },
    })
    expect(inspection.dkim[0]).toMatchObject({
      status: 'ok',
      keyType: 'rsa',
      keyBits: 2048,
      via: ['s1.keys.example.net'],
    })
    expect(inspection.dmarc).toMatchObject({
      status: 'ok',
      policy: 'quarantine',
      foundAt: '_dmarc.example.jp',
    })
    expect(inspection.mx.hosts.map(({ exchange }) => exchange)).toEqual(['mx.example.jp'])
    expect(inspection.nameServers).toMatchObject({ zone: 'example.jp', hosts: ['01.dnsv.jp', '02.dnsv.jp'] })
    expect(inspection.dnsProvider?.id).toBe('onamae')
    expect(code).toBe(0)
  })

  test('takes the answer over TCP where UDP has no room, and finds the record among many', async () => {
    const { json } = await runJsonProcess(endpointOf(), ['inspect', 'large.jp'])
    expect(inspectionSchema.parse(json).spf).toMatchObject({ record: 'v=spf1 -all' })
  })

  test('asks for a Japanese domain by its A-labels', async () => {
    const { json } = await runJsonProcess(endpointOf(), ['inspect', 'info@日本語.jp'])
    const { subject, spf } = inspectionSchema.parse(json)
    expect(subject.domain).toBe('xn--wgv71a119e.jp')
    expect(spf.record).toBe('v=spf1 a -all')
  })

  test('a name that is not there is missing', async () => {
    const { code, json } = await runJsonProcess(endpointOf(), ['inspect', 'nothing.jp', '--selector', 's1'])
    const { spf, dkim, dmarc } = inspectionSchema.parse(json)
    expect([spf.status, dkim[0]?.status, dmarc.status]).toEqual(['missing', 'missing', 'missing'])
    expect(code).toBe(1)
  })

  test('plans an edit of the record that is there', async () => {
    const end = await runCli(
      [
        ...['plan', 'info@example.jp', '--option', 'own-domain', '--values', '-', '--json'],
        ...['--dns', endpointOf()],
      ],
      { stdin: 'SPF: v=spf1 include:_vendor.example.com ~all\n' },
    )
    const plan = planSchema.parse(JSON.parse(end.stdout))
    const spf = plan.changes.find(({ after }) => after?.startsWith('v=spf1'))
    expect(spf?.before).toEqual(['v=spf1 mx include:_spf.example.net include:spf.partner.test ~all'])
    expect(spf?.after).toMatch(
      /^v=spf1 mx include:_spf\.example\.net include:spf\.partner\.test .*include:_vendor\.example\.com ~all$/,
    )
  })

  test.each([
    ['192.0.2.25', 'pass', 'mx'],
    ['198.51.100.7', 'pass', 'include:_spf.example.net'],
    ['2001:db8:b::1', 'pass', 'include:_spf.example.net'],
    ['192.0.2.1', 'pass', 'include:spf.partner.test'],
  ])('spf-check of %s is %s', async (ip, result, matched) => {
    const { code, json } = await runJsonProcess(endpointOf(), [
      'spf-check',
      '--ip',
      ip,
      '--sender',
      'info@example.jp',
    ])
    expect(spfCheckSchema.parse(json)).toMatchObject({ result, matched })
    expect(code).toBe(0)
  })
})

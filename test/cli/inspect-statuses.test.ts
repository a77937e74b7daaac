import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import { runJson } from '../support/cli.ts'
import { inspectionSchema, type InspectionJson } from '../support/contract-schema.ts'
import { startNameServer, type NameServer } from '../support/name-server.ts'
import { apex, healthyBut, RSA_1024, RSA_2048 } from '../support/sample-zone.ts'

let server: NameServer
beforeAll(async () => {
  server = await startNameServer({})
})
afterAll(() => server.close())

async function inspect(zone: LiteralZone): Promise<{ code: number | null; json: InspectionJson }> {
  server.setZone(zone)
  const { code, json } = await runJson(server.endpoint, [
    ...['inspect', 'info@example.jp', '--selector', 's1', '--timeout', '1500'],
  ])
  return { code, json: inspectionSchema.parse(json) }
}

type Part = 'spf' | 'dkim' | 'dmarc' | 'mx' | 'nameServers'
const partOf = (json: InspectionJson, part: Part) => (part === 'dkim' ? json.dkim[0] : json[part])

/** What could not be told must not be called. */
const WRONG = ['spf.missing', 'dkim.missing', 'dmarc.missing', 'mx.missing', 'spf.include-without-record']

const SELECTOR = 's1._domainkey.example.jp'
const DMARC = '_dmarc.example.jp'
const key = (tags: string) => healthyBut({ [SELECTOR]: { TXT: [tags] } })
const spf = (...records: string[]) => healthyBut({ 'example.jp': apex({ TXT: records }) })

// Each: the part, its status, the exit code of the whole, a finding of that part (null: none), and the zone.
const cases: readonly (readonly [Part, string, number, string | null, LiteralZone])[] = [
  ['spf', 'ok', 0, null, healthyBut({})],
  ['spf', 'warning', 0, 'spf.plus-all', spf('v=spf1 +all')],
  ['spf', 'error', 1, 'spf.multiple-records', spf('v=spf1 -all', 'v=spf1 mx -all')],
  ['spf', 'error', 1, 'spf.syntax', spf('v=spf1 ip4:192.0.2.999 -all')],
  ['spf', 'error', 1, 'spf.unknown-mechanism', spf('v=spf1 inclde:_spf.example.net -all')],
  ['spf', 'error', 1, 'spf.include-without-record', spf('v=spf1 include:nothing.example.jp -all')],
  ['spf', 'error', 1, 'spf.loop', spf('v=spf1 include:example.jp -all')],
  [
    'spf',
    'error',
    1,
    'spf.too-many-lookups',
    spf(`v=spf1 ${Array.from({ length: 11 }, (_, i) => `exists:e${i}.example.net`).join(' ')} -all`),
  ],
  ['spf', 'missing', 1, 'spf.missing', spf('unrelated')],
  ['spf', 'missing', 1, 'spf.missing', healthyBut({ 'example.jp': null })],
  ['spf', 'unknown', 3, null, healthyBut({ 'example.jp': apex({ fails: { TXT: 'servfail' } }) })],
  ['spf', 'unknown', 3, null, healthyBut({ '_spf.example.net': 'servfail' })],

  ['dkim', 'ok', 0, null, healthyBut({})],
  ['dkim', 'warning', 0, 'dkim.testing', key(`v=DKIM1; t=y; p=${RSA_2048}`)],
  ['dkim', 'warning', 0, 'dkim.weak-key', key(`v=DKIM1; p=${RSA_1024}`)],
  ['dkim', 'error', 1, 'dkim.revoked', key('v=DKIM1; p=')],
  ['dkim', 'error', 1, 'dkim.bad-key', key(`v=DKIM1; p=${RSA_2048.slice(0, 100)}`)],
  ['dkim', 'error', 1, 'dkim.dangling-cname', healthyBut({ [SELECTOR]: { CNAME: 'gone.example.net' } })],
  ['dkim', 'missing', 1, 'dkim.missing', healthyBut({ [SELECTOR]: null })],
  ['dkim', 'unknown', 3, null, healthyBut({ [SELECTOR]: 'refused' })],

  ['dmarc', 'ok', 0, null, healthyBut({})],
  [
    'dmarc',
    'warning',
    0,
    'dmarc.removed-tag-pct',
    healthyBut({ [DMARC]: { TXT: ['v=DMARC1; p=reject; pct=50'] } }),
  ],
  [
    'dmarc',
    'error',
    1,
    'dmarc.multiple-records',
    healthyBut({ [DMARC]: { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] } }),
  ],
  ['dmarc', 'missing', 0, 'dmarc.missing', healthyBut({ [DMARC]: null })],
  ['dmarc', 'unknown', 3, null, healthyBut({ [DMARC]: 'timeout' })],

  ['mx', 'ok', 0, null, healthyBut({})],
  ['mx', 'warning', 0, 'mx.null-mx', healthyBut({ 'example.jp': apex({ MX: [[0, '']] }) })],
  ['mx', 'missing', 1, 'mx.missing', healthyBut({ 'example.jp': apex({ MX: [], A: [] }) })],
  ['mx', 'unknown', 0, null, healthyBut({ 'example.jp': apex({ fails: { MX: 'servfail' } }) })],

  ['nameServers', 'ok', 0, null, healthyBut({})],
  ['nameServers', 'missing', 1, 'dns.no-zone', healthyBut({ 'example.jp': apex({ NS: [] }) })],
  ['nameServers', 'unknown', 3, null, healthyBut({ 'example.jp': apex({ fails: { NS: 'servfail' } }) })],
]

describe('inspect tells each status of each part, and ends with the exit code of the contract', () => {
  test.each(cases)('%s %s (exit code %i, %s)', async (part, status, exitCode, finding, zone) => {
    const { code, json } = await inspect(zone)
    const told = partOf(json, part)
    expect(told?.status).toBe(status)
    const codes = [...((told?.['findings'] ?? []) as { code: string }[]), ...json.findings].map(
      ({ code }) => code,
    )
    if (finding === null) expect(codes).toEqual(status === 'unknown' ? expect.not.arrayContaining(WRONG) : [])
    else expect(codes).toContain(finding)
    expect(code).toBe(exitCode)
  })
})

describe('what could not be told', () => {
  test('an include that could not be asked leaves the record shown and the count unknown', async () => {
    const { json } = await inspect(healthyBut({ '_spf.example.net': 'servfail' }))
    expect(json.spf.record).toContain('include:_spf.example.net')
    expect(json.spf.lookups).toBeNull()
  })

  test('an unasked selector is not checked, and never missing', async () => {
    server.setZone(healthyBut({ [SELECTOR]: null }))
    const { code, json } = await runJson(server.endpoint, ['inspect', 'example.jp'])
    expect(inspectionSchema.parse(json).dkim).toEqual([])
    expect(code).toBe(0)
  })
})

describe('what is asked', () => {
  test('each name and type once, and nothing of other servers', async () => {
    server.queries.splice(0)
    const { json } = await inspect(healthyBut({}))
    const asked = server.asked()
    expect(new Set(asked).size).toBe(asked.length)
    expect(json.queries).toMatchObject({ count: asked.length, distinct: asked.length })
    expect(asked).not.toContain('./A')
  })
})

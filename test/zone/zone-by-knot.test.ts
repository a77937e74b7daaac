import { expect, it } from 'vitest'
import { toOctets } from '../../src-core/dns/txt.ts'
import { formatZoneRecord, type ZoneRecord } from '../../src-core/dns/zone-text.ts'
import { renderZone } from '../../src-core/documents/export/render-zone.ts'
import { dnsChanges, isDefinite } from '../../src-core/documents/plan-facts.ts'
import { hostileTexts } from '../../src-core/documents/testing/hostile-texts.ts'
import { samplePlans } from '../../src-core/documents/testing/sample-plans.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { describeWith } from '../support/describe-with.ts'
import { knotPath, startKnot } from '../support/knot.ts'
import { askOverTcp } from './ask-over-tcp.ts'

const ROOT =
  '. 3600 IN SOA ns.test. admin.test. 1 3600 600 86400 60\n. 3600 IN NS ns.test.\nns.test. 3600 IN A 127.0.0.1\n'

/** The octets of each character-string, as Knot serves them. */
async function readTxt(endpoint: string, name: string): Promise<string[][]> {
  const answers = await askOverTcp(endpoint, name, 'TXT')
  return answers.map((answer) =>
    answer.type === 'TXT' ? [answer.data].flat().map((data) => Buffer.from(data).toString('latin1')) : [],
  )
}

const plans = (Object.entries(samplePlans) as [string, SetupPlan][]).filter(
  ([, plan]) => dnsChanges(plan).length > 0,
)

const missing = knotPath === null ? 'no Knot DNS (apt-get install -y knot)' : null

describeWith('Knot DNS reads', missing, () => {
  it.each(plans)('the snippet of %s, and serves what the plan says', async (_, plan) => {
    const knot = await startKnot(ROOT + renderZone(plan, 'ja'))
    try {
      for (const change of dnsChanges(plan)) {
        const served = await readTxt(knot.endpoint, change.name)
        expect(served).toEqual(isDefinite(change) ? [change.strings] : [])
      }
    } finally {
      await knot.close()
    }
  })

  it('every hostile text exactly, each in one record and nothing beside it', async () => {
    const records = Object.entries(hostileTexts).map(([key, value]): ZoneRecord => ({
      name: `${key}.example.jp`,
      ttl: 60,
      type: 'TXT',
      value,
    }))
    const knot = await startKnot(ROOT + records.map((record) => `${formatZoneRecord(record)}\n`).join(''))
    try {
      for (const { name, value } of records) {
        const served = await readTxt(knot.endpoint, name)
        expect(served.map((strings) => strings.join(''))).toEqual([toOctets(value)])
      }
    } finally {
      await knot.close()
    }
  })

  it('every octet, and names with characters that mean something in a zone file', async () => {
    const value = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('')
    const record = {
      name: 'a;b(c)@d$.example.jp',
      ttl: 60,
      type: 'TXT',
      value: '',
      strings: [value.slice(0, 255), value.slice(255)],
    } as const
    const knot = await startKnot(`${ROOT}${formatZoneRecord(record)}\n`)
    try {
      expect(await readTxt(knot.endpoint, record.name)).toEqual([record.strings])
    } finally {
      await knot.close()
    }
  })

  it('MX and CNAME, with TTL and absolute names', async () => {
    const lines = [
      formatZoneRecord({ name: 'bounce.example.jp', ttl: 120, type: 'MX', value: '10 MX.vendor.example' }),
      formatZoneRecord({ name: 'null.example.jp', ttl: 120, type: 'MX', value: '0 .' }),
      formatZoneRecord({
        name: 's1._domainkey.example.jp',
        ttl: 90,
        type: 'CNAME',
        value: 's1.vendor.example',
      }),
    ]
    const knot = await startKnot(`${ROOT}${lines.join('\n')}\n`)
    try {
      expect(await askOverTcp(knot.endpoint, 'bounce.example.jp', 'MX')).toMatchObject([
        { ttl: 120, data: { preference: 10, exchange: 'mx.vendor.example' } },
      ])
      expect(await askOverTcp(knot.endpoint, 'null.example.jp', 'MX')).toMatchObject([
        { data: { preference: 0, exchange: '.' } },
      ])
      expect(await askOverTcp(knot.endpoint, 's1._domainkey.example.jp', 'CNAME')).toMatchObject([
        { ttl: 90, data: 's1.vendor.example' },
      ])
    } finally {
      await knot.close()
    }
  })
})

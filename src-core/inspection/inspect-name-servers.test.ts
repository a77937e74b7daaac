import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { inspectNameServers } from './inspect-name-servers.ts'

const NS = { NS: ['ns2.example.net', 'ns1.example.net'] }

async function inspect(domain: string, zone: LiteralZone) {
  const dns = createLiteralDns(zone)
  return { found: await inspectNameServers(domain, 'example.co.jp', dns), asked: dns.asked }
}

describe('inspectNameServers', () => {
  it('finds the zone at the domain itself', async () => {
    const { found } = await inspect('example.co.jp', { 'example.co.jp': NS })
    expect(found).toMatchObject({
      status: 'ok',
      zone: 'example.co.jp',
      hosts: ['ns1.example.net', 'ns2.example.net'],
    })
  })

  it('walks up from a subdomain, and no higher than the organizational domain', async () => {
    const { found, asked } = await inspect('a.b.example.co.jp', {
      'example.co.jp': NS,
      'a.b.example.co.jp': { A: ['192.0.2.1'] },
    })
    expect(found.zone).toBe('example.co.jp')
    expect(asked).toEqual(['a.b.example.co.jp/NS', 'b.example.co.jp/NS', 'example.co.jp/NS'])
  })

  it('takes the nearest zone cut', async () => {
    const { found } = await inspect('a.b.example.co.jp', {
      'example.co.jp': NS,
      'b.example.co.jp': { NS: ['ns.b.example'] },
    })
    expect(found.zone).toBe('b.example.co.jp')
  })

  it('does not read the name servers of an alias target as the domain’s own', async () => {
    const { found } = await inspect('m.example.co.jp', {
      'm.example.co.jp': { CNAME: 'other.example' },
      'other.example': { NS: ['ns.other.example'] },
      'example.co.jp': NS,
    })
    expect(found.zone).toBe('example.co.jp')
  })

  it('cannot tell where the nearer answer is untold', async () => {
    const { found } = await inspect('b.example.co.jp', { 'example.co.jp': NS, 'b.example.co.jp': 'timeout' })
    expect(found).toMatchObject({ status: 'unknown', reason: 'timeout', zone: null })
  })

  it('says when nobody serves the domain', async () => {
    const { found } = await inspect('example.co.jp', {})
    expect(found.status).toBe('missing')
    expect(found.findings.map(({ code }) => code)).toEqual(['dns.no-zone'])
  })
})

import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { inspectMx } from './inspect-mx.ts'

const domain = 'example.co.jp'

async function inspect(zone: LiteralZone) {
  const dns = createLiteralDns(zone)
  const [mx, a, aaaa] = await Promise.all([
    dns.query(domain, 'MX'),
    dns.query(domain, 'A'),
    dns.query(domain, 'AAAA'),
  ])
  return inspectMx(domain, { mx, a, aaaa })
}

describe('inspectMx', () => {
  it.each<[string, LiteralZone, string, string[]]>([
    ['hosts', { [domain]: { MX: [[10, 'mx.example.co.jp']] } }, 'ok', []],
    ['a null MX', { [domain]: { MX: [[0, '.']] } }, 'warning', ['mx.null-mx']],
    ['an address only', { [domain]: { A: ['192.0.2.1'] } }, 'ok', ['mx.implicit']],
    ['an IPv6 address only', { [domain]: { AAAA: ['2001:db8::1'] } }, 'ok', ['mx.implicit']],
    ['nothing', { [domain]: { TXT: ['x'] } }, 'missing', ['mx.missing']],
    ['no such name', {}, 'missing', ['mx.missing']],
    ['a silent server', { [domain]: 'timeout' }, 'unknown', []],
    ['no MX and an untold address', { [domain]: { fails: { A: 'servfail' } } }, 'unknown', []],
  ])('reads %s', async (_, zone, status, codes) => {
    const mx = await inspect(zone)
    expect(mx.status).toBe(status)
    expect(mx.findings.map(({ code }) => code)).toEqual(codes)
  })

  it('sorts by preference, whatever the order of the set', async () => {
    const mx = await inspect({
      [domain]: {
        MX: [
          [20, 'b.example.co.jp'],
          [10, 'z.example.co.jp'],
          [20, 'a.example.co.jp'],
        ],
      },
    })
    expect(mx.hosts.map(({ exchange }) => exchange)).toEqual([
      'z.example.co.jp',
      'a.example.co.jp',
      'b.example.co.jp',
    ])
  })
})

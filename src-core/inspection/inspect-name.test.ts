import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { inspectName } from './inspect-name.ts'

async function inspect(domain: string, zone: LiteralZone) {
  const dns = createLiteralDns(zone)
  const [txt, mx, a, aaaa] = await Promise.all([
    dns.query(domain, 'TXT'),
    dns.query(domain, 'MX'),
    dns.query(domain, 'A'),
    dns.query(domain, 'AAAA'),
  ])
  const findings = await inspectName(domain, 'example.co.jp', { txt, mx, a, aaaa }, dns)
  return findings.map(({ code, params }) =>
    code === 'dns.wildcard' ? `${code} ${params['wildcard']}` : code,
  )
}

describe('inspectName', () => {
  it.each<[string, string, LiteralZone, string[]]>([
    ['a name that does not exist', 'no.example.co.jp', {}, ['dns.no-such-domain']],
    [
      'an alias',
      'm.example.co.jp',
      { 'm.example.co.jp': { CNAME: 'h.example' }, 'h.example': { A: ['192.0.2.1'] } },
      ['dns.cname-at-name'],
    ],
    [
      'a dangling alias',
      'm.example.co.jp',
      { 'm.example.co.jp': { CNAME: 'gone.example' } },
      ['dns.cname-at-name'],
    ],
    [
      'a wildcard',
      'any.example.co.jp',
      { '*.example.co.jp': { A: ['192.0.2.1'], MX: [[10, 'mx.example.co.jp']] } },
      ['dns.wildcard *.example.co.jp'],
    ],
    [
      'a wildcard two labels up',
      'a.b.example.co.jp',
      { '*.example.co.jp': { A: ['192.0.2.1'] } },
      ['dns.wildcard *.example.co.jp'],
    ],
    [
      'a wildcard below another with the same records, the name between being there',
      'a.b.example.co.jp',
      {
        '*.b.example.co.jp': { A: ['192.0.2.1'] },
        'b.example.co.jp': { A: ['192.0.2.9'] },
        '*.example.co.jp': { A: ['192.0.2.2'] },
      },
      ['dns.wildcard *.b.example.co.jp'],
    ],
    [
      'an alias that a wildcard gives, beside which a record may be added',
      'any.example.co.jp',
      { '*.example.co.jp': { CNAME: 'h.example' }, 'h.example': { A: ['192.0.2.1'] } },
      ['dns.wildcard *.example.co.jp'],
    ],
    [
      'a name of its own beside a wildcard',
      'own.example.co.jp',
      { '*.example.co.jp': { A: ['192.0.2.1'] }, 'own.example.co.jp': { A: ['192.0.2.2'] } },
      [],
    ],
    ['the apex', 'example.co.jp', { 'example.co.jp': { A: ['192.0.2.1'] } }, []],
    ['a silent server', 'example.co.jp', { 'example.co.jp': 'timeout' }, []],
  ])('reads %s', async (_, domain, zone, codes) => {
    expect(await inspect(domain, zone)).toEqual(codes)
  })
})

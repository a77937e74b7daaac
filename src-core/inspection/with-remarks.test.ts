import { describe, expect, it } from 'vitest'
import { NO_REMARKS } from '../dns/dns-remarks.ts'
import { resolveMessage } from '../messages/resolve-message.ts'
import type { Inspection } from './inspection.ts'
import { withRemarks } from './with-remarks.ts'

const INSPECTION = { subject: { domain: 'example.co.jp' }, findings: [] } as unknown as Inspection
const google = 'https://dns.google/dns-query'
const cloudflare = 'https://1.1.1.1/dns-query'
const asked = (...overHttps: string[]) => ({ ...NO_REMARKS, overHttps })
const differs = (inside: string[], outside: string[]) => ({
  ...NO_REMARKS,
  differences: [{ name: '_dmarc.example.co.jp', inside, outside }],
})

describe('withRemarks', () => {
  it('adds nothing where there is nothing to say', () => {
    expect(withRemarks(INSPECTION, NO_REMARKS).findings).toEqual([])
  })

  it('names everybody to whom names were sent, once, over several runs', () => {
    const first = withRemarks(INSPECTION, asked(google))
    const both = withRemarks(first, asked(cloudflare, google))
    expect(both.findings).toMatchObject([
      {
        code: 'dns.doh-used',
        params: { operators: 'Google Public DNS (dns.google), Cloudflare 1.1.1.1 (1.1.1.1)' },
      },
    ])
    expect(withRemarks(both, NO_REMARKS)).toEqual(both)
    const [used] = withRemarks(INSPECTION, { ...asked('https://doh.test/q'), isOnRequest: true }).findings
    expect(used && resolveMessage(used, 'ja')).toBe(
      'ご指定により、DNSの問い合わせをすべて https://doh.test/q へHTTPSで送りました（DNS over HTTPS）。調べた名前は、これらのサービスに伝わっています。',
    )
  })

  it.each([
    [['a'], ['b'], undefined],
    [[], ['b'], 'inside-none'],
    [['a'], [], 'outside-none'],
  ])('shows both views: %j and %j', (inside, outside, kind) => {
    const once = withRemarks(INSPECTION, differs(inside, outside))
    expect(once.findings).toMatchObject([
      { code: 'dns.views-differ', where: '_dmarc.example.co.jp', severity: 'warning' },
    ])
    expect(once.findings[0]?.params['kind']).toBe(kind)
    expect(withRemarks(once, differs(inside, outside))).toEqual(once)
  })

  it('shows no more than a part of a huge record', () => {
    const [finding] = withRemarks(INSPECTION, differs(['x'.repeat(60_000)], ['b'])).findings
    expect(String(finding?.params['inside']).length).toBeLessThan(500)
  })
})

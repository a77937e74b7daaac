import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralZone } from '../../dns/testing/literal-zone.ts'
import { findMisplaced, type MisplacedSearch } from './find-misplaced.ts'
import type { Intent } from './read-intent.ts'

const domain = 'example.co.jp'
const SPF = 'v=spf1 include:spf.example.net ~all'
const DMARC = 'v=DMARC1; p=none'
const KEY = 'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0B'

const EXPECTED: Readonly<Record<Intent, string>> = {
  spf: domain,
  dmarc: `_dmarc.${domain}`,
  dkim: `s1._domainkey.${domain}`,
}

async function search(intent: Intent, zone: LiteralZone, more: Partial<MisplacedSearch> = {}) {
  const dns = createLiteralDns(zone)
  const selector = intent === 'dkim' ? 's1' : null
  const findings = await findMisplaced(
    { intent, domain, zone: domain, expected: EXPECTED[intent], selector, ...more },
    dns,
  )
  return { findings: findings.map(({ code, params }) => [code, params.kind, params.found]), dns }
}

describe('findMisplaced', () => {
  it.each<[string, Intent, LiteralZone, string, string]>([
    [
      'the doubled domain',
      'dmarc',
      { [`_dmarc.${domain}.${domain}`]: { TXT: [DMARC] } },
      'doubled-domain',
      `_dmarc.${domain}.${domain}`,
    ],
    ['DMARC at the apex', 'dmarc', { [domain]: { TXT: [SPF, DMARC] } }, 'wrong-name', domain],
    [
      'DMARC without underscore',
      'dmarc',
      { [`dmarc.${domain}`]: { TXT: [DMARC] } },
      'no-underscore-label',
      `dmarc.${domain}`,
    ],
    ['SPF at www', 'spf', { [`www.${domain}`]: { TXT: [SPF] } }, 'wrong-name', `www.${domain}`],
    ['SPF at _spf', 'spf', { [`_spf.${domain}`]: { TXT: [SPF] } }, 'wrong-name', `_spf.${domain}`],
    ['SPF at a literal @', 'spf', { [`@.${domain}`]: { TXT: [SPF] } }, 'at-sign', `@.${domain}`],
    [
      'SPF doubled',
      'spf',
      { [`${domain}.${domain}`]: { TXT: [SPF] } },
      'doubled-domain',
      `${domain}.${domain}`,
    ],
    ['SPF in quotes', 'spf', { [domain]: { TXT: [`"${SPF}"`] } }, 'quotes', domain],
    ['SPF full-width', 'spf', { [domain]: { TXT: ['ｖ＝ｓｐｆ１ mx ~all'] } }, 'full-width', domain],
    [
      'a selector without _domainkey',
      'dkim',
      { [`s1.${domain}`]: { TXT: [KEY] } },
      'no-underscore-label',
      `s1.${domain}`,
    ],
    [
      'DKIM doubled',
      'dkim',
      { [`s1._domainkey.${domain}.${domain}`]: { TXT: [KEY] } },
      'doubled-domain',
      `s1._domainkey.${domain}.${domain}`,
    ],
    [
      'a target with the zone appended',
      'dkim',
      { [`s1._domainkey.${domain}`]: { CNAME: `key.vendor.example.${domain}` } },
      'appended-target',
      `s1._domainkey.${domain}`,
    ],
  ])('finds %s', async (_, intent, zone, kind, found) => {
    const { findings } = await search(intent, zone)
    expect(findings).toEqual([[`${intent}.misplaced`, kind, found]])
  })

  it('finds nothing in an ordinary zone', async () => {
    const zone = {
      [domain]: { TXT: ['google-site-verification=x'] },
      [`www.${domain}`]: { A: ['192.0.2.1'] },
    }
    for (const intent of ['spf', 'dmarc', 'dkim'] as const) {
      expect((await search(intent, zone)).findings).toEqual([])
    }
  })

  it.each<[string, Intent, LiteralZone]>([
    [
      'a wildcard that says of every name that it sends nothing',
      'spf',
      { [`*.${domain}`]: { TXT: ['v=spf1 -all'] } },
    ],
    ['a wildcard that lists senders', 'spf', { [`*.${domain}`]: { TXT: [SPF] } }],
    ['a web host that rightly sends nothing', 'spf', { [`www.${domain}`]: { TXT: ['v=spf1 -all'] } }],
  ])('takes %s for no mistake', async (_, intent, zone) => {
    expect((await search(intent, zone)).findings).toEqual([])
  })

  it('appends the zone, not the domain, for a subdomain', async () => {
    const sub = `mail.${domain}`
    const expected = `_dmarc.${sub}`
    const zone = { [`${expected}.${domain}`]: { TXT: [DMARC] } }
    const { findings } = await search('dmarc', zone, { domain: sub, zone: domain, expected })
    expect(findings).toEqual([['dmarc.misplaced', 'doubled-domain', `${expected}.${domain}`]])
  })

  it('makes no finding of what could not be told', async () => {
    const zone = { [`www.${domain}`]: 'timeout', [domain]: 'servfail' } as const
    expect((await search('spf', zone)).findings).toEqual([])
  })

  it('asks a bounded number of names, and none that DNS forbids', async () => {
    const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${domain}`
    const { dns } = await search('dmarc', {}, { domain: long, zone: long, expected: `_dmarc.${long}` })
    expect(dns.asked.length).toBeLessThanOrEqual(7)
    expect(dns.asked.every((asked) => asked.split('/')[0]!.length <= 253)).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { builtInVendorProfile } from '../../../src-core/catalog/built-in-vendor-profile.ts'
import type { Subject } from '../../../src-core/subject/subject.ts'
import { describeSender } from './sender-kind.ts'

const subject = (domain: string, kind: Subject['kind']): Subject => ({
  address: `info@${domain}`,
  domain,
  domainUnicode: domain,
  organizationalDomain: domain,
  kind,
})

describe('describeSender', () => {
  it.each([
    ['example.co.jp', 'own-domain', 'own-domain'],
    ['lw-cloud.jp', 'vendor', 'vendor'],
    ['platon.jpn.com', 'vendor', 'vendor-troubled'],
    ['tenant.platon.jpn.com', 'vendor', 'vendor-troubled'],
    ['gmail.com', 'mailbox-provider', 'free-mail'],
    ['docomo.ne.jp', 'mailbox-provider', 'carrier'],
    ['ocn.ne.jp', 'mailbox-provider', 'provider'],
    ['unlisted.example', 'mailbox-provider', 'provider'],
  ] as const)('%s (%s) is %s', (domain, kind, expected) => {
    expect(describeSender(subject(domain, kind), [], builtInVendorProfile).kind).toBe(expected)
  })

  it('names the recipients that the later notice is about, and the domain that it advises', () => {
    const sender = describeSender(
      subject('platon.jpn.com', 'vendor'),
      ['gmail', 'docomo'],
      builtInVendorProfile,
    )
    expect(sender).toMatchObject({ insteadDomain: 'lw-cloud.jp', affected: ['gmail'] })
  })
})

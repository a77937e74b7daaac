import { describe, expect, it } from 'vitest'
import { builtInVendorProfile } from '../../../src-core/catalog/built-in-vendor-profile.ts'
import type { Subject } from '../../../src-core/subject/subject.ts'
import { describeSender } from './sender-kind.ts'

const subject = (sender: string, kind: Subject['kind']): Subject => {
  const domain = sender.slice(sender.lastIndexOf('@') + 1)
  return { ...at(domain, kind), address: sender.includes('@') ? sender : null }
}
const at = (domain: string, kind: Subject['kind']): Subject => ({
  address: null,
  domain,
  domainUnicode: domain,
  organizationalDomain: domain,
  kind,
})

describe('describeSender', () => {
  it.each([
    ['example.co.jp', 'own-domain', 'own-domain'],
    ['info@lw-cloud.jp', 'vendor', 'vendor'],
    ['x@foo.lw-cloud.jp', 'vendor', 'vendor-other'],
    ['no-reply@platon.jpn.com', 'vendor', 'vendor-troubled'],
    ['No-Reply@platon.jpn.com', 'vendor', 'vendor-troubled'],
    ['platon.jpn.com', 'vendor', 'vendor-troubled'],
    ['info@platon.jpn.com', 'vendor', 'vendor-other'],
    ['no-reply@foo.platon.jpn.com', 'vendor', 'vendor-other'],
    ['foo.platon.jpn.com', 'vendor', 'vendor-other'],
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
    expect(sender).toMatchObject({ later: { insteadDomain: 'lw-cloud.jp', affected: ['gmail'] } })
  })
})

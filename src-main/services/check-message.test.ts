import { describe, expect, it } from 'vitest'
import { builtInVendorProfile } from '../../src-core/catalog/built-in-vendor-profile.ts'
import { createAskingMemory } from '../../src-core/dns/asking-memory.ts'
import { createLiteralDns, type LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import type { MessageCheck } from '../../src-core/received-mail/message-check.ts'
import { makeRsaKey, signMail } from '../../test/support/sign-mail.ts'
import { toAsciiName } from '../node/dns/idna.ts'
import { mailTools } from '../node/mail/mail-tools.ts'
import { checkMessage } from './check-message.ts'

const NOW = Date.UTC(2026, 10, 24, 3)
const rsa = makeRsaKey()

const ZONE: LiteralZone = {
  'example.co.jp': { TXT: ['v=spf1 ip4:192.0.2.0/28 -all'] },
  '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none'] },
  's1._domainkey.example.co.jp': { TXT: [rsa.record] },
}

const RECEIVED = `Received: from mail.example.co.jp (mail.example.co.jp [192.0.2.1])\r
 by mx.receiver.example with ESMTPS id abc; Tue, 24 Nov 2026 10:00:00 +0900\r
`
const MAIL = `From: =?ISO-2022-JP?B?GyRCO3ZMMzZJGyhC?= <info@example.co.jp>\r
To: a@receiver.example\r
Subject: test\r
Date: Tue, 24 Nov 2026 10:00:00 +0900\r
\r
Hello  world \r
\r
`

async function check(mail: string, zone: LiteralZone = ZONE): Promise<MessageCheck> {
  const result = await checkMessage(
    {
      createDns: () => createAskingMemory(createLiteralDns(zone)),
      now: () => NOW,
      toAscii: toAsciiName,
      toUnicode: (name) => name,
      mail: mailTools,
    },
    { mail: { kind: 'message', octets: Buffer.from(mail, 'latin1') }, plan: null },
    builtInVendorProfile,
  )
  if (!result.ok) throw new Error(result.fault.code)
  return result.value
}

describe('a signed mail', () => {
  it('proves option 2 by its aligned signature', async () => {
    const mail = RECEIVED + signMail(MAIL, { key: rsa, domain: 'example.co.jp', selector: 's1' })
    const found = await check(mail)
    expect(found).toMatchObject({ proves: 'own-domain', basis: 'verified-here' })
  })
})

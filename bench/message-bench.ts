import { builtInVendorProfile } from '../src-core/catalog/built-in-vendor-profile.ts'
import { createAskingMemory } from '../src-core/dns/asking-memory.ts'
import { createLiteralDns } from '../src-core/dns/testing/literal-zone.ts'
import { MAX_MAIL_OCTETS } from '../src-core/received-mail/message-check.ts'
import { mailTools } from '../src-main/node/mail/mail-tools.ts'
import { checkMessage } from '../src-main/services/check-message.ts'
import { makeRsaKey, signMail } from '../test/support/sign-mail.ts'
import { spreadOf, type Spread } from './statistics.ts'

const RUNS = 5
const LINE = `${'QUJDRA=='.repeat(9)}\r\n`

/** Milliseconds to check a mail of about 25 MB with two signatures, answers of DNS at hand; the library is loaded in the first run. */
export async function benchMessage(): Promise<{ readonly first: number; readonly times: Spread }> {
  const key = makeRsaKey()
  const header = 'From: a@example.co.jp\r\nSubject: x\r\nDate: Tue, 24 Nov 2026 10:00:00 +0900\r\n\r\n'
  const body = LINE.repeat(Math.floor((MAX_MAIL_OCTETS - 10_000) / LINE.length))
  const options = { key, domain: 'example.co.jp', selector: 's1' }
  const simple = signMail(header + body, { ...options, canonicalization: 'simple/simple' })
  const octets = Buffer.from(signMail(simple, options), 'latin1')
  const zone = {
    '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none'] },
    's1._domainkey.example.co.jp': { TXT: [key.record] },
  }
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const startedAt = performance.now()
    const result = await checkMessage(
      {
        createDns: () => createAskingMemory(createLiteralDns(zone)),
        now: () => Date.now(),
        toAscii: (name) => name,
        toUnicode: (name) => name,
        mail: mailTools,
      },
      { mail: { kind: 'message', octets }, plan: null },
      builtInVendorProfile,
    )
    times.push(performance.now() - startedAt)
    if (!result.ok || result.value.proves !== 'own-domain') throw new Error('the mail was not verified')
  }
  return { first: times[0] ?? Number.NaN, times: spreadOf(times) }
}

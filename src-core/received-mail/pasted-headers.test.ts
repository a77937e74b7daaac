import { describe, expect, it } from 'vitest'
import { builtInVendorProfile } from '../catalog/built-in-vendor-profile.ts'
import { createLiteralDns } from '../dns/testing/literal-zone.ts'
import { judgeMail } from './judge-mail.ts'
import type { MessageCheck } from './message-check.ts'
import { readMail } from './read-mail.ts'
import * as pasted from './testing/pasted-headers.ts'

const KEY = `v=DKIM1; k=ed25519; p=${'A'.repeat(43)}=`

async function check(text: string): Promise<MessageCheck> {
  const reading = readMail({ kind: 'headers', text }, { toAscii: (name) => name, decodeCharset: () => null })
  if (!reading.ok) throw new Error(reading.fault.code)
  return judgeMail(reading.mail, {
    dns: createLiteralDns({
      'example.co.jp': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
      '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none'] },
      'pl1._domainkey.example.co.jp': { TXT: [KEY] },
    }),
    verify: () => Promise.reject(new Error('headers alone can’t be verified')),
    profile: builtInVendorProfile,
    kind: 'own-domain',
    plan: null,
    now: Date.UTC(2026, 10, 25),
  })
}

describe('headers copied from', () => {
  it.each([
    ['Gmail’s source', pasted.GMAIL, 'mx.google.com', 'authserv-id'],
    [
      'a mail program that makes links of addresses',
      pasted.GMAIL.replaceAll('<info@example.co.jp>', '<info@example.co.jp<mailto:info@example.co.jp>>'),
      'mx.google.com',
      'authserv-id',
    ],
    ['the whole page of Gmail’s source', pasted.GMAIL_PAGE, 'mx.google.com', 'authserv-id'],
    ['classic Outlook', pasted.OUTLOOK_CLASSIC, 'TY2PEPF00001.mail.protection.outlook.com', 'microsoft'],
    ['Outlook on the web', pasted.OUTLOOK_WEB, 'TY2PEPF00001.mail.protection.outlook.com', 'microsoft'],
    ['new Outlook', pasted.OUTLOOK_NEW, 'TY2PEPF00001.mail.protection.outlook.com', 'microsoft'],
    ['Microsoft 365', pasted.MICROSOFT_365, 'TY2PEPF0000AB85.mail.protection.outlook.com', 'microsoft'],
    [
      'Microsoft 365, servers of the older name',
      pasted.MICROSOFT_365_EXCHANGELABS,
      'TY2PEPF0000AB85.mail.protection.outlook.com',
      'microsoft',
    ],
    ['iCloud', pasted.ICLOUD, 'dmarc.icloud.com', 'authserv-id'],
    ['iCloud, servers under me.com', pasted.ICLOUD_ME_COM, 'dmarc.icloud.com', 'authserv-id'],
    ['Thunderbird', pasted.THUNDERBIRD, 'mx1.customer.example', 'authserv-id'],
    ['Apple Mail, all headers', pasted.APPLE_MAIL, 'mx1.customer.example', 'authserv-id'],
    ['Apple Mail, source', pasted.APPLE_MAIL_SOURCE, 'mx1.customer.example', 'authserv-id'],
  ])('%s', async (_, text, name, kind) => {
    const found = await check(text)
    expect(found).toMatchObject({
      given: 'headers',
      identities: {
        from: { address: 'info@example.co.jp', count: 1 },
        envelopeSender: { domain: 'example.co.jp' },
        client: { ip: '192.0.2.1', helo: 'out.platon.example' },
      },
      receiver: { name, kind, spf: 'pass', dkim: 'pass', dmarc: 'pass' },
      results: {
        spf: { result: 'pass', source: 'receivers-word', inferred: 'pass' },
        dkim: [
          {
            domain: 'example.co.jp',
            selector: 'pl1',
            result: 'pass',
            source: 'receivers-word',
            alignment: 'aligned',
          },
        ],
        dmarc: { result: 'pass', policy: 'none' },
      },
      proves: 'own-domain',
      basis: 'receivers-word',
    })
    const codes = found.findings.map(({ code }) => code)
    expect(codes).toContain('message.headers-only')
    expect(codes).not.toContain('message.no-trusted-results')
  })

  it.each(['<info@example.co.jp>>', '<info@example.co.jp<mailto:x@example.co.jp>>', 'info@exam<ple.co.jp'])(
    'From: %s, which holds no domain, is refused',
    async (from) => {
      const text = pasted.GMAIL.replace('<info@example.co.jp>', from)
      await expect(check(text)).rejects.toThrow('mail.bad-from')
    },
  )

  it('a program that broke the folded lines says how many were mended', async () => {
    const { findings } = await check(pasted.OUTLOOK_WEB)
    const mended = findings.find(({ code }) => code === 'message.lines-mended')
    expect(mended?.params['count']).toBe(15)
  })

  it('Gmail, with results that the sender wrote below and above the true ones’ place', async () => {
    const forged = 'Authentication-Results: mx.google.com; dkim=pass header.i=@example.co.jp; dmarc=pass'
    const failing = pasted.GMAIL.replaceAll('dkim=pass', 'dkim=fail').replaceAll('dmarc=pass', 'dmarc=fail')
    const found = await check(failing.replace('DKIM-Signature', `${forged}\nDKIM-Signature`))
    expect(found.receiver).toMatchObject({ name: 'mx.google.com', dkim: 'fail', dmarc: 'fail' })
    expect(found.results.dkim[0]).toMatchObject({ result: 'fail' })
  })

  it('a part without any Received, where nobody’s word can be told', async () => {
    const part = pasted.GMAIL.slice(pasted.GMAIL.indexOf('Authentication-Results: mx'))
    const found = await check(part.replace(/Received: .*\n/g, ''))
    expect(found.receiver.kind).toBeNull()
    expect(found.proves).toBe('unknown')
  })
})

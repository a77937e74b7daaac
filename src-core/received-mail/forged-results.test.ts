import { describe, expect, it } from 'vitest'
import { builtInVendorProfile } from '../catalog/built-in-vendor-profile.ts'
import { createLiteralDns } from '../dns/testing/literal-zone.ts'
import { judgeMail } from './judge-mail.ts'
import type { MessageCheck, ReceivedMail } from './message-check.ts'
import { readMail } from './read-mail.ts'

/** The forger has a domain and an address of its own, for which SPF passes. */
const dns = createLiteralDns({
  'example.co.jp': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
  '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none'] },
  'evil.example': { TXT: ['v=spf1 ip4:203.0.113.9 -all'] },
})

async function check(lines: readonly string[], given: ReceivedMail['kind']): Promise<MessageCheck> {
  const text = [...lines, 'From: info@example.co.jp', 'To: a@b.example', 'Subject: x', '', ''].join('\r\n')
  const octets = Uint8Array.from(text, (character) => character.charCodeAt(0))
  const tools = { toAscii: (name: string) => name, decodeCharset: () => null }
  const reading = readMail(given === 'headers' ? { kind: given, text } : { kind: given, octets }, tools)
  if (!reading.ok) throw new Error(reading.fault.code)
  return judgeMail(reading.mail, {
    dns,
    verify: async () => ({ signatures: [], arc: { result: 'none', reason: null } }),
    profile: builtInVendorProfile,
    kind: 'own-domain',
    plan: null,
    now: Date.UTC(2026, 10, 25),
  })
}

const PASSES =
  'spf=pass smtp.mailfrom=info@example.co.jp; dkim=pass header.d=example.co.jp; dmarc=pass header.from=example.co.jp'
const results = (id = 'mx.r.example') => `Authentication-Results: ${id}; ${PASSES}`
const hop = (from: string, by = 'mx.r.example') =>
  `Received: from ${from} by ${by} with ESMTPS id 1; Tue, 24 Nov 2026 10:00:00 +0900`
/** What the forger writes to look like a mail that came from the right address. */
const GOOD = 'out.platon.example (out.platon.example [192.0.2.1])'
const forged = (by = 'mx.r.example') => [results(by), hop(GOOD, by)]
const EVIL = 'mail.evil.example (mail.evil.example [203.0.113.9])'
const PATH = 'Return-Path: <x@evil.example>'
/** Microsoft's servers above the one that took the mail in. */
const OUTLOOK = [
  'Received: from A.apcprd01.prod.outlook.com (2603:1096:404::24) by B.jpnprd01.prod.outlook.com (2603:1096:400:1::9) with Microsoft SMTP Server id 15',
  'Received: from C.apcprd01.prod.outlook.com (2603:1096:404::5c) by A.outlook.office365.com (2603:1096:404::24) with Microsoft SMTP Server id 15 via Frontend Transport',
]
const front = (from: string) =>
  `Received: from ${from} by C.mail.protection.outlook.com (10.167.1.2) with Microsoft SMTP Server id 15; Tue, 24 Nov 2026 01:00:02 +0000`

/** Each is what a receiver writes on top, and below it what the forger brought along. */
const FORGERIES: readonly [string, readonly string[]][] = [
  ['below the border', [PATH, hop(EVIL), ...forged()]],
  [
    'HELO is the receiver’s name, and the address has no name',
    [PATH, hop('mx.r.example (unknown [203.0.113.9])'), ...forged()],
  ],
  [
    'the same, under results of the receiver’s own',
    [
      PATH,
      'Authentication-Results: mx.r.example; spf=fail smtp.mailfrom=x@evil.example; dkim=none',
      hop('mx.r.example (unknown [203.0.113.9])'),
      ...forged(),
    ],
  ],
  [
    'the address has a name that does not lead back',
    [PATH, hop('mx.r.example (mx.r.example [203.0.113.9] (may be forged))'), ...forged()],
  ],
  [
    'the address is another customer’s of the same provider',
    [
      PATH,
      hop('www2.r.example (www2.r.example [203.0.113.9])', 'www1.r.example'),
      ...forged('www1.r.example'),
    ],
  ],
  [
    'HELO looks like an internal address (qmail)',
    [PATH, hop('unknown (HELO [10.0.0.1]) (203.0.113.9)'), ...forged()],
  ],
  ['HELO looks like an internal address (Exim)', [PATH, hop('[203.0.113.9] (helo=[10.0.0.1])'), ...forged()]],
  ['HELO is all that the server writes of the client', [PATH, hop('[10.0.0.1]'), ...forged()]],
  ['the server writes no address', [PATH, hop('mx.r.example'), ...forged()]],
  ['the address is mapped into IPv6', [PATH, hop('mx.r.example ([::ffff:203.0.113.9])'), ...forged()]],
  ['the address is translated into IPv6', [PATH, hop('mx.r.example ([64:ff9b::cb00:7109])'), ...forged()]],
  [
    'the address is one that a provider shares with its customers',
    [PATH, hop('mx.r.example ([100.64.1.2])'), ...forged()],
  ],
  [
    'an internal hop written by the sender',
    [PATH, hop(EVIL), results(), hop('mx.r.example (mx.r.example [10.0.0.5])'), ...forged()],
  ],
  ['names in other case', [PATH, hop(EVIL, 'MX.R.EXAMPLE'), ...forged('Mx.R.Example')]],
  ['two by in one Received', [PATH, hop(EVIL), results(), hop(`${GOOD} by mx.r.example`, 'mx.evil.example')]],
  [
    'a comment and folded lines',
    [PATH, hop(EVIL), `Authentication-Results:\r\n (x) mx.r.example\r\n (y);\r\n ${PASSES}`, hop(GOOD)],
  ],
  ['ARC’s record of it', [PATH, hop(EVIL), `ARC-Authentication-Results: i=1; mx.r.example; ${PASSES}`]],
  ['another’s name above the border', [PATH, results('mx.evil.example'), hop(EVIL)]],
  [
    'no name above the border of one that is not Microsoft',
    [PATH, `Authentication-Results: ${PASSES}`, hop(EVIL)],
  ],
  ['no Received at all', ['Return-Path: <info@example.co.jp>', results()]],
  ['Received without addresses alone', [PATH, results(), 'Received: by 10.0.0.1 with SMTP id 1']],
  [
    'Received-SPF below the border',
    [
      hop(EVIL),
      'Return-Path: <info@example.co.jp>',
      'Received-SPF: pass client-ip=192.0.2.1; envelope-from=info@example.co.jp',
    ],
  ],
  [
    'Google’s, where HELO is Google’s',
    [
      PATH,
      hop('mx.google.com ([203.0.113.9])', 'mx.google.com'),
      ...forged('mx.google.com').reverse(),
      results('mx.google.com'),
    ],
  ],
  [
    'Google’s, below its own',
    [
      PATH,
      hop(EVIL, 'mx.google.com'),
      'Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=x@evil.example; dmarc=fail header.from=example.co.jp',
      ...forged('mx.google.com'),
    ],
  ],
  [
    'Google’s, sent through Google',
    [
      PATH,
      hop('mail-wr1-f1.google.com (mail-wr1-f1.google.com. [209.85.221.1])', 'mx.google.com'),
      'Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=x@evil.example; dmarc=fail header.from=example.co.jp',
      hop(GOOD, 'mx.google.com'),
      results('mx.google.com'),
    ],
  ],
  [
    'Microsoft’s, where HELO is Microsoft’s',
    [
      ...OUTLOOK,
      front('x.prod.outlook.com (203.0.113.9)'),
      `Authentication-Results: ${PASSES}`,
      front('out.platon.example (192.0.2.1)'),
    ],
  ],
  [
    'Microsoft’s, from a machine that it lets',
    [
      ...OUTLOOK,
      front('x.prod.outlook.com (2603:1030:1::5)'),
      `Authentication-Results: ${PASSES}`,
      front('out.platon.example (192.0.2.1)'),
    ],
  ],
  [
    'Microsoft’s names at another’s address',
    [
      'Received: from A.prod.outlook.com (203.0.113.9) by B.prod.outlook.com (2603:1096:400:1::9) with Microsoft SMTP Server',
      `Authentication-Results: ${PASSES}`,
      front('out.platon.example (192.0.2.1)'),
    ],
  ],
  [
    'iCloud’s, below its own',
    [
      PATH,
      'Received: from ci74p00im-qukt01.me.com by p116-mailgateway-smtp-746c (mailgateway 2403B92) with SMTP id 1',
      hop(EVIL, 'ci74p00im-qukt01.me.com'),
      'Authentication-Results: dmarc.icloud.com; dmarc=fail header.from=example.co.jp',
      'Authentication-Results: dkim-verifier.icloud.com; dkim=none',
      'Authentication-Results: spf.icloud.com; spf=pass smtp.mailfrom=x@evil.example',
      ...['dmarc.icloud.com', 'dkim-verifier.icloud.com', 'spf.icloud.com'].map(results),
    ],
  ],
  [
    'Return-Path below the border',
    ['Authentication-Results: mx.r.example; spf=pass', hop(EVIL), 'Return-Path: <info@example.co.jp>'],
  ],
  [
    'SPF of another envelope sender',
    [
      'Authentication-Results: mx.r.example; spf=pass smtp.mailfrom=x@evil.example',
      hop(EVIL),
      'Return-Path: <info@example.co.jp>',
    ],
  ],
  [
    'SPF of HELO',
    [
      'Return-Path: <info@example.co.jp>',
      'Authentication-Results: mx.r.example; spf=pass smtp.helo=mail.evil.example',
      hop(EVIL),
    ],
  ],
  [
    'SPF of HELO before that of the envelope sender',
    [
      'Return-Path: <info@example.co.jp>',
      'Authentication-Results: mx.r.example; spf=pass smtp.helo=example.co.jp; spf=fail smtp.mailfrom=info@example.co.jp',
      hop(EVIL),
    ],
  ],
  [
    'SPF of HELO in Received-SPF',
    [
      'Return-Path: <info@example.co.jp>',
      'Received-SPF: Pass (helo) identity=helo; client-ip=203.0.113.9; helo=mail.evil.example; envelope-from=info@example.co.jp',
      hop(EVIL),
    ],
  ],
  [
    'SPF of HELO, which is the From domain’s, with an empty envelope sender',
    [
      'Return-Path: <>',
      'Authentication-Results: mx.r.example; spf=pass smtp.helo=mail.evil.example',
      hop('out.example.co.jp (mail.evil.example [203.0.113.9])'),
    ],
  ],
  [
    'an address in the local part',
    [
      'Authentication-Results: mx.r.example; spf=pass smtp.mailfrom="info@example.co.jp"@evil.example',
      hop(EVIL),
    ],
  ],
  [
    'an address in the local part, escaped',
    [
      'Authentication-Results: mx.r.example; spf=pass smtp.mailfrom="\\"info@example.co.jp\\"@evil.example"',
      hop(EVIL),
    ],
  ],
  [
    'a result in the local part',
    [
      'Authentication-Results: mx.r.example; spf=pass smtp.mailfrom="a; dkim=pass header.d=example.co.jp; x="@evil.example',
      hop(EVIL),
    ],
  ],
  [
    'a property in the local part',
    [
      'Authentication-Results: mx.r.example; dkim=pass header.i="a header.d=example.co.jp"@evil.example',
      hop(EVIL),
    ],
  ],
  [
    'a pass of another author',
    [PATH, 'Authentication-Results: mx.r.example; dmarc=pass header.from=evil.example', hop(EVIL)],
  ],
  [
    'a pass that the receiver’s DMARC contradicts',
    [
      'Authentication-Results: mx.r.example; spf=pass smtp.mailfrom=info@example.co.jp; dmarc=fail header.from=example.co.jp',
      hop(EVIL),
    ],
  ],
]

describe('a forged mail proves nothing:', () => {
  it.each(FORGERIES)('%s', async (_, lines) => {
    for (const given of ['headers', 'message'] as const) {
      const { proves, basis, alignment, results: found } = await check(lines, given)
      expect(['neither', 'unknown']).toContain(proves)
      expect(basis).toBeNull()
      expect(alignment.isAligned).not.toBe(true)
      expect(found.dmarc.result).not.toBe('pass')
    }
  })
})

it('what the forger imitates would prove it', async () => {
  const { proves, basis } = await check(forged(), 'headers')
  expect([proves, basis]).toEqual(['own-domain', 'receivers-word'])
})

describe('the receiver’s word on SPF', () => {
  const ipHop = hop('out.platon.example (out.platon.example [198.51.100.7])')
  it.each<[string, string, string | null, string]>([
    [
      'IronPort’s three',
      'spf=None smtp.pra=info@example.co.jp; spf=Pass smtp.mailfrom=b@example.co.jp; spf=None smtp.helo=postmaster@out.platon.example',
      'example.co.jp',
      'pass',
    ],
    [
      'HELO first',
      'spf=pass smtp.helo=out.platon.example; spf=softfail smtp.mailfrom=b@example.co.jp',
      'example.co.jp',
      'softfail',
    ],
    [
      'both in one',
      'spf=none smtp.mailfrom=b@example.co.jp smtp.helo=out.platon.example',
      'example.co.jp',
      'none',
    ],
    ['a domain alone', 'spf=pass smtp.mailfrom=example.co.jp', 'example.co.jp', 'pass'],
  ])('%s', async (_, said, domain, result) => {
    const found = await check([`Authentication-Results: mx.r.example; ${said}`, ipHop], 'headers')
    expect(found.results.spf).toMatchObject({
      domain,
      result,
      source: 'receivers-word',
      identity: 'mail-from',
    })
    expect(found.receiver.spf).toBe(result)
  })

  it('of two that contradict each other is none', async () => {
    const said = 'spf=pass smtp.mailfrom=b@example.co.jp; spf=fail smtp.mailfrom=b@example.co.jp'
    const found = await check([`Authentication-Results: mx.r.example; ${said}`, ipHop], 'headers')
    expect(found).toMatchObject({ proves: 'unknown', receiver: { spf: 'unknown' } })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMailboxes } from './addresses.ts'
import { readAuthenticationResults } from './authentication-results.ts'
import { decodeEncodedWords, type DecodeCharset } from './encoded-words.ts'
import { readHeaderFields } from './header-fields.ts'
import { mendPastedHeaders } from './mend-pasted.ts'
import { MAX_HEADER_LENGTH } from './message-check.ts'
import { readReceived } from './received.ts'
import { readReceivedSpf } from './received-spf.ts'
import { listSignatures } from './signatures.ts'

/** The host's charsets are its adapter's; here one that shows what it was given. */
const decode: DecodeCharset = (octets, charset) => (charset === 'x-none' ? null : `<${charset}:${octets}>`)

describe('encoded words', () => {
  it.each([
    ['plain text', 'plain text'],
    ['=?utf-8?q?a=20b_c?= d', '<utf-8:a b c> d'],
    ['=?ISO-2022-JP?B?GyRCJCIbKEI=?=', '<iso-2022-jp:\x1b$B$"\x1b(B>'],
    ['=?utf-8*ja?B?YQ==?=', '<utf-8:a>'],
    // A character cut in two between words (RFC 2047 forbids it, programs do it).
    ['=?utf-8?B?44E=?=\t=?utf-8?B?gg==?=', '<utf-8:\xe3\x81\x82>'],
    ['=?utf-8?Q?a?= =?x-other?Q?b?=', '<utf-8:a><x-other:b>'],
    ['=?x-none?Q?a?=', '=?x-none?Q?a?='],
    ['=?utf-8?X?a?=', '=?utf-8?X?a?='],
    ['\xe3\x81\x82', 'あ'],
  ])('%j is read as %j', (text, read) => {
    expect(decodeEncodedWords(text, decode)).toBe(read)
  })
})

describe('mailboxes', () => {
  const show = (value: string) =>
    readMailboxes(value, (octets) => octets).map(({ address, displayName }) => [address, displayName])

  it.each([
    ['a@b.jp', [['a@b.jp', null]]],
    ['"Yamada, Taro" <a@b.jp>', [['a@b.jp', 'Yamada, Taro']]],
    ['a@b.jp (事務局, 東京)', [['a@b.jp', '事務局, 東京']]],
    ['"x@evil.jp" <a@b.jp>', [['a@b.jp', 'x@evil.jp']]],
    ['=?utf-8?q?x=40evil=2Ejp=2C?= <a@b.jp>', [['a@b.jp', 'x@evil.jp,']]],
    [
      'A <a@b.jp>, c@d.jp',
      [
        ['a@b.jp', 'A'],
        ['c@d.jp', null],
      ],
    ],
    [
      'Team: a@b.jp, C <c@d.jp>;',
      [
        ['a@b.jp', null],
        ['c@d.jp', 'C'],
      ],
    ],
    ['<>', [['', null]]],
    ['"a\\"b" <a@b.jp>', [['a@b.jp', 'a"b']]],
    ['x\u202e\u0007y <a@b.jp>', [['a@b.jp', 'x y']]],
    ['undisclosed:;', []],
  ])('%j', (value, expected) => {
    expect(show(value)).toEqual(expected)
  })

  it('are bounded', () => {
    expect(show('a@b.jp,'.repeat(5000))).toHaveLength(100)
    expect(show(`${'x'.repeat(9999)} <a@b.jp>`)[0]?.[1]?.length).toBeLessThan(130)
  })
})

describe('Received', () => {
  it.each([
    [
      'from mail.a.jp (mail.a.jp. [192.0.2.1]) by mx.google.com with ESMTPS id x; Tue, 24 Nov 2026 10:00:00 +0900',
      'mail.a.jp',
      '192.0.2.1',
      'mx.google.com',
    ],
    [
      'from helo.jp (rdns.jp [192.0.2.1]) (using TLSv1.3) by mx.b.jp (Postfix) with ESMTPS id x',
      'helo.jp',
      '192.0.2.1',
      'mx.b.jp',
    ],
    [
      'from A.outlook.com (192.0.2.1) by B.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server',
      'A.outlook.com',
      '192.0.2.1',
      'B.protection.outlook.com',
    ],
    ['from unknown (HELO mail.a.jp) (192.0.2.1) by mx.b.jp with SMTP', 'mail.a.jp', '192.0.2.1', 'mx.b.jp'],
    [
      'from [192.0.2.1] (helo=mail.a.jp) by mx.b.jp with esmtp (Exim 4.9)',
      'mail.a.jp',
      '192.0.2.1',
      'mx.b.jp',
    ],
    ['from mail.a.jp ([IPv6:2001:db8::1]) by mx.b.jp', 'mail.a.jp', '2001:db8::1', 'mx.b.jp'],
    ['by 2002:a05:6022:1:b0:1:2:3 with SMTP id x', null, null, '2002:a05:6022:1:b0:1:2:3'],
    ['(from root@localhost) by host.b.jp (8.14) id x', null, null, 'host.b.jp'],
    ['nonsense', null, null, null],
  ])('%j', (value, helo, ip, by) => {
    expect(readReceived(value)).toMatchObject({ helo, ip, by })
  })

  it('tells the time and the name that was found for the address', () => {
    const value = 'from h.jp (rdns.jp [192.0.2.1]) by mx.b.jp; Tue, 24 Nov 2026 10:00:00 +0900 (JST)'
    expect(readReceived(value)).toMatchObject({ reverseName: 'rdns.jp', at: Date.UTC(2026, 10, 24, 1) })
    expect(readReceived('from a by b; yesterday').at).toBeNull()
  })
})

describe('Authentication-Results', () => {
  it('reads Gmail’s', () => {
    const { authservId, methods } = readAuthenticationResults(
      'mx.google.com; dkim=pass header.i=@a.jp header.s=s1 header.b="ab/c+d"; spf=pass (google.com: domain of x@a.jp designates 192.0.2.1; as permitted (sender)) smtp.mailfrom=x@a.jp; dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=a.jp',
    )
    expect(authservId).toBe('mx.google.com')
    expect(methods.map(({ method, result }) => `${method}=${result}`)).toEqual([
      'dkim=pass',
      'spf=pass',
      'dmarc=pass',
    ])
    expect(Object.fromEntries(methods[0]?.properties ?? [])).toEqual({
      'header.i': '@a.jp',
      'header.s': 's1',
      'header.b': 'ab/c+d',
    })
    expect(methods[1]?.comment).toContain('as permitted (sender)')
  })

  it('reads Microsoft’s, which names no server', () => {
    const { authservId, methods } = readAuthenticationResults(
      'spf=softfail (sender IP is 192.0.2.1) smtp.mailfrom=a.jp; dkim=none (message not signed) header.d=none;dmarc=fail action=none header.from=a.jp;compauth=fail reason=001',
    )
    expect(authservId).toBeNull()
    expect(methods.map(({ result }) => result)).toEqual(['softfail', 'none', 'fail', 'fail'])
  })

  it.each([
    ['mx.b.jp 1; none', 'mx.b.jp', []],
    ['"mx.b.jp"; spf=hardfail', 'mx.b.jp', ['fail']],
    ['mta.yahoo.co.jp from=a.jp; spf=pass (ok)', 'mta.yahoo.co.jp', ['pass']],
    ['i=2; mx.b.jp; dkim=magic', 'mx.b.jp', ['unknown']],
    ['mx.b.jp; spf=__proto__; dkim=constructor', 'mx.b.jp', ['unknown']],
    ['', null, []],
    ['((((', null, []],
    ['mx.b.jp; "spf=pass; dkim=pass', 'mx.b.jp', []],
  ])('%j', (value, authservId, results) => {
    const read = readAuthenticationResults(value)
    expect([read.authservId, read.methods.map(({ result }) => result)]).toEqual([authservId, results])
  })
})

// A property that looked for its closing quote in vain would walk the rest again: half a second a field, and 500 of them.
it.each(['"', ' a="', ' a=\\"', ' a=b"', '\\"'])(
  'walks a flood of %j once',
  (piece) => {
    const value = `mx.b.jp; spf=pass smtp.mailfrom=a@b.jp${piece.repeat(20_000)}`
    for (let field = 0; field < 500; field++) readAuthenticationResults(value)
  },
  60_000,
)

it('reads Received-SPF', () => {
  expect(
    readReceivedSpf(
      'SoftFail (b.jp: client-ip=9.9.9.9 no) client-ip=192.0.2.1; envelope-from="x@a.jp"; helo=mail.a.jp;',
    ),
  ).toEqual({
    result: 'softfail',
    identity: null,
    ip: '192.0.2.1',
    envelopeFrom: 'x@a.jp',
    helo: 'mail.a.jp',
  })
})

it('lists signatures as they are written, and no more than ten', () => {
  const field = {
    name: 'dkim-signature',
    value: 'v=1; a=RSA-SHA256; d=A.jp; s=s1; t=1; x=99999999999999; l=5; b=ab cd\tefghijk',
  }
  const listed = listSignatures(Array.from({ length: 30 }, () => field))
  expect(listed).toHaveLength(10)
  expect(listed[0]).toEqual({
    domain: 'a.jp',
    selector: 's1',
    algorithm: 'rsa-sha256',
    bodyLimit: 5,
    signedAt: '1970-01-01T00:00:01.000Z',
    expiresAt: null,
    head: 'abcdefgh',
  })
})

describe('pasted headers', () => {
  const mend = (text: string) => {
    const read = mendPastedHeaders(text)
    if (!read.ok) throw new Error(read.fault.code)
    const fields = readHeaderFields(read.text)
    if (!fields.ok) throw new Error(fields.fault.code)
    return { mended: read.mended, fields: fields.fields.map(({ name, value }) => `${name}: ${value}`) }
  }

  it.each([
    ['folded lines as they are', 'A: 1\n\t2\nFrom: a@b.jp', 0, ['a: 1\t2', 'from: a@b.jp']],
    [
      'folded lines without their space',
      'A: 1\nwith 2; b\nFrom: a@b.jp',
      1,
      ['a: 1 with 2; b', 'from: a@b.jp'],
    ],
    [
      'times and addresses',
      'Received: from a\n10:00:00 +0900\nFrom: a@b.jp',
      1,
      ['received: from a 10:00:00 +0900', 'from: a@b.jp'],
    ],
    [
      'addresses of pages',
      'List-Help: x\nhttps://a.jp/\nFrom: a@b.jp',
      1,
      ['list-help: x https://a.jp/', 'from: a@b.jp'],
    ],
    [
      'names in a signature',
      'DKIM-Signature: v=1; h=to:\nfrom:subject:date;\nbh=x; b=y\nFrom: a@b.jp',
      2,
      ['dkim-signature: v=1; h=to: from:subject:date; bh=x; b=y', 'from: a@b.jp'],
    ],
    [
      'a name that stands alone in a signature',
      'DKIM-Signature: v=1; h=to:\nfrom; bh=x; b=y\nFrom: a@b.jp',
      1,
      ['dkim-signature: v=1; h=to: from; bh=x; b=y', 'from: a@b.jp'],
    ],
    ['no-break spaces', 'A: 1\n\u00a0\u00a02\nFrom:\u00a0a@b.jp', 0, ['a: 1  2', 'from: a@b.jp']],
    [
      'links behind addresses and names',
      'From: A <info@b.jp<mailto:info@b.jp>>\nTo: <C@D.jp<mailto:c@d.jp>>\nX: a.jp<http://a.jp/>; https://b.jp/',
      3,
      ['from: A <info@b.jp>', 'to: <C@D.jp>', 'x: a.jp; https://b.jp/'],
    ],
    [
      'no links to something else',
      'From: a@b.jp<mailto:other@b.jp>\nX: xa.jp<http://a.jp> <mailto:l@b.jp>',
      0,
      ['from: a@b.jp<mailto:other@b.jp>', 'x: xa.jp<http://a.jp> <mailto:l@b.jp>'],
    ],
    ['the body left out', 'A: 1\nFrom: a@b.jp\n\nB: body', 0, ['a: 1', 'from: a@b.jp']],
    ['an empty line before From', 'A: 1\n\nFrom: a@b.jp', 0, ['a: 1', 'from: a@b.jp']],
    [
      'an empty line after every line',
      Array.from({ length: 10 }, (_, n) => `X-${n}: ${n}`).join('\n\n') + '\n\nFrom: a@b.jp\n\nTo: c@d.jp\n',
      0,
      [...Array.from({ length: 10 }, (_, n) => `x-${n}: ${n}`), 'from: a@b.jp', 'to: c@d.jp'],
    ],
  ])('%s', (_, text, mended, fields) => {
    expect(mend(text)).toEqual({ mended, fields })
  })

  it.each([
    ['nothing', ' \n', 'mail.empty'],
    ['too much', 'a'.repeat(MAX_HEADER_LENGTH + 1), 'mail.headers-too-long'],
  ])('refuses %s', (_, text, code) => {
    expect(mendPastedHeaders(text)).toMatchObject({ ok: false, fault: { code } })
  })
})

it('takes whatever it is given', () => {
  const pieces = fc.constantFrom(
    '(',
    ')',
    '"',
    '\\',
    ';',
    '=',
    ':',
    '<',
    '>',
    ',',
    '=?utf-8?q?',
    '?=',
    'i=1;',
    'h=a:',
    '\n',
    '\t',
    'From:',
    'DKIM-Signature:',
    'spf=pass',
    '[1.2.3.4]',
  )
  const hostile = fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 }))).map((each) => each.join(''))
  fc.assert(
    fc.property(hostile, (text) => {
      readMailboxes(text, decode)
      readAuthenticationResults(text)
      readReceived(text)
      readReceivedSpf(text)
      listSignatures([{ name: 'dkim-signature', value: text }])
      mendPastedHeaders(text)
    }),
    { numRuns: 300 },
  )
})

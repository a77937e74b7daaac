import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralRecords, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { unfilledPlaceholders } from '../findings/testing/unfilled-placeholders.ts'
import type { DkimInspection } from './inspection.ts'
import { inspectDkim } from './inspect-dkim.ts'

/** Any octets, as DNS gives them. */
const octets = fc.uint8Array({ maxLength: 60 }).map((bytes) => String.fromCharCode(...bytes))

const spki = (bits: number, publicExponent = 65537) =>
  generateKeyPairSync('rsa', { modulusLength: bits, publicExponent }).publicKey
const base64 = (key: ReturnType<typeof spki>, type: 'spki' | 'pkcs1' = 'spki') =>
  key.export({ format: 'der', type }).toString('base64')

const rsa2048 = base64(spki(2048))
// RFC 8463 A.2; a key of chance may begin as a DER sequence does.
const ed25519 = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='
const ed25519Wrapped = `MCowBQYDK2VwAyEA${ed25519}`
const p256 = base64(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)
const secret = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey

const NAME = 's1._domainkey.example.jp'
const inspect = (zone: LiteralZone) => inspectDkim('example.jp', 's1', createLiteralDns(zone))
const inspectText = (...texts: LiteralRecords['TXT'] & object) => inspect({ [NAME]: { TXT: texts } })

/** `code` or `code/kind` of every finding, with the severity where it is told apart. */
const told = ({ findings }: DkimInspection) => {
  expect(findings.flatMap(unfilledPlaceholders)).toEqual([])
  return findings.map(({ code, params, severity }) =>
    [severity, code, ...(params.kind === undefined ? [] : [params.kind])].join(' '),
  )
}

describe('a key record', () => {
  it.each<[string, string, DkimInspection['status'], number | null, string[]]>([
    ['RSA 2048', `v=DKIM1; k=rsa; p=${rsa2048}`, 'ok', 2048, []],
    ['only p=', `p=${rsa2048}`, 'ok', 2048, []],
    ['RSA 4096', `v=DKIM1; p=${base64(spki(4096))}`, 'ok', 4096, []],
    ['exponent 3', `v=DKIM1; p=${base64(spki(2048, 3))}`, 'ok', 2048, []],
    ['white space inside', `v=DKIM1; p=${rsa2048.replace(/(.{64})/g, '$1 ')}`, 'ok', 2048, []],
    ['RSA 1024', `v=DKIM1; p=${base64(spki(1024))}`, 'warning', 1024, ['warning dkim.weak-key']],
    ['RSA 512', `v=DKIM1; p=${base64(spki(512))}`, 'error', 512, ['error dkim.weak-key unusable']],
    ['bare RSA', `v=DKIM1; p=${base64(spki(2048), 'pkcs1')}`, 'warning', 2048, ['warning dkim.bare-rsa-key']],
    ['Ed25519', `v=DKIM1; k=ed25519; p=${ed25519}`, 'ok', 256, ['info dkim.ed25519']],
    [
      'Ed25519 in SPKI',
      `k=ed25519; p=${ed25519Wrapped}`,
      'error',
      256,
      ['error dkim.bad-key ed25519-wrapped'],
    ],
    ['Ed25519 without k=', `p=${ed25519}`, 'error', 256, ['error dkim.bad-key type-mismatch']],
    ['RSA as Ed25519', `k=ed25519; p=${rsa2048}`, 'error', 2048, ['error dkim.bad-key type-mismatch']],
    ['elliptic curve', `p=${p256}`, 'error', null, ['error dkim.bad-key other-algorithm']],
    ['unknown type', `k=dsa; p=${rsa2048}`, 'error', 2048, ['error dkim.unknown-key-type']],
    ['revoked', 'v=DKIM1; p=', 'error', null, ['error dkim.revoked']],
    ['no p=', 'v=DKIM1; k=rsa', 'error', null, ['error dkim.bad-key missing']],
    ['testing', `v=DKIM1; t=y; p=${rsa2048}`, 'warning', 2048, ['warning dkim.testing']],
    [
      'both flags',
      `t=s : y; p=${rsa2048}`,
      'warning',
      2048,
      ['warning dkim.testing', 'info dkim.no-subdomains'],
    ],
    ['unknown flag', `t=x; p=${rsa2048}`, 'ok', 2048, []],
    ['sha1 only', `h=sha1; p=${rsa2048}`, 'error', 2048, ['error dkim.hash-unusable']],
    ['sha256 too', `h=sha1:sha256; p=${rsa2048}`, 'ok', 2048, []],
    ['s=email', `s=email; p=${rsa2048}`, 'ok', 2048, []],
    ['s=tlsrpt', `s=tlsrpt; p=${rsa2048}`, 'error', 2048, ['error dkim.not-for-mail']],
    ['v= in lower case', `v=dkim1; p=${rsa2048}`, 'error', 2048, ['error dkim.bad-version']],
    ['v= second', `k=rsa; v=DKIM1; p=${rsa2048}`, 'error', 2048, ['error dkim.bad-version']],
    ['a tag twice', `v=DKIM1; k=rsa; k=rsa; p=${rsa2048}`, 'error', 2048, ['error dkim.syntax duplicate']],
    ['a piece without =', `v=DKIM1; rsa; p=${rsa2048}`, 'error', 2048, ['error dkim.syntax no-equals']],
    ['a stray semicolon', `v=DKIM1;; p=${rsa2048};`, 'warning', 2048, ['warning dkim.syntax empty']],
    ['a note in Japanese', `v=DKIM1; n="営業部"　用; p=${rsa2048}`, 'ok', 2048, []],
    ['quotes', `"v=DKIM1; p=${rsa2048}"`, 'error', null, ['error dkim.bad-key quotes']],
    ['backslashes', `v=DKIM1\\; k=rsa\\; p=${rsa2048}`, 'error', 2048, ['error dkim.bad-key quotes']],
    ['full-width', `v＝DKIM1； p=${rsa2048}`, 'error', null, ['error dkim.bad-key full-width']],
    ['full-width in p=', `v=DKIM1; p=${rsa2048}　`, 'error', null, ['error dkim.bad-key full-width']],
    ['bad character', `v=DKIM1; p=*${rsa2048}`, 'error', null, ['error dkim.bad-key garbled']],
    [
      'a character lost',
      `v=DKIM1; p=${rsa2048.slice(0, 90) + rsa2048.slice(91)}`,
      'error',
      null,
      ['error dkim.bad-key cut'],
    ],
    ['one too many', `v=DKIM1; p=${rsa2048}AAAA`, 'error', null, ['error dkim.bad-key trailing-octets']],
    [
      'a key file',
      `v=DKIM1; p=-----BEGIN PUBLIC KEY-----${rsa2048}`,
      'error',
      null,
      ['error dkim.bad-key pem'],
    ],
    [
      'private key, PKCS #8',
      `v=DKIM1; p=${secret.export({ format: 'der', type: 'pkcs8' }).toString('base64')}`,
      'error',
      null,
      ['error dkim.bad-key private-key'],
    ],
    [
      'private key, PKCS #1',
      `v=DKIM1; p=${secret.export({ format: 'der', type: 'pkcs1' }).toString('base64')}`,
      'error',
      null,
      ['error dkim.bad-key private-key'],
    ],
    [
      'padding lost',
      `k=ed25519; p=${ed25519.slice(0, -1)}`,
      'warning',
      256,
      ['warning dkim.bad-key unpadded', 'info dkim.ed25519'],
    ],
    [
      'cut at 255',
      `v=DKIM1; k=rsa; p=${rsa2048}`.slice(0, 255),
      'error',
      null,
      ['error dkim.bad-key cut-at-255'],
    ],
    [
      'cut elsewhere',
      `v=DKIM1; k=rsa; p=${rsa2048}`.slice(0, 300),
      'error',
      null,
      ['error dkim.bad-key cut'],
    ],
  ])('%s', async (_, text, status, bits, findings) => {
    const inspection = await inspectText(text)
    expect(told(inspection)).toEqual(findings)
    expect(inspection).toMatchObject({ status, keyBits: bits, record: text, records: [text] })
  })

  it('says how much of a cut key is there', async () => {
    const { findings } = await inspectText(`v=DKIM1; k=rsa; p=${rsa2048}`.slice(0, 255))
    expect(findings[0]?.params).toMatchObject({ present: 177, needed: 294 })
  })

  it('joins the strings of one record without a space', async () => {
    const text = `v=DKIM1; p=${rsa2048}`
    expect(await inspectText([text.slice(0, 100), text.slice(100)])).toMatchObject({
      status: 'ok',
      record: text,
    })
  })
})

describe('what stands at the name', () => {
  const key = `v=DKIM1; k=rsa; p=${rsa2048}`

  it('is missing', async () => {
    const inspection = await inspect({ 'example.jp': { TXT: ['v=spf1 -all'] } })
    expect(told(inspection)).toEqual(['error dkim.missing'])
    expect(inspection).toMatchObject({ name: NAME, status: 'missing', record: null, negativeTtl: 60 })
  })

  it.each<[string, LiteralRecords['TXT'] & object, string]>([
    ['two keys', [key, `v=DKIM1; p=${ed25519}`], 'error dkim.multiple-records'],
    ['a key and another text', [key, 'hello'], 'error dkim.multiple-records'],
    ['one key cut in two', [key.slice(255), key.slice(0, 255)], 'error dkim.multiple-records one-key-cut'],
    [
      'one key cut in three',
      [key.slice(300), key.slice(0, 100), key.slice(100, 300)],
      'error dkim.multiple-records one-key-cut',
    ],
  ])('%s', async (_, texts, finding) => {
    const inspection = await inspectText(...texts)
    expect(told(inspection)).toEqual([finding])
    expect(inspection).toMatchObject({ status: 'error', record: null })
    expect(inspection.records).toHaveLength(texts.length)
  })

  it('is a CNAME, shown hop by hop', async () => {
    const zone = {
      [NAME]: { CNAME: 'a.vendor.example' },
      'a.vendor.example': { CNAME: 'b.vendor.example' },
      'b.vendor.example': { TXT: [key] },
    }
    expect(await inspect(zone)).toMatchObject({
      status: 'ok',
      keyBits: 2048,
      via: ['a.vendor.example', 'b.vendor.example'],
    })
  })

  it.each<[string, LiteralZone]>([
    ['no such name', {}],
    ['no TXT there', { 'a.vendor.example': { A: ['192.0.2.1'] } }],
  ])('is a CNAME that leads to nothing: %s', async (_, target) => {
    const inspection = await inspect({ [NAME]: { CNAME: 'a.vendor.example' }, ...target })
    expect(told(inspection)).toEqual(['error dkim.dangling-cname'])
    expect(inspection).toMatchObject({ status: 'error', via: ['a.vendor.example'], isWildcard: false })
  })

  it.each<[string, string, LiteralZone]>([
    ['TXT at the domain', '*.example.jp', { '*.example.jp': { TXT: ['v=spf1 -all'] } }],
    ['TXT at _domainkey', '*._domainkey.example.jp', { '*._domainkey.example.jp': { TXT: ['v=spf1 -all'] } }],
    [
      'CNAME',
      '*.example.jp',
      { '*.example.jp': { CNAME: 'example.jp' }, 'example.jp': { TXT: ['v=spf1 -all'] } },
    ],
  ])('is a wildcard that is no key: %s', async (_, wildcard, zone) => {
    const inspection = await inspect(zone)
    expect(told(inspection)).toEqual(['error dkim.not-a-key wildcard'])
    expect(inspection.findings[0]?.params).toMatchObject({ wildcard })
    expect(inspection).toMatchObject({
      status: 'error',
      isWildcard: true,
      record: null,
      records: ['v=spf1 -all'],
    })
  })

  it('is missing where a wildcard CNAME leads to nothing', async () => {
    const inspection = await inspect({ '*.example.jp': { CNAME: 'www.hoster.example' } })
    expect(told(inspection)).toEqual(['error dkim.missing'])
    expect(inspection).toMatchObject({ status: 'missing', isWildcard: true })
  })

  it('is a text that is no key', async () => {
    const inspection = await inspectText('google-site-verification=abc')
    expect(told(inspection)).toEqual(['error dkim.not-a-key'])
    expect(inspection.isWildcard).toBe(false)
  })

  it('is unknown when it could not be told', async () => {
    expect(await inspect({ [NAME]: 'servfail' })).toMatchObject({
      status: 'unknown',
      reason: 'servfail',
      findings: [],
    })
  })

  it('is unknown when absence was seen from inside only', async () => {
    const dns = createLiteralDns({})
    const inside = {
      query: async (name: string) => {
        const answer = await dns.query(name, 'TXT')
        return answer.kind === 'no-such-name'
          ? { ...answer, source: { ...answer.source, outside: false } }
          : answer
      },
    }
    const inspection = await inspectDkim('example.jp', 's1', inside)
    expect(inspection).toMatchObject({ status: 'unknown', reason: 'only-inside-view', findings: [] })
  })

  it('asks nothing for a selector that can be no name', async () => {
    const dns = createLiteralDns({})
    expect(await inspectDkim('example.jp', 'x'.repeat(64), dns)).toMatchObject({
      status: 'unknown',
      reason: 'bad-name',
    })
    expect(dns.asked).toEqual([])
  })

  it('asks once where the key is there', async () => {
    const dns = createLiteralDns({ [NAME]: { TXT: [key] } })
    await inspectDkim('Example.JP.', 'S1', dns)
    expect(dns.asked).toEqual([`${NAME}/TXT`])
  })
})

describe('hostile records', () => {
  it('never throw, and what is said about them is bounded', async () => {
    const piece = fc.constantFrom(
      'v=DKIM1',
      ';',
      'p=',
      'k=',
      'h=',
      't=y',
      ' ',
      '"',
      '－',
      rsa2048.slice(0, 30),
      '=',
      '----',
    )
    const text = fc.oneof(
      octets,
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
        const inspection = await inspectText(...texts)
        expect(inspection.status).not.toBe('unknown')
        for (const { params } of inspection.findings) {
          expect(JSON.stringify(params).length).toBeLessThan(1500)
        }
      }),
      { seed: 8301 },
    )
  })

  it.each(['-', ' ', ';', '=', 'A', '"', 'n=', 'p=;'])('30 KB of %j', async (unit) => {
    const inspection = await inspectText(`v=DKIM1; p=${unit.repeat(30_000 / unit.length)}`)
    expect(inspection.status).toBe('error')
  })
})

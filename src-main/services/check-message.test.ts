import { describe, expect, it } from 'vitest'
import { NO_ANSWERS } from '../../src-core/advice/advice.ts'
import { builtInVendorProfile } from '../../src-core/catalog/built-in-vendor-profile.ts'
import { createAskingMemory } from '../../src-core/dns/asking-memory.ts'
import { createLiteralDns, type LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import { presentMessageCheck } from '../../src-core/documents/export/present.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import type { MessageCheck } from '../../src-core/received-mail/message-check.ts'
import { drawMessage } from '../../src-core/received-mail/picture.ts'
import { sealMail } from '../../test/support/seal-mail.ts'
import { makeEd25519Key, makeRsaKey, signMail, type SignOptions } from '../../test/support/sign-mail.ts'
import { toAsciiName } from '../node/dns/idna.ts'
import { mailTools } from '../node/mail/mail-tools.ts'
import { checkMessage } from './check-message.ts'
import { createServices } from './create-services.ts'

const NOW = Date.UTC(2026, 10, 24, 3)
const rsa = makeRsaKey()
const otherRsa = makeRsaKey()
const weak = makeRsaKey(512 + 256)
const ed25519 = makeEd25519Key()

const ZONE: LiteralZone = {
  'example.co.jp': { TXT: ['v=spf1 ip4:192.0.2.0/28 -all'] },
  '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none'] },
  's1._domainkey.example.co.jp': { TXT: [rsa.record] },
  's1._domainkey.mail.example.co.jp': { TXT: [rsa.record] },
  'ed._domainkey.example.co.jp': { TXT: [ed25519.record] },
  'wrong._domainkey.example.co.jp': { TXT: [otherRsa.record] },
  'revoked._domainkey.example.co.jp': { TXT: ['v=DKIM1; p='] },
  'test._domainkey.example.co.jp': { TXT: [rsa.record.replace('k=rsa', 't=y; k=rsa')] },
  'weak._domainkey.example.co.jp': { TXT: [weak.record] },
  'twice._domainkey.example.co.jp': { TXT: [otherRsa.record, rsa.record] },
  'exact._domainkey.example.co.jp': { TXT: [rsa.record.replace('k=rsa', 't=s; k=rsa')] },
  'down._domainkey.example.co.jp': 'servfail',
  's1._domainkey.sender.example': { TXT: [rsa.record] },
  'arc._domainkey.forwarder.example': { TXT: [rsa.record] },
  'sender.example': { TXT: ['v=spf1 ip4:192.0.2.0/28 -all'] },
  'spf.platon.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
  'platon.jpn.com': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
  '_dmarc.platon.jpn.com': { TXT: ['v=DMARC1; p=none'] },
}

const FROM = '=?ISO-2022-JP?B?GyRCO3ZMMzZJGyhC?= <info@example.co.jp>'
// 8-bit and ISO-2022-JP octets, double spaces and empty lines at the end.
const BODY = 'Hello  \x1b$B;vL36I\x1b(B \x8e\x96\x96\xb1 \r\n.\r\n\r\n\r\n'

interface MailParts {
  readonly from?: string
  readonly ip?: string
  readonly returnPath?: string | null
  /** What the receiver writes between its `Return-Path` and `Received`. */
  readonly above?: string
  /** What the mail brings along. */
  readonly below?: string
  readonly sign?: readonly Partial<SignOptions>[]
  /** Done to the mail after signing. */
  readonly change?: (mail: string) => string
}

function makeMail({ from = FROM, sign = [], change = (mail) => mail, ...parts }: MailParts = {}): string {
  const { ip = '192.0.2.1', returnPath = 'bounce@example.co.jp', above = '', below = '' } = parts
  const plain = `From: ${from}\r\nTo: a@receiver.example\r\nSubject: test\r\nDate: Tue, 24 Nov 2026 10:00:00 +0900\r\n\r\n${BODY}`
  const signed = sign.reduce(
    (mail, options) => signMail(mail, { key: rsa, domain: 'example.co.jp', selector: 's1', ...options }),
    plain,
  )
  const path = returnPath === null ? '' : `Return-Path: <${returnPath}>\r\n`
  return `${path}${above}Received: from mail.sender.example (unknown [${ip}])\r\n by mx.receiver.example with ESMTPS id abc; Tue, 24 Nov 2026 10:00:00 +0900\r\n${below}${change(signed)}`
}

const results = (text: string) => `Authentication-Results: mx.receiver.example;\r\n ${text}\r\n`

interface CheckOptions {
  readonly zone?: LiteralZone
  readonly plan?: SetupPlan
  readonly headers?: boolean
}

async function check(mail: string, { zone = ZONE, plan, headers }: CheckOptions = {}): Promise<MessageCheck> {
  const octets = Buffer.from(mail, 'latin1')
  const result = await checkMessage(
    {
      createDns: () => createAskingMemory(createLiteralDns(zone)),
      now: () => NOW,
      toAscii: toAsciiName,
      toUnicode: (name) => name,
      mail: mailTools,
    },
    {
      mail: headers ? { kind: 'headers', text: mail } : { kind: 'message', octets },
      plan: plan ?? null,
    },
    builtInVendorProfile,
  )
  if (!result.ok) throw new Error(result.fault.code)
  return result.value
}

const codes = ({ findings }: MessageCheck) => findings.map(({ code }) => code.replace(/^message\./, ''))

/** A mail from an address that no SPF record names, so that only its signatures decide. */
const UNKNOWN_IP = '203.0.113.9'
const signed = (...sign: Partial<SignOptions>[]): MailParts => ({ ip: UNKNOWN_IP, sign })

describe('what signatures prove', () => {
  it.each<[string, MailParts, MessageCheck['proves'], (string | null)[], string[]]>([
    ['RSA 2048', signed({}), 'own-domain', [null], []],
    ['simple canonicalization', signed({ canonicalization: 'simple/simple' }), 'own-domain', [null], []],
    ['Ed25519', signed({ key: ed25519, selector: 'ed' }), 'own-domain', [null], []],
    ['a subdomain’s', signed({ domain: 'mail.example.co.jp' }), 'own-domain', [null], []],
    [
      'two, of which another domain’s does not count',
      signed({}, { domain: 'sender.example' }),
      'own-domain',
      [null, null],
      ['signature-not-aligned', 'several-signatures'],
    ],
    [
      'another domain’s alone',
      signed({ domain: 'sender.example' }),
      'neither',
      [null],
      ['signature-not-aligned'],
    ],
    ['none at all', signed(), 'neither', [], ['not-signed']],
    [
      'a body that was changed',
      { ...signed({}), change: (mail) => mail.replace('Hello', 'Hallo') },
      'neither',
      ['body-changed'],
      ['body-changed'],
    ],
    [
      'a header that was changed',
      { ...signed({}), change: (mail) => mail.replace('Subject: test', 'Subject: [ml] test') },
      'neither',
      ['bad-signature'],
      ['bad-signature'],
    ],
    ['another key', signed({ selector: 'wrong' }), 'neither', ['bad-signature'], ['bad-signature']],
    ['no key', signed({ selector: 'nothing' }), 'neither', ['no-key'], ['dkim.missing']],
    ['a revoked key', signed({ selector: 'revoked' }), 'neither', ['revoked-key'], ['dkim.revoked']],
    ['a short key', signed({ selector: 'weak', key: weak }), 'neither', ['weak-key'], ['weak-signature']],
    ['a key marked as a test', signed({ selector: 'test' }), 'unknown', [null], ['key-testing']],
    [
      'one of two keys at its selector, of which any may be taken',
      signed({ selector: 'twice' }),
      'unknown',
      ['not-verifiable'],
      ['dkim.multiple-records'],
    ],
    [
      'a subdomain in i= where the key demands the very domain',
      signed({ selector: 'exact', tags: 'i=@sub.example.co.jp' }),
      'neither',
      ['identity-mismatch'],
      ['identity-mismatch'],
    ],
    ['a key that could not be asked', signed({ selector: 'down' }), 'unknown', [null], ['key-unknown']],
    [
      'From left out',
      signed({ signed: ['subject', 'date'] }),
      'neither',
      ['from-not-signed'],
      ['from-not-signed'],
    ],
    [
      'an end before it came',
      signed({ tags: 't=1700000000; x=1700000100' }),
      'neither',
      ['expired'],
      ['signature-expired'],
    ],
    [
      'an end since',
      signed({ tags: `t=1795000000; x=${NOW / 1000 - 60}` }),
      'own-domain',
      [null],
      ['signature-expired'],
    ],
    ['a part of the body', signed({ limit: 5 }), 'own-domain', [null], ['body-limit']],
    [
      'a broken form',
      { ...signed({}), change: (mail) => mail.replace('bh=', 'xx=') },
      'neither',
      ['malformed'],
      ['malformed-signature'],
    ],
  ])('%s', async (_, parts, proves, faults, explained) => {
    const found = await check(makeMail(parts))
    expect(found.results.dkim.map(({ fault }) => fault)).toEqual(faults)
    expect(found.proves).toBe(proves)
    expect(codes(found)).toEqual(expect.arrayContaining(explained))
    expect(found.basis).toBe(proves === 'own-domain' ? 'verified-here' : null)
  })

  it('tells of octets behind l=', async () => {
    const found = await check(makeMail(signed({ limit: 5 })))
    expect(found.results.dkim[0]).toMatchObject({ bodyLimit: 5, result: 'pass' })
    expect(found.results.dkim[0]?.unsignedOctets).toBeGreaterThan(5)
    expect(found.findings.find(({ code }) => code === 'message.body-limit')?.params['kind']).toBe('appended')
  })

  it('keeps the hash where a program saved the mail with bare line feeds', async () => {
    const mail = makeMail(signed({})).replaceAll('\r\n', '\n')
    expect((await check(mail)).proves).toBe('own-domain')
  })

  it('lends no signature the result of a field that only the library reads as one', async () => {
    const evil = signMail(makeMail(signed()).replace(/^[^]*?(?=From:)/, ''), {
      key: rsa,
      domain: 'sender.example',
      selector: 's1',
    }).replace('DKIM-Signature:', 'DKIM-Signature\r\n :')
    const own = 'DKIM-Signature: v=1; a=rsa-sha256; d=example.co.jp; s=s1; h=from; bh=x; b=y\r\n'
    const split = evil.indexOf('From:')
    const found = await check(
      makeMail({ ip: UNKNOWN_IP, change: () => evil.slice(0, split) + own + evil.slice(split) }),
    )
    expect(found.proves).toBe('neither')
    expect(found.results.dkim.filter(({ result }) => result === 'pass')).toEqual([])
  })

  it('looks at the ten topmost of a flood of signatures', async () => {
    const found = await check(makeMail(signed(...Array.from({ length: 30 }, (_, limit) => ({ limit })))))
    expect(found.results.dkim.map(({ result }) => result)).toEqual(Array.from({ length: 10 }, () => 'pass'))
  })
})

describe('what SPF proves', () => {
  it.each<[string, MailParts, Partial<MessageCheck>, string[]]>([
    ['an inferred pass', {}, { proves: 'own-domain', basis: 'inferred' }, ['spf-inferred', 'not-signed']],
    ['an inferred fail', { ip: UNKNOWN_IP }, { proves: 'neither', basis: null }, ['spf-inferred']],
    [
      'the receiver’s word',
      { above: results('spf=pass smtp.mailfrom=bounce@example.co.jp') },
      { proves: 'own-domain', basis: 'receivers-word' },
      [],
    ],
    [
      'another envelope sender',
      { returnPath: 'x@sender.example' },
      { proves: 'neither' },
      ['envelope-not-aligned'],
    ],
    ['an empty envelope sender', { returnPath: '' }, { proves: 'neither' }, ['null-sender']],
    ['no envelope sender', { returnPath: null }, { proves: 'unknown' }, ['no-envelope-sender']],
    [
      'a fail behind a mailing list',
      { ip: UNKNOWN_IP, below: 'List-Id: <x.example>\r\n' },
      { proves: 'unknown' },
      ['spf-no-evidence', 'mailing-list'],
    ],
    [
      'a fail behind a gateway that judged the mail before',
      {
        ip: UNKNOWN_IP,
        below: 'Authentication-Results: gw.customer.example; spf=pass smtp.mailfrom=example.co.jp\r\n',
      },
      { proves: 'unknown' },
      ['spf-no-evidence', 'no-trusted-results'],
    ],
    [
      'a forwarder’s own envelope sender',
      { ip: UNKNOWN_IP, returnPath: 'SRS0=ab=cd=example.co.jp=info@example.co.jp' },
      { proves: 'unknown' },
      ['forwarded', 'spf-no-evidence'],
    ],
    [
      'a pass of the forwarder’s own envelope sender',
      {
        returnPath: 'SRS0=ab=cd=example.co.jp=info@sender.example',
        above: results('spf=pass smtp.mailfrom=sender.example; dmarc=fail header.from=example.co.jp'),
      },
      { proves: 'unknown' },
      ['forwarded', 'envelope-not-aligned'],
    ],
  ])('%s', async (_, parts, expected, explained) => {
    const found = await check(makeMail(parts))
    expect(found).toMatchObject(expected)
    expect(codes(found)).toEqual(expect.arrayContaining(explained))
  })
})

describe('whom it believes', () => {
  it('takes the receiver’s word where the copy was rewritten on saving', async () => {
    const change = (mail: string) => mail.replace('Hello', 'Hallo')
    const above = results('dkim=pass header.d=example.co.jp header.s=s1')
    const found = await check(makeMail({ ...signed({}), change, above }))
    expect(found).toMatchObject({ proves: 'own-domain', basis: 'receivers-word' })
    expect(codes(found)).toContain('copy-rewritten')
    expect(codes(found)).not.toContain('body-changed')
  })

  it.each([
    ['brought along', { below: results('dkim=pass header.d=example.co.jp header.s=s1; dmarc=pass') }],
    [
      'of another name',
      { above: 'Authentication-Results: mx.evil.example; dkim=pass header.d=example.co.jp; dmarc=pass\r\n' },
    ],
    ['of no name', { above: 'Authentication-Results: dkim=pass header.d=example.co.jp; dmarc=pass\r\n' }],
  ])('believes no results %s', async (_, parts) => {
    const found = await check(makeMail({ ip: UNKNOWN_IP, ...parts }))
    expect(found.receiver).toMatchObject({ name: null, dkim: null })
    expect(found.proves).not.toBe('own-domain')
    expect(codes(found)).toContain('no-trusted-results')
  })

  it('does not let the receiver’s word of then stand against a key that is gone', async () => {
    const above = results('dkim=pass header.d=example.co.jp header.s=nothing; dmarc=pass')
    const found = await check(makeMail({ ...signed({ selector: 'nothing' }), above }))
    expect(found.proves).toBe('neither')
    expect(codes(found)).toContain('key-gone')
  })

  it('tells where a mail that failed then passes now', async () => {
    const above = results('dkim=permerror (no key) header.d=example.co.jp header.s=s1; dmarc=fail')
    const found = await check(makeMail({ ...signed({}), above }))
    expect(found).toMatchObject({ proves: 'own-domain', basis: 'verified-here' })
    expect(codes(found)).toEqual(expect.arrayContaining(['passes-now', 'dmarc-differs']))
  })

  it('can’t tell where DNS can’t', async () => {
    const found = await check(makeMail(signed({})), {
      zone: Object.fromEntries(Object.keys(ZONE).map((name) => [name, 'timeout'])) as LiteralZone,
    })
    expect(found).toMatchObject({
      proves: 'unknown',
      results: { dkim: [{ result: 'temperror', reason: 'timeout' }] },
    })
  })
})

describe('what it says of headers alone', () => {
  const kindOf = ({ findings }: MessageCheck, code: string) =>
    findings.find((finding) => finding.code === `message.${code}`)?.params['kind'] ?? null

  it.each([
    ['no Received', '', 'not-received'],
    ['Received that name no receiver', 'Received: by 10.1.1.1 with SMTP id 1\r\n', null],
  ])('with %s', async (_, received, kind) => {
    const mail = `${received}Return-Path: <info@example.co.jp>\r\nFrom: ${FROM}\r\nSubject: x\r\n`
    const found = await check(mail, { headers: true })
    expect(codes(found)).toContain('no-envelope-sender')
    expect(kindOf(found, 'no-envelope-sender')).toBe(kind)
  })

  it.each<[string, MailParts, Record<string, unknown>]>([
    [
      'results of the receiver',
      { above: results('dkim=pass header.d=example.co.jp') },
      { 'headers-only': null, 'no-trusted-results': null },
    ],
    ['none', {}, { 'headers-only': 'no-word', 'no-trusted-results': null }],
    [
      'results below the border, which may be the receiver’s or forged',
      { below: results('spf=pass; dkim=pass header.d=example.co.jp') },
      { 'headers-only': 'no-word', 'no-trusted-results': 'unproven' },
    ],
  ])('with %s', async (_, parts, kinds) => {
    const found = await check(makeMail({ ip: UNKNOWN_IP, ...parts }), { headers: true })
    for (const [code, kind] of Object.entries(kinds)) expect(kindOf(found, code)).toBe(kind)
    // The receiver's own name shows no gateway.
    expect(codes(found)).not.toContain('spf-no-evidence')
  })
})

describe('DMARC', () => {
  it('demands an exact match where the record is strict', async () => {
    const zone = { ...ZONE, '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=reject; adkim=s'] } }
    const found = await check(makeMail(signed({ domain: 'mail.example.co.jp' })), { zone })
    expect(found).toMatchObject({ proves: 'neither', alignment: { mode: { dkim: 'strict' } } })
    expect(found.results.dmarc).toMatchObject({ result: 'fail', policy: 'reject' })
    expect(codes(found)).toContain('strict-alignment')
  })

  it('has no result without a record, which is missing', async () => {
    const zone = { ...ZONE, '_dmarc.example.co.jp': {} }
    const found = await check(makeMail(signed({})), { zone })
    expect(found.results.dmarc).toMatchObject({ result: 'none', record: null })
    expect(found.missing.map(({ code }) => code)).toEqual(['mail.missing-spf-inferred', 'mail.missing-dmarc'])
    expect(codes(found)).toContain('dmarc.missing')
  })

  it.each([
    ['two authors', `${FROM}, b@other.example`, 'unknown', 'several-from'],
    ['a mailbox provider', 'a@gmail.com', 'neither', 'mailbox-provider-from'],
  ])('is not proven by %s', async (_, from, proves, code) => {
    const found = await check(makeMail({ from, sign: [{}] }))
    expect(found.proves).toBe(proves)
    expect(codes(found)).toContain(code)
  })
})

describe('a forwarded mail', () => {
  const seal = (mail: string) =>
    sealMail(mail, {
      key: rsa,
      domain: 'forwarder.example',
      selector: 'arc',
      results: 'forwarder.example; dkim=pass header.d=example.co.jp; spf=pass; dmarc=pass',
    })

  it('is explained by its ARC record, which is the forwarder’s word alone', async () => {
    const changed = makeMail({ ...signed({}), change: (mail) => mail.replace('Hello', '[list] Hello') })
    const body = changed.slice(changed.indexOf('DKIM-Signature'))
    const sealed = await seal(body)
    const found = await check(makeMail({ ip: UNKNOWN_IP, change: () => sealed }))
    expect(found).toMatchObject({
      proves: 'unknown',
      results: {
        arc: { result: 'pass', sets: [{ instance: 1, domain: 'forwarder.example', says: { dkim: 'pass' } }] },
      },
    })
    expect(codes(found)).toEqual(
      expect.arrayContaining(['forwarded', 'arc', 'body-changed', 'spf-no-evidence']),
    )
    const broken = await check(makeMail({ ip: UNKNOWN_IP, change: () => sealed.replace('[list]', '[List]') }))
    expect(broken.results.arc.result).toBe('fail')
    const zone: LiteralZone = { ...ZONE, 'arc._domainkey.forwarder.example': 'servfail' }
    const untold = await check(makeMail({ ip: UNKNOWN_IP, change: () => sealed }), { zone })
    expect(untold.results.arc).toMatchObject({ result: 'unknown', reason: 'servfail' })
  })
})

describe('with a plan', () => {
  const VALUES = `SPF: include:spf.platon.example\nReturn-Path: example.co.jp\ns1._domainkey.example.co.jp. IN TXT "${rsa.record}"`

  async function planFor(option: 'own-domain' | 'no-reply'): Promise<SetupPlan> {
    const services = createServices({
      verifying: () => Promise.reject(new Error('nobody is asked')) as never,
      createDns: () => createAskingMemory(createLiteralDns(ZONE)),
      now: () => NOW,
      toAscii: toAsciiName,
      toUnicode: (name) => name,
      mail: mailTools,
      writer: { write: async () => ({ ok: true, paths: [] }) },
    })
    const result = await services.plan({
      address: 'info@example.co.jp',
      selectors: [],
      option,
      answers: { ...NO_ANSWERS, region: 'oregon' },
      valuesText: VALUES,
      profileText: null,
      providersText: null,
    })
    if (!result.ok) throw new Error(result.fault.code)
    return result.value.plan
  }

  it.each<[string, 'own-domain' | 'no-reply', MailParts, Partial<MessageCheck>, (string | null)[]]>([
    ['the plan’s selector', 'own-domain', { sign: [{}] }, { proves: 'own-domain', sentByVendor: 'yes' }, []],
    [
      'the vendor’s address, unsigned',
      'own-domain',
      { ip: '198.51.100.7' },
      { proves: 'neither', sentByVendor: 'yes' },
      ['request-signing', 'spf'],
    ],
    [
      'another selector: some server of the customer’s',
      'own-domain',
      signed({ selector: 'ed', key: ed25519 }),
      { proves: 'unknown', sentByVendor: 'unknown' },
      ['request-signing', 'spf'],
    ],
    ['the plan’s key changed', 'own-domain', { ...signed({}), above: '' }, { proves: 'own-domain' }, ['spf']],
    [
      'another From domain',
      'own-domain',
      { from: 'a@sender.example', returnPath: 'a@sender.example' },
      { proves: 'neither' },
      ['test-mail'],
    ],
    ['option 1 not switched to yet', 'no-reply', { sign: [{}] }, {}, ['screen-1', 'screen-2']],
    [
      'option 1 switched to',
      'no-reply',
      { from: 'no-reply@platon.jpn.com', ip: '198.51.100.7', returnPath: 'b@platon.jpn.com' },
      { proves: 'no-reply', sentByVendor: 'yes' },
      [],
    ],
    [
      'option 1, not authenticated',
      'no-reply',
      { from: 'no-reply@platon.jpn.com', returnPath: 'b@platon.jpn.com' },
      { proves: 'neither' },
      [null],
    ],
  ])('%s', async (_, option, parts, expected, steps) => {
    const found = await check(makeMail(parts), { plan: await planFor(option) })
    expect(found).toMatchObject(expected)
    expect(found.missing.map(({ step }) => step)).toEqual(steps)
  })

  /** An address that example.co.jp's SPF names, and not the vendor's: the mail passes, and nobody knows who sent it. */
  it.each<[string, MailParts, LiteralZone, string, string[]]>([
    [
      'a signature whose key could not be asked',
      { sign: [{}] },
      { 's1._domainkey.example.co.jp': 'servfail' },
      'selector-unverified',
      [],
    ],
    [
      'a signature that does not pass',
      { sign: [{}], change: (mail) => mail.replace('Hello', 'Hallo') },
      {},
      'selector-failed',
      [],
    ],
    ['no signature', {}, {}, 'other-selector', ['mail.missing-signing']],
    [
      'another selector’s signature',
      { sign: [{ selector: 'ed', key: ed25519 }] },
      {},
      'other-selector',
      ['mail.missing-selector'],
    ],
  ])('where %s is there, says so', async (_, parts, zone, kind, missing) => {
    const plan = await planFor('own-domain')
    const found = await check(makeMail(parts), { plan, zone: { ...ZONE, ...zone } })
    const origin = found.findings.find(({ code }) => code === 'message.origin-unknown')
    expect([found.proves, origin?.params['kind']]).toEqual(['unknown', kind])
    expect(found.missing.map(({ code }) => code)).toEqual(missing)
  })

  it('says that a refusal of SPF was worked out here, unless it is the receiver’s word', async () => {
    const plan = await planFor('own-domain')
    const above = results('spf=fail smtp.mailfrom=bounce@example.co.jp')
    const inferred = await check(makeMail({ ...signed({}) }), { plan })
    const said = await check(makeMail({ ...signed({}), above }), { plan })
    expect(inferred.missing.map(({ code }) => code)).toEqual(['mail.missing-spf-inferred'])
    expect(said.missing.map(({ code }) => code)).toEqual(['mail.missing-spf'])
  })
})

it('draws what belongs to what', async () => {
  const found = await check(makeMail({ sign: [{}], returnPath: 'x@sender.example' }))
  const { nodes, links } = drawMessage(found)
  expect(nodes.map(({ id, domain, result }) => [id, domain, result])).toEqual([
    ['from', 'example.co.jp', null],
    ['spf', 'sender.example', 'pass'],
    ['dkim-1', 'example.co.jp', 'pass'],
    ['dmarc', 'example.co.jp', 'pass'],
  ])
  expect(links).toEqual([
    { from: 'from', to: 'spf', alignment: 'not-aligned', counts: false },
    { from: 'spf', to: 'dmarc', alignment: null, counts: false },
    { from: 'from', to: 'dkim-1', alignment: 'aligned', counts: true },
    { from: 'dkim-1', to: 'dmarc', alignment: null, counts: true },
  ])
})

it('says everything in both languages', async () => {
  const found = await check(makeMail({ ip: UNKNOWN_IP, sign: [{ selector: 'wrong' }, { limit: 1 }] }))
  for (const language of ['ja', 'en'] as const) {
    const { verdict, findings, missing } = presentMessageCheck(found, language)
    for (const { code, message } of [verdict, ...findings, ...missing]) {
      expect(message).not.toContain(code)
      expect(message).not.toMatch(/\{\w+\}/)
    }
  }
})

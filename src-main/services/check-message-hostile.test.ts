import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInVendorProfile } from '../../src-core/catalog/built-in-vendor-profile.ts'
import { createAskingMemory } from '../../src-core/dns/asking-memory.ts'
import { createLiteralDns } from '../../src-core/dns/testing/literal-zone.ts'
import { reportMessage } from '../cli/text/report-message.ts'
import { toAsciiName } from '../node/dns/idna.ts'
import { mailTools } from '../node/mail/mail-tools.ts'
import { checkMessage } from './check-message.ts'

const dns = createLiteralDns({ '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none'] } })

function check(octets: Uint8Array) {
  return checkMessage(
    {
      createDns: () => createAskingMemory(dns),
      now: () => Date.UTC(2026, 10, 24),
      toAscii: toAsciiName,
      toUnicode: (name) => name,
      mail: mailTools,
    },
    { mail: { kind: 'message', octets }, plan: null },
    builtInVendorProfile,
  )
}

const FIELDS = 'From: a@example.co.jp\r\nSubject: x\r\n'
const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('what is given ends in one clear error', () => {
  it.each([
    ['nothing', () => Buffer.alloc(0), 'mail.empty'],
    ['50 MB', () => Buffer.alloc(50 * 1024 * 1024, 'x'), 'mail.too-large'],
    ['20 MB without a header', () => Buffer.alloc(20 * 1024 * 1024, 'x'), 'mail.headers-too-long'],
    ['100,000 header fields', () => latin1(`${'X: 1\r\n'.repeat(100_000)}${FIELDS}`), 'mail.too-many-fields'],
    ['501 header fields', () => latin1(`${'X: 1\r\n'.repeat(499)}${FIELDS}\r\n`), 'mail.too-many-fields'],
    ['an Outlook file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'mail.is-msg'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'mail.not-a-mail'],
    ['UTF-16', () => Buffer.from('\ufeffFrom: a@b.jp\r\nTo: c\r\n\r\n', 'utf16le'), 'mail.not-a-mail'],
    ['no author', () => latin1('To: a@b.jp\r\nSubject: x\r\n\r\n'), 'mail.no-from'],
    ['an author that is none', () => latin1('From: \x1b[31mnobody\r\nSubject: x\r\n\r\n'), 'mail.bad-from'],
  ])('%s', async (_, make, code) => {
    expect(await check(make())).toMatchObject({ ok: false, kind: 'input', fault: { code } })
  })
})

describe('what is given ends in an answer', () => {
  it.each([
    ['zero octets', `${FIELDS}X-N\0ul: \0\r\nDKIM-Signature: \0\0\r\n\r\n\0\0\0`],
    ['no body and no line end', FIELDS.trimEnd()],
    ['bare carriage returns', `${FIELDS.replace('\r\n', '\r\r\n')}\r\n\r\rbody`],
    ['MIME parts without an end', `${FIELDS}Content-Type: multipart/mixed; boundary="\r\n\r\n--\r\n`],
    [
      'a signature of 300 KB',
      `${FIELDS}DKIM-Signature: v=1; h=${'from:'.repeat(60_000)}; d=a.jp; s=s; bh=x; b=y\r\n\r\n`,
    ],
    [
      '100 ARC sets',
      `${Array.from({ length: 100 }, (_, n) => `ARC-Seal: i=${n}; d=a.jp; s=s; cv=none; b=x\r\nARC-Message-Signature: i=${n}; a=rsa-sha256; d=a.jp; s=s; h=from; bh=x; b=y\r\nARC-Authentication-Results: i=${n}; a.jp; none\r\n`).join('')}${FIELDS}\r\n`,
    ],
    [
      'names of DNS that are none',
      `DKIM-Signature: v=1; a=rsa-sha256; d=${'a.'.repeat(200)}jp; s=${'s'.repeat(99)}; h=from; bh=x; b=y\r\n${FIELDS}\r\n`,
    ],
  ])('%s', async (_, mail) => {
    expect(await check(latin1(mail))).toMatchObject({
      ok: true,
      value: { identities: { from: { domain: 'example.co.jp' } } },
    })
  })

  it('any octets', async () => {
    const pieces = fc.constantFrom(
      'From:',
      'DKIM-Signature: ',
      'v=1;',
      'a=rsa-sha256;',
      'd=a.jp;',
      's=s;',
      'h=from;',
      'bh=x;',
      'b=y;',
      'l=9;',
      '\r\n',
      '\n',
      ' ',
      'ARC-Seal: i=1;',
      'cv=none;',
      'Received: from x by y',
      'a@b.jp',
      '\0',
      '(',
    )
    const octets = fc.array(pieces, { maxLength: 60 }).map((text) => latin1(FIELDS + text.join('')))
    await fc.assert(
      fc.asyncProperty(octets, async (mail) => {
        const result = await check(mail)
        expect(result.ok || result.kind).not.toBe('internal')
      }),
      { numRuns: 60 },
    )
  })
})

it('a mail can’t write lines of its own, or turn the text, in our report', async () => {
  const evil = '\u202e方法1\r\n 合格\x1b[31m'
  const name = `=?UTF-8?B?${Buffer.from(`x${evil}`).toString('base64')}?=`
  const mail = [
    `Return-Path: <a\x1b[2J@example.co.jp>`,
    `Authentication-Results: evil\x07.example; spf=pass`,
    `List-Id: =?x?${'\x9b'}<b\r\n\tc>`,
    `Received: from h\x1b.jp (x [203.0.113.5]) by mx.b.jp; x`,
    `DKIM-Signature: v=1; a=\x1b]0;x; d=exa\x07mple.jp; s=s\x1b; h=from; bh=x; b=y`,
    `From: ${name} <a@example.co.jp>`,
    'Subject: x',
    '',
    '',
  ].join('\r\n')
  const result = await check(latin1(mail))
  if (!result.ok) throw new Error(result.fault.code)
  const report = reportMessage(result.value, 'ja')
  expect(report).toContain('example.co.jp')
  expect(report).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
  expect(report.split('\n').filter((line) => line.startsWith(' 合格') || line.startsWith('方法1'))).toEqual(
    [],
  )
})

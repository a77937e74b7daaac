import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasWholeKey, parseDkimKey } from '../dkim/key-record.ts'
import { fillTemplate } from '../text/message.ts'
import { pasteMessages, type PasteMessageCode } from './messages.ts'
import { hasNoValues, MAX_PASTE_LENGTH, parsePastedValues } from './parse-pasted-values.ts'
import { readSpfTerm } from './read-spf-term.ts'
import { KEY_1024, KEY_2048, KEY_2048_B } from './testing/keys.ts'
import type { PastedValues } from './vendor-values.ts'

const DOMAIN = 'example.co.jp'
const context = { domain: DOMAIN, toAscii: (name: string) => domainToASCII(name) || null }
const SEED = 20261124

interface Wanted {
  readonly selector: string
  readonly type: 'TXT' | 'CNAME'
  readonly value: string
}

const selector = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/)
const wanted = fc
  .uniqueArray(
    fc.record({
      selector,
      record: fc.oneof(
        fc
          .constantFrom(KEY_1024, KEY_2048, KEY_2048_B)
          .map((key) => ['TXT', `v=DKIM1; k=rsa; p=${key}`] as const),
        fc.constantFrom('a', 'b').map((label) => ['CNAME', `${label}.dkim.example.net`] as const),
      ),
    }),
    { minLength: 1, maxLength: 4, selector: (entry) => entry.selector },
  )
  .map((entries) =>
    entries.map(({ selector: name, record: [type, value] }): Wanted => ({ selector: name, type, value })),
  )

/** How a record's own name may be written. */
const nameForm = fc.constantFrom(
  (name: string) => `${name}._domainkey`,
  (name: string) => `${name}._domainkey.${DOMAIN}`,
  (name: string) => `${name}._domainkey.${DOMAIN}.`,
)

const strings = (value: string) => (value.match(/.{1,255}/g) ?? []).map((part) => `"${part}"`).join(' ')

/** Layouts that people and programs write, each for all records at once. */
const LAYOUTS: Readonly<Record<string, (records: readonly (Wanted & { name: string })[]) => string>> = {
  zone: (records) =>
    records
      .map(
        ({ name, type, value }) => `${name} 3600 IN ${type} ${type === 'TXT' ? strings(value) : `${value}.`}`,
      )
      .join('\n'),
  'tab table': (records) =>
    [
      '種別\tホスト名\tTTL\t値',
      ...records.map(({ name, type, value }) => `${type}\t${name}\t3600\t${value}`),
    ].join('\n'),
  'markdown table': (records) =>
    [
      '| Name | Type | Value |',
      '|---|---|---|',
      ...records.map(({ name, type, value }) => `| ${name} | ${type} | ${value} |`),
    ].join('\n'),
  csv: (records) =>
    ['名前,種別,値', ...records.map(({ name, type, value }) => `"${name}","${type}","${value}"`)].join(
      '\r\n',
    ),
  list: (records) =>
    records
      .map(({ name, type, value }) => `・ホスト名：${name}\n・種別：${type}\n・値：${value}`)
      .join('\n\n'),
  'one line': (records) =>
    records.map(({ name, type, value }) => `名前: ${name} / 種別: ${type} / 値: ${value}`).join('\n'),
  'labels above': (records) =>
    records
      .map(({ name, type, value }) => `【ホスト名】\n${name}\n【種別】\n${type}\n【値】\n${value}`)
      .join('\n'),
  'no labels': (records) => records.map(({ name, type, value }) => `${name}\n${type}\n${value}`).join('\n\n'),
}

/** What happens to it on the way. */
const DAMAGE: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text,
  quoted: (text) => text.replace(/^/gm, '> '),
  'full-width': (text) =>
    text.replace(/[ -~]/g, (plain) =>
      plain === ' ' ? '　' : String.fromCharCode(plain.charCodeAt(0) + 0xfee0),
    ),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'smart quotes': (text) => text.replaceAll('"', '”'),
  'zero-width': (text) => text.replace(/(.{20})/g, '$1\u200b'),
  greeting: (text) => `お世話になっております。\n\n${text}\n\nよろしくお願いいたします。`,
  // A space is where a mail program would rather break a line than inside a key.
  'keys wrapped at 70': (text) =>
    text.replace(/[A-Za-z0-9+/=]{71,}/g, (key) => key.replace(/.{70}(?=.)/g, '$&\n')),
}

function dkimOf({ values }: PastedValues): Wanted[] {
  return values.dkim.map(({ value }) => value).sort((a, b) => (a.selector < b.selector ? -1 : 1))
}

describe.each(Object.entries(LAYOUTS))('records written as %s', (_, print) => {
  test.each(Object.entries(DAMAGE))('read back: %s', (_damage, harm) => {
    fc.assert(
      fc.property(wanted, nameForm, (records, form) => {
        const text = harm(print(records.map((record) => ({ ...record, name: form(record.selector) }))))
        const reading = parsePastedValues(text, context)
        expect(dkimOf(reading)).toEqual([...records].sort((a, b) => (a.selector < b.selector ? -1 : 1)))
        expect(reading.problems).toEqual([])
      }),
      { seed: SEED, numRuns: 12 },
    )
  })
})

describe('whatever is pasted', () => {
  const pieces = [
    'v=spf1 ',
    'include:spf.example.net',
    ' ~all',
    'v=DKIM1; ',
    'k=rsa; ',
    `p=${KEY_1024}`,
    KEY_2048.slice(0, 90),
    'v=DMARC1; p=none',
    's1._domainkey',
    '.example.co.jp',
    '.example.com.',
    '@',
    ' IN ',
    'TXT ',
    'CNAME ',
    'MX 10 ',
    'A ',
    ' 3600 ',
    '"',
    '(',
    ')',
    ';',
    '\t',
    ' | ',
    ',',
    'ホスト名',
    '種別',
    '値',
    'セレクタ',
    '公開鍵',
    '対象ドメイン',
    'Return-Path',
    '：',
    ': ',
    '\n',
    '\n\n',
    '> ',
    '・',
    '【',
    '】',
    '<td>',
    '</td>',
    '<tr>',
    '</tr>',
    '<br>',
    '&quot;',
    '&#0;',
    '$ORIGIN ',
    ' → ',
    '-----BEGIN PUBLIC KEY-----',
    'example',
    '.',
    '_',
    '\\',
    '\u200b',
    '\ud800',
    '\u0000',
    '日本語',
    '（お客様ドメイン）',
  ]
  const paste = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 500 }),
  )

  test('it does not throw, takes only what may be taken, and says the rest in short lines', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const { values, problems, leftOver } = parsePastedValues(text, context)
        for (const { value } of values.spfTerms) {
          expect(readSpfTerm(value)).toBe(value)
          expect(value).not.toMatch(/:(?:[^/]*\.)?example\.co\.jp/)
        }
        for (const {
          value: { type, value, selector: name },
        } of values.dkim) {
          expect(name).toMatch(/^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/)
          if (type === 'TXT') expect(hasWholeKey(parseDkimKey(value))).toBe(true)
          else expect(value).not.toMatch(/(?:^|\.)example\.co\.jp$/)
        }
        expect(values.dmarcRecord?.value ?? 'v=DMARC1').toMatch(/^v=DMARC1/)
        expect(values.envelopeDomain?.value ?? 'a.b').toMatch(/^[a-z0-9_*-]+(\.[a-z0-9_-]+)+$/)
        for (const { code, params, line, text: shown } of problems) {
          expect(line).toBeGreaterThan(0)
          for (const language of ['ja', 'en'] as const) {
            const said = fillTemplate(pasteMessages[code as PasteMessageCode][language], params)
            expect(said.length).toBeLessThan(600)
            expect(said + shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
          }
        }
        for (const { text: shown } of leftOver) expect(shown).not.toMatch(/[\u0000-\u0008\u000a-\u001f]/)
      }),
      { seed: SEED, numRuns: 1500 },
    )
  })

  test('a line is taken, pointed at, or left over: none is lost', () => {
    const marked = fc.array(
      fc.constantFrom(
        'そのほかの連絡',
        '備考なし',
        'hello world',
        'v=spf1 include:spf.example.net ~all',
        's1._domainkey CNAME s1.dkim.example.net.',
        '',
      ),
      {
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(marked, (lines) => {
        const { leftOver } = parsePastedValues(lines.join('\n'), context)
        const free = lines.flatMap((text, index) => (/連絡|備考|hello/.test(text) ? [index + 1] : []))
        expect(leftOver.map(({ line }) => line)).toEqual(free)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('a text over the limit is refused with the limit, not read in part', () => {
    const text = `s1._domainkey CNAME s1.dkim.example.net.\n${'あ'.repeat(1_000_000)}`
    const reading = parsePastedValues(text, context)
    expect(hasNoValues(reading)).toBe(true)
    expect(reading.problems).toEqual([
      { line: 1, text: '', code: 'paste.too-long', params: { limit: MAX_PASTE_LENGTH } },
    ])
  })

  // Patterns that make careless expressions run in the square of the length; the test's time limit is the guard.
  test.each([
    'MI',
    'a.',
    'a\n',
    'p=MIIBIjAN\n',
    'include:a ',
    '"v=\n',
    'TXT (\n',
    '<tr>\n',
    'セレクタ: s\n',
    'a\tCNAME\tb\n',
    '値:\n',
    '._domainkey',
    'Return-Path ',
    '""',
    '\\"',
  ])('%j, over and over', (piece) => {
    const text = piece.repeat(MAX_PASTE_LENGTH / piece.length)
    const { problems, values } = parsePastedValues(text, context)
    expect(problems.length).toBeLessThanOrEqual(200)
    expect(values.spfTerms.length + values.dkim.length).toBeLessThanOrEqual(100)
  })
})

test('every problem has a text in both languages with the same placeholders, and shouts in neither', () => {
  const names = (template: string) =>
    [...new Set([...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()
  for (const [code, text] of Object.entries(pasteMessages)) {
    expect(names(text.ja), code).toEqual(names(text.en))
    expect(text.ja + text.en, code).not.toMatch(/[!！\n]/)
  }
})

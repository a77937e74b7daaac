import { describe, expect, test } from 'vitest'
import { readAnswers, readFormats, readMilliseconds } from './read-values.ts'
import type { OptionName } from './options.ts'
import type { CommandLine } from './read-command-line.ts'

function lineWith(
  values: Partial<Record<OptionName, string>>,
  flags: Partial<Record<OptionName, boolean>> = {},
) {
  return {
    command: 'plan',
    argument: 'a@b.jp',
    flags: new Map(Object.entries(flags)),
    values: new Map(Object.entries(values).map(([name, value]) => [name, [value]])),
  } as unknown as CommandLine
}

describe('readMilliseconds', () => {
  test.each([
    ['1', 1],
    ['600000', 600_000],
  ])('reads %s', (text, expected) => {
    expect(readMilliseconds(lineWith({ timeout: text }), 'timeout', 2000)).toEqual({
      ok: true,
      value: expected,
    })
  })

  test('takes the default where nothing is given', () => {
    expect(readMilliseconds(lineWith({}), 'timeout', 2000)).toEqual({ ok: true, value: 2000 })
  })

  test.each(['0', '600001', '1.5', '1e3', '-1', 'two', '２０００', '9999999999', ' 1'])(
    'refuses %j',
    (text) => {
      const result = readMilliseconds(lineWith({ timeout: text }), 'timeout', 2000)
      expect(result).toMatchObject({ ok: false, fault: { code: 'cli.bad-number', params: { value: text } } })
    },
  )
})

describe('readFormats', () => {
  test('takes all where none is named, and sorts those that are', () => {
    expect(readFormats(lineWith({}))).toEqual({
      ok: true,
      value: ['txt', 'md', 'html', 'zone', 'csv', 'json'],
    })
    expect(readFormats(lineWith({ format: 'json,TXT,json' }))).toEqual({ ok: true, value: ['txt', 'json'] })
  })

  test.each([
    ['pdf', 'cli.no-pdf'],
    ['txt,docx', 'cli.bad-choice'],
    [',', 'cli.bad-choice'],
  ])('refuses %s as %s', (format, code) => {
    expect(readFormats(lineWith({ format }))).toMatchObject({ ok: false, fault: { code } })
  })
})

describe('readAnswers', () => {
  test('leaves unknown what was not said', () => {
    expect(readAnswers(lineWith({}))).toEqual({
      ok: true,
      value: {
        region: null,
        recipients: [],
        mustKeepAddress: null,
        wantsReplies: null,
        dnsEditor: 'unknown',
        dnsProviderId: null,
        receivedMailAligned: null,
      },
    })
  })

  test('reads what was said', () => {
    const line = lineWith(
      {
        region: 'tokyo',
        recipients: 'gmail, docomo',
        'dns-editor': 'none',
        'dns-provider': 'Sakura',
        'received-mail': 'aligned',
      },
      { 'keep-address': true, 'wants-replies': false },
    )
    expect(readAnswers(line)).toMatchObject({
      value: {
        region: 'tokyo',
        recipients: ['gmail', 'docomo'],
        mustKeepAddress: true,
        wantsReplies: false,
        dnsEditor: 'none',
        dnsProviderId: 'sakura',
        receivedMailAligned: true,
      },
    })
  })

  test.each([
    [{ region: 'osaka' }, 'cli.bad-choice'],
    [{ 'dns-editor': 'me' }, 'cli.bad-choice'],
    [{ recipients: 'gmail,nobody' }, 'cli.unknown-recipient'],
  ] as const)('refuses %j as %s', (values, code) => {
    expect(readAnswers(lineWith(values))).toMatchObject({ ok: false, fault: { code } })
  })
})

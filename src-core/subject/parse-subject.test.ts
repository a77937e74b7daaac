import { domainToASCII, domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInVendorProfile } from '../catalog/built-in-vendor-profile.ts'
import { fillTemplate } from '../text/message.ts'
import { inputMessages } from './input-messages.ts'
import { MAX_SUBJECT_INPUT, parseSubject, parseSubjects } from './parse-subject.ts'

const context = {
  toAscii: (name: string) => domainToASCII(name) || null,
  toUnicode: domainToUnicode,
  profile: builtInVendorProfile,
}

function read(text: string) {
  const reading = parseSubject(text, context)
  return reading.ok ? (reading.subject.address ?? reading.subject.domain) : reading.fault.code
}

describe('parseSubject', () => {
  test.each([
    ['info@example.co.jp', 'info@example.co.jp'],
    ['Info.Desk@EXAMPLE.co.jp', 'Info.Desk@example.co.jp'],
    ['example.co.jp', 'example.co.jp'],
    ['@example.co.jp', 'example.co.jp'],
    ['  info@example.co.jp  ', 'info@example.co.jp'],
    ['　info@example.co.jp　', 'info@example.co.jp'],
    ['ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ', 'info@example.co.jp'],
    ['info＠example。co。jp', 'info@example.co.jp'],
    ['info@example.co.jp.', 'info@example.co.jp'],
    ['info@example.co.jp。', 'info@example.co.jp'],
    ['info@example.co.jp、', 'info@example.co.jp'],
    ['info@example.co.jp；', 'info@example.co.jp'],
    ['「info@example.co.jp」', 'info@example.co.jp'],
    ['（info@example.co.jp）', 'info@example.co.jp'],
    ['<info@example.co.jp>', 'info@example.co.jp'],
    ['名前 <info@example.co.jp>', 'info@example.co.jp'],
    ['名前<info@example.co.jp>', 'info@example.co.jp'],
    ['"名前" <info@example.co.jp>', 'info@example.co.jp'],
    ['"研修, 事務局" <info@example.co.jp>', 'info@example.co.jp'],
    ['研修、事務局 <info@example.co.jp>', 'info@example.co.jp'],
    ['“名前” ＜info@example.co.jp＞', 'info@example.co.jp'],
    ['"info@example.co.jp" <info@example.co.jp>', 'info@example.co.jp'],
    ['Yamada, Taro <info@example.co.jp>', 'info@example.co.jp'],
    ['山田 info@example.co.jp', 'info@example.co.jp'],
    ['"山田" info@example.co.jp', 'info@example.co.jp'],
    ['差出人：名前 <info@example.co.jp>', 'info@example.co.jp'],
    ['送信者メールアドレス： info@example.co.jp', 'info@example.co.jp'],
    ['From: info@example.co.jp', 'info@example.co.jp'],
    ['info @ example.co.jp', 'info@example.co.jp'],
    ['mailto:info@example.co.jp', 'info@example.co.jp'],
    ['MAILTO:info%40example.co.jp?subject=a,b', 'info@example.co.jp'],
    ['<mailto:info@example.co.jp>', 'info@example.co.jp'],
    ['info@example.co.jp <mailto:info@example.co.jp>', 'info@example.co.jp'],
    ['info@example.co.jp\ninfo@example.co.jp\n', 'info@example.co.jp'],
    ['info@exa\u200bmple.co.jp\ufeff', 'info@example.co.jp'],
    ['info@日本語.jp', 'info@xn--wgv71a119e.jp'],
    ['info@日本語。ｊｐ', 'info@xn--wgv71a119e.jp'],
    ['日本語.jp', 'xn--wgv71a119e.jp'],
    ['info@XN--WGV71A119E.jp', 'info@xn--wgv71a119e.jp'],
    ["o'neil+platon@example.co.jp", "o'neil+platon@example.co.jp"],
    ['taro..yamada.@docomo.ne.jp', 'taro..yamada.@docomo.ne.jp'],
    [`${'a'.repeat(64)}@example.co.jp`, `${'a'.repeat(64)}@example.co.jp`],
    [`info@${'a'.repeat(63)}.jp`, `info@${'a'.repeat(63)}.jp`],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['', 'input.empty'],
    [' 　\n\t、', 'input.empty'],
    ['x'.repeat(MAX_SUBJECT_INPUT + 1), 'input.too-long'],
    ['info', 'input.no-at'],
    ['研修事務局', 'input.no-at'],
    ['a@example.jp, b@example.jp', 'input.several'],
    ['a@example.jp b@example.jp', 'input.several'],
    ['A <a@example.jp>; B <b@example.jp>', 'input.several'],
    ['A <a@example.jp> B <b@example.jp>', 'input.several'],
    ['a@example.jp\nexample.com', 'input.several'],
    ['a@@example.jp', 'input.several-at'],
    ['a@b@example.jp', 'input.several-at'],
    ['https://www.example.co.jp/', 'input.url'],
    ['info@', 'input.no-domain'],
    ['info@.', 'input.no-domain'],
    ['info@example', 'input.no-dot'],
    ['info@localhost', 'input.no-dot'],
    ['info@[192.0.2.1]', 'input.ip-address'],
    ['info@[IPv6:2001:db8::1]', 'input.ip-address'],
    ['info@192.0.2.1', 'input.ip-address'],
    ['192.0.2.1', 'input.ip-address'],
    ['2001:db8::1', 'input.ip-address'],
    ['info@192.168.1', 'input.ip-address'],
    ['info@example..jp', 'input.empty-label'],
    ['info@.example.jp', 'input.empty-label'],
    ['info@exa_mple.jp', 'input.bad-character'],
    ['info@exa mple.jp', 'input.space'],
    ['info@example,jp', 'input.several'],
    ['info@-example.jp', 'input.bad-hyphen'],
    ['info@example-.jp', 'input.bad-hyphen'],
    ['info@example.123', 'input.bad-domain'],
    ['info@日\u0378.jp', 'input.bad-domain'],
    [`info@${'a'.repeat(64)}.jp`, 'input.label-too-long'],
    [`info@${'abcdefgh.'.repeat(30)}jp`, 'input.name-too-long'],
    ['info@co.jp', 'input.public-suffix'],
    ['info@jpn.com', 'input.public-suffix'],
    [`${'a'.repeat(65)}@example.jp`, 'input.local-too-long'],
    ['研修@example.jp', 'input.local-not-ascii'],
    ['taro yamada@example.jp', 'input.space'],
    ['in(fo@example.jp', 'input.local-bad-character'],
    ['in\u0007fo@example.jp', 'input.local-bad-character'],
  ])('case %$: %j is refused with %s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  test.each([
    ['no-reply@platon.jpn.com', 'vendor', 'platon.jpn.com'],
    ['info@tenant.platon.jpn.com', 'vendor', 'platon.jpn.com'],
    ['info@lw-cloud.jp', 'vendor', 'lw-cloud.jp'],
    ['info@not-lw-cloud.jp', 'own-domain', 'not-lw-cloud.jp'],
    ['a@gmail.com', 'mailbox-provider', 'gmail.com'],
    ['a@k.ezweb.ne.jp', 'mailbox-provider', 'ezweb.ne.jp'],
    ['info@mail.example.co.jp', 'own-domain', 'example.co.jp'],
    ['info@shop.jpn.com', 'own-domain', 'shop.jpn.com'],
  ])('%s is at a %s', (text, kind, organizationalDomain) => {
    const reading = parseSubject(text, context)
    expect(reading.ok && reading.subject).toMatchObject({ kind, organizationalDomain })
  })

  test('a 日本語 domain is shown as a person reads it', () => {
    expect(parseSubject('info@日本語.jp', context)).toMatchObject({
      subject: { domain: 'xn--wgv71a119e.jp', domainUnicode: '日本語.jp' },
    })
  })

  test('several addresses are counted and named', () => {
    const reading = parseSubject('a@example.jp; b@example.jp; c@example.com', context)
    expect(reading).toEqual({
      ok: false,
      fault: { code: 'input.several', params: { count: 3, first: 'a@example.jp', second: 'b@example.jp' } },
    })
  })
})

describe('parseSubjects', () => {
  test('groups by domain, keeps the order, drops repetitions and reports what it cannot read', () => {
    const reading = parseSubjects(
      '事務局 <a@example.jp>\nb@EXAMPLE.jp, a@example.jp\nc@example.com; info@example\n',
      context,
    )
    expect(
      reading.groups.map(({ domain, subjects }) => [domain, subjects.map(({ address }) => address)]),
    ).toEqual([
      ['example.jp', ['a@example.jp', 'b@example.jp']],
      ['example.com', ['c@example.com']],
    ])
    expect(reading.faults).toEqual([
      { text: 'info@example', fault: { code: 'input.no-dot', params: { domain: 'example' } } },
    ])
  })

  test.each([
    ['', 'input.empty'],
    [Array.from({ length: 101 }, (_, index) => `a${index}@example.jp`).join('\n'), 'input.too-many'],
    ['a'.repeat(MAX_SUBJECT_INPUT + 1), 'input.too-long'],
  ])('case %$', (text, code) => {
    expect(parseSubjects(text, context)).toMatchObject({ groups: [], faults: [{ fault: { code } }] })
  })
})

describe('nothing that was typed vanishes without a word', () => {
  const readAll = (text: string) => {
    const { groups, faults } = parseSubjects(text, context)
    return [
      groups.flatMap(({ subjects }) => subjects.map(({ address, domain }) => address ?? domain)),
      faults.map((fault) => fault.text),
    ]
  }

  test.each([
    [
      'info@example.co.jp\nnot an address\ninfo@gmail.com',
      ['info@example.co.jp', 'info@gmail.com'],
      ['not an address'],
    ],
    ['研修事務局\ninfo@example.co.jp', ['info@example.co.jp'], ['研修事務局']],
    ['a@x.jp b@y.jp third', ['a@x.jp', 'b@y.jp'], ['third']],
    ['a <a@x.jp> third', ['a@x.jp'], ['third']],
    ['b@y.jp <a@x.jp>', ['a@x.jp', 'b@y.jp'], []],
    ['Yamada, Taro <a@x.jp>\n山田\tb@x.jp', ['a@x.jp', 'b@x.jp'], []],
  ])('%j', (text, senders, faults) => {
    expect(readAll(text)).toEqual([senders, faults])
  })

  test('each word of each line is an address, a domain, or in a fault', () => {
    const word = fc.constantFrom('a@x.jp', 'b@y.jp', 'x.jp', 'third', 'info@', '@@', 'a@b@c')
    const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const told = readAll(lines.join('\n')).flat()
        for (const typed of lines.flatMap((each) => each.split(' ')))
          expect(
            told.some((each) => each.includes(typed)),
            typed,
          ).toBe(true)
      }),
      { seed: 20261129, numRuns: 2000 },
    )
  })
})

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '@',
          '.',
          '。',
          '<',
          '>',
          '"',
          ',',
          '、',
          ' ',
          '\n',
          ':',
          '[',
          'a',
          'example.jp',
          '名前',
          'mailto:',
          '%',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join('')),
  )

  test('it does not throw, an accepted domain can be asked, and a refusal is one short line', () => {
    fc.assert(
      fc.property(typed, (text) => {
        parseSubjects(text, context)
        const reading = parseSubject(text, context)
        if (reading.ok) {
          expect(reading.subject.domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
          expect(reading.subject.address ?? '').not.toMatch(/\s/)
          return
        }
        for (const language of ['ja', 'en'] as const) {
          const line = fillTemplate(inputMessages[reading.fault.code][language], reading.fault.params)
          expect(line.length).toBeLessThan(400)
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
        }
      }),
      { seed: 20261124, numRuns: 3000 },
    )
  })

  test('an accepted address reads back as itself', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const reading = parseSubject(text, context)
        if (!reading.ok) return
        const again = parseSubject(reading.subject.address ?? reading.subject.domain, context)
        expect(again).toEqual(reading)
      }),
      { seed: 20261124, numRuns: 3000 },
    )
  })
})

test('every fault has a text in both languages with the same placeholders, and shouts in neither', () => {
  const names = (template: string) =>
    [...new Set([...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()
  for (const [code, text] of Object.entries(inputMessages)) {
    expect(names(text.ja), code).toEqual(names(text.en))
    expect(text.ja + text.en, code).not.toMatch(/[!！\n]/)
  }
})

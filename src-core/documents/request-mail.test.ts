import { describe, expect, it } from 'vitest'
import { textLines, valueLine } from './blocks.ts'
import { EMPTY_DOCUMENT_SETTINGS, type DocumentSettings, type Signature } from './document-settings.ts'
import { mailtoAddress } from './mailto.ts'
import { addressee, contactLine, letter } from './request-mail.ts'

const settings = (signature: Partial<Signature>): DocumentSettings => ({
  ...EMPTY_DOCUMENT_SETTINGS,
  signature: { ...EMPTY_DOCUMENT_SETTINGS.signature, ...signature },
})

const WHOLE = settings({
  organization: '株式会社サンプル',
  department: '情報システム部',
  name: '山田 太郎',
  mail: 'yamada@example.co.jp',
  phone: '03-0000-0000',
})

const written = (from: DocumentSettings) =>
  letter(['宛先'], textLines('本文'), from, 'ja')
    .map(({ text }) => text)
    .join('\n')

describe('a letter', () => {
  it('is signed as told', () => {
    expect(written(WHOLE)).toContain('株式会社サンプルの山田 太郎と申します。')
    expect(written(WHOLE)).toMatch(
      /-- \n株式会社サンプル 情報システム部\n山田 太郎\n03-0000-0000 \/ yamada@example\.co\.jp$/,
    )
    expect(written(WHOLE)).not.toContain('【')
    expect(contactLine(WHOLE, 'ja')).not.toContain('【')
  })

  it.each([
    [
      'nothing',
      {},
      /【会社名】の【お名前】と.*\n【会社名・部署名】\n【お名前】\n【電話番号・メールアドレス】$/s,
    ],
    ['a name of spaces', { name: '  ' }, /【お名前】/],
    ['no organisation', { department: '総務部' }, /\n【会社名】 総務部\n/],
    ['a telephone alone', { phone: '03' }, /\n03$/],
  ] as const)('marks what is not told as a blank: %s', (_, signature, expected) => {
    expect(written(settings(signature))).toMatch(expected)
  })

  it.each([
    ['', ['会社', 'ご担当者様']],
    ['佐藤', ['佐藤 様']],
    ['サンプルDNS 御中', ['サンプルDNS 御中']],
  ])('to %j', (told, expected) => {
    expect(addressee(told, ['会社', 'ご担当者様'], 'ja')).toEqual(expected)
  })
})

describe('mailtoAddress', () => {
  const mail = {
    address: 'a+b@example.jp',
    subject: '件 & 名',
    body: [...textLines('一', ''), valueLine("v='1'")],
  }

  it('can be read back to the character', () => {
    const address = mailtoAddress(mail) ?? ''
    expect(address).toMatch(/^mailto:a%2Bb@example\.jp\?subject=[^&'"<> ]+&body=[^&'"<> ]+$/)
    const [, subject = '', body = ''] = /subject=([^&]*)&body=(.*)$/.exec(address) ?? []
    expect([decodeURIComponent(subject), decodeURIComponent(body)]).toEqual(['件 & 名', "一\r\n\r\nv='1'"])
  })

  it('is none from 2,000 characters on', () => {
    const start = mailtoAddress({ ...mail, body: [] })?.length ?? 0
    const of = (length: number) => mailtoAddress({ ...mail, body: textLines('a'.repeat(length - start)) })
    expect(of(1999)).toHaveLength(1999)
    expect(of(2000)).toBeNull()
  })

  it('holds no second field that an address or a lone surrogate could bring in', () => {
    const address = mailtoAddress({
      ...mail,
      address: 'x?bcc=evil@example.net',
      body: textLines('\ud800&bcc=y'),
    })
    expect(address?.match(/[?&]bcc/g)).toBeNull()
  })
})

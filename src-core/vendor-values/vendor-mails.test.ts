import { domainToASCII } from 'node:url'
import { expect, test } from 'vitest'
import { parsePastedValues } from './parse-pasted-values.ts'
import { KEY_2048, KEY_2048_B } from './testing/keys.ts'
import type { PastedValues } from './vendor-values.ts'

/** Whole mails as support desks write them; lines that hold no value must come back as left over, and no other. */
const MAILS: readonly (readonly [string, string, Record<string, unknown>])[] = [
  [
    'polite, numbered, one table pasted from a document',
    `株式会社サンプル
情報システム部　ご担当者様

いつもお世話になっております。
サポート窓口です。

お問い合わせいただいた独自ドメインの設定値をお知らせします。

1. SPF
　既存のSPFレコードに、次の値を追加してください。
　　include:spf.mail.example.net

2. DKIM
ホスト名	種別	値
s1._domainkey.example.co.jp	CNAME	s1.dkim.mail.example.net
s2._domainkey.example.co.jp	CNAME	s2.dkim.mail.example.net

3. DMARC
　レコードがない場合は、次の値を登録してください。
　　名前：_dmarc
　　値　：v=DMARC1; p=none; rua=mailto:dmarc@example.co.jp

以上、よろしくお願いいたします。`,
    {
      spf: ['include:spf.mail.example.net'],
      dkim: ['s1 CNAME s1.dkim.mail.example.net', 's2 CNAME s2.dkim.mail.example.net'],
      dmarc: 'v=DMARC1; p=none; rua=mailto:dmarc@example.co.jp',
      leftOver: [
        '株式会社サンプル',
        '情報システム部　ご担当者様',
        'いつもお世話になっております。',
        'サポート窓口です。',
        'お問い合わせいただいた独自ドメインの設定値をお知らせします。',
        '　既存のSPFレコードに、次の値を追加してください。',
        '　レコードがない場合は、次の値を登録してください。',
        '以上、よろしくお願いいたします。',
      ],
    },
  ],
  [
    'a reply that quotes, with a key wrapped at 72 columns',
    `> ご連絡ありがとうございます。
> 下記をDNSに登録してください。
>
> 【DKIM】
> セレクタ：plt2026
> レコード：TXT
> 値：
> v=DKIM1; k=rsa;
> p=${KEY_2048.slice(0, 70)}
> ${KEY_2048.slice(70, 142)}
> ${KEY_2048.slice(142, 214)}
> ${KEY_2048.slice(214, 286)}
> ${KEY_2048.slice(286, 358)}
> ${KEY_2048.slice(358)}
>
> 【SPF】
> v=spf1 include:_spf.mail.example.net ~all
`,
    {
      spf: ['include:_spf.mail.example.net'],
      dkim: [`plt2026 TXT v=DKIM1; k=rsa; p=${KEY_2048}`],
      leftOver: ['> ご連絡ありがとうございます。', '> 下記をDNSに登録してください。'],
    },
  ],
  [
    'a custom envelope domain, everything as zone lines',
    `お客様のDNSに以下を追加してください。Return-Path は bounce.example.co.jp になります。

bounce.example.co.jp.           3600 IN MX  10 feedback.mail.example.net.
bounce.example.co.jp.           3600 IN TXT "v=spf1 include:mail.example.net ~all"
k1._domainkey.example.co.jp.    3600 IN TXT ( "v=DKIM1; k=rsa; "
    "p=${KEY_2048.slice(0, 240)}"
    "${KEY_2048.slice(240)}" )
_dmarc.example.co.jp.           3600 IN TXT "v=DMARC1; p=none;"
`,
    {
      spf: ['include:mail.example.net'],
      dkim: [`k1 TXT v=DKIM1; k=rsa; p=${KEY_2048}`],
      envelope: 'bounce.example.co.jp',
      mx: '10 feedback.mail.example.net',
      dmarc: 'v=DMARC1; p=none;',
      leftOver: [],
    },
  ],
  [
    'an English console, copied cell by cell',
    `Add the following DNS records to verify your domain

Type
Host
Value
CNAME
s1._domainkey.example.co.jp
s1.example-co-jp.dkim.example.net
CNAME
s2._domainkey.example.co.jp
s2.example-co-jp.dkim.example.net
`,
    {
      dkim: ['s1 CNAME s1.example-co-jp.dkim.example.net', 's2 CNAME s2.example-co-jp.dkim.example.net'],
      leftOver: ['Add the following DNS records to verify your domain'],
    },
  ],
  [
    'HTML source of a mail',
    `<p>設定値は次のとおりです。</p>
<table border="1">
<tr><th>項目</th><th>ホスト名</th><th>種類</th><th>内容</th></tr>
<tr><td>DKIM</td><td>s1._domainkey</td><td>TXT</td><td>v=DKIM1; k=rsa; p=${KEY_2048}</td></tr>
<tr><td>SPF</td><td>@</td><td>TXT</td><td>&quot;v=spf1 include:spf.example.net ~all&quot;</td></tr>
</table>`,
    {
      spf: ['include:spf.example.net'],
      dkim: [`s1 TXT v=DKIM1; k=rsa; p=${KEY_2048}`],
      leftOver: ['<p>設定値は次のとおりです。</p>'],
    },
  ],
  [
    'two keys in lists with marks, full-width throughout',
    `◆ＤＫＩＭ１
　・ホスト名　　：ｓ１．＿ｄｏｍａｉｎｋｅｙ．ｅｘａｍｐｌｅ．ｃｏ．ｊｐ
　・レコードタイプ：ＴＸＴ
　・値　　　　　：v=DKIM1; k=rsa; p=${KEY_2048}
◆ＤＫＩＭ２
　・ホスト名　　：s2._domainkey.example.co.jp
　・レコードタイプ：ＴＸＴ
　・値　　　　　：v=DKIM1; k=rsa; p=${KEY_2048_B}
◆エンベロープＦｒｏｍ：bounces@mail.example.net`,
    {
      dkim: [`s1 TXT v=DKIM1; k=rsa; p=${KEY_2048}`, `s2 TXT v=DKIM1; k=rsa; p=${KEY_2048_B}`],
      envelope: 'mail.example.net',
      leftOver: ['◆ＤＫＩＭ１', '◆ＤＫＩＭ２'],
    },
  ],
  [
    'a template whose sample domain was not replaced',
    `設定例
example.com.  IN TXT "v=spf1 include:spf.example.net ~all"
s1._domainkey.example.com. IN CNAME s1.dkim.example.net.`,
    { problems: ['paste.other-domain', 'paste.other-domain'], leftOver: ['設定例'] },
  ],
  [
    'a summary with dots and a table of contents in the way',
    `1) SPF ............ include:spf.example.net
2) DKIM selector .. s1
3) DKIM record .... s1._domainkey.example.co.jp CNAME s1.dkim.example.net
-- 
サポート窓口 support@example.net https://www.example.net/`,
    {
      spf: ['include:spf.example.net'],
      dkim: ['s1 CNAME s1.dkim.example.net'],
      leftOver: ['サポート窓口 support@example.net https://www.example.net/'],
    },
  ],
]

function summarize({ values, problems, leftOver }: PastedValues): Record<string, unknown> {
  const { spfTerms, dkim, envelopeDomain, envelopeMx, dmarcRecord } = values
  return {
    ...(spfTerms.length > 0 && { spf: spfTerms.map(({ value }) => value) }),
    ...(dkim.length > 0 && {
      dkim: dkim.map(({ value }) => `${value.selector} ${value.type} ${value.value}`),
    }),
    ...(envelopeDomain && { envelope: envelopeDomain.value }),
    ...(envelopeMx && { mx: `${envelopeMx.value.preference} ${envelopeMx.value.exchange}` }),
    ...(dmarcRecord && { dmarc: dmarcRecord.value }),
    ...(problems.length > 0 && { problems: problems.map(({ code }) => code) }),
    leftOver: leftOver.map(({ text }) => text),
  }
}

test.each(MAILS)('%s', (_, mail, expected) => {
  const context = { domain: 'example.co.jp', toAscii: (name: string) => domainToASCII(name) || null }
  expect(summarize(parsePastedValues(mail, context))).toEqual(expected)
})

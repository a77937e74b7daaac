import { domainToASCII } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parsePastedValues } from './parse-pasted-values.ts'
import { KEY_1024, KEY_2048, KEY_2048_B, KEY_ED25519 } from './testing/keys.ts'

const DOMAIN = 'example.co.jp'
const toAscii = (name: string) => domainToASCII(name) || null

const TXT = `v=DKIM1; k=rsa; p=${KEY_2048}`
const TXT_B = `v=DKIM1; k=rsa; p=${KEY_2048_B}`

/** What was taken, in one flat form. */
interface Taken {
  readonly spf?: readonly string[]
  readonly dkim?: Readonly<Record<string, string>>
  readonly envelope?: string
  readonly mx?: string
  readonly dmarc?: string
  readonly problems?: readonly string[]
  readonly leftOver?: readonly number[]
}

function take(text: string, domain = DOMAIN): Taken {
  const { values, problems, leftOver } = parsePastedValues(text, { domain, toAscii })
  const { spfTerms, dkim, envelopeDomain, envelopeMx, dmarcRecord } = values
  for (const one of [...spfTerms, ...dkim]) expect(one.source).toBe('pasted')
  return {
    ...(spfTerms.length > 0 && { spf: spfTerms.map(({ value }) => value) }),
    ...(dkim.length > 0 && {
      dkim: Object.fromEntries(
        dkim.map(({ value }) => [value.selector, value.type === 'CNAME' ? `→${value.value}` : value.value]),
      ),
    }),
    ...(envelopeDomain && { envelope: envelopeDomain.value }),
    ...(envelopeMx && { mx: `${envelopeMx.value.preference} ${envelopeMx.value.exchange}` }),
    ...(dmarcRecord && { dmarc: dmarcRecord.value }),
    ...(problems.length > 0 && { problems: problems.map(({ code }) => code.replace('paste.', '')) }),
    ...(leftOver.length > 0 && { leftOver: leftOver.map(({ line }) => line) }),
  }
}

/** Cuts a text into lines of a width, as mail programs do. */
const wrap = (text: string, width: number, mark = '') =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map((line) => mark + line).join('\n')

const strings = (text: string) => (text.match(/.{1,255}/g) ?? []).map((part) => `"${part}"`)

describe('zone lines', () => {
  test.each<[string, string, Taken]>([
    ['one string', `s1._domainkey.example.co.jp. 3600 IN TXT "${TXT}"`, { dkim: { s1: TXT } }],
    [
      'strings of 255',
      `s1._domainkey.example.co.jp. 3600 IN TXT ${strings(TXT).join(' ')}`,
      { dkim: { s1: TXT } },
    ],
    ['class before TTL', `s1._domainkey.example.co.jp. IN 3600 TXT "${TXT}"`, { dkim: { s1: TXT } }],
    ['without TTL and class', `s1._domainkey TXT "${TXT}"`, { dkim: { s1: TXT } }],
    ['a final dot too few', `s1._domainkey.example.co.jp IN TXT "${TXT}"`, { dkim: { s1: TXT } }],
    ['in capitals', `S1._DOMAINKEY.EXAMPLE.CO.JP. IN TXT "${TXT}"`, { dkim: { s1: TXT } }],
    ['without quotes', `s1._domainkey IN TXT ${TXT}`, { dkim: { s1: TXT } }],
    ['escaped semicolons', `s1._domainkey IN TXT "${TXT.replaceAll(';', '\\;')}"`, { dkim: { s1: TXT } }],
    [
      'parentheses over lines',
      `s1._domainkey IN TXT ( "v=DKIM1; k=rsa; " ; key of 2026\n  "p=${KEY_2048.slice(0, 200)}"\n  "${KEY_2048.slice(200)}" ) ; end`,
      { dkim: { s1: TXT } },
    ],
    [
      'strings on lines of their own',
      `s1._domainkey 3600 IN TXT "v=DKIM1; k=rsa; "\n      "p=${KEY_2048.slice(0, 200)}"\n      "${KEY_2048.slice(200)}"`,
      { dkim: { s1: TXT } },
    ],
    [
      'a comment behind',
      `s1._domainkey IN CNAME s1.dkim.example.net. ; signing`,
      { dkim: { s1: '→s1.dkim.example.net' } },
    ],
    [
      'two CNAMEs',
      's1._domainkey.example.co.jp. 300 IN CNAME s1.dkim.example.net.\ns2._domainkey.example.co.jp. 300 IN CNAME s2.dkim.example.net.',
      { dkim: { s1: '→s1.dkim.example.net', s2: '→s2.dkim.example.net' } },
    ],
    ['@ and SPF', '@ IN TXT "v=spf1 include:spf.example.net ~all"', { spf: ['include:spf.example.net'] }],
    [
      '$ORIGIN and $TTL',
      `$ORIGIN example.co.jp.\n$TTL 3600\ns1._domainkey IN TXT "${TXT}"\n@ IN TXT "v=spf1 include:spf.example.net ~all"`,
      { dkim: { s1: TXT }, spf: ['include:spf.example.net'] },
    ],
    [
      'everything for an envelope subdomain',
      'bounce.example.co.jp. IN MX 10 feedback.example.net.\nbounce.example.co.jp. IN TXT "v=spf1 include:spf.example.net ~all"\n_dmarc.example.co.jp. IN TXT "v=DMARC1; p=none"',
      {
        spf: ['include:spf.example.net'],
        envelope: 'bounce.example.co.jp',
        mx: '10 feedback.example.net',
        dmarc: 'v=DMARC1; p=none',
      },
    ],
    [
      'the obsolete type SPF',
      '@ IN SPF "v=spf1 include:spf.example.net -all"',
      { spf: ['include:spf.example.net'] },
    ],
    [
      'a 1024-bit key',
      `s1._domainkey IN TXT "v=DKIM1; p=${KEY_1024}"`,
      { dkim: { s1: `v=DKIM1; p=${KEY_1024}` } },
    ],
    [
      'an Ed25519 key',
      `ed._domainkey IN TXT "v=DKIM1; k=ed25519; p=${KEY_ED25519}"`,
      { dkim: { ed: `v=DKIM1; k=ed25519; p=${KEY_ED25519}` } },
    ],
    [
      'flags stay',
      `s1._domainkey IN TXT "v=DKIM1; t=s; p=${KEY_1024};"`,
      { dkim: { s1: `v=DKIM1; t=s; p=${KEY_1024}` } },
    ],
  ])('%s', (_, text, taken) => {
    expect(take(text)).toEqual(taken)
  })
})

describe('tables', () => {
  test.each<[string, string, Taken]>([
    [
      'tabs, Japanese head',
      `ホスト名\t種別\t値\ns1._domainkey\tTXT\t${TXT}\n@\tTXT\tv=spf1 include:spf.example.net ~all`,
      { dkim: { s1: TXT }, spf: ['include:spf.example.net'] },
    ],
    [
      'tabs, other order and words',
      `タイプ\tTTL\t内容\t名前\nCNAME\t3600\ts1.dkim.example.net.\ts1._domainkey.example.co.jp\nCNAME\t3600\ts2.dkim.example.net.\ts2._domainkey.example.co.jp`,
      { dkim: { s1: '→s1.dkim.example.net', s2: '→s2.dkim.example.net' } },
    ],
    [
      'full-width words and spaces',
      `ホスト名　\tレコードタイプ（種別）\t設定値\ns1._domainkey\tＴＸＴ\t${TXT}`,
      { dkim: { s1: TXT } },
    ],
    [
      'English head',
      `Type\tHost\tPoints to\tTTL\nCNAME\ts1._domainkey\ts1.dkim.example.net\t1 hour`,
      { dkim: { s1: '→s1.dkim.example.net' } },
    ],
    [
      'a column of numbers and remarks',
      `No.\t用途\tホスト名\t種別\t値\t備考\n1\tDKIM\ts1._domainkey\tTXT\t${TXT}\t新規追加\n2\tSPF\t@\tTXT\tv=spf1 include:spf.example.net ~all\t既存に追記`,
      { dkim: { s1: TXT }, spf: ['include:spf.example.net'] },
    ],
    [
      'markdown',
      `| ホスト名 | 種別 | 値 |\n|---|---|---|\n| \`s1._domainkey\` | TXT | \`${TXT}\` |\n| **@** | TXT | v=spf1 include:spf.example.net ~all |`,
      { dkim: { s1: TXT }, spf: ['include:spf.example.net'] },
    ],
    [
      'CSV with quotes',
      `名前,種別,値,TTL\n"s1._domainkey","TXT","${TXT}",3600\n"_dmarc","TXT","v=DMARC1; p=none; rua=mailto:a@example.co.jp,mailto:b@example.co.jp",3600`,
      { dkim: { s1: TXT }, dmarc: 'v=DMARC1; p=none; rua=mailto:a@example.co.jp,mailto:b@example.co.jp' },
    ],
    [
      'a spreadsheet cell with a line break',
      `ホスト名\t種別\t値\ns1._domainkey\tTXT\t"v=DKIM1; k=rsa; p=${KEY_2048.slice(0, 150)}\n${KEY_2048.slice(150)}"`,
      { dkim: { s1: TXT } },
    ],
    [
      'doubled quotes in a cell',
      `s1._domainkey\tTXT\t"""v=DKIM1; k=rsa; p=${KEY_2048.slice(0, 200)}"" ""${KEY_2048.slice(200)}"""`,
      { dkim: { s1: TXT } },
    ],
    [
      'no head',
      `s1._domainkey.example.co.jp\tTXT\t3600\t${TXT}\n3600\t_dmarc\tTXT\tv=DMARC1; p=none`,
      { dkim: { s1: TXT }, dmarc: 'v=DMARC1; p=none' },
    ],
    [
      'no head, target first',
      's1.dkim.example.net\tCNAME\ts1._domainkey.example.co.jp',
      { dkim: { s1: '→s1.dkim.example.net' } },
    ],
    [
      'columns of spaces',
      `ホスト名                TTL    種別    値\ns1._domainkey          3600   CNAME   s1.dkim.example.net.\ns2._domainkey          3600   CNAME   s2.dkim.example.net.`,
      { dkim: { s1: '→s1.dkim.example.net', s2: '→s2.dkim.example.net' } },
    ],
    ['label and value side by side', `ホスト名\ts1._domainkey\n種別\tTXT\n値\t${TXT}`, { dkim: { s1: TXT } }],
    [
      'records side by side',
      `ホスト名\ts1._domainkey\ts2._domainkey\n種別\tCNAME\tCNAME\n値\ts1.dkim.example.net\ts2.dkim.example.net`,
      { dkim: { s1: '→s1.dkim.example.net', s2: '→s2.dkim.example.net' } },
    ],
    [
      'HTML',
      `<table><tr><th>ホスト名</th><th>種別</th><th>値</th></tr>\n<tr>\n<td>s1._domainkey</td>\n<td>TXT</td>\n<td>&quot;${TXT}&quot;</td>\n</tr></table>`,
      { dkim: { s1: TXT } },
    ],
    [
      'MX with its own column',
      `ホスト名\t種別\t優先度\t値\nbounce\tMX\t10\tfeedback.example.net\nbounce\tTXT\t\tv=spf1 include:spf.example.net ~all`,
      { spf: ['include:spf.example.net'], envelope: 'bounce.example.co.jp', mx: '10 feedback.example.net' },
    ],
    [
      'selector column',
      `セレクタ\t種別\t公開鍵\ns1\tTXT\t${TXT}\ns2\tTXT\t${TXT_B}`,
      { dkim: { s1: TXT, s2: TXT_B } },
    ],
    [
      'domain column',
      `ドメイン\tホスト名\t種別\t値\nexample.co.jp\ts1._domainkey\tTXT\t${TXT}\nexample.com\ts1._domainkey\tTXT\t${TXT_B}`,
      { dkim: { s1: TXT }, problems: ['other-domain'] },
    ],
    [
      'blank name is the domain itself',
      'ホスト名\t種別\t値\n\tTXT\tv=spf1 include:spf.example.net ~all\n（空欄）\tTXT\tv=spf1 include:spf.example.net ~all',
      { spf: ['include:spf.example.net'] },
    ],
  ])('%s', (_, text, taken) => {
    expect(take(text)).toEqual(taken)
  })
})

describe('lists', () => {
  test.each<[string, string, Taken]>([
    ['on one line', `名前: s1._domainkey / 種別: TXT / 値: ${TXT}`, { dkim: { s1: TXT } }],
    ['full-width colons', `ホスト名：s1._domainkey\n種別：TXT\n値：${TXT}`, { dkim: { s1: TXT } }],
    [
      'bullets',
      `・ホスト名: s1._domainkey\n・タイプ: CNAME\n・値: s1.dkim.example.net\n\n・ホスト名: s2._domainkey\n・タイプ: CNAME\n・値: s2.dkim.example.net`,
      { dkim: { s1: '→s1.dkim.example.net', s2: '→s2.dkim.example.net' } },
    ],
    ['brackets', `【ホスト名】s1._domainkey\n【種別】TXT\n【値】${TXT}`, { dkim: { s1: TXT } }],
    [
      'values below their labels',
      `【ホスト名】\ns1._domainkey.example.co.jp\n\n【種別】\nTXT\n\n【値】\n${TXT}`,
      { dkim: { s1: TXT } },
    ],
    [
      'labels alone on lines',
      `ホスト名\ns1._domainkey\n種別\nCNAME\n値\ns1.dkim.example.net`,
      { dkim: { s1: '→s1.dkim.example.net' } },
    ],
    [
      'double-spaced',
      `ホスト名: s1._domainkey\n\n種別: TXT\n\n値: ${TXT}\n\nホスト名: s2._domainkey\n\n種別: TXT\n\n値: ${TXT_B}`,
      { dkim: { s1: TXT, s2: TXT_B } },
    ],
    [
      'value first',
      `値: s1.dkim.example.net\n名前: s1._domainkey\n種別: CNAME\n値: s2.dkim.example.net\n名前: s2._domainkey\n種別: CNAME`,
      { dkim: { s1: '→s1.dkim.example.net', s2: '→s2.dkim.example.net' } },
    ],
    ['English', `Host: s1._domainkey.example.co.jp\nType: TXT\nValue: "${TXT}"`, { dkim: { s1: TXT } }],
    [
      'explained labels',
      `ホスト名(Host): s1._domainkey\n種別(Type): TXT\n値(Value): ${TXT}`,
      { dkim: { s1: TXT } },
    ],
    ['selector and key', `セレクタ: s1\n公開鍵: ${TXT}`, { dkim: { s1: TXT } }],
    ['selector and bare key', `セレクター：s1\n公開鍵：${KEY_2048}`, { dkim: { s1: TXT } }],
    [
      'two selectors with their keys',
      `セレクタ: s1\n公開鍵: ${TXT}\nセレクタ: s2\n公開鍵: ${TXT_B}`,
      { dkim: { s1: TXT, s2: TXT_B } },
    ],
    [
      'headings between',
      `■SPF\nv=spf1 include:spf.example.net ~all\n\n■DKIM\nホスト名: s1._domainkey\n値: ${TXT}\n\n■DMARC\nホスト名: _dmarc\n値: v=DMARC1; p=none`,
      { spf: ['include:spf.example.net'], dkim: { s1: TXT }, dmarc: 'v=DMARC1; p=none' },
    ],
    [
      'one label a standard',
      `SPF: include:spf.example.net\nDKIM: s1._domainkey.example.co.jp → s1.dkim.example.net\nDMARC: v=DMARC1; p=none\nReturn-Path: bounce.example.co.jp`,
      {
        spf: ['include:spf.example.net'],
        dkim: { s1: '→s1.dkim.example.net' },
        dmarc: 'v=DMARC1; p=none',
        envelope: 'bounce.example.co.jp',
      },
    ],
    [
      'MX',
      `エンベロープFrom（Return-Path）：bounce@mail.example.co.jp\nホスト名：mail\n種別：MX\n値：10 feedback.example.net.`,
      { envelope: 'mail.example.co.jp', mx: '10 feedback.example.net' },
    ],
    [
      'placeholder for the domain',
      `ホスト名: s1._domainkey.（お客様ドメイン）\n種別: CNAME\n値: s1.dkim.example.net`,
      { dkim: { s1: '→s1.dkim.example.net' } },
    ],
    [
      'placeholder without brackets',
      `ホスト名: s1._domainkey.お客様ドメイン名\n種別: CNAME\n値: s1.dkim.example.net`,
      { dkim: { s1: '→s1.dkim.example.net' } },
    ],
    [
      'remark in the name',
      `ホスト名: s1._domainkey（ドメイン名は自動で付きます）\n種別: CNAME\n値: s1.dkim.example.net`,
      { dkim: { s1: '→s1.dkim.example.net' } },
    ],
  ])('%s', (_, text, taken) => {
    expect(take(text)).toEqual(taken)
  })
})

describe('running text', () => {
  test.each<[string, string, Taken]>([
    ['an include alone', 'include:spf.example.net', { spf: ['include:spf.example.net'] }],
    [
      'an include in a sentence',
      'SPFレコードに「include:spf.example.net」を追加してください。',
      { spf: ['include:spf.example.net'] },
    ],
    [
      'full-width',
      'ｉｎｃｌｕｄｅ：ｓｐｆ．ｅｘａｍｐｌｅ．ｎｅｔ　を追加',
      { spf: ['include:spf.example.net'] },
    ],
    [
      'several terms',
      '追加する値: include:spf.example.net ip4:192.0.2.0/24',
      { spf: ['include:spf.example.net', 'ip4:192.0.2.0/24'] },
    ],
    [
      'a record: its vendor terms only',
      'v=spf1 include:spf.example.net ip4:192.0.2.1 ~all',
      { spf: ['include:spf.example.net', 'ip4:192.0.2.1'] },
    ],
    [
      'a record in quotes and brackets',
      '「"v=spf1 include:spf.example.net ~all"」を設定します。',
      { spf: ['include:spf.example.net'] },
    ],
    ['an include of a 日本語 domain', 'include:spf.日本語.jp', { spf: ['include:spf.xn--wgv71a119e.jp'] }],
    [
      'a sentence with the name, the value below',
      `s1._domainkey.example.co.jp に、次のTXTレコードを登録してください。\n\n${TXT}`,
      { dkim: { s1: TXT } },
    ],
    ['selector before the bare key', `セレクタは「s1」です。\n${KEY_2048}`, { dkim: { s1: TXT } }],
    ['selector behind the bare key', `${KEY_2048}\n\nselector: s1`, { dkim: { s1: TXT } }],
    [
      'a PEM block',
      `セレクタ: s1\n-----BEGIN PUBLIC KEY-----\n${wrap(KEY_2048, 64)}\n-----END PUBLIC KEY-----`,
      { dkim: { s1: TXT } },
    ],
    [
      'name, type, value without labels',
      `s1._domainkey.example.co.jp\nCNAME\ns1.dkim.example.net`,
      { dkim: { s1: '→s1.dkim.example.net' } },
    ],
    [
      'arrows',
      's1._domainkey.example.co.jp → s1.dkim.example.net\ns2._domainkey.example.co.jp ⇒ s2.dkim.example.net',
      { dkim: { s1: '→s1.dkim.example.net', s2: '→s2.dkim.example.net' } },
    ],
    ['name and record on one line', `s1._domainkey.example.co.jp  ${TXT}`, { dkim: { s1: TXT } }],
    [
      'Return-Path in a sentence',
      'Return-Path は bounce.example.co.jp になります。',
      { envelope: 'bounce.example.co.jp' },
    ],
    ['MAIL FROM', 'エンベロープFromのドメインは「mail.example.net」です。', { envelope: 'mail.example.net' }],
  ])('%s', (_, text, taken) => {
    expect(take(text)).toEqual(taken)
  })
})

describe('what mail programs do to values', () => {
  test.each<[string, string, Taken]>([
    ['a key cut at 76', `ホスト名: s1._domainkey\n種別: TXT\n値:\n${wrap(TXT, 76)}`, { dkim: { s1: TXT } }],
    ['a key cut at 64 and quoted', wrap(`s1._domainkey IN TXT "${TXT}"`, 64, '> '), { dkim: { s1: TXT } }],
    ['quoted twice', `>> s1._domainkey IN TXT "${TXT}"`, { dkim: { s1: TXT } }],
    [
      'a key cut, with empty lines between',
      `値: v=DKIM1; k=rsa; p=${KEY_2048.slice(0, 100)}\n\n${KEY_2048.slice(100, 300)}\n\n${KEY_2048.slice(300)}\nホスト名: s1._domainkey\n`,
      { dkim: { s1: TXT } },
    ],
    [
      'a key cut, a sentence behind it',
      `s1._domainkey IN TXT "v=DKIM1; k=rsa; p=${KEY_2048.slice(0, 100)}\n${KEY_2048.slice(100)}"\nThanks\nRegards`,
      { dkim: { s1: TXT }, leftOver: [3, 4] },
    ],
    [
      'tags on lines of their own',
      `s1._domainkey TXT v=DKIM1;\nk=rsa;\np=\n${wrap(KEY_2048, 70)}`,
      { dkim: { s1: TXT } },
    ],
    [
      'an SPF record cut at a space',
      'v=spf1 include:spf.example.net\ninclude:spf2.example.net\n~all',
      { spf: ['include:spf.example.net', 'include:spf2.example.net'] },
    ],
    [
      'spaces inside the key',
      `s1._domainkey IN TXT v=DKIM1; k=rsa; p=${KEY_2048.replace(/.{64}/g, '$& ')}`,
      { dkim: { s1: TXT } },
    ],
    ['smart quotes', `s1._domainkey IN TXT “${TXT}”`, { dkim: { s1: TXT } }],
    [
      'NBSP and zero-width',
      `s1._domainkey\u00a0IN\u00a0TXT\u00a0"\u200b${TXT}\u200b"`,
      { dkim: { s1: TXT } },
    ],
    [
      'entities',
      `s1._domainkey IN TXT &quot;${TXT}&quot;<br>@ IN TXT &#34;v=spf1 include:spf.example.net ~all&#x22;`,
      { dkim: { s1: TXT }, spf: ['include:spf.example.net'] },
    ],
    [
      'full-width throughout',
      'ｓ１．＿ｄｏｍａｉｎｋｅｙ　ＩＮ　ＣＮＡＭＥ　ｓ１．ｄｋｉｍ．ｅｘａｍｐｌｅ．ｎｅｔ．',
      { dkim: { s1: '→s1.dkim.example.net' } },
    ],
    [
      'Windows and old Mac line ends',
      `ホスト名: s1._domainkey\r\n種別: CNAME\r値: s1.dkim.example.net\r\n`,
      { dkim: { s1: '→s1.dkim.example.net' } },
    ],
  ])('%s', (_, text, taken) => {
    expect(take(text)).toEqual(taken)
  })
})

describe('nothing is guessed', () => {
  test.each<[string, string, Taken]>([
    ['another domain', `s1._domainkey.example.com. IN TXT "${TXT}"`, { problems: ['other-domain'] }],
    [
      'a sample domain for SPF',
      'example.com. IN TXT "v=spf1 include:spf.example.net ~all"',
      { problems: ['other-domain'] },
    ],
    [
      'values for another domain, relative names',
      `対象ドメイン: example.com\nホスト名: s1._domainkey\n値: ${TXT}`,
      { problems: ['other-domain', 'other-domain'] },
    ],
    [
      '$ORIGIN of another domain',
      `$ORIGIN example.com.\ns1._domainkey IN TXT "${TXT}"`,
      { problems: ['other-domain', 'other-domain'] },
    ],
    [
      'back to the own domain',
      `対象ドメイン: example.com\n対象ドメイン: example.co.jp\nホスト名: s1._domainkey\n値: ${TXT}`,
      { dkim: { s1: TXT }, problems: ['other-domain'] },
    ],
    [
      'the domain twice',
      `s1._domainkey.example.co.jp.example.co.jp. IN TXT "${TXT}"`,
      { problems: ['dkim-other-name'] },
    ],
    [
      'DKIM for a subdomain',
      `s1._domainkey.bounce.example.co.jp. IN TXT "${TXT}"`,
      { problems: ['dkim-other-name'] },
    ],
    ['a selector without _domainkey', `s1.example.co.jp. IN TXT "${TXT}"`, { problems: ['dkim-other-name'] }],
    [
      'a cut key',
      `s1._domainkey IN TXT "v=DKIM1; k=rsa; p=${KEY_2048.slice(0, 255)}"`,
      { problems: ['bad-key'] },
    ],
    [
      'a key with a foreign character',
      `s1._domainkey IN TXT "v=DKIM1; k=rsa; p=${KEY_2048.slice(0, 100)}…${KEY_2048.slice(103)}"`,
      { problems: ['bad-key'] },
    ],
    ['a revoked key', 's1._domainkey IN TXT "v=DKIM1; p="', { problems: ['bad-key'] }],
    ['a key without a selector', KEY_2048, { problems: ['key-without-selector'] }],
    [
      'two selectors, then two keys',
      `セレクタ: s1\nセレクタ: s2\n${KEY_2048}\n${KEY_2048_B}`,
      {
        problems: [
          'selector-without-key',
          'selector-without-key',
          'key-without-selector',
          'key-without-selector',
        ],
      },
    ],
    ['a selector alone', 'DKIMのセレクタは s1 です。', { problems: ['selector-without-key'] }],
    [
      'two keys for one selector',
      `s1._domainkey TXT "${TXT}"\ns1._domainkey TXT "${TXT_B}"`,
      { problems: ['several-keys'] },
    ],
    [
      'the same twice is one',
      `s1._domainkey TXT "${TXT}"\nホスト名: s1._domainkey\n値: ${TXT}`,
      { dkim: { s1: TXT } },
    ],
    ['a key name with another text', 's1._domainkey TXT "hello"', { problems: ['not-a-key'] }],
    [
      'a key name with a host as TXT',
      'ホスト名: s1._domainkey\n種別: TXT\n値: s1.dkim.example.net',
      { problems: ['not-a-key'] },
    ],
    [
      'an alias with a key as target',
      `ホスト名: s1._domainkey\n種別: CNAME\n値: ${TXT}`,
      { problems: ['bad-target'] },
    ],
    [
      'a target with the zone appended',
      's1._domainkey CNAME s1.dkim.example.net.example.co.jp.',
      { problems: ['target-in-own-domain'] },
    ],
    ['MX at the domain itself', '@ IN MX 10 feedback.example.net.', { problems: ['mx-at-domain'] }],
    [
      'MX without a preference',
      'ホスト名: bounce\n種別: MX\n値: feedback.example.net',
      { problems: ['mx-without-preference'] },
    ],
    [
      'two MX',
      'bounce IN MX 10 a.example.net.\nbounce IN MX 20 b.example.net.',
      { envelope: 'bounce.example.co.jp', problems: ['several-mx'] },
    ],
    [
      'two envelope domains',
      'Return-Path: bounce.example.co.jp\nMAIL FROM: mail.example.co.jp',
      { problems: ['several-envelopes', 'several-envelopes'] },
    ],
    [
      'SPF elsewhere than the envelope',
      'Return-Path: bounce.example.co.jp\nmail IN TXT "v=spf1 include:spf.example.net ~all"',
      { envelope: 'bounce.example.co.jp', problems: ['spf-elsewhere'] },
    ],
    [
      'terms that mean the customer',
      'v=spf1 a mx include:spf.example.net ~all',
      { spf: ['include:spf.example.net'], problems: ['spf-not-the-vendors', 'spf-not-the-vendors'] },
    ],
    ['a redirect', 'v=spf1 redirect=spf.example.net', { problems: ['spf-not-the-vendors'] }],
    ['an include of the own domain', 'include:spf.example.co.jp', { problems: ['spf-not-the-vendors'] }],
    [
      'a bad address',
      'v=spf1 ip4:192.0.2.300 include:spf.example.net ~all',
      { spf: ['include:spf.example.net'], problems: ['bad-spf-term'] },
    ],
    [
      'an SPF record broken inside a word',
      'v=spf1 include:spf.exam\nple.net ~all',
      { problems: ['broken-line'] },
    ],
    ['a bad DMARC policy', '_dmarc IN TXT "v=DMARC1; p=nothing"', { problems: ['bad-dmarc'] }],
    ['DMARC at another name', '_dmarc.www IN TXT "v=DMARC1; p=none"', { problems: ['dmarc-other-name'] }],
    ['two DMARC records', 'v=DMARC1; p=none\nv=DMARC1; p=reject', { problems: ['several-dmarc'] }],
    [
      'an alias for the envelope',
      'bounce.example.co.jp. IN CNAME bounces.example.net.',
      { problems: ['other-record'] },
    ],
    [
      'an ownership record',
      'ホスト名: @\n種別: TXT\n値: vendor-verification=abc123',
      { problems: ['other-record'] },
    ],
    ['an address record', 'www.example.co.jp. IN A 192.0.2.1', { problems: ['other-record'] }],
    [
      'a term, and a word of another value behind it',
      'include:spf.example.net DKIMは後日',
      { spf: ['include:spf.example.net'], leftOver: [1] },
    ],
    [
      'a record that lets everybody send',
      'v=spf1 include:spf.example.net +all',
      { spf: ['include:spf.example.net'], problems: ['spf-not-the-vendors'] },
    ],
    [
      'a term for a case',
      'SPF: include:a.example （東京リージョンの場合は include:tokyo.example も追加）',
      { problems: ['value-not-read'] },
    ],
    ['an IP address in a sentence', '送信元IPアドレスは 192.0.2.1 です。', { leftOver: [1] }],
    [
      'a second value in the sentence',
      'include:spf.example.net または spf2.example.net を参照',
      { spf: ['include:spf.example.net'], leftOver: [1] },
    ],
    ['no value at all', 'お世話になっております。\n設定値は後日お送りします。', { leftOver: [1, 2] }],
    ['nothing', ' \n\n----\n', {}],
  ])('%s', (_, text, taken) => {
    expect(take(text)).toEqual(taken)
  })

  test.each<[string, string, Taken]>([
    [
      'before and after',
      '変更前：v=spf1 include:old.example.org ~all\n変更後：v=spf1 include:old.example.org include:spf.example.net ~all',
      { spf: ['include:spf.example.net'] },
    ],
    [
      'before and after, below their heads',
      '【変更前】\nv=spf1 include:old.example.org ~all\n\n【変更後】\nv=spf1 include:old.example.org include:spf.example.net ~all',
      { spf: ['include:spf.example.net'] },
    ],
    [
      'before and after with an arrow',
      'v=spf1 include:old.example.org ~all → v=spf1 include:old.example.org include:spf.example.net ~all',
      { spf: ['include:spf.example.net'] },
    ],
    [
      'the present record of the customer',
      '現在のSPFレコード:\nv=spf1 include:old.example.org ~all\n追加する値:\n',
      { leftOver: [3] },
    ],
    [
      'the present record, and what to add to it',
      '現在のSPFレコード:\nv=spf1 include:old.example.org ~all\n\ninclude:spf.example.net',
      { spf: ['include:spf.example.net'] },
    ],
    [
      'a head of the present that a sentence follows',
      '【変更前】\n以下の値を追加してください。\ninclude:spf.example.net',
      { spf: ['include:spf.example.net'], leftOver: [2] },
    ],
    [
      '“present” inside a sentence',
      '現在のSPFレコードに include:spf.example.net を追加してください。',
      { spf: ['include:spf.example.net'] },
    ],
    [
      'an example with other senders',
      '設定例） v=spf1 include:_spf.google.com include:spf.example.net ~all',
      { problems: ['spf-sample'] },
    ],
    [
      'an example with the vendor alone',
      '設定例: v=spf1 include:spf.example.net ~all',
      { spf: ['include:spf.example.net'] },
    ],
    [
      'terms behind all',
      'v=spf1 include:spf.example.net ~all include:b.example.net',
      { spf: ['include:spf.example.net'], leftOver: [1] },
    ],
    [
      'terms behind all in a table',
      '@\tTXT\tv=spf1 include:spf.example.net ~all include:b.example.net',
      { spf: ['include:spf.example.net'], problems: ['spf-after-all'] },
    ],
    [
      'a record to delete',
      's1._domainkey\tCNAME\ts1.dkim.example.net\t削除\ns2._domainkey\tCNAME\ts2.dkim.example.net\t追加',
      { dkim: { s2: '→s2.dkim.example.net' }, problems: ['to-remove'] },
    ],
    [
      'a record to delete, in a list',
      '操作: 削除\nホスト名: s1._domainkey\n種別: CNAME\n値: s1.dkim.example.net',
      { problems: ['to-remove'] },
    ],
    [
      'a condition',
      'Return-Path が example.com と異なる場合はご連絡ください。\nセレクタが s1 でない場合も同様です。',
      { leftOver: [1, 2] },
    ],
    [
      'SPF at an underscore name',
      '_spf IN TXT "v=spf1 include:spf.example.net ~all"',
      { problems: ['other-record'] },
    ],
  ])('%s', (_, text, taken) => {
    expect(take(text)).toEqual(taken)
  })

  test('a problem shows its line and names what is wrong', () => {
    const { problems } = parsePastedValues(
      'こんにちは\ns1._domainkey.example.com. IN CNAME s1.dkim.example.net.',
      { domain: DOMAIN, toAscii },
    )
    expect(problems).toEqual([
      {
        line: 2,
        text: 's1._domainkey.example.com. IN CNAME s1.dkim.example.net.',
        code: 'paste.other-domain',
        params: { name: 's1._domainkey.example.com', domain: 'example.co.jp' },
      },
    ])
  })
})

describe('a sender at a subdomain', () => {
  const SUB = 'mail.example.co.jp'
  test.each<[string, string, Taken]>([
    ['full names', `s1._domainkey.mail.example.co.jp. IN TXT "${TXT}"`, { dkim: { s1: TXT } }],
    [
      'seen from the zone',
      `s1._domainkey.mail IN TXT "${TXT}"\n_dmarc.mail IN TXT "v=DMARC1; p=none"\nmail IN TXT "v=spf1 include:spf.example.net ~all"`,
      { dkim: { s1: TXT }, dmarc: 'v=DMARC1; p=none', spf: ['include:spf.example.net'] },
    ],
    ['relative to the subdomain', `s1._domainkey IN TXT "${TXT}"`, { dkim: { s1: TXT } }],
    [
      '$ORIGIN of the zone',
      `$ORIGIN example.co.jp.\ns1._domainkey.mail IN TXT "${TXT}"`,
      { dkim: { s1: TXT } },
    ],
    [
      'for the organisation’s domain',
      `s1._domainkey.example.co.jp. IN TXT "${TXT}"`,
      { problems: ['other-domain'] },
    ],
  ])('%s', (_, text, taken) => {
    expect(take(text, SUB)).toEqual(taken)
  })
})

describe('a whole record beside its kind, with no empty line before the next record', () => {
  const NEXT = '名前: s1._domainkey\n種別: CNAME\n値: s1.dkim.example.net.'
  test.each<[string, string, Taken]>([
    ['SPF:', 'SPF: v=spf1 include:spf.example.net ~all', { spf: ['include:spf.example.net'] }],
    ['SPFレコード：', 'SPFレコード：include:spf.example.net', { spf: ['include:spf.example.net'] }],
    ['DMARC:', 'DMARC: v=DMARC1; p=none', { dmarc: 'v=DMARC1; p=none' }],
  ])('%s', (_, line, taken) => {
    expect(take(`${line}\n${NEXT}`)).toEqual({ ...taken, dkim: { s1: '→s1.dkim.example.net' } })
  })

  test('a name before it belongs to it', () => {
    expect(take('名前: @\nSPF: v=spf1 include:spf.example.net ~all\n種別: TXT')).toEqual({
      spf: ['include:spf.example.net'],
    })
  })
})

test.each(['■Return-Path\nbounces.example.net です。', 'Return-Path：bounces.example.net となります。'])(
  'an envelope domain in a polite sentence: %j',
  (text) => {
    expect(take(text)).toEqual({ envelope: 'bounces.example.net' })
  },
)

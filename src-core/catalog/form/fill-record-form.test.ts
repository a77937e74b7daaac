import { describe, expect, it } from 'vitest'
import { resolveMessage } from '../../messages/resolve-message.ts'
import { dnsProviders } from '../dns-providers.ts'
import { fillRecordForm } from './fill-record-form.ts'
import type { FormField, FormRecord } from './filled-form.ts'
import { formMessages } from './messages.ts'

/** A real 2048-bit key: 410 characters. */
const DKIM =
  'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5u5xoc/hTRd0ZfMvh06W3H4Y2/zZSITkCUxotHXxdrmmMwmwfEblDQ0zYlEiswAUaGK6kWlw2NNgEuhvGOfMtUz4YdmoLBwdsP+5tmUb6P2DptCmTx+Y8ve/mqVfPe6J2TW6YzvMgUPbkh1ajZF4+VhuCqy7KDCIKweW0PrNgx7ZtwjfLpY2hr2iZYXiHVR8oH4PQNkjrmJPkfDhnq1PRKK7H83o4NKYGPY+f+Irkt1Yv8irTMUlAklunA5AulEnk/7wDdY0qOxkn5IhKZDiRj5SdvFiu5m/tPRfA5i0fBKDXPK5VVpg9RSxOt+QPJmO3aHSWEI+rRuj+eE5BOS+ZQIDAQAB'
const DKIM_PARTS =
  '"v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5u5xoc/hTRd0ZfMvh06W3H4Y2/zZSITkCUxotHXxdrmmMwmwfEblDQ0zYlEiswAUaGK6kWlw2NNgEuhvGOfMtUz4YdmoLBwdsP+5tmUb6P2DptCmTx+Y8ve/mqVfPe6J2TW6YzvMgUPbkh1ajZF4+VhuCqy7KDCIKweW0PrNgx7ZtwjfLpY2hr2iZYXiHVR8o" "H4PQNkjrmJPkfDhnq1PRKK7H83o4NKYGPY+f+Irkt1Yv8irTMUlAklunA5AulEnk/7wDdY0qOxkn5IhKZDiRj5SdvFiu5m/tPRfA5i0fBKDXPK5VVpg9RSxOt+QPJmO3aHSWEI+rRuj+eE5BOS+ZQIDAQAB"'
const SPF =
  'v=spf1 mx ip4:198.51.100.16 ip4:198.51.100.32 ip4:198.51.100.48 ip4:198.51.100.64 ip4:198.51.100.80 ip4:198.51.100.96 ip4:198.51.100.112 ip4:198.51.100.128 ip4:198.51.100.144 ip4:198.51.100.160 ip4:198.51.100.176 ip4:198.51.100.192 ip4:198.51.100.208 ip4:198.51.100.224 include:spf.vendor.example ~all'
const SPF_PARTS =
  '"v=spf1 mx ip4:198.51.100.16 ip4:198.51.100.32 ip4:198.51.100.48 ip4:198.51.100.64 ip4:198.51.100.80 ip4:198.51.100.96 ip4:198.51.100.112 ip4:198.51.100.128 ip4:198.51.100.144 ip4:198.51.100.160 ip4:198.51.100.176 ip4:198.51.100.192 ip4:198.51.100.208 ip4:" "198.51.100.224 include:spf.vendor.example ~all"'
const DMARC = 'v=DMARC1; p=none'
const DMARC_QUOTED = '"v=DMARC1; p=none"'

const ZONE = 'example.co.jp'
const txt = (name: string, value: string): FormRecord => ({
  name,
  type: 'TXT',
  value,
  strings: null,
  ttl: 3600,
  isEdit: false,
})
const RECORDS: readonly FormRecord[] = [
  txt('s1._domainkey.example.co.jp', DKIM),
  txt('example.co.jp', SPF),
  txt('_dmarc.example.co.jp', DMARC),
  {
    name: 's1._domainkey.example.co.jp',
    type: 'CNAME',
    value: 's1.dkim.vendor.example',
    strings: null,
    ttl: 3600,
    isEdit: false,
  },
]

/** `?` before what is not confirmed, `=` before what the form fixes. */
function show({ state, text }: FormField): string {
  const mark = { confirmed: '', unconfirmed: '?', fixed: '=', default: '~' }[state]
  return `${mark}${text ?? ''}`
}

const fieldsOf = (id: string, record: FormRecord, zone: string | null = ZONE) =>
  fillRecordForm(providerOf(id), record, zone).fields
const codesOf = (id: string, record: FormRecord) =>
  fillRecordForm(providerOf(id), record, ZONE).cautions.map(
    ({ tone, message }) => `${tone} ${message.code.slice(5)}`,
  )

function providerOf(id: string) {
  const provider = dnsProviders.find((one) => one.id === id)
  if (provider === undefined) throw new Error(`no ${id}`)
  return provider
}

/**
 * What each field is to get, from the facts by hand: for the key, the long SPF record, the policy and the CNAME, the
 * name, the type, the TTL and the value.
 */
const WANTED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  onamae: [
    ['s1._domainkey', 'TXT', '3600', `?${DKIM}`],
    ['', 'TXT', '3600', `?${SPF}`],
    ['_dmarc', 'TXT', '3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '3600', 's1.dkim.vendor.example'],
  ],
  'muumuu-domain': [
    ['s1._domainkey', 'TXT', '=3600', `?${DKIM}`],
    ['', 'TXT', '=3600', `?${SPF}`],
    ['_dmarc', 'TXT', '=3600', DMARC],
    ['s1._domainkey', 'CNAME', '=3600', 's1.dkim.vendor.example'],
  ],
  sakura: [
    ['s1._domainkey', 'テキスト(TXT)', '?3600', '?'],
    ['@', 'テキスト(TXT)', '?3600', '?'],
    ['_dmarc', 'テキスト(TXT)', '?3600', `?${DMARC}`],
    ['s1._domainkey', '別名(CNAME)', '?3600', 's1.dkim.vendor.example.'],
  ],
  'sakura-cloud': [
    ['s1._domainkey', 'TXT', '3600', `?${DKIM}`],
    ['@', 'TXT', '3600', `?${SPF}`],
    ['_dmarc', 'TXT', '3600', DMARC],
    ['s1._domainkey', 'CNAME', '3600', '?s1.dkim.vendor.example'],
  ],
  xserver: [
    ['s1._domainkey', 'TXT', '3600', `?${DKIM}`],
    ['', 'TXT', '3600', `?${SPF}`],
    ['_dmarc', 'TXT', '3600', DMARC],
    ['s1._domainkey', 'CNAME', '3600', '?s1.dkim.vendor.example'],
  ],
  'xserver-domain': [
    ['s1._domainkey', 'TXT', '3600', `?${DKIM}`],
    ['', 'TXT', '3600', `?${SPF}`],
    ['_dmarc', 'TXT', '3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '3600', '?s1.dkim.vendor.example'],
  ],
  conoha: [
    ['s1._domainkey', 'TXT', '3600', `?${DKIM}`],
    ['@', 'TXT', '3600', `?${SPF}`],
    ['_dmarc', 'TXT', '3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '3600', 's1.dkim.vendor.example'],
  ],
  kagoya: [
    ['s1._domainkey', 'TXT', '?3600', `?${DKIM}`],
    ['', 'TXT', '?3600', `?${SPF}`],
    ['_dmarc', 'TXT', '?3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '?3600', '?s1.dkim.vendor.example'],
  ],
  'iij-dpf': [
    ['s1._domainkey.example.co.jp.', 'TXT', '3600', `?${DKIM}`],
    ['example.co.jp.', 'TXT', '3600', `?${SPF}`],
    ['_dmarc.example.co.jp.', 'TXT', '3600', `?${DMARC}`],
    ['s1._domainkey.example.co.jp.', 'CNAME', '3600', '?s1.dkim.vendor.example'],
  ],
  'iij-dns-outsource': [
    ['s1._domainkey', 'TXT', '?3600', `?${DKIM}`],
    ['@', 'TXT', '?3600', `?${SPF}`],
    ['_dmarc', 'TXT', '?3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '?3600', 's1.dkim.vendor.example.'],
  ],
  // One text box: a record is a line of it.
  'value-domain': [
    [`?txt s1._domainkey ${DKIM}`, '?3600'],
    [`?txt @ ${SPF}`, '?3600'],
    [`txt _dmarc ${DMARC}`, '?3600'],
    ['cname s1._domainkey s1.dkim.vendor.example.', '?3600'],
  ],
  zenlogic: [
    ['s1._domainkey', 'TXT', '?3600', `?${DKIM_PARTS}`],
    ['', 'TXT', '?3600', `?${SPF_PARTS}`],
    ['_dmarc', 'TXT', '?3600', DMARC_QUOTED],
    ['s1._domainkey', 'CNAME', '?3600', '?s1.dkim.vendor.example'],
  ],
  route53: [
    ['s1._domainkey', 'TXT', '?3600', DKIM_PARTS],
    ['', 'TXT', '?3600', SPF_PARTS],
    ['_dmarc', 'TXT', '?3600', DMARC_QUOTED],
    ['s1._domainkey', 'CNAME', '?3600', 's1.dkim.vendor.example'],
  ],
  'google-cloud-dns': [
    ['s1._domainkey', 'TXT', '?3600', DKIM_PARTS],
    ['', 'TXT', '?3600', SPF_PARTS],
    ['_dmarc', 'TXT', '?3600', DMARC_QUOTED],
    ['s1._domainkey', 'CNAME', '?3600', 's1.dkim.vendor.example.'],
  ],
  'azure-dns': [
    ['s1._domainkey', 'TXT', '3600', DKIM],
    ['@', 'TXT', '3600', SPF],
    ['_dmarc', 'TXT', '3600', DMARC],
    ['s1._domainkey', 'CNAME', '3600', '?s1.dkim.vendor.example'],
  ],
  cloudflare: [
    ['s1._domainkey', 'TXT', '3600', DKIM],
    ['@', 'TXT', '3600', SPF],
    ['_dmarc', 'TXT', '3600', DMARC],
    ['s1._domainkey', 'CNAME', '3600', '?s1.dkim.vendor.example'],
  ],
  godaddy: [
    ['s1._domainkey', 'TXT', '3600', `?${DKIM}`],
    ['@', 'TXT', '3600', `?${SPF}`],
    ['_dmarc', 'TXT', '3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '3600', '?s1.dkim.vendor.example'],
  ],
  wix: [
    ['s1._domainkey', 'TXT', '3600', `?${DKIM}`],
    ['', 'TXT', '3600', `?${SPF}`],
    ['_dmarc', 'TXT', '3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '3600', '?s1.dkim.vendor.example'],
  ],
  squarespace: [
    ['s1._domainkey', 'TXT', '?3600', `?${DKIM}`],
    ['@', 'TXT', '?3600', `?${SPF}`],
    ['_dmarc', 'TXT', '?3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '?3600', '?s1.dkim.vendor.example'],
  ],
  digitalocean: [
    ['s1._domainkey', 'TXT', '?3600', `?${DKIM}`],
    ['@', 'TXT', '?3600', `?${SPF}`],
    ['_dmarc', 'TXT', '?3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '?3600', '?s1.dkim.vendor.example'],
  ],
  linode: [
    ['s1._domainkey', 'TXT', '3600', `?${DKIM}`],
    ['', 'TXT', '3600', `?${SPF}`],
    ['_dmarc', 'TXT', '3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '3600', '?s1.dkim.vendor.example'],
  ],
  gandi: [
    ['s1._domainkey', 'TXT', '3600', `?${DKIM}`],
    ['@', 'TXT', '3600', `?${SPF}`],
    ['_dmarc', 'TXT', '3600', `?${DMARC}`],
    ['s1._domainkey', 'CNAME', '3600', '?s1.dkim.vendor.example'],
  ],
  namecheap: [
    ['s1._domainkey', 'TXT', '?3600', `?${DKIM}`],
    ['@', 'TXT', '?3600', `?${SPF}`],
    ['_dmarc', 'TXT', '?3600', DMARC],
    ['s1._domainkey', 'CNAME', '?3600', '?s1.dkim.vendor.example'],
  ],
}

describe('fillRecordForm', () => {
  it('knows the name field of 23 hosts', () => {
    const known = dnsProviders.filter(({ hostField }) => hostField !== null).map(({ id }) => id)
    expect(known).toHaveLength(23)
    expect(Object.keys(WANTED).sort()).toEqual(known.sort())
  })

  it.each(Object.entries(WANTED))('%s: field by field', (id, wanted) => {
    expect(RECORDS.map((record) => fieldsOf(id, record).map(show))).toEqual(wanted)
  })

  it.each(dnsProviders.filter(({ hostField }) => hostField === null).map(({ id }) => id))(
    '%s: what is not known is the general form',
    (id) => {
      const [dkim, spf, , cname] = RECORDS.map((record) => fieldsOf(id, record).map(show))
      expect([dkim?.[0], dkim?.[3], spf?.[0], cname?.[3]]).toEqual([
        '?s1._domainkey',
        `?${DKIM}`,
        '?',
        '?s1.dkim.vendor.example',
      ])
    },
  )

  it('without a host everything but the type’s own name is the general form', () => {
    const fields = fillRecordForm(null, RECORDS[2] as FormRecord, ZONE).fields
    expect(fields.map(show)).toEqual(['?_dmarc', '?TXT', '?3600', `?${DMARC}`])
  })

  it('does not guess a part of a name where the zone is not known', () => {
    const [dmarc] = [RECORDS[2] as FormRecord]
    expect(fieldsOf('onamae', dmarc, null).map(show)[0]).toBe('?')
    expect(fieldsOf('iij-dpf', dmarc, null).map(show)[0]).toBe('_dmarc.example.co.jp.')
  })

  it('takes the zone’s apex from the inspection, not from the domain', () => {
    const record = txt('mail.example.co.jp', DMARC)
    expect(fieldsOf('sakura', record).map(show)[0]).toBe('mail')
    expect(fieldsOf('sakura', record, 'mail.example.co.jp').map(show)[0]).toBe('@')
  })

  it.each<[string, number | null, string, string[]]>([
    ['cloudflare', 30, '60', ['info ttl-raised']],
    ['godaddy', 300, '600', ['info ttl-raised']],
    ['linode', 1800, '300', ['info ttl-choice', 'info ttl-must-set']],
    ['linode', 60, '300', ['info ttl-choice', 'info ttl-must-set']],
    ['muumuu-domain', 300, '=3600', ['info ttl-fixed']],
    ['onamae', 300, '?300', []],
    ['onamae', null, '~', []],
  ])('%s: a planned TTL of %s', (id, ttl, text, codes) => {
    const record = { ...txt('_dmarc.example.co.jp', DMARC), ttl }
    expect(fieldsOf(id, record).map(show)[2]).toBe(text)
    expect(codesOf(id, record).filter((code) => code.includes('ttl'))).toEqual(codes)
  })

  it('writes an MX by its two fields', () => {
    const record: FormRecord = { ...txt('bounce.example.co.jp', '10 mx.vendor.example'), type: 'MX' }
    expect(fieldsOf('sakura', record).map(show)).toEqual([
      'bounce',
      'MX',
      '?3600',
      '10',
      'mx.vendor.example.',
    ])
    expect(fieldsOf('value-domain', record).map(show)[0]).toBe('?')
  })

  it('leaves the value to the reader where a part is put in by hand', () => {
    const record = { ...txt('example.co.jp', ''), value: null }
    expect(fieldsOf('sakura', record).map(({ id }) => id)).toEqual(['host', 'type', 'ttl'])
  })

  it.each<[string, number, string[]]>([
    ['onamae', 0, ['warning long-unknown', 'warning quotes-unknown', 'info host-adds-zone']],
    ['sakura', 0, ['danger too-long-dkim', 'warning quotes-unknown', 'info host-adds-zone']],
    ['sakura', 1, ['danger too-long-spf', 'warning quotes-unknown']],
    ['sakura', 2, ['warning quotes-unknown', 'info host-adds-zone']],
    ['route53', 1, ['info long-split', 'info quotes-required', 'info joins-txt']],
    ['azure-dns', 0, ['info host-adds-zone', 'info long-auto', 'info quotes-none', 'info joins-txt']],
    [
      'azure-dns',
      3,
      ['warning cname-unknown', 'warning dot-unknown', 'info host-adds-zone', 'info cname-alone'],
    ],
    ['cloudflare', 3, ['warning dot-unknown', 'info host-adds-zone', 'info cname-alone', 'info proxy-off']],
    ['value-domain', 3, ['info host-adds-zone', 'info dot-required', 'info cname-alone']],
    [
      'lolipop',
      2,
      ['danger no-free-txt', 'warning underscore-unknown', 'warning host-unknown', 'warning quotes-unknown'],
    ],
    ['iij-dns-outsource', 2, ['warning underscore-unknown', 'warning quotes-unknown', 'info host-adds-zone']],
    [
      'zenlogic',
      2,
      [
        'warning underscore-unknown',
        'info host-adds-zone',
        'info quotes-required',
        'info joins-txt',
        'info type-txt',
      ],
    ],
  ])('%s, record %i: says what to mind, gravest first', (id, index, codes) => {
    expect(codesOf(id, RECORDS[index] as FormRecord)).toEqual(codes)
  })

  it('tells what is no key nothing about keys, where it is too long', () => {
    const rua = Array.from({ length: 12 }, (_, n) => `mailto:dmarc-reports-${n}@example.co.jp`)
    const dmarc = txt('_dmarc.example.co.jp', `v=DMARC1; p=none; rua=${rua.join(',')}`)
    expect(codesOf('sakura', dmarc)[0]).toBe('danger too-long')
    for (const record of [RECORDS[1] as FormRecord, dmarc]) {
      const [first] = fillRecordForm(providerOf('sakura'), record, ZONE).cautions
      for (const language of ['ja', 'en'] as const)
        expect(first && resolveMessage(first.message, language)).not.toMatch(/CNAME|1024|DKIM/)
    }
  })

  it('an edit adds no line beside the other values of a joined record', () => {
    const codes = (isEdit: boolean) => codesOf('route53', { ...(RECORDS[1] as FormRecord), isEdit })
    expect(codes(true)).toContain('info joins-txt-edit')
    expect(codes(true)).not.toContain('info joins-txt')
    expect(codes(false)).toContain('info joins-txt')
  })

  it('says what a host refuses', () => {
    const strict = {
      ...providerOf('sakura-cloud'),
      supportsUnderscoreNames: false,
      supportsCname: false,
      txtOver255: 'not-possible' as const,
    }
    const codes = (record: FormRecord) =>
      fillRecordForm(strict, record, ZONE).cautions.flatMap(({ tone, message }) =>
        tone === 'danger' ? [message.code] : [],
      )
    expect(codes(RECORDS[0] as FormRecord)).toEqual(['form.underscore-refused', 'form.long-impossible'])
    expect(codes(RECORDS[3] as FormRecord)).toEqual(['form.underscore-refused', 'form.cname-refused'])
    expect(codes(txt('example.co.jp', 'v=spf1 "x" ~all'))).toEqual(['form.quote-inside'])
    expect(fillRecordForm(strict, RECORDS[0] as FormRecord, ZONE).fields.at(-1)).toMatchObject({
      text: null,
      state: 'unconfirmed',
    })
  })

  it('fills every caution in both languages', () => {
    const seen = new Set<string>()
    for (const provider of [...dnsProviders, null])
      for (const zone of [ZONE, null])
        for (const record of RECORDS)
          for (const { message } of fillRecordForm(provider, record, zone).cautions) {
            seen.add(message.code)
            for (const language of ['ja', 'en'] as const)
              expect(resolveMessage(message, language)).not.toMatch(/[{}]|undefined|null|^form\./)
          }
    expect(seen.size).toBeGreaterThan(Object.keys(formMessages).length / 2)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillTemplate } from '../text/message.ts'
import { builtInVendorProfile } from './built-in-vendor-profile.ts'
import { profileMessages } from './profile-messages.ts'
import { MAX_PROFILE_LENGTH, readVendorProfile } from './vendor-profile-schema.ts'

const builtIn = JSON.stringify(builtInVendorProfile)

const KEY =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB'

/** The built-in profile as JSON, with one place changed. */
function withChange(path: readonly (string | number)[], value: unknown): string {
  const profile = JSON.parse(builtIn) as Record<string | number, unknown>
  const last = path.at(-1) as string | number
  let place = profile
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>
  if (value === undefined) delete place[last]
  else place[last] = value
  return JSON.stringify(profile)
}

function faultOf(jsonText: string) {
  const reading = readVendorProfile(jsonText)
  return reading.ok ? null : reading.fault
}

describe('readVendorProfile', () => {
  test('the built-in profile is a file that a vendor could hand out', () => {
    expect(readVendorProfile(builtIn)).toEqual({ ok: true, profile: builtInVendorProfile })
    expect(readVendorProfile(`\ufeff${builtIn}`)).toEqual({ ok: true, profile: builtInVendorProfile })
  })

  test('values for own domains are read, names in lower case without their final dot', () => {
    const ownDomain = {
      spfTerms: ['include:spf.example.net', 'ip4:192.0.2.0/24'],
      dkim: [
        { selector: 's1', type: 'TXT', value: `v=DKIM1; k=rsa; p=${KEY}` },
        { selector: 's2', type: 'CNAME', value: 'S2.DKIM.example.net.' },
      ],
      envelopeDomain: 'Bounce.example.net.',
      envelopeMx: { preference: 10, exchange: 'mx.example.net.' },
      dmarcRecord: 'v=DMARC1; p=none',
      demands: ['spf', 'dkim'],
      demandsSource: 'mail of 2026-11-20',
    }
    const reading = readVendorProfile(withChange(['ownDomain'], ownDomain))
    expect(reading.ok && reading.profile.ownDomain).toEqual({
      ...ownDomain,
      dkim: [ownDomain.dkim[0], { selector: 's2', type: 'CNAME', value: 's2.dkim.example.net' }],
      envelopeDomain: 'bounce.example.net',
      envelopeMx: { preference: 10, exchange: 'mx.example.net' },
    })
  })

  test.each<[string, string, Record<string, unknown>]>([
    ['', 'profile.not-json', {}],
    ['{"schemaVersion": 1,}', 'profile.not-json', {}],
    ['[]', 'profile.no-object', {}],
    ['null', 'profile.no-object', {}],
    ['{}', 'profile.schema-version', {}],
    [withChange(['schemaVersion'], 2), 'profile.schema-version', {}],
    [`"${'x'.repeat(MAX_PROFILE_LENGTH)}"`, 'profile.too-large', { limit: MAX_PROFILE_LENGTH }],
    [withChange(['supportAddress'], undefined), 'profile.missing', { path: 'supportAddress' }],
    [withChange(['regions', 0, 'domain'], undefined), 'profile.missing', { path: 'regions[0].domain' }],
    [
      withChange(['regions', 0, 'domain'], 7),
      'profile.wrong-type',
      { path: 'regions[0].domain', expected: 'string' },
    ],
    [withChange(['extra'], 1), 'profile.unknown-key', { path: '(root)', key: 'extra' }],
    [
      withChange(['regions', 1, 'x\u001b[31my'], 1),
      'profile.unknown-key',
      { path: 'regions[1]', key: 'x [31my' },
    ],
    [withChange(['regions', 0, 'id'], 'osaka'), 'profile.wrong-value', { path: 'regions[0].id' }],
    [withChange(['regions', 1, 'id'], 'oregon'), 'profile.repeated', { path: 'regions' }],
    [withChange(['regions'], []), 'profile.too-short', { path: 'regions', limit: 1 }],
    [
      withChange(['regions', 0, 'address'], 'no-reply@lw-cloud.jp'),
      'profile.address-elsewhere',
      { path: 'regions[0].address' },
    ],
    [
      withChange(['regions', 0, 'address'], 'no-reply'),
      'profile.bad-address',
      { path: 'regions[0].address' },
    ],
    [withChange(['regions', 0, 'domain'], 'platon'), 'profile.bad-domain', { path: 'regions[0].domain' }],
    [withChange(['regions', 0, 'domain'], '日本語.jp'), 'profile.bad-domain', { path: 'regions[0].domain' }],
    [
      withChange(['regions', 0, 'domain'], `${'a'.repeat(64)}.jp`),
      'profile.bad-domain',
      { path: 'regions[0].domain' },
    ],
    [
      withChange(['regions', 0, 'trouble', 'noticeId'], 'none'),
      'profile.bad-reference',
      { path: 'regions[0].trouble' },
    ],
    [
      withChange(['regions', 1, 'authenticationNoticeId'], 'none'),
      'profile.bad-reference',
      { path: 'regions[1].authenticationNoticeId' },
    ],
    [withChange(['checkedOn'], '2026-02-30'), 'profile.bad-date', { path: 'checkedOn' }],
    [withChange(['checkedOn'], '2026/1/1'), 'profile.bad-date', { path: 'checkedOn' }],
    [withChange(['notices', 1, 'url'], 'javascript:alert(1)'), 'profile.bad-url', { path: 'notices[1].url' }],
    [withChange(['service', 'nameJa'], 'a\u0007b'), 'profile.control-character', { path: 'service.nameJa' }],
    [withChange(['service', 'nameJa'], 'a\u202eb'), 'profile.control-character', { path: 'service.nameJa' }],
    [
      withChange(['service', 'nameJa'], 'あ'.repeat(501)),
      'profile.too-long',
      { path: 'service.nameJa', limit: 500 },
    ],
    [withChange(['service', 'nameJa'], ''), 'profile.too-short', { path: 'service.nameJa', limit: 1 }],
    [
      withChange(['adminScreens'], Array(21).fill(builtInVendorProfile.adminScreens[0])),
      'profile.too-long',
      { path: 'adminScreens', limit: 20 },
    ],
    [
      withChange(['ownDomain', 'spfTerms'], ['v=spf1 include:a.example ~all']),
      'profile.bad-spf-term',
      { path: 'ownDomain.spfTerms[0]' },
    ],
    [
      withChange(['ownDomain', 'spfTerms'], ['mx']),
      'profile.bad-spf-term',
      { path: 'ownDomain.spfTerms[0]' },
    ],
    [
      withChange(['ownDomain', 'spfTerms'], ['+all']),
      'profile.bad-spf-term',
      { path: 'ownDomain.spfTerms[0]' },
    ],
    [
      withChange(
        ['ownDomain', 'dkim'],
        [{ selector: 's1', type: 'TXT', value: `v=DKIM1; p=${KEY.slice(0, 80)}` }],
      ),
      'profile.bad-key',
      { path: 'ownDomain.dkim[0].value' },
    ],
    [
      withChange(['ownDomain', 'dkim'], [{ selector: 's 1', type: 'CNAME', value: 'a.example.net' }]),
      'profile.bad-selector',
      { path: 'ownDomain.dkim[0].selector' },
    ],
    [
      withChange(['ownDomain', 'dkim'], [{ selector: 's1', type: 'A', value: 'a.example.net' }]),
      'profile.wrong-value',
      { path: 'ownDomain.dkim[0].type' },
    ],
    [
      withChange(['ownDomain', 'envelopeMx'], { preference: 70_000, exchange: 'a.example.net' }),
      'profile.too-long',
      { path: 'ownDomain.envelopeMx.preference', limit: 65_535 },
    ],
    [
      withChange(['ownDomain', 'dmarcRecord'], 'p=none'),
      'profile.bad-dmarc',
      { path: 'ownDomain.dmarcRecord' },
    ],
  ])('%.60s → %s', (jsonText, code, params) => {
    expect(faultOf(jsonText)).toEqual({ code, params })
  })

  test('every fault has a text of one line in both languages, with the same placeholders', () => {
    for (const [code, text] of Object.entries(profileMessages)) {
      expect(`${text.ja}${text.en}`, code).not.toMatch(/[\n!！]/)
      const names = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
      expect(names(text.ja), code).toEqual(names(text.en))
    }
  })

  test('no input makes it throw, and what it says stays one short line', () => {
    const json = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.json({ maxDepth: 6 }),
      fc
        .tuple(fc.constantFrom(...pathsOf(JSON.parse(builtIn))), fc.jsonValue())
        .map(([path, value]) => withChange(path, value)),
    )
    fc.assert(
      fc.property(json, (jsonText) => {
        const fault = faultOf(jsonText)
        if (fault === null) return
        for (const language of ['ja', 'en'] as const) {
          const line = fillTemplate(profileMessages[fault.code][language], fault.params)
          expect(line.length).toBeLessThan(400)
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]|\{\w+\}/)
        }
      }),
      { seed: 20261124, numRuns: 500 },
    )
  })

  test('deep nesting is refused like any other wrong value', () => {
    expect(faultOf('['.repeat(40_000) + ']'.repeat(40_000))?.code).toBe('profile.no-object')
    expect(faultOf(`{"a":${'['.repeat(40_000)}`)?.code).toBe('profile.not-json')
  })
})

function pathsOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    return [here, ...pathsOf(inner, here)]
  })
}

import { describe, expect, test } from 'vitest'
import { fillTemplate } from '../text/message.ts'
import { createDnsCatalog } from './dns-catalog.ts'
import type { DnsProvider } from './dns-provider.ts'
import { dnsProviders } from './dns-providers.ts'
import { MAX_PROVIDER_FILE_LENGTH, readProviderFile } from './provider-file-schema.ts'
import { providerMessages } from './provider-messages.ts'

const builtIn = (id: string) => dnsProviders.find((provider) => provider.id === id) as DnsProvider
const OWN: DnsProvider = {
  ...builtIn('sakura'),
  id: 'example-dns',
  nameJa: '例DNS',
  nameEn: 'Example DNS',
  nsPatterns: ['ns*.dns.example.net'],
  nsShared: [],
  confirmedBy: ['https://dns.example.net/help'],
}

function faultOf(value: unknown) {
  const reading = readProviderFile(typeof value === 'string' ? value : JSON.stringify(value))
  return reading.ok ? null : reading.fault
}

describe('readProviderFile', () => {
  test('the built-in list is such a file', () => {
    expect(readProviderFile(`\ufeff${JSON.stringify(dnsProviders)}`)).toEqual({
      ok: true,
      providers: dnsProviders,
    })
  })

  test('a new entry is added, an entry with a known id takes its place as a whole', () => {
    const sakura = { ...builtIn('sakura'), nsPatterns: ['ns9.dns.ne.jp'] }
    const reading = readProviderFile(JSON.stringify([OWN, sakura]))
    const catalog = createDnsCatalog(reading.ok ? reading.providers : [])
    expect(catalog.providers).toHaveLength(dnsProviders.length + 1)
    expect(catalog.match(['ns1.dns.example.net'])?.id).toBe('example-dns')
    expect(catalog.match(['ns1.dns.ne.jp'])).toBeNull()
    expect(catalog.match(['ns9.dns.ne.jp'])?.id).toBe('sakura')
  })

  test.each<[string, unknown, string, Record<string, unknown>]>([
    ['no JSON', '[', 'providers.not-json', {}],
    ['no list', { id: 'x' }, 'providers.no-list', {}],
    ['an empty list', [], 'providers.no-list', {}],
    [
      'a key left out',
      [{ ...OWN, txtQuotes: undefined }],
      'providers.wrong-value',
      { path: '[0].txtQuotes' },
    ],
    [
      'a key that is not known',
      [{ ...OWN, quotes: true }],
      'providers.unknown-key',
      { path: '[0]', key: 'quotes' },
    ],
    [
      'a pattern with a slash',
      [{ ...OWN, nsPatterns: ['(a+)+$'] }],
      'providers.bad-pattern',
      { path: '[0].nsPatterns[0]' },
    ],
    [
      'a pattern that fits everything',
      [{ ...OWN, nsPatterns: ['*.*'] }],
      'providers.bad-pattern',
      { path: '[0].nsPatterns[0]' },
    ],
    ['no source', [{ ...OWN, confirmedBy: [] }], 'providers.no-source', { path: '[0].confirmedBy' }],
    [
      'a date that is none',
      [{ ...OWN, checkedOn: '2026-02-30' }],
      'providers.bad-date',
      { path: '[0].checkedOn' },
    ],
    ['an id twice', [OWN, OWN], 'providers.repeated', { path: '[1].id' }],
    ['the id of none of them', [{ ...OWN, id: 'other' }], 'providers.wrong-value', { path: '[0].id' }],
    [
      'a brand that is not there',
      [{ ...OWN, nsShared: [{ pattern: 'ns1.dns.example.net', alsoUsedBy: ['nobody'], note: 'x' }] }],
      'providers.bad-reference',
      { path: '[0].nsShared' },
    ],
    [
      'an escape sequence',
      [{ ...OWN, notes: ['\u001b[2J'] }],
      'providers.control-character',
      { path: '[0].notes[0]' },
    ],
    [
      'too much',
      ' '.repeat(MAX_PROVIDER_FILE_LENGTH + 1),
      'providers.too-large',
      { limit: MAX_PROVIDER_FILE_LENGTH },
    ],
  ])('%s is refused by its place', (_, value, code, params) => {
    const fault = faultOf(value)
    expect(fault).toEqual({ code, params })
    const text = fault && fillTemplate(providerMessages[fault.code].ja, fault.params)
    expect(text).not.toMatch(/[{}\n]/)
  })
})

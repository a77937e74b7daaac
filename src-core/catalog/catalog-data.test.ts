import { describe, expect, test } from 'vitest'
import { builtInVendorProfile } from './built-in-vendor-profile.ts'
import { dnsProviders } from './dns-providers.ts'
import { mailboxDomains } from './mailbox-domains.ts'
import { receiverDemands } from './receiver-demands.ts'
import { receiverCatalog } from './receivers.ts'
import {
  dnsProvidersSchema,
  mailboxDomainsSchema,
  receiverCatalogSchema,
  receiverDemandsSchema,
} from './catalog-schema.ts'

describe('catalog data', () => {
  test('every file fits its schema', () => {
    expect(dnsProvidersSchema.parse(dnsProviders)).toEqual(dnsProviders)
    expect(receiverCatalogSchema.parse(receiverCatalog)).toEqual(receiverCatalog)
    expect(receiverDemandsSchema.parse(receiverDemands)).toEqual(receiverDemands)
    expect(mailboxDomainsSchema.parse(mailboxDomains)).toEqual(mailboxDomains)
  })

  test('ids are distinct, and references between entries lead somewhere', () => {
    const ids = dnsProviders.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { alsoUsedBy } of dnsProviders.flatMap(({ nsShared }) => nsShared)) {
      for (const other of alsoUsedBy) expect(ids).toContain(other)
    }
    const receiverIds = receiverCatalog.receivers.map(({ id }) => id)
    expect(new Set(receiverIds).size).toBe(receiverIds.length)
    for (const id of receiverDemands.demands.flatMap(({ receiverIds: ids }) => ids)) {
      expect(receiverIds).toContain(id)
    }
    for (const id of builtInVendorProfile.regions.flatMap(({ trouble }) => trouble?.receivers ?? [])) {
      expect(receiverIds).toContain(id)
    }
  })

  test.each(dnsProviders.map((provider) => [provider.id, provider] as const))(
    'DNS host %s has a source, or is a name only',
    (_, provider) => {
      if (provider.confirmedBy.length > 0) return
      expect([
        ...provider.nsPatterns,
        ...[
          provider.panel,
          provider.hostField,
          provider.txtQuotes,
          provider.txtMaxLength,
          provider.freeTxtEditing,
        ].filter((fact) => fact !== null),
      ]).toEqual([])
    },
  )

  test.each(receiverCatalog.receivers.map((receiver) => [receiver.id, receiver] as const))(
    'receiver %s: its steps leave the domain open, and one without steps says that it is unconfirmed',
    (_, { steps, confidence, entryFormat, coversSubdomainsNote }) => {
      expect(JSON.stringify([steps, entryFormat, coversSubdomainsNote])).not.toMatch(/lw-cloud|platon\.jpn/)
      expect(steps === null).toBe(confidence === 'unconfirmed')
    },
  )

  test('a mailbox domain is listed once', () => {
    const all = [...mailboxDomains.freeMail, ...mailboxDomains.carriers, ...mailboxDomains.providers]
    expect(new Set(all).size).toBe(all.length)
  })
})
